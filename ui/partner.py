"""What the other stenographers are typing, as they type it: who relays sees where to go on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.attendance import Attendance
from ui.editor import TextEditor
from ui.reading import Reading
from ui.theme import measures
from ui.words import listed

ROOM = 150
RECORD = "record"
"""The panel's key."""


class Partner(QWidget):
    """The last words of every other window that writes the record, two seconds old at most."""

    def __init__(self, attendance: Attendance, editor: TextEditor) -> None:
        """editor: what is typed there the others see."""
        super().__init__()
        self._attendance, self._editor = attendance, editor
        self._title, self._text = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._title.setObjectName("partner_title")
        self._text.setObjectName("partner_words")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self._title)
        column.addWidget(Reading(self.tr("搭档正在输入"), self._text, ROOM))
        attendance.changed.connect(self._show)
        editor.textChanged.connect(self._let_read)
        self._show()

    @Slot()
    def _let_read(self) -> None:
        self._attendance.let_read(RECORD, self._editor.toPlainText())

    @Slot()
    def _show(self) -> None:
        """Nobody else at the record, and there is nothing to be seen."""
        rows = [row for row in self._attendance.others if row.at.panel == RECORD]
        names = listed(dict.fromkeys(row.name for row in rows))
        self._title.setText(self.tr("搭档正在输入 · {names}").format(names=names))
        said = [
            row.at.words if len(rows) == 1 else f"{row.name} {row.at.words}"
            for row in rows
            if row.at.words
        ]
        self._text.setText("\n".join(said) or self.tr("（等待下一位发言）"))
        self.setVisible(bool(rows))
