"""Nomination forms as files: those of a file, looked at one by one; those of a year, written."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot

from studio import nomination, nomination_table
from studio.nomination import Form
from studio.nomination_table import Draft, Looked
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import text_field
from ui.file_table import FileTable, TableWords
from ui.table import RowsView
from ui.words import counted, listed, say, spoken, together


class NominationTable(FileTable[Draft]):
    """What lacks something is shown with what it lacks; what comes late takes a reason.

    That whole forms leave as a file, contacts included, is noted before they do.
    """

    name = "nominations"
    reads = staticmethod(nomination_table.read)

    def __init__(self, background: Background, beside: RowsView) -> None:
        words = TableWords(
            say("导入、导出征集表（.docx、.xlsx、.csv）"), say("要导入的征集表"),
            say("读取文件后，这里逐份列出要导入的征集表。"), say("征集表"), say("导出征集表…"),
            say("征集表存到哪里"),
        )  # fmt: skip
        super().__init__(background, words, beside)
        self._late = text_field(
            self._form, "nominations_late_reason", self.tr("逾期的原因"),
            self.tr("有逾期的，导入前写明"),
        )  # fmt: skip
        self._year = 0
        self._looked = Looked()
        self._forget()

    def show_year(self, year: int) -> None:
        """Forms come into this year and are written of it."""
        other, self._year = year != self._year, year
        if other:
            self._forget()
        elif self._found is not None:
            self._look()  # what others did meanwhile may be what the file would bring

    # in

    def _look(self) -> None:
        drafts = self._found.drafts
        self._background.query(self, nomination_table.look_at, self._year, drafts, done=self._show)

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        if self._found is None:
            return
        self._looked = looked
        good = len(looked.good)
        offer = self.tr("导入这 {n} 份到 {year} 年").format(n=counted(good), year=self._year)
        told = self.tr(
            "共 {n} 份：可导入 {good} 份，其中 {doubtful} 份要核对或补全；不导入 {bad} 份。"
        )
        said = told.format(
            n=counted(len(looked.drafts)), good=counted(good), doubtful=counted(looked.doubtful),
            bad=counted(len(looked.drafts) - good),
        )  # fmt: skip
        late = self.tr("有 {n} 份逾期，请写明原因。").format(n=counted(looked.late))
        notes = (spoken(note) for note in self._found.notes)
        told_late = [late] if looked.late else []
        self._shown(looked.drafts, good, offer, together([said, *told_late, *notes]))
        self._form.setRowVisible(self._late, bool(looked.late))

    def _card(self, one: Draft) -> Card:
        form = one.form
        place = self.tr("第{position}行").format(position=one.line)
        meta = " · ".join(filter(None, (place, form.unit, form.when_said, *_flat(form.guests))))
        remarks = (*one.doubts, *one.lacks, *((one.late,) if one.late else ()))
        text = " · ".join(filter(None, (form.topic, listed(spoken(each) for each in remarks))))
        if one.fault:
            return Card(meta, text, (Pill(spoken(one.fault), Tone.BAD),), bar=Tone.BAD)
        pills = []
        if one.lacks:
            pills.append(Pill(self.tr("不完整"), Tone.WARN))
        if one.doubts:
            pills.append(Pill(self.tr("待核对"), Tone.WARN))
        if one.late:
            pills.append(Pill(self.tr("逾期报送"), Tone.WARN))
        return Card(meta, text, tuple(pills), bar=Tone.WARN if pills else None)

    @Slot()
    def _take_in(self) -> None:
        self._background.execute(
            self, nomination.take_in, self._year, self._looked.good, self._late.text(),
            done=self._taken_in, beside=self._take,
        )  # fmt: skip

    def _turn(self, looking: bool) -> None:
        super()._turn(looking)
        if not looking:
            self._form.setRowVisible(self._late, False)
            self._late.clear()
            self._late.setModified(False)

    # out

    def _usual_name(self) -> str:
        return self.tr("{year}年意见建议征集表.docx").format(year=self._year)

    def export_to(self, target: Path) -> None:
        """Writes the year's forms, after that was noted."""
        self._target = target
        self._background.execute(
            self, nomination.hand_out, self._year, done=self._gather, beside=self._export
        )

    @Slot(object)
    def _gather(self, _number: int) -> None:
        self._background.query(self, nomination.forms, self._year, done=self._write)

    @Slot(object)
    def _write(self, forms: tuple[Form, ...]) -> None:
        title = self.tr("{year}年意见建议征集表").format(year=self._year)
        work = partial(nomination_table.write, self._target, title, forms)
        self._background.work(self, work, done=self._exported, beside=self._export, lane=QUERIES)

    @Slot(object)
    def _exported(self, number: Any) -> None:
        told = self.tr("已写好 {n} 份：{path}。里面有联系人的姓名和电话，请妥善保管。")
        self._say(told.format(n=counted(number), path=self._target.name))


def _flat(guests: str) -> tuple[str, ...]:
    return (listed(guests.splitlines()),) if guests else ()
