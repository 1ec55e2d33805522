"""The customer's policy documents: kept in passages, with title, number (文号), date and source.

Drafting help looks through those that are not put aside; nothing of them leaves this studio but
the few passages that are near a question.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, case, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.drafting.nearness import looked_through, nearest, rarity, wanted
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.legible import boxed
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.prepared_text import Text, read_file

THING = "policy_document"
"""What the journal calls one."""
MOST_DOCUMENTS, MOST_PARAGRAPHS, MOST_SIGNS = 300, 10_000, 400_000
PASSAGE = 320
"""Signs of a passage: some articles of a regulation, what a model reads at a glance."""
LONGEST = 2 * PASSAGE
CANDIDATES = 40
MOST_OF_ONE = 3
"""Passages of one document: a long one must not take all the room."""
ARTICLE = re.compile("第[一二三四五六七八九十百千零〇0-9]+[条章节]|[一二三四五六七八九十]+、")
END = re.compile("(?<=[。；！？;!?])")


class PolicyDocument(Base):
    """One document; `active` is false where it was put aside."""

    __tablename__ = "policy_document"
    __table_args__ = (UniqueConstraint("title", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    number: Mapped[str]
    source: Mapped[str]
    issued: Mapped[date | None]
    passages: Mapped[int]
    active: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]


class PolicyPassage(Base):
    """A few paragraphs of it, and the words that they are found by."""

    __tablename__ = "policy_passage"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("policy_document.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    words: Mapped[str]


@dataclass(frozen=True)
class About:
    """What a person writes of a document."""

    title: str
    number: str = ""
    source: str = ""
    issued: date | None = None


@dataclass(frozen=True)
class PolicyDocumentRow:
    """A document as screens show one."""

    id: int
    title: str
    number: str
    source: str
    issued: date | None
    passages: int
    active: bool
    by: str
    at: datetime


@dataclass(frozen=True)
class Passage:
    """A passage that is near a question, with what its document is called."""

    document_id: int
    number: int
    text: str
    title: str
    document_number: str
    source: str
    issued: date | None


# commands


def take_in(pen: Pen, about: About, paragraphs: Sequence[str]) -> int:
    """Keeps a document under its title and number; returns its id."""
    _require_right(pen)
    kept = _checked(about)
    parts = tuple(passages_of(paragraphs))
    if not parts:
        raise Refusal("没有读到文字。")
    if len(documents(pen)) >= MOST_DOCUMENTS:
        raise Refusal("政策文件最多 {most} 份，请先移除不用的。", most=MOST_DOCUMENTS)
    d = PolicyDocument
    if pen.connection.scalar(select(d.id).where(d.title == kept.title, d.number == kept.number)):
        raise Refusal("已有同名同文号的文件。要换成新的，请先移除旧的。")
    its = pen.add(d, **vars(kept), passages=len(parts), active=True, by=pen.by, at=pen.at)
    pen.connection.execute(
        insert(PolicyPassage),
        [{"document_id": its, "number": number, "text": text, "words": looked_through(text)}
         for number, text in enumerate(parts, 1)],
    )  # fmt: skip
    pen.note(THING, its, passages=len(parts))
    return its


def use(pen: Pen, document_id: int, active: bool) -> None:
    """Puts a document aside, or looks through it again."""
    _require_right(pen)
    d = PolicyDocument
    changed = pen.connection.execute(
        update(d).where(d.id == document_id).values(active=active)
    ).rowcount
    if not changed:
        raise Refusal("没有这份政策文件。")
    pen.note(THING, document_id, active=active)


def drop(pen: Pen, document_id: int) -> None:
    """Takes a document away for good; answers that rest on it keep what they name as source."""
    _require_right(pen)
    p, d = PolicyPassage, PolicyDocument
    pen.connection.execute(delete(p).where(p.document_id == document_id))
    if not pen.connection.execute(delete(d).where(d.id == document_id)).rowcount:
        raise Refusal("没有这份政策文件。")
    pen.note(THING, document_id, dropped=True)


# queries


def documents(reader: Reader) -> tuple[PolicyDocumentRow, ...]:
    """Every document, the newest first."""
    d = PolicyDocument
    rows = reader.connection.execute(
        select(d.id, d.title, d.number, d.source, d.issued, d.passages, d.active, d.by, d.at)
        .order_by(d.id.desc())
    )  # fmt: skip
    return tuple(PolicyDocumentRow(*row) for row in rows)


def passages_near(reader: Reader, question: str, most: int) -> tuple[Passage, ...]:
    """The passages nearest to a question, best first; SQL finds the candidates among all."""
    rarities = _rarities(reader, wanted(question))
    found = _candidates(reader, rarities) if rarities else []
    best = nearest([row.words for row in found], rarities, CANDIDATES)
    taken: list[Passage] = []
    for one in best:
        row = found[one.place]
        if sum(row.document_id == each.document_id for each in taken) < MOST_OF_ONE:
            taken.append(Passage(*row[:-1]))
    return tuple(taken[:most])


def read_document(path: Path) -> Text:
    """The text of a file of a person: .docx, .txt or .md. Refusal where it is none."""
    return read_file(path, MOST_PARAGRAPHS)


def passages_of(paragraphs: Iterable[str]) -> Iterator[str]:
    """The text in passages: paragraphs together while they are short, an article begins anew."""
    held = ""
    for piece in (part for one in paragraphs for part in _pieces(boxed(one).strip())):
        begins = ARTICLE.match(piece) is not None and len(held) > PASSAGE // 3
        if held and (begins or len(held) + len(piece) > PASSAGE):
            yield held
            held = ""
        held = f"{held}\n{piece}" if held else piece
    if held:
        yield held


def _pieces(paragraph: str) -> Iterator[str]:
    """A paragraph, cut at its sentences where it is too long for one passage."""
    held = ""
    for sentence in END.split(paragraph) if len(paragraph) > LONGEST else (paragraph,):
        if held and len(held) + len(sentence) > PASSAGE:
            yield held
            held = ""
        held += sentence
        while len(held) > LONGEST:
            yield held[:LONGEST]
            held = held[LONGEST:]
    if held.strip():
        yield held


def _rarities(reader: Reader, known: Sequence[str]) -> dict[str, float]:
    """Of the grams that any passage holds."""
    if not known:
        return {}
    counts = [func.sum(case((_holds(gram), 1), else_=0)) for gram in known]
    total, *holding = reader.connection.execute(_in_use(func.count(), *counts)).one()
    return {
        gram: rarity(int(times), total) for gram, times in zip(known, holding, strict=True) if times
    }


def _candidates(reader: Reader, rarities: dict[str, float]) -> list[Any]:
    p, d = PolicyPassage, PolicyDocument
    score: Any = sum(case((_holds(gram), weight), else_=0.0) for gram, weight in rarities.items())
    query = _in_use(p.document_id, p.number, p.text, d.title, d.number, d.source, d.issued, p.words)
    ranked = query.order_by(score.desc(), p.document_id, p.number).limit(CANDIDATES)
    return list(reader.connection.execute(ranked))


def _in_use(*columns: Any) -> Any:
    p, d = PolicyPassage, PolicyDocument
    return select(*columns).select_from(p).join(d, d.id == p.document_id).where(d.active)


def _holds(gram: str) -> Any:
    return PolicyPassage.words.contains(gram, autoescape=True)


def _checked(about: About) -> About:
    title = written(about.title, TITLE)
    if not title:
        raise Refusal("请填写文件的名称。")
    return About(title, written(about.number, TITLE), written(about.source, TITLE), about.issued)


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("政策文件属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
