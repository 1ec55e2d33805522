"""归档 · personal data: until when it stays, and that it goes, asked by one and done by another."""

from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import archive
from studio.archive import ErasureRow, RetentionRow
from studio.journal import Reader
from studio.milestone import day_of as today_of
from studio.people import names
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.days import day_of, written_day
from ui.fields import act_row, emptied, fill, laid, text_field
from ui.notices import show_refusal
from ui.publications import titled
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import listed

Owed = tuple[tuple[int, str, date], ...]
Facts = tuple[RetentionRow, tuple[ErasureRow, ...], Owed, dict[str, str]]


class ErasureView(LiveView):
    """R another day, E asks that data goes (of one, or of all), X carries out what was asked."""

    things = frozenset({"erasure", "interview", "policy", "retention"})
    anywhere = True  # what is owed is told for every programme

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._kept = RetentionRow(None)
        self._asking: str = ""
        self.model = RowsModel[ErasureRow](self._card, self)
        self.list = RowsView("erasure_list", self.tr("个人信息的删除"), lines=1)
        self.list.say_when_empty(self.tr("还没有人提请删除个人信息。"))
        self.list.set_rows_model(self.model)
        listing = QWidget()
        titled(listing, self.list).setText(self.tr("个人信息的删除"))
        self._until, self._owed = QLabel(), QLabel()
        for label, name in ((self._until, "retention_said"), (self._owed, "erasures_owed")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setContentsMargins(*[measures().pad, 0] * 2)
        self._reason = ReasonRow("archive_reason", self.tr("确定"), self.list)
        self._reason.given.connect(self._given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._until)
        column.addWidget(self._owed)
        column.addWidget(listing, 1)
        column.addWidget(self._reason)
        column.addLayout(self._make_form())

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(*[measures().pad, measures().gap] * 2)
        hint = self.tr("例如 2028-06-20")
        self._day = text_field(form, "retention_day", self.tr("保存到"), hint)
        hint = self.tr("提问编号，例如 Q0012；空着是全部提问人")
        self._whose = text_field(form, "erasure_whose", self.tr("删除谁的"), hint)
        made = (
            (self.tr("改期限…"), "keep_until", self._ask_day, "R", "plain"),
            (self.tr("提请删除…"), "ask_erasure", self._ask_erasure, "E", "plain"),
            (self.tr("删除…"), "erase", self._ask_sure, "X", "danger"),
        )
        self._keep, self._ask_for, self._erase = (
            act_button(self.list, text, name, do, key=key, context=WIDGET, kind=kind)
            for text, name, do, key, kind in made
        )
        form.addRow(act_row(self._keep, self._ask_for, self._erase))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        self._kept, rows, owed, self._names = facts
        self.model.set_rows(rows)
        fill(self._day, written_day(self._kept.until))
        self._until.setText(self._said_until())
        form = self.tr("{title}（{day}）")
        named = listed(
            form.format(title=title, day=written_day(day)) for _number, title, day in owed
        )
        self._owed.setText(self.tr("▲ 已到期、还没有删除：{what}").format(what=named))
        self._owed.setVisible(bool(owed))
        if self.list.current_id() is None and rows:
            self.list.step(0)

    def _said_until(self) -> str:
        if self._kept.until is None:
            return self.tr("直播结束后，提问人的个人信息有保存期限。")
        day = written_day(self._kept.until)
        if archive.due(self._kept, today_of(self._background.desk.clock.now())):
            return self.tr("▲ 提问人的个人信息保存到 {day}，已到期。").format(day=day)
        return self.tr("提问人的个人信息保存到 {day}。").format(day=day)

    def _card(self, row: ErasureRow) -> Card:
        whose = self.tr("全部提问人")
        if row.question_id is not None:
            whose = self.tr("Q{n:04d} 的提问人").format(n=row.question_id)
        asked = self.tr("{whose} · {who} 提请，{time}").format(
            whose=whose, who=self._called(row.asked_by), time=self.when(row.asked_at)
        )
        if row.done_at is None:
            return Card(
                asked, row.reason, (Pill(self.tr("▲ 待办理"), Tone.WARN),), False, Tone.WARN
            )
        said = self.tr("{reason}（{who} 删除，{time}）").format(
            reason=row.reason, who=self._called(row.done_by), time=self.when(row.done_at)
        )
        return Card(asked, said, (Pill(self.tr("✓ 已删除"), Tone.GOOD),), True)

    def _called(self, login: str | None) -> str:
        return self._names.get(login or "", login or "")

    @Slot()
    def _ask_day(self) -> None:
        if self._day_typed() is None:
            show_refusal(self._day, self.tr("请把日期写成 2028-06-20 的样子。"))
            return
        self._ask_reason("day", self.tr("改为保存到 {day}").format(day=self._day.text().strip()))

    @Slot()
    def _ask_erasure(self) -> None:
        if self._number() == 0:
            show_refusal(self._whose, self.tr("提问编号写成 Q0012 的样子，或空着。"))
            return
        self._ask_reason("erasure", self.tr("提请删除个人信息"))

    @Slot()
    def _ask_sure(self) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is None or row.done_by is not None:
            show_refusal(self._erase, self.tr("请先选中一项待办理的删除。"))
            return
        self._ask_reason("sure", self.tr("删除后不能恢复。请输入“删除”两个字确认"))

    def _ask_reason(self, what: str, about: str) -> None:
        """A reason is of the thing that it was written for."""
        if what != self._asking:
            emptied(self._reason.field)
        self._asking = what
        self._reason.ask(about)

    def _day_typed(self) -> date | None:
        """None for what is no day."""
        try:
            return day_of(self._day.text())
        except ValueError:
            return None

    def _number(self) -> int | None:
        """The question's number; None for all askers, 0 for what is no number."""
        text = self._whose.text().strip().upper().removeprefix("Q")
        if not text:
            return None
        return int(text) if text.isdecimal() else 0

    @Slot(str)
    def _given(self, text: str) -> None:
        beside = self._reason.field
        if self._asking == "day":
            until = self._day_typed()
            if until is not None:
                self._background.execute(
                    self, archive.keep_until, until, text, self._kept.number, done=self._done,
                    beside=beside,
                )  # fmt: skip
        elif self._asking == "erasure":
            self._background.execute(
                self, archive.ask_erasure, self._number(), text, done=self._done, beside=beside
            )
        elif text != self.tr("删除"):
            QTimer.singleShot(0, self._say_unsure)  # the key that asked would dismiss it at once
        else:
            row = self.model.row_of(self.list.current_id())
            if row is not None:
                self._background.execute(
                    self, archive.erase, row.id, done=self._done, beside=beside
                )

    @Slot()
    def _say_unsure(self) -> None:
        words = self.tr("没有删除：请输入“删除”两个字，或按 Esc 取消。")
        show_refusal(self._reason.field, words)

    @Slot(object)
    def _done(self, _number: int) -> None:
        self._reason.leave()
        emptied(self._whose)
        emptied(self._day)


def _facts(reader: Reader) -> Facts:
    return (
        archive.retention(reader), archive.erasures(reader), archive.due_programmes(reader),
        names(reader),
    )  # fmt: skip
