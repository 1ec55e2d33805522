"""What a kill leaves: the files as they are on the disk at that moment, for the next window."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.keystrokes import Keystrokes
from tests.ui.on_air import Studio
from ui.background import Background
from ui.bulletin import Bulletin
from ui.editor import TextEditor

T = TypeVar("T", bound=QWidget)
Panel = Callable[[Background, Bulletin], QWidget]


class Window:
    """A panel of one person with a keystroke journal, as a process has it.

    What was asked waits while the gate is shut: so a kill can come before or after it was done.
    """

    def __init__(self, studio: Studio, qtbot: QtBot, folder: Path, make: Panel, login: str) -> None:
        self._studio, self._qtbot, self._folder = studio, qtbot, folder
        self._make, self._login = make, login
        self.gate = threading.Event()
        self.gate.set()
        self.keystrokes = Keystrokes(folder, studio.room.database.url, login)
        self.background = studio.background(login, self.keystrokes)
        self.panel = make(self.background, studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1364, 800)
        self.panel.show()
        self.panel.setFocus()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def editor(self, name: str) -> TextEditor:
        return self.find(TextEditor, name)

    def settle(self) -> None:
        assert self.background.lanes.wait(20)

    def shut_gate(self) -> None:
        """Nothing that is asked from now on is done before the gate opens."""
        self.gate.clear()
        self.background.work(self.panel, self.gate.wait)

    def killed(self) -> "Window":
        """The next window of this person, with what was on the disk now."""
        self.keystrokes.settled()()
        folder = self._folder.with_name(f"{self._folder.name}x")
        shutil.copytree(self._folder, folder)
        return Window(self._studio, self._qtbot, folder, self._make, self._login)

    def close(self) -> None:
        self.gate.set()
        self.background.lanes.wait(20)
        self.keystrokes.close()
