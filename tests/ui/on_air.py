"""A real studio under a view: real database, desk, watch and bulletin."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.keystrokes import Keystrokes
from studio.watch import Watch
from tests.studio.room import Room, open_room
from ui.background import Background
from ui.bulletin import Bulletin
from ui.table import RowsView


class Studio:
    """A room with a watch; gives each person of the crew a background of their own."""

    def __init__(self, room: Room, qtbot: QtBot) -> None:
        self.room = room
        self.bulletin = Bulletin()
        self._qtbot = qtbot
        self._backgrounds: list[Background] = []
        self._watch = Watch(room.database, self.bulletin.tell)
        self._watch.start()

    def background(self, login: str, keystrokes: Keystrokes | None = None) -> Background:
        made = Background(self.room[login], None, keystrokes)
        self._backgrounds.append(made)
        return made

    def until(self, holds: Callable[[], bool], timeout: int = 5000) -> None:
        """A list that is still empty does not hold yet."""

        def held() -> bool:
            try:
                return holds()
            except IndexError:
                return False

        self._qtbot.waitUntil(held, timeout=timeout)

    def settle(self) -> None:
        for background in self._backgrounds:
            assert background.lanes.wait()

    def close(self) -> None:
        self.bulletin.close()
        self._watch.stop()
        for background in self._backgrounds:
            background.lanes.close()


@contextmanager
def open_studio(
    folder: Path, qtbot: QtBot, on_air: bool = True, kept: bytes = b""
) -> Iterator[Studio]:
    """kept: the file of an earlier room, to begin with."""
    with open_room(folder, on_air, kept) as room:
        studio = Studio(room, qtbot)
        try:
            yield studio
        finally:
            studio.close()


def compose(widget: QWidget, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def write(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def words(view: RowsView) -> list[str]:
    return view.rows_model().texts()
