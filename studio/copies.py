"""Copies of the database as files: whole under their name, or not there at all.

Nothing here overwrites what it did not make. A draft has the process's number in its name, so
that what a killed process left is known and taken away by the next one.
"""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from studio import encrypted, faults
from studio.errors import Refusal, Trouble
from studio.lasting import sync_folder
from studio.words import Words

PRIVATE = 0o600
WAIT_SECONDS = 15.0
TAILS = ("", "-wal", "-shm", "-journal")


@contextmanager
def beside(path: Path, act: str) -> Iterator[Path]:
    """A private draft in the same folder; gone afterwards whatever happens.

    act: what is being done, for the sentence of a Trouble.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    with said(act):
        _take_away_left(path)
        _unlink_all(draft)  # of a killed process that had this number: its log would be read
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
    try:
        yield draft
    finally:
        _unlink_all(draft)


def write_new(target: Path, data: bytes, act: str) -> None:
    """Writes a file, whole or not at all, under a name that must be free."""
    with beside(target, act) as draft:
        with said(act):
            draft.write_bytes(data)
        sync_file(draft, act)
        give_name(draft, target, act)


def copy_moment(database: Path, draft: Path, act: str) -> None:
    """VACUUM INTO reads one moment, blocks no writer, and leaves erased text's pages behind.

    The copy of an encrypted file is encrypted with the same key.
    """
    with said(act, database), closing(encrypted.connect(database, timeout=WAIT_SECONDS)) as source:
        source.execute("VACUUM INTO ?", (str(draft),))
    sync_file(draft, act)


def copy_plain(source: Path, draft: Path, act: str) -> None:
    """The bytes as they are."""
    with said(act):
        shutil.copyfile(source, draft)
    sync_file(draft, act)


def into_one_file(draft: Path, act: str) -> None:
    """Folds the log into the file, so that the file alone is the whole copy."""
    with said(act), closing(encrypted.connect(draft)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
    sync_file(draft, act)


def give_name(draft: Path, target: Path, act: str) -> None:
    """Gives the draft its name, which must be free; a memory stick may know no links."""
    with said(act):
        try:
            os.link(draft, target)
        except FileExistsError as error:
            raise Refusal(taken(target)) from error
        except OSError:
            _reserve(target)
            draft.replace(target)
        sync_folder(target.parent)


def require_free(target: Path) -> None:
    """Refusal where something has the name already, be it a link that leads nowhere."""
    if os.path.lexists(target):
        raise Refusal(taken(target))


def taken(target: Path) -> str:
    """Why the name cannot be used."""
    return Words("{target} 已经存在；不覆盖别的文件，请换一个文件名。", target=target)


def _reserve(target: Path) -> None:
    """Makes the name ours where links are unknown, or finds it taken."""
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
    except FileExistsError as error:
        raise Refusal(taken(target)) from error


def sync_file(path: Path, act: str) -> None:
    """Until the disk has it."""
    with said(act), path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def said(act: str, path: Path | None = None) -> Iterator[None]:
    """What the disk or SQLite complains of, as a sentence that begins with what was not done.

    path: the database whose disk may be full, where it is another one than that of the copy.
    """
    try:
        yield
    except OSError as error:
        raise Trouble("{act}没有完成：{reason}。", act=act, reason=faults.reason(error)) from error
    except encrypted.complaints() as error:
        fault = faults.told(error, path or Path())
        if fault is None:
            raise
        raise type(fault)(Words("{act}没有完成：{fault}", act=act, fault=fault)) from error


def _take_away_left(path: Path) -> None:
    """Drafts of processes that are gone; each may be as big as the database."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.part*"):
        number = left.name.removeprefix(f".{path.name}.").partition(".")[0]
        if number.isdigit() and not _lives(int(number)):
            left.unlink(missing_ok=True)


def _lives(number: int) -> bool:
    """Whether a process has this number; on Windows nobody can ask without ending it."""
    if os.name != "posix":
        return True
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _unlink_all(draft: Path) -> None:
    for tail in TAILS:
        draft.with_name(draft.name + tail).unlink(missing_ok=True)
