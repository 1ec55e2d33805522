"""Pictures of the panels in the middle of the hour, for whoever reads the report."""

import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from ui.look import look
from ui.player.player import Player, Seats, Steps
from ui.player.screen import Screen

SIZES = ((1280, 720, 100), (3840, 2160, 200))
"""Width, height, and the zoom that a person takes there, in per cent."""
SECOND_SCREENS = ("prompter", "stage_view")


class Pictures(Player):
    """Waits for `moment`, then takes each window at each size, the loop living between.

    Each is back in its own size before a hand can press anything.
    """

    def __init__(
        self,
        out: Path,
        windows: Mapping[str, QWidget],
        moment: datetime,
        now: Callable[[], datetime],
    ) -> None:
        """`windows`: a window by the name of its picture; open second screens have their own."""
        first = next(iter(windows.values()))
        super().__init__(Screen(first, "pictures"), now, Seats())
        self._out, self._windows, self._moment = out, windows, moment

    def play(self) -> Steps[None]:
        """Takes every picture once."""
        yield from self.wait_for(self._moment)
        for name, window in (*self._windows.items(), *_second_screens()):
            for width, height, zoom in SIZES:
                self._take(window, QSize(width, height), zoom, f"{name}-{width}x{height}.png")
                yield 0.05

    def _take(self, window: QWidget, size: QSize, zoom: int, name: str) -> None:
        usual, usual_zoom = window.size(), look().zoom
        look().zoom_to(zoom)
        window.resize(size)
        QApplication.sendPostedEvents()
        picture, path = window.grab().toImage(), str(self._out / name)
        window.resize(usual)
        look().zoom_to(usual_zoom)
        threading.Thread(target=picture.save, args=(path,)).start()
        self.count("pictures")


def _second_screens() -> Iterator[tuple[str, QWidget]]:
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.objectName() in SECOND_SCREENS:
            yield window.objectName(), window
