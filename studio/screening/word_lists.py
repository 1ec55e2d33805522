"""The customer's lists of words: what a text holds of them, where, and by which rule.

The longest word wins, and an allowed phrase wins over the words inside it: 路口交通 lets 口交
pass. A text is flagged, never altered.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.errors import Refusal
from studio.folded import fold

ALLOW = "allow"
MOST = 200_000
LONGEST = 60
Trie = dict[str, "Trie | Rule"]
END = ""
"""The key under which a trie keeps the rule that ends there; no sign is empty."""


@dataclass(frozen=True)
class Rule:
    """One line of a list: the word, its class (`allow` lets a phrase pass), and where it stands."""

    word: str
    category: str
    source: str
    line: int


@dataclass(frozen=True)
class Hit:
    """A word of a list in a text as it was written."""

    start: int
    end: int
    rule: Rule


class WordLists:
    """Many lists at once; looking through a text takes one walk."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._trie: Trie = {}
        for rule in rules:
            self._add(rule)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The longest words in the order of the text, none inside another or an allowed phrase."""
        folded = fold(text)
        return tuple(
            Hit(*folded.written(start, end), rule)
            for start, end, rule in self._longest(folded.text)
            if rule.category != ALLOW
        )

    def everything(self, text: str) -> frozenset[str]:
        """Every word that a text holds, those inside longer ones too."""
        folded = fold(text).text
        return frozenset(
            rule.word for place in range(len(folded)) for _, _, rule in self._from(folded, place)
        )

    def along(self, folded: str) -> Iterator[Rule]:
        """The longest word at each place, from left to right: quick, for thousands of texts."""
        place = 0
        while place < len(folded):
            end = place + 1
            if folded[place] in self._trie:
                found = list(self._from(folded, place))
                if found:
                    _, end, rule = found[-1]
                    yield rule
            place = end

    def _longest(self, text: str) -> Iterator[tuple[int, int, Rule]]:
        found = [hit for place in range(len(text)) for hit in self._from(text, place)]
        taken = [False] * len(text)
        best = sorted(found, key=lambda hit: (hit[2].category != ALLOW, hit[0] - hit[1], hit[0]))
        kept = []
        for start, end, rule in best:
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                kept.append((start, end, rule))
        return iter(sorted(kept, key=lambda hit: hit[0]))

    def _from(self, text: str, start: int) -> Iterator[tuple[int, int, Rule]]:
        node, place = self._trie, start
        while place < len(text):
            below = node.get(text[place])
            if not isinstance(below, dict):
                return
            node, place = below, place + 1
            rule = node.get(END)
            if isinstance(rule, Rule):
                yield start, place, rule

    def _add(self, rule: Rule) -> None:
        node = self._trie
        for sign in fold(rule.word).text:
            below = node.setdefault(sign, {})
            assert isinstance(below, dict)
            node = below
        if node is not self._trie:
            node.setdefault(END, rule)


def read_list(path: Path) -> tuple[Rule, ...]:
    """The rules of a .csv (word, class) or .txt (a word a line; class after a blank or tab).

    A line that begins with # says something to people. Refuses what cannot be read, by its line.
    """
    rules = []
    for line, words in _lines(path):
        word = words[0].strip()
        if not word or word.startswith("#") or (line == 1 and word in {"word", "词", "词语"}):
            continue
        if len(word) > LONGEST:
            raise Refusal(
                "词表 {name} 第 {line} 行太长，一个词不超过 {most} 个字。",
                name=path.name, line=line, most=LONGEST,
            )  # fmt: skip
        category = words[1].strip() if len(words) > 1 else ""
        rules.append(Rule(word, category or path.stem, path.name, line))
        if len(rules) > MOST:
            raise Refusal("词表 {name} 超过 {most} 个词。", name=path.name, most=MOST)
    return tuple(rules)


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = _text(path)
    if path.suffix.lower() == ".csv":
        for line, words in enumerate(csv.reader(io.StringIO(text)), 1):
            if words:
                yield line, words
        return
    for line, words in enumerate(map(str.split, text.splitlines()), 1):
        if words:
            yield line, words


def _text(path: Path) -> str:
    """The file as text; spreadsheets here write GB 18030 where they do not write UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refusal("读不了词表 {name}：{fault}。", name=path.name, fault=str(fault)) from fault
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal("词表 {name} 不是 UTF-8 或 GB 18030 的文字。", name=path.name)
