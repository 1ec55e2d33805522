"""年度计划 as a way: how far each row has come, in the six parts that every programme goes through.

All rows of a year are read at once: what was asked, what is owed and who rehearsed is counted by
one statement for the whole year, however many programmes it has.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import case, func, literal, select, union_all

from studio import policy_choice
from studio.database.words import among
from studio.followup import Duty, DutyState
from studio.interview import Interview, InterviewState
from studio.journal import Reader
from studio.milestone import (
    AFTER,
    AIR,
    NOTICE,
    NOTICED,
    REHEARSAL,
    REPLY,
    Milestone,
    Standing,
    day_of,
)
from studio.people import Role, roles_of
from studio.policy import Profile
from studio.question import Question
from studio.rehearsed import RehearsalAttendance
from studio.words import Words
from studio.working_days import ahead, due
from studio.year_plan import PlanRow, YearRow, rows_of
from studio.year_view import GONE, Year, YearLine, year_of

S = InterviewState


class Part(StrEnum):
    """A part of a programme's way."""

    PROPOSAL = "proposal"
    NOTICE = "notice"
    COLLECTION = "collection"
    REHEARSAL = "rehearsal"
    AIR = "air"
    REPLY = "reply"


PART_NAMES = {
    Part.PROPOSAL: Words("方案"), Part.NOTICE: Words("预告"), Part.COLLECTION: Words("征集"),
    Part.REHEARSAL: Words("彩排", "part"), Part.AIR: Words("直播"), Part.REPLY: Words("答复"),
}  # fmt: skip


class Progress(StrEnum):
    """How far a part is; PASSED: the hour went by without it."""

    DONE = "done"
    RUNNING = "running"
    LATE = "late"
    OPEN = "open"
    PASSED = "passed"


RULES_OF: dict[Part, str] = {
    Part.PROPOSAL: "proposal_days", Part.NOTICE: NOTICE, Part.COLLECTION: "",
    Part.REHEARSAL: REHEARSAL, Part.AIR: AIR, Part.REPLY: REPLY,
}  # fmt: skip
"""Which rule of a profile says until when; collection lasts from the notice to the hour."""
ENDED = AFTER | {S.ON_AIR, S.PAUSED}
DONE_IN = {
    Part.PROPOSAL: NOTICED | {S.APPROVED}, Part.NOTICE: NOTICED, Part.COLLECTION: ENDED,
    Part.REHEARSAL: frozenset({S.REHEARSED}), Part.AIR: AFTER, Part.REPLY: frozenset({S.ARCHIVED}),
}  # fmt: skip
RUNNING_IN = {
    Part.PROPOSAL: (S.PROPOSED,), Part.COLLECTION: (S.COLLECTING, S.REHEARSED),
    Part.AIR: (S.ON_AIR, S.PAUSED), Part.REPLY: (S.FOLLOWING_UP,),
}  # fmt: skip


def _usual(part: Part, state: InterviewState) -> Progress:
    if state in DONE_IN[part]:
        return Progress.DONE
    if part is Part.REHEARSAL and state in ENDED:
        return Progress.PASSED
    return Progress.RUNNING if state in RUNNING_IN.get(part, ()) else Progress.OPEN


USUAL = {state: tuple(_usual(part, state) for part in Part) for state in S} | {
    state: (Progress.OPEN,) * len(Part) for state in GONE
}
"""What a state says of each part, before days and counts: made once, asked for every row."""


class Leg(NamedTuple):
    """A part of one row's way. day: until when it is due, or when it is; None while unknown.

    late: days since then; days: what its rule says, in days, working days for the reply.
    done, of: how many of how many; of is 0 where nothing is counted.
    month: of the hour, where its row says no more: on its last day all parts are counted.
    """

    part: Part
    progress: Progress
    day: date | None = None
    late: int = 0
    days: int = 0
    done: int = 0
    of: int = 0
    month: int = 0


@dataclass(frozen=True)
class RowWay:
    """All six parts of a row. missed: its day, or month, went by and no programme came of it."""

    legs: tuple[Leg, ...]
    missed: bool = False

    def leg(self, part: Part) -> Leg:
        """One of them."""
        return self.legs[list(Part).index(part)]

    @property
    def late(self) -> Leg | None:
        """The first part that is late."""
        return next((leg for leg in self.legs if leg.progress is Progress.LATE), None)


@dataclass(frozen=True)
class YearSeen:
    """A year with the way of each of its lines, by the line's id."""

    year: Year
    ways: Mapping[int, RowWay]


class Counted(NamedTuple):
    """What is counted of one programme: questions, duties that stand, those done, rehearsals."""

    asked: int = 0
    owed: int = 0
    settled: int = 0
    rehearsals: int = 0


NOTHING = Counted()


class Until(NamedTuple):
    """Until which day a row plans its hour. month: it says this month alone, which then ends."""

    day: date
    month: int = 0


class RowDue(NamedTuple):
    """A row that says its time, and until when a programme must have come of it. made: one did.

    due: when its proposal is due by the profile, else the day itself.
    month: on whose last day both are counted, 0 where the row says its day.
    """

    row: YearRow
    day: date
    due: date
    made: bool
    month: int = 0


def year_seen(reader: Reader, year: int) -> YearSeen:
    """The whole year with its ways. Who may not open a row's programme sees no way of it."""
    found = year_of(reader, year)
    counts = _counts(reader, [line.programme.id for line in found.lines if line.programme])
    sees_all = bool(roles_of(reader, reader.by) & {Role.PLANNER, Role.AUDITOR})
    today = day_of(reader.at)
    ways = {
        line.id: _of_plan(line, found.profile, today, sees_all=sees_all)
        if line.programme is None
        else way_of(line, counts.get(line.programme.id, NOTHING))
        for line in found.lines
    }
    return YearSeen(found, ways)


def rows_due(reader: Reader, year: int) -> tuple[RowDue, ...]:
    """The rows of a year that say their time, in their order: for whoever may open any programme.

    A programme that was called off came of its row all the same, as in the year's own list.
    """
    days = policy_choice.in_force(reader).number(RULES_OF[Part.PROPOSAL])
    came = select(Interview.plan_row_id).join(PlanRow, PlanRow.id == Interview.plan_row_id)
    made = set(reader.connection.scalars(came.where(PlanRow.year == year)))
    return tuple(
        RowDue(row, at.day, ahead(at.day, days) if days else at.day, row.id in made, at.month)
        for row in rows_of(reader, year)
        if (at := _until(row)) is not None
    )


def way_of(line: YearLine, counted: Counted) -> RowWay:
    """The way of a row of which a programme came."""
    row = line.programme
    assert row is not None
    steps = {step.rule: step for step in line.steps}
    goes = row.state not in GONE
    legs = []
    for (part, rule), usual in zip(RULES_OF.items(), USUAL[row.state], strict=True):
        step = steps.get(rule)
        progress = _progress(part, usual, step, counted) if goes else usual
        day, late, days, done, of = None, 0, 0, 0, 0
        if step is not None and goes:  # put off: no day holds; called off: none is due
            day, days = step.day, step.days
            late = step.late if progress is Progress.LATE else 0
        if part is Part.COLLECTION:
            day = day_of(row.announced_at) if goes and row.announced_at is not None else None
            of = counted.asked
        elif part is Part.REPLY:
            done, of = counted.settled, counted.owed
        legs.append(Leg(part, progress, day, late, days, done, of))
    return RowWay(tuple(legs))


def _progress(part: Part, usual: Progress, step: Milestone | None, counted: Counted) -> Progress:
    """What days and counts say beside the state."""
    if part is Part.REHEARSAL and counted.rehearsals:
        return Progress.DONE
    all_settled = 0 < counted.owed == counted.settled
    if part is Part.REPLY and usual is Progress.RUNNING and all_settled:
        return Progress.DONE
    if step is not None and step.standing is Standing.LATE and usual is not Progress.PASSED:
        return Progress.LATE
    renewed = part is Part.NOTICE and step is not None and step.standing is not Standing.DONE
    return Progress.OPEN if renewed else usual  # a notice of another time is due once more


def _of_plan(line: YearLine, profile: Profile, today: date, *, sees_all: bool) -> RowWay:
    """A row without a programme: nothing is done yet, and only the proposal can be late."""
    at = _until(line.plan)
    if at is None:
        return RowWay(tuple(Leg(part, Progress.OPEN) for part in Part))
    legs = {part: Leg(part, Progress.OPEN) for part in Part}
    for part in (Part.PROPOSAL, Part.NOTICE, Part.REHEARSAL):
        days = profile.number(RULES_OF[part])
        if days:
            legs[part] = legs[part]._replace(day=ahead(at.day, days), days=days)
    term = profile.number(REPLY)
    if term is not None:
        legs[Part.REPLY] = legs[Part.REPLY]._replace(day=due(at.day, term).day, days=term)
    legs[Part.AIR] = legs[Part.AIR]._replace(day=at.day, month=at.month)
    stands = sees_all and line.counts
    first = legs[Part.PROPOSAL]
    if stands and first.day is not None and first.day < today <= at.day:
        late = (today - first.day).days
        legs[Part.PROPOSAL] = first._replace(progress=Progress.LATE, late=late)
    return RowWay(tuple(legs.values()), missed=stands and at.day < today)


def _until(plan: YearRow | None) -> Until | None:
    """Until when the row plans its hour, None where it says no month.

    Of a month alone its last day counts: what is late by that one is late by any other.
    """
    if plan is None or plan.planned.month is None:
        return None
    month = plan.planned.month
    last = monthrange(plan.year, month)[1]
    if plan.planned.day is None or plan.planned.day > last:  # the 29th of February of another year
        return Until(date(plan.year, month, last), month)
    return Until(date(plan.year, month, plan.planned.day))


def _counts(reader: Reader, programmes: Sequence[int]) -> dict[int, Counted]:
    """What is counted, by programme; one statement for all of them."""
    if not programmes:
        return {}
    q, d, r = Question, Duty, RehearsalAttendance
    asking = select(Interview.id).where(
        among(Interview.id, programmes), Interview.state.in_((S.COLLECTING, S.REHEARSED))
    )
    none = literal(0)
    settled = func.sum(case((d.open, 0), else_=1))
    rows = reader.connection.execute(union_all(
        select(q.interview_id, func.count(), none, none, none)
        .where(q.interview_id.in_(asking)).group_by(q.interview_id),
        select(d.interview_id, none, func.count(), settled, none)
        .where(among(d.interview_id, programmes), d.state != DutyState.VOID.value)
        .group_by(d.interview_id),
        select(r.interview_id, none, none, none, func.count())
        .where(among(r.interview_id, programmes)).group_by(r.interview_id),
    ))  # fmt: skip
    found: dict[int, Counted] = {}
    for number, *more in rows:
        before = found.get(number, NOTHING)
        found[number] = Counted(*(a + b for a, b in zip(before, more, strict=True)))
    return found
