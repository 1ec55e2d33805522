"""归档 · what is still open: each row leads to where it is done, or is let go with a reason."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import archive
from studio.archive import OPEN_NAMES, WAIVABLE, ClosingRow, Open, OpenRow
from studio.interview import STATE_NAMES, InterviewRow, interview
from studio.journal import Reader
from studio.people import names
from studio.states import CLOSED
from ui.acts import WIDGET, act_button, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.notices import show_refusal
from ui.publications import titled
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.window import StudioWindow
from ui.words import counted, say

Facts = tuple[InterviewRow, tuple[OpenRow, ...], ClosingRow | None, dict[str, str]]
PLACES = {
    Open.STATE: "floor", Open.FACTS: "review", Open.NOTICE: "plan", Open.VIDEO: "plan",
    Open.TRANSCRIPT: "publish", Open.QUESTIONS: "questions", Open.ORIGIN: "publish",
    Open.FOLLOW_UP: "supervise", Open.SENDING: "publish",
    Open.DIFFERENCES: "publish", Open.REQUESTS: "publish",
}  # fmt: skip
"""The panel at which each is done."""


class OpenItem:
    """One row of the list, known by its place in the trade's order."""

    def __init__(self, row: OpenRow) -> None:
        self.row = row
        self.id = list(Open).index(row.what)


class ArchiveView(LiveView):
    """Return leads to where a row is done; W waives it; P lays it before another one, G signs."""

    things = frozenset(
        {
            "answer", "archive_waiver", "closing", "correction_request", "duty", "interview",
            "line", "notice", "notice_place", "origin_reply", "outlet", "portal", "publication",
            "question", "recording",
        }
    )  # fmt: skip
    anywhere = True  # the list of places is the house's

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._closing: ClosingRow | None = None
        self.model = RowsModel[OpenItem](self._card, self)
        self.list = RowsView("archive_open_list", self.tr("归档前要办完的事"), lines=1)
        self.list.say_when_empty(self.tr("正在查看还有什么没有办完……"))
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._title = titled(listing, self.list)
        self._said = QLabel()
        self._said.setObjectName("archive_said")
        self._said.setWordWrap(True)
        self._said.setContentsMargins(*[measures().pad, measures().gap] * 2)
        self._reason = ReasonRow("waive_open", self.tr("免去"), self.list)
        self._reason.given.connect(self._do_waive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addWidget(self._reason)
        column.addWidget(self._said)
        column.addLayout(self._make_acts())
        self.list.chosen.connect(self._lead)
        tell_key(self.list, "Return", self.tr("去办理"))

    def _make_acts(self) -> QVBoxLayout:
        made = (
            (self.tr("免去…"), "waive_open", self._ask_reason, "W", "plain"),
            (self.tr("提请归档"), "prepare_archive", self._prepare, "P", "plain"),
            (self.tr("签字归档"), "sign_archive", self._sign, "G", "primary"),
        )
        self._waive, self._lay, self._put = (
            act_button(self.list, text, name, do, key=key, context=WIDGET, kind=kind)
            for text, name, do, key, kind in made
        )
        column = QVBoxLayout()
        column.setContentsMargins(*[measures().pad, measures().gap] * 2)
        column.addLayout(act_row(self._waive, self._lay, self._put))
        return column

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        shown, rows, self._closing, self._names = facts
        self.model.set_rows(tuple(OpenItem(row) for row in rows))
        left = sum(row.stands_in_the_way for row in rows)
        words = self.tr("归档前：{n} 项还没有办完") if left else self.tr("归档前：都已办完")
        self._title.setText(words.format(n=counted(left)))
        if self.list.current_id() is None and rows:
            self.list.step(0)
        over = shown.state in archive.CLOSABLE
        prepared = self._closing is not None and self._closing.signed_by is None
        self._waive.setEnabled(over)
        self._lay.setEnabled(over and not left)
        self._put.setEnabled(over and not left and prepared)
        self._said.setText(self._standing(shown))

    def _standing(self, shown: InterviewRow) -> str:
        """Where the programme stands, with who did what."""
        row = self._closing
        if shown.state in CLOSED and row is not None and row.signed_at is not None:
            words = self.tr("✓ 已归档：{first} 提请，{second} 签字，{time}。不再改动。")
            return words.format(
                first=self._called(row.prepared_by), second=self._called(row.signed_by),
                time=self.when(row.signed_at),
            )  # fmt: skip
        if shown.state not in archive.CLOSABLE:
            words = self.tr("访谈目前是“{state}”，直播结束或取消后才能归档。")
            return words.format(state=say(STATE_NAMES[shown.state]))
        if row is not None:
            words = self.tr("{who} 已提请归档，{time}；由另一位组织协调签字。")
            return words.format(who=self._called(row.prepared_by), time=self.when(row.prepared_at))
        return self.tr("都办完后，一人提请，另一位组织协调签字；签字后数据库不再接受任何改动。")

    def _called(self, login: str | None) -> str:
        return self._names.get(login or "", login or "")

    def _card(self, item: OpenItem) -> Card:
        row = item.row
        name = say(OPEN_NAMES[row.what])
        if not row.count:
            return Card(name, self.tr("已办完"), (Pill(self.tr("✓ 已办完"), Tone.GOOD),), True)
        said = self.tr("{n} 项").format(n=counted(row.count))
        if row.example:
            said = self.tr("{n} 项，先看：{example}").format(
                n=counted(row.count), example=say(row.example)
            )
        if row.waived:
            said = self.tr("{n} 项，已免去：{reason}（{who}）").format(
                n=counted(row.count), reason=row.waived, who=self._called(row.by)
            )
            return Card(name, said, (Pill(self.tr("○ 已免去"), Tone.PLAIN),))
        return Card(name, said, (Pill(self.tr("▲ 未办完"), Tone.WARN),), False, Tone.WARN)

    def _chosen(self, asking: QWidget) -> OpenRow | None:
        item = self.model.row_of(self.list.current_id())
        if item is None:
            show_refusal(asking, self.tr("请先在名单里选中一项。"))
        return item.row if item is not None else None

    @Slot()
    def _lead(self) -> None:
        """To the panel at which the row in hand is done, where this person has it."""
        row, window = self._chosen(self.list), self.window()
        if row is None or not row.count:
            return
        key = PLACES[row.what]
        if isinstance(window, StudioWindow) and key in window.panel_keys():
            window.show_panel(key)
        else:
            show_refusal(self.list, self.tr("这一项在别人的席位上办，请找他们。"))

    @Slot()
    def _ask_reason(self) -> None:
        row = self._chosen(self._waive)
        if row is None or not row.count:
            return
        if row.what not in WAIVABLE:
            show_refusal(self._waive, self.tr("这一项不能免去，请先办完。"))
            return
        about = self.tr("免去“{name}”（{n} 项）")
        self._reason.ask(about.format(name=say(OPEN_NAMES[row.what]), n=counted(row.count)))

    @Slot(str)
    def _do_waive(self, reason: str) -> None:
        row = self._chosen(self._waive)
        if row is not None:
            self._background.execute(
                self, archive.waive, row.what, reason, row.count, done=self._waived,
                beside=self._reason.field,
            )  # fmt: skip

    @Slot(object)
    def _waived(self, _number: int) -> None:
        self._reason.leave()

    @Slot()
    def _prepare(self) -> None:
        self._background.execute(self, archive.prepare, beside=self._lay)

    @Slot()
    def _sign(self) -> None:
        seen = self._closing.number if self._closing is not None else 0
        self._background.execute(self, archive.sign, seen, beside=self._put)


def _facts(reader: Reader) -> Facts:
    return interview(reader), archive.open_rows(reader), archive.closing(reader), names(reader)
