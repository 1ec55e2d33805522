"""A table as a file: .docx for paper, .xlsx and .csv for whoever works on with it."""

import csv
import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from studio import copies
from studio.errors import Refusal
from studio.table_file.cells import FORMULA

KINDS = (".docx", ".xlsx", ".csv")
Lines = Sequence[Sequence[str]]
Paper = Callable[[str, Lines], bytes]
"""Makes the .docx of a title and a table's lines."""


def write(
    path: Path, title: str, lines: Lines, act: str, paper: Paper, *, counts: bool = False
) -> None:
    """Writes a table, its headings the first line, under a free name, by the name's ending.

    act: what is being done, for the sentence of a Trouble, where the disk says no. Refusal where
    the name is taken or ends otherwise. counts: plain counts are numbers in a workbook, which can
    be added up.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise Refusal("文件名须以 .docx、.xlsx 或 .csv 结尾。")
    book: Paper = partial(_workbook, counts=counts)
    makers: dict[str, Paper] = {".docx": paper, ".xlsx": book, ".csv": _separated}
    data = makers[kind](title, lines)
    with copies.beside(path, act) as draft:
        with copies.said(act):
            draft.write_bytes(data)
        copies.give_name(draft, path, act)


def _separated(_title: str, lines: Lines) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_safe(cell) for cell in line] for line in lines])
    return text.getvalue().encode("utf-8-sig")


def _workbook(title: str, lines: Lines, *, counts: bool) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title[:31]
    for number, line in enumerate(lines, 1):
        for place, words in enumerate(line, 1):
            cell = sheet.cell(number, place)
            if counts and words.isdecimal():
                cell.value = int(words)
            else:
                cell.value, cell.data_type, cell.number_format = words, "s", "@"
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if number == 1:
                cell.font = Font(bold=True)
    for place in range(1, len(lines[0]) + 1):
        longest = max(len(line[place - 1]) for line in lines)
        sheet.column_dimensions[get_column_letter(place)].width = min(60, 4 + 2 * longest)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
