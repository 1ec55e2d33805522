"""Responsibility (谁发布谁审查、谁审查谁负责): who stands for a published text, and the proof.

A person's step counts only with its entry in the journal: same person, same moment, same thing.
Where one is missing, or a text is not the one that was sealed, that is said and nothing is hidden.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from studio.answer import Answer, AnswerVersion
from studio.errors import Refusal
from studio.interview import interview
from studio.journal import BEGINNING, FIELDS, Entry, Head, Outcome, Pen, Reader, chain_digest
from studio.people import COURIER, Role, names, require
from studio.publication import Publication, Withdrawal
from studio.record import Line, LineVersion
from studio.review import PublicText, seal

LOOKERS = (
    Role.PLANNER, Role.DIRECTOR, Role.STENOGRAPHER, Role.AIDE, Role.REVIEWER, Role.PUBLISHER,
    Role.PROOFREADER, Role.AUDITOR,
)  # fmt: skip
"""Who works on what is published, or holds it to account; nobody else reads reasons and drafts."""


class Thing(StrEnum):
    """What can be published, as the journal calls it."""

    LINE = "line"
    ANSWER = "answer"


class Step(StrEnum):
    """What somebody did on the way of a text to its readers, and off it."""

    WROTE = "wrote"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    RELEASED = "released"
    SENT = "sent"
    PROVED = "proved"
    WITHDREW = "withdrew"
    TAKEN_OFF = "taken_off"


@dataclass(frozen=True)
class Deed:
    """One entry of the journal about this text; holds: its digest is right, and so is its chain."""

    programme: int
    number: int
    at: datetime
    by: str
    place: str
    act: str
    thing: str
    thing_id: int
    version: int
    outcome: str
    detail: str
    text_digest: str
    command: str
    previous: str
    digest: str
    holds: bool = False


@dataclass(frozen=True)
class Wrote:
    """One version as it is kept; sealed: it is the text whose digest the journal has."""

    number: int
    label: str
    question: str
    text: str
    remark: str
    salt: str
    state: str
    drafted_by: str
    drafted_at: datetime
    submitted_at: datetime | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    secrecy: str
    legal_basis: str
    sealed: bool = False

    @property
    def digest(self) -> str:
        """What the journal should have noted of it."""
        return seal(self.salt, PublicText(self.label, self.text, self.question, self.remark))


@dataclass(frozen=True)
class Sent:
    """One publication; as_approved: its words are those of the approved version."""

    id: int
    version: int
    number: int
    label: str
    question: str
    text: str
    remark: str
    state: str
    released_by: str
    released_at: datetime
    sent_at: datetime | None
    proved_at: datetime | None
    sha256: str
    as_approved: bool = False


@dataclass(frozen=True)
class Order:
    """An order to take it off, with its reason."""

    reason: str
    by: str
    at: datetime
    state: str
    proved_at: datetime | None


@dataclass(frozen=True)
class Duty:
    """A step with who did it; number: the portal's of the publication; no deed: no proof of it."""

    step: Step
    version: int
    number: int
    by: str
    name: str
    at: datetime
    deed: Deed | None

    @property
    def proved(self) -> bool:
        """Whether the journal says the same."""
        return self.deed is not None and self.deed.holds


@dataclass(frozen=True)
class Responsibility:
    """Everything about one line or answer; position: the line's place, 0 for an answer.

    head: the newest number and digest of the programme's journal, to be held against a head that
    was written down elsewhere.
    """

    title: str
    programme: int
    rehearsal: bool
    thing: Thing
    thing_id: int
    position: int
    made_at: datetime
    made_by: str
    head: tuple[int, str]
    versions: tuple[Wrote, ...]
    sent: tuple[Sent, ...]
    orders: tuple[Order, ...]
    duties: tuple[Duty, ...]
    deeds: tuple[Deed, ...]

    @property
    def unsealed(self) -> tuple[int, ...]:
        """The versions whose kept text is not the one noted."""
        return tuple(one.number for one in self.versions if not one.sealed)

    @property
    def unlike(self) -> tuple[int, ...]:
        """The publications that say something else than the version that was approved."""
        return tuple(one.number for one in self.sent if not one.as_approved)

    @property
    def unproved(self) -> tuple[Duty, ...]:
        """The steps of which the journal does not say the same."""
        return tuple(one for one in self.duties if not one.proved)

    @property
    def broken(self) -> tuple[int, ...]:
        """The entries that were changed, or hang on nothing."""
        return tuple(one.number for one in self.deeds if not one.holds)

    @property
    def holds(self) -> bool:
        """Whether every text, publication, step and entry agrees with the journal."""
        return not (self.unsealed or self.unlike or self.unproved or self.broken)


# commands


def take_out(pen: Pen, thing: Thing, thing_id: int) -> None:
    """Writes down that a person takes the proof out: as a file, on paper, by copying."""
    require(pen, *LOOKERS)
    _position(pen, thing, thing_id)
    pen.note(thing.value, thing_id)


# queries


def responsibility(reader: Reader, thing: Thing, thing_id: int) -> Responsibility:
    """Who wrote, reviewed, released and sent this line or answer, each step with its entry."""
    require(reader, *LOOKERS)
    position, shown = _position(reader, thing, thing_id), interview(reader)
    deeds = _deeds(reader, thing, thing_id)
    noted = {one.version: one.text_digest for one in deeds if one.text_digest}
    versions = tuple(
        replace(one, sealed=noted.get(one.number) == one.digest)
        for one in _versions(reader, thing, thing_id)
    )
    sent = _sent(reader, thing, thing_id, versions)
    orders = _orders(reader, thing, thing_id)
    called = names(reader)
    duties = [
        replace(one, name=called.get(one.by, one.by), deed=_entry_of(one, deeds))
        for one in (*_of_versions(versions), *_of_sent(sent), *_of_orders(orders))
    ]
    return Responsibility(
        shown.title, reader.programme, shown.rehearsal, thing, thing_id, position, reader.at,
        reader.by, _head(reader), versions, sent, orders,
        tuple(sorted(duties, key=_when)), deeds,
    )  # fmt: skip


def written(shown: Responsibility) -> bytes:
    """All of it as JSON, so that every digest can be computed again without this program."""
    kept = asdict(shown)
    kept["holds"] = shown.holds
    kept["how"] = HOW
    return json.dumps(kept, ensure_ascii=False, indent=1, default=_plain).encode(
        "utf-8", "backslashreplace"
    )


HOW = {
    "entry": "digest = sha256 of the JSON list of these fields, each after ', ', UTF-8",
    "fields": list(FIELDS),
    "text": "text_digest = sha256 of the JSON list [salt, label, question, text, remark]",
    "chain": "previous = digest of the entry before; interview-studio audit verify walks it all",
}


def _plain(value: object) -> str:
    """A moment as the journal's digest has it."""
    assert isinstance(value, datetime)
    return value.isoformat()


def _when(duty: Duty) -> tuple[datetime, int]:
    return duty.at, list(Step).index(duty.step)


def _of_versions(versions: Sequence[Wrote]) -> Iterator[Duty]:
    for one in versions:
        yield Duty(Step.WROTE, one.number, 0, one.drafted_by, "", one.drafted_at, None)
        if one.submitted_at is not None:
            yield Duty(Step.SUBMITTED, one.number, 0, one.drafted_by, "", one.submitted_at, None)
        if one.decided_at is not None:
            step = Step.APPROVED if one.state == "approved" else Step.RETURNED
            yield Duty(step, one.number, 0, one.decided_by or "", "", one.decided_at, None)


def _of_sent(sent: Sequence[Sent]) -> Iterator[Duty]:
    for one in sent:
        its = one.version, one.number
        yield Duty(Step.RELEASED, *its, one.released_by, "", one.released_at, None)
        if one.sent_at is not None:
            yield Duty(Step.SENT, *its, COURIER, "", one.sent_at, None)
        if one.proved_at is not None:
            yield Duty(Step.PROVED, *its, COURIER, "", one.proved_at, None)


def _of_orders(orders: Sequence[Order]) -> Iterator[Duty]:
    for one in orders:
        yield Duty(Step.WITHDREW, 0, 0, one.by, "", one.at, None)
        if one.proved_at is not None:
            yield Duty(Step.TAKEN_OFF, 0, 0, COURIER, "", one.proved_at, None)


def _entry_of(duty: Duty, deeds: Sequence[Deed]) -> Deed | None:
    """The entry that says the same; the seal of a text proves its writing, and nothing else."""
    for deed in deeds:
        same = (deed.at, deed.by) == (duty.at, duty.by) and deed.outcome == Outcome.DONE.value
        sealing = bool(deed.text_digest) == (duty.step is Step.WROTE)
        if same and sealing and deed.version == duty.version:
            return deed
    return None


def _deeds(reader: Reader, thing: Thing, thing_id: int) -> tuple[Deed, ...]:
    """The journal's entries about it, each held against its own digest and the one before."""
    rows = reader.connection.execute(
        select(Entry)
        .where(
            Entry.programme == reader.programme, Entry.thing == thing.value,
            Entry.thing_id == thing_id,
        )
        .order_by(Entry.number)
    ).all()  # fmt: skip
    before: dict[int, str] = {0: BEGINNING}
    earlier = select(Entry.number, Entry.digest).where(
        Entry.programme == reader.programme, Entry.number.in_([row.number - 1 for row in rows])
    )
    before |= {number: digest for number, digest in reader.connection.execute(earlier)}  # noqa: C416 - rows are Row
    return tuple(
        Deed(**row._mapping, holds=_holds(row) and before.get(row.number - 1) == row.previous)
        for row in rows
    )


def _holds(row: Any) -> bool:
    return bool(chain_digest({name: getattr(row, name) for name in FIELDS}) == row.digest)


def _versions(reader: Reader, thing: Thing, thing_id: int) -> tuple[Wrote, ...]:
    line = thing is Thing.LINE
    v: Any = LineVersion if line else AnswerVersion
    rows = reader.connection.execute(
        select(*_columns(v, Wrote))
        .where((v.line_id if line else v.answer_id) == thing_id)
        .order_by(v.number)
    )
    return tuple(Wrote(*row) for row in rows)


def _sent(
    reader: Reader, thing: Thing, thing_id: int, versions: Sequence[Wrote]
) -> tuple[Sent, ...]:
    rows = reader.connection.execute(
        select(*_columns(Publication, Sent))
        .where(
            Publication.interview_id == reader.programme, _of(Publication, thing) == thing_id
        )
        .order_by(Publication.number)
    )  # fmt: skip
    approved = {
        (one.number, *_words(one)) for one in versions if one.state == "approved" and one.sealed
    }
    sent = (Sent(*row) for row in rows)
    return tuple(replace(one, as_approved=(one.version, *_words(one)) in approved) for one in sent)


def _orders(reader: Reader, thing: Thing, thing_id: int) -> tuple[Order, ...]:
    rows = reader.connection.execute(
        select(*_columns(Withdrawal, Order))
        .where(Withdrawal.interview_id == reader.programme, _of(Withdrawal, thing) == thing_id)
        .order_by(Withdrawal.id)
    )
    return tuple(Order(*row) for row in rows)


def _columns(table: Any, row: Any) -> list[Any]:
    """The columns of a row, in its order; what is found out and not kept has a default."""
    fields = row.__dataclass_fields__.values()
    return [getattr(table, one.name) for one in fields if one.default is not False]


def _words(one: Wrote | Sent) -> tuple[str, str, str, str]:
    return one.label, one.question, one.text, one.remark


def _of(table: Any, thing: Thing) -> Any:
    return table.line_id if thing is Thing.LINE else table.answer_id


def _head(reader: Reader) -> tuple[int, str]:
    row = reader.connection.execute(
        select(Head.number, Head.digest).where(Head.programme == reader.programme)
    ).one()
    return row.number, row.digest


def _position(reader: Reader, thing: Thing, thing_id: int) -> int:
    """Where it stands; Refusal for what is not of this programme."""
    table: Any = Line if thing is Thing.LINE else Answer
    place = Line.position if thing is Thing.LINE else Answer.id - Answer.id
    found = reader.connection.scalar(
        select(place).where(table.id == thing_id, table.interview_id == reader.programme)
    )
    if found is None:
        raise Refusal("没有这条内容。")
    return int(found)
