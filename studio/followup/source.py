"""What the ledgers must hold by what a programme was: marked lines, questions, hand-overs.

Only heads count; a merged question follows its head. A question is answered before the public once
an answer to it, or a guest's line that answers it, was proved online or pasted and stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, select

from studio.answer import Answer
from studio.followup.noun import Ledger
from studio.interview import InterviewRow
from studio.journal import Reader
from studio.milestone import day_of
from studio.publication import Publication, PublicationState
from studio.question import Question, QuestionState
from studio.record import Line, SpeakerRole, apart
from studio.topic import Kind

ADMITTED = (QuestionState.SCREENED_IN.value, QuestionState.ASSIGNED.value)
PUBLIC = (PublicationState.ONLINE.value, PublicationState.PASTED.value)
Key = tuple[Ledger, int | None, int | None]


@dataclass(frozen=True)
class Wanted:
    """A duty as it is to stand: of a question or a line. suggested: the unit that seems to owe it.

    began: the day its term counts from.
    """

    ledger: Ledger
    question_id: int | None
    line_id: int | None
    kind: str
    channel: str
    suggested: str
    began: date

    @property
    def key(self) -> Key:
        """What makes it one duty and not two."""
        return (self.ledger, self.question_id, self.line_id)


def wanted(reader: Reader, row: InterviewRow) -> Iterator[Wanted]:
    """Every duty of the reader's programme, which has ended."""
    yield from _of_lines(reader, row)
    yield from _of_questions(reader, row)


def answered(reader: Reader) -> set[int]:
    """The programme's questions that are answered before the public."""
    by_answer = (
        select(Answer.question_id)
        .join(Publication, Publication.answer_id == Answer.id)
        .where(Answer.interview_id == reader.programme, Publication.state.in_(PUBLIC))
    )
    spoken = select(Line.question_id).where(
        Line.interview_id == reader.programme, Line.question_id.is_not(None),
        Line.speaker == SpeakerRole.GUEST.value,
        exists().where(Publication.line_id == Line.id, Publication.state.in_(PUBLIC)),
    )  # fmt: skip
    return {its or 0 for query in (by_answer, spoken) for its in reader.connection.scalars(query)}


def _of_lines(reader: Reader, row: InterviewRow) -> Iterator[Wanted]:
    query = (
        select(Line.id, Line.commitment, Line.adopted, Line.started_at, Question.unit)
        .outerjoin(Question, Question.id == Line.question_id)
        .where(
            Line.interview_id == reader.programme, Line.commitment | Line.adopted,
            ~Line.discarded, Line.joined_into.is_(None), ~apart(),
        )
        .order_by(Line.position)
    )  # fmt: skip
    for line_id, commitment, adopted, at, unit in reader.connection.execute(query):
        for ledger, marked in ((Ledger.COMMITMENT, commitment), (Ledger.ADOPTED, adopted)):
            if marked:
                yield Wanted(
                    ledger, None, line_id, "", "", unit or row.unit, _began(row, at)
                )  # fmt: skip


def _of_questions(reader: Reader, row: InterviewRow) -> Iterator[Wanted]:
    done = answered(reader)
    for one in reader.connection.execute(_heads(reader)):
        began = _began(row, one.received_at)
        about = (one.kind, one.channel, one.unit or one.said_unit or row.unit, began)
        if one.state == QuestionState.ESCALATED.value:
            yield Wanted(Ledger.PETITION, one.id, None, *about)
            continue
        if one.kind == Kind.SUGGESTION:
            yield Wanted(Ledger.ADOPTED, one.id, None, *about)
        if one.id not in done:
            yield Wanted(Ledger.UNANSWERED, one.id, None, *about)


def _heads(reader: Reader) -> Any:
    q = Question
    return (
        select(q.id, q.state, q.kind, q.channel, q.unit, q.said_unit, q.received_at)
        .where(q.interview_id == reader.programme)
        .where(q.state.in_([*ADMITTED, QuestionState.ESCALATED.value]))
        .order_by(q.received_at, q.id)
    )


def _began(row: InterviewRow, at: datetime) -> date:
    """What was said or asked on air is owed from the end on; what came later, from then on."""
    ended = row.ended_at or at
    return day_of(max(ended, at))
