"""The phrase bank on the screen: added by hand, taken in from a list that was looked at before."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import phrase
from studio.phrase import Line, PhraseRow
from ui import file_dialog
from ui.acts import button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, laid, text_field
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, spoken


class PhrasesView(LiveView):
    """This programme's phrases; a line of a list that is wrong says so and is left out."""

    things = frozenset({"phrase"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._lines: tuple[tuple[str, str], ...] = ()
        self._model = RowsModel[PhraseRow](self._card, self)
        self._list = RowsView("phrase_list", self.tr("短语"), lines=1)
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(180))
        self._list.say_when_empty(
            self.tr("还没有短语。嘉宾的姓名和职务不用写：打姓名的首字母就会提示。")
        )
        self._read_lines = RowsModel[Line](self._line_card, self)
        self._looked = RowsView("phrase_lines", self.tr("要导入的短语"), lines=1)
        self._looked.set_rows_model(self._read_lines)
        self._looked.setMinimumHeight(measures().px(180))
        self._looked.say_when_empty(self.tr("读取文件后，这里逐行列出要导入的短语。"))
        self._looked.hide()
        self._said = QLabel()
        self._said.setObjectName("phrases_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        column.addWidget(self._looked, 1)
        column.addLayout(self._make_form())
        column.addWidget(self._said)

    def read(self, file: Path) -> None:
        """Shows the lines of a list; none of them is kept yet."""
        work = partial(phrase.read_file, file)
        self._background.work(self, work, done=self._show_lines, beside=self._choose, lane=QUERIES)

    def _refresh(self, ids: Ids) -> None:
        self._ask(phrase.phrases, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[PhraseRow, ...]) -> None:
        self._model.set_rows(rows)

    def _card(self, row: PhraseRow) -> Card:
        return Card(row.short, row.text)

    def _line_card(self, line: Line) -> Card:
        meta = self.tr("第{position}行 · {short}").format(position=line.id, short=line.short)
        if line.fault:
            told = f"{line.text} · {spoken(line.fault)}" if line.text else spoken(line.fault)
            return Card(meta, told, (Pill(self.tr("不能导入"), Tone.BAD),), bar=Tone.BAD)
        return Card(meta, line.text)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        hint = self.tr("2 到 20 个字母或数字，如 spaqf")
        self._short = text_field(form, "phrase_short", self.tr("缩写"), hint)
        self._text = text_field(form, "phrase_text", self.tr("全文"), self.tr("如 食品安全法"))
        for each in (self._short, self._text):
            each.returnPressed.connect(self._do_add)
            tell_key(each, "Return", self.tr("保存短语"))
        self._add = button(self.tr("保存短语"), "add_phrase", self._do_add, kind="primary")
        self._drop = button(self.tr("删除选中的短语"), "drop_phrase", self._do_drop, kind="danger")
        self._choose = button(self.tr("从文件导入…"), "choose_phrases", self._do_choose)
        self._take = button(self.tr("导入"), "take_in_phrases", self._do_take)
        self._leave = button(self.tr("不导入"), "leave_phrases", self._forget)
        acts = (self._add, self._drop, self._choose, self._take, self._leave)
        for one in acts:
            one.setAutoDefault(False)
        form.addRow(act_row(*acts))
        self._take.hide()
        self._leave.hide()
        return form

    @Slot()
    def _do_add(self) -> None:
        row = (self._short.text(), self._text.text())
        self._background.execute(self, phrase.take_in, (row,), done=self._added, beside=self._add)

    @Slot(object)
    def _added(self, _count: int) -> None:
        emptied(self._short, self._text)
        self._short.setFocus()

    @Slot()
    def _do_drop(self) -> None:
        row = self._model.row_of(self._list.current_id())
        if row is None:
            show_refusal(self._drop, self.tr("请先选中一条短语。"))
            return
        self._background.execute(self, phrase.drop, row.id, beside=self._drop)

    @Slot()
    def _do_choose(self) -> None:
        kinds = self.tr("名单 (*.csv *.txt *.tsv)")
        path = file_dialog.to_open(self, self.tr("短语表"), kinds)
        if path:
            self.read(Path(path))

    @Slot(object)
    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        self._read_lines.set_rows(lines)
        self._lines = tuple((line.short, line.text) for line in lines if not line.fault)
        bad = len(lines) - len(self._lines)
        for each in (self._looked, self._take, self._leave):
            each.setVisible(bool(lines))
        self._list.setVisible(not lines)
        self._take.setEnabled(bool(self._lines))
        if lines:
            self._say(
                self.tr("共 {n} 行，有问题的 {bad} 行不会导入。").format(
                    n=counted(len(lines)), bad=counted(bad)
                )
            )

    @Slot()
    def _do_take(self) -> None:
        self._background.execute(
            self, phrase.take_in, self._lines, done=self._taken, beside=self._take
        )

    @Slot(object)
    def _taken(self, count: int) -> None:
        self._forget()
        self._say(self.tr("已保存 {n} 条短语。").format(n=counted(count)))

    @Slot()
    def _forget(self) -> None:
        self._show_lines(())
        self._said.setText("")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)


class PhrasesDialog(QDialog):
    """The bank in a window of its own; Esc closes."""

    def __init__(self, background: Background, bulletin: Bulletin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("phrases")
        self.setWindowTitle(self.tr("短语"))
        self.view = PhrasesView(background, bulletin)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addWidget(self.view)
        tell_key(self, "Esc", self.tr("关闭"))
        self.resize(measures().px(620), measures().px(520))
