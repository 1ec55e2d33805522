"""The courier's word on what was read back: proved, missing, readable again, different.

A finding is kept only where the tables still are as they were when the feed was read.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, literal, select, update

from studio.courier.receipts import Released, change, fence, note, publication_of
from studio.courier.status import keep_cursor
from studio.journal import Pen
from studio.publication import (
    Difference,
    Publication,
    PublicationState,
    Withdrawal,
    keep_differences,
)
from studio.ready import Ready

P = PublicationState
OUT = (P.SENT.value, P.ONLINE.value)
PROVE = Ready(
    update(Publication)
    .where(Publication.id == bindparam("its"))
    .values(state=literal(P.ONLINE.value), proved_at=bindparam("seen_at"))
)
REPLACE_OLDER = Ready(
    update(Publication)
    .where(
        Publication.interview_id == bindparam("here"),
        Publication.entry == bindparam("of"),
        Publication.number < bindparam("below"),
        Publication.state.in_([literal(state) for state in OUT]),
    )
    .values(state=literal(P.REPLACED.value))
)


def record_proof(
    pen: Pen, online: Sequence[int], withdrawn: Sequence[str], cursor: str, epoch: int
) -> None:
    """Read-back has shown these publications, and these entries as withdrawn (已上网)."""
    fence(pen, epoch)
    keep_cursor(pen.connection, pen.programme, pen.at, cursor)
    for number in online:
        row = publication_of(pen, number)
        if row.state == P.SENT.value:
            PROVE.run(pen.connection, {"its": row.id, "seen_at": row.proved_at or pen.at})
            _replace_older(pen, row)
        note(pen, row)
    for entry in withdrawn:
        _prove_withdrawal(pen, entry)
    if not pen.unwritten:
        pen.note("portal", pen.programme)


def record_differences(
    pen: Pen,
    missing: Sequence[int],
    readable: Sequence[str],
    differing: Sequence[Difference],
    entries: frozenset[str] | None,
    epoch: int,
) -> None:
    """What is missing goes out again, what is readable again is withdrawn again, the rest is told.

    entries: those that were read; None where it was the whole feed.
    """
    fence(pen, epoch)
    for number in missing:
        _send_again(pen, number)
    for entry in readable:
        _withdraw_again(pen, entry)
    keep_differences(pen, differing, entries)
    if not pen.unwritten:
        pen.note("portal", pen.programme)


def _send_again(pen: Pen, publication_id: int) -> None:
    """Under its own name and number: where the portal has it after all, nothing happens twice."""
    row = publication_of(pen, publication_id)
    newest = pen.connection.scalar(
        select(func.max(Publication.number)).where(
            Publication.interview_id == pen.programme,
            Publication.entry == row.entry,
            Publication.state == P.WAITING.value,
        )
    )
    if row.state in OUT and newest is None:
        change(pen, Publication, publication_id, state=P.WAITING.value)
        note(pen, row, again=True)


def _withdraw_again(pen: Pen, entry: str) -> None:
    out = select(Publication.id).where(
        Publication.interview_id == pen.programme,
        Publication.entry == entry,
        Publication.state.in_(OUT),
    )
    order = pen.connection.execute(
        select(Withdrawal)
        .where(Withdrawal.interview_id == pen.programme, Withdrawal.entry == entry)
        .order_by(Withdrawal.id.desc())
        .limit(1)
    ).first()
    if order is None or order.state not in OUT:
        return
    if pen.connection.scalar(out.limit(1)) is None:
        change(pen, Withdrawal, order.id, state=P.WAITING.value)
        note(pen, order, again=True)


def _replace_older(pen: Pen, proved: Released) -> None:
    if proved.number > 1:
        older = {"here": pen.programme, "of": proved.entry, "below": proved.number}
        REPLACE_OLDER.run(pen.connection, older)


def _prove_withdrawal(pen: Pen, entry: str) -> None:
    rows = pen.connection.execute(
        select(Withdrawal).where(
            Withdrawal.interview_id == pen.programme,
            Withdrawal.entry == entry,
            Withdrawal.state == P.SENT.value,
        )
    )
    for row in rows.all():
        change(pen, Withdrawal, row.id, state=P.ONLINE.value, proved_at=row.proved_at or pen.at)
        note(pen, row)


__all__ = ["record_differences", "record_proof"]
