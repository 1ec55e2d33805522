"""Hands on a keyboard: keys go to whatever has the focus, as in front of a screen."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from ui.table import RowsView

K, M = Qt.Key, Qt.KeyboardModifier
MOST_TABS = 150
SLACK_SECONDS = 60.0


def until(holds: Callable[[], object], seconds: float = SLACK_SECONDS) -> None:
    """Lets the windows live until it holds; a row that is not there yet does not hold."""
    end = time.monotonic() + seconds
    while not _held(holds):
        assert time.monotonic() < end, f"not in time: {holds}; focus at {focus_name()}"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def _held(holds: Callable[[], object]) -> bool:
    try:
        return bool(holds())
    except IndexError:
        return False


def focus_name() -> str:
    """The name of what has the focus."""
    focus = QApplication.focusWidget()
    return focus.objectName() if focus is not None else ""


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
    """Keys, one after the other, to whatever has the focus."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)
        QCoreApplication.processEvents()


def write(text: str) -> None:
    """Words, as an input method commits them."""
    focus = QApplication.focusWidget()
    assert focus is not None
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus, event)


def tab_to(name: str) -> None:
    """Tab, until the focus is there."""
    for _ in range(MOST_TABS):
        if focus_name() == name:
            return
        press(K.Key_Tab)
    raise AssertionError(f"no Tab leads to {name}; the last was {focus_name()}")


def fill(**texts: str) -> None:
    """Writes into fields, in the order of Tab."""
    for name, text in texts.items():
        tab_to(name)
        press(K.Key_A, held=M.ControlModifier)
        write(text)


def push(name: str) -> None:
    """Tab to a button, and Space."""
    tab_to(name)
    press(K.Key_Space)


def choose(name: str, text: str) -> None:
    """Goes down in a box of choices until it shows a text that begins so."""
    tab_to(name)
    press(K.Key_Home)
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is not None and str(focus.property("currentText")).startswith(text):
            return
        press(K.Key_Down)
    raise AssertionError(f"{name} has no {text}")


def text_of(window: QWidget, name: str) -> str:
    """What a label says, where there are several the one in view."""
    found = sorted(window.findChildren(QLabel, name), key=QWidget.isVisible)
    return str(found[-1].text())


def rows_of(window: QWidget, name: str) -> list[str]:
    """The rows of a list as they stand there, where there are several the one in view."""
    found = sorted(window.findChildren(RowsView, name), key=QWidget.isVisible)
    return list(found[-1].rows_model().texts())


def come_to(window: QWidget) -> None:
    """Alt+Tab to a window."""
    window.activateWindow()
    window.raise_()
    until(window.isActiveWindow)
    until(lambda: QApplication.focusWidget() is not None)


class Typist:
    """Types into the next dialog that comes, while its own loop runs; it does not stay for ever."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act: Callable[[], None] | None = act
        self._until = time.monotonic() + SLACK_SECONDS
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Once a dialog has the focus."""
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if not isinstance(dialog, QDialog):
            return
        if time.monotonic() > self._until:
            dialog.reject()
        if self._act is not None and focus is not None and dialog.isAncestorOf(focus):
            act, self._act = self._act, None
            act()
