"""All players together: one step of one person at a time, so that the windows stay alive."""

import logging
import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.player.player import Player, Steps
from ui.player.screen import NotOnScreen
from ui.player.stall import StallMeter

STEP_MS = 4
BUDGET_SECONDS = 0.008
LOOK_MS = 1000
QUIET_SECONDS = 120.0
"""Real time: after the hour nobody waits so long for something that is still to come."""
MOST_LEFT = 5
"""So many things that are left are named."""
log = logging.getLogger(__name__)


class Part:
    """One player's place in the play: the next step and when it is due."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.steps: Steps[None] = player.perform()
        self.due = 0.0


class Troupe(QObject):
    """Plays until everybody is done or somebody could not go on; `ended` says so once.

    After the hour a long quiet is a fault: who waits for ever would keep the play from ending.
    """

    ended = Signal()

    def __init__(
        self,
        players: Iterable[Player],
        meter: StallMeter,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._quiet_since: float | None = None
        self._over = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look_for_life)
        self._parts = [Part(player) for player in players]
        self._meter = meter
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)
        self.faults: list[str] = []

    def start(self) -> None:
        """Lets the play begin."""
        self._timer.start()

    def stop(self) -> None:
        """Ends the play where it stands."""
        self._timer.stop()
        self._look.stop()

    def end_in(self, seconds: float) -> None:
        """When the hour ends, from now; what is still to be done after it should come soon.

        Below zero it is over: who comes back to a window then has seen no quiet yet.
        """
        self._quiet_since = self._now() + max(0.0, seconds)
        self._look.start()

    def stir(self) -> None:
        """Something was done in the studio: who waits has something to wait for."""
        if self._quiet_since is not None:
            self._quiet_since = max(self._quiet_since, self._now())

    @Slot()
    def give_up(self) -> None:
        """Ends a play that has lasted too long; who was still playing is the fault."""
        if self._timer.isActive():
            self.faults.append(f"没有按时演完，还在场的：{'、'.join(self.waiting)}")

    @property
    def waiting(self) -> list[str]:
        """Who is still playing."""
        return [part.player.login for part in self._parts]

    @Slot()
    def look_for_life(self) -> None:
        """Hands that only look, or try in vain, are no life: somebody must have done something."""
        if self._quiet_since is None or self._now() - self._quiet_since < QUIET_SECONDS:
            return
        self.faults += [_stuck(part.player) for part in self._parts]
        self._end()

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.stop()
            self.ended.emit()

    @Slot()
    def _step(self) -> None:
        """One step of each who is due, as far as a few milliseconds go; then the windows live."""
        began = time.perf_counter()
        for _ in range(len(self._parts)):
            part = self._next_due()
            if part is None or self.faults or time.perf_counter() - began > BUDGET_SECONDS:
                break
            self._one_step(part)
        self._meter.note_own(time.perf_counter() - began)
        if not self._parts or self.faults:
            self._end()

    def _next_due(self) -> Part | None:
        """The first who is due, then put behind the others, so that nobody is left out."""
        now = time.monotonic()
        for number, part in enumerate(self._parts):
            if part.due <= now:
                self._parts.append(self._parts.pop(number))
                return part
        return None

    def _one_step(self, part: Part) -> None:
        try:
            part.due = time.monotonic() + next(part.steps)
        except StopIteration:
            part.player.rise()
            self._parts.remove(part)
        except NotOnScreen as fault:
            self.faults.append(str(fault))
        except Exception as fault:
            log.exception("%s could not go on", part.player.login)
            self.faults.append(f"{part.player.login}：{type(fault).__name__} {fault}")


def _stuck(player: Player) -> str:
    """Who waits, for how much and for what, and what the window says."""
    left, said = player.left(), "；".join(player.screen.notices())
    named = "、".join(left[:MOST_LEFT]) + (" 等" if len(left) > MOST_LEFT else "")
    return (
        f"{player.login}：节目结束后 {QUIET_SECONDS:.0f} 秒里什么也没有发生，"
        f"还有 {len(left)} 件没有做（{named or '在等别人'}）"
        + (f"；窗口上写着：{said}" if said else "")
    )
