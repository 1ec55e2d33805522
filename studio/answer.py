"""The answer to a question: drafted by an aide, approved by a second person, version by version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, and_, func, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.interview import interview
from studio.journal import KeptText, Pen, Reader
from studio.people import Role, require
from studio.question import Question, QuestionState, question
from studio.review import (
    Chain,
    PublicText,
    ReviewState,
    Secrecy,
    Versioned,
    VersionRow,
    add_version,
    approve_version,
    kept_texts,
    return_version,
    submit_version,
    versions_of,
)

ANSWERABLE = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)


class Answer(Base):
    """One answer to one head question; its words live in its versions."""

    __tablename__ = "answer"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - as a line's: never given twice

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), unique=True)


class AnswerVersion(Versioned, Base):
    """One version of an answer, with the question's public wording beside it."""

    __tablename__ = "answer_version"

    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"), primary_key=True)


@dataclass(frozen=True)
class AnswerRow:
    """An answer as screens show it, in its newest version."""

    id: int
    question_id: int
    version: int
    label: str
    question: str
    text: str
    state: ReviewState
    drafted_by: str
    drafted_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    secrecy: str
    reworded: bool
    """The question has another public wording by now than the one beside this version."""


# commands


def draft(pen: Pen, question_id: int, text: str, seen: int) -> int:
    """Saves a version of the answer to a question and returns the answer's id.

    seen: the newest version on the person's screen, 0 where there is none yet.
    """
    require(pen, Role.AIDE)
    asked = question(pen, question_id)
    if asked.state not in ANSWERABLE:
        raise Refusal("这条提问尚未采用，不能起草答复。")
    answer_id = _answer_of(pen, question_id) or _begin(pen, question_id)
    label = asked.unit or interview(pen).unit
    words = PublicText(label=label, text=text, question=asked.text)
    add_version(pen, _chain(answer_id), seen, words)
    return answer_id


def submit(pen: Pen, answer_id: int, seen: int) -> None:
    """Hands the author's own draft to review; submitting never publishes."""
    submit_version(pen, _own(pen, answer_id), seen)


def hand_in(pen: Pen, question_id: int, text: str, seen: int) -> int:
    """Drafts and submits in one act; returns the answer's id."""
    answer_id = draft(pen, question_id, text, seen)
    submit(pen, answer_id, seen + 1)
    return answer_id


def approve(
    pen: Pen, answer_id: int, seen: int, secrecy: Secrecy | None, legal_basis: str = ""
) -> None:
    """Signs the answer off, by a second person, after the secrecy check."""
    chain = _own(pen, answer_id)
    if not _is_admitted(pen, answer_id):
        raise Refusal("这条提问已撤销采用，答复不能通过。")
    require_worded(pen, answer_id)
    approve_version(pen, chain, seen, secrecy, legal_basis)


def give_back(
    pen: Pen, answer_id: int, seen: int, reason: str, secrecy: Secrecy | None = None
) -> None:
    """Returns the answer to its author with a reason."""
    return_version(pen, _own(pen, answer_id), seen, reason, secrecy)


# queries


def answers(
    reader: Reader,
    states: Sequence[ReviewState] = (),
    ids: Sequence[int] = (),
    question_ids: Sequence[int] = (),
) -> tuple[AnswerRow, ...]:
    """The programme's answers in their newest versions, longest waiting first."""
    v, each = AnswerVersion, aliased(AnswerVersion)
    newest = select(func.max(each.number)).where(each.answer_id == Answer.id).correlate(Answer)
    query = (
        select(
            Answer.id, Answer.question_id, v.number, v.label, v.question, v.text, v.state,
            v.drafted_by, v.drafted_at, v.decided_by, v.decided_at, v.reason, v.secrecy,
            v.question != Question.text,
        )
        .select_from(Answer)
        .join(Question, Question.id == Answer.question_id)
        .join(v, and_(v.answer_id == Answer.id, v.number == newest.scalar_subquery()))
        .where(Answer.interview_id == reader.programme)
    )  # fmt: skip
    if states:
        query = query.where(v.state.in_([state.value for state in states]))
    if ids:
        query = query.where(Answer.id.in_(ids))
    if question_ids:
        query = query.where(Answer.question_id.in_(question_ids))
    rows = reader.connection.execute(query.order_by(v.drafted_at, Answer.id))
    return tuple(_answer_row(list(row)) for row in rows)


def answer_to(reader: Reader, question_id: int) -> AnswerRow | None:
    """The answer to one question, or None."""
    rows = answers(reader, question_ids=[question_id])
    return rows[0] if rows else None


def require_worded(reader: Reader, answer_id: int) -> None:
    """Refusal where the newest version carries a wording of the question that holds no more."""
    if any(row.reworded for row in answers(reader, ids=[answer_id])):
        raise Refusal(
            "提问的公开文本后来改过，这一版答复带的还是旧文本。请退回，由起草人再提交一次。"
        )


def require_admitted(reader: Reader, answer_id: int) -> None:
    """Refusal where the question was declined, merged or handed on after its answer."""
    if not _is_admitted(reader, answer_id):
        raise Refusal("这条提问已撤销采用，答复不能发布。")


def versions(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[VersionRow, ...]]:
    """All versions of these answers, by answer, oldest first."""
    own = select(Answer.id).where(Answer.id.in_(ids), Answer.interview_id == reader.programme)
    return versions_of(reader, AnswerVersion, "answer_id", own)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    return kept_texts(reader, AnswerVersion, "answer_id", "answer")


def _answer_row(values: list[Any]) -> AnswerRow:
    values[6] = ReviewState(values[6])
    return AnswerRow(*values)


def _chain(answer_id: int) -> Chain:
    return Chain(AnswerVersion, "answer_id", "answer", answer_id)


def _own(reader: Reader, answer_id: int) -> Chain:
    mine = select(Answer.id).where(Answer.id == answer_id, Answer.interview_id == reader.programme)
    if reader.connection.scalar(mine) is None:
        raise Refusal("没有这条答复。")
    return _chain(answer_id)


def _is_admitted(reader: Reader, answer_id: int) -> bool:
    return question(reader, _question_of(reader, answer_id)).state in ANSWERABLE


def _question_of(reader: Reader, answer_id: int) -> int:
    return reader.connection.execute(
        select(Answer.question_id).where(Answer.id == answer_id)
    ).scalar_one()


def _answer_of(reader: Reader, question_id: int) -> int | None:
    return reader.connection.scalar(select(Answer.id).where(Answer.question_id == question_id))


def _begin(pen: Pen, question_id: int) -> int:
    return pen.add(Answer, interview_id=pen.programme, question_id=question_id)
