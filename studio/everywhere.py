"""Searching all years at once: questions, lines and answers of every programme one may open.

An index names what can hold the words: pairs of signs, in a file by SQLite's text index, on a
server by a function that asks for the caller's own rights, for row-level security lets no plain
login use an index of words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import Select, column, func, or_, select, table, text, true

from studio.finding import QuestionWords, telling_grams, wanted
from studio.interview import Interview
from studio.journal import Reader
from studio.people import Role, Seat, roles_of
from studio.publication import Publication, PublicationState, SaidWords
from studio.question import Question, QuestionState

PAGE = 100
"""So many of each kind are shown, the newest first; who wants others types more."""
SHORTEST = 2
"""A word has so many signs: one alone is in nearly everything."""


class Where(StrEnum):
    """In what the words stand."""

    QUESTION = "question"
    LINE = "line"
    ANSWER = "answer"


@dataclass(frozen=True)
class Place:
    """A place where the words stand. number: the question's, or the line's or answer's own.

    id: unlike any other place's, whatever it is. who: the asker or speaker as the public knows one.
    """

    id: int
    where: Where
    number: int
    programme: int
    title: str
    starts_at: datetime
    who: str
    text: str
    state: QuestionState | PublicationState


@dataclass(frozen=True)
class Found:
    """The places of a search, programmes newest first; more: of some kind there are others."""

    places: tuple[Place, ...] = ()
    more: bool = False
    too_short: bool = False


# queries


def found(reader: Reader, typed: str) -> Found:
    """What holds all words that somebody typed, in every programme the reader may open."""
    words = [word for word in wanted(typed) if len(word) >= SHORTEST]
    if not words:
        return Found(too_short=bool(typed.strip()))
    asked = _held(reader, "question", words)
    said = _held(reader, "said", words)
    places = [*_questions(reader, asked[:PAGE]), *_publications(reader, said[:PAGE])]
    places.sort(key=lambda one: (one.starts_at, one.programme), reverse=True)
    return Found(tuple(places), more=max(len(asked), len(said)) > PAGE)


WORDS: dict[str, Any] = {"question": QuestionWords, "said": SaidWords}


def _held(reader: Reader, kind: str, words: Sequence[str]) -> list[int]:
    """The ids of those that hold the words, the highest first; one more than a page."""
    if reader.connection.dialect.name == "postgresql":
        pairs = sorted({one + two for word in words for one, two in pairwise(word)})
        its = func.rights.found(kind, pairs, list(words), PAGE + 1)
        return list(reader.connection.scalars(select(column("id")).select_from(its.alias("f"))))
    return list(reader.connection.scalars(_in_a_file(reader, kind, words)))


def _in_a_file(reader: Reader, kind: str, words: Sequence[str]) -> Select[tuple[int]]:
    """The text index walks its rows from the newest; each is looked at until a page is full."""
    kept = WORDS[kind]
    index = table(f"{kind}_grams", column("rowid"))
    telling = dict.fromkeys(one for word in words for one in telling_grams(word))
    match = text(f"{kind}_grams MATCH :match").bindparams(
        match=" AND ".join(f'"{one}"' for one in telling)
    )
    seats = select(Seat.programme).where(Seat.login == reader.by)
    wide = roles_of(reader, reader.by) & {Role.PLANNER, Role.AUDITOR}
    key = next(iter(kept.__table__.primary_key))
    return (
        select(index.c.rowid)
        .join(kept, key == index.c.rowid)
        .where(match, *(kept.words.contains(word, autoescape=True) for word in words))
        .where(true() if wide else kept.interview_id.in_(seats))
        .order_by(index.c.rowid.desc())
        .limit(PAGE + 1)
    )


def _questions(reader: Reader, ids: Sequence[int]) -> list[Place]:
    q, i = Question, Interview
    rows = reader.connection.execute(
        select(q.id, q.interview_id, i.title, i.starts_at, q.nickname, q.text, q.state)
        .join(i, i.id == q.interview_id)
        .where(q.id.in_(ids))
    )
    return [Place(2 * row[0], Where.QUESTION, *row[:-1], QuestionState(row[-1])) for row in rows]


def _publications(reader: Reader, ids: Sequence[int]) -> list[Place]:
    p, i = Publication, Interview
    rows = reader.connection.execute(
        select(
            p.id, p.line_id, func.coalesce(p.line_id, p.answer_id), p.interview_id, i.title,
            i.starts_at, p.label, p.text, p.state,
        )
        .join(i, i.id == p.interview_id)
        .where(p.id.in_(ids), or_(p.line_id.is_not(None), p.answer_id.is_not(None)))
    )  # fmt: skip
    return [
        Place(
            2 * row[0] + 1, Where.ANSWER if row[1] is None else Where.LINE, *row[2:-1],
            PublicationState(row[-1]),
        )
        for row in rows
    ]  # fmt: skip
