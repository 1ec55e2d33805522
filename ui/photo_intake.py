"""Photos on their way in: made plain one after the other, lined up or taken at once."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from studio.errors import Refusal, Trouble
from ui.background import QUERIES, Background
from ui.photo_drops import Offered
from ui.plain_photo import HUGE, MOST_POINTS, made_plain, plain
from ui.words import say, spoken

MOST_AT_ONCE = 20


@dataclass(frozen=True)
class Made:
    """A plain photo; or why there is none. source: the file, None for a pasted picture."""

    source: Path | None
    data: bytes = b""
    fault: str = ""


class PhotoIntake(QWidget):
    """One at a time, so that a card full of photos leaves room for what the window asks.

    Never seen; a widget only because answers reach widgets. `made` gives a Made.
    """

    made = Signal(object)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._background = background
        self._waiting: deque[Path | QImage] = deque()
        self._busy = False

    @property
    def left(self) -> int:
        """How many are not made yet."""
        return len(self._waiting) + self._busy

    def take(self, offered: Offered) -> str:
        """Puts them behind those that wait; why not, where there are too many."""
        if len(offered) + self.left > MOST_AT_ONCE:
            return say("一次最多添加 {n} 张图片，请分几次。").format(n=MOST_AT_ONCE)
        self._waiting.extend(offered)
        self._go_on()
        return ""

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        work = partial(_made, self._waiting.popleft(), self._background.lanes.closing)
        self._background.work(self, work, done=self._tell, ended=self._ended, lane=QUERIES)

    @Slot(object)
    def _tell(self, made: Made) -> None:
        self.made.emit(made)

    @Slot()
    def _ended(self) -> None:
        self._busy = False
        self._go_on()


def _made(source: Path | QImage, given_up: Callable[[], bool]) -> Made:
    """On a thread of its own lane: whatever is wrong with a photo is said with its name."""
    path = source if isinstance(source, Path) else None
    try:
        data = _pasted(source) if isinstance(source, QImage) else made_plain(source, given_up)
        return Made(path, data)
    except (Refusal, Trouble) as fault:
        name = path.name if path is not None else say("粘贴的图片")
        return Made(path, fault=say("{name}：{why}").format(name=name, why=spoken(fault)))


def _pasted(image: QImage) -> bytes:
    if image.width() * image.height() > MOST_POINTS:
        raise Refusal(HUGE)
    return plain(image)
