"""The planner's seat: programmes on the left, the one in hand, people and this PC on the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from ui.acts import button, tell_key
from ui.appearance import Appearance
from ui.background import Background
from ui.bulletin import Bulletin
from ui.channels import ChannelsView
from ui.departments import DepartmentsView
from ui.drafting_form import DraftingForm
from ui.focus import start_at
from ui.house_rules import HouseRules
from ui.interviews import NewProgramme, ProgrammeList
from ui.notice_places import NoticePlacesView
from ui.outlets import OutletsView
from ui.panes import Panes, whole
from ui.people import PeopleView
from ui.policy import PolicyView
from ui.policy_documents import PolicyDocumentsView
from ui.preferences import Preferences
from ui.programme import ProgrammeForm
from ui.recordings import RecordingsView
from ui.shortcuts import ShortcutsPage
from ui.support_bundle import SupportBundle
from ui.talking_points import TalkingPointsView
from ui.theme import measures
from ui.word_lists import WordListsView
from ui.year_plan import YearPlanView

NEW = "new-programme"


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
        self._form = ProgrammeForm(house, bulletin, opens="↵")
        self._recordings = RecordingsView(house, bulletin)
        self._outlets = OutletsView(house, bulletin)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("plan_tabs")
        self._tabs.setAccessibleName(self.tr("排期"))
        pages: tuple[tuple[str, str, QWidget], ...] = (
            ("programme", self.tr("这场访谈"), self._form),
            ("outlets", self.tr("发布渠道"), self._outlets),
            ("year-plan", self.tr("年度计划"), YearPlanView(house, bulletin)),
            ("recordings", self.tr("录像"), self._recordings),
            (NEW, self.tr("新建访谈"), NewProgramme(house, bulletin)),
            ("people", self.tr("人员"), PeopleView(house, bulletin)),
            ("departments", self.tr("部门"), DepartmentsView(house, bulletin)),
            ("channels", self.tr("渠道"), ChannelsView(house, bulletin)),
            ("notice-places", self.tr("预告平台"), NoticePlacesView(house, bulletin)),
            ("talking-points", self.tr("口径"), TalkingPointsView(house, bulletin)),
            ("policy-documents", self.tr("政策文件"), PolicyDocumentsView(house, bulletin)),
            ("policy", self.tr("制度"), PolicyView(house, bulletin)),
            ("word-lists", self.tr("词表"), WordListsView(house, bulletin)),
            (
                "preferences",
                self.tr("本机设置"),
                _stacked(
                    Appearance(),
                    Preferences(),
                    HouseRules(house, bulletin),
                    DraftingForm(house, bulletin),
                ),
            ),
            ("shortcuts", self.tr("快捷键"), ShortcutsPage(background.desk.person.login)),
            ("support", self.tr("求助"), SupportBundle(house)),
        )
        for name, label, page in pages:
            area = _scrolled(page)
            area.setObjectName(name)
            self._tabs.addTab(area, label)
        self._guide = button(self.tr("打开向导"), "open_guide", self.guide_wanted.emit)
        self._guide.show_key_of("open_guide")
        self._arrange()
        self._list.list.current_changed.connect(self._turn_to)
        self._list.list.chosen.connect(self._open)
        tell_key(self._list.list, "Return", self.tr("进入这场访谈"))
        self._form.opened.connect(self.programme_chosen)
        self._list.model.rows_changed.connect(self._offer_new)

    def turn_to_page(self, name: str) -> None:
        """Shows one of the pages, by its name."""
        page = self._tabs.findChild(QScrollArea, name)
        assert page is not None, name
        self._tabs.setCurrentWidget(page)

    @Slot()
    def _offer_new(self) -> None:
        """Without a programme there is one thing to do."""
        if not self._list.model.rowCount() and self._tabs.currentIndex() == 0:
            self.turn_to_page(NEW)

    @Slot(object)
    def _turn_to(self, programme: int | None) -> None:
        if programme is not None:
            self._form.show_programme(programme)
            self._recordings.show_programme(programme)
            self._outlets.show_programme(programme)

    @Slot(object)
    def _open(self, programme: int) -> None:
        self.programme_chosen.emit(programme)

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panes = Panes("plan_panes")
        panes.add(self._beside_the_list(), 2, surface=True)
        panes.add(self._tabs, 3)
        whole(self, panes)
        start_at(self, self._list.list)

    def _beside_the_list(self) -> QWidget:
        """The programmes, and below them the way to the guide."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, measures().gap)
        column.addWidget(self._list, 1)
        line = QHBoxLayout()
        line.setContentsMargins(measures().pad, 0, measures().pad, 0)
        line.addWidget(self._guide)
        line.addStretch(1)
        column.addLayout(line)
        return held


def _stacked(*parts: QWidget) -> QWidget:
    """Parts of a page, one below the other."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(measures().px(24))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    """A page that may be longer than the window."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(*[measures().pad] * 4)
    column.addWidget(page)
    inside.setProperty("role", "page")
    inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    area.setWidget(inside)
    return area
