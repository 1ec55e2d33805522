"""排期 · 培训: what was held for whom, who came by one key each, and the year's ledger on paper."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QTextEdit, QWidget

from studio import training
from studio.journal import Reader
from studio.people import names
from studio.training import (
    TRAINING_KINDS,
    AttendeeRow,
    Held,
    TrainedRow,
    TrainingKind,
    TrainingRow,
)
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.days import day_of
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, Said
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.paper import NOTE, TITLE, Paper, Table, on_screen
from ui.paper_dialog import PaperDialog
from ui.publications import titled
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids
from ui.words import counted, say, spoken

Facts = tuple[tuple[TrainingRow, ...], tuple[AttendeeRow, ...], dict[str, str]]


class TrainingsView(KeptList[TrainingRow]):
    """The trainings of this year above, who came to the one in hand below: P came, A did not."""

    things = frozenset({"training", "trained", "person"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("培训"), self.tr("本年度培训 {n}"),
            self.tr("本年度还没有培训记录。在下面填写日期和主题，再点“添加培训”。"),
            self.tr("请先在名单里选中一次培训。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "training_list", said, parent)
        self._names: dict[str, str] = {}
        self._people = RowsModel[AttendeeRow](self._attendee_card, self)
        self._attendees = RowsView("attendee_list", self.tr("出席"), lines=1)
        self._attendees.say_when_empty(self.tr("选中一次培训，这里列出各人是否出席。"))
        self._attendees.set_rows_model(self._people)
        self._attendees.setMinimumHeight(measures().px(150))
        beside = QWidget()
        self._came = titled(beside, self._attendees)
        self._reason = ReasonRow("call_training_off", self.tr("取消这次培训"), self.list, "danger")
        self._reason.given.connect(self._call_off)
        self.column.addWidget(self.listing, 2)
        self.column.addWidget(self._reason)
        self.column.addLayout(self._make_form())
        self.column.addWidget(beside, 3)
        self.column.addLayout(self._make_guest())
        self.list.current_changed.connect(self._turn_to)

    # what is shown

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, self.list.current_id() or 0, done=self._show_facts)

    @Slot(object)
    def _show_facts(self, facts: Facts) -> None:
        rows, people, self._names = facts
        self._show(rows)
        if self.list.current_id() is None and rows:
            self.list.step(0)
        self._people.set_rows(people)
        here = sum(row.present is True for row in people)
        self._came.setText(self.tr("出席 {n} 人").format(n=counted(here)))

    @Slot(object)
    def _turn_to(self, number: int | None) -> None:
        row = self.model.row_of(number)
        if row is None:
            return
        held = row.held
        texts = (f"{held.day:%Y-%m-%d}", held.topic, held.audience)
        for field, text in zip(self._fields, texts, strict=True):
            fill(field, text)
        self._kind.setCurrentIndex(list(TRAINING_KINDS).index(held.kind))
        self.reload()

    def _card(self, row: TrainingRow) -> Card:
        held = row.held
        pills = [Pill(say(TRAINING_KINDS[held.kind]), Tone.ACCENT)]
        if row.dropped:
            pills.append(Pill(self.tr("已取消"), Tone.WARN, row.reason))
        elif row.came + row.missed:
            pills.append(Pill(self.tr("出席 {n} 人").format(n=counted(row.came)), Tone.GOOD))
        meta = " · ".join(filter(None, (f"{held.day:%Y-%m-%d}", held.audience, row.reason)))
        return Card(meta, held.topic, tuple(pills), row.dropped)

    def _attendee_card(self, row: AttendeeRow) -> Card:
        pills = (Pill(self.tr("未记"), Tone.PLAIN),)
        if row.present is not None:
            came = row.present
            word = self.tr("✓ 出席") if came else self.tr("× 缺席")
            pills = (Pill(word, Tone.GOOD if came else Tone.BAD),)
        at = self.when(row.at) if row.at is not None else ""
        return Card(
            " · ".join(filter(None, (row.unit, self._names.get(row.by, row.by), at))),
            row.name,
            pills,
        )

    # the training

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        hint = self.tr("如：2026-03-04")
        self._day = text_field(form, "training_day", self.tr("日期"), hint)
        self._topic = text_field(form, "training_topic", self.tr("主题"))
        hint = self.tr("如：各单位新闻发言人")
        self._audience = text_field(form, "training_audience", self.tr("对象"), hint)
        self._fields = (self._day, self._topic, self._audience)
        self._kind = QComboBox()
        self._kind.setObjectName("training_kind")
        self._kind.setAccessibleName(self.tr("种类"))
        for kind, words in TRAINING_KINDS.items():
            self._kind.addItem(say(words), kind)
        form.addRow(self.tr("种类"), self._kind)
        made = partial(act_button, self.list, context=WIDGET)
        self._add = made(self.tr("添加培训"), "add_training", self._do_add, key="A", kind="primary")
        self._revise = made(self.tr("修改选中的"), "revise_training", self._do_revise, key="S")
        self._off = made(
            self.tr("取消…"), "call_training_off", self._ask_off, key="X", kind="danger"
        )
        opener = DialogOpener(
            self.tr("年度台账…"), "open_training_ledger", self._make_ledger, self, "Ctrl+Shift+E"
        )
        form.addRow(act_row(self._add, self._revise, self._off, opener))
        return form

    def _make_ledger(self, parent: QWidget) -> "LedgerDialog":
        return LedgerDialog(self._background, parent)

    def _held(self, asking: QWidget) -> Held | None:
        try:
            day = day_of(self._day.text())
        except ValueError:
            day = None
        if day is None:
            show_refusal(asking, self.tr("日期请写成 2026-03-04 的样子。"))
            return None
        kind = TrainingKind(self._kind.currentData())
        return Held(day, self._topic.text(), kind, self._audience.text())

    @Slot()
    def _do_add(self) -> None:
        held = self._held(self._add)
        if held is not None:
            self._background.execute(self, training.hold, held, done=self._added, beside=self._add)

    @Slot(object)
    def _added(self, _number: int) -> None:
        emptied(*self._fields)

    @Slot()
    def _do_revise(self) -> None:
        row, held = self.chosen(self._revise), self._held(self._revise)
        if row is not None and held is not None:
            self._background.execute(
                self, training.revise, row.id, held, row.version, done=self._revised,
                beside=self._revise,
            )  # fmt: skip

    @Slot()
    def _revised(self) -> None:
        kept(*self._fields)

    @Slot()
    def _ask_off(self) -> None:
        row = self.chosen(self._off)
        if row is not None:
            self._reason.ask(row.held.topic)

    @Slot(str)
    def _call_off(self, reason: str) -> None:
        row = self.chosen(self._off)
        if row is not None:
            self._background.execute(
                self, training.call_off, row.id, reason, row.version, done=self._reason.leave,
                beside=self._reason.field,
            )  # fmt: skip

    # who came

    def _make_guest(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        self._present = act_button(
            self._attendees, self.tr("出席"), "note_present", self._note_present, key="P",
            context=WIDGET,
        )  # fmt: skip
        self._absent = act_button(
            self._attendees, self.tr("缺席"), "note_absent", self._note_absent, key="A",
            context=WIDGET,
        )  # fmt: skip
        form.addRow(act_row(self._present, self._absent))
        form.addRow(heading(self.tr("没有账号的嘉宾、新闻发言人")))
        self._guest = text_field(form, "training_guest", self.tr("姓名"))
        self._unit = text_field(form, "training_guest_unit", self.tr("单位或职务"))
        self._note_guest = act_button(
            self._attendees, self.tr("记为出席"), "note_training_guest", self._do_note_guest,
            key="G", context=WIDGET,
        )  # fmt: skip
        form.addRow(act_row(self._note_guest))
        return form

    @Slot()
    def _note_present(self) -> None:
        self._note(self._present, came=True)

    @Slot()
    def _note_absent(self) -> None:
        self._note(self._absent, came=False)

    def _note(self, asking: QWidget, *, came: bool) -> None:
        """The next one comes into hand: a list is noted by one key after the other."""
        row, held = self._people.row_of(self._attendees.current_id()), self.chosen(asking)
        if held is None:
            return
        if row is None:
            show_refusal(asking, self.tr("请先在出席名单里选中一个人。"))
        elif row.login:
            self._background.execute(
                self, training.note, held.id, row.login, came, row.seen, done=self._noted,
                beside=asking,
            )  # fmt: skip
        else:
            self._background.execute(
                self, training.note_guest, held.id, row.name, row.unit, came, row.seen,
                done=self._noted, beside=asking,
            )  # fmt: skip

    @Slot(object)
    def _noted(self, _number: int) -> None:
        self._attendees.step(1)

    @Slot()
    def _do_note_guest(self) -> None:
        held = self.chosen(self._note_guest)
        if held is not None:
            self._background.execute(
                self, training.note_guest, held.id, self._guest.text(), self._unit.text(), True,
                done=self._guest_noted, beside=self._note_guest,
            )  # fmt: skip

    @Slot(object)
    def _guest_noted(self, _number: int) -> None:
        emptied(self._guest, self._unit)


class LedgerDialog(PaperDialog):
    """Trained or not trained this year (A46): everybody, on paper as well."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(background, "training_ledger", say("年度培训台账"), parent)
        self._text = QTextEdit()
        self._text.setObjectName("paper_text")
        self._text.setAccessibleName(say("年度培训台账"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._arrange(self._text)
        self._year = background.desk.clock.now().astimezone().year
        background.query(self, training.ledger, self._year, done=self._show, refused=self._say)

    @Slot(object)
    def _show(self, rows: tuple[TrainedRow, ...]) -> None:
        paper = ledger_paper(self._year, rows)
        self._text.setHtml(on_screen(paper))
        self._give(paper)


def ledger_paper(year: int, rows: tuple[TrainedRow, ...]) -> Paper:
    """The ledger of a year, who came to nothing first."""
    title = say("{year} 年度培训台账").format(year=year)
    trained = sum(bool(row.came) for row in rows)
    said = say("{n} 人已培训，{m} 人未培训；参加过专业培训 {k} 人。").format(
        n=counted(trained), m=counted(len(rows) - trained),
        k=counted(sum(row.professional for row in rows)),
    )  # fmt: skip
    heads = (say("姓名"), say("单位或职务"), say("本年度"), say("参加的培训"))
    cells = tuple(
        (row.name, row.unit, say("已培训") if row.came else say("未培训"), _came(row))
        for row in rows
    )
    return Paper(title, ((TITLE, title), (NOTE, said), Table(heads, cells, (16, 26, 14, 44))))


def _came(row: TrainedRow) -> str:
    said = (
        f"{one.held.day:%m-%d} {spoken(TRAINING_KINDS[one.held.kind])} {one.held.topic}"
        for one in row.came
    )
    return " · ".join(said)


def _facts(reader: Reader, training_id: int) -> Facts:
    rows = training.trainings(reader, reader.at.astimezone().year)
    known = training_id if any(row.id == training_id for row in rows) else 0
    people = training.attendance(reader, known) if known else ()
    return rows, people, names(reader)
