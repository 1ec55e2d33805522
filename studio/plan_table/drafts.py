"""The lines of a plan table as rows of a plan, each with what could not be made sure of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.errors import Refusal
from studio.folded import folded
from studio.plan_table.columns import PLAN_COLUMNS, Column
from studio.plan_table.declared import miscounted
from studio.table_file import GLOSSED, Given, Head, Line, Table, given, left_out, short
from studio.words import Words
from studio.year_plan import Kind, Planned, fault_of, month_and_day, units_in
from studio.year_plan.reading import UNIT, names_no_day

ANNOUNCED = re.compile(r"计划表|排期表|安排表|时间安排|日程")
"""How a heading reads that has a plan below it."""
KINDS = (
    ("市长访谈", Kind.MAYOR), ("微访谈", Kind.MICRO), ("新闻发布", Kind.PRESS),
    ("发布会", Kind.PRESS), ("在线访谈", Kind.DEPARTMENT), ("部门访谈", Kind.DEPARTMENT),
)  # fmt: skip
TITLES = 3
"""So many lines of a table may be its title."""
HALF = 2
NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十①-⑳]")
"""A line whose number has none of these may be a sum or a remark: 合计."""


@dataclass(frozen=True)
class Draft:
    """A line as it would come into the plan. id: its place among all lines of the file.

    doubts: what to look at; fault: why it cannot be taken in.
    """

    id: int
    line: int
    planned: Planned
    doubts: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Found:
    """All lines of a file, and what is to be said of the file as a whole."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


def read(path: Path) -> Found:
    """The plan that is in a file; Refusal where there is none at all."""
    found = given(path, ANNOUNCED)
    drafts: list[Draft] = []
    notes: list[str] = []
    for number, table in enumerate(found.tables, 1):
        lines = list(_lines_of(table, number, notes))
        first = len(drafts)
        drafts += [
            Draft(first + n, line, planned, doubts, fault)
            for n, (line, planned, doubts, fault) in enumerate(lines, 1)
        ]
    notes += [Words("“{heading}”后面没有表格，计划不完整。", heading=one) for one in found.lost]
    if not drafts:
        drafts = _from_texts(found)
        if drafts:
            notes.append(Words("没有表格；下面各行是从正文里读出来的，没有时间，请逐行核对。"))
    if not drafts:
        raise Refusal("这个文件里没有找到计划表：要有责任单位、访谈时间或访谈主题这样的列。")
    units = (unit for one in drafts for unit in one.planned.units)
    notes += miscounted(_around(found), units)
    return Found(tuple(drafts), tuple(dict.fromkeys(notes)))


def _around(found: Given) -> Iterator[str]:
    """What stands around the tables and in their first lines."""
    yield from found.texts
    for table in found.tables:
        yield from (cell for row in table.rows[:TITLES] for cell in row)


Made = tuple[int, Planned, tuple[str, ...], str]


def _lines_of(table: Table, number: int, notes: list[str]) -> Iterator[Made]:
    head = PLAN_COLUMNS.heading(table.rows)
    guessed = False
    if head is None:
        where = _guessed(table.rows)
        if Column.UNITS not in where:
            if any(map(any, table.rows)):
                notes.append(Words("第 {n} 张表没有导入：没有认出它的列。", n=number))
            return
        head, guessed = Head(0, 0, where), True
        notes.append(Words("没有认出表头，各列是按内容推断的，请逐行核对。"))
    at, lines, where = head
    notes += left_out(table.rows, head)
    for place, row in enumerate(table.rows[at + lines :], at + lines):
        if not any(cell.strip() for cell in row):
            continue
        cells = {column: row[here] for column, here in where.items() if here < len(row)}
        merged = any((place, here) in table.merged for here in where.values())
        yield _made(place + 1, cells, row, merged, guessed)


def _made(
    line: int, cells: Mapping[Column, str], row: Sequence[str], merged: bool, guessed: bool
) -> Made:
    here = Line(cells)
    if merged:
        here.doubts.append(Words("有合并的单元格，文字取自合并处。"))
    if guessed:
        here.doubts.append(Words("各列是按内容推断的。"))
    when, units = here.text(Column.WHEN), here.text(Column.UNITS, "、")
    topic, remark = here.text(Column.TOPIC), here.text(Column.REMARK)
    month, day = month_and_day(when)
    if when and month is None:
        here.doubts.append(Words("时间没有认出：{text}", text=short(when)))
    elif names_no_day(when):
        here.doubts.append(Words("没有这一天，只按这个月计：{text}", text=short(when)))
    number = here.text(Column.NUMBER)
    if number and not NUMBER.search(number):
        here.doubts.append(Words("序号不是数字：{text}", text=short(number)))
    if not any((when, units, topic)):
        rest = " ".join(filter(None, (cell.strip() for cell in row)))
        return line, Planned(topic=short(rest)), (), Words("这一行不像计划：没有单位、时间和主题")
    planned = Planned(
        units_in(units), month, day, topic, _kind(here).value, here.text(Column.SERIES),
        here.text(Column.RANK), remark, when, units, "",
    )  # fmt: skip
    return line, planned, tuple(here.doubts), fault_of(planned)


def _kind(line: Line[Column]) -> Kind:
    words = line.text(Column.KIND)
    found = next((kind for name, kind in KINDS if name in folded(words)), None)
    if words and found is None:
        line.doubts.append(Words("类型没有认出，作部门访谈：{text}", text=short(words)))
    return found or Kind.DEPARTMENT


def _guessed(rows: Sequence[Sequence[str]]) -> dict[Column, int]:
    """Columns by what is in them, where no heading says it: times, units, and the longest text."""
    width = max((len(row) for row in rows), default=0)
    columns = [[row[at].strip() for row in rows if at < len(row)] for at in range(width)]
    where: dict[Column, int] = {}
    for at, cells in enumerate(columns):
        full = [cell for cell in cells if cell]
        if not full:
            continue
        times = sum(month_and_day(cell)[0] is not None for cell in full)
        units = sum(all(UNIT.fullmatch(one) for one in units_in(cell)) for cell in full)
        if HALF * times > len(full):
            where.setdefault(Column.WHEN, at)
        elif HALF * units > len(full):
            where.setdefault(Column.UNITS, at)
    rest = [at for at in range(width) if at not in where.values()]
    longest = max(rest, key=lambda at: sum(map(len, columns[at])), default=None)
    if longest is not None and Column.UNITS in where:
        where[Column.TOPIC] = longest
    return where


LIST = re.compile(r"请?((?:[^、，,。；;：:“”（）()]{2,16}、){2,}[^、，,。；;：:“”（）()]{2,20})")
NAMED = re.compile("“([^”]{2,20})”")
AFTER = ("主要负责同志", "负责同志", "负责人", "主要领导")


def _from_texts(found: Given) -> list[Draft]:
    """Rows out of a notice whose table was lost: each unit that a paragraph asks for (A15)."""
    made: list[Draft] = []
    for text in found.texts:
        plain = folded(GLOSSED.sub("", text))
        for listed in LIST.finditer(plain):
            for unit, rank in _listed_units(listed[1]):
                named = NAMED.search(plain)
                kind = next((kind for name, kind in KINDS if name in plain), Kind.DEPARTMENT)
                if "市长" in plain or unit.endswith("市政府"):
                    kind = Kind.MAYOR
                series = named[1] if named and kind is Kind.MICRO else ""
                doubt = Words("从正文里读出来的：{text}", text=short(text))
                planned = Planned((unit,), kind=kind.value, series=series, rank=rank)
                made.append(Draft(len(made) + 1, 0, planned, (doubt,)))
    return made


def _listed_units(words: str) -> Iterator[tuple[str, str]]:
    rank = next((one for one in AFTER if one in words), "")
    names = (
        [one.strip() for one in words.split(rank, maxsplit=1)[0].split("、")]
        if rank
        else words.split("、")
    )
    names = [name.removeprefix("请") for name in names if name]
    if names and names[-1].endswith("市政府"):  # 惠州、江门、肇庆市政府
        names = [name if UNIT.fullmatch(name) else f"{name}市政府" for name in names]
    if all(UNIT.fullmatch(name) for name in names):
        for name in names:
            yield name, "主要负责同志" if rank.startswith("主要") else rank
