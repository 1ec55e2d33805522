"""Confirmation by other units (会签): whom an answer asks, who signed, one's own signature."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from studio import answer
from studio.review import ReviewState
from ui.acts import WIDGET, ActButton, act_button
from ui.background import Background
from ui.flow import FlowLayout
from ui.questions import QuestionItem, QuestionList
from ui.theme import measures
from ui.unit_choice import UnitChoice

MOST_UNITS = 6
OPEN = (ReviewState.DRAFT, ReviewState.SUBMITTED)


class CoSigning(QWidget):
    """A pill for each unit that is asked; a click on one asks it no longer."""

    def __init__(self, background: Background, rows: QuestionList) -> None:
        super().__init__()
        self._background, self._rows = background, rows
        self._item: QuestionItem | None = None
        self.opener = act_button(
            rows.list, self.tr("请会签…"), "ask_unit", self._open, key="Shift+H", context=WIDGET
        )
        self.sign = act_button(
            rows.list, self.tr("会签"), "co_sign", self._sign, key="H", context=WIDGET
        )
        self._choice = UnitChoice(
            background,
            name="co_sign",
            hint=self.tr("请哪个单位会签：名称或别名，回车确定，Esc 取消"),
            verb=self.tr("请会签"),
        )
        self._choice.chosen.connect(self._ask_unit)
        self._choice.left.connect(self._leave)
        self._choice.hide()
        flow = FlowLayout(measures().px(4))
        self._pills = QButtonGroup(self)
        self._pills.idClicked.connect(self._drop)
        for place in range(MOST_UNITS):
            pill = ActButton("", f"co_signer_{place + 1}", kind="pill")
            self._pills.addButton(pill, place)
            flow.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(4))
        column.addLayout(flow)
        column.addWidget(self._choice)
        self.show_item(None)

    def show_item(self, item: QuestionItem | None) -> None:
        """Shows which units this answer asks."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self._choice.hide()
        self._item = item
        asked = item.ready.co_signs if item is not None and item.ready is not None else ()
        for place, pill in enumerate(self._pills.buttons()):
            if place < len(asked):
                one = asked[place]
                words = self.tr("✓ {unit} 已会签") if one.by else self.tr("▲ {unit} 待会签")
                pill.setText(words.format(unit=one.unit))
                pill.setAccessibleName(self.tr("不再请会签：{words}").format(words=pill.text()))
            pill.setVisible(place < len(asked))
        row = item.answer if item is not None else None
        open_now = row is not None and row.state in OPEN
        waits = item is not None and item.ready is not None and bool(item.ready.missing)
        self.opener.setEnabled(open_now and len(asked) < MOST_UNITS)
        self.sign.setEnabled(open_now and waits)
        self.sign.setVisible(open_now and waits)
        self.setVisible(bool(asked) or self._choice.isVisible())

    @Slot()
    def _open(self) -> None:
        if not self.opener.isEnabled():
            return
        self.show()
        self._choice.show()
        self._choice.open()
        self._choice.field.setFocus()

    @Slot(str)
    def _ask_unit(self, unit: str) -> None:
        item = self._item
        self._leave()
        if item is not None and item.answer is not None:
            self._background.execute(
                self, answer.ask_unit, item.answer.id, unit, beside=self.opener
            )

    @Slot()
    def _leave(self) -> None:
        self._choice.hide()
        self.show_item(self._item)
        self._rows.list.setFocus()

    @Slot()
    def _sign(self) -> None:
        """Exactly the version on the screen, for one's own unit."""
        row = self._item.answer if self._item is not None else None
        if row is not None and self.sign.isEnabled():
            self._background.execute(self, answer.co_sign, row.id, row.version, beside=self.sign)

    @Slot(int)
    def _drop(self, place: int) -> None:
        item = self._item
        if item is None or item.answer is None or item.ready is None:
            return
        self._background.execute(
            self, answer.drop_unit, item.answer.id, item.ready.co_signs[place].unit,
            beside=self.opener,
        )  # fmt: skip
