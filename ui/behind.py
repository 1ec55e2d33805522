"""What a figure was counted from: programme by programme, row by row, each with its entry."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QLabel, QSplitter, QVBoxLayout, QWidget

from studio import assessment
from studio.assessment import Behind, Shown, Span
from ui.acts import act, button
from ui.assessment_words import span_words, thing_words
from ui.background import Background
from ui.card import Card
from ui.fields import act_row
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import moment
from ui.words import counted, say


class BehindDialog(QDialog):
    """Programmes on the left, what was counted in the one in hand on the right; Esc closes."""

    def __init__(
        self, background: Background, span: Span, kind: str, unit: str, column: str, figure: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("behind_dialog")
        self.setWindowTitle(self.tr("由哪些条目数出来"))
        self._background = background
        self._what = (unit, figure)
        self._head = QLabel()
        self._head.setObjectName("behind_head")
        self._head.setProperty("role", "title")
        self._head.setWordWrap(True)
        named = (span_words(span), unit or self.tr("合计"), column.replace("\n", ""))
        self._named = " · ".join(named)
        self.model = RowsModel[Behind](_programme_card, self)
        self.list = RowsView("behind_programmes", self.tr("访谈"), lines=1)
        self.list.say_when_empty(self.tr("没有数到任何条目。"))
        self.list.set_rows_model(self.model)
        self.rows = RowsModel[Shown](self._card, self)
        self._row_list = RowsView("behind_rows", self.tr("条目"), lines=1)
        self._row_list.say_when_empty(self.tr("在左边选中一场访谈，这里列出数到的条目。"))
        self._row_list.set_rows_model(self.rows)
        self.list.current_changed.connect(self._turn_to)
        self._arrange()
        background.query(self, assessment.behind, span, kind, *self._what, done=self._show)

    def _arrange(self) -> None:
        both = QSplitter()
        both.addWidget(self.list)
        both.addWidget(self._row_list)
        close = button(self.tr("关闭"), "close_behind", self.reject, hint="Esc")
        close.setAutoDefault(False)
        act(self, self.tr("关闭"), "Esc", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self._head)
        column.addWidget(both, 1)
        column.addLayout(act_row(close))
        self.resize(measures().px(900), measures().px(600))
        self.list.setFocus()

    @Slot(object)
    def _show(self, found: tuple[Behind, ...]) -> None:
        total = sum(one.number for one in found)
        self._head.setText(
            self.tr("{what}：{n}，来自 {programmes} 期访谈").format(
                what=self._named, n=counted(total), programmes=counted(len(found))
            )
        )
        self.model.set_rows(found)
        if found:
            self.list.step(0)

    @Slot(object)
    def _turn_to(self, programme: int | None) -> None:
        self.rows.set_rows(())
        if programme is not None:
            self._background.query(
                self, assessment.rows_behind, programme, *self._what, done=self._show_rows
            )

    @Slot(object)
    def _show_rows(self, rows: tuple[Shown, ...]) -> None:
        self.rows.set_rows(rows)

    def _card(self, row: Shown) -> Card:
        now = self._background.desk.clock.now()
        entry = self.tr("日志第 {n} 条").format(n=counted(row.entry))
        return Card(f"{moment(row.at, now)} · {entry}", thing_words(row))


def _programme_card(row: Behind) -> Card:
    number = say("{n} 条").format(n=counted(row.number))
    return Card(f"{row.day:%Y-%m-%d} · {number}", row.title)
