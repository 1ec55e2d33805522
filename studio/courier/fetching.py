"""Brings netizens' questions in, each once; goes on also while sending is stopped.

All are asked for when this courier begins to carry, and after every time the portal was down: a
cursor is worth nothing at another portal, nor at one that was set back. What is known is nothing.
"""

from datetime import datetime

from studio.courier import receipts
from studio.courier.lease import Lease, carried
from studio.courier.round import Round
from studio.courier.status import ChannelRow, way
from studio.desk import Desk
from studio.journal import Reader
from studio.portal import NetizenQuestion, Portal
from studio.publication import next_outgoing, outgoing_withdrawals
from studio.question import Arrival

LONG_POLL_SECONDS = 10.0


class Fetching(Round):
    """One page of questions after the other, waited for at the portal."""

    def __init__(self, desk: Desk, portal: Portal, lease: Lease, name: str) -> None:
        super().__init__(desk, portal, lease, name)
        self._cursor = ""
        self._epoch = 0
        self._since: datetime | None = None

    def once(self) -> bool:
        """Takes the next page in; False where it brought nothing."""
        known = self.desk.query(carried, self.lease.epoch, way)
        if not known.announced_revision:
            return False
        self._begin_anew(known)
        cursor = self._cursor
        page = self.portal.questions(str(self.desk.programme), cursor, LONG_POLL_SECONDS)
        if not self.desk.query(_urgent):
            self.report_up()
        if page.cursor == cursor:
            return False
        arrivals = [arrival_of(question) for question in page.questions]
        self.desk.execute(receipts.take_in, arrivals, page.cursor, self.lease.epoch)
        self._cursor = page.cursor
        return True

    def _begin_anew(self, known: ChannelRow) -> None:
        """Forgets the cursor where the portal may not be what it was."""
        if self._epoch != self.lease.epoch or (known.up and known.since != self._since):
            self._cursor, self._epoch = "", self.lease.epoch
            self._since = known.since if known.up else self._since


def arrival_of(question: NetizenQuestion) -> Arrival:
    """A question from the portal; its own channel and id name it, else the portal's."""
    return Arrival(
        question.channel, question.channel_ref or question.id, question.nickname, question.text,
        question.received_at, question.id,
    )  # fmt: skip


def _urgent(reader: Reader) -> bool:
    """While something waits to be sent, only its success says that the portal is up."""
    return next_outgoing(reader) is not None or bool(outgoing_withdrawals(reader))
