"""A studio on a server: PostgreSQL, for several PCs at one programme.

A person is a login of the server; whoever waits, waits for seconds only. A commit that moved a
journal's head tells all PCs by NOTIFY, from a trigger, so that nobody can forget it.
"""

import selectors
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, exc, text

from studio.database import complaints
from studio.database.address import Login, hosts_of, name_of, server_url
from studio.database.patient import (
    ALTER_SECONDS,
    COPY_SECONDS,
    GLANCE_SECONDS,
    STATEMENT_SECONDS,
    PatientConnection,
)
from studio.database.place import local_folder
from studio.errors import Trouble
from studio.ready import Ready
from studio.words import Words

CHANNEL = "studio_journal"
HEARTBEAT_SECONDS = 2.0
LISTEN_SECONDS = 0.5
"""How long an ear listens before it sees whether it is to end."""
POOL = 3
MORE = 8
"""Connections kept, and above them for a moment: a server has a hundred for all PCs together."""
PATIENCE = {
    "lock_timeout": "5s",
    "statement_timeout": "10s",
    "idle_in_transaction_session_timeout": "10s",
}
"""A holder that stalls is cut off: nobody waits longer for another's pen."""
LONG_PATIENCE = "SET LOCAL statement_timeout = '10min'"
COPY_PATIENCE = (
    "SET LOCAL statement_timeout = '1min'",
    "SET LOCAL idle_in_transaction_session_timeout = '10min'",
    "SET LOCAL row_security = off",
)
ONE_ALTERS = "SELECT pg_advisory_xact_lock(20250620)"
OLDEST = 14
TOO_OLD = Words(
    "数据库服务器是 PostgreSQL {version}，本程序要 {oldest} 或更新的，什么都没有改动。"
    "请管理员升级服务器。"
)
NOT_UTF8 = Words(
    "服务器上这个数据库的编码是 {encoding}，存不下所有的汉字，什么都没有改动。"
    "请管理员另建一个 UTF8 编码的数据库。"
)
SEVERAL = 2
ALONE = ("off", "local")
"""Settings of synchronous_commit that wait for no standby."""
MAY_LOSE = Words(
    "数据库有备机，但主机不等备机存好：主机突然坏掉、换到备机时，最后几秒存下的内容可能丢失。"
    "请管理员设置 synchronous_standby_names；在此之前，换机后请核对最后几条。"
)
ALIVE = Ready(text("SELECT 1"))


class Server:
    """One PostgreSQL database, as one login of it.

    Raises Trouble for an address that cannot be read; nothing is connected yet.
    """

    def __init__(self, url: str, login: Login | None = None) -> None:
        address = server_url(url, login)
        self.name = name_of(address)
        self._hosts = len(hosts_of(address))
        self.bells: Path = local_folder(self.name)
        said = " ".join(f"-c {key}={value}" for key, value in PATIENCE.items())
        self.engine = create_engine(
            address,
            connect_args={"options": said},
            pool_size=POOL,
            max_overflow=MORE,
            pool_pre_ping=True,
            pool_use_lifo=True,
        )
        event.listen(self.engine, "do_connect", _connect)
        event.listen(self.engine, "connect", _require_fitting, insert=True)
        event.listen(self.engine, "checkin", _wait_no_longer)
        self._reading = self.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._glancing = self.engine.execution_options(isolation_level="AUTOCOMMIT")

    @property
    def path(self) -> Path:
        """A server has no file that this program may touch."""
        raise Trouble("数据库在服务器上，这一步只用于本机的数据库文件。")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction; the programme's head, locked first, keeps commands apart."""
        with self.engine.connect() as connection, connection.begin():
            _wait(connection, STATEMENT_SECONDS)
            yield connection

    @contextmanager
    def altering(self) -> Iterator[Connection]:
        """`writing` for a change of the tables: one at a time, with patience for a big one."""
        with self.engine.connect() as connection, connection.begin():
            _wait(connection, ALTER_SECONDS)
            connection.exec_driver_sql(LONG_PATIENCE)
            connection.exec_driver_sql(ONE_ALTERS)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and never blocks a writer."""
        with self._reading.connect() as connection, connection.begin():
            _wait(connection, STATEMENT_SECONDS)
            yield connection

    @contextmanager
    def copying(self) -> Iterator[Connection]:
        """`reading` that may take long over a slow disk; a row not shown is an error, no gap."""
        with self._reading.connect() as connection, connection.begin():
            _wait(connection, COPY_SECONDS)
            for statement in COPY_PATIENCE:
                connection.exec_driver_sql(statement)
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection without a transaction: each question sees a moment of its own."""
        with self._glancing.connect() as connection:
            _wait(connection, GLANCE_SECONDS)
            yield connection

    def caution(self) -> Words | None:
        """What a failover to a standby could cost, None where nothing."""
        if self._hosts < SEVERAL:
            return None
        with self.reading() as connection:
            waits_for = connection.exec_driver_sql("SHOW synchronous_standby_names").scalar_one()
            waits = connection.exec_driver_sql("SHOW synchronous_commit").scalar_one()
        return None if waits_for and waits not in ALONE else MAY_LOSE

    def told(self, error: exc.DBAPIError) -> Exception | None:
        """The server's complaint as a sentence; None for what is a bug of ours."""
        return complaints.told(error)

    def verifier(self, login: str, password: str) -> str:
        """What the server keeps of a password, made here: the password itself never leaves."""
        with self._glancing.connect() as connection:
            raw: Any = connection.connection.driver_connection
            made: bytes = raw.pgconn.encrypt_password(
                password.encode(), login.encode(), b"scram-sha-256"
            )
        return made.decode()

    def ear(self) -> "Ear":
        """Hears of commits from now on."""
        return Ear()

    def ring(self) -> None:
        """The server told everybody at the commit."""


def _connect(_dialect: Any, _record: Any, words: Any, named: Any) -> PatientConnection:
    return PatientConnection.connect(*words, **named)


def _wait(connection: Connection, seconds: float) -> None:
    """How long this connection waits for an answer from now on."""
    raw: Any = connection.connection.driver_connection
    raw.patience = seconds


def _wait_no_longer(raw: Any, _record: Any) -> None:
    """Who takes it next asks first whether anybody answers, and that takes milliseconds."""
    if raw is not None:
        raw.patience = GLANCE_SECONDS


def _notified(raw: Any) -> bool:
    """Whether a word of the server is here; all of them are taken, for one look serves all."""
    return bool(list(raw.notifies(timeout=0)))


def _require_fitting(raw: Any, _record: object) -> None:
    """Trouble for a server older than the rights and the journal ask for, or without UTF-8."""
    version: int = raw.info.server_version
    if version < OLDEST * 10_000:
        raw.close()
        raise Trouble(TOO_OLD.template, version=version // 10_000, oldest=OLDEST)
    encoding: str = raw.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raw.close()
        raise Trouble(NOT_UTF8.template, encoding=encoding)


class Ear:
    """LISTEN on the watch's own connection; a heartbeat of two seconds stands behind it."""

    def __init__(self) -> None:
        self._looked = 0.0

    def listen(self, connection: Connection) -> None:
        """Begins to hear on this connection: it must look once at the present."""
        connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        self._looked = 0.0

    def hears(self, connection: Connection, ended: Any) -> bool:
        """Waits for a word of the server or the heartbeat; whether there may be something new."""
        due = time.monotonic() - self._looked >= HEARTBEAT_SECONDS
        if not due and not self._told(connection):
            return False
        self._looked = time.monotonic()
        return True

    def close(self) -> None:
        """The connection's end is the ear's."""

    def _told(self, connection: Connection) -> bool:
        raw: Any = connection.connection.driver_connection
        errors: Any = connection.dialect.loaded_dbapi.Error
        try:
            if _notified(raw):
                return True
            with selectors.DefaultSelector() as doors:  # psycopg wakes ten times a second
                doors.register(raw, selectors.EVENT_READ)
                return bool(doors.select(LISTEN_SECONDS)) and _notified(raw)
        except errors as error:
            connection.invalidate(error)
            raise exc.DBAPIError.instance(
                "LISTEN", None, error, errors, connection_invalidated=True,
                dialect=connection.dialect,
            ) from error  # fmt: skip
