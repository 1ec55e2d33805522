"""Rows by id behind a list: they come, change and go one by one, never all at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.card import Card

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


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending places as runs of neighbours, first and last of each."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
