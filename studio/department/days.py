"""The days on which a name held: 省卫生计生委 until the reform of 2018, its successor since.

A day that nobody knows is left open; a year or a month stands for its first or its last day.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from studio.words import Words

WRITTEN = re.compile(
    r"(?P<name>[^（(]+)[（(](?P<since>\d{4}(?:-\d\d?){0,2})?\s*[至—~]+\s*"
    r"(?P<until>\d{4}(?:-\d\d?){0,2})?[）)]"
)
"""省卫生计生委（2013-09-22至2018）, 省地税局（至2018-06-14）."""
DECEMBER = 12


@dataclass(frozen=True)
class Held:
    """A name with the first and the last day on which it held; None where nobody knows."""

    name: str
    since: date | None = None
    until: date | None = None

    def on(self, day: date) -> bool:
        """Whether it held on a day, as far as is known."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    @property
    def dated(self) -> bool:
        """Whether anything is known of its days."""
        return self.since is not None or self.until is not None

    @property
    def words(self) -> str:
        """The name as a list has it, with its days; `read_held` reads it again."""
        if not self.dated:
            return self.name
        since = self.since.isoformat() if self.since else ""
        until = self.until.isoformat() if self.until else ""
        return Words("{name}（{since}至{until}）", name=self.name, since=since, until=until)


def read_held(words: str) -> Held:
    """A name with its days as a list writes it; ValueError for what is no day."""
    found = WRITTEN.fullmatch(words.strip())
    if found is None:
        return Held(words.strip())
    since, until = found["since"], found["until"]
    held = Held(
        found["name"].strip(),
        _day(since, last=False) if since else None,
        _day(until, last=True) if until else None,
    )
    if held.since and held.until and held.since > held.until:
        raise ValueError(words)
    return held


def _day(words: str, *, last: bool) -> date:
    year, *rest = (int(part) for part in words.split("-"))
    month = rest[0] if rest else (DECEMBER if last else 1)
    if not 1 <= month <= DECEMBER:
        raise ValueError(words)
    day = rest[1] if rest[1:] else (calendar.monthrange(year, month)[1] if last else 1)
    return date(year, month, day)
