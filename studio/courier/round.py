"""One programme's round trips with its portal: a loop that waits, and waits longer, on a fault.

Nothing here holds a transaction while it talks to the portal.
"""

import logging
import random
import threading
import time
from http import HTTPStatus

from studio.courier.books import Books, MainBooks
from studio.courier.lease import Lease
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.portal import Portal, PortalDown, PortalRefused

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
SPREAD = 1.5
"""How far chance may stretch a pause, so that couriers of many portals do not march in step."""
IDLE_SECONDS = 1.0
FORGET_SECONDS = 60.0
log = logging.getLogger(__name__)


class Round(threading.Thread):
    """A loop for one programme and channel that backs off with jitter while the portal is down.

    books: the channel's side of the tables; None for the programme's portal.
    """

    def __init__(
        self, desk: Desk, portal: Portal, lease: Lease, name: str, books: Books | None = None
    ) -> None:
        super().__init__(name=f"{name}-{desk.programme}", daemon=True)
        self.desk = desk
        self.books = books or MainBooks(desk, lease)
        self.portal = portal
        self.lease = lease
        self.wake = threading.Event()
        self.ended = threading.Event()
        self._forgot = -FORGET_SECONDS

    def run(self) -> None:
        """Goes round until stopped; a fault of the world only makes it wait."""
        failures = 0
        while not self.ended.is_set():
            self.wake.clear()
            asked, failed = None, True
            try:
                busy = self.lease.holds() and self.once()
                failed = False
            except PortalDown as fault:
                asked = fault.retry_after
                self._report_down(str(fault))
            except PortalRefused as fault:
                self._meet_refusal(fault)
            except (Refusal, Trouble) as fault:
                log.warning("%s: %s", self.name, fault)
            if failed:
                self._rest(pause_after(failures, asked))
                failures += 1
            else:
                failures = 0
                if not busy:
                    self.wake.wait(IDLE_SECONDS)
        self.portal.close()

    def once(self) -> bool:
        """One thing done; False where there was nothing to do."""
        raise NotImplementedError

    def pressing(self) -> bool:
        """Whether something came up that does not wait for the end of a pause."""
        return False

    def stop(self) -> None:
        """Ends the loop after the thing it is doing."""
        self.ended.set()
        self.wake.set()

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self.ended.is_set() and (left := end - time.monotonic()) > 0:
            if self.wake.wait(left):
                self.wake.clear()
                if self.ended.is_set() or self._pressing():
                    return

    def _pressing(self) -> bool:
        try:
            return self.pressing()
        except (Refusal, Trouble) as fault:
            log.warning("%s: %s", self.name, fault)
            return False

    def _meet_refusal(self, fault: PortalRefused) -> None:
        """A portal that does not know the programme any more hears of it again, once a minute."""
        self._report_down(str(fault))
        if fault.status == HTTPStatus.NOT_FOUND:
            self.announce_again()

    def announce_again(self) -> bool:
        """Forgets that the portal knows the programme; False where that was just done."""
        if time.monotonic() - self._forgot < FORGET_SECONDS:
            return False
        try:
            self.books.record_unannounced()
        except (Refusal, Trouble) as error:
            log.warning("%s: %s", self.name, error)
            return False
        self._forgot = time.monotonic()
        return True

    def _report_down(self, fault: str) -> None:
        try:
            known = self.books.status()
            if known.up or not known.fault:
                self.books.record_down(fault)
        except (Refusal, Trouble) as error:
            log.warning("%s: %s", self.name, error)

    def report_up(self) -> None:
        """Notes that the portal answers, where it was down."""
        if not self.books.status().up:
            self.books.record_up()


def pause_after(failures: int, asked: float | None = None) -> float:
    """Seconds to wait after so many failures in a row, from half a second to thirty.

    asked: what the portal asked for, kept within the same bounds; chance only adds to it.
    """
    if asked is not None:
        wished = max(FIRST_WAIT, min(asked, LONGEST_WAIT))
        return min(LONGEST_WAIT, wished * random.uniform(1.0, 1.1))
    grown = FIRST_WAIT * 2.0 ** min(failures, 10)
    return min(LONGEST_WAIT, grown, LONGEST_WAIT / SPREAD) * random.uniform(1.0, SPREAD)


__all__ = ["Round", "pause_after"]
