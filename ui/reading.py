"""Text that is never cut off: where there is no room for all of it, it scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import measures


class Reading(QScrollArea):
    """Takes the height that its content needs, up to `most` on the drawing board, then scrolls."""

    def __init__(self, label: str, content: QWidget | QLayout, most: int = 0) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._most = most
        inside = self._inside = QWidget()
        inside.installEventFilter(self)
        if isinstance(content, QLayout):
            inside.setLayout(content)
        else:
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(content)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """As high as the content at this width."""
        inside = self._inside
        width = self.viewport().width()
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else -1
        if height < 0:
            height = inside.sizeHint().height()
        most = measures().px(self._most) if self._most else height
        return QSize(inside.sizeHint().width(), min(height, most))

    def minimumSizeHint(self) -> QSize:
        """A few lines at least."""
        few = measures().px(72)
        return QSize(measures().px(120), min(few, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another content needs another height; a scroll area by itself would keep the old one."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
