"""The public text in hand, with the personal data marked that seems to stand in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from studio.legible import LONGEST_SHOWN, legible
from studio.screening.wording import Mask
from ui.difference import plain
from ui.theme import colours


class QuestionText(QLabel):
    """Plain text; what is to be masked is underlined on a ground of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("question_text")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setProperty("role", "heading")
        self._words = ""
        self._masks: tuple[Mask, ...] = ()
        self.show_words("")

    def show_words(self, text: str) -> None:
        """Another text, or the same one again; marks are for one text."""
        if text != self._words:
            self._words, self._masks = text, ()
        self._show()

    def mark(self, masks: tuple[Mask, ...]) -> None:
        """Marks these places of the text."""
        if masks != self._masks:
            self._masks = masks
            self._show()

    def _show(self) -> None:
        """Rich text only where there is something to mark: all else is shown as it is."""
        rich = bool(self._masks)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setText(self._marked() if rich else legible(self._words))
        self.setAccessibleName(legible(self._words))

    def _marked(self) -> str:
        theme, parts, last = colours(self), [], 0
        style = f"color:{theme.warn};background:{theme.warn_soft};text-decoration:underline"
        for each in sorted(self._masks):
            if each.end > LONGEST_SHOWN:
                break
            found = plain(legible(self._words[each.start : each.end]))
            parts.append(plain(legible(self._words[last : each.start])))
            parts.append(f'<span style="{style}">{found}</span>')
            last = each.end
        return "".join([*parts, plain(legible(self._words[last:], LONGEST_SHOWN - last))])
