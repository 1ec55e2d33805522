"""The host works down the list of questions on the clock; the director opens and ends the hour."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import AirCall, Scenario
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.questions import KnownQuestions
from ui.player.screen import Screen, SeenRow
from ui.player.script import as_typed, numbered, version_in

LIST, FEED, DESK = "air_list", "feed_list", "check_list"
SECOND_SCREENS = (("open_prompter", "prompter_foot"), ("open_stage", "stage_title"))
"""The button of each, and what stands on it once it is open."""
NOTE, NOTES_LIST = "floor_note_text", "floor_note_list"
NOTES = ("请念热线和网址", "请嘉宾讲慢一点", "还有三十分钟")
EARLY = timedelta(seconds=30)
LONG_PATIENCE = 600.0
BEGUN = ("正在提问", "已答", "转书面")
OPENING, ASKING, NOTING, RUNNING = "open", "ask", "note", "run"
"""What host and director do, for the count of their keys."""


class Host(Player):
    """Asks each question when its time has come; the list may be ahead or behind."""

    home = LIST

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        self._known = KnownQuestions(scenario)
        self._calls = sorted(scenario.air_list, key=lambda call: call.at)
        self._asked = 0

    def left(self) -> list[str]:
        """The questions that were not asked."""
        return [f"ask {call.question_id}" for call in self._calls[self._asked :]]

    def play(self) -> Steps[None]:
        """One question after the other; the end of the hour ends the last one."""
        self.turn_to(OPENING)
        yield from self._open_second_screens()
        self.turn_to(ASKING)
        for call in self._calls:
            yield from self._read_notes_until(partial(self._has_come, call.at))
            while not self._was_asked(call) and not (yield from self._ask(call)):
                yield LOOK_SECONDS
            self.count("asked")
            self._asked += 1
            self.hand.finish()
        yield from self._read_notes_until(self.hour_is_over)

    def resume(self) -> Steps[None]:
        """The list says what was asked; it must be there before it is read."""
        yield from self.glance(lambda: bool(self.screen.rows(LIST)))

    def _open_second_screens(self) -> Steps[None]:
        """The prompter for oneself, the guests' screen for them; both follow by themselves."""
        for button, there in SECOND_SCREENS:
            self.screen.click(button)
            yield from self.until(partial(self.screen.shows, there), f"第二屏（{there}）")
            self.count("second_screens")

    def _has_come(self, moment: datetime) -> bool:
        return self.now() >= moment

    def _read_notes_until(self, done: Callable[[], bool]) -> Steps[None]:
        """Between two questions and after the last; a note is acknowledged when it is seen."""
        while not done():
            if self.screen.usable("read_note") and self.screen.shows("note_strip"):
                note = self.screen.read("note_words")
                self.turn_to(NOTING)
                self.screen.click("read_note")
                yield from self.until(partial(self._note_gone, note), "提示已读")
                self.count("notes_read")
                self.hand.finish()
                self.turn_to(ASKING)
            yield LOOK_SECONDS

    def _note_gone(self, note: str) -> bool:
        return not self.screen.shows("note_strip") or self.screen.read("note_words") != note

    def _was_asked(self, call: AirCall) -> bool:
        """A window that was killed may have asked it."""
        rows = (row for row in self.screen.rows(LIST) if "待问" not in row.text)
        return any(self._known.id_in(row.text) == call.question_id for row in rows)

    def _ask(self, call: AirCall) -> Steps[bool]:
        text = self._known.by_id[call.question_id].text
        row = yield from self.until(
            lambda: self._row_of(call), f"提问单上有 {call.question_id}", LONG_PATIENCE
        )
        yield from self.until(lambda: self.screen.shows("end_air"), "已开始直播", LONG_PATIENCE)
        if as_typed(text) in as_typed(self._next_shown()):
            self.screen.click("answered_next")
        else:
            yield from self._ask_out_of_turn(row)
        return (
            yield from self.settled(
                lambda: as_typed(self.screen.read("current_question")) == as_typed(text),
                f"正在提问 {call.question_id}",
            )
        )

    def _ask_out_of_turn(self, row: SeenRow) -> Steps[None]:
        """In the edit mode alone, and back again."""
        if not self.screen.shows("ask_selected"):
            self.screen.click("edit_list")
            yield from self.settled(lambda: self.screen.shows("ask_selected"), "进入编排")
        yield from self.pick(LIST, row)
        self.screen.click("ask_selected")
        self.screen.click("edit_list")

    def _next_shown(self) -> str:
        return self.screen.read("next_question") if self.screen.shows("next_question") else ""

    def _row_of(self, call: AirCall) -> SeenRow | None:
        waiting = (row for row in self.screen.rows(LIST) if "待问" in row.text)
        found = (row for row in waiting if self._known.id_in(row.text) == call.question_id)
        return next(found, None)


class Director(Player):
    """Starts a moment before the hour; ends it when readers have every line that was said in it."""

    home = DESK

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        self._scenario = scenario
        self._turns = numbered(scenario)
        self._late = scenario.relay().late

    def left(self) -> list[str]:
        """The end of the hour waits for all the others."""
        return ["结束直播"]

    def play(self) -> Steps[None]:
        """Start, watch, end."""
        self.turn_to(RUNNING)
        yield from self.wait_for(self._scenario.starts_at - EARLY)
        yield from self._start()
        if self.hour_is_over():
            return
        yield from self._give_notes()
        self.screen.click("rail_publish")
        yield 0.0
        yield from self.wait_for(self._scenario.ends_at)
        while not self._all_online():
            yield LOOK_SECONDS * 5
        self.screen.click("rail_host")
        yield 0.0
        while not self._all_asked():
            yield LOOK_SECONDS * 5
        self.screen.click("rail_floor")
        yield 0.0
        yield from self.until(self._all_read, "主持人读过全部提示", LONG_PATIENCE)
        yield from self._end()

    def _start(self) -> Steps[None]:
        yield from self.until(self._ready_or_begun, "可以开始直播（start_air）")
        while self.screen.usable("start_air"):
            self.screen.click("start_air")
            yield from self.glance(self._asked_or_begun)
            if self.screen.usable("start_anyway"):
                self.screen.click("start_anyway")
            yield from self.glance(self._begun)
        if "start" not in self.memory.done:
            self.count("started")
            self.hand.finish()
            self.memory.tick("start")

    def _begun(self) -> bool:
        return not self.screen.shows("start_air")

    def _asked_or_begun(self) -> bool:
        """What is open before the hour is named once."""
        return self._begun() or self.screen.usable("start_anyway")

    def _give_notes(self) -> Steps[None]:
        """In the first half; that each was read is seen before the end."""
        hour = self._scenario.ends_at - self._scenario.starts_at
        for number, text in enumerate(NOTES, 1):
            yield from self.wait_for(self._scenario.starts_at + hour * number / (2 * len(NOTES)))
            if text in self.memory.done:
                continue
            self.screen.write(NOTE, text)
            self.screen.press(NOTE, Qt.Key.Key_Return)
            yield from self.until(partial(self._is_given, text), "提示已送出")
            self.count("notes")
            self.memory.tick(text)

    def _is_given(self, text: str) -> bool:
        return any(text in row.text for row in self.screen.rows(NOTES_LIST))

    def _all_read(self) -> bool:
        rows = self.screen.rows(NOTES_LIST)
        return len(rows) >= len(NOTES) and all("已读" in row.text for row in rows)

    def _ready_or_begun(self) -> bool:
        """On air already, or over, where an earlier window of this person was killed."""
        return (
            self.screen.usable("start_air") or self.screen.shows("end_air") or self.hour_is_over()
        )

    def _all_online(self) -> bool:
        """Every line but late ones stands on the feed in its last version and was read back."""
        online = {
            version_in(self._turns, row.text)
            for row in self.screen.rows(FEED)
            if "已上网" in row.text
        }
        said = (turn for turn in self._turns.values() if turn.seq not in self._late)
        return all((turn.seq, len(turn.texts)) in online for turn in said)

    def _all_asked(self) -> bool:
        """The host's list is whole, and the host has come to its last question."""
        rows = self.screen.rows(LIST)
        begun = [row for row in rows if any(word in row.text for word in BEGUN)]
        return len(begun) >= len(self._scenario.air_list)

    def _end(self) -> Steps[None]:
        """The button asks to be pressed twice."""
        ended = False
        while not ended:
            self.screen.click("end_air")
            yield 0.1
            if self.screen.usable("end_air"):
                self.screen.click("end_air")
            ended = yield from self.settled(lambda: not self.screen.shows("end_air"), "结束直播")
        self.count("ended")
        self.hand.finish()
