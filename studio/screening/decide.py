"""A person decides what becomes of a question; each decision has a reason and can be undone.

A merge keeps every asker: a question's followers go with it to the new head, and come back
with it when the merge is undone.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, update

from studio import department
from studio.collection import require_open
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.question import Question, QuestionRow, QuestionState, question
from studio.screening.decision import (
    RESULT,
    Decision,
    DecisionRow,
    ScreeningDecision,
    before_merging,
    last_decision,
)
from studio.screening.revision import change, seen_now
from studio.screening.wording import take_back
from studio.topic import packed, require_kind
from studio.words import Words

OPEN_STATES = (
    QuestionState.RECEIVED,
    QuestionState.SCREENED_IN,
    QuestionState.ASSIGNED,
)
HEAD_STATES = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)
FOLLOWED_STATES = (*HEAD_STATES, QuestionState.ESCALATED)
"""Where a head with followers may stand."""
REASON_NAMES = {
    "abusive": Words("辱骂攻击"), "spam": Words("广告刷屏"), "off_topic": Words("与本期无关"),
    "malicious": Words("恶意造谣"), "illegal_placeholder": Words("违法信息"),
    "empty": Words("没有内容"), "other": Words("其他"),
}  # fmt: skip
"""The reason codes of declining, with their names."""


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
    named = department.full_name(pen, written(unit, TITLE))
    if not named:
        raise Refusal("请选择承办单位。")
    _decide(pen, current, Decision.ASSIGN, unit=named)


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


def come_back(pen: Pen, question_id: int, seen: int) -> None:
    """What was handed on comes back with its result, to be answered as any other question."""
    current = _open(pen, question_id, seen, QuestionState.ESCALATED)
    _decide(pen, current, Decision.COME_BACK)


def classify(pen: Pen, question_id: int, seen: int, kind: str, topics: Sequence[str]) -> None:
    """Says what kind of message it is and which key fields it touches, wherever it stands."""
    require(pen, Role.AIDE)
    require_open(pen)
    current = seen_now(pen, question_id, seen)
    chosen = {"kind": require_kind(kind), "topics": packed(topics)}
    if chosen == {"kind": current.kind, "topics": packed(current.topics)}:
        raise Refusal("类别和领域没有变。")
    _keep_decision(pen, current, Decision.CLASSIFY)
    change(pen, question_id, **chosen)
    pen.note("question", question_id, decision=Decision.CLASSIFY.value)


def part(pen: Pen, question_id: int, seen: int) -> None:
    """Takes one asker out of a merge (拆分): its own question again, as before it was merged.

    Those that came with it stay with the head; undoing the merge would bring all of them back.
    """
    current = _open(pen, question_id, seen, QuestionState.MERGED)
    before = QuestionState(before_merging(pen, question_id).state_before)
    _decide(pen, current, Decision.PART, state=before)
    pen.note("question", current.merged_into or 0, left=question_id)


def undo(pen: Pen, question_id: int, seen: int) -> None:
    """Takes the last decision on the question back, or its last wording, with all that moved."""
    require(pen, Role.AIDE, Role.REVIEWER)
    current = seen_now(pen, question_id, seen)
    last = last_decision(pen, question_id)
    if take_back(pen, current, last.id if last is not None else 0):
        return
    if last is None:
        raise Refusal("没有可撤销的操作。")
    if last.act is not None:
        raise Refusal("这条是随主问题一起归并的，请在主问题上撤销。")
    group = _moved_along(pen, last)
    if last.decision == Decision.CLASSIFY:
        _restore(pen, last)
        return
    _require_whole(pen, current, last)
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


def _moved_along(pen: Pen, last: Any) -> Sequence[Any]:
    """The decision with those of the followers; Refusal where one of them was decided on since."""
    group = pen.connection.execute(
        select(ScreeningDecision).where(
            (ScreeningDecision.id == last.id) | (ScreeningDecision.act == last.id)
        )
    ).all()
    for row in group:
        newest = last_decision(pen, row.question_id)
        if newest is None or newest.id != row.id:
            raise Refusal("归并的提问此后另有处理，不能一并撤销。")
    return group


def _require_whole(pen: Pen, current: QuestionRow, last: Any) -> None:
    """No follower is left without a head, neither this one nor those that follow it."""
    if last.state_before not in FOLLOWED_STATES and current.askers > 1:
        raise Refusal("还有提问归并在这条之下，请先撤销那些归并。")
    if last.decision == Decision.PART:
        head = question(pen, last.merged_before)
        if head.state not in FOLLOWED_STATES:
            raise Refusal("原来的主问题此后另有处理，不能撤销拆分；可以重新归并。")


def _open(pen: Pen, question_id: int, seen: int, *states: QuestionState) -> QuestionRow:
    require(pen, Role.AIDE)
    require_open(pen)
    current = seen_now(pen, question_id, seen)
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
    state: QuestionState | None = None,
) -> int:
    number = _keep_decision(pen, current, decision, reason=reason, unit=unit, act=act)
    change(
        pen, current.id, state=(state or RESULT[decision]).value, merged_into=into, reason=reason,
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
        command=pen.command,
    )


def _restore(pen: Pen, before: Any) -> None:
    values = {
        "state": before.state_before, "merged_into": before.merged_before,
        "reason": before.reason_before, "unit": before.unit_before,
    }  # fmt: skip
    if before.decision == Decision.CLASSIFY:
        values = {"kind": before.kind_before, "topics": before.topics_before}
    change(pen, before.question_id, **values)
    pen.connection.execute(
        update(ScreeningDecision).where(ScreeningDecision.id == before.id).values(undone_by=pen.by)
    )
    pen.note("question", before.question_id, undone=before.decision)
