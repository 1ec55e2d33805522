"""Text as an input method delivers it: a preedit that grows, then whole words committed at once.

So type those who spell (拼音) and those who strike chords (亚伟) alike.
"""

from ui.player.player import Player, Steps
from ui.player.screen import NotOnScreen

PIECE = 12
"""So many characters are committed at once."""
SPELT = "zi'"
"""What stands in a preedit for a character that is not chosen yet."""


def growing(piece: str) -> tuple[str, ...]:
    """The steps of one composition: spelt, half chosen, chosen."""
    half = len(piece) // 2
    return SPELT * max(1, half), piece[:half] + SPELT * (len(piece) - half), piece


class Composing:
    """A person's input method in one editor; the loop lives between the steps."""

    def __init__(self, player: Player, editor: str) -> None:
        self._player, self._screen, self._editor = player, player.screen, editor

    def write(self, text: str, *, leave_open: bool = False) -> Steps[bool]:
        """Types what is not there yet; whether, as asked for, the last piece is still composed."""
        begin = len(self._screen.read(self._editor))
        starts = range(begin, len(text), PIECE)
        for start in starts:
            piece = text[start : start + PIECE]
            yield from self.compose(piece)
            if leave_open and start == starts[-1]:
                return True
            self._screen.type_text(self._editor, piece)
            yield 0.0
        if self._screen.read(self._editor) != text:
            raise NotOnScreen(f"{self._player.login} 的 {self._editor} 里不是键入的文字")
        return False

    def compose(self, piece: str) -> Steps[None]:
        """The preedit grows to the whole piece and stays open."""
        for shown in growing(piece):
            self._screen.compose(self._editor, shown)
            yield 0.0
        self._player.count("preedits")
