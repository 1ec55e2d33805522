"""The draft decision (决策草案) that a programme is tied to: one form, and what it was before."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import draft_decision
from studio.draft_decision import Decision, DecisionRow
from studio.journal import Reader
from studio.people import names
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.days import day_of, written_day
from ui.fields import act_row, fill, kept, laid, text_field
from ui.notices import show_refusal
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

Page = tuple[tuple[DecisionRow, ...], dict[str, str]]


def decision_words(told: Decision) -> str:
    """A decision in one line, with what its consultation lacks by the rule that was named."""
    said = say("{title} · {body} · 征求意见 {since} 至 {until}，{n} 天").format(
        title=told.title, body=told.body, since=f"{told.since:%Y-%m-%d}",
        until=f"{told.until:%Y-%m-%d}", n=counted(told.days),
    )  # fmt: skip
    if told.short:
        said += say("；▲ 按“{basis}”不少于 {wants} 天，还差 {n} 天").format(
            basis=told.basis, wants=counted(told.minimum), n=counted(told.short)
        )
    return said


class DecisionView(LiveView):
    """Alt+6 saves the form; X on the list of versions unties, with a reason."""

    things = frozenset({"draft_decision", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._seen = 0
        self._standing = QLabel()
        self._standing.setObjectName("decision_standing")
        self._standing.setWordWrap(True)
        self.model = RowsModel[DecisionRow](self._card, self)
        self.history = RowsView("decision_history", self.tr("决策草案的各版本"), lines=1)
        self.history.say_when_empty(
            self.tr("还没有挂决策草案。有草案的，在上面填写标题、网址、决定机关和征求意见的日期。")
        )
        self.history.set_rows_model(self.model)
        self._untying = ReasonRow("untie_decision", self.tr("解除"), self.history, "danger")
        self._untying.given.connect(self._do_untie)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._standing)
        column.addLayout(self._make_form())
        column.addWidget(self.history, 1)
        column.addWidget(self._untying)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        self.name = text_field(form, "decision_title", self.tr("草案标题"))
        self._url = text_field(
            form,
            "decision_url",
            self.tr("草案全文网址"),
            self.tr("https://…，从浏览器的地址栏复制"),
        )
        self._body = text_field(form, "decision_body", self.tr("决定机关"))
        example = self.tr("如 2025-06-30")
        self._since = text_field(form, "decision_since", self.tr("征求意见开始"), example)
        self._until = text_field(form, "decision_until", self.tr("征求意见截止"), example)
        self._minimum = text_field(
            form, "decision_minimum", self.tr("不少于几天"), self.tr("有规定才写，没有就空着")
        )
        self._basis = text_field(
            form, "decision_basis", self.tr("期限的依据"), self.tr("规定的名称和条款")
        )
        self._fields = (
            self.name, self._url, self._body, self._since, self._until, self._minimum, self._basis,
        )  # fmt: skip
        self._save = act_button(
            self, self.tr("保存决策草案"), "tie_decision", self._do_tie, key="Alt+6",
            kind="primary",
        )  # fmt: skip
        self._untie = act_button(
            self.history, self.tr("解除决策草案…"), "untie_decision", self._ask_untie, key="X",
            context=WIDGET, kind="danger",
        )  # fmt: skip
        for each in (self._save, self._untie):
            each.setAutoDefault(False)
        form.addRow(act_row(self._save, self._untie))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        rows, self._names = page
        self.model.set_rows(rows)
        self._seen = rows[0].id if rows else 0
        told = rows[0].decision if rows else None
        self._untie.setEnabled(told is not None)
        nothing = self.tr("本场访谈没有挂决策草案。")
        self._standing.setText(nothing if told is None else decision_words(told))
        if told is None:
            return
        texts = (
            told.title, told.url, told.body, written_day(told.since), written_day(told.until),
            str(told.minimum or ""), told.basis,
        )  # fmt: skip
        for field, text in zip(self._fields, texts, strict=True):
            fill(field, text)

    def _card(self, row: DecisionRow) -> Card:
        who = self._names.get(row.by, row.by)
        meta = f"{self.tr('第 {n} 版').format(n=row.id)} · {self.when(row.at)} · {who}"
        if row.decision is None:
            return Card(meta, self.tr("已解除：{reason}").format(reason=row.reason), faded=True)
        return Card(meta, f"{decision_words(row.decision)} · {row.decision.url}")

    def _day(self, field: QWidget, text: str) -> date | None:
        try:
            day = day_of(text)
        except ValueError:
            day = None
        if day is None:
            show_refusal(field, self.tr("日期请写成 2025-06-30 这样。"))
        return day

    @Slot()
    def _do_tie(self) -> None:
        since = self._day(self._save, self._since.text())
        until = self._day(self._save, self._until.text()) if since is not None else None
        if since is None or until is None:
            return
        least = self._minimum.text().strip()
        if least and not (least.isascii() and least.isdecimal()):
            show_refusal(self._save, self.tr("“不少于几天”请写成数字，没有规定就空着。"))
            return
        told = Decision(
            self.name.text(), self._url.text(), self._body.text(), since, until,
            int(least or 0), self._basis.text(),
        )  # fmt: skip
        self._background.execute(
            self, draft_decision.tie, told, self._seen, done=self._tied, beside=self._save
        )

    @Slot(object)
    def _tied(self, _number: int) -> None:
        kept(*self._fields)

    @Slot()
    def _ask_untie(self) -> None:
        self._untying.ask(self.tr("解除决策草案"))

    @Slot(str)
    def _do_untie(self, reason: str) -> None:
        self._background.execute(
            self, draft_decision.untie, reason, self._seen, done=self._untied,
            beside=self._untying.field,
        )  # fmt: skip

    @Slot(object)
    def _untied(self, _number: int) -> None:
        self._untying.leave()


def _page(reader: Reader) -> Page:
    return draft_decision.versions(reader), names(reader)
