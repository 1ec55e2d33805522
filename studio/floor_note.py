"""Notes to the host while on air (导播提示, 助理便条): short, read once, acknowledged by the host.

A note is spoken of by nobody and published nowhere. It never changes: its author takes it back
while the host has not acknowledged it, and gives another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Select, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import written
from studio.people import Person, Role, require, roles_of
from studio.question import Question, question
from studio.words import Words

MOST_SIGNS = 200
"""What a host can take in at a glance, and more."""
WHOLE = 1
"""The one version that a note has."""


class NoteKind(StrEnum):
    """From whom a note comes: the director's cue, or an aide's data card."""

    CUE = "cue"
    CARD = "card"


KIND_NAMES = {NoteKind.CUE: Words("导播提示"), NoteKind.CARD: Words("助理便条")}
GIVERS = {NoteKind.CUE: Role.DIRECTOR, NoteKind.CARD: Role.AIDE}


class FloorNote(Base):
    """One note to the host."""

    __tablename__ = "floor_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    kind: Mapped[str]
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"))
    text: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    acknowledged_by: Mapped[str | None]
    acknowledged_at: Mapped[datetime | None]
    taken_back_at: Mapped[datetime | None]


@dataclass(frozen=True)
class NoteRow:
    """A note as screens show it; author is the name of `by`, question that of its question."""

    id: int
    kind: NoteKind
    question_id: int | None
    text: str
    by: str
    author: str
    at: datetime
    acknowledged_by: str | None
    acknowledged_at: datetime | None
    taken_back_at: datetime | None
    question: str = ""

    @property
    def open(self) -> bool:
        """Whether the host still has to acknowledge it."""
        return self.acknowledged_at is None and self.taken_back_at is None


# commands


def give(pen: Pen, text: str, question_id: int | None = None, kind: NoteKind | None = None) -> int:
    """Tells the host something, for a question or not; returns the note's id.

    kind: as which of one's roles, where somebody is director and aide; else it follows the role.
    """
    require(pen, *GIVERS.values())
    held = roles_of(pen, pen.by)
    as_which = kind or next(kind for kind, role in GIVERS.items() if role in held)
    require(pen, GIVERS[as_which])
    said = written(text, MOST_SIGNS)
    if not said:
        raise Refusal("请先写下要告诉主持人的话。")
    if question_id is not None:
        question(pen, question_id)
    salt = new_salt()
    number = pen.add(
        FloorNote, interview_id=pen.programme, kind=as_which.value, question_id=question_id,
        text=said, salt=salt, by=pen.by, at=pen.at,
    )  # fmt: skip
    digest = text_digest(salt, said)
    pen.note("floor_note", number, version=WHOLE, text_digest=digest, kind=as_which.value)
    return number


def acknowledge(pen: Pen, note_id: int) -> None:
    """The host has read it (已读)."""
    require(pen, Role.HOST)
    _require_open(_found(pen, note_id))
    _change(pen, note_id, acknowledged_by=pen.by, acknowledged_at=pen.at)


def take_back(pen: Pen, note_id: int) -> None:
    """Its author takes it off the host's screen, while the host has not acknowledged it."""
    note = _found(pen, note_id)
    if note.by != pen.by:
        raise Refusal("这条提示由写它的人收回。")
    _require_open(note)
    _change(pen, note_id, taken_back_at=pen.at)


# queries


def notes(reader: Reader, most: int = 50) -> tuple[NoteRow, ...]:
    """The newest notes of the programme, newest first, whatever became of them."""
    return _rows(reader, _notes(reader).order_by(FloorNote.id.desc()).limit(most))


def open_notes(reader: Reader) -> tuple[NoteRow, ...]:
    """What the host has still to acknowledge, newest first."""
    waiting = FloorNote.acknowledged_at.is_(None) & FloorNote.taken_back_at.is_(None)
    return _rows(reader, _notes(reader).where(waiting).order_by(FloorNote.id.desc()))


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every note as it stands today, for the audit."""
    n = FloorNote
    for row in reader.connection.execute(select(n.id, n.salt, n.text)):
        yield KeptText("floor_note", row[0], WHOLE, text_digest(row[1], row[2]))


def _notes(reader: Reader) -> "Select[*tuple[Any, ...]]":
    n = FloorNote
    return (
        select(
            n.id, n.kind, n.question_id, n.text, n.by, Person.name, n.at, n.acknowledged_by,
            n.acknowledged_at, n.taken_back_at, func.coalesce(Question.text, ""),
        )
        .join(Person, Person.login == n.by)
        .outerjoin(Question, Question.id == n.question_id)
        .where(n.interview_id == reader.programme)
    )  # fmt: skip


def _rows(reader: Reader, query: "Select[*tuple[Any, ...]]") -> tuple[NoteRow, ...]:
    return tuple(
        NoteRow(row[0], NoteKind(row[1]), *row[2:])
        for row in map(tuple, reader.connection.execute(query))
    )


def _found(pen: Pen, note_id: int) -> NoteRow:
    rows = _rows(pen, _notes(pen).where(FloorNote.id == note_id))
    if not rows:
        raise Refusal("没有这条提示。")
    return rows[0]


def _require_open(note: NoteRow) -> None:
    if note.acknowledged_at is not None:
        raise Refusal("这条提示主持人已读。")
    if note.taken_back_at is not None:
        raise Refusal("这条提示已收回。")


def _change(pen: Pen, note_id: int, **values: object) -> None:
    pen.connection.execute(update(FloorNote).where(FloorNote.id == note_id).values(**values))
    pen.note("floor_note", note_id)
