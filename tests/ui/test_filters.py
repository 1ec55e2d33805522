"""The aide narrows the list by keys; what is narrowed stays in sight, and one key ends it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio.question import Arrival, arrive
from tests.studio.test_finding import look_at_all
from tests.ui.on_air import Studio, open_studio, words, write
from tests.ui.test_aide import Seat

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        now = datetime.now(UTC)
        arrivals = [
            Arrival("weibo", "1", "甲", "食品过期，我的电话13812345678", now),
            Arrival("weibo", "2", "乙", "食品安全谁来管", now),
            Arrival("a{admit}b", "3", "丙", "食堂卫生", now),
        ]
        made.room["courier"].execute(arrive, arrivals)
        look_at_all(made.room)
        yield made


def choose(seat: Seat, name: str, entry: str) -> None:
    combo = seat.find(QComboBox, name)
    seat.studio.until(lambda: combo.findText(entry) > 0)
    combo.setCurrentIndex(combo.findText(entry))
    seat.studio.settle()


def listed(seat: Seat, *texts: str) -> None:
    def held() -> bool:
        shown = words(seat.list)
        return len(shown) == len(texts) and all(
            text in card for text, card in zip(texts, shown, strict=True)
        )

    seat.studio.until(held)


def test_a_filter_is_opened_chosen_and_cleared_by_keys(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_F)
    combo = seat.find(QComboBox, "filter_channel")
    assert combo.hasFocus()
    studio.until(lambda: combo.count() == 3)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "微博"
    listed(seat, "电话", "谁来管")
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert seat.list.hasFocus()
    assert not combo.isVisible()
    pill = seat.find(QAbstractButton, "filter_channel_pill")
    assert (pill.isVisible(), pill.text()) == (True, "渠道 微博")
    seat.press(Qt.Key.Key_F, SHIFT)
    listed(seat, "电话", "谁来管", "卫生")
    assert not pill.isVisible()


def test_filters_go_together_with_each_other_and_with_words(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_F)
    choose(seat, "filter_flag", "含个人信息")
    listed(seat, "电话")
    choose(seat, "filter_channel", "微博")
    write(seat.find(QLineEdit, "search"), "spgq")
    listed(seat, "电话")
    studio.until(lambda: seat.find(QLabel, "question_count").text() == "找到 1 条")
    seat.find(QAbstractButton, "filter_flag_pill").click()
    seat.find(QLineEdit, "search").clear()
    listed(seat, "电话", "谁来管")


def test_an_empty_list_says_which_filter_hides_everything(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_F)
    choose(seat, "filter_channel", "a{admit}b")
    choose(seat, "filter_flag", "含个人信息")
    studio.until(lambda: "没有符合筛选的提问" in seat.list.nothing)
    assert "渠道 a{admit}b" in seat.list.nothing
    assert "Shift+F" in seat.list.nothing
    write(seat.find(QLineEdit, "search"), "食品")
    studio.until(lambda: "既含有这些字" in seat.list.nothing)


def test_the_numbers_of_the_lists_are_not_the_filters(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_F)
    choose(seat, "filter_channel", "微博")
    listed(seat, "电话", "谁来管")
    assert seat.find(QAbstractButton, "tab_received").text() == "待筛选 3"


def test_a_decision_takes_its_question_out_of_a_narrowed_list(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_F)
    choose(seat, "filter_channel", "微博")
    QTest.keyClick(seat.find(QComboBox, "filter_flag"), Qt.Key.Key_Escape)
    seat.press(Qt.Key.Key_A)
    listed(seat, "谁来管")
    studio.until(lambda: seat.find(QLabel, "question_count").text() == "找到 1 条")
