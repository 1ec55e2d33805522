"""The crew of a programme: who is on its roster, put on, taken off and replaced."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QListWidget, QListWidgetItem, QWidget

from studio import people
from studio.people import HOUSE_ROLES, ROLE_NAMES, PersonRow, Role, SeatRow
from ui.acts import button
from ui.background import Background
from ui.fields import act_row, heading, laid
from ui.nothing import Box
from ui.notices import show_refusal
from ui.programme_facts import ProgrammeFacts
from ui.words import say


class RosterForm(QWidget):
    """Rights come from the roster alone; without a programme in hand nothing is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background: Background | None = None
        self._make_roster(laid(QFormLayout(self)))

    def show_facts(self, background: Background, facts: ProgrammeFacts) -> None:
        """Shows who is on the roster and who could be."""
        self._background = background
        show_entries(
            self._roster,
            [(facts.marked(s.login, _seat(s)), s) for s in facts.roster],
        )
        self._show_persons(facts.persons)

    def _show_persons(self, persons: tuple[PersonRow, ...]) -> None:
        chosen = self._person.currentData()
        names = [(_person(p.name, p.login), p.login) for p in persons if p.active]
        if names != [(self._person.itemText(n), self._person.itemData(n))
                     for n in range(self._person.count())]:  # fmt: skip
            self._person.clear()
            for text, login in names:
                self._person.addItem(text, login)
            self._person.setCurrentIndex(max(0, self._person.findData(chosen)))

    def _make_roster(self, form: QFormLayout) -> None:
        form.addRow(heading(self.tr("人员名单（不在名单中的人打不开这场访谈）")))
        self._roster = Box(
            "roster_list", self.tr("人员名单"),
            self.tr("还没有排人。开播要有主持人、速记员、部门助理、审核员和发布员。"),
        )  # fmt: skip
        self._person, self._role = QComboBox(), QComboBox()
        self._person.setObjectName("roster_person")
        self._person.setAccessibleName(self.tr("人员"))
        self._role.setObjectName("roster_role")
        self._role.setAccessibleName(self.tr("岗位"))
        for role in Role:
            if role not in HOUSE_ROLES:
                self._role.addItem(self.tr(ROLE_NAMES[role]), role)
        form.addRow(self.tr("人员"), self._person)
        form.addRow(self.tr("岗位"), self._role)
        self._give = button(self.tr("排进名单"), "give_role", self._give_role)
        take = button(self.tr("移出选中的岗位"), "take_role", self._take_role)
        self._replace = button(self.tr("由上面的人接替选中的岗位"), "substitute", self._substitute)
        form.addRow(act_row(self._give, take, self._replace))
        form.addRow(self._roster)

    @Slot()
    def _give_role(self) -> None:
        login, role = self._person.currentData(), self._role.currentData()
        if login and self._background is not None:
            self._background.execute(self, people.give_role, login, Role(role), beside=self._give)

    @Slot()
    def _take_role(self) -> None:
        chosen = self._roster.currentItem()
        if self._background is not None and self._roster.currentRow() >= 0:
            seat: SeatRow = chosen.data(DATA)
            self._background.execute(self, people.take_role, seat.login, seat.role)

    @Slot()
    def _substitute(self) -> None:
        """Somebody falls ill in mid-air: one step, at once in both windows."""
        chosen, login = self._roster.currentItem(), self._person.currentData()
        if self._roster.currentRow() < 0:
            show_refusal(self._replace, self.tr("请先在名单里选中要交出的岗位。"))
        elif login and self._background is not None:
            seat: SeatRow = chosen.data(DATA)
            self._background.execute(
                self, people.substitute, seat.role, seat.login, login, beside=self._replace
            )


def _seat(seat: SeatRow) -> str:
    return f"{say(ROLE_NAMES[seat.role])} · {_person(seat.name, seat.login)}"


def _person(name: str, login: str) -> str:
    return say("{name}（{login}）").format(name=name, login=login)


DATA = 0x0100
"""Qt.UserRole: where a list's entry keeps what it stands for."""


def show_entries(box: QListWidget, entries: list[tuple[str, object]]) -> None:
    """Makes the box show these entries; what was chosen stays chosen."""
    texts = [text for text, _ in entries]
    if texts == [box.item(n).text() for n in range(box.count())]:
        return
    row = box.currentRow()
    chosen = box.item(row).text() if row >= 0 else ""
    box.clear()
    for text, data in entries:
        entry = QListWidgetItem(text, box)
        entry.setData(DATA, data)
        if text == chosen:
            box.setCurrentItem(entry)
