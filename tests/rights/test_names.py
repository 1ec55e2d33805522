"""Two studios on one server keep apart, whatever their databases are called."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import make_url

from studio import rights
from studio.database import Database
from studio.migrations import upgrade
from tests.postgres import KEEPER, Postgres
from tests.studio.room import open_server_room

LONGEST = 63
ODD = (
    "Bad-Name", 'quo"te', "sin'gle", "per%cent", "bra{ce}", "dol$$lar", "back\\slash",
    "访谈演播台数据库访谈演播台数据库访谈演播", "演",
    "a" * LONGEST,
)  # fmt: skip


@contextmanager
def studio_called(server: Postgres, name: str) -> Iterator[Database]:
    """A studio in a new database of this name."""
    quoted = '"{}"'.format(name.replace('"', '""'))
    server.do(f"CREATE DATABASE {quoted} TEMPLATE template0 OWNER {KEEPER}")
    url = make_url(server.url("any", KEEPER)).set(database=name)
    database = Database(url.render_as_string(hide_password=False))
    try:
        upgrade(database)
        yield database
    finally:
        database.close()
        server.do(f"DROP DATABASE {quoted} WITH (FORCE)")


@pytest.fixture(autouse=True)
def keeper(server: Postgres) -> None:
    """The login that owns studios is there."""
    with open_server_room(server, on_air=False):
        pass


def faults(database: Database) -> list[str]:
    """What stands otherwise than it was laid down."""
    with database.reading() as connection:
        return [str(one) for one in rights.faults(connection)]


def groups(database: Database) -> set[str]:
    """The names of a studio's groups, as the server keeps them."""
    with database.reading() as connection:
        asked = "SELECT rolname FROM pg_roles WHERE starts_with(rolname, rights.prefix() || '_')"
        return set(connection.exec_driver_sql(asked).scalars())


@pytest.mark.parametrize("name", ODD)
def test_a_database_of_any_name_becomes_a_studio(server: Postgres, name: str) -> None:
    with studio_called(server, name) as database:
        assert faults(database) == []
        assert len(groups(database)) == len(rights.GROUPS)


def test_long_names_that_begin_alike_share_no_group(server: Postgres) -> None:
    one, other = "b" * 50 + "_first", "b" * 50 + "_second"
    with studio_called(server, one) as first, studio_called(server, other) as second:
        assert not groups(first) & groups(second)


def test_a_neighbour_whose_name_goes_on_is_no_fault(server: Postgres) -> None:
    with studio_called(server, "studio_of"), studio_called(server, "studio") as database:
        assert faults(database) == []
    with studio_called(server, "studio") as database, studio_called(server, "studio_too"):
        assert faults(database) == []
