"""What a window says unasked in its strip, noted with the time at which it began to say so."""

import json
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.player.screen import Screen

LOOK_MS = 500


class Overheard(QObject):
    """Writes every sentence into a file as it comes up, so that a killed window has said it."""

    def __init__(self, window: QWidget, login: str, file: Path) -> None:
        super().__init__(window)
        self._screen, self._file = Screen(window, login), file
        self._standing: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    @Slot()
    def _look(self) -> None:
        said = set(self._screen.notices())
        fresh, self._standing = said - self._standing, said
        if fresh:
            rows = ({"at": time.time(), "text": text} for text in sorted(fresh))
            with self._file.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
