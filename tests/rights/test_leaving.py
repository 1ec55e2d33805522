"""Who leaves, or loses a role, loses the database's rights with it, at once."""

import psycopg
import pytest

from studio import people
from studio.people import Role
from tests.postgres import Postgres
from tests.studio.room import PASSWORD, open_server_room


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
