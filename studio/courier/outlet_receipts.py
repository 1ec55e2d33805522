"""The courier's own commands about an outlet: what it took, refused, showed when read back.

The same words as `receipts` and `proofs` have for the programme's portal, each fenced alike; they
write rows of the outlet alone, and what a publication is at the portal stays as it is. Their names
are other ones, for the journal knows an act by its name.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from studio.courier.receipts import fence, note, publication_of
from studio.journal import Pen
from studio.outlet import Delivery, OutletDifference, OutletStatus, OutletWithdrawal, standing_at
from studio.publication import (
    Difference,
    Publication,
    PublicationState,
    Withdrawal,
    let_go,
)

P = PublicationState
OUT = (P.SENT.value, P.ONLINE.value)
GONE = (P.WITHDRAWN.value, P.RECALLED.value)


def outlet_leaves(pen: Pen, publication_id: int, epoch: int) -> None:
    """A release that was held leaves for an outlet: nobody recalls what may be with readers."""
    fence(pen, epoch)
    let_go(pen, publication_id)
    note(pen, publication_of(pen, publication_id))


def outlet_announced(pen: Pen, outlet_id: int, revision: int, epoch: int) -> None:
    """The outlet has this revision of the announcement."""
    fence(pen, epoch)
    keep(pen, outlet_id, announced_revision=revision, refused_revision=0, announce_fault="")
    pen.note("outlet", outlet_id, revision=revision)


def outlet_not_announced(pen: Pen, outlet_id: int, revision: int, fault: str, epoch: int) -> None:
    """The outlet refused this revision of the announcement; the rest goes on without it."""
    fence(pen, epoch)
    keep(pen, outlet_id, refused_revision=revision, announce_fault=fault)
    pen.note("outlet", outlet_id, revision=revision, refused=True)


def outlet_unannounced(pen: Pen, outlet_id: int, epoch: int) -> None:
    """The outlet does not know the programme any more: it will be announced again."""
    fence(pen, epoch)
    keep(pen, outlet_id, announced_revision=0)
    pen.note("outlet", outlet_id, revision=0)


def outlet_took(
    pen: Pen, outlet_id: int, publication_id: int, sha256: str, latency_ms: float, epoch: int
) -> None:
    """The outlet has taken a publication; whether readers see it is proved later."""
    fence(pen, epoch)
    row, known = publication_of(pen, publication_id), _delivery(pen, outlet_id, publication_id)
    state = known.state if known is not None and known.state in OUT else P.SENT.value
    _deliver(pen, outlet_id, publication_id, state=state, sent_at=pen.at, sha256=sha256, fault="")
    keep(pen, outlet_id, latency_ms=latency_ms)
    _note(pen, row, outlet_id)


def outlet_refused(pen: Pen, outlet_id: int, publication_id: int, fault: str, epoch: int) -> None:
    """The outlet refused a publication for good; its own queue stops there until a person acts."""
    fence(pen, epoch)
    row, known = publication_of(pen, publication_id), _delivery(pen, outlet_id, publication_id)
    waits = known is None or known.state == P.WAITING.value
    if waits and row.state not in GONE:
        _deliver(pen, outlet_id, publication_id, state=P.REFUSED.value, fault=fault)
    _note(pen, row, outlet_id, refused=True)


def outlet_withdrew(pen: Pen, outlet_id: int, withdrawal_id: int, epoch: int) -> None:
    """The outlet has taken an entry off; what no reader there ever had needs no proof."""
    fence(pen, epoch)
    order = _order(pen, withdrawal_id)
    mine = _deliveries(pen, outlet_id, order.entry)
    had = pen.connection.scalar(mine.where(Delivery.sent_at.is_not(None)).limit(1)) is not None
    state = P.SENT if had else P.ONLINE
    _take_off(pen, outlet_id, withdrawal_id, state=state.value, sent_at=pen.at, fault="")
    of_entry = Delivery.publication_id.in_(mine)
    pen.connection.execute(
        update(Delivery)
        .where(Delivery.outlet_id == outlet_id, of_entry)
        .values(state=P.WITHDRAWN.value)
    )
    _note(pen, order, outlet_id)


def outlet_kept(pen: Pen, outlet_id: int, withdrawal_id: int, fault: str, epoch: int) -> None:
    """The outlet refused to take an entry off; that stands on every screen, the rest goes on."""
    fence(pen, epoch)
    _take_off(pen, outlet_id, withdrawal_id, state=P.REFUSED.value, fault=fault)
    _note(pen, _order(pen, withdrawal_id), outlet_id, refused=True)


def outlet_down(pen: Pen, outlet_id: int, fault: str, epoch: int) -> None:
    """The outlet does not answer; noted once, when it begins."""
    fence(pen, epoch)
    keep(pen, outlet_id, up=False, since=pen.at, fault=fault)
    pen.note("outlet", outlet_id, up=False)


def outlet_up(pen: Pen, outlet_id: int, epoch: int) -> None:
    """The outlet answers again; noted once, when it begins."""
    fence(pen, epoch)
    keep(pen, outlet_id, up=True, since=pen.at, fault="")
    pen.note("outlet", outlet_id, up=True)


def outlet_proved(
    pen: Pen,
    outlet_id: int,
    online: Sequence[int],
    withdrawn: Sequence[str],
    cursor: str,
    epoch: int,
) -> None:
    """Read-back has shown these publications there, and these entries as withdrawn (已上网)."""
    fence(pen, epoch)
    keep(pen, outlet_id, entries_cursor=cursor)
    for number in online:
        row, known = publication_of(pen, number), _delivery(pen, outlet_id, number)
        if known is not None and known.state == P.SENT.value:
            proved = known.proved_at or pen.at
            _deliver(pen, outlet_id, number, state=P.ONLINE.value, proved_at=proved)
            _replace_older(pen, outlet_id, row)
        _note(pen, row, outlet_id)
    for entry in withdrawn:
        _prove_withdrawal(pen, outlet_id, entry)
    if not pen.unwritten:
        pen.note("outlet", outlet_id)


def outlet_differs(
    pen: Pen,
    outlet_id: int,
    missing: Sequence[int],
    readable: Sequence[str],
    differing: Sequence[Difference],
    entries: frozenset[str] | None,
    epoch: int,
) -> None:
    """What is missing there goes out again, what is readable again is withdrawn again."""
    fence(pen, epoch)
    for number in missing:
        known = _delivery(pen, outlet_id, number)
        if known is not None and known.state in OUT:
            _deliver(pen, outlet_id, number, state=P.WAITING.value)
            _note(pen, publication_of(pen, number), outlet_id, again=True)
    for entry in readable:
        _withdraw_again(pen, outlet_id, entry)
    _keep_differences(pen, outlet_id, differing, entries)
    if not pen.unwritten:
        pen.note("outlet", outlet_id)


def keep(pen: Pen, outlet_id: int, **values: object) -> None:
    """Writes values of the outlet's status, making its row where there is none."""
    mine = OutletStatus.outlet_id == outlet_id
    if pen.connection.execute(update(OutletStatus).where(mine).values(**values)).rowcount:
        return
    fresh: dict[str, object] = {
        "up": False, "since": pen.at, "fault": "", "latency_ms": 0.0, "announced_revision": 0,
        "entries_cursor": "", "refused_revision": 0, "announce_fault": "",
    }  # fmt: skip
    pen.connection.execute(insert(OutletStatus).values(outlet_id=outlet_id, **{**fresh, **values}))


# parts of the courier's commands


def _delivery(pen: Pen, outlet_id: int, publication_id: int) -> Any:
    mine = (Delivery.outlet_id == outlet_id, Delivery.publication_id == publication_id)
    return pen.connection.execute(select(Delivery).where(*mine)).first()


def _deliver(pen: Pen, outlet_id: int, publication_id: int, **values: object) -> None:
    mine = (Delivery.outlet_id == outlet_id, Delivery.publication_id == publication_id)
    if pen.connection.execute(update(Delivery).where(*mine).values(**values)).rowcount:
        return
    fresh: dict[str, object] = {"sha256": "", "fault": ""}
    pen.connection.execute(
        insert(Delivery).values(
            outlet_id=outlet_id, publication_id=publication_id, **{**fresh, **values}
        )
    )


def _deliveries(pen: Pen, outlet_id: int, entry: str) -> Any:
    """The publications of an entry that this outlet has a row of: a query for their ids."""
    return (
        select(Publication.id)
        .join(Delivery, Delivery.publication_id == Publication.id)
        .where(
            Publication.interview_id == pen.programme,
            Publication.entry == entry,
            Delivery.outlet_id == outlet_id,
        )
    )


def _order(pen: Pen, withdrawal_id: int) -> Any:
    mine = (Withdrawal.id == withdrawal_id, Withdrawal.interview_id == pen.programme)
    return pen.connection.execute(select(Withdrawal).where(*mine)).one()


def _take_off(pen: Pen, outlet_id: int, withdrawal_id: int, **values: object) -> None:
    mine = (
        OutletWithdrawal.outlet_id == outlet_id,
        OutletWithdrawal.withdrawal_id == withdrawal_id,
    )
    if pen.connection.execute(update(OutletWithdrawal).where(*mine).values(**values)).rowcount:
        return
    pen.connection.execute(
        insert(OutletWithdrawal).values(
            outlet_id=outlet_id, withdrawal_id=withdrawal_id, **{"fault": "", **values}
        )
    )


def _replace_older(pen: Pen, outlet_id: int, proved: Any) -> None:
    older = _deliveries(pen, outlet_id, proved.entry).where(Publication.number < proved.number)
    pen.connection.execute(
        update(Delivery)
        .where(
            Delivery.outlet_id == outlet_id,
            Delivery.publication_id.in_(older),
            Delivery.state.in_(OUT),
        )
        .values(state=P.REPLACED.value)
    )


def _orders(pen: Pen, outlet_id: int, entry: str) -> list[Any]:
    """The outlet's rows of orders to withdraw an entry, the newest first."""
    return list(
        pen.connection.execute(
            select(OutletWithdrawal, Withdrawal.line_id, Withdrawal.answer_id)
            .join(Withdrawal, Withdrawal.id == OutletWithdrawal.withdrawal_id)
            .where(
                Withdrawal.interview_id == pen.programme,
                Withdrawal.entry == entry,
                OutletWithdrawal.outlet_id == outlet_id,
            )
            .order_by(Withdrawal.id.desc())
        )
    )


def _prove_withdrawal(pen: Pen, outlet_id: int, entry: str) -> None:
    for row in _orders(pen, outlet_id, entry):
        if row.state == P.SENT.value:
            proved = row.proved_at or pen.at
            _take_off(pen, outlet_id, row.withdrawal_id, state=P.ONLINE.value, proved_at=proved)
            _note(pen, row, outlet_id)


def _withdraw_again(pen: Pen, outlet_id: int, entry: str) -> None:
    orders = _orders(pen, outlet_id, entry)
    if not orders or orders[0].state not in OUT:
        return
    out = _deliveries(pen, outlet_id, entry).where(Delivery.state.in_(OUT))
    if pen.connection.scalar(out.limit(1)) is None:
        _take_off(pen, outlet_id, orders[0].withdrawal_id, state=P.WAITING.value)
        _note(pen, orders[0], outlet_id, again=True)


def _keep_differences(
    pen: Pen, outlet_id: int, found: Sequence[Difference], entries: frozenset[str] | None
) -> None:
    """Writes what was found of `entries` (None: of the whole feed) and settles the rest there."""
    d = OutletDifference
    standing = {
        row.entry: row
        for row in standing_at(pen, outlet_id)
        if entries is None or row.entry in entries
    }
    now = {one.entry: one for one in found}
    changed = [entry for entry in {**standing, **now} if standing.get(entry) != now.get(entry)]
    for entry in changed:
        mine = (d.outlet_id == outlet_id, d.entry == entry)
        pen.connection.execute(delete(d).where(*mine))
        if (one := now.get(entry)) is not None:
            pen.connection.execute(
                insert(d).values(
                    outlet_id=outlet_id, entry=entry, kind=one.kind.value, number=one.number,
                    seen=one.seen, at=pen.at,
                )
            )  # fmt: skip
    if changed:
        pen.note("outlet", outlet_id, differing=len(now), settled=len(standing.keys() - now.keys()))


def _note(
    pen: Pen, row: Any, outlet_id: int, *, refused: bool = False, again: bool = False
) -> None:
    """Journals something about the line or answer behind a publication, at an outlet."""
    thing = "line" if row.line_id is not None else "answer"
    version = getattr(row, "version", 0)
    number = row.line_id or row.answer_id
    pen.note(thing, number, version=version, outlet=outlet_id, refused=refused, again=again)
