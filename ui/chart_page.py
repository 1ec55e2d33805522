"""A picture and the same figures as a table, side by side: read by eye or by a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.chart import Chart
from ui.pictures import Picture
from ui.theme import measures


class ChartPage(QWidget):
    """A picture and its table, side by side."""

    def __init__(self, key: str, title: str, nothing: str) -> None:
        super().__init__()
        self._chart = Chart(f"chart_{key}", title, nothing)
        self._table = QTableWidget()
        self._table.setObjectName(f"figures_{key}")
        self._table.setAccessibleName(title)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.setTabKeyNavigation(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, measures().gap, 0, 0)
        line.addWidget(self._chart, 3)
        line.addWidget(self._table, 2)

    def show_picture(self, picture: Picture) -> None:
        """The figures change in their places: selection and scroll stay."""
        self._chart.show_picture(picture)
        heads, rows = picture.table()
        table = self._table
        if (table.rowCount(), table.columnCount()) != (len(rows), len(heads)):
            table.setColumnCount(len(heads))
            table.setRowCount(len(rows))
        table.setHorizontalHeaderLabels(list(heads))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self._put(row, column, text)

    def _put(self, row: int, column: int, text: str) -> None:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column:
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                item.setTextAlignment(right)
            self._table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
