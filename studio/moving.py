"""From a file of one PC to a server for several: a whole studio, every row, and the proof.

The file is held against writing while it is read, and stays as it was. The server's database
gets all in one transaction, which commits only when both hold the same.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, inspect, select, update

from studio import audit, every_row, migrations
from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.interview import Interview, InterviewState
from studio.people import COURIER, Person

HELD = frozenset({InterviewState.ON_AIR.value, InterviewState.PAUSED.value})


@dataclass(frozen=True)
class Moved:
    """What stands on the server now: rows by table, and each journal's head.

    heads: programme to number and digest, the same in both databases.
    """

    rows: dict[str, int]
    heads: dict[int, tuple[int, str]]


def move(source: Database, target: Database) -> Moved:
    """Copies the studio of a file into an empty database of a server.

    Raises Refusal while a programme is on air or where the target already has a studio, Trouble
    where the source's journal does not hold, or a copy is not the same; then nothing was kept.
    """
    if source.is_server or not target.is_server:
        raise Refusal("只能从本机的数据库文件搬到服务器上的数据库。")
    migrations.require_current(source)
    whole = audit.audit(source)
    if whole.fault:
        raise Trouble("原数据库没有通过核对，没有搬：{fault}", fault=whole.fault)
    migrations.upgrade(target)
    with source.writing() as old:
        _require_off_air(old)
        rows = settle_in(old, target)
    verdict = audit.audit(target)
    if verdict.fault or verdict.heads != whole.heads:
        raise AssertionError(f"moved, and not the same: {verdict.fault}")
    return Moved(rows, verdict.heads)


def settle_in(old: Connection, target: Database) -> dict[str, int]:
    """Brings every row into a server's new database, in one transaction; people get logins.

    Refusal where somebody's studio is there already.
    """
    with target.altering() as new:
        require_nobody(new)
        rows = every_row.brought(old, new)
        every_row.count_on(new, every_row.given(old))
        new.execute(update(Person).values(password=""))  # makes the logins; none has one yet
    return rows


def require_nobody(new: Connection) -> None:
    """Refusal where the database has a studio with people."""
    if not inspect(new).has_table(Person.__tablename__):
        return
    if new.scalar(select(Person.login).where(Person.login != COURIER).limit(1)):
        raise Refusal("服务器上的这个数据库里已有一套演播台，没有动它。请换一个空的数据库。")


def _require_off_air(old: Connection) -> None:
    title = old.scalar(select(Interview.title).where(Interview.state.in_(HELD)).limit(1))
    if title is not None:
        raise Refusal("“{title}”正在直播，结束后再搬。", title=title)
