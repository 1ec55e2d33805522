"""A list of departments as people keep one: first the name, then the other names.

A column 旧称 holds former names, with their days where they are known. A line that cannot be taken
says why and harms none of the others.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.department.days import Held, read_held
from studio.errors import Refusal
from studio.given_file import bytes_of, decoded, rows_of
from studio.naming import NAME, with_boxes
from studio.words import Words

WITHIN = re.compile(r"[、，,;；|\t\r\n]+")
"""What stands between names in one cell or field; a blank does not, it may belong to a name."""
LONGEST = NAME
MOST_ROWS = 2000
MOST_BYTES = 4 * 1024 * 1024
HEADINGS = frozenset({"名称", "部门", "部门名称", "单位", "单位名称", "责任单位", "name"})
FORMER = frozenset({"旧称", "原名称", "former"})
SOURCE = frozenset({"出处", "source"})
"""Where a name is written; for whoever reads the file."""


@dataclass(frozen=True)
class Listed:
    """One line of such a list; fault: why it cannot be taken."""

    name: str
    aliases: tuple[str, ...] = ()
    number: int = field(default=0, compare=False)
    fault: str = ""
    former: tuple[Held, ...] = ()

    @property
    def others(self) -> tuple[str, ...]:
        """Everything it is called besides its name."""
        return (*self.aliases, *(held.name for held in self.former))


def read_file(path: Path) -> tuple[Listed, ...]:
    """The list in a file; Refusal where it cannot be read or is none."""
    data = bytes_of(path, MOST_BYTES, Words("这个文件太大，不像部门名单，请核对是不是选错了文件。"))
    return read_list(data)


def read_list(data: bytes) -> tuple[Listed, ...]:
    """The list in a file's bytes: cells between tabs, semicolons or commas, or a name a line.

    The same department twice is one, with the aliases of both lines.
    """
    rows: list[Listed] = []
    places: dict[str, int] = {}
    for row in _lines(data):
        place = places.get(row.name) if not row.fault else None
        if place is None:
            if not row.fault:
                places[row.name] = len(rows)
            rows.append(row)
        else:
            known = rows[place]
            both = dict.fromkeys((*known.aliases, *row.aliases))
            former = tuple(dict.fromkeys((*known.former, *row.former)))
            rows[place] = replace(known, aliases=tuple(both), former=former)
    if not rows:
        raise Refusal("这个文件里没有部门。第一列写部门名称，后面各列写别名。")
    if len(rows) > MOST_ROWS:
        raise Refusal("这个文件里的部门超过 {most:,} 个，请核对是不是选错了文件。", most=MOST_ROWS)
    return tuple(rows)


def joined(names: Iterable[str]) -> str:
    """The names as one writes them in a field; `split_names` reads them again."""
    return "、".join(names)


def split_names(words: str) -> tuple[str, ...]:
    """The names between commas, semicolons or 、, without doubles."""
    names = (word.strip() for word in WITHIN.split(words))
    return tuple(dict.fromkeys(name for name in names if name))


def fault_of(name: str) -> str:
    """Why this can be no name of a department; empty where it can."""
    if not 0 < len(name) <= LONGEST:
        return Words("请填写部门名称，不超过 {most} 个字。", most=LONGEST)
    shown = with_boxes(name)
    if shown:
        return Words("“{name}”里有看不见的控制字符（□处），请删去后再试。", name=shown)
    return ""


def _lines(data: bytes) -> Iterator[Listed]:
    former: frozenset[int] = frozenset()
    source: frozenset[int] = frozenset()
    for number, row in enumerate(rows_of(decoded(data)), 1):
        first, *others = cells = [cell.strip() for cell in row] or [""]
        if number == 1 and " ".join(split_names(first)[:1]).lower() in HEADINGS:
            former, source = _columns(cells, FORMER), _columns(cells, SOURCE)
        elif first or any(others):
            kept = [cell for n, cell in enumerate(others, 1) if n not in former | source]
            yield _line(number, first, kept, [cells[n] for n in sorted(former) if n < len(cells)])


def _columns(cells: list[str], called: frozenset[str]) -> frozenset[int]:
    return frozenset(n for n, cell in enumerate(cells) if cell.lower() in called)


def _line(number: int, first: str, others: list[str], former: list[str]) -> Listed:
    """Without other columns the other names may stand behind the first, in its own cell."""
    name, *more = split_names(first) or ("",)
    aliases = split_names(",".join((*more, *others)))
    try:
        held = tuple(read_held(each) for each in split_names(",".join(former)))
    except ValueError:
        return Listed(
            name, (), number, Words("旧称后面的日期没有认出，请写成“旧称（2013-09至2018）”。")
        )
    called = (name, *aliases, *(each.name for each in held))
    fault = next((fault for fault in map(fault_of, called) if fault), "")
    others_than = tuple(alias for alias in aliases if alias != name)
    return Listed(name, others_than, number, fault, tuple(one for one in held if one.name != name))
