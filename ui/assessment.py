"""排期 · 考核: the figures of units in a span of days, in tables and as a picture.

Each number leads to the rows it was counted from. Counts that are not kept yet are written down a
few programmes at a time, while the numbers are on the screen already.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from studio import assessment
from studio.assessment import (
    MOST_AT_ONCE,
    PART_NAMES,
    Assessment,
    Difference,
    Figure,
    Part,
    Proof,
    Span,
)
from studio.journal import Reader
from studio.people import Role, roles_of
from ui.acts import act_button
from ui.announce import announce
from ui.assessment_papers import AssessmentPapers
from ui.assessment_span import SpanChoice
from ui.assessment_words import fields_words, span_words
from ui.background import Background
from ui.behind import BehindDialog
from ui.bulletin import Bulletin
from ui.chart_page import ChartPage
from ui.fields import act_row
from ui.figure_table import FigureTable
from ui.pictures import Form, Picture
from ui.table import RowsModel, RowsView
from ui.theme import colours, measures, set_dark
from ui.view import Ids, LiveView
from ui.words import counted, listed, say, together
from ui.year_words import LackRow, lack_card

LOOK_MS = 60_000
"""So often the figures are asked for again while they are seen: they are of a whole year."""
MOST_ROWS = 24
"""So many units stand in a picture; the tables have all."""


@dataclass(frozen=True)
class Seen:
    """What a person may see: found is None for who does not see every programme."""

    found: Assessment | None
    keeps: bool
    at: datetime


class AssessmentView(LiveView):
    """One span at a time. Alt+V counts everything anew and holds the kept numbers against that."""

    things = frozenset({"attendance", "department", "guest_rank", "policy", "plan_row"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.found: Assessment | None = None
        self._keeping: list[int] = []
        self.span = SpanChoice(background.desk.clock.now().astimezone().date())
        self.span.changed.connect(self.reload)
        self._said = _label("assessment_said")
        self.tables = {
            part: FigureTable(f"figures_{part.value}", say(PART_NAMES[part])) for part in Part
        }
        self._picture = ChartPage("units", self.tr("提问和答复"), self.tr("这段时间里没有提问。"))
        self._lacks = RowsModel[LackRow](lack_card, self)
        self._lack_list = RowsView("assessment_lacks", self.tr("出席缺口"), lines=1)
        self._lack_list.say_when_empty(
            self.tr("没有缺口。只有全年和季度按制度核对出席；要求见“制度”。")
        )
        self._lack_list.set_rows_model(self._lacks)
        self.pages = self._make_pages()
        self._papers = AssessmentPapers(background, self)
        self._proof = act_button(
            self, self.tr("重新计数并核对"), "prove_assessment", self._prove, key="Alt+V"
        )
        self._arrange()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self.reload)
        self._clock.start()

    def _make_pages(self) -> QTabWidget:
        pages = QTabWidget()
        pages.setObjectName("assessment_pages")
        pages.setAccessibleName(self.tr("考核"))
        for part, table in self.tables.items():
            pages.addTab(table, say(PART_NAMES[part]))
            table.asked.connect(self._show_behind)
        pages.addTab(self._picture, self.tr("图"))
        pages.addTab(self._lack_list, self.tr("出席缺口"))
        pages.setMinimumHeight(measures().px(380))
        return pages

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.span)
        column.addWidget(self._said)
        column.addWidget(self.pages, 1)
        column.addLayout(act_row(self._proof, *self._papers.openers))
        column.addWidget(self._papers)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_seen, self.span.span(), self.span.kind(), done=self._show)

    @Slot(object)
    def _show(self, seen: Seen) -> None:
        self.found = seen.found
        for each in (self.pages, self._proof, *self._papers.openers):
            each.setEnabled(seen.found is not None)
        if seen.found is None:
            self._said.setText(self.tr("考核看的是所有访谈，只给组织协调和审计员看。"))
            return
        found = seen.found
        shown = assessment.columns(found)
        for part, table in self.tables.items():
            table.show_figures(found, [one for one in shown if one.part is part])
        self._picture.show_picture(picture_of(found))
        self._lacks.set_rows(tuple(LackRow(n, one) for n, one in enumerate(found.lacks, 1)))
        lacking = self.tr("出席缺口 {n}").format(n=counted(len(found.lacks)))
        self.pages.setTabText(self.pages.indexOf(self._lack_list), lacking)
        self._papers.show_found(found)
        self._said.setText(self._about(found, seen.at))
        if seen.keeps and not self._keeping and found.uncounted:
            self._keeping = list(found.uncounted)
            self._keep_more()

    def _about(self, found: Assessment, at: datetime) -> str:
        held = found.whole.number(Figure.HELD)
        told = self.tr("{span}：{n} 期访谈，截至 {time}。").format(
            span=span_words(found.span), n=counted(held), time=f"{at.astimezone():%H:%M}"
        )
        hint = self.tr("按回车或双击一个数，看它由哪些条目数出来。")
        return together([told, fields_words(found) if held else "", hint if held else ""])

    # counts are kept

    def _keep_more(self) -> None:
        """A few programmes at a time, so that nobody on air waits."""
        now, self._keeping = self._keeping[:MOST_AT_ONCE], self._keeping[MOST_AT_ONCE:]
        if now:
            self._background.execute(
                self, assessment.sum_up, now, done=self._kept, refused=self._not_kept
            )

    @Slot(object)
    def _kept(self, _number: int) -> None:
        self._keep_more()

    @Slot(str)
    def _not_kept(self, _text: str) -> None:
        """The numbers on the screen are right all the same; the next look tries again."""
        self._keeping = []

    # what stands behind a number

    @Slot(str, str, str)
    def _show_behind(self, unit: str, column: str, figure: str) -> None:
        if self.found is None:
            return
        dialog = BehindDialog(
            self._background, self.found.span, self.found.kind, unit, column, figure, self
        )
        set_dark(dialog, colours(self).name == "dark")
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _prove(self) -> None:
        self._proof.setEnabled(False)
        self._tell(self.tr("正在重新计数……"))
        self._background.query(
            self, assessment.proof, self.span.span(), self.span.kind(), done=self._proved,
            ended=self._may_prove,
        )  # fmt: skip

    @Slot(object)
    def _proved(self, proof: Proof) -> None:
        if not proof.differences:
            said = self.tr("{n} 期访谈的 {counts} 个数重新计过，全部一致。")
        else:
            said = self.tr("{n} 期访谈的 {counts} 个数重新计过，{wrong} 个不一致：{where}。")
        where = listed(map(self._differs, proof.differences[:5]))
        self._tell(
            said.format(
                n=counted(proof.programmes), counts=counted(proof.counts),
                wrong=counted(len(proof.differences)), where=where,
            )
        )  # fmt: skip

    def _differs(self, one: Difference) -> str:
        told = self.tr("访谈 {n} {unit} {kept}≠{counted}")
        if not one.programme:
            told = self.tr("整月合计 {unit} {kept}≠{counted}")
        return told.format(
            n=one.programme, unit=one.unit or self.tr("合计"), kept=one.kept, counted=one.counted
        )

    @Slot()
    def _may_prove(self) -> None:
        self._proof.setEnabled(True)

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)


def picture_of(found: Assessment) -> Picture:
    """Questions of each unit, those with most first."""
    f = Figure
    most = sorted(found.units, key=lambda one: -one.number(f.RECEIVED))[:MOST_ROWS]
    shown = [one for one in most if one.number(f.RECEIVED)]
    values = tuple(float(one.number(f.RECEIVED)) for one in shown)
    labels = tuple(one.unit for one in shown)
    return Picture(Form.ROWS, say("单位"), say("条"), labels, ((say("收到提问"), values),))


def _seen(reader: Reader, span: Span, kind: str) -> Seen:
    if not assessment.may_assess(reader):
        return Seen(None, False, reader.at)
    keeps = Role.PLANNER in roles_of(reader, reader.by)
    return Seen(assessment.assessment(reader, span, kind), keeps, reader.at)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
