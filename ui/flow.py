"""A row of widgets that goes on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Lays its widgets from left to right, line after line, each at its own size.

    Qt asks for the height many times in one go: what was found holds until it is invalidated.
    """

    _sizes: list[QSize | None] | None = None
    """Of each item, None for what is hidden."""
    _least: QSize | None = None
    _heights: dict[int, int] = {}  # noqa: RUF012 - before any was asked for; never written to

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Takes one more."""
        self._items.append(item)
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Takes one more, behind the others."""
        self.insertWidget(len(self._items), widget)

    def insertWidget(self, at: int, widget: QWidget) -> None:  # noqa: N802 - as Qt's boxes call it
        """Takes one more, before the one that stands at this place."""
        self.addChildWidget(widget)
        # An item of Qt's own making may die behind its Python name, and a second one be born at
        # the same address and be taken for the dead one; what is made here lives as long as here.
        self._items.insert(at, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Gives one back."""
        taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self.invalidate()
        return taken

    def invalidate(self) -> None:
        """A widget has another size, or was shown or hidden."""
        self._sizes, self._least, self._heights = None, None, {}
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Places every widget."""
        super().setGeometry(rect)
        self._place(rect, apply=True)

    def sizeHint(self) -> QSize:
        """At least the widest of them."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest and the highest of them."""
        if self._least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            self._least = size.grownBy(self.contentsMargins())
        return QSize(self._least)

    def _known_sizes(self) -> list[QSize | None]:
        if self._sizes is None:
            self._sizes = [None if item.isEmpty() else item.sizeHint() for item in self._items]
        return self._sizes

    def _place(self, whole: QRect, *, apply: bool) -> int:
        """What is hidden takes no room."""
        margins = self.contentsMargins()
        rect = whole.marginsRemoved(margins)
        x, y, line = rect.x(), rect.y(), 0
        for item, size in zip(self._items, self._known_sizes(), strict=True):
            if size is None:
                continue
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if apply:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - whole.y() + margins.bottom()
