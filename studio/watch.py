"""Tells of new journal entries, one's own and others'.

A local ring says look now; a glance at the database's version every 50 ms stands behind it.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Sequence
from itertools import count

from sqlalchemy import Connection, text

from studio.database import Database
from studio.errors import Trouble
from studio.journal import EntryRow, entries_after, heads
from studio.ready import Ready

GLANCE_SECONDS = 0.05
COMMITS_OF_OTHERS = Ready(text("PRAGMA data_version"))
_numbers = count()
log = logging.getLogger(__name__)


class Watch(threading.Thread):
    """Calls `tell` on its own thread with each batch of new entries, each entry once, in order.

    It starts at the journal's present end, or at `since` (programme to number).
    """

    def __init__(
        self,
        database: Database,
        tell: Callable[[Sequence[EntryRow]], None],
        since: dict[int, int] | None = None,
    ) -> None:
        super().__init__(name="watch", daemon=True)
        self._database = database
        self._tell = tell
        self._ended = threading.Event()
        self._last = dict(since) if since is not None else self._read_heads()
        self._bell = self._hang_bell()

    def run(self) -> None:
        """Looks until stopped; where the database cannot be read, begins anew a second later."""
        while not self._ended.is_set():
            try:
                with self._database.glancing() as connection:
                    self._keep_looking(connection)
            except Trouble:
                log.warning("the watch could not read the database", exc_info=True)
                self._ended.wait(1)
        self._take_bell_down()

    def stop(self) -> None:
        """Ends the watch; returns when its thread has ended."""
        self._ended.set()
        if self.is_alive() and threading.current_thread() is not self:
            self.join(timeout=5)

    def _keep_looking(self, connection: Connection) -> None:
        """Looks, then waits for a ring or for the next glance.

        Twenty glances a second in every process: one bare connection does them in microseconds,
        and SQLite's counter of others' commits means something only on one that stays the same.
        """
        version = None
        while not self._ended.is_set():
            rung = self._wait()
            seen = COMMITS_OF_OTHERS.one(connection)
            if rung or seen != version:
                version = seen
                self._look(connection)

    def _look(self, connection: Connection) -> None:
        fresh: list[EntryRow] = []
        for programme, number in heads(connection).items():
            if number > self._last.get(programme, 0):
                fresh += entries_after(connection, programme, self._last.get(programme, 0))
        self._last |= {row.programme: row.number for row in fresh}
        if fresh:
            self._tell(fresh)

    def _read_heads(self) -> dict[int, int]:
        with self._database.reading() as connection:
            return heads(connection)

    def _wait(self) -> bool:
        if self._bell is None:
            return self._ended.wait(GLANCE_SECONDS)
        try:
            self._bell.recv(16)
            return True
        except TimeoutError:
            return False

    def _hang_bell(self) -> socket.socket | None:
        if not hasattr(socket, "AF_UNIX"):
            return None
        folder = self._database.bells
        self._bell_path = folder / f"{os.getpid()}-{next(_numbers)}.sock"
        bell = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._bell_path.unlink(missing_ok=True)
            bell.bind(str(self._bell_path))
        except OSError:
            log.warning("no bell can be hung; the glance alone must do", exc_info=True)
            bell.close()
            return None
        bell.settimeout(GLANCE_SECONDS)
        return bell

    def _take_bell_down(self) -> None:
        if self._bell is not None:
            self._bell.close()
            self._bell_path.unlink(missing_ok=True)
