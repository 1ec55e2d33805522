"""A late unit is pressed: reminded first (催办), then supervised with a numbered notice (督办)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from studio.errors import Refusal
from studio.followup.due import Pressing, how_pressing
from studio.followup.noun import DutyRow, DutyStep, Level, Step, Supervision
from studio.followup.step import Said, day_in, profile_here, seen_duty, take_step
from studio.followup.write import require_owner
from studio.journal import HOUSE, LOCK_HEAD, Pen, Reader
from studio.milestone import day_of
from studio.people import Role, require
from studio.words import Words

REMINDED, SUPERVISED = 1, 2


@dataclass(frozen=True)
class SupervisionRow:
    """A notice as screens show it; serial: None for a reminder. reply_by: an ISO day."""

    id: int
    unit: str
    year: int
    serial: int | None
    reply_by: str
    by: str
    at: datetime


# commands


def remind(pen: Pen, seen: Mapping[int, int]) -> list[int]:
    """Reminds the units of these duties, a reminder for each unit; seen: version by duty.

    Refusal for a duty that has time yet, so that a reminder keeps its weight; one of level A is
    reminded of at any time.
    """
    require(pen, Role.PLANNER)
    rows = _rows(pen, seen)
    profile, today = profile_here(pen), day_of(pen.at)
    for row in rows:
        if row.level is not Level.A and how_pressing(profile, row, today) is Pressing.NONE:
            raise Refusal("“{name}”离期限还早，不用催办。", name=row.name)
    return [_press(pen, Step.REMINDED, unit, own, "") for unit, own in _by_unit(rows).items()]


def supervise(pen: Pen, seen: Mapping[int, int], reply_by: str) -> list[int]:
    """Serves a notice of supervision on each unit; reply_by: the day until which it must answer.

    Refusal for a duty that is not late, or of which nobody was reminded before, but for level A.
    """
    require(pen, Role.PLANNER)
    rows = _rows(pen, seen)
    profile, today = profile_here(pen), day_of(pen.at)
    until = day_in(reply_by)
    if until is None or until < today:
        raise Refusal("回复期限要写成一个日期，不早于今天。")
    for row in rows:
        if row.level is Level.A:
            continue
        if how_pressing(profile, row, today) < Pressing.LATE:
            raise Refusal("“{name}”还没有逾期，先催办。", name=row.name)
        if row.pressed < REMINDED:
            raise Refusal("“{name}”还没有催办过，先催办，再督办。", name=row.name)
    day = until.isoformat()
    return [_press(pen, Step.SUPERVISED, unit, own, day) for unit, own in _by_unit(rows).items()]


# queries


def supervisions(reader: Reader, duty_id: int) -> tuple[SupervisionRow, ...]:
    """Every reminder and notice about a duty, the first one first."""
    s = Supervision
    rows = reader.connection.execute(
        select(s.id, s.unit, s.year, s.serial, s.reply_by, s.by, s.at)
        .join(DutyStep, DutyStep.supervision_id == s.id)
        .where(DutyStep.duty_id == duty_id)
        .order_by(s.id)
    )
    return tuple(SupervisionRow(*row) for row in rows)


def _rows(pen: Pen, seen: Mapping[int, int]) -> list[DutyRow]:
    rows = [seen_duty(pen, duty_id, version) for duty_id, version in seen.items()]
    if not rows:
        raise Refusal("请先选择台账事项。")
    for row in rows:
        require_owner(row)
    return rows


def _by_unit(rows: list[DutyRow]) -> dict[str, list[DutyRow]]:
    found: dict[str, list[DutyRow]] = {}
    for row in rows:
        found.setdefault(row.unit, []).append(row)
    return found


def _press(pen: Pen, step: Step, unit: str, rows: list[DutyRow], reply_by: str) -> int:
    year = day_of(pen.at).year
    serial = _next_serial(pen, year) if step is Step.SUPERVISED else None
    number = pen.add(
        Supervision, interview_id=pen.programme, unit=unit, year=year, serial=serial,
        reply_by=reply_by, by=pen.by, at=pen.at,
    )  # fmt: skip
    pressed = SUPERVISED if serial is not None else REMINDED
    name = Words("〔{year}〕{n}号", year=year, n=serial) if serial is not None else ""
    words = Said(party=unit, reference=name, day=reply_by, supervision_id=number)
    for row in rows:
        take_step(pen, row, step, row.state, words, pressed=max(row.pressed, pressed))
    return number


def _next_serial(pen: Pen, year: int) -> int:
    """The next number of the year: whoever takes one holds the house's head until it is kept."""
    LOCK_HEAD.one(pen.connection, here=HOUSE)
    last = select(func.max(Supervision.serial)).where(Supervision.year == year)
    return (pen.connection.scalar(last) or 0) + 1
