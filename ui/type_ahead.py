"""A search field over what its words find; the answers come later, and Return waits for its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.journal import Reader
from ui.acts import WIDGET, act, tell_key
from ui.background import Background
from ui.card import Card
from ui.line_field import SearchField
from ui.rows import Row
from ui.table import RowsModel, RowsView

R = TypeVar("R", bound=Row)
Query = Callable[[Reader, str], tuple[R, ...]]
"""What answers the words that stand in the field; the best one first."""


@dataclass(frozen=True)
class Said:
    """What one says: hint in the field, label of the list, what to do where it is empty.

    verb: what Return does with a row; following, before: the row below and above.
    """

    hint: str
    label: str
    empty: str
    verb: str
    following: str
    before: str


class TypeAhead(QFrame, Generic[R]):
    """Down and Up mark a row while one types, Return takes it: `chosen` tells it.

    names: of the field and of the list; lines: of a row's text.
    """

    chosen = Signal(object)

    def __init__(
        self,
        background: Background,
        query: Query[R],
        card: Callable[[R], Card],
        names: tuple[str, str],
        said: Said,
        *,
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._query = background, query
        self._answered = self._wanted = False
        of_field, of_list = names
        self.field = SearchField(self)
        self.field.setObjectName(of_field)
        self.field.setAccessibleName(said.hint)
        self.field.setPlaceholderText(said.hint)
        self.field.textChanged.connect(self.look)
        self.field.returnPressed.connect(self.choose)
        self.model = RowsModel[R](card, self)
        self.list = RowsView(of_list, said.label, lines=lines)
        self.list.set_rows_model(self.model)
        self.list.say_when_empty(said.empty)
        self.list.chosen.connect(self._take_marked)
        for each in (self.field, self.list):
            tell_key(each, "Return", said.verb)
        act(self.field, said.following, "Down", self._next, WIDGET)
        act(self.field, said.before, "Up", self._previous, WIDGET)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)

    @Slot()
    def look(self) -> None:
        """Asks what answers the words that stand here now."""
        self._answered = self._wanted = False
        self._background.query(self, _found, self._query, self.field.text(), done=self._show)

    @Slot()
    def choose(self) -> None:
        """Rows that answer other words than stand there are not taken: Return waits for its own."""
        self._wanted = not self._answered
        if self._answered:
            self._take_marked()

    @Slot(object)
    def _show(self, found: tuple[str, tuple[R, ...]]) -> None:
        """The first is marked: Return is enough for the one that was meant.

        Queries overtake each other: an answer to words that stand there no more comes too late.
        """
        words, rows = found
        if words != self.field.text():
            return
        self._answered = True
        self.model.set_rows(rows)
        if rows:
            self.list.select(rows[0].id)
        if self._wanted and self.isVisible():
            self.choose()

    @Slot()
    def _take_marked(self) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is not None:
            self.chosen.emit(row)

    @Slot()
    def _next(self) -> None:
        self.list.step(1)

    @Slot()
    def _previous(self) -> None:
        self.list.step(-1)


def _found(reader: Reader, query: Query[Any], words: str) -> tuple[str, tuple[Any, ...]]:
    return words, query(reader, words)
