"""A key in the stenographer's editor, kept in the keystroke journal, against a key that is not.

What is timed is the screen's thread, from the key to the painted character. Beside it: how
long after a key the writing thread has it in the file (`lag`).
"""

import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent

from bench import Row, quantile, row
from studio.keystrokes import Field, Keystrokes
from ui.editor import TextEditor
from ui.start import start_qt

WARM_UP = 50
PAUSE_SECONDS = 0.004
"""Between two keys, as long as a key at 200 a second leaves: the writer works in it."""
LINE = 120
"""Characters, after which the line is stored and the editor is empty again."""


def measure(full: bool) -> Row:
    """Single characters of an input method, with a step of composition each; milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qt()
    times = 10_000 if full else 1_500
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        keystrokes = Keystrokes(Path(name), "bench", "steno")
        kept, plain = editor(Field(keystrokes, 1, "line")), editor(Field())
        ours: list[float] = []
        baseline: list[float] = []
        for number in range(times + WARM_UP):
            for samples, each in ((ours, kept), (baseline, plain)):
                samples.append(key(each, number))
                time.sleep(PAUSE_SECONDS)
        lags = [lag(kept, keystrokes, number) for number in range(times // 5)]
        for each in (kept, plain):
            each.close()
            each.deleteLater()
        keystrokes.close()
    return {
        **row(
            "keystroke kept safe", "ms", ours[WARM_UP:], baseline[WARM_UP:],
            "ratio <= 1.2, at most one key lost at a kill",
        ),
        "lag": round(quantile(lags, 0.5), 3),
        "lag_p99": round(quantile(lags, 0.99), 3),
    }  # fmt: skip


def editor(field: Field) -> TextEditor:
    """An editor on view, as wide as at the seat."""
    made = TextEditor("line_editor", "本条文字", None, field)
    made.resize(900, 132)
    made.show()
    made.load("new", "")
    return made


def key(editor: TextEditor, number: int) -> float:
    """How long the screen's thread is busy with one key; a full line leaves outside the time."""
    if number % LINE == 0:
        editor.stored("new", editor.take())
    began = time.perf_counter()
    strike(editor, chr(0x4E00 + number % 8_000))
    return (time.perf_counter() - began) * 1_000


def lag(editor: TextEditor, keystrokes: Keystrokes, number: int) -> float:
    """How long after the key was handled it is in the file."""
    strike(editor, chr(0x4E00 + number % 8_000))
    began = time.perf_counter()
    keystrokes.settled()()
    return (time.perf_counter() - began) * 1_000


def strike(editor: TextEditor, character: str) -> None:
    """One step of composition, the character, and the paint of both."""
    QCoreApplication.sendEvent(editor, QInputMethodEvent("p", []))
    event = QInputMethodEvent()
    event.setCommitString(character)
    QCoreApplication.sendEvent(editor, event)
    QCoreApplication.processEvents()
