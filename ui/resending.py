"""Lines that a standby never had: where another machine took over, they are handed in again.

A primary that waits for no standby may say "stored" and die with the words. A window knows the
last lines it was told so of, and the ids of their commands; when the journal is read again
after an outage it asks which of them are known there, and does the others once more.
"""

from collections import deque
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studio import record
from studio.desk import known_commands
from ui.background import Background
from ui.line_work import HandingIn
from ui.speakers import Speaker

REMEMBERED = 60
"""More than a stenographer submits in the time a failover takes."""


class Sent(NamedTuple):
    """A line as it was stored; start is empty for a new version of an older line."""

    line_id: int
    start: str
    speaker: Speaker
    question_id: int | None
    text: str
    seen: int
    remark: str
    once: str


class Resending(QWidget):
    """Looks after every outage; never seen. `sent_again`: how many lines had to be done anew."""

    sent_again = Signal(int)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = background
        self._stored: deque[Sent] = deque(maxlen=REMEMBERED)
        self._lost: deque[Sent] = deque()
        self._moved: dict[int, int] = {}
        self._count = 0
        self.hide()

    @Slot(object)
    def note(self, job: HandingIn) -> None:
        """The studio says that this line is stored."""
        line = job.line
        if line.id is not None and not line.given_up:
            start = "" if line.base or line.seen > 1 else line.start
            speaker = line.told or line.speaker
            self._stored.append(Sent(line.id, start, speaker, line.question_id, job.text,
                                     line.seen - 1, job.remark, job.once))  # fmt: skip

    @Slot(str)
    def look(self, trouble: str) -> None:
        """The watch is cut off, or with no trouble reads the journal again."""
        if not trouble and self._stored and not self._lost:
            ids = tuple(one.once for one in self._stored)
            self._background.query(self, known_commands, ids, done=self._compare)

    @Slot(object)
    def _compare(self, known: frozenset[str]) -> None:
        lost = [one for one in self._stored if one.once not in known]
        if lost and not self._lost:
            self._count, self._lost = len(lost), deque(lost)
            self._go_on()

    def _go_on(self) -> None:
        if not self._lost:
            self.sent_again.emit(self._count)
            return
        sent = self._lost[0]
        if sent.start and sent.line_id not in self._moved:
            self._background.execute(
                self, record.start_line, *sent.speaker, sent.question_id, once=sent.start,
                done=self._started, refused=self._give_up,
            )  # fmt: skip
        else:
            self._background.execute(
                self, record.hand_in, self._moved.get(sent.line_id, sent.line_id), sent.text,
                sent.seen, sent.remark, once=sent.once, done=self._done, refused=self._give_up,
            )  # fmt: skip

    @Slot(object)
    def _started(self, line_id: int) -> None:
        self._moved[self._lost[0].line_id] = line_id
        self._go_on()

    @Slot()
    def _done(self) -> None:
        self._lost.popleft()
        self._go_on()

    @Slot(str)
    def _give_up(self, _text: str) -> None:
        """A rule says no now (the hour has ended, another version is there): the next one."""
        self._count -= 1
        self._done()
