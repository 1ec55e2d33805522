"""A frame of scrolling through 100,000 questions, against the same cards over tuples."""

import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTableView

from bench import Row, row
from bench._lists import MANY, gone, many_questions, our_list, plain_list, until

STEP = 137
FRAME_SECONDS = 0.012
"""So long the window rests between two frames, as at 60 a second: pages arrive in it."""


def measure(full: bool) -> Row:
    """Frames in turns: the bar moves, the viewport is painted; milliseconds."""
    frames = 5_000 if full else 800
    with many_questions() as lists:
        ours, plain = our_list(lists), plain_list(lists)
        ours.show()
        plain.show()
        until(lambda: ours.model.rowCount() == MANY and lists.background.lanes.idle())
        taken: tuple[list[float], list[float]] = ([], [])
        for number in range(frames):
            for samples, view in zip(taken, (ours.list, plain), strict=True):
                samples.append(frame(view, number * STEP))
            rest()
        gone(ours)
        gone(plain)
    return row("scroll, one frame", "ms", *taken, "p99 <= 8.3 ms")


def frame(view: QTableView, value: int) -> float:
    """How long the window's thread is busy with one frame."""
    began = time.perf_counter()
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
    return 1_000 * (time.perf_counter() - began)


def rest() -> None:
    """What comes in between two frames is not counted as a frame's."""
    end = time.perf_counter() + FRAME_SECONDS
    while time.perf_counter() < end:
        QCoreApplication.processEvents()
        time.sleep(0.001)
