"""What may go out next: withdrawals first, then lines strictly by position, then answers.

While sending is stopped, withdrawals alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Exists,
    Integer,
    bindparam,
    exists,
    literal,
    select,
)

from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState, Skip, Withdrawal
from studio.publication.stop import stopped
from studio.ready import Ready
from studio.record import Line, apart

P = PublicationState
WENT_OUT = (P.SENT, P.ONLINE, P.PASTED, P.REPLACED)
"""Left the studio, to a portal or by a person's hand."""
FEW = 20
"""So many entries are looked up one by one, by statements that were made once."""


@dataclass(frozen=True)
class Outgoing:
    """One publication to send, its content frozen; version: of the line or answer."""

    id: int
    kind: str
    entry: str
    number: int
    sequence: int
    role: str
    label: str
    text: str
    question: str
    remark: str
    spoken_at: datetime
    late: bool
    state: PublicationState
    photos: str = ""
    held_until: datetime | None = None
    version: int = 0
    proved_at: datetime | None = None


@dataclass(frozen=True)
class OutgoingWithdrawal:
    """One entry to take off the portal."""

    id: int
    entry: str


@dataclass(frozen=True)
class Kept:
    """All that was released under one entry, by number, and its newest order to withdraw."""

    publications: tuple[Outgoing, ...]
    order: PublicationState | None


def outgoing_withdrawals(reader: Reader) -> tuple[OutgoingWithdrawal, ...]:
    """The withdrawals the portal has not heard of, oldest first."""
    rows = FIND_ORDERS.run(reader.connection, {"here": reader.programme})
    return tuple(OutgoingWithdrawal(*row) for row in rows)


def next_outgoing(reader: Reader) -> Outgoing | None:
    """The one publication to send now, or None: nothing waits, a gap is open, or it is stopped."""
    if stopped(reader) is not None:
        return None
    return _first_free(reader, (_first_line(reader), _first_answer(reader)))


def first_free(reader: Reader, *queries: Any) -> Outgoing | None:
    """The first of what these queries find that is held no longer, else the first held one."""
    found = (reader.connection.execute(query).first() for query in queries)
    return _first_free(reader, (None if row is None else outgoing_of(row) for row in found))


def _first_free(reader: Reader, some: Iterable[Outgoing | None]) -> Outgoing | None:
    held = None
    for found in some:
        if found is not None and (found.held_until is None or found.held_until <= reader.at):
            return found
        held = held or found
    return held


def _first_line(reader: Reader) -> Outgoing | None:
    """The first line that waits, where readers wait for none before it.

    Asked for before the lines that are passed are looked at: mostly none waits, and they are many.
    """
    found = FIND_LINE.rows(reader.connection, here=reader.programme)
    if not found:
        return None
    line = _outgoing(found[0])
    behind = FIND_GAP.one(reader.connection, here=reader.programme, before=line.sequence)
    return line if behind is None else None


def _first_answer(reader: Reader) -> Outgoing | None:
    found = FIND_ANSWER.rows(reader.connection, here=reader.programme)
    return _outgoing(found[0]) if found else None


def unproved(reader: Reader) -> tuple[Outgoing, ...]:
    """What was sent and not yet read back."""
    rows = FIND_UNPROVED.rows(reader.connection, here=reader.programme)
    return tuple(_outgoing(row) for row in rows)


def unproved_withdrawals(reader: Reader) -> tuple[str, ...]:
    """The entries that were taken off and not yet read back as such."""
    rows = FIND_UNPROVED_ORDERS.run(reader.connection, {"here": reader.programme})
    return tuple(entry for (entry,) in rows)


def kept(reader: Reader, entries: Sequence[str] | None = None) -> dict[str, Kept]:
    """What the studio released, by entry, to hold against a read-back; None for all."""
    if entries is not None and len(entries) <= FEW:
        found = ((entry, _kept_one(reader, entry)) for entry in dict.fromkeys(entries))
        return {entry: one for entry, one in found if one is not None}
    rows = outgoing_columns().where(Publication.interview_id == reader.programme)
    orders = select(Withdrawal.entry, Withdrawal.state).where(
        Withdrawal.interview_id == reader.programme
    )
    if entries is not None:
        rows = rows.where(Publication.entry.in_(entries))
        orders = orders.where(Withdrawal.entry.in_(entries))
    of: dict[str, list[Outgoing]] = {}
    for row in reader.connection.execute(rows.order_by(Publication.entry, Publication.number)):
        of.setdefault(row.entry, []).append(_outgoing(tuple(row)))
    newest = {entry: P(state) for entry, state in
              reader.connection.execute(orders.order_by(Withdrawal.id))}  # fmt: skip
    return {entry: Kept(tuple(some), newest.get(entry)) for entry, some in of.items()}


def _kept_one(reader: Reader, entry: str) -> Kept | None:
    here = {"here": reader.programme, "of": entry}
    rows = FIND_KEPT.rows(reader.connection, **here)
    if not rows:
        return None
    order = FIND_ORDER.one(reader.connection, **here)
    return Kept(tuple(map(_outgoing, rows)), P(order[0]) if order else None)


def holding_before(reader: Reader, position: int, but: Sequence[int]) -> int | None:
    """The number of the first line before a position that would hold one there, or None.

    What is released and free to leave holds nobody for longer than that takes.
    """
    leaves = exists().where(
        Publication.line_id == Line.id,
        Publication.state == P.WAITING.value,
        Publication.held_until.is_(None),
    )
    query = (
        select(Line.number)
        .where(*_unpassed(reader.programme), Line.position < position, Line.id.not_in(but), ~leaves)
        .order_by(Line.position)
    )
    return reader.connection.scalar(query.limit(1))


def first_unready(reader: Reader) -> tuple[int, int] | None:
    """The first line that readers wait for and that is not free to leave: its id and position."""
    waits = exists().where(Publication.line_id == Line.id, Publication.state == P.WAITING.value)
    query = select(Line.id, Line.position).where(*_unpassed(reader.programme), ~waits)
    row = reader.connection.execute(query.order_by(Line.position).limit(1)).first()
    return None if row is None else (row[0], row[1])


def _unpassed(programme: int | BindParameter[int]) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the lines that readers still wait for.

    A line is passed once any version of it went out, or when it was taken back before that. One
    whose words another line carries is not waited for; nor is a part of what readers had whole, nor
    a prepared one before it is called up.
    """

    def any_in(*states: PublicationState) -> Exists:
        return exists().where(Publication.line_id == Line.id, _one_of(*states))

    went_out = any_in(*WENT_OUT)
    taken_back = any_in(P.WITHDRAWN) & ~any_in(P.WAITING, P.REFUSED)
    part_of_what_was_out = exists().where(
        Publication.line_id == Line.split_from,
        Publication.version < Line.split_at,
        _one_of(*WENT_OUT, P.WITHDRAWN),
    )
    return waited_for(programme, went_out | taken_back | part_of_what_was_out)


def waited_for(
    programme: int | BindParameter[int], passed: ColumnElement[bool]
) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the lines that readers of one place wait for; passed: what they have had."""
    skipped = exists().where(Skip.line_id == Line.id)
    return (
        Line.interview_id == programme,
        ~Line.discarded,
        Line.joined_into.is_(None),
        ~apart(),
        ~(passed | skipped),
    )


def _one_of(*states: PublicationState) -> ColumnElement[bool]:
    """Whether a publication is in one of these; each a value of its own, as `Ready` wants them."""
    return Publication.state.in_([literal(state.value) for state in states])


COLUMNS = tuple(name for name in Outgoing.__dataclass_fields__ if name not in ("kind", "state"))
LINE_ID, STATE = len(COLUMNS), len(COLUMNS) + 1
HERE = bindparam("here", type_=Integer())


def outgoing_columns() -> Any:
    """All that is sent of a publication, for a query to narrow down."""
    found = [getattr(Publication, name) for name in COLUMNS]
    return select(*found, Publication.line_id, Publication.state)


def _outgoing(row: tuple[Any, ...]) -> Outgoing:
    kind = "line" if row[LINE_ID] is not None else "answer"
    return Outgoing(**dict(zip(COLUMNS, row, strict=False)), kind=kind, state=P(row[STATE]))


def outgoing_of(row: Any) -> Outgoing:
    """A row of `outgoing_columns`."""
    return outgoing_with(row._mapping)


def outgoing_with(columns: Mapping[str, Any]) -> Outgoing:
    """The same from the values of the columns."""
    values = dict(columns)
    kind = "line" if values.pop("line_id") is not None else "answer"
    return Outgoing(**{**values, "kind": kind, "state": P(values["state"])})


def _in_state(state: PublicationState) -> Any:
    return outgoing_columns().where(
        Publication.interview_id == HERE, Publication.state == literal(state.value)
    )


FIND_LINE = Ready(
    _in_state(P.WAITING)
    .where(Publication.line_id.is_not(None))
    .order_by(Publication.sequence, Publication.number)
    .limit(1)
)
FIND_ANSWER = Ready(
    _in_state(P.WAITING).where(Publication.answer_id.is_not(None)).order_by(Publication.id).limit(1)
)
FIND_GAP = Ready(
    select(Line.id)
    .where(*_unpassed(HERE), Line.position < bindparam("before", type_=Integer()))
    .limit(1)
)
FIND_KEPT = Ready(
    outgoing_columns()
    .where(Publication.interview_id == HERE, Publication.entry == bindparam("of"))
    .order_by(Publication.number)
)
FIND_ORDER = Ready(
    select(Withdrawal.state)
    .where(Withdrawal.interview_id == HERE, Withdrawal.entry == bindparam("of"))
    .order_by(Withdrawal.id.desc())
    .limit(1)
)
FIND_UNPROVED = Ready(_in_state(P.SENT))
FIND_ORDERS = Ready(
    select(Withdrawal.id, Withdrawal.entry)
    .where(Withdrawal.interview_id == HERE, Withdrawal.state == literal(P.WAITING.value))
    .order_by(Withdrawal.id)
)
FIND_UNPROVED_ORDERS = Ready(
    select(Withdrawal.entry).where(
        Withdrawal.interview_id == HERE, Withdrawal.state == literal(P.SENT.value)
    )
)
"""Made once: the courier asks these before and after every line."""
