"""What a person's hands do: key chords, clicks and characters of text, each for something."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

NOTHING = "nothing"
"""What hands do that nobody said the purpose of."""


class Touch(NamedTuple):
    """One thing hands did: a chord (Ctrl+Enter is one), a click, or text that was typed."""

    kind: str
    amount: int = 1


KEY, CLICK = Touch("keys"), Touch("clicks")


@dataclass
class Effort:
    """What something cost so far, and how often it was done."""

    keys: int = 0
    clicks: int = 0
    characters: int = 0
    done: int = 0


class Hand:
    """Sums up by purpose; `told` hears of each touch, so that it outlives a killed window.

    Moving to what is acted on counts: a click or a Tab into a field is one, as any other.
    """

    def __init__(self) -> None:
        self.purpose = NOTHING
        self.efforts: dict[str, Effort] = {}
        self.told: Callable[[str, str, int], None] | None = None

    def touch(self, touch: Touch) -> None:
        """Counts one touch for what is being done."""
        self.recall(self.purpose, touch.kind, touch.amount)
        if self.told is not None:
            self.told(self.purpose, touch.kind, touch.amount)

    def finish(self) -> None:
        """What is being done was done once more."""
        self.touch(Touch("done"))

    def recall(self, purpose: str, kind: str, amount: int) -> None:
        """Counts what was done, now or before a kill."""
        effort = self.efforts.setdefault(purpose, Effort())
        setattr(effort, kind, getattr(effort, kind) + amount)
