"""Another person into a seat at once: which seat, who comes, and who, if anybody, leaves it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from studio import standing_in
from studio.journal import Reader
from studio.people import ROLE_NAMES, PersonRow, Role, SeatRow, persons, roster
from studio.standing_in import SEATS
from studio.whereabouts import WhereRow
from ui.acts import WIDGET, act, button, tell_key
from ui.background import Background
from ui.card import Card
from ui.fields import act_row, heading, laid
from ui.line_field import SearchField
from ui.notices import show_refusal
from ui.people import PersonItem
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import say

Seats = tuple[SeatRow, ...]


class StandIn(QDialog):
    """Return gives the seat; whoever comes finds the panel open in the window they have."""

    def __init__(self, background: Background, chosen: WhereRow | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stand_in")
        self.setWindowTitle(self.tr("换人"))
        self._background = background
        self._chosen = chosen
        self._seats: Seats = ()
        self._persons: tuple[PersonRow, ...] = ()
        self._make_fields()
        self._give = button(self.tr("换上"), "give_seat", self._do, hint="↵", kind="primary")
        leave = button(self.tr("取消"), "leave_stand_in", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("取消"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addLayout(self._form)
        column.addWidget(self._rows, 1)
        column.addLayout(act_row(self._give, leave))
        self.resize(measures().px(520), measures().px(520))
        self._background.query(self, _seats, done=self._know)
        self._find.setFocus()

    def _make_fields(self) -> None:
        self._form = laid(QFormLayout())
        self._form.addRow(heading(self.tr("立即换上另一个人，他不用重新登录")))
        self._role = QComboBox()
        self._role.setObjectName("stand_in_role")
        self._role.setAccessibleName(self.tr("岗位"))
        for role in SEATS:
            self._role.addItem(say(ROLE_NAMES[role]), role)
        if self._chosen is not None and self._chosen.roles[0] in SEATS:
            self._role.setCurrentIndex(self._role.findData(self._chosen.roles[0]))
        self._form.addRow(self.tr("岗位"), self._role)
        self._leaving = QComboBox()
        self._leaving.setObjectName("stand_in_leaving")
        self._leaving.setAccessibleName(self.tr("谁让出"))
        self._form.addRow(self.tr("谁让出"), self._leaving)
        self._find = SearchField()
        self._find.setObjectName("stand_in_search")
        self._find.setAccessibleName(self.tr("谁来"))
        self._find.setPlaceholderText(self.tr("姓名、登录名或单位，回车换上"))
        self._form.addRow(self.tr("谁来"), self._find)
        self._model = RowsModel[PersonItem](_card, self)
        self._rows = RowsView("stand_in_list", self.tr("谁来"), lines=1)
        self._rows.say_when_empty(self.tr("没有这样的人。新的人由管理员在“排期 · 人员”里添加。"))
        self._rows.set_rows_model(self._model)
        self._role.currentIndexChanged.connect(self._show)
        self._find.textChanged.connect(self._list)
        for each in (self._find, self._rows):
            tell_key(each, "Return", self.tr("换上"))
        self._find.returnPressed.connect(self._do)
        self._rows.chosen.connect(self._do)
        act(self._find, self.tr("下一个"), "Down", self._next, WIDGET)
        act(self._find, self.tr("上一个"), "Up", self._previous, WIDGET)

    @Slot(object)
    def _know(self, told: tuple[Seats, tuple[PersonRow, ...]]) -> None:
        self._seats, self._persons = told
        self._show()

    @Slot()
    def _show(self) -> None:
        """Whose seat it is now; the one that was in hand leaves it unless another is meant."""
        held = [seat for seat in self._seats if seat.role is self._seat()]
        self._leaving.clear()
        for seat in held:
            words = say("{name}（{login}）").format(name=seat.name, login=seat.login)
            self._leaving.addItem(words, seat.login)
        self._leaving.addItem(self.tr("没有人让出，多一个人"), "")
        chosen = self._chosen.login if self._chosen is not None else ""
        self._leaving.setCurrentIndex(max(0, self._leaving.findData(chosen)))
        self._list()

    @Slot()
    def _list(self) -> None:
        """Nobody is chosen before a name is typed or an arrow pressed: Return alone is nothing."""
        words = self._find.text().strip().casefold()
        held = {seat.login for seat in self._seats if seat.role is self._seat()}
        self._model.set_rows(
            PersonItem(row, frozenset()) for row in self._persons
            if row.active and row.login not in held
            and words in f"{row.name} {row.login} {row.unit}".casefold()
        )  # fmt: skip
        if words:
            self._rows.step(0)
        else:
            self._rows.select(None)

    @Slot()
    def _do(self) -> None:
        comer = self._model.row_of(self._rows.current_id())
        if comer is None:
            show_refusal(self._give, self.tr("请先选出接替的人。"))
            return
        self._background.execute(
            self, standing_in.stand_in, self._seat(), comer.row.login,
            self._leaving.currentData(), done=self.accept, beside=self._give,
        )  # fmt: skip

    def _seat(self) -> Role:
        """Qt gives the value back without its kind."""
        return Role(self._role.currentData())

    @Slot()
    def _next(self) -> None:
        self._rows.step(1)

    @Slot()
    def _previous(self) -> None:
        self._rows.step(-1)


def _card(comer: PersonItem) -> Card:
    return Card(f"{comer.row.login} · {comer.row.unit}", comer.row.name)


def _seats(reader: Reader) -> tuple[Seats, tuple[PersonRow, ...]]:
    return roster(reader), persons(reader)
