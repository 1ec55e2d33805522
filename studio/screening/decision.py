"""The noun of screening: a decision on a question, with what was before it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import Pen
from studio.question import QuestionState


class Decision(StrEnum):
    """What screening can do to a question."""

    ADMIT = "admit"
    MERGE = "merge"
    DECLINE = "decline"
    ASSIGN = "assign"
    ESCALATE = "escalate"
    PART = "part"
    COME_BACK = "come_back"
    """What was handed on comes back with its result."""
    CLASSIFY = "classify"
    """Says what it is about; where it stands remains."""


RESULT = {
    Decision.ADMIT: QuestionState.SCREENED_IN,
    Decision.MERGE: QuestionState.MERGED,
    Decision.DECLINE: QuestionState.REJECTED,
    Decision.ASSIGN: QuestionState.ASSIGNED,
    Decision.ESCALATE: QuestionState.ESCALATED,
    Decision.COME_BACK: QuestionState.SCREENED_IN,
}
"""What a question becomes; a parted one is what it was before it was merged."""


class ScreeningDecision(Base):
    """One decision on one question; followers that moved with a head share its `act`.

    command: what was decided at once shares it.
    """

    __tablename__ = "screening_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    act: Mapped[int | None] = mapped_column(index=True)
    decision: Mapped[str]
    reason: Mapped[str]
    unit: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    state_before: Mapped[str]
    merged_before: Mapped[int | None]
    reason_before: Mapped[str]
    unit_before: Mapped[str]
    undone_by: Mapped[str | None]
    kind_before: Mapped[str] = mapped_column(server_default="")
    topics_before: Mapped[str] = mapped_column(server_default="")
    command: Mapped[str] = mapped_column(server_default="", index=True)


@dataclass(frozen=True)
class DecisionRow:
    """One decision as the question's history shows it."""

    id: int
    decision: Decision
    reason: str
    unit: str
    by: str
    at: datetime
    undone_by: str | None


def last_decision(pen: Pen, question_id: int) -> Any:
    """The newest decision on the question that nobody undid, or None."""
    return pen.connection.execute(
        select(ScreeningDecision)
        .where(
            ScreeningDecision.question_id == question_id,
            ScreeningDecision.undone_by.is_(None),
        )
        .order_by(ScreeningDecision.id.desc())
        .limit(1)
    ).first()


def before_merging(pen: Pen, question_id: int) -> Any:
    """The decision by which a merged question came under a head, however often that moved since."""
    d = ScreeningDecision
    return pen.connection.execute(
        select(d)
        .where(
            d.question_id == question_id,
            d.undone_by.is_(None),
            d.state_before != QuestionState.MERGED.value,
        )
        .order_by(d.id.desc())
        .limit(1)
    ).one()
