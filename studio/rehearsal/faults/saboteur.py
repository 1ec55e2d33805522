"""Carries out a day's blows: SIGKILL in the middle of things, a start again, a full disk.

Only what the rehearsal itself started is ever killed. Everything is noted as it happens.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.errors import Trouble
from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.disk import SmallDisk
from studio.rehearsal.faults.killing import LOOK_SECONDS, Killing, Targets
from studio.rehearsal.faults.kinds import Blow
from studio.rehearsal.faults.plan import Strike
from studio.rehearsal.processes import Processes

FULL_SIGN = "磁盘已满"
PROGRESS_SECONDS = 0.2
AIM_SECONDS = 60.0
RESET_SECONDS = 0.5
"""So long the order to cut off stands: the cable reads it twenty times a second."""
LEAD_SECONDS, LEAD_STEP = 0.12, 0.37
FULL_AT_MOST_SECONDS = 30.0
log = logging.getLogger(__name__)


@dataclass
class Inflicted:
    """How often each blow fell, and how long a struck window was away, in seconds."""

    blows: dict[Blow, int] = field(default_factory=lambda: dict.fromkeys(Blow, 0))
    away: list[float] = field(default_factory=list)


class Saboteur(threading.Thread):
    """Works through a plan; `end` returns when all that was struck runs again.

    under: what the database rests on, its disk or the cable to its server. begun: tells which
    share of the lines was begun by now.
    """

    def __init__(
        self,
        plan: Sequence[Strike],
        processes: Processes,
        targets: Targets,
        under: SmallDisk | Cable,
        notes: Path,
        begun: Callable[[], float],
    ) -> None:
        super().__init__(name="saboteur", daemon=True)
        self._plan, self._processes, self._targets = plan, processes, targets
        self._under, self._notes, self._begun = under, notes, begun
        self._ended = threading.Event()
        self._killing = Killing(processes, targets, self._ended.is_set)
        self.inflicted = Inflicted()

    def run(self) -> None:
        """Each blow when it is due, one after the other; a late one falls at once."""
        for strike in self._plan:
            while not self._due(strike):
                if self._ended.wait(PROGRESS_SECONDS):
                    return
            try:
                self._carry_out(strike)
            except Trouble as trouble:
                log.warning("%s", trouble)

    def _due(self, strike: Strike) -> bool:
        try:
            return self._begun() >= strike.at
        except Trouble as trouble:
            log.warning("%s", trouble)
            return False

    def end(self) -> None:
        """No more blows; what is under way is finished."""
        self._ended.set()
        self.join()
        self._mend()

    def _mend(self) -> None:
        if isinstance(self._under, SmallDisk):
            self._under.free()
        else:
            self._under.mend()

    def _carry_out(self, strike: Strike) -> None:
        match strike.blow:
            case Blow.WINDOW:
                self._kill_window(strike)
            case Blow.HALF_TYPED:
                self._kill_typist(strike)
            case Blow.COURIER:
                self._kill(self._targets.courier, strike)
            case Blow.PORTAL:
                self._kill(self._targets.portal, strike)
            case _:
                self._hurt_database(strike)

    def _kill(self, name: str, strike: Strike) -> bool:
        if not self._processes.strike_down(name):
            return False
        self._note(strike.blow, name)
        time.sleep(strike.pause)
        self._processes.start_again(name)
        return True

    def _kill_window(self, strike: Strike) -> None:
        playing = self._killing.playing()
        if playing:
            self._kill_seat(playing[int(strike.pick * len(playing))], strike)

    def _kill_typist(self, strike: Strike) -> None:
        """Waits until somebody types, then strikes; what the disk holds tells whether it hit."""
        end = time.monotonic() + AIM_SECONDS
        hit, tries = False, 0
        while not hit and time.monotonic() < end and not self._ended.is_set():
            typing = self._killing.typing()
            if typing:
                # The first sign of a line is its first stroke: some more of it shall be there.
                time.sleep(LEAD_SECONDS * ((strike.pick + tries * LEAD_STEP) % 1))
                hit, tries = self._kill_seat(typing[0], strike), tries + 1
            time.sleep(LOOK_SECONDS)

    def _kill_seat(self, name: str, strike: Strike) -> bool:
        """True where a line stood in the editor."""
        at = time.time()
        left = self._killing.strike_seat(name)
        if left is None:
            return False
        self._note(Blow.WINDOW, name)
        if left:
            self._note(Blow.HALF_TYPED, name)
        time.sleep(strike.pause)
        again = time.time()
        self._processes.start_again(name)
        self.inflicted.away.append(self._killing.wait_until_back(name, at, again))
        return bool(left)

    def _hurt_database(self, strike: Strike) -> None:
        if isinstance(self._under, SmallDisk):
            self._fill_disk(self._under, strike)
            return
        self._note(strike.blow, "database")
        if strike.blow is Blow.CUT_OFF:
            self._under.reset()
            self._ended.wait(RESET_SECONDS)
        else:
            self._under.swallow()
            self._ended.wait(strike.pause)
        self._under.mend()

    def _fill_disk(self, disk: SmallDisk, strike: Strike) -> None:
        """Keeps the disk full until somebody was told so, and a while longer."""
        before, began = self._told_full(), time.monotonic()
        try:
            disk.fill()
            while self._told_full() == before:
                if self._ended.wait(0.1) or time.monotonic() - began > FULL_AT_MOST_SECONDS:
                    return
            self._note(Blow.DISK_FULL, "database")
            self._ended.wait(strike.pause)
        finally:
            disk.free()

    def _told_full(self) -> int:
        """How often the programs have said that the disk is full."""
        return sum(
            self._processes.words(name).count(FULL_SIGN)
            for name in (*self._targets.ready, self._targets.courier)
        )

    def _note(self, blow: Blow, name: str) -> None:
        self.inflicted.blows[blow] += 1
        row = {"kind": blow.value, "name": name, "at": time.time()}
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
