"""What every window offers beside its seats: what waits for the person, and the self-check."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio import duty
from studio.duty import Duty
from ui.acts import WINDOW, act
from ui.background import Background
from ui.notices import NoticeStrip
from ui.self_check import self_check_opener
from ui.table import RowsView
from ui.window import StudioWindow
from ui.words import counted, say

DUTIES = "open_duties"


def offer(window: StudioWindow, house: Background, open_duties: Callable[[], None]) -> None:
    """Binds the keys and puts the self-check's button at the bottom of the window."""
    act(window, say("看需要处理的事"), "Ctrl+F2", open_duties, WINDOW, DUTIES)
    window.add_status(_at_the_left(self_check_opener(house, window)))


def _at_the_left(inside: QWidget) -> QWidget:
    """As wide as it is, at the beginning of its place."""
    held = QWidget()
    line = QHBoxLayout(held)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(inside)
    line.addStretch(1)
    return held


def remind(window: StudioWindow, house: Background) -> None:
    """Says how much waits for the person, where anything is due."""
    look = window.findChild(QAction, DUTIES)
    if isinstance(look, QAction):
        Reminder(house, window.strip, look)


def turn_to_duties(window: StudioWindow) -> None:
    """The list of what waits, with the keyboard in it."""
    window.show_panel("plan")
    rows = window.findChild(RowsView, "duty_list")
    if isinstance(rows, RowsView):
        rows.setFocus()
        rows.step(0)


class Reminder(QWidget):
    """Says once, quietly, how much waits: when somebody has signed in."""

    def __init__(self, background: Background, strip: NoticeStrip, look: QAction) -> None:
        """look: what shows the list."""
        super().__init__(strip)
        self._strip, self._look = strip, look
        self.hide()
        background.query(self, duty.duties, done=self._tell)

    @Slot(object)
    def _tell(self, rows: tuple[Duty, ...]) -> None:
        late = sum(row.left < 0 for row in rows)
        soon = sum(0 <= row.left <= 1 for row in rows)
        if not late + soon:
            return
        words = self.tr("需要您处理：今明两天到期 {soon} 件，逾期 {late} 件。")
        said = words.format(soon=counted(soon), late=counted(late))
        self._strip.post("duty", said, "warn" if late else "info", [self._look])
