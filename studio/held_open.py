"""The first bytes of a database file, read beside the locks that this process has on it.

POSIX drops every lock of a process on a file as soon as the process closes any handle of that
file (https://www.sqlite.org/howtocorrupt.html, 2.2). A window that had looked at its own file
would then pass for gone: the next process to leave takes itself for the last one and deletes the
log, and what the window writes into it afterwards nobody finds. So a handle of a file that is
open here stays open until the last connection to it is closed.
"""

import functools
import os
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import WeakSet

TAILS = ("", "-wal", "-shm", "-journal")
Key = tuple[int, int]
"""Which file it is, whatever it is called: device and inode."""


@dataclass
class _Held:
    """A file's connections in this process, and the handles that must outlast them."""

    connections: int = 0
    handles: list[int] = field(default_factory=list)


_held: dict[Key, _Held] = {}
_lock = threading.RLock()
"""Entered anew where the collector lets a forgotten connection go in the middle of a look."""


def head(path: Path, size: int) -> bytes:
    """The first bytes of a file, `size` at most. OSError where it cannot be read."""
    with _lock:
        held = _held.get(_key(path.stat()))
        if held is not None and held.handles:
            return _read(held.handles[0], size)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            data = _read(handle, size)
        finally:
            held = _held.get(_key(os.fstat(handle)))
            if held is None:
                os.close(handle)
            else:
                held.handles.append(handle)
        return data


def is_held(path: Path) -> bool:
    """Whether this process has a connection to the file, or to the one that it is a log of."""
    with _lock:
        return any(_key_at(path.resolve(), tail) in _held for tail in TAILS)


@functools.cache
def held(connection: type[Any]) -> type[Any]:
    """A DB-API module's class of connections, each of which is known here until it is closed."""

    class Held(connection):  # type: ignore[misc]
        def __init__(self, *args: Any, **options: Any) -> None:
            self._key: Key | None = None
            self._cursors: WeakSet[Any] = WeakSet()
            super().__init__(*args, **options)
            self._key = _hold(super().execute("PRAGMA database_list").fetchone()[2])

        def execute(self, *args: Any) -> Any:
            cursor = super().execute(*args)
            self._cursors.add(cursor)
            return cursor

        def close(self) -> None:
            for cursor in list(self._cursors):  # for its statement SQLite would keep the file open
                cursor.close()  # SQLAlchemy, which asks for its own, closes them itself
            super().close()
            self._let_go()

        def __del__(self) -> None:
            with suppress(Exception):  # half made, or of another thread: it closes itself hereafter
                super().close()
            self._let_go()

        def _let_go(self) -> None:
            key, self._key = self._key, None
            if key is not None:
                _let_go(key)

    return Held


def _hold(name: str) -> Key | None:
    """name: '' for a database in memory."""
    if not name:
        return None
    with _lock:
        try:
            key = _key(Path(name).stat())
        except OSError:  # it was taken away as soon as it was opened
            return None
        _held.setdefault(key, _Held()).connections += 1
        return key


def _let_go(key: Key) -> None:
    with _lock:
        held = _held[key]
        held.connections -= 1
        if not held.connections:
            del _held[key]
            for handle in held.handles:
                os.close(handle)


def _read(handle: int, size: int) -> bytes:
    if sys.platform == "win32":
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, size)
    return os.pread(handle, size, 0)


def _key_at(path: Path, tail: str) -> Key | None:
    """Of the file beside which one with this tail to its name lies; None where there is none."""
    if not path.name.endswith(tail):
        return None
    try:
        return _key(path.with_name(path.name.removesuffix(tail)).stat())
    except (OSError, ValueError):  # the latter: no file can be so called
        return None


def _key(found: os.stat_result) -> Key:
    return found.st_dev, found.st_ino
