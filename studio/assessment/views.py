"""What an assessment shows: the figures of each unit in a span of days.

Kept counts are read where they hold; what they do not cover is counted from the rows at once, so
that nobody ever reads a number of yesterday.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from studio import policy_choice
from studio.assessment import months
from studio.assessment.facts import Counts, counted, facts
from studio.assessment.noun import (
    WHOLE,
    AssessmentBasis,
    Figure,
    kind_of,
)
from studio.assessment.programmes import Held, standing
from studio.assessment.span import Span
from studio.attended import unmet
from studio.database.words import among
from studio.department import TodaysNames, departments
from studio.guest_rank import guest_ranks
from studio.journal import Reader
from studio.year_plan import PER_UNIT, Lack

F = Figure
IN_QUARTER = tuple(rule for rule in PER_UNIT if rule.endswith("_per_quarter"))


@dataclass(frozen=True)
class Figures:
    """The numbers of one unit, or of everything: unit is '' then. listed: in the house's list."""

    id: int
    unit: str
    numbers: Mapping[str, int]
    listed: bool = True
    lacks: tuple[Lack, ...] = ()

    def number(self, figure: Figure) -> int:
        """How many there are, whatever they are counted by."""
        return sum(self.by(figure).values())

    def by(self, figure: Figure) -> dict[str, int]:
        """How many there are by what they are counted by."""
        named = ((*kind_of(name), number) for name, number in self.numbers.items())
        return {kind: number for its, kind, number in named if its is figure}

    def share(self, part: Figure, of: Figure) -> float | None:
        """A part of what is asked for; None where nothing is."""
        whole = self.number(of)
        return self.number(part) / whole if whole else None

    @property
    def stars(self) -> float | None:
        """The stars that askers gave, in the mean; None where nobody rated."""
        rated = self.by(F.RATED)
        total = sum(int(stars) * number for stars, number in rated.items())
        return total / sum(rated.values()) if rated else None

    @property
    def median_days(self) -> int | None:
        """In how many days half of the written answers were there; None without any."""
        days = sorted((int(kind), number) for kind, number in self.by(F.REPLY_DAYS).items())
        left = (sum(number for _, number in days) + 1) // 2
        for day, number in days:
            left -= number
            if left <= 0:
                return day
        return None


@dataclass(frozen=True)
class Assessment:
    """The figures of a span, for programmes of one kind or of all.

    units: each that had a programme or question, and each of the list. uncounted: programmes that
    are over and whose counts are not kept, or are of before; by_topic: programmes by key field,
    those without any among them (A25); ranks: their names by what figures are
    counted by. asks: whether the profile asks something of each unit in such a span.
    """

    span: Span
    kind: str
    units: tuple[Figures, ...]
    whole: Figures
    ranks: Mapping[str, str]
    lacks: tuple[Lack, ...] = ()
    asks: bool = False
    uncounted: tuple[int, ...] = ()
    by_topic: Mapping[str, int] = field(default_factory=dict)


def assessment(reader: Reader, span: Span, kind: str = "") -> Assessment:
    """The figures of a span."""
    names = TodaysNames(departments(reader))
    found = standing(reader, span, kind, months.within(AssessmentBasis, span, kind))
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    _add(totals, months.sums(reader, span, kind, found.beside, found.over), names)
    if found.stale:
        _add(totals, _sums(counted(facts(reader, found.stale))), names)
    asks = _asks(reader, span)
    lacks = owed(reader, span) if asks else ()
    units = tuple(
        Figures(
            number, unit, totals.get(unit, Counter()), unit in names.listed,
            tuple(one for one in lacks if one.unit == unit),
        )
        for number, unit in enumerate(_units(totals, names.listed), 1)
    )  # fmt: skip
    ranks = {str(row.id): row.name for row in guest_ranks(reader)}
    over = tuple(one.id for one in found.stale if one.over)
    whole = Figures(0, WHOLE, totals.get(WHOLE, Counter()))
    return Assessment(span, kind, units, whole, ranks, lacks, asks, over, found.by_topic)


def owed(reader: Reader, span: Span) -> tuple[Lack, ...]:
    """What the profile asks of each unit and who came does not meet: of a year, or of a quarter."""
    if not span.is_year and not span.quarter:
        return ()
    found = unmet(reader, span.first.year)
    return found if span.is_year else tuple(one for one in found if one.quarter == span.quarter)


def _asks(reader: Reader, span: Span) -> bool:
    """Whether the profile in force asks something of each unit in a year, or in a quarter."""
    profile = policy_choice.in_force(reader)
    rules = PER_UNIT if span.is_year else IN_QUARTER if span.quarter else ()
    return any(profile.number(rule) for rule in rules)


def sorted_out(reader: Reader, held: Sequence[Held]) -> tuple[list[Held], list[Held]]:
    """Those whose kept counts hold, and the others."""
    b = AssessmentBasis
    rows = reader.connection.execute(
        select(b.interview_id, b.head, b.rules).where(
            among(b.interview_id, (one.id for one in held))
        )
    )
    bases = {row.interview_id: (row.head, row.rules) for row in rows}
    parts: tuple[list[Held], list[Held]] = ([], [])
    for one in held:
        parts[bases.get(one.id) != (one.head, one.rules)].append(one)
    return parts


def _sums(counts: Counts) -> dict[tuple[str, str], int]:
    sums: Counter[tuple[str, str]] = Counter()
    for (_programme, unit, figure), number in counts.items():
        sums[unit, figure] += number
    return dict(sums)


def _add(
    totals: dict[str, Counter[str]], sums: Mapping[tuple[str, str], int], names: TodaysNames
) -> None:
    for (unit, figure), number in sums.items():
        totals[today(names, unit)][figure] += number


def today(names: TodaysNames, unit: str) -> str:
    """A unit by today's name."""
    return names.today((unit,))[0]


def _units(totals: Iterable[str], listed: Sequence[str]) -> tuple[str, ...]:
    """Those of the list in its order, then the others by name."""
    return (*listed, *sorted(set(totals) - set(listed) - {WHOLE}))
