"""Another date for a programme, or none yet: the row of the plan moves along, the reason stays."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from studio import date_change
from studio.date_change import DateChangeRow
from studio.interview import InterviewRow, InterviewState, interview
from studio.journal import HOUSE, Reader
from studio.people import names
from ui.acts import button, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import (
    act_row,
    emptied,
    laid,
    let_go,
    moment_in,
    show_moment,
    text_field,
    time_field,
)
from ui.opener import DialogOpener
from ui.outgoing import wrapped
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Facts = tuple[InterviewRow, tuple[DateChangeRow, ...], dict[str, str]]


class DateChangeView(LiveView):
    """Return in the reason moves it; every change so far stands below, with who and why."""

    things = frozenset({"date_change", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._about = wrapped("date_change_about", "muted")
        form = laid(QFormLayout())
        self.time = time_field(form, "new_start_time", self.tr("新的时间"))
        self.reason = text_field(
            form, "date_reason", self.tr("原因"), self.tr("改期、延期都要写明")
        )
        self.reason.returnPressed.connect(self._move)
        tell_key(self.reason, "Return", self.tr("改期"))
        self._move_button = button(
            self.tr("改期"), "move_programme", self._move, hint="↵", kind="primary"
        )
        self._postpone = button(
            self.tr("延期，日期另定"), "postpone_programme", self._wait, kind="danger"
        )
        for each in (self._move_button, self._postpone):
            each.setAutoDefault(False)
        self.model = RowsModel[DateChangeRow](self._card, self)
        self.list = RowsView("date_change_list", self.tr("改期的经过"), lines=1)
        self.list.say_when_empty(self.tr("还没有改过日期。每次改期和原因都留在这里。"))
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._title = titled(listing, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._about)
        column.addLayout(form)
        column.addLayout(act_row(self._move_button, self._postpone))
        column.addWidget(listing, 1)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        shown, rows, self._names = facts
        show_moment(self.time, shown.starts_at)
        self.model.set_rows(tuple(reversed(rows)))
        self._title.setText(self.tr("改期 {n} 次").format(n=counted(len(rows))))
        said = self.tr("这场访谈不在年度计划里，只改访谈本身。")
        if shown.plan_row_id is not None:
            said = self.tr("年度计划里的那一行一起改。")
        if shown.state is InterviewState.POSTPONED:
            said = self.tr("已延期。定了新的日期，方案不用再核实，预告要重新发布。")
        self._about.setText(said)
        self._postpone.setEnabled(shown.state is not InterviewState.POSTPONED)

    def _card(self, row: DateChangeRow) -> Card:
        who = self._names.get(row.by, row.by)
        meta = self.tr("{time} {who}：{reason}").format(
            time=self.when(row.at), who=who, reason=row.reason
        )
        before = f"{row.before.astimezone():%Y-%m-%d %H:%M}"
        if row.until is None:
            return Card(meta, self.tr("{before} → 日期另定").format(before=before))
        return Card(meta, f"{before} → {row.until.astimezone():%Y-%m-%d %H:%M}")

    @Slot()
    def _move(self) -> None:
        house = self._background.in_programme(HOUSE)
        house.execute(
            self, date_change.move_programme, self._background.programme, moment_in(self.time),
            self.reason.text(), done=self._done, beside=self.reason,
        )  # fmt: skip

    @Slot()
    def _wait(self) -> None:
        self._background.execute(
            self, date_change.postpone, self.reason.text(), done=self._done, beside=self._postpone
        )

    @Slot()
    def _done(self) -> None:
        emptied(self.reason)
        let_go(self.time)
        self.reload()


class DateChangeDialog(ViewDialog[DateChangeView]):
    """The form over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = DateChangeView(background, bulletin)
        super().__init__("date_change", self.tr("改期或延期"), view, (620, 480), parent)
        view.time.setFocus()


def date_change_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(DateChangeDialog, background, bulletin=bulletin)
    return DialogOpener(say("改期或延期…"), "open_date_change", make, panel, key)


def _facts(reader: Reader) -> Facts:
    return interview(reader), date_change.date_changes(reader), names(reader)
