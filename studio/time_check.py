"""Whether this PC's clock can be right. A wrong one is said and never stops anybody.

The journal's order is by number, so a wrong clock loses nothing; but the times it writes stay.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select

from studio.clock import Clock
from studio.journal import Entry, Head, Reader

BEGINNING = datetime(2024, 1, 1, tzinfo=UTC)
"""Before this program was written: a PC that shows less has lost its time."""
TOLERANCE = timedelta(seconds=5)
LEAST_JUMP = timedelta(seconds=30)


class Doubt(StrEnum):
    """What speaks against the clock."""

    ABSURD = "absurd"
    BEHIND = "behind"


@dataclass(frozen=True)
class Newest:
    """The latest time that stands at the end of a programme's journal, and which PC wrote it."""

    at: datetime
    place: str


def newest(reader: Reader) -> Newest | None:
    """The latest of all programmes' last entries; None in a studio without any."""
    row = reader.connection.execute(
        select(Entry.at, Entry.place)
        .join(Head, (Head.programme == Entry.programme) & (Head.number == Entry.number))
        .order_by(Entry.at.desc())
        .limit(1)
    ).first()
    return None if row is None else Newest(row.at, row.place)


def doubt(now: datetime, last: Newest | None) -> Doubt | None:
    """What speaks against a clock that shows `now`, read after `last` was."""
    if now < BEGINNING:
        return Doubt.ABSURD
    if last is not None and now < last.at - TOLERANCE:
        return Doubt.BEHIND
    return None


class Steadiness:
    """Holds a clock against the PC's count of seconds since it started, which nobody sets.

    Sleep is counted in, so that a laptop that was closed has not jumped.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._first = self._ahead()

    def jump(self) -> timedelta | None:
        """How far the clock was set since the beginning, ahead or back; None for less than 30 s."""
        jumped = timedelta(seconds=self._ahead() - self._first)
        return jumped if abs(jumped) >= LEAST_JUMP else None

    def _ahead(self) -> float:
        return self._clock.real(self._clock.now()) - since_boot()


def since_boot() -> float:
    """Seconds that the PC has run, asleep or not."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
