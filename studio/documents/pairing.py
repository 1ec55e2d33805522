"""Question and answer, paired (A47): the record cut where another question begins, not reordered.

What stands between two lines to the same question belongs to it; where no answer is linked to a
question, all up to the next question does. A part of the programme ends a question too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.documents.transcript import Speech, Transcript


@dataclass(frozen=True)
class Exchange:
    """What was said to one question, or between two; number: 1, 2, … for a question, else 0.

    again: it goes on about a question that was left before, under the number that one has.
    """

    number: int
    again: bool
    speeches: tuple[Speech, ...]


@dataclass(frozen=True)
class Part:
    """A part of the programme; segment: its kind, '' before the first one was named."""

    segment: str
    exchanges: tuple[Exchange, ...]


def paired(shown: Transcript) -> tuple[Part, ...]:
    """The record part by part; a question keeps its number wherever it comes up."""
    numbers: dict[int, int] = {}
    return tuple(
        Part(segment, tuple(_exchange(numbers, *run) for run in _runs(lines)))
        for segment, lines in _parts(shown.speeches)
    )


def _exchange(numbers: dict[int, int], question: int, lines: list[Speech]) -> Exchange:
    if not question:
        return Exchange(0, again=False, speeches=tuple(lines))
    again = question in numbers
    number = numbers.setdefault(question, len(numbers) + 1)
    return Exchange(number, again, tuple(lines))


def _parts(speeches: Sequence[Speech]) -> list[tuple[str, list[Speech]]]:
    found: list[tuple[str, list[Speech]]] = []
    for line in speeches:
        if not found or found[-1][0] != line.segment:
            found.append((line.segment, []))
        found[-1][1].append(line)
    return found


def _runs(lines: Sequence[Speech]) -> list[tuple[int, list[Speech]]]:
    """Lines that stand together, each run with its question, 0 for none."""
    runs: list[tuple[int, list[Speech]]] = []
    answered = False
    for line, following in zip(lines, _following(lines), strict=True):
        now = runs[-1][0] if runs else 0
        belongs = line.question or (now if following == now or not answered else 0)
        if runs and belongs == now:
            runs[-1][1].append(line)
        else:
            runs.append((belongs, [line]))
            answered = False
        answered = answered or (bool(line.question) and not line.asks)
    return runs


def _following(lines: Sequence[Speech]) -> list[int]:
    """For each line the question that it, or the next one that names any, belongs to."""
    named, found = 0, []
    for line in reversed(lines):
        named = line.question or named
        found.append(named)
    return found[::-1]
