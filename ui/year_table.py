"""The plan as a table: one from a file, looked at line by line; one written for a year."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import plan_table, year_plan
from studio.plan_table import USUAL, Column, Draft, Found, Looked
from studio.policy import Profile
from studio.words import Words
from studio.year_plan import YearRow
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, heading, laid, text_field
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, listed, say, spoken, together

COLUMN_NAMES = {
    Column.NUMBER: Words("序号"), Column.UNITS: Words("责任单位"), Column.WHEN: Words("访谈时间"),
    Column.TOPIC: Words("访谈主题"), Column.KIND: Words("类型"), Column.SERIES: Words("系列"),
    Column.RANK: Words("出席人"), Column.REMARK: Words("备注"),
}  # fmt: skip


class YearTable(QWidget):
    """Nothing is taken in before it was shown; a line that cannot be says why and is left out.

    `looking` tells when lines are shown, and when no more.
    """

    looking = Signal(bool)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._year, self._rows = 0, tuple[YearRow, ...]()
        self._headings: tuple[str, ...] = USUAL
        self._found = Found(())
        self._looked = Looked()
        self._target = Path()
        self._model = RowsModel[Draft](self._card, self)
        self._list = RowsView("plan_table_list", self.tr("要导入的计划"), lines=1)
        self._list.say_when_empty(self.tr("读取文件后，这里逐行列出要导入的计划。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(180))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures().pad, 0, 0)
        column.addLayout(self._make_form())
        column.addWidget(self._list, 1)
        column.addLayout(self._acts)
        self._forget()

    def show_year(self, year: int, profile: Profile, rows: tuple[YearRow, ...]) -> None:
        """Tables come into this year and are written of it, with the profile's columns."""
        other = year != self._year
        self._year, self._rows = year, rows
        self._headings = profile.texts("plan_columns") or USUAL
        if other:
            self._forget()
        elif self._looked.drafts:
            self._look()  # what others did meanwhile may be what the file would bring

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("导入、导出计划表（.docx、.xlsx、.csv）")))
        self._file = text_field(form, "plan_file", self.tr("文件"), self.tr("DOCX、XLSX 或 CSV"))
        choose = button(self.tr("选择文件…"), "choose_plan", self._choose)
        self._preview = button(self.tr("读取并预览"), "preview_plan", self._read)
        self._export = button(self.tr("导出计划表…"), "export_plan", self._choose_target)
        form.addRow(act_row(choose, self._preview, self._export))
        self._said = QLabel()
        self._said.setObjectName("plan_table_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        self._take = button(self.tr("导入"), "take_in_plan", self._take_in, kind="primary")
        self._leave = button(self.tr("不导入"), "leave_plan", self._forget)
        self._acts = act_row(self._take, self._leave)
        return form

    # in

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("计划表 (*.docx *.xlsx *.csv)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("计划表"), "", kinds)
        if path:
            self._file.setText(path)
            self._file.setModified(True)

    @Slot()
    def _read(self) -> None:
        named = self._file.text().strip()
        if not named:
            show_refusal(self._preview, self.tr("请先选择文件，或写下它的路径。"))
            return
        self._forget()  # what the field names now may be another file
        self._background.work(
            self, partial(plan_table.read, Path(named)), done=self._show_found,
            beside=self._preview, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        self._found = found
        self._look()

    def _look(self) -> None:
        self._background.query(
            self, plan_table.look_at, self._year, self._found.drafts, done=self._show
        )

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        """Every line as it would be taken in; none of them is yet."""
        self._looked = looked
        self._model.set_rows(looked.drafts)
        self._turn(bool(looked.drafts))
        good = len(looked.good)
        self._take.setEnabled(good > 0)
        words = self.tr("导入这 {n} 行到 {year} 年")
        self._take.set_words(words.format(n=counted(good), year=self._year))
        told = self.tr("共 {n} 行：可导入 {good} 行，其中 {doubtful} 行要核对；不导入 {bad} 行。")
        self._say(
            together(
                [
                    told.format(
                        n=counted(len(looked.drafts)), good=counted(good),
                        doubtful=counted(looked.doubtful),
                        bad=counted(len(looked.drafts) - good),
                    ),
                    *(spoken(note) for note in self._found.notes),
                ]
            )
        )  # fmt: skip

    def _card(self, one: Draft) -> Card:
        said = one.planned
        place = self.tr("第{position}行").format(position=one.line) if one.line else ""
        meta = " · ".join(
            filter(None, (place, said.when_cell, said.unit_cell, said.series, said.rank))
        )
        doubts = listed(spoken(doubt) for doubt in one.doubts)
        text = " · ".join(filter(None, (said.topic, doubts)))
        if one.fault:
            return Card(meta, text, (Pill(spoken(one.fault), Tone.BAD),), bar=Tone.BAD)
        if one.doubts:
            return Card(meta, text, (Pill(self.tr("待核对"), Tone.WARN),), bar=Tone.WARN)
        return Card(meta, text)

    @Slot()
    def _take_in(self) -> None:
        self._background.execute(
            self, year_plan.take_in, self._year, self._looked.good,
            done=self._taken_in, beside=self._take,
        )  # fmt: skip

    @Slot(object)
    def _taken_in(self, number: int) -> None:
        self._forget()
        emptied(self._file)
        self._say(self.tr("已导入 {n} 行。").format(n=counted(number)))

    # out

    @Slot()
    def _choose_target(self) -> None:
        usual = self.tr("{year}年度访谈计划表.docx").format(year=self._year)
        kinds = "DOCX (*.docx);;XLSX (*.xlsx);;CSV (*.csv)"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("计划表存到哪里"), usual, kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if path:
            self.export_to(Path(path))

    def export_to(self, target: Path) -> None:
        """Writes the year's table; what its columns do not show is said."""
        self._target = target
        title = self.tr("{year}年度访谈计划表").format(year=self._year)
        self._background.work(
            self, partial(plan_table.write, target, title, self._rows, self._headings),
            done=self._exported, beside=self._export, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _exported(self, number: int) -> None:
        told = self.tr("已写好 {n} 行：{path}。").format(n=counted(number), path=self._target.name)
        hidden = plan_table.left_out(self._rows, self._headings)
        names = listed(say(COLUMN_NAMES[one]) for one in hidden)
        rest = self.tr("这份表没有的列：{names}，没有写进去。").format(names=names)
        self._say(together([told, rest if hidden else ""]))

    # the rest

    @Slot()
    def _forget(self) -> None:
        self._found, self._looked = Found(()), Looked()
        self._model.set_rows(())
        self._turn(False)
        self._say("")

    def _turn(self, looking: bool) -> None:
        for each in (self._list, self._take, self._leave):
            each.setVisible(looking)
        self.looking.emit(looking)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
