"""A window for a second screen: read only, dark, live; what it shows stays when all else fails."""

import weakref
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.acts import PANEL, WINDOW, ActButton, act, follow, shortcuts_of
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.help import ShortcutList
from ui.theme import set_dark
from ui.times import wall
from ui.view import LiveView
from ui.words import recalled

TRY_AGAIN_MS = 2000
LEAST = (480, 320)
USUAL = (1280, 720)
MARGIN = 28
"""Around what is read from afar."""


class SecondScreen(LiveView):
    """Fills a screen that is free, else it is a window; Esc closes, F11 fills or frees the screen.

    behind: the small line that says since when nothing new comes; it catches up by itself.
    """

    closed = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, name: str, title: str, parent: QWidget
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.setObjectName(name)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST)
        self.behind = QLabel()
        self.behind.setObjectName("behind")
        self.behind.setTextFormat(Qt.TextFormat.PlainText)
        self.behind.setWordWrap(True)
        self.behind.setProperty("role", "muted")
        self.behind.hide()
        self._again = QTimer(self)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self.reload)
        background.lanes.troubled.connect(self._lane_troubled)
        bulletin.cut_off.connect(self._cut_off)
        act(self, self.tr("关闭这个屏"), "Esc", self.close, WINDOW)
        act(self, self.tr("全屏，再按一次恢复"), "F11", self._full_screen, WINDOW,
            key_id="full_screen")  # fmt: skip
        act(self, self.tr("全部快捷键"), "F1", self._show_help, WINDOW)
        set_dark(self)

    def stand(self, beside: QWidget) -> None:
        """Takes a screen that is free, whole; without one it is a window here."""
        free = free_screen(beside)
        if free is not None:
            self.setGeometry(free.geometry())
            self.showFullScreen()
        else:
            self.resize(QSize(*USUAL).boundedTo(beside.screen().availableSize()))
            self.show()

    def caught_up(self) -> None:
        """What is shown is true again; a subclass says so with each answer."""
        self._again.stop()
        self.behind.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells who opened it."""
        self._again.stop()
        super().closeEvent(event)
        self.closed.emit()

    @Slot(str, str)
    def _lane_troubled(self, lane: str, trouble: str) -> None:
        if lane == QUERIES:
            self._fall_behind(trouble)

    @Slot(str)
    def _cut_off(self, trouble: str) -> None:
        if trouble:
            self._fall_behind(trouble)
        else:
            self.reload()

    def _fall_behind(self, trouble: str) -> None:
        """Says so once, small; asks again until there is an answer."""
        if not self.isVisible() or not self.behind.isHidden():
            return
        said = self.tr("▲ {time} 起没有新消息，显示的是当时的内容，恢复后自动补上。{trouble}")
        now = wall(datetime.now().astimezone())
        self.behind.setText(said.format(time=now, trouble=recalled(trouble)))
        self.behind.show()
        self._again.start()

    @Slot()
    def _full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @Slot()
    def _show_help(self) -> None:
        shown = ShortcutList(shortcuts_of(self), [], self)
        set_dark(shown)
        shown.open()


Make = Callable[[QWidget], SecondScreen]


class ScreenOpener(ActButton):
    """Opens a second screen, or brings it forward; it goes with the window of its panel."""

    def __init__(self, text: str, name: str, make: Make, panel: QWidget, key: str) -> None:
        super().__init__(text, name)
        self._make, self._panel = make, weakref.ref(panel)
        self._shown: SecondScreen | None = None
        self.clicked.connect(self.open)
        follow(act(panel, text, key, self.open, PANEL, key_id=name), self.show_key)

    @Slot()
    def open(self) -> None:
        """One at a time."""
        panel = self._panel()
        if self._shown is None and panel is not None:
            self._shown = self._make(panel)
            self._shown.closed.connect(self._gone)
            closing = getattr(panel.window(), "closing", None)
            if closing is not None:
                closing.connect(self._shown.close)
            self._shown.stand(panel)
        if self._shown is not None:
            self._shown.raise_()
            self._shown.activateWindow()

    @Slot()
    def _gone(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None


def free_screen(beside: QWidget) -> QScreen | None:
    """A screen on which neither this window nor another second screen stands."""
    taken = [beside.window().screen()] + [
        each.screen() for each in QApplication.topLevelWidgets()
        if isinstance(each, SecondScreen) and each.isVisible()
    ]  # fmt: skip
    return next((each for each in QGuiApplication.screens() if each not in taken), None)
