"""The guide's frame: where one is, and the way back to the choice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.acts import act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.first_run.choice import Choice, words
from ui.first_run.real_page import RealPage, scrolled
from ui.first_run.rehearsal_page import RehearsalPage
from ui.focus import start, start_at
from ui.theme import measures


class Guide(QWidget):
    """It can be left at any moment: what a step stored is stored, and the guide begins there."""

    programme_chosen = Signal(int)
    plan_wanted = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choice = Choice(self._rehearse, self._set_up, self.plan_wanted.emit)
        self._rehearsal = RehearsalPage(background)
        self._real = RealPage(background, bulletin)
        self._real.opened.connect(self.programme_chosen)
        self._real.told.connect(self._show_states)
        self._rehearsal.told.connect(self._show_states)
        self._title = words("guide_title", "heading")
        back = self.tr("回到向导开头")
        self._back = act_button(
            self, back, "guide_choice", self._choose, key="Alt+Home", kind="quiet"
        )
        self._pages = QStackedWidget()
        for page in (self._choice, self._rehearsal, self._real):
            self._pages.addWidget(scrolled(page))
        self._arrange()
        self._show_page(self._choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Knows what there is when it is seen."""
        super().showEvent(event)
        self._rehearsal.look_for_one()
        self._real.look()

    @Slot()
    def end(self) -> None:
        """Ends what a rehearsal needs running; the window closes."""
        self._rehearsal.end()

    @Slot()
    def _choose(self) -> None:
        self._show_page(self._choice)

    @Slot()
    def _rehearse(self) -> None:
        self._show_page(self._rehearsal)

    @Slot()
    def _set_up(self) -> None:
        self._real.first_open()
        self._show_page(self._real)

    def _show_page(self, page: QWidget) -> None:
        titles = {
            self._choice: self.tr("从哪里开始？"), self._rehearsal: self.tr("彩排"),
            self._real: self.tr("布置真实的演播台"),
        }  # fmt: skip
        self._title.setText(titles[page])
        self._back.setVisible(page is not self._choice)
        if self._back.act is not None:  # where it does nothing it is not listed
            self._back.act.setEnabled(page is not self._choice)
        self._pages.setCurrentIndex(list(titles).index(page))
        start_at(self, page.property("first_focus") or page)
        if self.isVisible():
            start(page)

    @Slot()
    def _show_states(self) -> None:
        self._choice.show_rehearsal(self._rehearsal.state_text())
        self._choice.show_studio(self._real.summary())

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(20)] * 4)
        column.setSpacing(measures().px(14))
        column.addLayout(head)
        column.addWidget(self._pages, 1)
