"""第 N 期 · 时间节点: the six parts of the row in hand, each with its day and how far it is."""

from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from studio.year_view import YearLine
from studio.year_way import RowWay
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.way_words import LegRow, leg_card


class Legs(QWidget):
    """Asks nothing itself: whoever shows the row gives its way."""

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel[LegRow](leg_card, self)
        self.list = RowsView("leg_list", self.tr("时间节点"), lines=0)
        self.list.say_when_empty(self.tr("选中计划里的一行，这里列出它的六个环节。"))
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(130))
        self.list.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        held = QWidget()
        self._title = titled(held, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(held)
        self.show_row(None, None)

    def show_row(self, line: YearLine | None, way: RowWay | None) -> None:
        """Turns to another row of the year; None: no row is in hand."""
        if line is None or way is None:
            self.model.set_rows(())
            self._title.setText(self.tr("时间节点"))
            return
        self.model.set_rows(LegRow(n, leg, line) for n, leg in enumerate(way.legs, 1))
        said = self.tr("临时访谈 · 时间节点")
        if line.plan is not None:
            said = self.tr("第 {n} 期 · 时间节点").format(n=line.plan.position)
        self._title.setText(said)
