"""What is due before and after a programme, by the profile that it was planned under.

Late is said and never stopped (D-15, D-7): an hour that was called for at short notice goes on air.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import update

from studio import notice, policy_choice
from studio.date_change import DateChangeRow, date_changes
from studio.errors import Refusal
from studio.house import house
from studio.interview import BEFORE_AIR, Interview, InterviewRow, InterviewState, interview
from studio.journal import Pen, Reader
from studio.notice import IssueRow
from studio.notice_evidence import NOWHERE, Spread, spread
from studio.people import Role, require
from studio.policy import RULES, Profile
from studio.rehearsed import rehearsed
from studio.states import CALLED_OFF
from studio.words import Words
from studio.working_days import ahead, due

S = InterviewState
AIR = "air"
NOTICE = "notice_days"
WORKING = "script_working_days"
REPLY = "reply_working_days"
REHEARSAL = "rehearsal_days"
LEADS = (
    "proposal_days", "script_working_days", "script_days", "materials_days", "notice_text_days",
    "notice_days", "guest_names_days", REHEARSAL,
)  # fmt: skip
"""The rules that are lead times."""
PROPOSED = frozenset(S) - {S.PLANNED, S.POSTPONED, *CALLED_OFF}
NOTICED = PROPOSED - {S.PROPOSED, S.APPROVED}
AFTER = frozenset({S.FOLLOWING_UP, S.ARCHIVED})
BEGUN = AFTER | {S.ON_AIR, S.PAUSED}
"""The hour has come: who did not rehearse before it will not any more."""
ON_AIR = Words("直播")
REACHED = {
    "proposal_days": PROPOSED,
    NOTICE: NOTICED,
    REHEARSAL: frozenset({S.REHEARSED}),
    AIR: AFTER,
    REPLY: frozenset({S.ARCHIVED}),
}
"""In which states a step is known to be done; of the others the studio keeps nothing yet."""


class Standing(StrEnum):
    """How a step stands today: done, under way, still time, the last day, or late.

    PASSED: the hour went by and nothing was noted of it.
    """

    DONE = "done"
    RUNNING = "running"
    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"
    PASSED = "passed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Milestone:
    """A step with its last day; late: days since then. remark: on what it was counted, or ''.

    rule: the key of the rule it comes from, `air` for the hour itself; days: what that rule says.
    """

    rule: str
    name: str
    day: date
    standing: Standing
    late: int = 0
    remark: str = ""
    days: int = 0


@dataclass(frozen=True)
class Way:
    """A programme's steps in the order of their days; profile: which asks for them.

    other: the house follows another profile by now. notice: on how many places the notice is;
    violation: the one that was published too late; outdated: what readers were told is another
    time than this. moved: every other date, with its reason.
    """

    interview: InterviewRow
    profile: Profile
    steps: tuple[Milestone, ...]
    other: bool = False
    notice: Spread = NOWHERE
    violation: IssueRow | None = None
    outdated: bool = False
    moved: tuple[DateChangeRow, ...] = ()


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
    published = notice.notice(reader)
    seen = bool(rehearsed(reader, [row.id]))
    steps = steps_of(row, profile, today, outdated=published.outdated, rehearsed=seen)
    return Way(
        row, profile, steps, other, spread(reader), published.violation, published.outdated,
        date_changes(reader),
    )  # fmt: skip


def steps_of(
    row: InterviewRow, profile: Profile, today: date, *, rehearsed: bool, outdated: bool = False
) -> tuple[Milestone, ...]:
    """What is due for a programme, the earliest first. outdated: its notice must be renewed.

    rehearsed: somebody confirmed that the crew did (`studio.rehearsed`).
    """
    day = day_of(row.starts_at)
    steps = [_lead(row, key, days, day, today) for key in LEADS if (days := profile.number(key))]
    if outdated and row.state in BEFORE_AIR:
        steps = [_undone(one, today) if one.rule == NOTICE else one for one in steps]
    if rehearsed and row.state not in (S.POSTPONED, *CALLED_OFF):
        steps = [_done(one) if one.rule == REHEARSAL else one for one in steps]
    steps.append(_step(row, AIR, ON_AIR, day, today))
    term = profile.number(REPLY)
    if term is not None:
        until = due(day_of(row.ended_at) if row.ended_at else day, term)
        name = RULES[REPLY].name
        steps.append(_step(row, REPLY, name, until.day, today, until.remark, term))
    return tuple(sorted(steps, key=lambda one: (one.day, one.rule == AIR)))


def most_pressing(steps: Iterable[Milestone]) -> Milestone | None:
    """What must be done next: the one that is late for the longest, else the next of those due."""
    open_ones = [one for one in steps if one.standing in (Standing.LATE, Standing.DUE)]
    return min(open_ones, key=lambda one: one.day) if open_ones else None


def day_of(moment: datetime) -> date:
    """The day of a moment in the place's own time."""
    return moment.astimezone().date()


def _lead(row: InterviewRow, key: str, days: int, day: date, today: date) -> Milestone:
    name = RULES[key].name
    if key == WORKING:
        back = due(day, -days)
        return _step(row, key, name, back.day, today, back.remark, days)
    return _step(row, key, name, ahead(day, days), today, "", days)


def _step(
    row: InterviewRow, rule: str, name: str, day: date, today: date, remark: str = "",
    days: int = 0,
) -> Milestone:  # fmt: skip
    late = max(0, (today - day).days)
    return Milestone(rule, name, day, _standing(row, rule, day, today), late, remark, days)


def _undone(step: Milestone, today: date) -> Milestone:
    return replace(step, standing=_due_on(step.day, today), remark=Words("时间已改，预告须更新。"))


def _done(step: Milestone) -> Milestone:
    return replace(step, standing=Standing.DONE)


def _standing(row: InterviewRow, rule: str, day: date, today: date) -> Standing:
    if row.state in REACHED.get(rule, AFTER):
        return Standing.DONE
    if rule == REHEARSAL and row.state in BEGUN:
        return Standing.PASSED
    if rule == AIR and row.state in (S.ON_AIR, S.PAUSED):
        return Standing.RUNNING
    if row.state in (S.POSTPONED, *CALLED_OFF) or (rule not in REACHED and today > day):
        return Standing.UNKNOWN
    return _due_on(day, today)


def _due_on(day: date, today: date) -> Standing:
    if today > day:
        return Standing.LATE
    return Standing.DUE if today == day else Standing.AHEAD
