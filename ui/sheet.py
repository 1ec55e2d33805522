"""Questions from a list of the hotline or of WeChat: read, looked at line by line, taken in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio import sheet
from studio.channel import HOTLINE, ChannelRow, channels
from studio.sheet import COLUMN_NAMES, Column, Draft, Looked, Sheet
from ui import file_dialog
from ui.acts import PANEL, act, button, tell_key
from ui.announce import announce
from ui.asker import kind_name
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, heading, laid
from ui.file_field import FileField
from ui.kept_process import own_command
from ui.sheet_columns import SheetColumns
from ui.sheet_lines import SheetLines
from ui.table import RowsView
from ui.theme import measures
from ui.times import day
from ui.words import counted, listed, recalled, say, spoken, together


class SheetPage(QFrame):
    """Nothing is taken in before it was shown; a line that is wrong says why and is left out.

    A process of its own reads the file: however large it is, this window stays quick.
    """

    left = Signal()

    def __init__(self, background: Background, *, alone: bool = False) -> None:
        """alone: it never goes, so there is no way back."""
        super().__init__()
        self._background = background
        self._path = Path()
        self._busy = False
        self._given_up = background.lanes.closing
        self._sheet: Sheet | None = None
        self._looked = Looked()
        self._model = SheetLines(self._card, self)
        self._list = RowsView("sheet_list", self.tr("要导入的提问"), lines=2)
        self._list.say_when_empty(self.tr("没有要看的行。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(130))
        self._columns = SheetColumns()
        self._columns.changed.connect(self._read_anew)
        self._arrange(alone)
        self._forget()

    def open(self) -> None:
        """Ready for a file."""
        self.show()
        self._file.setFocus()

    # the file

    @Slot()
    def _read(self) -> None:
        named = self._file.named(self._preview) if not self._busy else None
        if named is None:
            return
        self._forget()
        self._path = named
        self._background.query(self, channels, done=self._list_channels)
        self._start(None)

    @Slot()
    def _read_anew(self) -> None:
        if not self._busy:
            self._start(self._columns.where())

    def _start(self, where: dict[Column, int] | None) -> None:
        self._wait(self.tr("正在读取……"))
        self._background.work(
            self, partial(sheet.read, own_command(), self._path, where, self._given_up),
            done=self._show_sheet, ended=self._ended, beside=self._preview, lane=QUERIES,
        )  # fmt: skip

    @Slot()
    def _ended(self) -> None:
        self._busy = False
        if self._sheet is None:
            self._say("")

    @Slot(object)
    def _show_sheet(self, found: Sheet) -> None:
        first = self._sheet is None
        self._sheet = found
        self._columns.show_columns(found.headings, found.where)
        if first and found.channel:
            self._channel.setCurrentIndex(max(0, self._channel.findData(found.channel)))
        if Column.TEXT not in found.where:
            self._columns_shown.setChecked(True)
        self._look()

    # line by line

    @Slot()
    def _look(self) -> None:
        if self._sheet is not None:
            self._background.query(
                self, sheet.look_at, self._code(), self._sheet.drafts, done=self._show
            )

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        """Every line as it would be taken in; none of them is yet."""
        self._looked = looked
        for each in self._below:
            each.show()
        self._columns.setVisible(self._columns_shown.isChecked())
        self._take.setEnabled(looked.good > 0)
        self._take.set_words(self.tr("导入这 {n} 条").format(n=counted(looked.good)))
        self._keep_bad.setEnabled(bool(looked.bad))
        self._show_lines()
        self._say(self._about(looked))

    @Slot()
    def _show_lines(self) -> None:
        self._model.set_rows(self._looked.bad if self._only.isChecked() else self._looked.drafts)

    def _about(self, looked: Looked) -> str:
        found = self._sheet
        assert found is not None
        if Column.TEXT not in found.where:
            return self.tr("没有找到写内容的一列。请在“各列是什么”里选出来。")
        told = self.tr("共 {n} 行：可导入 {good} 条，有问题的 {bad} 行，不会导入。").format(
            n=counted(len(looked.drafts)), good=counted(looked.good),
            bad=counted(len(looked.bad)),
        )  # fmt: skip
        taken = listed(
            f"{say(COLUMN_NAMES[column])} ← {found.headings[at]}"
            for column, at in found.where.items()
        )
        out = ""
        if found.left_out:
            out = self.tr("不导入的列：{names}。").format(names=listed(found.left_out))
        return together([told, self.tr("{columns}。").format(columns=taken), out])

    def _card(self, one: Draft) -> Card:
        place = self.tr("第{position}行").format(position=one.number)
        meta = [place, one.public_name or one.nickname]
        if one.fault:
            pill = Pill(spoken(recalled(one.fault)), Tone.BAD)
            return Card(" · ".join(filter(None, meta)), one.text, (pill,), bar=Tone.BAD)
        meta += [day(one.at) if one.at else "", kind_name(one.kind), one.unit]
        return Card(" · ".join(filter(None, meta)), one.text)

    # taken in, or kept for mending

    @Slot()
    def _take_in(self) -> None:
        found = self._sheet
        if found is None or self._busy:
            return
        self._wait(self.tr("正在导入……"))
        self._background.work(
            self, partial(sheet.take_in, own_command(), self._background.desk, self._path,
                          found.where, self._code(), self._given_up),
            done=self._taken_in, ended=self._take_ended, beside=self._take, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _taken_in(self, new: int) -> None:
        had_focus = self.isAncestorOf(self.focusWidget())
        self._forget()
        emptied(self._file)
        if had_focus:
            self._file.setFocus()
        self._say(self.tr("已导入 {n} 条。").format(n=counted(new)))

    @Slot()
    def _take_ended(self) -> None:
        """Where it was refused everything is as it was looked at."""
        self._busy = False
        if self._sheet is not None:
            self._show(self._looked)

    @Slot()
    def _choose_bad(self) -> None:
        usual = self._path.with_name(f"{self._path.stem}{self.tr('-未导入')}.csv")
        path = file_dialog.to_save(self, self.tr("把有问题的行存到哪里"), str(usual), "CSV (*.csv)")
        if path:
            self.save_bad_to(Path(path))

    def save_bad_to(self, target: Path) -> None:
        """Writes the lines that are left out, each with its reason, for who mends them."""
        reasons = {one.number: spoken(recalled(one.fault)) for one in self._looked.bad}
        self._background.work(
            self, partial(sheet.save_bad, own_command(), self._path, reasons, target),
            done=self._bad_saved, beside=self._keep_bad, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _bad_saved(self, number: int) -> None:
        self._say(self.tr("已存好 {n} 行，最后一列写着原因。").format(n=counted(number)))

    # the page

    @Slot(object)
    def _list_channels(self, rows: tuple[ChannelRow, ...]) -> None:
        chosen = self._code()
        self._channel.clear()
        for row in rows:
            if row.active:
                self._channel.addItem(say(row.name), row.code)
        self._channel.setCurrentIndex(max(0, self._channel.findData(chosen)))

    def _code(self) -> str:
        return str(self._channel.currentData() or HOTLINE)

    def _wait(self, words: str) -> None:
        """One thing at a time; a button that went dead would give the keyboard to another."""
        self._busy = True
        self._say(words)

    @Slot()
    def _drop(self) -> None:
        if not self._busy:
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._sheet, self._looked = None, Looked()
        self._model.set_rows(())
        for each in self._below:
            each.hide()
        self._say("")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)

    def _arrange(self, alone: bool) -> None:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("从表格导入提问（12345 热线、微信等）")))
        kinds = self.tr("表格 (*.xlsx *.csv *.tsv *.txt)")
        self._file = FileField(
            form, "sheet_file", self.tr("XLSX 或 CSV"), self.tr("要导入的表格"), kinds
        )
        self._file.returnPressed.connect(self._read)
        tell_key(self._file, "Return", self.tr("读取并预览"))
        choose = button(self.tr("选择文件…"), "choose_sheet", self._file.choose)
        self._preview = button(self.tr("读取并预览"), "preview_sheet", self._read, hint="↵")
        acts: list[QWidget] = [choose, self._preview]
        if not alone:
            acts.append(button(self.tr("返回"), "leave_sheet", self.left.emit, hint="Esc"))
            act(self, self.tr("返回"), "Esc", self.left.emit, PANEL)
        form.addRow(act_row(*acts))
        self._said = QLabel()
        self._said.setObjectName("sheet_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(18)] * 4)
        column.addLayout(form)
        column.addWidget(self._said)
        column.addWidget(self._make_choices())
        column.addWidget(self._columns)
        column.addWidget(self._list, 1)
        column.addWidget(self._make_acts())
        column.addStretch(0)

    def _make_choices(self) -> QWidget:
        """Which channel it is, what the columns are, and what is shown."""
        self._channel = QComboBox()
        self._channel.setObjectName("sheet_channel")
        self._channel.setAccessibleName(self.tr("渠道"))
        self._channel.activated.connect(self._look)
        self._columns_shown = QCheckBox(self.tr("各列是什么"))
        self._columns_shown.setObjectName("show_columns")
        self._columns_shown.toggled.connect(self._columns.setVisible)
        self._only = QCheckBox(self.tr("只看有问题的行"))
        self._only.setObjectName("only_bad")
        self._only.toggled.connect(self._show_lines)
        self._choices = QWidget()
        self._choices.setLayout(act_row(self._channel, self._columns_shown, self._only))
        return self._choices

    def _make_acts(self) -> QWidget:
        self._take = button(self.tr("导入"), "take_in_sheet", self._take_in, kind="primary")
        self._keep_bad = button(
            self.tr("把有问题的行存为 CSV…"), "save_bad_lines", self._choose_bad
        )
        drop = button(self.tr("不导入"), "drop_sheet", self._drop)
        acts = QWidget()
        acts.setLayout(act_row(self._take, self._keep_bad, drop))
        self._below = (self._choices, self._columns, self._list, acts)
        return acts
