"""The days that an assessment is of: a month, a quarter, a year, or from one day to another."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from studio.attended import midnight

MONTHS, MONTHS_OF_QUARTER = 12, 3


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both within."""

    first: date
    last: date

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """Its beginning, and the beginning of the day after it, in the place's own time."""
        return midnight(self.first), midnight(self.last + timedelta(days=1))

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return self == year_of(self.first.year)

    @property
    def quarter(self) -> int:
        """The quarter that it is, 0 where it is none."""
        its = (self.first.month - 1) // MONTHS_OF_QUARTER + 1
        return its if self == quarter_of(self.first.year, its) else 0


def year_of(year: int) -> Span:
    """A whole year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def quarter_of(year: int, quarter: int) -> Span:
    """A quarter, one to four."""
    last = month_of(year, quarter * MONTHS_OF_QUARTER).last
    return Span(date(year, (quarter - 1) * MONTHS_OF_QUARTER + 1, 1), last)


def month_of(year: int, month: int) -> Span:
    """A month."""
    after = date(year + month // MONTHS, month % MONTHS + 1, 1)
    return Span(date(year, month, 1), after - timedelta(days=1))
