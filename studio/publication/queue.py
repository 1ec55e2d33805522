"""What may go out next: withdrawals first, then lines strictly by position, then answers.

While sending is stopped, withdrawals alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Exists, exists, func, select

from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState, Skip, Withdrawal
from studio.publication.stop import stopped
from studio.record import Line, apart

P = PublicationState
WENT_OUT = (P.SENT, P.ONLINE, P.PASTED, P.REPLACED)
"""Left the studio, to a portal or by a person's hand."""


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
    rows = reader.connection.execute(
        select(Withdrawal.id, Withdrawal.entry)
        .where(
            Withdrawal.interview_id == reader.programme,
            Withdrawal.state == P.WAITING.value,
        )
        .order_by(Withdrawal.id)
    )
    return tuple(OutgoingWithdrawal(*row) for row in rows)


def next_outgoing(reader: Reader) -> Outgoing | None:
    """The one publication to send now, or None: nothing waits, a gap is open, or it is stopped."""
    if stopped(reader) is not None:
        return None
    frontier = _frontier(reader)
    line = _waiting().where(
        Publication.interview_id == reader.programme, Publication.line_id.is_not(None)
    )
    if frontier is not None:
        line = line.where(Publication.sequence <= frontier)
    answer = _waiting().where(
        Publication.interview_id == reader.programme, Publication.answer_id.is_not(None)
    )
    return first_free(
        reader,
        line.order_by(Publication.sequence, Publication.number).limit(1),
        answer.order_by(Publication.id).limit(1),
    )


def first_free(reader: Reader, *queries: Any) -> Outgoing | None:
    """The first of what these queries find that is held no longer, else the first held one."""
    held = None
    for query in queries:
        row = reader.connection.execute(query).first()
        if row is not None and (row.held_until is None or row.held_until <= reader.at):
            return outgoing_of(row)
        held = held or row
    return None if held is None else outgoing_of(held)


def unproved(reader: Reader) -> tuple[Outgoing, ...]:
    """What was sent and not yet read back."""
    rows = reader.connection.execute(
        outgoing_columns().where(
            Publication.interview_id == reader.programme,
            Publication.state == P.SENT.value,
        )
    )
    return tuple(outgoing_of(row) for row in rows)


def unproved_withdrawals(reader: Reader) -> tuple[str, ...]:
    """The entries that were taken off and not yet read back as such."""
    return tuple(
        reader.connection.scalars(
            select(Withdrawal.entry).where(
                Withdrawal.interview_id == reader.programme,
                Withdrawal.state == P.SENT.value,
            )
        )
    )


def kept(reader: Reader, entries: Sequence[str] | None = None) -> dict[str, Kept]:
    """What the studio released, by entry, to hold against a read-back; None for all."""
    rows = outgoing_columns().where(Publication.interview_id == reader.programme)
    orders = select(Withdrawal.entry, Withdrawal.state).where(
        Withdrawal.interview_id == reader.programme
    )
    if entries is not None:
        rows = rows.where(Publication.entry.in_(entries))
        orders = orders.where(Withdrawal.entry.in_(entries))
    of: dict[str, list[Outgoing]] = {}
    for row in reader.connection.execute(rows.order_by(Publication.entry, Publication.number)):
        of.setdefault(row.entry, []).append(outgoing_of(row))
    newest = {entry: P(state) for entry, state in
              reader.connection.execute(orders.order_by(Withdrawal.id))}  # fmt: skip
    return {entry: Kept(tuple(some), newest.get(entry)) for entry, some in of.items()}


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
        .where(*_unpassed(reader), Line.position < position, Line.id.not_in(but), ~leaves)
        .order_by(Line.position)
    )
    return reader.connection.scalar(query.limit(1))


def first_unready(reader: Reader) -> tuple[int, int] | None:
    """The first line that readers wait for and that is not free to leave: its id and position."""
    waits = exists().where(Publication.line_id == Line.id, Publication.state == P.WAITING.value)
    query = select(Line.id, Line.position).where(*_unpassed(reader), ~waits)
    row = reader.connection.execute(query.order_by(Line.position).limit(1)).first()
    return None if row is None else (row[0], row[1])


def _frontier(reader: Reader) -> int | None:
    """The position of the first line that readers still wait for, or None.

    A line is passed once any version of it went out, or when it was taken back before that. One
    whose words another line carries is not waited for; nor is a part of what readers had whole, nor
    a prepared one before it is called up.
    """
    return reader.connection.scalar(select(func.min(Line.position)).where(*_unpassed(reader)))


def _unpassed(reader: Reader) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the lines that readers still wait for."""

    def any_in(*states: PublicationState) -> Exists:
        names = [state.value for state in states]
        return exists().where(Publication.line_id == Line.id, Publication.state.in_(names))

    went_out = any_in(*WENT_OUT)
    taken_back = any_in(P.WITHDRAWN) & ~any_in(P.WAITING, P.REFUSED)
    part_of_what_was_out = exists().where(
        Publication.line_id == Line.split_from,
        Publication.version < Line.split_at,
        Publication.state.in_([state.value for state in (*WENT_OUT, P.WITHDRAWN)]),
    )
    return waited_for(reader, went_out | taken_back | part_of_what_was_out)


def waited_for(reader: Reader, passed: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the lines that readers of one place wait for; passed: what they have had."""
    skipped = exists().where(Skip.line_id == Line.id)
    return (
        Line.interview_id == reader.programme,
        ~Line.discarded,
        Line.joined_into.is_(None),
        ~apart(),
        ~(passed | skipped),
    )


def outgoing_columns() -> Any:
    """All that is sent of a publication, for a query to narrow down."""
    names = [name for name in Outgoing.__dataclass_fields__ if name not in ("kind", "state")]
    return select(
        *(getattr(Publication, name) for name in names),
        Publication.state,
        Publication.line_id,
    )


def _waiting() -> Any:
    return outgoing_columns().where(Publication.state == P.WAITING.value)


def outgoing_of(row: Any) -> Outgoing:
    """A row of `outgoing_columns`."""
    return outgoing_with(row._mapping)


def outgoing_with(columns: Mapping[str, Any]) -> Outgoing:
    """The same from the values of its columns."""
    values = dict(columns)
    kind = "line" if values.pop("line_id") is not None else "answer"
    return Outgoing(**{**values, "kind": kind, "state": P(values["state"])})
