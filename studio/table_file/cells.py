"""The tables in a file as cells, with what was merged, and the words that stand around them."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from studio.errors import Refusal
from studio.folded import folded
from studio.given_file import bytes_of, decoded
from studio.words import Words

MOST_BYTES, MOST_UNPACKED = 8 * 1024 * 1024, 128 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS, MOST_SIGNS = 3000, 60, 2000
PACKED, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WRAPS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml"))
"""What stands around a block, a row or a cell of a form and is none itself."""
UNSAID = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "tcPr", "pPr", "rPr", "sdtPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""What nobody reads there: taken out, moved to where it stands again, or said a second time."""
SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
LONGEST_HEADING = 40
BETWEEN = ",\t;"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is worked out by a spreadsheet, unless ' stands before it."""
WIDE = Words("这张表在第 {n} 列以后还有内容，不像要导入的表。", n=MOST_COLUMNS)
BROKEN = Words("这个文件打不开，可能损坏了。请在 Word、WPS 或表格软件里打开，另存一份再导入。")


@dataclass
class Table:
    """A table's cells, line by line; merged: the places that take their text from another cell."""

    rows: list[list[str]] = field(default_factory=list)
    merged: set[tuple[int, int]] = field(default_factory=set)


@dataclass
class Given:
    """What a file holds: its tables, its paragraphs, headings whose table is not there."""

    tables: list[Table] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def given(path: Path, announced: re.Pattern[str]) -> Given:
    """What is in a file. Refusal where it cannot be read, is too large, or is no such file.

    announced: how a heading reads that has a table below it.
    """
    most = Words("这个文件超过 {most} MB，不像要导入的表。", most=MOST_BYTES >> 20)
    data = bytes_of(path, MOST_BYTES, most)
    if data.startswith(OLD_OFFICE):
        raise Refusal("这是旧式的 .doc 或 .xls 文件。请另存为 .docx、.xlsx 或 .csv 再导入。")
    found = (
        _packed(data, announced) if data.startswith(PACKED) else Given([_separated(decoded(data))])
    )
    for table in found.tables:
        _require_whole(table)
    return found


def _require_whole(table: Table) -> None:
    """Too much of it is refused, for what is cut off would be missed by nobody."""
    if len(table.rows) > MOST_ROWS:
        raise Refusal("这张表超过 {n:,} 行，不像要导入的表。", n=MOST_ROWS)
    for number, row in enumerate(table.rows, 1):
        if any(len(cell) > MOST_SIGNS for cell in row):
            raise Refusal(
                "第 {n} 行有一格超过 {most:,} 字，请删短再导入。", n=number, most=MOST_SIGNS
            )
        if any(cell.strip() for cell in row[MOST_COLUMNS:]):
            raise Refusal(WIDE)
    table.rows = [row[:MOST_COLUMNS] for row in table.rows]


def _separated(text: str) -> Table:
    """By what stands oftenest between the cells of the first line that has any."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(BETWEEN, key=first.count))
    try:
        return Table([[_unquoted(cell) for cell in line] for line in lines])
    except csv.Error as error:
        raise Refusal(BROKEN) from error


def _unquoted(cell: str) -> str:
    """Without the sign that keeps a spreadsheet from working a cell out."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell


def _packed(data: bytes, announced: re.Pattern[str]) -> Given:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            names = set(archive.namelist())
    except zipfile.BadZipFile as error:
        raise Refusal(BROKEN) from error
    if size > MOST_UNPACKED:
        raise Refusal("这个文件展开后太大，没有读取。")
    if "word/document.xml" in names:
        return _document(data, announced)
    if "xl/workbook.xml" in names:
        return _workbook(data)
    raise Refusal("这个文件不是 Word 文档，也不是表格。请另存为 .docx、.xlsx 或 .csv 再导入。")


def _workbook(data: bytes) -> Given:
    """Every sheet is a table; formulas stay the text they are."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
        beyond = [
            _beyond(data, one.title) for one in book.worksheets if one.max_column > MOST_COLUMNS
        ]
        found = Given([table for sheet in book.worksheets if (table := _sheet(sheet)).rows])
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise Refusal(BROKEN) from error
    if any(beyond):
        raise Refusal(WIDE)
    return found


def _beyond(data: bytes, title: str) -> bool:
    """Whether words stand past the last column that is read; mere formats often do.

    Read row by row: of cells that are not there the library would make thousands.
    """
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)[title]
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_ROWS, values_only=True)
    return any(_text(cell).strip() for row in rows for cell in row[MOST_COLUMNS:])


def _sheet(sheet: Any) -> Table:
    rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
    table = Table([[_text(cell) for cell in row] for row in rows])
    for span in sheet.merged_cells.ranges:
        said = _at(table, span.min_row - 1, span.min_col - 1)
        for row in range(span.min_row - 1, min(span.max_row, len(table.rows))):
            for column in range(span.min_col - 1, min(span.max_col, len(table.rows[row]))):
                if (row, column) != (span.min_row - 1, span.min_col - 1):
                    _merge(table, row, column, said if column == span.min_col - 1 else "")
    while table.rows and not any(table.rows[-1]):
        table.rows.pop()
    return table


def _document(data: bytes, announced: re.Pattern[str]) -> Given:
    import docx

    found, waiting = Given(), ""
    try:
        body = docx.Document(io.BytesIO(data)).element.body
        for block in _blocks(body):
            if block.tag == f"{W}tbl":
                found.tables.append(_word_table(block))
                waiting = ""
                continue
            text = _words(block).strip()
            if not text:
                continue
            found.texts.append(text)
            if len(text) <= LONGEST_HEADING and announced.search(folded(text)):
                found.lost += [waiting] if waiting else []
                waiting = text
    except Exception as error:  # a stranger's file breaks the reader in any way it likes
        raise Refusal(BROKEN) from error
    found.lost += [waiting] if waiting else []
    return found


def _blocks(body: Any) -> Iterator[Any]:
    for block in body:
        if block.tag in WRAPS:
            yield from _blocks(block)
        else:
            yield block


def _word_table(block: Any) -> Table:
    """Cells that span columns or lines stand at each place they cover, marked."""
    table = Table()
    for line in (each for each in _blocks(block) if each.tag == f"{W}tr"):
        before = line.find(f"{W}trPr/{W}gridBefore")
        row = (
            [""] * min(int(before.get(f"{W}val", "0")), MOST_COLUMNS) if before is not None else []
        )
        table.rows.append(row)
        number = len(table.rows) - 1
        for cell in (each for each in _blocks(line) if each.tag == f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            down = cell.find(f"{W}tcPr/{W}vMerge")
            width = int(span.get(f"{W}val", "1")) if span is not None else 1
            follows = down is not None and down.get(f"{W}val", "continue") == "continue"
            place = len(row)
            row.append(_words(cell).strip())
            if follows:
                _merge(table, number, place, _at(table, number - 1, place))
            for more in range(1, min(width, MOST_COLUMNS)):
                row.append("")
                table.merged.add((number, place + more))
    return table


def _words(node: Any) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag in SIGNS:
        return SIGNS[node.tag]
    if node.tag in UNSAID:
        return ""
    said = "".join(_words(inner) for inner in node)
    return f"{said}\n" if node.tag == f"{W}p" else said


def _merge(table: Table, row: int, column: int, said: str) -> None:
    table.rows[row][column] = said
    table.merged.add((row, column))


def _at(table: Table, row: int, column: int) -> str:
    rows = table.rows
    return rows[row][column] if 0 <= row < len(rows) and column < len(rows[row]) else ""


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell.month}月{cell.day}日"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
