"""Which column of a list is what: as it was found, and as a person says it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QWidget

from studio.sheet import COLUMN_NAMES, Column, Mapped
from ui.fields import laid
from ui.words import say

NOWHERE = -1


class SheetColumns(QFrame):
    """`changed` once a person has chosen another column for something."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = laid(QFormLayout(self))
        self._boxes: dict[Column, QComboBox] = {}
        for column, name in COLUMN_NAMES.items():
            box = self._boxes[column] = QComboBox()
            box.setObjectName(f"column_{column}")
            box.setAccessibleName(say(name))
            box.activated.connect(self._choose)
            form.addRow(say(name), box)

    def show_columns(self, headings: Sequence[str], where: Mapped) -> None:
        """The headings of the file, each choice as it is."""
        for column, box in self._boxes.items():
            box.clear()
            box.addItem(self.tr("（没有这一列）"), NOWHERE)
            for at, words in enumerate(headings):
                box.addItem(words or self.tr("第 {n} 列").format(n=at + 1), at)
            box.setCurrentIndex(box.findData(where.get(column, NOWHERE)))

    def where(self) -> dict[Column, int]:
        """What each column is taken for now."""
        chosen = {column: int(box.currentData()) for column, box in self._boxes.items()}
        return {column: at for column, at in chosen.items() if at != NOWHERE}

    @Slot()
    def _choose(self) -> None:
        self.changed.emit()
