"""The rows of the host's list: those that wait are put elsewhere by the mouse, while it may be."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from studio.air_queue import AirRow, AirState
from ui.rows import ID_ROLE, ROW_ROLE
from ui.table import RowsModel, RowsView

MIME = "application/x-interview-studio-air-item"
Index = QModelIndex | QPersistentModelIndex


class AirModel(RowsModel[AirRow]):
    """Only what waits is taken, and it is put between rows, never onto one."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What the mouse may do with a row."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        row = index.data(ROW_ROLE)
        waits = isinstance(row, AirRow) and row.state is AirState.QUEUED
        return usual | Qt.ItemFlag.ItemIsDragEnabled if waits else usual

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """A question of this list, and nothing else."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The number of the question that is carried."""
        carried = QMimeData()
        carried.setData(MIME, str(indexes[0].data(ID_ROLE) if indexes else 0).encode())
        return carried

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """A question is moved, never copied."""
        return Qt.DropAction.MoveAction


class AirRows(RowsView):
    """Tells which question was dropped before which; None: behind all that wait.

    Nothing moves here: the studio is asked, and the list follows it.
    """

    moved = Signal(int, object)

    def allow_moves(self, allowed: bool) -> None:
        """Whether the mouse may put rows elsewhere now."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if allowed else mode.NoDragDrop)
        self.setDragEnabled(allowed)
        self.setAcceptDrops(allowed)
        self.setDropIndicatorShown(allowed)
        self.setDragDropOverwriteMode(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes its own rows alone."""
        super().dragEnterEvent(event)
        event.setAccepted(self._carried(event) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where it would go; not among those that were asked."""
        super().dragMoveEvent(event)
        event.setAccepted(self._goes(event) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks for the new place; the event is left unaccepted, so that no row is taken out."""
        goes = self._goes(event)
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        event.ignore()
        if goes is not None and goes[0] != goes[1]:
            self.moved.emit(*goes)

    def _goes(self, event: QDropEvent) -> tuple[int, int | None] | None:
        """What is carried and before which it goes; None where it must not be dropped."""
        carried = self._carried(event)
        if carried is None:
            return None
        waiting = [row.id for row in self.rows_model().rows() if _waits(row)]
        place = self._place(event.position().toPoint())
        first = self.rows_model().place_of(waiting[0])
        if not first <= place <= first + len(waiting):
            return None
        behind = [one for one in waiting[place - first :] if one != carried]
        stays = place - first - waiting.index(carried) in (0, 1)
        return carried, carried if stays else behind[0] if behind else None

    def _place(self, at: QPoint) -> int:
        """Between which rows: the number of rows above."""
        index = self.indexAt(at)
        if not index.isValid():
            return self.rows_model().rowCount()
        below = at.y() > self.visualRect(index).center().y()
        return index.row() + int(below)

    def _carried(self, event: QDropEvent) -> int | None:
        data = event.mimeData()
        if not self.acceptDrops() or not data.hasFormat(MIME):
            return None
        number = int(bytes(data.data(MIME).data()).decode() or 0)
        row = self.rows_model().row_of(number)
        return number if row is not None and _waits(row) else None


def _waits(row: object) -> bool:
    return isinstance(row, AirRow) and row.state is AirState.QUEUED
