"""The journal's news reach the views in few, whole, ordered batches."""

import threading
import time

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.journal import EntryRow, Reader
from tests.ui.conftest import entry
from ui.background import Background
from ui.bulletin import Bulletin
from ui.view import REST_MS, Ids, LiveView

Batches = list[tuple[EntryRow, ...]]


class Reading(QWidget):
    """Keeps each batch and the thread it came on."""

    def __init__(self, bulletin: Bulletin) -> None:
        super().__init__()
        self.batches: Batches = []
        self.threads: set[QThread] = set()
        bulletin.changed.connect(self.read)

    def read(self, entries: tuple[EntryRow, ...]) -> None:
        self.batches.append(entries)
        self.threads.add(QThread.currentThread())


def test_a_burst_from_the_watch_comes_in_few_batches(qtbot: QtBot, bulletin: Bulletin) -> None:
    reading = Reading(bulletin)
    qtbot.addWidget(reading)

    def burst() -> None:
        for number in range(200):
            bulletin.tell([entry("line", number)])
            time.sleep(0.0005)

    watch = threading.Thread(target=burst)
    began = time.monotonic()
    watch.start()
    qtbot.waitUntil(lambda: sum(map(len, reading.batches)) == 200)
    watch.join()
    assert [one.thing_id for batch in reading.batches for one in batch] == list(range(200))
    assert len(reading.batches) <= (time.monotonic() - began) / 0.025 + 2
    assert reading.threads == {reading.thread()}


def test_a_single_entry_comes_at_once(qtbot: QtBot, bulletin: Bulletin) -> None:
    with qtbot.waitSignal(bulletin.changed, timeout=20):
        bulletin.tell([entry("line", 1)])


def test_nothing_comes_after_the_end(qtbot: QtBot, bulletin: Bulletin) -> None:
    reading = Reading(bulletin)
    qtbot.addWidget(reading)
    bulletin.tell([entry("line", 1)])
    bulletin.close()
    bulletin.tell([entry("line", 2)])
    qtbot.wait(50)
    assert reading.batches == []


class Lines(LiveView):
    """Shows lines; what it asks for waits at a gate."""

    things = frozenset({"line"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self.asked: list[Ids] = []
        self.shown: list[object] = []
        self.gate = threading.Event()
        self.gate.set()

    def _refresh(self, ids: Ids) -> None:
        self.asked.append(ids)
        self._ask(self.read, len(self.asked), done=self.show_rows)

    def read(self, reader: Reader, number: int) -> int:
        assert self.gate.wait(5)
        return number

    def show_rows(self, number: int) -> None:
        self.shown.append(number)


def view_on(qtbot: QtBot, background: Background, bulletin: Bulletin) -> Lines:
    view = Lines(background, bulletin)
    qtbot.addWidget(view)
    return view


def test_a_hidden_view_asks_when_it_is_shown(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    bulletin.tell([entry("line", 3)])
    qtbot.wait(60)
    assert view.asked == []
    view.show()
    assert background.lanes.wait()
    assert view.asked == [None]
    view.hide()
    bulletin.tell([entry("line", 4), entry("line", 5)])
    qtbot.wait(60)
    view.show()
    assert background.lanes.wait()
    assert view.asked == [None, frozenset({4, 5})]


def test_a_visible_view_asks_for_what_concerns_it(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    view.show()
    background.lanes.wait()
    others = [
        entry("question", 1),
        entry("line", 2, programme=9),
        entry("line", 3, outcome="refused"),
    ]
    bulletin.tell([*others, entry("line", 7)])
    qtbot.waitUntil(lambda: len(view.asked) == 2)
    assert view.asked[1] == frozenset({7})


def test_after_a_quiet_while_two_refreshes_come_at_once_and_a_flood_costs_no_more(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    view.show()
    assert background.lanes.wait()
    assert view._rest.interval() == 0
    began = time.monotonic()
    number = 0
    while time.monotonic() < began + 12 * REST_MS / 1_000:
        number += 1
        bulletin.tell([entry("line", number)])
        qtbot.wait(3)
    assert background.lanes.wait()
    most = 1_000 * (time.monotonic() - began) / REST_MS
    assert 3 <= len(view.asked) <= most + 3


def test_one_refresh_at_a_time_and_one_more_if_needed(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    view.gate.clear()
    view.show()
    for number in range(5):
        bulletin.tell([entry("line", number)])
        qtbot.wait(35)
    assert view.asked == [None]
    view.gate.set()
    qtbot.waitUntil(lambda: len(view.asked) == 2)
    assert background.lanes.wait()
    assert view.asked == [None, frozenset(range(5))]
    assert view.shown == [1, 2]


def test_an_answer_older_than_a_newer_question_is_let_go(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    view.gate.clear()
    view.show()
    view.reload()
    view.gate.set()
    assert background.lanes.wait()
    assert view.shown == [2]
    assert not view.refreshing()


def test_going_to_another_programme_asks_anew(
    qtbot: QtBot, background: Background, bulletin: Bulletin
) -> None:
    view = view_on(qtbot, background, bulletin)
    view.show()
    background.lanes.wait()
    view.go_to(background.in_programme(9))
    background.lanes.wait()
    bulletin.tell([entry("line", 2, programme=9), entry("line", 3)])
    qtbot.waitUntil(lambda: len(view.asked) == 3)
    assert view.asked == [None, None, frozenset({2})]
