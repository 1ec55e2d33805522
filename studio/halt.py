"""The hour stands still, or the programme is called off: each time with a reason that stays."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.interview import BEFORE_AIR, InterviewState, go
from studio.journal import Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require

S = InterviewState


class Halt(Base):
    """One reason: the state that the programme went into with it, by whom and when; only grows."""

    __tablename__ = "halt"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[str]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class HaltRow:
    """A reason as screens show it; state: PAUSED or CANCELLED; `by` is a login."""

    number: int
    state: InterviewState
    reason: str
    by: str
    at: datetime


# commands


def pause(pen: Pen, reason: str) -> None:
    """Stops the hour for a moment (暂停); Refusal without a reason, or while not on air."""
    require(pen, Role.DIRECTOR)
    if not reason.strip():
        raise Refusal("请写明暂停原因。")
    go(pen, S.PAUSED, S.ON_AIR)
    _keep(pen, S.PAUSED, reason)


def resume(pen: Pen) -> None:
    """Goes on after a pause; why it paused stays."""
    require(pen, Role.DIRECTOR)
    go(pen, S.ON_AIR, S.PAUSED)


def cancel(pen: Pen, reason: str) -> None:
    """Calls the programme off before air (取消); Refusal without a reason, or once on air."""
    require(pen, Role.PLANNER)
    if not reason.strip():
        raise Refusal("请写明取消原因。")
    go(pen, S.CANCELLED, *BEFORE_AIR, S.POSTPONED)
    _keep(pen, S.CANCELLED, reason)


# queries


def halts(reader: Reader) -> tuple[HaltRow, ...]:
    """Every reason of the reader's programme, the first one first."""
    h = Halt
    rows = reader.connection.execute(
        select(h.number, h.state, h.reason, h.by, h.at)
        .where(h.interview_id == reader.programme)
        .order_by(h.number)
    )
    return tuple(HaltRow(row.number, S(row.state), *row[2:]) for row in rows)


def _keep(pen: Pen, state: InterviewState, reason: str) -> None:
    last = select(func.max(Halt.number)).where(Halt.interview_id == pen.programme)
    number = (pen.connection.scalar(last) or 0) + 1
    pen.connection.execute(
        insert(Halt).values(
            interview_id=pen.programme, number=number, state=state.value,
            reason=written(reason, TITLE), by=pen.by, at=pen.at,
        )
    )  # fmt: skip
