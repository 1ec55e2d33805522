"""The hour is extended, each time with a reason: planned for 60 minutes, it ends after 75 (A49).

The plan's end moves, so every clock follows and the portal learns it with the programme's next
revision. What was planned at first stays in the extensions, which only grow.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.halt import HaltRow, halts
from studio.interview import (
    InterviewRow,
    InterviewState,
    change,
    interview,
    require_length,
    require_state,
)
from studio.journal import Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require

MOST_MINUTES = 120
"""At once; who needs more extends once more."""


class Extension(Base):
    """One extension: from how many minutes to how many, by whom, when and why."""

    __tablename__ = "extension"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    before: Mapped[int]
    after: Mapped[int]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class ExtensionRow:
    """An extension as screens show it; `by` is a login."""

    number: int
    before: int
    after: int
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Hour:
    """A programme with its extensions and what stopped it, the first one first."""

    interview: InterviewRow
    extensions: tuple[ExtensionRow, ...]
    halts: tuple[HaltRow, ...] = ()

    @property
    def planned(self) -> int:
        """How many minutes it was planned for before anybody extended it."""
        return self.extensions[0].before if self.extensions else self.interview.minutes


# commands


def extend(pen: Pen, minutes: int, reason: str, seen: int) -> None:
    """Moves the planned end on by some minutes, while on air, with the reason.

    seen: the planned minutes on the screen, so that two who extend at once do not extend twice.
    """
    require(pen, Role.DIRECTOR)
    require_state(pen, InterviewState.ON_AIR, InterviewState.PAUSED)
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refusal("一次可以延长 1 至 {most} 分钟。", most=MOST_MINUTES)
    if not reason.strip():
        raise Refusal("请写明延长原因。")
    before, number = interview(pen).minutes, len(extensions(pen)) + 1
    if before != seen:
        raise Refusal("计划时长已经是 {n} 分钟，请看过再延长。", n=before)
    require_length(before + minutes)
    change(pen, minutes=before + minutes)
    pen.connection.execute(
        insert(Extension).values(
            interview_id=pen.programme, number=number, before=before, after=before + minutes,
            reason=written(reason, TITLE), by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    pen.note("interview", pen.programme, before=before, after=before + minutes)


# queries


def extensions(reader: Reader) -> tuple[ExtensionRow, ...]:
    """Every extension of the reader's programme, the first one first."""
    e = Extension
    rows = reader.connection.execute(
        select(e.number, e.before, e.after, e.reason, e.by, e.at)
        .where(e.interview_id == reader.programme)
        .order_by(e.number)
    )
    return tuple(ExtensionRow(*row) for row in rows)


def hour(reader: Reader) -> Hour:
    """The programme as it runs, and what it was planned for."""
    return Hour(interview(reader), extensions(reader), halts(reader))
