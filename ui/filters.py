"""What narrows the aide's list beside words: channel, unit and flag, each one choice of those used.

What is narrowed to stays in sight as pills, and one key lets everything back in.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.screening import REASON_NAMES
from studio.screening.names import FLAG_NAMES
from studio.sought import Choices, Sought, choices
from studio.words import Words
from ui.acts import WIDGET, ActButton, act, act_button, tell_key
from ui.background import Background
from ui.flow import FlowLayout
from ui.theme import measures
from ui.words import listed, say

PARTS = (
    ("filter_channel", Words("渠道"), Words("全部渠道")),
    ("filter_unit", Words("承办单位"), Words("全部单位")),
    ("filter_flag", Words("标记"), Words("全部标记")),
)
CHANNEL, UNIT, FLAG = range(len(PARTS))
NARROWEST = 90


class Filters(QWidget):
    """The choices, opened by a key, and what is chosen. keys: the list in which the keys act."""

    changed = Signal()

    def __init__(self, background: Background, keys: QWidget) -> None:
        super().__init__()
        self._background = background
        self._keys = keys
        self._make_choices()
        self._make_pills()
        self.opener = act_button(
            keys, self.tr("筛选"), "open_filters", self.open, key="F", context=WIDGET
        )
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(4))
        column.addWidget(self._row)
        column.addWidget(self._pills)
        self._show()

    def sought(self, words: str) -> Sought:
        """These words and what is chosen here."""
        flag = self._chosen(FLAG)
        return Sought(words, self._chosen(CHANNEL), self._chosen(UNIT), (flag,) if flag else ())

    def said(self) -> str:
        """What is chosen, in words; empty where nothing is."""
        return listed(pill.text() for pill in self._group.buttons() if not pill.isHidden())

    @Slot()
    def open(self) -> None:
        """Opens the choices, with those that there are now; again, and they close."""
        if self._row.isVisible():
            self.leave()
            return
        self._row.show()
        self._background.query(self, choices, done=self._fill)
        self._combos[CHANNEL].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Closes the choices; what is chosen holds."""
        self._row.hide()
        self._keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, name: str, value: str) -> None:
        """Narrows one part of the list to this value, which need not be among the choices."""
        part = [one for one, *_ in PARTS].index(name)
        combo = self._combos[part]
        if combo.findData(value) < 0:
            with QSignalBlocker(combo):
                combo.addItem(value, value)
        combo.setCurrentIndex(combo.findData(value))

    @Slot()
    def clear(self) -> None:
        """Lets everything back in."""
        if any(combo.currentIndex() > 0 for combo in self._combos):
            for combo in self._combos:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(0)
            self._choose()

    @Slot(object)
    def _fill(self, there: Choices) -> None:
        known = [*FLAG_NAMES, *REASON_NAMES]
        flags = sorted(there.flags, key=lambda one: known.index(one) if one in known else 99)
        self._offer(CHANNEL, ((code, say(name)) for code, name in there.channels))
        self._offer(UNIT, ((one, one) for one in there.units))
        self._offer(FLAG, ((one, flag_words(one)) for one in flags))

    def _offer(self, part: int, entries: Iterable[tuple[str, str]]) -> None:
        """What is chosen stays chosen, also where nothing has it any more."""
        combo, chosen = self._combos[part], self._chosen(part)
        said = combo.currentText()
        with QSignalBlocker(combo):
            while combo.count() > 1:
                combo.removeItem(1)
            for value, words in entries:
                combo.addItem(words, value)
            if chosen and combo.findData(chosen) < 0:
                combo.addItem(said, chosen)
            combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen else 0)

    @Slot()
    def _choose(self) -> None:
        self._show()
        self.changed.emit()

    @Slot(int)
    def _drop(self, part: int) -> None:
        self._combos[part].setCurrentIndex(0)
        self._keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        active = False
        for part, (_, name, _) in enumerate(PARTS):
            pill, combo = self._group.button(part), self._combos[part]
            narrowed = combo.currentIndex() > 0
            pill.setText(f"{say(name)} {combo.currentText()}" if narrowed else "")
            pill.setAccessibleName(self.tr("去掉筛选：{filter}").format(filter=pill.text()))
            pill.setVisible(narrowed)
            active = active or narrowed
        self._pills.setVisible(active)

    def _chosen(self, part: int) -> str:
        return str(self._combos[part].currentData() or "")

    def _make_choices(self) -> None:
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures().px(4))
        self._combos: list[QComboBox] = []
        for name, label, every in PARTS:
            combo = QComboBox()
            combo.setObjectName(name)
            combo.setAccessibleName(say(label))
            combo.addItem(say(every), "")
            combo.setMinimumWidth(measures().px(NARROWEST))
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            combo.currentIndexChanged.connect(self._choose)
            act(combo, self.tr("收起筛选"), "Esc", self.leave, WIDGET)
            act(combo, self.tr("到列表"), "Return", self.leave, WIDGET)
            tell_key(combo, "Down", self.tr("下一项"))
            line.addWidget(combo, 1)
            self._combos.append(combo)
        self._row.hide()

    def _make_pills(self) -> None:
        self._pills = QWidget()
        flow = FlowLayout(measures().px(4))
        self._pills.setLayout(flow)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._drop)
        for part, (name, _, _) in enumerate(PARTS):
            pill = ActButton("", f"{name}_pill", kind="pill")
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.setProperty("suggested", True)
            self._group.addButton(pill, part)
            flow.addWidget(pill)
        clear = act_button(
            self._keys, self.tr("清除筛选"), "clear_filters", self.clear, key="Shift+F",
            context=WIDGET, kind="quiet",
        )  # fmt: skip
        clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        flow.addWidget(clear)


def flag_words(flag: str) -> str:
    """A flag as people read it."""
    if flag in FLAG_NAMES:
        return say(FLAG_NAMES[flag])
    return say("疑似{reason}").format(reason=say(REASON_NAMES.get(flag, flag)))
