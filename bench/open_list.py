"""A list of 100,000 questions, from the call to its first painted rows, against tuples."""

import time

from PySide6.QtCore import QCoreApplication

from bench import Row, quantile, row
from bench._lists import MANY, FirstPaint, Lists, gone, many_questions, our_list, plain_list, until

WARM_UP = 1


def measure(full: bool) -> Row:
    """In turns; milliseconds. `whole` is when all ids were there, `bytes` what a row costs us."""
    times = (30 if full else 8) + WARM_UP
    ours, plain, whole = [], [], []
    with many_questions() as lists:
        for _ in range(times):
            first, rest = open_ours(lists)
            ours.append(first)
            whole.append(rest)
            plain.append(open_plain(lists))
    goal = "first paint <= 100 ms"
    return {
        **row(f"open {MANY} questions", "ms", ours[WARM_UP:], plain[WARM_UP:], goal),
        "whole": round(quantile(whole[WARM_UP:], 0.5), 3),
        "whole_p99": round(quantile(whole[WARM_UP:], 0.99), 3),
    }


def open_ours(lists: Lists) -> tuple[float, float]:
    """Until the first rows are painted, and until the list knows every row."""
    began = time.perf_counter()
    view = our_list(lists)
    painted = FirstPaint(view.list.viewport(), lambda: view.model.rowCount() > 0)
    view.show()
    until(lambda: painted.at is not None)
    until(lambda: view.model.rowCount() == MANY)
    ended = time.perf_counter()
    assert painted.at is not None
    until(lists.background.lanes.idle)
    gone(view)
    return 1_000 * (painted.at - began), 1_000 * (ended - began)


def open_plain(lists: Lists) -> float:
    """Until the first rows are painted: all are read by then."""
    began = time.perf_counter()
    view = plain_list(lists)
    painted = FirstPaint(view.viewport(), lambda: True)
    view.show()
    until(lambda: painted.at is not None)
    assert painted.at is not None
    QCoreApplication.processEvents()
    gone(view)
    return 1_000 * (painted.at - began)
