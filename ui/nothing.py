"""An empty list says what to do next, in its middle; a screen reader reads the same."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from ui.theme import colours, measures

FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def paint_nothing(view: QAbstractItemView, text: str) -> None:
    """Writes the sentence into an empty view; one that is low gives up the room around it."""
    painter = QPainter(view.viewport())
    painter.setPen(QColor(colours(view).muted))
    painter.setFont(view.font())
    painter.drawText(room_of(view, text), FLAGS, text)
    painter.end()


def room_of(view: QAbstractItemView, text: str) -> QRect:
    """Where the sentence stands: what is left and right of it stays free, above it what can be."""
    whole, pad = view.viewport().rect(), measures().px(20)
    wide = whole.adjusted(pad, 0, -pad, 0)
    needed = view.fontMetrics().boundingRect(wide, FLAGS, text).height()
    above = max(0, min(pad, (whole.height() - needed) // 2))
    return wide.adjusted(0, above, 0, 0)


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
