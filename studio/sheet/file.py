"""The headings of a file, and its lines as drafts."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from studio.errors import Refusal
from studio.sheet.cells import Line, lines
from studio.sheet.columns import MOST_TITLES, Mapped, heading_line
from studio.sheet.drafts import Draft, drafts


def begin(path: Path) -> tuple[int, Line, Iterator[Line]]:
    """The number of the heading's line, the headings, and the lines behind it."""
    every = lines(path)
    top = list(islice(every, MOST_TITLES))
    if not any(any(line) for line in top):
        raise Refusal("这个文件里没有内容。")
    at = heading_line(top)
    return at + 1, top[at], chain(top[at + 1 :], every)


def drafts_in(path: Path, where: Mapped) -> Iterator[Draft]:
    """The drafts of a file, in this process."""
    first, _headings, rest = begin(path)
    return drafts(enumerate(rest, first + 1), where)
