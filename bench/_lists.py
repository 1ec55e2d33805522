"""A list of 100,000 questions over the real studio, and the same rows held the plain way."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from studio.watch import Watch
from tests.studio.many import fill
from tests.studio.room import Room, open_room
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, CardDelegate
from ui.questions import QuestionList
from ui.rows import CARD_ROLE, NOWHERE, Index
from ui.start import start_qt

MANY = 100_000
SIZE = (600, 900)
ROWS = (
    "SELECT id, channel, nickname, text, received_at, state, merged_into, reason, unit, revision"
    " FROM question WHERE interview_id = 1 AND state = 'received' ORDER BY received_at, id"
)


@dataclass(frozen=True)
class Lists:
    """The studio, and what its windows ask through."""

    room: Room
    background: Background
    bulletin: Bulletin


@contextmanager
def many_questions(number: int = MANY) -> Iterator[Lists]:
    """A studio with so many questions, watched as the window watches it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qt()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        fill(room.database, number)
        bulletin, background = Bulletin(), Background(room["aide"])
        watch = Watch(room.database, bulletin.tell)
        watch.start()
        try:
            yield Lists(room, background, bulletin)
        finally:
            bulletin.close()
            watch.stop()
            background.lanes.close()


def our_list(lists: Lists) -> QuestionList:
    """The aide's list, not yet on view."""
    view = QuestionList(lists.background, lists.bulletin)
    view.resize(*SIZE)
    return view


class Plain(QAbstractTableModel):
    """Every row as a tuple of the database: the naive way."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with sqlite3.connect(path) as connection:
            self._rows = connection.execute(ROWS).fetchall()
        connection.close()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All of them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Always one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The same card as ours."""
        if role != CARD_ROLE:
            return None
        row = self._rows[index.row()]
        return Card(f"Q{row[0]:04d} · {row[2]} · {row[1]} · {row[4][11:19]}", row[3])


def plain_list(lists: Lists) -> QTableView:
    """The same cards over tuples."""
    view = QTableView()
    view.setModel(Plain(lists.room.database.path))
    delegate = CardDelegate(view, 2)
    view.setItemDelegate(delegate)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(delegate.height())
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(*SIZE)
    return view


class FirstPaint(QObject):
    """Notes when a widget was painted after `ready` held."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.at: float | None = None
        self._ready = ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at paint events alone; what is painted now was ready before."""
        if event.type() == QEvent.Type.Paint and self.at is None and self._ready():
            self.at = time.perf_counter()
        return False


def until(holds: Callable[[], bool], seconds: float = 30.0) -> None:
    """Lets the window live until something holds; TimeoutError where it never does."""
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("the measurement waited in vain")
        QCoreApplication.processEvents()
        time.sleep(0.0002)


def gone(view: QWidget) -> None:
    """Closes and destroys a view."""
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
