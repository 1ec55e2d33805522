"""A nomination in a form: handed in, revised, taken into the plan, declined, withdrawn."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from studio import nomination
from studio.expert import ExpertRow
from studio.guest import GuestKind, titled
from studio.nomination import FIELD_NAMES, Field, Form, NominationRow
from studio.topic import unpacked
from ui.acts import WIDGET, ActButton, act_button
from ui.background import Background
from ui.days import day_of, written_day
from ui.editor import TextEditor
from ui.expert_choice import ExpertChoice, expert_opener
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.notices import show_refusal
from ui.programme_topics import tag_row
from ui.table import RowsView
from ui.theme import measures
from ui.words import say

LINES = (Field.UNIT, Field.WHEN, Field.TOPIC, Field.CONTACT, Field.PHONE, Field.FAX)
TEXTS = (Field.GUESTS, Field.CONTENT, Field.ADVICE)
THE_FORM = 0
"""There is one form, whatever is in hand: what is half typed in it stays."""


class NominationForm(QWidget):
    """What is half typed stays as typed. Acts are about the row in hand, by a key on its list."""

    ranking = Signal()

    def __init__(self, background: Background, rows: RowsView) -> None:
        super().__init__()
        self._background = background
        self._year = 0
        self._row: NominationRow | None = None
        self._sent: dict[TextEditor, str] = {}
        self._form = laid(QFormLayout())
        self._form.addRow(heading(self.tr("报送征集表，或办理选中的一份")))
        hints = {
            Field.WHEN: self.tr("如 6月20日下午"),
            Field.GUESTS: self.tr("姓名 职务；几位各写一行"),
            Field.CONTENT: self.tr("分点写，每点一行"),
        }
        self._lines: dict[Field, QLineEdit] = {}
        self._texts: dict[Field, TextEditor] = {}
        for field in Field:
            self._add_field(field, hints.get(field, ""))
        self._lines[Field.UNIT].setText(background.desk.person.unit)
        self._document = text_field(
            self._form, "nomination_document", self.tr("依据的政策文件"),
            self.tr("文号，如 国发〔2025〕3号；没有就空着"),
        )  # fmt: skip
        self._day = text_field(
            self._form, "nomination_day", self.tr("发文日期"), self.tr("如 2025-06-30")
        )
        self._reason = text_field(
            self._form, "nomination_reason", self.tr("原因"),
            self.tr("逾期报送、修改、不列入、撤回、重新受理时写明"),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        column.addLayout(self._make_acts(rows))

    def show_year(self, year: int) -> None:
        """What is handed in is for this year."""
        self._year = year

    def show_row(self, row: NominationRow | None) -> None:
        """The row in hand; its whole form is asked for, and stands here unless somebody typed."""
        self._row = row
        if row is not None:
            self._background.query(self, nomination.form_of, row.id, done=self._show)

    @Slot(object)
    def _show(self, form: Form) -> None:
        for field, line in self._lines.items():
            fill(line, form.cell(field))
        for field, text in self._texts.items():
            text.load(THE_FORM, form.cell(field))
        fill(self._document, form.document)
        fill(self._day, written_day(form.document_date))

    def _add_field(self, field: Field, hint: str) -> None:
        label, name = say(FIELD_NAMES[field]), f"nomination_{field.value}"
        if field in LINES:
            self._lines[field] = text_field(self._form, name, label, hint)
            return
        text = self._texts[field] = TextEditor(name, label)
        text.setPlaceholderText(hint)
        text.load(THE_FORM, "")
        text.setFixedHeight(measures().px(76))
        text.submitted.connect(self._do_hand_in)
        self._form.addRow(label, text)
        if field is Field.GUESTS:
            self._form.addRow(act_row(expert_opener(self._choosing, self)))

    def _choosing(self, parent: QWidget) -> QDialog:
        """The house's experts, of whom one comes into the cell."""
        dialog = ExpertChoice(self._background, parent)
        dialog.taken.connect(self._invite)
        return dialog

    @Slot(object)
    def _invite(self, row: ExpertRow) -> None:
        """Another line of the cell: the name, and behind it that an expert comes (A80)."""
        text = self._texts[Field.GUESTS]
        said = f"{row.name} {titled(GuestKind.EXPERT, row.billing)}"
        before = text.toPlainText()
        cursor = text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{said}" if before and not before.endswith("\n") else said)
        text.setFocus()

    def _make_acts(self, rows: RowsView) -> QVBoxLayout:
        def made(text: str, name: str, slot: object, key: str, kind: str = "plain") -> ActButton:
            return act_button(rows, text, name, slot, key=key, context=WIDGET, kind=kind)  # type: ignore[arg-type]

        self._hand_in = made(
            self.tr("报送"), "hand_in_nomination", self._do_hand_in, "A", "primary"
        )
        self._revise = made(self.tr("修改选中的"), "revise_nomination", self._do_revise, "S")
        self._plan = made(self.tr("列入计划"), "plan_nomination", self._do_plan, "P")
        self._decline = made(
            self.tr("不列入"), "decline_nomination", self._do_decline, "X", "danger"
        )
        self._withdraw = made(self.tr("撤回选中的"), "withdraw_nomination", self._do_withdraw, "W")
        self._reopen = made(self.tr("重新受理"), "reopen_nomination", self._do_reopen, "B")
        self._tag = made(self.tr("重点领域…"), "tag_nomination", self._do_tag, "T")
        rank = made(self.tr("按网民需求排序"), "rank_nominations", self.ranking.emit, "D")
        column = QVBoxLayout()
        column.addLayout(
            act_row(
                self._hand_in, self._revise, self._plan, self._decline, self._withdraw,
                self._reopen, self._tag, rank,
            )
        )  # fmt: skip
        return column

    # what is written

    def _written(self, beside: QWidget) -> Form | None:
        """What stands in the form; None, and said so, where a day is no day."""
        try:
            day = day_of(self._day.text())
        except ValueError:
            show_refusal(beside, self.tr("日期请写成 2025-06-30 这样。"))
            return None
        self._sent = {text: text.take() for text in self._texts.values()}
        cells = {field.value: line.text() for field, line in self._lines.items()}
        cells |= {field.value: self._sent[text] for field, text in self._texts.items()}
        return Form(**cells, document=self._document.text(), document_date=day)

    def _chosen(self, beside: QWidget) -> NominationRow | None:
        if self._row is None:
            show_refusal(beside, self.tr("请先在列表里选中一份征集表。"))
        return self._row

    @Slot()
    def _do_hand_in(self) -> None:
        form = self._written(self._hand_in)
        if form is not None:
            self._background.execute(
                self, nomination.hand_in, self._year, form, self._reason.text(),
                done=self._handed_in, beside=self._hand_in,
            )  # fmt: skip

    @Slot(object)
    def _handed_in(self, _number: int) -> None:
        """The form is empty for the next one (可以多报); unit and contact stay for it."""
        stay = (Field.UNIT, Field.CONTACT, Field.PHONE, Field.FAX)
        emptied(*(line for field, line in self._lines.items() if field not in stay))
        kept(*(self._lines[field] for field in stay))
        emptied(self._document, self._day, self._reason)
        for text, sent in self._sent.items():
            text.load(THE_FORM, "")
            text.stored(THE_FORM, sent)

    @Slot()
    def _do_revise(self) -> None:
        row = self._chosen(self._revise)
        form = self._written(self._revise) if row is not None else None
        if row is not None and form is not None:
            self._background.execute(
                self, nomination.revise, row.id, form, self._reason.text(), row.version,
                done=self._revised, beside=self._revise,
            )  # fmt: skip

    @Slot()
    def _revised(self) -> None:
        kept(*self._lines.values(), self._document, self._day)
        emptied(self._reason)
        for text, sent in self._sent.items():
            text.stored(THE_FORM, sent, keep=True)

    @Slot()
    def _do_plan(self) -> None:
        row = self._chosen(self._plan)
        if row is not None:
            self._background.execute(
                self, nomination.take_into_plan, row.id, row.version, beside=self._plan
            )

    @Slot()
    def _do_decline(self) -> None:
        self._with_reason(nomination.decline, self._decline)

    @Slot()
    def _do_withdraw(self) -> None:
        self._with_reason(nomination.withdraw, self._withdraw)

    @Slot()
    def _do_reopen(self) -> None:
        self._with_reason(nomination.reopen, self._reopen)

    @Slot()
    def _do_tag(self) -> None:
        """By digits, in a dialog of its own: what stands in the form stays as typed."""
        row = self._chosen(self._tag)
        if row is not None:
            form = row.form
            tag_row(
                self._background, self, form.topic or form.unit, unpacked(form.topics),
                nomination.tag, row.id, row.version,
            )  # fmt: skip

    def _with_reason(self, command: object, beside: QWidget) -> None:
        row = self._chosen(beside)
        if row is not None:
            self._background.execute(
                self, command, row.id, self._reason.text(), row.version,  # type: ignore[arg-type]
                done=self._reasoned, beside=beside,
            )  # fmt: skip

    @Slot()
    def _reasoned(self) -> None:
        emptied(self._reason)
