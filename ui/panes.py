"""The panes of a seat side by side; how they share the width is remembered for each person."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

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
        self._order = ""
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

    def put(self, order: str, panes: Sequence[QWidget], shares: Sequence[int]) -> bool:
        """All panes in an order, which has a name and shares of its own; whether it is another."""
        if order == self._order:
            return False
        self._order, self._usual = order, list(shares)
        for place, (pane, share) in enumerate(zip(panes, shares, strict=True)):
            self.insertWidget(place, pane)
            self.setStretchFactor(place, share)
        if self._laid:
            self._lay_as_kept()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first size decides the widths; later ones keep the shares."""
        super().resizeEvent(event)
        if not self._laid and self.width() > 1:
            self._laid = True
            self._lay_as_kept()

    @property
    def _kept_as(self) -> str:
        return "-".join(filter(None, (self.objectName(), self._order)))

    def _lay_as_kept(self) -> None:
        kept = look().shares(self._kept_as)
        self._lay(kept if len(kept) == self.count() else self._usual)

    def _lay(self, shares: list[int]) -> None:
        whole = sum(shares) or 1
        self.setSizes([max(1, self.width() * share // whole) for share in shares])

    @Slot()
    def _keep(self) -> None:
        whole = sum(self.sizes()) or 1
        shares = [round(size * THOUSAND / whole) for size in self.sizes()]
        look().keep_shares(self._kept_as, shares)


def whole(panel: QWidget, inside: QWidget) -> None:
    """Fills a panel with one widget, to its edges."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)


def scrolled(page: QWidget) -> QScrollArea:
    """A page that may be longer than where it stands."""
    area = scrolling()
    area.setWidget(inside(page))
    return area


def scrolling() -> QScrollArea:
    """Where such a page comes in."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    return area


def inside(page: QWidget) -> QWidget:
    """A page with room around it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(*[measures().pad] * 4)
    column.addWidget(page)
    made.setProperty("role", "page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
