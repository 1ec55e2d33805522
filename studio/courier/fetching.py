"""Brings netizens' questions and ratings in, each once; goes on also while sending is stopped.

All are asked for when this courier begins to carry, and after every time the portal was down: a
cursor is worth nothing at another portal, nor at one that was set back. What is known is nothing.
"""

import logging
import time
from datetime import datetime

from studio.courier import receipts
from studio.courier.books import Orders, orders_now
from studio.courier.lease import Lease, carried
from studio.courier.round import Round
from studio.courier.status import ChannelRow, way
from studio.desk import Desk
from studio.portal import NetizenQuestion, Portal, PortalRefused
from studio.question import Arrival
from studio.rating import Given

LONG_POLL_SECONDS = 10.0
RATINGS_SECONDS = 10.0
"""A rating waits for nobody: so often they are asked for, beside the questions."""
MOST_RATING_PAGES = 20
"""In one look: a portal that names another cursor each time keeps no question waiting."""
log = logging.getLogger(__name__)


class Fetching(Round):
    """One page of questions after the other, waited for at the portal."""

    def __init__(self, desk: Desk, portal: Portal, lease: Lease, name: str) -> None:
        super().__init__(desk, portal, lease, name)
        self._cursor = self._rated = ""
        self._epoch = 0
        self._since: datetime | None = None
        self._ratings_from = 0.0

    def once(self) -> bool:
        """Takes the next page in; False where it brought nothing."""
        known = self.desk.query(carried, self.lease.epoch, way)
        if not known.announced_revision:
            return False
        self._begin_anew(known)
        self._fetch_ratings()
        cursor = self._cursor
        page = self.portal.questions(str(self.desk.programme), cursor, LONG_POLL_SECONDS)
        if not _urgent(self.desk.query(orders_now)):
            self.report_up()
        if page.cursor == cursor:
            return False
        arrivals = [arrival_of(question) for question in page.questions]
        self.desk.execute(receipts.take_in, arrivals, page.cursor, self.lease.epoch)
        self._cursor = page.cursor
        return True

    def _fetch_ratings(self) -> None:
        """Takes the ratings since the last look; a portal that has none to give says so or 404.

        What is more than a look takes comes with the next one.
        """
        if time.monotonic() < self._ratings_from:
            return
        for _page in range(MOST_RATING_PAGES):
            if self.ended.is_set() or not self.lease.holds():
                return
            cursor = self._rated
            try:
                page = self.portal.ratings(str(self.desk.programme), cursor)
            except PortalRefused as refused:
                log.warning("%s ratings: %s", self.name, refused)
                break
            if page.ratings:
                given = [Given(**vars(one)) for one in page.ratings]
                self.desk.execute(receipts.take_ratings, given, self.lease.epoch)
            self._rated = page.cursor
            if cursor == page.cursor:
                break
        self._ratings_from = time.monotonic() + RATINGS_SECONDS

    def _begin_anew(self, known: ChannelRow) -> None:
        """Forgets the cursor where the portal may not be what it was."""
        if self._epoch != self.lease.epoch or (known.up and known.since != self._since):
            self._cursor, self._rated, self._epoch = "", "", self.lease.epoch
            self._ratings_from = 0.0
            self._since = known.since if known.up else self._since


def arrival_of(question: NetizenQuestion) -> Arrival:
    """A question from the portal; its own channel and id name it, else the portal's."""
    return Arrival(
        question.channel, question.channel_ref or question.id, question.nickname, question.text,
        question.received_at, question.id,
    )  # fmt: skip


def _urgent(orders: Orders) -> bool:
    """While something waits to be sent, only its success says that the portal is up.

    The announcement as well: a retired account answers a reader, and takes no word of ours.
    """
    announcing = orders.unannounced and not orders.stopped
    return announcing or orders.next is not None or bool(orders.withdrawals)
