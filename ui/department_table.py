"""A table of departments from a file: read, looked at line by line, then taken in."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio import department
from studio.department import Listed, Looked
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, heading, laid
from ui.file_field import FileField
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, listed, say, spoken, together


class DepartmentTable(QWidget):
    """Nothing is taken in before it was shown; a line that is wrong says so and is left out.

    `looking` tells when lines are shown, and when no more.
    """

    looking = Signal(bool)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._rows: tuple[Listed, ...] = ()
        self._model = RowsModel[Looked](self._card, self)
        self._list = RowsView("department_table_list", self.tr("要导入的部门"), lines=1)
        self._list.say_when_empty(self.tr("读取文件后，这里逐行列出要导入的部门。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_form())
        self._list.hide()
        column.addWidget(self._list, 1)
        column.addLayout(self._acts)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("从表格或文本名单导入（每行先写名称，再写别名）")))
        self._given = QComboBox()
        self._given.setObjectName("department_given")
        self._given.setAccessibleName(self.tr("随程序附带的名单"))
        self._given.addItem(self.tr("不用，读自己的文件"), "")
        for key, words in department.GIVEN.items():
            self._given.addItem(say(words), key)
        form.addRow(self.tr("随程序附带的名单"), self._given)
        hint = self.tr("CSV 或 TXT；用逗号、分号、制表符或、隔开")
        kinds = self.tr("名单 (*.csv *.txt *.tsv)")
        self._file = FileField(form, "department_file", hint, self.tr("部门名单"), kinds)
        choose = button(self.tr("选择文件…"), "choose_departments", self._file.choose)
        self._import = button(self.tr("读取并预览"), "import_departments", self._read)
        form.addRow(act_row(choose, self._import))
        self._said = QLabel()
        self._said.setObjectName("departments_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        self._take = button(self.tr("导入"), "take_in_departments", self._take_in, kind="primary")
        self._leave = button(self.tr("不导入"), "leave_departments", self._forget)
        self._acts = act_row(self._take, self._leave)
        self._show_list(())
        return form

    @Slot()
    def _read(self) -> None:
        given = self._given.currentData()
        named = self._file.named(self._import) if not given else None
        if given:
            read = partial(department.given_file, given)
        elif named is not None:
            read = partial(department.read_file, named)
        else:
            return
        self._show_list(())  # what the field names now may be another file
        self._background.work(self, read, done=self._look, beside=self._import, lane=QUERIES)

    @Slot(object)
    def _look(self, rows: tuple[Listed, ...]) -> None:
        self._background.query(self, department.look_at, rows, done=self._show_list)

    @Slot(object)
    def _show_list(self, looked: tuple[Looked, ...]) -> None:
        """Every line as it would be taken in; none of them is yet."""
        good = [one for one in looked if not one.fault]
        self._rows = tuple(one.row for one in good)
        self._model.set_rows(looked)
        for each in (self._list, self._take, self._leave):
            each.setVisible(bool(looked))
        self.looking.emit(bool(looked))
        self._take.setEnabled(bool(good))
        self._take.set_words(self.tr("导入这 {n} 行").format(n=counted(len(good))))
        self._say(self._about(looked, len(good)) if looked else "")

    def _about(self, looked: tuple[Looked, ...], good: int) -> str:
        new = sum(not one.owner and not one.fault for one in looked)
        words = self.tr("共 {n} 行：新部门 {new} 个，已有的 {known} 个，有问题的 {bad} 行。")
        told = words.format(
            n=counted(len(looked)), new=counted(new), known=counted(good - new),
            bad=counted(len(looked) - good),
        )  # fmt: skip
        wrong = self.tr("有问题的不会导入；可以先在文件里改好，再读取一次。")
        return together([told, wrong if good < len(looked) else ""])

    def _card(self, one: Looked) -> Card:
        row = one.row
        place = self.tr("第{position}行").format(position=row.number)
        former = listed(tuple(spoken(held.words) for held in row.former))
        was = self.tr("旧称 {names}").format(names=former) if former else ""
        meta = " · ".join(filter(None, (place, listed(row.aliases), was)))
        if one.fault:
            text = " · ".join(filter(None, (row.name, spoken(one.fault))))
            return Card(meta, text, (Pill(self.tr("不能导入"), Tone.BAD),), bar=Tone.BAD)
        if not one.owner:
            return Card(meta, row.name, (Pill(self.tr("新部门"), Tone.GOOD),))
        known = self.tr("已有，补 {n} 个名称") if one.new else self.tr("已有")
        other = one.owner if one.owner != row.name else ""
        text = " → ".join(filter(None, (row.name, other)))
        return Card(meta, text, (Pill(known.format(n=len(one.new))),), not one.new)

    @Slot()
    def _take_in(self) -> None:
        self._background.execute(
            self, department.take_in, self._rows, done=self._taken_in, beside=self._take
        )

    @Slot(object)
    def _taken_in(self, new: int) -> None:
        self._forget()
        emptied(self._file)
        self._given.setCurrentIndex(0)
        self._say(
            self.tr("已导入，新增 {n} 个部门；名单里已有的只补别名和旧称。").format(n=counted(new))
        )

    @Slot()
    def _forget(self) -> None:
        self._show_list(())

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
