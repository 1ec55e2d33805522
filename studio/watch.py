"""Tells of new journal entries, one's own and others'.

The database says look now; what is new is read from the journal, after the last one seen.
"""

import logging
import threading
from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.journal import EntryRow, entries_after, heads

log = logging.getLogger(__name__)


class Watch(threading.Thread):
    """Calls `tell` on its own thread with each batch of new entries, each entry once, in order.

    It starts at the journal's present end, or at `since` (programme to number). `say` gets the
    sentence of a trouble that begins, once, of a refusal that comes of it (a retired person's
    connection is cut first), and an empty one when the journal is read again.
    """

    def __init__(
        self,
        database: Database,
        tell: Callable[[Sequence[EntryRow]], None],
        since: dict[int, int] | None = None,
        say: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(name="watch", daemon=True)
        self._database = database
        self._tell = tell
        self._say = say
        self._noted = ""
        self._ended = threading.Event()
        self._last = dict(since) if since is not None else self._read_heads()
        self._ear = database.ear()

    def run(self) -> None:
        """Looks until stopped; where the database cannot be read, begins anew a second later."""
        while not self._ended.is_set():
            try:
                with self._database.glancing() as connection:
                    self._keep_looking(connection)
            except (Refusal, Trouble) as trouble:
                log.warning("the watch could not read the database", exc_info=True)
                self._note(str(trouble), refused=isinstance(trouble, Refusal))
                self._ended.wait(1)
        self._ear.close()

    def stop(self) -> None:
        """Ends the watch; returns when its thread has ended."""
        self._ended.set()
        if self.is_alive() and threading.current_thread() is not self:
            self.join(timeout=5)

    def _keep_looking(self, connection: Connection) -> None:
        """Looks, then waits until there may be something new."""
        self._ear.listen(connection)
        while not self._ended.is_set():
            if self._ear.hears(connection, self._ended):
                self._look(connection)
                self._note("")

    def _note(self, trouble: str, *, refused: bool = False) -> None:
        if bool(trouble) != bool(self._noted) or (refused and trouble != self._noted):
            self._noted = trouble
            if self._say is not None:
                self._say(trouble)

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
