"""What a courier reads and writes of one channel: the main one's tables, or an outlet's.

The round, the carrying and the reading-back know a channel by its books alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from studio.courier import proofs, receipts
from studio.courier.lease import Lease, carried
from studio.courier.status import ChannelRow, revision, way
from studio.courier.telling import Word, to_take_back, untold
from studio.desk import Desk
from studio.journal import Reader, head_number
from studio.publication import (
    Difference,
    Kept,
    Outgoing,
    OutgoingWithdrawal,
    kept,
    next_outgoing,
    outgoing_withdrawals,
    standing,
    stopped,
    unproved,
    unproved_withdrawals,
)


@dataclass(frozen=True)
class Orders:
    """What there is to do, as of one moment."""

    withdrawals: tuple[OutgoingWithdrawal, ...]
    stopped: bool
    revision: int
    channel: ChannelRow
    next: Outgoing | None

    @property
    def unannounced(self) -> bool:
        """Whether the portal has not heard of the programme as it is, nor refused just that."""
        known = max(self.channel.announced_revision, self.channel.refused_revision)
        return known < self.revision

    @property
    def sendable(self) -> Outgoing | None:
        """What may be sent: nothing before the portal knows the programme at all."""
        return self.next if self.channel.announced_revision else None


class Books(Protocol):
    """One channel's side of the tables. Every `record_` is fenced by the lease's epoch."""

    def orders(self) -> Orders:
        """All that decides what is sent next, in one reading; Refusal where the lease is lost."""

    def withdrawals(self) -> tuple[OutgoingWithdrawal, ...]:
        """The orders to withdraw that this channel has not taken."""

    def next(self) -> Outgoing | None:
        """The one publication to send now."""

    def status(self) -> ChannelRow:
        """How the way to it stands."""

    def wanting(self) -> list[str]:
        """The entries that were sent, or taken off, and have no proof yet."""

    def kept(self, entries: Sequence[str] | None = None) -> dict[str, Kept]:
        """What was released, by entry, as this channel should have it; None for all."""

    def standing(self) -> frozenset[Difference]:
        """The differences that were found before and stand."""

    def untold(self) -> tuple[Word, ...]:
        """What askers and readers are yet to be told here, as of `telling.untold`."""

    def to_take_back(self) -> tuple[Word, ...]:
        """What is to be taken back from them, as of `telling.to_take_back`."""

    def stopped_or_pressing(self) -> bool:
        """Whether the askers must wait: something is to be sent, or all sending was stopped."""

    def record_leaving(self, publication_id: int) -> None:
        """A held release leaves now."""

    def record_announced(self, revision: int) -> None:
        """The channel has this revision of the announcement."""

    def record_not_announced(self, revision: int, fault: str) -> None:
        """It refused this revision."""

    def record_unannounced(self) -> None:
        """It does not know the programme any more."""

    def record_receipt(self, publication_id: int, sha256: str, latency_ms: float) -> None:
        """It has taken a publication."""

    def record_refused(self, publication_id: int, fault: str) -> None:
        """It refused a publication for good."""

    def record_withdrawn(self, withdrawal_id: int) -> None:
        """It has taken an entry off."""

    def record_not_withdrawn(self, withdrawal_id: int, fault: str) -> None:
        """It refused to take an entry off."""

    def record_told(self, told: Sequence[Word]) -> None:
        """It has said these, or taken them back."""

    def record_down(self, fault: str) -> None:
        """It does not answer."""

    def record_up(self) -> None:
        """It answers again."""

    def record_proof(self, online: Sequence[int], withdrawn: Sequence[str], cursor: str) -> None:
        """The read-back has shown these publications, and these entries as withdrawn."""

    def record_differences(
        self,
        missing: Sequence[int],
        readable: Sequence[str],
        differing: Sequence[Difference],
        entries: frozenset[str] | None,
    ) -> None:
        """What the read-back has shown otherwise; entries: those read, None for all."""


class MainBooks:
    """The programme's portal: its states stand on the publications themselves."""

    def __init__(self, desk: Desk, lease: Lease) -> None:
        self._desk, self._lease = desk, lease
        self._silent_at = -1
        """The journal's number at which there was nothing to tell."""

    def orders(self) -> Orders:
        """All that decides what is sent next, in one reading."""
        return self._desk.query(carried, self._lease.epoch, orders_now)

    def withdrawals(self) -> tuple[OutgoingWithdrawal, ...]:
        """The orders to withdraw that the portal has not taken."""
        return self._desk.query(outgoing_withdrawals)

    def next(self) -> Outgoing | None:
        """The one publication to send now."""
        return self._desk.query(next_outgoing)

    def status(self) -> ChannelRow:
        """How the way to the portal stands."""
        return self._desk.query(way)

    def wanting(self) -> list[str]:
        """The entries that were sent, or taken off, and have no proof yet."""
        query = self._desk.query
        return [one.entry for one in query(unproved)] + list(query(unproved_withdrawals))

    def kept(self, entries: Sequence[str] | None = None) -> dict[str, Kept]:
        """What was released; the whole of it only for who holds the lease."""
        if entries is None:
            return self._desk.query(carried, self._lease.epoch, kept)
        return self._desk.query(kept, entries)

    def standing(self) -> frozenset[Difference]:
        """The differences that stand."""
        return frozenset(self._desk.query(standing))

    def untold(self) -> tuple[Word, ...]:
        """What is yet to be told; nothing where nothing happened since there was nothing."""
        number = self._desk.query(head_number)
        if number == self._silent_at:
            return ()
        words = self._desk.query(untold)
        if not words:
            self._silent_at = number
        return words

    def to_take_back(self) -> tuple[Word, ...]:
        """What is to be taken back."""
        return self._desk.query(to_take_back)

    def stopped_or_pressing(self) -> bool:
        """Whether the askers must wait."""
        return self._desk.query(_pressing_more)

    def record_leaving(self, publication_id: int) -> None:
        """A held release leaves now."""
        self._desk.execute(receipts.record_leaving, publication_id, self._lease.epoch)

    def record_announced(self, revision: int) -> None:
        """The portal has this revision of the announcement."""
        self._desk.execute(receipts.record_announced, revision, self._lease.epoch)

    def record_not_announced(self, revision: int, fault: str) -> None:
        """The portal refused this revision."""
        self._desk.execute(receipts.record_not_announced, revision, fault, self._lease.epoch)

    def record_unannounced(self) -> None:
        """The portal does not know the programme any more."""
        self._desk.execute(receipts.record_unannounced, self._lease.epoch)

    def record_receipt(self, publication_id: int, sha256: str, latency_ms: float) -> None:
        """The portal has taken a publication."""
        self._desk.execute(
            receipts.record_receipt, publication_id, sha256, latency_ms, self._lease.epoch
        )

    def record_refused(self, publication_id: int, fault: str) -> None:
        """The portal refused a publication for good."""
        self._desk.execute(receipts.record_refused, publication_id, fault, self._lease.epoch)

    def record_withdrawn(self, withdrawal_id: int) -> None:
        """The portal has taken an entry off."""
        self._desk.execute(receipts.record_withdrawn, withdrawal_id, self._lease.epoch)

    def record_not_withdrawn(self, withdrawal_id: int, fault: str) -> None:
        """The portal refused to take an entry off."""
        self._desk.execute(receipts.record_not_withdrawn, withdrawal_id, fault, self._lease.epoch)

    def record_told(self, told: Sequence[Word]) -> None:
        """The portal has said these, or taken them back."""
        self._desk.execute(receipts.record_told, told, self._lease.epoch)

    def record_down(self, fault: str) -> None:
        """The portal does not answer."""
        self._desk.execute(receipts.record_down, fault, self._lease.epoch)

    def record_up(self) -> None:
        """The portal answers again."""
        self._desk.execute(receipts.record_up, self._lease.epoch)

    def record_proof(self, online: Sequence[int], withdrawn: Sequence[str], cursor: str) -> None:
        """The read-back has shown these."""
        self._desk.execute(proofs.record_proof, online, withdrawn, cursor, self._lease.epoch)

    def record_differences(
        self,
        missing: Sequence[int],
        readable: Sequence[str],
        differing: Sequence[Difference],
        entries: frozenset[str] | None,
    ) -> None:
        """What the read-back has shown otherwise."""
        self._desk.execute(
            proofs.record_differences, missing, readable, differing, entries, self._lease.epoch
        )


def orders_now(reader: Reader) -> Orders:
    """All that decides what is sent next to the portal, in one reading."""
    return Orders(
        outgoing_withdrawals(reader),
        stopped(reader) is not None,
        revision(reader),
        way(reader),
        next_outgoing(reader),
    )


def _pressing_more(reader: Reader) -> bool:
    """Whether the askers must wait: something is to be sent, or all sending was stopped."""
    return (
        bool(outgoing_withdrawals(reader))
        or next_outgoing(reader) is not None
        or stopped(reader) is not None
    )


__all__ = ["Books", "MainBooks", "Orders", "orders_now"]
