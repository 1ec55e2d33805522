"""How late the window's event loop is while 1,000 questions a second arrive, against idle.

The questions come through the real command in a process of its own; the aide's list stands
open over 100,000 others, a question in hand.
"""

import time

from PySide6.QtCore import QCoreApplication, QEventLoop

from bench import Row, row
from bench._lists import MANY, Lists, gone, many_questions, our_list, until
from bench._online import piped, said
from ui.player.stall import StallMeter
from ui.questions import QuestionList

PER_SECOND, BATCH = 1_000, 50


def measure(full: bool) -> Row:
    """Lateness of a 10 ms tick; milliseconds. `arrived` is how many a second really came."""
    seconds = 60.0 if full else 12.0
    with many_questions() as lists:
        view = our_list(lists)
        view.show()
        until(lambda: view.model.rowCount() == MANY and lists.background.lanes.idle())
        idle = lateness(seconds)
        busy, arrived = flooded(lists, view, seconds)
        gone(view)
    goal = f"p99 <= 16 ms at {PER_SECOND} a second"
    return {**row("event loop late", "ms", busy, idle, goal), "arrived": round(arrived)}


def flooded(lists: Lists, view: QuestionList, seconds: float) -> tuple[list[float], float]:
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


def lateness(seconds: float) -> list[float]:
    """Every tick's lateness over a while."""
    meter = StallMeter()
    meter.start()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    meter.stop()
    return meter.late
