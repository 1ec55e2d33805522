"""Which studio to sit down at: those that this account of the PC used lately, by where they are."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from studio import settings
from studio.errors import Trouble
from studio.soundness import FILE_URL
from ui.words import say


class StudioChoice(QComboBox):
    """The studio in hand first, then the others; `wanted` when another one is chosen."""

    wanted = Signal(str)

    def __init__(self, url: str, others: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("studio_choice")
        self.setAccessibleName(self.tr("演播台"))
        for each in (url, *others):
            self.addItem(called(each), each)
            self.setItemData(self.count() - 1, place_of(each), int(Qt.ItemDataRole.ToolTipRole))
        self.activated.connect(self._choose)

    @Slot(int)
    def _choose(self, index: int) -> None:
        if index:
            self.wanted.emit(str(self.itemData(index)))


def others_than(url: str) -> tuple[str, ...]:
    """The studios used lately but for this one, newest first; files that are gone are left out."""
    try:
        known = [each for each in settings.known_studios() if each != url]
    except Trouble:
        return ()  # a broken file of settings is said where it matters
    return tuple(one for one in known if not one.startswith(FILE_URL) or Path(_file(one)).exists())


def called(url: str) -> str:
    """A studio in a few words: a server's database, or a file of this PC."""
    if not url.startswith(FILE_URL):
        return say("服务器 {server}").format(server=settings.server_name(url))
    file = Path(_file(url))
    return say("本机 {file}").format(file=f"{file.parent.name}/{file.name}")


def place_of(url: str) -> str:
    """The whole of where it is."""
    return settings.server_name(url) if not url.startswith(FILE_URL) else _file(url)


def _file(url: str) -> str:
    return url.removeprefix(FILE_URL).partition("?")[0]


__all__ = ["StudioChoice", "called", "others_than"]
