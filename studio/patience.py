"""Five wrong passwords make this window wait: half a minute, then twice as long each time.

It is this process's own patience: the server's log, not this, tells of somebody who guesses.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from studio.errors import Refusal

T = TypeVar("T")
FREE = 5
FIRST_SECONDS, LONGEST_SECONDS = 30.0, 600.0


class Patience:
    """Counts refusals in a row; `now` gives seconds that nobody sets."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._wrong = 0
        self._until = 0.0

    def tried(self, work: Callable[[], T]) -> T:
        """What `work` answers; its Refusal counts, and too many refuse without trying."""
        left = self._until - self._now()
        if left > 0:
            raise Refusal(
                "连错 {n} 次，请等 {left} 秒再试。", n=self._wrong, left=round(left + 0.5)
            )
        try:
            answer = work()
        except Refusal:
            self._wrong += 1
            over = self._wrong - FREE
            if over >= 0:
                self._until = self._now() + min(FIRST_SECONDS * 2.0**over, LONGEST_SECONDS)
            raise
        self._wrong = 0
        return answer
