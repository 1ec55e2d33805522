"""Answer and AnswerVersion: what a department answers, in versions, and how it goes out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import Reader
from studio.question import QuestionState
from studio.review import Chain, ReviewState, Versioned
from studio.words import Words

ANSWERABLE = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)


class Route(StrEnum):
    """Where an approved answer goes: to the feed at once, to the guest, or out after air."""

    FEED = "feed"
    GUEST = "guest"
    WRITING = "writing"


ROUTE_NAMES = {
    Route.FEED: Words("直播答复"),
    Route.GUEST: Words("嘉宾参考"),
    Route.WRITING: Words("访谈后书面"),
}


class Concern(StrEnum):
    """What stands behind a question (Shandong 2014): an answer to a rumour needs a source."""

    NONE = ""
    DOUBT = "doubt"
    MISUNDERSTANDING = "misunderstanding"
    RUMOUR = "rumour"


CONCERN_NAMES = {
    Concern.NONE: Words("一般提问"),
    Concern.DOUBT: Words("疑虑"),
    Concern.MISUNDERSTANDING: Words("误解"),
    Concern.RUMOUR: Words("谣言"),
}


class Answer(Base):
    """One answer to one head question; its words live in its versions."""

    __tablename__ = "answer"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - as a line's: never given twice

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), unique=True)
    route: Mapped[str]
    concern: Mapped[str]


class AnswerVersion(Versioned, Base):
    """One version of an answer, with the question's public wording beside it."""

    __tablename__ = "answer_version"

    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"), primary_key=True)


@dataclass(frozen=True)
class AnswerRow:
    """An answer as screens show it, in its newest version."""

    id: int
    question_id: int
    route: Route
    concern: Concern
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


def answer_of(reader: Reader, answer_id: int) -> Any:
    """The answer's row; Refusal where this programme has none."""
    row = reader.connection.execute(
        select(Answer).where(Answer.id == answer_id, Answer.interview_id == reader.programme)
    ).first()
    if row is None:
        raise Refusal("没有这条答复。")
    return row


def chain_of(reader: Reader, answer_id: int) -> Chain:
    """The answer's versions as a chain; Refusal as in `answer_of`."""
    return Chain(AnswerVersion, "answer_id", "answer", answer_of(reader, answer_id).id)


def authors(reader: Reader, answer_id: int) -> set[str]:
    """Who drafted any version of the answer."""
    return set(
        reader.connection.scalars(
            select(AnswerVersion.drafted_by).where(AnswerVersion.answer_id == answer_id)
        )
    )


def newest_number(answer_id: Any) -> Any:
    """The number of the newest version of each answer that `answer_id` names, in a query."""
    each = aliased(AnswerVersion)
    return select(func.max(each.number)).where(each.answer_id == answer_id).scalar_subquery()
