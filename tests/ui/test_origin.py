"""待回复来源渠道 at the publisher's seat, by keys: copied, ticked, taken back, in a file."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.courier.lease import Lease
from studio.origin_reply import Due
from studio.responsibility import Step, Thing, responsibility
from tests.studio.test_origin_reply import due, petitions, published
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.origin_replies import OriginDialog
from ui.panels.publisher import PublisherPanel
from ui.responsibility import what
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LONG = "".join(f"第{n}项整改要求已经交办，{n + 2}日内完成并公开。" for n in range(1, 9))
URL = "https://weibo.com/1902538057/P4x"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Seat:
    """The publisher, with the list open."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
        qtbot.addWidget(panel)
        panel.resize(1280, 720)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        QTest.keyClick(panel, Qt.Key.Key_O, CTRL_SHIFT)
        dialog = panel.findChild(OriginDialog)
        assert isinstance(dialog, OriginDialog)
        self.dialog, self.panel = dialog, panel
        self.list = self.find(RowsView, "origin_list")
        self.said = self.find(QLabel, "origin_said")
        studio.until(self.list.hasFocus)
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(focused(), key)
            self.studio.settle()


def test_a_weibo_reply_is_copied_in_pieces_ticked_by_name_and_written_to_a_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    lease = Lease(studio.room.database, "甲机")
    lease.renew()
    head = petitions(studio.room)[0]
    number = published(studio.room, head, LONG, 0, lease.epoch)
    seat = Seat(studio, qtbot)
    studio.until(lambda: len(words(seat.list)) == 4)
    said, board = [], QApplication.clipboard()
    for _ in range(2):
        seat.press(Qt.Key.Key_C)
        said.append((board.text()[:5], seat.said.text()[:8]))
    assert said == [("（1/2）", "已拷贝第 1 段"), ("（2/2）", "已拷贝第 2 段")]
    seat.dialog.view.export_to(tmp_path / "回复.csv")
    studio.until(lambda: "已写好 4 条" in seat.said.text())
    seat.dialog.view.export_to(tmp_path / "回复.txt")
    studio.until(lambda: "回复.txt" in seat.said.text())
    rows = list(csv.reader((tmp_path / "回复.csv").read_text("utf-8-sig").splitlines()))
    assert (rows[1][1], rows[1][2]) == ("微博", "weibo-7")
    assert "（2/2）" in (tmp_path / "回复.txt").read_text("utf-8-sig")
    seat.dialog.view.export_to(tmp_path / "回复.csv")
    studio.until(lambda: "已经存在" in refusal_text(seat.dialog))
    seat.press(Qt.Key.Key_E)
    write(focused(), URL)
    seat.press(Qt.Key.Key_Return)
    studio.until(lambda: len(due(studio.room)) == 3)
    assert seat.list.hasFocus()
    assert seat.find(QLineEdit, "origin_evidence").text() == ""
    shown = studio.room["publisher"].query(responsibility, Thing.ANSWER, number)
    assert shown.holds
    (duty,) = (one for one in shown.duties if one.step is Step.REPLIED)
    assert (duty.by, what(shown, duty)) == ("publisher", f"Q{head:04d}")
    seat.list.select(head)
    seat.press(Qt.Key.Key_U)
    studio.until(lambda: [row.due for row in due(studio.room)] == [Due.REPLY] * 4)
