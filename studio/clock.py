"""One clock for every process of a studio, so that a rehearsal can run an hour in minutes.

A clock is a plain line through real time: it starts at one real instant, shows one moment
then, and runs at one speed. Written as text it travels to other processes unchanged.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True)
class Clock:
    """Tells the studio's time; the default is the time of the world at speed one.

    began: real time of the clock's zero, in seconds since the epoch.
    shown: seconds since the epoch that the clock shows at that instant.
    speed: studio seconds per real second.
    """

    began: float = 0.0
    shown: float = 0.0
    speed: float = 1.0

    @classmethod
    def starting(cls, moment: datetime, speed: float) -> "Clock":
        """A clock that shows `moment` now and runs at `speed` from here."""
        if speed <= 0:
            raise ValueError("speed must be above zero")
        return cls(time.time(), moment.timestamp(), speed)

    @classmethod
    def from_text(cls, text: str) -> "Clock":
        """Reads what `to_text` wrote; ValueError where it is something else."""
        began, shown, speed = (float(part) for part in text.split("/"))
        return cls(began, shown, speed)

    def to_text(self) -> str:
        """The three numbers, exact to the last bit."""
        return f"{self.began!r}/{self.shown!r}/{self.speed!r}"

    def now(self) -> datetime:
        """The studio's time, aware, in UTC."""
        return self.shown_at(time.time())

    def shown_at(self, real: float) -> datetime:
        """What the clock showed at a real time, in seconds since the epoch."""
        return datetime.fromtimestamp(self.shown + (real - self.began) * self.speed, UTC)

    def real(self, moment: datetime) -> float:
        """The real time, in seconds since the epoch, at which the clock showed `moment`."""
        return self.began + (moment.timestamp() - self.shown) / self.speed

    def real_seconds(self, span: timedelta) -> float:
        """How many real seconds `span` of the studio's time lasts."""
        return span.total_seconds() / self.speed
