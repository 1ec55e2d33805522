"""How a programme's way to its portal stands: up or down, since when, how far it has read."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import (
    Connection,
    ForeignKey,
    bindparam,
    case,
    exists,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from studio.courier.lease import holder
from studio.database import Base
from studio.errors import Refusal
from studio.interview import Interview, InterviewState
from studio.journal import Reader
from studio.public_facts import PublicFactsVersion
from studio.ready import Ready


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
    """What the asker was last told about a question under its query code.

    reply: which publication's words; listed: which of them stands in 热点回应, for how many askers.
    """

    __tablename__ = "question_told"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    status: Mapped[str]
    reply: Mapped[str] = mapped_column(server_default="")
    listed: Mapped[str] = mapped_column(server_default="")


FIND_CHANNEL = Ready(
    select(
        CourierChannel.up, CourierChannel.since, CourierChannel.fault, CourierChannel.latency_ms,
        literal(""), CourierChannel.announced_revision, CourierChannel.questions_cursor,
        CourierChannel.entries_cursor, CourierChannel.refused_revision,
        CourierChannel.announce_fault,
    ).where(CourierChannel.interview_id == bindparam("here"))
)  # fmt: skip
V = PublicFactsVersion
WRITTEN = exists().where(V.interview_id == Interview.id)
TOLD_BEFORE = WRITTEN.where(V.number == 1, Interview.announced_at < V.drafted_at)
"""An older edition announced it: readers have what its first version says."""
UNSIGNED = WRITTEN & ~WRITTEN.where(V.state == "approved") & ~TOLD_BEFORE
REVISION = case((UNSIGNED, 0), else_=Interview.revision)
FIND_REVISION = Ready(select(REVISION).where(Interview.id == bindparam("here")))
NOTE_LATENCY = Ready(
    update(CourierChannel)
    .where(CourierChannel.interview_id == bindparam("here"))
    .values(latency_ms=bindparam("took"))
    .returning(CourierChannel.interview_id)
)
NOTE_CURSOR = Ready(
    update(CourierChannel)
    .where(CourierChannel.interview_id == bindparam("here"))
    .values(entries_cursor=bindparam("to"))
    .returning(CourierChannel.interview_id)
)


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
    return replace(way(reader), carrier=holder(reader.connection))


def way(reader: Reader) -> ChannelRow:
    """The same without who carries: the courier asks it before every line."""
    rows = FIND_CHANNEL.rows(reader.connection, here=reader.programme)
    return ChannelRow(*rows[0]) if rows else ChannelRow(False, None, "", 0.0, "")


def revision(reader: Reader) -> int:
    """How often what is announced of the programme has changed.

    0 where nobody has signed any of what readers would hear of it.
    """
    row = FIND_REVISION.one(reader.connection, here=reader.programme)
    if row is None:
        raise Refusal("没有这场访谈。")
    return int(row[0])


def unheard_of(reader: Reader, states: Collection[InterviewState]) -> tuple[int, ...]:
    """The programmes in these states whose portal knows them, but not as they are now."""
    c = CourierChannel
    query = (
        select(Interview.id)
        .join(c, c.interview_id == Interview.id)
        .where(Interview.state.in_([state.value for state in states]))
        .where(c.announced_revision > 0, c.announced_revision < REVISION)
        .where(c.refused_revision < REVISION)
    )
    return tuple(reader.connection.scalars(query))


def keep_latency(connection: Connection, interview_id: int, at: datetime, took: float) -> None:
    """`keep` of what every line that goes out has anew: how long the portal took, in ms."""
    if not NOTE_LATENCY.run(connection, {"here": interview_id, "took": took}):
        keep(connection, interview_id, at, latency_ms=took)


def keep_cursor(connection: Connection, interview_id: int, at: datetime, cursor: str) -> None:
    """`keep` of how far the feed was read back."""
    if not NOTE_CURSOR.run(connection, {"here": interview_id, "to": cursor}):
        keep(connection, interview_id, at, entries_cursor=cursor)


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
