"""How much a question is worth an answer soon, as three parts that are shown: 研判.

Content, the public's reaction, and the media: each 0 to 5; their sum is the value.
"""

from dataclasses import dataclass
from math import log2

from studio.channel import PRESS
from studio.screening.names import PETITION
from studio.screening.screen_out import screen_out
from studio.screening.vocabulary import signals

MOST = 5
PRESS_VALUE = 4


@dataclass(frozen=True)
class Value:
    """The three parts, each 0 to 5, and the words behind the first and the last."""

    content: int
    reaction: int
    media: int
    words: tuple[str, ...] = ()

    @property
    def value(self) -> int:
        """The response value, 0 to 15."""
        return self.content + self.reaction + self.media


def value(text: str, askers: int = 1, channel: str = "") -> Value:
    """What a question is worth: askers counts everyone merged into it."""
    grave = signals("grave", text)
    media = signals("media", text)
    petition = any(found.reason == PETITION for found in screen_out(text))
    return Value(
        content=min(MOST, 1 + len(grave) + 2 * petition) if text.strip() else 0,
        reaction=min(MOST, int(log2(max(1, askers)))),
        media=min(MOST, len(media) + PRESS_VALUE * (channel == PRESS)),
        words=tuple(dict.fromkeys([*grave, *media])),
    )
