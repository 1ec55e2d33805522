"""What a plan table's cells say: a month and a day, one unit or several."""

import re
import unicodedata
from collections.abc import Iterable

from studio.words import Words

WHEN = re.compile(r"(?:\d{4}\s*年)?\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?.*")
BETWEEN = re.compile(r"[、，,;；\n]+")
GLOSS = re.compile(r"([^（）()]+)[（(]([^（）()]+)[）)]")
"""县旅发委（招商局）: a unit, and another that works with it under one roof."""
UNIT = re.compile(r".*[局委办厅院会室队部署社处站所校馆府联心团]")
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_and_day(words: str) -> tuple[int | None, int | None]:
    """The month and the day that a cell says; None for what it does not say or cannot be."""
    found = WHEN.fullmatch(unicodedata.normalize("NFKC", words).strip())
    if found is None:
        return None, None
    month, day = int(found[1]), int(found[2]) if found[2] else None
    if not 1 <= month <= len(LONGEST_MONTHS):
        return None, None
    return month, day if is_day(month, day) else None


def names_no_day(words: str) -> bool:
    """Whether a cell says a day that its month never has."""
    found = WHEN.fullmatch(unicodedata.normalize("NFKC", words).strip())
    return found is not None and bool(found[2]) and not is_day(int(found[1]), int(found[2]))


def is_day(month: int | None, day: int | None) -> bool:
    """Whether a month can have this day; None is no day, which every month has."""
    if month is None or day is None:
        return day is None
    return 1 <= day <= LONGEST_MONTHS[month - 1]


def when_words(month: int | None, day: int | None) -> str:
    """A time as the notices write it: 5月15日, 3月, or nothing."""
    if month is None:
        return ""
    return f"{month}月{day}日" if day is not None else f"{month}月"


def units_in(words: str) -> tuple[str, ...]:
    """The units that a cell names, each once: 市教育局、市民政局; 县旅发委（招商局）.

    What stands in brackets is a unit of its own only where it reads like one.
    """
    found: list[str] = []
    for part in BETWEEN.split(words):
        glossed = GLOSS.fullmatch(part.strip())
        if glossed is not None and UNIT.fullmatch(glossed[2].strip()):
            found += [glossed[1].strip(), glossed[2].strip()]
        else:
            found.append(part.strip())
    return tuple(dict.fromkeys(filter(None, found)))


def joined_units(units: Iterable[str]) -> str:
    """Units as one writes them in a cell."""
    return "、".join(units)


NO_UNIT, NO_MONTH, NO_TOPIC = Words("缺责任单位"), Words("缺访谈时间"), Words("缺访谈主题")
