"""The plan as a table: one from a file, looked at line by line; one written for a year."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot

from studio import plan_table, year_plan
from studio.plan_table import USUAL, Column, Draft, Looked
from studio.policy import Profile
from studio.words import Words
from studio.year_plan import YearRow
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.file_table import FileTable, TableWords
from ui.table import RowsView
from ui.words import counted, listed, say, spoken, together

COLUMN_NAMES = {
    Column.NUMBER: Words("序号"), Column.UNITS: Words("责任单位"), Column.WHEN: Words("访谈时间"),
    Column.TOPIC: Words("访谈主题"), Column.KIND: Words("类型"), Column.SERIES: Words("系列"),
    Column.RANK: Words("出席人"), Column.REMARK: Words("备注"),
}  # fmt: skip


class YearTable(FileTable[Draft]):
    """Tables come into the year in view and are written of it, with the profile's columns."""

    name = "plan"
    reads = staticmethod(plan_table.read)

    def __init__(self, background: Background, beside: RowsView) -> None:
        words = TableWords(
            say("导入、导出计划表（.docx、.xlsx、.csv）"), say("要导入的计划"),
            say("读取文件后，这里逐行列出要导入的计划。"), say("计划表"), say("导出计划表…"),
            say("计划表存到哪里"),
        )  # fmt: skip
        super().__init__(background, words, beside)
        self._year, self._rows = 0, tuple[YearRow, ...]()
        self._headings: tuple[str, ...] = USUAL
        self._looked = Looked()
        self._forget()

    def show_year(self, year: int, profile: Profile, rows: tuple[YearRow, ...]) -> None:
        """Tables come into this year and are written of it, with the profile's columns."""
        other = year != self._year
        self._year, self._rows = year, rows
        self._headings = profile.texts("plan_columns") or USUAL
        if other:
            self._forget()
        elif self._found is not None:
            self._look()  # what others did meanwhile may be what the file would bring

    # in

    def _look(self) -> None:
        self._background.query(
            self, plan_table.look_at, self._year, self._found.drafts, done=self._show
        )

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        if self._found is None:
            return
        self._looked = looked
        good = len(looked.good)
        offer = self.tr("导入这 {n} 行到 {year} 年").format(n=counted(good), year=self._year)
        told = self.tr("共 {n} 行：可导入 {good} 行，其中 {doubtful} 行要核对；不导入 {bad} 行。")
        said = told.format(
            n=counted(len(looked.drafts)), good=counted(good), doubtful=counted(looked.doubtful),
            bad=counted(len(looked.drafts) - good),
        )  # fmt: skip
        notes = (spoken(note) for note in self._found.notes)
        self._shown(looked.drafts, good, offer, together([said, *notes]))

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

    # out

    def _usual_name(self) -> str:
        return self.tr("{year}年度访谈计划表.docx").format(year=self._year)

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
