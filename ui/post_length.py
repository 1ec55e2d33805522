"""How long an answer is on Weibo while it is typed, and how many posts it takes (A53)."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel

from studio import interview
from studio.interview import InterviewRow
from studio.portal import EntryContent
from studio.portal.weibo.address import Where, is_weibo, where
from studio.portal.weibo.writing import counted
from studio.worklist import QuestionItem
from ui.background import Background
from ui.bulletin import Bulletin
from ui.editor import TextEditor

PAUSE_MS = 150


class PostLength(QLabel):
    """Beside the answer where the programme is held on a Weibo account; nowhere else."""

    def __init__(self, background: Background, bulletin: Bulletin, editor: TextEditor) -> None:
        super().__init__()
        self.setObjectName("post_length")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self._background, self._editor = background, editor
        self._where: Where | None = None
        self._item: QuestionItem | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count)
        editor.textChanged.connect(self._timer.start)
        bulletin.changed.connect(self._ask_where)
        self.hide()
        self._ask_where(None)

    def show_item(self, item: QuestionItem | None) -> None:
        """Counts for another question; for none it is not there."""
        self._item = item
        self._count()

    @Slot(object)
    def _ask_where(self, entries: object) -> None:
        """The planner may choose another portal while somebody types."""
        if isinstance(entries, tuple) and all(one.thing != "interview" for one in entries):
            return
        self._background.query(self, interview.interview, done=self._know)

    @Slot(object)
    def _know(self, row: InterviewRow) -> None:
        self._where = where(row.portal_url) if is_weibo(row.portal_url) else None
        self._count()

    @Slot()
    def _count(self) -> None:
        text, item, there = self._editor.toPlainText(), self._item, self._where
        self.setVisible(item is not None and there is not None)
        if item is None or there is None:
            return
        label = item.answer.label if item.answer else item.question.unit
        content = EntryContent(
            0,
            "answer",
            "",
            label,
            text,
            item.question.text,
            "",
            item.question.received_at,
            late=False,
        )
        signs, posts = counted(content, there.length, there.series)
        if not posts:
            words = self.tr("微博 {n} 字：太长，发不出").format(n=signs)
        elif posts == 1:
            words = self.tr("微博 {n}/{most} 字").format(n=signs, most=there.length)
        else:
            words = self.tr("微博 {n} 字，分 {posts} 条").format(n=signs, posts=posts)
        self.setText(words)
        self.setToolTip(self.tr("按微博的算法，连同提问和条目号；链接一律按短链接算"))


__all__ = ["PostLength"]
