"""The figures of an assessment as a file: .docx for paper, .xlsx and .csv for whoever works on."""

from functools import partial
from pathlib import Path

from studio import table_file
from studio.assessment import PART_NAMES, Assessment, Part, columns, lines
from studio.table_file import Lines
from studio.words import Words, say

ACT = Words("导出考核表")
NARROW = 6
"""So many columns of figures stand beside the units on a page."""


def write(path: Path, title: str, found: Assessment) -> int:
    """Writes the figures under a free name, by the name's ending; how many units there are.

    Refusal where the name is taken or ends otherwise, Trouble where the disk says no.
    """
    told = lines(found, columns(found))
    table_file.write(path, title, told, ACT, partial(_document, found), counts=True)
    return len(found.units)


def _document(found: Assessment, title: str, _lines: Lines) -> bytes:
    """A table for each part, in as many pieces as a page is too narrow for."""
    from studio.documents.sheet import Sheet

    paper = Sheet(title, title)
    paper.title(title)
    for part in Part:
        shown = [one for one in columns(found) if one.part is part]
        for at in range(0, len(shown), NARROW):
            again = say("（续）") if at else ""
            paper.heading(f"{say(PART_NAMES[part])}{again}", part=True)
            heads, *rows = lines(found, shown[at : at + NARROW])
            paper.table(heads, rows)
    return paper.data()
