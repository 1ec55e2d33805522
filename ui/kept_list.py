"""What the house keeps in lists: a heading that counts, rows, acts about the one in hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import SignalInstance, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.journal import Pen, Reader
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import act_row
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
        self._begin_above()
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

    def _begin_above(self) -> None:
        """What stands above the rows is made first: Tab comes to it first."""

    def _card(self, row: R) -> Card:
        raise NotImplementedError

    def _refresh(self, ids: Ids) -> None:
        self._ask(type(self).query, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[R, ...]) -> None:
        self.model.set_rows(rows)
        self._title.setText(self._words.heading.format(n=counted(len(rows))))


class KeptFiles(KeptList[R]):
    """Rows that came in from files: put aside, used again, removed.

    A subclass says both commands and calls `_put_below` with what takes a file in.
    """

    use: Callable[[Pen, int, bool], None]
    drop: Callable[[Pen, int], None]

    def _put_below(self, name: str, file: QWidget, looking: SignalInstance) -> None:
        """name: in those of the acts; looking: whether a file's contents are on view.

        file: without a parent yet, for Tab goes by when a widget came in.
        """
        self._aside = button(self.tr("停用"), f"put_{name}_aside", self._put_aside)
        self._use = button(self.tr("恢复使用"), f"use_{name}", self._use_again)
        self._drop = button(self.tr("移除"), f"drop_{name}", self._do_drop, kind="danger")
        managed = QWidget()
        inner = QVBoxLayout(managed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.listing, 1)
        inner.addLayout(act_row(self._aside, self._use, self._drop))
        self.column.addWidget(managed, 1)
        looking.connect(managed.setHidden)  # what a file would bring takes their place
        self.column.addWidget(file)

    @Slot()
    def _put_aside(self) -> None:
        self._turn(self._aside, False)

    @Slot()
    def _use_again(self) -> None:
        self._turn(self._use, True)

    def _turn(self, asking: QWidget, active: bool) -> None:
        row = self.chosen(asking)
        if row is not None:
            self._background.execute(self, type(self).use, row.id, active, beside=asking)

    @Slot()
    def _do_drop(self) -> None:
        row = self.chosen(self._drop)
        if row is not None:
            self._background.execute(self, type(self).drop, row.id, beside=self._drop)
