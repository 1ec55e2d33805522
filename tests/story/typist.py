"""A stenographer at a real window who types without pause, tells what was typed, and is killed.

Every character of the stream is another one, so that any that is lost, doubled or out of
order shows. A line that begins with an odd character is the guest's, the others the host's.
"""

import json
import os
import random
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from studio import settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.keystrokes import KEYSTROKES
from studio.record import lines
from ui.app import Studio
from ui.editor import TextEditor
from ui.panels.stenographer import StenographerPanel
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt

LOGIN = "steno"
PER_SECOND = 200
FIRST = 0x4E00
LONGEST = 20_000
PANEL = StenographerPanel  # imported before the fork: nothing is tested by importing it anew


def stream(begin: int, end: int) -> str:
    """The characters of these numbers."""
    return "".join(chr(FIRST + number) for number in range(begin, end))


def speaker_of(text: str) -> int:
    """Whose line this is, by its first character: 0 the host's, 1 the guest's."""
    return (ord(text[0]) - FIRST) % 2


class Tape:
    """What is told outside: a line of JSON each, safe from a kill once it is written."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def tell(self, what: str, **facts: object) -> None:
        line = json.dumps({"what": what, "at": time.monotonic(), **facts})
        os.write(self._file, f"{line}\n".encode())


class Typist:
    """Waits until the seat is ready, says what stands there, and types on from it."""

    def __init__(self, window: ProgrammeWindow, tape: Tape, seed: int, last: int) -> None:
        self._window, self._tape, self._last = window, tape, last
        self._chance = random.Random(seed)
        self._typed = self._begin = 0
        self._left_in_line = self._line_length()
        self._began = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._wait_until_ready)
        self._timer.start(5)

    @property
    def _editor(self) -> TextEditor:
        found = self._window.findChild(TextEditor, "line_editor")
        assert isinstance(found, TextEditor)
        return found

    @Slot()
    def _wait_until_ready(self) -> None:
        seat = self._window.current_panel() == "record"
        if not seat or self._chip(1) is None or not self._window._lanes.idle():
            return
        stored = self._window._background.desk.query(lines)
        text = self._editor.toPlainText()
        guest = self._chip(1)
        self._tape.tell(
            "ready",
            stored=[[line.speaker.value, line.text, line.version] for line in stored],
            text=text,
            speaker=int(guest is not None and guest.isChecked()),
            notices=self._window.strip.texts(),
        )
        self._typed = self._begin = sum(len(line.text) for line in stored) + len(text)
        self._began = time.monotonic()
        self._timer.timeout.disconnect(self._wait_until_ready)
        self._timer.timeout.connect(self._type)
        if not text:
            self._choose()

    @Slot()
    def _type(self) -> None:
        """As much as is due at 200 characters a second."""
        due = int((time.monotonic() - self._began) * PER_SECOND)
        while self._typed - self._begin < due:
            if self._typed >= self._last:
                self._end()
                return
            if self._left_in_line <= 0:
                QTest.keyClick(self._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                self._left_in_line = self._line_length()
                self._choose()
            self._stroke()

    def _stroke(self) -> None:
        """A word through the input method, or something pasted."""
        pasting = self._chance.random() < 0.05
        length = self._chance.randint(8, 20) if pasting else self._chance.randint(1, 3)
        text = stream(self._typed, min(self._typed + length, self._last))
        at = time.monotonic()
        if pasting:
            QGuiApplication.clipboard().setText(text)
            self._editor.paste()
        else:
            for end in range(1, self._chance.randint(1, 4)):
                QApplication.sendEvent(self._editor, QInputMethodEvent("pin"[:end], []))
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self._editor, event)
        self._typed += len(text)
        self._left_in_line -= len(text)
        self._tape.tell("typed", upto=self._typed, begun=at)

    def _choose(self) -> None:
        guest = speaker_of(stream(self._typed, self._typed + 1))
        QTest.keyClick(self._editor, Qt.Key.Key_F3 if guest else Qt.Key.Key_F2)

    def _end(self) -> None:
        """The last line is handed in and the window closed as people close it."""
        self._timer.stop()
        if self._editor.toPlainText():
            QTest.keyClick(self._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._window._lanes.wait(20)
        self._tape.tell("ended", text=self._editor.toPlainText())
        QApplication.exit(0)

    def _line_length(self) -> int:
        return self._chance.randint(20, 120)

    def _chip(self, number: int) -> QPushButton | None:
        found: Any = self._window.findChild(QPushButton, f"speaker_{number}")
        return found if isinstance(found, QPushButton) else None


def sit_and_type(url: str, programme: int, folder: str, tape: str, seed: int, last: int) -> None:
    """The process: the app as it is, then somebody typing up to the stream's `last` character."""
    os.environ[KEYSTROKES] = f"{folder}/keys"
    os.environ[settings.SETTINGS_FILE] = f"{folder}/settings.toml"
    app = start_qt()
    database = Database(url)
    studio = Studio(database, open_for(database, LOGIN, Clock()), Clock())
    studio.open()
    typist = Typist(studio._windows[programme], Tape(Path(tape)), seed, last)
    app.exec()
    studio.close()
    del typist
