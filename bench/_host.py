"""`_host URL PROGRAMME [guests]`: the host's window, a process of its own.

It tells when it painted which note; with `guests` which card on the guests' screen as well.
"""

import os
import sys
import threading
import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.people import PersonRow
from studio.watch import Watch
from ui.bulletin import Bulletin
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt

END_MS = 100


class Painted(QObject):
    """Notes when each text of the strip was painted for the first time."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self.moments: dict[str, float] = {}
        self._label = label
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint is done when the loop comes round again."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    @Slot()
    def _note(self) -> None:
        said = self._label.text().rpartition("：")[2]
        self.moments.setdefault(said, time.monotonic())


def main() -> None:
    """Prints "ready", and at the end what was painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    url, programme = sys.argv[1], int(sys.argv[2])
    app = start_qt()
    database, bulletin = Database(url), Bulletin()
    watch = Watch(database, bulletin.tell)
    desk = Desk(database, PersonRow("host", "host", ""), Clock(), "station", programme)
    window = ProgrammeWindow(desk, bulletin)
    window.show()
    watch.start()
    while "host" not in window.panel_keys() or window.panel("host") is None:
        app.processEvents()
    label = window.findChild(QLabel, "note_words")
    assert label is not None
    painted = [Painted(label)]
    if "guests" in sys.argv[3:]:
        painted.append(Painted(_of_guests(window)))
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
    for one in painted:
        for text, moment in one.moments.items():
            print(f"{moment} {text}", flush=True)


def _of_guests(window: QWidget) -> QLabel:
    """The source of the first card on the guests' screen, which is opened and confirmed."""
    for name in ("open_guest_prompter", "show_guest_page"):
        pressed = window.findChild(QPushButton, name)
        assert pressed is not None, name
        pressed.click()
    label = window.findChild(QLabel, "guest_1_source")
    assert label is not None
    return label


def _set_with_stdin(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


if __name__ == "__main__":
    main()
