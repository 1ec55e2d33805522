"""What 排期 shows of one year: its rows in pages, a form about the one in hand, tables as files."""

from typing import Any, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import minutes_box
from ui.file_table import FileTable
from ui.table import Row, RowsModel, RowsView
from ui.theme import measures
from ui.view import LiveView

R = TypeVar("R", bound=Row)
FIRST_YEAR, LAST_YEAR = 2000, 2099


class YearPages(LiveView):
    """One year at a time; a subclass adds its pages, then arranges them with form and table.

    name: before the names of its parts; lowest: how low its lists may become, on the drawing board.
    """

    anywhere = True

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        name: str,
        label: str,
        lowest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._name, self._lowest = name, lowest
        self.pages = QTabWidget()
        self.pages.setObjectName(f"{name}_pages")
        self.pages.setAccessibleName(label)

    def show_due(self, year: int, row: int) -> None:
        """Turns to what is due of that year, with the keyboard there. row: which one, 0 for all."""
        raise NotImplementedError

    def _page(
        self, label: str, model: RowsModel[R], nothing: str, rows: RowsView | str
    ) -> RowsView:
        """One more page. rows: the list, or the name of one that has nothing to itself."""
        if isinstance(rows, str):
            rows = RowsView(rows, label, lines=1)
        rows.say_when_empty(nothing)
        rows.set_rows_model(model)
        rows.setMinimumHeight(measures().px(self._lowest))
        self.pages.addTab(rows, label)
        return rows

    def _arrange(self, rows: RowsView, form: QWidget, table: FileTable[Any]) -> None:
        """rows: those that form and story are about; what a file would bring hides the form."""
        rows.current_changed.connect(self._turn_to)
        rows.current_updated.connect(self._turn_to)
        table.looking.connect(form.setHidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_head())
        column.addWidget(self.pages, 1)
        column.addWidget(form)
        column.addWidget(table)

    def _make_head(self) -> QHBoxLayout:
        self._year = minutes_box(f"{self._name}_year", self.tr("年度"))
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setSuffix(self.tr(" 年"))
        self._year.setValue(self._background.desk.clock.now().astimezone().year)
        self._year.valueChanged.connect(self.reload)
        self._said = QLabel()
        self._said.setObjectName(f"{self._name}_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._year)
        head.addWidget(self._said, 1)
        return head

    @Slot(object)
    def _turn_to(self, number: int | None) -> None:
        """Another row is in hand, or it changed."""
        raise NotImplementedError
