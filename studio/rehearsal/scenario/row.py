"""One JSON object of a scenario with its place; what is missing or of another kind names it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from studio.errors import Trouble

T = TypeVar("T")
UNTOLD = object()


def broken(place: str, what: str) -> NoReturn:
    """Trouble that names the place in one sentence."""
    raise Trouble(f"彩排场景读不了：{place}，{what}。")


def line_of(name: str, line: int) -> str:
    """The place of one line of a file."""
    return f"{name} 第 {line} 行"


class Row:
    """An object read from a file; each getter gives one kind of value or tells the place."""

    def __init__(self, place: str, data: object) -> None:
        self.place = place
        if not isinstance(data, dict):
            self.broken("应当是一个 JSON 对象")
        self.data: dict[str, Any] = data

    def text(self, key: str) -> str:
        """The string under `key`; it may be empty."""
        return self._typed(key, str, "文字")

    def maybe(self, key: str) -> str | None:
        """The string under `key`, None where there is none."""
        return None if self.data.get(key) is None else self.text(key)

    def number(self, key: str) -> int:
        """The whole number under `key`."""
        return self._typed(key, int, "整数")

    def seconds(self, key: str) -> float:
        """The length of time under `key`."""
        if isinstance(self.data.get(key), int):
            return float(self.number(key))
        return self._typed(key, float, "数字")

    def time(self, key: str) -> datetime:
        """The moment under `key`; it says its time zone."""
        text = self.text(key)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            self.broken(f"“{key}”不是时间")
        if moment.tzinfo is None:
            self.broken(f"“{key}”没有时区")
        return moment

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of strings under `key`."""
        found = self._typed(key, list, "列表")
        if not all(isinstance(text, str) for text in found):
            self.broken(f"“{key}”里有不是文字的内容")
        return tuple(found)

    def row(self, key: str) -> "Row":
        """The object under `key`."""
        return Row(self.place, self._typed(key, dict, "对象"))

    def maybe_row(self, key: str) -> "Row | None":
        """The object under `key`, None where there is none."""
        return None if self.data.get(key) is None else self.row(key)

    def rows(self, key: str) -> tuple["Row", ...]:
        """The list of objects under `key`."""
        return tuple(Row(self.place, data) for data in self._typed(key, list, "列表"))

    def broken(self, what: str) -> NoReturn:
        """Trouble at this row's place."""
        broken(self.place, what)

    def _typed(self, key: str, kind: type[T], name: str) -> T:
        found = self.data.get(key, UNTOLD)
        if found is UNTOLD:
            self.broken(f"缺少“{key}”")
        if not isinstance(found, kind) or isinstance(found, bool):
            self.broken(f"“{key}”应当是{name}")
        return found


def read_object(folder: Path, name: str) -> Row:
    """The one object of a .json file."""
    return Row(name, _parsed(name, _content(folder, name)))


def read_lines(folder: Path, name: str) -> tuple[Row, ...]:
    """The rows of a .jsonl file, one for every line; a blank line is a broken one."""
    # Netizens' texts may hold U+2028, which splitlines() would take for an end of line.
    lines = _content(folder, name).removesuffix("\n").split("\n")
    places = [line_of(name, number) for number in range(1, len(lines) + 1)]
    return tuple(
        Row(place, _parsed(place, line)) for place, line in zip(places, lines, strict=True)
    )


def _content(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        broken(str(folder / name), "文件不存在，或者不是 UTF-8 文字")


def _parsed(place: str, text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        broken(place, "不是完整的 JSON")
