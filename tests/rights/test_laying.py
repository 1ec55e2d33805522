"""The rights are laid down whole, as often as one likes, and an upgrade mends what was changed."""

from collections.abc import Iterator

import psycopg
import pytest

from studio import record, rights
from studio.migrations import downgrade, upgrade
from studio.record import lines
from tests.postgres import Postgres
from tests.rights.siege import NOW
from tests.rights.test_sentences import BROKEN
from tests.studio.room import PASSWORD, Room, open_server_room

TO_A_LOGIN = "GRANT UPDATE (text) ON line_version TO courier"


@pytest.fixture
def shared(server: Postgres) -> Iterator[Room]:
    """A studio of one's own on the server, to be spoilt."""
    with open_server_room(server) as room:
        yield room


def faults(room: Room) -> list[str]:
    """What is not as this program lays it down."""
    with room.database.reading() as connection:
        return [str(one) for one in rights.faults(connection)]


def test_laid_down_twice_is_laid_down_once(shared: Room) -> None:
    with shared.database.altering() as connection:
        rights.lay_down(connection)
        rights.lay_down(connection)
    assert faults(shared) == []


def test_a_studio_comes_up_from_every_revision_that_has_rights(shared: Room) -> None:
    for revision in ("0007", "0006"):
        downgrade(shared.database, revision)
        upgrade(shared.database)
        assert faults(shared) == []
    assert shared["steno"].query(lines) == ()


@pytest.mark.parametrize("statement", [one for one, named in BROKEN if named and one != TO_A_LOGIN])
def test_an_upgrade_mends_what_somebody_changed(shared: Room, statement: str) -> None:
    with shared.database.altering() as connection:
        connection.exec_driver_sql(statement)
    assert faults(shared) != []
    upgrade(shared.database)
    assert faults(shared) == []


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("DROP TRIGGER line_version_four_eyes ON line_version", "缺少："),
        (TO_A_LOGIN, "多出："),
        ("CREATE FUNCTION public.back_door() RETURNS int LANGUAGE sql RETURN 1", "多出："),
    ],
)
def test_what_an_upgrade_does_not_mend_is_still_named(
    shared: Room, statement: str, named: str
) -> None:
    with shared.database.altering() as connection:
        connection.exec_driver_sql(statement)
    upgrade(shared.database)
    assert [one.startswith(named) for one in faults(shared)] == [True]


EVERYTHING_IS_SOMETHING_ELSE = (
    "CREATE FUNCTION public.differs(text, text) RETURNS boolean LANGUAGE sql RETURN false",
    "CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.differs)",
    "SET search_path = public, pg_catalog",
)


def test_the_rules_mean_the_same_whatever_path_a_client_sets(
    server: Postgres, shared: Room
) -> None:
    """Before PostgreSQL 15 everybody makes functions in schema public."""
    name = shared.database.url.rpartition("/")[2]
    own = shared["reviewer2"]
    line = own.execute(record.write, record.SpeakerRole.HOST, "", "自己的话")
    server.do("GRANT CREATE ON SCHEMA public TO PUBLIC", name)
    assert any("CREATE ON SCHEMA public" in one for one in faults(shared))
    with server.connect(name, "reviewer2", PASSWORD) as client:
        for statement in EVERYTHING_IS_SOMETHING_ELSE:
            client.execute(statement.encode())
        with pytest.raises(psycopg.Error, match="自己起草"):
            client.execute(
                "UPDATE line_version SET state = 'approved', decided_by = 'reviewer2',"
                f" decided_at = '{NOW}', secrecy = 'open' WHERE line_id = {line}".encode()
            )
    with shared.database.altering() as connection:
        rights.lay_down(connection)
    assert not any("CREATE ON SCHEMA public" in one for one in faults(shared))
