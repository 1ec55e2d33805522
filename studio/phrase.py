"""The phrase bank (短语): what a stenographer types short and the record has in full.

Her own phrases follow her from programme to programme; names and posts of the guests are known by
their first letters without anybody's doing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ForeignKey, UniqueConstraint, delete, insert, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.finding import initials
from studio.folded import folded
from studio.given_file import bytes_of, decoded, rows_of
from studio.guest import GuestRow, guests
from studio.journal import Pen, Reader
from studio.naming import TITLE, with_boxes
from studio.people import Role, require
from studio.words import Words

SHORT = re.compile(r"[a-z0-9]{2,20}")
MOST, MOST_BYTES = 5000, 4 * 1024 * 1024


class Phrase(Base):
    """One phrase of a programme."""

    __tablename__ = "phrase"
    __table_args__ = (UniqueConstraint("interview_id", "short"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    short: Mapped[str]
    text: Mapped[str]
    by: Mapped[str]


@dataclass(frozen=True)
class PhraseRow:
    """A phrase as screens show one; id is 0 for what is known without anybody's doing."""

    id: int
    short: str
    text: str


@dataclass(frozen=True)
class Line:
    """One line of a list; fault: why it cannot be taken."""

    id: int
    short: str
    text: str
    fault: str = ""


# commands


def take_in(pen: Pen, rows: Sequence[tuple[str, str]]) -> int:
    """Keeps phrases, short and full; one that is known is replaced. Returns how many."""
    require(pen, Role.STENOGRAPHER)
    kept = {}
    for short, text in rows:
        fault = fault_of(_small(short), text.strip())
        if fault:
            raise Refusal(fault)
        kept[_small(short)] = text.strip()
    if not kept:
        raise Refusal("没有可以保存的短语。")
    here = Phrase.interview_id == pen.programme
    pen.connection.execute(delete(Phrase).where(here, Phrase.short.in_(kept)))
    pen.connection.execute(
        insert(Phrase),
        [{"interview_id": pen.programme, "short": short, "text": text, "by": pen.by}
         for short, text in kept.items()],
    )  # fmt: skip
    pen.note("phrase", pen.programme, count=len(kept))
    return len(kept)


def drop(pen: Pen, phrase_id: int) -> None:
    """Forgets a phrase of this programme."""
    require(pen, Role.STENOGRAPHER)
    gone = pen.connection.execute(
        delete(Phrase).where(Phrase.id == phrase_id, Phrase.interview_id == pen.programme)
    ).rowcount
    if not gone:
        raise Refusal("这场访谈没有这条短语。")
    pen.note("phrase", pen.programme, dropped=phrase_id)


# queries


def phrases(reader: Reader) -> tuple[PhraseRow, ...]:
    """This programme's phrases in the order of their letters."""
    rows = reader.connection.execute(
        select(Phrase.id, Phrase.short, Phrase.text)
        .where(Phrase.interview_id == reader.programme)
        .order_by(Phrase.short)
    )
    return tuple(PhraseRow(*row) for row in rows)


def known(reader: Reader) -> dict[str, str]:
    """All that a stenographer may type short here: guests, her own of before, this programme's."""
    own = or_(Phrase.interview_id == reader.programme, Phrase.by == reader.by)
    rows = reader.connection.execute(
        select(Phrase.short, Phrase.text)
        .where(own)
        .order_by(Phrase.interview_id == reader.programme, Phrase.id)
    )
    return {**dict(_of_guests(guests(reader))), **{row.short: row.text for row in rows}}


def read_file(path: Path) -> tuple[Line, ...]:
    """Every line of a list: short form and full text between tabs, semicolons or commas.

    Refusal for what is no list or cannot be read.
    """
    data = bytes_of(path, MOST_BYTES, Words("这个文件太大，不像短语表，请核对是不是选错了文件。"))
    lines = tuple(_lines(decoded(data)))
    if not lines:
        raise Refusal("这个文件里没有短语。第一列写缩写，第二列写全文。")
    if len(lines) > MOST:
        raise Refusal("这个文件里的短语超过 {most:,} 条，请核对是不是选错了文件。", most=MOST)
    return lines


def fault_of(short: str, text: str) -> str:
    """Why this can be no phrase; empty where it can."""
    if SHORT.fullmatch(short) is None:
        return Words("缩写用 2 到 20 个字母或数字。")
    if not text or len(text) > TITLE:
        return Words("请填写全文，不超过 {most} 个字。", most=TITLE)
    shown = with_boxes(text)
    if shown:
        return Words("“{name}”里有看不见的控制字符（□处），请删去后再试。", name=shown)
    return ""


def _lines(text: str) -> Iterator[Line]:
    seen: set[str] = set()
    for number, cells in enumerate(rows_of(text), 1):
        short, full = ([cell.strip() for cell in cells] + ["", ""])[:2]
        if not short and not full:
            continue
        small = _small(short)
        fault = fault_of(small, full)
        if number == 1 and fault and full and SHORT.fullmatch(small) is None:
            continue  # the heading
        if not fault and small in seen:
            fault = Words("这个缩写在文件里出现了两次。")
        seen.add(small)
        yield Line(number, small or short, full, fault)


def _of_guests(named: Iterable[GuestRow]) -> Iterator[tuple[str, str]]:
    """A guest by the first letters of the name, with one more for the post before it."""
    for guest in named:
        short = next(initials(folded(guest.name)), "")
        post = next(initials(folded(guest.post)), "")
        if SHORT.fullmatch(short):
            yield short, guest.name
            yield f"{short}{post[:1]}", f"{guest.title}{guest.name}"


def _small(short: str) -> str:
    return folded(short).strip()
