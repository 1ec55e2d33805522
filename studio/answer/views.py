"""The answers as screens and the audit read them."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from studio.answer.noun import Answer, AnswerRow, AnswerVersion, Concern, Route
from studio.journal import KeptText, Reader
from studio.question import Question
from studio.review import ReviewState, VersionRow, kept_texts, versions_of


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
            Answer.id, Answer.question_id, Answer.route, Answer.concern, v.number, v.label,
            v.question, v.text, v.state, v.drafted_by, v.drafted_at, v.decided_by, v.decided_at,
            v.reason, v.secrecy, v.question != Question.text,
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


def versions(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[VersionRow, ...]]:
    """All versions of these answers, by answer, oldest first."""
    own = select(Answer.id).where(Answer.id.in_(ids), Answer.interview_id == reader.programme)
    return versions_of(reader, AnswerVersion, "answer_id", own)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    return kept_texts(reader, AnswerVersion, "answer_id", "answer")


def _answer_row(values: list[Any]) -> AnswerRow:
    values[2:4] = Route(values[2]), Concern(values[3])
    values[8] = ReviewState(values[8])
    return AnswerRow(*values)
