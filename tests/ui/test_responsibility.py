"""From a published line one key leads to all who stand for it, and out on paper."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import answer, people, publication, record, screening
from studio.journal import entries_of
from studio.people import Role
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import PASSWORD
from tests.studio.test_responsibility import altered, carry, published
from tests.ui.on_air import Studio, open_studio, words
from ui.panels.publisher import PublisherPanel
from ui.paper import Paper, Table, document
from ui.record import RecordView
from ui.responsibility import ResponsibilityDialog
from ui.seating import SEATS, _make
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def opened(
    studio: Studio, qtbot: QtBot, panel: QWidget, rows: str, row: int = 0
) -> ResponsibilityDialog:
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    view = panel.findChild(RowsView, rows)
    assert isinstance(view, RowsView)
    studio.until(lambda: view.rows_model().rowCount() > row)
    view.setFocus()
    view.setCurrentIndex(view.rows_model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_I)
    dialog = panel.findChild(ResponsibilityDialog)
    assert isinstance(dialog, ResponsibilityDialog)
    studio.settle()
    return dialog


def steps(dialog: ResponsibilityDialog) -> list[str]:
    view = dialog.findChild(RowsView, "duty_list")
    assert isinstance(view, RowsView)
    return words(view)


def read(dialog: ResponsibilityDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_one_key_in_the_record_tells_who_did_what_where(studio: Studio, qtbot: QtBot) -> None:
    published(studio.room)
    panel = RecordView(studio.background("steno"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "record_list")
    told = steps(dialog)
    assert len(told) == 6
    assert "steno（steno）" in told[0]
    assert "在 test" in told[0]
    assert "今年共检查八十六家" in told[0]
    assert "保密审查：可公开" in told[2]
    assert "条例第五条" in told[2]
    assert "日志第" in told[5]
    assert read(dialog, "responsibility_verdict").startswith("✓")


def test_the_publisher_asks_about_an_answer_with_the_same_key(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    (asked,) = room.ask("烧烤摊谁来管？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "城管局受理。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    carry(room)
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "feed_list")
    assert "城管局受理" in read(dialog, "responsibility_head")
    assert "aide（aide）" in steps(dialog)[0]


def test_the_auditor_has_a_seat_from_which_nothing_is_changed(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    published(room)
    kept = people.sealed(room.database, "check", PASSWORD)
    room.boss.execute(people.add_person, "check", "审计", "审计局", kept)
    room.boss.execute(people.give_role, "check", Role.AUDITOR)
    (seat,) = [one for one in SEATS if one.key == "audit"]
    panel = _make(seat, studio.background("check"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "feed_list")
    assert read(dialog, "responsibility_verdict").startswith("✓")
    named = {each.objectName() for each in panel.findChildren(QPushButton)}
    assert named == {"answer_for_feed", "open_reconciliation", "open_transcript", "copy_paper",
                     "save_paper", "print_paper", "save_proof", "close_paper"}  # fmt: skip


def test_what_does_not_agree_stands_on_top(studio: Studio, qtbot: QtBot) -> None:
    line = published(studio.room)
    altered(studio.room, f"UPDATE publication SET text = '另一句' WHERE line_id = {line}")
    altered(studio.room, f"UPDATE publication SET released_by = 'steno' WHERE line_id = {line}")
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "feed_list")
    assert read(dialog, "responsibility_verdict").startswith("▲")
    assert "第 1 次发布的文字不是审核通过的那一版" in read(dialog, "responsibility_verdict")
    assert "日志里没有这一步" in steps(dialog)[3]


def test_it_goes_out_as_text_as_pdf_and_as_a_file_and_that_is_noted(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    line = published(studio.room)
    panel = RecordView(studio.background("steno"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "record_list")
    QTest.keyClick(
        dialog, Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    studio.until(lambda: "发布审查责任核对单" in QApplication.clipboard().text())
    assert "保密审查：可公开" in QApplication.clipboard().text()
    dialog.write_pdf(tmp_path / "a.pdf")
    studio.until((tmp_path / "a.pdf").exists)
    studio.settle()
    dialog.write_json(tmp_path / "a.json")
    studio.until((tmp_path / "a.json").exists)
    studio.settle()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["holds"] is True
    acts = [one.act for one in studio.room["steno"].query(entries_of, "line", line)]
    assert acts.count("responsibility.take_out") == 3


def test_a_file_that_is_there_is_not_written_over(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    published(studio.room)
    panel = RecordView(studio.background("steno"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "record_list")
    (tmp_path / "a.pdf").write_text("mine")
    dialog.write_pdf(tmp_path / "a.pdf")
    studio.settle()
    assert (tmp_path / "a.pdf").read_text() == "mine"
    assert [path.name for path in tmp_path.glob(".*.part")] == []


def test_nothing_is_taken_out_before_it_is_known(studio: Studio, qtbot: QtBot) -> None:
    line = studio.room["steno"].execute(record.start_line, SpeakerRole.HOST)
    panel = RecordView(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    studio.settle()
    view = panel.findChild(RowsView, "record_list")
    assert isinstance(view, RowsView)
    view.select(line)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_I)
    assert panel.findChild(ResponsibilityDialog) is None


def test_a_refused_reader_may_take_nothing_out(studio: Studio, qtbot: QtBot) -> None:
    published(studio.room)
    panel = RecordView(studio.background("collector"), studio.bulletin)
    dialog = opened(studio, qtbot, panel, "record_list")
    assert "您不在其列" in read(dialog, "paper_said")
    buttons = dialog.findChildren(QPushButton)
    assert [each.objectName() for each in buttons if each.isEnabled()] == ["close_paper"]


def test_a_strangers_signs_turn_nothing_on_paper(qtbot: QtBot) -> None:
    paper = Paper("x", (("text", "前\u202e后"), Table(("一",), (("甲\u202e乙",),))))
    assert "\u202e" not in document(paper).toPlainText()
