"""What screens ask about outlets: which there are, how each stands, where every text has come."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select

from studio.journal import Reader
from studio.outlet.noun import (
    Carries,
    Delivery,
    Outlet,
    OutletDifference,
    OutletStatus,
    OutletWithdrawal,
)
from studio.outlet.queue import blocking, live, newer_than_it
from studio.publication import (
    Difference,
    DifferenceKind,
    Publication,
    PublicationState,
    Withdrawal,
)
from studio.record import Line

P = PublicationState


@dataclass(frozen=True)
class OutletRow:
    """An outlet, and how the way to it stands.

    since: None before the courier has tried it; announced: whether it knows the programme;
    announce_fault: why it refused the announcement; refused: how much it refused and nobody has
    settled; differing: how many entries read differently there.
    """

    id: int
    name: str
    address: str
    carries: Carries
    retired: bool
    up: bool = False
    since: datetime | None = None
    fault: str = ""
    latency_ms: float = 0.0
    announced: bool = False
    announce_fault: str = ""
    refused: int = 0
    differing: int = 0


@dataclass(frozen=True)
class Standing:
    """How far the newest released version of an entry has come at one outlet.

    state: as the publication's; withdrawing: the order to take it off has not gone through there,
    REFUSED where the outlet said no, else WAITING; None where there is none.
    """

    outlet_id: int
    entry: str
    state: PublicationState
    publication_id: int
    proved_at: datetime | None = None
    fault: str = ""
    withdrawing: PublicationState | None = None


@dataclass(frozen=True)
class OutletRefusal:
    """A publication, or an order to withdraw, that an outlet refused, with its words.

    number: the line's, 0 for an answer; blocks: no later line goes to this outlet before it.
    """

    outlet_id: int
    outlet: str
    id: int
    line_id: int
    answer_id: int
    number: int
    fault: str
    withdrawal: bool
    blocks: bool


def outlets(reader: Reader) -> tuple[OutletRow, ...]:
    """The programme's outlets, those in use first, in the order in which they were added."""
    o, s = Outlet, OutletStatus
    rows = reader.connection.execute(
        select(
            o.id, o.name, o.address, o.carries, o.retired_at, s.up, s.since, s.fault, s.latency_ms,
            s.announced_revision, s.announce_fault,
        )
        .outerjoin(s, s.outlet_id == o.id)
        .where(o.interview_id == reader.programme)
        .order_by(o.retired_at.is_not(None), o.id)
    ).all()  # fmt: skip
    if not rows:
        return ()  # as in most programmes: nothing more is asked
    refused: dict[int, int] = {}
    for one in outlet_refusals(reader):
        refused[one.outlet_id] = refused.get(one.outlet_id, 0) + 1
    differing = _differing(reader)
    return tuple(
        OutletRow(
            row.id, row.name, row.address, Carries(row.carries), row.retired_at is not None,
            bool(row.up), row.since, row.fault or "", row.latency_ms or 0.0,
            bool(row.announced_revision), row.announce_fault or "", refused.get(row.id, 0),
            differing.get(row.id, 0),
        )
        for row in rows
    )  # fmt: skip


def all_in_use(reader: Reader) -> tuple[tuple[int, int, str], ...]:
    """Every outlet in use, of all programmes that the asker sees: programme, id, address."""
    rows = reader.connection.execute(
        select(Outlet.interview_id, Outlet.id, Outlet.address)
        .where(Outlet.retired_at.is_(None))
        .order_by(Outlet.id)
    )
    return tuple((row.interview_id, row.id, row.address) for row in rows)


def standings(reader: Reader, entries: tuple[str, ...] = ()) -> tuple[Standing, ...]:
    """Where each released entry stands at each outlet in use; all entries, or those named.

    An entry that was recalled before it left stands nowhere.
    """
    used = reader.connection.execute(
        select(Outlet.id, Outlet.carries)
        .where(Outlet.interview_id == reader.programme, Outlet.retired_at.is_(None))
        .order_by(Outlet.id)
    ).all()
    if not used:
        return ()
    found = []
    for outlet_id, carries in used:
        orders = _orders(reader, outlet_id, entries)
        for row in reader.connection.execute(_newest(reader, outlet_id, entries)):
            if carries == Carries.ANSWERS and row.answer_id is None:
                continue
            found.append(_standing(outlet_id, row, orders.get(row.entry)))
    return tuple(found)


def outlet_refusals(reader: Reader) -> tuple[OutletRefusal, ...]:
    """What outlets in use have refused and nobody has settled: withdrawals, then lines, answers."""
    made = [
        _refusal(reader, row, withdrawal)
        for table, source, withdrawal in (
            (OutletWithdrawal, Withdrawal, True), (Delivery, Publication, False),
        )
        for row in reader.connection.execute(_refused(reader, table, source, withdrawal))
    ]  # fmt: skip
    return tuple(made)


def standing_at(reader: Reader, outlet_id: int) -> tuple[Difference, ...]:
    """The differences that stand at an outlet, as the courier found them."""
    d = OutletDifference
    rows = reader.connection.execute(
        select(d.entry, d.kind, d.number, d.seen).where(d.outlet_id == outlet_id)
    )
    return tuple(Difference(entry, DifferenceKind(kind), *of) for entry, kind, *of in rows)


def seen_anywhere(reader: Reader, entry: str) -> int:
    """The highest number that any outlet was seen to show under an entry that differs, else 0."""
    highest = (
        select(func.max(OutletDifference.seen))
        .join(Outlet, Outlet.id == OutletDifference.outlet_id)
        .where(Outlet.interview_id == reader.programme, OutletDifference.entry == entry)
    )
    return reader.connection.scalar(highest) or 0


def _newest(reader: Reader, outlet_id: int, entries: tuple[str, ...]) -> Any:
    """The newest publication of each entry that readers have or will have, with its delivery."""
    p = Publication
    newest = (
        select(p.entry, func.max(p.number).label("number"))
        .where(p.interview_id == reader.programme, p.state != P.RECALLED.value)
        .group_by(p.entry)
    )
    if entries:
        newest = newest.where(p.entry.in_(entries))
    top = newest.subquery()
    return (
        select(
            p.id, p.entry, p.answer_id, p.state, Delivery.state.label("here"),
            Delivery.proved_at.label("proved_here"), Delivery.fault.label("fault_here"),
        )
        .join(top, and_(top.c.entry == p.entry, top.c.number == p.number))
        .outerjoin(
            Delivery, and_(Delivery.publication_id == p.id, Delivery.outlet_id == outlet_id)
        )
        .where(p.interview_id == reader.programme)
        .order_by(p.id)
    )  # fmt: skip


def _orders(reader: Reader, outlet_id: int, entries: tuple[str, ...]) -> dict[str, str]:
    """The newest order to withdraw each entry: how far it has come at the outlet."""
    query = (
        select(Withdrawal.entry, func.coalesce(OutletWithdrawal.state, P.WAITING.value))
        .outerjoin(
            OutletWithdrawal,
            and_(
                OutletWithdrawal.withdrawal_id == Withdrawal.id,
                OutletWithdrawal.outlet_id == outlet_id,
            ),
        )
        .where(Withdrawal.interview_id == reader.programme)
        .order_by(Withdrawal.id)
    )
    if entries:
        query = query.where(Withdrawal.entry.in_(entries))
    rows = reader.connection.execute(query)
    return {entry: state for entry, state in rows}  # noqa: C416 - rows are Row


def _standing(outlet_id: int, row: Any, order: str | None) -> Standing:
    gone = row.state == P.WITHDRAWN.value
    state = P.WITHDRAWN if gone else P(row.here or P.WAITING.value)
    open_order = gone and order in (P.WAITING.value, P.REFUSED.value)
    return Standing(
        outlet_id, row.entry, state, row.id, row.proved_here, row.fault_here or "",
        P(order) if open_order and order else None,
    )  # fmt: skip


def _refused(reader: Reader, table: Any, source: Any, withdrawal: bool) -> Any:
    of = table.withdrawal_id if withdrawal else table.publication_id
    query = (
        select(
            Outlet.id.label("outlet_id"), Outlet.name, source.id, source.line_id, source.answer_id,
            Line.number, table.fault,
        )
        .join(table, table.outlet_id == Outlet.id)
        .join(source, source.id == of)
        .outerjoin(Line, Line.id == source.line_id)
        .where(
            Outlet.interview_id == reader.programme, Outlet.retired_at.is_(None),
            table.state == P.REFUSED.value,
        )
        .order_by(Outlet.id, Line.position.is_(None), Line.position, source.id)
    )  # fmt: skip
    if not withdrawal:
        query = query.where(live(), ~newer_than_it(reader))
    return query


def _refusal(reader: Reader, row: Any, withdrawal: bool) -> OutletRefusal:
    blocks = (
        not withdrawal
        and row.line_id is not None
        and blocking(reader, row.outlet_id) == row.line_id
    )
    return OutletRefusal(
        row.outlet_id, row.name, row.id, row.line_id or 0, row.answer_id or 0, row.number or 0,
        row.fault, withdrawal, blocks,
    )  # fmt: skip


def _differing(reader: Reader) -> dict[int, int]:
    rows = reader.connection.execute(
        select(OutletDifference.outlet_id, func.count())
        .join(Outlet, Outlet.id == OutletDifference.outlet_id)
        .where(Outlet.interview_id == reader.programme)
        .group_by(OutletDifference.outlet_id)
    )
    return {outlet: count for outlet, count in rows}  # noqa: C416 - rows are Row


def status_row(reader: Reader, outlet_id: int) -> Any:
    """The courier's row of an outlet, or None before it has tried it."""
    mine = OutletStatus.outlet_id == outlet_id
    return reader.connection.execute(select(OutletStatus).where(mine)).first()
