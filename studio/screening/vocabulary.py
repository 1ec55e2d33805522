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


@cache
def _lists() -> dict[str, WordLists]:
    return {
        part if name == "words" else name: WordLists(Rule(word, name, "", 0) for word in words)
        for part, names in vocabulary("signals").items()
        for name, words in names.items()
    }
