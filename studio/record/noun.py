"""Line and LineVersion: what was said, in versions; what screens show of a line.

A line has an id and a number for ever, and a position; only an explicit act of `order.py`
changes a position.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, UniqueConstraint, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.photo import Photos
from studio.review import Chain, ReviewState, Versioned


class SpeakerRole(StrEnum):
    """Who can speak in a record; the label comes from here, never from a text."""

    HOST = "host"
    GUEST = "guest"
    NETIZEN = "netizen"
    PRESS = "press"
    EDITOR = "editor"


ASKERS = (SpeakerRole.NETIZEN, SpeakerRole.PRESS)
"""Whose line quotes the question it is linked to; everybody else's answers it."""


class Mark(StrEnum):
    """What a line may be remembered for; its value is the column."""

    COMMITMENT = "commitment"
    ADOPTED = "adopted"
    HIGHLIGHT = "highlight"


class Line(Base):
    """One line of the record; its words live in its versions.

    number: what people call it (第n条), given once; position: its place, with room between two
    lines for one that comes between them; question_id: the question it quotes or answers.
    split_from, split_at: the line whose words it took over, and since which of its versions;
    prepared: it was written before it was spoken; called_up_at: since when it is spoken, and until
    then it stands apart (`prepare.py`).
    joined_into, joined_at: the line that takes its words over, and with which version.
    """

    __tablename__ = "line"
    __table_args__ = (
        UniqueConstraint("interview_id", "position"),
        Index(None, "interview_id", "number", unique=True),
        {"sqlite_autoincrement": True},  # an id names an entry at the portal: never given twice
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    number: Mapped[int]
    position: Mapped[int]
    speaker: Mapped[str]
    speaker_name: Mapped[str]
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"))
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    late: Mapped[bool]
    commitment: Mapped[bool]
    adopted: Mapped[bool]
    highlight: Mapped[bool]
    discarded: Mapped[bool]
    prepared: Mapped[bool]
    called_up_at: Mapped[datetime | None]
    split_from: Mapped[int | None] = mapped_column(ForeignKey("line.id"), index=True)
    split_at: Mapped[int]
    joined_into: Mapped[int | None] = mapped_column(ForeignKey("line.id"), index=True)
    joined_at: Mapped[int]


class LineVersion(Versioned, Base):
    """One version of a line, its label as approved."""

    __tablename__ = "line_version"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), primary_key=True)


@dataclass(frozen=True)
class SpeakerRow:
    """A speaker to choose from; netizen and press are completed with a name on the line."""

    role: SpeakerRole
    name: str
    post: str
    label: str


@dataclass(frozen=True)
class LineRow:
    """A line as screens show it, in its newest version; version 0 while it is being typed."""

    id: int
    number: int
    position: int
    speaker: SpeakerRole
    speaker_name: str
    question_id: int | None
    started_by: str
    started_at: datetime
    late: bool
    commitment: bool
    adopted: bool
    highlight: bool
    split_from: int | None
    joined_into: int | None
    prepared: bool
    called_up_at: datetime | None
    version: int
    label: str
    text: str
    remark: str
    state: ReviewState
    drafted_by: str
    decided_by: str | None
    reason: str
    photos: Photos = ()

    @property
    def apart(self) -> bool:
        """Whether it is prepared and was not called up yet."""
        return self.prepared and self.called_up_at is None

    @property
    def spoken_at(self) -> datetime:
        """When it was begun, or called up."""
        return self.called_up_at or self.started_at

    @property
    def marks(self) -> frozenset[Mark]:
        """What it is to be remembered for."""
        return frozenset(which for which in Mark if getattr(self, which))


def apart() -> ColumnElement[bool]:
    """Whether a prepared line was not called up yet: a condition on `Line`."""
    return Line.prepared & Line.called_up_at.is_(None)


def line_of(reader: Reader, line_id: int) -> Any:
    """The line's row; Refusal where this programme has none, or it was given up."""
    row = reader.connection.execute(
        select(Line).where(Line.id == line_id, Line.interview_id == reader.programme)
    ).first()
    if row is None:
        raise Refusal("没有这条记录。")
    if row.discarded:
        raise Refusal("这条记录已放弃。")
    return row


def carriers_of(reader: Reader, line: Any) -> list[tuple[Any, int]]:
    """The lines that took this one's words over, one after the other, and since which version.

    What took a line over may itself have been taken over: the last one has the words now.
    """
    found, other = [], line
    while other.joined_into is not None:
        since = other.joined_at
        other = reader.connection.execute(select(Line).where(Line.id == other.joined_into)).one()
        found.append((other, since))
    return found


def chain_of(reader: Reader, line_id: int) -> Chain:
    """The line's versions as a chain; Refusal as in `line_of`."""
    line_of(reader, line_id)
    return Chain(LineVersion, "line_id", "line", line_id)


def change(pen: Pen, line_id: int, **values: object) -> None:
    """Writes columns of a line, part of a command."""
    pen.connection.execute(update(Line).where(Line.id == line_id).values(**values))
