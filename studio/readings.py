"""How characters are read: syllables without tones, and which of them a hand takes for one another.

From `resources/readings`, which `python -m tests.readings` makes.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

MISTAKEN = (("zh", "z"), ("ch", "c"), ("sh", "s"))
ENDINGS = (("ang", "an"), ("eng", "en"), ("ing", "in"))
"""Sounds that many speakers do not tell apart, and type one for the other."""


def alike(one: str, two: str) -> bool:
    """Whether two characters are read alike, or nearly so."""
    return bool(_sounds(one) & _sounds(two))


@cache
def _sounds(sign: str) -> frozenset[str]:
    return frozenset(map(_plain, _table().get(sign, ())))


def _plain(syllable: str) -> str:
    for long, short in MISTAKEN:
        if syllable.startswith(long):
            syllable = short + syllable[len(long) :]
            break
    for long, short in ENDINGS:
        if syllable.endswith(long):
            return syllable[: -len(long)] + short
    return syllable


@cache
def _table() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    lines = (files("resources") / "readings" / "syllables.txt").read_text("utf-8").splitlines()
    for line in lines:
        syllable, signs = line.split(" ")
        for sign in signs:
            found[sign].append(syllable)
    return found
