"""The public wording of a question: made by an aide, version by version; what came stays apart.

Hosts read it, the record quotes it, answers carry it. An answer keeps the wording it was drafted
with, so another wording reaches readers only with a version that a second person approves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ForeignKey, func, insert, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.legible import boxed
from studio.naming import NAME, written
from studio.people import Role, require
from studio.question import NAMELESS, Question, QuestionRow
from studio.screening.decision import last_decision
from studio.screening.revision import change, seen_now

WORDING_DIGESTS = text("SELECT question_id, number, digest FROM rights.wording_digests()")


class Why(StrEnum):
    """What another wording was made for."""

    REWORD = "reword"
    MASK = "mask"


class QuestionWording(Base):
    """One wording with the one before it; version 1 is what came, so these begin at 2.

    after: the newest decision on the question then, 0 for none, so that undoing keeps the order.
    """

    __tablename__ = "question_wording"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    nickname: Mapped[str]
    text: Mapped[str]
    nickname_before: Mapped[str]
    text_before: Mapped[str]
    why: Mapped[str]
    after: Mapped[int]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]
    undone_by: Mapped[str | None]


class Mask(NamedTuple):
    """[start, end) of a text, and what stands there instead."""

    start: int
    end: int
    put: str


@dataclass(frozen=True)
class Masks:
    """What is to be masked in text and nickname; of: the fingerprint of what it was found in."""

    of: str
    text: tuple[Mask, ...] = ()
    nickname: tuple[Mask, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to be masked."""
        return bool(self.text or self.nickname)


@dataclass(frozen=True)
class WordingRow:
    """A wording in force, with what it took the place of."""

    number: int
    nickname: str
    text: str
    nickname_before: str
    text_before: str
    why: Why
    by: str
    at: datetime


# commands


def reword(pen: Pen, question_id: int, seen: int, text: str, nickname: str) -> None:
    """Another public wording (整理公开文本); the words that came stay where they are kept."""
    require(pen, Role.AIDE)
    current = seen_now(pen, question_id, seen)
    if not text.strip():
        raise Refusal("公开文本不能是空的；不要这条提问，请用“不采用”。")
    named = nickname if nickname == current.nickname else written(nickname, NAME) or NAMELESS
    _word(pen, current, boxed(text), named, Why.REWORD)


def mask(pen: Pen, question_id: int, seen: int, masks: Masks) -> None:
    """Personal data gives way to its masks (遮蔽), in text and nickname at once."""
    require(pen, Role.AIDE)
    current = seen_now(pen, question_id, seen)
    if masks.of != fingerprint(current.nickname, current.text):
        raise Refusal("公开文本刚改过，新的识别结果还没有出来，请稍候再遮蔽。")
    if not masks:
        raise Refusal("没有找到要遮蔽的个人信息；要自己遮蔽，请整理公开文本。")
    _word(
        pen, current, under(current.text, masks.text), under(current.nickname, masks.nickname),
        Why.MASK, masked=len(masks.text) + len(masks.nickname),
    )  # fmt: skip


def take_back(pen: Pen, current: QuestionRow, decided: int) -> bool:
    """Undoes the newest wording where it is newer than the decision; False where it is not."""
    newest = _newest(pen, current.id)
    if newest is None or newest.after < decided:
        return False
    w = QuestionWording
    pen.connection.execute(
        update(w)
        .where(w.question_id == current.id, w.number == newest.number)
        .values(undone_by=pen.by)
    )
    change(pen, current.id, text=newest.text_before, nickname=newest.nickname_before)
    pen.note("question", current.id, undone=newest.why)
    return True


# queries


def wordings(reader: Reader, question_id: int) -> tuple[WordingRow, ...]:
    """The wordings of a question that are in force, oldest first; for aides and reviewers."""
    w = QuestionWording
    rows = reader.connection.execute(
        select(
            w.number, w.nickname, w.text, w.nickname_before, w.text_before, w.why, w.by, w.at
        )
        .join(Question, Question.id == w.question_id)
        .where(
            Question.interview_id == reader.programme,
            w.question_id == question_id,
            w.undone_by.is_(None),
        )
        .order_by(w.number)
    )  # fmt: skip
    return tuple(WordingRow(*row[:5], Why(row[5]), *row[6:]) for row in rows)


def reworded_since(reader: Reader, question_id: int, decided: int) -> bool:
    """Whether a wording in force is newer than this decision."""
    newest = _newest(reader, question_id)
    return newest is not None and newest.after >= decided


def fingerprint(nickname: str, text: str) -> str:
    """Names a wording: what was found in one is of no other."""
    return text_digest("", nickname, text)


def under(text: str, masks: Sequence[Mask]) -> str:
    """The text with every mask in its place; Refusal where they do not fit it."""
    parts, last = [], 0
    for each in sorted(masks):
        if not last <= each.start < each.end <= len(text):
            raise Refusal("这些遮蔽不合这段文字，没有改动。")
        parts += [text[last : each.start], each.put]
        last = each.end
    return "".join([*parts, text[last:]])


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every wording as it stands today, for the audit; a server tells the digest alone."""
    if reader.connection.dialect.name == "postgresql":
        for row in reader.connection.execute(WORDING_DIGESTS):
            yield KeptText("question", *row)
        return
    w = QuestionWording
    rows = select(
        w.question_id, w.number, w.salt, w.nickname, w.text, w.nickname_before, w.text_before
    )
    for its, number, salt, *texts in reader.connection.execute(rows):
        yield KeptText("question", its, number, text_digest(salt, *texts))


def _word(
    pen: Pen, current: QuestionRow, text: str, nickname: str, why: Why, masked: int = 0
) -> None:
    if (text, nickname) == (current.text, current.nickname):
        raise Refusal("公开文本没有改动。")
    texts = (nickname, text, current.nickname, current.text)
    number, salt = _next_number(pen, current.id), new_salt()
    last = last_decision(pen, current.id)
    pen.connection.execute(
        insert(QuestionWording).values(
            question_id=current.id, number=number, nickname=nickname, text=text,
            nickname_before=current.nickname, text_before=current.text, why=why.value,
            after=last.id if last is not None else 0, by=pen.by, at=pen.at, salt=salt,
        )
    )  # fmt: skip
    change(pen, current.id, text=text, nickname=nickname)
    digest = text_digest(salt, *texts)
    pen.note("question", current.id, version=number, text_digest=digest, masked=masked)


def _next_number(pen: Pen, question_id: int) -> int:
    w = QuestionWording
    last = pen.connection.scalar(select(func.max(w.number)).where(w.question_id == question_id))
    return (last or 1) + 1


def _newest(reader: Reader, question_id: int) -> Any:
    w = QuestionWording
    return reader.connection.execute(
        select(w)
        .where(w.question_id == question_id, w.undone_by.is_(None))
        .order_by(w.number.desc())
        .limit(1)
    ).first()
