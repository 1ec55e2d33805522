"""Notes while on air (导播提示, 资料卡): short, acknowledged, to host, guests or both (A56).

A note is published nowhere. It never changes: its author takes it back while somebody still has it
before them, and gives another. The guests have no PC: a card for them stands on a screen of their
own, from `show_to_guests` until host or director take it off.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Select, and_, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import KeptText, Pen, Reader, kept_digest, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Person, Role, require, roles_of
from studio.question import Question, question
from studio.talking_point import TalkingPointVersion, talking_points
from studio.words import Words

MOST_SIGNS = 200
"""What a host can take in at a glance, and more."""
MOST_OF_CARD = 300
"""A card may quote an agreed wording."""
WHOLE = 1
"""The one version that a note has."""


class NoteKind(StrEnum):
    """From whom a note comes: the director's cue, or an aide's data card."""

    CUE = "cue"
    CARD = "card"


KIND_NAMES = {NoteKind.CUE: Words("导播提示"), NoteKind.CARD: Words("助理便条")}
DATA_CARD = Words("资料卡")
GIVERS = {NoteKind.CUE: Role.DIRECTOR, NoteKind.CARD: Role.AIDE}
SCREEN_KEEPERS = (Role.HOST, Role.DIRECTOR)
"""At whose seats the guests' screen is opened, and who takes cards off it."""


class Addressee(StrEnum):
    """Before whom a note is laid."""

    HOST = "host"
    GUEST = "guest"
    BOTH = "both"


ADDRESSEE_NAMES = {
    Addressee.HOST: Words("主持人"), Addressee.GUEST: Words("嘉宾"),
    Addressee.BOTH: Words("主持人和嘉宾"),
}  # fmt: skip


class FloorNote(Base):
    """One note. source: where its figures are from; point_id, point_version: the 口径 it quotes.

    acknowledged: by the host; stood: since when it is on the guests' screen; cleared: taken off it.
    """

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
    addressee: Mapped[str] = mapped_column(server_default=Addressee.HOST.value)
    source: Mapped[str] = mapped_column(server_default="")
    point_id: Mapped[int | None] = mapped_column(ForeignKey("talking_point.id"))
    point_version: Mapped[int | None]
    stood_by: Mapped[str | None]
    stood_at: Mapped[datetime | None]
    cleared_by: Mapped[str | None]
    cleared_at: Mapped[datetime | None]


@dataclass(frozen=True)
class DataCard:
    """What an aide lays before somebody. point: id and version of the 口径 it quotes."""

    text: str
    to: Addressee = Addressee.HOST
    source: str = ""
    point: tuple[int, int] | None = None


@dataclass(frozen=True)
class NoteRow:
    """A note as screens show it; author is the name of `by`, question that of its question.

    point: the title of the 口径 it quotes, '' for none.
    """

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
    addressee: Addressee = Addressee.HOST
    source: str = ""
    stood_at: datetime | None = None
    cleared_at: datetime | None = None
    point_version: int | None = None
    question: str = ""
    point: str = ""

    @property
    def waits_for_host(self) -> bool:
        """Whether the host still has to acknowledge it."""
        mine = self.addressee is not Addressee.GUEST and self.acknowledged_at is None
        return mine and self.taken_back_at is None

    @property
    def before_guests(self) -> bool:
        """Whether it is to stand on the guests' screen."""
        theirs = self.addressee is not Addressee.HOST and self.cleared_at is None
        return theirs and self.taken_back_at is None

    @property
    def open(self) -> bool:
        """Whether somebody still has it before them."""
        return self.waits_for_host or self.before_guests


def called(note: NoteRow) -> Words:
    """What people call it: a card has a source, or is for guests."""
    card = note.source or note.addressee is not Addressee.HOST
    return DATA_CARD if card else KIND_NAMES[note.kind]


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
    return _keep(pen, as_which, DataCard(said), question_id)


def give_card(pen: Pen, card: DataCard, question_id: int | None = None) -> int:
    """Lays an aide's data card (资料卡) before host, guests or both; returns the note's id.

    Refusal without text, for guests without a source, and for a 口径 that is not in force today.
    """
    require(pen, Role.AIDE)
    said, source = written(card.text, MOST_OF_CARD), written(card.source, TITLE)
    to = Addressee(card.to)
    if not said:
        raise Refusal("请先写下资料卡的内容。")
    if to is not Addressee.HOST and not source:
        raise Refusal("给嘉宾看的资料卡要写明来源，例如文件名称或数据出处。")
    if card.point is not None:
        _require_point(pen, *card.point)
    if question_id is not None:
        question(pen, question_id)
    return _keep(pen, NoteKind.CARD, DataCard(said, to, source, card.point), question_id)


def acknowledge(pen: Pen, note_id: int) -> None:
    """The host has read it (已读)."""
    require(pen, Role.HOST)
    note = _found(pen, note_id)
    if note.addressee is Addressee.GUEST:
        raise Refusal("这张资料卡是给嘉宾的，请从嘉宾提词屏上撤下。")
    if note.acknowledged_at is not None:
        raise Refusal("这条提示主持人已读。")
    _require_standing(note)
    _change(pen, note_id, acknowledged_by=pen.by, acknowledged_at=pen.at)


def show_to_guests(pen: Pen, note_ids: Sequence[int]) -> None:
    """Cards were painted on the guests' screen, which host or director opened."""
    require(pen, *SCREEN_KEEPERS)
    shown = [note for note in map(partial(_found, pen), note_ids) if note.before_guests]
    fresh = [note for note in shown if note.stood_at is None]
    if not fresh:
        raise Refusal("这些资料卡已在嘉宾屏上，或已撤下。")
    for note in fresh:
        _change(pen, note.id, stood_by=pen.by, stood_at=pen.at)


def take_off(pen: Pen, note_ids: Sequence[int]) -> None:
    """The guests have read them: host or director takes the cards off their screen."""
    require(pen, *SCREEN_KEEPERS)
    standing = [note for note in map(partial(_found, pen), note_ids) if note.before_guests]
    if not standing:
        raise Refusal("这些资料卡已不在嘉宾屏上。")
    for note in standing:
        _change(pen, note.id, cleared_by=pen.by, cleared_at=pen.at)


def take_back(pen: Pen, note_id: int) -> None:
    """Its author takes it off the screens, while host or guests still have it before them."""
    note = _found(pen, note_id)
    if note.by != pen.by:
        raise Refusal("这条提示由写它的人收回。")
    _require_standing(note)
    if not note.open:
        raise Refusal("这条提示{who}已读。", who=ADDRESSEE_NAMES[note.addressee])
    _change(pen, note_id, taken_back_at=pen.at)


# queries


def notes(reader: Reader, most: int = 50) -> tuple[NoteRow, ...]:
    """The newest notes of the programme, newest first, whatever became of them."""
    return _rows(reader, _notes(reader).order_by(FloorNote.id.desc()).limit(most))


def open_notes(reader: Reader) -> tuple[NoteRow, ...]:
    """What the host has still to acknowledge, newest first."""
    n = FloorNote
    waiting = n.acknowledged_at.is_(None) & (n.addressee != Addressee.GUEST.value)
    return _standing(reader, waiting)


def guest_cards(reader: Reader) -> tuple[NoteRow, ...]:
    """What is to stand on the guests' screen, newest first."""
    n = FloorNote
    return _standing(reader, n.cleared_at.is_(None) & (n.addressee != Addressee.HOST.value))


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every note as it stands today, for the audit."""
    n = FloorNote
    query = select(n.id, n.salt, n.text, n.addressee, n.source, n.point_id, n.point_version)
    for row in reader.connection.execute(query):
        point = (row.point_id, row.point_version) if row.point_id is not None else None
        card = DataCard(row.text, Addressee(row.addressee), row.source, point)
        digest = kept_digest(row.salt, [row.text], *_sealed(card))
        yield KeptText("floor_note", row.id, WHOLE, digest)


def _keep(pen: Pen, kind: NoteKind, card: DataCard, question_id: int | None) -> int:
    salt = new_salt()
    point, version = card.point or (None, None)
    number = pen.add(
        FloorNote, interview_id=pen.programme, kind=kind.value, question_id=question_id,
        text=card.text, salt=salt, by=pen.by, at=pen.at, addressee=card.to.value,
        source=card.source, point_id=point, point_version=version,
    )  # fmt: skip
    digest = text_digest(salt, *_sealed(card))
    pen.note(
        "floor_note", number, version=WHOLE, text_digest=digest, kind=kind.value,
        addressee=card.to.value,
    )  # fmt: skip
    return number


def _sealed(card: DataCard) -> list[str]:
    """A line to the host alone is sealed as ever; a card with all that it says."""
    if card.to is Addressee.HOST and not card.source and card.point is None:
        return [card.text]
    return [card.text, card.to.value, card.source, *map(str, card.point or ())]


def _standing(reader: Reader, waiting: ColumnElement[bool]) -> tuple[NoteRow, ...]:
    standing = FloorNote.taken_back_at.is_(None) & waiting
    return _rows(reader, _notes(reader).where(standing).order_by(FloorNote.id.desc()))


def _notes(reader: Reader) -> "Select[*tuple[Any, ...]]":
    n, v = FloorNote, TalkingPointVersion
    return (
        select(
            n.id, n.kind, n.question_id, n.text, n.by, Person.name.label("author"), n.at,
            n.acknowledged_by, n.acknowledged_at, n.taken_back_at, n.addressee, n.source,
            n.stood_at, n.cleared_at, n.point_version,
            func.coalesce(Question.text, "").label("question"),
            func.coalesce(v.title, "").label("point"),
        )
        .join(Person, Person.login == n.by)
        .outerjoin(Question, Question.id == n.question_id)
        .outerjoin(v, and_(v.point_id == n.point_id, v.number == n.point_version))
        .where(n.interview_id == reader.programme)
    )  # fmt: skip


def _rows(reader: Reader, query: "Select[*tuple[Any, ...]]") -> tuple[NoteRow, ...]:
    return tuple(map(_row, reader.connection.execute(query)))


def _row(row: Any) -> NoteRow:
    typed = {"kind": NoteKind(row.kind), "addressee": Addressee(row.addressee)}
    return NoteRow(**{**row._mapping, **typed})


def _found(pen: Pen, note_id: int) -> NoteRow:
    rows = _rows(pen, _notes(pen).where(FloorNote.id == note_id))
    if not rows:
        raise Refusal("没有这条提示。")
    return rows[0]


def _require_standing(note: NoteRow) -> None:
    if note.taken_back_at is not None:
        raise Refusal("这条提示已收回。")


def _require_point(pen: Pen, point_id: int, version: int) -> None:
    """A card quotes the newest version of a 口径 that is in force."""
    known = talking_points(pen, ids=(point_id,))
    if not known:
        raise Refusal("没有这条口径。")
    title, fault = known[0].title, known[0].fault
    if known[0].version != version:
        raise Refusal("口径《{title}》已有新版本，请重新引用。", title=title)
    if fault:
        raise Refusal("口径《{title}》{fault}，不能给出。", title=title, fault=fault)


def _change(pen: Pen, note_id: int, **values: object) -> None:
    pen.connection.execute(update(FloorNote).where(FloorNote.id == note_id).values(**values))
    pen.note("floor_note", note_id)
