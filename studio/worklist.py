"""The aide's six lists of questions at any size: ids in order, rows by the page, counts.

A list is a question of SQL, never of a window: what a screen does not show never leaves the
database but for its id.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    case,
    func,
    literal,
    select,
    union,
)

from studio.air_queue import AirItem, AirState, air_states
from studio.answer import (
    Answer,
    AnswerRow,
    AnswerVersion,
    Readiness,
    answers,
    readiness,
    taken_up,
    waiting_for,
)
from studio.collection import is_open
from studio.database.words import all_in_hex, larger, place_in
from studio.journal import Reader
from studio.question import (
    Question,
    QuestionRow,
    QuestionState,
    counts,
    in_programme,
    questions,
)
from studio.review import ReviewState
from studio.sought import ALL, Sought, conditions, held_by_few

PAGE = 128
"""Rows that are fetched together."""
ADMITTED = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)
ASIDE = (QuestionState.MERGED, QuestionState.REJECTED, QuestionState.ESCALATED)
MOST_PAIRS = 40
"""So many pairs of characters of a question are looked for in others."""


class Worklist(StrEnum):
    """Which of the lists; a question may stand in none or in several."""

    RECEIVED = "received"
    TO_ANSWER = "to_answer"
    SUBMITTED = "submitted"
    CO_SIGN = "co_sign"
    ON_AIR = "on_air"
    ASIDE = "aside"


@dataclass(frozen=True)
class QuestionItem:
    """A question with its answer and its place on the host's list, where it has them.

    ready: what the answer stands on and waits for; since: when it was taken up or assigned.
    """

    question: QuestionRow
    answer: AnswerRow | None
    air: AirState | None
    ready: Readiness | None = None
    since: datetime | None = None

    @property
    def id(self) -> int:
        """The question's id."""
        return self.question.id


@dataclass(frozen=True)
class Standing:
    """How many questions each list holds and there are at all.

    held: how many wait for the window to open and are in no list;
    oldest: when the first question of the list asked about came, None for an empty list;
    newest: the highest id given so far: whatever is above it came later.
    """

    numbers: dict[Worklist, int]
    total: int
    oldest: datetime | None
    newest: int
    held: int = 0


@dataclass(frozen=True)
class Listed:
    """A whole list by its ids, and the rows that were asked for with it."""

    ids: "array[int]"
    rows: tuple[QuestionItem, ...]
    standing: Standing


@dataclass(frozen=True)
class Change:
    """What became of the questions asked about.

    named: their ids; inside: those of them in the list; rows: all of them that still are.
    later: how many of the list came after the one asked about.
    """

    named: frozenset[int]
    inside: frozenset[int]
    rows: tuple[QuestionItem, ...]
    later: int
    standing: Standing


# queries


def opening(reader: Reader, which: Worklist, sought: Sought = ALL) -> tuple[QuestionItem, ...]:
    """The first page of a list, oldest first."""
    query = _narrowed(reader, which, sought, walked=True).limit(PAGE)
    first = list(reader.connection.scalars(query))
    return in_order(question_items(reader, first), first)


def listed(
    reader: Reader,
    which: Worklist,
    sought: Sought = ALL,
    with_rows: Sequence[int] = (),
    up_to: int | None = None,
) -> Listed:
    """A whole list, oldest first: 8 bytes for each id. up_to: none with a higher id.

    The database writes the ids as one text, so that 100,000 of them cost this process one step, not
    100,000 steps in each of which the window's thread must wait for its turn.
    """
    query = _narrowed(reader, which, sought)
    if up_to is not None:
        query = query.where(Question.id <= up_to)
    own = query.subquery()
    text = reader.connection.scalar(select(all_in_hex(own.c.id)))
    ids = array("q", bytes.fromhex(text or ""))
    ids.byteswap()
    return Listed(ids, question_items(reader, with_rows), standing(reader, which))


def change(
    reader: Reader, which: Worklist, sought: Sought, ids: Sequence[int], newest: int
) -> Change:
    """What became of these questions, or of those whose answers these are.

    newest: what came after this one is only counted.
    """
    owners = select(Answer.question_id).where(
        Answer.interview_id == reader.programme, Answer.id.in_(ids)
    )
    known = {*ids, *reader.connection.scalars(owners)}
    named = [number for number in known if number <= newest]
    own = _list(reader, which, sought, few=True)
    inside = reader.connection.scalars(own.where(Question.id.in_(named))) if named else ()
    later = own.where(Question.id > newest).order_by(None).subquery()
    return Change(
        frozenset(named),
        frozenset(inside),
        question_items(reader, named),
        reader.connection.scalar(select(func.count()).select_from(later)) or 0,
        standing(reader, which),
    )


def question_items(reader: Reader, ids: Sequence[int]) -> tuple[QuestionItem, ...]:
    """The rows of these questions, oldest first; none for none."""
    if not ids:
        return ()
    replies = {row.question_id: row for row in answers(reader, question_ids=ids)}
    on_air, since = air_states(reader, ids), taken_up(reader, ids)
    ready = {
        row.question_id: stand
        for row, stand in zip(replies.values(), readiness(reader, [*replies.values()]), strict=True)
    }
    return tuple(
        QuestionItem(
            row, replies.get(row.id), on_air.get(row.id), ready.get(row.id), since.get(row.id)
        )
        for row in questions(reader, ids=ids)
    )


def standing(reader: Reader, which: Worklist) -> Standing:
    """The numbers of all lists, and how long the first of this one has waited."""
    by_state = counts(reader)
    received = by_state[QuestionState.RECEIVED]
    held = 0 if is_open(reader) else received
    admitted = sum(by_state[state] for state in ADMITTED)
    out = _answered(reader, ReviewState.SUBMITTED, ReviewState.APPROVED)
    numbers = {
        Worklist.RECEIVED: received - held,
        Worklist.TO_ANSWER: admitted - _count(reader, out, _in(ADMITTED)),
        Worklist.SUBMITTED: _count(reader, _answered(reader, ReviewState.SUBMITTED)),
        Worklist.CO_SIGN: _count(reader, waiting_for(reader)),
        Worklist.ON_AIR: _count(reader, _on_air(reader)),
        Worklist.ASIDE: sum(by_state[state] for state in ASIDE),
    }
    first = _list(reader, which, ALL).with_only_columns(Question.received_at).limit(1)
    return Standing(
        numbers,
        sum(by_state.values()),
        reader.connection.scalar(first),
        reader.connection.scalar(select(func.max(Question.id))) or 0,
        held,
    )


def merge_heads(
    reader: Reader, question_id: int, words: str, most: int = 60
) -> tuple[QuestionItem, ...]:
    """Admitted questions that hold `words`; without words, those most like the question."""
    query = (
        select(Question.id)
        .where(Question.interview_id == reader.programme, _in(ADMITTED))
        .where(Question.id != question_id)
        .limit(most)
    )
    sought = Sought(words)
    if not sought.is_all:
        query = query.where(*conditions(sought)).order_by(Question.received_at, Question.id)
    else:
        text = reader.connection.scalar(select(Question.text).where(Question.id == question_id))
        query = query.order_by(_likeness(text or "").desc(), Question.received_at, Question.id)
    ids = list(reader.connection.scalars(query))
    return in_order(question_items(reader, ids), ids)


def in_order(items: Iterable[QuestionItem], ids: Sequence[int]) -> tuple[QuestionItem, ...]:
    """The items in the order of the ids; ids without an item are left out."""
    found = {item.id: item for item in items}
    return tuple(found[number] for number in ids if number in found)


def _narrowed(
    reader: Reader, which: Worklist, sought: Sought, *, walked: bool = False
) -> Select[int]:
    """The list in its order; where few can be in it they are looked up, not walked to."""
    ids = held_by_few(reader, sought)
    if ids is None:
        return _list(reader, which, sought, walked=walked)
    return _list(reader, which, sought, few=True).where(Question.id.in_(ids))


def _list(
    reader: Reader, which: Worklist, sought: Sought, *, few: bool = False, walked: bool = False
) -> Select[int]:
    query = select(Question.id).where(in_programme(reader, few=few))
    query = query.where(_member(reader, which), *conditions(sought, walked=walked))
    return query.order_by(Question.received_at, Question.id)


def _member(reader: Reader, which: Worklist) -> ColumnElement[bool]:
    match which:
        case Worklist.RECEIVED:
            opened = literal(is_open(reader))
            return (Question.state == QuestionState.RECEIVED.value) & opened
        case Worklist.TO_ANSWER:
            return _in(ADMITTED) & ~_is_answered(reader)
        case Worklist.SUBMITTED:
            return Question.id.in_(_answered(reader, ReviewState.SUBMITTED))
        case Worklist.CO_SIGN:
            return Question.id.in_(waiting_for(reader))
        case Worklist.ON_AIR:
            return Question.id.in_(_on_air(reader))
        case Worklist.ASIDE:
            return _in(ASIDE)


def _in(states: Iterable[QuestionState]) -> ColumnElement[bool]:
    return Question.state.in_([state.value for state in states])


def _is_answered(reader: Reader) -> ColumnElement[bool]:
    """Its answer is out of the aide's hands."""
    out = _answered(reader, ReviewState.SUBMITTED, ReviewState.APPROVED)
    return Question.id.in_(out)


def _answered(reader: Reader, *states: ReviewState) -> Select[int]:
    """The questions whose answer's newest version is in one of these states."""
    v = AnswerVersion
    newest = (
        select(v.state)
        .where(v.answer_id == Answer.id)
        .order_by(v.number.desc())
        .limit(1)
        .correlate(Answer)
        .scalar_subquery()
    )
    return select(Answer.question_id).where(
        Answer.interview_id == reader.programme,
        newest.in_([state.value for state in states]),
    )


def _on_air(reader: Reader) -> CompoundSelect[int]:
    """On the host's list, or answered in writing."""
    on_list = select(AirItem.question_id).where(AirItem.interview_id == reader.programme)
    return union(on_list, _answered(reader, ReviewState.APPROVED))


def _count(
    reader: Reader,
    some: "Select[int] | CompoundSelect[int]",
    *conditions: ColumnElement[bool],
) -> int:
    """How many of these questions there are: from the few, not through the many."""
    own = some.subquery()
    query = select(func.count()).select_from(own)
    if conditions:
        query = query.join(Question, Question.id == own.c.question_id).where(*conditions)
    return reader.connection.scalar(query) or 0


def _likeness(text: str) -> ColumnElement[float]:
    """How many pairs of neighbouring characters a question shares with this text, 0 to 1."""
    pairs = sorted({text[n : n + 2] for n in range(len(text) - 1)})[:MOST_PAIRS]
    shared: Any = literal(0.0)
    for pair in pairs:
        shared = shared + case((place_in(Question.text, pair) > 0, 1.0), else_=0.0)
    either = len(pairs) + larger(func.length(Question.text) - 1, 1) - shared
    likeness: ColumnElement[float] = shared / either
    return likeness


__all__ = [
    "ADMITTED",
    "ASIDE",
    "PAGE",
    "Change",
    "Listed",
    "QuestionItem",
    "Standing",
    "Worklist",
    "change",
    "in_order",
    "listed",
    "merge_heads",
    "opening",
    "question_items",
    "standing",
]
