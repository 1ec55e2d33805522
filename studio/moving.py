"""From a file of one PC to a server for several: a whole studio, every row, and the proof.

The file is held against writing while it is read, and stays as it was. The server's database
gets all in one transaction, which commits only when both hold the same.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table, delete, func, insert, select, text, update

from studio import audit, migrations
from studio.database import Base, Database
from studio.errors import Refusal, Trouble
from studio.interview import Interview, InterviewState
from studio.people import COURIER, Person

SOME, FEW = 1000, 10
"""Rows that travel together; where a row may be a picture, few."""
HELD = frozenset({InterviewState.ON_AIR.value, InterviewState.PAUSED.value})
SEQUENCE = text("SELECT pg_get_serial_sequence(:table, 'id')")
COUNT_ON = text("SELECT setval(CAST(:sequence AS regclass), :last)")


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
        with target.altering() as new:
            _require_empty(new)
            rows = {table.name: _copied(old, new, table) for table in _tables()}
            _link(old, new)
            _count_on(new)
            _require_same(old, new)
            new.execute(update(Person).values(password=""))  # makes the logins; none has one yet
    verdict = audit.audit(target)
    if verdict.fault or verdict.heads != whole.heads:
        raise AssertionError(f"moved, and not the same: {verdict.fault}")
    return Moved(rows, verdict.heads)


def _tables() -> list[Table]:
    """In an order in which each finds what it points at."""
    return list(Base.metadata.sorted_tables)


def _require_off_air(old: Connection) -> None:
    title = old.scalar(select(Interview.title).where(Interview.state.in_(HELD)).limit(1))
    if title is not None:
        raise Refusal("“{title}”正在直播，结束后再搬。", title=title)


def _require_empty(new: Connection) -> None:
    """What the migrations put there gives way to the same rows of the old studio."""
    if new.scalar(select(Person.login).where(Person.login != COURIER).limit(1)):
        raise Refusal("服务器上的这个数据库里已有一套演播台，没有动它。请换一个空的数据库。")
    for table in reversed(_tables()):
        new.execute(text(f"ALTER TABLE {table.name} DISABLE TRIGGER USER"))
        new.execute(delete(table))


def _copied(old: Connection, new: Connection, table: Table) -> int:
    count, unlinked = 0, dict.fromkeys(_links(table))
    for rows in _rows(old, table):
        new.execute(insert(table), [{**row, **unlinked} for row in rows])
        count += len(rows)
    new.execute(text(f"ALTER TABLE {table.name} ENABLE TRIGGER USER"))
    return count


def _links(table: Table) -> list[str]:
    """Columns that name another row of the same table, which may come after it."""
    return [key.parent.name for key in table.foreign_keys if key.column.table is table]


def _link(old: Connection, new: Connection) -> None:
    """A question merged into a later one, a line joined into one: put in when all are there."""
    for table in _tables():
        for name in _links(table):
            link = table.c[name]
            for number, other in old.execute(select(table.c.id, link).where(link.is_not(None))):
                new.execute(update(table).where(table.c.id == number).values({name: other}))


def _rows(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """A table by its key, some rows at a time."""
    ordered = select(table).order_by(*table.primary_key)
    together = FEW if any(isinstance(c.type, LargeBinary) for c in table.columns) else SOME
    result = connection.execute(ordered, execution_options={"yield_per": together})
    for part in result.mappings().partitions(together):
        yield [dict(row) for row in part]


def _count_on(new: Connection) -> None:
    """New ids begin behind the highest: one is never given twice."""
    for table in _tables():
        if "id" not in table.c:
            continue
        sequence = new.scalar(SEQUENCE, {"table": table.name})
        last = new.scalar(select(func.max(table.c.id)))
        if sequence and last:
            new.execute(COUNT_ON, {"sequence": sequence, "last": last})


def _require_same(old: Connection, new: Connection) -> None:
    """Every row of every table, read back from where it stands now."""
    for table in _tables():
        if _digest(old, table) != _digest(new, table):
            raise Trouble("表 {table} 搬过去后与原来不同，没有搬。", table=table.name)


def _digest(connection: Connection, table: Table) -> tuple[int, str]:
    count, seen = 0, hashlib.sha256()
    for rows in _rows(connection, table):
        for row in rows:
            count += 1
            seen.update(repr(list(row.values())).encode("utf-8", "surrogatepass"))
    return count, seen.hexdigest()
