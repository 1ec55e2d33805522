"""What a bad day inflicts: the kinds of faults, and the deck from which a seed deals them."""

import random
from collections.abc import Iterable, Sequence
from enum import StrEnum

STORING = ("PUT", "POST", "DELETE")
STUDIO_SIDE, FORM, TEXTS = "/v1/", "/ask/", "/entries/"
LONGEST_GAP = 2
"""Requests between two faults of the texts' own, so that all fall in an hour of few texts."""


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
    """What is done to the studio's own processes, to its disk and to its cable.

    A window half typed is a stenographer's, killed while a line stands in the editor. A cable
    that swallows resets nothing; one that cuts off resets every connection.
    """

    WINDOW = "window_killed"
    HALF_TYPED = "line_half_typed_at_a_kill"
    COURIER = "courier_killed"
    PORTAL = "portal_killed"
    DISK_FULL = "disk_full"
    SWALLOWED = "database_swallowed"
    CUT_OFF = "database_cut_off"


ON_SERVER = frozenset(Blow) - {Blow.DISK_FULL}
"""What is done where the database is on a server: its disk is nobody's here, its cable is."""
ON_FILE = frozenset(Blow) - {Blow.SWALLOWED, Blow.CUT_OFF}
CUTS = frozenset({WayFault.CUT_BEFORE_STORE, WayFault.CUT_AFTER_STORE})


def carries_text(method: str, path: str) -> bool:
    """Whether a request takes a text to its readers, or away from them."""
    return method in STORING and path.startswith(STUDIO_SIDE) and TEXTS in path


class Deck:
    """Deals faults to requests: some requests get the next card, none gets two.

    share: of the requests that can suffer a fault, the part that does while cards last.
    texts: cards for nothing but what takes texts to readers; without them those who ask
    before the hour could draw every fault, and no text would ever meet one.
    """

    def __init__(
        self,
        cards: Iterable[WayFault],
        chance: random.Random,
        share: float,
        texts: Iterable[WayFault] = (),
    ) -> None:
        self._cards, self._texts = list(cards), list(texts)
        self._chance, self._share = chance, share
        self._gaps = random.Random(chance.random())
        self._gap = self._next_gap()

    @classmethod
    def shuffled(cls, seed: int, each: int, share: float, texts: int = 0) -> "Deck":
        """`each` cards of every kind, and `texts` of every kind for texts, in the seed's order."""
        chance = random.Random(seed)
        hands = [[kind for kind in WayFault for _ in range(count)] for count in (each, texts)]
        for hand in hands:
            chance.shuffle(hand)
        return cls(hands[0], chance, share, hands[1])

    @property
    def left(self) -> Sequence[WayFault]:
        """The cards not dealt yet."""
        return (*self._cards, *self._texts)

    def deal(self, method: str, path: str) -> WayFault | None:
        """The fault of this request, or None. A cut is kept for a request that stores."""
        if self._texts and carries_text(method, path):
            return self._deal_text()
        if not self._cards or not path.startswith((STUDIO_SIDE, FORM)):
            return None
        if method not in STORING and (self._cards[0] in CUTS or path.startswith(FORM)):
            return None
        return self._cards.pop(0) if self._chance.random() < self._share else None

    def take_back(self, fault: WayFault, method: str, path: str) -> None:
        """The fault could not be inflicted, as nobody was behind the way: it is dealt again."""
        (self._texts if carries_text(method, path) else self._cards).insert(0, fault)

    def _deal_text(self) -> WayFault | None:
        if self._gap:
            self._gap -= 1
            return None
        self._gap = self._next_gap()
        return self._texts.pop(0)

    def _next_gap(self) -> int:
        return self._gaps.randint(0, LONGEST_GAP)
