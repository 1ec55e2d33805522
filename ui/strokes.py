"""What really changes in a document, told in the words of the keystroke journal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from studio.keystrokes.text import UNIT, Delta, WorkText, units

SHOWN = str.maketrans({0x2028: "\n", 0x2029: "\n", 0xFDD0: "\n", 0xFDD1: "\n", 0xA0: " "})
"""How the field gives back what the document keeps; one unit each, so that counts stay true."""


class Strokes(QObject):
    """Tells each change of the text, whoever makes it: keys, input method, paste, undo, program.

    Qt also speaks of a change when an input method composes or the layout is new, and counts
    the end of the document in; a copy of the text says what is true of it.
    """

    def __init__(self, document: QTextDocument, told: Callable[[Delta, WorkText], None]) -> None:
        super().__init__(document)
        self._document = document
        self._told = told
        self._text = WorkText(document.toPlainText())
        self.quiet = False
        document.contentsChange.connect(self._changed)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Another text is put on view: that is nobody's typing."""
        self.quiet = True
        try:
            yield
        finally:
            self.quiet = False
            self._text = WorkText(self._document.toPlainText())

    @contextmanager
    def at_rest(self, changing: bool) -> Iterator[None]:
        """Unless `changing` the text stays as it is, whatever Qt says: a step of composition."""
        self.quiet = not changing
        try:
            yield
        finally:
            self.quiet = False

    @Slot(int, int, int)
    def _changed(self, position: int, removed: int, added: int) -> None:
        if self.quiet:
            return
        delta = self._text.least(self._claimed(position, removed, added))
        if delta is not None:
            self._text.change(delta)
            self._told(delta, self._text)

    def _claimed(self, position: int, removed: int, added: int) -> Delta:
        """The change as Qt tells it, or the whole text where that cannot be.

        It cannot be where half a surrogate pair stands in the document: no text has it.
        """
        before, now = len(self._text), self._document.characterCount() - 1
        removed, added = min(removed, before - position), min(added, now - position)
        text = self._between(position, added) if min(removed, added) >= 0 else b""
        if before - removed + added != now or len(text) != UNIT * added:
            return Delta(0, before, units(self._document.toPlainText()))
        return Delta(position, removed, text)

    def _between(self, position: int, count: int) -> bytes:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.setPosition(position + count, QTextCursor.MoveMode.KeepAnchor)
        return units(cursor.selectedText().translate(SHOWN))
