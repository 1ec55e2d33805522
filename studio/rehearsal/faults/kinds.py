"""What a bad day inflicts: the kinds of faults, and the deck from which a seed deals them."""

import random
from collections.abc import Iterable, Sequence
from enum import StrEnum

STORING = ("PUT", "POST", "DELETE")
STUDIO_SIDE, FORM = "/v1/", "/ask/"


class WayFault(StrEnum):
    """What can happen to one request on its way to the portal and back.

    The two cuts tell apart whether the portal had stored what the caller has no answer to.
    """

    ANSWER_500 = "answer_500"
    ANSWER_503 = "answer_503"
    HANG = "hang"
    CUT_BEFORE_STORE = "cut_before_store"
    CUT_AFTER_STORE = "cut_after_store"
    GARBAGE = "garbage"
    HTML = "html"
    TRUNCATED = "truncated"


class Blow(StrEnum):
    """What is done to the studio's own processes and to its disk.

    A window half typed is a stenographer's, killed while a line stands in the editor.
    """

    WINDOW = "window_killed"
    HALF_TYPED = "line_half_typed_at_a_kill"
    COURIER = "courier_killed"
    PORTAL = "portal_killed"
    DISK_FULL = "disk_full"


CUTS = frozenset({WayFault.CUT_BEFORE_STORE, WayFault.CUT_AFTER_STORE})


class Deck:
    """Deals faults to requests: some requests get the next card, none gets two.

    share: of the requests that can suffer a fault, the part that does while cards last.
    """

    def __init__(self, cards: Iterable[WayFault], chance: random.Random, share: float) -> None:
        self._cards = list(cards)
        self._chance, self._share = chance, share

    @classmethod
    def shuffled(cls, seed: int, each: int, share: float) -> "Deck":
        """`each` cards of every kind, in the seed's order."""
        chance = random.Random(seed)
        cards = [kind for kind in WayFault for _ in range(each)]
        chance.shuffle(cards)
        return cls(cards, chance, share)

    @property
    def left(self) -> Sequence[WayFault]:
        """The cards not dealt yet."""
        return tuple(self._cards)

    def deal(self, method: str, path: str) -> WayFault | None:
        """The fault of this request, or None. A cut is kept for a request that stores."""
        if not self._cards or not path.startswith((STUDIO_SIDE, FORM)):
            return None
        if method not in STORING and (self._cards[0] in CUTS or path.startswith(FORM)):
            return None
        return self._cards.pop(0) if self._chance.random() < self._share else None
