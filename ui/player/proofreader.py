"""The proofreader reads the page as the public gets it; it ends when page and record are one."""

from collections.abc import Callable
from datetime import datetime

from studio.rehearsal.scenario import Scenario
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.screen import Screen

COUNT, LIST = "proof_count", "proof_list"
SAME, DIFFERENT = ("全部一致", "没有发现不同"), "处不同"
"""What is still on its way, or refused, is the others' to mend; the reader waits for none of it."""
READING = "read"


class Proofreader(Player):
    """Watches until the hour has ended and every line is on the page as it was released."""

    home = COUNT

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        self._lines = len(scenario.turns)

    def left(self) -> list[str]:
        """What is not on the page yet waits for the others."""
        return ["页面与发布的一致"]

    def play(self) -> Steps[None]:
        """Looks; what differs for a moment is counted, what differs at the end is waited for."""
        self.turn_to(READING)
        differed = False
        while not self._all_is_read():
            differs = DIFFERENT in self.screen.read(COUNT)
            if differs and not differed:
                self.count("differences_seen")
            differed = differs
            yield LOOK_SECONDS * 5
        self.count("page_read_whole")

    def _all_is_read(self) -> bool:
        said = self.screen.read(COUNT)
        same = any(words in said for words in SAME)
        return self.hour_is_over() and same and self._rows() >= self._lines

    def _rows(self) -> int:
        return len(self.screen.rows(LIST))
