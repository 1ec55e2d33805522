"""`_station URL PROGRAMME window|bare|idle|nothing [SECONDS]`: another PC, in a process of its own.

window: a reviewer's panel that says when it has painted which line; bare: LISTEN and one SELECT;
idle: a host's window that nobody touches, and nothing: an empty window, each saying what share
of one core it took.
"""

import os
import sys
import threading
import time
from typing import Any

import psycopg
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.people import PersonRow
from studio.watch import Watch
from ui.bulletin import Bulletin
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt
from ui.table import RowsView

SETTLING_MS, END_MS = 3_000, 100
Moments = dict[str, float]


class Painted(QObject):
    """Notes when each row of a list was painted for the first time."""

    def __init__(self, view: RowsView) -> None:
        super().__init__()
        self.moments: Moments = {}
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint is done when the loop comes round again."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    @Slot()
    def _note(self) -> None:
        now = time.monotonic()
        for text in self._view.rows_model().texts():
            self.moments.setdefault(text.rpartition("\n")[2], now)


def in_window(url: str, programme: int) -> Moments:
    """The studio's own way, to the pixels."""
    app = start_qt()
    database, bulletin = Database(url), Bulletin()
    watch = Watch(database, bulletin.tell)
    window = _window(database, "reviewer", programme, bulletin)
    window.show()
    watch.start()
    while "review" not in window.panel_keys() or window.panel("review") is None:
        app.processEvents()
    view = window.findChild(RowsView, "review_list")
    assert view is not None
    painted = Painted(view)
    print("ready", flush=True)
    ended = threading.Event()
    threading.Thread(target=_set_with_stdin, args=(ended,), daemon=True).start()
    heart = QTimer()
    heart.start(END_MS)  # with a limit of its own the loop would not wait but spin
    while not ended.is_set():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.leave()
    watch.stop()
    database.close()
    return painted.moments


def bare(url: str) -> Moments:
    """The least there is between two processes at one server."""
    moments: Moments = {}
    plain = url.replace("+psycopg", "")
    ended = threading.Event()
    threading.Thread(target=_set_with_stdin, args=(ended,), daemon=True).start()
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(b"LISTEN studio_journal")
        print("ready", flush=True)
        while not ended.is_set():
            if list(connection.notifies(timeout=0.2, stop_after=1)):
                row: Any = connection.execute(
                    b"SELECT text FROM line_version ORDER BY line_id DESC LIMIT 1"
                ).fetchone()
                moments.setdefault(row[0] if row else "", time.monotonic())
    return moments


def idle(url: str, programme: int, seconds: float) -> float:
    """Per cent of one core that a host's window takes while nothing happens."""
    app = start_qt()
    database, bulletin = Database(url), Bulletin()
    watch = Watch(database, bulletin.tell)
    window = _window(database, "host", programme, bulletin)
    window.show()
    watch.start()
    share = _share(app, seconds)
    window.leave()
    watch.stop()
    database.close()
    return share


def nothing(seconds: float) -> float:
    """The same of an empty window."""
    app = start_qt()
    window = QMainWindow()
    window.show()
    return _share(app, seconds)


def _share(app: QApplication, seconds: float) -> float:
    began: list[float] = []
    QTimer.singleShot(SETTLING_MS, lambda: began.append(time.process_time()))
    QTimer.singleShot(SETTLING_MS + round(seconds * 1_000), app.quit)
    app.exec()
    return 100 * (time.process_time() - began[0]) / seconds


def _window(database: Database, login: str, programme: int, bulletin: Bulletin) -> ProgrammeWindow:
    desk = Desk(database, PersonRow(login, login, ""), Clock(), "station", programme)
    return ProgrammeWindow(desk, bulletin)


def _set_with_stdin(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def main() -> None:
    """Prints "ready", and at the end what was seen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    url, programme, kind = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if kind in ("idle", "nothing"):
        seconds = float(sys.argv[4])
        print(idle(url, programme, seconds) if kind == "idle" else nothing(seconds), flush=True)
        return
    for text, moment in (in_window(url, programme) if kind == "window" else bare(url)).items():
        print(f"{moment} {text}", flush=True)


if __name__ == "__main__":
    main()
