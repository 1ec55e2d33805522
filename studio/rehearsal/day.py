"""What a rehearsal's day is to be: a good one, a bad one dealt by a seed, or a drill."""

from dataclasses import dataclass

from studio.rehearsal.own_server import OwnServer


@dataclass(frozen=True)
class Day:
    """seed: of a bad day; drill: what the venue fears, minute by minute; never both.

    server: a PostgreSQL of the rehearsal's own to play on.
    """

    seed: int | None = None
    drill: bool = False
    server: OwnServer | None = None


GOOD_DAY = Day()
