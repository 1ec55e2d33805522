"""The circular on paper: set as GB/T 9704 sets official papers, by a process of its own.

It is the draft of one: no red head, which the organ's own stationery bears, and no seal.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.circular import CIRCULAR, Circular
from studio.documents.fair_copy import fair, running
from studio.documents.order import require_free
from studio.documents.sheet import Sheet
from studio.errors import Refusal, Trouble
from studio.words import speak, spoken


def write(told: Circular, file: Path) -> dict[str, Any]:
    """Writes it, whole under its name or not at all; how many units it names."""
    require_free(file)
    sheet = Sheet(fair(told.title), running(fair(told.title)))
    _fill(sheet, told)
    with copies.beside(file, CIRCULAR) as draft:
        with copies.said(CIRCULAR):
            sheet.save(draft)
        copies.sync_file(draft, CIRCULAR)
        copies.give_name(draft, file, CIRCULAR)
    return {"units": max((len(rows) - 1 for _, _, rows in told.tables), default=0)}


def _fill(sheet: Sheet, told: Circular) -> None:
    sheet.remark(fair(told.number))
    sheet.title(fair(told.title))
    sheet.text("")
    sheet.addressee(fair(told.addressee))
    sheet.text(told.opening)
    numbers = iter("一二三四五")
    for name, heads, rows in told.tables:
        sheet.heading(f"{next(numbers)}、{name}", part=True)
        sheet.table([fair(one) for one in heads], [[fair(cell) for cell in row] for row in rows])
    if told.ranking:
        sheet.heading(f"{next(numbers)}、答复情况排名", part=True)
        sheet.text("按书面答复按期率排列，按期率相同的，未答复的占比小的在前。")
        for line in told.ranking:
            sheet.text(fair(line))
    if told.lacks:
        sheet.heading(f"{next(numbers)}、没有达到的要求", part=True)
        for line in told.lacks:
            sheet.text(f"{fair(line)}。")
    sheet.signed(fair(told.organ), told.day)


# the process


def main(argv: Sequence[str]) -> int:
    """Writes the circular on the input to the file that is named; says what it did as JSON."""
    file, language = argv
    speak(language)
    try:
        told = write(Circular.read(sys.stdin.buffer.read()), Path(file))
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(told) + "\n")
    return int("fault" in told)
