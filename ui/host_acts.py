"""What the host does is shown at once and stored in its order, also while the database is away.

An act is written down on this PC first, and sent under its id when those before it are stored. One
that is not answered within a moment is shown as done and not stored yet; where the studio refuses
it later, because somebody else did otherwise meanwhile, the studio's state stands and the host is
told. What a killed window left is sent by the next one.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.air_ahead import Act, Done, ahead, done_now, from_facts, storing
from studio.air_queue import AirRow
from ui.background import Background

FIELD = "host_acts"
PATIENCE_MS = 700
"""So long an act may take before it is shown without the studio's word; the next one waits as
long, so that a key pressed twice asks no two questions."""
AGAIN_MS = 2000


class HostActs(QObject):
    """The acts of one host that the studio does not know yet, in their order."""

    changed = Signal()
    stored = Signal()
    refused = Signal(object, str)
    """An act, and why the studio did not take it."""

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__(panel)
        self._background = background
        self._field = background.field(FIELD)
        left = (self._field.facts or {}).get("acts", [])
        self.waiting: list[Done] = [from_facts(each) for each in left]
        self._settling: list[Done] = []
        self._sending = self._answered = False
        self._young = self._timer(PATIENCE_MS, self.changed)
        self._again = self._timer(AGAIN_MS, self._send)
        self._send()

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def do(self, act: Act, thing: int, rows: tuple[AirRow, ...], text: str = "") -> bool:
        """Does it; False for one that comes before the last one can have been seen."""
        if act is not Act.READ:
            if self._young.isActive():
                return False
            self._young.start()
        now = self._background.desk.clock.now()
        self.waiting.append(done_now(act, thing, rows, now, text))
        self._keep()
        self._send()
        self.changed.emit()
        return True

    def unstored(self) -> list[Done]:
        """What is shown as done and not stored yet; READ is of notes, all else of the list."""
        mine = [done for done in self.waiting if done.act is not Act.READ]
        young = self._young.isActive() and len(mine) == 1
        return [] if young else mine

    def ahead(self, rows: tuple[AirRow, ...]) -> tuple[AirRow, ...]:
        """The list as the host made it."""
        mine = self._background.desk.person.login
        return ahead(rows, [*self._settling, *self.unstored()], mine)

    def caught_up(self) -> None:
        """The list came from the studio after what was stored last."""
        self._settling.clear()

    @Slot()
    def _send(self) -> None:
        """One at a time: none overtakes one that failed."""
        if self._sending or not self.waiting:
            return
        self._sending, self._answered = True, False
        command, args = storing(self.waiting[0])
        panel = self.parent()
        assert isinstance(panel, QWidget)
        self._background.execute(
            panel, command, *args, done=self._done, refused=self._refused,
            ended=self._ended, once=self.waiting[0].command, after=self._field.settled(),
        )  # fmt: skip

    @Slot()
    def _done(self) -> None:
        shown = self.waiting[0] in self.unstored()
        first = self._took()
        if shown:
            self._settling.append(first)
        if first.act is not Act.READ:
            self.stored.emit()
        self.changed.emit()

    @Slot(str)
    def _refused(self, text: str) -> None:
        first = self._took()
        if first.act is Act.ASK:  # what came after it goes on from what the studio has
            self.waiting = [_after(done, first) for done in self.waiting]
            self._keep()
        self.refused.emit(first, text)
        self.stored.emit()
        self.changed.emit()

    def _took(self) -> Done:
        """The studio has answered the first one."""
        self._answered = True
        first = self.waiting.pop(0)
        if first.act is not Act.READ:
            self._young.stop()
        self._keep()
        return first

    @Slot()
    def _ended(self) -> None:
        self._sending = False
        if self._answered:
            self._send()
        else:
            self._again.start()

    def _keep(self) -> None:
        acts = [done.facts() for done in self.waiting]
        self._field.note({"acts": acts} if acts else None)


def _after(done: Done, refused: Done) -> Done:
    return replace(done, seen=refused.seen) if done.seen == refused.thing else done
