"""A year as the planner sees it: the plan's rows with their programmes, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from studio import notice, policy_choice, programme_topic
from studio.department import TodaysNames, departments
from studio.interview import InterviewRow, InterviewState
from studio.journal import Reader
from studio.milestone import Milestone, day_of, most_pressing, steps_of
from studio.nomination import NominationRow, of_plan_rows
from studio.notice import IssueRow
from studio.policy import NOTHING, Profile
from studio.programme_list import interviews
from studio.rehearsed import rehearsed
from studio.states import CALLED_OFF
from studio.topic import unpacked
from studio.year_plan import PER_UNIT, Entry, Lack, YearRow, lacks, rows_of, years

GONE = (*CALLED_OFF, InterviewState.POSTPONED)


@dataclass(frozen=True)
class YearLine:
    """A row of the plan with what came of it; or, where plan is None, an ad-hoc programme.

    missing: what makes the row incomplete; pressing: the programme's step that is late or due;
    late_notice: its notice was published too late.
    nomination: what the row came of, for those who may see it. topics: its key fields (A25).
    """

    id: int
    plan: YearRow | None
    programme: InterviewRow | None
    missing: tuple[str, ...] = ()
    pressing: Milestone | None = None
    steps: tuple[Milestone, ...] = ()
    late_notice: IssueRow | None = None
    nomination: NominationRow | None = None
    topics: tuple[str, ...] = ()

    @property
    def called_off(self) -> bool:
        """Whether what came of it was cancelled, and nothing else came of it."""
        return self.programme is not None and self.programme.state in CALLED_OFF

    @property
    def counts(self) -> bool:
        """Whether it is part of the year: neither dropped nor called off."""
        if self.plan is not None:
            return not self.plan.dropped and not self.called_off
        return self.programme is not None and self.programme.state not in GONE


@dataclass(frozen=True)
class Covered:
    """A unit and its programmes by month; listed: whether it is in the list of departments."""

    id: int
    unit: str
    listed: bool
    months: tuple[tuple[int | None, int], ...]
    lacks: tuple[Lack, ...]


@dataclass(frozen=True)
class Year:
    """A year, by the profile that the house follows; known: the years that have a plan.

    by_topic: how many programmes each key field has, those without any among them (A25).
    """

    year: int
    profile: Profile
    lines: tuple[YearLine, ...]
    lacks: tuple[Lack, ...]
    coverage: tuple[Covered, ...]
    known: tuple[int, ...]
    by_topic: dict[str, int]

    @property
    def uncounted(self) -> bool:
        """Whether the profile asks something of each unit, and no list says which units."""
        asked = any(self.profile.number(rule) for rule in PER_UNIT)
        return asked and not any(unit.listed for unit in self.coverage)

    @property
    def incomplete(self) -> bool:
        """Whether a row of the plan lacks something (计划不完整)."""
        return any(line.missing and line.counts for line in self.lines)


@dataclass(frozen=True)
class _Known:
    """What the lines of a year are told by.

    profiles by id; late notices, times told of, and key fields said by hand by programme;
    nominations by row of the plan; the programmes of which somebody confirmed a rehearsal.
    """

    profiles: dict[str, Profile]
    late: dict[int, IssueRow]
    told: dict[int, datetime]
    said: dict[int, tuple[str, ...]]
    nominated: dict[int, NominationRow]
    today: date
    rehearsed: frozenset[int]


def year_of(reader: Reader, year: int) -> Year:
    """The whole year. Those who may open no programme of a row see the row alone."""
    profile = policy_choice.in_force(reader)
    names = TodaysNames(departments(reader))
    today = day_of(reader.at)
    held = interviews(reader, year)
    lines = _lines(reader, year, held, profile, today)
    entries = [_entry(line, names) for line in lines if line.counts]
    found = lacks(profile, entries, names.listed)
    by_topic = programme_topic.counted(line.topics for line in lines if line.counts)
    covered = _coverage(entries, names, found)
    return Year(year, profile, lines, found, covered, years(reader), by_topic)


def _lines(
    reader: Reader, year: int, held: Sequence[InterviewRow], profile: Profile, today: date
) -> tuple[YearLine, ...]:
    came: dict[int, InterviewRow] = {}
    ad_hoc: list[InterviewRow] = []
    for row in sorted(held, key=lambda one: (one.state not in GONE, one.id)):
        if row.plan_row_id is not None:
            came[row.plan_row_id] = row  # one that was called off is behind its successor
        elif day_of(row.starts_at).year == year:
            ad_hoc.append(row)
    columns = profile.texts("plan_columns")
    topics = not columns or any("主题" in name for name in columns)
    ids = [row.id for row in held]
    known = _Known(
        {one.id: one for one in policy_choice.policies(reader)}, notice.violations(reader, ids),
        notice.told(reader, ids), programme_topic.said_by_hand(reader, ids),
        of_plan_rows(reader, year), today, rehearsed(reader, ids),
    )  # fmt: skip
    lines = [
        _line(plan.id, plan, came.get(plan.id), () if plan.dropped else plan.missing(topics), known)
        for plan in rows_of(reader, year)
    ]
    lines += [
        _line(-row.id, None, row, (), known)
        for row in sorted(ad_hoc, key=lambda one: (one.starts_at, one.id))
    ]
    return tuple(lines)


def _topics(
    plan: YearRow | None, row: InterviewRow | None, said: dict[int, tuple[str, ...]]
) -> tuple[str, ...]:
    """What was said of the programme itself, else what its row says."""
    if row is not None and row.id in said:
        return said[row.id]
    return unpacked(plan.planned.topics) if plan is not None else ()


def _line(
    number: int, plan: YearRow | None, row: InterviewRow | None, missing: tuple[str, ...],
    known: _Known,
) -> YearLine:  # fmt: skip
    topics = _topics(plan, row, known.said)
    nomination = known.nominated.get(number)  # an ad-hoc line has a number below 0
    if row is None:
        return YearLine(number, plan, None, missing, nomination=nomination, topics=topics)
    profile = known.profiles.get(row.policy, NOTHING)
    outdated = known.told.get(row.id, row.starts_at) != row.starts_at
    seen = row.id in known.rehearsed
    steps = steps_of(row, profile, known.today, outdated=outdated, rehearsed=seen)
    late = known.late.get(row.id)
    pressing = most_pressing(steps)
    return YearLine(number, plan, row, missing, pressing, steps, late, nomination, topics)


def _entry(line: YearLine, names: TodaysNames) -> Entry:
    if line.plan is not None:
        planned = line.plan.planned
        return Entry(planned.month, names.today(planned.units), planned.kind, planned.rank)
    assert line.programme is not None
    programme = line.programme
    month = day_of(programme.starts_at).month
    return Entry(month, names.today((programme.unit,)), programme.kind)


def _coverage(
    entries: Iterable[Entry], names: TodaysNames, found: Iterable[Lack]
) -> tuple[Covered, ...]:
    counts: dict[str, dict[int | None, int]] = {unit: {} for unit in names.listed}
    for entry in entries:
        for unit in entry.units:
            months = counts.setdefault(unit, {})
            months[entry.month] = months.get(entry.month, 0) + 1
    of_unit: dict[str, list[Lack]] = defaultdict(list)
    for lack in found:
        of_unit[lack.unit].append(lack)
    return tuple(
        Covered(
            number, unit, unit in names.listed,
            tuple(sorted(months.items(), key=lambda one: (one[0] is None, one[0] or 0))),
            tuple(of_unit[unit]),
        )
        for number, (unit, months) in enumerate(counts.items(), 1)
    )  # fmt: skip
