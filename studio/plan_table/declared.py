"""How many units a notice says there are, held against those that its table names (A23)."""

import re
from collections.abc import Iterable, Iterator

from studio.folded import folded
from studio.words import Words

COUNT = re.compile(
    r"(?<![0-9第])([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*[个家]"
    r"(?:责任|市直|区直|县直|参加|受访|有关|职能|政府)?(?:单位|部门)"
)
FIGURES = "零一二三四五六七八九"
TEN = 10


def miscounted(texts: Iterable[str], units: Iterable[str]) -> Iterator[Words]:
    """A sentence for each number of units that is declared and is not how many are listed."""
    listed = len(set(units))
    said = {found[0]: found[1] for text in texts for found in COUNT.finditer(folded(text))}
    for words, number in said.items():
        if number_of(number) != listed:
            yield Words("文件里写着“{words}”，表里读出 {n} 个单位，请核对。", words=words, n=listed)


def number_of(words: str) -> int:
    """十一 and 11 are eleven."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return FIGURES.index(words[-1])
    return TEN * (FIGURES.index(tens[-1]) if tens else 1) + (FIGURES.index(ones) if ones else 0)
