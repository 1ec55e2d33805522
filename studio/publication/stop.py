"""The stop: one key, and nothing of the programme goes out any more until one key lets it.

A withdrawal still goes, for it only takes words off; questions still come in.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, bindparam, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.ready import Ready

STOPPERS = (Role.DIRECTOR, Role.PUBLISHER, Role.REVIEWER)


class SendingStop(Base):
    """A programme whose sending is stopped, by whom and since when; no row, no stop."""

    __tablename__ = "sending_stop"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class StopRow:
    """Who stopped the sending (a login), and when."""

    by: str
    at: datetime


FIND_STOP = Ready(
    select(SendingStop.by, SendingStop.at).where(SendingStop.interview_id == bindparam("here"))
)


# commands


def stop_sending(pen: Pen) -> None:
    """Stops all sending of the programme at once; what is released waits (停止推送)."""
    require(pen, *STOPPERS)
    if stopped(pen) is not None:
        raise Refusal("推送已经停止。")
    pen.connection.execute(
        insert(SendingStop).values(interview_id=pen.programme, by=pen.by, at=pen.at)
    )
    pen.note("publication", pen.programme, stopped=True)


def start_sending(pen: Pen) -> None:
    """Lets what waits go out again, in its order (恢复推送)."""
    require(pen, *STOPPERS)
    mine = SendingStop.interview_id == pen.programme
    if not pen.connection.execute(delete(SendingStop).where(mine)).rowcount:
        raise Refusal("推送没有停止。")
    pen.note("publication", pen.programme, stopped=False)


# queries


def stopped(reader: Reader) -> StopRow | None:
    """The stop that stands, or None."""
    rows = FIND_STOP.rows(reader.connection, here=reader.programme)
    return StopRow(*rows[0]) if rows else None
