"""Copies of the whole studio, made while on air, and the way back from one.

A backup is one plain file: what was committed at one moment, checked after it was written.
Nothing here overwrites what it did not make: a file of that name is refused, and a database
that a backup takes the place of is kept beside it.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert

from studio import audit, copies, encrypted, faults, migrations, rewritten, soundness
from studio.clock import Clock
from studio.database import Database
from studio.desk import is_new, open_for
from studio.errors import Refusal, Trouble
from studio.interview import InterviewState
from studio.journal import Pen
from studio.lasting import sync_folder
from studio.people import COURIER
from studio.programme_list import interviews
from studio.publication import stopped
from studio.publication.stop import SendingStop
from studio.words import Words

NAMED, GAP = ("line", "answer"), 100_000
OUT, BACK = Words("备份"), Words("恢复")
SENDING = frozenset(
    {
        InterviewState.COLLECTING,
        InterviewState.REHEARSED,
        InterviewState.ON_AIR,
        InterviewState.PAUSED,
        InterviewState.FOLLOWING_UP,
    }
)
"""The states in which a courier carries."""
AGAIN = ("", "-2", "-3", "-4")
"""Behind the time in a name that was given before."""
IN_USE = Words("数据库正在使用：请先关闭所有演播台窗口和信使，再恢复备份。")


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
    with copies.said(OUT):
        if not database.exists():
            raise Trouble("没有这个数据库文件：{database}。", database=database)
        copies.require_free(target)
        soundness.look(database)
    with copies.beside(target, OUT) as draft:
        copies.copy_moment(database, draft, OUT)
        row = checked(draft, target, OUT)
        copies.give_name(draft, target, OUT)
    return row


def restore(source: Path, database: Path, at: datetime) -> Path | None:
    """Puts a backup in the database's place; gives the path where the present one is kept.

    The backup is checked, and brought to this program's revision, on a copy. An encrypted database
    is followed by an encrypted one, whatever the backup was. Raises Refusal
    while a window or courier has the database open, Trouble where the backup is not sound.
    """
    with copies.said(BACK):
        if source.is_dir():
            raise Trouble("{source} 是一个文件夹，不是备份文件。请检查路径。", source=source)
        if not source.is_file():
            raise Trouble("没有这个备份文件：{source}。", source=source)
        if database.is_dir():
            raise Trouble(
                "{database} 是一个文件夹，不是数据库文件。请检查路径。", database=database
            )
        if database.exists() and source.samefile(database):
            raise Refusal("备份和数据库是同一个文件，没有什么要恢复。")
        database.parent.mkdir(parents=True, exist_ok=True)
    _require_key(database)
    with copies.beside(database, BACK) as draft:
        taken_in(source, draft)
        skip_ids(draft, at, database)
        stop_sending(draft)
        rewritten.like(database, draft, BACK)
        checked(draft, source, BACK)
        return _take_place(draft, database, at)


def _require_key(database: Path) -> None:
    """What follows an encrypted file is encrypted with its key: without it there is a way out."""
    try:
        if database.is_file():
            encrypted.spec_of(database)
    except encrypted.KeyMissing as missing:
        raise Trouble(
            "没有恢复：现有的 {database} 是加密的，而本机取不到它的密钥；数据库没有动。"
            "请先用恢复码存入密钥（interview-studio db key）；恢复码也没有了，"
            "就把现有的文件移到别处，再恢复。",
            database=database,
        ) from missing


def taken_in(source: Path, draft: Path) -> None:
    """A backup into a draft, at this program's revision; Trouble where it is not sound.

    A studio that somebody copied by hand may have its log beside it: the newest words are there.
    An empty file would become an empty studio: it must hold a journal already.
    """
    log = source.with_name(source.name + "-wal")
    if log.exists() and log.stat().st_size:
        if not os.access(source.parent, os.W_OK):
            raise Trouble(
                "备份 {source} 旁边还有日志 {log}，最后几步可能只在其中；数据库没有动。"
                "请把两个文件一起复制到能写入的文件夹，再从那里恢复。",
                source=source,
                log=log.name,
            )
        _refuse_unsound(source, source)
        copies.copy_moment(source, draft, BACK)
    else:
        copies.copy_plain(source, draft, BACK)
    _refuse_unsound(draft, source)
    with soundness.reading(draft) as raw:
        if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal_head'").fetchone():
            raise Trouble("{named} 不是演播台的备份，数据库没有动。", named=source)
    database = Database(f"sqlite:///{draft}")
    try:
        migrations.bring_up(database)
    finally:
        database.close()


def skip_ids(draft: Path, at: datetime, *present: Path) -> None:
    """What was published after the backup keeps its name at the portal: no new line gets it.

    How many ids were given may be known nowhere any more, so the seconds of the clock go on
    where they are higher: no two restores begin at the same number.
    """
    with copies.said(BACK), closing(encrypted.connect(draft)) as raw, raw:
        for table in NAMED:
            second = int(at.timestamp())
            given = max(_given(one, table) for one in (draft, *present))
            raw.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            raw.execute(
                "INSERT INTO sqlite_sequence VALUES (?, ?)", (table, max(given + GAP, second))
            )


def _given(database: Path, table: str) -> int:
    """The highest id given so far, as far as the file can still say."""
    if not database.is_file():
        return 0
    try:
        with soundness.reading(database) as raw:
            row = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
            return int((row.fetchone() or (0,))[0])
    except encrypted.complaints(Trouble):
        return 0


def stop_sending(draft: Path) -> None:
    """What was withdrawn after the backup waits to go out again: people look first."""
    database = Database(f"sqlite:///{draft}")
    try:
        if is_new(database):
            return
        desk = open_for(database, COURIER, Clock())
        for row in desk.query(interviews, None, SENDING):
            desk.in_programme(row.id).execute(restored)
    finally:
        database.close()


def restored(pen: Pen) -> None:
    """Notes that the programme came back from a backup, and stops its sending."""
    if stopped(pen) is None:
        pen.connection.execute(
            insert(SendingStop).values(interview_id=pen.programme, by=pen.by, at=pen.at)
        )
    pen.note("publication", pen.programme, stopped=True, restored=True)


def _refuse_unsound(draft: Path, named: Path) -> None:
    try:
        soundness.look(draft)
        fault = soundness.page_fault(draft)
    except encrypted.WrongKey as wrong:
        raise Trouble(
            "备份 {named} 打不开：本机的密钥不是它的，或者文件已损坏；数据库没有动。"
            "请核对恢复码，或换一份备份。",
            named=named,
        ) from wrong
    except encrypted.KeyMissing as missing:
        raise Trouble(
            "备份 {named} 是加密的，本机没有它的密钥；数据库没有动。请先用抄下的恢复码存入密钥："
            "interview-studio --database sqlite:///备份文件 db key。",
            named=named,
        ) from missing
    except Trouble as trouble:
        raise Trouble(
            "{named} 不是演播台的备份，或者已经损坏；数据库没有动，请换一份备份。", named=named
        ) from trouble
    if fault:
        raise Trouble("{named} 没有通过完整性检查（{fault}）；请换一份。", named=named, fault=fault)


def checked(draft: Path, named: Path, act: str) -> BackupRow:
    """Verifies pages, journal and texts; afterwards the copy is one file, without a log."""
    fault = soundness.page_fault(draft)
    if fault:
        raise Trouble(
            "{act}没有完成：{named} 没有通过完整性检查（{fault}）。",
            act=act,
            named=named,
            fault=fault,
        )
    database = Database(f"sqlite:///{draft}")
    try:
        verdict = audit.audit(database)
    finally:
        database.close()
    if verdict.fault:
        raise Trouble(
            "{act}没有完成：{named} 没有通过审计（{fault}）。",
            act=act,
            named=named,
            fault=verdict.fault,
        )
    copies.into_one_file(draft, act)
    with copies.said(act), draft.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return BackupRow(named, draft.stat().st_size, digest, verdict.entries, verdict.heads)


def _take_place(draft: Path, database: Path, at: datetime) -> Path | None:
    """Links the present file aside, then renames over it: at no moment is there none."""
    if not database.exists():
        with copies.said(BACK):
            _clear_logs(database, free_name(database, at))
            draft.replace(database)
            sync_folder(database.parent)
        return None
    aside = free_name(database, at)
    with _alone(database) as held, copies.said(BACK):
        if held:
            drop_second_names(database)
        os.link(database, aside)
        try:
            draft.chmod(stat.S_IMODE(database.stat().st_mode))
            _clear_logs(database, aside)
            draft.replace(database)
        except OSError:
            _clear_logs(aside, database)
            aside.unlink(missing_ok=True)  # a second name of the file that stays
            raise
        sync_folder(database.parent)
    return aside


def _clear_logs(database: Path, aside: Path) -> None:
    """The old log would be read into the new file: it goes aside with the file it belongs to."""
    for log in ("-wal", "-shm"):
        left = database.with_name(database.name + log)
        if left.exists():
            left.replace(aside.with_name(aside.name + log))


@contextmanager
def _alone(database: Path) -> Iterator[bool]:
    """Holds the present database for nobody else; leaving WAL needs that nobody has it open.

    Whoever opens it just then turns it back: who keeps locks has nobody beside it in WAL either.
    A file broken beyond opening is held by nobody who could still write into it, nor by us: False.
    """
    held = True
    with closing(encrypted.connect(database, timeout=0.0, isolation_level=None)) as raw:
        try:
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.execute("PRAGMA locking_mode=EXCLUSIVE")
            raw.execute("BEGIN EXCLUSIVE")
        except encrypted.complaints() as error:
            if faults.is_locked(error):
                raise Refusal(IN_USE) from error
            fault = faults.told(error, database)
            if str(fault) not in {faults.BROKEN, faults.NO_STUDIO}:
                raise Trouble("{act}没有完成：{fault}", act=BACK, fault=fault or error) from error
            held = False
        yield held


def free_name(database: Path, at: datetime) -> Path:
    """A name beside the database, with the time in it, that nothing has yet."""
    stamp = at.strftime("%Y%m%d-%H%M%S")
    names = (f"{database.stem}-{stamp}{tail}{database.suffix}" for tail in AGAIN)
    free = (path for name in names if not (path := database.with_name(name)).exists())
    found = next(free, None)
    if found is None:
        raise Refusal("同一时刻已有几份留存的数据库，请稍后再恢复。")
    return found


def second_names(database: Path) -> tuple[Path, ...]:
    """Names of the file itself that `free_name` gave: a kill came before another took its place.

    Who opened it by such a name would write a log that who opens it by its own never reads.
    """
    its = re.compile(
        rf"{re.escape(database.stem)}-\d{{8}}-\d{{6}}({'|'.join(AGAIN)}){re.escape(database.suffix)}"
    )
    try:
        own = database.stat()
        if own.st_nlink == 1:
            return ()
        named = [one for one in sorted(database.parent.iterdir()) if its.fullmatch(one.name)]
        return tuple(one for one in named if os.path.samestat(own, one.lstat()))
    except OSError:
        return ()


def drop_second_names(database: Path) -> None:
    """Takes them off; whoever calls holds the file for nobody else, so none is of a run under way.

    One with a log beside it stays, for there may be words in that.
    """
    for name in second_names(database):
        if not any(os.path.lexists(f"{name}{tail}") for tail in copies.TAILS[1:]):
            with suppress(OSError):  # it does no harm beside what is done now
                name.unlink()
