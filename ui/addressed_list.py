"""Rows that are ticked one after the other, each with an address that is written below the list."""

from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.fields import PutAside, emptied
from ui.notices import show_refusal
from ui.table import Row, RowsModel, RowsView
from ui.view import LiveView

R = TypeVar("R", bound=Row)


class AddressedList(LiveView, Generic[R]):
    """What is half written for a row waits for that row. A subclass says what a tick does.

    nobody: what is said where an act has no row to be about.
    """

    model: RowsModel[R]
    list: RowsView
    nobody: str

    def _hold(self, address: QLineEdit) -> None:
        """The field that goes with the row in hand."""
        self._address = address
        self._aside = PutAside(self, address)
        self._in_hand = self._storing = 0

    def _takes_up(self, number: int | None) -> bool:
        """Whether another row is in hand by now; its own words stand in the field then."""
        if number is None or number == self._in_hand:
            return False
        self._aside.turn(self._in_hand, number)
        self._in_hand = number
        return True

    def _chosen(self, asking: QWidget) -> R | None:
        row = self.model.row_of(self._in_hand)
        if row is None:
            show_refusal(asking, self.nobody)
        return row

    @Slot()
    def _to_address(self) -> None:
        self._address.setFocus()
        self._address.selectAll()

    def _goes_on(self) -> bool:
        """What was stored is done with; the next row comes into hand unless another one is."""
        if self._storing != self._in_hand:
            self._aside.drop(self._storing, self._address)
            return False
        emptied(self._address)
        self.list.setFocus()
        self.list.step(1)
        return True
