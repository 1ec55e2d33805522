"""Which rows belong to a programme: found by the foreign keys, table by table, never by a list.

A table that comes later is in the archive by itself as soon as it points at a programme, however
far round. What points at none stands below by name, with the reason.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, or_, select

from studio.database import Base

ROOT, JOURNAL = "interview", "journal_entry"
BY_PROGRAMME = ("journal_head", JOURNAL, "roster")
"""They name the programme by its number in the journal, which the house has too."""
OF_THE_HOUSE = frozenset(
    {
        "account", "channel", "department", "department_name", "expert", "guest_rank",
        "house_fact",
        "joint_member", "nomination", "nomination_version", "notice_place", "person", "plan_row",
        "plan_row_version", "policy_document", "policy_passage", "reporting_duty",
        "reporting_duty_version", "service_guide", "talking_point", "talking_point_version",
        "training", "training_attendance", "training_version", "word_list",
    }
)  # fmt: skip
"""What all programmes share; an archive takes along what its own rows name of it."""
PASSING = frozenset({"back_room_at_work", "courier_lease", "presence"})
"""Who is where and who is at work this minute: nothing of it is kept."""
COUNTED = frozenset({"assessment_basis", "assessment_count", "assessment_sum"})
"""Sums over the rest, which are counted anew at any time, in an archived programme too."""


def tables() -> tuple[Table, ...]:
    """Every table of which rows belong to a programme, each after those it points at."""
    found = reached(Base.metadata.tables) - COUNTED
    return tuple(table for table in Base.metadata.sorted_tables if table.name in found)


def unplaced(known: Mapping[str, Table]) -> set[str]:
    """Tables that are neither reached nor listed: whoever adds one must say where it belongs."""
    return set(known) - set(reached(known)) - OF_THE_HOUSE - PASSING - COUNTED


@cache
def _reached_now(names: frozenset[str]) -> frozenset[str]:
    assert names == frozenset(Base.metadata.tables)
    return _walk(Base.metadata.tables)


def reached(known: Mapping[str, Table]) -> frozenset[str]:
    """The names of all tables from which foreign keys lead to a programme."""
    if known is Base.metadata.tables:
        return _reached_now(frozenset(known))
    return _walk(known)


def _walk(known: Mapping[str, Table]) -> frozenset[str]:
    found = {ROOT, *BY_PROGRAMME} & set(known)
    ends = {ROOT}
    while True:
        more = {
            table.name
            for table in known.values()
            if table.name not in found
            and any(key.column.table.name in ends for key in table.foreign_keys)
        }
        if not more:
            return frozenset(found)
        found |= more
        ends |= more


def links(table: Table) -> tuple[Column[Any], ...]:
    """The columns that lead to the programme: the nearest that is never empty, else all."""
    ways = [
        (column, next(iter(column.foreign_keys)).column.table)
        for column in table.columns
        if column.foreign_keys
    ]
    ways = [
        (column, end) for column, end in ways
        if end is not table and end.name in reached(Base.metadata.tables)
        and end.name not in BY_PROGRAMME
    ]  # fmt: skip
    ways.sort(key=lambda way: (way[0].nullable is True, way[1].name != ROOT))
    sure = [column for column, _end in ways if not column.nullable]
    return (sure[0],) if sure else tuple(column for column, _end in ways)


def belongs(table: Table, programme: int) -> ColumnElement[bool]:
    """The condition under which a row is the programme's."""
    if table.name == ROOT:
        return table.c.id == programme
    if table.name in BY_PROGRAMME:
        return table.c.programme == programme
    return or_(*(_leads(column, programme) for column in links(table)))


def _leads(column: Column[Any], programme: int) -> ColumnElement[bool]:
    end = next(iter(column.foreign_keys)).column
    if end.table.name == ROOT:
        return column == programme
    return column.in_(select(end).where(belongs(end.table, programme)))


def owner(table: Table, row: str) -> str:
    """SQL for the programme of a trigger's row: `row` is OLD, NEW or the name of a table."""
    if table.name == ROOT:
        return f'{row}."id"'
    if table.name in BY_PROGRAMME:
        return f'{row}."programme"'
    ways = [_owner_by(column, row) for column in links(table)]
    return ways[0] if len(ways) == 1 else f"COALESCE({', '.join(ways)})"


def _owner_by(column: Column[Any], row: str) -> str:
    end = next(iter(column.foreign_keys)).column
    here = f'{row}."{column.name}"'
    if end.table.name == ROOT:
        return here
    name = f"up_{end.table.name}"
    return (
        f"(SELECT {owner(end.table, name)} FROM {end.table.name} {name}"
        f' WHERE {name}."{end.name}" = {here})'
    )


def self_links(table: Table) -> tuple[Column[Any], ...]:
    """Columns that name another row of the same table, which may come after it."""
    return tuple(
        column for column in table.columns
        if any(key.column.table is table for key in column.foreign_keys)
    )  # fmt: skip
