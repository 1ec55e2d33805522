"""A screen that nobody touches is locked: what was typed stays in its place, the password opens.

Whoever glances and hardly touches is left alone while on air: see `ScreenLock`.
"""

import os
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from studio import settings
from studio.patience import Patience
from ui.acts import ActButton
from ui.leaving import ending_the_session
from ui.sign_in import SittingDown

if TYPE_CHECKING:
    from studio.desk import Desk

LOOK_MS = 5000
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
    }
)  # fmt: skip


class Touch(QObject):
    """When somebody last touched a window of this program.

    It listens at the window in work, where keys and mouse come in, and at the field in work,
    where an input method writes: not at the whole application, all of whose events it would slow.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._now = now
        self._last = now()
        self._field: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._listen_at_window)
        app.focusChanged.connect(self._listen_at_field)
        self._listen_at_window(QGuiApplication.focusWindow())
        self._listen_at_field(None, QApplication.focusWidget())

    def seconds_ago(self) -> float:
        """How long nobody has touched anything."""
        return self._now() - self._last

    def note(self) -> None:
        """As if somebody had touched it now."""
        self._last = self._now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears and stops nothing."""
        if event.type() in TOUCHES:
            self.note()
        return False

    @Slot(QWindow)
    def _listen_at_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @Slot(QWidget, QWidget)
    def _listen_at_field(self, _before: QWidget | None, field: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = field
        if field is not None:
            field.installEventFilter(self)


class ScreenLock(QObject):
    """Locks one person's windows after idle minutes (0: never), or at once when asked.

    spared: whether nobody is to be locked out now: the host's and the director's windows while
    on air, for they glance for an hour and must act within a second. Idle minutes count from
    the end of that.
    """

    unlocked = Signal()

    def __init__(self, desk: "Desk", minutes: int, spared: Callable[[], bool]) -> None:
        super().__init__()
        self.touch = Touch()
        self._desk = desk
        self._minutes = minutes
        self._spared = spared
        self._patience = Patience()
        self._form: LockForm | None = None
        self._covers: list[Cover] = []
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if minutes > 0:
            self._timer.start(LOOK_MS)

    @property
    def form(self) -> "LockForm | None":
        """What asks for the password while it is locked."""
        return self._form

    @Slot()
    def look(self) -> None:
        """Locks where nobody touched anything for long enough."""
        if self._spared():
            self.touch.note()
        elif self.touch.seconds_ago() >= self._minutes * 60:
            self.lock()

    @Slot()
    def lock(self) -> None:
        """Covers every window and asks for the password; nothing in them is changed."""
        if self._form is not None:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._before = QApplication.focusWidget()
        windows = [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and isinstance(each, QMainWindow | QDialog)
        ]
        self._covers = [Cover(each) for each in windows]
        self._form = LockForm(self._desk, self._patience, QApplication.activeWindow())
        self._form.accepted.connect(self._unlock)
        self._form.show()
        self._form.raise_()
        self._form.activateWindow()

    @Slot()
    def _unlock(self) -> None:
        self._uncover()
        self.touch.note()
        before = self._before
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unlocked.emit()

    def end(self) -> None:
        """The windows go: nothing is left to be locked."""
        self._timer.stop()
        if self._form is not None and isValid(self._form):
            self._form.let_go()
        self._uncover()

    def _uncover(self) -> None:
        if self._form is not None and isValid(self._form):
            self._form.deleteLater()
        self._form = None
        for cover in self._covers:
            if isValid(cover):
                cover.hide()
                cover.deleteLater()
        self._covers = []


class Cover(QFrame):
    """Lies over a whole window, so that nobody reads what stands in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("screen_cover")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        said = QLabel(self.tr("屏幕已锁"))
        said.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.addWidget(said, 0, Qt.AlignmentFlag.AlignCenter)
        window.installEventFilter(self)
        self.resize(window.size())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window, above what comes into it later."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.resize(self.window().size())
            self.raise_()
        return False


class LockForm(SittingDown):
    """Asks the person of the windows for the password; it cannot be left otherwise."""

    def __init__(self, desk: "Desk", patience: Patience, parent: QWidget | None = None) -> None:
        super().__init__("screen_lock", parent)
        self._locked = desk
        self._patience = patience
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._password = self._field("password", self.tr("口令"), secret=True)
        self._password.setText(os.environ.get(settings.REHEARSAL_PASSWORD, ""))
        said = self.tr("{name} 的屏幕已锁。没有提交的文字还在原处，输入口令接着做。")
        self._arrange(self.tr("解锁"), said.format(name=desk.person.name))
        self._password.setFocus()

    def reject(self) -> None:
        """Neither Esc nor the window's cross opens it; the end of the session does."""
        if ending_the_session():
            super().reject()

    def let_go(self) -> None:
        """Closes with the program."""
        self.done(QDialog.DialogCode.Rejected)

    def _buttons(self, confirm: ActButton) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(confirm)
        return line

    def _work(self) -> "Callable[[], Desk] | None":
        password = self._password.text()
        if not password:
            self._ask_for(self._password, self.tr("请填写口令。"))
            return None
        return partial(self._patience.tried, partial(_let_back, self._locked, password))


def _let_back(desk: "Desk", password: str) -> "Desk":
    desk.let_back(password)
    return desk
