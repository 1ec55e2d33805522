"""The courier's own process: holds the lease, and goes round for every programme with a portal."""

import contextlib
import logging
import signal
import socket
import threading
from collections.abc import Callable

from studio.courier.carrying import Carrying
from studio.courier.fetching import Fetching
from studio.courier.lease import RENEW_SECONDS, Lease
from studio.courier.round import Round
from studio.database import Database
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.house import PASTED_INTO, require_loopback_in_rehearsal
from studio.interview import InterviewRow, InterviewState, interviews
from studio.portal import Portal
from studio.watch import Watch

SERVED = frozenset(
    {
        InterviewState.COLLECTING,
        InterviewState.REHEARSED,
        InterviewState.ON_AIR,
        InterviewState.PAUSED,
        InterviewState.FOLLOWING_UP,
    }
)
log = logging.getLogger(__name__)


class Courier:
    """Serves all programmes of one database; `reach` opens a portal by its address."""

    def __init__(self, database: Database, desk: Desk, reach: Callable[[str], Portal]) -> None:
        self._desk = desk
        self._reach = reach
        self._lease = Lease(database, socket.gethostname())
        self._rounds: dict[tuple[int, str], list[Round]] = {}
        self._ended = threading.Event()
        self._watch = Watch(database, lambda _entries: self._wake())

    def run(self) -> None:
        """Works until `stop`; a lost database is waited for."""
        self._watch.start()
        try:
            while not self._ended.is_set():
                try:
                    self._lease.renew()
                    self._serve()
                except (Refusal, Trouble) as fault:
                    log.warning("%s", fault)
                self._ended.wait(RENEW_SECONDS)
        finally:
            self._end_rounds()
            with contextlib.suppress(Trouble):
                self._lease.give_up()
            self._watch.stop()

    def stop(self) -> None:
        """Ends after what is under way; may be called from any thread."""
        self._ended.set()

    def _serve(self) -> None:
        wanted = {
            (row.id, row.portal_url): row
            for row in self._desk.query(interviews)
            if row.portal_url not in ("", PASTED_INTO) and row.state in SERVED
        }
        for key in self._rounds.keys() - wanted.keys():
            for round_ in self._rounds.pop(key):
                round_.stop()
        for key in wanted.keys() - self._rounds.keys():
            try:
                self._rounds[key] = self._begin(wanted[key])
            except (Refusal, Trouble) as fault:
                log.warning("programme %s: %s", key[0], fault)
        self._require_alive()

    def _begin(self, row: InterviewRow) -> list[Round]:
        require_loopback_in_rehearsal(row.rehearsal, row.portal_url)
        desk = self._desk.in_programme(row.id)
        rounds: list[Round] = [
            Carrying(desk, self._reach(row.portal_url), self._lease, "carrying"),
            Fetching(desk, self._reach(row.portal_url), self._lease, "fetching"),
        ]
        for round_ in rounds:
            round_.start()
        return rounds

    def _require_alive(self) -> None:
        """A round that ended unasked is our bug: a courier started anew is better than a dumb one.

        Its lease is given up, and whoever started this process starts it again.
        """
        for rounds in self._rounds.values():
            for round_ in rounds:
                if not round_.is_alive():
                    raise RuntimeError(f"{round_.name} ended unasked")

    def _wake(self) -> None:
        for carrying, _fetching in list(self._rounds.values()):
            carrying.wake.set()

    def _end_rounds(self) -> None:
        for rounds in self._rounds.values():
            for round_ in rounds:
                round_.stop()
        for rounds in self._rounds.values():
            rounds[0].join(timeout=5)


def run_until_told(courier: Courier) -> None:
    """Runs in the main thread until SIGTERM or Ctrl+C."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: courier.stop())
    courier.run()
