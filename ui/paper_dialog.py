"""A dialog whose content goes out: copied as text, as a PDF file, printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from ui import file_dialog
from ui.acts import act_button, button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.fields import act_row
from ui.paper import Paper, document, write_pdf
from ui.theme import measures

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

UNFIT = frozenset('\\/:*?"<>|\n\r\t')
LONGEST_NAME = 60


class PaperDialog(QDialog):
    """Shows something and hands it out as the paper that the subclass gives.

    A subclass calls `_arrange` with what it shows, and `_give` with each new paper. What must be
    done first (a note in the journal) it does in `_before`, and calls what it was given after.
    """

    def __init__(self, background: Background, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._background = background
        self._paper: Paper | None = None
        self._file = Path()
        self._said = QLabel()
        self._said.setObjectName("paper_said")
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._copy = act_button(
            self, self.tr("复制为文字"), "copy_paper", self._do_copy, key="Ctrl+Shift+C",
            kind="primary", key_id="copy_paper",
        )  # fmt: skip
        self._pdf = act_button(
            self, self.tr("存为 PDF…"), "save_paper", self._choose_pdf, key="Ctrl+S",
            key_id="save_paper",
        )  # fmt: skip
        self._print = act_button(
            self, self.tr("打印…"), "print_paper", self._do_print, key="Ctrl+P",
            key_id="print_paper",
        )  # fmt: skip
        self._close = button(self.tr("关闭"), "close_paper", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("关闭"))
        self._buttons = [self._copy, self._pdf, self._print]
        for each in (*self._buttons, self._close):
            each.setAutoDefault(False)
        self._give(None)

    def write_pdf(self, file: Path) -> None:
        """Writes the paper to this file."""
        self._file = file
        self._before(self._write_pdf)

    def _before(self, go: Callable[[], None]) -> None:
        """What is done before the paper leaves; then `go`, a bound method."""
        go()

    def _give(self, paper: Paper | None) -> None:
        self._paper = paper
        for each in self._buttons:
            each.setEnabled(paper is not None)

    def _arrange(self, *shown: QWidget, more: tuple[QWidget, ...] = ()) -> None:
        """shown: from the top, the last one takes the room; more: buttons of its own."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        for each in shown:
            column.addWidget(each, 1 if each is shown[-1] else 0)
        column.addWidget(self._said)
        column.addLayout(act_row(*self._buttons, *more, self._close))
        self.resize(measures().px(760), measures().px(600))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)

    # out

    @Slot()
    def _do_copy(self) -> None:
        if self._paper is not None:
            self._before(self._put_on_clipboard)

    @Slot()
    def _put_on_clipboard(self) -> None:
        if self._paper is not None:
            QApplication.clipboard().setText(self._paper.plain())
            self._say(self.tr("✓ 已复制，可以粘贴到别处。"))

    @Slot()
    def _choose_pdf(self) -> None:
        file = self._ask_file(".pdf", "PDF (*.pdf)")
        if file is not None:
            self.write_pdf(file)

    @Slot()
    def _write_pdf(self) -> None:
        if self._paper is not None:
            self._write(partial(write_pdf, self._paper, self._file))

    def _write(self, work: Callable[[], Path]) -> None:
        self._background.work(self, work, done=self._wrote, beside=self._pdf, lane=QUERIES)

    @Slot(object)
    def _wrote(self, file: Path) -> None:
        self._say(self.tr("已写到 {path}。").format(path=file))

    @Slot()
    def _do_print(self) -> None:
        if self._paper is not None:
            self._before(self._preview)

    @Slot()
    def _preview(self) -> None:
        from ui.printing import print_out

        printer = print_out(self.paint, self)
        if printer:
            self._say(self.tr("✓ 已交给打印机 {printer}。").format(printer=printer))

    @Slot("QPrinter*")
    def paint(self, printer: "QPrinter") -> None:
        """Sets the paper on what a printer, or its preview, is given."""
        if self._paper is not None:
            document(self._paper).print_(printer)

    def _ask_file(self, ending: str, kind: str) -> Path | None:
        if self._paper is None:
            return None
        name = "".join(sign for sign in self._paper.name if sign not in UNFIT)[:LONGEST_NAME]
        path = file_dialog.to_save(self, self.windowTitle(), name + ending, kind)
        return Path(path if path.endswith(ending) else path + ending) if path else None
