"""Rows marked for one decision about all of them, and how the last such decision went.

It stands below the list, so that no row moves when it comes or goes.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from studio.screening.bulk import MOST, Together
from ui.acts import WIDGET, ActButton, act
from ui.notices import show_refusal
from ui.table import RowsView
from ui.theme import measures
from ui.words import counted, say

MOST_TOLD = 4
"""So many questions that were kept back are told one by one."""


class Marked(QFrame):
    """The marks of a list, by keys: Space, Shift with an arrow, Ctrl+A; Esc takes them off."""

    undo_wanted = Signal()

    def __init__(self, rows: RowsView) -> None:
        super().__init__()
        self._rows = rows
        self._last: Together | None = None
        self._words = QLabel()
        self._words.setObjectName("marked_words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = ActButton(self.tr("撤销这一批"), "undo_together", kind="plain")
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.show_key_of("undo")
        self._undo.clicked.connect(self.undo_wanted)
        self._arrange()
        self._bind()
        model = rows.rows_model()
        model.rows_changed.connect(self._forget_gone)
        model.modelReset.connect(self._forget_gone)
        self._show()

    def ids(self) -> tuple[int, ...]:
        """The marked rows, in the order of the list."""
        model = self._rows.rows_model()
        return tuple(sorted(model.marked(), key=model.place_of))

    @property
    def undoable(self) -> int:
        """A decision of the bulk move that is on the screen, 0 where there is none."""
        return 0 if self._last is None else self._last.first

    def tell(self, done: Together) -> None:
        """How a bulk move went, question by question where something was kept back."""
        self._last = done
        self._show()

    def forget(self) -> None:
        """The last bulk move is over: another decision was made."""
        if self._last is not None:
            self._last = None
            self._show()

    @Slot()
    def clear(self) -> None:
        """Takes off the marks, and what was told of the last bulk move."""
        self._last = None
        self._mark(self.ids(), on=False)

    @Slot()
    def _toggle(self) -> None:
        current = self._rows.current_id()
        if current is not None:
            self._mark((current,), on=current not in self._rows.rows_model().marked())

    @Slot()
    def _extend_down(self) -> None:
        self._extend(1)

    @Slot()
    def _extend_up(self) -> None:
        self._extend(-1)

    def _extend(self, by: int) -> None:
        first = self._rows.current_id()
        self._rows.step(by)
        self._mark([one for one in (first, self._rows.current_id()) if one is not None])

    @Slot()
    def _mark_all(self) -> None:
        """Not more than one command takes: a key too many must not mark a hundred thousand."""
        model = self._rows.rows_model()
        if model.rowCount() > MOST:
            text = self.tr("这一栏有 {n} 条，一次最多选 {most} 条。请先搜索或筛选，再全选。")
            show_refusal(self._rows, text.format(n=counted(model.rowCount()), most=MOST))
            return
        self._mark([model.id_at(place) for place in range(model.rowCount())])

    def _mark(self, ids: Iterable[int], *, on: bool = True) -> None:
        model, wanted = self._rows.rows_model(), set(ids)
        marks = model.marked() | wanted if on else model.marked() - wanted
        if len(marks) > MOST:
            show_refusal(self._rows, self.tr("一次最多选 {most} 条。").format(most=MOST))
            return
        if on and wanted:
            self._last = None
        model.mark(marks)
        self._show()

    @Slot()
    def _forget_gone(self) -> None:
        model = self._rows.rows_model()
        here = {one for one in model.marked() if model.place_of(one) >= 0}
        if here != model.marked():
            model.mark(here)
            self._show()

    def _show(self) -> None:
        number = len(self._rows.rows_model().marked())
        if number:
            text = self.tr("已选 {n} 条，下一个决定对它们一起生效。按 Esc 取消选择。")
            self._say(text.format(n=counted(number)))
        else:
            self._say("" if self._last is None else told(self._last))
        self._undo.setVisible(not number and bool(self.undoable))
        self._leave.setEnabled(bool(number) or self._last is not None)

    def _say(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _bind(self) -> None:
        rows = self._rows
        act(rows, self.tr("选中或取消选中这一条"), "Space", self._toggle, WIDGET)
        more = [
            act(rows, self.tr("连同下一条选中"), "Shift+Down", self._extend_down, WIDGET),
            act(rows, self.tr("连同上一条选中"), "Shift+Up", self._extend_up, WIDGET),
        ]
        for each in more:
            each.setAutoRepeat(True)
        act(rows, self.tr("全选这一栏"), "Ctrl+A", self._mark_all, WIDGET)
        self._leave = act(rows, self.tr("取消选择"), "Esc", self.clear, WIDGET)

    def _arrange(self) -> None:
        self.setObjectName("marked")
        self.setProperty("role", "surface")
        line = QHBoxLayout(self)
        pad = measures().pad
        line.setContentsMargins(pad, measures().px(6), pad, measures().px(6))
        line.addWidget(self._words, 1)
        line.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)


def told(done: Together) -> str:
    """A bulk move in words, with each question that was kept back."""
    parts = [say("成批处理了 {n} 条。").format(n=counted(done.done))]
    if done.kept_back:
        parts.append(say("没有处理 {n} 条：").format(n=counted(len(done.kept_back))))
    parts += [f"Q{its:04d} {say(why)}" for its, why in done.kept_back[:MOST_TOLD]]
    if len(done.kept_back) > MOST_TOLD:
        parts.append(say("其余在列表里，请逐条看。"))
    return "\n".join(parts)
