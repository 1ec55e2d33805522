"""What the house keeps in lists: a heading that counts, rows, acts about the one in hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.journal import Reader
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.notices import show_refusal
from ui.publications import titled
from ui.table import Row, RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Said:
    """What such a list says; heading has {n}; choose: when an act has no row to be about."""

    label: str
    heading: str
    empty: str
    choose: str


class KeptList(LiveView, Generic[R]):
    """A subclass says its query and cards, and puts forms below `listing`."""

    query: Callable[[Reader], tuple[Any, ...]]

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        name: str,
        said: Said,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._words = said
        self.model = RowsModel[R](self._card, self)
        self.list = RowsView(name, said.label, lines=1)
        self.list.say_when_empty(said.empty)
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(150))
        self.listing = QWidget()
        self._title = titled(self.listing, self.list)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def chosen(self, asking: QWidget) -> R | None:
        """The row in hand; without one that is said beside what asked."""
        row = self.model.row_of(self.list.current_id())
        if row is None:
            show_refusal(asking, self._words.choose)
        return row

    def _card(self, row: R) -> Card:
        raise NotImplementedError

    def _refresh(self, ids: Ids) -> None:
        self._ask(type(self).query, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[R, ...]) -> None:
        self.model.set_rows(rows)
        self._title.setText(self._words.heading.format(n=counted(len(rows))))
