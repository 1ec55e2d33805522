"""A portal without any interface: what people say they pasted, and the page that makes.

Nothing reads such a page back, so the page is what the ticks say, played again in their order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, exists, func, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState, Withdrawal
from studio.record import Line

P = PublicationState


class Deed(StrEnum):
    """What a person does on the page.

    PLACE: a new entry; CHANGE: other words where it stands; SHIFT: to another place, with other
    words perhaps; CHECK: it stands there already, just so; REMOVE: off the page.
    """

    PLACE = "place"
    CHANGE = "change"
    SHIFT = "shift"
    CHECK = "check"
    REMOVE = "remove"


class Paste(Base):
    """One thing to do on the page, taken up by a person; ticked off, it is the only receipt.

    after: the entry it was put behind, '' for the top; turn: the place of the tick among all of
    the programme, None while nobody ticked; sha256: of the words as they were copied.
    """

    __tablename__ = "paste"
    __table_args__ = (
        UniqueConstraint("interview_id", "turn"),
        CheckConstraint("(publication_id IS NULL) <> (withdrawal_id IS NULL)", "one_source"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"))
    withdrawal_id: Mapped[int | None] = mapped_column(ForeignKey("withdrawal.id"))
    entry: Mapped[str]
    deed: Mapped[str]
    after: Mapped[str]
    sha256: Mapped[str]
    by: Mapped[str]
    place: Mapped[str]
    at: Mapped[datetime]
    turn: Mapped[int | None]
    ticked_at: Mapped[datetime | None]
    evidence: Mapped[str]
    undone_at: Mapped[datetime | None]


@dataclass(frozen=True)
class Standing:
    """An entry as it stands on the page: which publication, and its words as they were pasted."""

    entry: str
    publication_id: int
    number: int
    sequence: int
    words: str


@dataclass(frozen=True)
class Hand:
    """Who took something up and did not tick it off: it may be on the page, or not."""

    id: int
    publication_id: int
    withdrawal_id: int
    by: str
    place: str
    at: datetime


def words_of(publication: Any) -> str:
    """Exactly what is pasted: the question of an answer, the label, the text, the remark."""
    parts = (
        f"问：{publication.question}" if publication.question else "",
        f"[{publication.label}] {publication.text}",
        f"（{publication.remark}）" if publication.remark else "",
    )
    return "\n".join(part for part in parts if part)


def is_line(entry: str) -> bool:
    """Whether an entry is a line; answers stand on a part of the page of their own."""
    return entry.startswith("line-")


# queries


def page(reader: Reader, *, lines: bool = True) -> list[Standing]:
    """The page from top to bottom as the ticks say, on what a portal's interface took before."""
    standing = _before_ticks(reader, lines=lines)
    for row in _ticks(reader):
        if is_line(row.entry) is lines:
            _apply(standing, row)
    return standing


def stands(reader: Reader, entry: str) -> Standing | None:
    """The entry as it stands on the page, or None."""
    found = (one for one in page(reader, lines=is_line(entry)) if one.entry == entry)
    return next(found, None)


def hands(reader: Reader, entry: str) -> tuple[Hand, ...]:
    """What was taken up of an entry since its last tick and was not ticked, oldest first."""
    mine = (Paste.interview_id == reader.programme, Paste.entry == entry)
    standing = (Paste.turn.is_not(None), Paste.undone_at.is_(None))
    last = reader.connection.scalar(select(func.max(Paste.id)).where(*mine, *standing)) or 0
    rows = reader.connection.execute(
        select(Paste).where(*mine, Paste.turn.is_(None), Paste.id > last).order_by(Paste.id)
    )
    return tuple(
        Hand(row.id, row.publication_id or 0, row.withdrawal_id or 0, row.by, row.place, row.at)
        for row in rows
    )


def last_tick(reader: Reader) -> Any:
    """The newest tick of the programme, taken back or not; None for none."""
    return reader.connection.execute(
        select(Paste)
        .where(Paste.interview_id == reader.programme, Paste.turn.is_not(None))
        .order_by(Paste.turn.desc())
        .limit(1)
    ).first()


def ticked(reader: Reader, publication_id: int, withdrawal_id: int) -> Any:
    """The tick that stands for a publication or an order to withdraw, or None."""
    mine = (
        Paste.withdrawal_id == withdrawal_id
        if withdrawal_id
        else Paste.publication_id == publication_id
    )
    return reader.connection.execute(
        select(Paste).where(
            Paste.interview_id == reader.programme, mine, Paste.turn.is_not(None),
            Paste.undone_at.is_(None),
        )
    ).first()  # fmt: skip


def _ticks(reader: Reader) -> Sequence[Any]:
    p = Publication
    return reader.connection.execute(
        select(
            Paste.entry, Paste.deed, Paste.after, p.id, Line.number, p.sequence, p.label, p.text,
            p.question, p.remark,
        )
        .outerjoin(p, p.id == Paste.publication_id)
        .outerjoin(Line, Line.id == p.line_id)
        .where(Paste.interview_id == reader.programme, Paste.turn.is_not(None))
        .where(Paste.undone_at.is_(None))
        .order_by(Paste.turn)
    ).all()  # fmt: skip


def _before_ticks(reader: Reader, *, lines: bool) -> list[Standing]:
    """What the courier sent before the programme was turned to pasting, in the record's order."""
    p, newer, w = Publication, Publication.__table__.alias(), Withdrawal
    later = exists().where(
        newer.c.interview_id == p.interview_id, newer.c.entry == p.entry,
        newer.c.number > p.number, newer.c.sent_at.is_not(None),
    )  # fmt: skip
    gone = exists().where(
        w.interview_id == p.interview_id, w.entry == p.entry, w.sent_at >= p.sent_at
    )
    rows = reader.connection.execute(
        select(p.entry, p.id, Line.number, p.sequence, p.label, p.text, p.question, p.remark)
        .outerjoin(Line, Line.id == p.line_id)
        .where(p.interview_id == reader.programme, p.sent_at.is_not(None), ~later, ~gone)
        .where(p.line_id.is_not(None) if lines else p.answer_id.is_not(None))
        .order_by(p.sequence, p.id)
    )
    return [_standing(row) for row in rows]


def _apply(standing: list[Standing], row: Any) -> None:
    """One tick, done to the page."""
    names = [one.entry for one in standing]
    place = names.index(row.entry) if row.entry in names else None
    if row.deed in (Deed.CHANGE.value, Deed.CHECK.value) and place is not None:
        standing[place] = _standing(row)
        return
    if place is not None:
        del standing[place]
        del names[place]
    if row.deed != Deed.REMOVE.value:
        standing.insert(names.index(row.after) + 1 if row.after in names else 0, _standing(row))


def _standing(row: Any) -> Standing:
    return Standing(row.entry, row.id, row.number or 0, row.sequence, words_of(row))


__all__ = [
    "Deed", "Hand", "Paste", "Standing", "hands", "is_line", "last_tick", "page", "stands",
    "ticked", "words_of",
]  # fmt: skip
