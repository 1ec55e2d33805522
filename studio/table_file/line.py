"""A line's cells as texts, with what was taken out of them on the way."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from studio.naming import UNSEEN
from studio.words import Words

C = TypeVar("C", bound=StrEnum)
GLOSSED = re.compile(r"(?<=[\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ]{1,7}[）)]")
"""負(fù)責(zé): readings that a web page put behind characters."""
BEFORE_BRACKET = re.compile(r"\s*\n\s*(?=[（(])")
"""A bracket below a name belongs to it: 县旅发委 / （招商局）."""
SHOWN = 24


@dataclass
class Line(Generic[C]):
    """The cells of one line by their columns; doubts: what whoever takes it in should look at."""

    cells: Mapping[C, str]
    doubts: list[str] = field(default_factory=list)

    def text(self, column: C, breaks: str = "") -> str:
        """A cell as it was written but for readings and what is unseen.

        breaks: what stands for a line break, which is doubted unless it may stay one.
        """
        words = self.cells.get(column, "").strip()
        plain = GLOSSED.sub("", words)
        if plain != words:
            self.doubts.append(Words("删去了注音：{text}", text=short(words)))
        whole = "".join(
            sign for sign in plain if sign == "\n" or unicodedata.category(sign) not in UNSEEN
        )
        if whole != plain.replace("\r", ""):
            self.doubts.append(Words("删去了看不见的字符：{text}", text=short(whole)))
        if "\n" in whole and breaks != "\n":
            self.doubts.append(Words("单元格里有换行：{text}", text=short(whole)))
            whole = BEFORE_BRACKET.sub("", whole)
            whole = breaks.join(filter(None, (part.strip() for part in whole.split("\n"))))
        return whole


def short(text: str) -> str:
    """The beginning of a text, for a sentence about it."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
