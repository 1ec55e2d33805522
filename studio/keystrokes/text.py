"""A text under work, changed by deltas that count as Qt does: in UTF-16 code units."""

from typing import NamedTuple

CODE = "utf-16-le"
UNIT = 2


def units(text: str) -> bytes:
    """A text as its code units, two bytes each; half a pair is kept as it is."""
    return text.encode(CODE, "surrogatepass")


class Delta(NamedTuple):
    """At `position` so many units go and `added` comes; counts and positions in units."""

    position: int
    removed: int
    added: bytes


class WorkText:
    """A text that deltas are applied to; what lies beyond its end means its end."""

    def __init__(self, text: str | bytes = "") -> None:
        self._units = bytearray(text if isinstance(text, bytes) else units(text))

    def __len__(self) -> int:
        """How many code units there are."""
        return len(self._units) // UNIT

    def change(self, delta: Delta) -> None:
        """Takes away and puts in what the delta says."""
        begin = UNIT * max(0, delta.position)
        self._units[begin : begin + UNIT * max(0, delta.removed)] = delta.added

    def least(self, delta: Delta) -> Delta | None:
        """The same change without what stays as it is; None where nothing changes.

        An input method tells of the whole paragraph at every step of a composition.
        """
        begin = UNIT * delta.position
        before, after = bytes(self._units[begin : begin + UNIT * delta.removed]), delta.added
        head = _common(before, after)
        before, after = before[head:], after[head:]
        tail = _common(before[::-1], after[::-1])
        before, after = before[: len(before) - tail], after[: len(after) - tail]
        if not before and not after:
            return None
        return Delta(delta.position + head // UNIT, len(before) // UNIT, after)

    def __bytes__(self) -> bytes:
        """The code units."""
        return bytes(self._units)

    def __str__(self) -> str:
        """The text; half a character of a broken pair reads as U+FFFD."""
        return self._units.decode(CODE, "replace")


def _common(one: bytes, other: bytes) -> int:
    """How many bytes of whole units both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low - low % UNIT
