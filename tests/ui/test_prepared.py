"""A prepared text is seen line by line, taken in by one key, and called up by one key."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import publication, record
from studio.publication import next_outgoing
from studio.record import LineRow, SpeakerRole, lines
from studio.review import ReviewState, Secrecy
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.panels.publisher import PublisherPanel
from ui.panels.stenographer import StenographerPanel
from ui.prepared import PreparedDialog
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
SCRIPT = "主持人：各位网友，大家好！\n欢迎收看。\n程立言：大家好。\n网友：肉新鲜吗？"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def dialog(studio: Studio, qtbot: QtBot) -> Iterator[PreparedDialog]:
    panel = StenographerPanel(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    panel.findChild(QPushButton, "open_prepared").click()  # type: ignore[union-attr]
    found = panel.findChild(PreparedDialog)
    assert isinstance(found, PreparedDialog)
    studio.until(found.isActiveWindow)
    studio.settle()
    yield found
    panel.close()


def rows(dialog: PreparedDialog) -> RowsView:
    found = dialog.findChild(RowsView, "prepared_list")
    assert isinstance(found, RowsView)
    return found


def said(dialog: PreparedDialog, name: str = "prepared_said") -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def pasted(dialog: PreparedDialog, studio: Studio, text: str, count: int) -> None:
    QGuiApplication.clipboard().setText(text)
    rows(dialog).setFocus()
    QTest.keyClick(rows(dialog), Qt.Key.Key_V, CTRL)
    studio.until(lambda: rows(dialog).rows_model().rowCount() == count)


def in_record(studio: Studio) -> tuple[LineRow, ...]:
    return studio.room["steno"].query(lines)


def test_a_pasted_script_is_seen_mended_and_taken_in_at_once(
    dialog: PreparedDialog, studio: Studio
) -> None:
    pasted(dialog, studio, SCRIPT, 4)
    shown = words(rows(dialog))
    assert "主持人" in shown[0]
    assert "同上一段" in shown[1]
    assert "程立言" in shown[2]
    assert "昵称" in shown[3]
    assert in_record(studio) == ()
    QTest.keyClick(rows(dialog), Qt.Key.Key_Return, CTRL)
    assert "有问题" in refusal_text(dialog)
    assert rows(dialog).current_id() == 4
    name = dialog.findChild(QLineEdit, "speaker_name")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    write(name, "小城")
    QTest.keyClick(name, Qt.Key.Key_Return)
    studio.until(lambda: "网友 小城" in words(rows(dialog))[3])
    QTest.keyClick(rows(dialog), Qt.Key.Key_Return, CTRL)
    studio.settle()
    assert [(line.label, line.text) for line in in_record(studio)] == [
        ("主持人", "各位网友，大家好！"), ("主持人", "欢迎收看。"), ("程立言", "大家好。"),
        ("网友 小城", "肉新鲜吗？"),
    ]  # fmt: skip
    assert all(line.apart and line.state is ReviewState.SUBMITTED for line in in_record(studio))
    assert "4 条" in said(dialog)
    assert words(rows(dialog)) == []


def test_another_speaker_goes_on_until_somebody_is_named_and_a_line_is_left_out(
    dialog: PreparedDialog, studio: Studio
) -> None:
    pasted(dialog, studio, "第一段。\n第二段。\n主持人：第三段。\n第四段。", 4)
    assert "说话人" in words(rows(dialog))[0]
    QTest.keyClick(rows(dialog), Qt.Key.Key_F3)
    assert ["程立言" in text for text in words(rows(dialog))] == [True, True, False, False]
    rows(dialog).select(2)
    QTest.keyClick(rows(dialog), Qt.Key.Key_Delete)
    assert "不导入" in words(rows(dialog))[1]
    QTest.keyClick(rows(dialog), Qt.Key.Key_Return, CTRL)
    studio.settle()
    assert [line.text for line in in_record(studio)] == ["第一段。", "第三段。", "第四段。"]
    assert in_record(studio)[0].speaker is SpeakerRole.GUEST


def test_a_document_says_what_was_not_read_and_a_bad_one_loses_nothing(
    dialog: PreparedDialog, studio: Studio, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("主持人：大家好。")
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "表里的话。"
    document.save(str(tmp_path / "稿.docx"))
    dialog.read(tmp_path / "稿.docx")
    studio.until(lambda: rows(dialog).rows_model().rowCount() == 2)
    assert "表格" in said(dialog, "prepared_notes")
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04")
    dialog.read(bad)
    studio.settle()
    studio.until(lambda: "打不开" in refusal_text(dialog))
    assert rows(dialog).rows_model().rowCount() == 2


@pytest.fixture
def seats(studio: Studio, qtbot: QtBot) -> Iterator[tuple[RowsView, PublisherPanel]]:
    """Two prepared lines that were passed, and a spoken one behind them; both seats."""
    rows = [(SpeakerRole.HOST, "", "开场。"), (SpeakerRole.GUEST, "程立言", "您好。")]
    made = studio.room["steno"].execute(record.write_all, rows)
    made.append(studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "谢谢。"))
    for line in made:
        studio.room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    panel = StenographerPanel(studio.background("steno"), studio.bulletin)
    publisher = PublisherPanel(studio.background("publisher"), studio.bulletin)
    for each in (panel, publisher):
        qtbot.addWidget(each)
        each.resize(1280, 720)
        each.show()
    found = panel.findChild(RowsView, "record_list")
    assert isinstance(found, RowsView)
    studio.until(lambda: found.rows_model().rowCount() == 3)
    yield found, publisher
    panel.close()


def test_the_publisher_calls_up_and_releases_by_one_key(
    seats: tuple[RowsView, PublisherPanel], studio: Studio
) -> None:
    _record, publisher = seats
    waiting = publisher.findChild(RowsView, "release_list")
    assert isinstance(waiting, RowsView)
    studio.until(lambda: waiting.rows_model().rowCount() == 3)
    assert ["等着叫上" in text for text in words(waiting)] == [False, True, True]
    publisher.findChild(QPushButton, "release_all").click()  # type: ignore[union-attr]
    studio.settle()
    studio.until(lambda: waiting.rows_model().rowCount() == 2)
    assert [line.text for line in in_record(studio) if line.apart] == ["开场。", "您好。"]
    waiting.setFocus()
    waiting.setCurrentIndex(waiting.rows_model().index(1, 0))
    QTest.keyClick(waiting, Qt.Key.Key_P)
    studio.settle()
    assert waiting.rows_model().rowCount() == 2
    QTest.keyClick(waiting, Qt.Key.Key_C)
    studio.settle()
    studio.until(lambda: waiting.rows_model().rowCount() == 1)
    assert [line.text for line in in_record(studio)] == ["开场。", "谢谢。", "您好。"]
    out = studio.room["publisher"].query(publication.feed)
    assert [row.line.text for row in out if row.feed is not None] == ["谢谢。", "您好。"]
    first = studio.room["publisher"].query(next_outgoing)
    assert first is not None
    assert first.text == "谢谢。"


def test_the_stenographer_calls_up_by_one_key(
    seats: tuple[RowsView, PublisherPanel], studio: Studio
) -> None:
    record_list, _publisher = seats
    assert ["等着叫上" in text for text in words(record_list)] == [True, True, False]
    record_list.window().activateWindow()
    studio.until(record_list.isActiveWindow)
    record_list.setFocus()
    record_list.setCurrentIndex(record_list.rows_model().index(0, 0))
    QTest.keyClick(record_list, Qt.Key.Key_C)
    studio.settle()
    studio.until(lambda: "开场。" in words(record_list)[2])
    assert "等着叫上" not in words(record_list)[2]
    assert "预录" in words(record_list)[2]
