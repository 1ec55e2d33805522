"""The customer's lists of words, kept where every PC and the back room read them.

A list is taken in whole, in the place of the one of its name; it can be put aside and dropped.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.screening.word_lists import ALLOW, Rule

THING = "word_list"
"""What the journal calls a list."""
MOST_LISTS = 50


class WordList(Base):
    """One list; its rules as JSON, each a line, a word and a class."""

    __tablename__ = "word_list"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    rules: Mapped[str]
    words: Mapped[int]
    allowed: Mapped[int]
    active: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class WordListRow:
    """A list as screens show one; words: that are looked for, allowed: phrases that may pass."""

    id: int
    name: str
    words: int
    allowed: int
    active: bool
    by: str
    at: datetime


# commands


def take_in_words(pen: Pen, name: str, rules: Sequence[Rule]) -> int:
    """Keeps a list under its name, in the place of one of before; returns its id."""
    _require_right(pen)
    called = written(name, NAME)
    if not called or not rules:
        raise Refusal("请选择一个有词的词表。")
    allowed = sum(rule.category == ALLOW for rule in rules)
    said = json.dumps([(rule.line, rule.word, rule.category) for rule in rules])
    values = {
        "rules": said, "words": len(rules) - allowed, "allowed": allowed, "active": True,
        "by": pen.by, "at": pen.at,
    }  # fmt: skip
    known = pen.connection.scalar(select(WordList.id).where(WordList.name == called))
    if known is None:
        if len(word_lists(pen)) >= MOST_LISTS:
            raise Refusal("词表最多 {most} 个，请先移除不用的。", most=MOST_LISTS)
        known = pen.add(WordList, name=called, **values)
    else:
        pen.connection.execute(update(WordList).where(WordList.id == known).values(**values))
    pen.note(THING, known, words=len(rules), allowed=allowed)
    return known


def use_words(pen: Pen, list_id: int, active: bool) -> None:
    """Puts a list aside, or looks for its words again."""
    _require_right(pen)
    mine = WordList.id == list_id
    if not pen.connection.execute(update(WordList).where(mine).values(active=active)).rowcount:
        raise Refusal("没有这个词表。")
    pen.note(THING, list_id, active=active)


def drop_words(pen: Pen, list_id: int) -> None:
    """Takes a list away for good; what people decided by it stays."""
    _require_right(pen)
    if not pen.connection.execute(delete(WordList).where(WordList.id == list_id)).rowcount:
        raise Refusal("没有这个词表。")
    pen.note(THING, list_id, dropped=True)


# queries


def word_lists(reader: Reader) -> tuple[WordListRow, ...]:
    """Every list, by name."""
    w = WordList
    rows = reader.connection.execute(
        select(w.id, w.name, w.words, w.allowed, w.active, w.by, w.at).order_by(w.name)
    )
    return tuple(WordListRow(*row) for row in rows)


def rules_in_use(reader: Reader) -> tuple[Rule, ...]:
    """The rules of all lists that are not put aside, each with the name of its list."""
    rows = reader.connection.execute(
        select(WordList.name, WordList.rules).where(WordList.active).order_by(WordList.name)
    )
    return tuple(
        Rule(word, category, name, line)
        for name, rules in rows
        for line, word, category in json.loads(rules)
    )


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("词表属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
