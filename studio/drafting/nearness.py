"""How near a kept text is to a question: pairs of characters and whole words, rarer ones more.

The same measure (BM25) ranks talking points and passages; what shares too little is not shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from studio.folded import folded
from studio.screening.vocabulary import in_common_words

MOST_GRAMS = 80
"""A question of many words is looked for by its beginning and its end, where it asks."""
RUN = re.compile("[a-z0-9]{2,}|[\u3400-\u9fff]+")
SATURATION, LENGTH_PART = 1.2, 0.5
LEAST_SHARED = 3
"""Grams; what shares fewer with a question that has them is near by chance."""
LEAST_PART = 0.3
"""Of the best score; what is further off only fills the room of the model."""


@dataclass(frozen=True)
class Weighed:
    """A text's place among those that were given, and how near it is."""

    place: int
    score: float


def looked_through(text: str) -> str:
    """What a text is kept as to be found: folded, and words that say the same as one."""
    return in_common_words(folded(text))


def grams(words: str) -> tuple[str, ...]:
    """What a looked-through text is known by, each once, in the order of the text."""
    found: dict[str, None] = {}
    for run in RUN.findall(words):
        pairs = map("".join, pairwise(run)) if run[0] >= "\u3400" else (run,)
        found.update(dict.fromkeys(pairs))
    return tuple(found)


def wanted(question: str) -> tuple[str, ...]:
    """The grams that a question is looked for by."""
    known = grams(looked_through(question))
    half = MOST_GRAMS // 2
    return known if len(known) <= MOST_GRAMS else (*known[:half], *known[-half:])


def rarity(holding: int, of: int) -> float:
    """What a gram weighs that so many of so many texts hold."""
    return log(1 + (of - holding + 0.5) / (holding + 0.5))


def nearest(texts: Sequence[str], rarities: Mapping[str, float], most: int) -> tuple[Weighed, ...]:
    """The nearest of these looked-through texts, best first; rarities: of the wanted grams."""
    usual = sum(map(len, texts)) / (len(texts) or 1) or 1
    least = min(LEAST_SHARED, max(1, len(rarities) // 2))
    weighed = []
    for place, text in enumerate(texts):
        shared = {gram: times for gram in rarities if (times := text.count(gram))}
        if len(shared) >= least:
            room = SATURATION * (1 - LENGTH_PART + LENGTH_PART * len(text) / usual)
            score = sum(
                rarities[gram] * times * (SATURATION + 1) / (times + room)
                for gram, times in shared.items()
            )
            weighed.append(Weighed(place, score))
    weighed.sort(key=_best_first)
    return tuple(one for one in weighed[:most] if one.score >= LEAST_PART * weighed[0].score)


def _best_first(one: Weighed) -> tuple[float, int]:
    return -one.score, one.place
