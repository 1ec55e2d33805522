"""Who else asked the same: every asker merged into the question in hand; one key parts one."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import screening
from studio.question import QuestionRow, askers
from studio.worklist import QuestionItem
from ui.acts import WIDGET, act, act_button
from ui.asker import asker, channel_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.questions import QuestionList
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted

MOST_ROWS, LOW = 3, 860
"""More of them scroll, for below stands the answer to all; in a low window one is shown."""


class Askers(LiveView):
    """The questions merged into the one in hand; there is nothing to see where there are none."""

    things = frozenset({"question"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        rows: QuestionList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._rows = rows
        self._head: int | None = None
        self._model = RowsModel[QuestionRow](self._card, self)
        self.list = RowsView("asker_list", self.tr("并入这一条的提问"), lines=1)
        self.list.say_when_empty(self.tr("没有并入这一条的提问。"))
        self.list.set_rows_model(self._model)
        self._title = QLabel()
        self._title.setObjectName("askers_title")
        self._title.setProperty("role", "muted")
        self._part_button = act_button(
            self.list, self.tr("拆分"), "part", self._part, key="F", context=WIDGET, kind="quiet"
        )
        self._part_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._to_list = act(
            rows.list, self.tr("看并入的提问"), "G", self._go_in, WIDGET, name="show_askers"
        )
        act(self.list, self.tr("回到提问列表"), "Esc", self._go_back, WIDGET)
        self._arrange()
        rows.current_changed.connect(self._turn)
        self._turn(None)

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        """Another question in hand, or the same one with more or fewer followers."""
        many = item.question.askers - 1 if item is not None else 0
        number = item.id if item is not None and many else None
        if number != self._head:
            self._model.set_rows(())
        self._head = number
        had_focus = self.list.hasFocus()
        self.setVisible(number is not None)
        self._to_list.setEnabled(number is not None)
        self._title.setText(self.tr("并入这一条的提问 {n} 条").format(n=counted(many)))
        if number is not None:
            self._keep_room(many)
            self.reload()
        elif had_focus:
            self._go_back()

    def _refresh(self, ids: Ids) -> None:
        if self._head is not None:
            self._ask(askers, self._head, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[QuestionRow, ...]) -> None:
        self._model.set_rows(rows)
        if rows and self.list.current_id() is None:
            self.list.select(rows[0].id)

    @Slot()
    def _part(self) -> None:
        row = self._model.row_of(self.list.current_id())
        if row is not None and row.merged_into == self._head:
            self._background.execute(
                self, screening.part, row.id, row.revision, beside=self._part_button
            )

    @Slot()
    def _go_in(self) -> None:
        if self._head is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_back(self) -> None:
        self._rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_room(self, many: int) -> None:
        row = self.list.verticalHeader().defaultSectionSize()
        most = MOST_ROWS if self.window().height() >= measures().px(LOW) else 1
        self.list.setFixedHeight(min(many, most) * row + 2)

    def _card(self, row: QuestionRow) -> Card:
        meta = (row.name, asker(row), channel_name(row), self.when(row.received_at))
        return Card(" · ".join(meta), row.text)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._part_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(4))
        column.addLayout(head)
        column.addWidget(self.list)
