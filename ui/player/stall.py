"""How late the event loop is: a timer that should tick every 10 ms tells by how much it did not.

What the players' own reading and clicking takes runs in the same loop; it is counted apart, so
that the windows' share can be seen.
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Slot

TICK_MS = 10


@dataclass(frozen=True)
class Stalls:
    """Lateness in milliseconds; `windows_*` without what the players' own steps took."""

    ticks: int
    p50: float
    p99: float
    max: float
    windows_p99: float
    windows_max: float
    players_share: float


class StallMeter(QObject):
    """Measures from `start` to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._late: list[float] = []
        self._windows: list[float] = []
        self._last = 0.0
        self._began = 0.0
        self._own = 0.0
        self._own_total = 0.0

    def start(self) -> None:
        """Begins to measure."""
        self._last = self._began = time.perf_counter()
        self._timer.start()

    def stop(self) -> Stalls:
        """Ends and says how it was."""
        self._timer.stop()
        whole = max(time.perf_counter() - self._began, 1e-9)
        return Stalls(
            len(self._late),
            share_of(self._late, 0.5),
            share_of(self._late, 0.99),
            share_of(self._late, 1.0),
            share_of(self._windows, 0.99),
            share_of(self._windows, 1.0),
            round(self._own_total / whole, 3),
        )

    def note_own(self, seconds: float) -> None:
        """A player's step took this long of the loop."""
        self._own += seconds
        self._own_total += seconds

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        late = max(0.0, (now - self._last) * 1000 - TICK_MS)
        self._late.append(late)
        self._windows.append(max(0.0, late - self._own * 1000))
        self._last, self._own = now, 0.0


def share_of(values: list[float], share: float) -> float:
    """The value below which `share` of all values lie, to a tenth; 0 where there are none."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)
