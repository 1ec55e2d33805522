"""One programme: what the public reads, guests, crew, portal, and its way to air."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio import halt, interview, notice, proposal, rehearsal_attendance
from studio.interview import InterviewState
from studio.journal import HOUSE, Pen
from studio.programme_kind import Paper, needs_of
from studio.words import Words
from ui.acts import ActButton, button, offer_key
from ui.adoption import AdoptionDialog, adoption_opener
from ui.background import Background
from ui.briefing import BriefingDialog, briefing_opener
from ui.bulletin import Bulletin
from ui.called_off import CalledOff
from ui.collection import WindowLine
from ui.date_change import DateChangeDialog, date_change_opener
from ui.expert_choice import InvitingDialog, expert_opener
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
from ui.kind_form import KindForm
from ui.micro_acts import MicroActs
from ui.nothing import Box
from ui.notice_evidence import NoticeDialog, notice_opener
from ui.notice_text import NoticeTextDialog, notice_text_opener
from ui.opener import DialogOpener
from ui.opening_words import OpeningOpener
from ui.portal_form import PortalForm
from ui.programme_facts import ProgrammeFacts, programme_facts
from ui.programme_topics import ProgrammeTopicsDialog, TopicsLine, programme_topics_opener
from ui.proposal import ProposalOpener
from ui.public_facts import PublicFactsNote
from ui.readiness import ReadinessDialog, readiness_opener
from ui.reason_row import ReasonRow
from ui.reconciliation import ReconciliationDialog, reconciliation_opener
from ui.roster_form import DATA, RosterForm, show_entries
from ui.statistics import StatisticsDialog, statistics_opener
from ui.theme import measures
from ui.topic_links import TopicLinksDialog, topic_links_opener
from ui.transcript import TranscriptDialog, transcript_opener
from ui.video_form import VideoForm
from ui.view import Ids, LiveView
from ui.way import WayView
from ui.who_came import WhoCameDialog, who_came_opener

S = InterviewState
PAPERS = {
    "open_briefing": Paper.BRIEFING, "open_transcript": Paper.TRANSCRIPT,
    "open_opening": Paper.OPENING_WORDS,
}  # fmt: skip
"""What a kind of programme may not have is not offered."""
KEYS_HERE = {
    "open_briefing": "plan_briefing", "open_statistics": "plan_statistics",
    "open_reconciliation": "plan_reconciliation", "open_transcript": "plan_transcript",
    "open_opening": "plan_opening",
}  # fmt: skip
"""At other seats these have keys of their own."""


class ProgrammeForm(LiveView):
    """One programme. Each part is stored by its own button; the rest stays as typed.

    opens: the key that opens the programme where the form stands, if there is one.
    """

    things = frozenset({"interview", "person", "proposal", "training", "trained", "rehearsed"})
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
        rehearse = next(one for one in self._steps if one.objectName() == "rehearsed")
        self._why_not_sat = ReasonRow("rehearsed", self.tr("记为已彩排"), rehearse)
        self._why_not_sat.given.connect(self._note_rehearsed)
        column.addWidget(self._why_not_sat)
        self._called_off = CalledOff()
        column.addWidget(self._called_off)
        self._micro = MicroActs(background, bulletin)
        self._topics = TopicsLine(background, bulletin)
        self._window = WindowLine(background, bulletin)
        self._told = PublicFactsNote(background, bulletin)
        self._way = WayView(background, bulletin)
        for view in self._views:
            column.addWidget(view)
        self._kind = KindForm()
        column.addLayout(self._make_description())
        column.addWidget(self._kind)
        column.addLayout(self._make_guests())
        self._roster = RosterForm()
        column.addWidget(self._roster)
        self._portal = PortalForm(self.tr("门户"), interview.choose_portal)
        self._video = VideoForm()
        self._typed = (*self._description, self._portal.url)
        self._aside = PutAside(
            self, *self._typed, *self._video.fields, self._portal.token, self._guest_name,
            self._guest_post, self._cancel_reason, self._kind.series,
        )  # fmt: skip
        self._video.stored.connect(self._video_stored)
        self._kind.stored.connect(self._kind_stored)
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
        self._why_not_sat.hide()  # a reason is of the programme that it was written for
        emptied(self._why_not_sat.field)
        self._portal.turn_to(None)
        self._facts = None
        self.setEnabled(True)
        self.go_to(self._background.in_programme(programme))
        for opener, dialog in self._openers:
            opener.make_by(partial(dialog, self._background))
        self._experts.make_by(partial(InvitingDialog, self._background))
        for kept_one in self._kept:
            kept_one.turn_to(self._background)
        for view in self._views:
            view.go_to(self._background)

    @property
    def _views(self) -> tuple[LiveView, ...]:
        return self._micro, self._topics, self._window, self._way, self._told

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
        show_entries(
            self._guests,
            [(facts.marked("", f"{g.name} · {g.title}", g.name), g.id) for g in shown.guests],
        )
        self._roster.show_facts(self._background, facts)
        self._kind.show_kind(self._background, shown)
        self._called_off.tell(shown, facts.halts, self.when)
        for step, states in self._steps.items():
            step.setEnabled(shown.state in states)
        papers = needs_of(shown.kind).papers
        for opener in (*(opener for opener, _dialog in self._openers), *self._kept):
            paper = PAPERS.get(opener.objectName())
            offered = paper is None or paper in papers
            opener.setVisible(offered)
            if opener.act is not None:
                opener.act.setEnabled(offered)

    # the way to air

    def _make_steps(self, opens: str) -> FlowLayout:
        before = (*interview.BEFORE_AIR, S.POSTPONED)
        acts: list[tuple[str, str, Callable[..., None], tuple[InterviewState, ...], str]] = [
            (Words("提交方案"), "propose", partial(self._by_proposal, proposal.submit),
             (S.PLANNED,), "plain"),
            (Words("核实方案"), "approve_proposal", partial(self._by_proposal, proposal.approve),
             (S.PROPOSED,), "plain"),
            (Words("发布预告，开始征集"), "announce", partial(self._step, notice.publish),
             (S.APPROVED,), "plain"),
            (Words("记为已彩排"), "rehearsed", self._rehearse,
             (S.COLLECTING,), "plain"),
            (Words("取消访谈"), "cancel_programme", self._cancel, before, "danger"),
        ]  # fmt: skip
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
        self._openers = self._make_openers()
        self._kept = (
            ProposalOpener(self._background, self._bulletin, self, "Ctrl+Shift+F"),
            OpeningOpener(self._background, self._bulletin, self, "opening_words_plan"),
        )
        for opener in (*(opener for opener, _dialog in self._openers), *self._kept):
            flow.addWidget(opener)
            if opener.objectName() in KEYS_HERE:
                offer_key(opener, self, KEYS_HERE[opener.objectName()])
        return flow

    def _make_openers(self) -> tuple[tuple[DialogOpener, Callable[..., QDialog]], ...]:
        """What opens a dialog of the programme, each with the dialog."""
        here, told = self._background, self._bulletin
        return (
            (briefing_opener(here, self), BriefingDialog),
            (statistics_opener(here, self), StatisticsDialog),
            (reconciliation_opener(here, self), ReconciliationDialog),
            (transcript_opener(here, self), TranscriptDialog),
            (readiness_opener(here, self, "Ctrl+Shift+N"), ReadinessDialog),
            (notice_text_opener(here, told, self, "F6"), partial(NoticeTextDialog, bulletin=told)),
            (notice_opener(here, told, self, "Ctrl+Shift+M"), partial(NoticeDialog, bulletin=told)),
            (date_change_opener(here, told, self, "F7"), partial(DateChangeDialog, bulletin=told)),
            (topic_links_opener(here, told, self, "F8"), partial(TopicLinksDialog, bulletin=told)),
            (programme_topics_opener(here, self, "F4"), ProgrammeTopicsDialog),
            (adoption_opener(here, told, self, "F9"), partial(AdoptionDialog, bulletin=told)),
            (
                who_came_opener(here, told, self, "Ctrl+Shift+V"),
                partial(WhoCameDialog, bulletin=told),
            ),
        )

    @Slot()
    def _open(self) -> None:
        if self._background.programme != HOUSE:
            self.opened.emit(self._background.programme)

    def _step(self, command: Callable[[Pen], None], *_clicked: bool) -> None:
        self._background.execute(self, command)

    @Slot()
    def _rehearse(self) -> None:
        """As it was confirmed; else it asks why nobody's attendance was."""
        if self._facts is not None and not self._facts.sat:
            self._why_not_sat.ask(self.tr("没有确认过彩排出席"))
        else:
            self._note_rehearsed("")

    @Slot(str)
    def _note_rehearsed(self, reason: str) -> None:
        beside = self._why_not_sat.field if self._why_not_sat.isVisible() else None
        self._background.execute(
            self, rehearsal_attendance.note, reason, done=self._rehearsed, beside=beside
        )

    @Slot()
    def _rehearsed(self) -> None:
        if self._why_not_sat.isVisible():
            self._why_not_sat.leave()

    def _by_proposal(self, command: Callable[[Pen, int], None], *_clicked: bool) -> None:
        seen = self._facts.proposal if self._facts is not None else 0
        self._background.execute(self, command, seen)

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

    @Slot(int)
    def _kind_stored(self, programme: int) -> None:
        if programme != self._background.programme:
            self._aside.drop(programme, self._kind.series)

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
        self._experts = expert_opener(partial(InvitingDialog, self._background), self)
        form.addRow(act_row(self._add_guest, self._experts, drop))
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
