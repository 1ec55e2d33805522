"""The file of one window's keystrokes: append-only deltas in SQLite, folded now and then.

While a window lives it holds the file locked by SQLite itself; the lock ends with the
process, however it ends, so a file that can be opened belongs to nobody any more.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from studio import encrypted
from studio.keystrokes.field import Change, Place
from studio.keystrokes.text import Delta, WorkText

SCHEMA = """
CREATE TABLE IF NOT EXISTS stroke (
  number INTEGER PRIMARY KEY, programme INTEGER NOT NULL, field TEXT NOT NULL,
  key TEXT NOT NULL, position INTEGER NOT NULL, removed INTEGER NOT NULL, added BLOB NOT NULL);
"""
KNOWN = "SELECT count(*) FROM sqlite_schema WHERE name = 'stroke'"
ADD = (
    "INSERT INTO stroke (programme, field, key, position, removed, added) VALUES (?, ?, ?, ?, ?, ?)"
)
FORGET = "DELETE FROM stroke WHERE programme = ? AND field = ? AND key = ?"
READ = "SELECT programme, field, key, position, removed, added FROM stroke ORDER BY number"
FOLD_AFTER = 2_000
"""Deltas of one text after which they are folded into one; so the file stays small."""
MANY_PAGES, MOST_PAGES = 500, 20_000
"""Pages in the log of writes after which it is emptied: when nobody types, and in any case."""
PAGES = 16_384
"""Most pages of 4 KiB: 64 MiB of words that nobody handed in are a mistake, not work."""
BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
TAILS = ("-wal", "-shm", "-journal", "")


class InUse(Exception):
    """Another window holds this file, or it has just gone with one."""


class Broken(Exception):
    """What lies there is no file of keystrokes any more."""


class StrokeFile:
    """The deltas on disk. One thread at a time, but for `sync`.

    spec: the key of a file that is still empty, '' for a plain one. Raises InUse, Broken,
    KeyMissing, or one of `encrypted.complaints` where the disk refuses.
    """

    def __init__(self, path: Path, spec: str = "") -> None:
        self.path = path.absolute()
        self._deltas: dict[Place, int] = {}
        with self._told_why():
            self.encrypted = encrypted.is_encrypted(self.path) or bool(spec and self._is_empty())
            self._connection = encrypted.connect(
                self.path, "rw", spec if self.encrypted else "", timeout=0, isolation_level=None,
                check_same_thread=False,
            )  # fmt: skip
        try:
            with self._told_why():
                self._open()
                self.texts = self._read()
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def new(cls, path: Path, spec: str = "") -> "StrokeFile":
        """A fresh file that only this account can read, from its first moment."""
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        return cls(path, spec)

    def write(self, changes: Iterable[Change], texts: Mapping[Place, WorkText]) -> None:
        """Appends changes in one step, on an error none of them; `texts`: as they are then."""
        counted, changes = dict(self._deltas), list(changes)
        if len(changes) == 1 and changes[0].delta is not None and not self._is_long(changes[0]):
            self._write_one(changes[0], counted)  # a key: one statement is one step
            self._deltas = counted
            return
        with self._one_step():
            for change in changes:
                self._write_one(change, counted)
            for place in [place for place, count in counted.items() if count > FOLD_AFTER]:
                self._write_one(Change(place, whole=bytes(texts[place])), counted)
        self._deltas = counted

    def restate(self, texts: Mapping[Place, WorkText]) -> None:
        """Writes whole texts in place of all that is here."""
        counted: dict[Place, int] = {}
        with self._one_step():
            self._connection.execute("DELETE FROM stroke")
            for place, text in texts.items():
                self._write_one(Change(place, whole=bytes(text)), counted)
        self._deltas = counted

    def sync(self) -> None:
        """Waits until the disk has what was written: a power cut takes no more than is newer.

        OSError where it does not. Any thread may do this beside a write.
        """
        with (
            suppress(FileNotFoundError),
            self.path.with_name(f"{self.path.name}-wal").open("r+b", buffering=0) as wal,
        ):
            os.fsync(wal)

    def tidy(self) -> None:
        """Empties a long log of writes; it waits for the disk, so do it when nobody types."""
        wal = self.path.with_name(f"{self.path.name}-wal")
        if wal.exists() and wal.stat().st_size > MANY_PAGES * 4096:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Lets the file go; an empty one is taken away."""
        if self._deltas:
            self._connection.close()
        else:
            self.remove()

    def remove(self) -> None:
        """Takes the file off the disk while it is still locked, where the system lets us."""
        with suppress(PermissionError):
            self.path.unlink(missing_ok=True)
        self._connection.close()
        for tail in TAILS:
            with suppress(PermissionError):
                self.path.with_name(self.path.name + tail).unlink(missing_ok=True)

    def _is_empty(self) -> bool:
        """A window that ended before its first word leaves such a file."""
        return self.path.exists() and not self.path.stat().st_size

    def _open(self) -> None:
        run = self._connection.execute
        run("PRAGMA locking_mode=EXCLUSIVE")
        run("PRAGMA journal_mode=WAL")
        run("PRAGMA synchronous=NORMAL")
        run(f"PRAGMA wal_autocheckpoint={MOST_PAGES}")
        run(f"PRAGMA max_page_count={PAGES}")
        if not run(KNOWN).fetchone()[0]:
            self._connection.executescript(f"BEGIN IMMEDIATE;{SCHEMA}COMMIT;")
        if not self.path.exists():
            raise InUse(str(self.path))

    def _read(self) -> dict[Place, WorkText]:
        texts: dict[Place, WorkText] = {}
        for row in self._connection.execute(READ).fetchall():
            place = Place(*row[:3])
            texts.setdefault(place, WorkText()).change(Delta(*row[3:]))
            self._deltas[place] = self._deltas.get(place, 0) + 1
        return texts

    @contextmanager
    def _told_why(self) -> Iterator[None]:
        try:
            yield
        except encrypted.complaints() as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in BROKEN:
                raise Broken(str(error)) from error
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or not self.path.exists():
                raise InUse(str(self.path)) from error
            raise

    def _is_long(self, change: Change) -> bool:
        return self._deltas.get(change.place, 0) >= FOLD_AFTER

    def _one_step(self) -> "Step":
        return Step(self._connection)

    def _write_one(self, change: Change, counted: dict[Place, int]) -> None:
        place, delta = change.place, change.delta
        if delta is None:
            self._connection.execute(FORGET, place)
            counted.pop(place, None)
            if change.whole is None:
                return
            delta = Delta(0, 0, change.whole)
        self._connection.execute(ADD, (*place, *delta))
        counted[place] = counted.get(place, 0) + 1


class Step:
    """One transaction: all of it, or after an error nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            try:
                self._connection.execute("COMMIT")
            except encrypted.complaints():
                self._roll_back()
                raise
        else:
            self._roll_back()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
