"""How a programme's way to its portal stands: up or down, since when, how far it has read."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.courier.lease import holder
from studio.database import Base
from studio.journal import Reader


class CourierChannel(Base):
    """One programme's portal as the courier sees it, with its cursors."""

    __tablename__ = "courier_channel"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    up: Mapped[bool]
    since: Mapped[datetime]
    fault: Mapped[str]
    latency_ms: Mapped[float]
    announced_revision: Mapped[int]
    questions_cursor: Mapped[str]
    entries_cursor: Mapped[str]
    refused_revision: Mapped[int]
    announce_fault: Mapped[str]


class QuestionTold(Base):
    """What the asker was last told about a question under its query code."""

    __tablename__ = "question_told"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    status: Mapped[str]


@dataclass(frozen=True)
class ChannelRow:
    """What every header shows; `carrier` is empty while no courier runs.

    announce_fault: why the portal refused the announcement's revision `refused_revision`.
    """

    up: bool
    since: datetime | None
    fault: str
    latency_ms: float
    carrier: str
    announced_revision: int = 0
    questions_cursor: str = ""
    entries_cursor: str = ""
    refused_revision: int = 0
    announce_fault: str = ""


def status(reader: Reader) -> ChannelRow:
    """The state of the reader's programme's portal."""
    row = reader.connection.execute(
        select(CourierChannel).where(CourierChannel.interview_id == reader.programme)
    ).first()
    carrier = holder(reader.connection)
    if row is None:
        return ChannelRow(False, None, "", 0.0, carrier)
    return ChannelRow(
        row.up, row.since, row.fault, row.latency_ms, carrier, row.announced_revision,
        row.questions_cursor, row.entries_cursor, row.refused_revision, row.announce_fault,
    )  # fmt: skip


def keep(connection: Connection, interview_id: int, at: datetime, **values: object) -> None:
    """Writes values of the programme's channel, making its row where there is none."""
    mine = CourierChannel.interview_id == interview_id
    if connection.execute(update(CourierChannel).where(mine).values(**values)).rowcount:
        return
    fresh: dict[str, object] = {
        "up": False, "since": at, "fault": "", "latency_ms": 0.0, "announced_revision": 0,
        "questions_cursor": "", "entries_cursor": "", "refused_revision": 0,
        "announce_fault": "",
    }  # fmt: skip
    connection.execute(
        insert(CourierChannel).values(interview_id=interview_id, **{**fresh, **values})
    )
