"""A search over the talking points (口径) beside a draft: Return takes the one that is marked."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio import talking_point
from studio.talking_point import TalkingPointRow
from ui.acts import WIDGET, act, tell_key
from ui.background import Background
from ui.line_field import SearchField
from ui.table import RowsModel, RowsView
from ui.talking_points import point_card
from ui.theme import measures


class PointChoice(QFrame):
    """Those in force stand first; one that has run out says so and may still be looked at.

    `chosen` tells the row; `left` that nothing is chosen.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        hint = self.tr("查找口径：标题、内容、来源，回车引用，Esc 取消")
        self.field = SearchField(self)
        self.field.setObjectName("cite_search")
        self.field.setAccessibleName(hint)
        self.field.setPlaceholderText(hint)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._choose)
        tell_key(self.field, "Return", self.tr("引用"))
        self._model = RowsModel[TalkingPointRow](point_card, self)
        self._rows = RowsView("cite_list", self.tr("可引用的口径"), lines=2)
        self._rows.set_rows_model(self._model)
        self._rows.say_when_empty(
            self.tr("没有找到口径。换几个字再找，或请组织协调在“排期 · 口径”里添加。")
        )
        self._rows.chosen.connect(self._choose)
        tell_key(self._rows, "Return", self.tr("引用"))
        self._rows.setFixedHeight(measures().px(150))
        act(self.field, self.tr("下一条"), "Down", self._next, WIDGET)
        act(self.field, self.tr("上一条"), "Up", self._previous, WIDGET)
        for each in (self.field, self._rows):
            act(each, self.tr("取消"), "Esc", self.left.emit, WIDGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._rows)

    def open(self) -> None:
        """Begins anew, with the library as it is now."""
        self.field.clear()
        self._look()
        self.field.setFocus()

    @Slot()
    def _look(self) -> None:
        words = self.field.text()
        self._background.query(self, talking_point.talking_points, words, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[TalkingPointRow, ...]) -> None:
        """The first is marked: Return is enough for the one that was meant."""
        self._model.set_rows(rows)
        if rows:
            self._rows.select(rows[0].id)

    @Slot()
    def _choose(self) -> None:
        row = self._model.row_of(self._rows.current_id())
        if row is not None:
            self.chosen.emit(row)

    @Slot()
    def _next(self) -> None:
        self._rows.step(1)

    @Slot()
    def _previous(self) -> None:
        self._rows.step(-1)
