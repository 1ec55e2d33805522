"""The lines of a plan table as rows of a plan, each with what could not be made sure of."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.errors import Refusal
from studio.folded import folded
from studio.naming import UNSEEN
from studio.plan_table.cells import Given, Table, given
from studio.plan_table.columns import Column, headings_in
from studio.words import Words
from studio.year_plan import Kind, Planned, fault_of, month_and_day, units_in
from studio.year_plan.reading import UNIT

GLOSSED = re.compile(r"(?<=[\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ]{1,7}[）)]")
"""負(fù)責(zé): readings that a web page put behind characters."""
KINDS = (
    ("市长访谈", Kind.MAYOR), ("微访谈", Kind.MICRO), ("新闻发布", Kind.PRESS),
    ("发布会", Kind.PRESS), ("在线访谈", Kind.DEPARTMENT), ("部门访谈", Kind.DEPARTMENT),
)  # fmt: skip
BEFORE_BRACKET = re.compile(r"\s*\n\s*(?=[（(])")
"""A bracket below a name belongs to it: 县旅发委 / （招商局）."""
SHOWN = 24
HALF = 2


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


@dataclass
class _Line:
    """A line's cells, with what is found out about them on the way."""

    cells: Mapping[Column, str]
    doubts: list[str] = field(default_factory=list)

    def text(self, column: Column) -> str:
        """A cell as one line, as it was written but for readings, breaks and what is unseen."""
        words = self.cells.get(column, "").strip()
        plain = GLOSSED.sub("", words)
        if plain != words:
            self.doubts.append(Words("删去了注音：{text}", text=_short(words)))
        whole = "".join(
            sign for sign in plain if sign == "\n" or unicodedata.category(sign) not in UNSEEN
        )
        if whole != plain.replace("\r", ""):
            self.doubts.append(Words("删去了看不见的字符：{text}", text=_short(whole)))
        if "\n" in whole:
            self.doubts.append(Words("单元格里有换行：{text}", text=_short(whole)))
            between = "、" if column is Column.UNITS else ""
            whole = BEFORE_BRACKET.sub("", whole)
            whole = between.join(filter(None, (part.strip() for part in whole.split("\n"))))
        return whole


def read(path: Path) -> Found:
    """The plan that is in a file; Refusal where there is none at all."""
    found = given(path)
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
    return Found(tuple(drafts), tuple(dict.fromkeys(notes)))


Made = tuple[int, Planned, tuple[str, ...], str]


def _lines_of(table: Table, number: int, notes: list[str]) -> Iterator[Made]:
    head = headings_in(table.rows)
    guessed = False
    if head is None:
        where = _guessed(table.rows)
        if Column.UNITS not in where:
            if any(map(any, table.rows)):
                notes.append(Words("第 {n} 张表没有导入：没有认出它的列。", n=number))
            return
        head, guessed = (0, 0, where), True
        notes.append(Words("没有认出表头，各列是按内容推断的，请逐行核对。"))
    at, lines, where = head
    _say_left_out(table.rows, head, notes)
    for place, row in enumerate(table.rows[at + lines :], at + lines):
        if not any(cell.strip() for cell in row):
            continue
        cells = {column: row[here] for column, here in where.items() if here < len(row)}
        merged = any((place, here) in table.merged for here in where.values())
        yield _made(place + 1, cells, row, merged, guessed)


def _made(
    line: int, cells: Mapping[Column, str], row: Sequence[str], merged: bool, guessed: bool
) -> Made:
    here = _Line(cells)
    if merged:
        here.doubts.append(Words("有合并的单元格，文字取自合并处。"))
    if guessed:
        here.doubts.append(Words("各列是按内容推断的。"))
    when, units = here.text(Column.WHEN), here.text(Column.UNITS)
    topic, remark = here.text(Column.TOPIC), here.text(Column.REMARK)
    month, day = month_and_day(when)
    if when and month is None:
        here.doubts.append(Words("时间没有认出：{text}", text=_short(when)))
    if not any((when, units, topic)):
        rest = " ".join(filter(None, (cell.strip() for cell in row)))
        return line, Planned(topic=_short(rest)), (), Words("这一行不像计划：没有单位、时间和主题")
    planned = Planned(
        units_in(units), month, day, topic, _kind(here).value, here.text(Column.SERIES),
        here.text(Column.RANK), remark, when, units, "",
    )  # fmt: skip
    return line, planned, tuple(here.doubts), fault_of(planned)


def _kind(line: _Line) -> Kind:
    words = line.text(Column.KIND)
    found = next((kind for name, kind in KINDS if name in folded(words)), None)
    if words and found is None:
        line.doubts.append(Words("类型没有认出，作部门访谈：{text}", text=_short(words)))
    return found or Kind.DEPARTMENT


def _say_left_out(
    rows: Sequence[Sequence[str]], head: tuple[int, int, Mapping[Column, int]], notes: list[str]
) -> None:
    at, lines, where = head
    above = [cell.strip() for row in rows[:at] for cell in row if cell.strip()]
    if above:
        text = _short(" ".join(dict.fromkeys(above)))
        notes.append(Words("表头上面的文字没有导入：{text}", text=text))
    width = max((len(row) for row in rows), default=0)
    for place in range(width):
        body = [row[place] for row in rows[at + lines :] if place < len(row)]
        if place not in where.values() and any(cell.strip() for cell in body):
            name = "".join(row[place] for row in rows[at : at + lines] if place < len(row))
            said = _short(name.strip()) or f"{place + 1}"
            notes.append(Words("没有导入的列：{name}", name=said))


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
                doubt = Words("从正文里读出来的：{text}", text=_short(text))
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


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
