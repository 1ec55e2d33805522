"""The courier's own process: holds the lease, and goes round for every channel of a programme."""

import contextlib
import logging
import signal
import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from studio.courier.books import Books, MainBooks
from studio.courier.carrying import Carrying
from studio.courier.fetching import Fetching
from studio.courier.last_word import LastWord
from studio.courier.lease import RENEW_SECONDS, Lease
from studio.courier.outlet_books import OutletBooks
from studio.courier.owing import owes
from studio.courier.patience import Patience
from studio.courier.registered import guarded
from studio.courier.round import Round
from studio.courier.status import unheard_of
from studio.database import Database
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.house import PASTED_INTO, require_loopback_in_rehearsal
from studio.interview import InterviewRow, InterviewState
from studio.journal import Reader, heads
from studio.outlet import all_in_use
from studio.portal import Portal
from studio.programme_list import interviews
from studio.programme_list import rows as named
from studio.states import CLOSED
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
MAY_BE_SERVED = frozenset(InterviewState) - frozenset(CLOSED)
"""Every other state is served only as long as a channel that knows the programme is owed a word."""
END_SECONDS = 5.0
"""For all channels together: what is under way then is cut off, and done again."""
CLOSED_SECONDS = 20.0
"""So long a closed programme's portal may keep the others of its kind waiting."""
LOOKED_AT = 50
"""So many closed programmes at once: an upgrade may leave thousands to be told of."""
log = logging.getLogger(__name__)


class Channel(NamedTuple):
    """What has rounds of its own: a programme's portal (outlet 0), or one of its outlets."""

    programme: int
    outlet: int
    address: str
    closed: bool = False
    """Whether two people closed it: then its portal hears of that, and no more."""


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
        self._settled: dict[Channel, int] = {}
        """The number of the programme's journal at which a channel was owed nothing."""
        self._patience: Patience[Channel] = Patience()
        self._renewed = self._turn_ends = 0.0
        self._turn = 0
        """The closed programme that was looked at last."""
        self._leaving: Round | None = None
        """Its round, whose turn is over."""
        self._ended = threading.Event()
        self._watch = Watch(database, lambda _entries: self._wake())

    def run(self) -> None:
        """Works until `stop`; a lost database is waited for."""
        self._watch.start()
        try:
            while not self._ended.is_set():
                try:
                    self._renew()
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

    def _renew(self) -> None:
        self._renewed = time.monotonic()
        self._lease.renew()

    def _keep_lease(self) -> None:
        """Renews it where it is time: a key ring may let a whole crowd of channels wait."""
        if time.monotonic() - self._renewed >= RENEW_SECONDS:
            self._renew()

    def _serve(self) -> None:
        """What people are on air with is begun first, then one programme that is closed."""
        wanted = self._wanted()
        unheard = self._desk.query(unheard_of, CLOSED)
        closed = {key for key in self._rounds if key.closed}
        for key in self._rounds.keys() - wanted.keys() - closed:
            for round_ in self._rounds.pop(key):
                round_.stop()
        for key in sorted(wanted.keys() - self._rounds.keys()):
            if not self._ended.is_set() and self._patience.due(key):
                self._try(key, wanted[key])
        self._serve_closed(unheard)
        self._require_alive()

    def _try(self, key: "Channel", row: InterviewRow) -> None:
        """Begins a channel; one that cannot be is let alone for longer each time."""
        self._keep_lease()
        try:
            self._rounds[key] = self._begin(key, row)
        except (Refusal, Trouble) as fault:
            self._patience.failed(key)
            self._warn(key, fault)
            self._tell(key, str(fault))
        else:
            self._patience.forget(key)

    def _warn(self, channel: "Channel", fault: Exception) -> None:
        if self._patience.is_new(channel, str(fault)):
            log.warning("programme %s: %s", channel.programme, fault)

    def _serve_closed(self, unheard: Sequence[int]) -> None:
        """One at a time hears its last word, in turn: a portal that is down keeps no other long."""
        for key in [key for key in self._rounds if key.closed]:
            waits = key.programme in unheard
            if waits and (len(unheard) == 1 or time.monotonic() < self._turn_ends):
                return
            [self._leaving] = self._rounds.pop(key)
            self._leaving.stop()
        if self._ended.is_set() or (self._leaving is not None and self._leaving.is_alive()):
            return
        for key, row in self._next_closed(unheard):
            self._turn = row.id
            if self._patience.due(key):
                self._turn_ends = time.monotonic() + CLOSED_SECONDS
                self._try(key, row)
                return

    def _next_closed(self, unheard: Sequence[int]) -> list[tuple["Channel", InterviewRow]]:
        """Some of those that two people closed and whose portal has not heard of it, newest first.

        A rehearsal's portal has no readers who would come later.
        """
        ids = sorted(unheard, reverse=True)
        some = ([number for number in ids if number < self._turn] or ids)[:LOOKED_AT]
        found = [
            (Channel(row.id, 0, row.portal_url, closed=True), row)
            for row in self._desk.query(named, some)
            if row.portal_url not in ("", PASTED_INTO) and not row.rehearsal
        ]
        if some:
            self._turn = some[-1]  # unless one of them is tried before
        return sorted(found, reverse=True, key=lambda pair: pair[0])

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
        rows = {row.id: row for row in self._desk.query(interviews, None, MAY_BE_SERVED)}
        known = {
            Channel(row.id, 0, row.portal_url): row
            for row in rows.values()
            if row.portal_url not in ("", PASTED_INTO)
        }
        for programme, number, address in self._desk.query(all_in_use):
            if programme in rows:
                known[Channel(programme, number, address)] = rows[programme]
        numbers = self._desk.query(_heads)
        return {
            channel: row
            for channel, row in known.items()
            if row.state in SERVED or self._owes(channel, numbers.get(row.id, 0))
        }

    def _owes(self, channel: "Channel", number: int) -> bool:
        """Whether a channel is owed a word; looked at anew only where something happened.

        number: of the programme's journal, as read before.
        """
        if self._settled.get(channel) == number:
            return False
        self._keep_lease()
        try:
            books = self._books(channel)
            owed = owes(books, askers=not channel.outlet)
        except (Refusal, Trouble) as fault:
            self._warn(channel, fault)
            return channel in self._rounds
        if not owed:
            self._settled[channel] = number
        return owed

    def _books(self, channel: "Channel") -> Books:
        desk = self._desk.in_programme(channel.programme)
        if channel.outlet:
            return OutletBooks(desk, self._lease, channel.outlet)
        return MainBooks(desk, self._lease)

    def _begin(self, channel: "Channel", row: InterviewRow) -> list[Round]:
        require_loopback_in_rehearsal(row.rehearsal, channel.address)
        desk = self._desk.in_programme(row.id)
        rounds: list[Round] = []
        if channel.closed:
            main = self._reach(channel.address)
            way = guarded(main, desk, channel.address, rehearsal=row.rehearsal)
            rounds.append(LastWord(desk, way, self._lease, "last-word"))
        elif channel.outlet:
            books = self._books(channel)
            beside = self._beside(channel.address)
            way = guarded(beside, desk, channel.address, rehearsal=row.rehearsal)
            rounds.append(Carrying(desk, way, self._lease, f"outlet-{channel.outlet}", books))
        else:
            main = self._reach(channel.address)
            way = guarded(main, desk, channel.address, rehearsal=row.rehearsal)
            rounds.append(Carrying(desk, way, self._lease, "carrying"))
            self._keep_lease()
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


def _heads(reader: Reader) -> dict[int, int]:
    return heads(reader.connection)


def run_until_told(courier: Courier) -> None:
    """Runs in the main thread until SIGTERM or Ctrl+C."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: courier.stop())
    courier.run()
