"""The cells of a CSV file or an Excel workbook as text, line by line; limits before memory."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from studio.errors import Refusal
from studio.given_file import bytes_of, decoded
from studio.words import Words

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 512 * 1024 * 1024
"""A workbook is a packed archive; a small one can hold more than a PC."""
MOST_LINES = 100_000
MOST_COLUMNS = 200
MOST_SIGNS = 20_000
"""What a cell holds beyond this is not carried on; such a text is too long anyway."""
PACKED, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
BETWEEN = ",\t;"
NO_SHEET = Words("这个文件不是表格。请在表格软件里另存为 CSV 或 XLSX 再导入。")
Line = list[str]


def lines(path: Path) -> Iterator[Line]:
    """Every line of the first sheet that holds anything; an empty one keeps its number.

    Refusal where it cannot be read, is no such list or too large.
    """
    data = bytes_of(
        path,
        MOST_BYTES,
        Words("这个文件超过 {most} MB，请分成几个文件再导入。", most=MOST_BYTES >> 20),
    )
    if data.startswith(OLD_EXCEL):
        raise Refusal("这是旧式的 Excel 文件（.xls）。请另存为 XLSX 或 CSV 再导入。")
    found = _workbook(data) if data.startswith(PACKED) else _separated(data)
    for number, line in enumerate(found):
        if number >= MOST_LINES:
            raise Refusal("这个文件超过 {most:,} 行，请分成几个文件再导入。", most=MOST_LINES)
        yield line


def _separated(data: bytes) -> Iterator[Line]:
    """By what stands oftenest between the cells of the first line that has any."""
    text = decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(BETWEEN, key=first.count)
    csv.field_size_limit(MOST_BYTES)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=between):
            yield [cell[:MOST_SIGNS] for cell in cells[:MOST_COLUMNS]]
    except csv.Error as error:
        raise Refusal(NO_SHEET) from error


def _workbook(data: bytes) -> Iterator[Line]:
    """Formulas stay the text they are: nothing in a file is ever worked out."""
    _refuse_bomb(data)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
            found = False
            for row in rows:
                line = _texts(row)
                found = found or any(line)
                yield line
            if found:
                return
    except (Refusal, MemoryError):
        raise
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise Refusal("这个 Excel 文件读不懂，可能已损坏。请另存一份再导入。") from error


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            names = archive.namelist()
    except zipfile.BadZipFile as error:
        raise Refusal(NO_SHEET) from error
    if size > MOST_UNPACKED:
        raise Refusal("这个文件展开后太大，不像提问的名单，没有读取。")
    if "xl/workbook.xml" not in names:
        raise Refusal(NO_SHEET)


def _texts(row: Sequence[Any]) -> Line:
    return [_text(cell)[:MOST_SIGNS] for cell in row]


def _text(cell: Any) -> str:
    """A whole number is a number of something: it has no point and no exponent."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


EXACT = 2**53
