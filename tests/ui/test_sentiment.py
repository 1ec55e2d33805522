"""舆情专报 at 问答: written by keys, to every listed unit, ticked, and taken out as a Word file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio import joint_meeting, sentiment, settings
from studio.screening import admit, escalate
from tests.studio.room import Room
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.sentiment import SentimentDialog

K, M = Qt.Key, Qt.KeyboardModifier
BOTH = M.ControlModifier | M.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with open_studio(tmp_path, qtbot) as made:
        yield made


def escalated(room: Room) -> int:
    """A grave question, and two units that hear of it."""
    for name in ("市委网信办", "市公安局"):
        room.boss.execute(joint_meeting.add, name)
    (asked,) = room.ask("自来水有异味")
    room["aide"].execute(admit, asked, 0)
    room["aide"].execute(escalate, asked, 1, "重大舆情")
    return asked


def test_a_grave_question_goes_up_by_keys_and_out_as_an_official_paper(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    room, asked = studio.room, escalated(studio.room)
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(panel)
    dialog = SentimentDialog(studio.background("aide"), asked, panel)
    panel.show()
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    studio.until(lambda: dialog._facts is not None)

    def text(name: str) -> QPlainTextEdit:
        found = dialog.findChild(QPlainTextEdit, name)
        assert isinstance(found, QPlainTextEdit)
        return found

    write(text("sentiment_gist"), "多名网民反映某小区自来水异味。")
    QTest.keyClick(text("sentiment_gist"), K.Key_Return, BOTH)
    studio.until(lambda: "处置建议" in refusal_text(dialog))
    dialog.reject()
    assert dialog.isVisible(), "text that nobody handed in is asked about first"
    write(text("sentiment_proposal"), "请住建部门当天核查。")
    QTest.keyClick(text("sentiment_gist"), K.Key_Return, BOTH)
    studio.until(lambda: len(words(dialog.list)) == 2)
    dialog.list.setFocus()
    dialog.list.select(1)
    QTest.keyClick(dialog.list, K.Key_S)
    studio.until(lambda: "✓ 已送达" in words(dialog.list)[0])
    dialog.list.select(1)
    QTest.keyClick(dialog.list, K.Key_R)
    studio.until(lambda: "✓ 已阅知" in words(dialog.list)[0])
    (row,) = room["aide"].query(sentiment.reports)
    assert row.unsent == ("市公安局",)
    file = tmp_path / "report.docx"
    dialog.write(file)
    studio.until(file.exists, timeout=30_000)
    studio.settle()
    _is_an_official_paper(file)
    dialog.reject()
    assert not dialog.isVisible()


def _is_an_official_paper(file: Path) -> None:
    paper = Document(str(file))
    lines = [one.text for one in paper.paragraphs]
    assert lines[:2] == ["舆情专报", "（首报）"]
    assert "多名网民反映某小区自来水异味。" in lines
    cells = [cell.text for cell in paper.tables[0].columns[0].cells]
    assert cells == ["单位", "市委网信办", "市公安局"]
