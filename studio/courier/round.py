"""One programme's round trips: carry out what is next, read it back, bring questions in.

Nothing here holds a transaction while it talks to the portal.
"""

import logging
import random
import threading
import time
from collections.abc import Callable
from http import HTTPStatus

from studio.courier import receipts
from studio.courier.lease import Lease
from studio.courier.status import status
from studio.courier.telling import untold
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.interview import interview
from studio.journal import Reader
from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    Guest,
    NetizenQuestion,
    OnlineEntry,
    Portal,
    PortalDown,
    PortalRefused,
)
from studio.publication import (
    Outgoing,
    next_outgoing,
    outgoing_withdrawals,
    unproved,
    unproved_withdrawals,
)
from studio.question import Arrival

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
IDLE_SECONDS = 1.0
PROVE_SECONDS = 0.25
LONG_POLL_SECONDS = 10.0
log = logging.getLogger(__name__)


class Round(threading.Thread):
    """A loop for one programme that backs off with jitter while the portal is down."""

    def __init__(self, desk: Desk, portal: Portal, lease: Lease, name: str) -> None:
        super().__init__(name=f"{name}-{desk.programme}", daemon=True)
        self.desk = desk
        self.portal = portal
        self.lease = lease
        self.wake = threading.Event()
        self.ended = threading.Event()

    def run(self) -> None:
        """Goes round until stopped; a fault of the world only makes it wait."""
        wait = FIRST_WAIT
        while not self.ended.is_set():
            try:
                self.wake.clear()
                busy = self.lease.holds() and self.once()
                wait = FIRST_WAIT
                if not busy:
                    self.wake.wait(IDLE_SECONDS)
            except PortalDown as fault:
                self._report_down(str(fault))
                pause = fault.retry_after or wait * random.uniform(0.5, 1.0)
                self.ended.wait(min(pause, LONGEST_WAIT))
                wait = min(wait * 2, LONGEST_WAIT)
            except PortalRefused as fault:
                self._report_down(str(fault))
                self.ended.wait(LONGEST_WAIT / 6)
            except (Refusal, Trouble) as fault:
                log.warning("%s: %s", self.name, fault)
                self.ended.wait(FIRST_WAIT)
        self.portal.close()

    def once(self) -> bool:
        """One thing done; False where there was nothing to do."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ends the loop after the thing it is doing."""
        self.ended.set()
        self.wake.set()

    def _report_down(self, fault: str) -> None:
        try:
            if self.desk.query(status).up or not self.desk.query(status).fault:
                self.desk.execute(receipts.record_down, fault, self.lease.epoch)
        except (Refusal, Trouble) as error:
            log.warning("%s: %s", self.name, error)

    def _report_up(self) -> None:
        if not self.desk.query(status).up:
            self.desk.execute(receipts.record_up, self.lease.epoch)


class Carrying(Round):
    """Sends in order and proves by reading back."""

    _proved = 0.0

    def once(self) -> bool:
        """The most urgent thing: announce, withdraw, publish, prove, tell the askers."""
        steps: tuple[Callable[[], bool], ...] = (
            self._announce, self._withdraw, self._publish, self._prove, self._tell,
        )  # fmt: skip
        return any(step() for step in steps)

    def _announce(self) -> bool:
        shown = self.desk.query(interview)
        if self.desk.query(status).announced_revision >= shown.revision:
            return False
        guests = tuple(Guest(guest.name, guest.post) for guest in shown.guests)
        self.portal.announce(
            str(self.desk.programme),
            Announcement(
                shown.title, shown.unit, shown.host, guests, shown.starts_at, shown.ends_at,
                shown.venue, shown.state.value, shown.rehearsal,
            ),
        )  # fmt: skip
        self.desk.execute(receipts.record_announced, shown.revision, self.lease.epoch)
        self._report_up()
        return True

    def _withdraw(self) -> bool:
        orders = self.desk.query(outgoing_withdrawals)
        for order in orders:
            if not self.lease.holds():
                return False
            self._take_off(order.entry)
            self.desk.execute(receipts.record_withdrawn, order.id, self.lease.epoch)
            self._report_up()
        return bool(orders)

    def _take_off(self, entry: str) -> None:
        """An entry the portal never had is off already."""
        try:
            self.portal.withdraw(str(self.desk.programme), entry)
        except PortalRefused as refused:
            if refused.status not in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
                raise

    def _publish(self) -> bool:
        publication = self.desk.query(next_outgoing)
        if publication is None:
            return False
        self._send(publication)
        if time.monotonic() - self._proved > PROVE_SECONDS:
            self._prove()
        return True

    def _send(self, publication: Outgoing) -> None:
        content = content_of(publication)
        began = time.monotonic()
        try:
            receipt = self.portal.publish(
                str(self.desk.programme), publication.entry, publication.number, content
            )
        except PortalRefused as refused:
            log.warning("%s %s: %s", self.name, publication.entry, refused)
            self.desk.execute(
                receipts.record_refused, publication.id, str(refused), self.lease.epoch
            )
            return
        latency = (time.monotonic() - began) * 1000
        self.desk.execute(
            receipts.record_receipt,
            publication.id,
            receipt.sha256,
            latency,
            self.lease.epoch,
        )
        self._report_up()

    def _prove(self) -> bool:
        """Reads the feed back where something still wants its proof.

        What changed since the last time is asked first; where that does not show all that was
        sent (another courier may have read past it), the whole feed is read once more.
        """
        sent = {(row.entry, row.number): row for row in self.desk.query(unproved)}
        taken_off = set(self.desk.query(unproved_withdrawals))
        if not sent and not taken_off:
            return False
        self._proved = time.monotonic()
        since = self.desk.query(status).entries_cursor
        for after in dict.fromkeys((since, "")):
            page = self.portal.entries(str(self.desk.programme), after)
            online, withdrawn = compared(page, sent, taken_off)
            if online or withdrawn:
                self.desk.execute(
                    receipts.record_proof, online, withdrawn, page.cursor, self.lease.epoch
                )
                return True
        return False

    def _tell(self) -> bool:
        news = self.desk.query(untold)
        told: dict[int, str] = {}
        for number, portal_ref, word, detail in news:
            if not self.lease.holds() or self.desk.query(_urgent):
                break
            try:
                self.portal.tell_status(str(self.desk.programme), portal_ref, word, detail)
            except PortalRefused as refused:
                log.warning("%s status of %s: %s", self.name, portal_ref, refused)
            told[number] = f"{word}/{detail}"
        if told:
            self.desk.execute(receipts.record_told, told, self.lease.epoch)
        return bool(told)


class Fetching(Round):
    """Brings netizens' questions in, each once."""

    def once(self) -> bool:
        """One page of questions, waited for at the portal."""
        if not self.desk.query(status).announced_revision:
            return False
        cursor = self.desk.query(status).questions_cursor
        page = self.portal.questions(str(self.desk.programme), cursor, LONG_POLL_SECONDS)
        if not self.desk.query(_urgent):
            self._report_up()
        if page.cursor == cursor:
            return False
        arrivals = [arrival_of(question) for question in page.questions]
        self.desk.execute(receipts.take_in, arrivals, page.cursor, self.lease.epoch)
        return True


def content_of(publication: Outgoing) -> EntryContent:
    """The publication as the portal contract words it."""
    return EntryContent(
        publication.sequence, publication.kind, publication.role, publication.label,
        publication.text, publication.question, publication.remark, publication.spoken_at,
        publication.late,
    )  # fmt: skip


def arrival_of(question: NetizenQuestion) -> Arrival:
    """A question from the portal; its own channel and id name it, else the portal's."""
    return Arrival(
        question.channel, question.channel_ref or question.id, question.nickname, question.text,
        question.received_at, question.id,
    )  # fmt: skip


def compared(
    page: EntryPage, sent: dict[tuple[str, int], Outgoing], taken_off: set[str]
) -> tuple[list[int], list[str]]:
    """Which publications the read-back proves, and which withdrawals."""
    online, withdrawn = [], []
    for entry in page.entries:
        if entry.withdrawn:
            if entry.entry in taken_off:
                withdrawn.append(entry.entry)
            continue
        publication = sent.get((entry.entry, entry.version))
        if publication and same(entry, publication):
            online.append(publication.id)
    return online, withdrawn


def same(entry: OnlineEntry, publication: Outgoing) -> bool:
    """Whether readers see exactly what was released, by digest and by words."""
    words = (entry.text, entry.label, entry.question)
    released = (publication.text, publication.label, publication.question)
    return words == released and content_of(publication).sha256 == entry.sha256


def _urgent(reader: Reader) -> bool:
    return next_outgoing(reader) is not None or bool(outgoing_withdrawals(reader))


__all__ = ["Carrying", "Fetching", "Round", "compared", "content_of"]
