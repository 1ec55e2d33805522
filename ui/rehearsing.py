"""The windows of a rehearsal in one process: a window for each of the crew, played or watched.

The stage starts it: it gets the database, the shared clock, the programme and the scenario.
"""

import argparse
import json
import logging
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk, open_for
from studio.rehearsal.scenario import Scenario
from studio.watch import Watch
from ui.app import ProgrammeWindow, start_qt
from ui.bulletin import Bulletin
from ui.player.cast import cast
from ui.player.pictures import Pictures
from ui.player.stall import StallMeter
from ui.player.troupe import Troupe

SEATED = ("planner", "director", "host", "stenographer", "aide", "reviewer", "publisher")
"""Those whose panels there are; the others have nothing to do at a window yet."""
SWITCH_SECONDS = 0.0005
OVERTIME_SECONDS = 180.0
"""Real time after the hour in which the crew must have finished."""
log = logging.getLogger(__name__)


class Rehearsing(QObject):
    """Seats the crew, lets them play, and writes play.json when the play has ended."""

    def __init__(self, args: argparse.Namespace, clock: Clock) -> None:
        super().__init__()
        self._out: Path = args.out
        self._database = Database(args.database)
        self._bulletin = Bulletin(self)
        self._watch = Watch(self._database, self._bulletin.tell)
        scenario = Scenario.load(args.scenario)
        self._clock, self._end_at = clock, scenario.ends_at
        self._windows = {
            login: self._window(login, clock, args.programme)
            for role, logins in scenario.crew.items()
            for login in logins
            if role in SEATED
        }
        self._meter = StallMeter(self)
        self._players = [
            *cast(scenario, self._windows, clock.now),
            self._pictures(scenario, clock),
        ]
        self._troupe = Troupe(self._players, self._meter, self)
        self._troupe.ended.connect(self._end)

    def begin(self) -> None:
        """Shows every window and lets the play begin."""
        self._watch.start()
        for number, window in enumerate(self._windows.values()):
            window.move(40 + 28 * number, 30 + 24 * number)
            window.show()
        self._meter.start()
        self._troupe.start()
        left = self._clock.real(self._end_at) - time.time() + OVERTIME_SECONDS
        QTimer.singleShot(round(max(1.0, left) * 1000), self._troupe.give_up)

    def close(self) -> None:
        """Closes the windows after their last commands, then the database."""
        for window in self._windows.values():
            window.close()
        self._bulletin.close()
        self._watch.stop()
        self._database.close()

    def _window(self, login: str, clock: Clock, programme: int) -> ProgrammeWindow:
        desk: Desk = open_for(self._database, login, clock, f"席位-{login}")
        return ProgrammeWindow(desk.in_programme(programme), self._bulletin)

    def _pictures(self, scenario: Scenario, clock: Clock) -> Pictures:
        """One picture of each role's panel, in the middle of the hour."""
        windows = {
            role: self._windows[logins[0]]
            for role, logins in scenario.crew.items()
            if role in SEATED and logins
        }
        middle = scenario.starts_at + (scenario.ends_at - scenario.starts_at) / 2
        return Pictures(self._out, windows, middle, clock.now)

    @Slot()
    def _end(self) -> None:
        told = {
            "stalls": asdict(self._meter.stop()),
            "faults": self._troupe.faults,
            "done": {player.login: player.done for player in self._players if player.done},
        }
        path = self._out / "play.json"
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        QApplication.exit(1 if self._troupe.faults else 0)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the windows until the play has ended; 1 where somebody could not go on."""
    parser = argparse.ArgumentParser(prog="interview-studio rehearse (windows)")
    parser.add_argument("--database", required=True)
    parser.add_argument("--clock", required=True)
    parser.add_argument("--programme", type=int, required=True)
    parser.add_argument("--scenario", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    # Ten seats share one interpreter: the loop must not wait long for its turn.
    sys.setswitchinterval(SWITCH_SECONDS)
    app = start_qt()
    app.setQuitOnLastWindowClosed(False)
    rehearsing = Rehearsing(args, Clock.from_text(args.clock))
    rehearsing.begin()
    status = app.exec()
    rehearsing.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
