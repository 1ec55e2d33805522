"""What a policy profile finds missing in a year: months, quarters, units, who attends.

Pure: programmes in, sentences out. A warning, never a refusal (原则上每月组织开展1期).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.guest_rank import Standing
from studio.policy import Profile
from studio.words import Words
from studio.year_plan.noun import Kind

QUARTERS = range(1, 5)
MONTHS_OF_QUARTER = 3
CHIEF, SPOKEN = ("主要负责",), ("发言人", "负责")
"""How tables write who comes; 负责 is 相关负责人. Who is higher than asked for counts as well."""


@dataclass(frozen=True)
class Entry:
    """One programme of a year: month (None: not fixed), units by today's names, kind, who comes."""

    month: int | None
    units: tuple[str, ...]
    kind: str = Kind.DEPARTMENT.value
    rank: str = ""

    @property
    def quarter(self) -> int | None:
        """Its quarter, one to four."""
        return None if self.month is None else (self.month - 1) // MONTHS_OF_QUARTER + 1

    @property
    def chief(self) -> bool:
        """Whether the head of the unit comes."""
        return any(words in self.rank for words in CHIEF)

    @property
    def spokesperson(self) -> bool:
        """Whether a spokesperson, an official in charge, or the head comes."""
        return self.chief or any(words in self.rank for words in SPOKEN)


@dataclass(frozen=True)
class Attended(Entry):
    """The same of a programme that was held: who came for one unit, by the ranks confirmed."""

    standings: tuple[Standing, ...] = ()

    @property
    def chief(self) -> bool:
        """Whether the head of the unit came."""
        return Standing.CHIEF in self.standings

    @property
    def spokesperson(self) -> bool:
        """Whether a spokesperson, an official in charge, or the head came."""
        return self.chief or Standing.SPOKESPERSON in self.standings


@dataclass(frozen=True)
class Lack:
    """Something that is missing. month, quarter, unit: where; 0 and '' for the whole year."""

    rule: str
    has: int
    wants: int
    unit: str = ""
    month: int = 0
    quarter: int = 0

    @property
    def words(self) -> str:
        """The same for people."""
        numbers = {"has": self.has, "wants": self.wants}
        if self.month:
            return Words("{month} 月 {has} 期，应有 {wants} 期", month=self.month, **numbers)
        template = SAID[self.rule]
        return Words(template, unit=self.unit, quarter=self.quarter, **numbers)


SAID = {
    "min_per_year": Words("全年只有 {has} 期，应有 {wants} 期"),
    "units_per_year": Words("全年只有 {has} 个单位，应有 {wants} 个"),
    "unit_per_year": Words("{unit}全年 {has} 期，应有 {wants} 期"),
    "press_conferences_per_quarter": Words(
        "{unit}第 {quarter} 季度新闻发布会 {has} 次，应有 {wants} 次"
    ),
    "chief_per_year": Words("{unit}主要负责同志全年出席 {has} 次，应有 {wants} 次"),
    "spokesperson_per_quarter": Words(
        "{unit}第 {quarter} 季度新闻发言人或相关负责人出席 {has} 次，应有 {wants} 次"
    ),
}


PER_UNIT = (
    "unit_per_year", "chief_per_year", "press_conferences_per_quarter", "spokesperson_per_quarter",
)  # fmt: skip
"""The rules that each department of the list is held to."""


def lacks(
    profile: Profile, entries: Iterable[Entry], departments: Sequence[str]
) -> tuple[Lack, ...]:
    """All that the profile asks of a year and the entries do not have.

    departments: the units that the profile's rules for each unit are about, by today's names.
    """
    held = tuple(entries)
    return (*_whole(profile, held), *unmet_by_units(profile, held, departments))


def unmet_by_units(
    profile: Profile, entries: Iterable[Entry], departments: Sequence[str]
) -> tuple[Lack, ...]:
    """What the profile asks of each unit alone, and the entries do not have."""
    of: dict[str, list[Entry]] = {unit: [] for unit in departments}
    for one in entries:
        for unit in of.keys() & set(one.units):
            of[unit].append(one)
    return tuple(lack for unit in departments for lack in _of_unit(profile, of[unit], unit))


def _whole(profile: Profile, held: tuple[Entry, ...]) -> Iterator[Lack]:
    a_month = profile.number("min_per_month")
    if a_month:
        counts = Counter(one.month for one in held)
        for month in profile.months:
            if counts[month] < a_month:
                yield Lack("min_per_month", counts[month], a_month, month=month)
    a_year = profile.number("min_per_year")
    if a_year and len(held) < a_year:
        yield Lack("min_per_year", len(held), a_year)
    units = len({unit for one in held for unit in one.units})
    wanted = profile.number("units_per_year")
    if wanted and units < wanted:
        yield Lack("units_per_year", units, wanted)


def _of_unit(profile: Profile, mine: Sequence[Entry], unit: str) -> Iterator[Lack]:
    chiefs = sum(one.chief for one in mine)
    for rule, has in (("unit_per_year", len(mine)), ("chief_per_year", chiefs)):
        wants = profile.number(rule)
        if wants and has < wants:
            yield Lack(rule, has, wants, unit)
    for quarter in QUARTERS:
        now = [one for one in mine if one.quarter == quarter]
        press = sum(one.kind == Kind.PRESS for one in now)
        spoken = sum(one.spokesperson for one in now)
        by_rule = (("press_conferences_per_quarter", press), ("spokesperson_per_quarter", spoken))
        for rule, has in by_rule:
            wants = profile.number(rule)
            if wants and has < wants:
                yield Lack(rule, has, wants, unit, quarter=quarter)
