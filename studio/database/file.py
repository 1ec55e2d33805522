"""A studio in a file of this PC: SQLite in WAL with synchronous=FULL and foreign keys on.

A write takes the database's one write lock at once (BEGIN IMMEDIATE), so that commands never
meet half way. Others on this PC are told by a local datagram.
"""

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, text

from studio import encrypted, faults, soundness
from studio.database.place import local_folder
from studio.errors import Trouble
from studio.ready import Ready

SQLITE = "sqlite:///"
FILE = "studio_file"
BUSY_SECONDS = 15
GLANCE_SECONDS = 0.05
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "journal_size_limit=16777216",
)
"""The last: a log that grew behind a long reader (a backup) gives its room back afterwards."""
BEGIN_WRITING, BEGIN_READING = Ready(text("BEGIN IMMEDIATE")), Ready(text("BEGIN"))
COMMITS_OF_OTHERS = Ready(text("PRAGMA data_version"))
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
_numbers = count()
log = logging.getLogger(__name__)


class File:
    """One SQLite file; Trouble where it lies on a network share or is no sound studio."""

    def __init__(self, url: str) -> None:
        self.path = path_of(url)
        self.name = str(self.path)
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
        self.engine = _engine(self.path)
        self.bells = local_folder(self.name)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first moment to its commit."""
        with self.engine.connect() as connection, connection.begin():
            BEGIN_WRITING.run(connection)
            self._refuse_moved(connection)
            yield connection

    @contextmanager
    def altering(self) -> Iterator[Connection]:
        """`writing` for a change of the tables: foreign keys are held at its end, not within.

        A table that is made anew is dropped first, and must not take its children along; nor need
        the triggers of other tables find it, until it has its name again.
        """
        with self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("PRAGMA legacy_alter_table=ON")
            try:
                with connection.begin():
                    BEGIN_WRITING.run(connection)
                    self._refuse_moved(connection)
                    yield connection
                    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                        raise AssertionError("a migration left rows that point nowhere")
            finally:
                raw.execute("PRAGMA legacy_alter_table=OFF")
                raw.execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and never blocks a writer."""
        with self.engine.connect() as connection, connection.begin():
            BEGIN_READING.run(connection)
            yield connection

    def copying(self) -> AbstractContextManager[Connection]:
        """`reading`: nobody ends it, and whoever may read the file sees all."""
        return self.reading()

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection without a transaction: each question sees a moment of its own."""
        with self.engine.connect() as connection:
            yield connection

    def told(self, error: exc.DBAPIError) -> Exception | None:
        """SQLite's complaint as a sentence; None for what is a bug of ours."""
        return faults.told(error.orig or error, self.path)

    def ear(self) -> "Bell":
        """Hears of commits from now on."""
        return Bell(self.bells)

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

    def _refuse_moved(self, connection: Connection) -> None:
        """SQLite writes on into a file that was deleted: what it keeps there nobody finds."""
        if connection.info.get(FILE) != file_at(self.path):
            raise Trouble(faults.MOVED)


class Bell:
    """A local socket that rings after commits; a glance every 50 ms stands behind it."""

    def __init__(self, folder: Path) -> None:
        self._version: object = None
        self._path = folder / f"{os.getpid()}-{next(_numbers)}.sock"
        self._socket = self._hung(folder)

    def listen(self, connection: Connection) -> None:
        """Begins to hear on this connection: it must look once at the present."""
        self._version = None

    def hears(self, connection: Connection, ended: Any) -> bool:
        """Waits for a ring or for the next glance; whether there may be something new.

        Twenty glances a second in every process: one bare connection does them in microseconds,
        and SQLite's counter of others' commits means something only on one that stays the same.
        """
        rung = self._rung(ended)
        seen = COMMITS_OF_OTHERS.one(connection)
        fresh, self._version = rung or seen != self._version, seen
        return fresh

    def close(self) -> None:
        """Takes the bell down."""
        if self._socket is not None:
            self._socket.close()
            self._path.unlink(missing_ok=True)

    def _rung(self, ended: Any) -> bool:
        if self._socket is None:
            ended.wait(GLANCE_SECONDS)
            return False
        with suppress(TimeoutError):
            self._socket.recv(16)
            return True
        return False

    def _hung(self, folder: Path) -> socket.socket | None:
        if not hasattr(socket, "AF_UNIX"):
            return None
        bell = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.unlink(missing_ok=True)
            bell.bind(str(self._path))
        except OSError:
            log.warning("no bell can be hung; the glance alone must do", exc_info=True)
            bell.close()
            return None
        bell.settimeout(GLANCE_SECONDS)
        return bell


def path_of(url: str) -> Path:
    """The file a URL names, behind all links, where its log lies too; Trouble for anything else."""
    name = url.removeprefix(SQLITE)
    if not url.startswith(SQLITE) or not name:
        raise Trouble(
            "读不懂数据库的地址 {url}：这里要写 {scheme}文件路径。", url=url, scheme=SQLITE
        )
    return Path(os.path.realpath(name))


def file_at(path: Path) -> tuple[int, int] | None:
    """Which file a path names now, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


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


def _engine(path: Path) -> Engine:
    """By the path as it is: read as a URL, `?` and `%` in a name would lead to another file."""
    url = URL.create("sqlite", database=str(path))
    arguments: dict[str, Any] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    if encrypted.is_encrypted(path):
        engine = create_engine(
            url,
            module=encrypted.cipher(),
            creator=lambda: encrypted.connect(path, **arguments),
            pool_size=POOL,
        )
    else:
        arguments["factory"] = encrypted.PLAIN
        engine = create_engine(url, connect_args=arguments, pool_size=POOL)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        record.info[FILE] = file_at(path)
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine
