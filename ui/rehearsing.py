"""One seat of a rehearsal: the window of one of the crew, played, in a process of its own.

The stage starts one for each; it gets database, clock, programme and scenario.
"""

import argparse
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from studio.clock import Clock
from studio.desk import Desk, open_for
from studio.keystrokes import KEYSTROKES
from studio.rehearsal.drill.ground import said_file
from studio.rehearsal.on_server import opened
from studio.rehearsal.play import memory_file, ready_file
from studio.rehearsal.scenario import Scenario
from studio.watch import Watch
from studio.words import CHINESE
from ui.bulletin import Bulletin
from ui.garbage import UiThreadCollector
from ui.keeping import Keeping
from ui.player.cast import cast
from ui.player.overheard import Overheard
from ui.player.pictures import Pictures
from ui.player.player import Player
from ui.player.stall import StallMeter
from ui.player.troupe import Troupe
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt

if TYPE_CHECKING:
    from studio.journal import EntryRow

OVERTIME_SECONDS = 420.0
"""Real time after the hour in which the crew must have finished."""
log = logging.getLogger(__name__)


class Rehearsing(QObject):
    """Seats one person, lets them play, and writes play-LOGIN.json when they have ended."""

    def __init__(self, args: argparse.Namespace, clock: Clock) -> None:
        super().__init__()
        self._collector = UiThreadCollector()
        self._out: Path = args.out
        self._login: str = args.login
        scenario = Scenario.load(args.scenario)
        self._database = opened(args.database, args.login, scenario.password)
        self._bulletin = Bulletin(self)
        self._watch = Watch(self._database, self._bulletin.tell, say=self._bulletin.say)
        self._keeping = self._make_keeping()
        self._clock, self._end_at = clock, scenario.ends_at
        self._windows = {self._login: self._window(self._login, clock, args.programme)}
        self._meter = StallMeter(self)
        for login, window in self._windows.items():
            Overheard(window, login, said_file(self._out, login))
        self._players: list[Player] = [
            *cast(scenario, self._windows, clock.now, self._notes),
            *self._pictures(scenario, clock),
        ]
        self._troupe = Troupe(self._players, self._meter, self)
        self._troupe.ended.connect(self._end)

    def begin(self) -> None:
        """Shows the window; the play begins when the roles are known and a panel is there."""
        self._watch.start()
        for window in self._windows.values():
            window.panel_changed.connect(self._play)
            window.show()
        left = self._clock.real(self._end_at) - time.time()
        self._bulletin.changed.connect(self._stir)
        self._troupe.end_in(left)
        overtime = max(1.0, left + OVERTIME_SECONDS)
        QTimer.singleShot(round(overtime * 1000), self._troupe.give_up)

    @Slot()
    def _play(self) -> None:
        """The person begins when the first panel is there."""
        for window in self._windows.values():
            window.panel_changed.disconnect(self._play)
        ready_file(self._out, self._login).touch()
        self._meter.start()
        self._troupe.start()

    @Slot(object)
    def _stir(self, entries: "tuple[EntryRow, ...]") -> None:
        if any(entry.outcome == "done" for entry in entries):
            self._troupe.stir()

    def close(self) -> None:
        """Closes the windows after their last commands, then the database."""
        for window in self._windows.values():
            window.close()
        self._bulletin.close()
        if self._keeping is not None:
            self._keeping.close()
        self._watch.stop()
        self._database.close()

    def _make_keeping(self) -> Keeping | None:
        """The play's own folder, where it names one; never that of the person at this PC."""
        named = os.environ.get(KEYSTROKES)
        return Keeping(self._database.name, self._login, self) if named else None

    def _window(self, login: str, clock: Clock, programme: int) -> ProgrammeWindow:
        desk: Desk = open_for(self._database, login, clock, f"席位-{login}")
        return ProgrammeWindow(desk.in_programme(programme), self._bulletin, self._keeping)

    def _notes(self, login: str) -> Path:
        return memory_file(self._out, login)

    def _pictures(self, scenario: Scenario, clock: Clock) -> list[Player]:
        """One picture of each role's panel, in the middle of the hour."""
        windows: dict[str, QWidget] = {
            role: self._windows[logins[0]]
            for role, logins in scenario.crew.items()
            if logins and logins[0] in self._windows
        }
        middle = scenario.starts_at + (scenario.ends_at - scenario.starts_at) / 2
        return [Pictures(self._out, windows, middle, clock.now)] if windows else []

    @Slot()
    def _end(self) -> None:
        told = {
            "stalls": asdict(self._meter.stop()),
            "faults": self._troupe.faults,
            "done": {player.login: player.done for player in self._players if player.done},
            "efforts": {player.login: _efforts(player) for player in self._players if player.done},
        }
        path = self._out / f"play-{self._login}.json"
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(path)
        QApplication.exit(1 if self._troupe.faults else 0)


def _efforts(player: Player) -> dict[str, dict[str, int]]:
    return {purpose: asdict(effort) for purpose, effort in player.hand.efforts.items()}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the windows until the play has ended; 1 where somebody could not go on."""
    parser = argparse.ArgumentParser(prog="interview-studio rehearse (seat)")
    parser.add_argument("--database", required=True)
    parser.add_argument("--clock", required=True)
    parser.add_argument("--programme", type=int, required=True)
    parser.add_argument("--scenario", type=Path, required=True)
    parser.add_argument("--login", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    app = start_qt(CHINESE)  # the players read a Chinese screen
    app.setQuitOnLastWindowClosed(False)
    rehearsing = Rehearsing(args, Clock.from_text(args.clock))
    rehearsing.begin()
    status = app.exec()
    rehearsing.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
