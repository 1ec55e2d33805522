"""A reviewer decides what waits: lines at their times, answers in between; nothing unread."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import PICTURE_SEQ, Operation, Scenario
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.screen import Screen, SeenRow
from ui.player.script import (
    PLACE,
    Version,
    as_typed,
    line_key,
    longest,
    numbered,
    version_in,
    wholes_of,
)

QUEUE, REVIEW, PICTURE = "review_list", "review", "photo"
RETURNS = ("return_1", "return_2", "return_3")


class Reviewer(Player):
    """Approves and returns exactly the versions that the scenario gives to this one."""

    home = QUEUE

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        self._turns, self._wholes = numbered(scenario), wholes_of(scenario)
        self._lines = {
            version: op
            for op in scenario.record_ops()
            if op.actor == self.login and op.event in ("approved", "returned")
            if line_key(version := Version(op.seq, op.version)) not in self.memory.done
        }
        mine = [answer for answer in scenario.answers if answer.approved_by == self.login]
        answers = {as_typed(answer.final_text): "" for answer in mine}
        answers |= {
            as_typed(answer.text): answer.returned.reason for answer in mine if answer.returned
        }
        self._answers = {
            text: reason for text, reason in answers.items() if text not in self.memory.done
        }
        """Each text with the reason for which it goes back; none where it is approved."""

    def play(self) -> Steps[None]:
        """Until every version of this one's was decided."""
        self.turn_to(REVIEW)
        while not self.over(self.left()):
            rows = self.screen.rows(QUEUE)
            line = self._due_line(rows)
            if line is not None:
                yield from self._decide_line(*line)
            else:
                yield from self._decide_answer(rows)
            yield LOOK_SECONDS

    def left(self) -> list[str]:
        """Lines and answers."""
        return [*map(line_key, self._lines), *self._answers]

    def _due_line(self, rows: list[SeenRow]) -> tuple[Version, Operation, SeenRow] | None:
        for row in rows:
            version = version_in(self._turns, row.text, self._wholes)
            op = self._lines.get(version) if version else None
            if version is not None and op is not None and self.now() >= op.at:
                return version, op, row
        return None

    def _decide_line(self, version: Version, op: Operation, row: SeenRow) -> Steps[None]:
        yield from self._read(row)
        if version.seq == PICTURE_SEQ:
            yield from self.until(self._sees_the_photo, "看到图片")
        self.memory.take(line_key(version))
        if (yield from self._decide(row, op.reason or "" if op.event == "returned" else "")):
            del self._lines[version]
            self.memory.tick(line_key(version))

    def _decide_answer(self, rows: list[SeenRow]) -> Steps[None]:
        for row in rows:
            words = as_typed(row.text)
            text = longest(text for text in self._answers if text in words)
            if text:
                yield from self.pick(QUEUE, row)
                self.memory.take(text)
                if (yield from self._decide(row, self._answers[text])):
                    del self._answers[text]
                    self.memory.tick(text)
                return

    def _read(self, row: SeenRow) -> Steps[None]:
        """The line whose text stands large is the one in the list."""
        yield from self.pick(QUEUE, row)
        place = PLACE.search(row.text)
        said = place[0] if place else ""
        yield from self.until(lambda: said in self.screen.read("review_meta"), f"读到{said}", 5.0)

    def _sees_the_photo(self) -> bool:
        """It is painted; until then words stand in its place."""
        return self.screen.shows(PICTURE) and not self.screen.read(PICTURE)

    def _decide(self, row: SeenRow, reason: str) -> Steps[bool]:
        if not reason:
            self.screen.click("approve")
        else:
            yield from self._give_back(reason)
        done = yield from self.settled(lambda: self.gone(QUEUE, row), f"审定：{row.text[:40]}")
        if done:
            self.count("returned" if reason else "approved")
            self.hand.finish()
        return done

    def _give_back(self, reason: str) -> Steps[None]:
        """By the button that says the reason, else by writing it."""
        ready = next((name for name in RETURNS if reason in self.screen.read(name)), None)
        if ready is not None:
            self.screen.click(ready)
            return
        self.screen.click("return_other")
        yield 0.0
        self.screen.write("return_reason", reason)
        yield 0.0
        self.screen.press("return_reason", Qt.Key.Key_Return)
