"""The host's list of questions (提问单): the aide recommends, the host picks, asks, goes on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.answer import Route, answers
from studio.database import Base
from studio.errors import Refusal
from studio.interview import InterviewState, end, interview, require_state
from studio.journal import Entry, KeptText, Outcome, Pen, Reader, new_salt, text_digest
from studio.naming import written
from studio.people import Role, names, require
from studio.question import QuestionState, question, questions
from studio.review import ReviewState
from studio.screening.kept import briefs

MOST_SIGNS = 300
"""Of a follow-up question: spoken in a breath or two."""
NOTHING, WHATEVER = 0, -1
"""What the host saw on air: no question; and where that is not asked."""


class AirState(StrEnum):
    """What became of a question on the list."""

    QUEUED = "queued_for_air"
    ASKING = "asked_on_air"
    ANSWERED = "answered_live"
    TO_WRITING = "to_writing"


class AirItem(Base):
    """One question on the host's list."""

    __tablename__ = "air_item"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    position: Mapped[int]
    state: Mapped[str]
    recommended_by: Mapped[str]
    asked_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class FollowUp(Base):
    """A follow-up question (追问) that the host asked; its text may be empty: only that it was."""

    __tablename__ = "follow_up"

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"))
    text: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up question as screens show it."""

    id: int
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class AirRow:
    """A question on the list as the host sees it; points are empty without an approved answer.

    since: when it was recommended, or came, where the journal does not say. unmasked: personal data
    seems to stand in its public wording. for_guest: the points never go online. recommender: the
    name of who put it on the list.
    """

    id: int
    position: int
    state: AirState
    recommended_by: str
    asked_at: datetime | None
    finished_at: datetime | None
    text: str
    nickname: str
    channel: str
    askers: int
    unit: str
    points: str
    since: datetime
    reporter: str = ""
    channel_name: str = ""
    unmasked: bool = False
    for_guest: bool = False
    follow_ups: tuple[FollowUpRow, ...] = ()
    recommender: str = ""


# commands


def recommend(pen: Pen, question_id: int) -> None:
    """Puts an admitted question at the end of the host's list (推荐上播)."""
    require(pen, Role.AIDE, Role.HOST, Role.DIRECTOR)
    if question(pen, question_id).state not in (
        QuestionState.SCREENED_IN,
        QuestionState.ASSIGNED,
    ):
        raise Refusal("只有已采用的提问才能推荐上播。")
    if _state(pen, question_id) is not None:
        raise Refusal("这条提问已在提问单上。")
    last = pen.connection.scalar(
        select(func.max(AirItem.position)).where(AirItem.interview_id == pen.programme)
    )
    pen.connection.execute(
        insert(AirItem).values(
            question_id=question_id, interview_id=pen.programme, position=(last or 0) + 1,
            state=AirState.QUEUED.value, recommended_by=pen.by,
        )
    )  # fmt: skip
    pen.note("air_item", question_id)


def drop(pen: Pen, question_id: int) -> None:
    """Takes a question that was not asked yet off the list."""
    require(pen, Role.AIDE, Role.HOST, Role.DIRECTOR)
    _require(pen, question_id, AirState.QUEUED)
    pen.connection.execute(delete(AirItem).where(AirItem.question_id == question_id))
    pen.note("air_item", question_id)


def reorder(pen: Pen, question_id: int, before: int | None) -> None:
    """Puts a waiting question before another waiting one (None: at the end)."""
    require(pen, Role.HOST, Role.DIRECTOR, Role.AIDE)
    _require(pen, question_id, AirState.QUEUED)
    waiting = select(AirItem.question_id, AirItem.position).where(
        AirItem.interview_id == pen.programme, AirItem.state == AirState.QUEUED.value
    )
    rows = pen.connection.execute(waiting.order_by(AirItem.position)).all()
    order = [row.question_id for row in rows if row.question_id != question_id]
    if before is not None and before not in order:
        raise Refusal("提问单上没有这条提问。")
    order.insert(len(order) if before is None else order.index(before), question_id)
    for number, row in zip(order, rows, strict=True):
        _update(pen, number, position=row.position)
    pen.note("air_item", question_id)


def ask(pen: Pen, question_id: int, seen: int = WHATEVER, asked_at: datetime | None = None) -> None:
    """The host asks this one now; the one before counts as answered.

    seen: the question on air as the host saw it, NOTHING for none; where another is on air
    meanwhile, this is refused. asked_at: when it was asked, where it is stored only later.
    """
    require(pen, Role.HOST, Role.DIRECTOR)
    require_state(pen, InterviewState.ON_AIR, InterviewState.PAUSED)
    _require(pen, question_id, AirState.QUEUED, AirState.TO_WRITING)
    on_air, at = _asking(pen), _when(pen, asked_at)
    if seen not in (WHATEVER, *(on_air or [NOTHING])):
        raise Refusal("正在提的已经不是您看到的那一题，请看过现状再操作。")
    for number in on_air:
        _finish(pen, number, AirState.ANSWERED, at)
    _update(pen, question_id, state=AirState.ASKING.value, asked_at=at, finished_at=None)
    pen.note("air_item", question_id)


def answered(pen: Pen, question_id: int, at: datetime | None = None) -> None:
    """The guest has answered aloud."""
    require(pen, Role.HOST, Role.DIRECTOR)
    _require(pen, question_id, AirState.ASKING)
    _finish(pen, question_id, AirState.ANSWERED, at)


def to_writing(pen: Pen, question_id: int, at: datetime | None = None) -> None:
    """Not on air any more: this one is answered in writing after the programme."""
    require(pen, Role.HOST, Role.DIRECTOR)
    _require(pen, question_id, AirState.QUEUED, AirState.ASKING)
    _finish(pen, question_id, AirState.TO_WRITING, at)


def follow_up(pen: Pen, question_id: int, text: str = "", asked_at: datetime | None = None) -> int:
    """The host asks on about the question on air (追问), which stays; returns its id."""
    require(pen, Role.HOST, Role.DIRECTOR)
    _require(pen, question_id, AirState.ASKING)
    said, salt = written(text, MOST_SIGNS), new_salt()
    number = pen.add(
        FollowUp, interview_id=pen.programme, question_id=question_id, text=said, salt=salt,
        by=pen.by, at=_when(pen, asked_at),
    )  # fmt: skip
    digest = text_digest(salt, said)
    pen.note("follow_up", number, version=1, text_digest=digest, question=question_id)
    pen.note("air_item", question_id)
    return number


def end_hour(pen: Pen) -> None:
    """Ends the programme on air; the question on air counts as answered."""
    end(pen)
    for number in _asking(pen):
        _finish(pen, number, AirState.ANSWERED)


# queries


def air_list(reader: Reader) -> tuple[AirRow, ...]:
    """The whole list in its order."""
    items = reader.connection.execute(
        select(
            AirItem.question_id, AirItem.position, AirItem.state, AirItem.recommended_by,
            AirItem.asked_at, AirItem.finished_at,
        )
        .where(AirItem.interview_id == reader.programme)
        .order_by(AirItem.position)
    ).all()  # fmt: skip
    ids = [item[0] for item in items]
    asked = {row.id: row for row in questions(reader, ids=ids)} if ids else {}
    approved = {
        row.question_id: row
        for row in answers(reader, states=[ReviewState.APPROVED])
        if row.question_id in asked
    }
    points = {number: row.text for number, row in approved.items()}
    for_guest = {number for number, row in approved.items() if row.route is Route.GUEST}
    since, found = _recommended(reader, ids), briefs(reader, ids)
    more, known = _follow_ups(reader), names(reader)
    rows = []
    for item in items:
        q = asked[item[0]]
        rows.append(
            AirRow(
                item[0], item[1], AirState(item[2]), *item[3:], q.text, q.nickname, q.channel,
                q.askers, q.unit, points.get(q.id, ""), since.get(q.id, q.received_at), q.reporter,
                q.channel_name, bool(found[q.id].masks) if q.id in found else False,
                q.id in for_guest, tuple(more.get(q.id, ())),
                known.get(item[3], item[3]),
            )
        )  # fmt: skip
    return tuple(rows)


def _recommended(reader: Reader, ids: Sequence[int]) -> dict[int, datetime]:
    """When each question was last put on the list."""
    rows = reader.connection.execute(
        select(Entry.thing_id, func.max(Entry.at))
        .where(
            Entry.programme == reader.programme,
            Entry.thing == "air_item",
            Entry.thing_id.in_(ids),
            Entry.act == f"air_queue.{recommend.__name__}",
            Entry.outcome == Outcome.DONE.value,
        )
        .group_by(Entry.thing_id)
    )
    return {number: at for number, at in rows}  # noqa: C416 - rows are Row


def _follow_ups(reader: Reader) -> dict[int, list[FollowUpRow]]:
    """What was asked on about each question, in its order."""
    f = FollowUp
    rows = reader.connection.execute(
        select(f.question_id, f.id, f.text, f.by, f.at)
        .where(f.interview_id == reader.programme)
        .order_by(f.id)
    )
    found: dict[int, list[FollowUpRow]] = {}
    for number, its, text, by, at in rows:
        found.setdefault(number, []).append(FollowUpRow(its, text, by, at))
    return found


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every follow-up question as it stands today, for the audit."""
    for row in reader.connection.execute(select(FollowUp.id, FollowUp.salt, FollowUp.text)):
        yield KeptText("follow_up", row[0], 1, text_digest(row[1], row[2]))


def air_states(reader: Reader, ids: Sequence[int] = ()) -> dict[int, AirState]:
    """What became of the questions on the list, all or those named."""
    query = select(AirItem.question_id, AirItem.state).where(
        AirItem.interview_id == reader.programme
    )
    if ids:
        query = query.where(AirItem.question_id.in_(ids))
    return {number: AirState(state) for number, state in reader.connection.execute(query)}


def _state(pen: Pen, question_id: int) -> AirState | None:
    state = pen.connection.scalar(
        select(AirItem.state).where(
            AirItem.question_id == question_id, AirItem.interview_id == pen.programme
        )
    )
    return AirState(state) if state else None


def _require(pen: Pen, question_id: int, *allowed: AirState) -> None:
    state = _state(pen, question_id)
    if state is None:
        raise Refusal("提问单上没有这条提问。")
    if state not in allowed:
        raise Refusal("这条提问在提问单上的状态已变，请看过现状再操作。")


def _asking(pen: Pen) -> list[int]:
    return list(
        pen.connection.scalars(
            select(AirItem.question_id).where(
                AirItem.interview_id == pen.programme,
                AirItem.state == AirState.ASKING.value,
            )
        )
    )


def _when(pen: Pen, said: datetime | None) -> datetime:
    """When it was done, by who did it: within the hour and not in the future, else now."""
    began = interview(pen).on_air_at
    if said is None or began is None or not began <= said <= pen.at:
        return pen.at
    return said


def _finish(pen: Pen, question_id: int, state: AirState, at: datetime | None = None) -> None:
    _update(pen, question_id, state=state.value, finished_at=_when(pen, at))
    pen.note("air_item", question_id, state=state.value)


def _update(pen: Pen, question_id: int, **values: object) -> None:
    pen.connection.execute(
        update(AirItem).where(AirItem.question_id == question_id).values(**values)
    )
