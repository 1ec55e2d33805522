"""排期 · 年度计划: the year as list, calendar, coverage of the units and what is missing."""

from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from studio import year_view
from studio.year_plan import PlanVersion, story_of
from studio.year_view import Covered, Year, YearLine
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import minutes_box
from ui.table import Row, RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, together
from ui.year_form import YearForm
from ui.year_table import YearTable
from ui.year_words import (
    LackRow,
    MonthRow,
    lack_card,
    line_card,
    month_card,
    months_of,
    unit_card,
    version_card,
)

R = TypeVar("R", bound=Row)
FIRST_YEAR, LAST_YEAR = 2000, 2099


class YearPlanView(LiveView):
    """One year at a time; all of its pages are the same rows, seen otherwise."""

    things = frozenset({"plan_row", "interview", "policy", "department"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.pages = QTabWidget()
        self.pages.setObjectName("year_pages")
        self.pages.setAccessibleName(self.tr("年度计划"))
        self.model = RowsModel[YearLine](line_card, self)
        self._months = RowsModel[MonthRow](month_card, self)
        self._units = RowsModel[Covered](unit_card, self)
        self._lacks = RowsModel[LackRow](lack_card, self)
        self._story = RowsModel[PlanVersion](version_card, self)
        self.list = self._page(
            "year_list", self.tr("列表"), self.model,
            self.tr("这一年还没有计划。在下面填写，再点“添加一行”。"),
        )  # fmt: skip
        self._page("month_list", self.tr("月历"), self._months, self.tr("没有月份。"))
        self._page(
            "coverage_list", self.tr("单位覆盖"), self._units,
            self.tr("没有单位。部门名单在“部门”里；计划里写到的单位也列在这里。"),
        )  # fmt: skip
        self._page(
            "lack_list", self.tr("缺口"), self._lacks,
            self.tr("没有缺口。按哪些规定算，见“制度”。"),
        )  # fmt: skip
        self._page(
            "story_list", self.tr("经过"), self._story,
            self.tr("在列表里选中一行，这里列出它的每次改动和原因。"),
        )  # fmt: skip
        self.form = YearForm(background, self.list)
        self.list.current_changed.connect(self._turn_to)
        self.list.current_updated.connect(self._turn_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_head())
        column.addWidget(self.pages, 1)
        column.addWidget(self.form)
        self.table = YearTable(background)
        self.table.looking.connect(self.form.setHidden)  # what a file would bring takes its place
        column.addWidget(self.table)

    def _make_head(self) -> QHBoxLayout:
        self._year = minutes_box("plan_year", self.tr("年度"))
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setSuffix(self.tr(" 年"))
        self._year.setValue(self._background.desk.clock.now().astimezone().year)
        self._year.valueChanged.connect(self.reload)
        self._said = QLabel()
        self._said.setObjectName("year_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._year)
        head.addWidget(self._said, 1)
        return head

    def _page(self, name: str, label: str, model: RowsModel[R], nothing: str) -> RowsView:
        rows = RowsView(name, label, lines=1)
        rows.say_when_empty(nothing)
        rows.set_rows_model(model)
        rows.setMinimumHeight(measures().px(260))
        self.pages.addTab(rows, label)
        return rows

    def _refresh(self, ids: Ids) -> None:
        self._ask(year_view.year_of, self._year.value(), done=self._show)

    @Slot(object)
    def _show(self, year: Year) -> None:
        self.form.show_year(year.year, year.profile)
        rows = tuple(line.plan for line in year.lines if line.plan is not None)
        self.table.show_year(year.year, year.profile, rows)
        self.model.set_rows(year.lines)
        self._months.set_rows(months_of(year.lines, year.profile))
        self._units.set_rows(year.coverage)
        self._lacks.set_rows(tuple(LackRow(n, one) for n, one in enumerate(year.lacks, 1)))
        self.pages.setTabText(3, self.tr("缺口 {n}").format(n=counted(len(year.lacks))))
        self._said.setText(self._about(year))
        self._turn_to(self.list.current_id())

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
        line = self.model.row_of(number)
        self.form.show_line(line)
        if line is None or line.plan is None:
            self._story.set_rows(())
        else:
            self._background.query(self, story_of, line.plan.id, done=self._show_story)

    @Slot(object)
    def _show_story(self, versions: tuple[PlanVersion, ...]) -> None:
        self._story.set_rows(versions)
