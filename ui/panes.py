"""The panes of a seat side by side; how they share the width is remembered for each person."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from ui.look import look
from ui.theme import measures

THOUSAND = 1000


class Pane(QWidget):
    """Never lower than its lines need at its width: a splitter does not ask for that itself."""

    def event(self, event: QEvent) -> bool:
        """After every change of width or content."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._stand()
        return done

    def _stand(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.minimumHeightForWidth(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)


class Panes(QSplitter):
    """Panes with their usual shares of the width; none can be dragged away altogether."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setHandleWidth(measures().px(1))
        self.setChildrenCollapsible(False)
        self._usual: list[int] = []
        self._laid = False
        self.splitterMoved.connect(self._keep)

    def add(self, pane: QWidget | QLayout, share: int, *, surface: bool = False) -> None:
        """One more pane to the right; share: beside the others' shares; surface: a list's pane."""
        if isinstance(pane, QLayout):
            held = Pane()
            held.setLayout(pane)
            pane = held
        if surface:
            pane.setProperty("role", "surface")
            pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.addWidget(pane)
        self._usual.append(share)
        self.setStretchFactor(self.count() - 1, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first size decides the widths; later ones keep the shares."""
        super().resizeEvent(event)
        if not self._laid and self.width() > 1:
            self._laid = True
            kept = look().shares(self.objectName())
            self._lay(kept if len(kept) == self.count() else self._usual)

    def _lay(self, shares: list[int]) -> None:
        whole = sum(shares) or 1
        self.setSizes([max(1, self.width() * share // whole) for share in shares])

    @Slot()
    def _keep(self) -> None:
        whole = sum(self.sizes()) or 1
        shares = [round(size * THOUSAND / whole) for size in self.sizes()]
        look().keep_shares(self.objectName(), shares)


def whole(panel: QWidget, inside: QWidget) -> None:
    """Fills a panel with one widget, to its edges."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
