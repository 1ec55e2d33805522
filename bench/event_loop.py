"""How late the window's event loop is while 1,000 questions a second arrive, against idle.

The questions come through the real command in a process of its own; the aide's list stands
open over 100,000 others, a question in hand.
"""

import time

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Slot

from bench import Row, quantile, row
from bench._lists import MANY, Lists, gone, many_questions, our_list, until
from bench._online import piped, said
from ui.garbage import UiThreadCollector
from ui.player.stall import TICK_MS
from ui.questions import QuestionList

PER_SECOND, BATCH = 1_000, 50


def measure(full: bool) -> Row:
    """Lateness of a 10 ms tick; milliseconds. `arrived` is how many a second really came.

    `screen_p99` is what the window's thread itself worked between two ticks, `process_p99` how
    much of the lateness the window's process can have caused: the rest is the machine's.
    """
    seconds = 60.0 if full else 12.0
    with many_questions() as lists:
        view = our_list(lists)
        view.show()
        until(lambda: view.model.rowCount() == MANY and lists.background.lanes.idle())
        collector = UiThreadCollector()
        idle = lateness(seconds)
        busy, arrived = flooded(lists, view, seconds)
        collector.stop()
        gone(view)
    goal = f"p99 <= 16 ms at {PER_SECOND} a second"
    return {
        **row("event loop late", "ms", busy.late, idle.late, goal),
        "screen_p99": round(quantile(busy.screen, 0.99), 3),
        "process_p99": round(quantile(busy.process, 0.99), 3),
        "arrived": round(arrived),
    }


def flooded(lists: Lists, view: QuestionList, seconds: float) -> tuple["Ticks", float]:
    """The same while questions arrive, and how many a second did; they stand behind the count."""
    url = lists.room.database.url
    with piped("bench._flood", url, str(PER_SECOND), str(BATCH)) as flood:
        said(flood)
        late = lateness(seconds)
        assert flood.stdin is not None
        flood.stdin.close()
        arrived = float(said(flood))
    until(lambda: not view.refreshing())
    return late, arrived


def lateness(seconds: float) -> "Ticks":
    """Every tick over a while."""
    ticks = Ticks()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    ticks.stop()
    return ticks


class Ticks(QObject):
    """How late each tick was, and what was worked since the one before; milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.screen: list[float] = []
        self.process: list[float] = []
        self._before = _clocks()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """Ticks no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now = _clocks()
        passed, screen, process = (
            1_000 * (one - other) for one, other in zip(now, self._before, strict=True)
        )
        self._before = now
        self.late.append(max(0.0, passed - TICK_MS))
        self.screen.append(screen)
        self.process.append(min(self.late[-1], process))


def _clocks() -> tuple[float, float, float]:
    """The wall's, this thread's and this process's."""
    return time.perf_counter(), time.thread_time(), time.process_time()
