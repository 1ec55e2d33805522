"""What a line is remembered for, marked by a key each while it is typed or in the list."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from studio import followup
from studio.record import MARK_NAMES, Mark
from ui.acts import ActButton, act_button
from ui.background import Background
from ui.line_writing import LineWriting
from ui.notices import show_refusal
from ui.record import RecordView
from ui.words import say

KEYS = {Mark.COMMITMENT: "Ctrl+P", Mark.ADOPTED: "Ctrl+N", Mark.HIGHLIGHT: "Ctrl+O"}


class LineMark(QObject):
    """One mark: pressed again it comes off.

    It is the line in work that is meant; the row of the list where the list has the focus, or
    where no line was begun.
    """

    def __init__(
        self,
        which: Mark,
        background: Background,
        rows: RecordView,
        writing: LineWriting,
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._which, self._background = which, background
        self._record, self._writing = rows, writing
        name = f"mark_{which}"
        self.button = act_button(panel, say(MARK_NAMES[which]), name, self._turn, key=KEYS[which])

    @Slot()
    def _turn(self) -> None:
        in_list = self.button.window().focusWidget() is self._record.list
        if not in_list and self._writing.mark(self._which):
            return
        row = self._record.current()
        if row is None:
            show_refusal(self.button, self.tr("请先在记录中选中一条。"))
            return
        holds = self._which not in row.line.marks
        self._background.execute(
            self.button, followup.mark, row.id, self._which, holds, beside=self.button
        )


class LineMarks(QObject):
    """All marks, in their order; `buttons` go beside the line in work."""

    def __init__(
        self, background: Background, rows: RecordView, writing: LineWriting, panel: QWidget
    ) -> None:
        super().__init__(panel)
        self._each = [LineMark(which, background, rows, writing, panel) for which in MARK_NAMES]

    @property
    def buttons(self) -> tuple[ActButton, ...]:
        """A button for each mark."""
        return tuple(one.button for one in self._each)
