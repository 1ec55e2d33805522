"""A rehearsal on a database server: in an empty database, with logins for the hour alone."""

import secrets
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect

from studio import rights, settings
from studio.clock import Clock
from studio.database import Database, Login, is_server, without_login
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import COURIER, SERVER, PersonRow, renew_courier


def require_empty(url: str) -> None:
    """Refusal where there is anything: a rehearsal never writes into a studio that somebody has."""
    if not is_server(url):
        raise Refusal("彩排的本机数据库由程序自己新建；--database 只用来指定服务器上的空数据库。")
    with closing(Database(url)) as database, database.reading() as connection:
        if inspect(connection).get_table_names():
            raise Refusal(
                "数据库 {name} 不是空的。请另建一个空的数据库来彩排。", name=database.name
            )


def let_the_courier_in(database: Database, clock: Clock, file: Path) -> None:
    """Gives the courier's login a password that stands in `file` alone."""
    password = secrets.token_urlsafe(32)
    settings.write_credential(file, password)
    server = Desk(database, PersonRow(SERVER, SERVER, ""), clock)
    server.execute(renew_courier, database.verifier(COURIER, password))


def address(url: str) -> str:
    """What may stand in a process's command line: a server's address without its owner."""
    return without_login(url) if is_server(url) else url


def opened(url: str, login: str, password: str) -> Database:
    """A seat's own database: on a server by the login of who sits there."""
    return Database(url, Login(login, password) if is_server(url) else None)


def take_logins_away(database: Database) -> None:
    """The people of a rehearsal have no login any more; what they did stays."""
    if database.is_server:
        with database.altering() as connection:
            rights.drop_logins(connection)
