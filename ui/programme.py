"""One programme: what the public reads, guests, crew, portal, and its way to air."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio import halt, interview, people
from studio.interview import InterviewState
from studio.journal import HOUSE, Pen
from studio.people import HOUSE_ROLES, ROLE_NAMES, PersonRow, Role, SeatRow
from studio.words import Words
from ui.acts import ActButton, button
from ui.background import Background
from ui.briefing import BriefingDialog, briefing_opener
from ui.bulletin import Bulletin
from ui.called_off import CalledOff
from ui.fields import (
    PutAside,
    act_row,
    emptied,
    fill,
    heading,
    kept,
    laid,
    let_go,
    minutes_field,
    moment_in,
    show_moment,
    show_number,
    text_field,
    time_field,
)
from ui.flow import FlowLayout
from ui.nothing import Box
from ui.notice_evidence import NoticeDialog, notice_opener
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.opening_words import OpeningOpener
from ui.portal_form import PortalForm
from ui.programme_facts import ProgrammeFacts, programme_facts
from ui.reconciliation import ReconciliationDialog, reconciliation_opener
from ui.statistics import StatisticsDialog, statistics_opener
from ui.theme import measures
from ui.transcript import TranscriptDialog, transcript_opener
from ui.video_form import VideoForm
from ui.view import Ids, LiveView
from ui.way import WayView
from ui.words import say

S = InterviewState


class ProgrammeForm(LiveView):
    """One programme. Each part is stored by its own button; the rest stays as typed.

    opens: the key that opens the programme where the form stands, if there is one.
    """

    things = frozenset({"interview", "person"})
    opened = Signal(int)

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        opens: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._facts: ProgrammeFacts | None = None
        self._bulletin = bulletin
        self._describing = self._naming = self._cancelling = HOUSE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(14))
        column.addLayout(self._make_steps(opens))
        self._called_off = CalledOff()
        column.addWidget(self._called_off)
        self._way = WayView(background, bulletin)
        column.addWidget(self._way)
        for part in (self._make_description(), self._make_guests(), self._make_roster()):
            column.addLayout(part)
        self._portal = PortalForm(self.tr("门户"), interview.choose_portal)
        self._video = VideoForm()
        self._typed = (*self._description, self._portal.url)
        self._aside = PutAside(
            self, *self._typed, *self._video.fields, self._portal.token, self._guest_name,
            self._guest_post, self._cancel_reason,
        )  # fmt: skip
        self._video.stored.connect(self._video_stored)
        column.addWidget(self._video)
        column.addWidget(self._portal)
        column.addStretch(1)
        self.setEnabled(False)  # until a programme is in hand

    def show_programme(self, programme: int) -> None:
        """Turns to another programme; what was half typed waits for the one it was typed for."""
        if programme == self._background.programme:
            return
        self._aside.turn(self._background.programme, programme)
        let_go(self._start, self._minutes)
        self._portal.turn_to(None)
        self._facts = None
        self.setEnabled(True)
        self.go_to(self._background.in_programme(programme))
        for opener, dialog in self._openers:
            opener.make_by(partial(dialog, self._background))
        self._opening.turn_to(self._background)
        self._way.go_to(self._background)

    def concerns(self, entry: object) -> bool:
        """People are made in the house, seats are given in the programme."""
        programme = getattr(entry, "programme", None)
        mine = programme in (self._background.programme, HOUSE)
        return mine and getattr(entry, "thing", "") in self.things

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(programme_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: ProgrammeFacts) -> None:
        self._facts, shown = facts, facts.interview
        texts = (shown.title, shown.unit, shown.host, shown.venue, shown.editor, shown.portal_url)
        for field, text in zip(self._typed, texts, strict=False):
            fill(field, text)
        self._portal.turn_to(self._background, rehearsal=shown.rehearsal)
        self._video.show_video(self._background, shown)
        show_moment(self._start, shown.starts_at)
        show_number(self._minutes, shown.minutes)
        _list(self._guests, [(f"{g.name} · {g.post}", g.id) for g in shown.guests])
        _list(
            self._roster,
            [(f"{say(ROLE_NAMES[s.role])} · {_person(s.name, s.login)}", s) for s in facts.roster],
        )
        self._show_persons(facts.persons)
        self._called_off.tell(shown, facts.halts, self.when)
        for step, states in self._steps.items():
            step.setEnabled(shown.state in states)

    def _show_persons(self, persons: tuple[PersonRow, ...]) -> None:
        chosen = self._person.currentData()
        names = [(_person(p.name, p.login), p.login) for p in persons if p.active]
        if names != [(self._person.itemText(n), self._person.itemData(n))
                     for n in range(self._person.count())]:  # fmt: skip
            self._person.clear()
            for text, login in names:
                self._person.addItem(text, login)
            self._person.setCurrentIndex(max(0, self._person.findData(chosen)))

    # the way to air

    def _make_steps(self, opens: str) -> FlowLayout:
        before = interview.BEFORE_AIR
        acts: list[tuple[str, str, Callable[..., None], tuple[InterviewState, ...], str]] = [
            (
                Words("提交方案"),
                "propose",
                partial(self._step, interview.propose),
                (S.PLANNED,),
                "plain",
            ),
            (
                Words("核实方案"),
                "approve_proposal",
                partial(self._step, interview.approve),
                (S.PROPOSED,),
                "plain",
            ),
            (
                Words("发布预告，开始征集"),
                "announce",
                partial(self._step, interview.announce),
                (S.APPROVED,),
                "plain",
            ),
            (
                Words("记为已彩排"),
                "rehearsed",
                partial(self._step, interview.rehearsed),
                (S.COLLECTING,),
                "plain",
            ),
            (Words("取消访谈"), "cancel_programme", self._cancel, before, "danger"),
        ]
        flow = FlowLayout(measures().gap)
        enter = button(
            self.tr("进入这场访谈"), "open_programme", self._open, hint=opens, kind="primary"
        )
        flow.addWidget(enter)
        self._steps: dict[ActButton, tuple[InterviewState, ...]] = {}
        for text, name, slot, states, kind in acts:
            made = button(self.tr(text), name, slot, kind=kind)
            made.setEnabled(False)
            self._steps[made] = states
            flow.addWidget(made)
        self._openers: tuple[tuple[DialogOpener, Callable[..., QDialog]], ...] = (
            (briefing_opener(self._background, self), BriefingDialog),
            (statistics_opener(self._background, self), StatisticsDialog),
            (reconciliation_opener(self._background, self), ReconciliationDialog),
            (transcript_opener(self._background, self), TranscriptDialog),
            (
                notice_opener(self._background, self._bulletin, self, "Ctrl+Shift+M"),
                partial(NoticeDialog, bulletin=self._bulletin),
            ),
        )
        self._opening = OpeningOpener(self._background, self._bulletin, self, "opening_words_plan")
        for opener in (*(opener for opener, _dialog in self._openers), self._opening):
            flow.addWidget(opener)
        return flow

    @Slot()
    def _open(self) -> None:
        if self._background.programme != HOUSE:
            self.opened.emit(self._background.programme)

    def _step(self, command: Callable[[Pen], None], *_clicked: bool) -> None:
        self._background.execute(self, command)

    @Slot()
    def _cancel(self) -> None:
        self._cancelling = self._background.programme
        self._background.execute(
            self, halt.cancel, self._cancel_reason.text(), done=self._cancelled
        )

    @Slot()
    def _cancelled(self) -> None:
        self._done_with(self._cancelling, self._cancel_reason)

    def _done_with(self, programme: int, *fields: QLineEdit) -> None:
        """What these held for a programme was stored; another may be in view by now."""
        if programme == self._background.programme:
            emptied(*fields)
        else:
            self._aside.drop(programme, *fields)

    @Slot(int)
    def _video_stored(self, programme: int) -> None:
        if programme != self._background.programme:
            self._aside.drop(programme, *self._video.fields)

    # what the public reads

    def _make_description(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("对外信息")))
        title = text_field(form, "programme_title", self.tr("主题"))
        unit = text_field(form, "programme_unit", self.tr("主办单位"))
        host = text_field(form, "programme_host", self.tr("主持人姓名"))
        venue = text_field(form, "programme_venue", self.tr("地点"))
        editor = text_field(form, "programme_editor", self.tr("编辑署名"))
        self._description = (title, unit, host, venue, editor)
        self._start = time_field(form, "programme_start", self.tr("开始时间"))
        self._minutes = minutes_field(form, "programme_minutes", self.tr("时长"))
        self._save_description = button(self.tr("保存对外信息"), "save_description", self._describe)
        form.addRow(act_row(self._save_description))
        self._cancel_reason = text_field(form, "cancel_reason", self.tr("取消的原因"))
        return form

    @Slot()
    def _describe(self) -> None:
        title, unit, host, venue, editor = (field.text() for field in self._description)
        self._describing = self._background.programme
        self._background.execute(
            self, interview.describe, title, unit, host, venue, editor,
            moment_in(self._start), self._minutes.value(),
            done=self._described, beside=self._save_description,
        )  # fmt: skip

    @Slot()
    def _described(self) -> None:
        if self._describing == self._background.programme:
            kept(*self._description)
        else:
            self._aside.drop(self._describing, *self._description)

    # guests

    def _make_guests(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("嘉宾（姓名和职务都必填）")))
        self._guests = Box(
            "guest_list", self.tr("嘉宾"),
            self.tr("还没有嘉宾。方案至少要有一位：填写姓名和职务，再点“添加嘉宾”。"),
        )  # fmt: skip
        self._guest_name = text_field(form, "guest_name", self.tr("姓名"))
        self._guest_post = text_field(form, "guest_post", self.tr("职务"))
        self._add_guest = button(self.tr("添加嘉宾"), "add_guest", self._name_guest)
        drop = button(self.tr("移除选中的嘉宾"), "drop_guest", self._drop_guest)
        form.addRow(act_row(self._add_guest, drop))
        form.addRow(self._guests)
        return form

    @Slot()
    def _name_guest(self) -> None:
        self._naming = self._background.programme
        self._background.execute(
            self, interview.name_guest, self._guest_name.text(), self._guest_post.text(),
            done=self._guest_named, beside=self._add_guest,
        )  # fmt: skip

    @Slot(object)
    def _guest_named(self, _number: int) -> None:
        self._done_with(self._naming, self._guest_name, self._guest_post)

    @Slot()
    def _drop_guest(self) -> None:
        chosen = self._guests.currentItem()
        if chosen is not None:
            self._background.execute(self, interview.drop_guest, chosen.data(DATA))

    # crew

    def _make_roster(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("人员名单（不在名单中的人打不开这场访谈）")))
        self._roster = Box(
            "roster_list", self.tr("人员名单"),
            self.tr("还没有排人。开播要有主持人、速记员、部门助理、审核员和发布员。"),
        )  # fmt: skip
        self._person, self._role = QComboBox(), QComboBox()
        self._person.setObjectName("roster_person")
        self._person.setAccessibleName(self.tr("人员"))
        self._role.setObjectName("roster_role")
        self._role.setAccessibleName(self.tr("岗位"))
        for role in Role:
            if role not in HOUSE_ROLES:
                self._role.addItem(self.tr(ROLE_NAMES[role]), role)
        form.addRow(self.tr("人员"), self._person)
        form.addRow(self.tr("岗位"), self._role)
        self._give = button(self.tr("排进名单"), "give_role", self._give_role)
        take = button(self.tr("移出选中的岗位"), "take_role", self._take_role)
        self._replace = button(self.tr("由上面的人接替选中的岗位"), "substitute", self._substitute)
        form.addRow(act_row(self._give, take, self._replace))
        form.addRow(self._roster)
        return form

    @Slot()
    def _give_role(self) -> None:
        login, role = self._person.currentData(), self._role.currentData()
        if login:
            self._background.execute(self, people.give_role, login, Role(role), beside=self._give)

    @Slot()
    def _take_role(self) -> None:
        chosen = self._roster.currentItem()
        if chosen is not None:
            seat: SeatRow = chosen.data(DATA)
            self._background.execute(self, people.take_role, seat.login, seat.role)

    @Slot()
    def _substitute(self) -> None:
        """Somebody falls ill in mid-air: one step, at once in both windows."""
        chosen, login = self._roster.currentItem(), self._person.currentData()
        if self._roster.currentRow() < 0:
            show_refusal(self._replace, self.tr("请先在名单里选中要交出的岗位。"))
        elif login:
            seat: SeatRow = chosen.data(DATA)
            self._background.execute(
                self, people.substitute, seat.role, seat.login, login, beside=self._replace
            )


def _person(name: str, login: str) -> str:
    return say("{name}（{login}）").format(name=name, login=login)


DATA = 0x0100
"""Qt.UserRole: where a list's entry keeps what it stands for."""


def _list(box: QListWidget, entries: list[tuple[str, object]]) -> None:
    """Makes the box show these entries; what was chosen stays chosen."""
    texts = [text for text, _ in entries]
    if texts == [box.item(n).text() for n in range(box.count())]:
        return
    row = box.currentRow()
    chosen = box.item(row).text() if row >= 0 else ""
    box.clear()
    for text, data in entries:
        entry = QListWidgetItem(text, box)
        entry.setData(DATA, data)
        if text == chosen:
            box.setCurrentItem(entry)
