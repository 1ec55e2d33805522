"""Python's collector runs on the UI thread alone while a window lives.

Run by a worker it may destroy a forgotten widget or timer on the worker's thread, and Qt aborts.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MILLISECONDS = 250


class UiThreadCollector(QObject):
    """Collects at Python's own thresholds, from a timer of the thread it was made on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what start-up made stays; later rounds need not look at it
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(PAUSE_MILLISECONDS)

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is due, with all younger ones."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Gives the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
