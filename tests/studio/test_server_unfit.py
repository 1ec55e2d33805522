"""A database that is no place for a studio is left as it was, and its owner told what to do."""

from contextlib import closing

import pytest
from sqlalchemy import inspect

from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.migrations import upgrade
from tests.postgres import KEEPER, Postgres
from tests.studio.room import open_server_room


@pytest.fixture(autouse=True)
def keeper(server: Postgres) -> None:
    """The login that owns studios is there."""
    with open_server_room(server, on_air=False):
        pass


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1", "EUC_CN"])
def test_a_database_that_cannot_hold_every_sign_is_left_alone(
    server: Postgres, encoding: str
) -> None:
    name = f"studio_in_{encoding.lower()}"
    server.do(
        f"CREATE DATABASE {name} TEMPLATE template0 OWNER {KEEPER} ENCODING '{encoding}' LOCALE 'C'"
    )
    with (
        closing(Database(server.url(name, KEEPER))) as database,
        pytest.raises(Trouble, match="UTF8"),
    ):
        upgrade(database)
    server.drop(name)


@pytest.mark.parametrize("table", ["line", "orders"])
def test_a_database_with_somebody_elses_tables_is_left_alone(server: Postgres, table: str) -> None:
    name = server.new_database(owner=KEEPER)
    with server.connect(name, KEEPER) as client:
        client.execute(f"CREATE TABLE {table} (a int)".encode())
    with closing(Database(server.url(name, KEEPER))) as database:
        with pytest.raises(Refusal, match=table):
            upgrade(database)
        with database.reading() as connection:
            assert inspect(connection).get_table_names() == [table]
    server.drop(name)
