"""An empty list says what to do next, in its middle; a screen reader reads the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from ui.theme import colours, measures


def paint_nothing(view: QAbstractItemView, text: str) -> None:
    """Writes the sentence into an empty view."""
    room = view.viewport().rect().adjusted(*_margins())
    painter = QPainter(view.viewport())
    painter.setPen(QColor(colours(view).muted))
    painter.setFont(view.font())
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, text)
    painter.end()


class Box(QListWidget):
    """A short list of lines in a form."""

    def __init__(self, name: str, label: str, nothing: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setAccessibleDescription(nothing)
        self.setMinimumHeight(measures().px(90))
        self.nothing = nothing

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, or what to do next."""
        super().paintEvent(event)
        if not self.count():
            paint_nothing(self, self.nothing)


def _margins() -> tuple[int, int, int, int]:
    pad = measures().px(20)
    return pad, pad, -pad, -pad
