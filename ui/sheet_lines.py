"""The lines of a list that is looked at: as many as a file has, found by their number."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from studio.sheet import Draft
from ui.card import Card
from ui.rows import NOWHERE, CardsModel, Index


class SheetLines(CardsModel[Draft]):
    """Cards are made when they are painted; the lines stand in the order of the file."""

    def __init__(self, card: Callable[[Draft], Card], parent: QObject | None = None) -> None:
        super().__init__(card, parent)
        self._rows: Sequence[Draft] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def id_at(self, place: int) -> int:
        """The number of the line at this place."""
        return self._rows[place].number

    def row_at(self, place: int) -> Draft | None:
        """The line at this place."""
        return self._rows[place]

    def place_of(self, thing_id: int | None) -> int:
        """Where the line of this number stands."""
        if thing_id is None:
            return -1
        place = bisect_left(self._rows, thing_id, key=_number)
        there = place < len(self._rows) and self._rows[place].number == thing_id
        return place if there else -1

    def set_rows(self, rows: Sequence[Draft]) -> None:
        """Shows other lines."""
        self.about_to_change.emit()
        self.beginResetModel()
        self._rows, self._cards = rows, {}
        self.endResetModel()
        self.rows_changed.emit()

    def _card_at(self, place: int) -> Card | None:
        return self._card_of(self._rows[place])


def _number(row: Draft) -> int:
    return row.number
