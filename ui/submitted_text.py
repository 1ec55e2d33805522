"""The text that waits for a signature: whether it is what stands on the screen, and to be read."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from studio.review import VersionRow
from ui.acts import ActButton, act, button
from ui.editor import TextEditor, as_shown
from ui.fields import act_row, kept
from ui.notices import show_refusal
from ui.theme import measures
from ui.words import counted, say


class Submitted:
    """One editor with its lines, in which authors write and reviewers read the same text.

    A reviewer signs what is read: where something else stands in them, there is nothing to sign.
    `back` is the button that brings the submitted text back.
    """

    def __init__(self, editor: TextEditor, lines: Iterable[QLineEdit], back: ActButton) -> None:
        self._editor, self._lines, self._back = editor, tuple(lines), back

    def stands(self, version: VersionRow) -> bool:
        """Whether this version, whole and unchanged, is what the screen shows."""
        if self._editor.composing or self._editor.toPlainText() != as_shown(version.text):
            return False
        words = (version.label, version.remark)
        return not any(
            line.isModified() and line.text() != text
            for line, text in zip(self._lines, words, strict=False)
        )

    def number(self, version: VersionRow | None, asked: QWidget) -> int | None:
        """The version that may be decided on; None, and why beside `asked`, where none may."""
        if version is None:
            return 0  # whoever is asked to decide on nothing says so
        if self.stands(version):
            return version.number
        why = say(
            "同屏不是送审的那一版：这里有没送审的改动。先按 {key} 恢复送审稿，看过再通过或退回；"
            "改动可在编辑框里用 Ctrl+Z 找回。"
        )
        show_refusal(asked, why.format(key=self._back.hint))
        return None

    def bring_back(self, version: VersionRow) -> None:
        """Each by one undoable edit: Ctrl+Z has back what was typed."""
        for line, text in zip(self._lines, (version.label, version.remark), strict=False):
            line.selectAll()
            line.insert(text)
        kept(*self._lines)
        self._editor.load(self._editor.key, version.text)
        self._editor.revert()


class VersionText(QDialog):
    """One version as it was handed in, to read and to copy; nothing is changed here."""

    def __init__(self, version: VersionRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("version_text")
        title = say("第 {n} 版").format(n=counted(version.number))
        self.setWindowTitle(title)
        words = QLabel(" · ".join(filter(None, (title, version.label, version.remark))))
        words.setWordWrap(True)
        self.text = QPlainTextEdit(version.text)
        self.text.setObjectName("version_text_words")
        self.text.setAccessibleName(title)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        close = button(say("关闭"), "close_version_text", self.reject, hint="Esc")
        close.setAutoDefault(False)
        act(self, say("关闭"), "Esc", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addLayout(act_row(close))
        self.resize(measures().px(720), measures().px(520))
        self.text.setFocus()
