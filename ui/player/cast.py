"""Who plays whom: a player for each of the crew who has something to do."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from studio.rehearsal.scenario import Scenario
from ui.player.aide import Aide
from ui.player.host import Director, Host
from ui.player.memory import Memory
from ui.player.player import Player, Seats
from ui.player.proofreader import Proofreader
from ui.player.publisher import Publisher
from ui.player.reviewer import Reviewer
from ui.player.screen import Screen
from ui.player.stenographer import Stenographer


class Part(Protocol):
    """How a player is made."""

    def __call__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> Player:
        """Puts a person at a screen."""


PARTS: Mapping[str, Part] = {
    "director": Director,
    "host": Host,
    "stenographer": Stenographer,
    "aide": Aide,
    "reviewer": Reviewer,
    "publisher": Publisher,
    "proofreader": Proofreader,
}


def cast(
    scenario: Scenario,
    windows: Mapping[str, QWidget],
    now: Callable[[], datetime],
    notes: Callable[[str], Path],
) -> list[Player]:
    """The players, each at the window of their login, with what they noted before a kill.

    notes: where a person's notes lie, by login.
    """
    seats = Seats()
    return [
        part(Screen(windows[login], login), now, seats, scenario, Memory(notes(login)))
        for role, part in PARTS.items()
        for login in scenario.crew.get(role, ())
        if login in windows
    ]
