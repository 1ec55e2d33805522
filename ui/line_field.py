"""One line of text. While an input method composes, its keys choose characters and nothing else."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

COMPOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class LineField(QLineEdit):
    """A QLineEdit whose Return confirms the candidate first, and only then what was written.

    What is typed here counts as unsent until it is stored; `kept_at_once`: the keystroke journal
    has it as it is typed.
    """

    kept_at_once = False
    _composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notes whether composition goes on."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Composition ends where the focus goes."""
        super().focusOutEvent(event)
        self._composing = False

    def event(self, event: QEvent) -> bool:
        """Keeps every shortcut dead while composing."""
        if self._composing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Esc belong to the input method while it composes."""
        if self._composing and event.key() in COMPOSING:
            event.accept()
            return
        super().keyPressEvent(event)


class SearchField(LineField):
    """What is typed here looks for something; it is stored nowhere, so nothing of it is lost."""
