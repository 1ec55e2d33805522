"""A question arrives, once, from any channel; its raw text is kept unchanged and apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    UniqueConstraint,
    bindparam,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio import channel
from studio.arrival import Arrival as Arrival  # noqa: PLC0414 - who takes one in knows it from here
from studio.arrival import erased_ref, held
from studio.channel import Channel
from studio.collection import Phase, phase_of
from studio.database import Base
from studio.errors import Refusal
from studio.finding import keep_new_words
from studio.interview import interview
from studio.journal import Entry, KeptText, Outcome, Pen, Reader, new_salt, text_digest
from studio.legible import boxed, storable
from studio.naming import NAME, written
from studio.people import COURIER, Role, require, roles_of
from studio.ready import Ready
from studio.topic import Kind, packed, require_kind, unpacked
from studio.words import Words

NAMELESS = "网友"
"""What somebody who gave no nickname is called."""
FEW, TOGETHER = 20, 500
"""So many arrive one by one; of more, so many are looked for at once."""
GRACE = timedelta(minutes=5)
"""How far a time may lie ahead: two clocks are never quite together."""


class QuestionState(StrEnum):
    """Where a question stands in screening."""

    RECEIVED = "received"
    SCREENED_IN = "screened_in"
    ASSIGNED = "assigned"
    MERGED = "merged"
    REJECTED = "rejected"
    ESCALATED = "escalated"


class Question(Base):
    """One submission by one netizen; `text` is its public wording."""

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("interview_id", "channel", "channel_ref"),
        Index(None, "interview_id", "state", "received_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    channel: Mapped[str]
    channel_ref: Mapped[str]
    portal_ref: Mapped[str]
    nickname: Mapped[str]
    text: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[str]
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("question.id"), index=True)
    reason: Mapped[str]
    unit: Mapped[str]
    revision: Mapped[int]
    kind: Mapped[str] = mapped_column(server_default=Kind.QUESTION.value)
    topics: Mapped[str] = mapped_column(server_default="")
    reporter: Mapped[str] = mapped_column(server_default="")
    said_unit: Mapped[str] = mapped_column(server_default="")
    phase: Mapped[str] = mapped_column(server_default=Phase.WINDOW.value)


class RawQuestion(Base):
    """What the netizen wrote, to the letter; no update, no deletion but by the retention rule."""

    __tablename__ = "question_raw"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    nickname: Mapped[str]
    text: Mapped[str]
    salt: Mapped[str]


@dataclass(frozen=True)
class QuestionRow:
    """A question as lists show it; askers counts everyone merged into it, itself included."""

    id: int
    channel: str
    nickname: str
    text: str
    received_at: datetime
    state: QuestionState
    merged_into: int | None
    reason: str
    unit: str
    revision: int
    askers: int
    kind: str = Kind.QUESTION.value
    topics: tuple[str, ...] = ()
    reporter: str = ""
    said_unit: str = ""
    channel_name: str = ""
    phase: str = Phase.WINDOW.value

    @property
    def name(self) -> str:
        """The question's number as people say it."""
        return f"Q{self.id:04d}"


TOPICS_AT = [each.name for each in fields(QuestionRow)].index("topics")


class RawReason(StrEnum):
    """Why somebody reads what a netizen wrote to the letter: a closed list, for the journal."""

    FACTS = "facts"
    CONTACT = "contact"
    PETITION = "petition"
    COMPLAINT = "complaint"


RAW_REASON_NAMES = {
    RawReason.FACTS: Words("核实情况"), RawReason.CONTACT: Words("联系提问人"),
    RawReason.PETITION: Words("移交信访"), RawReason.COMPLAINT: Words("核查投诉"),
}  # fmt: skip
OPEN_RAW = "question.open_raw"
READ_RAW = text("SELECT nickname, text FROM rights.read_raw(:its)")
RAW_DIGESTS = text("SELECT question_id, digest FROM rights.raw_digests()")
FIND_ARRIVED = Ready(
    select(Question.id).where(
        Question.interview_id == bindparam("here"),
        Question.channel == bindparam("channel"),
        Question.channel_ref.in_([bindparam("channel_ref"), bindparam("erased")]),
    )
)
ADD_RAW = Ready(insert(RawQuestion))
BORN_WITH = [
    each.name for each in Question.__table__.columns if each.name not in {"id", "merged_into"}
]
ADD_QUESTION = Ready(insert(Question), BORN_WITH)
"""Made once: a thousand questions a second each run these."""


# commands


def arrive(pen: Pen, arrivals: Sequence[Arrival]) -> int:
    """Takes questions in and returns how many were new; the same again is nothing.

    By the courier from the portal, by collector and aide from other channels; the aide also
    brings in what the press asks in the room.
    """
    if pen.by != COURIER:
        require(pen, Role.COLLECTOR, Role.AIDE)
        channel.require_open(pen, [arrival.channel for arrival in arrivals])
        if any(arrival.received_at > pen.at + GRACE for arrival in arrivals):
            raise Refusal("收到时间还没有到，请核对。")
        for arrival in arrivals:
            _require_outlet(arrival)
    fresh = _fresh(pen, [held(arrival) for arrival in arrivals])
    if not fresh:
        pen.note("question", 0, repeated=len(arrivals))
        return 0
    _keep_raw(pen, dict(zip(_added(pen, fresh), fresh, strict=True)))
    return len(fresh)


def open_raw(pen: Pen, question_id: int, reason: RawReason) -> None:
    """Writes down who reads the unchanged words of a question and why; then `raw` gives them.

    By itself and kept before the reading: what is undone afterwards would leave no trace.
    """
    question(pen, question_id)
    _require_raw_right(pen, question_id)
    pen.note("question", question_id, reason=reason.value)


# queries


def questions(
    reader: Reader, states: Sequence[QuestionState] = (), ids: Sequence[int] = ()
) -> tuple[QuestionRow, ...]:
    """The programme's questions, oldest first, all or those in `states`, or those named."""
    follower = aliased(Question)
    askers = select(func.count()).where(follower.merged_into == Question.id).scalar_subquery() + 1
    query = select(
        Question.id, Question.channel, Question.nickname, Question.text, Question.received_at,
        Question.state, Question.merged_into, Question.reason, Question.unit, Question.revision,
        askers, Question.kind, Question.topics, Question.reporter, Question.said_unit,
        func.coalesce(Channel.name, Question.channel), Question.phase,
    ).outerjoin(Channel, Channel.code == Question.channel)  # fmt: skip
    query = query.where(in_programme(reader, few=bool(ids)))
    if states:
        query = query.where(Question.state.in_([state.value for state in states]))
    if ids:
        query = query.where(Question.id.in_(ids))
    rows = reader.connection.execute(query.order_by(Question.received_at, Question.id))
    return tuple(_row(*row) for row in rows)


def _row(*values: Any) -> QuestionRow:
    row = QuestionRow(*values)
    return replace(row, state=QuestionState(row.state), topics=unpacked(values[TOPICS_AT]))


def in_programme(reader: Reader, *, few: bool = False) -> ColumnElement[bool]:
    """Questions of the reader's programme; few: found by their ids, not through all of it.

    SQLite would rather read a whole programme in its order than look up a hundred ids and sort
    them: 25 ms against 0.6 at 100,000. A sum is in no index.
    """
    return (Question.interview_id + 0 if few else Question.interview_id) == reader.programme


def question(reader: Reader, question_id: int) -> QuestionRow:
    """One question; Refusal where the programme has no such one."""
    rows = questions(reader, ids=[question_id])
    if not rows:
        raise Refusal("没有这条提问。")
    return rows[0]


def askers(reader: Reader, question_id: int) -> tuple[QuestionRow, ...]:
    """Every question merged into this one: all who asked the same."""
    ids = reader.connection.scalars(select(Question.id).where(Question.merged_into == question_id))
    found = list(ids)
    return questions(reader, ids=found) if found else ()


def counts(reader: Reader) -> dict[QuestionState, int]:
    """How many questions are in each state."""
    rows = reader.connection.execute(
        select(Question.state, func.count())
        .where(Question.interview_id == reader.programme)
        .group_by(Question.state)
    )
    tally = {QuestionState(state): number for state, number in rows}
    return {state: tally.get(state, 0) for state in QuestionState}


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every raw question as it stands today, for the audit; a server tells the digest alone."""
    if reader.connection.dialect.name == "postgresql":
        for number, digest in reader.connection.execute(RAW_DIGESTS):
            yield KeptText("question", number, 1, digest)
        return
    raw = RawQuestion
    for row in reader.connection.execute(select(raw.question_id, raw.salt, raw.nickname, raw.text)):
        yield KeptText("question", row[0], 1, text_digest(*row[1:]))


def raw(reader: Reader, question_id: int) -> tuple[str, str]:
    """Nickname and text as they came; Refusal for who did not write down why before."""
    question(reader, question_id)
    _require_raw_right(reader, question_id)
    opened = select(Entry.number).where(
        Entry.programme == reader.programme, Entry.thing == "question",
        Entry.thing_id == question_id, Entry.act == OPEN_RAW, Entry.by == reader.by,
        Entry.outcome == Outcome.DONE.value,
    )  # fmt: skip
    if reader.connection.scalar(opened.limit(1)) is None:
        raise Refusal("看提问原文要先写明理由，记入日志。")
    kept = select(RawQuestion.nickname, RawQuestion.text)
    if reader.connection.dialect.name == "postgresql":
        row = reader.connection.execute(READ_RAW, {"its": question_id}).one()
    else:
        row = reader.connection.execute(kept.where(RawQuestion.question_id == question_id)).one()
    return row[0], row[1]


def _fresh(pen: Pen, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Those that are not here yet, each once, in their order."""
    named = {(arrival.channel, arrival.channel_ref): arrival for arrival in reversed(arrivals)}
    known = _known(pen, list(named)) if len(named) > FEW else {
        name for name in named
        if FIND_ARRIVED.one(
            pen.connection, here=pen.programme, channel=name[0], channel_ref=name[1],
            erased=erased_ref(pen.programme, *name),
        )
    }  # fmt: skip
    return [arrival for name, arrival in reversed(named.items()) if name not in known]


def _known(pen: Pen, named: list[tuple[str, str]]) -> set[tuple[str, str]]:
    gone = {(name[0], erased_ref(pen.programme, *name)): name for name in named}
    return {gone.get(name, name) for name in _numbers(pen, [*named, *gone])}


def _numbers(pen: Pen, named: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The ids of questions by channel and reference, where there are any; for many at once."""
    q, found = Question, {}
    for at in range(0, len(named), TOGETHER):
        part = named[at : at + TOGETHER]
        rows = pen.connection.execute(
            select(q.channel, q.channel_ref, q.id).where(
                q.interview_id == pen.programme, q.channel.in_({name[0] for name in part}),
                q.channel_ref.in_([name[1] for name in part]),
            )
        )  # fmt: skip
        found.update({(row[0], row[1]): row[2] for row in rows})
    return found


def _require_outlet(arrival: Arrival) -> None:
    """What the press asks has a label, which the public reads."""
    if arrival.channel == channel.PRESS:
        if not written(arrival.nickname, NAME):
            raise Refusal("请写明媒体名称。")
        written(arrival.reporter, NAME)


def _added(pen: Pen, fresh: Sequence[Arrival]) -> list[int]:
    """Puts them in and tells their ids; a list of thousands travels together."""
    shown = interview(pen)
    rows = [
        _as_row(pen, arrival) | {"phase": phase_of(shown, arrival.received_at).value}
        for arrival in fresh
    ]
    if len(rows) <= FEW:
        return [pen.add(Question, **row) for row in rows]
    ADD_QUESTION.run(pen.connection, *rows)
    names = [(arrival.channel, arrival.channel_ref) for arrival in fresh]
    found = _numbers(pen, names)
    return [found[name] for name in names]


def _as_row(pen: Pen, arrival: Arrival) -> dict[str, object]:
    if not arrival.text.strip():
        raise Refusal("提问没有内容，不能登记。")
    return {
        "interview_id": pen.programme,
        "channel": arrival.channel,
        "channel_ref": arrival.channel_ref,
        "portal_ref": arrival.portal_ref,
        "nickname": _called(arrival),
        "text": boxed(arrival.text),
        "received_at": arrival.received_at,
        "state": QuestionState.RECEIVED.value,
        "reason": "",
        "unit": "",
        "revision": 0,
        "kind": require_kind(arrival.kind),
        "topics": packed(arrival.topics),
        "reporter": arrival.reporter,
        "said_unit": arrival.said_unit,
    }


def _keep_raw(pen: Pen, arrived: dict[int, Arrival]) -> None:
    rows = [
        {
            "question_id": its,
            "salt": new_salt(),
            "nickname": storable(one.nickname),
            "text": storable(one.text),
        }
        for its, one in arrived.items()
    ]
    ADD_RAW.run(pen.connection, *rows)
    for row in rows:
        digest = text_digest(str(row["salt"]), str(row["nickname"]), str(row["text"]))
        pen.note("question", int(str(row["question_id"])), version=1, text_digest=digest)
    keep_new_words(pen, {its: (_called(one), boxed(one.text)) for its, one in arrived.items()})


def _called(arrival: Arrival) -> str:
    named = (arrival.public_name, boxed(arrival.nickname))
    return next((name for name in named if name.strip()), NAMELESS)


def _require_raw_right(reader: Reader, question_id: int) -> None:
    """Aide and reviewer of the programme, and who decided on the question (the handler)."""
    roles = roles_of(reader, reader.by)
    handled = select(Entry.number).where(
        Entry.programme == reader.programme, Entry.thing == "question",
        Entry.thing_id == question_id, Entry.by == reader.by,
        Entry.act.startswith("screening."), Entry.outcome == Outcome.DONE.value,
    )  # fmt: skip
    if roles & {Role.AIDE, Role.REVIEWER}:
        return
    if not roles or reader.connection.scalar(handled.limit(1)) is None:
        raise Refusal("提问原文只给本场的部门助理、经办人和审核员看。")
