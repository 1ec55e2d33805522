"""The nominations that a file holds, each with what could not be made sure of.

A unit sends a table of its nominations line by line, or a sheet for each with labels beside what
was filled in; both are read.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from studio.errors import Refusal
from studio.nomination import Form, fault_of
from studio.nomination_table.columns import FORM_COLUMNS, SEVERAL_LINES, Column
from studio.table_file import Line, Table, given, left_out, short
from studio.words import Words

ANNOUNCED = re.compile(r"征集表|报名表|申报表|推荐表")
"""How a heading reads that has a form below it."""
DAY = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
LEAST_LABELLED = 3
"""So many lines with labels make a sheet of labels, fewer a table with a heading."""


@dataclass(frozen=True)
class Draft:
    """A nomination as it would come in. id: its place in the file, line: where it begins.

    doubts: what to look at; fault: why it cannot be taken in at all; lacks: what its unit must
    still write; late: why it comes late, '' for in time.
    """

    id: int
    line: int
    form: Form
    doubts: tuple[str, ...] = ()
    fault: str = ""
    lacks: tuple[str, ...] = ()
    late: str = ""


@dataclass(frozen=True)
class Found:
    """All nominations of a file, and what is to be said of the file as a whole."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


Cells = dict[Column, str]


def read(path: Path) -> Found:
    """The nominations that are in a file; Refusal where there is none at all."""
    found = given(path, ANNOUNCED)
    drafts: list[Draft] = []
    notes: list[str] = []
    for number, table in enumerate(found.tables, 1):
        lines = list(_lines_of(table, number, notes))
        drafts += [_made(len(drafts) + n, *one) for n, one in enumerate(lines, 1)]
    notes += [Words("“{heading}”后面没有表格，没有导入。", heading=one) for one in found.lost]
    if not drafts:
        raise Refusal("这个文件里没有找到征集表：要有单位、受邀嘉宾或访谈主题这样的栏目。")
    return Found(tuple(drafts), tuple(dict.fromkeys(notes)))


def _lines_of(table: Table, number: int, notes: list[str]) -> Iterator[tuple[int, Cells, bool]]:
    """Each nomination: the line where it begins, its cells, whether something was merged."""
    if _labelled(table) >= LEAST_LABELLED:
        yield from _sheets_of(table, notes)
        return
    head = FORM_COLUMNS.heading(table.rows)
    if head is None:
        if any(map(any, table.rows)):
            notes.append(Words("第 {n} 张表没有导入：没有认出它的列。", n=number))
        return
    notes += left_out(table.rows, head)
    for place, row in enumerate(table.rows[head.at + head.lines :], head.at + head.lines):
        if any(cell.strip() for cell in row):
            cells = {column: row[here] for column, here in head.where.items() if here < len(row)}
            merged = any((place, here) in table.merged for here in head.where.values())
            yield place + 1, cells, merged


def _labelled(table: Table) -> int:
    """How many lines have a label in them."""
    return sum(any(FORM_COLUMNS.named(cell) for cell in row) for row in table.rows)


def _sheets_of(table: Table, notes: list[str]) -> Iterator[tuple[int, Cells, bool]]:
    """A label, and behind or below it what was filled in; a label again begins the next sheet."""
    cells: Cells = {}
    begun, waits = 1, None
    for place, row in enumerate(table.rows):
        for at, cell in enumerate(row):
            if (place, at) in table.merged or not cell.strip():
                continue
            label = FORM_COLUMNS.named(cell)
            if label is None and waits is not None:
                cells[waits], waits = cell, None
            elif label is None:
                notes.append(Words("没有导入的文字：{text}", text=short(cell.strip())))
            else:
                if label in cells:
                    yield begun, cells, False
                    cells, begun = {}, place + 1
                cells[label], waits = "", label
    if any(cell.strip() for cell in cells.values()):
        yield begun, cells, False


def _made(number: int, line: int, cells: Cells, merged: bool) -> Draft:
    here = Line(cells)
    if merged:
        here.doubts.append(Words("有合并的单元格，文字取自合并处。"))
    texts: dict[str, Any] = {
        column.value: here.text(column, "\n" if column in SEVERAL_LINES else "")
        for column in Column
        if column is not Column.DOCUMENT_DATE
    }
    form = Form(**texts, document_date=_day(here))
    return Draft(number, line, form, tuple(here.doubts), fault_of(form))


def _day(line: Line[Column]) -> date | None:
    words = line.text(Column.DOCUMENT_DATE)
    found = DAY.fullmatch(words)
    if found is not None:
        with suppress(ValueError):
            return date(*map(int, found.groups()))
    if words:
        line.doubts.append(Words("发文日期没有认出：{text}", text=short(words)))
    return None
