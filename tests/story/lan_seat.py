"""One PC of the room: a person's own window at the shared server, in a process of its own.

It does what the file of orders says, by editor and keys, and tells what stands on its screen.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.clock import Clock
from studio.database import Database, Login
from studio.desk import open_for
from studio.words import CHINESE
from tests.studio.room import PASSWORD
from tests.ui.on_air import write
from ui.app import Studio
from ui.editor import TextEditor
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt
from ui.table import RowsView

LOOK_MS = 100
AGAIN_SECONDS = 2.0
"""Who sees nothing happen presses once more."""


class Seat(QObject):
    """Works through its orders in their order; one that cannot be done yet is tried again."""

    def __init__(self, window: ProgrammeWindow, orders: Path, told: Path) -> None:
        super().__init__()
        self._window, self._orders, self._told = window, orders, told
        self._done = 0
        self._pressed = ""
        self._at = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    @Slot()
    def _look(self) -> None:
        lines = self._orders.read_text(encoding="utf-8").splitlines()
        if len(lines) > self._done and self._does(json.loads(lines[self._done])):
            self._done += 1
        told = {
            "done": self._done,
            "panels": self._window.panel_keys(),
            "says": self._window.strip.texts(),
            "lists": {view.objectName(): view.rows_model().texts() for view in self._lists()},
            "blocked": QApplication.activeModalWidget() is not None,
        }
        draft = self._told.with_suffix(".new")
        draft.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        draft.replace(self._told)

    def _lists(self) -> list[RowsView]:
        return [view for view in self._window.findChildren(RowsView) if view.isVisible()]

    def _does(self, order: dict[str, Any]) -> bool:
        if "line" in order:
            editor = self._window.findChild(TextEditor, "line_editor")
            if editor is None or editor.toPlainText():
                return False
            write(editor, str(order["line"]))
            editor.submit()
            return True
        view = self._window.findChild(RowsView, str(order["list"]))
        if view is None:
            return False
        rows = [text.splitlines()[-1] for text in view.rows_model().texts()]
        if self._pressed and self._pressed not in rows:
            self._pressed, self._at = "", 0.0
            return True  # the key did its work: the row is gone
        if rows and time.monotonic() - self._at > AGAIN_SECONDS:
            self._pressed, self._at = rows[0], time.monotonic()
            view.setFocus()
            view.setCurrentIndex(view.model().index(0, 0))
            QTest.keyClick(view, Qt.Key(order["key"]))
        return False


def main() -> int:
    """Until it is told to end."""
    parser = argparse.ArgumentParser()
    for name in ("--database", "--login"):
        parser.add_argument(name, required=True)
    for name in ("--orders", "--told"):
        parser.add_argument(name, type=Path, required=True)
    args = parser.parse_args()
    app = start_qt(CHINESE)
    database = Database(args.database, Login(args.login, PASSWORD))
    desk = open_for(database, args.login, Clock(), f"席位-{args.login}")
    studio = Studio(database, desk, Clock())
    studio.open()
    seat = Seat(studio._windows[1], args.orders, args.told)
    status = app.exec()
    del seat
    return status


if __name__ == "__main__":
    sys.exit(main())
