"""A rehearsal on a database server: in an empty database, with logins for the hour alone."""

import secrets
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect, make_url

from studio import rights, settings
from studio.clock import Clock
from studio.database import Database, Login, is_server, without_login
from studio.database.address import hosts_of, is_near
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import COURIER, SERVER, PersonRow, renew_courier
from studio.rehearsal.prepare import Prepared, prepare
from studio.rehearsal.scenario import Scenario

PORT = 5432


def require_empty(url: str) -> None:
    """Refusal where there is anything: a rehearsal never writes into a studio that somebody has."""
    if not is_server(url):
        raise Refusal("彩排的本机数据库由程序自己新建；--database 只用来指定服务器上的空数据库。")
    with closing(Database(url)) as database, database.reading() as connection:
        if inspect(connection).get_table_names():
            raise Refusal(
                "数据库 {name} 不是空的。请另建一个空的数据库来彩排。", name=database.name
            )


def made(
    scenario: Scenario, url: str, clock: Clock, portal_url: str, password_file: Path
) -> Prepared:
    """The studio in an empty database; the courier's password will stand in the file."""
    require_empty(url)
    prepared = prepare(scenario, url, clock, portal_url)
    let_the_courier_in(prepared.database, clock, password_file)
    return prepared


def ports(url: str) -> tuple[int, ...]:
    """The ports of the address's hosts, in their order; Refusal for hosts of other machines."""
    hosts = hosts_of(make_url(url))
    if not all(map(is_near, hosts)):
        raise Refusal("带故障的彩排只接本机的数据库服务器：别人的网线不能剪。")
    return tuple(int(one.rpartition(":")[2]) if ":" in one else PORT for one in hosts)


def through(url: str, own: Sequence[int]) -> str:
    """The same database by other ports of this machine."""
    bare = make_url(without_login(url)).set(host=None, port=None)
    hosts = [f"127.0.0.1:{port}" for port in own]
    return bare.update_query_dict({"host": hosts}).render_as_string(hide_password=False)


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
