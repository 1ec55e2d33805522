"""The scenario as the crew knows it: who says what when, and how a row on a screen is known."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from studio.rehearsal.scenario import Operation, Relay, Scenario, Swap, Turn

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


def version_in(turns: dict[int, Turn], row: str, wholes: Iterable[str] = ()) -> Version | None:
    """Which version of which line a row shows, by its number and its words.

    turns: by the numbers that rows show. wholes: texts of lines that still have to be split; such
    a row shows no version of any.
    """
    turn = turns.get(number_in(row) or 0)
    words = as_typed(row)
    if turn is None or any(whole in words for whole in wholes):
        return None
    found = [
        (len(as_typed(text)), number)
        for number, text in enumerate(turn.texts, 1)
        if as_typed(text) in words
    ]
    # One version may hold the other whole: the longer one is the one that is there.
    return Version(turn.seq, max(found)[1]) if found else None


def number_in(row: str) -> int | None:
    """The number of the line that a row shows."""
    number = PLACE.search(row)
    return int(number[1]) if number else None


def stand_in_order(relay: Relay, swap: Swap, rows: Iterable[str]) -> bool | None:
    """Whether two that change places stand as they were said; None until both are there."""
    shown = [number_in(row) for row in rows]
    first, second = (relay.number_of(seq) for seq in swap.pair)
    if first not in shown or second not in shown:
        return None
    return shown.index(first) < shown.index(second)


def numbered(scenario: Scenario) -> dict[int, Turn]:
    """The turns by the number that their line is given."""
    relay = scenario.relay()
    return {relay.number_of(turn.seq): turn for turn in scenario.record_turns()}


def wholes_of(scenario: Scenario) -> tuple[str, ...]:
    """What stands in the record only until it is split."""
    return tuple(as_typed(split.whole) for split in scenario.relay().splits)


def turns_of(scenario: Scenario) -> dict[int, Turn]:
    """The turns by their place in the record."""
    return {turn.seq: turn for turn in scenario.turns}


def typed_turns(scenario: Scenario) -> dict[int, Turn]:
    """The turns as a stenographer types them: what is split later is one text at first."""
    wholes = {split.first: (split.whole,) for split in scenario.relay().splits}
    turns = {turn.seq: turn for turn in scenario.record_turns()}
    return turns | {seq: replace(turns[seq], texts=texts) for seq, texts in wholes.items()}


def first_typed(scenario: Scenario, login: str) -> list[Operation]:
    """The lines that this one types, in the order of their numbers, each when all of it is said."""
    relay = scenario.relay()
    first = [op for op in scenario.ops if op.event == TYPED and op.version == 1]
    moments = {op.seq: op.at for op in first}
    found = []
    for op in sorted(first, key=lambda op: relay.number_of(op.seq)):
        split = relay.split_of(op.seq)
        if relay.typist(op.seq) != login or (split is not None and op.seq == split.second):
            continue
        found.append(op if split is None else replace(op, at=max(op.at, moments[split.second])))
    return found


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
