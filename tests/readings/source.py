"""Where `resources/readings` comes from: OpenCC's characters, pypinyin's readings.

Both libraries take a third of a second and 30 MB to load; the studio reads their answer instead.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from opencc import OpenCC  # type: ignore[import-untyped]
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

FOLDER = Path(__file__).parents[2] / "resources/readings"
HAN = range(0x3400, 0xA000)
COMMON = range(0x4E00, 0xA000)
LEAST_PHRASES, LEAST_SHARE = 2, 0.02
"""A second reading counts where so many phrases have it, and so much of the character's."""
MOST_READINGS = 2


def simplified() -> str:
    """A line for each traditional character: it, and its simplified one."""
    return "".join(f"{old}{new}\n" for old, new in _pairs())


def initials() -> str:
    """A line for each kind of reading: first letters, the usual one first, and the characters."""
    live, found = _live(), defaultdict(list)
    traditional = {old for old, _ in _pairs()}
    for code in COMMON:
        if code in pinyin_dict and chr(code) not in traditional:
            found[_read(chr(code), live)].append(chr(code))
    return "".join(f"{letters} {''.join(found[letters])}\n" for letters in sorted(found))


def syllables() -> str:
    """A line for each syllable without its tone: it, a blank, all characters read so."""
    said, found = _said(), defaultdict(list)
    traditional = {old for old, _ in _pairs()}
    for code in COMMON:
        if code in pinyin_dict and chr(code) not in traditional:
            for one in _readings(chr(code), said, _syllable):
                found[one].append(chr(code))
    return "".join(f"{one} {''.join(found[one])}\n" for one in sorted(found))


def _read(sign: str, live: dict[str, Counter[str]]) -> str:
    """Its usual first letter, and the next one that phrases really have."""
    return "".join(_readings(sign, live, _letter))


def _readings(sign: str, live: dict[str, Counter[str]], part: Callable[[str], str]) -> list[str]:
    """Its usual reading, or that part of it, and the next one that phrases really have."""
    first, *others = dict.fromkeys(map(part, pinyin_dict[ord(sign)].split(",")))
    seen = live[sign]
    real = [
        one
        for one in others
        if seen[one] >= max(LEAST_PHRASES, LEAST_SHARE * seen.total()) and one != first
    ]
    real.sort(key=lambda one: -seen[one])
    return [first, *real[: MOST_READINGS - 1]]


def _live() -> dict[str, Counter[str]]:
    """How often phrases read each character with which first letter."""
    return _counted(_letter)


def _said() -> dict[str, Counter[str]]:
    """How often phrases read each character with which syllable."""
    return _counted(_syllable)


def _counted(part: Callable[[str], str]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in phrases_dict.items():
        for sign, said in zip(phrase, readings, strict=False):
            found[sign][part(said[0])] += 1
    return found


def _syllable(said: str) -> str:
    """Without its tone; ü as v, as it is typed."""
    plain = unicodedata.normalize("NFD", said.strip().lower()).replace("u\u0308", "v")
    return "".join(one for one in plain if one.isascii() and one.isalpha())


def _letter(said: str) -> str:
    plain = unicodedata.normalize("NFD", said.strip())
    return next(one for one in plain.lower() if one.isascii() and one.isalpha())


def _pairs() -> list[tuple[str, str]]:
    written = "\n".join(map(chr, HAN))
    read = OpenCC("t2s").convert(written)
    pairs = zip(written.split("\n"), read.split("\n"), strict=True)
    return [(old, new) for old, new in pairs if old != new]
