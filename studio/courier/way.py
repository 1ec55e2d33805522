"""The way of a question as its asker may know it: each step with its time, the present last.

Who asked the same follows the head: all are told of its unit and its answer. Nothing of the house
is told: no person, no reason in our own words, no petition's cause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from studio.air_queue import AirItem, AirState
from studio.answer import Answer, AnswerVersion
from studio.journal import Reader
from studio.portal import Step
from studio.publication import Publication, PublicationState, Withdrawal
from studio.question import Question, QuestionState
from studio.review import ReviewState
from studio.screening.decision import Decision, ScreeningDecision

WORDS = {
    QuestionState.SCREENED_IN: "accepted",
    QuestionState.ASSIGNED: "assigned",
    QuestionState.MERGED: "merged",
    QuestionState.REJECTED: "declined",
    QuestionState.ESCALATED: "transferred",
    QuestionState.RECEIVED: "received",
}
STATIONS = {
    Decision.ADMIT: "accepted", Decision.ASSIGN: "assigned", Decision.MERGE: "merged",
    Decision.DECLINE: "declined", Decision.ESCALATE: "transferred",
    Decision.COME_BACK: "accepted",
}  # fmt: skip
OPEN = ("accepted", "assigned", "merged", "transferred")
ANSWERED, PUBLISHED = "answered", "published"
TOGETHER = "与同类提问一并办理"
TOGETHER_BY = "由{unit}与同类提问一并办理"
HANDED_ON = "已按信访等有关规定移交办理，结果会在这里告知"
ON_AIR = "已在访谈直播中答复，见访谈实录"
TAKEN_BACK = "原答复已撤回，正在重新办理"
SORRY = {
    "off_topic": "感谢提问。所提内容与本期主题无关，建议通过 12345 热线或有关部门留言反映",
    "empty": "没有看到具体问题，欢迎补充后再次提交",
    "spam": "内容与已提交的重复或属于推广信息，没有采用",
}
"""Why a question was not taken, to who asked it: polite, and without the house's own code."""
SORRY_ALL_THE_SAME = "感谢参与。这条提问本期未能采用，欢迎换一种说法再次提交"

Decided = dict[int, list[Step]]


@dataclass(frozen=True)
class Now:
    """Where one question stands, as its asker is told; head: the one that is answered for it.

    off: an answer was taken off, and no other is there yet.
    """

    question: int
    portal_ref: str
    word: str
    detail: str
    head: int
    off: bool = False

    @property
    def mark(self) -> str:
        """What is kept of having told it."""
        return f"{self.word}/{self.detail}"


@dataclass(frozen=True)
class Answered:
    """What became of the answers, by the question that each is to.

    signed: when the approved version was signed off; online: since when readers have it; off: when
    one was taken off and not published again; on_air: when the guest had answered.
    """

    signed: dict[int, datetime] = field(default_factory=dict)
    online: dict[int, datetime] = field(default_factory=dict)
    off: dict[int, datetime] = field(default_factory=dict)
    on_air: dict[int, datetime] = field(default_factory=dict)


def standing(reader: Reader) -> tuple[Now, ...]:
    """Where every question stands that came by the portal, in the order they came."""
    known = answered(reader)
    head = aliased(Question)
    rows = reader.connection.execute(
        select(
            Question.id, Question.portal_ref, Question.state, Question.unit, Question.reason,
            Question.merged_into, head.unit,
        )
        .outerjoin(head, head.id == Question.merged_into)
        .where(Question.interview_id == reader.programme, Question.portal_ref != "")
        .order_by(Question.id)
    )  # fmt: skip
    return tuple(_now(known, *tuple[Any, ...](row)) for row in rows)


def steps(reader: Reader, those: Sequence[Now]) -> dict[int, tuple[Step, ...]]:
    """The way of each of these questions, oldest first; the last step is where it stands."""
    if not those:
        return {}
    known, ids = answered(reader), {now.question for now in those}
    rows = reader.connection.execute(
        select(Question.id, Question.received_at).where(Question.id.in_(ids))
    )
    came = {row[0]: row[1] for row in rows}
    decided = _decisions(reader, ids | {now.head for now in those})
    return {now.question: _way(now, came[now.question], decided, known) for now in those}


def answered(reader: Reader) -> Answered:
    """What became of the programme's answers."""
    rows = reader.connection.execute(
        select(Answer.question_id, Publication.state, Publication.proved_at)
        .join(Publication, Publication.answer_id == Answer.id)
        .where(Answer.interview_id == reader.programme)
        .where(Publication.state != PublicationState.RECALLED.value)
        .order_by(Publication.number)
    )
    online: dict[int, datetime] = {}
    newest: dict[int, str] = {}
    for question, state, proved in rows:
        newest[question] = state
        if state == PublicationState.ONLINE.value and proved is not None:
            online.setdefault(question, proved)
    off = _taken_off(reader) if PublicationState.WITHDRAWN.value in newest.values() else {}
    gone = {q: at for q, at in off.items() if newest.get(q) == PublicationState.WITHDRAWN.value}
    return Answered(_signed(reader), online, gone, _on_air(reader))


def _taken_off(reader: Reader) -> dict[int, datetime]:
    rows = reader.connection.execute(
        select(Answer.question_id, func.max(Withdrawal.at))
        .join(Withdrawal, Withdrawal.answer_id == Answer.id)
        .where(Answer.interview_id == reader.programme)
        .group_by(Answer.question_id)
    )
    return {row[0]: row[1] for row in rows}


def _signed(reader: Reader) -> dict[int, datetime]:
    v = AnswerVersion
    rows = reader.connection.execute(
        select(Answer.question_id, func.min(v.decided_at))
        .join(v, v.answer_id == Answer.id)
        .where(Answer.interview_id == reader.programme, v.state == ReviewState.APPROVED.value)
        .group_by(Answer.question_id)
    )
    return {row[0]: row[1] for row in rows if row[1] is not None}


def _on_air(reader: Reader) -> dict[int, datetime]:
    rows = reader.connection.execute(
        select(AirItem.question_id, AirItem.finished_at).where(
            AirItem.interview_id == reader.programme,
            AirItem.state == AirState.ANSWERED.value,
            AirItem.finished_at.is_not(None),
        )
    )
    return {row[0]: row[1] for row in rows if row[1] is not None}


def _now(
    known: Answered, question: int, portal_ref: str, state: str, unit: str, reason: str,
    merged_into: int | None, head_unit: str | None,
) -> Now:  # fmt: skip
    head, word = merged_into or question, WORDS[QuestionState(state)]
    unit, off = unit if head_unit is None else head_unit, False
    if head in known.online:
        word, detail = PUBLISHED, unit
    elif head in known.signed and head not in known.off:
        word, detail = ANSWERED, unit
    elif head in known.on_air and head not in known.off:
        word, detail = ANSWERED, ON_AIR
    else:
        off = head in known.off and word in OPEN
        detail = TAKEN_BACK if off else _detail(word, unit, reason)
    return Now(question, portal_ref, word, detail, head, off)


def _detail(word: str, unit: str, reason: str) -> str:
    if word == "merged":
        return TOGETHER_BY.format(unit=unit) if unit else TOGETHER
    if word == "declined":
        return SORRY.get(reason, SORRY_ALL_THE_SAME)
    if word == "transferred":
        return HANDED_ON
    return unit


def _way(now: Now, came: datetime, decided: Decided, known: Answered) -> tuple[Step, ...]:
    """From its arrival on, in the order of time; the present stands last, in its own words."""
    made = [Step("received", "", came), *decided.get(now.question, ())]
    if now.head != now.question:
        joined = made[-1].at
        made += [step for step in decided.get(now.head, ()) if step.at > joined]
    given = known.signed.get(now.head) or known.on_air.get(now.head)
    if now.word == PUBLISHED and given is not None:
        made.append(Step(ANSWERED, now.detail, given))
    since = _since(now, made, known)
    own = next((step for step in reversed(made) if step.status == now.word), None)
    before = [step for step in made if step.at <= since and (step is not own or now.off)]
    return (*sorted(before, key=lambda step: step.at), Step(now.word, now.detail, since))


def _since(now: Now, made: Sequence[Step], known: Answered) -> datetime:
    """Since when the question stands where it does."""
    if now.word == PUBLISHED:
        return known.online[now.head]
    if now.word == ANSWERED:
        return known.signed.get(now.head) or known.on_air[now.head]
    if now.off:
        return known.off[now.head]
    return next((step.at for step in reversed(made) if step.status == now.word), made[-1].at)


def _decisions(reader: Reader, ids: Iterable[int]) -> Decided:
    """What was decided on each question and not undone, as its asker may know it."""
    d = ScreeningDecision
    rows = reader.connection.execute(
        select(d.question_id, d.decision, d.at, d.unit)
        .where(d.question_id.in_(list(ids)), d.undone_by.is_(None))
        .order_by(d.id)
    )
    found: Decided = {}
    for question, decision, at, unit in rows:
        word = STATIONS.get(Decision(decision))
        if word is not None:
            detail = unit if word == "assigned" else ""
            found.setdefault(question, []).append(Step(word, detail, at))
    return found
