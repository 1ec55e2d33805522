"""The customer's lists of words: what a text holds of them, where, and by which rule.

The longest word wins, and an allowed phrase wins over the words inside it: 路口交通 lets 口交
pass. A text is flagged, never altered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studio.folded import fold

ALLOW = "allow"
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

    def along(self, folded: str) -> Iterator[tuple[int, int, Rule]]:
        """The longest word at each place, from left to right: quick, for thousands of texts."""
        place = 0
        while place < len(folded):
            end = place + 1
            if folded[place] in self._trie:
                found = list(self._from(folded, place))
                if found:
                    _, end, rule = found[-1]
                    yield place, end, rule
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
