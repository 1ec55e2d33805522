"""The books as they stand at an outlet (发布渠道): what left, its receipt, the proof, the order."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select

from studio.journal import Reader
from studio.outlet import Carries, Delivery, Outlet, OutletRow, OutletWithdrawal, kept
from studio.publication import Kept, Publication, PublicationState, Withdrawal
from studio.reconciliation.noun import Release, Removal

P = PublicationState
Told = Mapping[tuple[str, int], Any]
"""What an outlet said of a release, by its entry and number."""


def carried_to(outlet: OutletRow, thing: str) -> bool:
    """Whether texts of this kind go there at all."""
    return outlet.carries is Carries.ALL or thing == "answer"


def releases_at(
    reader: Reader, outlet: OutletRow, released: Mapping[str, tuple[Release, ...]]
) -> dict[str, tuple[Release, ...]]:
    """The same releases, each in the state and with the receipt that it has at this outlet."""
    known, told = kept(reader, outlet.id), _deliveries(reader, outlet.id)
    return {
        entry: tuple(_at(one, known[entry], told.get((entry, one.number))) for one in releases)
        for entry, releases in released.items()
    }


def removals_at(
    reader: Reader, outlet: OutletRow, removals: Mapping[str, Removal]
) -> dict[str, Removal]:
    """The newest order of each entry, as far as it has come at this outlet."""
    rows = reader.connection.execute(
        select(Withdrawal.entry, OutletWithdrawal.state, OutletWithdrawal.proved_at)
        .outerjoin(
            OutletWithdrawal,
            and_(
                OutletWithdrawal.withdrawal_id == Withdrawal.id,
                OutletWithdrawal.outlet_id == outlet.id,
            ),
        )
        .where(Withdrawal.interview_id == reader.programme)
        .order_by(Withdrawal.id)
    )
    here: dict[str, tuple[PublicationState, datetime | None]] = {
        entry: (P(state or P.WAITING.value), proved_at) for entry, state, proved_at in rows
    }
    return {
        entry: replace(removal, state=here[entry][0], proved_at=here[entry][1])
        for entry, removal in removals.items()
    }


def _deliveries(reader: Reader, outlet_id: int) -> Told:
    d, p = Delivery, Publication
    rows = reader.connection.execute(
        select(p.entry, p.number, d.sent_at, d.proved_at, d.sha256, d.fault)
        .join(p, p.id == d.publication_id)
        .join(Outlet, Outlet.id == d.outlet_id)
        .where(d.outlet_id == outlet_id, Outlet.interview_id == reader.programme)
    )
    return {(row.entry, row.number): row for row in rows}


def _at(release: Release, known: Kept, told: Any) -> Release:
    (state,) = (one.state for one in known.publications if one.number == release.number)
    held = release.held and state is P.WAITING
    if told is None:
        return replace(
            release, state=state, held=held, sent_at=None, proved_at=None, receipt="", fault=""
        )
    return replace(
        release, state=state, held=held, sent_at=told.sent_at, proved_at=told.proved_at,
        receipt=told.sha256, fault=told.fault,
    )  # fmt: skip


__all__ = ["carried_to", "releases_at", "removals_at"]
