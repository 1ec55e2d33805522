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
    URL,
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

from studio import faults, soundness
from studio.errors import Trouble
from studio.ready import Ready

SQLITE = "sqlite:///"
FILE = "studio_file"
BUSY_SECONDS = 15
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "journal_size_limit=16777216",
)
"""The last: a log that grew behind a long reader (a backup) gives its room back afterwards."""
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
    lies on a network share, for SQLite's locks do not hold there, or is no sound studio.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.path = path_of(url)
        refuse_network_share(self.path)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble(
                "打不开数据库文件夹 {folder}：{reason}。",
                folder=self.path.parent,
                reason=faults.reason(error),
            ) from error
        soundness.look(self.path)
        self.engine = _sqlite_engine(self.path)
        self.bells = bell_folder(self.path)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first moment to its commit."""
        with (
            _translated(self.path),
            self.engine.connect() as connection,
            connection.begin(),
        ):
            BEGIN_WRITING.run(connection)
            self._refuse_moved(connection)
            yield connection

    @contextmanager
    def altering(self) -> Iterator[Connection]:
        """`writing` for a change of the tables: foreign keys are held at its end, not within.

        A table that is made anew is dropped first, and must not take its children along.
        """
        with _translated(self.path), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys=OFF")
            try:
                with connection.begin():
                    BEGIN_WRITING.run(connection)
                    self._refuse_moved(connection)
                    yield connection
                    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                        raise AssertionError("a migration left rows that point nowhere")
            finally:
                raw.execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and never blocks a writer."""
        with (
            _translated(self.path),
            self.engine.connect() as connection,
            connection.begin(),
        ):
            BEGIN_READING.run(connection)
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection without a transaction: each question sees a moment of its own."""
        with _translated(self.path), self.engine.connect() as connection:
            yield connection

    def ring(self) -> None:
        """Tells every watch on this PC to look now; a watch that is gone is struck off."""
        bells = list(self.bells.glob("*.sock"))
        if not bells:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            for bell in bells:
                try:
                    sender.sendto(b"!", str(bell))
                except (ConnectionRefusedError, FileNotFoundError):
                    bell.unlink(missing_ok=True)
                except OSError:
                    continue  # its queue is full: it has been told already

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()

    def _refuse_moved(self, connection: Connection) -> None:
        """SQLite writes on into a file that was deleted: what it keeps there nobody finds."""
        if connection.info.get(FILE) != file_at(self.path):
            raise Trouble(faults.MOVED)


def path_of(url: str) -> Path:
    """The file a URL names, behind all links, where its log lies too; Trouble for anything else."""
    name = url.removeprefix(SQLITE)
    if not url.startswith(SQLITE) or not name:
        raise Trouble(
            "读不懂数据库的地址 {url}：本程序只用 {scheme}文件路径。", url=url, scheme=SQLITE
        )
    return Path(os.path.realpath(name))


def file_at(path: Path) -> tuple[int, int] | None:
    """Which file a path names now, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


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


def _sqlite_engine(path: Path) -> Engine:
    """By the path as it is: read as a URL, `?` and `%` in a name would lead to another file."""
    url = URL.create("sqlite", database=str(path))
    arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = create_engine(url, connect_args=arguments, pool_size=POOL)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        record.info[FILE] = file_at(path)
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except exc.DBAPIError as error:
        raise translate(error, path) from error


def translate(error: exc.DBAPIError, path: Path) -> Exception:
    """The database's complaint as a sentence; a bug of ours stays what it is."""
    return faults.told(error.orig or error, path) or error


__all__ = ["Base", "Database", "UtcDateTime", "bell_folder", "translate"]
