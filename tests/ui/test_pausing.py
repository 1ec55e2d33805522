"""A paused list stands still, whoever decides; what waits is counted and shown by the same key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from studio import screening
from tests.ui.on_air import Studio, open_studio, words
from tests.ui.test_aide import Seat


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def said(seat: Seat) -> str:
    label = seat.find(QLabel, "paused_words")
    return label.text() if label.isVisible() else ""


def test_nothing_comes_or_goes_while_the_list_is_paused(studio: Studio, qtbot: QtBot) -> None:
    a, b, c = studio.room.ask("甲", "乙", "丙")
    seat = Seat(studio, qtbot)
    seat.list.select(b)
    seat.press(Qt.Key.Key_P)
    assert "没有变化" in said(seat)
    room = studio.room
    room["aide2"].execute(screening.admit, a, 0)
    room["aide2"].execute(screening.assign, b, 0, "海关")
    room.ask("丁", "戊")
    studio.until(lambda: "有 4 处变化" in said(seat))
    assert [card.splitlines()[-1] for card in words(seat.list)] == ["甲", "乙", "丙"]
    assert seat.list.current_id() == b
    assert "海关" in words(seat.list)[1]
    seat.press(Qt.Key.Key_P)
    studio.until(lambda: [card.splitlines()[-1] for card in words(seat.list)] == ["丙", "丁", "戊"])
    assert said(seat) == ""
    assert seat.find(QAbstractButton, "pause_list").text() == "暂停"
    assert c == seat.list.rows_model().id_at(0)


def test_what_was_taken_back_meanwhile_waits_no_more(studio: Studio, qtbot: QtBot) -> None:
    (number,) = studio.room.ask("甲")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_P)
    studio.room["aide2"].execute(screening.decline, number, 0, "spam")
    studio.until(lambda: "有 1 处变化" in said(seat))
    studio.room["aide2"].execute(screening.undo, number, 1)
    studio.until(lambda: "没有变化" in said(seat))


def test_ones_own_decision_leaves_the_row_in_a_paused_list(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask("甲", "乙")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_P)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: "已采用" in words(seat.list)[0])
    assert len(words(seat.list)) == 2
    seat.press(Qt.Key.Key_P)
    studio.until(lambda: len(words(seat.list)) == 1)


def test_another_list_is_shown_as_it_is_and_then_held(studio: Studio, qtbot: QtBot) -> None:
    first, second = studio.room.ask("甲", "乙")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_P)
    studio.room["aide2"].execute(screening.decline, first, 0, "spam")
    studio.until(lambda: "有 1 处变化" in said(seat))
    seat.tab("tab_declined")
    studio.until(lambda: len(words(seat.list)) == 1)
    assert "没有变化" in said(seat)
    studio.room["aide2"].execute(screening.decline, second, 0, "spam")
    studio.until(lambda: "有 1 处变化" in said(seat))
    assert len(words(seat.list)) == 1
