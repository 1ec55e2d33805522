"""An aide decides half of the questions, recommends for the air, drafts answers and redrafts."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import AnswerDraft, Scenario, Screening
from ui.player.memory import Memory
from ui.player.player import LOOK_SECONDS, Player, Seats, Steps
from ui.player.questions import REASONS, KnownQuestions
from ui.player.screen import CTRL, NotOnScreen, Screen, SeenRow
from ui.player.script import as_typed

LIST, EDITOR = "question_list", "answer_editor"
RECEIVED, ADMITTED = "tab_received", "tab_admitted"
RETURNED = "答复已退回"
LOOKING = "正在查找"
"""What stands over the list until all of it is there."""
SCREEN, DRAFT, REDRAFT, RECOMMEND = "screen", "draft", "redraft", "recommend"
"""The aide's acts, as noted down with the question's number."""
MERGE_SECONDS = 1.5
"""So long an aide waits for the head to be found."""
AT_A_STRETCH = 12
"""So many decisions before the aide looks at the admitted questions again."""


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
        self._screening = {
            row.id: row
            for number, row in enumerate(scenario.screening)
            if number % len(aides) == place
        }
        self._drafts = {row.question_id: row for row in scenario.answers if self._mine(row)}
        self._returns = {key: row for key, row in self._drafts.items() if row.returned}
        authors = {row.question_id: row.drafted_by for row in scenario.answers}
        self._on_air = {call.question_id for call in scenario.air_list}
        self._for_air = {
            call.question_id: call
            for call in scenario.air_list
            if authors.get(call.question_id, aides[0]) == self.login
        }
        self._cross_off()

    def play(self) -> Steps[None]:
        """Both lists in turn."""
        while not self.over(self._left()):
            yield from self._open(RECEIVED)
            for _ in range(AT_A_STRETCH):
                if not (yield from self._screen_one()):
                    break
            if self._drafts or self._returns or self._for_air:
                yield from self._open(ADMITTED)
                for _ in range(AT_A_STRETCH):
                    if not (yield from self._tend_one()):
                        break
            yield LOOK_SECONDS

    def _left(self) -> list[str]:
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

    def _open(self, tab: str) -> Steps[None]:
        self.screen.click(tab)
        yield 0.0
        yield from self.until(self._list_is_there, f"列表打开（{tab}）")

    def _list_is_there(self) -> bool:
        return LOOKING not in self.screen.read("question_count")

    # new questions

    def _screen_one(self) -> Steps[bool]:
        """Decides the first question of this one's that can be decided now."""
        if self.screen.usable("show_new"):
            self.screen.click("show_new")
            yield 0.0
        rows = self.screen.rows(LIST)
        waiting = {self._known.id_in(row.text) for row in rows}
        # What the host will ask goes first.
        rows.sort(key=lambda row: self._known.id_in(row.text) not in self._on_air)
        for row in rows:
            decision = self._screening.get(self._known.id_in(row.text) or "")
            if decision is None or decision.into in waiting:
                continue
            self.memory.take(f"{SCREEN} {decision.id}")
            if (yield from self._decide(row, decision)):
                del self._screening[decision.id]
                self.memory.tick(f"{SCREEN} {decision.id}")
                self.count(decision.decision)
                return True
        return False

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
        """One key for one's own unit; another unit gets the question by its name."""
        if not unit or self._own_unit.startswith(unit):
            self.screen.click("admit")
            return True
        self.screen.click("assign")
        yield 0.0
        self.screen.write("unit_choice", unit)
        yield 0.0
        self.screen.press("unit_choice", Qt.Key.Key_Return)
        return True

    def _decline(self, reason: str) -> Steps[bool]:
        self.screen.click("decline")
        yield 0.0
        word = REASONS.get(reason, reason)
        rows = self.screen.rows("decline_reasons")
        chosen = next((row for row in rows if word in row.text), None)
        if chosen is None:
            raise NotOnScreen(f"{self.login} 的不采用原因里没有“{word}”")
        self.screen.click_row("decline_reasons", chosen.number)
        yield 0.0
        self.screen.press("decline_reasons", Qt.Key.Key_Return)
        return True

    def _merge(self, into: str) -> Steps[bool]:
        """Looks the head up; False where it was not admitted yet."""
        self.screen.click("merge")
        yield 0.0
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

    def _head(self, number: str) -> SeenRow | None:
        heads = self.screen.rows("merge_candidates")
        return next((row for row in heads if self._known.id_in(row.text) == number), None)

    # admitted questions

    def _tend_one(self) -> Steps[bool]:
        """Recommends, drafts or redrafts one answer."""
        rows = self.screen.rows(LIST)
        rows.sort(key=lambda row: self._known.id_in(row.text) not in self._for_air)
        for row in rows:
            number = self._known.id_in(row.text) or ""
            if number in self._for_air:
                yield from self._recommend(row, number)
            elif number in self._drafts and RETURNED not in row.text:
                if (yield from self._answer(row, self._drafts[number].text, DRAFT, number)):
                    del self._drafts[number]
            elif number in self._returns and RETURNED in row.text:
                if (
                    yield from self._answer(row, self._returns[number].final_text, REDRAFT, number)
                ):
                    del self._returns[number]
                    self._drafts.pop(number, None)
            else:
                continue
            return True
        return False

    def _recommend(self, row: SeenRow, number: str) -> Steps[None]:
        yield from self.pick(LIST, row)
        if "已推荐上播" not in row.text:
            self.memory.take(f"{RECOMMEND} {number}")
            self.screen.click("recommend")
            what = f"推荐上播：{row.text[:40]}"
            if not (yield from self.settled(lambda: self.gone(LIST, row), what)):
                return
        del self._for_air[number]
        self.memory.tick(f"{RECOMMEND} {number}")
        self.count("recommended")

    def _answer(self, row: SeenRow, text: str, act: str, number: str) -> Steps[bool]:
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
        return done
