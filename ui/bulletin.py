"""What the journal says, told on the UI thread in batches."""

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from studio.journal import EntryRow

PAUSE_SECONDS = 0.03


class Bulletin(QObject):
    """Carries entries from the watch's thread to the views; a batch at most every 30 ms.

    However many entries come, no more than one wake-up waits in the event queue.
    """

    changed = Signal(object)
    cut_off = Signal(str)
    """What keeps the journal from being read, or empty: it is read again."""
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._entries: list[EntryRow] = []
        self._woken = False
        self._closed = False
        self._told_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_views)
        self._arrived.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    def tell(self, entries: "Sequence[EntryRow]") -> None:
        """Takes new entries, from any thread."""
        with self._lock:
            if self._closed or not entries:
                return
            self._entries.extend(entries)
            if not self._woken:
                self._woken = True
                self._arrived.emit()

    def say(self, trouble: str) -> None:
        """Takes what troubles the watch, from any thread."""
        with self._lock:
            if not self._closed:
                self.cut_off.emit(trouble)

    def close(self) -> None:
        """Takes no more; what still comes from the watch is let go."""
        with self._lock:
            self._closed = True
        self._timer.stop()

    @Slot()
    def _wake(self) -> None:
        if not self._closed:
            rest = self._told_at + PAUSE_SECONDS - time.monotonic()
            self._timer.start(max(0, round(rest * 1000)))

    @Slot()
    def _tell_views(self) -> None:
        with self._lock:
            entries, self._entries = tuple(self._entries), []
            self._woken = False
        self._told_at = time.monotonic()
        self.changed.emit(entries)
