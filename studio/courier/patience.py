"""How long a channel that could not be begun is let alone, and what was said of it already."""

import time
from typing import Generic, TypeVar

K = TypeVar("K")
FIRST_SECONDS, MOST_SECONDS = 1.0, 60.0


class Patience(Generic[K]):
    """Pauses of a second to a minute; what hinders a channel is said once, not at every try."""

    def __init__(self) -> None:
        self._failures: dict[K, int] = {}
        self._from: dict[K, float] = {}
        self._said: dict[K, str] = {}

    def due(self, channel: K) -> bool:
        """Whether it may be tried now."""
        return time.monotonic() >= self._from.get(channel, 0.0)

    def failed(self, channel: K) -> None:
        """Lets it alone, each time twice as long."""
        failures = self._failures.get(channel, 0)
        self._failures[channel] = failures + 1
        pause = min(MOST_SECONDS, FIRST_SECONDS * 2.0 ** min(failures, 10))
        self._from[channel] = time.monotonic() + pause

    def is_new(self, channel: K, sentence: str) -> bool:
        """Whether this was not the last that was said of it; it is from now on."""
        if self._said.get(channel) == sentence:
            return False
        self._said[channel] = sentence
        return True

    def forget(self, channel: K) -> None:
        """It went well."""
        for kept in (self._failures, self._from, self._said):
            kept.pop(channel, None)


__all__ = ["Patience"]
