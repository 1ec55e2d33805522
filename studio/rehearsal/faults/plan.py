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
EARLY_BLOWS = (Blow.HALF_TYPED, Blow.DISK_FULL)
LEAST = (
    Blow.HALF_TYPED, Blow.WINDOW, Blow.COURIER, Blow.PORTAL, Blow.DISK_FULL, Blow.WINDOW,
)  # fmt: skip
"""What every bad day holds at the least."""
SHARES = {Blow.WINDOW: 4, Blow.HALF_TYPED: 2, Blow.COURIER: 2, Blow.PORTAL: 2, Blow.DISK_FULL: 1}
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 2.0
SHORTEST_FULL, LONGEST_FULL = 1.5, 4.0


@dataclass(frozen=True)
class Strike:
    """One blow: once the share `at` of the lines was begun, on the one that `pick` points at.

    pick: 0 to 1. pause: seconds until what was killed starts again, or for which the disk
    stays full.
    """

    at: float
    blow: Blow
    pick: float
    pause: float


def plan_of(seed: int, lines: int) -> Sequence[Strike]:
    """The blows of a day of so many lines, in their order."""
    chance = random.Random(seed)
    blows = list(LEAST)
    more = max(0, lines // LINES_EACH - len(blows))
    blows += chance.choices(list(SHARES), weights=list(SHARES.values()), k=more)
    strikes = [_strike(blow, chance) for blow in blows]
    return sorted(strikes, key=_at)


def _strike(blow: Blow, chance: random.Random) -> Strike:
    bounds = (
        (SHORTEST_FULL, LONGEST_FULL) if blow is Blow.DISK_FULL else (SHORTEST_PAUSE, LONGEST_PAUSE)
    )
    last = EARLY if blow in EARLY_BLOWS else LAST
    return Strike(chance.uniform(FIRST, last), blow, chance.random(), chance.uniform(*bounds))


def _at(strike: Strike) -> float:
    return strike.at
