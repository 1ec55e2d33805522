"""A row of the year plan in a form: added, revised, moved, dropped, made a programme."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from studio import date_change, interview, year_plan
from studio.policy import Profile
from studio.topic import unpacked
from studio.year_plan import Planned, YearRow, units_in
from studio.year_view import YearLine
from ui.acts import WIDGET, ActButton, act_button
from ui.background import Background
from ui.fields import (
    act_row,
    emptied,
    fill,
    heading,
    kept,
    laid,
    minutes_box,
    show_number,
    text_field,
)
from ui.interviews import USUAL_MINUTES
from ui.kind_form import kind_box
from ui.notices import show_refusal
from ui.programme_topics import tag_row
from ui.table import RowsView
from ui.theme import measures

USUAL_HOUR = 15
"""In the afternoon, as most notices have it; the programme's own page changes it."""


class YearForm(QWidget):
    """What is half typed stays as typed. Acts are about the row in hand, by a key on its list."""

    def __init__(self, background: Background, rows: RowsView) -> None:
        super().__init__()
        self._background = background
        self._year = 0
        self._line: YearLine | None = None
        self._profile: Profile | None = None
        self._clean = False
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("添加一行，或修改选中的行")))
        self._month = self._number("plan_month", self.tr("月"), 12)
        self._day = self._number("plan_day", self.tr("日"), 31)
        when = QHBoxLayout()
        when.setSpacing(measures().gap)
        for each in (self._month, self._day):
            when.addWidget(each)
        when.addStretch(1)
        form.addRow(self.tr("访谈时间"), when)
        several = self.tr("几个单位用、隔开")
        self._units = text_field(form, "plan_units", self.tr("责任单位"), several)
        self._topic = text_field(form, "plan_topic", self.tr("访谈主题"))
        self._kind = kind_box("plan_kind")
        form.addRow(self.tr("类型"), self._kind)
        self._series = text_field(form, "plan_series", self.tr("系列"))
        self._rank = text_field(
            form, "plan_rank", self.tr("出席人"), self.tr("如 主要负责同志、新闻发言人")
        )
        self._remark = text_field(form, "plan_remark", self.tr("备注"))
        hint = self.tr("临时增加、改期、移出计划时写明")
        self._reason = text_field(form, "plan_reason", self.tr("原因"), hint)
        self._texts = (self._units, self._topic, self._series, self._rank, self._remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addLayout(self._make_acts(rows))

    def show_year(self, year: int, profile: Profile) -> None:
        """Rows are added to this year; programmes are as long as the profile says."""
        self._year, self._profile = year, profile

    def show_line(self, line: YearLine | None) -> None:
        """The row in hand stands in the form, unless something was typed there."""
        other = (line and line.id) != (self._line and self._line.id)
        self._line = line
        if line is None or line.plan is None:
            return
        said = line.plan.planned
        texts = (said.unit_cell, said.topic, said.series, said.rank, said.remark)
        for field, text in zip(self._texts, texts, strict=True):
            fill(field, text)
        show_number(self._month, said.month or 0)
        show_number(self._day, said.day or 0)
        if other:
            self._kind.setCurrentIndex(self._kind.findData(said.kind))

    def _number(self, name: str, suffix: str, most: int) -> QSpinBox:
        box = minutes_box(name, suffix.strip())
        box.setRange(0, most)
        box.setValue(0)
        box.setSuffix(suffix)
        box.setSpecialValueText(self.tr("未定"))
        return box

    def _make_acts(self, rows: RowsView) -> QVBoxLayout:
        def made(text: str, name: str, slot: object, key: str, kind: str = "plain") -> ActButton:
            return act_button(rows, text, name, slot, key=key, context=WIDGET, kind=kind)  # type: ignore[arg-type]

        self._add = made(self.tr("添加一行"), "add_plan_row", self._do_add, "A", "primary")
        self._revise = made(self.tr("修改选中的行"), "revise_plan_row", self._do_revise, "S")
        self._move = made(self.tr("改期"), "move_plan_row", self._do_move, "M")
        self._drop = made(self.tr("移出计划"), "drop_plan_row", self._do_drop, "X", "danger")
        self._back = made(self.tr("恢复"), "reinstate_plan_row", self._do_reinstate, "B")
        self._tag = made(self.tr("重点领域…"), "tag_plan_row", self._do_tag, "T")
        self._make = made(self.tr("由这一行新建访谈"), "make_programme", self._do_make, "P")
        column = QVBoxLayout()
        column.addLayout(
            act_row(
                self._add, self._revise, self._move, self._drop, self._back, self._tag, self._make
            )
        )
        return column

    def _written(self) -> Planned:
        units, topic, series, rank, remark = (field.text() for field in self._texts)
        return Planned(
            units_in(units), self._month.value() or None, self._day.value() or None, topic,
            self._kind.currentData(), series, rank, remark, units_said=units.strip(),
        )  # fmt: skip

    def _row(self, asking: QWidget) -> YearRow | None:
        row = self._line.plan if self._line is not None else None
        if row is None:
            show_refusal(asking, self.tr("请先在列表里选中一行计划。"))
        return row

    @Slot()
    def _do_add(self) -> None:
        self._background.execute(
            self, year_plan.add, self._year, self._written(), self._reason.text(),
            done=self._added, beside=self._add,
        )  # fmt: skip

    @Slot(object)
    def _added(self, _number: int) -> None:
        emptied(*self._texts, self._reason)

    @Slot()
    def _do_revise(self) -> None:
        row = self._row(self._revise)
        if row is not None:
            self._background.execute(
                self, date_change.revise_row, row.id, self._written(), row.version,
                done=self._revised, beside=self._revise,
            )  # fmt: skip

    @Slot()
    def _revised(self) -> None:
        kept(*self._texts)

    @Slot()
    def _do_move(self) -> None:
        row = self._row(self._move)
        if row is not None:
            self._background.execute(
                self, date_change.move_row, row.id, self._month.value() or None,
                self._day.value() or None, self._reason.text(), row.version,
                done=self._reasoned, beside=self._move,
            )  # fmt: skip

    @Slot()
    def _do_drop(self) -> None:
        row = self._row(self._drop)
        if row is not None:
            self._background.execute(
                self, date_change.drop_row, row.id, self._reason.text(), row.version,
                done=self._reasoned, beside=self._drop,
            )  # fmt: skip

    @Slot()
    def _reasoned(self) -> None:
        emptied(self._reason)

    @Slot()
    def _do_reinstate(self) -> None:
        row = self._row(self._back)
        if row is not None:
            self._background.execute(
                self, year_plan.reinstate, row.id, row.version, beside=self._back
            )

    @Slot()
    def _do_tag(self) -> None:
        """By digits, in a dialog of its own: what stands in the form stays as typed."""
        row = self._row(self._tag)
        if row is not None:
            said = row.planned
            tag_row(
                self._background, self, said.topic or said.unit_cell, unpacked(said.topics),
                year_plan.tag, row.id, row.version,
            )  # fmt: skip

    @Slot()
    def _do_make(self) -> None:
        """A programme out of the row: its day, in the afternoon, as long as the profile says."""
        row = self._row(self._make)
        if row is None:
            return
        said = row.planned
        try:
            starts_at = datetime(row.year, said.month or 0, said.day or 0, USUAL_HOUR).astimezone()
        except ValueError:
            show_refusal(self._make, self.tr("请先写明访谈时间的月和日，再新建访谈。"))
            return
        minutes = self._profile.number("minutes") if self._profile is not None else None
        self._background.execute(
            self, interview.plan, said.topic or said.unit_cell, said.unit_cell, starts_at,
            minutes or USUAL_MINUTES, "", False, row.id, beside=self._make,
        )  # fmt: skip
