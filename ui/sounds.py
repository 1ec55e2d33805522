"""A soft sound for what must not be missed; silent unless the person at this PC asked for it."""

import time

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from studio.journal import EntryRow

ACTS = frozenset({"record.give_back", "answer.give_back", "courier.record_refused"})
"""A line or answer was returned by the reviewer, or refused by the portal."""
LEAST_PAUSE = 2.0
"""Seconds: many at once sound once."""


class Sounds(QObject):
    """Rings the desktop's own bell for the acts above, in one programme."""

    def __init__(self, programme: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._programme = programme
        self._rang = float("-inf")
        self.rung = 0

    @Slot(object)
    def read_bulletin(self, entries: tuple[EntryRow, ...]) -> None:
        """Rings once for a batch that names something refused."""
        here = (entry for entry in entries if entry.programme == self._programme)
        if any(entry.act in ACTS and entry.outcome == "done" for entry in here):
            self._ring()

    def _ring(self) -> None:
        now = time.monotonic()
        if now - self._rang >= LEAST_PAUSE:
            self._rang = now
            self.rung += 1
            QApplication.beep()
