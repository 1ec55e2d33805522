"""Looks at a database file before anything opens it for writing; touches nothing.

A broken file, another program's file or an unreadable place gets a sentence and stays as it is:
nothing is repaired by making something new over it.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from studio import encrypted, faults, held_open
from studio.encrypted import MAGIC
from studio.errors import Trouble
from studio.words import Words

LOG_MAGICS: dict[bytes, Literal["little", "big"]] = {
    b"\x37\x7f\x06\x82": "little",
    b"\x37\x7f\x06\x83": "big",
}
"""How a log begins, and in which order of bytes it counts its checksums."""
FILE_URL = "sqlite:///"
HEADER, LOG_HEADER = 100, 32
OURS = {"alembic_version", "journal_head", "journal_entry"}
WAIT_SECONDS = 15.0
WRONG_KEY = Words(
    "密钥打不开加密的数据库文件 {path}：密钥不是它的，或者文件已损坏；程序没有动它。"
    "请核对恢复码；恢复码无误，{restore}"
)


def look(path: Path) -> None:
    """Raises Trouble where what stands at `path` is not a sound studio; nothing there is new.

    Costs a few milliseconds; pages deep in the file are not read.
    """
    try:
        _look_at_place(path)
        if path.exists():
            _look_at_header(path)
            _look_at_log(path)
            if not _half_done(path):
                _look_at_tables(path)
    except OSError as error:
        raise Trouble(
            "打不开数据库文件 {path}：{reason}。", path=path, reason=faults.reason(error)
        ) from error


def nobody_in(url: str) -> bool:
    """Whether a glance finds nobody in the file a URL names; Trouble where `look` raises it.

    Only a first guess, made before the database is opened: what is behind anything but a plain
    path, or too busy to say, is taken to have somebody.
    """
    name = url.removeprefix(FILE_URL)
    if not url.startswith(FILE_URL) or not name:
        return False
    path = Path(os.path.realpath(name))
    look(path)
    return not path.exists() or not (_half_done(path) or _holds_people(path))


def _holds_people(path: Path) -> bool:
    with reading(path) as raw:
        tables = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'person'"
        if raw.execute(tables).fetchone() is None:
            return False
        return raw.execute("SELECT 1 FROM person WHERE login != 'courier'").fetchone() is not None


def _look_at_place(path: Path) -> None:
    if path.is_dir():
        raise Trouble("{path} 是一个文件夹，不是数据库文件。请检查路径。", path=path)
    log = _log_of(path)
    if not path.exists() and _holds(log):
        raise Trouble(
            "数据库文件 {path} 不见了，它的日志 {name} 还在。"
            "程序没有新建数据库。请把文件放回原处；放不回来，"
            "{restore}",
            path=path,
            name=log.name,
            restore=faults.RESTORE,
        )
    for place in (path, path.parent):
        if place.exists() and not os.access(place, os.R_OK | os.W_OK):
            raise Trouble("{read_only}（{place}）", read_only=faults.READ_ONLY, place=place)


def _look_at_header(path: Path) -> None:
    head = held_open.head(path, HEADER)
    if not head:
        raise Trouble(
            "数据库文件 {path} 是空的（0 字节），程序没有动它。"
            "{restore}若这里从未有过演播台，请删除这个空文件后再打开。",
            path=path,
            restore=faults.RESTORE,
        )
    if encrypted.is_encrypted(path):
        encrypted.spec_of(path)  # without its key nobody goes on
        return  # its length is held against what it says when its tables are read
    if not head.startswith(MAGIC):
        raise Trouble("{no_studio}（{path}）", no_studio=faults.NO_STUDIO, path=path)
    if path.stat().st_size < _least_size(head) and not _holds(_log_of(path)):
        raise Trouble("{broken}（{path} 比它自己说的短）", broken=faults.BROKEN, path=path)


def _least_size(head: bytes) -> int:
    """Bytes that the header promises, where it vouches for them; SQLite takes half a page."""
    if len(head) < HEADER:
        return HEADER
    size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big") if head[24:28] == head[92:96] else 0
    return pages * (65536 if size == 1 else size)


def _half_done(path: Path) -> bool:
    """Whether a step was killed that is not in the log (a restore's, leaving it).

    Whoever opens the file for writing takes it back first; until then nobody can read it.
    """
    if not _holds(path.with_name(path.name + "-journal")):
        return False
    try:
        with reading(path) as raw:
            raw.execute("SELECT 1 FROM sqlite_master").fetchone()
    except Trouble as trouble:
        if trouble.args[0] != faults.READ_ONLY:
            raise
        return True
    return False


def _holds(log: Path) -> bool:
    return log.exists() and log.stat().st_size > 0


def _look_at_log(path: Path) -> None:
    """SQLite would take a garbled log for an empty one, and write over it."""
    log = _log_of(path)
    if not log.exists():
        return
    if not (_log_begins_well(log) or _log_begins_well(log)):  # it may just have been begun anew
        raise Trouble(
            "数据库的日志 {log} 已损坏，最后几步可能只在其中；"
            "程序没有动它。请先把它和数据库文件一起另存，"
            "再从备份恢复：{restore}",
            log=log,
            restore=faults.RESTORE,
        )


def _look_at_tables(path: Path) -> None:
    with reading(path) as raw:
        rows = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    names = {str(row[0]) for row in rows}
    if names and not names & OURS:
        raise Trouble("{no_studio}（{path}）", no_studio=faults.NO_STUDIO, path=path)
    if names and not names >= OURS and names != {"alembic_version"}:
        lost = sorted(OURS - names)
        raise Trouble("数据库缺少表 {lost}：{broken}", lost=lost, broken=faults.BROKEN)


def _log_begins_well(log: Path) -> bool:
    """Whether SQLite will read the log at all; one not begun yet has nothing to lose."""
    with log.open("rb") as file:
        head = file.read(LOG_HEADER)
    if len(head) < LOG_HEADER or not any(head):
        return True
    order = LOG_MAGICS.get(head[:4])
    return order is not None and head[24:] == _checksum(head[:24], order)


def _checksum(head: bytes, order: Literal["little", "big"]) -> bytes:
    """SQLite's own, of the bytes before it in a log's header."""
    one = two = 0
    for at in range(0, len(head), 8):
        one = (one + int.from_bytes(head[at : at + 4], order) + two) % 2**32
        two = (two + int.from_bytes(head[at + 4 : at + 8], order) + one) % 2**32
    return one.to_bytes(4, "big") + two.to_bytes(4, "big")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A bare connection that can change nothing; complaints become sentences."""
    try:
        with closing(encrypted.connect(path, "ro", timeout=WAIT_SECONDS)) as raw:
            yield raw
    except encrypted.complaints() as error:
        fault = faults.told(error, path)
        if fault is None:
            raise
        if fault.args[0] == faults.NO_STUDIO and encrypted.is_encrypted(path):
            fault = encrypted.WrongKey(Words(WRONG_KEY.template, path=path, restore=faults.RESTORE))
        raise fault from error


def page_fault(path: Path) -> str:
    """The first fault of the file's pages and indexes, read all through; empty where sound."""
    with reading(path) as raw:
        if encrypted.is_encrypted(path):  # each page's own seal, before what it says
            broken = raw.execute("PRAGMA cipher_integrity_check").fetchone()
            if broken is not None:
                return str(broken[0])
        found = str(raw.execute("PRAGMA integrity_check(1)").fetchone()[0])
    return "" if found == "ok" else found.splitlines()[-1]


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
