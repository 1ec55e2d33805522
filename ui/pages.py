"""A list of any size: all its ids, and the rows of those pages that somebody looked at.

Painting never waits: a row that is not here yet is painted empty, and its page is asked for.
Reading (a screen reader, `data(DisplayRole)`) gets the row at once, a page at a time.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal, Slot

from studio.errors import Refusal, Trouble
from ui.card import Card
from ui.ids import IdVector
from ui.rows import NOWHERE, CardsModel, Index, R, runs

PAGE = 128
AHEAD = 40
"""So many rows before the end of a page the next one is asked for."""
MOST_ROWS = 64 * PAGE
"""Rows kept at most; the oldest make room."""
MOST_RUNS = 64
"""More places than these changed at once is another list, not the same one changed."""
AGAIN_MS = 1000
"""The pause after a page that did not come."""
WAITING = Card("……", "")


@dataclass(frozen=True)
class Wanted:
    """The ids whose rows are asked for, and of which opening of the list."""

    opening: int
    ids: tuple[int, ...]


@dataclass(frozen=True)
class Page(Generic[R]):
    """The rows that were wanted; some may be gone since."""

    wanted: Wanted
    rows: tuple[R, ...]


class PagedModel(CardsModel[R]):
    """Ids in order, and rows by the page. `wanted` carries what is to be supplied, as Wanted.

    fetch: gets rows by their ids at once; Refusal or Trouble where they cannot be had.
    """

    wanted = Signal(object)

    def __init__(
        self,
        card: Callable[[R], Card],
        fetch: Callable[[Sequence[int]], Iterable[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(card, parent)
        self._fetch = fetch
        self._ids = IdVector()
        self._rows: dict[int, R] = {}
        self._want: int | None = None
        self._coming: set[int] = set()
        self._opening = 0
        self._held: int | None = None
        self._overdue = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def id_at(self, place: int) -> int:
        """The id of the row at this place."""
        return self._ids[place]

    def place_of(self, thing_id: int | None) -> int:
        """Where the row with this id stands, -1 where it does not."""
        return -1 if thing_id is None else self._ids.place(thing_id)

    def row_at(self, place: int) -> R | None:
        """The row at this place, fetched where it is not here; None where it cannot be."""
        row = self._rows.get(self._ids[place])
        if row is None:
            try:
                self._keep(self._fetch(self._page(place)))
            except (Refusal, Trouble):
                self._want_page(place)  # the asking lane says what is wrong
        return row or self._rows.get(self._ids[place])

    def held(self) -> int:
        """How many rows are here."""
        return len(self._rows)

    # the list

    def open(self, ids: "array[int] | Sequence[int]", rows: Iterable[R]) -> None:
        """Shows another list; nothing of the one before is kept."""
        self.about_to_change.emit()
        self.beginResetModel()
        self._ids = IdVector(ids)
        self._rows, self._cards = {}, {}
        self._coming.clear()
        self._opening += 1
        self._held, self._overdue = None, False
        self._keep(rows)
        self.endResetModel()
        self.rows_changed.emit()

    def set_ids(self, ids: "array[int] | Sequence[int]") -> None:
        """Makes the list these ids by few changes; rows that are here stay."""
        wanted = self._with_held(IdVector(ids))
        first, end, new_end = self._ids.difference(wanted)
        before, after = self._ids.part(first, end), wanted.part(first, new_end)
        if not before and not after:
            return
        self.about_to_change.emit()
        kept = set(before) & set(after)
        gone = runs([first + at for at, number in enumerate(before) if number not in kept])
        left = [number for number in before if number in kept]
        in_order = left == [number for number in after if number in kept]
        new = runs([first + at for at, number in enumerate(after) if number not in kept])
        if in_order and len(gone) + len(new) <= MOST_RUNS:
            self._take_out(gone)
            self._put_in(new, wanted)
        else:
            self._become(wanted)
        self.rows_changed.emit()

    def remove(self, ids: Iterable[int]) -> None:
        """Takes rows out of the list, but for the one that is held."""
        leaving = set(ids)
        self._overdue = self._overdue or self._held in leaving
        leaving.discard(self._held or 0)
        places = sorted(place for one in leaving if (place := self._ids.place(one)) >= 0)
        if places:
            self.about_to_change.emit()
            self._take_out(runs(places))
            self.rows_changed.emit()

    def hold(self, thing_id: int | None) -> None:
        """Keeps this row where it is, whatever else is said of the list; None lets it go.

        Who types about a row must not find another one under the hand.
        """
        before, overdue = self._held, self._overdue
        if thing_id != before:
            self._held, self._overdue = thing_id, False
            if before is not None and overdue:
                self.remove((before,))

    def replace(self, rows: Iterable[R]) -> None:
        """Takes fresh rows; what is still on its way about them is older and let go."""
        fresh = list(rows)
        self._coming.difference_update(row.id for row in fresh)
        known = [row for row in fresh if self._ids.place(row.id) >= 0]
        changed = [row for row in known if self._rows.get(row.id) != row]
        self._keep(changed)
        self._tell([row.id for row in changed])

    def renew(self, rows: Iterable[R]) -> None:
        """Keeps these rows alone: nobody knows whether the others are still true."""
        self._rows = {}
        self._coming.clear()
        self._opening += 1
        self._keep(rows)
        self.recard()

    @Slot(object)
    def supply(self, page: Page[R]) -> None:
        """Takes the rows of a page; those that were changed or let go meanwhile are older."""
        fresh = [row for row in page.rows if row.id in self._coming]
        if page.wanted.opening == self._opening and fresh:
            self._soon.setInterval(0)
            self._keep(fresh)
            self._tell([row.id for row in fresh])

    @Slot()
    def wanted_ended(self) -> None:
        """The page came or it did not; what is painted empty is asked for again, with a pause."""
        missing = any(one not in self._rows for one in self._coming)
        self._coming.clear()
        self._soon.setInterval(AGAIN_MS if missing else 0)
        if missing:
            self.recard()

    def _with_held(self, wanted: IdVector) -> IdVector:
        """These ids, and the one that is held where it stands now."""
        place = self.place_of(self._held)
        if self._held is not None:
            self._overdue = place >= 0 and wanted.place(self._held) < 0
        if self._overdue and self._held is not None:
            wanted.insert(min(place, len(wanted)), array("q", (self._held,)))
        return wanted

    def _become(self, wanted: IdVector) -> None:
        """The same list with much changed: the view finds its current row again by its id."""
        self.beginResetModel()
        self._ids = wanted
        self.endResetModel()

    def _take_out(self, gone: list[tuple[int, int]]) -> None:
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            for number in self._ids.part(first, last + 1):
                self._rows.pop(number, None)
                self._cards.pop(number, None)
            self._ids.remove(first, last)
            self.endRemoveRows()

    def _put_in(self, new: list[tuple[int, int]], wanted: IdVector) -> None:
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._ids.insert(first, wanted.part(first, last + 1))
            self.endInsertRows()

    # pages

    def _card_at(self, place: int) -> Card | None:
        row = self._rows.get(self._ids[place])
        if row is None:
            self._want_page(place)
            return WAITING
        for near in (place + AHEAD, place - AHEAD):
            if 0 <= near < len(self._ids) and self._ids[near] not in self._rows:
                self._want_page(near)
        return self._card_of(row)

    def _page(self, place: int) -> list[int]:
        """The ids of a page whose rows are not here."""
        first = place - place % PAGE
        return [one for one in self._ids.part(first, first + PAGE) if one not in self._rows]

    def _want_page(self, place: int) -> None:
        """One page at a time: what was scrolled past meanwhile is not asked for."""
        if not self._coming:
            self._want = place
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        if self._want is None or self._coming or self._want >= len(self._ids):
            return
        ids = self._page(self._want)
        self._want = None
        if ids:
            self._coming = set(ids)
            self.wanted.emit(Wanted(self._opening, tuple(ids)))

    def _keep(self, rows: Iterable[R]) -> None:
        for row in rows:
            self._rows.pop(row.id, None)
            self._cards.pop(row.id, None)
            self._rows[row.id] = row
        while len(self._rows) > MOST_ROWS:
            oldest = next(iter(self._rows))
            del self._rows[oldest]
            self._cards.pop(oldest, None)

    def _tell(self, ids: Iterable[int]) -> None:
        places = sorted(place for one in ids if (place := self._ids.place(one)) >= 0)
        for first, last in runs(places):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
