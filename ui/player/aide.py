"""An aide decides a share of the questions, recommends for the air, drafts answers and redrafts."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import AnswerDraft, Scenario, Screening
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.questions import REASONS, KnownQuestions
from ui.player.screen import ALT, CTRL, NotOnScreen, Screen, SeenRow
from ui.player.script import as_typed

LIST, EDITOR = "question_list", "answer_editor"
RECEIVED, ADMITTED = "tab_received", "tab_admitted"
UNITS = [f"unit_{number}" for number in range(1, 10)]
SIMILAR = "similar_questions"
LIKELY = [f"likely_unit_{number}" for number in range(1, 4)]
SUGGESTED_SECONDS = 0.3
"""So long a look at what is suggested takes."""
OFFERED, TAKEN, UNIT_TAKEN = "similar_offered", "similar_taken", "unit_taken"
"""What the aide counts of suggestions: by these the report knows them."""
RETURNED = "答复已退回"
ON_THE_LIST = ("已推荐上播", "正在提问", "已播答", "转书面答复")
"""How a row says that the host has the question."""
LOOKING = "正在查找"
"""What stands over the list until all of it is there."""
SCREEN, DRAFT, REDRAFT, RECOMMEND = "screen", "draft", "redraft", "recommend"
"""The aide's acts, as noted down with the question's number."""
MERGE_SECONDS = 1.5
"""So long an aide waits for the head to be found."""
SOON = timedelta(minutes=9)
"""What the host asks so soon goes before all else."""
A_WHILE = timedelta(minutes=1)
"""So long a question is on its way to the list."""
WORTH_IT, LONG = 12, timedelta(minutes=6)
"""So many questions, or any for so long, are worth a move of the hand or another list."""
COUNTED = re.compile(r"\d[\d,]*")


class Aide(Player):
    """Works the list of new questions, then that of admitted ones, until nothing is left."""

    home = RECEIVED

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
        self._own_unit = scenario.unit
        aides = sorted(scenario.crew["aide"])
        place = aides.index(self.login)
        rows = scenario.screening
        first, last = (len(rows) * n // len(aides) for n in (place, place + 1))
        self._screening = {row.id: row for row in rows[first:last]}
        self._since: datetime | None = None
        self._came: set[str] = set()
        self._waiting: set[str] = set()
        self._ready = 0
        self._sees_all = False
        self._drafts = {row.question_id: row for row in scenario.answers if self._mine(row)}
        self._returns = {key: row for key, row in self._drafts.items() if row.returned}
        self._calls = {call.question_id: call.at for call in scenario.air_list}
        order = sorted(scenario.air_list, key=lambda call: call.at) if place == 0 else []
        self._for_air = {call.question_id: call for call in order}
        """One aide recommends, in the order of the hour: the host need not put it in order."""
        self._cross_off()

    def play(self) -> Steps[None]:
        """The new questions first, then the admitted ones, until nothing is left."""
        while not self.over(self.left()):
            if self._screening:
                yield from self._open(RECEIVED, SCREEN)
            while not self._call_is_near() and (yield from self._screen_one()):
                pass
            if self._drafts or self._returns or self._for_air:
                yield from self._open(ADMITTED, DRAFT)
                yield from self._tend()
            yield LOOK_SECONDS

    def _tend(self) -> Steps[None]:
        """Works on admitted questions until new ones call, or nothing is left."""
        behind, since = self._new_ones(), self.now()
        while self._drafts or self._returns or self._for_air:
            worked = yield from self._tend_one()
            new = self._new_ones()
            if not new:
                since = self.now()
            if new >= behind + WORTH_IT or self.now() - since > LONG or self.over(self.left()):
                return
            if not worked:
                yield LOOK_SECONDS

    def _new_ones(self) -> int:
        """How many new questions there are, as their tab says; some may be nobody's yet."""
        return _number_in(self.screen.read(RECEIVED)) if self._screening else 0

    def left(self) -> list[str]:
        """Each act with its question."""
        return [f"{act} {number}" for act, todo in self._work().items() for number in todo]

    def _cross_off(self) -> None:
        """What an earlier window was seen to have done."""
        work = self._work()
        for note in self.memory.done:
            act, _, number = note.partition(" ")
            work[act].pop(number, None)

    def _work(self) -> dict[str, dict[str, Any]]:
        return {
            SCREEN: self._screening, DRAFT: self._drafts, REDRAFT: self._returns,
            RECOMMEND: self._for_air,
        }  # fmt: skip

    def _mine(self, answer: AnswerDraft) -> bool:
        return answer.drafted_by == self.login

    def _open(self, tab: str, purpose: str) -> Steps[None]:
        self.turn_to(purpose)
        if not self.screen.checked(tab):
            self.screen.click(tab)
        yield 0.0
        yield from self.until(self._list_is_there, f"列表打开（{tab}）")

    def _list_is_there(self) -> bool:
        return LOOKING not in self.screen.read("question_count")

    # new questions

    def _screen_one(self) -> Steps[bool]:
        """Decides one question of this one's that can be decided now."""
        found = self._next_to_screen()
        if not self._is_worth_it(found):
            return False
        if found is None:
            self.screen.click("show_new")
            yield 0.0
            yield from self.until(self._list_is_there, "显示新提问")
            found = self._next_to_screen()
        if found is None:
            return False
        row, decision = found
        self.memory.take(f"{SCREEN} {decision.id}")
        if (yield from self._decide(row, decision)):
            del self._screening[decision.id]
            self.memory.tick(f"{SCREEN} {decision.id}")
            self.count(decision.decision)
            self.hand.finish()
        return True

    def _is_worth_it(self, found: tuple[SeenRow, Screening] | None) -> bool:
        """What is in hand is done at once; for others, or new ones, an aide waits for a few."""
        ready = self._ready + (_number_in(self.screen.read("show_new")) if self._held() else 0)
        if not ready or not self._screening:
            self._since = None
            return False
        if found is not None and (self._in_hand(found[0]) or self._soon(found[1].id)):
            return True
        self._since = self._since or self.now()
        if ready < WORTH_IT and self.now() - self._since < LONG:
            return False
        self._since = None
        return True

    def _held(self) -> bool:
        return self.screen.usable("show_new")

    def _in_hand(self, row: SeenRow) -> bool:
        return self.screen.current_row(LIST) == row.text

    def _next_to_screen(self) -> tuple[SeenRow, Screening] | None:
        """What the host asks soon, else the one in hand, else the next below it, else the first."""
        rows = self.screen.rows(LIST)
        current = self.screen.current_row(LIST)
        here = next((row.number for row in rows if row.text == current), 0)
        waiting = {number for row in rows if (number := self._known.id_in(row.text))}
        self._came |= waiting
        self._waiting = waiting
        self._sees_all = all(row.text for row in rows) and not self._held()
        found = [
            (row, decision)
            for row in rows
            if (decision := self._screening.get(self._known.id_in(row.text) or ""))
            and self._can_be_decided(decision, waiting)
        ]
        self._ready = len(found)
        return min(
            found,
            key=lambda one: (not self._soon(one[1].id), one[0].number < here, one[0].number),
            default=None,
        )

    def _call_is_near(self) -> bool:
        """The next question that the host needs was admitted, and is needed soon."""
        first = next(iter(self._for_air), "")
        admitted = first in self._came - self._waiting and first not in self._screening
        return admitted and self._soon(first)

    def _can_be_decided(self, decision: Screening, waiting: set[str]) -> bool:
        """A merge needs its head admitted: it has come, and is not among the new ones any more."""
        if decision.into is None:
            return True
        came = decision.into in self._came or self._sees_all
        long_ago = self._known.by_id[decision.into].received_at < self.now() - A_WHILE
        return decision.into not in waiting and came and long_ago

    def _soon(self, number: str) -> bool:
        call = self._calls.get(number)
        return call is not None and call - self.now() < SOON

    def _decide(self, row: SeenRow, decision: Screening) -> Steps[bool]:
        yield from self.pick(LIST, row)
        self._require_in_hand(row)
        match decision.decision:
            case "merge":
                done = yield from self._merge(decision.into or "")
            case "decline":
                done = yield from self._decline(decision.reason or "other")
            case _:
                done = yield from self._admit(decision.unit or "")
        if not done:
            return False
        what = f"处理完：{row.text[:40]}"
        return (yield from self.settled(lambda: self.gone(LIST, row), what))

    def _require_in_hand(self, row: SeenRow) -> None:
        name = row.text.split(" · ", 1)[0]
        if name not in self.screen.read("question_meta"):
            raise NotOnScreen(f"{self.login} 选中了 {name}，右边显示的是另一条")

    def _admit(self, unit: str) -> Steps[bool]:
        """One key for one's own unit, and for one that has a number; another by its name."""
        if not unit or self._own_unit.startswith(unit):
            self.screen.click("admit")
            return True
        chip = next((name for name in UNITS if self._is_on(name, unit)), None)
        likely = next((name for name in LIKELY if self._says(name, unit)), None)
        if chip is not None or likely is not None:
            self.screen.click(chip or likely or "")
            if chip is None:
                self.count(UNIT_TAKEN)
            return True
        self.screen.click("assign")
        yield 0.0
        self.screen.write("unit_choice", unit)
        yield 0.0
        self.screen.press("unit_choice", Qt.Key.Key_Return)
        return True

    def _is_on(self, chip: str, unit: str) -> bool:
        return self.screen.usable(chip) and self.screen.read(chip) == unit

    def _says(self, chip: str, unit: str) -> bool:
        """Whether a unit is suggested; its score stands behind it."""
        return self.screen.usable(chip) and self.screen.read(chip).rpartition(" ")[0] == unit

    def _decline(self, reason: str) -> Steps[bool]:
        """By the reason's key where the keyboard is this window's, else out of the list."""
        if self.screen.has_keyboard(LIST):
            number = list(REASONS).index(reason) + 1
            self.screen.press(LIST, Qt.Key(Qt.Key.Key_0 + number), ALT)
            return True
        self.screen.click("decline")
        yield 0.0
        word = REASONS.get(reason, reason)
        rows = self.screen.rows("decline_reasons")
        chosen = next((row for row in rows if word in row.text), None)
        if chosen is None:
            raise NotOnScreen(f"{self.login} 的不采用原因里没有“{word}”")
        self.screen.click_row("decline_reasons", chosen.number)
        return True

    def _merge(self, into: str) -> Steps[bool]:
        """By the key of what is suggested, else looks the head up; False where it is not there."""
        if (yield from self._is_suggested(into)):
            self.screen.press(LIST, Qt.Key.Key_S)
            self.count(TAKEN)
            return True
        self.screen.click("merge")
        yield 0.0
        yield from self.glance(lambda: bool(self.screen.rows("merge_candidates")), MERGE_SECONDS)
        if self._known.id_in(self.screen.current_row("merge_candidates")) != into:
            self.screen.write("merge_search", self._known.fragment(into))
        yield from self.glance(lambda: self._head(into) is not None, MERGE_SECONDS)
        head = self._head(into)
        if head is None:
            yield from self.with_keys(lambda: self.screen.press("merge_search", Qt.Key.Key_Escape))
            yield from self.until(lambda: not self.screen.shows("merge_search"), "归并已取消")
            return False
        yield from self.pick("merge_candidates", head)
        self.screen.press("merge_search", Qt.Key.Key_Return)
        return True

    def _is_suggested(self, into: str) -> Steps[bool]:
        """Whether the right head is offered; a short look, for it comes by itself or not."""
        yield from self.glance(lambda: bool(self._similar()), SUGGESTED_SECONDS)
        shown = self._similar()
        if shown:
            self.count(OFFERED)
        return self._known.id_in(shown) == into and self.screen.usable("merge_similar")

    def _similar(self) -> str:
        """The similar question that a key would merge into, as it can be read."""
        if not self.screen.shows(SIMILAR):
            return ""
        return self.screen.current_row(SIMILAR)

    def _head(self, number: str) -> SeenRow | None:
        heads = self.screen.rows("merge_candidates")
        return next((row for row in heads if self._known.id_in(row.text) == number), None)

    # admitted questions

    def _tend_one(self) -> Steps[bool]:
        """Recommends, drafts or redrafts one answer."""
        rows = self.screen.rows(LIST)
        # A row whose page is still on its way says nothing yet.
        numbers = {number: row for row in rows if (number := self._known.id_in(row.text))}
        first = next(iter(self._for_air), "")
        if first in numbers:
            yield from self._recommend(numbers[first], first)
            return True
        for number, row in numbers.items():
            if self._waits_for_the_list(number, row):
                continue
            if number in self._drafts and RETURNED not in row.text:
                if (yield from self._answer(row, self._drafts[number].text, DRAFT, number)):
                    del self._drafts[number]
            elif number in self._returns and RETURNED in row.text:
                final = self._returns[number].final_text
                if (yield from self._answer(row, final, REDRAFT, number)):
                    del self._returns[number]
                    self._drafts.pop(number, None)
            else:
                continue
            return True
        return False

    def _waits_for_the_list(self, number: str, row: SeenRow) -> bool:
        """What the host will ask is recommended first: an answer takes it out of this list."""
        back = RETURNED in row.text
        return number in self._calls and not back and not _on_the_list(row)

    def _recommend(self, row: SeenRow, number: str) -> Steps[None]:
        self.turn_to(RECOMMEND)
        yield from self.pick(LIST, row)
        if not _on_the_list(row):
            self.memory.take(f"{RECOMMEND} {number}")
            self.screen.click("recommend")
            what = f"推荐上播：{row.text[:40]}"
            if not (yield from self.settled(lambda: self.gone(LIST, row), what)):
                return
        del self._for_air[number]
        self.memory.tick(f"{RECOMMEND} {number}")
        self.count("recommended")
        self.hand.finish()

    def _answer(self, row: SeenRow, text: str, act: str, number: str) -> Steps[bool]:
        self.turn_to(DRAFT)
        yield from self.pick(LIST, row)
        self.memory.take(f"{act} {number}")
        self.screen.write(EDITOR, text)
        yield 0.0
        if as_typed(self.screen.read(EDITOR)) != as_typed(text):
            raise NotOnScreen(f"{self.login} 的 {EDITOR} 里不是键入的答复")
        self.screen.press(EDITOR, Qt.Key.Key_Return, CTRL)
        what = f"提交答复：{row.text[:40]}"
        done = yield from self.settled(lambda: self.gone(LIST, row), what)
        if done:
            self.memory.tick(f"{act} {number}")
            self.count("answers")
            self.hand.finish()
        return done


def _number_in(words: str) -> int:
    found = COUNTED.search(words)
    return int(found[0].replace(",", "")) if found else 0


def _on_the_list(row: SeenRow) -> bool:
    return any(word in row.text for word in ON_THE_LIST)
