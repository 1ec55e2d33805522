"""The auditor's and the proofreader's seat: what readers have, and who stands for it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.acts import tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.panes import Panes, whole
from ui.publications import FeedList
from ui.reconciliation import reconciliation_opener
from ui.responsibility import about_released, responsibility_opener
from ui.theme import measures
from ui.transcript import transcript_opener


class AuditorPanel(QWidget):
    """Everything that was published with its way to readers; nothing can be changed from here."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._feed = FeedList(background, bulletin)
        rows = self._feed.list
        self._who = responsibility_opener(self._make_responsibility, rows, "answer_for_feed")
        rows.chosen.connect(self._who.open)
        tell_key(rows, "Return", self._who.text())
        rows.current_changed.connect(self._show_acts)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._feed, 1)
        bar = FlowLayout(measures().gap)
        bar.setContentsMargins(*[measures().pad, measures().px(12)] * 2)
        bar.addWidget(self._who)
        bar.addWidget(reconciliation_opener(background, self, "Ctrl+Shift+H"))
        bar.addWidget(transcript_opener(background, self, "Ctrl+Shift+R"))
        column.addLayout(bar)
        panes = Panes("audit_panes")
        panes.add(column, 1, surface=True)
        whole(self, panes)
        start_at(self, rows)
        self._show_acts()

    @Slot()
    def _show_acts(self) -> None:
        self._who.setEnabled(self._feed.current() is not None)

    def _make_responsibility(self, parent: QWidget) -> QDialog | None:
        item = self._feed.current()
        return about_released(self._background, item, parent) if item is not None else None
