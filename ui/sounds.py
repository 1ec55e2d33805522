"""A soft sound for what must not be missed; silent unless the person at this PC asked for it."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from studio.journal import EntryRow
from ui.bulletin import Bulletin

if TYPE_CHECKING:
    from ui.window import StudioWindow

ACTS = frozenset(
    {"record.give_back", "answer.give_back", "courier.record_refused", "courier.outlet_refused"}
)
"""A line or answer was returned by the reviewer, or refused by the portal."""
NOTES = ("floor_note.give", "floor_note.give_card")
"""A note came to the host: it rings where the host's panel is, and not at its author's."""
LEAST_PAUSE = 2.0
"""Seconds: many at once sound once."""


class Sounds(QObject):
    """Rings the desktop's own bell for the acts above, in one programme.

    A note to the host rings where the window has the host's panel; login: whose own are silent.
    """

    def __init__(self, programme: int, window: "StudioWindow", login: str = "") -> None:
        super().__init__(window)
        self._programme, self._window, self._login = programme, window, login
        self._rang = float("-inf")
        self.rung = 0

    def hear(self, bulletin: Bulletin) -> None:
        """Rings for what is told here from now on."""
        bulletin.changed.connect(self.read_bulletin)

    @Slot(object)
    def read_bulletin(self, entries: tuple[EntryRow, ...]) -> None:
        """Rings once for a batch that names something refused."""
        here = (entry for entry in entries if entry.programme == self._programme)
        if any(self._counts(entry) and entry.outcome == "done" for entry in here):
            self._ring()

    def _counts(self, entry: EntryRow) -> bool:
        if entry.act in NOTES:
            return "host" in self._window.panel_keys() and entry.by != self._login
        return entry.act in ACTS

    def _ring(self) -> None:
        now = time.monotonic()
        if now - self._rang >= LEAST_PAUSE:
            self._rang = now
            self.rung += 1
            QApplication.beep()
