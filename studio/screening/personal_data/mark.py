"""A stretch of a folded text that a finder took for personal data."""

from typing import NamedTuple


class Mark(NamedTuple):
    """[start, end) of the folded text, and the words before it that gave it away."""

    kind: str
    start: int
    end: int
    cue: str = ""
