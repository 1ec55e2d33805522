"""Acts: what a person can do with a key or a button, made in one way so that F1 can list them.

A named act is in the catalogue of `ui/keymap.py` and goes on the key that the person chose.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal, Slot
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
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import ACT_ICONS, paint_icon
from ui.keymap import BY_ID, changes, key_of, key_words
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
    key_id: str = "",
) -> QAction:
    """Gives `widget` an act on a key. Single letters take WIDGET: only with the list in focus.

    A person may put it on another key where it has a name, or a `key_id` unlike its name; an act
    without one (Esc leaves, a digit chooses) stays where it is.
    """
    action = QAction(text, widget)
    act_id = key_id or name.removesuffix("_act")
    action.setProperty("key_id", act_id)
    action.setProperty("first_key", shortcut)
    action.setObjectName(name)
    action.setToolTip(text)
    action.setWhatsThis(text)
    action.setShortcut(QKeySequence(key_of(act_id, shortcut) if act_id else shortcut))
    action.setShortcutContext(context)
    action.setAutoRepeat(False)
    action.triggered.connect(slot)
    widget.addAction(action)
    return action


class KeyWatch(QObject):
    """Tells the key of an act, as buttons show it, whenever it becomes another."""

    told = Signal(str)

    def __init__(self, action: QAction) -> None:
        super().__init__(action)
        self._action = action
        self.words = hint_of(action)
        action.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        words = hint_of(self._action)
        if words != self.words:
            self.words = words
            self.told.emit(words)


def hint_of(action: QAction) -> str:
    """The key of an act as buttons show it."""
    return key_words(action.shortcut().toString())


def follow(action: QAction, slot: Callable[[str], object]) -> None:
    """Tells `slot`, a bound method, the key of an act now and whenever it becomes another."""
    watch = KeyWatch(action)
    watch.told.connect(slot)
    slot(watch.words)


class ActButton(QPushButton):
    """A button that shows its icon before its word and its key behind it.

    `kind`: plain, primary, danger, quiet, pill, slim (no higher than a line of text). The icon is
    found by the button's name.
    """

    def __init__(self, text: str, name: str, hint: str = "", kind: str = "plain") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self.act: QAction | None = None
        """The act that does the same on a key, where `act_button` made both."""
        self._icon = ACT_ICONS.get(name, "")
        self._hint = self._key_id = ""
        self.show_key(hint)

    def set_words(self, text: str) -> None:
        """Changes the word and what a screen reader says."""
        self.setText(text)
        self.setAccessibleName(text)

    def set_kind(self, kind: str) -> None:
        """Changes how much it stands out, where what comes next has changed."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    @property
    def hint(self) -> str:
        """The key that does the same."""
        return self._hint

    @Slot(str)
    def show_key(self, words: str) -> None:
        """Shows another key beside the word; a screen reader tells it too."""
        self._hint = words.replace(RETURN_SIGN, "Enter")
        self.setAccessibleDescription(self._hint)
        self.updateGeometry()
        self.update()

    def show_key_of(self, act_id: str) -> None:
        """Shows the key of an act that is bound elsewhere, from now on."""
        self._key_id = act_id
        changes().made.connect(self._show_key_in_use)
        self._show_key_in_use()

    @Slot()
    def _show_key_in_use(self) -> None:
        self.show_key(key_words(key_of(self._key_id)))

    def sizeHint(self) -> QSize:
        """Room for the icon, the word and the key."""
        size = super().sizeHint()
        return QSize(size.width() + self._icon_width() + self._hint_width(), size.height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the styled button, then what stands upon it; a word alone Qt paints itself."""
        if not self._icon and not self._hint:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

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
    key_id: str = "",
) -> ActButton:
    """A button and, where `key` is given, the same act on a key of `widget`."""
    made = button(text, name, slot, kind=kind)
    if key:
        action = act(widget, text, key, slot, context, name=f"{name}_act", key_id=key_id)
        follow(action, made.show_key)
        made.act = action
    return made


def offer_key(made: ActButton, panel: QWidget, act_id: str) -> None:
    """The key of an act of the catalogue presses a button of this panel."""
    action = act(panel, made.text(), BY_ID[act_id].key, made.click, key_id=act_id)
    follow(action, made.show_key)
    made.act = action


def tell_key(widget: QWidget, key: str, text: str) -> None:
    """Lists under F1 a key that Qt itself answers in `widget` (Return in a field or a list)."""
    told = widget.property("told_keys") or []
    widget.setProperty("told_keys", [*told, f"{key}\n{text}"])


def shortcuts_of(widget: QWidget) -> list[Shortcut]:
    """Every key that does something in `widget` and what is visible in it, in the order made."""
    found: dict[Shortcut, None] = {}
    inside = [child for child in widget.findChildren(QWidget) if child.isVisibleTo(widget)]
    for place in [widget, *inside]:
        for action in place.actions():
            if action.isEnabled() and place.isEnabledTo(widget):
                _note(found, action.shortcuts(), action.whatsThis() or action.text())
        for told in place.property("told_keys") or []:
            key, _, text = told.partition("\n")
            _note(found, [QKeySequence(key)], text)
        for key in place.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            _note(found, key.keys(), key.whatsThis())
    return list(found)


def _note(found: dict[Shortcut, None], keys: list[QKeySequence], text: str) -> None:
    words = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    if words and text:
        found[Shortcut(words, text)] = None
