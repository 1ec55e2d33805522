"""满意度 at the aide's seat: beside the answer in hand, and over the programme by a key."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio import answer
from studio.courier import receipts
from studio.courier.lease import Lease
from studio.people import COURIER
from studio.question import Arrival, questions
from studio.rating import Given
from studio.screening import admit
from tests.ui.on_air import Studio, open_studio, words
from tests.ui.test_aide import Seat
from ui.ratings import RatingsDialog
from ui.table import RowsView

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def test_a_bad_rating_stands_beside_the_answer_until_it_is_written_anew(
    studio: Studio, qtbot: QtBot
) -> None:
    room, now = studio.room, datetime.now(UTC)
    lease = Lease(room.database, "甲机")
    lease.renew()
    asked = [Arrival("live_page", "1", "网友", "隔夜菜能吃吗？", now, "1")]
    room[COURIER].execute(receipts.take_in, asked, "1", lease.epoch)
    (number,) = (row.id for row in room["aide"].query(questions))
    room["aide"].execute(admit, number, 0)
    room["aide"].execute(answer.hand_in, number, "可以。", 0)
    seat = Seat(studio, qtbot)
    seat.tab("tab_submitted")
    beside = seat.find(QLabel, "answer_rating")
    assert not beside.isVisible()
    given = [Given("1", 1, "没说到点上", datetime.now(UTC))]
    room[COURIER].execute(receipts.take_ratings, given, lease.epoch)
    studio.until(beside.isVisible)
    assert "满意度 1.0（1 人评价），▲ 1 人不满意" in beside.text()
    assert "没说到点上" in beside.text()
    seat.press(Qt.Key.Key_Y, CTRL_SHIFT)
    dialog = seat.panel.findChild(RatingsDialog)
    assert dialog is not None
    ratings = dialog.findChild(RowsView, "rating_list")
    assert ratings is not None
    studio.until(lambda: "▲ 不满意" in words(ratings)[0])
    room["aide"].execute(answer.hand_in, number, "冷藏不超过三天。", 1)
    studio.until(lambda: "已再答复" in words(ratings)[0])
    studio.until(lambda: "没说到点上" not in beside.text())
