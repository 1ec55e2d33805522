"""办事指南 put into a text: a few signs or first letters find one, Return puts it at the cursor."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studio import service_guide
from studio.service_guide import GuideRow
from ui.acts import WIDGET, button
from ui.background import Background
from ui.editor import TextEditor
from ui.fields import act_row
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.service_guides import guide_card
from ui.theme import measures
from ui.type_ahead import Said, TypeAhead
from ui.words import say


class GuideDialog(QDialog):
    """It goes into the text over which it was opened, and into no other."""

    def __init__(self, background: Background, editor: TextEditor) -> None:
        super().__init__(editor)
        self.setObjectName("guide_choice")
        self.setWindowTitle(self.tr("放进一条办事指南"))
        self._editor, self._text = editor, editor.key
        said = Said(
            hint=self.tr("标题、单位、网址里的几个字，或拼音首字母"),
            label=self.tr("办事指南"),
            empty=self.tr(
                "没有找到办事指南。换几个字再找，或请组织协调在“排期 · 办事指南”里添加。"
            ),
            verb=self.tr("放进文字"),
            following=self.tr("下一条"),
            before=self.tr("上一条"),
        )
        names = "guide_search", "guide_choice_list"
        sought = TypeAhead[GuideRow](background, service_guide.found, guide_card, names, said)
        sought.chosen.connect(self._take_in)
        self.field = sought.field
        self._take = button(said.verb, "take_guide", sought.choose, hint="↵", kind="primary")
        leave = button(self.tr("取消"), "leave_guides", self.reject, hint="Esc")
        for one in (self._take, leave):
            one.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        for lines in (column, sought.column):
            lines.setSpacing(measures().gap)
        column.addWidget(sought, 1)
        column.addLayout(act_row(self._take, leave))
        self.resize(measures().px(620), measures().px(420))
        self.field.setFocus()
        sought.look()

    @Slot(object)
    def _take_in(self, row: GuideRow) -> None:
        if self._editor.key != self._text or not self._editor.isEnabled():
            QTimer.singleShot(0, self, self._say_another)  # the key that asked is not its end
            return
        self._put(row.words)
        self.accept()

    @Slot()
    def _say_another(self) -> None:
        said = self.tr("编辑框里已换成另一条，没有放进去；请关上再打开。")
        show_refusal(self._take, said)

    def _put(self, words: str) -> None:
        """Behind what is selected, never in its place; a letter that follows stays apart."""
        self._editor.commit_preedit()
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        after = QTextCursor(cursor)
        after.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        apart = after.selectedText().isascii() and after.selectedText().strip()
        cursor.insertText(f"{words} " if apart else words)
        self._editor.setTextCursor(cursor)


def guide_opener(background: Background, editor: TextEditor, name: str) -> DialogOpener:
    """The button that opens it over an editor; name: the act's in the catalogue of keys."""
    make = partial(_made, background)
    made = DialogOpener(say("办事指南…"), name, make, editor, "Ctrl+K", context=WIDGET)
    made.setProperty("kind", "slim")
    return made


def _made(background: Background, editor: QWidget) -> QDialog | None:
    if isinstance(editor, TextEditor) and editor.isEnabled():
        return GuideDialog(background, editor)
    return None
