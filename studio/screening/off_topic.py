"""Questions about something else than the programme, told by two views that must agree.

Their words belong only to units that hardly any other question of this programme is for, and
their meaning lies apart from what the others ask, and from what those units handle which most
questions are for. A programme of few questions has no topic yet.
"""

from typing import TYPE_CHECKING

from studio.screening.routing import Routing
from studio.screening.screen_out import ScreenOut

if TYPE_CHECKING:
    from studio.screening.meaning import Vectors

ENOUGH = 20
ALL_KNOWN = 500
"""So many questions say what a programme is about; more change nothing."""
APART = 0.43


class Topic:
    """What the programme's questions are about, as their mean meaning; grows with each."""

    def __init__(self, routing: Routing) -> None:
        self._routing = routing
        self._sum: Vectors | None = None
        self._count = 0

    @property
    def is_known(self) -> bool:
        """Whether enough was heard."""
        return self._count >= ALL_KNOWN

    def add(self, vector: "Vectors") -> None:
        """Takes in the meaning of one question."""
        self._sum = vector if self._sum is None else self._sum + vector
        self._count += 1

    def off_topic(self, text: str, vector: "Vectors") -> ScreenOut | None:
        """A suggestion where both views say that a question is about something else."""
        if self._count < ENOUGH or self._sum is None:
            return None
        routes = self._routing.routes(text)
        if not routes or not routes[0].own or not self._routing.is_apart(text, vector):
            return None
        length = float((self._sum @ self._sum) ** 0.5) or 1.0
        if float(vector @ self._sum) / length >= APART:
            return None
        return ScreenOut("off_topic", routes[0].words)
