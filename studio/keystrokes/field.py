"""One editor's part of the keystroke journal: a text for each thing, and facts beside them."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple, Protocol

from studio.keystrokes.text import Delta, WorkText, units

Facts = dict[str, Any]
FACTS = "facts"
"""Where a field's facts lie beside its texts; the key of a text is JSON and never reads so."""


class Place(NamedTuple):
    """Which text of which field of which programme."""

    programme: int
    field: str
    key: str


class Change(NamedTuple):
    """What happens to one text: a delta, or with `whole` another text, None for none."""

    place: Place
    delta: Delta | None = None
    whole: bytes | None = None


class Journal(Protocol):
    """What a field asks of the journal; see Keystrokes."""

    def kept(self, programme: int, field: str) -> dict[str, str]:
        """The texts that were left, by key."""

    def put(self, change: Change) -> None:
        """Takes a change."""

    def together(self) -> AbstractContextManager[None]:
        """One step on the disk."""

    def settled(self) -> Callable[[], None]:
        """What waits for the disk."""


class Field:
    """What an editor writes to, on its own thread: nothing here waits for the disk.

    Without a journal it takes everything and keeps nothing. facts_now: asked for the facts
    that must reach the disk together with the first character of a text.
    """

    def __init__(
        self, keystrokes: Journal | None = None, programme: int = 0, name: str = ""
    ) -> None:
        self._keystrokes = keystrokes
        self._programme, self._name = programme, name
        kept = keystrokes.kept(programme, name) if keystrokes is not None else {}
        self._facts = kept.pop(FACTS, "")
        self.texts: dict[Any, str] = {_thing(key): text for key, text in kept.items()}
        """The texts that were not stored when the last window ended, by thing."""
        self.facts: Facts | None = json.loads(self._facts) if self._facts else None
        """What was noted beside them."""
        self.facts_now: Callable[[], Facts | None] | None = None
        self._known = set(self.texts)

    def typed(self, key: Any, delta: Delta, whole: WorkText) -> None:
        """Notes a change of a thing's text; `whole` is the text as it stands after it."""
        if key in self._known:
            self._put(Change(self._place(key), delta))
            return
        self._known.add(key)
        with self.together():
            if self.facts_now is not None:
                self.note(self.facts_now())
            self._put(Change(self._place(key), whole=bytes(whole)))

    def forget(self, key: Any) -> None:
        """The thing's text is stored, or given up by the person."""
        if key in self._known:
            self._known.remove(key)
            self._put(Change(self._place(key)))

    def note(self, facts: Facts | None) -> None:
        """Keeps what belongs to the texts (speaker, line, command ids); None: nothing."""
        text = json.dumps(facts) if facts is not None else ""
        if text != self._facts:
            self._facts = text
            place = Place(self._programme, self._name, FACTS)
            self._put(Change(place, whole=units(text) or None))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is noted inside reaches the disk in one step or not at all."""
        if self._keystrokes is None:
            yield
            return
        with self._keystrokes.together():
            yield

    def settled(self) -> Callable[[], None]:
        """Something to call on another thread: returns when all noted so far is on the disk."""
        return self._keystrokes.settled() if self._keystrokes is not None else _nothing

    def _place(self, key: Any) -> Place:
        return Place(self._programme, self._name, json.dumps(key))

    def _put(self, change: Change) -> None:
        if self._keystrokes is not None:
            self._keystrokes.put(change)


def _thing(key: str) -> Any:
    thing = json.loads(key)
    return tuple(thing) if isinstance(thing, list) else thing


def _nothing() -> None:
    """There is no disk to wait for."""
