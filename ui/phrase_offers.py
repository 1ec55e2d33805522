"""Phrases offered at the line in work: said beside it, taken by a key, never by themselves."""

import re
from itertools import islice

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout

from studio import phrase
from ui.acts import WIDGET, act, follow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.view import Ids, LiveView

TYPED = re.compile(r"[A-Za-z0-9]{1,20}$")
MOST_OFFERED = 3
MOST_SHOWN = 16
GAP = "\u3000"


class PhraseOffers(LiveView):
    """What the letters before the cursor stand for; no key but its own does anything with it."""

    things = frozenset({"phrase", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin, editor: TextEditor) -> None:
        super().__init__(background, bulletin)
        self._editor = editor
        self._known: dict[str, str] = {}
        self._label = QLabel()
        self._label.setObjectName("phrase_offers")
        self._label.setAccessibleName(self.tr("短语"))
        self._label.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self._take = act(
            editor, self.tr("换成短语全文"), "Alt+/", self.take, WIDGET, key_id="take_phrase"
        )
        self._key = ""
        follow(self._take, self.show_key)
        editor.textChanged.connect(self._offer)
        editor.cursorPositionChanged.connect(self._offer)

    @Slot(str)
    def show_key(self, key: str) -> None:
        """The key in use."""
        self._key = key
        self._offer()

    @Slot()
    def take(self) -> None:
        """Puts the full text in the place of the letters; one undo brings them back."""
        letters = self._letters()
        text = self._known.get(letters.lower())
        if text is None or self._editor.composing or not self._editor.isEnabled():
            return
        cursor = self._editor.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(letters)
        )
        cursor.insertText(text)
        self._editor.setTextCursor(cursor)

    def _refresh(self, ids: Ids) -> None:
        self._ask(phrase.known, done=self._show)

    @Slot(object)
    def _show(self, known: dict[str, str]) -> None:
        self._known = known
        self._offer()

    @Slot()
    def _offer(self) -> None:
        letters = self._letters().lower()
        near = islice(
            (short for short in sorted(self._known) if letters and short.startswith(letters)),
            MOST_OFFERED,
        )
        offered = [f"{short} → {self._known[short][:MOST_SHOWN]}" for short in near]
        if letters in self._known:
            offered[0] = self.tr("{phrase}（{key}）").format(phrase=offered[0], key=self._key)
        self._label.setText(GAP.join(offered))

    def _letters(self) -> str:
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return ""
        before = cursor.block().text().encode("utf-16-le")[: 2 * cursor.positionInBlock()]
        found = TYPED.search(before.decode("utf-16-le", "ignore"))
        return found[0] if found else ""
