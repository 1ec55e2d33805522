"""The circular (情况通报) from the window: who issues it, its number, to whom it goes, its file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from studio import assessment
from studio.assessment import Assessment, Taken
from studio.words import Words
from ui import file_dialog
from ui.acts import act, button
from ui.announce import announce
from ui.assessment_words import span_words
from ui.background import QUERIES, Background
from ui.fields import act_row, laid, minutes_box, text_field
from ui.opener import DialogOpener
from ui.outgoing import fit_name, wrapped, written_outside
from ui.theme import measures
from ui.words import counted, say

PAPER = "circular-paper"
FAILED = Words("通报没有写成，没有留下文件。请再试一次，或换一个地方。")
MOST_NUMBER = 999


class CircularDialog(QDialog):
    """Written from the figures on the screen, for the days chosen there; Esc closes."""

    def __init__(self, background: Background, found: Assessment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("circular")
        self.setWindowTitle(self.tr("情况通报"))
        self._background, self._found = background, found
        self._file = Path()
        form = laid(QFormLayout())
        self._organ = text_field(
            form, "circular_organ", self.tr("发文机关"), self.tr("如：云州市人民政府办公室")
        )
        self._mark = text_field(form, "circular_mark", self.tr("机关代字"), self.tr("如：云政办函"))
        self._number = minutes_box("circular_number", self.tr("序号"))
        self._number.setRange(1, MOST_NUMBER)
        self._number.setSuffix(self.tr(" 号"))
        self._number.setValue(1)
        form.addRow(self.tr("序号"), self._number)
        self._addressee = text_field(
            form, "circular_addressee", self.tr("主送机关"),
            self.tr("如：各县（市、区）人民政府，市政府各部门"),
        )  # fmt: skip
        self._day = self._make_day(form)
        about = wrapped("circular_about", "muted")
        about.setText(
            self.tr(
                "{span}的数写成通报草稿，按 GB/T 9704 排版，不带红头和印章。"
                "没有装方正小标宋、仿宋_GB2312 的电脑，打开时用相近的字体代替。"
            ).format(span=span_words(found.span))
        )
        self._said = wrapped("circular_said", "title")
        self._said.hide()
        self._write = button(
            self.tr("写成 Word 文件…"), "write_circular", self._choose, hint="↵", kind="primary"
        )
        self._write.setDefault(True)
        close = button(self.tr("关闭"), "close_circular", self.reject, hint="Esc")
        close.setAutoDefault(False)
        act(self, self.tr("关闭"), "Esc", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(24)] * 4)
        column.setSpacing(measures().px(12))
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self._said)
        column.addLayout(act_row(self._write, close))
        self.setMinimumWidth(measures().px(560))
        self._organ.setFocus()

    def _make_day(self, form: QFormLayout) -> QDateEdit:
        now = self._background.desk.clock.now().astimezone()
        day = QDateEdit(QDate(now.year, now.month, now.day))
        day.setObjectName("circular_day")
        day.setAccessibleName(self.tr("成文日期"))
        day.setDisplayFormat("yyyy-MM-dd")
        day.setCalendarPopup(True)
        form.addRow(self.tr("成文日期"), day)
        return day

    def write(self, file: Path) -> None:
        """Writes it to this file, after that was noted."""
        self._file = file
        self._write.setEnabled(False)
        self._background.execute(
            self, assessment.take_out, Taken.CIRCULAR, self._found.span, done=self._gather,
            beside=self._write, refused=self._refuse,
        )  # fmt: skip

    @Slot()
    def _choose(self) -> None:
        name = self.tr("{span}在线访谈情况通报.docx").format(span=span_words(self._found.span))
        path = file_dialog.to_save(
            self, self.tr("情况通报"), fit_name(name, 60), self.tr("Word 文件 (*.docx)")
        )
        if path:
            self.write(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    @Slot()
    def _gather(self) -> None:
        from studio.documents.circular import Given, circular

        shown = self._day.date()
        day = date(shown.year(), shown.month(), shown.day())
        given = Given(
            self._organ.text(), self._mark.text(), self._number.value(), self._addressee.text(), day
        )
        self._background.query(
            self, circular, self._found.span, self._found.kind, given, done=self._put_on_paper,
            refused=self._refuse,
        )  # fmt: skip

    @Slot(object)
    def _put_on_paper(self, told: Any) -> None:
        self._tell(self.tr("正在写……"))
        work = partial(written_outside, PAPER, told.written(), self._file, FAILED)
        self._background.work(
            self, work, done=self._wrote, ended=self._may_write, beside=self._write, lane=QUERIES
        )

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._tell(str(told["fault"]))
            return
        said = self.tr("已写到 {path}，列了 {n} 个单位。")
        self._tell(said.format(path=self._file, n=counted(int(told["units"]))))

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self._tell(text)
        self._may_write()

    @Slot()
    def _may_write(self) -> None:
        self._write.setEnabled(True)

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


def circular_opener(
    background: Background, panel: QWidget, shown: Callable[[], Assessment | None], key: str
) -> DialogOpener:
    """The button that opens it, about the figures that are shown."""

    def make(parent: QWidget) -> QDialog | None:
        found = shown()
        return CircularDialog(background, found, parent) if found is not None else None

    return DialogOpener(say("情况通报…"), "open_circular", make, panel, key)
