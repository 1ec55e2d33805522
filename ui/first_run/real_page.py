"""The real studio, step by step: the same forms as in the plan, in the order of need."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio import house
from studio.people import ROLE_NAMES
from ui.acts import act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.departments import DepartmentsView
from ui.first_run.choice import words
from ui.first_run.progress import Progress, progress
from ui.focus import start_at
from ui.interviews import NewProgramme
from ui.people import PeopleView
from ui.portal_form import PortalForm
from ui.programme import ProgrammeForm
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import listed, say

PEOPLE, DEPARTMENTS, PORTAL, PLAN, PROGRAMME = range(5)
LEAST = 240
"""How high a step stands at least; in a lower window the whole page scrolls."""


class RealPage(LiveView):
    """Every step is stored by its own button; nothing waits for the last one."""

    things: ClassVar[frozenset[str]] = frozenset({"person", "department", "house", "interview"})
    anywhere: ClassVar[bool] = True
    opened = Signal(int)
    told = Signal(object)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.progress: Progress | None = None
        self._begun = 0
        self._names = (
            self.tr("人员"), self.tr("部门"), self.tr("门户"), self.tr("新建访谈"),
            self.tr("嘉宾、岗位、预告"),
        )  # fmt: skip
        self._portal = PortalForm(self.tr("这个演播台的门户"), house.use_portal, "house_")
        self._form = ProgrammeForm(background, bulletin)
        self._form.opened.connect(self.opened)
        new = NewProgramme(background, bulletin)
        new.planned.connect(self._begin)
        forms = (
            PeopleView(background, bulletin), DepartmentsView(background, bulletin),
            self._portal, new, self._form,
        )  # fmt: skip
        self._steps = self._make_steps()
        self._why = words("guide_why")
        self._missing = words("guide_missing", "muted")
        self._pages = QStackedWidget()
        for form in forms:
            self._pages.addWidget(scrolled(form))
        for each in (self._steps, self._pages):  # they take what is left, and scroll by themselves
            each.setSizePolicy(each.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)
        self._pages.setMinimumHeight(measures().px(LEAST))
        self._arrange()
        self._steps.setCurrentRow(0)

    def go_to(self, background: Background) -> None:
        """The guide stays in the house."""

    def first_open(self) -> None:
        """Turns to the first step that is not done."""
        done = self.progress.done if self.progress is not None else (False,)
        self._steps.setCurrentRow(next((n for n, each in enumerate(done) if not each), PROGRAMME))

    def summary(self) -> str:
        """How far the studio is, in a sentence."""
        if self.progress is None:
            return ""
        shown = self.progress
        return self.tr(
            "人员 {persons} · 部门 {departments} · 门户{portal} · 访谈：{programme}"
        ).format(
            persons=shown.persons, departments=shown.departments,
            portal=self.tr("已定") if shown.portal_url else self.tr("未定"),
            programme=shown.programme.title if shown.programme else self.tr("还没有"),
        )  # fmt: skip

    @Slot()
    def next_step(self) -> None:
        """On to the next step; from the last one into the programme."""
        row = self._steps.currentRow()
        if row < PROGRAMME:
            self._steps.setCurrentRow(row + 1)
            self._focus_step()

    @Slot()
    def last_step(self) -> None:
        """Back to the step before."""
        self._steps.setCurrentRow(max(0, self._steps.currentRow() - 1))
        self._focus_step()

    def look(self) -> None:
        """Asks how far the studio is, also while the page is not in view."""
        self._background.query(self, progress, self._begun, done=self._show)

    @Slot(int)
    def _begin(self, programme: int) -> None:
        """The guide is at the programme that was planned in it, and stays there."""
        self._begun = programme
        self.reload()

    def _refresh(self, ids: Ids) -> None:
        self._ask(progress, self._begun, done=self._show)

    @Slot(object)
    def _show(self, shown: Progress) -> None:
        self.progress = shown
        self._portal.turn_to(self._background, rehearsal=shown.rehearsal_only)
        self._portal.show_url(shown.portal_url)
        if shown.programme is not None:
            self._begun = shown.programme.id
            self._form.show_programme(self._begun)
        for number, done in enumerate(shown.done):
            sign = "✓" if done else "　"
            self._steps.item(number).setText(f"{sign} {number + 1}　{self._names[number]}")
        self._say()
        self.told.emit(shown)

    @Slot()
    def _say(self) -> None:
        """Why this step, and what it still wants."""
        row = self._steps.currentRow()
        self._why.setText(self._reasons()[row])
        shown = self.progress
        text = "" if shown is None else self._wanting(shown)[row]
        self._missing.setText(text)
        self._missing.setAccessibleName(text)

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("添加同事：登录名、姓名、单位和初始口令。没有人审核自己的稿件，至少要两个人；"
                    "一场直播要有主持人、速记员、部门助理、审核员和发布员，一人可以兼几个岗位。"),
            self.tr("提问转办给谁：录入部门和别名，或从表格、文本名单导入。可以跳过，以后再补。"),
            self.tr("写下门户地址和令牌，先“试一试”，通了再“保存”。令牌只存入本机的系统密钥环。"),
            self.tr("新建第一场访谈：主题、主办单位、时间，和临时安排的原因。"),
            self.tr("写好嘉宾（姓名和职务），把人排进名单，再依次提交方案、核实方案、发布预告。"),
        )  # fmt: skip

    def _wanting(self, shown: Progress) -> tuple[str, ...]:
        """What each step still wants; where it is done, what comes next."""
        on = self.tr("✓ 这一步好了，按“下一步”。")
        roles = listed(say(ROLE_NAMES[role]) for role in shown.missing)
        last = self.tr("还缺岗位：{roles}。").format(roles=roles) if shown.missing else ""
        if shown.programme is None:
            last = self.tr("先回到上一步新建访谈。")
        elif not last and not shown.done[PROGRAMME]:
            last = self.tr("岗位齐了；再提交方案、核实方案、发布预告，就可以进入访谈。")
        ready = self.tr("✓ 布置好了：网友可以提问，到时由主持人或导播开播。按“进入这场访谈”。")
        wanted = (
            self.tr("至少再添加一个人。"), self.tr("还没有部门，可以跳过。"),
            self.tr("还没有保存门户。"), self.tr("还没有要开播的访谈。"), last,
        )  # fmt: skip
        done = (on, on, on, on, ready)
        return tuple(
            good if is_done else want
            for is_done, good, want in zip(shown.done, done, wanted, strict=True)
        )

    def _make_steps(self) -> QListWidget:
        steps = QListWidget()
        steps.setObjectName("guide_steps")
        steps.setAccessibleName(self.tr("步骤"))
        steps.setFixedWidth(measures().px(210))
        for number, name in enumerate(self._names):
            QListWidgetItem(f"　 {number + 1}　{name}", steps)
        steps.currentRowChanged.connect(self._turn)
        return steps

    @Slot(int)
    def _turn(self, row: int) -> None:
        if hasattr(self, "_back"):
            self._pages.setCurrentIndex(row)
            for each, leads in ((self._back, row > 0), (self._next, row < PROGRAMME)):
                each.setEnabled(leads)
                if each.act is not None:
                    each.act.setEnabled(leads)
            self._say()

    def _focus_step(self) -> None:
        """The first field of the step, so that one can type at once."""
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus()
            page.focusNextChild()

    def _arrange(self) -> None:
        self._back = act_button(
            self, self.tr("上一步"), "guide_back", self.last_step, key="Alt+Left"
        )
        self._next = act_button(
            self, self.tr("下一步"), "guide_next", self.next_step, key="Alt+Right", kind="primary"
        )
        line = QHBoxLayout()
        line.addStretch(1)
        for each in (self._back, self._next):
            line.addWidget(each)
        right = QVBoxLayout()
        right.setSpacing(measures().px(10))
        right.addWidget(self._why)
        right.addWidget(self._pages, 1)
        right.addWidget(self._missing)
        right.addLayout(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures().px(20))
        row.addWidget(self._steps)
        row.addLayout(right, 1)
        start_at(self, self._steps)


def scrolled(form: QWidget) -> QScrollArea:
    """A part that scrolls where it has no room, so that the whole keeps the window's height."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(form)
    return area
