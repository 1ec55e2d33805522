"""Whether a nomination comes in time, by the profile (A9), pure.

After the cut-off it is an exception while the programme is far enough ahead; nearer it is late,
which is warned of and takes a reason, and is never stopped.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from studio.nomination.noun import Timing
from studio.policy import Profile
from studio.words import Words
from studio.year_plan import month_and_day

UNTIL, AHEAD = "nominate_until", "late_nomination_days"
IN_WORDS = {Timing.EXCEPTION: Words("特殊情况"), Timing.LATE: Words("逾期报送")}


@dataclass(frozen=True)
class Judged:
    """How a nomination stands; days: to its programme, None where no day is known."""

    timing: Timing
    until: str = ""
    ahead: int = 0
    days: int | None = None

    @property
    def words(self) -> str:
        """Why it is late, for people; '' where it is not."""
        if self.timing is not Timing.LATE:
            return ""
        asked = {"until": self.until, "ahead": self.ahead}
        if self.days is None:
            return Words("报名已于{until}截止，看不出离访谈还有几天", **asked)
        if not self.ahead:
            return Words("报名已于{until}截止", until=self.until)
        return Words(
            "报名已于{until}截止，特殊情况须提前 {ahead} 天，离访谈只有 {n} 天",
            n=max(0, self.days), **asked,
        )  # fmt: skip


def judged(profile: Profile, year: int, when: str, today: date) -> Judged:
    """How it stands today. A month without a day counts from its first: nobody knows better."""
    until, last = _said_until(profile), last_day(profile, year)
    if last is None or today <= last:
        return Judged(Timing.IN_TIME)
    ahead = profile.number(AHEAD) or 0
    day = _day(year, when)
    days = None if day is None else (day - today).days
    enough = bool(ahead) and days is not None and days >= ahead
    return Judged(Timing.EXCEPTION if enough else Timing.LATE, until, ahead, days)


def last_day(profile: Profile, year: int) -> date | None:
    """Until when nominations for a year come in time; None where the profile does not say."""
    return _day(year, _said_until(profile), last=True)


def _said_until(profile: Profile) -> str:
    rule = profile.rules.get(UNTIL)
    return str(rule.value) if rule is not None else ""


def _day(year: int, words: str, *, last: bool = False) -> date | None:
    """The day that words name; of a month alone its first one, or its last."""
    month, day = month_and_day(words)
    if month is None:
        return None
    end = monthrange(year, month)[1]
    return date(year, month, min(day or (end if last else 1), end))
