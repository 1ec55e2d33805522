"""A list of departments as people keep one: first the name, then the other names.

A line that cannot be taken says why and harms none of the others.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio import faults
from studio.errors import Refusal, Trouble
from studio.naming import NAME, with_boxes
from studio.words import Words

COLUMNS = ("\t", ";", ",")
"""What spreadsheets put between cells; the first that the file has is the one."""
WITHIN = re.compile(r"[、，,;；|\t\r\n]+")
"""What stands between names in one cell or field; a blank does not, it may belong to a name."""
LONGEST = NAME
MOST_ROWS = 2000
MOST_BYTES = 4 * 1024 * 1024
HEADINGS = frozenset({"名称", "部门", "部门名称", "单位", "单位名称", "责任单位", "name"})
ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheets write: ours, and a Chinese Excel's."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How Excel's "Unicode text" begins."""


@dataclass(frozen=True)
class Listed:
    """One line of such a list; fault: why it cannot be taken."""

    name: str
    aliases: tuple[str, ...] = ()
    number: int = field(default=0, compare=False)
    fault: str = ""


def read_file(path: Path) -> tuple[Listed, ...]:
    """The list in a file; Trouble where it cannot be read, Refusal where it is none."""
    try:
        with a_file(path).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError, RuntimeError) as error:  # the latter two: no file can be so called
        why = faults.reason(error) if isinstance(error, OSError) else Words("路径不对")
        raise Trouble("读不到文件 {path}：{why}。", path=path, why=why) from error
    if len(data) > MOST_BYTES:
        raise Refusal("这个文件太大，不像部门名单，请核对是不是选错了文件。")
    return read_list(data)


def a_file(path: Path) -> Path:
    """In whose home it lies, where ~ says so; a pipe or a device would never end."""
    found = path.expanduser()
    if found.exists() and not (found.is_file() or found.is_dir()):
        raise ValueError(found)
    return found


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
    for number, cells in enumerate(_cells(data), 1):
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


def _cells(data: bytes) -> list[list[str]]:
    text = decoded(data)
    between = next((sign for sign in COLUMNS if sign in text), ",")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise Refusal(
            "这个文件不是 CSV 表格或文本名单。请在表格软件里另存为 CSV 再导入。"
        ) from error


def decoded(data: bytes) -> str:
    """A file's bytes as text; Refusal for what is no text."""
    for encoding in ("utf-16",) if data.startswith(WIDE) else ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("这个文件不是文字表格。请在表格软件里另存为 CSV 再导入。")
