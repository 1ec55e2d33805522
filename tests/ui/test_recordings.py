"""Start marks, the video's clock and the files for the editor, by the window."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import webvtt
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import publication, record, recording
from studio.journal import HOUSE
from studio.record import SpeakerRole
from studio.recording import SegmentKind
from studio.review import Secrecy
from tests.ui.on_air import Studio, open_studio, words
from ui.acts import ActButton
from ui.panels.stenographer import StenographerPanel
from ui.recordings import RecordingsView, clock_of, clock_text
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "director") -> None:
        self.studio = studio
        self.view = RecordingsView(studio.background(login).in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.resize(900, 700)
        self.view.show()
        self.view.show_programme(studio.room.programme)
        studio.settle()

    def click(self, name: str) -> None:
        found = self.view.findChild(QAbstractButton, name)
        assert found is not None
        found.click()
        self.studio.settle()

    def field(self, name: str) -> QLineEdit:
        found = self.view.findChild(QLineEdit, name)
        assert found is not None
        return found

    def said(self) -> str:
        found = self.view.findChild(QLabel, "recording_said")
        assert found is not None
        return found.text()

    def rows(self) -> list[str]:
        found = self.view.findChild(RowsView, "recording_list")
        assert found is not None
        return words(found)

    def button(self, name: str) -> ActButton:
        found = self.view.findChild(ActButton, name)
        assert found is not None
        return found


def published(studio: Studio, text: str) -> int:
    room = studio.room
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def test_a_recorder_is_marked_set_right_and_its_subtitles_are_a_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from studio.documents.subtitles import subtitles

    page = Page(studio, qtbot)
    page.click("mark_recording")
    studio.until(lambda: len(page.rows()) == 1)
    published(studio, "大家好。")
    page.field("recording_offset").setText("01:00：00.5")
    page.field("recording_offset").setModified(True)
    page.field("recording_address").setText("https://v.example.gov.cn/1.mp4")
    page.click("save_recording")
    studio.until(lambda: "01:00:00.500" in page.rows()[0])
    assert "v.example.gov.cn" in page.rows()[0]
    file = tmp_path / "主机位.vtt"
    page.view.write(subtitles, file, page.button("export_subtitles"))
    studio.until(lambda: file.name in page.said())
    (caption,) = webvtt.read(str(file)).captions
    assert (caption.start[:8], caption.text) == ("01:00:00", "主持人：大家好。")
    before = file.read_bytes()
    page.view.write(subtitles, file, page.button("export_subtitles"))
    studio.settle()
    assert file.read_bytes() == before
    assert list(tmp_path.glob(".*.part")) == []


def test_what_is_no_time_code_is_said_and_nothing_is_stored(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.click("mark_recording")
    studio.until(lambda: len(page.rows()) == 1)
    page.field("recording_offset").setText("一小时")
    page.field("recording_offset").setModified(True)
    page.click("save_recording")
    assert "00:00:00.000" in page.rows()[0]
    assert page.field("recording_offset").text() == "一小时"


def test_a_recording_without_published_words_has_no_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from studio.documents.cut_list import edit_decision_list

    page = Page(studio, qtbot)
    page.click("mark_recording")
    studio.until(lambda: len(page.rows()) == 1)
    page.view.write(edit_decision_list, tmp_path / "x.edl", page.button("export_edl"))
    studio.until(lambda: "还没有已发布的记录" in page.said())
    assert not (tmp_path / "x.edl").exists()


def test_a_part_begins_by_a_key_on_its_line_and_ends_by_it(studio: Studio, qtbot: QtBot) -> None:
    line = published(studio, "下面进入网友提问。")
    panel = StenographerPanel(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    found = panel.findChild(RowsView, "record_list")
    assert found is not None
    studio.until(lambda: len(words(found)) == 1)
    found.select(line)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_2)
    studio.until(lambda: "▶ 网民实时提问" in spoken(found))
    assert studio.room["aide"].query(recording.segments) == {line: SegmentKind.NETIZENS}
    QTest.keyClick(found, Qt.Key.Key_2)
    studio.until(lambda: "▶" not in spoken(found))
    assert studio.room["aide"].query(recording.segments) == {}


def spoken(view: RowsView) -> str:
    index = view.rows_model().index(0, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("00:00:03", 3), ("-00:00:03.25", -3.25), ("1:02:03.004", 3723.004), ("02:03", 123),
     ("", None), ("99", None), ("00:61:00", None), ("1.5", None), ("00:00:00.1234", None)],
)  # fmt: skip
def test_a_time_code_is_read_as_it_is_written(text: str, seconds: float | None) -> None:
    read = clock_of(text)
    assert read == (None if seconds is None else timedelta(seconds=seconds))
    if read is not None:
        assert clock_of(clock_text(read)) == read
