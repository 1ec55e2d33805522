"""A line of the record split in two, or joined with the next: seen first, then handed in."""

import itertools
import re
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio import record
from studio.publication import FeedRow
from ui.acts import WIDGET, act, button, follow, tell_key
from ui.announce import announce
from ui.background import Background
from ui.fields import act_row
from ui.line_field import LineField
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.record import RecordView
from ui.theme import measures

SENTENCE_END = re.compile(r"[。！？!?；;…\n]+[”’」』）)]*")


class MadeAnew(QObject):
    """Keys of the record's list: S splits the line it stands on, J joins it with the next one."""

    def __init__(self, background: Background, shown: RecordView) -> None:
        super().__init__(shown)
        self._background, self._record = background, shown
        rows = shown.list
        self._split = DialogOpener(self.tr("拆成两条…"), "split_line", self._make_split, rows)
        self._join = DialogOpener(self.tr("与下一条合并…"), "join_lines", self._make_join, rows)
        for opener, key, slot in (
            (self._split, "S", self._open_split),
            (self._join, "J", self._open_join),
        ):
            opener.setParent(rows)
            opener.hide()
            act(rows, opener.text(), key, slot, WIDGET, key_id=opener.objectName())
        act(rows, self.tr("不并入，仍单独成条"), "Shift+J", self._keep_apart, WIDGET,
            key_id="keep_apart")  # fmt: skip

    @Slot()
    def _open_split(self) -> None:
        row = self._row()
        if row is not None and len(row.line.text.strip()) == 1:
            self._say(self.tr("这条太短，拆不成两条。"))
        elif row is not None:
            self._split.open()

    @Slot()
    def _open_join(self) -> None:
        row, follower = self._row(), self._follower()
        if row is None:
            return
        if follower is None or follower.line.version == 0:
            self._say(self.tr("下面没有可以合并的记录。"))
        else:
            self._join.open()

    @Slot()
    def _keep_apart(self) -> None:
        row = self._row()
        if row is not None:
            self._background.execute(
                self._record.list, record.keep_apart, row.id, beside=self._record.list
            )

    def _follower(self) -> FeedRow | None:
        """The next line that stands by itself; what was joined away is none."""
        for by in itertools.count(1):
            row = self._record.neighbour(by)
            if row is None or row.line.joined_into is None:
                return row
        raise AssertionError("a list has an end")

    def _row(self) -> FeedRow | None:
        """The row in hand, which has a text; a line that is still being typed has none."""
        row = self._record.current()
        if row is not None and row.line.version == 0:
            self._say(self.tr("这一条还在录入，提交以后才能修改。"))
            return None
        return row

    def _make_split(self, parent: QWidget) -> QDialog:
        row = self._record.current()
        assert row is not None
        return SplitDialog(self._background, row, parent)

    def _make_join(self, parent: QWidget) -> QDialog:
        row, follower = self._record.current(), self._follower()
        assert row is not None
        assert follower is not None
        return JoinDialog(self._background, row, follower, parent)

    def _say(self, text: str) -> None:
        show_refusal(self._record.list, text)


class _Proposal(QDialog):
    """What the record would be; Return hands it in, Esc leaves all as it is."""

    def __init__(
        self, background: Background, row: FeedRow, parent: QWidget, name: str, title: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._background, self._row = background, row
        self._said = QLabel(title)
        self._said.setObjectName(f"{name}_said")
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._remark = LineField()
        self._remark.setObjectName(f"{name}_remark")
        self._remark.setAccessibleName(self.tr("更正说明"))
        self._remark.setPlaceholderText(self.tr("更正说明：读者会看到这句话"))
        self._remark.setVisible(row.released_version > 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[measures().pad] * 4)
        self._column.setSpacing(measures().px(12))
        self._column.addWidget(self._said)
        self.resize(measures().px(680), measures().px(320))

    def _end(self, do: str) -> None:
        """Below what the dialog itself shows: the note for readers, and the two buttons."""
        self._column.addWidget(self._remark)
        self._column.addStretch(1)
        self._do = button(do, "propose_anew", self._propose, kind="primary")
        follow(act(self, do, "Ctrl+Return", self._propose), self._do.show_key)
        close = button(self.tr("取消"), "close_anew", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("取消"))
        for each in (self._do, close):
            each.setAutoDefault(False)
        self._column.addLayout(act_row(self._do, close))
        self._do.setFocus()  # so that the keys are the dialog's from the start

    @Slot()
    def _propose(self) -> None:
        raise NotImplementedError

    def _hand_in(self, *command: Any) -> None:
        """Closes when it is done; a refusal stands beside the button, and nothing is lost."""
        self._background.execute(self, *command, done=self._handed_in, beside=self._do)

    @Slot(object)
    def _handed_in(self, _answer: object = None) -> None:
        self._remark.setModified(False)
        self.accept()


class SplitDialog(_Proposal):
    """The cut stands between two signs: Left and Right move it by one, Up and Down by sentence."""

    def __init__(self, background: Background, row: FeedRow, parent: QWidget) -> None:
        title = self.tr("第{n}条拆成两条，提交后由另一人审核。").format(n=row.line.number)
        super().__init__(background, row, parent, "splitting", title)
        self._text = row.line.text
        self._ends = [
            end.end()
            for end in SENTENCE_END.finditer(self._text)
            if self._text[: end.end()].strip() and self._text[end.end() :].strip()
        ]
        self._cut = min(self._ends, key=self._from_middle, default=len(self._text) // 2)
        self._halves = [self._half(n) for n in (1, 2)]
        for half in self._halves:
            self._column.addWidget(half)
        for key, text, slot in (
            ("Left", self.tr("前一字"), self._left), ("Right", self.tr("后一字"), self._right),
            ("Up", self.tr("前一句"), self._up), ("Down", self.tr("后一句"), self._down),
        ):  # fmt: skip
            made: QAction = act(self, text, key, slot)
            made.setAutoRepeat(True)
        hint = QLabel(self.tr("← → 移动一个字，↑ ↓ 移动一句"))
        hint.setProperty("role", "muted")
        self._column.addWidget(hint)
        self._end(self.tr("拆成两条并提交"))
        self._show()

    def _from_middle(self, cut: int) -> int:
        return abs(2 * cut - len(self._text))

    def _half(self, number: int) -> QLabel:
        label = QLabel()
        label.setObjectName(f"split_{number}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "large")
        return label

    @Slot()
    def _left(self) -> None:
        self._turn(self._cut - 1)

    @Slot()
    def _right(self) -> None:
        self._turn(self._cut + 1)

    @Slot()
    def _up(self) -> None:
        self._turn(max((end for end in self._ends if end < self._cut), default=self._cut))

    @Slot()
    def _down(self) -> None:
        self._turn(min((end for end in self._ends if end > self._cut), default=self._cut))

    def _turn(self, cut: int) -> None:
        """Both parts keep a sign that is seen."""
        if self._text[:cut].strip() and self._text[cut:].strip():
            self._cut = cut
            self._show()

    def _show(self) -> None:
        first, second = self._parts()
        number = self._row.line.number
        for label, words in zip(self._halves, (first, second), strict=True):
            label.setText(words)
        self._halves[0].setAccessibleName(self.tr("第{n}条").format(n=number))
        self._halves[1].setAccessibleName(self.tr("拆出的一条"))
        announce(self._halves[0], f"…{first[-12:]} | {second[:12]}…")

    def _parts(self) -> tuple[str, str]:
        return self._text[: self._cut].rstrip(), self._text[self._cut :].lstrip()

    @Slot()
    def _propose(self) -> None:
        first, second = self._parts()
        line, remark = self._row.line, self._remark.text()
        self._hand_in(record.split, line.id, first, second, line.version, remark)


class JoinDialog(_Proposal):
    """The line as it would be, with the next one's words behind its own."""

    def __init__(
        self, background: Background, row: FeedRow, follower: FeedRow, parent: QWidget
    ) -> None:
        title = self.tr("第{n}条与第{m}条合并，提交后由另一人审核。").format(
            n=row.line.number, m=follower.line.number
        )
        super().__init__(background, row, parent, "joining", title)
        self._follower = follower
        self._whole = QLabel(row.line.text + follower.line.text)
        self._whole.setObjectName("joined_text")
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setWordWrap(True)
        self._whole.setProperty("role", "large")
        self._column.addWidget(self._whole)
        if follower.released_version:
            note = QLabel(self.tr("第{m}条在合并稿发布时撤下。").format(m=follower.line.number))
            note.setProperty("tone", "warn")
            self._column.addWidget(note)
        self._end(self.tr("合并并提交"))

    @Slot()
    def _propose(self) -> None:
        line, other = self._row.line, self._follower.line
        self._hand_in(
            record.join, line.id, self._whole.text(), line.version, other.id, other.version,
            self._remark.text(),
        )  # fmt: skip
