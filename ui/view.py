"""A view keeps itself true: it names the things it shows and asks again when they change."""

import math
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, TypeVar, TypeVarTuple, Unpack

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.background import Background, Reply
from ui.bulletin import Bulletin
from ui.times import moment

if TYPE_CHECKING:
    from studio.journal import EntryRow, Reader

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
Ids = frozenset[int] | None
REST_MS = 60
"""So often a view refreshes at most, two at once where it was quiet before: a burst of entries
costs a few, not many, and who answers somebody's first entry is not made to wait."""


class LiveView(QWidget):
    """Shows `things` as they are now; asks only while visible, one refresh at a time.

    A subclass says `things`, and in `_refresh(ids)` asks through `self._ask`; ids is None for
    everything, else the ids that changed. Entries that come during a refresh cause one more.
    """

    things: ClassVar[frozenset[str]] = frozenset()
    anywhere: ClassVar[bool] = False
    """Whether entries of every programme matter, not only of the one shown."""
    rest_ms: ClassVar[int] = REST_MS
    """Longer for a view whose answer takes long: a busy hour elsewhere must not keep it asking."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._asked: list[Reply] = []
        self._stale: set[int] = set()
        self._all_stale = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._answered_at = -math.inf
        self._rest.timeout.connect(self._refresh_if_seen)
        bulletin.changed.connect(self._read_bulletin)

    def _refresh(self, ids: Ids) -> None:
        """Asks for what is shown; the subclass says how."""

    def concerns(self, entry: "EntryRow") -> bool:
        """Whether a journal entry changes what this view shows."""
        here = self.anywhere or entry.programme == self._background.programme
        return here and entry.thing in self.things and entry.outcome == "done"

    def reload(self) -> None:
        """Asks for everything now (a filter changed); older answers on their way are let go."""
        for reply in self._asked:
            reply.forget()
        self._asked.clear()
        self._all_stale = True
        self._rest.stop()
        self._refresh_if_seen()

    def go_to(self, background: Background) -> None:
        """Shows another programme from now on."""
        self._background = background
        self.reload()

    def when(self, at: datetime) -> str:
        """How a moment reads now: the time of day, with its date where that is not today's."""
        return moment(at, self._background.desk.clock.now())

    def refreshing(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._asked)

    def showEvent(self, event: QShowEvent) -> None:
        """Becomes true when it is seen."""
        super().showEvent(event)
        self._refresh_if_seen()

    def _ask(
        self,
        query: "Callable[[Reader, Unpack[Ts]], T]",
        *args: *Ts,
        done: Callable[[T], None],
    ) -> None:
        """Queries as part of a refresh; `done` is a bound method and gets the newest answer."""
        reply = self._background.query(self, query, *args, done=done, ended=self._answer_came)
        self._asked.append(reply)

    @Slot(object)
    def _read_bulletin(self, entries: "tuple[EntryRow, ...]") -> None:
        named = {entry.thing_id for entry in entries if self.concerns(entry)}
        if named:
            self._stale |= named
            self._refresh_if_seen()

    @Slot()
    def _answer_came(self) -> None:
        self._asked = [reply for reply in self._asked if reply.under_way]
        if not self._asked:
            now = 1_000 * time.monotonic()
            self._rest.start(round(max(0.0, self._answered_at + 2 * self.rest_ms - now)))
            self._answered_at = now

    @Slot()
    def _refresh_if_seen(self) -> None:
        busy = self._asked or self._rest.isActive() or self._background.lanes.closed
        if not self.isVisible() or busy or not (self._all_stale or self._stale):
            return
        ids: Ids = None if self._all_stale else frozenset(self._stale)
        self._all_stale = False
        self._stale.clear()
        self._refresh(ids)
