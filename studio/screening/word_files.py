"""A list of words as the customer keeps it: .csv (word, class) or .txt (a word a line).

A line that cannot be taken says why and harms none of the others. A line that begins with # says
something to people.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.errors import Refusal
from studio.folded import fold
from studio.given_file import ENCODINGS, WIDE, bytes_of
from studio.naming import with_boxes
from studio.screening.word_lists import ALLOW, Rule
from studio.words import Words

MOST = 200_000
MOST_BYTES = 16 * 1024 * 1024
LONGEST, LONGEST_CLASS = 60, 20
HEADINGS = frozenset({"word", "词", "词语"})
ALLOWED = frozenset({ALLOW, "放行", "允许"})
"""How people write that a phrase may pass."""


@dataclass(frozen=True)
class Line:
    """One line of a list; fault: why it is not taken; again: only for it stands there already."""

    rule: Rule
    fault: str = ""
    again: bool = False

    @property
    def id(self) -> int:
        """Its number in the file."""
        return self.rule.line


def read_list(path: Path) -> tuple[Rule, ...]:
    """The rules of a list, each word once; refuses one of which a line cannot be taken."""
    lines = [line for line in read_lines(path) if not line.again]
    wrong = next((line for line in lines if line.fault), None)
    if wrong is not None:
        raise Refusal(
            "词表 {name} 第 {line} 行：{fault}",
            name=path.name, line=wrong.id, fault=wrong.fault,
        )  # fmt: skip
    return tuple(line.rule for line in lines)


def read_lines(path: Path) -> tuple[Line, ...]:
    """Every line that holds a word, as it would be taken; Refusal for what is no list at all."""
    lines = tuple(_judged(path))
    if not lines:
        raise Refusal("词表 {name} 里没有词。每行写一个词，逗号后写类别。", name=path.name)
    if len(lines) > MOST:
        raise Refusal("词表 {name} 超过 {most} 个词。", name=path.name, most=MOST)
    return lines


def _judged(path: Path) -> Iterator[Line]:
    known: dict[str, str] = {}
    for number, words in _lines(path):
        word = words[0].strip()
        if not word or word.startswith("#") or (number == 1 and word.lower() in HEADINGS):
            continue
        called = words[1].strip() if len(words) > 1 else ""
        called = ALLOW if called.lower() in ALLOWED else called or path.stem[:LONGEST_CLASS]
        rule = Rule(word[: LONGEST + 1], called[: LONGEST_CLASS + 1], path.name, number)
        plain = fold(rule.word).text
        fault = _fault(rule, plain)
        again = "" if fault or plain not in known else known[plain]
        yield Line(rule, fault or again, bool(again))
        known.setdefault(plain, Words("与第 {line} 行重复。", line=number))


def _fault(rule: Rule, plain: str) -> str:
    if len(rule.word) > LONGEST:
        return Words("太长，一个词不超过 {most} 个字。", most=LONGEST)
    if len(rule.category) > LONGEST_CLASS:
        return Words("类别太长，不超过 {most} 个字。", most=LONGEST_CLASS)
    if not plain.strip() or with_boxes(rule.word + rule.category):
        return Words("有看不见的控制字符。")
    return ""


def _lines(path: Path) -> Iterable[tuple[int, list[str]]]:
    text = _text(path).replace("\0", "\N{REPLACEMENT CHARACTER}")
    if path.suffix.lower() == ".csv":
        try:
            return [(line, words) for line, words in _cells(text) if words]
        except csv.Error as error:
            raise Refusal("词表 {name} 不是 CSV 表格。", name=path.name) from error
    return [(line, words) for line, words in enumerate(map(str.split, _rows(text)), 1) if words]


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    between = "\t" if "\t" in text else ","
    return enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=between), 1)


def _rows(text: str) -> list[str]:
    """Lines as every editor counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _text(path: Path) -> str:
    data = bytes_of(
        path, MOST_BYTES, Words("词表 {name} 太大，请核对是不是选错了文件。", name=path.name)
    )
    for encoding in ("utf-16",) if data.startswith(WIDE) else ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal("词表 {name} 不是 UTF-8 或 GB 18030 的文字。", name=path.name)
