"""What the tables say of a text, held against what the journal says of it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select

from studio import origin_reply
from studio.answer import Answer, AnswerVersion, CoSignature
from studio.errors import Refusal
from studio.interview import interview
from studio.journal import BEGINNING, FIELDS, Entry, Head, Outcome, Pen, Reader, chain_digest
from studio.origin_reply import Deed as Deeds
from studio.people import COURIER, names, require
from studio.publication import Paste, Publication, PublicationState, Withdrawal
from studio.question import Question
from studio.record import Line, LineVersion
from studio.responsibility.noun import (
    LOOKERS,
    ON_ORIGIN,
    Deed,
    Duty,
    Order,
    Responsibility,
    Sent,
    Step,
    Thing,
    Wrote,
)
from studio.review import ReviewStep

ORIGIN = "origin_reply"
RECALL, HELP = "publication.recall", "drafting.take_help"


# commands


def take_out(pen: Pen, thing: Thing, thing_id: int) -> None:
    """Writes down that a person takes the proof out: as a file, on paper, by copying."""
    require(pen, *LOOKERS)
    _number(pen, thing, thing_id)
    pen.note(thing.value, thing_id)


# queries


def responsibility(reader: Reader, thing: Thing, thing_id: int) -> Responsibility:
    """Who wrote, reviewed, released and sent this line or answer, each step with its entry."""
    require(reader, *LOOKERS)
    number, shown = _number(reader, thing, thing_id), interview(reader)
    deeds = _deeds(reader, thing, thing_id)
    own = [one for one in deeds if one.thing == thing.value]
    noted = {one.version: one.text_digest for one in own if one.text_digest}
    versions = tuple(
        replace(one, sealed=noted.get(one.number) == one.digest)
        for one in _versions(reader, thing, thing_id)
    )
    sent = _sent(reader, thing, thing_id, versions)
    orders = _orders(reader, thing, thing_id)
    called = names(reader)
    duties = [
        replace(one, name=called.get(one.by, one.by), deed=_entry_of(one, deeds))
        for one in (
            *_of_help(deeds),
            *_of_versions(versions),
            *_of_signatures(reader, thing, thing_id),
            *_of_sent(sent, deeds),
            *_of_orders(orders),
            *_of_pastes(reader, thing, thing_id),
            *_of_origins(reader, thing, thing_id),
        )
    ]
    return Responsibility(
        shown.title, reader.programme, shown.rehearsal, thing, thing_id, number, reader.at,
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
    "text": "text_digest = sha256 of the JSON list [salt, label, question, text, remark],"
    " and photos behind them where that is not empty: the SHA-256 of each, and what it shows",
    "chain": "previous = digest of the entry before; interview-studio audit verify walks it all",
}


def _plain(value: object) -> str:
    """A moment as the journal's digest has it."""
    assert isinstance(value, datetime)
    return value.isoformat()


def _when(duty: Duty) -> tuple[datetime, int]:
    return duty.at, list(Step).index(duty.step)


def _of_help(deeds: Sequence[Deed]) -> Iterator[Duty]:
    """The journal alone says that a person had help with the words."""
    for deed in deeds:
        if deed.act == HELP and deed.outcome == Outcome.DONE.value:
            yield Duty(Step.HELPED, 0, 0, deed.by, "", deed.at, None)


def _of_versions(versions: Sequence[Wrote]) -> Iterator[Duty]:
    for one in versions:
        yield Duty(Step.WROTE, one.number, 0, one.drafted_by, "", one.drafted_at, None)
        if one.submitted_at is not None:
            yield Duty(Step.SUBMITTED, one.number, 0, one.drafted_by, "", one.submitted_at, None)
        if one.decided_at is not None:
            step = Step.APPROVED if one.state == "approved" else Step.RETURNED
            yield Duty(step, one.number, 0, one.decided_by or "", "", one.decided_at, None)


def _of_signatures(reader: Reader, thing: Thing, thing_id: int) -> Iterator[Duty]:
    """Who signed below the last level, and for the units that were asked."""
    s, c = ReviewStep, CoSignature
    rows = reader.connection.execute(
        select(s.version, s.by, s.at).where(s.thing == thing.value, s.thing_id == thing_id)
    )
    yield from (Duty(Step.SIGNED, version, 0, by, "", at, None) for version, by, at in rows)
    if thing is Thing.ANSWER:
        rows = reader.connection.execute(
            select(c.version, c.by, c.at).where(c.answer_id == thing_id)
        )
        yield from (Duty(Step.CO_SIGNED, version, 0, by, "", at, None) for version, by, at in rows)


def _of_sent(sent: Sequence[Sent], deeds: Sequence[Deed]) -> Iterator[Duty]:
    for one in sent:
        its = one.version, one.number
        yield Duty(Step.RELEASED, *its, one.released_by, "", one.released_at, None)
        if one.state == PublicationState.RECALLED.value:
            yield _recalled(one, deeds)
        if one.sent_at is not None:
            yield Duty(Step.SENT, *its, COURIER, "", one.sent_at, None)
        if one.proved_at is not None:
            yield Duty(Step.PROVED, *its, COURIER, "", one.proved_at, None)


def _recalled(one: Sent, deeds: Sequence[Deed]) -> Duty:
    """The journal alone says who took a release back; without its word nobody did."""
    for deed in deeds:
        if deed.act == RECALL and json.loads(deed.detail).get("number") == one.number:
            return Duty(Step.RECALLED, one.version, one.number, deed.by, "", deed.at, None)
    return Duty(Step.RECALLED, one.version, one.number, "?", "", one.released_at, None)


def _of_orders(orders: Sequence[Order]) -> Iterator[Duty]:
    for one in orders:
        yield Duty(Step.WITHDREW, 0, 0, one.by, "", one.at, None)
        if one.proved_at is not None:
            yield Duty(Step.TAKEN_OFF, 0, 0, COURIER, "", one.proved_at, None)


def _of_pastes(reader: Reader, thing: Thing, thing_id: int) -> Iterator[Duty]:
    """What people ticked off on a page that they paste into, and did not take back."""
    rows = reader.connection.execute(
        select(Paste.by, Paste.ticked_at, Publication.version, Publication.number)
        .outerjoin(Publication, Publication.id == Paste.publication_id)
        .where(Paste.interview_id == reader.programme, Paste.entry == f"{thing.value}-{thing_id}")
        .where(Paste.turn.is_not(None), Paste.undone_at.is_(None))
        .order_by(Paste.turn)
    )
    for by, at, version, number in rows:
        step = Step.PASTED if number else Step.CLEARED
        yield Duty(step, version or 0, number or 0, by, "", at or reader.at, None)


def _of_origins(reader: Reader, thing: Thing, thing_id: int) -> Iterator[Duty]:
    """What went back by the askers' own channels, and was not taken back."""
    if thing is Thing.ANSWER:
        for note in origin_reply.notes_that_stand(reader, thing_id):
            step = Step.RETRACTED if note.deed == Deeds.RETRACTED else Step.REPLIED
            yield Duty(step, note.version, note.number, note.by, "", note.at, None)


def _entry_of(duty: Duty, deeds: Sequence[Deed]) -> Deed | None:
    """The entry that says the same; the seal of a text proves its writing, and nothing else."""
    for deed in deeds:
        same = (deed.at, deed.by) == (duty.at, duty.by) and deed.outcome == Outcome.DONE.value
        if duty.step in ON_ORIGIN:
            if same and deed.thing == ORIGIN:
                return deed
            continue
        sealing = bool(deed.text_digest) == (duty.step is Step.WROTE)
        if same and sealing and deed.version == duty.version:
            return deed
    return None


def _deeds(reader: Reader, thing: Thing, thing_id: int) -> tuple[Deed, ...]:
    """The journal's entries about it, each held against its own digest and the one before."""
    rows = reader.connection.execute(
        select(Entry)
        .where(Entry.programme == reader.programme, _about(thing, thing_id))
        .order_by(Entry.number)
    ).all()
    before: dict[int, str] = {0: BEGINNING}
    earlier = select(Entry.number, Entry.digest).where(
        Entry.programme == reader.programme, Entry.number.in_([row.number - 1 for row in rows])
    )
    before |= {number: digest for number, digest in reader.connection.execute(earlier)}  # noqa: C416 - rows are Row
    return tuple(
        Deed(**row._mapping, holds=_holds(row) and before.get(row.number - 1) == row.previous)
        for row in rows
    )


def _about(thing: Thing, thing_id: int) -> Any:
    """Its own entries, and of its question that help was taken: that comes before the answer."""
    own = and_(Entry.thing == thing.value, Entry.thing_id == thing_id)
    if thing is Thing.LINE:
        return own
    asked = select(Answer.question_id).where(Answer.id == thing_id).scalar_subquery()
    askers = select(Question.id).where((Question.id == asked) | (Question.merged_into == asked))
    return or_(
        own,
        and_(Entry.thing == "question", Entry.thing_id == asked, Entry.act == HELP),
        and_(Entry.thing == ORIGIN, Entry.thing_id.in_(askers)),
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


def _words(one: Wrote | Sent) -> tuple[str, str, str, str, str]:
    return one.label, one.question, one.text, one.remark, one.photos


def _of(table: Any, thing: Thing) -> Any:
    return table.line_id if thing is Thing.LINE else table.answer_id


def _head(reader: Reader) -> tuple[int, str]:
    row = reader.connection.execute(
        select(Head.number, Head.digest).where(Head.programme == reader.programme)
    ).one()
    return row.number, row.digest


def _number(reader: Reader, thing: Thing, thing_id: int) -> int:
    """What it is called; Refusal for what is not of this programme."""
    table: Any = Line if thing is Thing.LINE else Answer
    called = Line.number if thing is Thing.LINE else Answer.id - Answer.id
    found = reader.connection.scalar(
        select(called).where(table.id == thing_id, table.interview_id == reader.programme)
    )
    if found is None:
        raise Refusal("没有这条内容。")
    return int(found)
