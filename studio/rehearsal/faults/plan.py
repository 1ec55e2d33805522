"""When which blow falls, drawn from a seed: the same seed, the same plan."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from studio.rehearsal.faults.kinds import Blow

EVERY_SECONDS = 3.5
"""Real time between two blows, on average; so a longer hour suffers more of them."""
LEAST = (
    Blow.HALF_TYPED, Blow.WINDOW, Blow.COURIER, Blow.PORTAL, Blow.DISK_FULL, Blow.WINDOW,
)  # fmt: skip
"""What every bad day holds at the least."""
SHARES = {Blow.WINDOW: 4, Blow.HALF_TYPED: 2, Blow.COURIER: 2, Blow.PORTAL: 2, Blow.DISK_FULL: 1}
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 2.0
SHORTEST_FULL, LONGEST_FULL = 1.5, 4.0


@dataclass(frozen=True)
class Strike:
    """One blow: `at` seconds after the day began, on the one that `pick` (0 to 1) points at.

    pause: seconds until what was killed starts again, or for which the disk stays full.
    """

    at: float
    blow: Blow
    pick: float
    pause: float


def plan_of(seed: int, seconds: float) -> Sequence[Strike]:
    """The blows of a day of so many real seconds, in order of time."""
    chance = random.Random(seed)
    blows = list(LEAST)
    more = max(0, round(seconds / EVERY_SECONDS) - len(blows))
    blows += chance.choices(list(SHARES), weights=list(SHARES.values()), k=more)
    strikes = [_strike(blow, chance, seconds) for blow in blows]
    return sorted(strikes, key=_at)


def _strike(blow: Blow, chance: random.Random, seconds: float) -> Strike:
    bounds = (
        (SHORTEST_FULL, LONGEST_FULL) if blow is Blow.DISK_FULL else (SHORTEST_PAUSE, LONGEST_PAUSE)
    )
    return Strike(chance.uniform(0, seconds), blow, chance.random(), chance.uniform(*bounds))


def _at(strike: Strike) -> float:
    return strike.at
