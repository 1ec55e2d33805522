"""Five wrong passwords make this window wait: half a minute, then twice as long each time.

It is this process's own patience: the server's log, not this, tells of somebody who guesses. In a
file of one PC the journal remembers wrong ones besides: what is guessed after that by a command or
a new start is refused for a minute (`held`). The right password is never held.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from studio.errors import Refusal

T = TypeVar("T")
FREE = 5
FIRST_SECONDS, LONGEST_SECONDS = 30.0, 600.0
HELD_SECONDS = 60.0
"""How long wrong passwords of a login are told to wait after five, by whatever way they were typed.
The right one is let in meanwhile: nobody keeps a host out of the hour by typing wrong ones."""


class Held(Refusal):
    """A wrong password for a login that had five already; the journal has no entry of it."""


class Patience:
    """Counts refusals in a row, but for those that name a wait already (Held).

    `now` gives seconds that nobody sets.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._wrong = 0
        self._until = 0.0

    def tried(self, work: Callable[[], T]) -> T:
        """What `work` answers; its Refusal counts, a Held does not; too many refuse untried."""
        left = self._until - self._now()
        if left > 0:
            raise Refusal(
                "连错 {n} 次，请等 {left} 秒再试。", n=self._wrong, left=round(left + 0.5)
            )
        try:
            answer = work()
        except Held:
            raise  # counted, it would make who waited as told wait once more
        except Refusal:
            self._wrong += 1
            over = self._wrong - FREE
            if over >= 0:
                self._until = self._now() + min(FIRST_SECONDS * 2.0**over, LONGEST_SECONDS)
            raise
        self._wrong = 0
        return answer


def held(refused: Sequence[datetime], now: datetime) -> None:
    """Held for a wrong password too many; refused: when the last were wrong, newest first.

    A time that is not past (the clock was set back) holds nobody longer than any other.
    """
    if len(refused) < FREE:
        return
    left = HELD_SECONDS - abs((now - refused[0]).total_seconds())
    if left > 0:
        raise Held("连错 {n} 次，请等 {left} 秒再试。", n=len(refused), left=round(left + 0.5))
