"""Copies of the whole studio, made while on air, and the way back from one.

A backup is one plain file: what was committed at one moment, checked after it was written.
Nothing here overwrites what it did not make: a file of that name is refused, and a database
that a backup takes the place of is kept beside it.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from studio import audit, migrations
from studio.database import Database
from studio.errors import Passing, Refusal, Trouble

PRIVATE = 0o600
WAIT_SECONDS = 15.0
IN_USE = "数据库正在使用：请先关闭所有演播台窗口和信使，再恢复备份。"


@dataclass(frozen=True)
class BackupRow:
    """A finished, checked backup; `size` in bytes, `heads` as the journal's newest numbers."""

    path: Path
    size: int
    sha256: str
    entries: int
    heads: dict[int, tuple[int, str]]


def backup(database: Path, target: Path) -> BackupRow:
    """Copies the database of one moment to `target`, while others write; checks the copy.

    Raises Refusal where `target` exists, Trouble where the disk fails or the copy does not
    verify; in both cases there is no file of that name afterwards that was not there before.
    """
    if not database.is_file():
        raise Trouble(f"没有这个数据库文件：{database}。")
    if target.exists():
        raise Refusal(f"{target} 已经存在；备份不覆盖别的文件，请换一个文件名。")
    with _beside(target) as draft:
        _copy_out(database, draft)
        row = _checked(draft, target)
        with _said():
            _name(draft, target)
            _sync_folder(target.parent)
    return row


def restore(source: Path, database: Path, at: datetime) -> Path | None:
    """Puts a backup in the database's place; gives the path where the present one is kept.

    The backup is checked, and brought to this program's revision, on a copy. Raises Refusal
    while a window or courier has the database open, Trouble where the backup is not sound.
    """
    if not source.is_file():
        raise Trouble(f"没有这个备份文件：{source}。")
    if database.exists() and source.samefile(database):
        raise Refusal("备份和数据库是同一个文件，没有什么要恢复。")
    with _beside(database) as draft:
        _copy_plain(source, draft)
        _upgraded(draft)
        _checked(draft, source)
        return _take_place(draft, database, at)


def _copy_out(database: Path, draft: Path) -> None:
    """VACUUM INTO reads one moment, blocks no writer, and leaves erased text's pages behind."""
    with _said(), closing(sqlite3.connect(database, timeout=WAIT_SECONDS)) as source:
        source.execute("VACUUM INTO ?", (str(draft),))
    _sync_file(draft)


def _copy_plain(source: Path, draft: Path) -> None:
    with _said():
        shutil.copyfile(source, draft)
    _sync_file(draft)


def _name(draft: Path, target: Path) -> None:
    """Gives the draft its name, which must be free; a memory stick may know no links."""
    try:
        os.link(draft, target)
    except FileExistsError as error:
        raise Refusal(f"{target} 已经存在；备份不覆盖别的文件，请换一个文件名。") from error
    except OSError:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
        draft.replace(target)


def _upgraded(draft: Path) -> None:
    """An empty file would become an empty studio: it must hold a journal already."""
    with _said(), closing(sqlite3.connect(draft)) as raw:
        if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal_head'").fetchone():
            raise Trouble("这个文件不是演播台的备份。")
    database = _opened(draft)
    try:
        migrations.upgrade(database)
    finally:
        database.close()


def _checked(draft: Path, named: Path) -> BackupRow:
    """Verifies pages, journal and texts; afterwards the copy is one file, without a log."""
    with _said(), closing(sqlite3.connect(draft)) as raw:
        faults = [str(row[0]) for row in raw.execute("PRAGMA integrity_check(1)")]
    if faults != ["ok"]:
        raise Trouble(f"{named} 没有通过完整性检查：{faults[0]}。")
    database = _opened(draft)
    try:
        verdict = audit.audit(database)
    finally:
        database.close()
    if verdict.fault:
        raise Trouble(f"{named} 没有通过审计：{verdict.fault}。")
    with _said(), closing(sqlite3.connect(draft)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
    _sync_file(draft)
    with _said(), draft.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return BackupRow(named, draft.stat().st_size, digest, verdict.entries, verdict.heads)


def _take_place(draft: Path, database: Path, at: datetime) -> Path | None:
    """Links the present file aside, then renames over it: at no moment is there none."""
    if not database.exists():
        with _said():
            draft.replace(database)
            _sync_folder(database.parent)
        return None
    aside = _free_name(database, at)
    with _alone(database), _said():
        os.link(database, aside)
        for log in ("-wal", "-shm"):
            left = database.with_name(database.name + log)
            if left.exists():
                left.replace(aside.with_name(aside.name + log))
        draft.replace(database)
        _sync_folder(database.parent)
    return aside


@contextmanager
def _alone(database: Path) -> Iterator[None]:
    """Holds the present database for nobody else; leaving WAL needs that nobody has it open."""
    with closing(sqlite3.connect(database, timeout=0.0, isolation_level=None)) as raw:
        try:
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise Refusal(IN_USE) from error
        except sqlite3.DatabaseError:
            pass  # broken beyond opening: whoever had it open has been told, and it is kept
        yield


def _free_name(database: Path, at: datetime) -> Path:
    stamp = at.strftime("%Y%m%d-%H%M%S")
    names = (f"{database.stem}-{stamp}{tail}{database.suffix}" for tail in ("", "-2", "-3", "-4"))
    free = (path for name in names if not (path := database.with_name(name)).exists())
    found = next(free, None)
    if found is None:
        raise Refusal("同一时刻已有几份留存的数据库，请稍后再恢复。")
    return found


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A private draft in the same folder; gone afterwards whatever happens."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    with _said():
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
    try:
        yield draft
    finally:
        for tail in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + tail).unlink(missing_ok=True)


def _opened(draft: Path) -> Database:
    return Database(f"sqlite:///{draft}")


def _sync_file(path: Path) -> None:
    with _said(), path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """So that the name survives a power cut as well; Windows has no such thing."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _said() -> Iterator[None]:
    """What the disk or SQLite complains of, as a sentence."""
    try:
        yield
    except OSError as error:
        raise Trouble(f"备份没有完成：{error.strerror or error}。") from error
    except sqlite3.OperationalError as error:
        text = str(error)
        if "full" in text:
            raise Trouble("备份没有完成：磁盘已满，请换一个地方或腾出空间。") from error
        if "locked" in text:
            raise Passing("备份没有完成：数据库正忙，请再试一次。") from error
        raise Trouble(f"备份没有完成：{text}。") from error
    except sqlite3.DatabaseError as error:
        raise Trouble("这个文件不是演播台的数据库，或者已经损坏。") from error
