"""The page of the keys: every act by place with its key, changed by pressing the new one."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import settings
from studio.errors import Trouble
from ui import keymap
from ui.acts import WIDGET, act, act_button, tell_key
from ui.announce import announce
from ui.card import Card, Pill, Tone
from ui.fields import heading
from ui.flow import FlowLayout
from ui.key_catalogue import CATALOGUE, KeyedAct
from ui.keymap import act_words, key_words, place_words
from ui.line_field import LineField, SearchField
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import spoken

MODIFIERS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown, Qt.Key(0),
)  # fmt: skip


@dataclass(frozen=True)
class KeyRow:
    """One act in the list: its place in the catalogue, its key, whether the person chose it."""

    id: int
    act: KeyedAct
    key: str
    own: bool


class KeyCatcher(LineField):
    """Waits for one press of a key and tells it; Esc and another focus end the waiting.

    It takes the press before any shortcut does, and nothing that an input method composes.
    """

    pressed = Signal(QKeySequence)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("key_catcher")
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        """Keys are caught here, Tab included."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; a modifier alone is not a key yet."""
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and plain == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
        elif key not in MODIFIERS and not event.isAutoRepeat():
            self.pressed.emit(QKeySequence(QKeyCombination(plain, key)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere has left."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class ShortcutsPage(QWidget):
    """A person's keys on this PC: in force at once in every window, and at the next start.

    A key that is taken, or fit for nothing here, is refused in words; the act keeps its key.
    """

    def __init__(self, login: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._login = login
        self._asked: KeyedAct | None = None
        self._model = RowsModel[KeyRow](self._card, self)
        self._list = RowsView("key_list", self.tr("快捷键"), lines=1)
        self._list.say_when_empty(self.tr("这里会列出可以改键的操作。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(320))
        self._list.chosen.connect(self._ask)
        tell_key(self._list, "Return", self.tr("改键"))
        self._catcher = KeyCatcher()
        self._catcher.pressed.connect(self._catch)
        self._catcher.left.connect(self._leave)
        self._catcher.hide()
        self._said = QLabel()
        self._said.setObjectName("keys_said")
        self._said.setWordWrap(True)
        self._make_search()
        self._make_acts()
        self._arrange()
        self._show()

    # what is shown

    @Slot()
    def _show(self) -> None:
        words, own = self._search.text().strip().casefold(), keymap.chosen()
        rows = [
            KeyRow(number, one, keymap.key_of(one.id), one.id in own)
            for number, one in enumerate(CATALOGUE)
        ]
        self._model.set_rows([row for row in rows if words in _words(row)])
        if self._list.current_id() is None and self._model.rowCount():
            self._list.step(0)

    def _card(self, row: KeyRow) -> Card:
        pills = [Pill(key_words(row.key), Tone.ACCENT if row.own else Tone.PLAIN)]
        if row.own:
            first = self.tr("原为 {key}").format(key=key_words(row.act.key))
            pills.insert(0, Pill(first))
        return Card(place_words(row.act), act_words(row.act), tuple(pills))

    def _say(self, text: str, tone: str = "") -> None:
        self._said.setText(text)
        self._said.setProperty("tone", tone or None)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        announce(self._said, text, urgent=tone == "bad")

    # acts

    @Slot()
    def _ask(self) -> None:
        row = self._model.row_of(self._list.current_id())
        if row is None:
            return
        self._asked = row.act
        text = self.tr("请按“{act}”的新键；Esc 不改").format(act=act_words(row.act))
        self._catcher.setText(text)
        self._catcher.setAccessibleName(text)
        self._say("")
        self._catcher.show()
        self._catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QKeySequence)
    def _catch(self, key: QKeySequence) -> None:
        one = self._asked
        if one is None:
            return
        why = keymap.objection(one.id, key)
        if why:
            self._say(f"▲ {why}", "bad")
            return
        own = {**keymap.chosen(), one.id: key.toString()}
        if key == QKeySequence(one.key):
            del own[one.id]
        if self._keep(own):
            said = self.tr("✓ “{act}”改为 {key}，已经生效。")
            self._say(said.format(act=act_words(one), key=key_words(key.toString())))
        self._leave()

    @Slot()
    def _leave(self) -> None:
        """Back to the list; who went elsewhere by themselves stays there."""
        if self._asked is not None:
            here = self._catcher.hasFocus()
            self._asked = None
            self._catcher.hide()
            if here:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _reset_one(self) -> None:
        row = self._model.row_of(self._list.current_id())
        if row is None or not row.own:
            return
        own = keymap.chosen()
        del own[row.act.id]
        why = keymap.objection(row.act.id, QKeySequence(row.act.key))
        if why:
            self._say(f"▲ {why}", "bad")
        elif self._keep(own):
            said = self.tr("✓ “{act}”恢复为 {key}。")
            self._say(said.format(act=act_words(row.act), key=key_words(row.act.key)))

    @Slot()
    def _reset_all(self) -> None:
        if self._keep({}):
            self._say(self.tr("✓ 全部恢复为原来的键。"))

    def _keep(self, own: dict[str, str]) -> bool:
        """On the disk first; False where it could not be written, and nothing is changed."""
        try:
            settings.keep_keys(self._login, own)
        except Trouble as trouble:
            self._say(f"▲ {spoken(trouble)}", "bad")
            return False
        keymap.use(own)
        self._show()
        return True

    @Slot()
    def _to_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_search(self) -> None:
        self._search = SearchField()
        self._search.setObjectName("key_search")
        self._search.setAccessibleName(self.tr("查找操作或键"))
        self._search.setPlaceholderText(self.tr("查找操作、席位或键"))
        self._search.textChanged.connect(self._show)
        self._search.returnPressed.connect(self._to_list)
        tell_key(self._search, "Return", self.tr("到列表"))
        act(self._search, self.tr("清空"), "Esc", self._search.clear, WIDGET)

    def _make_acts(self) -> None:
        rows = self._list
        self._buttons = (
            act_button(rows, self.tr("改键"), "change_key", self._ask, kind="primary"),
            act_button(rows, self.tr("恢复这一个"), "reset_key", self._reset_one),
            act_button(rows, self.tr("全部恢复"), "reset_keys", self._reset_all, kind="danger"),
        )
        self._buttons[0].show_key("↵")

    def _arrange(self) -> None:
        flow = FlowLayout(measures().gap)
        for each in self._buttons:
            flow.addWidget(each)
        about = QLabel(
            self.tr("只对您在这台电脑上有效，改了就生效。单个字母只在列表有焦点时起作用。")
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(heading(self.tr("快捷键")))
        column.addWidget(about)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(flow)
        column.addWidget(self._catcher)
        column.addWidget(self._said)


def _words(row: KeyRow) -> str:
    return f"{place_words(row.act)}\n{act_words(row.act)}\n{row.key}".casefold()
