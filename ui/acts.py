"""Acts: what a person can do with a key or a button, made in one way so that F1 can list them."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.icons import ACT_ICONS, paint_icon
from ui.theme import measures

WIDGET = Qt.ShortcutContext.WidgetShortcut
PANEL = Qt.ShortcutContext.WidgetWithChildrenShortcut
WINDOW = Qt.ShortcutContext.WindowShortcut
RETURN_SIGN = "↵"
"""How code writes the key; the bundled font has no such sign, so the button says Enter."""


class Shortcut(NamedTuple):
    """One line of the F1 list."""

    keys: str
    text: str


def act(
    widget: QWidget,
    text: str,
    shortcut: str,
    slot: Callable[..., object],
    context: Qt.ShortcutContext = PANEL,
    name: str = "",
) -> QAction:
    """Gives `widget` an act on a key. Single letters take WIDGET: only with the list in focus."""
    action = QAction(text, widget)
    action.setObjectName(name)
    action.setToolTip(text)
    action.setWhatsThis(text)
    action.setShortcut(QKeySequence(shortcut))
    action.setShortcutContext(context)
    action.setAutoRepeat(False)
    action.triggered.connect(slot)
    widget.addAction(action)
    return action


class ActButton(QPushButton):
    """A button that shows its icon before its word and its key behind it.

    `kind`: plain, primary, danger, quiet, pill. The icon is found by the button's name.
    """

    def __init__(self, text: str, name: str, hint: str = "", kind: str = "plain") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self._hint = hint.replace(RETURN_SIGN, "Enter")
        self._icon = ACT_ICONS.get(name, "")

    def set_words(self, text: str) -> None:
        """Changes the word and what a screen reader says."""
        self.setText(text)
        self.setAccessibleName(text)

    @property
    def hint(self) -> str:
        """The key that does the same."""
        return self._hint

    def sizeHint(self) -> QSize:
        """Room for the icon, the word and the key."""
        size = super().sizeHint()
        return QSize(size.width() + self._icon_width() + self._hint_width(), size.height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the styled button, then what stands upon it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """The style resolved the colour of this state into the palette."""
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.ButtonText)
        word = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - self._icon_width() - word - self._hint_width()) // 2
        if self._icon:
            side = self._icon_side()
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, box, ink)
            left += self._icon_width()
        rect = QRect(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        painter.drawText(rect, flags, self.text())
        if self._hint:
            painter.setFont(self._hint_font())
            rect.setLeft(left + word + measures().gap)
            painter.drawText(rect, flags, self._hint)

    def _icon_side(self) -> int:
        return round(self.fontInfo().pixelSize() * 1.15)

    def _icon_width(self) -> int:
        return self._icon_side() + measures().px(6) if self._icon else 0

    def _hint_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(False)
        font.setPixelSize(max(9, round(self.fontInfo().pixelSize() * 0.8)))
        return font

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return QFontMetrics(self._hint_font()).horizontalAdvance(self._hint) + measures().gap


def button(
    text: str,
    name: str,
    slot: Callable[..., object],
    *,
    hint: str = "",
    kind: str = "plain",
) -> ActButton:
    """A button for an act; `hint` is the key shown, which `act` binds elsewhere."""
    made = ActButton(text, name, hint, kind)
    made.clicked.connect(slot)
    return made


def act_button(
    widget: QWidget,
    text: str,
    name: str,
    slot: Callable[..., object],
    *,
    key: str = "",
    context: Qt.ShortcutContext = PANEL,
    kind: str = "plain",
) -> ActButton:
    """A button and, where `key` is given, the same act on a key of `widget`."""
    hint = key.replace("Return", "↵")
    made = button(text, name, slot, hint=hint, kind=kind)
    if key:
        act(widget, text, key, slot, context, name=f"{name}_act")
    return made


def shortcuts_of(widget: QWidget) -> list[Shortcut]:
    """Every key that does something in `widget` and what is visible in it, in the order made."""
    found: dict[Shortcut, None] = {}
    inside = [child for child in widget.findChildren(QWidget) if child.isVisibleTo(widget)]
    for place in [widget, *inside]:
        for action in place.actions():
            _note(found, action.shortcuts(), action.whatsThis() or action.text())
        for key in place.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            _note(found, key.keys(), key.whatsThis())
    return list(found)


def _note(found: dict[Shortcut, None], keys: list[QKeySequence], text: str) -> None:
    words = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    if words and text:
        found[Shortcut(words, text)] = None
