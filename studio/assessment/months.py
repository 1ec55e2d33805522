"""Kept counts summed up by month, so that years are read without the counts of each programme.

A sum holds what is kept of the programmes that were put into it, and each of them says into which:
whoever reads sums takes off what must not be in them, and adds what is not. So any sum is right to
read, and like the counts it is made again from them at any time.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, false, func, insert, literal, select, union_all

from studio.assessment.noun import AssessmentBasis, AssessmentCount, AssessmentSum
from studio.assessment.programmes import Held
from studio.assessment.span import MONTHS, Span, month_of
from studio.attended import midnight
from studio.database.words import among
from studio.journal import Pen, Reader
from studio.milestone import day_of

B, C, S = AssessmentBasis, AssessmentCount, AssessmentSum
Sums = dict[tuple[str, str], int]
Place = tuple[datetime | None, str]
"""Into which sum a programme goes: the beginning of its month, None for into none; its kind."""


def place_of(one: Held) -> Place:
    """Rehearsals go into none: whether they count, the house says."""
    if one.rehearsal:
        return None, ""
    return midnight(day_of(one.on_air_at).replace(day=1)), one.kind


def places(pen: Pen, programmes: Sequence[int]) -> set[Place]:
    """Into which sums these went when they were counted last."""
    rows = pen.connection.execute(
        select(B.month, B.kind).where(B.interview_id.in_(programmes)).distinct()
    )
    return {(month, kind) for month, kind in rows}


def renew(pen: Pen, changed: Iterable[Place]) -> None:
    """Makes these sums again from what is kept."""
    for month, kind in changed:
        if month is None:
            continue
        pen.connection.execute(delete(S).where(S.month == month, S.kind == kind))
        made = (
            select(B.month, B.kind, C.unit, C.figure, func.sum(C.number))
            .join(C, C.interview_id == B.interview_id)
            .where(B.month == month, B.kind == kind)
            .group_by(B.month, B.kind, C.unit, C.figure)
        )
        names = ["month", "kind", "unit", "figure", "number"]
        pen.connection.execute(insert(S).from_select(names, made))


def within(table: Any, span: Span, kind: str) -> Any:
    """SQL: whether a sum, or the sum that a basis names, is of a whole month of a span."""
    first, last = month_of(*_next(span.first)), month_of(span.last.year, span.last.month)
    if span.first.day == 1:
        first = month_of(span.first.year, span.first.month)
    begin, end = first.moments[0], last.moments[1 if span.last == last.last else 0]
    if begin >= end:
        return false()
    found = (table.month >= begin) & (table.month < end)
    return found & (table.kind == kind) if kind else found


def sums(
    reader: Reader, span: Span, kind: str, more: Sequence[int], less: Sequence[int]
) -> Sums:  # fmt: skip
    """By unit and figure what is kept; more: programmes to add to the sums, less: to take off."""
    found: Counter[tuple[str, str]] = Counter()
    parts: list[Any] = [
        select(S.unit, S.figure, func.sum(S.number))
        .where(within(S, span, kind))
        .group_by(S.unit, S.figure)
    ]
    for sign, ids in ((1, more), (-1, less)):
        if ids:
            number = literal(sign) * func.sum(C.number)
            own = select(C.unit, C.figure, number).where(among(C.interview_id, ids))
            parts.append(own.group_by(C.unit, C.figure))
    for unit, figure, number in reader.connection.execute(union_all(*parts)):
        found[unit, figure] += int(number)
    return {which: number for which, number in found.items() if number}


def wrong(reader: Reader, span: Span, kind: str) -> list[tuple[str, str, int, int]]:
    """Sums that are not those of the counts that are kept: unit, figure, the sum, the counts."""
    said = sums(reader, span, kind, (), ())
    made = {
        (unit, figure): int(number)
        for unit, figure, number in reader.connection.execute(
            select(C.unit, C.figure, func.sum(C.number))
            .join(B, B.interview_id == C.interview_id)
            .where(within(B, span, kind))
            .group_by(C.unit, C.figure)
        )
    }
    both = ((*which, said.get(which, 0), made.get(which, 0)) for which in said.keys() | made.keys())
    return sorted(one for one in both if one[2] != one[3])


def _next(day: date) -> tuple[int, int]:
    """Year and number of the month after a day's."""
    return day.year + day.month // MONTHS, day.month % MONTHS + 1
