"""A list of words from a file: read, looked at line by line, then taken in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio.screening.house_lists import take_in_words
from studio.screening.word_files import Line, read_lines
from studio.screening.word_lists import ALLOW
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, fill, heading, laid, text_field
from ui.file_field import FileField
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, spoken, together

MOST_SHOWN = 300
"""So many lines are shown, those that cannot be taken first."""


class WordListFile(QWidget):
    """Nothing is taken in before it was shown; a line that is wrong says so and is left out.

    names: of the lists that are there; looking: tells when lines are shown, and when no more.
    """

    looking = Signal(bool)

    def __init__(
        self,
        background: Background,
        names: Callable[[], frozenset[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._names = names
        self._lines: tuple[Line, ...] = ()
        self._model = RowsModel[Line](self._card, self)
        self._list = RowsView("word_file_list", self.tr("要导入的词"), lines=1)
        self._list.say_when_empty(self.tr("读取文件后，这里逐行列出要导入的词。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_form())
        column.addWidget(self._list, 1)
        column.addLayout(self._acts)
        self._show(())

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(
            heading(self.tr("从文件导入（每行一个词，再写类别；类别写“放行”的词组不算命中）"))
        )
        kinds = self.tr("词表 (*.csv *.txt)")
        self._file = FileField(form, "word_file", self.tr("CSV 或 TXT"), self.tr("词表"), kinds)
        hint = self.tr("同名的词表会被替换")
        self._name = text_field(form, "word_list_name", self.tr("名称"), hint)
        choose = button(self.tr("选择文件…"), "choose_words", self._file.choose)
        self._look_at = button(self.tr("读取并预览"), "look_at_words", self._read)
        form.addRow(act_row(choose, self._look_at))
        self._said = QLabel()
        self._said.setObjectName("words_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        self._take = button(self.tr("导入"), "take_in_words", self._take_in, kind="primary")
        self._leave = button(self.tr("不导入"), "leave_words", self._forget)
        self._acts = act_row(self._take, self._leave)
        return form

    @Slot()
    def _read(self) -> None:
        named = self._file.named(self._look_at)
        if named is None:
            return
        self._show(())  # what the field names now may be another file
        fill(self._name, named.stem)
        work = partial(read_lines, named)
        self._background.work(self, work, done=self._show, beside=self._look_at, lane=QUERIES)

    @Slot(object)
    def _show(self, lines: tuple[Line, ...]) -> None:
        """The list as it would be taken in; none of it is yet."""
        self._lines = tuple(line for line in lines if not line.fault)
        wrong = [line for line in lines if line.fault]
        self._model.set_rows((*wrong, *self._lines)[:MOST_SHOWN])
        for each in (self._list, self._take, self._leave):
            each.setVisible(bool(lines))
        self.looking.emit(bool(lines))
        self._take.setEnabled(bool(self._lines))
        self._take.set_words(self.tr("导入这 {n} 行").format(n=counted(len(self._lines))))
        self._say(self._about(len(lines), len(wrong)) if lines else "")

    def _about(self, number: int, wrong: int) -> str:
        allowed = sum(line.rule.category == ALLOW for line in self._lines)
        words = self.tr("共 {n} 行：词 {words} 个，放行的词组 {allowed} 个，不能导入的 {bad} 行。")
        said = [
            words.format(
                n=counted(number), words=counted(len(self._lines) - allowed),
                allowed=counted(allowed), bad=counted(wrong),
            )
        ]  # fmt: skip
        if number > MOST_SHOWN:
            said.append(self.tr("这里只列出 {n} 行。").format(n=counted(MOST_SHOWN)))
        if self._name.text().strip() in self._names():
            said.append(self.tr("已有同名的词表，导入后替换它。"))
        return together(said)

    def _card(self, line: Line) -> Card:
        rule = line.rule
        place = self.tr("第{position}行").format(position=rule.line)
        if line.fault:
            text = " · ".join(filter(None, (spoken(line.fault), rule.word)))
            return Card(place, text, (Pill(self.tr("不能导入"), Tone.BAD),), bar=Tone.BAD)
        if rule.category == ALLOW:
            return Card(place, rule.word, (Pill(self.tr("放行"), Tone.GOOD),))
        return Card(place, rule.word, (Pill(rule.category),))

    @Slot()
    def _take_in(self) -> None:
        rules = [line.rule for line in self._lines]
        self._background.execute(
            self, take_in_words, self._name.text(), rules, done=self._taken, beside=self._take
        )

    @Slot(object)
    def _taken(self, _its: int) -> None:
        number = counted(len(self._lines))
        self._forget()
        emptied(self._file, self._name)
        self._say(self.tr("已导入 {n} 个词；还没有初筛的提问会照新的词表重看。").format(n=number))

    @Slot()
    def _forget(self) -> None:
        self._show(())

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
