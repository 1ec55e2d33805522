"""The one place that knows which database this is: engine, Base, transactions, translated faults.

SQLite runs in WAL with synchronous=FULL and foreign keys on; a write takes the database's one
write lock at once (BEGIN IMMEDIATE), so that commands never meet half way.
"""

import hashlib
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Dialect,
    Engine,
    MetaData,
    String,
    Text,
    create_engine,
    event,
    exc,
    text,
)
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from studio.errors import Passing, Refusal, Trouble
from studio.ready import Ready

BUSY_SECONDS = 15
BEGIN_WRITING, BEGIN_READING = Ready(text("BEGIN IMMEDIATE")), Ready(text("BEGIN"))
POOL = 64
"""Connections kept open at most: a rehearsal seats a crew of ten in one process."""
NETWORK_FILE_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "fuse.sshfs",
    "afs",
    "ncpfs",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as UTC text to the microsecond; a naive one is a bug."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Refuses a naive time: nobody could say later which hour it meant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Gives the aware moment back."""
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """The root of all tables, with names for every constraint so that migrations can speak."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, str: Text()}  # noqa: RUF012 - SQLAlchemy's form


class Database:
    """One studio's database: opens transactions and wakes those who watch it.

    url: SQLAlchemy URL; only `sqlite:///FILE` so far. Raises Trouble where the file
    lies on a network share, for SQLite's locks do not hold there.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.path = Path(url.removeprefix("sqlite:///")).absolute()
        refuse_network_share(self.path)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble(f"打不开数据库文件夹 {self.path.parent}：{error.strerror}。") from error
        self.engine = _sqlite_engine(url)
        self.bells = bell_folder(self.path)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first moment to its commit."""
        with _translated(), self.engine.connect() as connection, connection.begin():
            BEGIN_WRITING.run(connection)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and never blocks a writer."""
        with _translated(), self.engine.connect() as connection, connection.begin():
            BEGIN_READING.run(connection)
            yield connection

    def ring(self) -> None:
        """Tells every watch on this PC to look now; a watch that is gone is struck off."""
        for bell in self.bells.glob("*.sock"):
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
                sender.setblocking(False)
                try:
                    sender.sendto(b"!", str(bell))
                except (ConnectionRefusedError, FileNotFoundError):
                    bell.unlink(missing_ok=True)
                except OSError:
                    continue  # its queue is full: it has been told already

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


def bell_folder(path: Path) -> Path:
    """The folder of local sockets of those who watch the database at `path`; short by need."""
    name = hashlib.sha256(str(path).encode()).hexdigest()[:16]
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"interview-studio-{user}" / name


def refuse_network_share(path: Path) -> None:
    """Raises Trouble where `path` lies on a network file system."""
    mounts = Path("/proc/mounts")
    if str(path).startswith(("\\\\", "//")):
        raise Trouble("数据库文件不能放在网络共享上：请改放本机磁盘。")
    if not mounts.exists():
        return
    best = max(
        (line.split()[1:3] for line in mounts.read_text(errors="replace").splitlines()),
        key=lambda mount: len(mount[0]) if path.is_relative_to(mount[0]) else -1,
    )
    if best[1] in NETWORK_FILE_SYSTEMS:
        raise Trouble("数据库文件不能放在网络共享上：请改放本机磁盘。")


def _sqlite_engine(url: str) -> Engine:
    arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = create_engine(url, connect_args=arguments, pool_size=POOL)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except exc.DBAPIError as error:
        raise translate(error) from error


def translate(error: exc.DBAPIError) -> Exception:
    """The database's complaint as a sentence; a rule kept by a trigger becomes a Refusal."""
    said = str(error.orig)
    if said.startswith("refused:"):
        return Refusal(said.removeprefix("refused:").strip())
    for sign, sentence in FAULTS:
        if sign in said:
            return (Passing if sign in PASSING else Trouble)(sentence)
    return error


FAULTS = (
    (
        "database or disk is full",
        "磁盘已满，这一步没有保存。请腾出空间后再试，已保存的内容不受影响。",
    ),
    ("database is locked", "数据库正忙，这一步没有保存。请再试一次。"),
    ("malformed", "数据库文件已损坏。请停止使用并从备份恢复。"),
    ("not a database", "这个文件不是演播台的数据库。"),
    ("disk I/O error", "磁盘读写出错，这一步没有保存。请检查磁盘。"),
    ("readonly", "数据库文件只读，这一步没有保存。请检查文件权限。"),
    ("unable to open", "打不开数据库文件。请检查路径和权限。"),
    (
        "no such table",
        "数据库尚未升级到本程序的版本，请先运行 interview-studio db upgrade。",
    ),
)

PASSING = ("database is locked", "disk I/O error")
"""Whether the command was kept is not known, or a moment later it can be."""

__all__ = ["Base", "Database", "UtcDateTime", "bell_folder", "translate"]
