"""Find and replace over the record: seen first, proposed in one act, passed by one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from studio import record
from studio.record import SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.ui.on_air import Studio, open_studio, words
from ui.panels.reviewer import ReviewerPanel
from ui.panels.stenographer import StenographerPanel
from ui.replacing import ReplacingDialog
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def test_from_the_key_to_the_reviewer_s_key(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    lines = [
        room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
        for text in ("一周内办结", "不相干的", "还是一周")
    ]
    for line in lines:
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    desk = StenographerPanel(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    desk.show()
    studio.settle()
    QTest.keyClick(desk.focusWidget(), Qt.Key.Key_H, CTRL)
    dialog = desk.findChild(ReplacingDialog)
    assert dialog is not None
    find, by = (dialog.findChild(QLineEdit, f"replace_{name}") for name in ("words", "by"))
    rows = dialog.findChild(RowsView, "replace_list")
    assert find is not None
    assert by is not None
    assert rows is not None
    find.setText("一周")
    by.setText("三天")
    studio.until(lambda: len(words(rows)) == 2 and "三天内办结" in words(rows)[0])
    assert room["aide"].query(record.lines)[0].version == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    studio.until(lambda: [row.version for row in room["aide"].query(record.lines)] == [2, 1, 2])
    studio.until(lambda: find.text() == "")

    seat = ReviewerPanel(studio.background("reviewer"), studio.bulletin)
    qtbot.addWidget(seat)
    seat.resize(1280, 720)
    seat.show()
    queue = seat.findChild(RowsView, "review_list")
    together = seat.findChild(QAbstractButton, "approve_together")
    assert queue is not None
    assert together is not None
    studio.until(lambda: len(words(queue)) == 2 and "2" in together.text())
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_G)
    studio.until(lambda: words(queue) == [])
    texts = [(row.text, row.state) for row in room["aide"].query(record.lines)]
    assert texts == [("三天内办结", ReviewState.APPROVED), ("不相干的", ReviewState.APPROVED),
                     ("还是三天", ReviewState.APPROVED)]  # fmt: skip


def test_one_line_alone_has_no_such_button(studio: Studio, qtbot: QtBot) -> None:
    studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "第一句")
    studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "第二句")
    seat = ReviewerPanel(studio.background("reviewer"), studio.bulletin)
    qtbot.addWidget(seat)
    seat.show()
    queue = seat.findChild(RowsView, "review_list")
    together = seat.findChild(QAbstractButton, "approve_together")
    assert queue is not None
    assert together is not None
    studio.until(lambda: len(words(queue)) == 2)
    assert not together.isVisible()
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_G)
    studio.settle()
    assert len(words(queue)) == 2
