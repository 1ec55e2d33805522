"""A list on the screen: it never moves under the hand."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.card import CardDelegate
from ui.keymap import changes, with_keys
from ui.nothing import paint_nothing
from ui.rows import (
    CARD_ROLE,
    ID_ROLE,
    MARKED_ROLE,
    ROW_ROLE,
    UNREAD_ROLE,
    CardsModel,
    Index,
    Row,
    RowsModel,
)

__all__ = ["CARD_ROLE", "ID_ROLE", "ROW_ROLE", "UNREAD_ROLE", "Row", "RowsModel", "RowsView"]
R = TypeVar("R", bound=Row)
GLANCE_MS = 900
"""So long a row stands on the screen before it counts as seen."""


class RowsView(QTableView):
    """Shows a model's rows as cards of one fixed height; one row is current, known by its id.

    follow_end: where the last row is in view it stays in view as rows are added.
    unread: rows carry a mark until they were current, or on the screen for a moment.
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
        unread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._follow_end = follow_end
        self._unread = unread
        self._in_view: frozenset[int] = frozenset()
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(GLANCE_MS)
        self._glance.timeout.connect(self._glanced)
        self._kept: int | None = None
        self._delegate = CardDelegate(self, lines)
        self._anchor: tuple[int, int] | None = None
        self._at_end = False
        self._told: int | None = None
        self.nothing = self._nothing_said = ""
        changes().made.connect(self._say_nothing)
        self._changing = False
        self._set_up()

    def set_rows_model(self, model: "CardsModel[R]") -> None:
        """Shows this model's rows."""
        self.setModel(model)
        if self._unread:
            model.mark_unread()
            self.verticalScrollBar().valueChanged.connect(self._look)
        model.about_to_change.connect(self._before)
        model.rows_changed.connect(self._after)
        model.dataChanged.connect(self._data_changed)

    def say_when_empty(self, text: str) -> None:
        """What to do next, where there is no row; `{admit}` in it is the key of that act now."""
        self._nothing_said = text
        self._say_nothing()

    @Slot()
    def _say_nothing(self) -> None:
        text = with_keys(self._nothing_said)
        if text != self.nothing:
            self.nothing = text
            self.setAccessibleDescription(text)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what to do next."""
        super().paintEvent(event)
        if self.nothing and not self.model().rowCount():
            paint_nothing(self, self.nothing)

    def rows_model(self) -> "CardsModel[Row]":
        """The model shown."""
        model = self.model()
        assert isinstance(model, CardsModel)
        return model

    def ids_in_view(self) -> tuple[int, ...]:
        """The ids of the rows on the screen, from the top."""
        model, bottom = self.rows_model(), self.viewport().height() - 1
        first, last = self.rowAt(0), self.rowAt(bottom)
        if first < 0:
            return ()
        end = last + 1 if last >= 0 else model.rowCount()
        return tuple(model.id_at(place) for place in range(first, end))

    def showEvent(self, event: QShowEvent) -> None:
        """What comes on the screen is being seen."""
        super().showEvent(event)
        self._look()

    def current_id(self) -> int | None:
        """The id of the current row."""
        value = self.currentIndex().data(ID_ROLE)
        return value if isinstance(value, int) else None

    def select(self, thing_id: int | None) -> bool:
        """Makes the row with this id current; False where it is not in the list."""
        index = self.rows_model().index_of(thing_id)
        self._lay_out()
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

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom is another height of the rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
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
        self._kept = self.current_id()
        self._lay_out()
        bar = self.verticalScrollBar()
        self._at_end = self._follow_end and bar.value() >= bar.maximum() - 2
        self._anchor = self._find_anchor()

    @Slot()
    def _after(self) -> None:
        if self._kept is not None and self.current_id() is None:
            self.select(self._kept)
        self._changing = False
        if self._at_end:
            self._lay_out()
            self.scrollToBottom()
        elif self._anchor is not None:
            self._restore(*self._anchor)
        self._tell()
        self._look()

    @Slot()
    def _look(self) -> None:
        """The rows on the screen are seen if they stay there for a moment."""
        if self._unread and self.isVisible():
            self._in_view = frozenset(self.ids_in_view())
            self._glance.start()

    @Slot()
    def _glanced(self) -> None:
        now = frozenset(self.ids_in_view()) if self.isVisible() else frozenset()
        self.rows_model().see(now & self._in_view)
        if now - self._in_view:
            self._look()

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
            self._lay_out()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - y)

    def _lay_out(self) -> None:
        """Now, not at Qt's leisure: positions are compared before and after a change."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()

    def _tell(self) -> None:
        now = self.current_id()
        if now is not None:
            self.rows_model().see([now])
        if now != self._told:
            self._told = now
            self.current_changed.emit(now)

    @Slot(QModelIndex, QModelIndex, list)
    def _data_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        if list(roles) in ([UNREAD_ROLE], [MARKED_ROLE]):
            return
        if first.row() <= self.currentIndex().row() <= last.row():
            self.current_updated.emit(self.current_id())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ID_ROLE))
