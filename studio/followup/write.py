"""What people do with a duty: decide who owes it, work on it, say it is done, sign that off."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from studio import department
from studio.department import own_units
from studio.errors import Refusal
from studio.followup.due import due_on, limit
from studio.followup.noun import (
    DutyRow,
    DutyState,
    Ledger,
    Level,
    Matter,
    Step,
    Verdict,
    packed_units,
)
from studio.followup.step import Said, day_in, profile_here, seen_duty, take_step
from studio.journal import Pen
from studio.legible import boxed
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.words import Words

S = DutyState
WORKERS = (Role.PLANNER, Role.AIDE)
SIGNERS = (Role.PLANNER, Role.REVIEWER)
LONGEST = 2000


# commands


def assign(
    pen: Pen, duty_id: int, seen: int, unit: str, co_units: Sequence[str] = ()
) -> None:  # fmt: skip
    """Says which unit owes a duty, and which others help it; any name becomes the full one."""
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen, S.OPEN, S.WORKING)
    named = department.full_name(pen, written(unit, TITLE))
    if not named:
        raise Refusal("请选择责任单位。")
    others = (department.full_name(pen, written(one, TITLE)) for one in co_units if one.strip())
    beside = tuple(one for one in dict.fromkeys(others) if one != named)
    if (named, beside) == (row.unit, row.co_units):
        raise Refusal("责任单位没有变。")
    take_step(
        pen, row, Step.ASSIGNED, row.state, unit=named, co_units=packed_units(beside),
        assigned_at=pen.at,
    )  # fmt: skip


def assign_as_suggested(pen: Pen, seen: Mapping[int, int]) -> int:
    """Confirms the suggested unit for many at once; seen: version by duty. Returns how many."""
    require(pen, *WORKERS)
    for duty_id, version in seen.items():
        row = seen_duty(pen, duty_id, version, S.OPEN, S.WORKING)
        assign(pen, duty_id, version, row.unit or row.suggested, row.co_units)
    return len(seen)


def contest(pen: Pen, duty_id: int, seen: int, reason: str) -> None:
    """The unit says that this is not its own (退回改派), within the profile's hours."""
    require(pen, Role.AIDE)
    row = seen_duty(pen, duty_id, seen, S.OPEN, S.WORKING)
    why = said(reason, Words("请写明退回的原因。"))
    if not row.unit or row.unit not in own_units(pen):
        raise Refusal("只有责任单位的部门助理可以退回。")
    hours = limit(profile_here(pen), "contest_hours")
    if row.assigned_at is None or pen.at > row.assigned_at + timedelta(hours=hours):
        raise Refusal("交办已超过 {n} 小时，不能退回；请与组织协调商量改派。", n=hours)
    take_step(
        pen, row, Step.CONTESTED, S.OPEN, Said(why, row.unit), unit="", co_units="",
        assigned_at=None,
    )  # fmt: skip


def begin(pen: Pen, duty_id: int, seen: int) -> None:
    """Work on it has begun; somebody must owe it."""
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen, S.OPEN)
    require_owner(row)
    take_step(pen, row, Step.BEGUN, S.WORKING)


def grade(pen: Pen, duty_id: int, seen: int, matter: Matter, level: Level) -> None:
    """Gives it a class and a level; the level sets the due day anew, from the day it began."""
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen)
    matter, level = Matter(matter), Level(level)
    if (matter, level) == (row.matter, row.level):
        raise Refusal("类别和级别没有变。")
    until = row.due
    if level is not row.level:
        until = due_on(profile_here(pen), row.ledger, level, row.began).day
    take_step(
        pen, row, Step.GRADED, row.state, Said(party=matter.value, reference=level.value),
        matter=matter.value, level=level.value, due=until.isoformat(),
    )  # fmt: skip


def extend(pen: Pen, duty_id: int, seen: int, until: str, reason: str) -> None:
    """Puts the due day off, with a reason; until: an ISO day. Only the planner does."""
    require(pen, Role.PLANNER)
    row = seen_duty(pen, duty_id, seen)
    day = day_in(until)
    if day is None or day <= row.due:
        raise Refusal("新的期限要写成一个日期，并晚于原来的期限。")
    why = said(reason, Words("请写明延期的原因。"))
    before = Said(why, day=row.due.isoformat())
    take_step(pen, row, Step.EXTENDED, row.state, before, due=day.isoformat())


def judge(pen: Pen, duty_id: int, seen: int, verdict: Verdict, why: str) -> None:
    """Says whether a suggestion is adopted, and why; one that is not is closed with that."""
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen, S.OPEN, S.WORKING)
    if row.ledger is not Ledger.ADOPTED:
        raise Refusal("只有“意见采纳”台账里的事项要定采纳与否。")
    verdict, reason = Verdict(verdict), said(why, Words("请写明理由。"))
    if verdict is Verdict.NONE:
        raise Refusal("请选择采纳或未采纳。")
    judged = Said(reason, reference=verdict.value)
    if verdict is Verdict.ADOPTED:
        require_owner(row)
        take_step(pen, row, Step.JUDGED, S.WORKING, judged, verdict=verdict.value)
        return
    take_step(
        pen, row, Step.JUDGED, S.DONE, judged, verdict=verdict.value, closed_by=pen.by,
        closed_at=pen.at,
    )  # fmt: skip


def close(pen: Pen, duty_id: int, seen: int, done: str) -> None:
    """Says what was done (办结). A commitment and a question wait for a second person then.

    A question is closed by its published answer; this way is for those that are answered without.
    """
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen, S.OPEN, S.WORKING)
    require_owner(row)
    note = said(done, Words("请写明办了什么、结果如何。"))
    if row.ledger is Ledger.PETITION:
        raise Refusal("信访事项在登记信访结果后自动办结。")
    if row.ledger is Ledger.ADOPTED:
        _close_adopted(pen, row, note)
        return
    take_step(pen, row, Step.CLOSING, S.CLOSING, Said(note), closing_by=pen.by)


def confirm(pen: Pen, duty_id: int, seen: int) -> None:
    """A second person signs off that it is done."""
    row = _to_sign(pen, duty_id, seen)
    take_step(pen, row, Step.CLOSED, S.DONE, closed_by=pen.by, closed_at=pen.at)


def send_back(pen: Pen, duty_id: int, seen: int, reason: str) -> None:
    """The second person finds that it is not done yet."""
    row = _to_sign(pen, duty_id, seen)
    why = said(reason, Words("请写明退回的原因。"))
    take_step(pen, row, Step.RETURNED, S.WORKING, Said(why), closing_by=None)


# rules


def require_owner(row: DutyRow) -> None:
    """Refusal while nobody has decided which unit owes it."""
    if not row.unit:
        raise Refusal("请先定责任单位。")


def _close_adopted(pen: Pen, row: DutyRow, note: str) -> None:
    """A suggestion of a netizen needs its verdict first; what was adopted on air has it."""
    if row.question_id is not None and row.verdict is not Verdict.ADOPTED:
        raise Refusal("请先定采纳与否。")
    take_step(pen, row, Step.CLOSED, S.DONE, Said(note), closed_by=pen.by, closed_at=pen.at)


def _to_sign(pen: Pen, duty_id: int, seen: int) -> DutyRow:
    require(pen, *SIGNERS)
    row = seen_duty(pen, duty_id, seen, S.CLOSING)
    if row.closing_by == pen.by:
        raise Refusal("办结要由另一人审核，不能审核自己写的。")
    return row


def said(words: str, missing: Words) -> str:
    """A text of a person, all of it seen; Refusal where there is none, or far too much."""
    text = boxed(words).strip()
    if not text:
        raise Refusal(missing)
    if len(text) > LONGEST:
        raise Refusal("文字太长，最多 {n} 个字。", n=LONGEST)
    return text
