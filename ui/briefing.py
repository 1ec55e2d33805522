"""The briefing pack from the window: what it will hold, its file, and what was masked in it."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.journal import Reader
from studio.question import QuestionState, counts
from studio.words import Words
from ui import file_dialog
from ui.acts import button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.opener import DialogOpener
from ui.outgoing import fit_name, masked_words, wrapped, written_outside
from ui.theme import measures
from ui.words import counted, say, together

PAPER = "briefing-paper"
"""The process that writes it: nothing of Word's format is loaded into the window's."""
FAILED = Words("参阅材料没有写成，没有留下文件。请再试一次，或换一个地方。")


def held(reader: Reader) -> tuple[int, int, str]:
    """How many questions the pack would hold, how many are undecided, and the programme's title."""
    from studio.interview import interview

    by_state = counts(reader)
    admitted = by_state[QuestionState.SCREENED_IN] + by_state[QuestionState.ASSIGNED]
    return admitted, by_state[QuestionState.RECEIVED], interview(reader).title


class BriefingDialog(QDialog):
    """Says what the pack will hold and writes it; Esc closes."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("briefing")
        self.setWindowTitle(self.tr("嘉宾参阅材料"))
        self._background = background
        self._title = ""
        self._file = Path()
        self._holds = wrapped("briefing_holds", "")
        self._said = wrapped("briefing_said", "title")
        self._said.hide()
        about = wrapped("briefing_about", "muted")
        about.setText(
            self.tr(
                "采用的提问每个一次，按部门排列，写明多少人问、来自哪些渠道、回应价值和答复。"
                "只用对外文字；还没有遮盖的个人信息在材料里遮盖，并告诉您是哪几条。"
                "谁在什么时候导出，记入日志。"
            )
        )
        self._write = button(
            self.tr("导出 Word 文件…"), "write_briefing", self._choose, hint="↵", kind="primary"
        )
        self._write.setDefault(True)
        self._write.setEnabled(False)
        close = button(self.tr("关闭"), "close_briefing", self.reject, hint="Esc")
        close.setAutoDefault(False)
        tell_key(self, "Esc", self.tr("关闭"))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(24)] * 4)
        column.setSpacing(measures().px(12))
        for each in (self._holds, about, self._said):
            column.addWidget(each)
        column.addLayout(line)
        self.setMinimumWidth(measures().px(560))
        background.query(self, held, done=self._show)

    def write(self, file: Path) -> None:
        """Writes the pack to this file, after that was noted; a refusal stands at the button."""
        from studio.documents.briefing import export_briefing

        self._file = file
        self._write.setEnabled(False)
        self._background.execute(
            self, export_briefing, done=self._gather, beside=self._write, refused=self._refuse
        )

    @Slot(object)
    def _show(self, what: tuple[int, int, str]) -> None:
        admitted, undecided, self._title = what
        said = [self.tr("编入采用的 {n} 个问题。").format(n=counted(admitted))]
        if not admitted:
            said = [self.tr("还没有采用的提问，材料里没有内容。")]
        if undecided:
            said.append(self.tr("另有 {n} 条还没有初筛，不编入。").format(n=counted(undecided)))
        self._holds.setText(together(said))
        self._write.setEnabled(bool(admitted))
        if admitted:
            self._write.setFocus()
        self._grow()

    @Slot()
    def _choose(self) -> None:
        path = file_dialog.to_save(
            self, self.tr("嘉宾参阅材料"), self._name(), self.tr("Word 文件 (*.docx)")
        )
        if path:
            self.write(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    def _name(self) -> str:
        """With the moment in it, so that the next one has another name."""
        now = self._background.desk.clock.now().astimezone()
        return self.tr("参阅材料 {title} {time}.docx").format(
            title=fit_name(self._title), time=f"{now:%Y%m%d-%H%M%S}"
        )

    @Slot()
    def _gather(self) -> None:
        from studio.documents.briefing import briefing

        self._background.query(self, briefing, done=self._put_on_paper, refused=self._refuse)

    @Slot(object)
    def _put_on_paper(self, pack: Any) -> None:
        self._tell(self.tr("正在写……"))
        work = partial(written_outside, PAPER, pack.written(), self._file, FAILED)
        self._background.work(
            self, work, done=self._wrote, ended=self._may_write, beside=self._write, lane=QUERIES
        )

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._tell(str(told["fault"]))
            return
        said = [self.tr("已写到 {path}。").format(path=self._file)]
        if told["masked"]:
            said.append(masked_words([str(name) for name in told["masked"]]))
        self._tell(together(said))

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
        self._grow()
        announce(self._said, words)

    def _grow(self) -> None:
        """What is said anew has all its lines."""
        lines = self.layout()
        assert lines is not None
        self.resize(self.width(), max(self.height(), lines.totalHeightForWidth(self.width())))


def briefing_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    text = say("嘉宾参阅材料…")
    make = partial(BriefingDialog, background)
    return DialogOpener(text, "open_briefing", make, panel, key)
