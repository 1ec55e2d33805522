"""An outlet's books: what it has had and how it stands, in the tables of `studio.outlet`."""

from collections.abc import Sequence

from studio import outlet
from studio.courier import outlet_receipts as receipts
from studio.courier.books import Orders
from studio.courier.lease import Lease, carried, holder
from studio.courier.status import ChannelRow, revision
from studio.courier.telling import Word
from studio.desk import Desk
from studio.journal import Reader
from studio.outlet.views import status_row
from studio.publication import (
    Difference,
    Kept,
    Outgoing,
    OutgoingWithdrawal,
    stopped,
)


class OutletBooks:
    """One outlet; a lock of nothing but its own rows lies between it and the others."""

    def __init__(self, desk: Desk, lease: Lease, outlet_id: int) -> None:
        self._desk, self._lease, self._id = desk, lease, outlet_id

    def orders(self) -> Orders:
        """All that decides what is sent next, in one reading."""
        return self._desk.query(carried, self._lease.epoch, orders_at, self._id)

    def withdrawals(self) -> tuple[OutgoingWithdrawal, ...]:
        """The orders to withdraw that the outlet has not taken."""
        return self._desk.query(outlet.outgoing_withdrawals, self._id)

    def next(self) -> Outgoing | None:
        """The one publication to send now."""
        return self._desk.query(outlet.next_outgoing, self._id)

    def status(self) -> ChannelRow:
        """How the way to the outlet stands."""
        return self._desk.query(status_at, self._id)

    def wanting(self) -> list[str]:
        """The entries that were sent, or taken off, and have no proof yet."""
        return list(self._desk.query(outlet.unproved, self._id))

    def kept(self, entries: Sequence[str] | None = None) -> dict[str, Kept]:
        """What was released, as it should stand at the outlet."""
        if entries is None:
            return self._desk.query(carried, self._lease.epoch, outlet.kept, self._id)
        return self._desk.query(outlet.kept, self._id, entries)

    def standing(self) -> frozenset[Difference]:
        """The differences that stand."""
        return frozenset(self._desk.query(outlet.standing_at, self._id))

    def untold(self) -> tuple[Word, ...]:
        """Nothing: questions come by the programme's portal, and it answers who asked there."""
        return ()

    def to_take_back(self) -> tuple[Word, ...]:
        """Nothing, as nothing was told."""
        return ()

    def stopped_or_pressing(self) -> bool:
        """Whether anything is more urgent than telling."""
        return True

    def record_leaving(self, publication_id: int) -> None:
        """A held release leaves now."""
        self._desk.execute(receipts.outlet_leaves, publication_id, self._lease.epoch)

    def record_announced(self, revision: int) -> None:
        """The outlet has this revision of the announcement."""
        self._desk.execute(receipts.outlet_announced, self._id, revision, self._lease.epoch)

    def record_not_announced(self, revision: int, fault: str) -> None:
        """The outlet refused this revision."""
        self._desk.execute(
            receipts.outlet_not_announced, self._id, revision, fault, self._lease.epoch
        )

    def record_unannounced(self) -> None:
        """The outlet does not know the programme any more."""
        self._desk.execute(receipts.outlet_unannounced, self._id, self._lease.epoch)

    def record_receipt(self, publication_id: int, sha256: str, latency_ms: float) -> None:
        """The outlet has taken a publication."""
        self._desk.execute(
            receipts.outlet_took, self._id, publication_id, sha256, latency_ms,
            self._lease.epoch,
        )  # fmt: skip

    def record_refused(self, publication_id: int, fault: str) -> None:
        """The outlet refused a publication for good."""
        self._desk.execute(
            receipts.outlet_refused, self._id, publication_id, fault, self._lease.epoch
        )

    def record_withdrawn(self, withdrawal_id: int) -> None:
        """The outlet has taken an entry off."""
        self._desk.execute(receipts.outlet_withdrew, self._id, withdrawal_id, self._lease.epoch)

    def record_not_withdrawn(self, withdrawal_id: int, fault: str) -> None:
        """The outlet refused to take an entry off."""
        self._desk.execute(receipts.outlet_kept, self._id, withdrawal_id, fault, self._lease.epoch)

    def record_told(self, told: Sequence[Word]) -> None:
        """Nobody is told anything here."""
        raise NotImplementedError

    def record_down(self, fault: str) -> None:
        """The outlet does not answer."""
        self._desk.execute(receipts.outlet_down, self._id, fault, self._lease.epoch)

    def record_up(self) -> None:
        """The outlet answers again."""
        self._desk.execute(receipts.outlet_up, self._id, self._lease.epoch)

    def record_proof(self, online: Sequence[int], withdrawn: Sequence[str], cursor: str) -> None:
        """The read-back has shown these."""
        self._desk.execute(
            receipts.outlet_proved, self._id, online, withdrawn, cursor, self._lease.epoch
        )

    def record_differences(
        self,
        missing: Sequence[int],
        readable: Sequence[str],
        differing: Sequence[Difference],
        entries: frozenset[str] | None,
    ) -> None:
        """What the read-back has shown otherwise."""
        self._desk.execute(
            receipts.outlet_differs, self._id, missing, readable, differing, entries,
            self._lease.epoch,
        )  # fmt: skip


def orders_at(reader: Reader, outlet_id: int) -> Orders:
    """All that decides what is sent next to an outlet, in one reading."""
    return Orders(
        outlet.outgoing_withdrawals(reader, outlet_id),
        stopped(reader) is not None,
        revision(reader),
        status_at(reader, outlet_id),
        outlet.next_outgoing(reader, outlet_id),
    )


def status_at(reader: Reader, outlet_id: int) -> ChannelRow:
    """The state of the way to an outlet."""
    row, carrier = status_row(reader, outlet_id), holder(reader.connection)
    if row is None:
        return ChannelRow(False, None, "", 0.0, carrier)
    return ChannelRow(
        row.up, row.since, row.fault, row.latency_ms, carrier, row.announced_revision, "",
        row.entries_cursor, row.refused_revision, row.announce_fault,
    )  # fmt: skip


__all__ = ["OutletBooks", "orders_at", "status_at"]
