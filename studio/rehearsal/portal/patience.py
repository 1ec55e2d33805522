"""How many questions one address may ask in a minute; remembers no address for longer."""

import time
from collections import OrderedDict, deque

from studio.rehearsal.portal.door import counted_as

MINUTE = 60.0
MOST_ADDRESSES = 50_000


class Patience:
    """Counts by address; the oldest is forgotten first, so that memory stays bounded."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, address: str) -> float:
        """Counts one more question from `address`: 0, or the seconds until one is welcome."""
        now, name = time.monotonic(), counted_as(address)
        self._forget(now)
        mine = self._asked.setdefault(name, deque(maxlen=self._most))
        if len(mine) == self._most and now - mine[0] < MINUTE:
            return MINUTE - (now - mine[0])
        mine.append(now)
        self._asked.move_to_end(name)
        return 0.0

    def _forget(self, now: float) -> None:
        while self._asked:
            name, times = next(iter(self._asked.items()))
            if now - times[-1] < MINUTE and len(self._asked) < MOST_ADDRESSES:
                return
            del self._asked[name]
