"""What waits as long as the account at the programme's portal is retired."""

from dataclasses import dataclass

from sqlalchemy import func, select

from studio.account import retired_at
from studio.answer import Answer
from studio.courier.status import QuestionTold
from studio.interview import interview
from studio.journal import Reader
from studio.publication import Publication, PublicationState
from studio.question import Question
from studio.states import CLOSED


@dataclass(frozen=True)
class AccountHeld:
    """An account that is retired, and how many answers for askers wait for it."""

    account: str
    replies: int


def held_by_account(reader: Reader) -> AccountHeld | None:
    """What waits as long as the account at the portal is retired; None where none is."""
    shown = interview(reader)
    if shown.rehearsal or shown.state in CLOSED:
        return None
    account = retired_at(reader, shown.portal_url)
    return AccountHeld(account, _replies_waiting(reader)) if account else None


def _replies_waiting(reader: Reader) -> int:
    """How many askers are still to be given an answer that readers have."""
    online = _online(reader)
    head, t = func.coalesce(Question.merged_into, Question.id), QuestionTold
    rows = reader.connection.execute(
        select(head, func.coalesce(t.reply, ""))
        .outerjoin(t, t.question_id == Question.id)
        .where(Question.interview_id == reader.programme, Question.portal_ref != "")
        .where(head.in_(select(Answer.question_id).where(Answer.interview_id == reader.programme)))
    )
    return sum(online.get(answered, told) != told for answered, told in rows)


def _online(reader: Reader) -> dict[int, str]:
    """Of each question that readers have an answer to: that publication, as askers' books say."""
    p = Publication
    rows = reader.connection.execute(
        select(Answer.question_id, p.id)
        .join(Answer, Answer.id == p.answer_id)
        .where(p.interview_id == reader.programme, p.state == PublicationState.ONLINE.value)
        .order_by(p.number)
    )
    return {question: str(number) for question, number in rows}
