"""Captions are taken over by a key, from a file and from a real socket; nothing goes by itself."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from studio import record
from tests.ui.on_air import Studio, open_studio, words
from ui import caption_stream
from ui.caption_lane import CaptionLane
from ui.editor import TextEditor
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

ALT = Qt.KeyboardModifier.AltModifier
SRT = "1\n00:00:01,000 --> 00:00:02,000\n大家好，\n\n2\n00:00:03,000 --> 00:00:04,500\n欢迎收看。\n"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Desk:
    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()
        editor = self.panel.findChild(TextEditor, "line_editor")
        lane = self.panel.findChild(CaptionLane)
        rows = self.panel.findChild(RowsView, "caption_list")
        assert isinstance(editor, TextEditor)
        assert lane is not None
        assert rows is not None
        self.editor, self.lane, self.rows = editor, lane, rows

    def turn(self) -> None:
        found = self.lane.findChild(QAbstractButton, "hear_captions")
        assert found is not None
        found.click()


def test_a_file_waits_in_the_lane_and_a_key_takes_the_next(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "现场.srt"
    file.write_text(SRT, "utf-8")
    desk = Desk(studio, qtbot)
    desk.lane.read(file)
    studio.until(lambda: len(words(desk.rows)) == 2)
    assert desk.editor.toPlainText() == ""
    desk.editor.setFocus()
    QTest.keyClick(desk.editor, Qt.Key.Key_Down, ALT)
    QTest.keyClick(desk.editor, Qt.Key.Key_Down, ALT)
    assert desk.editor.toPlainText() == "大家好，欢迎收看。"
    QTest.keyClick(desk.editor, Qt.Key.Key_Down, ALT)
    assert desk.editor.toPlainText() == "大家好，欢迎收看。"
    studio.settle()
    assert all(not row.text for row in studio.room["aide"].query(record.lines))


def test_a_recogniser_of_this_pc_speaks_line_by_line(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caption_stream, "PORT", 0)
    monkeypatch.setattr(caption_stream.CaptionStream.__init__, "__defaults__", (None, 0))
    desk = Desk(studio, qtbot)
    desk.turn()
    assert desk.lane.port
    said = "这个问题大家很关心。\n熟食不要超过".encode()
    with socket.create_connection(("127.0.0.1", desk.lane.port), timeout=5) as client:
        client.sendall(said[:5])
        client.sendall(said[5:])
        studio.until(lambda: len(words(desk.rows)) == 1)
        assert "这个问题大家很关心。" in words(desk.rows)[0]
        client.sendall("两个小时".encode() + b"\xff\n" + b"x" * 5000)
        studio.until(lambda: len(words(desk.rows)) == 4)
    studio.until(lambda: len(words(desk.rows)) == 5)
    assert desk.editor.toPlainText() == ""
    desk.turn()
    assert desk.lane.port == 0


def test_a_port_that_is_taken_is_said(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setattr(caption_stream.CaptionStream.__init__, "__defaults__", (None, port))
        desk = Desk(studio, qtbot)
        desk.turn()
        found = desk.lane.findChild(QAbstractButton, "hear_captions")
        assert found is not None
        assert not found.isChecked()
        assert desk.lane.port == 0
