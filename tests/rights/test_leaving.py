"""Who leaves, or loses a role, loses the database's rights with it, at once."""

import psycopg
import pytest

from studio import people, rights
from studio.desk import found_studio
from studio.journal import EntryRow
from studio.people import Role
from studio.watch import Watch
from tests.postgres import Postgres
from tests.rights.test_names import studio_called
from tests.studio.room import PASSWORD, open_server_room
from tests.studio.test_watch import until


def test_a_retired_person_is_out_at_once(server: Postgres) -> None:
    with open_server_room(server) as room:
        name = room.database.url.rpartition("/")[2]
        with server.connect(name, "steno", PASSWORD) as client:
            room.boss.execute(people.retire, "steno")
            with pytest.raises(psycopg.Error):
                client.execute("SELECT 1")
        with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
            server.connect(name, "steno", PASSWORD)
        room.boss.execute(people.reinstate, "steno")
        server.connect(name, "steno", PASSWORD).close()


def test_a_role_taken_away_takes_its_group_along(server: Postgres) -> None:
    with open_server_room(server) as room:
        name = room.database.url.rpartition("/")[2]
        room["boss"].execute(people.take_role, "publisher", Role.PUBLISHER)
        with (
            server.connect(name, "publisher", PASSWORD) as client,
            pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied"),
        ):
            client.execute("DELETE FROM sending_stop")


def test_a_window_of_somebody_retired_says_so_and_reads_on_once_reinstated(
    server: Postgres,
) -> None:
    with open_server_room(server) as room:
        told: list[EntryRow] = []
        said: list[str] = []
        watch = Watch(room.of("steno"), told.extend, say=said.append)
        watch.start()
        room.boss.execute(people.retire, "steno")
        assert until(lambda: any("停用" in one for one in said))
        before = len(said)
        room.boss.execute(people.reinstate, "steno")
        assert until(lambda: "people.reinstate" in [row.act for row in told])
        watch.stop()
        assert said[before:] == [""]


LEFT_BEHIND = (
    "SELECT lo_create(0)",
    "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
)


def test_who_left_something_of_ones_own_is_taken_away_all_the_same(server: Postgres) -> None:
    with open_server_room(server), studio_called(server, "studio_of_leavers") as database:
        boss = found_studio(database, "leaver", "管理员", "办公室", PASSWORD)
        boss.execute(people.add_person, "leaver2", "乙", "", people.sealed(database, "", PASSWORD))
        for where, login in (("studio_of_leavers", "leaver"), ("postgres", "leaver2")):
            with server.connect(where, login, PASSWORD) as client:
                for statement in LEFT_BEHIND:
                    client.execute(statement.encode())
        with database.altering() as connection:
            rights.drop_logins(connection)
        known = "SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname LIKE 'leaver%'"
        with server.connect() as client:
            assert client.execute(known.encode()).fetchall() == [("leaver2", False)]
            client.execute(b"DROP OWNED BY leaver2")
            client.execute(b"DROP ROLE leaver2")
