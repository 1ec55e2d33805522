"""The start: a form that is painted at once, the studio behind it, then the windows.

What is imported here is imported before the first paint; the database and the windows are not.
"""

import importlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from studio import settings
from studio.clock import Clock
from studio.errors import Trouble
from ui import theme
from ui.opening import Opening
from ui.sitting import Sitting, sit_down
from ui.words import speak, spoken

if TYPE_CHECKING:
    from ui.app import Studio

WINDOWS = (
    "ui.bulletin",
    "ui.table",
    "ui.editor",
    "ui.look",
    "ui.notices",
    "ui.header",
    "ui.window",
    "ui.keeping",
    "ui.air_status",
    "ui.interviews",
    "ui.people",
    "ui.programme",
    "ui.panels.planner",
    "ui.programme_window",
    "ui.app",
)
"""What the windows are made of, in an order of small steps."""


def main(database_url: Callable[[], str], clock: Clock, login: str = "") -> int:
    """Opens the studio on this PC and returns the exit status; login: who is to sign in.

    A failed start says why in a box of its own, and raises Trouble for who reads a terminal.
    """
    app = start_qt()
    try:
        studio = start(database_url(), clock, login)
        if studio is None:
            return 0
        studio.open()
    except Trouble as trouble:
        QMessageBox.critical(None, QCoreApplication.applicationName(), spoken(trouble))
        raise
    status = app.exec()
    studio.close()
    return status


def start(url: str, clock: Clock, login: str = "") -> "Studio | None":
    """Somebody's studio; None for who leaves, or has a window of it on this PC already."""
    while True:
        opening, ahead = Opening(url), Ahead()
        opening.ended.connect(ahead.begin)
        sitting = sit_down(opening, url, clock, login)
        ahead.stop()
        if isinstance(sitting, Sitting):
            break
        opening.let_go()
        if sitting is None:
            return None
        url, login = sitting.url, ""
    from ui.app import enter

    return enter(opening.opened(), sitting, clock)


class Ahead(QObject):
    """Imports the windows while somebody types a password: a module a turn of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._left = list(WINDOWS)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @Slot()
    def begin(self) -> None:
        """Begins; what the thread imported before is not waited for any more."""
        self._timer.start(0)

    def stop(self) -> None:
        """What is left comes when it is used."""
        self._timer.stop()

    @Slot()
    def _step(self) -> None:
        if self._left:
            importlib.import_module(self._left.pop(0))
        else:
            self.stop()


def start_qt(chosen: str = "") -> QApplication:
    """The application object, in the language of this PC or another, with the studio's look."""
    made = QApplication.instance()
    app = made or QApplication([*sys.argv[:1], "-style", theme.STYLE])
    assert isinstance(app, QApplication)
    app.setDesktopFileName("interview-studio")
    speak(chosen or settings.language_of_this_pc())
    theme.apply(app, styled=made is None)
    return app
