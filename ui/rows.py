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
UNREAD_ROLE = Qt.ItemDataRole.UserRole + 3
MARKED_ROLE = Qt.ItemDataRole.UserRole + 4
READ_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    ROW_ROLE,
)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Row(Protocol):
    """A frozen dataclass row of a query; its id names the same thing for ever."""

    @property
    def id(self) -> int:
        """The thing's id."""


R = TypeVar("R", bound=Row)


class CardsModel(QAbstractTableModel, Generic[R]):
    """Cards in one column, found by place and by id; a subclass says where its rows are."""

    about_to_change = Signal()
    rows_changed = Signal()

    def __init__(self, card: Callable[[R], Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._cards: dict[int, Card] = {}
        self._seen: set[int] | None = None
        self._marked: frozenset[int] = frozenset()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Always one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card; its whole text for reading; the id; the row itself."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        if role == CARD_ROLE:
            return self._card_at(index.row())
        if role in (UNREAD_ROLE, MARKED_ROLE):
            its = self.id_at(index.row())
            return self.unread(its) if role == UNREAD_ROLE else its in self._marked
        if role == Qt.ItemDataRole.ToolTipRole:
            card = self._card_at(index.row())
            return None if card is None else card.why() or None
        return self._read(index.row(), role) if role in READ_ROLES else None

    def _read(self, place: int, role: int) -> object:
        row = self.row_at(place)
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._card_of(row).words()
        words = self._card_of(row).spoken()
        if row.id in self._marked:
            words = f"{self.tr('已选')}\n{words}"
        return f"{self.tr('未读')}\n{words}" if self.unread(row.id) else words

    def marked(self) -> frozenset[int]:
        """The rows that are marked for one decision about all of them."""
        return self._marked

    def mark(self, ids: Iterable[int]) -> None:
        """Marks these rows and no others."""
        before, self._marked = self._marked, frozenset(ids)
        self._say_changed(before ^ self._marked, MARKED_ROLE)

    def mark_unread(self) -> None:
        """From now on a row is unread until it was seen."""
        self._seen = set()

    def unread(self, thing_id: int) -> bool:
        """Whether this person has not seen the row since the window opened."""
        return self._seen is not None and thing_id not in self._seen

    def see(self, ids: Iterable[int]) -> None:
        """These rows were looked at."""
        new = [one for one in ids if self.unread(one)]
        if self._seen is None or not new:
            return
        self._seen.update(new)
        self._say_changed(new, UNREAD_ROLE)

    def _say_changed(self, ids: Iterable[int], role: int) -> None:
        places = sorted(place for one in ids if (place := self.place_of(one)) >= 0)
        for first, last in runs(places):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [role])

    def id_at(self, place: int) -> int:
        """The id of the row at this place."""
        raise NotImplementedError

    def row_at(self, place: int) -> R | None:
        """The row at this place; None where it cannot be had now."""
        raise NotImplementedError

    def place_of(self, thing_id: int | None) -> int:
        """Where the row with this id stands, -1 where it does not."""
        raise NotImplementedError

    def row_of(self, thing_id: int | None) -> R | None:
        """The row with this id."""
        place = self.place_of(thing_id)
        return None if place < 0 else self.row_at(place)

    def index_of(self, thing_id: int | None) -> QModelIndex:
        """Where the row with this id stands; invalid where it does not."""
        place = self.place_of(thing_id)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    def rows(self) -> Sequence[R]:
        """All rows in order."""
        found = (self.row_at(place) for place in range(self.rowCount()))
        return tuple(row for row in found if row is not None)

    def text_at(self, place: int) -> str:
        """The row at this place as a person reads it; empty where it cannot be had now."""
        row = self.row_at(place)
        return "" if row is None else self._card_of(row).words()

    def texts(self) -> list[str]:
        """Each row as a person reads it."""
        return [self.text_at(place) for place in range(self.rowCount())]

    def recard(self) -> None:
        """Shows every row anew, though no row changed (ages, a search's marks)."""
        self._cards.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def _card_at(self, place: int) -> Card | None:
        """What is painted there; painting never waits."""
        row = self.row_at(place)
        return None if row is None else self._card_of(row)

    def _card_of(self, row: R) -> Card:
        card = self._cards.get(row.id)
        if card is None:
            card = self._cards[row.id] = self._card(row)
        return card


class RowsModel(CardsModel[R]):
    """All rows of a short list. Never resets: it inserts, removes and changes."""

    def __init__(self, card: Callable[[R], Card], parent: QObject | None = None) -> None:
        super().__init__(card, parent)
        self._rows: list[R] = []
        self._places: dict[int, int] = {}

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def id_at(self, place: int) -> int:
        """The id of the row at this place."""
        return self._rows[place].id

    def row_at(self, place: int) -> R | None:
        """The row at this place."""
        return self._rows[place]

    def place_of(self, thing_id: int | None) -> int:
        """Where the row with this id stands, -1 where it does not."""
        if not self._places:
            self._places = {row.id: place for place, row in enumerate(self._rows)}
        return -1 if thing_id is None else self._places.get(thing_id, -1)

    def rows(self) -> Sequence[R]:
        """All rows in order."""
        return tuple(self._rows)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Makes the list these rows in this order, by the fewest changes."""
        wanted = list({row.id: row for row in rows}.values())
        self.about_to_change.emit()
        self._remove_others({row.id for row in wanted})
        self._reorder([row.id for row in wanted])
        self._insert_new(wanted)
        self._change(wanted)
        self.rows_changed.emit()

    def replace(self, rows: Sequence[R]) -> None:
        """Changes rows that stand here already where they stand; the others are not looked at."""
        self.about_to_change.emit()
        self._change_at((self.place_of(row.id), row) for row in rows)
        self.rows_changed.emit()

    def upsert(self, rows: Iterable[R], gone: Iterable[int] = ()) -> None:
        """Changes these rows where they stand, adds new ones at the end, removes `gone`."""
        fresh = {row.id: row for row in rows}
        left = [fresh.pop(row.id, row) for row in self._rows if row.id not in set(gone)]
        self.set_rows([*left, *fresh.values()])

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
        self._change_at(enumerate(wanted))

    def _change_at(self, wanted: Iterable[tuple[int, R]]) -> None:
        changed = {place: row for place, row in wanted if row != self._rows[place]}
        for place, row in changed.items():
            self._rows[place] = row
            self._cards.pop(row.id, None)
        for first, last in runs(sorted(changed)):
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
