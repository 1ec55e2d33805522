"""What a list is narrowed to: words, a channel, a unit, flags; all of it must hold.

Few that hold a part of it are named beforehand, by what an index knows; where each part alone is
held by many, the list is walked in its order and ends early.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, exists, or_, select, table, text

from studio.channel import channels
from studio.finding import QuestionWords, numbers, telling_grams, wanted
from studio.journal import Reader
from studio.question import Question, in_programme
from studio.screening.kept import QuestionFlag

FEW = 1000
"""So many are named one by one."""
GRAMS = table("question_grams", column("rowid"))


@dataclass(frozen=True)
class Sought:
    """What a question must hold to be listed; nothing of it is everything."""

    words: str = ""
    channel: str = ""
    unit: str = ""
    flags: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.words.strip() or self.is_filtered)

    @property
    def is_filtered(self) -> bool:
        """Whether more than words narrows the list."""
        return bool(self.channel or self.unit or self.flags)

    def with_words(self, words: str) -> "Sought":
        """The same filters, other words."""
        return replace(self, words=words)


ALL = Sought()


@dataclass(frozen=True)
class Choices:
    """What a programme's list can be narrowed to: channels by code and name, units and flags."""

    channels: tuple[tuple[str, str], ...]
    units: tuple[str, ...]
    flags: tuple[str, ...]


# queries


def choices(reader: Reader) -> Choices:
    """What a list can be narrowed to: what the programme's questions have."""
    here = list(_distinct(reader, Question.channel))
    known = {row.code: row.name for row in channels(reader)}
    ordered = [*(one for one in known if one in here), *(one for one in here if one not in known)]
    return Choices(
        tuple((code, known.get(code, code)) for code in ordered),
        tuple(one for one in _distinct(reader, Question.unit) if one),
        tuple(_distinct(reader, QuestionFlag.flag)),
    )


def conditions(sought: Sought, *, walked: bool = False) -> Iterator[ColumnElement[bool]]:
    """What holds for each question of the list, one condition a part.

    walked: looked at one by one in the list's order, until enough are found. A server that is not
    told so would rather read everything first.
    """
    if words := wanted(sought.words):
        yield _holds(words, walked=walked)
    if sought.channel:
        yield Question.channel == sought.channel
    if sought.unit:
        yield Question.unit == sought.unit
    for flag in sought.flags:
        yield exists().where(
            QuestionFlag.interview_id == Question.interview_id,
            QuestionFlag.flag == flag,
            QuestionFlag.question_id == Question.id,
        )


def held_by_few(reader: Reader, sought: Sought) -> list[int] | None:
    """The ids of those that can hold all of it, where some part is held by few; else None."""
    least: set[int] | None = None
    for found in _parts(reader, sought):
        if len(found) <= FEW:
            least = set(found) if least is None else least & set(found)
    return None if least is None else sorted(least)


def _holds(words: Sequence[str], *, walked: bool) -> ColumnElement[bool]:
    """The words kept of the question hold them; a number also the question that has it."""
    held: list[ColumnElement[bool]] = []
    for word in words:
        own: list[ColumnElement[bool]] = [_within(word)]
        own += [Question.id.between(first, last) for first, last in numbers(word)]
        held.append(or_(*own))
    its = QuestionWords.question_id == Question.id
    if walked:
        return select(and_(*held)).where(its).correlate(Question).scalar_subquery()
    return exists().where(its, *held)


def _within(word: str) -> ColumnElement[bool]:
    return QuestionWords.words.contains(word, autoescape=True)


def _parts(reader: Reader, sought: Sought) -> Iterator[Sequence[int]]:
    """For each part those that can hold it: at most one more than few."""
    for word in wanted(sought.words):
        yield [*_known(reader, word), *_numbered(reader, word)]
    if sought.channel:
        its = select(Question.id).where(
            Question.interview_id == reader.programme, Question.channel == sought.channel
        )
        yield _some(reader, its)
    for flag in sought.flags:
        flagged = select(QuestionFlag.question_id).where(
            QuestionFlag.interview_id == reader.programme, QuestionFlag.flag == flag
        )
        yield _some(reader, flagged)


def _known(reader: Reader, word: str) -> Sequence[int]:
    """By the text index of a file; on a server by reading."""
    if reader.connection.dialect.name == "sqlite":
        match = text("question_grams MATCH :match").bindparams(
            match=" AND ".join(f'"{one}"' for one in telling_grams(word))
        )
        its = select(GRAMS.c.rowid).join(QuestionWords, QuestionWords.question_id == GRAMS.c.rowid)
        return _some(reader, its.where(match, _within(word)))
    its = select(QuestionWords.question_id).where(QuestionWords.interview_id == reader.programme)
    return _some(reader, its.where(_within(word)))


def _numbered(reader: Reader, word: str) -> Sequence[int]:
    ranges = [Question.id.between(first, last) for first, last in numbers(word)]
    if not ranges:
        return ()
    its = select(Question.id).where(in_programme(reader, few=True), or_(*ranges))
    return _some(reader, its)


def _some(reader: Reader, query: Select[Any]) -> Sequence[int]:
    return list(reader.connection.scalars(query.limit(FEW + 1)))


def _distinct(reader: Reader, what: Any) -> Iterable[str]:
    owner = what.class_
    query = select(what).where(owner.interview_id == reader.programme).distinct().order_by(what)
    return reader.connection.scalars(query)


__all__ = ["ALL", "Choices", "Sought", "choices", "conditions", "held_by_few"]
