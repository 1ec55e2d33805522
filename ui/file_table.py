"""A table from a file, looked at line by line before anything of it comes in; one written out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ui import file_dialog
from ui.acts import WIDGET, ActButton, act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card
from ui.fields import act_row, emptied, heading, laid
from ui.file_field import FileField
from ui.table import Row, RowsModel, RowsView
from ui.theme import measures
from ui.words import counted

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class TableWords:
    """What such a part of a page says. kind: of the files, as the dialog names them."""

    heading: str
    listed: str
    empty: str
    kind: str
    export: str
    target: str


class FileTable(QWidget, Generic[R]):
    """Nothing is taken in before it was shown; a line that cannot be says why and is left out.

    `looking` tells when lines are shown, and when no more. A subclass says `name`, before the names
    of its parts, and `reads`; it asks in `_look`, shows through `_shown`, and takes in and exports.
    """

    looking = Signal(bool)
    name: ClassVar[str]
    reads: Callable[[Path], Any]

    def __init__(self, background: Background, words: TableWords, beside: RowsView) -> None:
        """beside: the list on which the keys are that begin; what is shown has keys of its own."""
        super().__init__()
        self._beside, self._fresh = beside, False
        self._background = background
        self._words = words
        self._found: Any = None
        self._target = Path()
        self._model = RowsModel[R](self._card, self)
        self._list = RowsView(f"{self.name}_table_list", words.listed, lines=1)
        self._list.say_when_empty(words.empty)
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(180))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures().pad, 0, 0)
        column.addLayout(self._make_form())
        column.addWidget(self._list, 1)
        column.addLayout(self._acts)

    def _make_form(self) -> QFormLayout:
        form = self._form = laid(QFormLayout())
        form.addRow(heading(self._words.heading))
        kinds = f"{self._words.kind} (*.docx *.xlsx *.csv)"
        self._file = FileField(
            form, f"{self.name}_file", self.tr("DOCX、XLSX 或 CSV"), self._words.kind, kinds
        )
        made = partial(act_button, self._beside, context=WIDGET)
        choose = made(self.tr("选择文件…"), f"choose_{self.name}", self._file.choose, key="O")
        self._preview = made(self.tr("读取并预览"), f"preview_{self.name}", self._read, key="R")
        self._export = made(self._words.export, f"export_{self.name}", self._choose_target, key="E")
        form.addRow(act_row(choose, self._preview, self._export))
        self._said = QLabel()
        self._said.setObjectName(f"{self.name}_table_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        shown = partial(act_button, self._list, context=WIDGET)
        self._take: ActButton = shown(
            self.tr("导入"), f"take_in_{self.name}", self._take_in, key="A", kind="primary"
        )
        self._leave = shown(self.tr("不导入"), f"leave_{self.name}", self._forget, key="X")
        self._acts = act_row(self._take, self._leave)
        return form

    # what a subclass says

    def _card(self, one: R) -> Card:
        raise NotImplementedError

    def _look(self) -> None:
        """Asks what of the file could be taken in now."""

    def _usual_name(self) -> str:
        """The name of a file to be written."""
        raise NotImplementedError

    def export_to(self, target: Path) -> None:
        """Writes the table."""
        raise NotImplementedError

    @Slot()
    def _take_in(self) -> None:
        raise NotImplementedError

    # in

    @Slot()
    def _read(self) -> None:
        named = self._file.named(self._preview)
        if named is None:
            return
        self._forget()  # what the field names now may be another file
        self._background.work(
            self, partial(type(self).reads, named), done=self._show_found,
            beside=self._preview, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _show_found(self, found: Any) -> None:
        self._found, self._fresh = found, True
        self._look()

    def _shown(self, drafts: tuple[R, ...], good: int, offer: str, told: str) -> None:
        """Every line as it would be taken in, with what is to be said of them; none is yet."""
        self._model.set_rows(drafts)
        self._turn(bool(drafts))
        self._take.setEnabled(good > 0)
        self._take.set_words(offer)
        self._say(told)
        if self._fresh and drafts:
            self._list.setFocus()  # its keys are about what is shown now
        self._fresh = False

    @Slot(object)
    def _taken_in(self, number: int) -> None:
        self._forget()
        emptied(self._file)
        self._say(self.tr("已导入 {n} 行。").format(n=counted(number)))

    # out

    @Slot()
    def _choose_target(self) -> None:
        kinds = "DOCX (*.docx);;XLSX (*.xlsx);;CSV (*.csv)"
        path = file_dialog.to_save(self, self._words.target, self._usual_name(), kinds)
        if path:
            self.export_to(Path(path))

    # the rest

    @Slot()
    def _forget(self) -> None:
        self._found = None
        self._model.set_rows(())
        self._turn(False)
        self._say("")

    def _turn(self, looking: bool) -> None:
        if not looking and self._list.hasFocus():
            self._beside.setFocus()
        for each in (self._list, self._take, self._leave):
            each.setVisible(looking)
        self.looking.emit(looking)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
