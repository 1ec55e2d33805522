"""A vector of ids: what a list of any size keeps of each row."""

import struct
from array import array
from collections.abc import Sequence

SIZE = 8
ID = struct.Struct("=q")


class IdVector:
    """Ids in the order of a list, 8 bytes each, each id once."""

    def __init__(self, ids: "array[int] | Sequence[int]" = ()) -> None:
        self._bytes = bytearray(array("q", ids).tobytes())

    def __len__(self) -> int:
        return len(self._bytes) // SIZE

    def __bytes__(self) -> bytes:
        return bytes(self._bytes)

    def __getitem__(self, place: int) -> int:
        number: int = ID.unpack_from(self._bytes, place * SIZE)[0]
        return number

    def part(self, first: int, end: int) -> list[int]:
        """The ids from `first` up to, not including, `end`; the list's bounds are kept."""
        found = array("q")
        found.frombytes(self._bytes[max(first, 0) * SIZE : max(end, 0) * SIZE])
        return found.tolist()

    def place(self, thing_id: int) -> int:
        """Where an id stands, -1 where it does not: at once in a list that grows by id."""
        guess = self._guess(thing_id)
        if guess < len(self) and self[guess] == thing_id:
            return guess
        needle, at = ID.pack(thing_id), -1
        while (at := self._bytes.find(needle, at + 1)) >= 0:
            if at % SIZE == 0:
                return at // SIZE
        return -1

    def insert(self, place: int, ids: Sequence[int]) -> None:
        """Puts ids in before a place."""
        self._bytes[place * SIZE : place * SIZE] = array("q", ids).tobytes()

    def remove(self, first: int, last: int) -> None:
        """Takes the ids from `first` to `last` out."""
        del self._bytes[first * SIZE : (last + 1) * SIZE]

    def difference(self, other: "IdVector") -> tuple[int, int, int]:
        """How many ids at the head are the same, and where each one's own part ends."""
        mine, others = bytes(self), bytes(other)
        head = _same(mine, others)
        mine, others = mine[head * SIZE :], others[head * SIZE :]
        tail = _same_tail(mine, others)
        return head, len(self) - tail, len(other) - tail

    def _guess(self, thing_id: int) -> int:
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < thing_id:
                low = middle + 1
            else:
                high = middle
        return low


def _same(one: bytes, other: bytes) -> int:
    """How many ids at the head are the same: by halves, each compared as a whole."""
    low, high = 0, min(len(one), len(other)) // SIZE
    while low < high:
        middle = (low + high + 1) // 2
        if one[low * SIZE : middle * SIZE] == other[low * SIZE : middle * SIZE]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(one: bytes, other: bytes) -> int:
    low, high = 0, min(len(one), len(other)) // SIZE
    while low < high:
        middle = (low + high + 1) // 2
        parts = (each[len(each) - middle * SIZE : len(each) - low * SIZE] for each in (one, other))
        if next(parts) == next(parts):
            low = middle
        else:
            high = middle - 1
    return low
