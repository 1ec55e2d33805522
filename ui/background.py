"""Work off the UI thread: a person's commands one after the other, queries a few at a time.

The answer to work travels back to the UI thread and reaches a widget only while it lives.
"""

import logging
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, Unpack

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from studio.errors import Away, Passing, Refusal, Trouble
from ui.attendance import Attendance
from ui.crash import write_crash_report
from ui.words import spoken

if TYPE_CHECKING:
    from studio.desk import Desk
    from studio.journal import Pen, Reader
    from studio.keystrokes import Field, Journal

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
QUERY_THREADS = 3
CLOSING_SECONDS = 10.0
PAUSES = (0.1, 0.3, 1.0, 2.0)
"""Seconds before each further try of a command whose trouble may pass; it keeps its id."""
COMMANDS, QUERIES, LOOKS, CRASH = "commands", "queries", "looks", "crash"
log = logging.getLogger(__name__)


class Reply(QObject):
    """What one asker waits for; a child of the asking widget, so it dies with it.

    Its signals are emitted on the UI thread and never after `forget` or the widget's end.
    """

    done = Signal(object)
    refused = Signal(str)
    ended = Signal()

    def __init__(self, owner: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(owner)
        self._beside = weakref.ref(beside) if beside is not None else None
        self.under_way = True
        self.forgotten = False

    def forget(self) -> None:
        """The asker no longer wants the result; `ended` still comes."""
        self.forgotten = True

    @Slot(str)
    def show_beside(self, text: str) -> None:
        """Shows a Refusal beside the widget that asked."""
        beside = self._beside() if self._beside is not None else None
        here = beside if beside is not None and isValid(beside) else self.parent()
        if isinstance(here, QWidget):
            from ui.notices import show_refusal

            show_refusal(here, text)


@dataclass(frozen=True)
class Outcome:
    """How one piece of work went: a result, or what was raised instead."""

    ticket: int
    lane: str
    result: object
    error: BaseException | None


class Lanes(QObject):
    """The lanes of one window. Commands keep their order and none is ever dropped.

    What looks at another machine again and again has a lane of its own (LOOKS): no query waits
    for it, and nobody who waits until all is idle.
    """

    troubled = Signal(str, str)
    mended = Signal(str)
    going = Signal()
    """The window is about to go: what may be let go should end now."""
    _arrived = Signal()
    _waits = Signal(str, str)

    def __init__(self, crashes: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crashes = crashes
        self._pools = {
            COMMANDS: ThreadPoolExecutor(1, "commands"),
            QUERIES: ThreadPoolExecutor(QUERY_THREADS, "queries"),
            LOOKS: ThreadPoolExecutor(1, "looks"),
        }
        self._replies: dict[int, Reply] = {}
        self._looks: set[int] = set()
        self._outbox: deque[Outcome] = deque()
        self._mail = threading.Lock()
        self._closed = False
        self._closing = threading.Event()
        self._waiting = False
        self._tickets = 0
        self._sick: set[str] = set()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._waits.connect(self._note_waiting, Qt.ConnectionType.QueuedConnection)

    def start(
        self, lane: str, work: Callable[[], object], reply: Reply, *, lasting: bool = False
    ) -> None:
        """Queues `work` on a lane; the outcome goes to `reply`.

        lasting: while the database is away it is asked again until it answers or the window goes.
        A window that is going asks nothing more.
        """
        if lane != COMMANDS and self._closing.is_set():
            return
        self._tickets += 1
        if lane == LOOKS:
            self._looks.add(self._tickets)
        self._replies[self._tickets] = reply
        self._pools[lane].submit(self._do, self._tickets, lane, work, lasting)

    @property
    def closed(self) -> bool:
        """Whether the window is going, so that nothing is asked any more."""
        return self._closed

    def closing(self) -> bool:
        """Whether the window goes and waits for nothing that can be asked for again."""
        return self._closing.is_set()

    def idle(self) -> bool:
        """Whether nothing is queued, under way or undelivered, looks aside."""
        return self._replies.keys() <= self._looks

    def wait(self, seconds: float = 5.0) -> bool:
        """Lets the UI live until all is idle; False where time ran out first."""
        until = time.monotonic() + seconds
        while not self.idle() and time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.001)
        return self.idle()

    def close(self) -> None:
        """Finishes every queued command and what its answer leads to, then ends the lanes.

        A line's start, once answered, queues its text: both must be done before the end.
        """
        self.going.emit()
        if not self._waiting:  # who waits for a database that is away waits in vain
            self.wait(CLOSING_SECONDS)
        self._closing.set()
        for lane in (QUERIES, LOOKS):
            self._pools[lane].shutdown(wait=False, cancel_futures=True)
        self._pools[COMMANDS].shutdown(wait=True)
        self._pools[QUERIES].shutdown(wait=True)
        self._deliver()
        with self._mail:
            self._closed = True
        self._replies.clear()

    def _do(self, ticket: int, lane: str, work: Callable[[], object], lasting: bool) -> None:
        """On the lane's thread: works and posts the outcome, whatever it is."""
        result, error = None, None
        try:
            result = self._patiently(work, lasting) if lane == COMMANDS else work()
        except BaseException as raised:  # noqa: BLE001 - reported on the UI thread
            error = raised
        if lasting and isinstance(error, Away) and self._closing.is_set():
            return  # it did not fail: the next window finds it written down, and asks again
        with self._mail:
            self._outbox.append(Outcome(ticket, lane, result, error))
            if not self._closed:
                self._arrived.emit()

    def _patiently(self, work: Callable[[], object], lasting: bool) -> object:
        """Does work again while its trouble may pass; the last trouble is raised."""
        for tries, pause in enumerate(chain(PAUSES, repeat(PAUSES[-1]))):
            try:
                done = work()
            except Passing as trouble:
                self._waiting = lasting and isinstance(trouble, Away)
                if tries >= len(PAUSES) and not self._waiting:
                    raise
                log.warning("again in %s s: %s", pause, trouble)
                if self._waiting:
                    self._waits.emit(COMMANDS, spoken(trouble))
                if self._closing.wait(pause):
                    raise
            else:
                self._waiting = False
                return done
        raise AssertionError("the pauses never end")

    @Slot(str, str)
    def _note_waiting(self, lane: str, text: str) -> None:
        """What is under way still may succeed; the person should know what it waits for."""
        if lane not in self._sick:
            self._sick.add(lane)
            self.troubled.emit(lane, text)

    @Slot()
    def _deliver(self) -> None:
        while self._outbox:
            outcome = self._outbox.popleft()
            reply = self._replies.pop(outcome.ticket, None)
            self._looks.discard(outcome.ticket)
            alive = reply if reply is not None and isValid(reply) else None
            self._note_health(outcome)
            if alive is not None:
                self._hand_over(outcome, alive)

    def _hand_over(self, outcome: Outcome, reply: Reply) -> None:
        reply.under_way = False
        if not reply.forgotten:
            if outcome.error is None:
                reply.done.emit(outcome.result)
            elif isinstance(outcome.error, Refusal):
                reply.refused.emit(spoken(outcome.error))
        if isValid(reply):
            reply.ended.emit()
        if isValid(reply):
            reply.deleteLater()

    def _note_health(self, outcome: Outcome) -> None:
        error = outcome.error
        if error is None or isinstance(error, Refusal):
            self._mend(outcome.lane)
        elif isinstance(error, Trouble):
            log.warning("%s: %s", outcome.lane, error)
            self._sick.add(outcome.lane)
            self.troubled.emit(outcome.lane, spoken(error))
        else:
            self._report_crash(error)

    def _mend(self, lane: str) -> None:
        if lane in self._sick:
            self._sick.remove(lane)
            self.mended.emit(lane)

    def _report_crash(self, error: BaseException) -> None:
        text = self.tr("程序出错，这一步没有完成；已写好错误报告，其他工作可以继续。")
        where = write_crash_report(error, self._crashes)
        self.troubled.emit(CRASH, f"{text}{where or ''}")
        sys.excepthook(type(error), error, error.__traceback__)


class Background:
    """A desk behind the lanes: what a view asks through. Light; one per programme is fine.

    keystrokes: where editors keep what is typed; without it they keep nothing. attendance: who
    else is at the programme, and what is in hand here; without it nobody.
    """

    def __init__(
        self,
        desk: "Desk",
        lanes: Lanes | None = None,
        keystrokes: "Journal | None" = None,
        attendance: Attendance | None = None,
    ) -> None:
        self.desk = desk
        self.lanes = lanes or Lanes()
        self.attendance = attendance or Attendance()
        self._keystrokes = keystrokes

    @property
    def programme(self) -> int:
        """The programme in which this one asks; 0 is the house."""
        return self.desk.programme

    def in_programme(self, programme: int) -> "Background":
        """The same lanes, in another programme."""
        return Background(self.desk.in_programme(programme), self.lanes, self._keystrokes)

    def field(self, name: str) -> "Field":
        """One editor's part of the keystroke journal, in this programme."""
        from studio.keystrokes import Field

        return Field(self._keystrokes, self.programme, name)

    def execute(
        self,
        owner: QWidget,
        command: Callable[["Pen", Unpack[Ts]], T],
        *args: *Ts,
        done: Callable[[T], None] | Callable[[], None] | None = None,
        refused: Callable[[str], None] | None = None,
        ended: Callable[[], None] | None = None,
        beside: QWidget | None = None,
        once: str = "",
        after: Callable[[], None] | None = None,
    ) -> Reply:
        """Does a command after those asked before it, once. Give bound methods only.

        Without `refused` a Refusal stands in a bubble beside the asking button.
        once: the command's id, where the asker has written it down for after a restart;
        after: called on the lane first: it waits until the id is on the disk. What is written
        down there waits for a database that is away, with all that is asked after it.
        """
        reply = self._reply(owner, done, refused, ended, beside)
        from studio.journal import new_command_id

        desk, name = self.desk, once or new_command_id()

        def work() -> T:
            if after is not None:
                after()
            return desk.execute_once(name, command, *args)

        self.lanes.start(COMMANDS, work, reply, lasting=after is not None)
        return reply

    def query(
        self,
        owner: QWidget,
        query: Callable[["Reader", Unpack[Ts]], T],
        *args: *Ts,
        done: Callable[[T], None] | None = None,
        refused: Callable[[str], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Reply:
        """Asks a question; `done` gets the rows on the UI thread. Give bound methods only."""
        reply = self._reply(owner, done, refused, ended, None)
        desk = self.desk
        self.lanes.start(QUERIES, lambda: desk.query(query, *args), reply)
        return reply

    def work(
        self,
        owner: QWidget,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] | Callable[[], None] | None = None,
        ended: Callable[[], None] | None = None,
        beside: QWidget | None = None,
        lane: str = COMMANDS,
    ) -> Reply:
        """Does something slow that is no command (a password's hash, the keyring), in its turn.

        lane: QUERIES for what changes nothing and may take long, so that no command waits; LOOKS
        for what looks again and again at another machine.
        """
        reply = self._reply(owner, done, None, ended, beside)
        self.lanes.start(lane, work, reply)
        return reply

    def _reply(
        self,
        owner: QWidget,
        done: Callable[..., None] | None,
        refused: Callable[[str], None] | None,
        ended: Callable[[], None] | None,
        beside: QWidget | None,
    ) -> Reply:
        reply = Reply(owner, beside or asking_widget(owner))
        if done is not None:
            reply.done.connect(done)
        reply.refused.connect(refused if refused is not None else reply.show_beside)
        if ended is not None:
            reply.ended.connect(ended)
        return reply


def asking_widget(owner: QWidget) -> QWidget:
    """The button or field inside `owner` that has the focus, else `owner` itself."""
    focus: Any = QApplication.focusWidget()
    inside = isinstance(focus, QWidget) and (focus is owner or owner.isAncestorOf(focus))
    return focus if inside and isinstance(focus, QAbstractButton) else owner
