"""A year as the planner sees it: the plan's rows with their programmes, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from studio import policy_choice
from studio.department import DepartmentRow, departments
from studio.interview import InterviewRow, InterviewState, interviews
from studio.journal import Reader
from studio.milestone import Milestone, day_of, most_pressing, steps_of
from studio.policy import NOTHING, Profile
from studio.year_plan import PER_UNIT, Entry, Lack, YearRow, lacks, rows_of, years

GONE = (InterviewState.CANCELLED, InterviewState.POSTPONED)


@dataclass(frozen=True)
class YearLine:
    """A row of the plan with what came of it; or, where plan is None, an ad-hoc programme.

    missing: what makes the row incomplete; pressing: the programme's step that is late or due.
    """

    id: int
    plan: YearRow | None
    programme: InterviewRow | None
    missing: tuple[str, ...] = ()
    pressing: Milestone | None = None
    steps: tuple[Milestone, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it is part of the year: neither dropped nor called off."""
        if self.plan is not None:
            return not self.plan.dropped
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
    """A year, by the profile that the house follows; known: the years that have a plan."""

    year: int
    profile: Profile
    lines: tuple[YearLine, ...]
    lacks: tuple[Lack, ...]
    coverage: tuple[Covered, ...]
    known: tuple[int, ...]

    @property
    def uncounted(self) -> bool:
        """Whether the profile asks something of each unit, and no list says which units."""
        asked = any(self.profile.number(rule) for rule in PER_UNIT)
        return asked and not any(unit.listed for unit in self.coverage)

    @property
    def incomplete(self) -> bool:
        """Whether a row of the plan lacks something (计划不完整)."""
        return any(line.missing and line.counts for line in self.lines)


def year_of(reader: Reader, year: int) -> Year:
    """The whole year. Those who may open no programme of a row see the row alone."""
    profile = policy_choice.in_force(reader)
    names = _Names(departments(reader))
    today = day_of(reader.at)
    held = interviews(reader, year)
    lines = _lines(reader, year, held, profile, today)
    entries = [_entry(line, names) for line in lines if line.counts]
    found = lacks(profile, entries, names.listed)
    return Year(year, profile, lines, found, _coverage(entries, names, found), years(reader))


def _lines(
    reader: Reader, year: int, held: Iterable[InterviewRow], profile: Profile, today: date
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
    known = {one.id: one for one in policy_choice.policies(reader)}
    lines = []
    for plan in rows_of(reader, year):
        missing = () if plan.dropped else plan.missing(topics)
        lines.append(_line(plan.id, plan, came.get(plan.id), missing, known, today))
    lines += [
        _line(-row.id, None, row, (), known, today)
        for row in sorted(ad_hoc, key=lambda one: (one.starts_at, one.id))
    ]
    return tuple(lines)


def _line(
    number: int, plan: YearRow | None, row: InterviewRow | None, missing: tuple[str, ...],
    known: dict[str, Profile], today: date,
) -> YearLine:  # fmt: skip
    if row is None:
        return YearLine(number, plan, None, missing)
    profile = known.get(row.policy, NOTHING)
    steps = steps_of(row, profile, today)
    return YearLine(number, plan, row, missing, most_pressing(steps), steps)


class _Names:
    """Units under today's names; a unit that is not listed keeps the name it was given."""

    def __init__(self, rows: Iterable[DepartmentRow]) -> None:
        active = [row for row in rows if row.active]
        self.listed = tuple(row.name for row in active)
        self._by_name = {name: row.name for row in active for name in row.names}

    def today(self, units: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._by_name.get(unit, unit) for unit in units))


def _entry(line: YearLine, names: _Names) -> Entry:
    if line.plan is not None:
        planned = line.plan.planned
        return Entry(planned.month, names.today(planned.units), planned.kind, planned.rank)
    assert line.programme is not None
    programme = line.programme
    return Entry(day_of(programme.starts_at).month, names.today((programme.unit,)))


def _coverage(
    entries: Iterable[Entry], names: _Names, found: Iterable[Lack]
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
