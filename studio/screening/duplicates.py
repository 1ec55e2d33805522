"""Questions that ask the same: up to five, each with what it shares; a person merges.

Words that say the same are read as one: 馆子 is 饭店 to both of two views, which are added up.
Words: single characters and pairs, rarer ones count more; this finds candidates among any number
of questions in a few milliseconds. Meaning: how near the sentences are where they share few
characters; this puts the candidates in order.

It learns from people: a merged question speaks for its head with its own words, and two that
somebody parted are not offered to each other again.
"""

from array import array
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from studio.folded import plain_letters
from studio.screening.vocabulary import in_common_words

if TYPE_CHECKING:
    from studio.screening.meaning import Vectors

K = TypeVar("K", bound=Hashable)
CANDIDATES = 200
BATCH = 50
READ = 600
COMMON = 0.05
"""Single characters in more than this part of many questions tell nothing."""
MANY = 2000
WORDS_WEIGHT = 0.25


@dataclass(frozen=True)
class Near(Generic[K]):
    """An earlier question or head, how near it is (0 to 1), and what both say."""

    key: K
    nearness: float
    shared: tuple[str, ...]
    meaning: float | None


class Earlier(Generic[K]):
    """The questions so far; takes new ones at any time."""

    def __init__(self) -> None:
        self._keys: list[K] = []
        self._places: dict[K, int] = {}
        self._texts: list[str] = []
        self._sizes = array("f")
        self._where: dict[str, array[int]] = {}
        self._weights: dict[str, array[float]] = {}
        self._heads: dict[K, K] = {}
        self._parted: set[frozenset[K]] = set()
        self._vectors: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, key: K, text: str) -> None:
        """Takes a question in; one that is known keeps its first text."""
        if key in self._places:
            return
        place = len(self._keys)
        plain = plain_letters(text[: 2 * READ])[:READ]
        self._places[key] = place
        self._keys.append(key)
        self._texts.append(plain)
        grams = _grams(in_common_words(plain))
        self._sizes.append(sum(grams.values()) or 1)
        for gram, weight in grams.items():
            where = self._where.get(gram)
            if where is None:
                self._where[gram], self._weights[gram] = array("i"), array("f")
            self._where[gram].append(place)
            self._weights[gram].append(weight)

    def join(self, key: K, head: K) -> None:
        """Somebody merged `key` into `head`: who is near the one is near the other."""
        self._heads[key] = head
        self._parted.discard(frozenset((key, head)))

    def part(self, key: K, other: K) -> None:
        """Somebody took a merge back, or said no to one."""
        if self._heads.get(key) == other:
            del self._heads[key]
        self._parted.add(frozenset((key, other)))

    def near(
        self, text: str, most: int = 5, *, but: K | None = None, deep: bool = True
    ) -> tuple[Near[K], ...]:
        """The nearest heads, best first, without `but` and its own; not `deep`: by words alone."""
        plain = plain_letters(text[: 2 * READ])[:READ]
        places, scores = self._by_words(plain, CANDIDATES)
        own = self._head(but) if but is not None else None
        wanted = [
            (place, score)
            for place, score in zip(places, scores, strict=True)
            if self._is_offered(self._keys[place], but, own)
        ]
        meanings = self._meanings(plain, but, [place for place, _ in wanted]) if deep else None
        return self._best(plain, wanted, meanings, most)

    def meaning(self, key: K) -> "Vectors":
        """What a question that was taken in means; read once."""
        self._read_meanings([self._places[key]])
        found: Vectors = self._vectors[self._places[key]].astype("float32")
        return found

    def text(self, key: K) -> str:
        """The letters of a question that was taken in, as they are compared."""
        return self._texts[self._places[key]]

    def _is_offered(self, key: K, but: K | None, own: K | None) -> bool:
        if but is None:
            return True
        head = self._head(key)
        return key != but and head != own and frozenset((but, head)) not in self._parted

    def _head(self, key: K) -> K:
        seen = {key}
        while (above := self._heads.get(key)) is not None and above not in seen:
            seen.add(above)
            key = above
        return key

    def _by_words(self, plain: str, most: int) -> tuple[list[int], list[float]]:
        """The places with the most in common, by cosine over weighted characters and pairs."""
        import numpy as np

        if not self._keys:
            return [], []
        total = np.zeros(len(self._keys), np.float32)
        length = 0.0
        for gram, weight in _grams(in_common_words(plain)).items():
            rarity = self._rarity(gram)
            own = weight * rarity
            length += own * own
            if gram in self._where and not self._is_common(gram):
                where = np.frombuffer(self._where[gram], np.int32)
                total[where] += np.frombuffer(self._weights[gram], np.float32) * (own * rarity)
        total /= np.sqrt(np.frombuffer(self._sizes, np.float32)) * (length**0.5 or 1)
        most = min(most, len(total))
        best = np.argpartition(-total, most - 1)[:most]
        best = best[np.argsort(-total[best], kind="stable")]
        return best.tolist(), total[best].tolist()

    def _rarity(self, gram: str) -> float:
        return log((len(self._keys) + 1) / (len(self._where.get(gram, ())) + 0.5))

    def _is_common(self, gram: str) -> bool:
        size = len(self._keys)
        return size > MANY and len(gram) == 1 and len(self._where[gram]) > COMMON * size

    def _meanings(self, plain: str, but: K | None, places: Sequence[int]) -> list[float]:
        import numpy as np

        from studio.screening.meaning import vectors

        if not places:
            return []
        self._read_meanings(places)
        known = but is not None and but in self._places
        own = (
            self.meaning(but) if but is not None and known else vectors([in_common_words(plain)])[0]
        )
        held = np.stack([self._vectors[place] for place in places]).astype(np.float32)
        return [float(one) for one in held @ own]

    def _read_meanings(self, places: Iterable[int]) -> None:
        import numpy as np

        from studio.screening.meaning import vectors

        unread = [place for place in places if place not in self._vectors]
        for first in range(0, len(unread), BATCH):
            batch = unread[first : first + BATCH]
            read = [in_common_words(self._texts[place]) for place in batch]
            found = vectors(read).astype(np.float16)
            self._vectors.update(zip(batch, found, strict=True))

    def _best(
        self,
        plain: str,
        wanted: Iterable[tuple[int, float]],
        meanings: Sequence[float] | None,
        most: int,
    ) -> tuple[Near[K], ...]:
        ranked = []
        for number, (place, words) in enumerate(wanted):
            meaning = None if meanings is None else meanings[number]
            score = words if meaning is None else meaning + WORDS_WEIGHT * words
            ranked.append((score, place, meaning))
        ranked.sort(key=lambda one: -one[0])
        best: dict[K, Near[K]] = {}
        top = 1 if meanings is None else 1 + WORDS_WEIGHT
        for score, place, meaning in ranked:
            head = self._head(self._keys[place])
            if head not in best:
                shared = _shared(plain, self._texts[place])
                best[head] = Near(head, max(0.0, min(1.0, score / top)), shared, meaning)
            if len(best) == most:
                break
        return tuple(best.values())


def _grams(plain: str) -> dict[str, float]:
    """What a text says, each with its weight: signs and pairs of signs."""
    often: dict[str, int] = {}
    for gram in (*plain, *map("".join, pairwise(plain))):
        often[gram] = often.get(gram, 0) + 1
    return {gram: 1.0 if times == 1 else 1 + log(times) for gram, times in often.items()}


def _shared(one: str, other: str, most: int = 4) -> tuple[str, ...]:
    """The longest stretches of two or more signs that both say: the reason that is shown."""
    found: list[str] = []
    place = 0
    while place < len(one) - 1:
        end = place + 2
        if one[place:end] not in other:
            place += 1
            continue
        while end < len(one) and one[place : end + 1] in other:
            end += 1
        found.append(one[place:end])
        place = end
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True)[:most])
