"""The scenario as the crew knows it: who says what when, and how a row on a screen is known."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from studio.rehearsal.scenario import Operation, Scenario, Turn

PLACE = re.compile(r"第\s*(\d+)\s*条")
TYPED, CORRECTED = "submitted", "correction_submitted"
ENDED = "答复中"
"""What the header says once the hour is over."""


class Version(NamedTuple):
    """One version of one line."""

    seq: int
    number: int


def line_key(version: Version) -> str:
    """How a person notes down one version of one line."""
    return f"line {version.seq}.{version.number}"


def as_typed(text: str) -> str:
    """A text without its spaces and line ends: rows of a list fold them."""
    return "".join(text.split())


def longest(texts: Iterable[str]) -> str:
    """The longest text, empty where there is none: a version may hold the one before whole."""
    return max(texts, key=len, default="")


def version_in(turns: dict[int, Turn], row: str) -> Version | None:
    """Which version of which line a row shows, by its place and its words."""
    turn = turns.get(place_in(row) or 0)
    return version_of(turn, row) if turn else None


def place_in(row: str) -> int | None:
    """The place at which a row of the record stands."""
    place = PLACE.search(row)
    return int(place[1]) if place else None


def version_of(turn: Turn, row: str) -> Version | None:
    """Which version of this line a row shows by its words, wherever it stands."""
    words = as_typed(row)
    found = [
        (len(as_typed(text)), number)
        for number, text in enumerate(turn.texts, 1)
        if as_typed(text) in words
    ]
    # One version may hold the other whole: the longer one is the one that is there.
    return Version(turn.seq, max(found)[1]) if found else None


def turns_of(scenario: Scenario) -> dict[int, Turn]:
    """The turns by their place in the record."""
    return {turn.seq: turn for turn in scenario.turns}


def ops_of(scenario: Scenario, login: str, *events: str) -> list[Operation]:
    """One person's acts of some kinds, in the order of their times."""
    mine = [op for op in scenario.ops if op.event in events and op.actor == login]
    return sorted(mine, key=lambda op: op.at)


def note_of(turn: Turn) -> str:
    """What readers are told of a correction: the piece that was wrong and the right one."""
    before, after = turn.texts[-2], turn.texts[-1]
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    end = next(
        (n for n, (a, b) in enumerate(zip(before[::-1], after[::-1], strict=False)) if a != b), 0
    )
    left = max(0, start - 2)
    wrong, right = before[left : len(before) - end], after[left : len(after) - end]
    return f"“{wrong}”应为“{right}”。"
