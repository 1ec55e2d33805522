"""The list held still: while it is paused nothing comes into it or goes, whoever decides.

What happened meanwhile is counted, and shown at once when the same key lets it go on. A row whose
question was decided says so where it stands.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from studio.worklist import Change
from ui.acts import WIDGET, act_button
from ui.keymap import with_keys
from ui.theme import measures
from ui.words import counted


class Pausing(QFrame):
    """Whether the list is held, and how much waits. keys: the list in which the key acts."""

    ended = Signal()

    def __init__(self, keys: QWidget) -> None:
        super().__init__()
        self.active = False
        self._waiting: set[int] = set()
        self._later = 0
        self.button = act_button(
            keys, self.tr("暂停"), "pause_list", self.turn, key="P", context=WIDGET, kind="quiet"
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("paused")
        self.setProperty("role", "surface")
        self._words = QLabel()
        self._words.setObjectName("paused_words")
        self._words.setProperty("tone", "warn")
        self._words.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(measures().pad, measures().px(4), measures().pad, measures().px(4))
        line.addWidget(self._words, 1)
        self._show()

    @Slot()
    def turn(self) -> None:
        """Holds the list, or lets it go on with all that waited."""
        if self.active:
            self.end()
            self.ended.emit()
        else:
            self.active = True
            self._show()

    def end(self) -> None:
        """The list goes on; whoever ends it shows it anew."""
        self.active = False
        self.start_over()

    def start_over(self) -> None:
        """Another list is shown, as it is now: nothing waits."""
        self._waiting.clear()
        self._later = 0
        self._show()

    def note(self, here: Iterable[int], change: Change) -> None:
        """What would have come or gone; what came back to where it was waits no more."""
        moved = set(here) ^ change.inside
        self._waiting = (self._waiting - change.named) | moved
        self._later = change.later
        self._show()

    def note_many(self, ids: Iterable[int]) -> None:
        """Too much at once to look at each: all of it may have come or gone."""
        self._waiting.update(ids)
        self._show()

    def _show(self) -> None:
        self.button.set_words(self.tr("继续") if self.active else self.tr("暂停"))
        number = len(self._waiting) + self._later
        if number:
            words = self.tr("列表已暂停，有 {n} 处变化等着；按 {{pause_list}} 显示。")
            text = with_keys(words.format(n=counted(number)))
        else:
            text = with_keys(self.tr("列表已暂停，到现在没有变化；按 {pause_list} 继续。"))
        if text != self._words.text():
            self._words.setText(text)
            self.setAccessibleName(text)
        self.setVisible(self.active)
