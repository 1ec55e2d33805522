"""How long the oldest of a queue has waited, said beside the queue and kept true."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.clock import Clock
from ui.times import lasted

EVERY_MS = 1000
LATE = timedelta(minutes=10)


class OldestWaiting(QLabel):
    """“最久已等 3 分钟”: empty where nothing waits; stressed once it is late.

    words: how it is said where not the whole list waits, with {time}.
    """

    def __init__(
        self, name: str, clock: Clock, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words or self.tr("最久已等 {time}")
        self.setObjectName(f"{name}_oldest")
        self.setProperty("tone", "plain")
        self._clock = clock
        self._since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._say)
        self.hide()

    def show_oldest(self, since: datetime | None) -> None:
        """Since when the oldest has waited; None where nothing waits."""
        self._since = since
        if since is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._say()

    @Slot()
    def _say(self) -> None:
        """Writes where it differs: a repaint a second would be one too many."""
        text, late = "", False
        if self._since is not None:
            waited = max(timedelta(), self._clock.now() - self._since)
            late = waited >= LATE
            sign = "▲ " if late else ""
            text = sign + self._words.format(time=lasted(waited))
        self._stress("warn" if late else "plain")
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.setVisible(bool(text))

    def _stress(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
