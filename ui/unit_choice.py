"""To which unit a question goes: typed, or chosen from the departments by any of their names."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio import department
from studio.department import DepartmentRow
from ui.acts import WIDGET, act, tell_key
from ui.background import Background
from ui.card import Card
from ui.line_field import LineField
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import listed

AS_TYPED = 0
"""Stands for the words themselves: no department has this id."""
MOST = 40


@dataclass(frozen=True)
class Unit:
    """One that can be chosen; id of the department, or AS_TYPED."""

    id: int
    name: str
    meta: str


class UnitChoice(QFrame):
    """Return takes the row that is marked; the words themselves are always one of the rows.

    `chosen` tells the unit's name; `left` that nothing is chosen.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        background: Background,
        parent: QWidget | None = None,
        *,
        name: str = "unit",
        hint: str = "",
        verb: str = "",
    ) -> None:
        """hint, verb: what the unit is chosen for, where no question is sent on to it."""
        super().__init__(parent)
        self._background = background
        self._departments: tuple[DepartmentRow, ...] = ()
        hint = hint or self.tr("转办给哪个单位：名称或别名，回车确定，Esc 取消")
        verb = verb or self.tr("转办")
        self.field = LineField(self)
        self.field.setObjectName(f"{name}_choice")
        self.field.setAccessibleName(hint)
        self.field.setPlaceholderText(hint)
        self.field.textChanged.connect(self._list)
        self.field.returnPressed.connect(self._choose)
        tell_key(self.field, "Return", verb)
        self._model = RowsModel[Unit](_card, self)
        self._rows = RowsView(f"{name}_candidates", self.tr("部门名单"), lines=1)
        self._rows.set_rows_model(self._model)
        self._rows.say_when_empty(
            self.tr("名单里还没有部门：直接写单位名称，或请组织协调在“排期 · 部门”里添加。")
        )
        self._rows.chosen.connect(self._choose)
        tell_key(self._rows, "Return", verb)
        self._rows.setFixedHeight(measures().px(140))
        act(self.field, self.tr("下一个"), "Down", self._next, WIDGET)
        act(self.field, self.tr("上一个"), "Up", self._previous, WIDGET)
        for each in (self.field, self._rows):
            act(each, self.tr("取消"), "Esc", self.left.emit, WIDGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._rows)

    def open(self) -> None:
        """Begins anew, with the departments as they are now."""
        self.field.clear()
        self._list()
        self._background.query(self, department.departments, done=self._know)

    @Slot(object)
    def _know(self, rows: tuple[DepartmentRow, ...]) -> None:
        self._departments = tuple(row for row in rows if row.active)
        self._list()

    @Slot()
    def _list(self) -> None:
        words = self.field.text().strip()
        found = matching(self._departments, words)
        units = [Unit(row.id, row.name, listed(row.names[1:])) for row in found[:MOST]]
        exact = bool(found) and words in found[0].names
        if words and not exact:
            units.append(Unit(AS_TYPED, words, self.tr("不在部门名单里，按写的办")))
        self._model.set_rows(units)
        if words:
            self._rows.select(units[0].id)
        else:
            self._rows.clearSelection()
            self._rows.setCurrentIndex(self._model.index_of(None))

    @Slot()
    def _choose(self) -> None:
        unit = self._model.row_of(self._rows.current_id())
        if unit is not None:
            self.chosen.emit(unit.name)

    @Slot()
    def _next(self) -> None:
        self._rows.step(1)

    @Slot()
    def _previous(self) -> None:
        self._rows.step(-1)


def matching(rows: tuple[DepartmentRow, ...], words: str) -> list[DepartmentRow]:
    """The departments that `words` may mean: called so, then beginning so, then holding it."""
    words = words.casefold()
    ranked = [(_rank([name.casefold() for name in row.names], words), row) for row in rows]
    return [row for rank, row in sorted(ranked, key=_first) if rank < UNLIKE]


UNLIKE = 3


def _rank(names: list[str], words: str) -> int:
    if words in names:
        return 0
    if any(name.startswith(words) for name in names):
        return 1
    return 2 if any(words in name for name in names) else UNLIKE


def _first(ranked: tuple[int, DepartmentRow]) -> int:
    return ranked[0]


def _card(unit: Unit) -> Card:
    return Card(unit.meta, unit.name)
