"""The reviewer's own wording of a line: a new version, so somebody else must approve it."""

from typing import Any, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import record
from studio.journal import new_command_id
from studio.keystrokes import Facts
from ui.acts import WIDGET, act, button
from ui.background import Background
from ui.editor import TextEditor
from ui.review import ReviewItem
from ui.theme import measures


class Rewording(NamedTuple):
    """A line in the box: its version on the screen, its note for readers, its words."""

    line_id: int
    version: int
    remark: str
    base: str


class Sent(NamedTuple):
    """A wording on its way, under the id of its command."""

    line: Rewording
    text: str
    once: str


class RewordingBox(QFrame):
    """Opens on a line and closes when its new wording is stored; after a kill it is open again.

    `left`: the box was closed.
    """

    left = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._line: Rewording | None = None
        self._sent: Sent | None = None
        self._tried: Sent | None = None
        self._seen: dict[int, int] = {}
        field = background.field("rewording")
        self.editor = TextEditor("review_editor", self.tr("改写为新版本"), None, field)
        self.editor.submitted.connect(self._submit)
        self.editor.dirty_changed.connect(self._keep)
        self._button = button(
            self.tr("提交改写"), "submit_edit", self._submit, hint="Ctrl+↵", kind="primary"
        )
        self._note = QLabel()
        self._note.setObjectName("edit_note")
        self._note.setWordWrap(True)
        self._note.setProperty("role", "muted")
        act(self.editor, self.tr("取消改写"), "Esc", self.leave, WIDGET)
        self._arrange()
        self.hide()
        self._resume()

    def open_on(self, item: ReviewItem) -> None:
        """Shows a line's text, or what was typed of it before."""
        self._open(Rewording(item.thing_id, item.version, item.remark, item.text))
        self._keep()
        self.editor.setFocus()

    @Slot()
    def leave(self) -> None:
        """Closes the box; what was typed is kept with its line."""
        self._line = None
        self._keep()
        self.hide()
        self.left.emit()

    def _open(self, line: Rewording) -> None:
        self._line = line
        words = [self.tr("改写的版本须由另一位审核员通过。")]
        if not self.editor.load(line.line_id, line.base):
            words.append(self.tr("这里是先前没有提交的文字。"))
            before = self._seen.get(line.line_id, line.version)
            if before != line.version:
                older = self.tr("▲ 它写在第 {n} 版上，现有版本见上方。").format(n=before)
                words.append(older)
        self._note.setText("".join(words))
        self.show()

    @Slot()
    def _submit(self) -> None:
        """The same wording once more, after a trouble, goes under the id it went under before."""
        line, before = self._line, self._tried
        if line is None or self._sent is not None:
            return
        sent = Sent(line, self.editor.take(), new_command_id())
        same = before is not None and before[:2] == sent[:2]
        self._send(before if same and before is not None else sent)

    def _send(self, sent: Sent) -> None:
        self._sent = self._tried = sent
        self._keep()
        line = sent.line
        self._background.execute(
            self, record.hand_in, line.line_id, sent.text, line.version, line.remark,
            done=self._stored, ended=self._ended, beside=self._button,
            once=sent.once, after=self.editor.field.settled(),
        )  # fmt: skip

    @Slot()
    def _stored(self) -> None:
        """What was typed after it was sent stays, and the box with it."""
        sent = self._sent
        assert sent is not None
        line = sent.line
        with self.editor.field.together():
            self._sent = self._tried = None
            self.editor.stored(line.line_id, sent.text, keep=True)
            self._seen[line.line_id] = line.version + 1
            if self._line == line:
                self._line = line._replace(version=line.version + 1, base=sent.text)
            self._keep()
        here = self._line is not None and self._line.line_id == line.line_id
        if here and self.editor.draft(line.line_id) is None:
            self.leave()

    @Slot()
    def _ended(self) -> None:
        self._sent = None
        self._keep()

    def _resume(self) -> None:
        """Goes on where the window before stood."""
        field = self.editor.field
        facts = field.facts or {}
        self._seen = dict(facts.get("seen", ()))
        if facts.get("line") is not None:
            self._open(Rewording(*facts["line"]))
        self._tried = _sent(facts.get("tried"))
        field.facts_now = self._facts
        sent = _sent(facts.get("sent"))
        if sent is not None:
            self._send(sent)

    def _facts(self) -> Facts | None:
        """The box, what is on its way, and the version each text was begun upon."""
        unstored, line = self.editor.unstored(), self._line
        if line is not None and line.line_id in unstored:
            self._seen.setdefault(line.line_id, line.version)
        self._seen = {number: seen for number, seen in self._seen.items() if number in unstored}
        if not (line or self._sent or self._tried or self._seen):
            return None
        seen = list(self._seen.items())
        return {"line": line, "sent": self._sent, "tried": self._tried, "seen": seen}

    @Slot()
    def _keep(self) -> None:
        self.editor.field.note(self._facts())

    def _arrange(self) -> None:
        cancel = button(self.tr("取消"), "cancel_edit", self.leave, hint="Esc")
        bar = QHBoxLayout()
        bar.setSpacing(measures().gap)
        for each in (self._button, cancel):
            bar.addWidget(each)
        bar.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        column.addLayout(bar)


def _sent(facts: list[Any] | None) -> Sent | None:
    return None if facts is None else Sent(Rewording(*facts[0]), facts[1], facts[2])
