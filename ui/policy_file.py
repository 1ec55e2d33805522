"""A policy document from a file: read, looked at passage by passage, then taken in."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio.drafting import policy_document
from studio.drafting.policy_document import About, passages_of, read_document
from studio.prepared_text import Text
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card
from ui.days import day_of
from ui.fields import act_row, emptied, fill, heading, laid, text_field
from ui.file_field import FileField
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, spoken, together

MOST_SHOWN = 300


@dataclass(frozen=True)
class Part:
    """A passage as it would be kept."""

    id: int
    text: str


class PolicyFile(QWidget):
    """Nothing is taken in before it was shown. looking: tells when passages are on view."""

    looking = Signal(bool)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._paragraphs: tuple[str, ...] = ()
        self._model = RowsModel[Part](self._card, self)
        self._list = RowsView("policy_file_list", self.tr("要收入的文件"), lines=2)
        self._list.say_when_empty(self.tr("读取文件后，这里逐段列出它的文字。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_form())
        column.addWidget(self._list, 1)
        column.addLayout(self._acts)
        self._forget()

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().gap, 0, 0)
        form.addRow(heading(self.tr("从文件收入（.docx、.txt、.md；PDF 请先另存为其中一种）")))
        kinds = self.tr("政策文件 (*.docx *.txt *.md)")
        self._file = FileField(
            form, "policy_path", self.tr("DOCX、TXT 或 MD"), self.tr("政策文件"), kinds
        )
        self._name = text_field(form, "policy_title", self.tr("名称"))
        self._number = text_field(
            form, "policy_number", self.tr("文号"), self.tr("如 云政发〔2025〕3号；没有则留空")
        )
        self._source = text_field(form, "policy_source", self.tr("发文机关"))
        self._issued = text_field(
            form, "policy_issued", self.tr("成文日期"), self.tr("如 2025-06-30；可以留空")
        )
        choose = button(self.tr("选择文件…"), "choose_policy", self._file.choose)
        self._look_at = button(self.tr("读取并预览"), "look_at_policy", self._read)
        form.addRow(act_row(choose, self._look_at))
        self._said = QLabel()
        self._said.setObjectName("policy_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        self._take = button(self.tr("收入"), "take_in_policy", self._take_in, kind="primary")
        self._leave = button(self.tr("不收入"), "leave_policy", self._forget)
        self._acts = act_row(self._take, self._leave)
        return form

    @Slot()
    def _read(self) -> None:
        named = self._file.named(self._look_at)
        if named is None:
            return
        self._forget()  # what the field names now may be another file
        fill(self._name, named.stem)
        work = partial(read_document, named)
        self._background.work(self, work, done=self._show, beside=self._look_at, lane=QUERIES)

    @Slot(object)
    def _show(self, text: Text) -> None:
        """The document as it would be kept; none of it is yet."""
        self._paragraphs = text.paragraphs
        parts = list(passages_of(text.paragraphs))
        self._model.set_rows(
            tuple(Part(number, part) for number, part in enumerate(parts[:MOST_SHOWN], 1))
        )
        self._turn(bool(parts))
        said = [self.tr("共 {n} 段。").format(n=counted(len(parts)))]
        if len(parts) > MOST_SHOWN:
            said.append(self.tr("这里只列出 {n} 段。").format(n=counted(MOST_SHOWN)))
        self._say(together([*said, *(spoken(note) for note in text.notes)]))

    def _card(self, part: Part) -> Card:
        return Card(self.tr("第 {n} 段").format(n=part.id), part.text)

    @Slot()
    def _take_in(self) -> None:
        try:
            issued = day_of(self._issued.text())
        except ValueError:
            show_refusal(self._take, self.tr("日期请写成 2025-06-30 这样。"))
            return
        about = About(self._name.text(), self._number.text(), self._source.text(), issued)
        self._background.execute(
            self, policy_document.take_in, about, self._paragraphs,
            done=self._taken, beside=self._take,
        )  # fmt: skip

    @Slot(object)
    def _taken(self, _its: int) -> None:
        self._forget()
        emptied(self._file, self._name, self._number, self._source, self._issued)
        self._say(self.tr("已收入，起草帮助从现在起会从里面找依据。"))

    @Slot()
    def _forget(self) -> None:
        self._paragraphs = ()
        self._model.set_rows(())
        self._turn(False)
        self._say("")

    def _turn(self, looking: bool) -> None:
        for each in (self._list, self._take, self._leave):
            each.setVisible(looking)
        self.looking.emit(looking)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
