"""A person decides what becomes of a question; each decision has a reason and can be undone.

A merge keeps every asker: a question's followers go with it to the new head, and come back
with it when the merge is undone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio import department
from studio.database import Base
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.question import Question, QuestionRow, QuestionState, question
from studio.topic import packed, require_kind
from studio.words import Words

OPEN_STATES = (
    QuestionState.RECEIVED,
    QuestionState.SCREENED_IN,
    QuestionState.ASSIGNED,
)
HEAD_STATES = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)


class Decision(StrEnum):
    """What screening can do to a question."""

    ADMIT = "admit"
    MERGE = "merge"
    DECLINE = "decline"
    ASSIGN = "assign"
    ESCALATE = "escalate"
    CLASSIFY = "classify"
    """Says what it is about; where it stands remains."""


RESULT = {
    Decision.ADMIT: QuestionState.SCREENED_IN,
    Decision.MERGE: QuestionState.MERGED,
    Decision.DECLINE: QuestionState.REJECTED,
    Decision.ASSIGN: QuestionState.ASSIGNED,
    Decision.ESCALATE: QuestionState.ESCALATED,
}
REASON_NAMES = {
    "abusive": Words("辱骂攻击"), "spam": Words("广告刷屏"), "off_topic": Words("与本期无关"),
    "malicious": Words("恶意造谣"), "illegal_placeholder": Words("违法信息"),
    "empty": Words("没有内容"), "other": Words("其他"),
}  # fmt: skip
"""The reason codes of declining, with their names."""


class ScreeningDecision(Base):
    """One decision on one question; followers that moved with a head share its `act`."""

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


# commands


def admit(pen: Pen, question_id: int, seen: int) -> None:
    """Takes the question in (采用)."""
    current = _open(pen, question_id, seen, QuestionState.RECEIVED)
    _decide(pen, current, Decision.ADMIT)


def assign(pen: Pen, question_id: int, seen: int, unit: str) -> None:
    """Sends the question to the responsible unit (转办); admits it where that is still open.

    Any name of a department becomes its full name; another unit is taken as it is written.
    """
    current = _open(pen, question_id, seen, *OPEN_STATES)
    if not unit.strip():
        raise Refusal("请选择承办单位。")
    _decide(pen, current, Decision.ASSIGN, unit=department.full_name(pen, unit))


def merge(pen: Pen, question_id: int, seen: int, into: int) -> None:
    """Joins the question, and all who follow it, to the head `into` (归并)."""
    current = _open(pen, question_id, seen, *OPEN_STATES)
    head = question(pen, into)
    if head.id == question_id:
        raise Refusal("不能归并到自己。")
    if head.state not in HEAD_STATES:
        raise Refusal("只能归并到已采用的提问。")
    act = _decide(pen, current, Decision.MERGE, into=into)
    pen.note("question", into, joined=question_id)
    followers = list(
        pen.connection.scalars(select(Question.id).where(Question.merged_into == question_id))
    )
    for follower in followers:
        _decide(pen, question(pen, follower), Decision.MERGE, into=into, act=act)


def decline(pen: Pen, question_id: int, seen: int, reason: str) -> None:
    """Sets the question aside with a reason code (不采用); quarantined, never deleted."""
    current = _open(pen, question_id, seen, *OPEN_STATES)
    if reason not in REASON_NAMES:
        raise Refusal("请选择不采用的原因。")
    if current.askers > 1:
        raise Refusal("这条提问已有归并，请先撤销归并。")
    _decide(pen, current, Decision.DECLINE, reason=reason)


def escalate(pen: Pen, question_id: int, seen: int, reason: str) -> None:
    """Hands a petition or a grave matter on (信访 / 重大舆情)."""
    current = _open(pen, question_id, seen, *OPEN_STATES)
    if not reason.strip():
        raise Refusal("请写明移交原因。")
    _decide(pen, current, Decision.ESCALATE, reason=reason.strip())


def classify(pen: Pen, question_id: int, seen: int, kind: str, topics: Sequence[str]) -> None:
    """Says what kind of message it is and which key fields it touches, wherever it stands."""
    require(pen, Role.AIDE)
    current = _seen(pen, question_id, seen)
    chosen = {"kind": require_kind(kind), "topics": packed(topics)}
    if chosen == {"kind": current.kind, "topics": packed(current.topics)}:
        raise Refusal("类别和领域没有变。")
    _keep_decision(pen, current, Decision.CLASSIFY)
    _set(pen, question_id, **chosen)
    pen.note("question", question_id, decision=Decision.CLASSIFY.value)


def undo(pen: Pen, question_id: int, seen: int) -> None:
    """Takes the last decision on the question back, with all that moved along."""
    require(pen, Role.AIDE, Role.REVIEWER)
    current = _seen(pen, question_id, seen)
    last = _last_decision(pen, question_id)
    if last is None:
        raise Refusal("没有可撤销的操作。")
    if last.act is not None:
        raise Refusal("这条是随主问题一起归并的，请在主问题上撤销。")
    group = pen.connection.execute(
        select(ScreeningDecision).where(
            (ScreeningDecision.id == last.id) | (ScreeningDecision.act == last.id)
        )
    ).all()
    for row in group:
        newest = _last_decision(pen, row.question_id)
        if newest is None or newest.id != row.id:
            raise Refusal("归并的提问此后另有处理，不能一并撤销。")
    if last.decision == Decision.CLASSIFY:
        _restore(pen, last)
        return
    if last.state_before == QuestionState.RECEIVED and question(pen, question_id).askers > 1:
        raise Refusal("还有提问归并在这条之下，请先撤销那些归并。")
    for row in group:
        _restore(pen, row)
    head = question(pen, question_id).merged_into or current.merged_into
    if head is not None:
        pen.note("question", head, left=question_id)


# queries


def decisions(reader: Reader, question_id: int) -> tuple[DecisionRow, ...]:
    """The question's history of decisions, oldest first."""
    rows = reader.connection.execute(
        select(
            ScreeningDecision.id, ScreeningDecision.decision, ScreeningDecision.reason,
            ScreeningDecision.unit, ScreeningDecision.by, ScreeningDecision.at,
            ScreeningDecision.undone_by,
        )
        .where(ScreeningDecision.question_id == question_id)
        .order_by(ScreeningDecision.id)
    )  # fmt: skip
    return tuple(DecisionRow(row[0], Decision(row[1]), *row[2:]) for row in rows)


def units_used(reader: Reader) -> tuple[str, ...]:
    """The units that questions of this programme were sent to, each at the place of its first time.

    A place never changes, also where the first time was undone: a key may stand for it.
    """
    first = func.min(ScreeningDecision.id)
    rows = reader.connection.execute(
        select(ScreeningDecision.unit)
        .join(Question, Question.id == ScreeningDecision.question_id)
        .where(
            Question.interview_id == reader.programme,
            ScreeningDecision.decision == Decision.ASSIGN.value,
        )
        .group_by(ScreeningDecision.unit)
        .order_by(first)
    )
    return tuple(row.unit for row in rows)


def _seen(pen: Pen, question_id: int, seen: int) -> QuestionRow:
    current = question(pen, question_id)
    if current.revision != seen:
        raise Refusal("这条提问刚被别人处理过，请看过现状再操作。")
    return current


def _open(pen: Pen, question_id: int, seen: int, *states: QuestionState) -> QuestionRow:
    require(pen, Role.AIDE)
    current = _seen(pen, question_id, seen)
    if current.state not in states:
        raise Refusal("这条提问已有处理结果；要改，请先撤销。")
    return current


def _decide(
    pen: Pen,
    current: QuestionRow,
    decision: Decision,
    *,
    into: int | None = None,
    reason: str = "",
    unit: str = "",
    act: int | None = None,
) -> int:
    number = _keep_decision(pen, current, decision, reason=reason, unit=unit, act=act)
    _set(
        pen, current.id, state=RESULT[decision].value, merged_into=into, reason=reason,
        unit=unit or current.unit,
    )  # fmt: skip
    pen.note("question", current.id, decision=decision.value, into=into or 0)
    return number


def _keep_decision(
    pen: Pen,
    current: QuestionRow,
    decision: Decision,
    *,
    reason: str = "",
    unit: str = "",
    act: int | None = None,
) -> int:
    return pen.add(
        ScreeningDecision,
        question_id=current.id,
        act=act,
        decision=decision.value,
        reason=reason,
        unit=unit,
        by=pen.by,
        at=pen.at,
        state_before=current.state.value,
        merged_before=current.merged_into,
        reason_before=current.reason,
        unit_before=current.unit,
        kind_before=current.kind,
        topics_before=packed(current.topics),
    )


def _restore(pen: Pen, before: Any) -> None:
    values = {
        "state": before.state_before, "merged_into": before.merged_before,
        "reason": before.reason_before, "unit": before.unit_before,
    }  # fmt: skip
    if before.decision == Decision.CLASSIFY:
        values = {"kind": before.kind_before, "topics": before.topics_before}
    _set(pen, before.question_id, **values)
    pen.connection.execute(
        update(ScreeningDecision).where(ScreeningDecision.id == before.id).values(undone_by=pen.by)
    )
    pen.note("question", before.question_id, undone=before.decision)


def _set(pen: Pen, question_id: int, **values: object) -> None:
    pen.connection.execute(
        update(Question)
        .where(Question.id == question_id)
        .values(revision=Question.revision + 1, **values)
    )


def _last_decision(pen: Pen, question_id: int) -> Any:
    return pen.connection.execute(
        select(ScreeningDecision)
        .where(
            ScreeningDecision.question_id == question_id,
            ScreeningDecision.undone_by.is_(None),
        )
        .order_by(ScreeningDecision.id.desc())
        .limit(1)
    ).first()
