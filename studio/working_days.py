"""Due dates in Chinese working days, 调休 included, and in plain days.

The calendar is the State Council's for each year, as the package `chinesecalendar` (MIT) keeps it;
it is made known late in the year before. A year that it does not hold yet is counted from Monday to
Friday, and the result says so.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from studio.words import Words

DAY = timedelta(days=1)
FRIDAY = 4
LONGEST = 3660
"""Working days that are counted at most: what is longer is a mistake, not a term."""
KEPT = 4096
"""Terms that are remembered: a year's list asks for the same some hundred at every refresh."""


@dataclass(frozen=True)
class Due:
    """A day until which something is to be done.

    unofficial: the years on the way without an official calendar, in order; () for none.
    """

    day: date
    unofficial: tuple[int, ...] = ()

    @property
    def remark(self) -> str:
        """For people: which years were counted without holidays; '' where all are official."""
        if not self.unofficial:
            return ""
        years = [str(year) for year in self.unofficial]
        return Words(
            "{years}年的放假和调休安排还没有收录，按周一至周五为工作日推算，请以国务院办公厅的通知为准。",
            years=years,
        )


@lru_cache(maxsize=KEPT)
def due(start: date, days: int) -> Due:
    """The day on which `days` working days have gone by; the count starts on the next day.

    A negative number counts back: the last day on which something is so many working days ahead.
    0 is the day itself, working day or not. ValueError beyond ten years.
    """
    if abs(days) > LONGEST:
        raise ValueError(days)
    step = DAY if days >= 0 else -DAY
    day, left, unofficial = start, abs(days), set[int]()
    while left:
        day += step
        if not official(day.year):
            unofficial.add(day.year)
        left -= is_working(day)
    return Due(day, tuple(sorted(unofficial)))


def ahead(event: date, days: int) -> date:
    """The last day that is `days` plain days before an event (前15天: D-15)."""
    return event - timedelta(days=days)


def is_working(day: date) -> bool:
    """Whether offices work on this day; by the weekday alone where no calendar is known."""
    holidays, made_up, years = _calendar()
    weekday = day.weekday() <= FRIDAY
    if day.year not in years:
        return weekday
    return day in made_up or (weekday and day not in holidays)


def official(year: int) -> bool:
    """Whether the State Council's calendar of this year is known."""
    return year in _calendar()[2]


@cache
def _calendar() -> tuple[frozenset[date], frozenset[date], frozenset[int]]:
    """Holidays, make-up days, and the years they are of: read once, when first asked for."""
    from chinese_calendar import constants  # type: ignore[import-untyped]

    holidays = frozenset(constants.holidays)
    return holidays, frozenset(constants.workdays), frozenset(day.year for day in holidays)
