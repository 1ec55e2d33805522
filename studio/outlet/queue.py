"""What may go to an outlet next: the main channel's rules, by what this outlet has had.

Withdrawals first; then lines strictly by position up to the first one that readers there wait for;
then answers. A line that is skipped is skipped everywhere, a stop and a hold bind all outlets. Of
an entry the newest released version goes: what was corrected before the outlet had it never does.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from studio.journal import Reader
from studio.outlet.noun import Carries, Delivery, Outlet, OutletWithdrawal
from studio.publication import (
    Kept,
    Outgoing,
    OutgoingWithdrawal,
    Publication,
    PublicationState,
    Withdrawal,
    stopped,
)
from studio.publication.queue import first_free, outgoing_columns, outgoing_with, waited_for
from studio.record import Line

P = PublicationState
OUT = (P.SENT.value, P.ONLINE.value)
WENT_OUT = (*OUT, P.REPLACED.value)
TAKEN_BACK = (P.WITHDRAWN.value, P.RECALLED.value)


def outlet_of(reader: Reader, outlet_id: int) -> Any:
    """The row of one of the programme's outlets, or None."""
    mine = (Outlet.id == outlet_id, Outlet.interview_id == reader.programme)
    return reader.connection.execute(select(Outlet).where(*mine)).first()


def outgoing_withdrawals(reader: Reader, outlet_id: int) -> tuple[OutgoingWithdrawal, ...]:
    """The orders to withdraw that this outlet has not taken, oldest first.

    All of them, whether the outlet is known to have the entry or not: a send may have arrived
    whose receipt was lost with the courier.
    """
    here = outlet_of(reader, outlet_id)
    if here is None or here.retired_at is not None:
        return ()
    query = (
        select(Withdrawal.id, Withdrawal.entry)
        .outerjoin(OutletWithdrawal, _of_order(outlet_id))
        .where(
            Withdrawal.interview_id == reader.programme,
            func.coalesce(OutletWithdrawal.state, P.WAITING.value) == P.WAITING.value,
        )
        .order_by(Withdrawal.id)
    )
    if here.carries == Carries.ANSWERS:
        query = query.where(Withdrawal.answer_id.is_not(None))
    return tuple(OutgoingWithdrawal(*row) for row in reader.connection.execute(query))


def next_outgoing(reader: Reader, outlet_id: int) -> Outgoing | None:
    """The one publication to send to this outlet now, or None."""
    here = outlet_of(reader, outlet_id)
    if here is None or here.retired_at is not None or stopped(reader) is not None:
        return None
    due = outgoing_columns().where(*_due(reader, outlet_id))
    answers = due.where(Publication.answer_id.is_not(None)).order_by(Publication.id).limit(1)
    if here.carries == Carries.ANSWERS:
        return first_free(reader, answers)
    lines = due.where(Publication.line_id.is_not(None))
    frontier = reader.connection.scalar(
        select(func.min(Line.position)).where(*_unpassed(reader, outlet_id))
    )
    if frontier is not None:
        lines = lines.where(
            Publication.sequence <= frontier, ~_part_stays_behind(outlet_id, frontier)
        )
    lines = lines.order_by(Publication.sequence, Publication.number).limit(1)
    return first_free(reader, lines, answers)


def blocking(reader: Reader, outlet_id: int) -> int | None:
    """The first line that readers of this outlet wait for: its id; None where there is none."""
    query = select(Line.id).where(*_unpassed(reader, outlet_id)).order_by(Line.position)
    return reader.connection.scalar(query.limit(1))


def unproved(reader: Reader, outlet_id: int) -> tuple[str, ...]:
    """The entries that were sent to this outlet, or taken off it, and not yet read back."""
    sent = (
        select(Publication.entry)
        .join(Delivery, Delivery.publication_id == Publication.id)
        .where(Delivery.outlet_id == outlet_id, Delivery.state == P.SENT.value)
    )
    taken_off = (
        select(Withdrawal.entry)
        .join(OutletWithdrawal, OutletWithdrawal.withdrawal_id == Withdrawal.id)
        .where(OutletWithdrawal.outlet_id == outlet_id, OutletWithdrawal.state == P.SENT.value)
    )
    ask = reader.connection.scalars
    return (*ask(sent), *ask(taken_off))


def kept(reader: Reader, outlet_id: int, entries: Sequence[str] | None = None) -> dict[str, Kept]:
    """What was released, by entry, in the states that it has at this outlet; None for all."""
    names: tuple[ColumnElement[bool], ...] = ()
    order_names: tuple[ColumnElement[bool], ...] = ()
    if entries is not None:
        names = (Publication.entry.in_(entries),)
        order_names = (Withdrawal.entry.in_(entries),)
    orders = reader.connection.execute(
        select(Withdrawal.entry, func.coalesce(OutletWithdrawal.state, P.WAITING.value))
        .outerjoin(OutletWithdrawal, _of_order(outlet_id))
        .where(Withdrawal.interview_id == reader.programme, *order_names)
        .order_by(Withdrawal.id)
    )
    newest = {entry: P(state) for entry, state in orders}
    rows = reader.connection.execute(
        outgoing_columns()
        .add_columns(Delivery.state.label("here"), Delivery.proved_at.label("proved_here"))
        .outerjoin(Delivery, _of(outlet_id))
        .where(Publication.interview_id == reader.programme, *names)
        .order_by(Publication.entry, Publication.number)
    )
    of: dict[str, list[Outgoing]] = {}
    for row in rows:
        of.setdefault(row.entry, []).append(_here(row, newest.get(row.entry)))
    return {entry: Kept(tuple(some), newest.get(entry)) for entry, some in of.items()}


def live() -> ColumnElement[bool]:
    """Whether a publication was neither withdrawn nor recalled: a condition on `Publication`.

    What the portal refused is: its refusal binds nobody else.
    """
    return Publication.state.not_in(TAKEN_BACK)


def newer_than_it(reader: Reader) -> ColumnElement[bool]:
    """Whether a later version of its entry is free to leave: a condition on `Publication`."""
    newer = aliased(Publication)
    return exists().where(
        newer.interview_id == Publication.interview_id,
        newer.entry == Publication.entry,
        newer.number > Publication.number,
        newer.state.not_in(TAKEN_BACK),
        or_(newer.held_until.is_(None), newer.held_until <= reader.at),
    )


def _due(reader: Reader, outlet_id: int) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the publications that this outlet has yet to get."""
    told = exists().where(
        Delivery.outlet_id == outlet_id,
        Delivery.publication_id == Publication.id,
        Delivery.state != P.WAITING.value,
    )
    here = Publication.interview_id == reader.programme
    return (here, live(), ~told, ~newer_than_it(reader))


def _unpassed(reader: Reader, outlet_id: int) -> tuple[ColumnElement[bool], ...]:
    """Conditions on the lines that readers of this outlet still wait for."""

    def released(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        return exists().where(Publication.line_id == Line.id, *conditions)

    delivered = exists().where(
        Publication.line_id == Line.id,
        Delivery.publication_id == Publication.id,
        Delivery.outlet_id == outlet_id,
        Delivery.state.in_(WENT_OUT),
    )
    taken_back = released(Publication.state == P.WITHDRAWN.value) & ~released(live())
    whole = aliased(Publication)
    had_whole = exists().where(
        Delivery.publication_id == whole.id,
        Delivery.outlet_id == outlet_id,
        Delivery.state.in_((*WENT_OUT, P.WITHDRAWN.value)),
    )
    part_of_what_was_out = exists().where(
        whole.line_id == Line.split_from,
        whole.version < Line.split_at,
        or_(had_whole, whole.state == P.WITHDRAWN.value),
    )
    return waited_for(reader.programme, delivered | taken_back | part_of_what_was_out)


def _part_stays_behind(outlet_id: int, frontier: int) -> ColumnElement[bool]:
    """Whether it shortens what readers here have, while a part that was cut off cannot follow."""
    part, of_line, of_part = aliased(Line), aliased(Publication), aliased(Publication)
    had = (
        select(func.max(of_line.version))
        .join(Delivery, Delivery.publication_id == of_line.id)
        .where(
            of_line.line_id == Publication.line_id,
            Delivery.outlet_id == outlet_id,
            Delivery.state.in_(OUT),
        )
        .correlate(Publication)
        .scalar_subquery()
    )
    given = (
        exists()
        .where(
            of_part.line_id == part.id,
            Delivery.publication_id == of_part.id,
            Delivery.outlet_id == outlet_id,
            Delivery.state.in_(WENT_OUT),
        )
        .correlate(part)
    )
    released = (
        exists().where(of_part.line_id == part.id, of_part.state.not_in(TAKEN_BACK)).correlate(part)
    )
    return exists().where(
        part.split_from == Publication.line_id,
        part.split_at <= Publication.version,
        part.split_at > had,
        part.position > frontier,
        ~part.discarded,
        part.joined_into.is_(None),
        released,
        ~given,
    )


def _of(outlet_id: int) -> ColumnElement[bool]:
    mine = Delivery.outlet_id == outlet_id
    return and_(Delivery.publication_id == Publication.id, mine)


def _of_order(outlet_id: int) -> ColumnElement[bool]:
    mine = OutletWithdrawal.outlet_id == outlet_id
    return and_(OutletWithdrawal.withdrawal_id == Withdrawal.id, mine)


def _here(row: Any, order: PublicationState | None) -> Outgoing:
    """The publication as it stands at the outlet; proved_at is the outlet's, too."""
    values = dict(row._mapping)
    delivered, proved = values.pop("here"), values.pop("proved_here")
    state = P(values["state"])
    if delivered in (None, P.WAITING.value):
        state = state if state.value in TAKEN_BACK else P.WAITING
    elif state is not P.WITHDRAWN or order not in (P.WAITING, P.REFUSED):
        state = P(delivered)
    return outgoing_with({**values, "state": state.value, "proved_at": proved})
