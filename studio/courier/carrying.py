"""Sends in order: withdrawals before all else, then what was released; proves it by reading back.

Before every send the lease, its epoch and the queue are looked at anew.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from http import HTTPStatus

from studio.courier.books import Books
from studio.courier.comparing import content_of
from studio.courier.lease import Lease
from studio.courier.reading import ReadingBack
from studio.courier.round import LONGEST_WAIT, Round
from studio.courier.telling import Stands, Word
from studio.desk import Desk
from studio.errors import Refusal
from studio.facts_review import as_readers_have_it
from studio.interview import InterviewRow
from studio.photo import CONTENT_TYPE, picture
from studio.portal import Announcement, Guest, Listed, Portal, PortalDown, PortalRefused, Reply
from studio.publication import Outgoing, OutgoingWithdrawal

MOST_TELLING_WAIT = 3600.0
log = logging.getLogger(__name__)


class Carrying(Round):
    """Sends in order and proves by reading back."""

    def __init__(
        self, desk: Desk, portal: Portal, lease: Lease, name: str, books: Books | None = None
    ) -> None:
        super().__init__(desk, portal, lease, name, books)
        self._reading = ReadingBack(self.books, portal, lease, str(desk.programme))
        self._pressed = 0
        self._unknown: set[int] = set()
        self._telling_from = 0.0
        self._owes = True
        """Whether askers may still have what was taken off: looked at anew by every courier."""

    def once(self) -> bool:
        """The most urgent thing: withdraw, announce, publish, read back, tell the askers."""
        orders = self.books.orders()
        if not self.lease.holds():
            return False
        if orders.withdrawals:
            self._owes = True
            return self._withdraw(orders.withdrawals[0])
        if self._owes and orders.channel.announced_revision and self._take_back():
            return True
        if orders.unannounced and not orders.stopped:
            return self._announce(self.desk.query(as_readers_have_it))
        if orders.sendable is not None and self._leaves(orders.sendable):
            return self._publish(orders.sendable, up=orders.channel.up)
        read = self._reading.read_if_due(orders.channel)
        if self._reading.answered:
            self.report_up()
        return read or (not orders.stopped and self._tell())

    def pressing(self) -> bool:
        """A new order to withdraw is tried at once, whatever the portal asked for."""
        orders = self.books.withdrawals()
        newest = max((order.id for order in orders), default=0)
        if newest <= self._pressed:
            return False
        self._pressed = newest
        return True

    def _withdraw(self, order: OutgoingWithdrawal) -> bool:
        self._pressed = max(self._pressed, order.id)
        try:
            self.portal.withdraw(str(self.desk.programme), order.entry)
        except PortalRefused as refused:
            if refused.status not in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
                log.warning("%s withdrawal of %s: %s", self.name, order.entry, refused)
                self.books.record_not_withdrawn(order.id, str(refused))
                return True
        self.books.record_withdrawn(order.id)
        self.report_up()
        return True

    def _announce(self, shown: InterviewRow) -> bool:
        try:
            self.portal.announce(str(self.desk.programme), announcement_of(shown))
        except PortalRefused as refused:
            log.warning("%s announcement: %s", self.name, refused)
            self.books.record_not_announced(shown.revision, str(refused))
            return True
        self.books.record_announced(shown.revision)
        self.report_up()
        return True

    def _leaves(self, publication: Outgoing) -> bool:
        """Whether it goes now; a held one waits, and nothing overtakes it."""
        until = publication.held_until
        if until is None:
            return True
        if self.desk.clock.now() < until:
            return False
        self.books.record_leaving(publication.id)
        return self.books.next() == replace(publication, held_until=None)

    def _publish(self, publication: Outgoing, *, up: bool) -> bool:
        """up: whether the portal was up before; then this line's receipt says nothing new of it."""
        if self._send(publication) and not up:
            self.report_up()
        self._reading.read_between()
        return True

    def _send(self, publication: Outgoing) -> bool:
        """Whether the portal took it; its receipt is kept then."""
        content = content_of(publication)
        began = time.monotonic()
        try:
            self._send_photos(content.media)
            receipt = self.portal.publish(
                str(self.desk.programme), publication.entry, publication.number, content
            )
        except PortalRefused as refused:
            self._meet_refused(publication, refused)
            return False
        latency = (time.monotonic() - began) * 1000
        self.books.record_receipt(publication.id, receipt.sha256, latency)
        return True

    def _send_photos(self, names: Sequence[str]) -> None:
        """Before the entry that names them, each time: the portal drops what no entry names."""
        for name in names:
            try:
                data = self.desk.query(picture, name)
            except Refusal as refusal:
                raise PortalRefused(refusal.args[0], 0) from refusal
            self.portal.put_media(name, data, CONTENT_TYPE)

    def _meet_refused(self, publication: Outgoing, refused: PortalRefused) -> None:
        """404 means first that the programme is unknown: announce it again, then try once more."""
        log.warning("%s %s: %s", self.name, publication.entry, refused)
        unheard = refused.status == HTTPStatus.NOT_FOUND and publication.id not in self._unknown
        self._unknown.add(publication.id)
        if unheard and self.announce_again():
            return
        self.books.record_refused(publication.id, str(refused))

    def _take_back(self) -> bool:
        """Takes from askers and 热点回应 what readers no longer have, also while all is stopped."""
        words = self.books.to_take_back()
        self._say_all(words)
        self._owes = bool(words)
        return bool(words)

    def _tell(self) -> bool:
        """Tells askers; where the portal wants that later than anything waits, texts go on."""
        if time.monotonic() < self._telling_from:
            return False
        try:
            return self._say_all(self.books.untold(), self.books.stopped_or_pressing)
        except PortalDown as fault:
            if (fault.retry_after or 0.0) <= LONGEST_WAIT:
                raise
            log.warning("%s status: %s", self.name, fault)
            self._telling_from = time.monotonic() + min(fault.retry_after or 0.0, MOST_TELLING_WAIT)
            return True

    def _say_all(self, words: Sequence[Word], waits: Callable[[], bool] = lambda: False) -> bool:
        """Says one after the other and keeps what was said, also where one of them fails.

        waits: whether something more urgent came up. What the portal refuses is not said again.
        """
        said: list[Word] = []
        try:
            for word in words:
                if not self.lease.holds() or waits():
                    break
                try:
                    say_at(self.portal, str(self.desk.programme), word)
                except PortalRefused as refused:
                    log.warning("%s %s of %s: %s", self.name, word.column, word.ref, refused)
                    word = replace(word, refused=True)  # noqa: PLW2901 - kept as such
                said.append(word)
        finally:
            if said:
                self.books.record_told(said)
        return bool(said)


def say_at(portal: Portal, programme: str, word: Word) -> None:
    """Says one word to a portal, or takes it back."""
    said = word.said
    if isinstance(said, Stands):
        portal.tell_status(programme, word.ref, said.word, said.detail, said.steps)
    elif isinstance(said, Reply):
        portal.reply(programme, word.ref, said, word.before)
    elif isinstance(said, Listed):
        portal.enter(programme, word.ref, said)
    elif word.column == "listed":
        portal.strike(programme, word.ref)
    else:
        portal.unreply(programme, word.ref, word.before or Reply("", ""))


def announcement_of(shown: InterviewRow) -> Announcement:
    """A programme, as a second person signed it, in the words of the portal's contract."""
    guests = tuple(Guest(guest.name, guest.title) for guest in shown.guests)
    return Announcement(
        shown.headline, shown.unit, shown.host, guests, shown.starts_at, shown.ends_at,
        shown.venue, shown.state.value, shown.rehearsal,
        "" if shown.ended_at else shown.stream, shown.recording,
    )  # fmt: skip


__all__ = ["Carrying", "announcement_of", "say_at"]
