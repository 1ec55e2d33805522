"""What the columns of a table are called, by whoever made it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from studio.folded import folded
from studio.table_file.line import short
from studio.words import Words

C = TypeVar("C", bound=StrEnum)
BRACKETS = re.compile(r"[（(\[【〔].*?[）)\]】〕]")
EMPTY = re.compile(r"[\s:：*·、_-]+")
LEAST = 2
"""So many columns must be known for a line to be a heading."""
FIRST_LINES = 15


class Head(NamedTuple, Generic[C]):
    """Where a heading begins, how many lines it has, and the place of each column."""

    at: int
    lines: int
    where: dict[C, int]


class Columns(Generic[C]):
    """The columns of a kind of table under every name that people give them.

    vital: one of these must be among those that are known.
    """

    def __init__(self, names: Mapping[C, Sequence[str]], vital: frozenset[C]) -> None:
        self._named = {folded(name): column for column, all_of in names.items() for name in all_of}
        self._vital = vital

    def named(self, words: str) -> C | None:
        """What a heading means: blanks, breaks, brackets and traditional signs do not matter."""
        return self._named.get(EMPTY.sub("", BRACKETS.sub("", folded(words))))

    def heading(self, rows: Sequence[Sequence[str]]) -> Head[C] | None:
        """The heading of a table; one over two lines (访谈 above 时间) is read as one."""
        best: Head[C] | None = None
        for at in range(min(FIRST_LINES, len(rows))):
            for lines in (1, 2):
                where = self._where(rows[at : at + lines]) if at + lines <= len(rows) else {}
                good = len(where) >= LEAST and bool(self._vital & where.keys())
                if good and (best is None or len(where) > len(best.where)):
                    best = Head(at, lines, where)
        return best

    def _where(self, rows: Sequence[Sequence[str]]) -> dict[C, int]:
        where: dict[C, int] = {}
        for place in range(max(len(row) for row in rows)):
            column = self.named("".join(row[place] for row in rows if place < len(row)))
            if column is not None:
                where.setdefault(column, place)
        return where


def left_out(rows: Sequence[Sequence[str]], head: Head[C]) -> Iterator[str]:
    """What of a table is not taken in: words above its heading, columns nobody knows."""
    at, lines, where = head
    above = [cell.strip() for row in rows[:at] for cell in row if cell.strip()]
    if above:
        yield Words("表头上面的文字没有导入：{text}", text=short(" ".join(dict.fromkeys(above))))
    width = max((len(row) for row in rows), default=0)
    for place in range(width):
        body = [row[place] for row in rows[at + lines :] if place < len(row)]
        if place not in where.values() and any(cell.strip() for cell in body):
            name = "".join(row[place] for row in rows[at : at + lines] if place < len(row))
            yield Words("没有导入的列：{name}", name=short(name.strip()) or f"{place + 1}")
