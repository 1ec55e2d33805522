"""The courier's own process: holds the lease, and goes round for every channel of a programme."""

import contextlib
import logging
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from studio.courier.carrying import Carrying
from studio.courier.fetching import Fetching
from studio.courier.lease import RENEW_SECONDS, Lease
from studio.courier.outlet_books import OutletBooks
from studio.courier.round import Round
from studio.database import Database
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.house import PASTED_INTO, require_loopback_in_rehearsal
from studio.interview import InterviewRow, InterviewState, interviews
from studio.outlet import all_in_use
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
END_SECONDS = 5.0
"""For all channels together: what is under way then is cut off, and done again."""
log = logging.getLogger(__name__)


class Channel(NamedTuple):
    """What has rounds of its own: a programme's portal (outlet 0), or one of its outlets."""

    programme: int
    outlet: int
    address: str


class Courier:
    """Serves all programmes of one database; `reach` opens a portal by its address.

    beside: opens an outlet's, where its secret is found elsewhere than a portal's. Each channel has
    rounds, connections and pauses of its own: what one of them is at holds no other.
    """

    def __init__(
        self,
        database: Database,
        desk: Desk,
        reach: Callable[[str], Portal],
        beside: Callable[[str], Portal] | None = None,
    ) -> None:
        self._desk = desk
        self._reach, self._beside = reach, beside or reach
        self._lease = Lease(database, socket.gethostname())
        self._rounds: dict[Channel, list[Round]] = {}
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
        wanted = self._wanted()
        for key in self._rounds.keys() - wanted.keys():
            for round_ in self._rounds.pop(key):
                round_.stop()
        for key in sorted(wanted.keys() - self._rounds.keys()):
            try:
                self._rounds[key] = self._begin(key, wanted[key])
            except (Refusal, Trouble) as fault:
                log.warning("programme %s: %s", key.programme, fault)
                self._tell(key, str(fault))
        self._require_alive()

    def _tell(self, channel: "Channel", fault: str) -> None:
        """An outlet that cannot even be tried, for want of a token, stands as one that is down."""
        if not (channel.outlet and self._lease.holds()):
            return
        desk = self._desk.in_programme(channel.programme)
        books = OutletBooks(desk, self._lease, channel.outlet)
        with contextlib.suppress(Refusal, Trouble):
            if books.status().fault != fault:
                books.record_down(fault)

    def _wanted(self) -> dict["Channel", InterviewRow]:
        served = {row.id: row for row in self._desk.query(interviews) if row.state in SERVED}
        wanted = {
            Channel(row.id, 0, row.portal_url): row
            for row in served.values()
            if row.portal_url not in ("", PASTED_INTO)
        }
        for programme, number, address in self._desk.query(all_in_use):
            if programme in served:
                wanted[Channel(programme, number, address)] = served[programme]
        return wanted

    def _begin(self, channel: "Channel", row: InterviewRow) -> list[Round]:
        require_loopback_in_rehearsal(row.rehearsal, channel.address)
        desk = self._desk.in_programme(row.id)
        rounds: list[Round] = []
        if channel.outlet:
            books = OutletBooks(desk, self._lease, channel.outlet)
            way = self._beside(channel.address)
            rounds.append(Carrying(desk, way, self._lease, f"outlet-{channel.outlet}", books))
        else:
            rounds.append(Carrying(desk, self._reach(channel.address), self._lease, "carrying"))
            rounds.append(Fetching(desk, self._reach(channel.address), self._lease, "fetching"))
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
        for carrying, *_fetching in list(self._rounds.values()):
            carrying.wake.set()

    def _end_rounds(self) -> None:
        for rounds in self._rounds.values():
            for round_ in rounds:
                round_.stop()
        end = time.monotonic() + END_SECONDS
        for rounds in self._rounds.values():
            rounds[0].join(timeout=max(0.0, end - time.monotonic()))


def run_until_told(courier: Courier) -> None:
    """Runs in the main thread until SIGTERM or Ctrl+C."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: courier.stop())
    courier.run()
