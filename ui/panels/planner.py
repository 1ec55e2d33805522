"""The planner's seat: programmes on the left, the one in hand, people and this PC on the right."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.duty import Duty
from ui.accounts import AccountsView
from ui.acts import act, button, tell_key
from ui.appearance import Appearance
from ui.assessment import AssessmentView
from ui.background import Background
from ui.bulletin import Bulletin
from ui.calendar_saver import CalendarSaver
from ui.channels import ChannelsView
from ui.departments import DepartmentsView
from ui.drafting_form import DraftingForm
from ui.duties import DutyList
from ui.everywhere import EverywhereView
from ui.experts import ExpertsView
from ui.focus import start_at, tab_to
from ui.guest_ranks import GuestRanksView
from ui.house_rules import HouseRules
from ui.interviews import NewProgramme, ProgrammeList
from ui.joint_meeting import JointMeetingView
from ui.late_pages import LatePages, PageGroups
from ui.nominations import NominationsView
from ui.notice_places import NoticePlacesView
from ui.outlets import OutletsView
from ui.panes import Panes, whole
from ui.people import PeopleView
from ui.policy import PolicyView
from ui.policy_documents import PolicyDocumentsView
from ui.preferences import Preferences
from ui.programme import ProgrammeForm
from ui.recordings import RecordingsView
from ui.reporting import ReportingView
from ui.service_guides import ServiceGuidesView
from ui.shortcuts import ShortcutsPage
from ui.support_bundle import SupportBundle
from ui.talking_points import TalkingPointsView
from ui.theme import measures
from ui.trainings import TrainingsView
from ui.word_lists import WordListsView
from ui.words import say
from ui.year_pages import YearPages
from ui.year_plan import YearPlanView

NEW, YEAR = "new-programme", "year-plan"
LIST_BESIDE, YEAR_BESIDE = (2, 3), (5, 2)
"""How list and page, or page and what stands beside the year, share the width."""
LIST_SHARE = 3
"""How much of the height the programmes have, to two of what waits."""
Pages = tuple[tuple[str, str, Callable[[], QWidget]], ...]
"""Name, tab and what makes the page."""


class ProgrammePage(Protocol):
    """What shows the programme that is chosen in the list."""

    def show_programme(self, programme: int) -> None:
        """Turns to that programme, whatever was shown before."""


P = TypeVar("P", bound=ProgrammePage)


class PlannerPanel(QWidget):
    """Everybody finds their programmes here; planner and administrator also make them."""

    programme_chosen = Signal(int)
    guide_wanted = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        house = background.in_programme(0)
        self._list = ProgrammeList(house, bulletin)
        self._house, self._bulletin = house, bulletin
        self._beside = QStackedWidget()
        self._beside.addWidget(self._list)
        self._duties = DutyList(house, bulletin)
        self._dates = CalendarSaver(house, self)
        self._form = ProgrammeForm(house, bulletin, opens="↵")
        self._everywhere = EverywhereView(house, bulletin)
        self._year: YearPlanView | None = None
        self._chosen: int | None = None
        self._followers: list[ProgrammePage] = [self._form, self._dates]
        self._tabs = LatePages()
        self._tabs.setObjectName("plan_tabs")
        self._tabs.setAccessibleName(self.tr("排期"))
        self._groups = PageGroups(self._tabs, "plan_groups", self.tr("排期的页面"))
        self._add_pages(house, bulletin)
        self._guide = button(self.tr("打开向导"), "open_guide", self.guide_wanted.emit)
        self._guide.show_key_of("open_guide")
        self._arrange()
        self._tabs.currentChanged.connect(self._put_beside)
        self._list.list.current_changed.connect(self._turn_to)
        self._list.list.chosen.connect(self._open)
        tell_key(self._list.list, "Return", self.tr("进入这场访谈"))
        self._form.opened.connect(self.programme_chosen)
        self._duties.wanted.connect(self._go)
        self._everywhere.opened.connect(self.programme_chosen)
        act(self, self.tr("查找历年…"), "Ctrl+Shift+Y", self._search, key_id="search_years")
        groups = self._groups
        act(self, self.tr("下一组页面"), "Ctrl+PgDown", groups.forward, key_id="next_pages")
        act(self, self.tr("上一组页面"), "Ctrl+PgUp", groups.back, key_id="previous_pages")
        self._list.model.rows_changed.connect(self._offer_new)

    def _add_pages(self, house: Background, bulletin: Bulletin) -> None:
        """Each group is a row of tabs that the smallest screen has room for."""
        for group, pages in (
            (self.tr("访谈"), self._of_programme(house, bulletin)),
            (self.tr("年度"), _of_year(house, bulletin, self._everywhere, self._make_year)),
            (self.tr("名单"), _of_lists(house, bulletin)),
            (self.tr("制度和资料"), _of_grounds(house, bulletin)),
            (self.tr("本机"), _of_this_pc(house, bulletin)),
        ):
            for name, label, make in pages:
                self._tabs.add_page(name, label, make)
            self._groups.close_group(group)

    def _of_programme(self, house: Background, bulletin: Bulletin) -> Pages:
        return (
            ("programme", self.tr("这场访谈"), lambda: self._form),
            ("outlets", self.tr("发布渠道"), lambda: self._following(OutletsView(house, bulletin))),
            (
                "recordings",
                self.tr("录像"),
                lambda: self._following(RecordingsView(house, bulletin)),
            ),
            (NEW, self.tr("新建访谈"), lambda: NewProgramme(house, bulletin)),
        )

    def _make_year(self) -> QWidget:
        """The year has the width: its own rows take the place of the list of programmes."""
        made = self._year = YearPlanView(self._house, self._bulletin)
        made.turned.connect(self._turn_from_year)
        made.list.chosen.connect(self._open_from_year)
        tell_key(made.list, "Return", self.tr("进入这场访谈"))
        self._beside.addWidget(made.legs)
        return made

    @Slot(int)
    def _put_beside(self, _index: int) -> None:
        """On the year's page its milestones and what waits stand at the right, else at the left."""
        year = self._tabs.current_name() == YEAR
        if year and self._year is not None:
            self._beside.setCurrentWidget(self._year.legs)
            self._panes.put("year", (self._groups, self._held), YEAR_BESIDE)
            tab_to(self._held, self._groups, after=True)
        else:
            self._beside.setCurrentWidget(self._list)
            if self._panes.put("", (self._held, self._groups), LIST_BESIDE):
                tab_to(self._held, self._groups, after=False)
        column = self._held.layout()
        assert isinstance(column, QVBoxLayout)
        column.setStretchFactor(self._beside, 0 if year else LIST_SHARE)  # six rows, no more
        start_at(self, self._year.list if year and self._year is not None else self._list.list)

    @Slot(int)
    def _turn_from_year(self, programme: int) -> None:
        """The programme of the row in hand is the one in hand everywhere."""
        if programme and programme != self._chosen and not self._list.list.select(programme):
            self._turn_to(programme)

    @Slot(object)
    def _open_from_year(self, number: int) -> None:
        row = self._year.model.row_of(number) if self._year is not None else None
        if row is not None and row.line.programme is not None:
            self.programme_chosen.emit(row.line.programme.id)

    def turn_to_page(self, name: str) -> None:
        """Shows one of the pages, by its name."""
        self._tabs.turn_to(name)

    def _following(self, page: P) -> P:
        """A page about the programme in hand, made while one may be in hand already."""
        self._followers.append(page)
        if self._chosen is not None:
            page.show_programme(self._chosen)
        return page

    @Slot(object)
    def _go(self, duty: Duty) -> None:
        """Where something is done: a page here, or the programme's own window."""
        if not self._tabs.has(duty.place):
            self.programme_chosen.emit(duty.programme)
            return
        self.turn_to_page(duty.place)
        if duty.programme:
            self._list.list.select(duty.programme)
        self._tabs.tabBar().setFocus()
        page = self._tabs.currentWidget().findChild(YearPages)
        if duty.year and isinstance(page, YearPages):
            page.show_due(duty.year, duty.row)

    @Slot()
    def _search(self) -> None:
        self.turn_to_page("everywhere")
        self._everywhere.begin()

    @Slot()
    def _offer_new(self) -> None:
        """Without a programme there is one thing to do."""
        if not self._list.model.rowCount() and self._tabs.currentIndex() == 0:
            self.turn_to_page(NEW)

    @Slot(object)
    def _turn_to(self, programme: int | None) -> None:
        if programme is not None:
            self._chosen = programme
            for page in self._followers:
                page.show_programme(programme)

    @Slot(object)
    def _open(self, programme: int) -> None:
        self.programme_chosen.emit(programme)

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._held = self._beside_the_page()
        self._panes = Panes("plan_panes")
        self._panes.add(self._held, LIST_BESIDE[0], surface=True)
        self._panes.add(self._groups, LIST_BESIDE[1])
        whole(self, self._panes)
        start_at(self, self._list.list)

    def _beside_the_page(self) -> QWidget:
        """The programmes, what waits, and below them the way to the guide."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, measures().gap)
        column.addWidget(self._beside, LIST_SHARE)
        column.addWidget(self._duties, 2)
        line = QHBoxLayout()
        line.setContentsMargins(measures().pad, 0, measures().pad, 0)
        line.addWidget(self._guide)
        line.addStretch(1)
        dates = QVBoxLayout()
        dates.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        dates.addWidget(self._dates)
        column.addLayout(dates)
        column.addLayout(line)
        return held


def _of_year(
    house: Background, bulletin: Bulletin, everywhere: QWidget, year: Callable[[], QWidget]
) -> Pages:
    return (
        (YEAR, say("年度计划"), year),
        ("nominations", say("征集表"), lambda: NominationsView(house, bulletin)),
        ("reports", say("报告任务"), lambda: ReportingView(house, bulletin)),
        ("trainings", say("培训"), lambda: TrainingsView(house, bulletin)),
        ("assessment", say("考核"), lambda: AssessmentView(house, bulletin)),
        ("everywhere", say("查找"), lambda: everywhere),
    )


def _of_lists(house: Background, bulletin: Bulletin) -> Pages:
    return (
        ("people", say("人员"), lambda: PeopleView(house, bulletin)),
        ("departments", say("部门"), lambda: DepartmentsView(house, bulletin)),
        ("joint-meeting", say("会商单位"), lambda: JointMeetingView(house, bulletin)),
        ("experts", say("专家库"), lambda: ExpertsView(house, bulletin)),
        ("guest-ranks", say("嘉宾级别"), lambda: GuestRanksView(house, bulletin)),
        ("channels", say("渠道"), lambda: ChannelsView(house, bulletin)),
        ("notice-places", say("预告平台"), lambda: NoticePlacesView(house, bulletin)),
        ("accounts", say("新媒体账号"), lambda: AccountsView(house, bulletin)),
    )


def _of_grounds(house: Background, bulletin: Bulletin) -> Pages:
    return (
        ("policy", say("制度"), lambda: PolicyView(house, bulletin)),
        ("talking-points", say("口径"), lambda: TalkingPointsView(house, bulletin)),
        ("service-guides", say("办事指南"), lambda: ServiceGuidesView(house, bulletin)),
        ("policy-documents", say("政策文件"), lambda: PolicyDocumentsView(house, bulletin)),
        ("word-lists", say("词表"), lambda: WordListsView(house, bulletin)),
    )


def _of_this_pc(house: Background, bulletin: Bulletin) -> Pages:
    login = house.desk.person.login
    return (
        ("preferences", say("本机设置"), lambda: _preferences(house, bulletin)),
        ("shortcuts", say("快捷键"), lambda: ShortcutsPage(login)),
        ("support", say("求助"), lambda: SupportBundle(house)),
    )


def _preferences(house: Background, bulletin: Bulletin) -> QWidget:
    """What holds for this PC and for the house, one below the other."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(measures().px(24))
    for part in (
        Appearance(), Preferences(), HouseRules(house, bulletin), DraftingForm(house, bulletin),
    ):  # fmt: skip
        column.addWidget(part)
    column.addStretch(1)
    return page
