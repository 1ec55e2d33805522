"""When which blow falls, drawn from a seed: the same seed, the same plan."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from studio.rehearsal.faults.kinds import Blow

LINES_EACH = 5
"""Lines of the record between two blows, on average; so a longer hour suffers more of them."""
FIRST, EARLY, LAST = 0.05, 0.4, 0.7
"""The part of the hour in which blows fall: there is something to lose, and time to recover.

What needs somebody to type, or to be refused by a full disk, falls early.
"""
EARLY_BLOWS = (Blow.HALF_TYPED, Blow.DISK_FULL, Blow.SWALLOWED)
LEAST = (
    Blow.HALF_TYPED, Blow.WINDOW, Blow.COURIER, Blow.PORTAL, Blow.DISK_FULL, Blow.WINDOW,
)  # fmt: skip
"""What every bad day holds at the least."""
LEAST_ON_SERVER = (
    Blow.HALF_TYPED, Blow.WINDOW, Blow.COURIER, Blow.PORTAL, Blow.SWALLOWED, Blow.CUT_OFF,
)  # fmt: skip
SHARES = {Blow.WINDOW: 4, Blow.HALF_TYPED: 2, Blow.COURIER: 2, Blow.PORTAL: 2, Blow.DISK_FULL: 1}
SHARES_ON_SERVER = {
    Blow.WINDOW: 4, Blow.HALF_TYPED: 2, Blow.COURIER: 2, Blow.PORTAL: 2, Blow.CUT_OFF: 1,
}  # fmt: skip
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 2.0
LASTING = {Blow.DISK_FULL: (1.5, 4.0), Blow.SWALLOWED: (2.0, 6.0)}
"""Seconds."""


@dataclass(frozen=True)
class Strike:
    """One blow: once the share `at` of the lines was begun, on the one that `pick` points at.

    pick: 0 to 1. pause: seconds until what was killed starts again, or for which the disk
    stays full, or the cable swallows.
    """

    at: float
    blow: Blow
    pick: float
    pause: float


def plan_of(seed: int, lines: int, on_server: bool = False) -> Sequence[Strike]:
    """The blows of a day of so many lines, in their order."""
    chance = random.Random(seed)
    blows = list(LEAST_ON_SERVER if on_server else LEAST)
    shares = SHARES_ON_SERVER if on_server else SHARES
    more = max(0, lines // LINES_EACH - len(blows))
    blows += chance.choices(list(shares), weights=list(shares.values()), k=more)
    strikes = [_strike(blow, chance) for blow in blows]
    return sorted(strikes, key=_at)


def _strike(blow: Blow, chance: random.Random) -> Strike:
    bounds = LASTING.get(blow, (SHORTEST_PAUSE, LONGEST_PAUSE))
    last = EARLY if blow in EARLY_BLOWS else LAST
    return Strike(chance.uniform(FIRST, last), blow, chance.random(), chance.uniform(*bounds))


def _at(strike: Strike) -> float:
    return strike.at
