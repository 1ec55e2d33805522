"""Every row of a studio from one database into another, and the proof that both hold the same.

The rules of entry wait meanwhile, for what is brought was written, approved and signed by others;
they stand again before the transaction ends.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    String,
    Table,
    collate,
    delete,
    func,
    insert,
    select,
    text,
    update,
)

from studio.database import Base
from studio.errors import Trouble
from studio.finding import grams

SOME, FEW = 1000, 10
"""Rows that travel together; where a row may be a picture, few."""
SEQUENCE = text("SELECT pg_get_serial_sequence(:table, 'id')")
LAST_GIVEN = text("SELECT pg_sequence_last_value(CAST(:sequence AS regclass))")
COUNT_ON = text("SELECT setval(CAST(:sequence AS regclass), :last)")
GUARDS = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
INDEXED = {
    "question_words": "INSERT INTO question_grams (rowid, words) VALUES (:question_id, :grams)",
    "said_words": "INSERT INTO said_grams (rowid, words) VALUES (:publication_id, :grams)",
}
"""What a file's search indexes know of these tables; a server makes its own."""


def brought(old: Connection, new: Connection) -> dict[str, int]:
    """Puts all rows of `old` in the place of those of `new`; how many, by table.

    What the migrations put into a new studio gives way to the same rows of the old one. Trouble
    where what stands there afterwards is not the same.
    """
    with quiet(new):
        for table in reversed(_tables()):
            new.execute(delete(table))
        rows = {table.name: _copied(old, new, table) for table in _tables()}
        _link(old, new)
    for table in _tables():
        if _digest(old, table) != _digest(new, table):
            raise Trouble("表 {table} 抄过去后与原来不同，没有留下。", table=table.name)
    return rows


def different(one: Connection, other: Connection) -> frozenset[str]:
    """The tables that do not hold the same rows in both databases."""
    return frozenset(
        table.name for table in _tables() if _digest(one, table) != _digest(other, table)
    )


@contextmanager
def quiet(new: Connection) -> Iterator[None]:
    """All rules that are triggers are off until the end of this block."""
    if new.dialect.name == "postgresql":
        for verb in ("DISABLE", "ENABLE"):
            for table in _tables():
                new.exec_driver_sql(f"ALTER TABLE {table.name} {verb} TRIGGER USER")
            if verb == "DISABLE":
                yield
        return
    kept = new.execute(GUARDS).all()
    for name, _sql in kept:
        new.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for _name, sql in kept:
        new.exec_driver_sql(sql)


def given(connection: Connection) -> dict[str, int]:
    """The highest id given so far, by table; higher than any row's where one was taken off."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
        return {str(name): int(last) for name, last in rows}
    known = {}
    for table, sequence in _sequences(connection):
        last = connection.scalar(LAST_GIVEN, {"sequence": sequence})
        if last is not None:
            known[table.name] = int(last)
    return known


def count_on(new: Connection, given_before: Mapping[str, int] | None = None) -> None:
    """New ids begin behind the highest, of the rows and of those given: none is given twice."""
    before = given_before or {}
    if new.dialect.name == "sqlite":
        known = {name: max(last, before.get(name, 0)) for name, last in given(new).items()}
        new.execute(text("DELETE FROM sqlite_sequence"))
        for name, last in {**before, **known}.items():
            new.execute(text("INSERT INTO sqlite_sequence VALUES (:n, :l)"), {"n": name, "l": last})
        return
    for table, sequence in _sequences(new):
        highest = new.scalar(select(func.max(table.c.id))) or 0
        last = max(highest, before.get(table.name, 0))
        if last:
            new.execute(COUNT_ON, {"sequence": sequence, "last": last})


def _sequences(connection: Connection) -> Iterator[tuple[Table, str]]:
    for table in _tables():
        if "id" in table.c:
            sequence = connection.scalar(SEQUENCE, {"table": table.name})
            if sequence:
                yield table, str(sequence)


def _tables() -> list[Table]:
    """In an order in which each finds what it points at."""
    return list(Base.metadata.sorted_tables)


def _copied(old: Connection, new: Connection, table: Table) -> int:
    count, unlinked = 0, dict.fromkeys(_links(table))
    indexed = INDEXED.get(table.name) if new.dialect.name == "sqlite" else None
    for rows in _rows(old, table):
        new.execute(insert(table), [{**row, **unlinked} for row in rows])
        if indexed:
            found_by = [{**row, "grams": " ".join(grams(row["words"]))} for row in rows]
            new.execute(text(indexed), found_by)
        count += len(rows)
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
    ordered = select(table).order_by(*(_in_order(connection, one) for one in table.primary_key))
    together = FEW if any(isinstance(c.type, LargeBinary) for c in table.columns) else SOME
    result = connection.execute(ordered, execution_options={"yield_per": together})
    for part in result.mappings().partitions(together):
        yield [dict(row) for row in part]


def _in_order(connection: Connection, column: Column[Any]) -> ColumnElement[Any]:
    """By the bytes of a text, as in a file: a server may sort Chinese by its sound."""
    if connection.dialect.name == "postgresql" and isinstance(column.type, String):
        return collate(column, "C")
    return column


def _digest(connection: Connection, table: Table) -> tuple[int, str]:
    """Every row, read back from where it stands now."""
    count, seen = 0, hashlib.sha256()
    for rows in _rows(connection, table):
        for row in rows:
            count += 1
            seen.update(repr(list(row.values())).encode("utf-8", "surrogatepass"))
    return count, seen.hexdigest()
