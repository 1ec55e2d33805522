"""Where a title goes on to the next row: where its sense allows, and the rows alike in length.

Nothing here knows the words of Chinese but those few in which 的 or 和 is no word of its own. A
row ends behind a sign or before a quotation, else behind 的 or before 和; a stretch that has none
of these and is longer than a row is parted where the rows come out even, which may be within a
word.
"""

import unicodedata
from collections.abc import Iterator

TITLE_SIGNS = 20
"""Of 22 pt in the 156 mm of a row, as GB/T 9704 has both."""
OPENING = frozenset("《〈“‘（【「(")
CLOSING = frozenset("》〉”’）】」，。、：；！？…—)")
"""Signs that begin no row; a row may well end with one."""
BEHIND, BEFORE = frozenset("的"), frozenset("和")
WHOLE = ("中华人民共和国", "共和国", "目的地", "总和", "调和", "缓和", "祥和", "温和", "饱和")
"""Words that would be parted at their 的 or 和: 中华人民共和国 stands in many a law's name."""
SPANS = frozenset("—：")
"""Between two figures they make one thing of them: 1—6月, 15：00."""
JOINER = "\u200d"
NARROW = 0.6
"""What a letter or a figure takes of a Chinese sign's width, rather too much than too little."""
LEAST = 3.0
"""Signs' widths: a row that is shorter looks lost."""
Cost = tuple[int, int, int, float]
"""Short rows and breaks that may part a word, rows, breaks at 的 and 和, unevenness; in this
order."""
Found = tuple[Cost, tuple[str, ...]]
Best = dict[int, Found]
"""By the sign from which on: the rows, and what they cost."""
FORBIDDEN = (1000, 0)
"""A row begins with no closing sign nor with what belongs to the sign before; no number, no span
of numbers and no Latin word is parted, unless it must be."""


def title_rows(text: str, most: int = TITLE_SIGNS) -> tuple[str, ...]:
    """The rows of a title, none wider than `most` Chinese signs."""
    return tuple(row for line in text.split("\n") for row in _rows(line.strip(), most))


def _rows(text: str, most: int) -> tuple[str, ...]:
    if _width(text) <= most:
        return (text,)

    best: Best = {len(text): ((0, 0, 0, 0.0), ())}
    for start in reversed(range(len(text))):
        best[start] = min(_first_rows(text, start, most, best))
    return best[0][1]


def _first_rows(text: str, start: int, most: int, best: Best) -> Iterator[Found]:
    """Each row that can stand first from here on, with the best that follows it."""
    for end in range(start + 1, len(text) + 1):
        row = text[start:end].strip()
        width = _width(row)
        if width > most:
            return
        bad, weak = _price(text, end) if end < len(text) else (0, 0)
        (later, rows, weaker, uneven), rest = best[end]
        cost = (bad + (width < LEAST) + later, 1 + rows, weak + weaker, width**2 + uneven)
        yield cost, (row, *rest)


def _price(text: str, place: int) -> tuple[int, int]:
    """Of a break before this sign: whether it may part a word, whether it is at 的 or 和."""
    before, after = text[place - 1], text[place]
    if before in OPENING or after in CLOSING or after.isspace() or _is_one(text, place):
        return FORBIDDEN
    if before in CLOSING or before.isspace() or after in OPENING:
        return 0, 0
    if before in BEHIND or after in BEFORE:
        return 0, 1
    if before.isdigit() or (_is_narrow(before) and _is_narrow(after)):
        return FORBIDDEN
    return 1, 0


def _is_one(text: str, place: int) -> bool:
    """A span of numbers, one of the words above, or a sign with what is drawn on it."""
    before, after = text[place - 1], text[place]
    if before in SPANS and after.isdigit() and text[:place].rstrip("".join(SPANS))[-1:].isdigit():
        return True
    if JOINER in (before, after) or unicodedata.category(after) in {"Mn", "Me", "Mc"}:
        return True
    return any(
        word in text[max(0, place + 1 - len(word)) : place - 1 + len(word)] for word in WHOLE
    )


def _width(text: str) -> float:
    return sum(NARROW if _is_narrow(sign) else 1 for sign in text)


def _is_narrow(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) not in "WFA"
