"""A list of things by id: it changes row by row, and never moves under the hand."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.card import Card, CardDelegate

ID_ROLE = Qt.ItemDataRole.UserRole
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Row(Protocol):
    """A frozen dataclass row of a query; its id names the same thing for ever."""

    @property
    def id(self) -> int:
        """The thing's id."""


R = TypeVar("R", bound=Row)


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows in one column, each shown as a card. Never resets: it inserts, removes and changes."""

    about_to_change = Signal()
    rows_changed = Signal()

    def __init__(self, card: Callable[[R], Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._rows: list[R] = []
        self._cards: dict[int, Card] = {}
        self._places: dict[int, int] = {}

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Always one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card; its whole text for reading; the id; the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._card_of(row).words()
        if role == CARD_ROLE:
            return self._card_of(row)
        if role == ID_ROLE:
            return row.id
        return row if role == ROW_ROLE else None

    def rows(self) -> Sequence[R]:
        """All rows in order."""
        return tuple(self._rows)

    def row_of(self, thing_id: int | None) -> R | None:
        """The row with this id."""
        place = self._place(thing_id)
        return None if place < 0 else self._rows[place]

    def index_of(self, thing_id: int | None) -> QModelIndex:
        """Where the row with this id stands; invalid where it does not."""
        place = self._place(thing_id)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    def texts(self) -> list[str]:
        """Each row as a person reads it."""
        return [self._card_of(row).words() for row in self._rows]

    def set_rows(self, rows: Iterable[R]) -> None:
        """Makes the list these rows in this order, by the fewest changes."""
        wanted = list({row.id: row for row in rows}.values())
        self.about_to_change.emit()
        self._remove_others({row.id for row in wanted})
        self._reorder([row.id for row in wanted])
        self._insert_new(wanted)
        self._change(wanted)
        self.rows_changed.emit()

    def upsert(self, rows: Iterable[R], gone: Iterable[int] = ()) -> None:
        """Changes these rows where they stand, adds new ones at the end, removes `gone`."""
        fresh = {row.id: row for row in rows}
        left = [fresh.pop(row.id, row) for row in self._rows if row.id not in set(gone)]
        self.set_rows([*left, *fresh.values()])

    def recard(self) -> None:
        """Shows every row anew, though no row changed (ages, a search's marks)."""
        self._cards.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def _card_of(self, row: R) -> Card:
        card = self._cards.get(row.id)
        if card is None:
            card = self._cards[row.id] = self._card(row)
        return card

    def _place(self, thing_id: int | None) -> int:
        if not self._places:
            self._places = {row.id: place for place, row in enumerate(self._rows)}
        return -1 if thing_id is None else self._places.get(thing_id, -1)

    def _remove_others(self, wanted: set[int]) -> None:
        gone = [place for place, row in enumerate(self._rows) if row.id not in wanted]
        for first, last in reversed(runs(gone)):
            self.beginRemoveRows(QModelIndex(), first, last)
            for row in self._rows[first : last + 1]:
                self._cards.pop(row.id, None)
            del self._rows[first : last + 1]
            self._places = {}
            self.endRemoveRows()

    def _reorder(self, wanted: list[int]) -> None:
        """Brings the rows that stay into their new order; selections go with their row."""
        order = {thing_id: place for place, thing_id in enumerate(wanted)}
        ordered = sorted(self._rows, key=lambda row: order[row.id])
        if all(one is other for one, other in zip(ordered, self._rows, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._rows, self._places = ordered, {}
        self.changePersistentIndexList(before, [self.index_of(thing_id) for thing_id in ids])
        self.layoutChanged.emit()

    def _insert_new(self, wanted: list[R]) -> None:
        known = {row.id for row in self._rows}
        new = [place for place, row in enumerate(wanted) if row.id not in known]
        for first, last in runs(new):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self._places = {}
            self.endInsertRows()

    def _change(self, wanted: list[R]) -> None:
        changed = [place for place, row in enumerate(wanted) if row != self._rows[place]]
        for place in changed:
            self._rows[place] = wanted[place]
            self._cards.pop(wanted[place].id, None)
        for first, last in runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


class RowsView(QTableView):
    """Shows a RowsModel as cards of one fixed height; one row is current, known by its id.

    follow_end: where the last row is in view it stays in view as rows are added.
    """

    current_changed = Signal(object)
    current_updated = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        label: str,
        *,
        lines: int = 2,
        follow_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._follow_end = follow_end
        self._delegate = CardDelegate(self, lines)
        self._anchor: tuple[int, int] | None = None
        self._at_end = False
        self._told: int | None = None
        self._changing = False
        self._set_up()

    def set_rows_model(self, model: "RowsModel[R]") -> None:
        """Shows this model's rows."""
        self.setModel(model)
        model.about_to_change.connect(self._before)
        model.rows_changed.connect(self._after)
        model.dataChanged.connect(self._data_changed)

    def rows_model(self) -> "RowsModel[Row]":
        """The model shown."""
        model = self.model()
        assert isinstance(model, RowsModel)
        return model

    def current_id(self) -> int | None:
        """The id of the current row."""
        value = self.currentIndex().data(ID_ROLE)
        return value if isinstance(value, int) else None

    def select(self, thing_id: int | None) -> bool:
        """Makes the row with this id current; False where it is not in the list."""
        index = self.rows_model().index_of(thing_id)
        self.setCurrentIndex(index)
        return index.isValid()

    def step(self, by: int) -> None:
        """Makes the row `by` rows further down current."""
        last = self.rows_model().rowCount() - 1
        place = min(last, max(0, self.currentIndex().row() + by))
        self.setCurrentIndex(self.rows_model().index(place, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tells of another current row, once the list is whole again."""
        super().currentChanged(current, previous)
        if not self._changing:
            self._tell()

    def set_lines(self, lines: int) -> None:
        """How many lines of text a card has room for."""
        self._delegate.lines = lines
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.activated.connect(self._choose)

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts here, not a search."""

    @Slot()
    def _before(self) -> None:
        self._changing = True
        bar = self.verticalScrollBar()
        self._at_end = self._follow_end and bar.value() >= bar.maximum() - 2
        self._anchor = self._find_anchor()

    @Slot()
    def _after(self) -> None:
        self._changing = False
        if self._at_end:
            self.updateGeometries()
            self.scrollToBottom()
        elif self._anchor is not None:
            self._restore(*self._anchor)
        self._tell()

    def _find_anchor(self) -> tuple[int, int] | None:
        """The row that must not move: the current one where it is in view, else the top one."""
        current = self.currentIndex()
        seen = self.viewport().rect().intersects(self.visualRect(current))
        top = (
            current
            if current.isValid() and seen
            else self.indexAt(self.viewport().rect().topLeft())
        )
        at_top = self.verticalScrollBar().value() == 0 and not seen
        thing_id = top.data(ID_ROLE)
        if at_top or not isinstance(thing_id, int):
            return None
        return thing_id, self.visualRect(top).top()

    def _restore(self, thing_id: int, y: int) -> None:
        index = self.rows_model().index_of(thing_id)
        if index.isValid():
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - y)

    def _tell(self) -> None:
        now = self.current_id()
        if now != self._told:
            self._told = now
            self.current_changed.emit(now)

    @Slot(QModelIndex, QModelIndex)
    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self.current_updated.emit(self.current_id())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ID_ROLE))


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending places as runs of neighbours, first and last of each."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
