"""A paper on its way to a printer: no file is listed, no lock of a studio is given up."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileSystemModel,
    QLabel,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.studio.room import open_room
from tests.studio.test_held_open import CAME_AND_LEFT, other_process, require_nothing_lost, say
from ui import paper, printing
from ui.background import Background
from ui.paper_dialog import PaperDialog
from ui.printing import PrintDialog

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own dialog comes")
PAPER = paper.Paper("纸", tuple((paper.TEXT, f"第{number}段，" * 40) for number in range(60)))


class Sheet(PaperDialog):
    """A paper with nothing around it."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(background, "sheet", "纸", parent)
        self._arrange(QLabel("纸"))
        self._give(PAPER)


def on_paper(printer: QPrinter) -> None:
    paper.document(PAPER).print_(printer)


def into(file: Path) -> QPrinter:
    """A printer whose paper is a file, so that it can be looked at."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(paper.page())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def shown(printer: QPrinter, names: list[str], qtbot: QtBot) -> PrintDialog:
    dialog = PrintDialog(printer, names, on_paper, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: number(dialog, "print_last").value() > 1)
    return dialog


def number(dialog: QDialog, name: str) -> QSpinBox:
    found = dialog.findChild(QSpinBox, name)
    assert found is not None
    return found


def press(dialog: QDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert found is not None
    found.click()
    return found


def pages(file: Path) -> int:
    return file.read_bytes().count(b"/Type /Page\n")


def test_printing_beside_the_studio_lists_no_file_and_gives_up_no_lock(
    tmp_path: Path, qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The studio lies in the person's home, where Qt's own print dialog looks into everything."""
    place = QWidget()
    qtbot.addWidget(place)
    seen: list[str] = []
    with open_room(tmp_path) as room:
        say(room, "先写一句")
        monkeypatch.setenv("HOME", str(tmp_path))
        sheet = Sheet(background, place)
        sheet.show()

        def go_through() -> None:
            """Presses whatever prints in the dialog on top, then leaves it."""
            top = QApplication.activeModalWidget()
            assert isinstance(top, QDialog)
            seen.append(top.metaObject().className())
            QTimer.singleShot(1000, leave)
            for found in top.findChildren(QAction):
                if found.text() in ("打印", "Print"):
                    found.trigger()

        def leave() -> None:
            while isinstance(top := QApplication.activeModalWidget(), QDialog):
                seen.extend(model.rootPath() for model in top.findChildren(QFileSystemModel))
                top.reject()

        QTimer.singleShot(500, go_through)
        press(sheet, "print_paper")
        require_nothing_lost(room)
    assert other_process(CAME_AND_LEFT, room.database.url) == "2"
    assert seen == ["PrintDialog"]


def test_the_pages_that_were_asked_for_are_printed(tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "printed.pdf")
    dialog = shown(printer, ["办公室", "二楼"], qtbot)
    of_all = number(dialog, "print_last").value()
    assert of_all > 3
    number(dialog, "print_first").setValue(2)
    number(dialog, "print_last").setValue(3)
    number(dialog, "print_copies").setValue(2)
    press(dialog, "print_now")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert printer.copyCount() == 2
    del printer
    assert pages(tmp_path / "printed.pdf") in (2, 4)  # a file holds the copies one after the other


def test_all_of_it_is_printed_where_nobody_asked_for_less(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(into(tmp_path / "printed.pdf"), ["办公室"], qtbot)
    of_all = number(dialog, "print_last").value()
    press(dialog, "print_now")
    dialog._printer = QPrinter()
    assert pages(tmp_path / "printed.pdf") == of_all


def test_without_a_printer_the_dialog_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(into(tmp_path / "printed.pdf"), [], qtbot)
    told = dialog.findChild(QLabel, "print_said")
    names = dialog.findChild(QComboBox, "print_printer")
    assert told is not None
    assert names is not None
    assert told.isVisible()
    assert "存为 PDF" in told.text()
    assert names.count() == 0
    assert not press(dialog, "print_now").isEnabled()
    dialog._do_print()
    assert dialog.isVisible()
    assert not (tmp_path / "printed.pdf").exists()


def test_a_printer_that_went_away_is_said_and_nothing_is_taken_for_printed(qtbot: QtBot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = shown(printer, ["昨天还在的"], qtbot)
    press(dialog, "print_now")
    told = dialog.findChild(QLabel, "print_said")
    assert told is not None
    assert told.isVisible()
    assert "找不到打印机 昨天还在的，没有打印" in told.text()
    assert dialog.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_could_not_be_handed_to_the_printer_is_not_taken_for_printed(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """As where there is no room for what is on its way to the printer."""
    printer = into(tmp_path / "not there" / "printed.pdf")
    dialog = shown(printer, ["办公室"], qtbot)
    press(dialog, "print_now")
    told = dialog.findChild(QLabel, "print_said")
    assert told is not None
    assert "没能交给打印机 办公室" in told.text()
    assert dialog.isVisible()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    press(dialog, "print_now")
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog._printer = QPrinter()
    del printer
    assert pages(tmp_path / "printed.pdf") > 3


def test_who_gives_up_prints_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(into(tmp_path / "printed.pdf"), ["办公室"], qtbot)
    press(dialog, "print_close")
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not (tmp_path / "printed.pdf").exists()


def test_elsewhere_the_systems_own_dialog_comes(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    dialog = printing.made(into(tmp_path / "printed.pdf"), [], on_paper, None)
    qtbot.addWidget(dialog)
    assert dialog.metaObject().className() == "QPrintPreviewDialog"
