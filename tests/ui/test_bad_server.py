"""A server that is not as it should be: the form says what to do, and nothing is changed."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

import psycopg
import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.database import Database
from studio.errors import Trouble
from studio.journal import HOUSE, entries_after
from studio.migrations import downgrade, require_current, upgrade
from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres, running
from tests.studio.room import PASSWORD, Room, open_server_room
from tests.ui.test_sign_in import fill, press_enter
from tests.ui.test_sign_in_at_server import address, drawer, form
from ui.sign_in_at_server import SignInAtServer

__all__ = ["drawer"]


@pytest.fixture(scope="module")
def machine() -> Iterator[Postgres]:
    """A server of one's own, with few connections, that may be spoilt."""
    with running(max_connections="24") as server:
        yield server


@pytest.fixture
def shared(machine: Postgres) -> Iterator[Room]:
    """A studio on it."""
    with open_server_room(machine) as room:
        yield room


def name_of(room: Room) -> str:
    """The database's name on the server."""
    return room.database.url.rpartition("/")[2]


def tried(qtbot: QtBot, url: str, login: str = "steno") -> SignInAtServer:
    """Somebody's try to sit down there, with the right password."""
    dialog = form(qtbot, url)
    fill(dialog, login=login, password=PASSWORD)
    press_enter(qtbot, dialog, "password")
    return dialog


def turned_away(qtbot: QtBot, url: str, sentence: str, login: str = "steno") -> None:
    """The form says this, holds what was typed, and lets nobody in."""
    dialog = tried(qtbot, url, login)
    assert sentence in dialog.sentence()
    assert dialog.desk is None
    typed = dialog.findChild(QLineEdit, "password")
    assert typed is not None
    assert typed.text() == PASSWORD
    dialog.reject()


def let_in(qtbot: QtBot, url: str) -> None:
    """The same form opens once it is as it should be."""
    dialog = tried(qtbot, url)
    assert dialog.sentence() == ""
    assert dialog.desk is not None
    dialog.desk.database.close()


@contextmanager
def door(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port of this PC at which something else answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    caller, _ = listening.accept()
                    with caller, suppress(OSError):
                        answer(caller)

        threading.Thread(target=serve, daemon=True).start()
        yield int(listening.getsockname()[1])
        listening.shutdown(socket.SHUT_RDWR)


# the address


def test_a_host_that_nobody_knows(qtbot: QtBot) -> None:
    turned_away(qtbot, "postgresql://no-such-host.invalid/studio", "找不到数据库服务器")


def test_a_port_at_which_nobody_listens(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    turned_away(qtbot, f"postgresql://127.0.0.1:{port}/studio", "连不上数据库服务器")


def test_a_port_of_something_else(qtbot: QtBot) -> None:
    def web(caller: socket.socket) -> None:
        caller.recv(1000)
        caller.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    with door(web) as port:
        turned_away(qtbot, f"postgresql://127.0.0.1:{port}/studio", "不是 PostgreSQL")


def test_a_database_that_is_not_there(qtbot: QtBot, machine: Postgres, shared: Room) -> None:
    turned_away(qtbot, machine.address("no_such_studio"), "没有这个数据库")


def test_the_database_of_somebody_else(qtbot: QtBot, machine: Postgres, shared: Room) -> None:
    machine.do(f"CREATE ROLE passer_by LOGIN PASSWORD '{PASSWORD}'")
    turned_away(qtbot, address(shared, machine), "不能打开这个数据库", "passer_by")
    machine.do("DROP ROLE passer_by")


def test_a_pc_that_the_server_does_not_admit(qtbot: QtBot, machine: Postgres, shared: Room) -> None:
    rules = machine.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"host {name_of(shared)} steno 127.0.0.1/32 reject\n{before}")
    machine.do("SELECT pg_reload_conf()")
    try:
        qtbot.waitUntil(lambda: _refused(machine, shared), timeout=10_000)
        turned_away(qtbot, address(shared, machine), "pg_hba.conf")
    finally:
        rules.write_text(before)
        machine.do("SELECT pg_reload_conf()")
    qtbot.waitUntil(lambda: not _refused(machine, shared), timeout=10_000)
    let_in(qtbot, address(shared, machine))


def _refused(machine: Postgres, room: Room) -> bool:
    try:
        machine.connect(name_of(room), "steno", PASSWORD).close()
    except psycopg.OperationalError:
        return True
    return False


# the schema


@pytest.mark.parametrize(
    ("revision", "sentence"), [("0006", "db upgrade"), ("9999", "更新的程序版本")]
)
def test_a_schema_that_is_older_or_newer_is_left_alone(
    qtbot: QtBot, machine: Postgres, shared: Room, revision: str, sentence: str
) -> None:
    def told() -> int:
        with shared.database.reading() as connection:
            return len(entries_after(connection, HOUSE, 0))

    before = told()
    with shared.database.altering() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
    turned_away(qtbot, address(shared, machine), sentence)
    assert told() == before


def test_an_old_studio_of_before_the_rights_says_upgrade_and_comes_up(
    qtbot: QtBot, machine: Postgres, shared: Room
) -> None:
    downgrade(shared.database, "0006")
    turned_away(qtbot, address(shared, machine), "db upgrade")
    upgrade(shared.database)
    let_in(qtbot, address(shared, machine))


# the server


def test_a_server_out_of_connections(qtbot: QtBot, machine: Postgres, shared: Room) -> None:
    shared.close()
    with ExitStack() as others:
        with pytest.raises(psycopg.OperationalError):  # noqa: PT012 - the last one is refused
            while True:
                others.enter_context(machine.connect(name_of(shared), KEEPER, OWNER_PASSWORD))
        turned_away(qtbot, address(shared, machine), "连接已满")
    qtbot.waitUntil(lambda: not _refused(machine, shared), timeout=10_000)
    let_in(qtbot, address(shared, machine))


def test_a_server_that_is_too_old(qtbot: QtBot, machine: Postgres, shared: Room) -> None:
    """The real one, whose greeting tells another version on the way here."""
    with _older(machine.port) as port:
        url = f"postgresql://127.0.0.1:{port}/{name_of(shared)}"
        turned_away(qtbot, url, "PostgreSQL 13，本程序要 14")
        old = Database(f"postgresql://{KEEPER}:{OWNER_PASSWORD}@127.0.0.1:{port}/postgres")
        for act in (upgrade, require_current):
            with pytest.raises(Trouble, match="升级服务器"):
                act(old)
        old.close()


@contextmanager
def _older(port: int) -> Iterator[int]:
    def carry(one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data.replace(b"server_version\x0018", b"server_version\x0013"))
            other.shutdown(socket.SHUT_WR)

    def to_server(caller: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", port)) as there:
            back = threading.Thread(target=carry, args=(there, caller), daemon=True)
            back.start()
            carry(caller, there)
            back.join()

    with door(to_server) as way:
        yield way
