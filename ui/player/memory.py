"""What a person of the crew remembers when their window was killed: what is done, what was begun.

The person was not killed. What was begun and not seen done is looked up on the screen again.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any


class Memory:
    """One person's notes; without a path they last as long as the window."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.done: set[str] = set()
        self.in_hand = ""
        """What was begun last, until it is seen done."""
        self.doubtful: set[str] = set()
        """What was in hand at a kill, this one or one before it, and was not seen done since."""
        self.left: list[str] = []
        """The texts that stood in the editors at the last kill, as far as the disk had them."""
        self.counts: dict[str, int] = {}
        self.touches: list[tuple[str, str, int]] = []
        """What the hands did at earlier windows: for what, in which way, how much."""
        self.again = path is not None and path.exists()
        """Whether an earlier window of this person was killed."""
        if path is not None and path.exists():
            self._read(path.read_text(encoding="utf-8"))
        self._doubt()
        self._write({})

    def take(self, key: str) -> None:
        """Notes that this is about to be done."""
        self.in_hand = key
        self._write({"take": key})

    def tick(self, key: str) -> None:
        """Notes that this was seen done."""
        self._tick(key)
        self._write({"done": key})

    def count(self, what: str) -> None:
        """Notes that something was done once more, for the report."""
        self.counts[what] = self.counts.get(what, 0) + 1
        self._write({"count": what})

    def touch(self, purpose: str, kind: str, amount: int) -> None:
        """Notes what the hands did, for the report."""
        self._write({"touch": [purpose, kind, amount]})

    def _read(self, text: str) -> None:
        for line in text.split("\n"):
            with suppress(ValueError):  # what a kill cut in half was not noted
                self._recall(json.loads(line))

    def _recall(self, note: dict[str, Any]) -> None:
        if not note:
            self._doubt()
        self.left = note.get("left", self.left)
        self.in_hand = note.get("take", self.in_hand)
        if "done" in note:
            self._tick(note["done"])
        if "count" in note:
            self.counts[note["count"]] = self.counts.get(note["count"], 0) + 1
        if "touch" in note:
            self.touches.append(tuple(note["touch"]))

    def _tick(self, key: str) -> None:
        self.done.add(key)
        self.doubtful.discard(key)
        self.in_hand = ""

    def _doubt(self) -> None:
        """A new window: nobody has seen how what was in hand ended."""
        if self.in_hand:
            self.doubtful.add(self.in_hand)
        self.in_hand = ""

    def _write(self, note: dict[str, Any]) -> None:
        """Each window begins on a line of its own, whatever the one before it left half written."""
        if self._path is not None:
            begin = "" if note else "\n"
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{begin}{json.dumps(note, ensure_ascii=False)}\n")
