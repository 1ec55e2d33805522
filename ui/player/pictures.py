"""Pictures of the panels in the middle of the hour, for whoever reads the report."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.player.player import Player, Seats, Steps
from ui.player.screen import Screen


class Pictures(Player):
    """Waits for `moment`, then takes one picture after the other, the loop living between."""

    def __init__(
        self,
        out: Path,
        windows: Mapping[str, QWidget],
        moment: datetime,
        now: Callable[[], datetime],
    ) -> None:
        """`windows`: a window by the name of its picture."""
        first = next(iter(windows.values()))
        super().__init__(Screen(first, "pictures"), now, Seats())
        self._out, self._windows, self._moment = out, windows, moment

    def play(self) -> Steps[None]:
        """Takes every picture once."""
        yield from self.wait_for(self._moment)
        for name, window in self._windows.items():
            picture, path = window.grab().toImage(), str(self._out / f"{name}.png")
            threading.Thread(target=picture.save, args=(path,)).start()
            self.count("pictures")
            yield 0.05
