"""What changes the host's list: order, dropping out, asking out of turn; in the edit mode alone."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio import air_queue
from studio.air_queue import AirRow
from studio.interview import InterviewRow
from ui.acts import WIDGET, act_button, button, tell_key
from ui.air_queue import AirList
from ui.background import Background
from ui.flow import FlowLayout
from ui.list_modes import ListModes
from ui.notices import show_refusal
from ui.on_air_question import label
from ui.theme import measures


class ListActs(QWidget):
    """The buttons below the list, with the mode in words; the mouse drags in the same mode."""

    asked = Signal()
    """The chosen one is to be asked now."""

    def __init__(self, background: Background, rows: AirList, panel: QWidget) -> None:
        super().__init__()
        self._background, self._rows = background, rows
        self._modes = ListModes(panel)
        self._words = label("list_mode", "muted")
        view = rows.list
        self._ask_button = button(self.tr("提问这条"), "ask_selected", self._ask, hint="↵")
        view.chosen.connect(self._ask)
        tell_key(view, "Return", self.tr("提问这条"))
        self._up_button = act_button(
            view, self.tr("上移"), "move_up", self._up, key="Ctrl+Up", key_id="host_move_up"
        )
        self._down_button = act_button(
            view, self.tr("下移"), "move_down", self._down, key="Ctrl+Down",
            key_id="host_move_down",
        )  # fmt: skip
        self._drop_button = act_button(
            view, self.tr("移出"), "drop_item", self._drop, key="Del", context=WIDGET
        )
        self._buttons = (self._ask_button, self._up_button, self._down_button, self._drop_button)
        self._arrange()
        view.moved.connect(self._put_before)
        self._modes.changed.connect(self._show_mode)
        self._show_mode()

    def chosen(self) -> AirRow | None:
        """The waiting question that the list stands on, while the list may be edited."""
        row = self._rows.current()
        return row if self._modes.editing and row in self._rows.waiting() else None

    def show_interview(self, shown: InterviewRow) -> None:
        """On air or not."""
        self._modes.show_interview(shown)

    @Slot()
    def show_acts(self) -> None:
        """What can be done with the row that is chosen."""
        may = self.chosen() is not None
        for each in self._buttons:
            each.setEnabled(may)

    @Slot()
    def _ask(self) -> None:
        if self._modes.editing:
            self.asked.emit()
        elif self._rows.current() in self._rows.waiting():
            show_refusal(self._rows.list, self._modes.told())

    @Slot()
    def _drop(self) -> None:
        row = self.chosen()
        if row is not None:
            self._background.execute(self, air_queue.drop, row.id)

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row, ids = self.chosen(), [one.id for one in self._rows.waiting()]
        if row is None:
            return
        place = ids.index(row.id) + by
        ids.remove(row.id)
        if 0 <= place <= len(ids):
            self._put_before(row.id, ids[place] if place < len(ids) else None)

    @Slot(int, object)
    def _put_before(self, question_id: int, before: int | None) -> None:
        if self._modes.editing:
            self._background.execute(self, air_queue.reorder, question_id, before)

    @Slot()
    def _show_mode(self) -> None:
        editing = self._modes.editing
        self._words.setText(self._modes.told())
        self._rows.list.allow_moves(editing)
        for each in self._buttons:
            each.setVisible(editing)
            if each.act is not None:
                each.act.setEnabled(editing)
        self.show_acts()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        column.addWidget(self._words)
        flow = FlowLayout(measures().gap)
        for each in (self._modes.button, *self._buttons):
            flow.addWidget(each)
        column.addLayout(flow)
