"""A list of departments as people keep one: first the name, then the other names.

A line that cannot be taken says why and harms none of the others.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

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


@dataclass(frozen=True)
class Listed:
    """One line of such a list; fault: why it cannot be taken."""

    name: str
    aliases: tuple[str, ...] = ()
    number: int = field(default=0, compare=False)
    fault: str = ""


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
            rows[place] = replace(known, aliases=tuple(both))
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
    for number, cells in enumerate(rows_of(decoded(data)), 1):
        first, *others = [cell.strip() for cell in cells] or [""]
        heading = number == 1 and " ".join(split_names(first)[:1]).lower()
        if (first or any(others)) and heading not in HEADINGS:
            yield _line(number, first, others)


def _line(number: int, first: str, others: list[str]) -> Listed:
    """Without other columns the other names may stand behind the first, in its own cell."""
    name, *more = split_names(first) or ("",)
    aliases = split_names(",".join((*more, *others)))
    faults_here = (fault_of(each) for each in (name, *aliases))
    fault = next((fault for fault in faults_here if fault), "")
    return Listed(name, tuple(alias for alias in aliases if alias != name), number, fault)
