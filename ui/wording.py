"""The public wording of the question in hand: made anew beside the one that stands, with a diff."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from studio import screening
from studio.journal import new_command_id
from studio.keystrokes import Facts
from studio.worklist import QuestionItem
from ui.acts import WIDGET, act, act_button, button, follow
from ui.background import Background
from ui.difference import difference
from ui.editor import TextEditor, as_shown
from ui.fields import PutAside, fill, kept
from ui.line_field import LineField
from ui.questions import QuestionList
from ui.reading import Reading
from ui.theme import colours, measures
from ui.words import listed

COMPARE_MS = 150
MOST_DIFFERENCE = 96
"""How high what changed may stand; more of it scrolls."""


class Subject(NamedTuple):
    """A question as it stood when its wording was begun."""

    question_id: int
    revision: int
    text: str
    nickname: str


class Sent(NamedTuple):
    """A wording on its way, under the id of its command."""

    subject: Subject
    text: str
    nickname: str
    once: str


class WordingBox(QFrame):
    """Opens on the question in hand and closes when its new wording is stored.

    With another question in hand it closes; what was typed stays with its own, where it opens again
    after a kill. opened: it is open now, or closed; typing: whether unstored text stands here.
    """

    opened = Signal(bool)
    typing = Signal(bool)

    def __init__(self, background: Background, rows: QuestionList) -> None:
        super().__init__()
        self.setObjectName("wording")
        self._background = background
        self._rows = rows
        self._subject: Subject | None = None
        self._sent: Sent | None = None
        self._tried: Sent | None = None
        self._names: dict[int, str] = {}
        self._found: set[int] = set()
        self.opener = act_button(
            rows.list, self.tr("整理…"), "reword", self._open_on_current,
            key="W", context=WIDGET, kind="quiet",
        )  # fmt: skip
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._make_fields()
        self._arrange()
        self.hide()
        rows.current_changed.connect(self._turn)
        self._resume()

    @property
    def unstored(self) -> bool:
        """Whether something typed stands here that nobody has stored."""
        return self._subject is not None and (self.editor.dirty or self._nickname.isModified())

    @Slot()
    def leave(self) -> None:
        """Closes; what was typed is kept with its question."""
        before = self._subject
        self._close()
        if before is not None:
            self._rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_on_current(self) -> None:
        item = self._rows.current()
        if item is None:
            return
        if self._subject is None or self._subject.question_id != item.id:
            self._open(_subject_of(item))
            self._keep()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        """Another question closes the box; another wording of the same one is said."""
        self.opener.setEnabled(item is not None)
        self._say_left()
        subject = self._subject
        if subject is None:
            if item is not None and item.id in self._found:
                self._open(_subject_of(item))
            return
        if item is None or item.id != subject.question_id:
            self._close()
            return
        now = _subject_of(item)
        if now != subject:
            self._subject = now
            self.editor.load(now.question_id, now.text)
            fill(self._nickname, now.nickname)
            if (now.text, now.nickname) != (subject.text, subject.nickname):
                self._note.setText(self.tr("▲ 公开文本刚被改过，下面比的是现在的文本。"))
            self._compare()
            self._keep()

    def _open(self, subject: Subject) -> None:
        self._aside.turn(0, subject.question_id)
        self._subject = subject
        fresh = self.editor.load(subject.question_id, subject.text)
        fill(self._nickname, self._names.pop(subject.question_id, subject.nickname))
        self._nickname.setModified(self._nickname.text() != subject.nickname)
        self._found.discard(subject.question_id)
        self._note.setText("" if fresh else self.tr("这里是先前没有保存的文字。"))
        self._compare()
        self.show()
        self.opened.emit(True)
        self._tell_typing()

    def _close(self) -> None:
        if self._subject is None:
            return
        self._note_name()
        self._aside.turn(self._subject.question_id, 0)
        self._subject = None
        self.hide()
        self._say_left()
        self._keep()
        self.opened.emit(False)
        self._tell_typing()

    # saving

    @Slot()
    def _submit(self) -> None:
        """The same wording once more, after a trouble, goes under the id it went under before."""
        subject = self._subject
        if subject is None or self._sent is not None:
            return
        text = self.editor.take()
        if not self.unstored:
            self.leave()
            return
        if as_shown(subject.text) == text:
            text = subject.text
        sent = Sent(subject, text, self._nickname.text(), new_command_id())
        before = self._tried
        self._send(before if before is not None and before[:3] == sent[:3] else sent)

    def _send(self, sent: Sent) -> None:
        self._sent = self._tried = sent
        self._keep()
        subject = sent.subject
        self._background.execute(
            self, screening.reword, subject.question_id, subject.revision, sent.text,
            sent.nickname, done=self._stored, ended=self._ended, beside=self._button,
            once=sent.once, after=self.editor.field.settled(),
        )  # fmt: skip

    @Slot()
    def _stored(self) -> None:
        """What was typed after it was sent stays, and the box with it."""
        sent = self._sent
        assert sent is not None
        its = sent.subject.question_id
        with self.editor.field.together():
            self._sent = self._tried = None
            self.editor.stored(its, sent.text, keep=True)
            self._keep()
        self._aside.drop(its, self._nickname)
        self._names.pop(its, None)
        if self._subject is not None and self._subject.question_id == its:
            if self._nickname.text() == sent.nickname:
                kept(self._nickname)
            if not self.unstored:
                self.leave()

    @Slot()
    def _ended(self) -> None:
        self._sent = None
        self._keep()

    # what is kept and shown

    def _resume(self) -> None:
        """Goes on where the window before stood."""
        field = self.editor.field
        facts = field.facts or {}
        self._tried = _sent(facts.get("tried"))
        self._names = dict(facts.get("names", ()))
        self._found = {*field.texts, *self._names}
        field.facts_now = self._facts
        sent = _sent(facts.get("sent"))
        if sent is not None:
            self._send(sent)

    def _facts(self) -> Facts | None:
        """What is on its way, and the nicknames that were typed and not stored."""
        if not (self._sent or self._tried or self._names):
            return None
        names = list(self._names.items())
        return {"sent": self._sent, "tried": self._tried, "names": names}

    @Slot()
    def _keep(self) -> None:
        self._note_name()
        self.editor.field.note(self._facts())

    def _note_name(self) -> None:
        if self._subject is not None and self._nickname.isModified():
            self._names[self._subject.question_id] = self._nickname.text()
        elif self._subject is not None:
            self._names.pop(self._subject.question_id, None)

    def _say_left(self) -> None:
        """Which other questions have a wording that nobody stored."""
        here = self._rows.current()
        left = {int(str(one)) for one in (*self.editor.unstored(), *self._names)}
        left.discard(here.id if here is not None else 0)
        names = listed(f"Q{its:04d}" for its in sorted(left))
        words = self.tr("整理…")
        if names:
            words = self.tr("整理…（未存 {n}）").format(n=len(left))
        self.opener.set_words(words)
        unsaved = self.tr("还没有保存的公开文本：{names}").format(names=names)
        self.opener.setToolTip(unsaved if names else "")

    @Slot()
    def _tell_typing(self) -> None:
        self.typing.emit(self.unstored)

    @Slot()
    def _compare(self) -> None:
        subject = self._subject
        if subject is None:
            return
        before = f"{subject.nickname}\n{as_shown(subject.text)}"
        after = f"{self._nickname.text()}\n{self.editor.toPlainText()}"
        self._difference.setText(difference(before, after, colours(self)))
        self._difference.setAccessibleName(after)

    def _make_fields(self) -> None:
        self._nickname = LineField()
        self._nickname.setObjectName("wording_nickname")
        self._nickname.setAccessibleName(self.tr("公开的昵称"))
        self._nickname.setPlaceholderText(self.tr("昵称，空着就是“网友”"))
        self._aside = PutAside(self, self._nickname)
        field = self._background.field("wording")
        self.editor = TextEditor("wording_editor", self.tr("公开文本"), None, field)
        self.editor.submitted.connect(self._submit)
        self.editor.dirty_changed.connect(self._tell_typing)
        self._nickname.kept_at_once = True
        for heard in (self._tell_typing, self._keep):
            self._nickname.textEdited.connect(heard)
        self._nickname.returnPressed.connect(self._submit)
        self._comparing = QTimer(self, singleShot=True, interval=COMPARE_MS)
        self._comparing.timeout.connect(self._compare)
        self.editor.textChanged.connect(self._comparing.start)
        self._nickname.textChanged.connect(self._comparing.start)
        self._difference = QLabel()
        self._difference.setObjectName("wording_difference")
        self._difference.setTextFormat(Qt.TextFormat.RichText)
        self._difference.setWordWrap(True)
        self._note = QLabel()
        self._note.setObjectName("wording_note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setProperty("role", "muted")
        for each in (self.editor, self._nickname):
            act(each, self.tr("收起，写好的留着"), "Esc", self.leave, WIDGET)

    def _arrange(self) -> None:
        self._button = button(self.tr("保存公开文本"), "save_wording", self._submit, kind="primary")
        follow(self.editor.submit_act, self._button.show_key)
        cancel = button(self.tr("收起"), "leave_wording", self.leave, hint="Esc")
        title = QLabel(self.tr("整理公开文本（原文不动，留存可查）"))
        title.setProperty("role", "title")
        head, bar = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._nickname, 1)
        for each in (self._button, cancel):
            bar.addWidget(each)
        bar.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addWidget(Reading(self.tr("改了什么"), self._difference, MOST_DIFFERENCE))
        column.addLayout(bar)


def _subject_of(item: QuestionItem) -> Subject:
    row = item.question
    return Subject(row.id, row.revision, row.text, row.nickname)


def _sent(facts: list[Any] | None) -> Sent | None:
    return None if facts is None else Sent(Subject(*facts[0]), *facts[1:])
