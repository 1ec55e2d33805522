"""A text as a reader takes it: one width, simplified, nothing unseen; each sign knows its place.

Everything that looks into questions looks into the folded text, so that full-width figures,
traditional characters and zero-width signs hide nothing; what it finds is shown in the text that
the netizen wrote, which is never altered.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me")
"""Kinds of signs that nobody reads: controls, zero-width and bidi signs, heaped marks."""
HAN = range(0x3400, 0xA000)


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
    """Every traditional character with its simplified one; made once, in a fifth of a second."""
    from opencc import OpenCC  # type: ignore[import-untyped]

    written = "\n".join(map(chr, HAN))
    read = OpenCC("t2s").convert(written)
    pairs = zip(written.split("\n"), read.split("\n"), strict=True)
    return {old: new for old, new in pairs if old != new}
