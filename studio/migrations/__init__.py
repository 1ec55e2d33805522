"""Migrations: the only way a database gets its tables, from the first one on.

A new database appears whole or not at all. Before an older one is changed a copy of it is
kept beside it, for the way down cannot bring data back; the change itself is one transaction.
"""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from studio import copies, faults, rights
from studio.archive import guard
from studio.database import Base, Database, complaints
from studio.errors import Passing, Refusal, Trouble
from studio.migrations import models as models
from studio.words import Words

HERE = Path(__file__).parent
NEWER = Words("这个数据库来自更新的程序版本，程序没有动它。请先升级本程序。")
TRIES = 8
"""Waits for another process that migrates: each takes as long as a busy database may be."""
TEXT_INDEXES = ("question_grams", "said_grams")
NEW, OLD = Words("新建数据库"), Words("升级前的留底")


def upgrade(database: Database) -> Path | None:
    """Brings the database to this program's revision, in one transaction.

    Gives the path of the copy that was made before, or None where none was needed; a server's
    copy is its administrator's to make. Rights that do not stand there as this program lays them
    down are laid down anew. Raises Trouble for a newer database, a broken one, or where there is
    no room for the copy.
    """
    if not database.is_server and not database.path.exists():
        _make(database.path)
    for _ in range(TRIES - 1):
        try:
            return bring_up(database, keep=True)
        except Passing:
            continue
    return bring_up(database, keep=True)


def bring_up(database: Database, keep: bool = False) -> Path | None:
    """One try of `upgrade`; keep: with a copy of the older database beside it."""
    kept = None
    with database.altering() as connection:
        now, newest = _revision(connection), _newest()
        _refuse_newer(now)
        if now == newest:
            _refuse_halved(connection)
            if database.is_server and rights.faults(connection):
                rights.mend(connection)
            return None
        if now is None and database.is_server:
            _refuse_strangers(connection)
        if keep and now is not None and not database.is_server:
            kept = _kept(database.path, now)
        guard.take_up(connection)
        command.upgrade(_config(connection), "head")
        guard.lay_down(connection)
        if database.is_server:
            rights.lay_down(connection)
    return kept


def require_current(database: Database) -> None:
    """Trouble where the database is older or newer than the program, or lacks tables."""
    with database.reading() as connection:
        require_current_in(connection)


def require_current_in(connection: Connection) -> None:
    """`require_current` in the moment of a transaction that has begun."""
    now = _revision(connection)
    _refuse_newer(now)
    if now != _newest():
        raise Trouble(complaints.OLD if connection.dialect.name == "postgresql" else faults.OLD)
    _refuse_halved(connection)


def downgrade(database: Database, revision: str) -> None:
    """Takes the database back to `revision` ('base' for an empty one)."""
    with database.altering() as connection:
        guard.take_up(connection)
        command.downgrade(_config(connection), revision)


def differences(database: Database) -> list[object]:
    """What autogenerate would still change: empty where migrations equal the models."""
    with database.writing() as connection:
        known = {"compare_type": True, "include_object": _is_ours}
        context = MigrationContext.configure(connection, opts=known)
        return list(compare_metadata(context, Base.metadata))


def is_current(database: Database) -> bool:
    """Whether the database is at this program's revision."""
    with database.reading() as connection:
        return _revision(connection) == _newest()


def _is_ours(_thing: object, name: str | None, kind: str, *_more: object) -> bool:
    """A file's text indexes lie in tables that SQLite makes by itself; a server's has no column."""
    named = name or ""
    return not (
        (kind == "table" and named.startswith(TEXT_INDEXES))
        or (kind == "index" and named.endswith("_pairs"))
    )


def _make(path: Path) -> None:
    """A new studio in a draft that gets the name when it is whole; another's may come first."""
    with copies.beside(path, NEW) as draft:
        draft.unlink()
        database = Database(f"sqlite:///{draft}")
        try:
            bring_up(database)
        finally:
            database.close()
        copies.into_one_file(draft, NEW)
        draft.chmod(copies.PRIVATE)
        try:
            copies.give_name(draft, path, NEW)
        except Refusal:
            return


def _kept(path: Path, revision: str) -> Path:
    """The older database as a file of its own, under the write lock: nobody writes meanwhile."""
    target = path.with_name(f"{path.stem}-before-upgrade-from-{revision}{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}-before-upgrade-from-{revision}-{number}{path.suffix}")
    with copies.beside(target, OLD) as draft:
        copies.copy_moment(path, draft, OLD)
        copies.give_name(draft, target, OLD)
    return target


def _refuse_newer(revision: str | None) -> None:
    if revision is not None and revision not in _known():
        raise Trouble(NEWER)


def _refuse_strangers(connection: Connection) -> None:
    """A studio is made among nobody else's tables: rights would be taken from their users."""
    others = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if others:
        raise Refusal(
            "服务器上的这个数据库里已有别的表（{others}），什么都没有改动。"
            "请另建一个空的数据库给演播台。",
            others=sorted(others)[:5],
        )


def _refuse_halved(connection: Connection) -> None:
    """At this program's revision every table must be there; a lost one is not made anew."""
    lost = Base.metadata.tables.keys() - set(inspect(connection).get_table_names())
    if lost:
        raise Trouble("数据库缺少表 {lost}：{broken}", lost=sorted(lost), broken=faults.BROKEN)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _newest() -> str | None:
    return ScriptDirectory(str(HERE)).get_current_head()


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()}


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
