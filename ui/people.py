"""The people of the studio: made, renamed, retired; the roles that hold in the whole house."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from studio import people
from studio.database import Database
from studio.journal import Reader
from studio.people import HOUSE_ROLES, ROLE_NAMES, PersonRow, Role
from ui.acts import ActButton, button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import PutAside, act_row, emptied, fill, heading, kept, laid, text_field
from ui.flow import FlowLayout
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say


@dataclass(frozen=True)
class PersonItem:
    """A person in a list: rows are known by number, people by login."""

    row: PersonRow
    roles: frozenset[Role]

    @property
    def id(self) -> int:
        """Forty-eight bits of the login's digest: the same for ever, and no two alike."""
        return int.from_bytes(sha256(self.row.login.encode()).digest()[:6])


def person_items(reader: Reader) -> tuple[PersonItem, ...]:
    """Everybody, with the roles they hold in the whole house."""
    seats = people.roster(reader)
    return tuple(
        PersonItem(row, frozenset(seat.role for seat in seats if seat.login == row.login))
        for row in people.persons(reader)
    )


class PeopleView(LiveView):
    """The administrator's view of everybody; a password is sealed before the command begins."""

    things = frozenset({"person"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._shown = self._renaming = 0
        self._model = RowsModel[PersonItem](self._card, self)
        self._list = RowsView("people_list", self.tr("人员"), lines=1)
        self._list.say_when_empty(
            self.tr("还没有人员。在下面填写登录名、姓名和口令，再点“添加人员”。")
        )
        self._list.set_rows_model(self._model)
        listing = QWidget()
        self._title = titled(listing, self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addLayout(self._make_acts())
        column.addLayout(self._make_form())
        self._list.current_changed.connect(self._show_chosen)
        self._show_chosen()

    def _refresh(self, ids: Ids) -> None:
        self._ask(person_items, done=self._show)

    @Slot(object)
    def _show(self, items: tuple[PersonItem, ...]) -> None:
        self._model.set_rows(items)
        self._title.setText(self.tr("人员 {n}").format(n=counted(len(items))))
        self._show_chosen()

    def _card(self, item: PersonItem) -> Card:
        row = item.row
        pills = [
            Pill(self.tr(ROLE_NAMES[role]), Tone.ACCENT) for role in Role if role in item.roles
        ]
        if not row.active:
            pills.append(Pill(self.tr("已停用"), Tone.WARN))
        return Card(f"{row.login} · {row.unit}", row.name, tuple(pills), not row.active)

    # a new person

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("添加人员，或为选中的人重设口令")))
        self._login = text_field(form, "person_login", self.tr("登录名（小写字母）"))
        self._name = text_field(form, "person_name", self.tr("姓名"))
        self._unit = text_field(form, "person_unit", self.tr("单位"))
        self._password = text_field(
            form, "person_password", self.tr("口令（至少 8 个字符）"), secret=True
        )
        self._add = button(self.tr("添加人员"), "add_person", self._hash_new, kind="primary")
        self._reset = button(self.tr("重设选中人的口令"), "reset_password", self._hash_again)
        flow = FlowLayout(measures().gap)
        flow.addWidget(self._add)
        flow.addWidget(self._reset)
        form.addRow(flow)
        return form

    @Slot()
    def _hash_new(self) -> None:
        """What stands in the form now is meant, whatever is typed while the hash is made."""
        work = self._seal(self._login.text().strip(), self._name.text(), self._unit.text())
        self._background.work(self, work, done=self._add_person, beside=self._add)

    @Slot(object)
    def _add_person(self, made: "tuple[str, ...]") -> None:
        login, name, unit, hashed = made
        self._background.execute(
            self, people.add_person, login, name, unit, hashed,
            done=self._added, beside=self._add,
        )  # fmt: skip

    @Slot()
    def _added(self) -> None:
        emptied(self._login, self._name, self._unit, self._password)

    @Slot()
    def _hash_again(self) -> None:
        """For the person in hand now, whoever is in hand when the hash is made."""
        row = self._chosen()
        if row is not None:
            work = self._seal(row.login)
            self._background.work(self, work, done=self._set_password, beside=self._reset)

    def _seal(self, *who: str) -> Callable[[], tuple[str, ...]]:
        database = self._background.desk.database
        return partial(_with_seal, database, self._password.text(), *who)

    @Slot(object)
    def _set_password(self, made: "tuple[str, ...]") -> None:
        login, hashed = made
        self._background.execute(
            self, people.set_password, login, hashed,
            done=self._password_set, beside=self._reset,
        )  # fmt: skip

    @Slot()
    def _password_set(self) -> None:
        emptied(self._password)

    # the person in hand

    def _make_acts(self) -> QFormLayout:
        form = self._in_hand = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        self._about = heading("")
        self._about.setObjectName("person_in_hand")
        form.addRow(self._about)
        self._new_name = text_field(form, "person_new_name", self.tr("姓名"))
        self._new_unit = text_field(form, "person_new_unit", self.tr("单位"))
        self._aside = PutAside(self, self._new_name, self._new_unit)
        self._rename = button(self.tr("修改姓名和单位"), "rename_person", self._do_rename)
        self._acts: list[ActButton] = [
            self._rename,
            button(self.tr("停用"), "retire_person", self._retire, kind="danger"),
            button(self.tr("恢复使用"), "reinstate_person", self._reinstate),
        ]
        for role in Role:
            if role in HOUSE_ROLES:
                name = self.tr("设为或取消{role}").format(role=say(ROLE_NAMES[role]))
                slot = partial(self._toggle_role, role)
                self._acts.append(button(name, f"toggle_{role.value}", slot))
        form.addRow(act_row(*self._acts))
        return form

    @Slot()
    def _show_chosen(self) -> None:
        """Whoever is in hand, as stored; what was half typed stays with whom it was typed for."""
        row = self._chosen()
        number = self._list.current_id() or 0
        if number != self._shown:
            self._aside.turn(self._shown, number)
            self._shown = number
        fill(self._new_name, row.name if row is not None else "")
        fill(self._new_unit, row.unit if row is not None else "")
        self._say_who(row)

    def _say_who(self, row: PersonRow | None) -> None:
        """A button that can do nothing says why."""
        why = self.tr("请先在名单里选中一个人；下面的操作对选中的人起作用")
        known = self.tr("选中的人：{name}（{login}，登录名不变）")
        self._about.setText(known.format(name=row.name, login=row.login) if row else why)
        for field in (self._new_name, self._new_unit):
            self._in_hand.setRowVisible(field, row is not None)
        for each in (self._reset, *self._acts):
            each.setEnabled(row is not None)
            each.setToolTip("" if row is not None else why)

    @Slot()
    def _do_rename(self) -> None:
        row = self._chosen()
        if row is not None:
            self._renaming = self._shown
            self._background.execute(
                self, people.rename, row.login, self._new_name.text(), self._new_unit.text(),
                done=self._renamed, beside=self._rename,
            )  # fmt: skip

    @Slot()
    def _renamed(self) -> None:
        """Somebody else may be in hand by now, with another name half typed."""
        fields = self._new_name, self._new_unit
        if self._renaming == self._shown:
            kept(*fields)
        else:
            self._aside.drop(self._renaming, *fields)

    @Slot()
    def _retire(self) -> None:
        row = self._chosen()
        if row is not None:
            self._background.execute(self, people.retire, row.login)

    @Slot()
    def _reinstate(self) -> None:
        row = self._chosen()
        if row is not None:
            self._background.execute(self, people.reinstate, row.login)

    def _toggle_role(self, role: Role, *_clicked: bool) -> None:
        item = self._model.row_of(self._list.current_id())
        if item is not None:
            command = people.take_role if role in item.roles else people.give_role
            self._background.execute(self, command, item.row.login, role)

    def _chosen(self) -> PersonRow | None:
        item = self._model.row_of(self._list.current_id())
        return item.row if item is not None else None


def _with_seal(database: Database, password: str, login: str, *who: str) -> tuple[str, ...]:
    """Whose password it is, and what is kept of it: made together, so that they stay together."""
    return login, *who, people.sealed(database, login, password)
