"""What leaves the ledgers as a file: a notice of supervision, a list; each by its own process."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.documents.supervision import Listing, Notice, listing, newest_notice
from studio.words import Words
from ui import file_dialog
from ui.acts import PANEL, act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.duty_list import DutyList
from ui.duty_story import Told
from ui.flow import FlowLayout
from ui.notices import show_refusal
from ui.outgoing import fit_name, written_outside
from ui.theme import measures
from ui.words import counted, together

PAPER = "supervision-paper"
FAILED = Words("文件没有写成，没有留下文件。请再试一次，或换一个地方。")
KINDS = "DOCX (*.docx);;XLSX (*.xlsx);;CSV (*.csv)"


class DutyPapers(QWidget):
    """The notice is about the duty in hand, the list is the one on the left, all of it."""

    def __init__(self, background: Background, duties: DutyList, panel: QWidget) -> None:
        super().__init__()
        self._background, self._duties = background, duties
        self._told: Told | None = None
        self._target = Path()
        self._notice = act_button(
            panel, self.tr("督办通知 Word…"), "write_duty_notice", self._choose_notice,
            key="Ctrl+Shift+N", context=PANEL,
        )  # fmt: skip
        self._list = act_button(
            panel, self.tr("导出台账…"), "export_duties", self._choose_list, key="Ctrl+Shift+E",
            context=PANEL,
        )  # fmt: skip
        self._said = QLabel()
        self._said.setObjectName("duty_papers_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        bar = FlowLayout(measures().gap)
        bar.setContentsMargins(measures().pad, 0, measures().pad, measures().px(10))
        for each in (self._notice, self._list, self._said):
            bar.addWidget(each)
        self.setLayout(bar)
        self._said.hide()

    def show_told(self, told: Told) -> None:
        """The notice is of this duty."""
        self._told = told
        self._notice.setVisible(bool(told.notices))

    def write_notice(self, target: Path) -> None:
        """The newest reminder or notice about the duty in hand, as a Word file."""
        if self._told is None or self._told.row is None or not self._told.notices:
            show_refusal(self._notice, self.tr("这一项还没有催办或督办过。"))
            return
        self._target = target
        here = self._background.in_programme(self._told.row.interview_id)
        here.query(self, newest_notice, self._told.row.id, done=self._write)

    def export(self, target: Path) -> None:
        """The whole list on the left, as it is narrowed, in its order."""
        self._target = target
        title = together([self._duties.words(), self.tr("督办台账")])
        self._background.query(self, listing, title, self._duties.ids(), done=self._write)

    @Slot()
    def _choose_notice(self) -> None:
        row = self._told.row if self._told is not None else None
        if row is None or self._told is None or not self._told.notices:
            show_refusal(self._notice, self.tr("这一项还没有催办或督办过。"))
            return
        last = self._told.notices[-1]
        kind = self.tr("督办通知") if last.serial is not None else self.tr("催办单")
        usual = f"{kind} {fit_name(last.unit)} {last.at.astimezone():%Y%m%d}.docx"
        path = file_dialog.to_save(self, kind, usual, "DOCX (*.docx)")
        if path:
            self.write_notice(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    @Slot()
    def _choose_list(self) -> None:
        today = f"{self._duties.today():%Y%m%d}"
        usual = f"{together([fit_name(self._duties.words()), self.tr('督办台账')])} {today}.xlsx"
        path = file_dialog.to_save(self, self.tr("台账存到哪里"), usual, KINDS)
        if path:
            self.export(Path(path))

    @Slot(object)
    def _write(self, paper: Notice | Listing) -> None:
        self._say(self.tr("正在写……"))
        work = partial(written_outside, PAPER, paper.written(), self._target, FAILED)
        self._background.work(self, work, done=self._wrote, beside=self._list, lane=QUERIES)

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._say(str(told["fault"]))
            return
        done = self.tr("已写好 {n} 项：{path}。")
        self._say(done.format(n=counted(int(told["items"])), path=self._target.name))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)
