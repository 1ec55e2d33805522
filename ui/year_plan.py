"""排期 · 年度计划: the year as list, calendar, coverage of the units and what is missing."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from studio import year_way
from studio.journal import HOUSE, Reader
from studio.people import names
from studio.programme_topic import UNSAID
from studio.topic import TOPIC_NAMES
from studio.year_plan import PlanVersion, story_of
from studio.year_view import Covered, Year
from studio.year_way import YearSeen
from ui.asker import topic_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.legs import Legs
from ui.table import RowsModel
from ui.view import Ids
from ui.words import counted, together
from ui.year_form import YearForm
from ui.year_list import YearList, YearModel
from ui.year_pages import YearPages
from ui.year_table import YearTable
from ui.year_words import (
    FieldRow,
    LackRow,
    MonthRow,
    SeenLine,
    field_card,
    fields_of,
    lack_card,
    line_card,
    month_card,
    months_of,
    unit_card,
    version_card,
)

ANY = "*"
"""Among the fields to choose from: all of them, and what has none."""


class YearPlanView(YearPages):
    """One year at a time; all of its pages are the same rows, seen otherwise.

    turned: to which programme, 0 where none came of the row in hand. legs: the way of that row, for
    whoever has a place for it beside the page.
    """

    things = frozenset({
        "plan_row", "interview", "policy", "department", "nomination", "question", "duty",
        "rehearsed", "programme_topic",
    })  # fmt: skip
    rest_ms = 500
    turned = Signal(int)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, "plan", self.tr("年度计划"), 340, parent)
        self.model = YearModel[SeenLine](line_card, self)
        self._months = RowsModel[MonthRow](month_card, self)
        self._units = RowsModel[Covered](unit_card, self)
        self._lacks = RowsModel[LackRow](lack_card, self)
        self._fields = RowsModel[FieldRow](field_card, self)
        self._story = RowsModel[PlanVersion](version_card, self)
        self._shown: YearSeen | None = None
        self._onward = 0
        self.legs = Legs()
        self.list = YearList("year_list", self.tr("列表"))
        self._page(
            self.tr("列表"), self.model,
            self.tr("这一年还没有计划。在下面填写，再点“添加一行”。"), self.list,
        )  # fmt: skip
        self._page(self.tr("月历"), self._months, self.tr("没有月份。"), "month_list")
        self._page(
            self.tr("单位覆盖"), self._units,
            self.tr("没有单位。部门名单在“部门”里；计划里写到的单位也列在这里。"), "coverage_list",
        )  # fmt: skip
        self._page(
            self.tr("缺口"), self._lacks, self.tr("没有缺口。按哪些规定算，见“制度”。"), "lack_list"
        )
        self._page(self.tr("重点领域"), self._fields, self.tr("没有重点领域。"), "field_list")
        self._page(
            self.tr("经过"), self._story,
            self.tr("在列表里选中一行，这里列出它的每次改动和原因。"), "story_list",
        )  # fmt: skip
        self.form = YearForm(background, self.list)
        self.table = YearTable(background, self.list)
        self._arrange(self.list, self.form, self.table)

    def _make_head(self) -> QHBoxLayout:
        head = super()._make_head()
        self._field = QComboBox()
        self._field.setObjectName("year_field")
        self._field.setAccessibleName(self.tr("只看哪个重点领域"))
        self._field.addItem(self.tr("全部领域"), ANY)
        for code in (*TOPIC_NAMES, UNSAID):
            self._field.addItem(topic_name(code) if code else self.tr("未定领域"), code)
        self._field.currentIndexChanged.connect(self._show_lines)
        head.insertWidget(1, self._field)
        return head

    def show_due(self, year: int, row: int) -> None:
        """Takes that row in hand, once the list has it."""
        self._year.setValue(year)
        self._field.setCurrentIndex(self._field.findData(ANY))
        self.pages.setCurrentWidget(self.list)
        self.list.setFocus()
        if self.refreshing() or not self.list.select(row):
            self._onward = row

    def _refresh(self, ids: Ids) -> None:
        self._ask(year_way.year_seen, self._year.value(), done=self._show)

    @Slot(object)
    def _show(self, seen: YearSeen) -> None:
        year = seen.year
        self.form.show_year(year.year, year.profile)
        rows = tuple(line.plan for line in year.lines if line.plan is not None)
        self.table.show_year(year.year, year.profile, rows)
        self._shown = seen
        self._show_lines()
        self._fields.set_rows(fields_of(year))
        self._months.set_rows(months_of(year.lines, year.profile))
        self._units.set_rows(year.coverage)
        self._lacks.set_rows(tuple(LackRow(n, one) for n, one in enumerate(year.lacks, 1)))
        self.pages.setTabText(3, self.tr("缺口 {n}").format(n=counted(len(year.lacks))))
        self._said.setText(self._about(year))
        if self._onward:
            self.list.select(self._onward)
            self._onward = 0
        self._turn_to(self.list.current_id())

    @Slot()
    def _show_lines(self) -> None:
        """The rows of the field that is chosen; what stands in the form stays."""
        if self._shown is None:
            return
        code = self._field.currentData()
        self.model.set_rows(
            SeenLine(line.id, line, self._shown.ways[line.id])
            for line in self._shown.year.lines
            if code == ANY or (code in line.topics if code else not line.topics)
        )

    def _about(self, year: Year) -> str:
        held = sum(line.counts for line in year.lines)
        told = self.tr("共 {n} 期。").format(n=counted(held))
        by = self.tr("没有选定制度，不算缺口。")
        if year.profile.id:
            by = self.tr("按“{name}”算，缺 {n} 项。").format(
                name=year.profile.name, n=counted(len(year.lacks))
            )
        incomplete = self.tr("计划不完整：有的行缺内容。") if year.incomplete else ""
        nobody = ""
        if year.uncounted:
            nobody = self.tr("部门名单是空的，各单位的缺口没有算；请先在“部门”里添加。")
        return together([told, by, incomplete, nobody])

    @Slot(object)
    def _turn_to(self, number: int | None) -> None:
        row = self.model.row_of(number)
        line = row.line if row is not None else None
        self.form.show_line(line)
        self.legs.show_row(line, row.way if row is not None else None)
        programme = line.programme if line is not None else None
        self.turned.emit(programme.id if programme is not None else HOUSE)
        if line is None or line.plan is None:
            self._story.set_rows(())
        else:
            self._background.query(self, _story, line.plan.id, done=self._show_story)

    @Slot(object)
    def _show_story(self, versions: tuple[PlanVersion, ...]) -> None:
        self._story.set_rows(versions)


def _story(reader: Reader, row: int) -> tuple[PlanVersion, ...]:
    """What became of a row, by people's names."""
    known = names(reader)
    return tuple(replace(one, by=known.get(one.by, one.by)) for one in story_of(reader, row))
