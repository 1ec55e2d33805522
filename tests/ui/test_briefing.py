"""The aide takes the guest's pack out by keys, and the window stays free of Word's format."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio import screening
from tests.ui.on_air import Studio, open_studio
from tests.windows import gone
from ui.briefing import BriefingDialog
from ui.panels.aide import AidePanel
from ui.table import RowsView

PATIENCE_MS = 30_000


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def opened(studio: Studio, qtbot: QtBot) -> tuple[AidePanel, BriefingDialog]:
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    studio.settle()
    rows = panel.findChild(RowsView, "question_list")
    assert isinstance(rows, RowsView)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = panel.findChild(BriefingDialog)
    assert isinstance(dialog, BriefingDialog)
    studio.settle()
    return panel, dialog


def said(dialog: BriefingDialog, name: str = "briefing_said") -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_the_pack_is_written_and_says_what_was_masked(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    head, _ = studio.room.ask("我叫李建国，路灯坏了谁修？", "没看过的")
    studio.room["aide"].execute(screening.admit, head, 0)
    _panel, dialog = opened(studio, qtbot)
    assert "1 个问题" in said(dialog, "briefing_holds")
    assert "1 条还没有初筛" in said(dialog, "briefing_holds")
    file = tmp_path / "材料.docx"
    dialog.write(file)
    studio.until(lambda: "已写到" in said(dialog), PATIENCE_MS)
    assert f"Q{head:04d}" in said(dialog)
    assert any("李**" in line.text for line in Document(str(file)).paragraphs)
    dialog.write(file)
    studio.until(lambda: "已经存在" in said(dialog), PATIENCE_MS)


def test_a_folder_that_cannot_be_written_is_said(studio: Studio, qtbot: QtBot) -> None:
    (head,) = studio.room.ask("路灯坏了谁修？")
    studio.room["aide"].execute(screening.admit, head, 0)
    _panel, dialog = opened(studio, qtbot)
    dialog.write(Path("/proc/material.docx"))
    studio.until(lambda: "没有完成" in said(dialog), PATIENCE_MS)
    write = dialog.findChild(QPushButton, "write_briefing")
    assert isinstance(write, QPushButton)
    studio.until(write.isEnabled)


def test_without_an_admitted_question_there_is_nothing_to_write(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask("没看过的")
    _panel, dialog = opened(studio, qtbot)
    write = dialog.findChild(QPushButton, "write_briefing")
    assert isinstance(write, QPushButton)
    assert not write.isEnabled()
    assert "还没有采用的提问" in said(dialog, "briefing_holds")


def test_escape_gives_the_focus_back_to_the_list(studio: Studio, qtbot: QtBot) -> None:
    panel, dialog = opened(studio, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    studio.until(lambda: gone(dialog))
    rows = panel.findChild(RowsView, "question_list")
    assert rows is not None
    studio.until(lambda: panel.focusWidget() is rows)


def test_a_desk_that_nobody_holds_is_gone_without_the_collector(
    studio: Studio, qtbot: QtBot
) -> None:
    """Which takes a circle of widgets apart in no good order."""
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    panel.show()
    studio.settle()
    gc.collect()
    gc.disable()
    try:
        left = weakref.ref(panel)
        del panel
        assert left() is None
    finally:
        gc.enable()


def test_nothing_of_word_is_in_the_windows_process() -> None:
    look = (
        "import sys, ui.app, ui.panels.aide, ui.briefing, studio.documents.briefing;"
        "print(*sorted({'docx', 'lxml', 'studio.screening.triage'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.strip() == ""
