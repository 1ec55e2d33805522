"""The publisher releases what was approved, at its time, and takes one line back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Operation, Scenario
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.screen import Screen, SeenRow
from ui.player.script import (
    Version,
    as_typed,
    line_key,
    numbered,
    stand_in_order,
    version_in,
)

WAITING, FEED = "release_list", "feed_list"
RELEASE, WITHDRAW = "release", "withdraw"
"""What a publisher does, for the count of the keys."""
RELEASES = ("published", "corrected", "republished")


class Publisher(Player):
    """Works through the list of what waits; lines go before answers."""

    home = WAITING

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        done = self.memory.done
        self._turns, self._relay = numbered(scenario), scenario.relay()
        self._lines = {
            version: op
            for op in scenario.record_ops()
            if op.event in RELEASES and line_key(version := Version(op.seq, op.version)) not in done
        }
        self._withdrawals = [
            op for op in scenario.ops if op.event == "withdrawn" and withdrawal_key(op) not in done
        ]
        texts = [as_typed(answer.final_text) for answer in scenario.answers]
        self._answers = [text for text in texts if text not in done]

    def play(self) -> Steps[None]:
        """Until everything was released, and what was to be taken back is out again."""
        while not self.over(self.left()):
            order = self._due_withdrawal()
            if order is not None:
                yield from self._withdraw(*order)
            else:
                yield from self._release_next()
            yield LOOK_SECONDS

    def left(self) -> list[str]:
        """Lines, withdrawals and answers."""
        lines, withdrawals = map(line_key, self._lines), map(withdrawal_key, self._withdrawals)
        return [*lines, *withdrawals, *self._answers]

    def _release_next(self) -> Steps[None]:
        rows = self.screen.rows(WAITING)
        for row in rows:
            version = version_in(self._turns, row.text)
            op = self._lines.get(version) if version else None
            if version is not None and op is not None and self._may_go(op):
                if (yield from self._release(row, line_key(version))):
                    del self._lines[version]
                    self.count("lines")
                return
        for row in rows:
            words = as_typed(row.text)
            text = next((text for text in self._answers if text in words), None)
            if text is not None:
                if (yield from self._release(row, text)):
                    self._answers.remove(text)
                    self.count("answers")
                return

    def _may_go(self, op: Operation) -> bool:
        """Its time has come, and no line that was begun out of its turn still has to be moved.

        What waits stands in the order of the record, behind what was released.
        """
        swap = self._relay.swap_of(op.seq)
        lists = (FEED, WAITING) if swap else ()
        shown = [row.text for name in lists for row in self.screen.rows(name)]
        in_place = swap is None or stand_in_order(self._relay, swap, shown)
        return self.now() >= op.at and bool(in_place)

    def _release(self, row: SeenRow, key: str) -> Steps[bool]:
        self.turn_to(RELEASE)
        yield from self.pick(WAITING, row)
        self.memory.take(key)
        self.screen.click("release")
        done = yield from self.settled(lambda: self.gone(WAITING, row), f"发布：{row.text[:40]}")
        if done:
            self.memory.tick(key)
            self.hand.finish()
        return done

    def _due_withdrawal(self) -> tuple[Operation, SeenRow] | None:
        due = [op for op in self._withdrawals if self.now() >= op.at]
        for row in self.screen.rows(FEED) if due else []:
            shown = version_in(self._turns, row.text)
            for op in due:
                if shown == (op.seq, op.version) and "已上网" in row.text:
                    return op, row
        return None

    def _withdraw(self, op: Operation, row: SeenRow) -> Steps[None]:
        self.turn_to(WITHDRAW)
        yield from self.pick(FEED, row)
        self.memory.take(withdrawal_key(op))
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
        self.memory.tick(withdrawal_key(op))
        self.count("withdrawals")
        self.hand.finish()


def withdrawal_key(op: Operation) -> str:
    """How the publisher notes down a withdrawal."""
    return f"withdraw {op.seq}.{op.version}"
