"""A year's plan as a table: .docx for paper, .xlsx and .csv for whoever works on."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from studio import copies
from studio.errors import Refusal
from studio.plan_table.columns import Column, column_named
from studio.words import Words, say
from studio.year_plan import KIND_NAMES, Kind, YearRow

KINDS = (".docx", ".xlsx", ".csv")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is worked out by a spreadsheet, unless ' stands before it."""
ACT = Words("导出计划表")
CELLS: dict[Column, Callable[[int, YearRow], str]] = {
    Column.NUMBER: lambda number, _row: str(number),
    Column.UNITS: lambda _number, row: row.planned.unit_cell,
    Column.WHEN: lambda _number, row: row.planned.when_cell,
    Column.TOPIC: lambda _number, row: row.planned.topic,
    Column.KIND: lambda _number, row: say(KIND_NAMES[Kind(row.planned.kind)]),
    Column.SERIES: lambda _number, row: row.planned.series,
    Column.RANK: lambda _number, row: row.planned.rank,
    Column.REMARK: lambda _number, row: row.planned.remark,
}


def table_of(rows: Sequence[YearRow], headings: Sequence[str]) -> list[list[str]]:
    """The headings and a line for each row that is not dropped. Refusal for an unknown column."""
    columns = []
    for name in headings:
        column = column_named(name)
        if column is None:
            raise Refusal("制度里的列“{name}”在计划里没有对应的内容，导不出。", name=name)
        columns.append(column)
    kept = [row for row in rows if not row.dropped]
    return [
        list(headings),
        *([CELLS[one](number, row) for one in columns] for number, row in enumerate(kept, 1)),
    ]


def left_out(rows: Sequence[YearRow], headings: Sequence[str]) -> tuple[Column, ...]:
    """What the rows hold and a table of these columns does not show."""
    shown = {column_named(name) for name in headings} | {Column.NUMBER, Column.KIND}
    hidden = [column for column in CELLS if column not in shown]
    kept = [row for row in rows if not row.dropped]
    return tuple(one for one in hidden if any(CELLS[one](0, row) for row in kept))


def write(path: Path, title: str, rows: Sequence[YearRow], headings: Sequence[str]) -> int:
    """Writes the table under a free name, by the name's ending; how many rows it has.

    Refusal where the name is taken or ends otherwise, Trouble where the disk says no.
    """
    if path.suffix.lower() not in KINDS:
        raise Refusal("文件名须以 .docx、.xlsx 或 .csv 结尾。")
    lines = table_of(rows, headings)
    made = {".docx": _document, ".xlsx": _workbook, ".csv": _separated}[path.suffix.lower()]
    data = made(title, lines)
    with copies.beside(path, ACT) as draft:
        with copies.said(ACT):
            draft.write_bytes(data)
        copies.give_name(draft, path, ACT)
    return len(lines) - 1


def _separated(_title: str, lines: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_safe(cell) for cell in line] for line in lines])
    return text.getvalue().encode("utf-8-sig")


def _workbook(title: str, lines: Sequence[Sequence[str]]) -> bytes:
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


def _document(title: str, lines: Sequence[Sequence[str]]) -> bytes:
    from studio.documents.sheet import Sheet

    paper = Sheet(title, title)
    paper.title(title)
    paper.plan(lines[0], lines[1:])
    return paper.data()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
