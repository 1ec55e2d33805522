"""One window as a person has it: reads what is visible, acts on what is visible and enabled."""

from typing import NamedTuple, TypeVar

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.player.hand import CLICK, KEY, Hand, Touch

W = TypeVar("W", bound=QWidget)
SHOWN = Qt.ItemDataRole.DisplayRole
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class NotOnScreen(Exception):
    """What the person looked for is not there, or cannot be used; says what and where."""


class SeenRow(NamedTuple):
    """One row of a list as it can be read."""

    number: int
    text: str


class Screen:
    """A person's window; every lookup is by the name a widget has for ever."""

    def __init__(self, window: QWidget, login: str) -> None:
        self.window = window
        self.login = login
        self.hand = Hand()

    def shows(self, name: str) -> bool:
        """Whether a widget of this name is visible now."""
        return any(widget.isVisible() for widget in self._named(QWidget, name))

    def find(self, kind: type[W], name: str) -> W:
        """The visible widget of this name; NotOnScreen where there is none."""
        named = self._named(kind, name)
        for widget in named:
            if widget.isVisible():
                return widget
        fault = "看不见" if named else "没有"
        raise NotOnScreen(f"{self.login} 的窗口上{fault} {name}（{kind.__name__}）")

    def usable(self, name: str) -> bool:
        """Whether a visible widget of this name can be used now."""
        return any(w.isVisible() and w.isEnabled() for w in self._named(QWidget, name))

    def rows(self, name: str) -> list[SeenRow]:
        """The rows of a list, each with all its visible text."""
        view = self.find(QAbstractItemView, name)
        model = view.model()
        return [SeenRow(n, _text_at(model, n)) for n in range(model.rowCount(view.rootIndex()))]

    def current_row(self, name: str) -> str:
        """The text of the row a list stands on, empty where it stands on none."""
        index = self.find(QAbstractItemView, name).currentIndex()
        return str(index.data(SHOWN) or "") if index.isValid() else ""

    def read(self, name: str) -> str:
        """The text of a label, a button, a field or a list's choice."""
        widget = self.find(QWidget, name)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            return widget.text()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QComboBox):
            return widget.currentText()
        raise NotOnScreen(f"{self.login} 的窗口上 {name} 没有可读的文字")

    def checked(self, name: str) -> bool:
        """Whether a visible button of this name is the chosen one."""
        return any(w.isVisible() and w.isChecked() for w in self._named(QAbstractButton, name))

    def notices(self) -> list[str]:
        """What the window says in refusal bubbles and in its strip, for a fault's report."""
        names = ("refusal_bubble", "notice_words")
        found = [label for name in names for label in self._named(QWidget, name)]
        return [text for label in found if label.isVisible() and (text := _words_of(label))]

    def click(self, name: str) -> None:
        """Clicks the middle of a visible, enabled widget."""
        widget = self._ready(QWidget, name)
        self._require_uncovered(widget)
        self._click(widget, widget.rect().center())

    def click_row(self, name: str, number: int) -> None:
        """Scrolls to a row of a list and clicks it."""
        view = self._ready(QAbstractItemView, name)
        model = view.model()
        index = model.index(number, 0, view.rootIndex())
        view.scrollTo(index)
        rect = view.visualRect(index)
        if not index.isValid() or rect.isEmpty():
            raise NotOnScreen(f"{self.login} 的列表 {name} 没有第 {number + 1} 行")
        middle = QPoint(min(rect.center().x(), rect.left() + 60), rect.center().y())
        self._click(view.viewport(), middle)

    def press(
        self,
        name: str,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        """Presses a key with a visible, enabled widget in focus."""
        widget = self._ready(QWidget, name)
        if not self._has_focus(widget):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            self.hand.touch(KEY)
        self._key(widget, key, modifiers)

    def has_keyboard(self, name: str) -> bool:
        """Whether a key pressed now would reach this widget with all its shortcuts."""
        return QApplication.focusWidget() is self.find(QWidget, name)

    def type_text(self, name: str, text: str) -> None:
        """Commits text at the cursor of an editor in focus, as an input method does."""
        widget = self._ready(QWidget, name)
        self._go_to(widget)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        self.hand.touch(Touch("characters", len(text)))

    def compose(self, name: str, preedit: str) -> None:
        """Shows what an input method has so far at the cursor of an editor; no text yet."""
        widget = self._ready(QWidget, name)
        self._go_to(widget)
        QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))

    def empty(self, name: str) -> None:
        """Selects all in an editor and deletes it, by keys."""
        widget = self._ready(QWidget, name)
        self._go_to(widget)
        self._key(widget, Qt.Key.Key_A, CTRL)
        self._key(widget, Qt.Key.Key_Delete)

    def write(self, name: str, text: str) -> None:
        """Makes a field hold exactly `text`."""
        if self.read(name):
            self.empty(name)
        self.type_text(name, text)
        held = self.read(name)
        if held != text:
            raise NotOnScreen(f"{self.login} 的 {name} 里是“{held[:40]}”，不是键入的文字")

    def _has_focus(self, widget: QWidget) -> bool:
        return self.window.focusWidget() is widget or QApplication.focusWidget() is widget

    def _go_to(self, widget: QWidget) -> None:
        """An editor in which one types already needs no click."""
        if not self._has_focus(widget):
            face = _face(widget)
            self._click(face, face.rect().center())

    def _click(self, widget: QWidget, at: QPoint) -> None:
        self.hand.touch(CLICK)
        QTest.mouseClick(widget, LEFT, PLAIN, at)

    def _key(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.hand.touch(KEY)
        QTest.keyClick(widget, key, modifiers)

    def _ready(self, kind: type[W], name: str) -> W:
        widget = self.find(kind, name)
        if not widget.isEnabled():
            raise NotOnScreen(f"{self.login} 的 {name} 不可用{self._why()}")
        return widget

    def _require_uncovered(self, widget: QWidget) -> None:
        """A hand cannot click what something else lies upon."""
        top = widget.window()
        hit = top.childAt(widget.mapTo(top, widget.rect().center()))
        if hit is None or not (hit is widget or widget.isAncestorOf(hit)):
            lies = hit.objectName() or type(hit).__name__ if hit else "窗口之外"
            raise NotOnScreen(f"{self.login} 的 {widget.objectName()} 点不到（{lies}）")

    def _why(self) -> str:
        said = "；".join(self.notices())
        return f"（窗口上写着：{said}）" if said else ""

    def _named(self, kind: type[W], name: str) -> list[W]:
        found: list[W] = self.window.findChildren(kind, name)
        dialogs = (w for w in QApplication.topLevelWidgets() if w is not self.window)
        for dialog in dialogs:
            if dialog.isVisible() and _belongs(dialog, self.window):
                found += dialog.findChildren(kind, name)
        return list({id(widget): widget for widget in found}.values())


def _belongs(dialog: QWidget, window: QWidget) -> bool:
    parent = dialog.parentWidget()
    return parent is not None and (parent is window or parent.window() is window)


def _face(widget: QWidget) -> QWidget:
    """Where a mouse click on an editor lands."""
    viewport = getattr(widget, "viewport", None)
    return viewport() if callable(viewport) else widget


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _text_at(model: QAbstractItemModel, number: int) -> str:
    return str(model.index(number, 0).data(SHOWN) or "")


__all__ = ["ALT", "CTRL", "PLAIN", "NotOnScreen", "Screen", "SeenRow"]
