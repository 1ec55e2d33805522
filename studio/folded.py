"""A text as a reader takes it: one width, simplified, nothing unseen; each sign knows its place.

Everything that looks into questions looks into the folded text, so that full-width figures,
traditional characters and zero-width signs hide nothing; what it finds is shown in the text that
the netizen wrote, which is never altered.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me")
"""Kinds of signs that nobody reads: controls, zero-width and bidi signs, heaped marks."""


@dataclass(frozen=True)
class Folded:
    """A folded text; `places[i]` is where its sign i stood in the text as it was written."""

    text: str
    places: tuple[int, ...]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) of the folded text stands in the written one."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Folds a text; a newline and a tab stay as blanks."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for one in _folded(sign):
            signs.append(one)
            places.append(place)
    return Folded("".join(signs), tuple(places))


def folded(text: str) -> str:
    """The folded text alone, for who needs no places."""
    return "".join(map(_folded, text))


def letters(text: str) -> str:
    """Only the letters, characters and figures of a folded text: what a comparison looks at."""
    return "".join(sign for sign in text if sign.isalnum())


def plain_letters(text: str) -> str:
    """`letters` of the folded text, for who needs no places: thousands of texts a second."""
    return "".join(map(_letter, text))


@cache
def _folded(sign: str) -> str:
    if sign in "\n\r\t":
        return " "
    if unicodedata.category(sign) in UNSEEN:
        return ""
    plain = unicodedata.normalize("NFKC", sign)
    simple = _simplified()
    return "".join(
        simple.get(one, one) for one in plain.lower() if unicodedata.category(one) not in UNSEEN
    )


@cache
def _letter(sign: str) -> str:
    return letters(_folded(sign))


@cache
def _simplified() -> dict[str, str]:
    """Every traditional character with its simplified one; read in a millisecond."""
    lines = (files("resources") / "readings" / "simplified.txt").read_text("utf-8").splitlines()
    return {line[0]: line[1] for line in lines}
