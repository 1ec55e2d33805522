"""The programmes that a person may open, and the form of a new one."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QWidget,
)

from studio import policy_choice, programme_list, series
from studio.interview import STATE_NAMES, InterviewRow, InterviewState
from studio.journal import Reader
from studio.policy import Profile
from studio.year_plan import KIND_NAMES, Kind
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import (
    act_row,
    emptied,
    heading,
    laid,
    minutes_field,
    moment_in,
    show_moment,
    show_number,
    text_field,
    time_field,
)
from ui.kind_form import kind_box
from ui.pages import PAGE, Page, PagedModel, Wanted
from ui.publications import titled
from ui.table import RowsView
from ui.times import day
from ui.view import Ids, LiveView
from ui.words import counted

S = InterviewState
USUAL_MINUTES = 60
"""Where no profile says how long."""
STATE_TONES = {
    S.ON_AIR: Tone.BAD, S.PAUSED: Tone.WARN, S.COLLECTING: Tone.ACCENT, S.APPROVED: Tone.GOOD,
    S.FOLLOWING_UP: Tone.ACCENT, S.ARCHIVED: Tone.GOOD, S.POSTPONED: Tone.WARN,
}  # fmt: skip
"""The same state has the same colour wherever it is named."""


@dataclass(frozen=True)
class Found:
    """The whole list by its ids, and rows: the first page, or those that changed."""

    ids: "array[int]"
    rows: tuple[InterviewRow, ...]
    named: bool


class ProgrammeList(LiveView):
    """All programmes that this person may open, the newest first; rows come by the page."""

    things = frozenset({"interview", "person"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = PagedModel[InterviewRow](self._card, self._fetch, self)
        self.model.wanted.connect(self._ask_page)
        self.list = RowsView("programme_list", self.tr("访谈"), lines=1)
        self.list.say_when_empty(
            self.tr(
                "还没有访谈。按 {open_guide} 打开向导，先彩排一场，或一步步布置；"
                "也可以在右边“新建访谈”里直接写。不能新建的，请组织协调排您进名单。"
            )
        )
        self.list.set_rows_model(self.model)
        self._title = titled(self, self.list)
        self._title.setText(self.tr("访谈"))
        self._opened = False

    def _refresh(self, ids: Ids) -> None:
        self._ask(_look, tuple(sorted(ids)) if ids is not None else None, done=self._show)

    @Slot(object)
    def _show(self, found: Found) -> None:
        number = len(found.ids)
        if self._opened:
            self.model.set_ids(found.ids)
            (self.model.replace if found.named else self.model.renew)(found.rows)
        else:
            self._opened = True
            self.model.open(found.ids, found.rows)
        self._title.setText(self.tr("访谈 {n}").format(n=counted(number)))
        if number and self.list.current_id() is None:
            self.list.select(self.model.id_at(0))

    def _fetch(self, ids: Sequence[int]) -> tuple[InterviewRow, ...]:
        return self._background.desk.query(programme_list.rows, ids)

    @Slot(object)
    def _ask_page(self, wanted: Wanted) -> None:
        self._background.query(
            self, _page, wanted, done=self.model.supply, ended=self.model.wanted_ended
        )

    def _card(self, row: InterviewRow) -> Card:
        pills = [Pill(self.tr(STATE_NAMES[row.state]), STATE_TONES.get(row.state, Tone.PLAIN))]
        if row.kind != Kind.DEPARTMENT:
            pills.append(Pill(self.tr(KIND_NAMES[Kind(row.kind)])))
        if row.rehearsal:
            pills.insert(0, Pill(self.tr("彩排"), Tone.WARN))
        length = self.tr("{n} 分钟").format(n=counted(row.minutes))
        return Card(f"{day(row.starts_at)} · {row.unit} · {length}", row.headline, tuple(pills))


class NewProgramme(LiveView):
    """The form of a new programme, as long as the policy profile says; what was typed stays."""

    planned = Signal(int)
    things = frozenset({"policy"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("新建访谈")))
        self._title = text_field(form, "new_title", self.tr("主题"))
        self._unit = text_field(form, "new_unit", self.tr("主办单位"))
        self._kind = kind_box("new_kind")
        form.addRow(self.tr("类型"), self._kind)
        self._series = text_field(form, "new_series", self.tr("系列"), self.tr("没有就空着"))
        self._start = time_field(form, "new_start", self.tr("开始时间"))
        self._minutes = minutes_field(form, "new_minutes", self.tr("时长"))
        self._reason = text_field(
            form, "new_reason", self.tr("临时安排的原因"), self.tr("没有排期计划的访谈须写明原因")
        )
        self._save = button(self.tr("新建访谈"), "save_programme", self._plan, kind="primary")
        form.addRow(act_row(self._save))
        show_moment(self._start, background.desk.clock.now())

    def _refresh(self, ids: Ids) -> None:
        self._ask(policy_choice.in_force, done=self._show)

    @Slot(object)
    def _show(self, profile: Profile) -> None:
        show_number(self._minutes, profile.number("minutes") or USUAL_MINUTES)

    @Slot()
    def _plan(self) -> None:
        self._background.execute(
            self, series.plan_ad_hoc, self._kind.currentData(), self._series.text(),
            self._title.text(), self._unit.text(), moment_in(self._start), self._minutes.value(),
            self._reason.text(), done=self._planned, beside=self._save,
        )  # fmt: skip

    @Slot(object)
    def _planned(self, number: int) -> None:
        emptied(self._title, self._unit, self._reason, self._series)
        self.planned.emit(number)


def _look(reader: Reader, named: tuple[int, ...] | None) -> Found:
    """The list with its first page, or with the rows that changed; a person's entry names none."""
    ids = programme_list.listed(reader)
    wanted = ids[:PAGE] if named is None else array("q", named)
    return Found(ids, programme_list.rows(reader, wanted), named is not None)


def _page(reader: Reader, wanted: Wanted) -> Page[InterviewRow]:
    return Page(wanted, programme_list.rows(reader, wanted.ids))
