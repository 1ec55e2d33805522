"""One person of the crew: does one small thing, then lets the others and the windows live."""

import re
import time
from collections.abc import Callable, Generator, Sequence
from datetime import datetime
from typing import ClassVar, Protocol, TypeVar

from ui.player.memory import Memory
from ui.player.screen import NotOnScreen, Screen, SeenRow
from ui.player.script import ENDED

T = TypeVar("T")
Steps = Generator[float, None, T]
"""A part of a play; each value is how many seconds the person rests before the next step."""

LOOK_SECONDS = 0.04
AGAIN = re.compile(r"请(?:[^。]{0,12}后)?再(?:试|做)")
"""How the windows say that nothing was kept and that the same act may be tried again."""
SURE_SECONDS = 6.0
"""What was in hand at a kill and does not stand on the screen for so long was done."""
GLANCE_SECONDS = 5.0
PATIENCE_SECONDS = 90.0
"""Real time: a busy machine is slow, and slow is not broken."""


class Act(Protocol):
    """Something a person does beside the main work, whenever the screen says that it is time."""

    def due(self) -> Steps[None] | None:
        """The steps of it, where it can be done now."""

    def left(self) -> list[str]:
        """What of it is still to be done."""


class Seats:
    """One keyboard for all: only who holds it may press keys, for only one window is active."""

    def __init__(self) -> None:
        self.holder: Player | None = None


class Player:
    """A person at a window; a subclass says in `play` what this one does.

    now: the studio's clock. home: what stands on the screen once the seat is ready.
    memory: what this person knows of an earlier window that was killed.
    """

    home: ClassVar[str] = ""

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        memory: Memory | None = None,
    ) -> None:
        self.screen = screen
        self.now = now
        self.memory = memory or Memory()
        self._seats = seats
        self.hand = screen.hand
        for touch in self.memory.touches:
            self.hand.recall(*touch)
        self.hand.told = self.memory.touch
        self._alone_since: float | None = None

    @property
    def login(self) -> str:
        """Who this is."""
        return self.screen.login

    @property
    def done(self) -> dict[str, int]:
        """How much of what was done, for the report of the play."""
        return self.memory.counts

    def perform(self) -> Steps[None]:
        """Sits down at a seat that is ready, goes on where a killed window ended, and plays."""
        if self.home:
            yield from self.until(lambda: self.screen.shows(self.home), f"席位就绪（{self.home}）")
        if self.memory.again:
            self.memory.count("windows_killed")
            yield from self.resume()
        yield from self.play()

    def resume(self) -> Steps[None]:
        """Looks at what the new window shows before going on; nothing for most."""
        yield 0.0

    def left(self) -> list[str]:
        """What this one has still to do, for who wants to know why a play does not end."""
        return []

    def over(self, left: Sequence[str]) -> bool:
        """Whether all is done: nothing is left, or only what was in hand at kills.

        Had that not been done it would stand on the screen again, and would have been done since.
        """
        if not self.memory.doubtful.issuperset(left):
            self._alone_since = None
            return False
        if not left:
            return True
        self._alone_since = self._alone_since or time.monotonic()
        return time.monotonic() - self._alone_since > SURE_SECONDS

    def play(self) -> Steps[None]:
        """All this person does, from the beginning to the end."""
        raise NotImplementedError

    def count(self, what: str) -> None:
        """Notes that something was done once more."""
        self.memory.count(what)

    def turn_to(self, purpose: str) -> None:
        """From now on the hands work for this."""
        self.hand.purpose = purpose

    def until(
        self, seen: Callable[[], T | None], what: str, patience: float = PATIENCE_SECONDS
    ) -> Steps[T]:
        """Looks again and again until `seen` gives something; NotOnScreen when patience ends."""
        end = time.monotonic() + patience
        while True:
            result = seen()
            if result is not None and result is not False:
                return result
            if time.monotonic() > end:
                said = "；".join(self.screen.notices())
                raise NotOnScreen(
                    f"{self.login} 等了 {patience:.0f} 秒没有等到：{what}"
                    + (f"（窗口上写着：{said}）" if said else "")
                )
            yield LOOK_SECONDS

    def glance(self, seen: Callable[[], bool], seconds: float = GLANCE_SECONDS) -> Steps[bool]:
        """Looks for a while; whether it was seen."""
        end = time.monotonic() + seconds
        while not seen() and time.monotonic() < end:
            yield LOOK_SECONDS
        return seen()

    def pick(self, rows: str, row: SeenRow) -> Steps[None]:
        """Stands on a row as it was read, wherever it is now; NotOnScreen where it is gone."""
        yield from self.until(
            lambda: self._pick_once(rows, row.text), f"选中“{row.text[:40]}”", 5.0
        )

    def gone(self, rows: str, row: SeenRow) -> bool:
        """Whether a row, as it was read, is no longer in the list."""
        return all(row.text != other.text for other in self.screen.rows(rows))

    def settled(self, done: Callable[[], bool], what: str) -> Steps[bool]:
        """Waits until an act shows; False where the window asks for another try."""
        yield from self.until(lambda: done() or self._asked_again(), what)
        if done():
            return True
        if self.screen.usable("notice_dismiss"):
            self.screen.click("notice_dismiss")
        self.count("tried_again")
        return False

    def hour_is_over(self) -> bool:
        """What the header of this window says."""
        return self.screen.shows("air_pill") and ENDED in self.screen.read("air_pill")

    def wait_for(self, moment: datetime) -> Steps[None]:
        """Rests until the clock shows `moment`; not at all where it is past."""
        while self.now() < moment:
            yield LOOK_SECONDS

    def sit_down(self) -> Steps[None]:
        """Takes the keyboard and brings the window to the front."""
        while self._seats.holder not in (None, self):
            yield 0.0
        self._seats.holder = self
        window = self.screen.window
        if not window.isActiveWindow():
            window.activateWindow()
            end = time.monotonic() + 1.0
            while not window.isActiveWindow() and time.monotonic() < end:
                yield 0.0

    def rise(self) -> None:
        """Leaves the keyboard to the others."""
        if self._seats.holder is self:
            self._seats.holder = None

    def _asked_again(self) -> bool:
        return any(AGAIN.search(text) for text in self.screen.notices())

    def _pick_once(self, rows: str, text: str) -> bool:
        number = next((one.number for one in self.screen.rows(rows) if one.text == text), None)
        if number is not None and self.screen.current_row(rows) != text:
            self.screen.click_row(rows, number)
        return number is not None and self.screen.current_row(rows) == text

    def with_keys(self, *acts: Callable[[], None]) -> Steps[None]:
        """Does some acts one after the other with the keyboard in hand."""
        yield from self.sit_down()
        try:
            for one in acts:
                one()
                yield 0.0
        finally:
            self.rise()
