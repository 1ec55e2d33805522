"""What the asker may know of a question's way, under the query code."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from studio.answer import Answer
from studio.courier.status import QuestionTold
from studio.journal import Reader
from studio.publication import PublicationState, answer_feed
from studio.question import Question, QuestionState

WORDS = {
    QuestionState.SCREENED_IN: "accepted",
    QuestionState.ASSIGNED: "assigned",
    QuestionState.MERGED: "merged",
    QuestionState.REJECTED: "declined",
    QuestionState.ESCALATED: "transferred",
    QuestionState.RECEIVED: "received",
}
PAGE = 50


def untold(reader: Reader) -> tuple[tuple[int, str, str, str], ...]:
    """Up to 50 (question id, portal's id, status, detail) that the portal does not show yet.

    A merged question follows its head: all who asked are told of the answer.
    """
    answered = _answered(reader)
    head = aliased(Question)
    rows = reader.connection.execute(
        select(
            Question.id, Question.portal_ref, Question.state, Question.unit, Question.merged_into,
            head.unit, QuestionTold.status,
        )
        .outerjoin(head, head.id == Question.merged_into)
        .outerjoin(QuestionTold, QuestionTold.question_id == Question.id)
        .where(Question.interview_id == reader.programme, Question.portal_ref != "")
        .order_by(Question.id)
    )  # fmt: skip
    news = []
    for row in rows:
        number, portal_ref, state, unit, merged_into, head_unit, told = tuple[Any, ...](row)
        word = WORDS[QuestionState(state)]
        if (merged_into or number) in answered:
            word = "answered"
        detail = unit if head_unit is None else head_unit
        if told != f"{word}/{detail}" and (told is not None or word != "received"):
            news.append((number, portal_ref, word, detail))
    return tuple(news[:PAGE])


def _answered(reader: Reader) -> set[int]:
    feed = answer_feed(reader)
    online = [number for number, state in feed.items() if state is PublicationState.ONLINE]
    return set(reader.connection.scalars(select(Answer.question_id).where(Answer.id.in_(online))))
