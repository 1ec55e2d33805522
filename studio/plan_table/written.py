"""A year's plan as a table: .docx for paper, .xlsx and .csv for whoever works on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from studio import table_file
from studio.errors import Refusal
from studio.plan_table.columns import PLAN_COLUMNS, Column
from studio.table_file import Lines
from studio.words import Words, say
from studio.year_plan import KIND_NAMES, Kind, YearRow

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
        column = PLAN_COLUMNS.named(name)
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
    shown = {PLAN_COLUMNS.named(name) for name in headings} | {Column.NUMBER, Column.KIND}
    hidden = [column for column in CELLS if column not in shown]
    kept = [row for row in rows if not row.dropped]
    return tuple(one for one in hidden if any(CELLS[one](0, row) for row in kept))


def write(path: Path, title: str, rows: Sequence[YearRow], headings: Sequence[str]) -> int:
    """Writes the table under a free name, by the name's ending; how many rows it has.

    Refusal where the name is taken or ends otherwise, Trouble where the disk says no.
    """
    lines = table_of(rows, headings)
    table_file.write(path, title, lines, ACT, _document)
    return len(lines) - 1


def _document(title: str, lines: Lines) -> bytes:
    from studio.documents.sheet import Sheet

    paper = Sheet(title, title)
    paper.title(title)
    paper.plan(lines[0], lines[1:])
    return paper.data()
