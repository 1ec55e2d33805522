"""The stenographers relay at the record; each revises what comes back, corrects, moves, splits."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Operation, Scenario, Turn
from ui.player.composing import PIECE, Composing
from ui.player.memory import Memory
from ui.player.moving import Moving
from ui.player.photographing import Photographing
from ui.player.player import LOOK_SECONDS, Act, Player, Seats, Steps
from ui.player.screen import CTRL, NotOnScreen, Screen
from ui.player.script import (
    CORRECTED,
    ENDED,
    TYPED,
    Version,
    as_typed,
    first_typed,
    note_of,
    numbered,
    typed_turns,
    version_in,
)
from ui.player.splitting import Splitting

EDITOR, RECORD = "line_editor", "record_list"
REVISING = "cancel_revise"
"""Its button is there only while an older line is in the editor."""
SPEAKERS = [f"speaker_{number}" for number in range(12)]
TYPE, REVISE = "type", "revise"
"""What a stenographer does, for the count of the keys."""
WITH_NAME = ("netizen", "press")
REWRITING = timedelta(seconds=90)
PLACE_OF_REVISED = re.compile(r"修改第(\d+)条")
BACK_SECONDS = 20.0
ASKED_SECONDS = 2.0
"""So long it may take until the record and the question have reached this screen."""
SUBMITTED_OPEN, CHOSEN_OPEN = 5, 2
"""Every so-manieth line is submitted, or given its speaker, while the input method composes."""


class Stenographer(Player):
    """Types the lines that the relay gives to this one, in the order of the record, in time."""

    home = RECORD

    def __init__(
        self,
        screen: Screen,
        now: Callable[[], datetime],
        seats: Seats,
        scenario: Scenario,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(screen, now, seats, memory)
        self._turns, self._numbered = typed_turns(scenario), numbered(scenario)
        self._questions = {one.id: one.text for one in scenario.questions}
        relay = self._relay = scenario.relay()
        self._composing = Composing(self, EDITOR)
        self._photo = Photographing(self, relay, RECORD, EDITOR)
        self._acts: tuple[Act, ...] = (
            self._photo,
            Moving(self, relay, RECORD, EDITOR),
            Splitting(self, relay, RECORD, EDITOR),
        )
        """What is done beside typing and revising; another act is one more of them."""
        ops = sorted(scenario.ops, key=lambda op: op.at)
        mine = [op for op in ops if relay.typist(op.seq) == self.login]
        self._lines = first_typed(scenario, self.login)
        self._revisions = [op for op in mine if op.event == TYPED and op.version > 1]
        self._corrections = [op for op in mine if op.event == CORRECTED]
        self._corrections += [op for op in mine if op.event == "republished" and op.version > 1]

    def play(self) -> Steps[None]:
        """Whatever is due and can be done, until nothing is left to do."""
        while self.left():
            steps = self._next()
            if steps is not None:
                yield from steps
            yield LOOK_SECONDS

    def left(self) -> list[str]:
        """Lines, revisions and corrections, by the place of their line, and other acts."""
        todo = (*self._lines, *self._revisions, *self._corrections)
        return [f"第{op.seq}条" for op in todo] + [one for act in self._acts for one in act.left()]

    def _next(self) -> Steps[None] | None:
        revision = self._due_revision() or self._due_correction()
        if revision is not None:
            return self._revise(revision)
        for act in self._acts:
            steps = act.due()
            if steps is not None:
                return steps
        if self._lines and self._my_turn(self._lines[0]):
            return self._type(self._lines.pop(0))
        return None

    def resume(self) -> Steps[None]:
        """What the record has is typed; what stands in the editor again is gone on with."""
        yield from self.glance(lambda: self._rows_shown() > 0)
        for text in self.memory.left:
            yield from self.until(
                partial(self._is_back, text), f"打断前键入的“{text[:40]}”回来", BACK_SECONDS
            )
        shown = {version.seq: version.number for version in self._versions_shown()}
        for ops in (self._revisions, self._corrections):
            ops[:] = [op for op in ops if shown.get(op.seq, 0) < op.version]
        line = self._line_in_editor()
        kept = self._rows_shown()
        number = self._relay.number_of
        self._lines = [op for op in self._lines if op is line or number(op.seq) > kept]
        if line is not None:
            yield from self._go_on_typing(line)
        elif self.screen.shows(REVISING):
            yield from self._go_on_revising()

    def _is_back(self, text: str) -> bool:
        """What the disk had at the kill stands in the editor again, or as a line in the record."""
        stored = (self._turns[one.seq].texts[one.number - 1] for one in self._versions_shown())
        return self.screen.read(EDITOR) == text or text in stored or self._photo.is_back(text)

    def _versions_shown(self) -> list[Version]:
        rows = (version_in(self._numbered, row.text) for row in self.screen.rows(RECORD))
        return [version for version in rows if version is not None]

    def _line_in_editor(self) -> Operation | None:
        """The new line of which a part, or all, stands in the editor."""
        text = self.screen.read(EDITOR)
        if not text or self.screen.shows(REVISING):
            return None
        ours = (op for op in self._lines if self._turns[op.seq].texts[0].startswith(text))
        found = next(ours, None)
        if found is None:
            raise NotOnScreen(f"{self.login} 的 {EDITOR} 里是“{text[:40]}”，不是打断前键入的文字")
        return found

    def _go_on_typing(self, op: Operation) -> Steps[None]:
        self._lines.remove(op)
        turn = self._turns[op.seq]
        self.turn_to(TYPE)
        yield from self.glance(lambda: bool(self._chosen_speaker()))
        if self.screen.read(EDITOR) == turn.texts[0]:  # perhaps submitted before, and on its way
            yield from self.glance(lambda: self._stored_or_chosen(turn), BACK_SECONDS)
        if not self.screen.read(EDITOR):  # it was submitted before the kill, and is stored now
            return
        if chip_word(turn) not in self._chosen_speaker():
            if not self._chooses_open(turn):
                raise NotOnScreen(f"{self.login} 第{op.seq}条的说话人不是打断前选的 {turn.label}")
            yield from self._click_chip(turn)
        self.memory.count("gone_on_typing")
        yield from self._composing.write(turn.texts[0])
        yield from self._submit(op.seq)
        self.count("lines")
        self.hand.finish()

    def _stored_or_chosen(self, turn: Turn) -> bool:
        """While a whole line is on its way the chips are the next one's; refused, it is back."""
        return not self.screen.read(EDITOR) or chip_word(turn) in self._chosen_speaker()

    def _chosen_speaker(self) -> str:
        return " ".join(self.screen.read(n) for n in SPEAKERS if self.screen.checked(n))

    def _go_on_revising(self) -> Steps[None]:
        """The older line stands in the editor again, half rewritten: it is written whole."""
        self.turn_to(REVISE)
        seq = yield from self.until(self._place_of_revised, "正在修改第几条")
        todo = [*self._revisions, *self._corrections]
        op = next((op for op in todo if op.seq == seq), None)
        if op is None:
            self.screen.click("cancel_revise")
            return
        self.memory.count("gone_on_revising")
        yield from self._rewrite(op)

    def _place_of_revised(self) -> int | None:
        shown = self.screen.shows("revised_line")
        place = PLACE_OF_REVISED.search(self.screen.read("revised_line")) if shown else None
        turn = self._numbered.get(int(place[1])) if place else None
        return None if turn is None else turn.seq

    def _my_turn(self, op: Operation) -> bool:
        """The line is due, and the record on the screen reaches to the place before its own."""
        reached = self._rows_shown() >= self._relay.number_of(op.seq) - 1
        late = op.seq in self._relay.late
        return self.now() >= op.at and reached and (not late or self._hour_is_over())

    def _hour_is_over(self) -> bool:
        return self.screen.shows("air_pill") and ENDED in self.screen.read("air_pill")

    def _rows_shown(self) -> int:
        return len(self.screen.rows(RECORD))

    def _type(self, op: Operation) -> Steps[None]:
        turn = self._turns[op.seq]
        self.turn_to(TYPE)
        yield from self._choose_speaker(turn)
        open_end = turn.seq % SUBMITTED_OPEN == 0
        composing = yield from self._composing.write(turn.texts[0], leave_open=open_end)
        yield from self._submit(turn.seq, composing=composing)
        self.count("lines")
        self.hand.finish()

    def _choose_speaker(self, turn: Turn) -> Steps[None]:
        if turn.role == "netizen" and turn.question_id:
            yield from self.glance(lambda: self._asked_now(turn), ASKED_SECONDS)
        if self._asked_now(turn):
            self.screen.click("quote_question")
            yield from self.until(lambda: self.screen.shows("speaker_name"), "引用提问")
            if self._named(turn):
                self.count("quoted")
                return
        chip = yield from self.until(lambda: self._chip_of(turn), f"说话人 {turn.label}")
        if self.screen.checked(chip) and (turn.role not in WITH_NAME or self._named(turn)):
            return  # it is still the speaker of the line before
        if self._chooses_open(turn):
            yield from self._choose_while_composing(turn, chip)
            return
        self.screen.click(chip)
        yield 0.0
        if turn.role in WITH_NAME:
            self.screen.write("speaker_name", speaker_name(turn))
            self.screen.press("speaker_name", Qt.Key.Key_Return)
            yield 0.0

    def _named(self, turn: Turn) -> bool:
        return self.screen.read("speaker_name") == speaker_name(turn)

    def _asked_now(self, turn: Turn) -> bool:
        """The screen shows the question that this line reads out as the one to quote."""
        asked = self._questions.get(turn.question_id or "")
        shown = turn.role == "netizen" and self.screen.shows("asked_now")
        return bool(asked and shown and as_typed(asked) == as_typed(self.screen.read("asked_now")))

    def _chip_of(self, turn: Turn) -> str | None:
        word = chip_word(turn)
        shown = [name for name in SPEAKERS if self.screen.shows(name)]
        return next((name for name in shown if word in self.screen.read(name)), None)

    def _chooses_open(self, turn: Turn) -> bool:
        """Whether this line's speaker changes while its first words are composed."""
        return turn.seq % CHOSEN_OPEN == 0 and turn.role not in WITH_NAME

    def _choose_while_composing(self, turn: Turn, chip: str) -> Steps[None]:
        """What is composed becomes text of this line before the speaker changes."""
        piece = turn.texts[0][:PIECE]
        yield from self._composing.compose(piece)
        self.screen.click(chip)
        if self.screen.read(EDITOR) != piece:
            raise NotOnScreen(f"{self.login} 换说话人时，正在合成的文字没有进 {EDITOR}")
        self.count("speakers_composing")
        yield 0.0

    def _click_chip(self, turn: Turn) -> Steps[None]:
        chip = yield from self.until(lambda: self._chip_of(turn), f"说话人 {turn.label}")
        self.screen.click(chip)
        yield 0.0

    def _submit(self, seq: int, *, composing: bool = False) -> Steps[None]:
        """The editor is empty once the line is stored; a line that was not stays there."""
        if composing:  # the input method has the keyboard, so it is the button
            self.screen.click("submit_line")
            self.count("submitted_composing")
        stored = composing and (yield from self._stored(seq))
        while not stored:
            self.screen.press(EDITOR, Qt.Key.Key_Return, CTRL)
            stored = yield from self._stored(seq)

    def _stored(self, seq: int) -> Steps[bool]:
        return (yield from self.settled(lambda: not self.screen.read(EDITOR), f"第{seq}条存好"))

    def _due_revision(self) -> Operation | None:
        """A line of this one's that came back."""
        return self._first_with("已退回", self._revisions)

    def _due_correction(self) -> Operation | None:
        due = [op for op in self._corrections if self.now() >= _begin(op)]
        withdrawn = [op for op in due if op.event == "republished"]
        rest = [op for op in due if op.event != "republished"]
        return self._first_with("已撤回", withdrawn) or self._first_with("已上网", rest)

    def _first_with(self, word: str, ops: list[Operation]) -> Operation | None:
        """The first of these whose line the record shows, in its version before, as `word`."""
        if not ops:
            return None
        wanted = {op.seq: op for op in ops}
        for row in self.screen.rows(RECORD):
            shown = version_in(self._numbered, row.text) if word in row.text else None
            op = wanted.get(shown.seq) if shown else None
            if op is not None and shown is not None and shown.number == op.version - 1:
                return op
        return None

    def _revise(self, op: Operation) -> Steps[None]:
        turn = self._turns[op.seq]
        self.turn_to(REVISE)
        number = next(
            row.number
            for row in self.screen.rows(RECORD)
            if (shown := version_in(self._numbered, row.text)) and shown.seq == op.seq
        )
        self.screen.click_row(RECORD, number)
        yield 0.0
        self.screen.click("revise_line")
        before = turn.texts[op.version - 2]
        yield from self.until(
            lambda: self.screen.read(EDITOR) == before, f"第{op.seq}条的文字出现在编辑框"
        )
        yield from self._rewrite(op)

    def _rewrite(self, op: Operation) -> Steps[None]:
        turn = self._turns[op.seq]
        self.screen.empty(EDITOR)
        yield from self._composing.write(turn.texts[op.version - 1])
        if op.event == CORRECTED:
            self.screen.write("correction_note", note_of(turn))
        yield from self._submit(op.seq)
        for ops in (self._revisions, self._corrections):
            if op in ops:
                ops.remove(op)
        self.count("corrections" if op.event == CORRECTED else "revisions")
        self.hand.finish()


def speaker_name(turn: Turn) -> str:
    """What is typed beside 网友 or 记者: the label without the word the studio adds."""
    label = turn.label.strip("[]")
    return label if turn.role == "press" else label.removeprefix("网友").strip()


def chip_word(turn: Turn) -> str:
    """What stands on the chip of the turn's speaker."""
    words = {"host": "主持人", "netizen": "网友", "press": "记者"}
    return words.get(turn.role, turn.name)


def _begin(op: Operation) -> datetime:
    """A republished text is written before the moment at which it goes out."""
    return op.at - REWRITING if op.event == "republished" else op.at
