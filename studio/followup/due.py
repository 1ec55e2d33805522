"""When a duty falls due, when it is to be pressed, and how long nothing was heard of it: pure.

All limits come from the policy profile; where it says nothing, from what the trade does.
"""

from datetime import date
from enum import IntEnum

from studio.followup.noun import DutyRow, Ledger, Level
from studio.policy import Profile
from studio.words import Words
from studio.working_days import Due, ahead, due

USUAL = {
    "reply_working_days": 10, "level_a_working_days": 3, "level_b_working_days": 5,
    "petition_days": 60, "remind_days_before": 2, "supervise_working_days_late": 5,
    "contest_hours": 24,
}  # fmt: skip
"""What holds where the profile does not say it."""
TERMS = {
    Level.NONE: "reply_working_days", Level.A: "level_a_working_days",
    Level.B: "level_b_working_days",
}  # fmt: skip
MONTHS_OF_SILENCE = (1, 2, 3)
"""After two months a column without news costs points, three months are a failure; warned of from
the first one on."""


class Pressing(IntEnum):
    """How far a duty is to be pressed today, the later the more."""

    NONE = 0
    SOON = 1
    LATE = 2
    VERY_LATE = 3


def limit(profile: Profile, rule: str) -> int:
    """A limit by the profile, or the usual one."""
    said = profile.number(rule)
    return USUAL[rule] if said is None else said


def due_on(profile: Profile, ledger: Ledger, level: Level, start: date) -> Due:
    """The last day of a duty whose term counts from `start`; it says on what years it guessed."""
    if ledger is Ledger.PETITION and level is Level.NONE:
        return Due(ahead(start, -limit(profile, "petition_days")))
    return due(start, limit(profile, TERMS[level]))


def how_pressing(profile: Profile, row: DutyRow, today: date) -> Pressing:
    """Whether a duty is to be pressed: nearly due, late, or late by so many working days."""
    if not row.is_open:
        return Pressing.NONE
    if today > due(row.due, limit(profile, "supervise_working_days_late")).day:
        return Pressing.VERY_LATE
    if today > row.due:
        return Pressing.LATE
    near = (row.due - today).days <= limit(profile, "remind_days_before")
    return Pressing.SOON if near else Pressing.NONE


def chip(row: DutyRow, today: date) -> str:
    """How the due day stands today, in two or three words; '' for a duty that is closed."""
    if not row.is_open:
        return ""
    left = (row.due - today).days
    if left < 0:
        return Words("逾期 {n} 天", n=-left)
    if left == 0:
        return Words("今天到期")
    if left == 1:
        return Words("明天到期")
    return Words("还有 {n} 天", n=left)


def silent_months(began: date, today: date) -> int:
    """For how many whole months nothing was answered, three at most."""
    return max((n for n in MONTHS_OF_SILENCE if _months_after(began, n) <= today), default=0)


def silence(row: DutyRow, today: date) -> str:
    """The warning about an open question without an answer; '' before the first month."""
    months = silent_months(row.began, today) if row.is_open else 0
    if row.ledger not in (Ledger.UNANSWERED, Ledger.PETITION) or not months:
        return ""
    if months == MONTHS_OF_SILENCE[-1]:
        return Words("已满 3 个月没有答复，网站检查按不合格计。")
    next_one = _months_after(row.began, months + 1)
    left = (next_one - today).days
    if months == 1:
        return Words("已满 1 个月没有答复；再过 {n} 天满 2 个月，网站检查要扣分。", n=left)
    return Words("已满 2 个月没有答复；再过 {n} 天满 3 个月，网站检查按不合格计。", n=left)


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))
