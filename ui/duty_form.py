"""What an act on a duty asks for, in one line below the list; Return gives it, Esc leaves."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from studio.followup import LEVEL_NAMES, MATTER_NAMES, VERDICT_NAMES, Verdict
from ui.acts import WIDGET, act, button, tell_key
from ui.fields import emptied
from ui.line_field import LineField
from ui.theme import measures
from ui.words import say

LINES = ("day", "party", "reference", "text")
CHOICES: Mapping[str, Mapping[Any, str]] = {
    "matter": MATTER_NAMES, "level": LEVEL_NAMES,
    "verdict": {one: name for one, name in VERDICT_NAMES.items() if one is not Verdict.NONE},
}  # fmt: skip


class DutyForm(QFrame):
    """Hidden until an act asks; `given` says that it was answered. back: takes the focus then."""

    given = Signal()

    def __init__(self, back: QWidget) -> None:
        super().__init__()
        self.setObjectName("duty_form")
        self._back = back
        self._about = QLabel()
        self._about.setObjectName("duty_about")
        line = QHBoxLayout(self)
        line.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        line.addWidget(self._about)
        self._choices = {name: self._choice(name) for name in CHOICES}
        self._lines = {name: self._line(name) for name in LINES}
        for each in (*self._choices.values(), *self._lines.values()):
            line.addWidget(each, 1 if each is self._lines["text"] else 0)
        self.confirm = button(self.tr("确定"), "confirm_duty", self._give, hint="↵", kind="primary")
        line.addWidget(self.confirm)
        line.addWidget(button(self.tr("取消"), "cancel_duty", self.leave, hint="Esc"))
        self.hide()

    def ask(
        self, about: str, labels: Mapping[str, str], filled: Mapping[str, str] | None = None
    ) -> None:
        """Opens it with these fields, under these labels; filled: what stands there at first."""
        self._about.setText(about)
        filled = filled or {}
        parts: dict[str, QWidget] = {**self._choices, **self._lines}
        for name, each in parts.items():
            each.setVisible(name in labels)
            each.setAccessibleName(labels.get(name, name))
        for name, field in self._lines.items():
            field.setPlaceholderText(labels.get(name, ""))
            field.setText(filled.get(name, ""))
            field.setModified(False)
        for name, combo in self._choices.items():
            combo.setCurrentIndex(max(0, combo.findData(filled.get(name, ""))))
        self.show()
        parts[next(iter(labels))].setFocus()

    def value(self, name: str) -> str:
        """What a field holds."""
        if name in self._choices:
            return str(self._choices[name].currentData())
        return self._lines[name].text().strip()

    @Slot()
    def leave(self) -> None:
        """Closes it; nothing is kept."""
        emptied(*self._lines.values())
        self.hide()
        self._back.setFocus()

    @Slot()
    def _give(self) -> None:
        self.given.emit()

    def _line(self, name: str) -> QLineEdit:
        field = LineField()
        field.setObjectName(f"duty_{name}_field")
        field.setMinimumWidth(measures().px(130))
        field.returnPressed.connect(self._give)
        tell_key(field, "Return", self.tr("确定"))
        act(field, self.tr("取消"), "Esc", self.leave, WIDGET)
        return field

    def _choice(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"duty_{name}_field")
        for value, words in CHOICES[name].items():
            combo.addItem(say(words), value.value)
        act(combo, self.tr("取消"), "Esc", self.leave, WIDGET)
        act(combo, self.tr("确定"), "Return", self._give, WIDGET)
        return combo
