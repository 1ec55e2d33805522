"""A copy of a whole studio on a server, made while on air, and the way back into an empty one.

The copy is a studio in one plain file, of one moment of the server: one transaction reads it all.
Whoever owns the tables may; anybody else would be shown a part and take it for the whole.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from studio import audit, backup, copies, every_row, migrations, moving
from studio.backup import BACK, OUT, BackupRow
from studio.database import Database
from studio.errors import Away, Refusal, Trouble
from studio.words import Words

UNSEEN = text(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
    " AND NOT (pg_has_role(relowner, 'USAGE') OR has_table_privilege(oid, 'SELECT')"
    " AND (SELECT rolbypassrls FROM pg_roles WHERE rolname = session_user)) LIMIT 1"
)
MAKES_STUDIOS = text(
    "SELECT has_schema_privilege('public', 'CREATE') AND (rolcreaterole OR rolsuper)"
    " FROM pg_roles WHERE rolname = session_user"
)
NOT_ALL_SEEN = Words(
    "这个账号看不到整个数据库，没有备份。请用数据库所有者的账号（运行 db init 的那一个）。"
)
NO_MAKER = Words(
    "恢复要在空的数据库里建表和登录账号，这个账号不能，什么都没有改动。"
    "请用能建立账号（CREATEROLE）的数据库所有者。"
)
CUT_OFF = Words("{act}没有完成：连不上数据库服务器，或连接断了；没有留下文件。连上后请再做一次。")
UNSURE = Words(
    "{act}没有完成：连不上数据库服务器，或连接断了；要么全部恢复了，要么什么都没有。"
    "连上后请再做一次：若说已有一套演播台，就是上一次已经恢复好。"
)


@dataclass(frozen=True)
class RestoredRow:
    """What stands on the server now: rows by table, and each journal's head."""

    rows: dict[str, int]
    heads: dict[int, tuple[int, str]]


def back_up(server: Database, target: Path) -> BackupRow:
    """Copies the server's studio of one moment to `target`, while others write; checks the copy.

    Refusal where `target` exists or the login is not shown everything, Trouble where server or
    disk fails or the copy does not verify; then no file of that name is there that was not before.
    """
    with copies.said(OUT):
        copies.require_free(target)
    with copies.beside(target, OUT) as draft:
        with _told(OUT, CUT_OFF), server.copying() as old:
            if old.scalar(UNSEEN):
                raise Refusal(NOT_ALL_SEEN)
            migrations.require_current_in(old)
            _write(old, draft)
        row = backup.checked(draft, target, OUT)
        copies.give_name(draft, target, OUT)
    return row


def restore(source: Path, server: Database, at: datetime, folder: Path) -> RestoredRow:
    """Brings a backup, of a server or of a file, into a server's empty database, or nothing of it.

    It is checked, and brought to this program's revision, on a copy in `folder`. Refusal where a
    studio is there already or the login cannot make one, Trouble where the backup is not sound or
    the server fails.
    """
    with copies.said(BACK):
        if source.is_dir():
            raise Trouble("{source} 是一个文件夹，不是备份文件。请检查路径。", source=source)
        if not source.is_file():
            raise Trouble("没有这个备份文件：{source}。", source=source)
        folder.mkdir(parents=True, exist_ok=True)
    with _told(BACK, UNSURE), server.reading() as connection:
        moving.require_nobody(connection)
        if not connection.scalar(MAKES_STUDIOS):
            raise Refusal(NO_MAKER)
    with copies.beside(folder / source.name, BACK) as draft:
        backup.taken_in(source, draft)
        backup.skip_ids(draft, at)
        backup.stop_sending(draft)
        whole = backup.checked(draft, source, BACK)
        with _told(BACK, UNSURE), closing(Database(f"sqlite:///{draft}")) as copy:
            migrations.upgrade(server)
            with copy.reading() as old:
                rows = moving.settle_in(old, server)
    with _told(BACK, UNSURE):
        verdict = audit.audit(server)
    if verdict.fault or verdict.heads != whole.heads:
        raise AssertionError(f"restored, and not the same: {verdict.fault}")
    return RestoredRow(rows, verdict.heads)


def _write(old: Connection, draft: Path) -> None:
    """A new studio in the file, for this account's eyes before the first row is in it."""
    draft.unlink()
    with closing(Database(f"sqlite:///{draft}")) as copy:
        migrations.bring_up(copy)
    draft.chmod(copies.PRIVATE)
    with closing(Database(f"sqlite:///{draft}")) as copy, copy.altering() as new:
        every_row.brought(old, new)
        every_row.count_on(new, every_row.given(old))


@contextmanager
def _told(act: str, cut_off: Words) -> Iterator[None]:
    """What server or disk complains of, as a sentence that begins with what was not done."""
    try:
        with copies.said(act):
            yield
    except Away as away:
        raise Trouble(cut_off.template, act=act) from away
    except Trouble as trouble:
        raise Trouble("{act}没有完成：{fault}", act=act, fault=trouble) from trouble
