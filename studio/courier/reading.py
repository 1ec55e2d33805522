"""Reads the feed back: what changed often, the whole of it seldom, and holds it against the record.

The whole is read when this courier begins to carry, after every time the portal was down, once a
minute, and sooner while something that was sent is not there yet.
"""

import logging
import time
from datetime import datetime

from studio.courier.books import Books
from studio.courier.comparing import Findings, judged
from studio.courier.lease import Lease
from studio.courier.status import ChannelRow
from studio.portal import EntryPage, Portal, PortalDown
from studio.publication import Kept

BETWEEN_SECONDS = 0.25
BETWEEN_TIMES = 3.0
"""Between two sends a look waits so many times as long as the last one took: what waits goes first,
and a slow portal proves many lines in one look."""
CHANGES_SECONDS = 5.0
WANTING_SECONDS = 5.0
WHOLE_SECONDS = 60.0
GRACE_SECONDS = 20.0
"""How long the portal may take to show what it took; after that its absence is a fault."""
MOST_NAMED = 500
"""Above it all that was released is asked for: a query takes only so many names."""
log = logging.getLogger(__name__)


class ReadingBack:
    """The read-back of one programme by one courier; its times are this process's own."""

    answered = False
    """Whether the portal answered at the last look: an idle courier learns from it alone."""

    def __init__(self, books: Books, portal: Portal, lease: Lease, programme: str) -> None:
        self._books, self._portal, self._lease = books, portal, lease
        self._programme = programme
        self._epoch = 0
        self._cursor = ""
        self._read_at = self._whole_at = self._between_from = self._took = 0.0
        self._since: datetime | None = None
        self._waits: dict[str, float] = {}

    def read_between(self) -> None:
        """A look between two sends, where the last one was a while ago; never the whole feed.

        A portal that takes but cannot be read is left to rest: sending goes on.
        """
        now = time.monotonic()
        rest = max(BETWEEN_SECONDS, BETWEEN_TIMES * self._took)
        since = max(self._read_at + rest, self._between_from)
        if self._epoch != self._lease.epoch or now < since:
            return
        try:
            self._read(whole=False)
        except PortalDown as fault:
            log.warning("read-back: %s", fault)
            self._between_from = time.monotonic() + CHANGES_SECONDS

    def read_if_due(self, channel: ChannelRow) -> bool:
        """A look where it is time; True where it led to something."""
        self.answered = False
        now, wanting = time.monotonic(), self._wanting()
        fresh = self._epoch != self._lease.epoch or (channel.up and channel.since != self._since)
        patience = WANTING_SECONDS if wanting else WHOLE_SECONDS
        whole = fresh or now - self._whole_at > patience
        if not (whole or wanting or now - self._read_at > CHANGES_SECONDS):
            return False
        did = self._read(whole=False) if wanting and not fresh else False
        if not did and (whole or not wanting):
            did = self._read(whole=whole)
        self._since = channel.since if channel.up else self._since
        self.answered = True
        return did

    def _wanting(self) -> bool:
        """Whether something was sent, or taken off, and has no proof yet; and since when."""
        waits = self._books.wanting()
        now = time.monotonic()
        self._waits = {entry: self._waits.get(entry, now) for entry in waits}
        return bool(waits)

    def _overdue(self, entry: str) -> bool:
        return time.monotonic() - self._waits.get(entry, time.monotonic()) > GRACE_SECONDS

    def _read(self, *, whole: bool) -> bool:
        """What the tables say is read before the portal is: what is newer is not yet missed."""
        epoch = self._lease.epoch
        before = self._books.kept() if whole else {}
        began = time.monotonic()
        page = self._portal.entries(self._programme, "" if whole else self._cursor)
        self._read_at, self._cursor = time.monotonic(), page.cursor
        if not whole:
            self._took = self._read_at - began
        if whole:
            self._whole_at, self._epoch = self._read_at, epoch
        names = [entry.entry for entry in page.entries]
        return self._keep(page, before if whole else self._kept(names), whole=whole)

    def _kept(self, names: list[str]) -> dict[str, Kept]:
        asked = names if len(names) <= MOST_NAMED else None
        return self._books.kept(asked) if names else {}

    def _keep(self, page: EntryPage, released: dict[str, Kept], *, whole: bool) -> bool:
        found = judged(page, released, self._overdue, whole=whole)
        proved = bool(found.online or found.withdrawn)
        if proved:
            self._books.record_proof(found.online, found.withdrawn, page.cursor)
        entries = None if whole else frozenset(entry.entry for entry in page.entries)
        return self._keep_differences(found, entries) or proved

    def _keep_differences(self, found: Findings, entries: frozenset[str] | None) -> bool:
        known = {one for one in self._books.standing() if entries is None or one.entry in entries}
        if not (found.missing or found.readable or known != set(found.differing)):
            return False
        self._books.record_differences(found.missing, found.readable, found.differing, entries)
        self._waits.clear()
        return True


__all__ = ["ReadingBack"]
