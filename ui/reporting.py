"""一次性报告任务 of the year plan: what must be reported once, until when, and what was done."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from studio import reporting_duty
from studio.reporting_duty import DutyState, ReportingRow
from ui.acts import WIDGET, act_button, button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.days import day_of
from ui.duties import due_pill
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, Said
from ui.notices import show_refusal
from ui.reason_row import ReasonRow
from ui.theme import measures

S = DutyState


class ReportingView(KeptList[ReportingRow]):
    """D says what was reported, X why it is asked no more, B takes either back."""

    things = frozenset({"reporting_duty"})
    query = staticmethod(reporting_duty.reporting_duties)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("报告任务"), self.tr("一次性报告任务 {n}"),
            self.tr("还没有一次性报告任务。通知要求某日前报送的，填在下面，再点“添加任务”。"),
            self.tr("请先在名单里选中一项任务。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "reporting_list", said, parent)
        self._ends = S.DONE
        self.column.addWidget(self.listing, 1)
        self._reason = ReasonRow("end_report", self.tr("确定"), self.list)
        self._reason.given.connect(self._end)
        self.column.addWidget(self._reason)
        self.column.addLayout(self._make_form())
        self.list.current_changed.connect(self._fill)

    def _card(self, row: ReportingRow) -> Card:
        today = self._background.desk.clock.now().astimezone().date()
        pills = {
            S.OPEN: due_pill((row.due - today).days, ""),
            S.DONE: Pill(self.tr("✓ 已报送"), Tone.GOOD),
            S.DROPPED: Pill(self.tr("不再报送"), Tone.PLAIN),
        }
        meta = " · ".join(filter(None, (f"{row.due:%Y-%m-%d}", row.source, row.remark)))
        return Card(meta, row.title, (pills[row.state],), row.state is not S.OPEN)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("添加或修改报告任务（通知要求某日前报送一次的）")))
        self._title_field = text_field(form, "report_title", self.tr("事项"))
        hint = self.tr("文号或来文")
        self._source = text_field(form, "report_source", self.tr("依据"), hint)
        self._due = text_field(form, "report_due", self.tr("期限"), self.tr("如：2026-03-31"))
        self._fields = (self._title_field, self._source, self._due)
        self._add = button(self.tr("添加任务"), "add_report", self._do_add, kind="primary")
        self._revise = button(self.tr("修改选中的"), "revise_report", self._do_revise)
        self._done = act_button(
            self.list, self.tr("已报送…"), "finish_report", self._ask_done, key="D", context=WIDGET
        )
        self._drop = act_button(
            self.list, self.tr("不再报送…"), "drop_report", self._ask_drop, key="X",
            context=WIDGET, kind="danger",
        )  # fmt: skip
        self._back = act_button(
            self.list, self.tr("恢复"), "reopen_report", self._reopen, key="B", context=WIDGET
        )
        form.addRow(act_row(self._add, self._revise, self._done, self._drop, self._back))
        return form

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        row = self.model.row_of(number)
        if row is not None:
            texts = (row.title, row.source, f"{row.due:%Y-%m-%d}")
            for field, text in zip(self._fields, texts, strict=True):
                fill(field, text)

    def _day(self, asking: QWidget) -> date | None:
        try:
            day = day_of(self._due.text())
        except ValueError:
            day = None
        if day is None:
            show_refusal(asking, self.tr("期限请写成 2026-03-31 的样子。"))
        return day

    @Slot()
    def _do_add(self) -> None:
        day = self._day(self._add)
        if day is not None:
            self._background.execute(
                self, reporting_duty.add, self._title_field.text(), self._source.text(), day,
                done=self._added, beside=self._add,
            )  # fmt: skip

    @Slot(object)
    def _added(self, _number: int) -> None:
        emptied(*self._fields)

    @Slot()
    def _do_revise(self) -> None:
        row, day = self.chosen(self._revise), self._day(self._revise)
        if row is not None and day is not None:
            self._background.execute(
                self, reporting_duty.revise, row.id, self._title_field.text(),
                self._source.text(), day, row.version, done=self._revised, beside=self._revise,
            )  # fmt: skip

    @Slot()
    def _revised(self) -> None:
        kept(*self._fields)

    @Slot()
    def _ask_done(self) -> None:
        self._ask_why(S.DONE, self._done, self.tr("报送了什么、报给了谁"))

    @Slot()
    def _ask_drop(self) -> None:
        self._ask_why(S.DROPPED, self._drop, self.tr("为什么不再报送"))

    def _ask_why(self, ends: DutyState, asking: QWidget, about: str) -> None:
        if self.chosen(asking) is not None:
            self._ends = ends
            self._reason.ask(about)

    @Slot(str)
    def _end(self, remark: str) -> None:
        row = self.chosen(self._done)
        if row is not None:
            end = reporting_duty.finish if self._ends is S.DONE else reporting_duty.drop
            self._background.execute(
                self, end, row.id, remark, row.version, done=self._reason.leave,
                beside=self._reason.field,
            )  # fmt: skip

    @Slot()
    def _reopen(self) -> None:
        row = self.chosen(self._back)
        if row is not None:
            self._background.execute(
                self, reporting_duty.reopen, row.id, row.version, beside=self._back
            )
