"""舆情专报 at 问答: written about an escalated question, to every unit of the joint meeting."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio import sentiment
from studio.documents.sentiment_paper import Recipient, SentimentSheet
from studio.interview import InterviewRow, interview
from studio.journal import Reader
from studio.people import names
from studio.question import QuestionRow, question
from studio.sentiment import LEVEL_NAMES, MOST_COUNTED, Level, RecipientRow, Report, ReportRow
from studio.words import Words
from ui import file_dialog
from ui.acts import WIDGET, act, act_button, button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row, laid, moment_in, show_moment, time_field
from ui.outgoing import wrapped, written_outside
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import moment
from ui.words import counted, say

PAPER = "sentiment-paper"
FAILED = Words("舆情专报没有写成，没有留下文件。请再试一次，或换一个地方。")


@dataclass(frozen=True)
class Facts:
    """What the dialog shows, in one reading."""

    interview: InterviewRow
    question: QuestionRow
    reports: tuple[ReportRow, ...]
    names: dict[str, str]


def facts(reader: Reader, question_id: int) -> Facts:
    """The question with its reports, the newest first."""
    return Facts(
        interview(reader), question(reader, question_id), sentiment.reports(reader, question_id),
        names(reader),
    )  # fmt: skip


class SentimentDialog(QDialog):
    """The form above, below the units: S notes that it was sent, R that it was read.

    What was typed and not handed in is asked about once before it goes.
    """

    def __init__(self, background: Background, question_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sentiment")
        self.setWindowTitle(self.tr("舆情专报"))
        self._background, self._question = background, question_id
        self._facts: Facts | None = None
        self._file = Path()
        self._warned = False
        self._about = wrapped("sentiment_about", "muted")
        self._said = wrapped("sentiment_said", "title")
        self._said.hide()
        self.model = RowsModel[RecipientRow](self._card, self)
        self.list = RowsView("recipient_list", self.tr("报送单位"), lines=1)
        self.list.say_when_empty(
            self.tr("报出以后，这里列出会商联席会议的各单位。名单在“排期 · 会商单位”里。")
        )
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(126))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self._about)
        column.addLayout(self._make_form())
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_acts())
        act(self, self.tr("关闭"), "Esc", self.reject)
        self.resize(measures().px(760), measures().px(700))
        self._texts[0].setFocus()
        self._look()

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        self._level = QComboBox()
        self._level.setObjectName("sentiment_level")
        self._level.setAccessibleName(self.tr("级别"))
        for level, words in LEVEL_NAMES.items():
            self._level.addItem(say(words), level)
        self._level.setCurrentIndex(list(LEVEL_NAMES).index(Level.MAJOR))
        form.addRow(self.tr("级别"), self._level)
        self._noticed = time_field(form, "sentiment_time", self.tr("发现时间"))
        self._count = QSpinBox()
        self._count.setObjectName("sentiment_count")
        self._count.setAccessibleName(self.tr("同类诉求（人次）"))
        self._count.setRange(1, MOST_COUNTED)
        self._count.lineEdit().setTextMargins(measures().px(10), 0, 0, 0)
        form.addRow(self.tr("同类诉求（人次）"), self._count)
        fields = (
            ("sentiment_gist", self.tr("舆情概要"), 72),
            ("sentiment_reaction", self.tr("公众反应"), 48),
            ("sentiment_media", self.tr("媒体介入"), 48),
            ("sentiment_proposal", self.tr("处置建议"), 72),
        )  # fmt: skip
        self._texts = tuple(_text(form, *one) for one in fields)
        return form

    def _make_acts(self) -> QVBoxLayout:
        self._report = act_button(
            self, self.tr("报出"), "send_sentiment", self._do_report, key="Ctrl+Shift+Return",
            kind="primary",
        )  # fmt: skip
        self._word = act_button(
            self, self.tr("导出 Word 文件…"), "write_sentiment", self._choose, key="Ctrl+Shift+W"
        )
        self._sent = act_button(
            self.list, self.tr("已送达"), "tick_sent", self._do_sent, key="S", context=WIDGET
        )
        self._read = act_button(
            self.list, self.tr("已阅知"), "tick_read", self._do_read, key="R", context=WIDGET
        )
        self._new = button(self.tr("补送新增的单位"), "reach_new", self._do_reach)
        close = button(self.tr("关闭"), "close_sentiment", self.reject, hint="Esc")
        acts = (self._report, self._word, self._sent, self._read, self._new, close)
        for each in acts:
            each.setAutoDefault(False)
        column = QVBoxLayout()
        column.addLayout(act_row(*acts))
        return column

    # what is shown

    def _look(self) -> None:
        self._background.query(self, facts, self._question, done=self._show, refused=self._tell)

    @Slot(object)
    def _show(self, told: Facts) -> None:

        from studio.screening.triage import value  # heavy, and seldom asked for

        first, self._facts = self._facts is None, told
        row, newest = told.question, (told.reports or (None,))[0]
        worth = value(row.text, row.askers, row.channel)
        about = [
            self.tr("{name} · {n} 人问同样的事").format(name=row.name, n=counted(row.askers)),
            self.tr("回应价值 {v}（内容 {a}，反响 {b}，媒体 {c}）").format(
                v=worth.value, a=worth.content, b=worth.reaction, c=worth.media
            ),
        ]
        if newest is not None:
            who = told.names.get(newest.by, newest.by)
            at = moment(newest.at, self._background.desk.clock.now())
            about.append(self.tr("第 {n} 次专报：{who} {at}").format(
                n=newest.number, who=who, at=at
            ))  # fmt: skip
        self._about.setText(" · ".join(about))
        if first:
            show_moment(self._noticed, row.received_at)
            self._count.setValue(row.askers)
        self.model.set_rows(newest.recipients if newest is not None else ())
        if newest is not None and self.list.current_id() is None:
            self.list.step(0)
        for each in (self._word, self._new):
            each.setEnabled(newest is not None)

    def _card(self, row: RecipientRow) -> Card:
        pills = [Pill(self.tr("▲ 还没有送达"), Tone.WARN)]
        if row.sent_at is not None:
            pills = [Pill(self.tr("✓ 已送达"), Tone.GOOD)]
        if row.read_at is not None:
            pills.append(Pill(self.tr("✓ 已阅知"), Tone.GOOD))
        said = [self._by(row.sent_by, row.sent_at), self._by(row.read_by, row.read_at)]
        return Card(" · ".join(filter(None, said)), row.unit, tuple(pills))

    def _by(self, login: str, at: Any) -> str:
        if at is None or self._facts is None:
            return ""
        who, now = self._facts.names.get(login, login), self._background.desk.clock.now()
        return f"{who} {moment(at, now)}"

    # handing it in

    @Slot()
    def _do_report(self) -> None:
        if self._facts is None:
            return
        gist, reaction, media, proposal = (field.toPlainText() for field in self._texts)
        said = Report(
            Level(self._level.currentData()), moment_in(self._noticed), gist,
            self._count.value(), proposal, reaction, media,
        )  # fmt: skip
        seen = max((row.number for row in self._facts.reports), default=0)
        self._background.execute(
            self, sentiment.report, self._question, said, seen, done=self._reported,
            beside=self._report,
        )  # fmt: skip

    @Slot(object)
    def _reported(self, _number: int) -> None:
        for field in self._texts:
            field.document().setModified(False)
        self._warned = False
        self._tell(self.tr("✓ 已报出。请逐个单位送达，按 S 记下。"))
        self.list.setFocus()
        self._look()

    @Slot()
    def _do_sent(self) -> None:
        self._tick(sentiment.tick_sent, self._sent)

    @Slot()
    def _do_read(self) -> None:
        self._tick(sentiment.tick_read, self._read)

    def _tick(self, command: Any, asking: QWidget) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is not None:
            self._background.execute(
                self, command, row.report_id, row.id, done=self._ticked, beside=asking
            )

    @Slot()
    def _ticked(self) -> None:
        self.list.step(1)
        self._look()

    @Slot()
    def _do_reach(self) -> None:
        if self._facts is not None and self._facts.reports:
            self._background.execute(
                self, sentiment.reach_new, self._facts.reports[0].id, done=self._look,
                beside=self._new,
            )  # fmt: skip

    # on paper

    @Slot()
    def _choose(self) -> None:
        if self._facts is None or not self._facts.reports:
            return
        now = self._background.desk.clock.now().astimezone()
        path = file_dialog.to_save(
            self,
            self.tr("舆情专报"),
            self.tr("舆情专报 {name} {time}.docx").format(
                name=self._facts.question.name, time=f"{now:%Y%m%d-%H%M%S}"
            ),
            self.tr("Word 文件 (*.docx)"),
        )
        if path:
            self.write(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    def write(self, file: Path) -> None:
        """Writes the newest report to this file, after that was noted."""
        if self._facts is not None and self._facts.reports:
            self._file = file
            self._background.execute(
                self, sentiment.take_out, self._facts.reports[0].id, done=self._put_on_paper,
                beside=self._word,
            )  # fmt: skip

    @Slot()
    def _put_on_paper(self) -> None:
        assert self._facts is not None
        order = sheet_of(self._facts, self._facts.reports[0]).written()
        work = partial(written_outside, PAPER, order, self._file, FAILED)
        self._background.work(self, work, done=self._wrote, beside=self._word, lane=QUERIES)

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        self._tell(told.get("fault") or self.tr("已写到 {path}。").format(path=self._file))

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)

    @Slot()
    def reject(self) -> None:
        """Text that nobody handed in is named once."""
        typed = any(
            field.document().isModified() and field.toPlainText().strip() for field in self._texts
        )
        if typed and not self._warned:
            self._warned = True
            self._tell(self.tr("还没有报出，关闭就不保留这些文字。要放弃，请再按一次 Esc。"))
            return
        super().reject()


def sheet_of(told: Facts, row: ReportRow) -> SentimentSheet:
    """A report as it is put on paper."""
    said, known = row.report, told.names

    def at(login: str, when: Any) -> str:
        return f"{known.get(login, login)} {when.astimezone():%m-%d %H:%M}" if when else ""

    units = tuple(
        Recipient(one.unit, at(one.sent_by, one.sent_at), at(one.read_by, one.read_at))
        for one in row.recipients
    )
    return SentimentSheet(
        told.interview.title, told.question.name, row.number, LEVEL_NAMES[said.level],
        said.noticed_at.isoformat(), said.gist, said.count, said.reaction, said.media,
        said.proposal, known.get(row.by, row.by), row.at.isoformat(), units,
        told.interview.rehearsal,
    )  # fmt: skip


def _text(form: QFormLayout, name: str, label: str, high: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setTabChangesFocus(True)
    field.setFixedHeight(measures().px(high))
    shown = QLabel(label)
    shown.setBuddy(field)
    form.addRow(shown, field)
    return field
