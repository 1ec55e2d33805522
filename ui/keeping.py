"""The keystroke journal of one person's windows, and what it has to say in their strips."""

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from studio.errors import Trouble
from studio.keystrokes import Keystrokes, keystroke_folder
from studio.keystrokes.field import FACTS
from ui.notices import NoticeStrip
from ui.words import recalled, say, spoken, together

SOURCE, LEFT, FOUND = "keystrokes", "keystrokes_left", "keystrokes_found"
PANELS = {
    "record": ("line",), "questions": ("answer", "entry", "wording"), "review": ("rewording",),
    "collect": ("collecting",), "host": ("opening_words", "host_acts"),
}  # fmt: skip
"""In which panel the editors of which fields stand."""


class Keeping(QObject):
    """One for all windows of a person; without a folder to write in they open and say so.

    database: its name; at another one the same person has a journal apart.
    """

    _told = Signal(str)

    def __init__(self, database: str, login: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strips: list[NoticeStrip] = []
        self._trouble = self._left = ""
        self._told.connect(self._hear)
        self.journal: Keystrokes | None = None
        try:
            self.journal = Keystrokes(keystroke_folder(), database, login, self._told.emit)
            self._left = together(spoken(each) for each in self.journal.odd)
        except Trouble as trouble:
            self._trouble = spoken(trouble)

    def speak_in(self, strip: NoticeStrip) -> None:
        """Says in this strip what is wrong, now and later, and when it is mended."""
        self._strips.append(strip)
        strip.post(SOURCE, self._trouble, "bad" if self.journal else "warn")
        strip.post(LEFT, self._left, "warn")

    def panels(self, programme: int) -> dict[str, bool]:
        """The panels in which an ended window left work, and whether there is text in it."""
        if self.journal is None:
            return {}
        found: dict[str, bool] = {}
        for key, names in PANELS.items():
            left = [kept for name in names if (kept := self.journal.kept(programme, name))]
            if left:
                found[key] = any(kept.keys() != {FACTS} for kept in left)
        return found

    @property
    def works(self) -> bool:
        """Whether what is typed now will be there at the next start."""
        return self.journal is not None and not self._trouble

    def close(self) -> None:
        """Writes what is left; unsent text waits for the next window."""
        if self.journal is not None:
            self.journal.close()

    @Slot(str)
    def _hear(self, text: str) -> None:
        self._trouble = recalled(text)
        for strip in self._strips:
            if isValid(strip):
                strip.post(SOURCE, self._trouble)


def found_again() -> str:
    """What a window says that gives text of an ended one back."""
    return say("上次没有提交的文字已经找回，就在原来的编辑框里。")
