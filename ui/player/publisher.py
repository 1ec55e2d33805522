"""The publisher releases what was approved, at its time, and takes one line back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Operation, Scenario
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.screen import Screen, SeenRow
from ui.player.script import Version, as_typed, turns_of, version_in

WAITING, FEED = "release_list", "feed_list"
RELEASES = ("published", "corrected", "republished")


class Publisher(Player):
    """Works through the list of what waits; lines go before answers."""

    home = WAITING

    def __init__(
        self, screen: Screen, now: Callable[[], datetime], seats: Seats, scenario: Scenario
    ) -> None:
        super().__init__(screen, now, seats)
        self._turns = turns_of(scenario)
        self._lines = {Version(o.seq, o.version): o for o in scenario.ops if o.event in RELEASES}
        self._withdrawals = [op for op in scenario.ops if op.event == "withdrawn"]
        self._answers = [as_typed(answer.final_text) for answer in scenario.answers]

    def play(self) -> Steps[None]:
        """Until everything was released, and what was to be taken back is out again."""
        while self._lines or self._withdrawals or self._answers:
            order = self._due_withdrawal()
            if order is not None:
                yield from self._withdraw(*order)
            else:
                yield from self._release_next()
            yield LOOK_SECONDS

    def _release_next(self) -> Steps[None]:
        rows = self.screen.rows(WAITING)
        for row in rows:
            version = version_in(self._turns, row.text)
            op = self._lines.get(version) if version else None
            if version is not None and op is not None and self.now() >= op.at:
                if (yield from self._release(row)):
                    del self._lines[version]
                    self.count("lines")
                return
        for row in rows:
            words = as_typed(row.text)
            text = next((text for text in self._answers if text in words), None)
            if text is not None:
                if (yield from self._release(row)):
                    self._answers.remove(text)
                    self.count("answers")
                return

    def _release(self, row: SeenRow) -> Steps[bool]:
        yield from self.pick(WAITING, row)
        self.screen.click("release")
        return (yield from self.settled(lambda: self.gone(WAITING, row), f"发布：{row.text[:40]}"))

    def _due_withdrawal(self) -> tuple[Operation, SeenRow] | None:
        due = [op for op in self._withdrawals if self.now() >= op.at]
        for row in self.screen.rows(FEED) if due else []:
            shown = version_in(self._turns, row.text)
            for op in due:
                if shown == (op.seq, op.version) and "已上网" in row.text:
                    return op, row
        return None

    def _withdraw(self, op: Operation, row: SeenRow) -> Steps[None]:
        yield from self.pick(FEED, row)
        self.screen.click("withdraw")
        yield 0.0
        self.screen.write("withdraw_reason", op.reason or "核实后再发")
        yield 0.0
        pressed = False
        while not pressed:
            self.screen.press("withdraw_reason", Qt.Key.Key_Return)
            pressed = yield from self.settled(
                lambda: not self.screen.shows("withdraw_reason"), f"撤回第{op.seq}条"
            )
        self._withdrawals.remove(op)
        self.count("withdrawals")
