"""What is due before and after a programme, by the profile that it was planned under.

Late is said and never stopped (D-15, D-7): an hour that was called for at short notice goes on air.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import update

from studio import policy_choice
from studio.errors import Refusal
from studio.house import house
from studio.interview import Interview, InterviewRow, InterviewState, interview
from studio.journal import Pen, Reader
from studio.notice_evidence import NOWHERE, Spread, spread
from studio.people import Role, require
from studio.policy import RULES, Profile
from studio.words import Words
from studio.working_days import ahead, due

S = InterviewState
AIR = "air"
LEADS = (
    "proposal_days", "script_working_days", "script_days", "materials_days", "notice_text_days",
    "notice_days", "guest_names_days", "rehearsal_days",
)  # fmt: skip
"""The rules that are lead times."""
NOTICE = "notice_days"
WORKING = "script_working_days"
REPLY = "reply_working_days"
PROPOSED = frozenset(S) - {S.PLANNED, S.POSTPONED, S.CANCELLED}
NOTICED = PROPOSED - {S.PROPOSED, S.APPROVED}
AFTER = frozenset({S.FOLLOWING_UP, S.ARCHIVED})
REACHED = {
    "proposal_days": PROPOSED,
    NOTICE: NOTICED,
    "rehearsal_days": NOTICED - {S.COLLECTING},
    AIR: AFTER | {S.ON_AIR, S.PAUSED},
    REPLY: frozenset({S.ARCHIVED}),
}
"""In which states a step is known to be done; of the others the studio keeps nothing yet."""


class Standing(StrEnum):
    """How a step stands today: done, still time, the last day, or late."""

    DONE = "done"
    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Milestone:
    """A step with its last day; late: days since then. remark: on what it was counted, or ''.

    rule: the key of the rule it comes from, `air` for the hour itself.
    """

    rule: str
    name: str
    day: date
    standing: Standing
    late: int = 0
    remark: str = ""


@dataclass(frozen=True)
class Way:
    """A programme's steps in the order of their days; profile: which asks for them.

    other: the house follows another profile by now. notice: on how many places the notice is.
    """

    interview: InterviewRow
    profile: Profile
    steps: tuple[Milestone, ...]
    other: bool = False
    notice: Spread = NOWHERE


# commands


def take_up_policy(pen: Pen) -> None:
    """The programme goes by the profile that the house follows now."""
    require(pen, Role.PLANNER)
    current = house(pen).policy
    if interview(pen).policy == current:
        raise Refusal("这场访谈用的已经是现行制度。")
    pen.connection.execute(
        update(Interview)
        .where(Interview.id == pen.programme)
        .values(policy=current, revision=Interview.revision + 1)
    )
    pen.note("interview", pen.programme, changed=["policy"], policy=current)


# queries


def way(reader: Reader) -> Way:
    """The reader's programme with all that is due, as of the reader's day."""
    row = interview(reader)
    profile = policy_choice.named(reader, row.policy)
    today = day_of(reader.at)
    other = row.policy != house(reader).policy
    return Way(row, profile, steps_of(row, profile, today), other, spread(reader))


def steps_of(row: InterviewRow, profile: Profile, today: date) -> tuple[Milestone, ...]:
    """What is due for a programme, the earliest first."""
    day = day_of(row.starts_at)
    steps = [_lead(row, profile, key, day, today) for key in LEADS if profile.number(key)]
    steps.append(_step(row, AIR, Words("直播"), day, today))
    term = profile.number(REPLY)
    if term is not None:
        until = due(day_of(row.ended_at) if row.ended_at else day, term)
        name = RULES[REPLY].name
        steps.append(_step(row, REPLY, name, until.day, today, until.remark))
    return tuple(sorted(steps, key=lambda one: (one.day, one.rule == AIR)))


def most_pressing(steps: Iterable[Milestone]) -> Milestone | None:
    """What must be done next: the one that is late for the longest, else the next of those due."""
    open_ones = [one for one in steps if one.standing in (Standing.LATE, Standing.DUE)]
    return min(open_ones, key=lambda one: one.day) if open_ones else None


def day_of(moment: datetime) -> date:
    """The day of a moment in the place's own time."""
    return moment.astimezone().date()


def _lead(row: InterviewRow, profile: Profile, key: str, day: date, today: date) -> Milestone:
    days = profile.number(key) or 0
    name = RULES[key].name
    if key == WORKING:
        back = due(day, -days)
        return _step(row, key, name, back.day, today, back.remark)
    return _step(row, key, name, ahead(day, days), today)


def _step(
    row: InterviewRow, rule: str, name: str, day: date, today: date, remark: str = ""
) -> Milestone:
    late = max(0, (today - day).days)
    return Milestone(rule, name, day, _standing(row, rule, day, today), late, remark)


def _standing(row: InterviewRow, rule: str, day: date, today: date) -> Standing:
    if row.state in REACHED.get(rule, AFTER):
        return Standing.DONE
    if row.state in (S.POSTPONED, S.CANCELLED) or (rule not in REACHED and today > day):
        return Standing.UNKNOWN
    if today > day:
        return Standing.LATE
    return Standing.DUE if today == day else Standing.AHEAD
