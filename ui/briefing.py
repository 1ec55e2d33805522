"""The briefing pack from the window: what it will hold, its file, and what was masked in it."""

import json
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.errors import Trouble
from studio.journal import Reader
from studio.question import QuestionState, counts
from studio.words import language
from ui.acts import button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.kept_process import own_command
from ui.opener import DialogOpener
from ui.theme import measures
from ui.words import counted, listed, say, together

PAPER = "briefing-paper"
"""The process that writes it: nothing of Word's format is loaded into the window's."""
PATIENCE_SECONDS = 300
UNFIT = frozenset('\\/:*?"<>|')
MOST_NAMED = 8


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
        self._holds = _label("briefing_holds", "")
        self._said = _label("briefing_said", "title")
        self._said.hide()
        about = _label("briefing_about", "muted")
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
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("嘉宾参阅材料"), self._name(), self.tr("Word 文件 (*.docx)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if path:
            self.write(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    def _name(self) -> str:
        """With the moment in it, so that the next one has another name."""
        title = "".join(sign for sign in self._title if sign.isprintable() and sign not in UNFIT)
        now = self._background.desk.clock.now().astimezone()
        return self.tr("参阅材料 {title} {time}.docx").format(
            title=title[:40], time=f"{now:%Y%m%d-%H%M%S}"
        )

    @Slot()
    def _gather(self) -> None:
        from studio.documents.briefing import briefing

        self._background.query(self, briefing, done=self._put_on_paper, refused=self._refuse)

    @Slot(object)
    def _put_on_paper(self, pack: Any) -> None:
        self._tell(self.tr("正在写……"))
        work = partial(_written, pack, self._file)
        self._background.work(
            self, work, done=self._wrote, ended=self._may_write, beside=self._write, lane=QUERIES
        )

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._tell(str(told["fault"]))
            return
        hidden = [str(name) for name in told["masked"]]
        said = [self.tr("已写到 {path}。").format(path=self._file)]
        if hidden:
            names = listed(hidden[:MOST_NAMED])
            words = self.tr(
                "有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}。"
            ) if len(hidden) <= MOST_NAMED else self.tr(
                "有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}等。"
            )  # fmt: skip
            said.append(words.format(n=counted(len(hidden)), names=names))
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


def _written(pack: Any, file: Path) -> dict[str, Any]:
    """On a lane's thread: has the process write it; Trouble where it came to grief."""
    try:
        done = subprocess.run(
            [*own_command(), PAPER, str(file), language()],
            input=pack.written(), capture_output=True, timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        told: dict[str, Any] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise Trouble("参阅材料没有写成，没有留下文件。请再试一次，或换一个地方。") from error
    return told


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
