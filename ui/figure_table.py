"""A table of figures: each number leads to what it was counted from, by a click or by Return."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from studio.assessment import Assessment, Column
from ui.acts import tell_key
from ui.theme import colours
from ui.words import say

UNMET = "×"
"""How a cell begins that says what is not met: read without any colour."""
SHORT = 6
"""So many signs of a heading stand in one line."""
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureTable(QTableWidget):
    """Units down, figures across, the sum last. `asked` names unit, column and figure of a cell."""

    asked = Signal(str, str, str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self._units: tuple[str, ...] = ()
        self._shown: tuple[Column, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setItemDelegate(UnmetDelegate(self))
        self.cellDoubleClicked.connect(self._ask_about)
        tell_key(self, "Return", say("看这个数由哪些条目数出来"))

    def show_figures(self, found: Assessment, shown: Sequence[Column]) -> None:
        """The numbers change in their places: the cell in hand stays."""
        row, column = self.currentRow(), self.currentColumn()
        self._units = (*(one.unit for one in found.units), "")
        self._shown = tuple(shown)
        self.setColumnCount(len(shown))
        self.setRowCount(len(self._units))
        self.setHorizontalHeaderLabels([_folded(one.name) for one in shown])
        self.setVerticalHeaderLabels([unit or say("合计") for unit in self._units])
        for place, figures in enumerate((*found.units, found.whole)):
            for at, each in enumerate(shown):
                self._put(place, at, each.shown(figures), bold=not figures.unit)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if self.rowCount() and self.columnCount():
            self.setCurrentCell(max(0, min(row, self.rowCount() - 1)), max(0, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks about the cell in hand."""
        if event.key() in RETURN and self.currentItem() is not None:
            self._ask_about(self.currentRow(), self.currentColumn())
            return
        super().keyPressEvent(event)

    @Slot(int, int)
    def _ask_about(self, row: int, column: int) -> None:
        each = self._shown[column]
        if each.figure:
            self.asked.emit(self._units[row], each.name, each.figure)

    def _put(self, row: int, column: int, text: str, *, bold: bool) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        wordy = len(text) > len("100/100")
        side = Qt.AlignmentFlag.AlignLeft if wordy else Qt.AlignmentFlag.AlignRight
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        item.setText(text)
        font = QFont(self.font())
        font.setBold(bold or text.startswith(UNMET))
        item.setFont(font)


class UnmetDelegate(QStyledItemDelegate):
    """Paints what is not met in the red of the theme in use when it is painted."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As the style has it, but for the colour."""
        super().initStyleOption(option, index)
        if str(index.data() or "").startswith(UNMET):
            red = QColor(colours(self._table).bad)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, red)


def _folded(name: str) -> str:
    """A heading in two lines where it is long, at a blank where it has any."""
    if len(name) <= SHORT:
        return name
    half = (len(name) + 1) // 2
    blanks = [at for at, sign in enumerate(name) if sign == " "]
    if blanks:
        at = min(blanks, key=lambda place: abs(place - half))
        return f"{name[:at]}\n{name[at + 1 :]}"
    return name if name.isascii() else f"{name[:half]}\n{name[half:]}"
