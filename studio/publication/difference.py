"""Differences: where the portal shows something else than what was released, as read back.

The courier finds and settles them; what it cannot mend by itself stands here for people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, bindparam, delete, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import Pen, Reader
from studio.publication.noun import Publication
from studio.ready import Ready
from studio.record import Line


class DifferenceKind(StrEnum):
    """What is different about an entry at the portal.

    CHANGED: other words, or a number we never gave; OLDER: an earlier version stands where a
    later one was proved; GONE: taken off there and not by us; READABLE: withdrawn by us and
    readable again; FOREIGN: an entry that we never published.
    """

    CHANGED = "changed"
    OLDER = "older"
    GONE = "gone"
    READABLE = "readable"
    FOREIGN = "foreign"


MENDED_ANEW = frozenset({DifferenceKind.CHANGED, DifferenceKind.OLDER, DifferenceKind.GONE})
"""Publishing the released words again, under a new number, puts these right."""


class FeedDifference(Base):
    """A difference that stands; `number` is ours (0 for none), `seen` the portal's."""

    __tablename__ = "feed_difference"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('changed', 'older', 'gone', 'readable', 'foreign')", "known_kind"
        ),
    )

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    entry: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    number: Mapped[int]
    seen: Mapped[int]
    at: Mapped[datetime]


FIND_STANDING = Ready(
    select(
        FeedDifference.entry, FeedDifference.kind, FeedDifference.number, FeedDifference.seen
    ).where(FeedDifference.interview_id == bindparam("here"))
)


@dataclass(frozen=True)
class Difference:
    """An entry of the portal that is not as it should be; numbers as in FeedDifference."""

    entry: str
    kind: DifferenceKind
    number: int
    seen: int


@dataclass(frozen=True)
class DifferenceRow:
    """A difference as screens show it; number is 0 for what is no line of ours."""

    entry: str
    kind: DifferenceKind
    number: int
    answer_id: int
    at: datetime

    @property
    def mended_anew(self) -> bool:
        """Whether publishing again as a new number mends it."""
        return self.kind in MENDED_ANEW


# parts of commands


def keep_differences(pen: Pen, found: Sequence[Difference], entries: frozenset[str] | None) -> None:
    """Writes what was found of `entries` (None: of the whole feed) and settles the rest there."""
    standing = {row.entry: row for row in _kept(pen) if entries is None or row.entry in entries}
    now = {one.entry: one for one in found}
    for entry in standing.keys() - now.keys():
        settle(pen, entry)
        _note(pen, entry, "settled")
    for entry, one in now.items():
        if standing.get(entry) != one:
            settle(pen, entry)
            pen.connection.execute(
                insert(FeedDifference).values(
                    interview_id=pen.programme, entry=entry, kind=one.kind.value,
                    number=one.number, seen=one.seen, at=pen.at,
                )
            )  # fmt: skip
            _note(pen, entry, one.kind.value)


def settle(pen: Pen, entry: str) -> None:
    """Takes an entry's difference away."""
    pen.connection.execute(
        delete(FeedDifference).where(
            FeedDifference.interview_id == pen.programme, FeedDifference.entry == entry
        )
    )


def seen_number(reader: Reader, entry: str) -> int:
    """The highest number the portal was seen to show under an entry that differs, else 0."""
    return (
        reader.connection.scalar(
            select(FeedDifference.seen).where(
                FeedDifference.interview_id == reader.programme, FeedDifference.entry == entry
            )
        )
        or 0
    )


# queries


def differences(reader: Reader) -> tuple[DifferenceRow, ...]:
    """What differs now, lines in the order of the record first."""
    if not _kept(reader):
        return ()  # as nearly always; every window asks this every few seconds
    d, p = FeedDifference, Publication
    sources = (
        select(
            p.entry, func.max(p.line_id).label("line_id"), func.max(p.answer_id).label("answer_id")
        )
        .where(p.interview_id == reader.programme)
        .group_by(p.entry)
        .subquery()
    )
    rows = reader.connection.execute(
        select(d.entry, d.kind, Line.number, sources.c.answer_id, d.at)
        .outerjoin(sources, sources.c.entry == d.entry)
        .outerjoin(Line, Line.id == sources.c.line_id)
        .where(d.interview_id == reader.programme)
        .order_by(Line.position.is_(None), Line.position, d.entry)
    )
    return tuple(
        DifferenceRow(entry, DifferenceKind(kind), number or 0, answer_id or 0, at)
        for entry, kind, number, answer_id, at in rows
    )


def standing(reader: Reader) -> tuple[Difference, ...]:
    """The differences that stand, as the courier found them."""
    return tuple(_kept(reader))


def _kept(reader: Reader) -> list[Difference]:
    rows = FIND_STANDING.run(reader.connection, {"here": reader.programme})
    return [Difference(entry, DifferenceKind(kind), *numbers) for entry, kind, *numbers in rows]


def _note(pen: Pen, entry: str, word: str) -> None:
    """A foreign entry's name may be anybody's text and stays out of the journal."""
    source = pen.connection.execute(
        select(Publication.line_id, Publication.answer_id).where(
            Publication.interview_id == pen.programme, Publication.entry == entry
        )
    ).first()
    if source is None:
        pen.note("portal", pen.programme, difference=word)
    elif source.line_id is not None:
        pen.note("line", source.line_id, difference=word)
    else:
        pen.note("answer", source.answer_id or 0, difference=word)
