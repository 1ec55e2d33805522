"""Where the notice (预告) of a programme appeared: place by place, with address and time."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from studio import notice_evidence
from studio.journal import Reader
from studio.notice_evidence import NoticeRow
from studio.people import names
from ui.acts import WIDGET, act_button, button, tell_key
from ui.addressed_list import AddressedList
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import (
    act_row,
    emptied,
    fill,
    laid,
    let_go,
    moment_in,
    show_moment,
    text_field,
    time_field,
)
from ui.opener import DialogOpener
from ui.publications import titled
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Facts = tuple[tuple[NoticeRow, ...], tuple[NoticeRow, ...], dict[str, str]]


class NoticeView(AddressedList[NoticeRow]):
    """T goes to the address of the place in hand, Return notes it; U takes it back with a reason.

    What is half typed for one place waits for it while another one is in hand.
    """

    things = frozenset({"notice", "notice_place"})
    anywhere = True  # the list of places is the house's

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._story: tuple[NoticeRow, ...] = ()
        self.nobody = self.tr("请先在名单里选中一个平台。")
        self.model = RowsModel[NoticeRow](self._card, self)
        self.list = RowsView("notice_list", self.tr("预告平台"), lines=1)
        self.list.say_when_empty(
            self.tr("没有规定预告要发在哪些平台。组织协调可以在“排期 · 预告平台”里添加。")
        )
        self.list.set_rows_model(self.model)
        self._versions = RowsModel[NoticeRow](self._version_card, self)
        self._history = RowsView("notice_versions_list", self.tr("这个平台的各次记录"), lines=1)
        self._history.say_when_empty(self.tr("选中的平台还没有记录。每一次都留着，不会改动。"))
        self._history.set_rows_model(self._versions)
        listing = QWidget()
        self._title = titled(listing, self.list)
        self._reason = ReasonRow("take_notice_back", self.tr("收回"), self.list, "danger")
        self._reason.given.connect(self._do_take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 3)
        column.addLayout(self._make_form())
        column.addWidget(self._reason)
        column.addWidget(self._history, 2)
        self._hold(self._url)
        self.list.current_changed.connect(self._turn_to)
        self.list.chosen.connect(self._to_address)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        hint = self.tr("https://…，从浏览器的地址栏复制")
        self._url = text_field(form, "notice_url", self.tr("预告的网址"), hint)
        self._url.returnPressed.connect(self._tick)
        tell_key(self._url, "Return", self.tr("记下"))
        self._time = time_field(form, "notice_time", self.tr("发布时间"))
        note = self._note = button(
            self.tr("记下"), "note_notice", self._tick, hint="↵", kind="primary"
        )
        to_address = act_button(
            self.list, self.tr("填网址"), "fill_notice", self._to_address, key="T", context=WIDGET
        )
        self._back = act_button(
            self.list, self.tr("收回…"), "take_notice_back", self._ask_reason, key="U",
            context=WIDGET, kind="danger",
        )  # fmt: skip
        for each in (note, to_address, self._back):
            each.setAutoDefault(False)
        form.addRow(act_row(note, to_address, self._back))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        rows, self._story, self._names = facts
        self.model.set_rows(rows)
        asked = [row for row in rows if row.active]
        shown = sum(bool(row.url) for row in asked)
        self._title.setText(
            self.tr("预告平台：{asked} 个中 {shown} 个已有网址").format(
                asked=counted(len(asked)), shown=counted(shown)
            )
        )
        if self.list.current_id() is None and rows:
            self.list.step(0)
        self._fill()

    @Slot(object)
    def _turn_to(self, place: int | None) -> None:
        """The fields are about the place in hand."""
        if not self._takes_up(place):
            return
        if self._reason.isVisible():
            self._reason.leave()  # a reason is of the place that it was written for
        let_go(self._time)
        self._fill()

    def _fill(self) -> None:
        row = self.model.row_of(self._in_hand)
        if row is None:
            return
        fill(self._url, row.url)
        show_moment(self._time, row.appeared_at or self._background.desk.clock.now())
        self._back.setEnabled(bool(row.url))
        self._versions.set_rows(tuple(
            NoticeRow(one.number, one.name, one.active, one.number, one.url, one.appeared_at,
                      one.reason, one.by, one.at)
            for one in self._story if one.id == self._in_hand
        ))  # fmt: skip

    def _card(self, row: NoticeRow) -> Card:
        pills = [Pill(self.tr("✓ 已发预告"), Tone.GOOD)]
        if not row.url:
            pills = [Pill(self.tr("▲ 没有网址"), Tone.WARN)] if row.active else []
        if not row.active:
            pills.append(Pill(self.tr("已停用"), Tone.PLAIN))
        bar = Tone.WARN if row.active and not row.url else None
        return Card(f"{row.name}{self._by(row)}", self._said(row), tuple(pills), False, bar)

    def _version_card(self, row: NoticeRow) -> Card:
        said = self._said(row)
        return Card(self.tr("第 {n} 次记录").format(n=counted(row.number)) + self._by(row), said)

    def _said(self, row: NoticeRow) -> str:
        if row.reason:
            return self.tr("已收回：{reason}").format(reason=row.reason)
        if row.appeared_at is None:
            return self.tr("还没有记下网址。")
        return f"{self.when(row.appeared_at)}  {row.url}"

    def _by(self, row: NoticeRow) -> str:
        if row.at is None:
            return ""
        who = self._names.get(row.by, row.by)
        return self.tr(" · {who}，{time}").format(who=who, time=self.when(row.at))

    @Slot()
    def _tick(self) -> None:
        row = self._chosen(self._note)
        if row is None:
            return
        self._storing = row.id
        self._background.execute(
            self, notice_evidence.tick, row.id, self._url.text(), moment_in(self._time),
            row.number, done=self._ticked, beside=self._url,
        )  # fmt: skip

    @Slot(object)
    def _ticked(self, _number: int) -> None:
        """The next place comes into hand: address after address by Return and T."""
        if self._storing == self._in_hand:
            let_go(self._time)
        self._goes_on()

    @Slot()
    def _ask_reason(self) -> None:
        row = self._chosen(self._back)
        if row is not None and row.url:
            self._reason.ask(self.tr("收回“{name}”的预告记录").format(name=row.name))

    @Slot(str)
    def _do_take_back(self, reason: str) -> None:
        row = self._chosen(self._back)
        if row is not None:
            self._background.execute(
                self, notice_evidence.take_back, row.id, reason, row.number,
                done=self._taken_back, beside=self._reason.field,
            )  # fmt: skip

    @Slot(object)
    def _taken_back(self, _number: int) -> None:
        self._reason.leave()
        emptied(self._url)


class NoticeDialog(ViewDialog[NoticeView]):
    """The list over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = NoticeView(background, bulletin)
        super().__init__("notice", say("预告平台"), view, (760, 660), parent)
        view.list.setFocus()


def notice_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(NoticeDialog, background, bulletin=bulletin)
    return DialogOpener(say("预告平台…"), "open_notice", make, panel, key)


def _facts(reader: Reader) -> Facts:
    return notice_evidence.notices(reader), notice_evidence.versions(reader), names(reader)
