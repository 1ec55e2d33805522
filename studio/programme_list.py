"""The programmes that a person may open, at any size: ids in order, rows by the page.

Ten years of a busy house are thousands. Whoever needs rows of all of them says of which year or in
which states; a list keeps ids, and asks for the rows that somebody looks at.
"""

import sys
from array import array
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select, true

from studio.database.words import all_in_hex
from studio.interview import A_DAY, Interview, InterviewRow, InterviewState
from studio.journal import Reader
from studio.people import COURIER, Role, Seat, roles_of
from studio.year_plan import PlanRow

COLUMNS = tuple(
    getattr(Interview, name) for name in InterviewRow.__dataclass_fields__ if name != "guests"
)
STATE = tuple(InterviewRow.__dataclass_fields__).index("state")
STATES = {state.value: state for state in InterviewState}
"""Looked up: calling the enumeration costs more than reading the row."""


def interviews(
    reader: Reader, year: int | None = None, states: Collection[InterviewState] | None = None
) -> tuple[InterviewRow, ...]:
    """The programmes that the reader may open, newest first; their guests are not read.

    year: only those of its plan's rows, and those that start in it by some clock of the world;
    states: only those in one of them.
    """
    query = _in_order(select(*COLUMNS)).where(_may_open(reader))
    if year is not None:
        begin, end = (datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1))
        around = Interview.starts_at.between(begin - A_DAY, end + A_DAY)
        planned = Interview.plan_row_id.in_(select(PlanRow.id).where(PlanRow.year == year))
        query = query.where(around | planned)
    if states is not None:
        query = query.where(Interview.state.in_([state.value for state in states]))
    return tuple(_row(row) for row in reader.connection.execute(query))


def listed(reader: Reader) -> "array[int]":
    """The ids of all that the reader may open, newest first: 8 bytes each."""
    own = _in_order(select(Interview.id)).where(_may_open(reader)).subquery()
    written = reader.connection.scalar(select(all_in_hex(own.c.id))) or ""
    found = array("q", bytes.fromhex(written))
    if sys.byteorder == "little":
        found.byteswap()
    return found


def rows(reader: Reader, ids: Sequence[int]) -> tuple[InterviewRow, ...]:
    """Those of these programmes that the reader may open, newest first; none for none."""
    if not ids:
        return ()
    query = _in_order(select(*COLUMNS)).where(Interview.id.in_(ids), _may_open(reader))
    return tuple(_row(row) for row in reader.connection.execute(query))


def _in_order(query: Select[Any]) -> Select[Any]:
    return query.order_by(Interview.starts_at.desc(), Interview.id.desc())


def _may_open(reader: Reader) -> ColumnElement[bool]:
    """Planner, auditor and courier all of them, everybody else those they have a seat in."""
    if reader.by == COURIER or roles_of(reader, reader.by) & {Role.PLANNER, Role.AUDITOR}:
        return true()
    return Interview.id.in_(select(Seat.programme).where(Seat.login == reader.by))


def _row(row: Any) -> InterviewRow:
    """Columns stand in the order of the row's fields: naming each costs more than reading it."""
    values = list(row)
    values[STATE] = STATES[values[STATE]]
    return InterviewRow(*values)
