"""Texts of strangers as a paper holds them: nothing breaks the file or turns other words round."""

import re
import unicodedata

UNHELD = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, or nobody sees."""
MOST_MARKS = 3
"""So many accents one letter may bear."""
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NUMBERS = "〇一二三四五六七八九十"
DAYS = "一二三四五六日"
INNER = str.maketrans("《》", "〈〉")
RUNNING = 30
"""So many signs of a title stand in one row above every page, with what the paper is."""


def fair(text: str) -> str:
    """The text as paper holds it: what XML cannot hold is a box, what turns writing round is gone.

    A letter keeps three accents, and blank lines are left out.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    return "\n".join(line.strip() for line in map(_line, lines) if line.strip())


def running(title: str) -> str:
    """A title as every page bears it: what does not fit its row gives way to …."""
    row = " ".join(title.split("\n"))
    return row if len(row) <= RUNNING else f"{row[: RUNNING - 1]}…"


def quoted(title: str) -> str:
    """A title in 《》, once; titles within it stand in 〈〉, as GB/T 15834 has it."""
    whole = title.startswith("《") and title.find("》") == len(title) - 1
    inner = title[1:-1] if whole else title
    return f"《{inner.translate(INNER)}》"


def counted(number: int) -> str:
    """1 to 99 as headings count; beyond that in figures."""
    tens, ones = divmod(number, 10)
    if tens >= len(NUMBERS) - 1:
        return str(number)
    ten = {0: "", 1: "十"}.get(tens, f"{NUMBERS[tens]}十")
    return ten + (NUMBERS[ones] if ones else "")


def _line(text: str) -> str:
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if sign not in TURNING and marks <= MOST_MARKS:
            kept.append(sign)
    return UNHELD.sub("□", "".join(kept))
