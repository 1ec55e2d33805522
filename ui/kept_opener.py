"""A dialog that stays while its panel does, and the button that opens it.

What was typed there and not saved is there when it opens again; the button says that it stands.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.acts import ActButton, act, follow
from ui.background import Background
from ui.theme import colours, set_dark


class KeptDialog(QDialog):
    """About one programme; `unsaved_changed` comes when typed text begins or ends to stand."""

    unsaved_changed = Signal()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        raise NotImplementedError

    def begin(self) -> None:
        """Puts the keyboard where writing begins."""


class KeptOpener(ActButton):
    """words: what it says, alone and while something stands unsaved; fields: of the keystrokes.

    key: on which the panel opens it too, under the button's name as the act's id. A subclass makes
    the dialog.
    """

    def __init__(
        self,
        background: Background,
        panel: QWidget,
        name: str,
        words: tuple[str, str],
        fields: Sequence[str],
        key: str = "",
    ) -> None:
        super().__init__(words[0], name)
        self._background = background
        self._words, self._fields = words, tuple(fields)
        self._place = QWidget(panel)
        self._place.hide()
        self._made: dict[int, KeptDialog] = {}
        self.clicked.connect(self.open)
        if key:
            follow(act(panel, words[0], key, self.open, key_id=name), self.show_key)
        self.turn_to(background)

    def turn_to(self, background: Background) -> None:
        """From now on it is about this programme; what stands unsaved of others waits."""
        self._background = background
        left = any(background.field(field).texts for field in self._fields)
        if left and background.programme not in self._made:
            self._dialog()
        self._say_unsaved()

    @Slot()
    def open(self) -> None:
        """Opens it, with all that was typed."""
        shown = self._dialog()
        set_dark(shown, colours(self).name == "dark")
        shown.open()
        shown.begin()

    def _make(self, background: Background, place: QWidget) -> KeptDialog:
        raise NotImplementedError

    def _dialog(self) -> KeptDialog:
        here = self._background.programme
        if here not in self._made:
            made = self._make(self._background, self._place)
            made.unsaved_changed.connect(self._say_unsaved)
            self._made[here] = made
        return self._made[here]

    @Slot()
    def _say_unsaved(self) -> None:
        made = self._made.get(self._background.programme)
        self.set_words(self._words[made is not None and made.unsaved])
