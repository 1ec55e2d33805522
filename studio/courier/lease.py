"""One courier at a time: a row with an expiry and an epoch, by a clock that all couriers share.

Whoever renews in time keeps it; a new holder counts the epoch up, and every receipt is
written with the epoch, so that a courier that slept through its lease can write nothing.
All couriers of a file run on the PC that holds it: their clock counts since that PC started,
and nobody sets it. Couriers of a server run anywhere: their clock is the server's.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base, Database
from studio.database.seconds import shared_seconds, since_start
from studio.errors import Refusal
from studio.journal import HOUSE, LOCK_HEAD, Reader
from studio.ready import Ready

P = ParamSpec("P")
T = TypeVar("T")
LEASE_SECONDS = 4.0
RENEW_SECONDS = 1.0
SLACK_SECONDS = 1.0


class CourierLease(Base):
    """The one row that says who carries; its expiry is in seconds of the shared clock."""

    __tablename__ = "courier_lease"

    id: Mapped[int] = mapped_column(primary_key=True)
    holder: Mapped[str]
    epoch: Mapped[int]
    expires_at: Mapped[float]


FIND_EPOCH = Ready(select(CourierLease.epoch))
FIND_HOLDER = Ready(select(CourierLease.holder, CourierLease.expires_at))


@dataclass
class Lease:
    """This process's hold on the lease; `epoch` is 0 while another one carries."""

    database: Database
    place: str
    holder: str = field(default_factory=lambda: secrets.token_hex(8))
    epoch: int = 0
    until: float = 0.0

    def renew(self) -> bool:
        """Takes or prolongs the lease; False while another courier holds it."""
        before = since_start()
        with self.database.writing() as connection:
            epoch = self._renewed(connection)
        self.until = before + LEASE_SECONDS if epoch else 0.0
        self.epoch = epoch
        return self.epoch > 0

    def holds(self) -> bool:
        """Whether this process may send now; false once a renewal is overdue."""
        return self.epoch > 0 and since_start() < self.until

    def give_up(self) -> None:
        """Ends the hold at once, so that another courier need not wait."""
        if not self.epoch:
            return
        with self.database.writing() as connection:
            connection.execute(
                update(CourierLease)
                .where(CourierLease.holder == self._name, CourierLease.epoch == self.epoch)
                .values(expires_at=0.0)
            )
        self.epoch = 0

    @property
    def _name(self) -> str:
        return f"{self.place}/{self.holder}"

    def _renewed(self, connection: Connection) -> int:
        """The time is read with the row held: nobody can have renewed since."""
        row = _held(connection)
        now = shared_seconds(connection)
        expiry = now + LEASE_SECONDS
        if row is None:
            connection.execute(
                insert(CourierLease).values(id=1, holder=self._name, epoch=1, expires_at=expiry)
            )
            return 1
        mine = row.holder == self._name and row.epoch == self.epoch
        if not mine and _runs(row.expires_at, now):
            return 0
        epoch = row.epoch if mine else row.epoch + 1
        connection.execute(
            update(CourierLease).values(holder=self._name, epoch=epoch, expires_at=expiry)
        )
        return int(epoch)


def require_epoch(connection: Connection, epoch: int) -> None:
    """Refusal where the lease went to another courier."""
    current = FIND_EPOCH.one(connection)
    if not epoch or current != (epoch,):
        raise Refusal("信使的值守已由另一台电脑接替。")


def carried(
    reader: Reader,
    epoch: int,
    query: Callable[Concatenate[Reader, P], T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    """A query of the courier that carries under `epoch`; Refusal for any other."""
    require_epoch(reader.connection, epoch)
    return query(reader, *args, **kwargs)


def holder(connection: Connection) -> str:
    """Which PC carries now, or empty where none does."""
    row = FIND_HOLDER.one(connection)
    if row is None or not _runs(row[1], shared_seconds(connection)):
        return ""
    return str(row[0]).partition("/")[0]


def _held(connection: Connection) -> Row[Any] | None:
    """The row, held until the commit; where there is none yet, one courier at a time looks."""
    asked = select(CourierLease).with_for_update()
    row = connection.execute(asked).first()
    if row is None:
        LOCK_HEAD.one(connection, here=HOUSE)
        row = connection.execute(asked).first()
    return row


def _runs(expires_at: float, now: float) -> bool:
    """An expiry further off than any renewal sets one was written before the clock was set back."""
    return now < expires_at <= now + LEASE_SECONDS + SLACK_SECONDS
