"""Which days and which kind of programme an assessment is of, chosen in one line."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from studio.assessment import Span
from studio.year_plan import KIND_NAMES
from ui.assessment_words import MONTHS, MONTHS_OF_QUARTER, PERIOD_NAMES, QUARTERS, Period, span_of
from ui.fields import minutes_box
from ui.flow import FlowLayout
from ui.theme import measures
from ui.words import say

FIRST_YEAR, LAST_YEAR = 2000, 2099


class SpanChoice(QWidget):
    """`changed` comes when other days or another kind are chosen; the last day is never before."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = _combo("assessment_period", self.tr("考核期"))
        for period, name in PERIOD_NAMES.items():
            self._period.addItem(say(name), period.value)
        self._year = _number("assessment_year", self.tr("年度"), FIRST_YEAR, LAST_YEAR)
        self._year.setSuffix(self.tr(" 年"))
        self._year.setValue(today.year)
        self._quarter = _number("assessment_quarter", self.tr("季度"), 1, QUARTERS)
        self._quarter.setPrefix(self.tr("第 "))
        self._quarter.setSuffix(self.tr(" 季度"))
        self._quarter.setValue((today.month - 1) // MONTHS_OF_QUARTER + 1)
        self._month = _number("assessment_month", self.tr("月份"), 1, MONTHS)
        self._month.setSuffix(self.tr(" 月"))
        self._month.setValue(today.month)
        self._first = _day("assessment_first", self.tr("从"), date(today.year, 1, 1))
        self._last = _day("assessment_last", self.tr("到"), today)
        self._kind = _combo("assessment_kind", self.tr("节目类型"))
        self._kind.addItem(self.tr("全部类型"), "")
        for kind, name in KIND_NAMES.items():
            self._kind.addItem(say(name), kind.value)
        self._arrange()

    def span(self) -> Span:
        """The days that are chosen."""
        quarter = self._period_chosen() is Period.QUARTER
        part = (self._quarter if quarter else self._month).value()
        first, last = _date(self._first), _date(self._last)
        return span_of(self._period_chosen(), self._year.value(), part, first, max(first, last))

    def kind(self) -> str:
        """The kind of programme, '' for all."""
        return str(self._kind.currentData())

    def _period_chosen(self) -> Period:
        return Period(self._period.currentData())

    def _arrange(self) -> None:
        line = FlowLayout(measures().gap)
        self.setLayout(line)
        fields = (
            self._period, self._year, self._quarter, self._month, self._first, self._last,
            self._kind,
        )  # fmt: skip
        for each in fields:
            line.addWidget(each)
        self._turn()
        for combo in (self._period, self._kind):
            combo.currentIndexChanged.connect(self._changed)
        for box in (self._year, self._quarter, self._month):
            box.valueChanged.connect(self._changed)
        for day in (self._first, self._last):
            day.dateChanged.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        self._turn()
        self.changed.emit()

    def _turn(self) -> None:
        """Only what the chosen kind of span needs is there."""
        period = self._period_chosen()
        for widget, shown in (
            (self._year, period is not Period.DAYS),
            (self._quarter, period is Period.QUARTER),
            (self._month, period is Period.MONTH),
            (self._first, period is Period.DAYS),
            (self._last, period is Period.DAYS),
        ):
            widget.setVisible(shown)


def _combo(name: str, label: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    return combo


def _number(name: str, label: str, low: int, high: int) -> QSpinBox:
    box = minutes_box(name, label)
    box.setRange(low, high)
    box.setSuffix("")
    return box


def _day(name: str, label: str, day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    return field


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
