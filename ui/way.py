"""What is due before and after a programme, day by day, by the profile it was planned under."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import milestone
from studio.journal import HOUSE
from studio.milestone import AIR, NOTICE, Milestone, Standing, Way
from studio.policy import said
from studio.words import Words
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed, say, spoken, together

STANDINGS = {
    Standing.DONE: (Words("已完成", "milestone"), Tone.GOOD),
    Standing.RUNNING: (Words("进行中"), Tone.ACCENT),
    Standing.AHEAD: (Words("未到期"), Tone.PLAIN),
    Standing.DUE: (Words("今天到期"), Tone.WARN),
    Standing.LATE: (Words("逾期 {n} 天"), Tone.BAD),
    Standing.PASSED: (Words("没有记录"), Tone.PLAIN),
    Standing.UNKNOWN: (Words("不再提醒"), Tone.PLAIN),
}


@dataclass(frozen=True)
class StepRow:
    """A step as a row of a list; id: its place."""

    id: int
    step: Milestone
    way: Way


def standing_pill(step: Milestone) -> Pill:
    """How a step stands, in a word and a colour."""
    words, tone = STANDINGS[step.standing]
    return Pill(say(words).format(n=counted(step.late)), tone)


def step_words(step: Milestone, way: Way) -> str:
    """The day of a step, and the rule that asks for it."""
    rule = way.profile.rules.get(step.rule)
    asked = "" if rule is None else spoken(said(rule))
    if step.rule == AIR:
        asked = say("{n} 分钟").format(n=counted(way.interview.minutes))
    told = ""
    if step.rule == NOTICE and way.notice.asked:
        told = say("{asked} 个平台中 {shown} 个已有网址").format(
            asked=counted(way.notice.asked), shown=counted(way.notice.shown)
        )
    return " · ".join(filter(None, (f"{step.day:%Y-%m-%d}", asked, told)))


def told_of_notice(way: Way) -> tuple[str, ...]:
    """That the notice was late, with its reason; the newest other date, with its own."""
    said = []
    if way.violation is not None:
        said.append(
            say("▲ 预告晚发 {n} 天：{reason}。").format(
                n=counted(way.violation.late), reason=way.violation.reason
            )
        )
    if way.moved:
        last = way.moved[-1]
        words = say("已改期：{reason}。") if last.until else say("已延期，日期另定：{reason}。")
        said.append(words.format(reason=last.reason))
    return tuple(said)


class WayView(LiveView):
    """The steps of the programme in hand; with a button where the house follows another profile."""

    things = frozenset(
        {
            "interview",
            "policy",
            "notice",
            "notice_place",
            "notice_issue",
            "date_change",
            "question",
            "rehearsed",
        }
    )
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[StepRow](self._card, self)
        self.list = RowsView("way_list", self.tr("时间节点"), lines=1)
        self.list.say_when_empty(self.tr("选中一场访谈，这里列出它的各个期限。"))
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(130))
        listing = QWidget()
        self._title = titled(listing, self.list)
        self._said = QLabel()
        self._said.setObjectName("way_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._take_up = button(self.tr("改用现行制度"), "take_up_policy", self._do_take_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing)
        column.addWidget(self._said)
        column.addLayout(act_row(self._take_up))
        self._take_up.hide()

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(milestone.way, done=self._show)

    @Slot(object)
    def _show(self, way: Way) -> None:
        self.model.set_rows(tuple(StepRow(n, one, way) for n, one in enumerate(way.steps, 1)))
        self._title.setText(self.tr("时间节点"))
        by = self.tr("没有选定制度，只列直播的日子。")
        if way.profile.id:
            by = self.tr("按“{name}”（{notice}）。").format(
                name=way.profile.name, notice=way.profile.notice
            )
        missing = ""
        if way.notice.missing and not way.interview.rehearsal:
            missing = self.tr("还没有记下预告网址的平台：{names}。").format(
                names=listed(way.notice.missing)
            )
        remarks = dict.fromkeys(spoken(one.remark) for one in way.steps if one.remark)
        said = [by, *remarks, missing, *told_of_notice(way)]
        self._said.setText(together([one for one in said if one]))
        self._take_up.setVisible(way.other)

    def _card(self, row: StepRow) -> Card:
        faded = row.step.standing in (Standing.DONE, Standing.PASSED, Standing.UNKNOWN)
        meta = step_words(row.step, row.way)
        return Card(meta, say(row.step.name), (standing_pill(row.step),), faded)

    @Slot()
    def _do_take_up(self) -> None:
        self._background.execute(self, milestone.take_up_policy, beside=self._take_up)
