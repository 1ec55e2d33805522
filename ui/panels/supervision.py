"""The seat 督办: what is owed after programmes, by whom and until when, over all of them."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from studio import followup
from studio.journal import HOUSE
from ui.background import Background
from ui.bulletin import Bulletin
from ui.duty_acts import DutyActs
from ui.duty_list import DutyList
from ui.duty_papers import DutyPapers
from ui.duty_story import DutyStory, Told, UnitDuties, UrgentDuties
from ui.focus import start_at
from ui.panes import Panes, whole
from ui.words import counted


class SupervisionPanel(QWidget):
    """Planner and auditor see every programme's ledgers, an aide those of one's own."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._login = background.desk.person.login
        house = background.in_programme(HOUSE)
        self._duties = DutyList(house, bulletin, background.programme)
        self._acts = DutyActs(house, self._duties)
        self._story = DutyStory(house, bulletin)
        self._papers = DutyPapers(house, self._duties, self)
        self._pages = QTabWidget()
        self._pages.setObjectName("duty_pages")
        self._pages.setAccessibleName(self.tr("督办"))
        self._urgent = UrgentDuties(house, bulletin)
        self._units = UnitDuties(house, bulletin)
        self._pages.addTab(self._story, self.tr("这一项"))
        self._pages.addTab(self._urgent, self.tr("需要你处理"))
        self._pages.addTab(self._units, self.tr("各单位"))
        self._arrange()
        self._duties.current_changed.connect(self._story.turn_to)
        self._story.told.connect(self._show_told)
        self._duties.urgent_counted.connect(self._count_urgent)
        self._urgent.wanted.connect(self._to_duty)
        self._units.wanted.connect(self._to_unit)

    def showEvent(self, event: QShowEvent) -> None:
        """Where no back room runs, who opens a programme's ledgers brings them up to date."""
        super().showEvent(event)
        if self._background.programme != HOUSE and not self._background.lanes.closed:
            self._background.query(self, followup.behind, done=self._follow)

    @Slot(object)
    def _follow(self, behind: bool) -> None:
        if behind:
            self._background.execute(self, followup.follow)

    @Slot(object)
    def _show_told(self, told: Told) -> None:
        self._acts.show_standing(told.standing(self._login))
        self._papers.show_told(told)

    @Slot(int)
    def _count_urgent(self, number: int) -> None:
        self._pages.setTabText(1, self.tr("需要你处理 {n}").format(n=counted(number)))

    @Slot(int)
    def _to_duty(self, duty_id: int) -> None:
        self._pages.setCurrentIndex(0)
        self._duties.go_to(duty_id)

    @Slot(str)
    def _to_unit(self, unit: str) -> None:
        self._pages.setCurrentIndex(0)
        self._duties.narrow(unit)
        self._duties.list.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._duties, 1)
        column.addWidget(self._acts)
        column.addWidget(self._papers)
        panes = Panes("supervision_panes")
        panes.add(column, 3, surface=True)
        panes.add(self._pages, 2)
        whole(self, panes)
        start_at(self, self._duties.list)
