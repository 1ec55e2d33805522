"""The question that a line quotes or answers, chosen from those that were asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio import record
from studio.air_queue import AirRow, AirState
from ui.acts import WIDGET, act, button, tell_key
from ui.asked_now import AskedNow
from ui.background import Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.line_writing import LineWriting
from ui.opener import DialogOpener
from ui.record import RecordView
from ui.table import RowsModel, RowsView
from ui.theme import measures

NONE = -1
DIGITS = 9


@dataclass(frozen=True)
class Choice:
    """A question that was asked, or none of them."""

    id: int
    asked: AirRow | None


class LinkDialog(QDialog):
    """None first, then what was asked, the newest first; Return or a digit chooses."""

    picked = Signal(object)

    def __init__(
        self, about: str, rows: Sequence[AirRow], now: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("link_question_dialog")
        self.setWindowTitle(self.tr("所回应的提问"))
        told = QLabel(about)
        told.setWordWrap(True)
        self._model = RowsModel[Choice](self._card, self)
        self.list = RowsView("link_list", self.tr("所回应的提问"), lines=2)
        self.list.say_when_empty(self.tr("主持人还没有提问。"))
        self.list.set_rows_model(self._model)
        self._choices = (Choice(NONE, None), *(Choice(row.id, row) for row in rows))
        self._model.set_rows(self._choices)
        self.list.chosen.connect(self._pick)
        tell_key(self.list, "Return", self.tr("选定"))
        for number in range(min(DIGITS + 1, len(self._choices))):
            made = act(self.list, self.tr("第 {n} 项").format(n=number), str(number),
                       self._pick_digit, WIDGET)  # fmt: skip
            made.setData(number)
        take = button(self.tr("选定"), "take_link", self._pick, hint="↵", kind="primary")
        leave = button(self.tr("取消"), "leave_link", self.reject, hint="Esc")
        for each in (take, leave):
            each.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        column.addLayout(act_row(take, leave))
        self.resize(measures().px(620), measures().px(420))
        self.list.select(NONE if now is None else now)
        self.list.setFocus()

    def _card(self, choice: Choice) -> Card:
        place = self._choices.index(choice)
        digit = f"{place} · " if place <= DIGITS else ""
        row = choice.asked
        if row is None:
            return Card(f"{digit}{self.tr('不回应提问')}", self.tr("这一条不是对哪个提问的回答"))
        now = Pill(self.tr("正在提问"), Tone.ACCENT)
        pills = (now,) if row.state is AirState.ASKING else ()
        return Card(f"{digit}Q{row.id:04d} · {row.nickname}", row.text, pills)

    @Slot()
    def _pick(self) -> None:
        choice = self._model.row_of(self.list.current_id())
        if choice is not None:
            self._leave_with(choice)

    @Slot()
    def _pick_digit(self) -> None:
        self._leave_with(self._choices[int(self.sender().data())])  # type: ignore[attr-defined]

    def _leave_with(self, choice: Choice) -> None:
        self.picked.emit(None if choice.id == NONE else choice.id)
        self.accept()


class LineLink(QObject):
    """One key changes what the line in work, or the chosen one in the list, answers."""

    def __init__(
        self, background: Background, rows: RecordView, writing: LineWriting, asked: AskedNow,
        panel: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._background, self._record, self._writing = background, rows, writing
        self._asked = asked
        self._line: int | None = None
        self.button = DialogOpener(
            self.tr("回应提问…"), "link_question", self._make, panel, "Ctrl+Shift+Q"
        )

    def _make(self, parent: QWidget) -> QDialog:
        in_list = self.button.window().focusWidget() is self._record.list
        row = self._record.current() if in_list else None
        self._line = None if row is None else row.id
        if row is None:
            about, now = self.tr("正在记录的这一条"), self._writing.line.question_id
        else:
            about, now = self.tr("第{n}条").format(n=row.line.number), row.line.question_id
        made = LinkDialog(about, self._asked.were_asked(), now, parent)
        made.picked.connect(self._take)
        return made

    @Slot(object)
    def _take(self, question_id: int | None) -> None:
        if self._line is None:
            self._writing.link(question_id)
        else:
            self._background.execute(
                self.button, record.link, self._line, question_id, beside=self.button
            )
