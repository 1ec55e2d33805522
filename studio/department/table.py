"""A list of departments as spreadsheets write one: first the name, then the other names."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studio import faults
from studio.errors import Refusal, Trouble

BETWEEN = re.compile(r"[、，,;；|/\s]+")
LONGEST = 60
MOST_ROWS = 2000
MOST_BYTES = 4 * 1024 * 1024
HEADINGS = frozenset({"名称", "部门", "部门名称", "单位", "单位名称", "责任单位", "name"})
ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheets write: ours, and a Chinese Excel's."""


@dataclass(frozen=True)
class Listed:
    """One line of such a list."""

    name: str
    aliases: tuple[str, ...] = ()


def read_file(path: Path) -> tuple[Listed, ...]:
    """The list in a CSV file; Trouble where it cannot be read, Refusal where it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Trouble("读不到文件 {path}：{why}。", path=path, why=faults.reason(error)) from error
    if len(data) > MOST_BYTES:
        raise Refusal("这个文件太大，不像部门名单，请核对是不是选错了文件。")
    return read_list(data)


def read_list(data: bytes) -> tuple[Listed, ...]:
    """The list in the bytes of a CSV file; Refusal names the line that is wrong.

    The same department twice is one, with the aliases of both lines.
    """
    rows: dict[str, tuple[str, ...]] = {}
    for number, cells in enumerate(_cells(data), 1):
        words = [cell.strip() for cell in cells]
        if not any(words) or (number == 1 and words[0].lower() in HEADINGS):
            continue
        if not 0 < len(words[0]) <= LONGEST:
            raise Refusal(
                "第 {number} 行的部门名称是空的，或超过 {most} 个字。", number=number, most=LONGEST
            )
        rows[words[0]] = (*rows.get(words[0], ()), *split_names(",".join(words[1:])))
    if not rows:
        raise Refusal("这个文件里没有部门。第一列写部门名称，后面各列写别名。")
    if len(rows) > MOST_ROWS:
        raise Refusal("这个文件里的部门超过 {most} 个，请核对是不是选错了文件。", most=MOST_ROWS)
    return tuple(Listed(name, tuple(dict.fromkeys(aliases))) for name, aliases in rows.items())


def joined(names: Iterable[str]) -> str:
    """The names as one writes them in a field; `split_names` reads them again."""
    return "、".join(names)


def split_names(words: str) -> tuple[str, ...]:
    """The names between commas, 、 or blanks, without doubles."""
    return tuple(dict.fromkeys(word for word in BETWEEN.split(words) if word))


def _cells(data: bytes) -> list[list[str]]:
    text = _decoded(data)
    try:
        return list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise Refusal("这个文件不是 CSV 表格。请在表格软件里另存为 CSV 再导入。") from error


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("这个文件不是文字表格。请在表格软件里另存为 CSV 再导入。")
