"""The list of departments: added, renamed, given other names, retired."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from studio import department
from studio.department import DepartmentRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.days import day_of, written_day
from ui.department_table import DepartmentTable
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, Said
from ui.notices import show_refusal
from ui.theme import measures
from ui.words import listed, spoken


class DepartmentsView(KeptList[DepartmentRow]):
    """Questions are sent to these by any of their names; what is half typed stays as typed."""

    things = frozenset({"department"})
    query = staticmethod(department.departments)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("部门"), self.tr("部门 {n}"),
            self.tr("还没有部门。在下面填写名称和别名再点“添加部门”，或者从表格、文本名单导入。"),
            self.tr("请先在名单里选中一个部门。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "department_list", said, parent)
        self.list.current_changed.connect(self._fill)
        managed = QWidget()
        inner = QVBoxLayout(managed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.listing, 1)
        inner.addLayout(self._make_form())
        self.column.addWidget(managed, 1)
        table = DepartmentTable(background, self)  # Tab comes to it after what stands above
        table.looking.connect(managed.setHidden)  # what a table would bring takes their place
        self.column.addWidget(table)

    def _card(self, row: DepartmentRow) -> Card:
        parts = [listed(row.aliases)]
        days = {held.name: spoken(held.words) for held in row.held}
        since = next((held.since for held in row.held if held.name == row.name), None)
        if since is not None:
            parts.append(self.tr("自 {day} 起").format(day=written_day(since)))
        if row.former:
            former = listed(tuple(days.get(name, name) for name in row.former))
            parts.append(self.tr("旧称 {names}").format(names=former))
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(" · ".join(part for part in parts if part), row.name, pills, not row.active)

    # one department

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("添加部门，或修改选中的部门")))
        self._name = text_field(form, "department_name", self.tr("名称"))
        hint = self.tr("用、逗号或分号隔开；旧名称自动留着")
        self._aliases = text_field(form, "department_aliases", self.tr("别名"), hint)
        hint = self.tr("更名那天，如 2018-10-25；不知道可以不填")
        self._since = text_field(form, "department_since", self.tr("新名称自"), hint)
        self._add = button(self.tr("添加部门"), "add_department", self._do_add, kind="primary")
        self._revise = button(self.tr("修改选中的部门"), "revise_department", self._do_revise)
        self._retire = button(self.tr("停用"), "retire_department", self._do_retire, kind="danger")
        self._reinstate = button(self.tr("恢复使用"), "reinstate_department", self._do_reinstate)
        form.addRow(act_row(self._add, self._revise, self._retire, self._reinstate))
        return form

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        """The department in hand stands in the form, unless something was typed there."""
        row = self.model.row_of(number)
        if row is not None:
            fill(self._name, row.name)
            fill(self._aliases, department.joined(row.aliases))

    @Slot()
    def _do_add(self) -> None:
        """The aliases of the department in hand are not the new one's."""
        typed = self._aliases.text() if self._aliases.isModified() else ""
        self._background.execute(
            self, department.add, self._name.text(), department.split_names(typed),
            done=self._stored, beside=self._add,
        )  # fmt: skip

    @Slot()
    def _do_revise(self) -> None:
        row = self.chosen(self._revise)
        if row is not None:
            typed = self._aliases.isModified()
            aliases = department.split_names(self._aliases.text()) if typed else row.aliases
            try:
                since = day_of(self._since.text())
            except ValueError:
                show_refusal(self._revise, self.tr("日期请写成 2025-06-30 这样。"))
                return
            self._background.execute(
                self, department.revise, row.id, self._name.text(), aliases, since,
                done=self._revised, beside=self._revise,
            )  # fmt: skip

    @Slot()
    def _revised(self) -> None:
        """The department in hand stays in the form, as it is stored now."""
        kept(self._name, self._aliases)
        emptied(self._since)

    @Slot()
    def _do_retire(self) -> None:
        row = self.chosen(self._revise)
        if row is not None:
            self._background.execute(self, department.retire, row.id, beside=self._retire)

    @Slot()
    def _do_reinstate(self) -> None:
        row = self.chosen(self._revise)
        if row is not None:
            self._background.execute(self, department.reinstate, row.id, beside=self._reinstate)

    @Slot(object)
    def _stored(self, _number: object = None) -> None:
        emptied(self._name, self._aliases)
