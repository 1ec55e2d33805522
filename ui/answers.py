"""Drafting the answer beside its question; what is typed is kept for each question apart.

An answer on its way is noted under the id of its command before it goes: after a kill the next
window asks for the same command again, and it is stored once.
"""

from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio import answer
from studio.answer import Concern, Route
from studio.journal import new_command_id
from studio.keystrokes import Facts
from studio.review import ReviewState
from studio.worklist import ADMITTED
from ui.acts import button, follow
from ui.answer_ground import NOTHING, Beside, GroundBox, read
from ui.background import Background
from ui.bulletin import Bulletin
from ui.co_signing import CoSigning
from ui.drafting import DraftingHelp
from ui.editor import TextEditor
from ui.flow import FlowLayout
from ui.guide_choice import guide_opener
from ui.post_length import PostLength
from ui.questions import QuestionItem, QuestionList
from ui.theme import measures
from ui.waiting import OldestWaiting
from ui.words import listed, recalled

SIDE_BY_SIDE, DRAFT_SHARE = 900, 2


class Sent(NamedTuple):
    """An answer on its way; seen: the version it was written upon; beside: what goes with it."""

    question_id: int
    text: str
    seen: int
    once: str
    beside: Beside = NOTHING

    @property
    def words(self) -> tuple[object, ...]:
        """What is asked for, whatever its id."""
        return self.question_id, self.text, self.seen, self.beside


class AnswerBox(QWidget):
    """The editor and the state of the answer to the question in hand.

    An undecided question has none: there the place belongs to what is suggested about it.
    """

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        rows: QuestionList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._rows = rows
        self._item: QuestionItem | None = None
        self._makes_way = self._open_now = self._gives_way = False
        self._sent: deque[Sent] = deque()
        self._tried: dict[int, Sent] = {}
        self._seen: dict[int, int] = {}
        self._arrived = False
        self._state = QLabel()
        self._state.setObjectName("answer_state")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self._state.setProperty("role", "muted")
        self.editor = TextEditor("answer_editor", self.tr("答复"), None, background.field("answer"))
        self.editor.setPlaceholderText(self.tr("起草答复；提交后须由另一人审核，提交不等于发布"))
        self.editor.submitted.connect(self._submit)
        self.editor.dirty_changed.connect(self._keep)
        self.editor.dirty_changed.connect(rows.hold)
        self._ground = GroundBox(background, self.editor)
        self._ground.changed.connect(self._note_beside)
        self._help = DraftingHelp(background, bulletin, self.editor, self._ground)
        self._help.opened.connect(self._make_room)
        self._guides = guide_opener(background, self.editor, "answer_guide")
        self._length = PostLength(background, bulletin, self.editor)
        self._co_signing = CoSigning(background, rows)
        self._clock = OldestWaiting(
            "answer", background.desk.clock, self.tr("答复已等 {time}"), self
        )
        self._button = button(self.tr("提交审核"), "submit_answer", self._submit)
        follow(self.editor.submit_act, self._button.show_key)
        self._arrange()
        self._found = frozenset(self.editor.field.texts)
        self._resume()
        rows.current_changed.connect(self._show)
        self._show(None)

    @Slot(object)
    def _show(self, item: QuestionItem | None) -> None:
        """Shows another question's answer; a typed text stays with its own question."""
        self._item = item
        self._open_now = open_now = item is not None and item.question.state in ADMITTED
        self.editor.setVisible(not self._rows.undecided)
        self._button.setVisible(not self._rows.undecided)
        for each in (self._ground, self._ground.opener, self._guides, self._co_signing.opener):
            each.setVisible(not self._rows.undecided)
        self._ground.show_item(item, open_now)
        self._help.show_item(item, open_now)
        self._length.show_item(item if open_now else None)
        self._co_signing.show_item(item if not self._rows.undecided else None)
        self._guides.setEnabled(open_now)
        self._lay_out()
        self._clock.show_oldest(_waits_since(item))
        self.editor.setEnabled(open_now)
        self._button.setEnabled(open_now)
        self._lead()
        if item is not None:
            self.editor.load(item.id, item.answer.text if item.answer else "")
            self._rows.hold(self.editor.dirty)
            self._rows.hold(item.id in self._ground.unstored, "beside")
        self._say()

    @Slot()
    def _note_beside(self) -> None:
        """What is written beside the text keeps its question in hand, as the text does."""
        self._rows.hold(self._item is not None and self._item.id in self._ground.unstored, "beside")
        self._keep()

    @Slot()
    def _submit(self) -> None:
        """The same answer once more, after a trouble, goes under the id it went under before."""
        item = self._item
        if item is None:
            return
        text, seen = self.editor.take(), _version(item)
        beside = self._ground.beside()
        sent, before = Sent(item.id, text, seen, new_command_id(), beside), self._tried.get(item.id)
        if before is not None and before.words == sent.words:
            sent = before
        if sent not in self._sent:
            self._sent.append(sent)
            self._send(sent)

    def _send(self, sent: Sent) -> None:
        self._tried[sent.question_id] = sent
        self._keep()
        self._background.execute(
            self, answer.hand_in, sent.question_id, sent.text, sent.seen,
            *_grounds(sent.beside),
            done=self._stored, ended=self._send_ended,
            beside=self._button, once=sent.once, after=self.editor.field.settled(),
        )  # fmt: skip

    @Slot(object)
    def _stored(self, _answer_id: int) -> None:
        """The oldest text on its way is safe: commands keep their order."""
        sent = self._sent[0]
        self._arrived = True
        with self.editor.field.together():
            self._seen.pop(sent.question_id, None)
            self._tried.pop(sent.question_id, None)
            self.editor.stored(sent.question_id, sent.text, keep=True)
            self._ground.stored(sent.question_id, sent.beside)
            self._keep()

    @Slot()
    def _send_ended(self) -> None:
        self._sent.popleft()
        self._arrived = False
        self._keep()
        self._say()

    def _resume(self) -> None:
        """Goes on where the window before stood."""
        field = self.editor.field
        facts = field.facts or {}
        self._seen = dict(facts.get("seen", ()))
        self._tried = {one[0]: _sent(one) for one in facts.get("tried", ())}
        self._sent = deque(_sent(one) for one in facts.get("sent", ()))
        self._ground.resume(facts.get("beside", ()))
        field.facts_now = self._facts
        for sent in tuple(self._sent):
            self._send(sent)

    def _facts(self) -> Facts | None:
        """The version each text was begun upon, and what is on its way."""
        unstored = self.editor.unstored()
        if self._item is not None and self._item.id in unstored:
            self._seen.setdefault(self._item.id, _version(self._item))
        self._seen = {number: seen for number, seen in self._seen.items() if number in unstored}
        sent = list(self._sent)[1 if self._arrived else 0 :]
        tried = [one for number, one in self._tried.items() if number in unstored]
        beside = self._ground.kept()
        if not (self._seen or sent or tried or beside):
            return None
        return {"seen": list(self._seen.items()), "sent": sent, "tried": tried, "beside": beside}

    @Slot()
    def _keep(self) -> None:
        self.editor.field.note(self._facts())

    @Slot()
    def _say(self) -> None:
        """The state of the answer, whether somebody was faster, and what waits elsewhere."""
        item = self._item
        words = [self._words(item)] if item is not None else []
        if item is not None and self._seen.get(item.id, _version(item)) != _version(item):
            said = item.answer.text if item.answer else ""
            words.append(self.tr("▲ 您的文字写在较早的版本上；现有版本：{text}").format(text=said))
        here = None if item is None else item.id
        names = [
            f"Q{number:04d}" for number in self.editor.unstored()
            if number in self._found and number != here
        ]  # fmt: skip
        if names:
            waiting = self.tr("上次没有提交的答复还在：{names}").format(names=listed(names))
            words.append(waiting)
        self._state.setText("　".join(words))
        self._head.setVisible(bool(names) or not self._rows.undecided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A draft stands beside the answer where there is room, else below it."""
        super().resizeEvent(event)
        self._lay_out()

    @Slot(bool)
    def _make_room(self, opened: bool) -> None:
        """While a draft is read below the answer, its buttons make way for it."""
        self._beside.setStretch(1, DRAFT_SHARE if opened else 0)
        self._lay_out()
        self._lead()

    def give_way(self, gives: bool) -> None:
        """Something else is decided about the question now: its act leads, not this one's."""
        self._gives_way = gives
        self._lead()

    def _lead(self) -> None:
        """Handing in is what is done next, but while a draft is to be taken or something else."""
        leads = self._open_now and not self._help.open_now and not self._gives_way
        self._button.set_kind("primary" if leads else "plain")

    def _lay_out(self) -> None:
        wide = self.width() >= measures().px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if wide else way.TopToBottom)
        made_way, self._makes_way = self._makes_way, self._help.open_now and not wide
        if self._makes_way:
            self._co_signing.hide()
        elif made_way:
            self._co_signing.show_item(None if self._rows.undecided else self._item)
        self._bar.setVisible(not self._makes_way and not self._rows.undecided)

    def _words(self, item: QuestionItem) -> str:
        row = item.answer
        if item.question.state not in ADMITTED:
            return self.tr("采用后才能起草答复")
        if row is None:
            return self.tr("还没有答复")
        if row.state is ReviewState.RETURNED:
            return self.tr("▲ 已退回：{reason}。修改后再提交。").format(reason=recalled(row.reason))
        words = {
            ReviewState.DRAFT: self.tr("草稿，尚未提交"),
            ReviewState.SUBMITTED: self.tr("已提交，等待另一人审核"),
            ReviewState.APPROVED: self.tr("已通过，由发布员发布"),
        }
        state = f"{words[row.state]} · v{row.version}"
        if not row.reworded:
            return state
        again = self.tr("▲ 提问的公开文本已改，答复还带着旧文本：请再提交一次")
        return f"{again}　{state}"

    def _arrange(self) -> None:
        title = QLabel(self.tr("答复"))
        title.setProperty("role", "title")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(title)
        head.addWidget(self._state, 1)
        head.addWidget(self._guides)
        head.addWidget(self._length)
        head.addWidget(self._clock)
        self._bar = QWidget()
        bar = FlowLayout(measures().gap)
        self._bar.setLayout(bar)
        signing = self._co_signing
        openers = (self._ground.opener, self._help.opener, signing.opener, signing.sign)
        for each in (self._button, *openers):
            bar.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._head)
        # It takes what is left: by its own hint it would push the choices above it together.
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(measures().gap)
        self._beside.addWidget(self.editor, 1)
        self._beside.addWidget(self._help)
        column.addLayout(self._beside, 1)
        column.addWidget(self._ground)
        column.addWidget(self._co_signing)
        column.addStretch(0)
        column.addWidget(self._bar)


def _version(item: QuestionItem) -> int:
    return item.answer.version if item.answer else 0


def _sent(values: Sequence[Any]) -> Sent:
    """Out of the facts, which once had four values only."""
    number, text, seen, once, *more = values
    return Sent(number, text, seen, once, read(more[0]) if more else NOTHING)


def _grounds(beside: Beside) -> tuple[str, tuple[int, ...], Concern | None, Route | None]:
    concern = None if beside.concern is None else Concern(beside.concern)
    route = None if beside.route is None else Route(beside.route)
    return beside.source, beside.points, concern, route


def _waits_since(item: QuestionItem | None) -> datetime | None:
    """Since when the answer is awaited; None once it is signed off, or where none is."""
    if item is None or item.question.state not in ADMITTED:
        return None
    done = item.answer is not None and item.answer.state is ReviewState.APPROVED
    return None if done else item.since
