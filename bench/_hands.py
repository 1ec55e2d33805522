"""`_hands URL PROGRAMME LOGIN`: a window whose person acts as soon as there is something to act on.

A stenographer types each line of stdin and submits it, and prints the moment of the key. A
reviewer passes and a publisher releases each line once it was painted; both print at the end
when which line stood there.
"""

import os
import sys
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from bench._station import Painted
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.people import PersonRow
from studio.watch import Watch
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.garbage import UiThreadCollector
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt
from ui.table import RowsView

SIZE = (1_366, 768)
LISTS = {"reviewer": ("review", "review_list", Qt.Key.Key_A),
         "publisher": ("publish", "release_list", Qt.Key.Key_P)}  # fmt: skip
LOOK_MS = 5
TYPING_SECONDS = 0.15
"""Between a line's first character, which takes its place, and the submitting key."""
CTRL = Qt.KeyboardModifier.ControlModifier


def wait() -> None:
    """One turn of the loop; `main` has a timer that wakes it, for with a limit it does not wait."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def live(holds: Callable[[], bool]) -> None:
    """Lets the window live until something holds."""
    while not holds():
        wait()


def heard() -> "SimpleQueue[str | None]":
    """What comes in by stdin, None at its end."""
    words: SimpleQueue[str | None] = SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            words.put(line.strip())
        words.put(None)

    threading.Thread(target=listen, daemon=True).start()
    return words


def typing(window: ProgrammeWindow, words: "SimpleQueue[str | None]") -> None:
    """One line after the other."""
    editor = window.findChild(TextEditor, "line_editor")
    assert editor is not None
    while (text := _next(words)) is not None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(editor, event)
        typed = time.monotonic()
        live(lambda since=typed: time.monotonic() > since + TYPING_SECONDS)  # type: ignore[misc]
        print(time.monotonic(), flush=True)
        QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
        live(lambda: not editor.toPlainText())


def _next(words: "SimpleQueue[str | None]") -> str | None:
    while True:
        try:
            return words.get_nowait()
        except Empty:
            wait()


def passing(view: RowsView, key: Qt.Key, words: "SimpleQueue[str | None]") -> None:
    """Each row that was painted, once."""
    painted, done = Painted(view), set[str]()
    while words.empty():
        wait()
        for number, text in enumerate(view.rows_model().texts()):
            name = text.rpartition("\n")[2]
            if name in painted.moments and name not in done:
                done.add(name)
                view.setFocus()
                view.setCurrentIndex(view.rows_model().index(number, 0))
                QTest.keyClick(view, key)
                break
    for text, moment in painted.moments.items():
        print(f"{moment} {text}", flush=True)


def main() -> None:
    """Prints "ready" once the panel is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    url, programme, login = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    start_qt()
    heart = QTimer()
    heart.start(LOOK_MS)
    database, bulletin, collector = Database(url), Bulletin(), UiThreadCollector()
    watch = Watch(database, bulletin.tell)
    desk = Desk(database, PersonRow(login, login, ""), Clock(), "hands", programme)
    window = ProgrammeWindow(desk, bulletin)
    window.resize(*SIZE)
    window.show()
    watch.start()
    key, name, act = LISTS.get(login, ("record", "record_list", Qt.Key.Key_A))
    live(lambda: key in window.panel_keys() and window.panel(key) is not None)
    window.activateWindow()
    words = heard()
    print("ready", flush=True)
    if login in LISTS:
        view = window.findChild(RowsView, name)
        assert view is not None
        passing(view, act, words)
    else:
        typing(window, words)
    collector.stop()
    window.leave()
    watch.stop()
    database.close()


if __name__ == "__main__":
    main()
