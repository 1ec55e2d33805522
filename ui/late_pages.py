"""Tabs whose pages are made when somebody first turns to them: a seat opens without them."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QScrollArea, QTabBar, QTabWidget, QVBoxLayout, QWidget

from ui.panes import inside, scrolling


class LatePages(QTabWidget):
    """Each page has a name; it may be longer than the window, and is made once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[QWidget, Callable[[], QWidget]] = {}
        self.currentChanged.connect(self._make)

    def add_page(self, name: str, label: str, make: Callable[[], QWidget]) -> None:
        """Adds a tab; `make` is called when it is first turned to, the first tab's at once."""
        area = scrolling()
        area.setObjectName(name)
        self._waiting[area] = make
        self.addTab(area, label)
        self._make(self.currentIndex())  # the signal of the very first tab came before its page

    def turn_to(self, name: str) -> None:
        """Shows a page by its name."""
        page = self.findChild(QScrollArea, name)
        assert page is not None, name
        self.setCurrentWidget(page)

    def has(self, name: str) -> bool:
        """Whether there is a page of this name."""
        return self.findChild(QScrollArea, name) is not None

    def current_name(self) -> str:
        """The name of the page in view; '' before there is one."""
        return self.currentWidget().objectName() if self.count() else ""

    @Slot(int)
    def _make(self, index: int) -> None:
        area = self.widget(index)
        make = self._waiting.pop(area, None) if area is not None else None
        if make is not None and isinstance(area, QScrollArea):
            area.setWidget(inside(make()))


class PageGroups(QWidget):
    """More pages than a row of tabs has room for: the upper row names groups, the lower the pages.

    A group comes back with the page that was last looked at in it; Ctrl+Tab goes through its pages.
    """

    def __init__(self, pages: LatePages, name: str, label: str) -> None:
        super().__init__()
        self._pages = pages
        self._groups: list[range] = []
        self._last: list[int] = []
        self._bar = QTabBar()
        self._bar.setObjectName(name)
        self._bar.setAccessibleName(label)
        self._bar.setProperty("role", "groups")
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(pages, 1)
        self._bar.currentChanged.connect(self._turn)
        pages.currentChanged.connect(self._follow)

    def close_group(self, label: str) -> None:
        """The pages added since the last group was closed are one, of this name."""
        first = self._groups[-1].stop if self._groups else 0
        self._groups.append(range(first, self._pages.count()))
        self._last.append(first)
        self._bar.addTab(label)
        self._follow(self._pages.currentIndex())

    @Slot()
    def forward(self) -> None:
        """To the next group; after the last one to the first."""
        self._step(1)

    @Slot()
    def back(self) -> None:
        """To the group before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        """The keyboard goes along: it may be in a page that is not in view any more."""
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())
        self._pages.tabBar().setFocus()

    @Slot(int)
    def _turn(self, group: int) -> None:
        if self._pages.currentIndex() not in self._groups[group]:
            self._pages.setCurrentIndex(self._last[group])

    @Slot(int)
    def _follow(self, index: int) -> None:
        """Whoever turned the page: its group is the one in view."""
        self._pages.setTabVisible(
            index, True
        )  # first: Qt turns to what it shows beside a hidden one
        for group, pages in enumerate(self._groups):
            if index in pages:
                self._last[group] = index
                self._bar.setCurrentIndex(group)
            for page in pages:
                self._pages.setTabVisible(page, index in pages)
