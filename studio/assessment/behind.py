"""What a figure was counted from, each row with its journal entry; and the proof of them all."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from studio.assessment import months
from studio.assessment.facts import Counts, counted, facts
from studio.assessment.noun import WHOLE, AssessmentCount, Fact, Figure, kind_of
from studio.assessment.programmes import Held, named, programmes, require_wide
from studio.assessment.span import Span
from studio.assessment.views import sorted_out, today
from studio.database.words import among
from studio.department import TodaysNames, departments
from studio.journal import Entry, Outcome, Reader
from studio.milestone import day_of

F = Figure
DECIDED = (F.MERGED, F.DECLINED, F.ESCALATED)
"""What a decision of screening made of a question."""


@dataclass(frozen=True)
class Behind:
    """A programme that a figure was counted in, and how often."""

    id: int
    title: str
    day: date
    number: int


@dataclass(frozen=True)
class Shown:
    """One row that was counted. entry: its number in the programme's journal, 0 for none known."""

    id: int
    thing: str
    thing_id: int
    at: datetime
    entry: int


@dataclass(frozen=True)
class Difference:
    """A kept count that is not what is counted from the rows.

    programme: 0 for the sums of whole months, which are not what is kept.
    """

    programme: int
    unit: str
    figure: str
    kept: int
    counted: int


@dataclass(frozen=True)
class Proof:
    """What counting anew found: in how many programmes how many counts, and which differ."""

    programmes: int
    counts: int
    differences: tuple[Difference, ...] = ()


def behind(reader: Reader, span: Span, kind: str, unit: str, figure: str) -> tuple[Behind, ...]:
    """The programmes that a figure of a unit was counted in, the earliest first.

    figure: as it is kept, or the plain one for all that it is counted by.
    """
    held = programmes(reader, span, kind)
    names = TodaysNames(departments(reader))
    fresh, stale = sorted_out(reader, held)
    numbers: Counter[int] = Counter()
    for (programme, its, name), number in (
        *_kept_counts(reader, fresh).items(), *counted(facts(reader, stale)).items(),
    ):  # fmt: skip
        if today(names, its) == unit and _is(name, figure):
            numbers[programme] += number
    return tuple(
        Behind(one.id, one.title, day_of(one.on_air_at), numbers[one.id])
        for one in held
        if numbers[one.id]
    )


def rows_behind(reader: Reader, programme: int, unit: str, figure: str) -> tuple[Shown, ...]:
    """The rows of one programme that a figure of a unit was counted from, the earliest first."""
    require_wide(reader)
    names = TodaysNames(departments(reader))
    found = [
        one
        for one in facts(reader, named(reader, [programme]))
        if _is(one.figure, figure)
        and (unit == WHOLE or unit in (today(names, its) for its in one.units))
    ]
    found.sort(key=lambda one: (one.at, one.thing, one.thing_id))
    entries = _entries(reader, programme, found)
    return tuple(
        Shown(
            number, one.thing, one.thing_id, one.at,
            _entry(entries.get((one.thing, one.thing_id), []), one),
        )
        for number, one in enumerate(found, 1)
    )  # fmt: skip


def proof(reader: Reader, span: Span, kind: str = "") -> Proof:
    """Counts everything of a span anew and holds what is kept against it."""
    fresh, _stale = sorted_out(reader, programmes(reader, span, kind))
    kept, made = _kept_counts(reader, fresh), counted(facts(reader, fresh))
    wrong = tuple(
        Difference(*which, kept.get(which, 0), made.get(which, 0))
        for which in sorted(kept.keys() | made.keys())
        if kept.get(which, 0) != made.get(which, 0)
    )
    summed = tuple(Difference(0, *one) for one in months.wrong(reader, span, kind))
    return Proof(len(fresh), len(made), wrong + summed)


def _kept_counts(reader: Reader, held: Sequence[Held]) -> Counts:
    c = AssessmentCount
    rows = reader.connection.execute(
        select(c.interview_id, c.unit, c.figure, c.number).where(
            among(c.interview_id, (one.id for one in held))
        )
    )
    return Counter({(programme, unit, figure): number for programme, unit, figure, number in rows})


def _is(name: str, figure: str) -> bool:
    return figure in (name, kind_of(name)[0].value)


def _entries(
    reader: Reader, programme: int, found: Sequence[Fact]
) -> dict[tuple[str, int], list[tuple[int, datetime, str]]]:
    """The journal of the things that were counted, each with its entries in order."""
    e = Entry
    made: dict[tuple[str, int], list[tuple[int, datetime, str]]] = defaultdict(list)
    rows = reader.connection.execute(
        select(e.thing, e.thing_id, e.number, e.at, e.act)
        .where(
            e.programme == programme, e.thing.in_({one.thing for one in found}),
            e.thing_id.in_({one.thing_id for one in found}), e.outcome == Outcome.DONE.value,
        )
        .order_by(e.number)
    )  # fmt: skip
    for thing, its, number, at, act in rows:
        made[thing, its].append((number, at, act))
    return made


def _entry(story: Sequence[tuple[int, datetime, str]], fact: Fact) -> int:
    """The entry of the very moment; else the last decision, or the first that was noted at all."""
    exact = [number for number, at, _act in story if at == fact.at]
    if exact:
        return exact[0]
    if kind_of(fact.figure)[0] in DECIDED:
        decided = [number for number, _at, act in story if act.startswith("screening.")]
        if decided:
            return decided[-1]
    return story[0][0] if story else 0
