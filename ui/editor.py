"""The field in which people write what others will read. Nothing that happens costs text."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from studio.keystrokes import Field
from studio.keystrokes.text import Delta, WorkText
from ui.acts import WIDGET, act
from ui.photo_drops import is_offered, offered
from ui.strokes import Strokes
from ui.theme import measures

LEAST_HEIGHT = 72
"""Room for two lines, whatever else wants to be seen."""
SUBMIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextEditor(QPlainTextEdit):
    """Text of one thing at a time (`key`); typed text leaves only when it is safely stored.

    While an input method composes no shortcut fires. `submitted` comes on the key of `submit_act`
    only, Ctrl+Return if the person chose no other.
    takes_photos: whether files and pictures that are pasted or dropped come by `photographed`.
    field: its part of the keystroke journal; what was left there comes back as drafts.
    """

    submitted = Signal()
    photographed = Signal(object)
    dirty_changed = Signal(bool)

    def __init__(
        self, name: str, label: str, parent: QWidget | None = None, field: Field | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(measures().px(LEAST_HEIGHT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.takes_photos = False
        self._key: Hashable = None
        self._base: dict[Hashable, str] = {}
        self.field = field or Field()
        self._drafts: dict[Hashable, str] = dict(self.field.texts)
        self._strokes = Strokes(self.document(), self._keep_stroke)
        self._preedit = ""
        self._was_dirty = False
        self.submit_act = act(
            self, self.tr("提交"), "Ctrl+Return", self.submit, WIDGET, name=f"{name}_submit"
        )
        self.textChanged.connect(self._notice_change)

    @property
    def composing(self) -> bool:
        """Whether an input method holds characters that are not text yet."""
        return bool(self._preedit)

    @property
    def key(self) -> Hashable:
        """The thing whose text stands here."""
        return self._key

    @property
    def dirty(self) -> bool:
        """Whether there is typed text that is not stored."""
        return self.composing or self.toPlainText() != self._base.get(self._key, "")

    def original(self, key: Hashable) -> str:
        """The stored text of a thing, as last loaded."""
        return self._base.get(key, "")

    def draft(self, key: Hashable) -> str | None:
        """The unstored text of a thing, or None."""
        if key == self._key:
            return self.toPlainText() if self.dirty else None
        return self._drafts.get(key)

    def unstored(self) -> tuple[Hashable, ...]:
        """The things that have typed text which is not stored."""
        here = (self._key,) if self.dirty else ()
        return (*here, *self._drafts)

    def load(self, key: Hashable, text: str) -> bool:
        """Shows a thing's stored text, or its draft where there is one; False for a draft.

        The draft of the thing shown before is kept, and comes back with that thing.
        """
        if key != self._key:
            self._leave()
            self._key = key
            self._base[key] = as_shown(text)
            with self._strokes.silent():
                self.setPlainText(self._drafts.pop(key, text))
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            clean = not self.dirty
            self._base[key] = as_shown(text)
            if clean:
                with self._strokes.silent():
                    self._show(self._base[key])
        self._notice_change()
        return not self.dirty

    def take(self) -> str:
        """The text as it stands, composed characters included; it stays here."""
        self.commit_preedit()
        return self.toPlainText()

    def stored(self, key: Hashable, text: str, keep: bool = False) -> None:
        """Says that `text` is safe. It is cleared; what was typed after it stays.

        keep: the text stays on view, as stored, for further work.
        """
        self._base[key] = as_shown(text) if keep else ""
        if self._drafts.get(key) == text:
            del self._drafts[key]
            self.field.forget(key)
        if key == self._key and not keep:
            self._remove_stored(text)
        self._notice_change()

    def add(self, text: str) -> None:
        """Types at the end."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.insertPlainText(text)

    def revert(self) -> None:
        """Throws the typed text of this thing away, on the person's word; undo brings it back."""
        self.commit_preedit()
        self._show(self._base.get(self._key, ""))
        self._notice_change()

    def commit_preedit(self) -> None:
        """Makes what is being composed into text, before it is taken or the focus moves."""
        if not self.composing:
            return
        QGuiApplication.inputMethod().commit()
        if self.composing:
            event = QInputMethodEvent()
            event.setCommitString(self._preedit)
            QApplication.sendEvent(self, event)
            QGuiApplication.inputMethod().reset()

    @Slot()
    def submit(self) -> None:
        """Commits what is composed and says that the person wants to submit."""
        self.commit_preedit()
        self.submitted.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notes whether composition goes on."""
        self._preedit = event.preeditString()
        taken_back = event.replacementLength() or self.textCursor().hasSelection()
        with self._strokes.at_rest(bool(event.commitString() or taken_back)):
            super().inputMethodEvent(event)
        self._notice_change()

    def event(self, event: QEvent) -> bool:
        """Keeps shortcuts dead while composing, and the submitting key for this field alone."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its one key submits; all else is typing."""
        if not self._is_submit(event):
            super().keyPressEvent(event)
        elif not self.composing and not event.isAutoRepeat():
            self.submit_act.trigger()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and photos where somebody takes them."""
        photos = self.takes_photos and is_offered(source)
        return photos or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Photos are handed on; nothing of them becomes text."""
        if self.takes_photos and is_offered(source):
            self.photographed.emit(offered(source))
        else:
            super().insertFromMimeData(source)

    def _keeps(self, event: QKeyEvent) -> bool:
        return self.composing or self._is_submit(event)

    def _is_submit(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key.Key_Return if event.key() in SUBMIT_KEYS else Qt.Key(event.key())
        pressed = QKeySequence(QKeyCombination(modifiers, key))
        return not self.submit_act.shortcut().isEmpty() and pressed == self.submit_act.shortcut()

    def _leave(self) -> None:
        self.commit_preedit()
        if self.dirty:
            self._drafts[self._key] = self.toPlainText()

    def _show(self, text: str) -> None:
        """Replaces the text by one undoable edit, so that the person can have it back."""
        if text == self.toPlainText():
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _remove_stored(self, text: str) -> None:
        """Takes `text` from the front; where it was changed meanwhile everything stays."""
        if not text or not self.toPlainText().startswith(text):
            return
        cursor = QTextCursor(self.document())
        end = len(text.encode("utf-16-le")) // 2
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _keep_stroke(self, delta: Delta, whole: WorkText) -> None:
        self.field.typed(self._key, delta, whole)

    @Slot()
    def _notice_change(self) -> None:
        clean = self.toPlainText() == self._base.get(self._key, "")
        if clean and not self._strokes.quiet:
            self.field.forget(self._key)
        dirty = self.composing or not clean
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirty_changed.emit(dirty)


def as_shown(text: str) -> str:
    """The text as the field gives it back: plain spaces and line ends."""
    for odd, plain in (
        ("\r\n", "\n"),
        ("\r", "\n"),
        ("\u2028", "\n"),
        ("\u2029", "\n"),
        ("\xa0", " "),
    ):
        text = text.replace(odd, plain)
    return text
