"""Keys that arrive at an editor from without, each timed until its glyph was painted.

`_glyphs`: a bare QPlainTextEdit in a process of its own; a line of stdin is a key, its answer
the milliseconds.
"""

import os
import random
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QInputMethodEvent, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.editor import TextEditor
from ui.start import start_qt

SIZE = (900, 132)
WAIT_MS = 20
PATIENCE_SECONDS = 10.0


class Timed:
    """Stands before an editor's class: notes when the first paint after a commit was done.

    work: the milliseconds that the screen's thread worked for it, from the event to that paint.
    """

    committed = False
    painted: float | None = None
    work = _begun = 0.0

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """From now on the next paint shows it."""
        self._begun = time.thread_time()
        super().inputMethodEvent(event)  # type: ignore[misc]
        self.committed = self.committed or bool(event.commitString())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Done when it returns."""
        super().paintEvent(event)  # type: ignore[misc]
        if self.committed and self.painted is None:
            self.painted = time.perf_counter()
            self.work = 1_000 * (time.thread_time() - self._begun)

    def expect(self) -> None:
        """The next key is the one that counts."""
        self.committed, self.painted = False, None


class TimedEditor(Timed, TextEditor):
    """The studio's editor."""


class BareEditor(Timed, QPlainTextEdit):
    """Qt's own."""


class Fingers(threading.Thread):
    """Strikes keys from a thread, as a keyboard does: whatever the loop is at just then."""

    def __init__(self, editor: TimedEditor | BareEditor) -> None:
        super().__init__(daemon=True)
        self._editor, self._wanted, self._number = editor, threading.Event(), 0
        self._heart = QTimer()
        """Wakes the loop: without a time to wait for it would wait, with one it would not."""
        self._heart.start(WAIT_MS)
        self._chance = random.Random(11)  # noqa: S311 - the same pauses every time
        self.pressed = 0.0
        self.start()

    def strike(self) -> None:
        """One key, after a moment nobody foresees."""
        self._editor.expect()
        self.pressed = 0.0
        self._wanted.set()

    def run(self) -> None:
        """Until the process ends."""
        while self._wanted.wait():
            self._wanted.clear()
            time.sleep(self._chance.uniform(0.005, 0.030))
            self._number += 1
            event = QInputMethodEvent()
            event.setCommitString(chr(0x4E00 + self._number % 8_000))
            self.pressed = time.perf_counter()
            QCoreApplication.postEvent(self._editor, event)


def struck(fingers: Fingers, editor: TimedEditor | BareEditor) -> float:
    """Milliseconds from one key to its glyph; the window lives meanwhile."""
    fingers.strike()
    end = time.perf_counter() + PATIENCE_SECONDS
    while editor.painted is None:
        if time.perf_counter() > end:
            raise TimeoutError("a key was never painted")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return 1_000 * (editor.painted - fingers.pressed)


def main() -> None:
    """Answers each line of stdin."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qt()
    editor = BareEditor()
    editor.resize(*SIZE)
    editor.show()
    editor.setFocus()
    fingers = Fingers(editor)
    print("ready", flush=True)
    for number, _ in enumerate(sys.stdin):
        if number % 60 == 59:
            editor.clear()
        print(struck(fingers, editor), flush=True)


if __name__ == "__main__":
    main()
