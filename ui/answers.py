"""Drafting the answer beside its question; what is typed is kept for each question apart."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import answer
from studio.review import ReviewState
from ui.acts import button
from ui.background import Background
from ui.editor import TextEditor
from ui.questions import ADMITTED, QuestionItem, QuestionList
from ui.theme import measures


class AnswerBox(QWidget):
    """The editor and the state of the answer to the question in hand."""

    def __init__(
        self, background: Background, rows: QuestionList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._item: QuestionItem | None = None
        self._sent: dict[int, str] = {}
        self._state = QLabel()
        self._state.setObjectName("answer_state")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self._state.setProperty("role", "muted")
        self.editor = TextEditor("answer_editor", self.tr("答复"))
        self.editor.setPlaceholderText(self.tr("起草答复；提交后须由另一人审核，提交不等于发布"))
        self.editor.submitted.connect(self._submit)
        self._button = button(
            self.tr("提交审核"), "submit_answer", self._submit, hint="Ctrl+↵", kind="primary"
        )
        self._arrange()
        rows.current_changed.connect(self._show)
        self._show(None)

    @Slot(object)
    def _show(self, item: QuestionItem | None) -> None:
        """Shows another question's answer; a typed text stays with its own question."""
        self._item = item
        open_now = item is not None and item.question.state in ADMITTED
        self.editor.setEnabled(open_now)
        self._button.setEnabled(open_now)
        if item is None:
            self._state.setText("")
            return
        self._state.setText(self._words(item))
        self.editor.load(item.id, item.answer.text if item.answer else "")

    @Slot()
    def _submit(self) -> None:
        item = self._item
        if item is None:
            return
        text, seen = self.editor.take(), item.answer.version if item.answer else 0
        self._sent[item.id] = text
        self._background.execute(
            self, answer.hand_in, item.id, text, seen,
            done=self._stored, refused=None, beside=self._button,
        )  # fmt: skip

    @Slot(object)
    def _stored(self, _answer_id: int) -> None:
        """The oldest text on its way is safe: commands keep their order."""
        number = next(iter(self._sent))
        self.editor.stored(number, self._sent.pop(number), keep=True)

    def _words(self, item: QuestionItem) -> str:
        row = item.answer
        if item.question.state not in ADMITTED:
            return self.tr("采用后才能起草答复")
        if row is None:
            return self.tr("还没有答复")
        if row.state is ReviewState.RETURNED:
            return self.tr("▲ 已退回：{reason}。修改后再提交。").format(reason=row.reason)
        words = {
            ReviewState.DRAFT: self.tr("草稿，尚未提交"),
            ReviewState.SUBMITTED: self.tr("已提交，等待另一人审核"),
            ReviewState.APPROVED: self.tr("已通过，由发布员发布"),
        }
        return f"{words[row.state]} · v{row.version}"

    def _arrange(self) -> None:
        title = QLabel(self.tr("答复"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._state, 1)
        bar = QHBoxLayout()
        bar.addWidget(self._button)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addLayout(bar)
