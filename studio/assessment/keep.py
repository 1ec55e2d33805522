"""The commands of an assessment: counts are written down, and that figures were taken out."""

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import delete, insert

from studio.assessment import months
from studio.assessment.facts import counted, facts
from studio.assessment.noun import AssessmentBasis, AssessmentCount
from studio.assessment.programmes import Held, named
from studio.assessment.span import Span
from studio.errors import Refusal
from studio.house import require_house
from studio.journal import Pen
from studio.people import Role, require

MOST_AT_ONCE = 5
"""Nobody waits for the pen of a file longer than these take to be counted."""


class Taken(StrEnum):
    """As what figures leave the studio."""

    TABLE = "table"
    CIRCULAR = "circular"
    EVALUATION = "evaluation"


def sum_up(pen: Pen, programmes: Sequence[int]) -> int:
    """Counts these programmes anew and keeps that; how many were. The planner does, in the house.

    Refusal for more than a few at once: while they are counted, nobody else writes.
    """
    require_house(pen)
    require(pen, Role.PLANNER)
    if len(programmes) > MOST_AT_ONCE:
        raise Refusal("一次最多汇总 {n} 场访谈。", n=MOST_AT_ONCE)
    held = named(pen, programmes)  # with each head, which is read before what stands below it
    changed = months.places(pen, [one.id for one in held])
    for table in (AssessmentCount, AssessmentBasis):
        ids = [one.id for one in held]
        pen.connection.execute(delete(table).where(table.interview_id.in_(ids)))
    _put(pen, held)
    months.renew(pen, changed | {months.place_of(one) for one in held})
    pen.note("assessment", 0, programmes=len(held))
    return len(held)


def take_out(pen: Pen, taken: Taken, span: Span) -> None:
    """Writes down that a person takes figures out, as what and of which days; before it is done."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.AUDITOR)
    pen.note(
        "assessment", 0, taken=Taken(taken).value, first=span.first.isoformat(),
        last=span.last.isoformat(),
    )  # fmt: skip


def _put(pen: Pen, held: Sequence[Held]) -> None:
    counts = [
        {"interview_id": programme, "unit": unit, "figure": figure, "number": number}
        for (programme, unit, figure), number in counted(facts(pen, held)).items()
    ]
    bases = [_basis(pen, one) for one in held]
    for table, rows in ((AssessmentCount, counts), (AssessmentBasis, bases)):
        if rows:
            pen.connection.execute(insert(table), rows)


def _basis(pen: Pen, one: Held) -> dict[str, object]:
    month, kind = months.place_of(one)
    return {
        "interview_id": one.id, "head": one.head, "rules": one.rules, "at": pen.at,
        "month": month, "kind": kind,
    }  # fmt: skip
