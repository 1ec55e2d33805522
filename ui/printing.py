"""A paper on its way to a printer: seen first, page by page.

Qt's own print dialog on Linux can also print to a file. For that it lists the person's home
folder as soon as it is shown, and looks into the files to tell their kinds, which drops this
process's locks on a studio there (`studio.held_open`). So there the dialog is ours and knows
printers alone; a file is written by 存为 PDF.
"""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.acts import act_button, button, tell_key
from ui.announce import announce
from ui.fields import act_row, laid, minutes_box
from ui.paper import page
from ui.theme import measures

MOST_COPIES = 99
Paint = Callable[[QPrinter], None]
"""Sets the paper on what it is given; a bound method."""


def print_out(paint: Paint, parent: QWidget) -> str:
    """Asks for a printer and prints; the name of the printer, or '' for who gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page())
    dialog = made(printer, QPrinterInfo.availablePrinterNames(), paint, parent)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return printer.printerName() if accepted else ""
    finally:
        dialog.deleteLater()


def made(printer: QPrinter, names: Sequence[str], paint: Paint, parent: QWidget | None) -> QDialog:
    """The dialog, not shown yet; elsewhere than on Linux the system's own comes behind Qt's."""
    dialog: QDialog
    if sys.platform == "linux":
        dialog = PrintDialog(printer, names, paint, parent)
    else:
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        dialog = QPrintPreviewDialog(printer, parent)
        dialog.paintRequested.connect(paint)
    return dialog


class PrintDialog(QDialog):
    """The paper as it will look, and to which printer it goes; it knows no files."""

    def __init__(
        self, printer: QPrinter, names: Sequence[str], paint: Paint, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("print_dialog")
        self.setWindowTitle(self.tr("打印"))
        self._printer = printer
        self._paint = paint
        self._view = QPrintPreviewWidget(printer)
        self._view.setObjectName("print_preview")
        self._view.setAccessibleName(self.tr("打印预览"))
        self._view.paintRequested.connect(paint)
        self._view.fitToWidth()
        self._names = QComboBox()
        self._names.setObjectName("print_printer")
        self._names.setAccessibleName(self.tr("打印机"))
        self._names.addItems(list(names))
        self._copies = _number("print_copies", self.tr("份数"), MOST_COPIES)
        self._first = _number("print_first", self.tr("从第几页"), 1)
        self._last = _number("print_last", self.tr("到第几页"), 1)
        self._both_sides = QCheckBox(self.tr("双面"))
        self._both_sides.setObjectName("print_both_sides")
        self._said = QLabel(self.tr("这台电脑没有打印机；可以先存为 PDF，到别处打印。"))
        self._said.setObjectName("print_said")
        self._said.setWordWrap(True)
        self._said.setVisible(not names)
        self._print = act_button(
            self, self.tr("打印"), "print_now", self._do_print, key="Ctrl+P", kind="primary",
            key_id="print_paper",
        )  # fmt: skip
        self._close = button(self.tr("取消"), "print_close", self.reject, hint="Esc")
        self._print.setEnabled(bool(names))
        self._print.setDefault(True)
        self._close.setAutoDefault(False)
        tell_key(self, "Return", self.tr("打印"))
        tell_key(self, "Esc", self.tr("取消"))
        self._arrange()
        self._view.previewChanged.connect(self._count)
        self._names.currentTextChanged.connect(self._meet)
        self._choose(QPrinterInfo.defaultPrinterName())
        (self._names if names else self._close).setFocus()

    def _arrange(self) -> None:
        form = laid(QFormLayout())
        how = QHBoxLayout()
        how.setSpacing(measures().gap)
        copies = QLabel(self.tr("份数"))
        for each in (self._first, QLabel("—"), self._last, copies, self._copies, self._both_sides):
            how.addWidget(each)
        how.addStretch(1)
        form.addRow(self.tr("打印机"), self._names)
        form.addRow(self.tr("页码"), how)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self._view, 1)
        column.addLayout(form)
        column.addWidget(self._said)
        column.addLayout(act_row(self._print, self._close))
        self.resize(measures().px(760), measures().px(680))

    def _choose(self, name: str) -> None:
        """The system's own choice first."""
        if name:
            self._names.setCurrentText(name)
        self._meet(self._names.currentText())

    @Slot(str)
    def _meet(self, name: str) -> None:
        """Offers what this printer can do."""
        long_side = QPrinter.DuplexMode.DuplexLongSide
        info = QPrinterInfo.printerInfo(name)
        self._both_sides.setEnabled(long_side in info.supportedDuplexModes())
        self._both_sides.setChecked(info.defaultDuplexMode() == long_side)

    @Slot()
    def _count(self) -> None:
        """The preview knows how many pages there are."""
        pages = max(1, self._view.pageCount())
        whole = self._last.value() == self._last.maximum()
        for each in (self._first, self._last):
            each.setMaximum(pages)
        if whole:
            self._last.setValue(pages)

    @Slot()
    def _do_print(self) -> None:
        if not self._print.isEnabled():
            return
        name = self._names.currentText()
        if not self._printer.outputFileName() and QPrinterInfo.printerInfo(name).isNull():
            self._fail(self.tr("找不到打印机 {printer}，没有打印。请看看它和打印服务还在不在。"))
            return
        first, last = sorted((self._first.value(), self._last.value()))
        pages = (0, 0) if last - first + 1 == self._last.maximum() else (first, last)
        self._printer.setPrinterName(name)
        self._printer.setPageLayout(page())
        self._printer.setCopyCount(self._copies.value())
        self._printer.setFromTo(*pages)  # 0: all of them
        if self._both_sides.isEnabled():
            self._printer.setDuplex(
                QPrinter.DuplexMode.DuplexLongSide
                if self._both_sides.isChecked()
                else QPrinter.DuplexMode.DuplexNone
            )
        self._paint(self._printer)
        if self._printer.printerState() is QPrinter.PrinterState.Error:
            self._fail(
                self.tr(
                    "没有打印：没能交给打印机 {printer}。请看看它、打印服务和磁盘空间，再打印。"
                )
            )
            return
        self.accept()

    def _fail(self, words: str) -> None:
        """Qt would say nothing, and print nowhere or on another one."""
        self._said.setText(words.format(printer=self._names.currentText()))
        self._said.show()
        announce(self._said, self._said.text(), urgent=True)


def _number(name: str, label: str, most: int) -> QSpinBox:
    box = minutes_box(name, label)
    box.setRange(1, most)
    box.setValue(1)
    box.setSuffix("")
    return box
