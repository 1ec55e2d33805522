"""The words that suggestions rest on: `resources/screening`, which a customer may change."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from studio.screening.word_lists import Rule, WordLists


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """One file, read once."""
    text = (files("resources") / "screening" / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


def signals(name: str, text: str) -> tuple[str, ...]:
    """The words of one list of `signals.toml` that a text holds, each once."""
    return tuple(dict.fromkeys(hit.rule.word for hit in _lists()[name].hits(text)))


def in_common_words(folded: str) -> str:
    """A folded text with each word of a group of like words as the first of its group."""
    said, last = [], 0
    for start, end, rule in _groups().along(folded):
        said += [folded[last:start], rule.category]
        last = end
    return "".join([*said, folded[last:]])


@cache
def _groups() -> WordLists:
    lines = (files("resources") / "screening" / "synonyms.txt").read_text("utf-8").splitlines()
    return WordLists(
        Rule(word, line.split()[0], "", number)
        for number, line in enumerate(lines, 1)
        if not line.startswith("#")
        for word in line.split()
    )


@cache
def _lists() -> dict[str, WordLists]:
    return {
        part if name == "words" else name: WordLists(Rule(word, name, "", 0) for word in words)
        for part, names in vocabulary("signals").items()
        for name, words in names.items()
    }
