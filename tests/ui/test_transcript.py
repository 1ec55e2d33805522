"""The publisher takes transcript and topic page out by keys; a process of its own writes each."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from studio import settings
from studio.drafting import policy_document
from studio.drafting.policy_document import About
from tests.full_disk import small_disk
from tests.studio.documents.afternoon import lived
from tests.ui.on_air import Studio, open_studio
from tests.windows import gone
from ui.panels.publisher import PublisherPanel
from ui.table import RowsView
from ui.transcript import FORMS, TranscriptDialog

PATIENCE_MS = 60_000
"""A process is started for each file; a crowded machine takes its time."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def opened(studio: Studio, qtbot: QtBot) -> tuple[PublisherPanel, TranscriptDialog]:
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    rows = panel.findChild(RowsView, "feed_list")
    assert isinstance(rows, RowsView)
    rows.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(rows, Qt.Key.Key_R, both)
    dialog = panel.findChild(TranscriptDialog)
    assert isinstance(dialog, TranscriptDialog)
    studio.settle()
    return panel, dialog


def said(dialog: TranscriptDialog, name: str = "transcript_said") -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def written(studio: Studio, dialog: TranscriptDialog, name: str, file: Path) -> str:
    dialog.write(name, file)
    studio.until(lambda: "已写到" in said(dialog) or "没有" in said(dialog), PATIENCE_MS)
    told = said(dialog)
    studio.settle()
    return told


def test_each_form_is_written_and_says_what_was_masked(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    lived(studio.room)
    _panel, dialog = opened(studio, qtbot)
    assert "记录 9 条，文字答复 1 条，图片 1 张。" in said(dialog, "transcript_holds")
    assert "撤回的 1 条不在其中" in said(dialog, "transcript_holds")
    marks = dialog.findChild(QCheckBox, "transcript_marks")
    assert isinstance(marks, QCheckBox)
    marks.setChecked(True)
    beginnings = {".docx": b"PK", ".pdf": b"%PDF", ".html": b"<!DOCTYPE html>", ".zip": b"PK",
                  ".png": b"\x89PNG", ".txt": "\ufeff第 1 条".encode()}  # fmt: skip
    for name, form in FORMS.items():
        file = tmp_path / f"{name}{form.ending}"
        told = written(studio, dialog, name, file)
        assert "已写到" in told
        assert "记录第3条" in told
        assert file.read_bytes().startswith(beginnings[form.ending])
        dialog.findChild(QLabel, "transcript_said").setText("")  # type: ignore[union-attr]
    lines = [one.text for one in Document(str(tmp_path / "write_transcript_word.docx")).paragraphs]
    assert "承诺事项" in lines


def test_a_pdf_says_which_fonts_this_pc_has_none_of(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtGui import QFontDatabase

    from ui.transcript_pdf import WANTED

    lived(studio.room)
    _panel, dialog = opened(studio, qtbot)
    told = written(studio, dialog, "write_transcript_pdf", tmp_path / "record.pdf")
    lacking = not set(QFontDatabase.families()) & set(WANTED["仿宋"])
    assert ("仿宋" in told) is lacking


def test_the_ticked_policy_documents_are_in_the_topic_page(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    house = studio.room.boss
    address = "https://www.example.gov.cn/3"
    about = (
        About("夜市管理办法", "云政发〔2026〕3号", address, date(2026, 3, 1)), About("别的文件"),
    )  # fmt: skip
    for one in about:
        house.execute(policy_document.take_in, one, ["第一条 为了管理夜市。"])
    lived(studio.room)
    _panel, dialog = opened(studio, qtbot)
    box = dialog.findChild(QListWidget, "topic_documents")
    assert isinstance(box, QListWidget)
    assert box.count() == 2
    (row,) = box.findItems("夜市管理办法", Qt.MatchFlag.MatchContains)
    row.setCheckState(Qt.CheckState.Checked)
    file = tmp_path / "topic.zip"
    written(studio, dialog, "write_topic_page", file)
    index = zipfile.ZipFile(file).read("index.html").decode()
    assert '<a href="https://www.example.gov.cn/3">《夜市管理办法》</a>' in index
    assert "别的文件" not in index


def test_what_goes_wrong_is_told_in_the_dialog_and_leaves_no_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    lived(studio.room)
    _panel, dialog = opened(studio, qtbot)
    mine = tmp_path / "mine.docx"
    mine.write_text("mine")
    dialog.write("write_transcript_word", mine)
    studio.until(lambda: "已经存在" in said(dialog), PATIENCE_MS)
    assert mine.read_text() == "mine"
    dialog.write("write_transcript_word", Path("/proc/record.docx"))
    studio.until(lambda: "没有完成" in said(dialog), PATIENCE_MS)
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        for name, form in FORMS.items():
            studio.settle()
            dialog.write(name, disk.folder / f"record{form.ending}")
            studio.until(lambda: "正在写" in said(dialog), PATIENCE_MS)
            studio.until(lambda: "磁盘" in said(dialog), PATIENCE_MS)
            assert [one.name for one in disk.folder.iterdir()] == ["ballast"], name
    write = dialog.findChild(QPushButton, "write_transcript_word")
    assert isinstance(write, QPushButton)
    studio.until(write.isEnabled)


def test_a_process_that_is_killed_leaves_no_file_and_is_told(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(studio.room)
    _panel, dialog = opened(studio, qtbot)
    killed = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
    monkeypatch.setattr("ui.outgoing.own_command", lambda: killed)
    file = tmp_path / "record.docx"
    dialog.write("write_transcript_word", file)
    studio.until(lambda: "没有写成" in said(dialog), PATIENCE_MS)
    assert not file.exists()


def test_before_anything_was_released_there_is_nothing_to_write(
    studio: Studio, qtbot: QtBot
) -> None:
    _panel, dialog = opened(studio, qtbot)
    assert "还没有已发布的内容" in said(dialog, "transcript_holds")
    for name in FORMS:
        button = dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert not button.isEnabled()


def test_escape_gives_the_focus_back_to_the_list(studio: Studio, qtbot: QtBot) -> None:
    panel, dialog = opened(studio, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    studio.until(lambda: gone(dialog))
    rows = panel.findChild(RowsView, "feed_list")
    assert rows is not None
    studio.until(lambda: panel.focusWidget() is rows)


def test_nothing_of_word_is_in_the_windows_process() -> None:
    look = (
        "import sys, ui.app, ui.panels.publisher, ui.transcript;"
        "print(*sorted({'docx', 'lxml', 'studio.screening.personal_data.find'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.strip() == ""
