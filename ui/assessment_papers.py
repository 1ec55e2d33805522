"""What leaves an assessment: its table, the circular, and what a third party evaluates by.

Each time it is written down first that somebody takes figures out.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import assessment
from studio.assessment import Assessment, Taken, evaluation
from ui import file_dialog
from ui.acts import ActButton, act_button
from ui.announce import announce
from ui.assessment_words import span_words
from ui.background import QUERIES, Background
from ui.circular import circular_opener
from ui.words import counted, say


class AssessmentPapers(QWidget):
    """`openers` are the buttons, for who has room for them; what was written is said here."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = background
        self._found: Assessment | None = None
        self._target = Path()
        self._said = QLabel()
        self._said.setObjectName("assessment_written")
        self._said.setProperty("role", "title")
        self._said.setWordWrap(True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        self._table = act_button(
            parent, self.tr("导出考核表…"), "export_assessment", self._choose_table, key="Alt+E"
        )
        self._circular = circular_opener(background, parent, self.shown, "Alt+B")
        self._evaluated = act_button(
            parent, self.tr("第三方评价数据…"), "export_evaluation", self._choose_evaluation,
            key="Alt+T",
        )  # fmt: skip
        self.openers: tuple[ActButton, ...] = (self._table, self._circular, self._evaluated)

    def show_found(self, found: Assessment) -> None:
        """What is handed out is what is on the screen."""
        self._found = found

    def shown(self) -> Assessment | None:
        """The figures on the screen."""
        return self._found

    # the table

    @Slot()
    def _choose_table(self) -> None:
        kinds = "XLSX (*.xlsx);;DOCX (*.docx);;CSV (*.csv)"
        self._choose(self._title(), ".xlsx", kinds, self.export_to)

    def export_to(self, target: Path) -> None:
        """Writes the table to this file, after that was noted."""
        self._take(Taken.TABLE, target, self._write_table, self._table)

    @Slot()
    def _write_table(self) -> None:
        from studio.documents import figures_file

        assert self._found is not None
        work = partial(figures_file.write, self._target, self._title(), self._found)
        self._background.work(
            self, work, done=self._wrote, ended=self._may_write, beside=self._table, lane=QUERIES
        )

    @Slot(object)
    def _wrote(self, number: int) -> None:
        told = self.tr("已写好 {n} 个单位：{path}。")
        self._tell(told.format(n=counted(number), path=self._target))

    # for a third party

    @Slot()
    def _choose_evaluation(self) -> None:
        name = self.tr("评价数据 {span}").format(span=self._span())
        self._choose(name, ".zip", "ZIP (*.zip)", self.evaluate_to)

    def evaluate_to(self, target: Path) -> None:
        """Writes what a third party evaluates by to this file, after that was noted."""
        self._take(Taken.EVALUATION, target, self._gather, self._evaluated)

    @Slot()
    def _gather(self) -> None:
        assert self._found is not None
        self._background.query(
            self, evaluation.evaluation, self._found.span, self._found.kind, done=self._pack,
            refused=self._refuse,
        )  # fmt: skip

    @Slot(object)
    def _pack(self, made: Any) -> None:
        work = partial(evaluation.write, self._target, made)
        self._background.work(
            self, work, done=self._packed, ended=self._may_write, beside=self._evaluated,
            lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _packed(self, told: int) -> None:
        said = self.tr("已写到 {path}：{n} 条提问，不含个人信息；各列的含义在里面的 README.txt。")
        self._tell(said.format(path=self._target, n=counted(told)))

    # the same for both

    def _take(
        self, taken: Taken, target: Path, then: Callable[[], None], beside: ActButton
    ) -> None:
        if self._found is None:
            return
        self._target = target
        for each in (self._table, self._evaluated):
            each.setEnabled(False)
        self._background.execute(
            self, assessment.take_out, taken, self._found.span, done=then, beside=beside,
            refused=self._refuse,
        )  # fmt: skip

    def _choose(self, name: str, ending: str, kinds: str, then: Callable[[Path], None]) -> None:
        path = file_dialog.to_save(self, name, f"{name}{ending}", kinds)
        if path:
            then(Path(path if Path(path).suffix else f"{path}{ending}"))

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self._tell(text)
        self._may_write()

    @Slot()
    def _may_write(self) -> None:
        for each in (self._table, self._evaluated):
            each.setEnabled(True)

    def _title(self) -> str:
        return say("{span}在线访谈考核表").format(span=self._span())

    def _span(self) -> str:
        return span_words(self._found.span) if self._found is not None else ""

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)
