"""The readers' side of the store: snapshots kept ready, and word to those who wait."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from studio.rehearsal.portal.events import HEARTBEAT, Listener, Piece, events
from studio.rehearsal.portal.shelf import Shelf
from studio.rehearsal.portal.snapshot import Snapshot
from studio.rehearsal.portal.store import Store, Stored

HEARTBEAT_SECONDS = 15


@dataclass(eq=False)
class Room:
    """Those who listen to one feed, and the cursor up to which they were told."""

    told: int
    listeners: set[Listener] = field(default_factory=set)

    def tell(self, piece: Piece) -> None:
        """Sends the same bytes to everybody."""
        for listener in list(self.listeners):
            listener.hear(piece)


class Feed:
    """Wraps the store's changes: each forgets the snapshot and wakes the readers."""

    def __init__(self, store: Store, shelf: Shelf | None = None) -> None:
        self.store = store
        self._shelf = shelf
        self._snapshots: dict[str, Snapshot] = {}
        self._rooms: dict[str, Room] = {}
        self._beating = False
        self._askers: dict[str, set[asyncio.Event]] = {}
        for interview, _ in store.programmes() if shelf else ():
            self._put_on_shelf(interview)

    def announce(self, interview: str, shown: dict[str, Any]) -> bool:
        """Stores an announcement; True where the programme is new."""
        new = self.store.announce(interview, shown)
        self._changed(interview)
        return new

    def put(self, interview: str, entry: str, version: int, fields: dict[str, Any]) -> Stored:
        """Stores a version; Conflict where the name is taken."""
        stored = self.store.put(interview, entry, version, fields)
        if stored.fresh:
            self._changed(interview)
        return stored

    def withdraw(self, interview: str, entry: str) -> None:
        """Takes an entry off."""
        if self.store.withdraw(interview, entry):
            self._changed(interview)

    def ask(
        self, interview: str, channel: str, ref: str, nickname: str, text: str, at: str
    ) -> tuple[sqlite3.Row, bool]:
        """Stores a question and tells a studio that waits for one."""
        row, new = self.store.ask(interview, channel, ref, nickname, text, at)
        for event in self._askers.get(interview, set()):
            event.set()
        return row, new

    def ready(self, interview: str) -> Snapshot | None:
        """The snapshot where nothing changed since it was made."""
        return self._snapshots.get(interview)

    def snapshot(self, interview: str) -> Snapshot:
        """The feed as it stands, in the order of the record."""
        if interview not in self._snapshots:
            self._snapshots[interview] = self._fresh_snapshot(interview)
        return self._snapshots[interview]

    async def question_came(self, interview: str, seconds: float) -> None:
        """Returns when a question came, or after `seconds`."""
        with _listening(self._askers, interview) as event, contextlib.suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), seconds)

    @contextlib.contextmanager
    def joined(self, interview: str, last: int, listener: Listener) -> Iterator[bytes]:
        """Gives the events after the cursor `last`; from that moment on the listener hears all."""
        missed = self.store.entries(interview, last)
        room = self._rooms.get(interview)
        if room is None:
            room = self._rooms[interview] = Room(self.store.newest(interview))
        room.listeners.add(listener)
        self._beat()
        try:
            yield events(missed)
        finally:
            room.listeners.discard(listener)
            if not room.listeners:
                self._rooms.pop(interview, None)

    def _changed(self, interview: str) -> None:
        self._snapshots.pop(interview, None)
        room = self._rooms.get(interview)
        fresh = self.store.entries(interview, room.told) if room else []
        if room and fresh:
            room.told = fresh[-1]["cursor"]
            room.tell(Piece(events(fresh)))
        self._put_on_shelf(interview)

    def _put_on_shelf(self, interview: str) -> None:
        if self._shelf is not None:
            self._shelf.put(interview, self.snapshot(interview))

    def _beat(self) -> None:
        """One clock for the heartbeats of all, while there is somebody."""
        if not self._beating and self._rooms:
            self._beating = True
            asyncio.get_running_loop().call_later(HEARTBEAT_SECONDS, self._beat_once)

    def _beat_once(self) -> None:
        self._beating = False
        for room in list(self._rooms.values()):
            room.tell(HEARTBEAT)
        self._beat()

    def _fresh_snapshot(self, interview: str) -> Snapshot:
        entries = self.store.entries(interview)
        cursor = entries[-1]["cursor"] if entries else 0
        entries.sort(key=lambda row: (row["kind"] != "line", row["sequence"]))
        whole = {
            "interview": self.store.announcement(interview), "cursor": str(cursor),
            "entries": entries,
        }  # fmt: skip
        body = json.dumps(whole, ensure_ascii=False).encode()
        return Snapshot(body)


@contextlib.contextmanager
def _listening(rooms: dict[str, set[asyncio.Event]], room: str) -> Iterator[asyncio.Event]:
    event = asyncio.Event()
    rooms.setdefault(room, set()).add(event)
    try:
        yield event
    finally:
        rooms[room].discard(event)
