"""A programme before air and its row of the plan: neither goes anywhere without the other (A5).

Whoever moves one of them moves both, with one reason, which stays; a programme may also wait
without a date (延期). A notice that told of the old time is out of date until another one is out.
A row stays in the plan as long as its programme lives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio import year_plan
from studio.beside import beside
from studio.database import Base
from studio.errors import Refusal
from studio.interview import (
    BEFORE_AIR,
    InterviewRow,
    InterviewState,
    change,
    go,
    interview,
    living_of,
    require_state,
)
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.year_plan import Planned, PlanRow

S = InterviewState


class DateChange(Base):
    """One change: from when to when, why, by whom; `until` is None where no date is known yet.

    state: where the programme was on its way, and goes on from with another date.
    """

    __tablename__ = "date_change"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    before: Mapped[datetime]
    until: Mapped[datetime | None]
    state: Mapped[str]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class DateChangeRow:
    """A change as screens show it; `by` is a login."""

    id: int
    before: datetime
    until: datetime | None
    state: InterviewState
    reason: str
    by: str
    at: datetime


# commands


def move_programme(pen: Pen, programme: int, starts_at: datetime, reason: str) -> None:
    """Another time for a programme, and another day for its row; in the house's journal.

    One that was postponed goes on from here, from where it was before.
    """
    require(pen, Role.PLANNER)
    own = beside(pen, programme)
    shown = _before_air(own)
    _move(own, shown, starts_at, reason)
    moment = starts_at.astimezone()
    if shown.plan_row_id is not None and moment.date() != shown.starts_at.astimezone().date():
        _take_row(pen, shown.plan_row_id, moment, reason)
    pen.note("interview", programme, moved=True)
    own.put_down()


def move_row(
    pen: Pen, row_id: int, month: int | None, day: int | None, reason: str, seen: int
) -> None:
    """Another time for a row of the plan, and another day for the programme that came of it."""
    year_plan.move(pen, row_id, month, day, reason, seen)
    living = living_of(pen, row_id)
    if living is None:
        return
    own = beside(pen, living.id)
    shown = _before_air(own)
    if month is None or day is None:
        raise Refusal("这一行已有访谈，改期请把月和日都写明；日子还没定的，请把访谈记为延期。")
    year = pen.connection.scalar(select(PlanRow.year).where(PlanRow.id == row_id))
    moment = shown.starts_at.astimezone().replace(year=year or 0, month=month, day=day)
    _move(own, shown, moment, reason)
    own.put_down()


def revise_row(pen: Pen, row_id: int, planned: Planned, seen: int) -> None:
    """Changes what a row says; a time that it says for the first time is that of its programme."""
    before = year_plan.said_of(pen, row_id)
    year_plan.revise(pen, row_id, planned, seen)
    living = living_of(pen, row_id)
    if living is None or (planned.month, planned.day) == (before.month, before.day):
        return
    day = living.starts_at.astimezone().date()
    year = pen.connection.scalar(select(PlanRow.year).where(PlanRow.id == row_id))
    if (year, planned.month, planned.day or day.day) != (day.year, day.month, day.day):
        raise Refusal(
            "这一行的访谈定在 {day}，与填写的时间不同。要另定日子，请写明原因，用“改期”。",
            day=f"{day:%Y-%m-%d}",
        )


def drop_row(pen: Pen, row_id: int, reason: str, seen: int) -> None:
    """Takes a row out of the plan of which no programme lives; the database asks the same."""
    year_plan.drop(pen, row_id, reason, seen)
    if living_of(pen, row_id) is not None:
        raise Refusal("这一行计划的访谈还在，不能移出。请先取消那场访谈；只改日子，请用“改期”。")


def postpone(pen: Pen, reason: str) -> None:
    """The programme waits without a date (延期), with the reason; collection stands still."""
    require(pen, Role.PLANNER)
    shown = interview(pen)
    why = _said(reason, Refusal("请写明延期的原因。"))
    go(pen, S.POSTPONED, *BEFORE_AIR)
    _keep(pen, shown, None, shown.state, why)


# queries


def date_changes(reader: Reader) -> tuple[DateChangeRow, ...]:
    """Every change of the reader's programme, the first one first."""
    d = DateChange
    rows = reader.connection.execute(
        select(d.number, d.before, d.until, d.state, d.reason, d.by, d.at)
        .where(d.interview_id == reader.programme)
        .order_by(d.number)
    )
    return tuple(DateChangeRow(*row[:3], S(row.state), *row[4:]) for row in rows)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every change as it stands today, for the audit."""
    d = DateChange
    rows = reader.connection.execute(
        select(d.interview_id, d.number, d.salt, d.before, d.until, d.state, d.reason)
    )
    for row in rows:
        yield KeptText("date_change", row[0], row[1], _digest(*row[2:]))


def _before_air(own: Pen) -> InterviewRow:
    require_state(own, *BEFORE_AIR, S.POSTPONED)
    return interview(own)


def _move(own: Pen, shown: InterviewRow, starts_at: datetime, reason: str) -> None:
    why = _said(reason, Refusal("请写明改期的原因。"))
    waited = shown.state is S.POSTPONED
    if starts_at == shown.starts_at and not waited:
        raise Refusal("时间没有变。")
    if starts_at <= own.at:
        raise Refusal("新的时间已经过去，请核对日期。")
    state = _resumed(own) if waited else shown.state
    _keep(own, shown, starts_at, shown.state, why)
    change(own, starts_at=starts_at, state=state.value)


def _resumed(own: Pen) -> InterviewState:
    """What was checked stays checked; a notice that told of the old time is published again."""
    waited = [row.state for row in date_changes(own) if row.until is None]
    return S.PLANNED if waited[-1] in (S.PLANNED, S.PROPOSED) else S.APPROVED


def _take_row(pen: Pen, row_id: int, moment: datetime, reason: str) -> None:
    """The row goes along; one that says this very day stays as it is."""
    _require_year(pen, row_id, moment)
    said = year_plan.said_of(pen, row_id)
    if (said.month, said.day) != (moment.month, moment.day):
        seen = pen.connection.scalar(select(PlanRow.version).where(PlanRow.id == row_id)) or 0
        year_plan.move(pen, row_id, moment.month, moment.day, reason, seen)


def _require_year(pen: Pen, row_id: int, moment: datetime) -> None:
    year = pen.connection.scalar(select(PlanRow.year).where(PlanRow.id == row_id))
    if moment.year != year:
        raise Refusal(
            "这场访谈在 {year} 年的计划里，不能改到 {other} 年。"
            "请取消这一场，在那一年的计划里另排。",
            year=year, other=moment.year,
        )  # fmt: skip


def _said(reason: str, without: Refusal) -> str:
    why = written(reason, TITLE)
    if not why:
        raise without
    return why


def _keep(
    pen: Pen, shown: InterviewRow, until: datetime | None, state: InterviewState, reason: str
) -> None:
    last = select(func.max(DateChange.number)).where(DateChange.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    pen.connection.execute(
        insert(DateChange).values(
            interview_id=pen.programme, number=number, before=shown.starts_at, until=until,
            state=state.value, reason=reason, salt=salt, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = _digest(salt, shown.starts_at, until, state.value, reason)
    pen.note("date_change", pen.programme, version=number, text_digest=digest)


def _digest(salt: str, before: datetime, until: datetime | None, state: str, reason: str) -> str:
    moments = [one.astimezone(UTC).isoformat() if one else "" for one in (before, until)]
    return text_digest(salt, *moments, state, reason)
