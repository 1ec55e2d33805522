"""The aide marks several questions and decides once; what is kept back is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import screening
from studio.question import QuestionState, question
from studio.screening.bulk import MOST
from tests.ui.on_air import Studio, open_studio, words, write
from tests.ui.test_aide import CTRL, Seat
from ui.notices import refusal_text
from ui.rows import MARKED_ROLE

SHIFT = Qt.KeyboardModifier.ShiftModifier
RECEIVED, REJECTED = QuestionState.RECEIVED, QuestionState.REJECTED


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def said(seat: Seat) -> str:
    label = seat.find(QLabel, "marked_words")
    return label.text() if label.isVisible() else ""


def marked(seat: Seat) -> set[int]:
    return set(seat.list.rows_model().marked())


def states(studio: Studio, ids: list[int]) -> list[QuestionState]:
    return [studio.room["aide"].query(question, its).state for its in ids]


def test_marks_are_set_and_taken_off_by_keys(studio: Studio, qtbot: QtBot) -> None:
    a, b, c, _ = studio.room.ask("甲", "乙", "丙", "丁")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_Space)
    assert marked(seat) == {a}
    seat.press(Qt.Key.Key_Down, SHIFT)
    seat.press(Qt.Key.Key_Down, SHIFT)
    assert marked(seat) == {a, b, c}
    assert "已选 3 条" in said(seat)
    model = seat.list.rows_model()
    assert model.index_of(b).data(MARKED_ROLE)
    assert "已选" in model.index_of(b).data(Qt.ItemDataRole.AccessibleTextRole)
    seat.press(Qt.Key.Key_Space)
    assert marked(seat) == {a, b}
    seat.press(Qt.Key.Key_Escape)
    assert (marked(seat), said(seat)) == (set(), "")


def test_one_key_decides_about_all_marked_and_one_takes_it_back(
    studio: Studio, qtbot: QtBot
) -> None:
    ids = studio.room.ask("甲", "乙", "丙", "丁")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_Space)
    seat.press(Qt.Key.Key_Down, SHIFT)
    seat.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    studio.until(lambda: len(words(seat.list)) == 2)
    assert states(studio, ids) == [REJECTED, REJECTED, RECEIVED, RECEIVED]
    studio.until(lambda: "成批处理了 2 条" in said(seat))
    assert seat.list.hasFocus()
    seat.press(Qt.Key.Key_U)
    studio.until(lambda: len(words(seat.list)) == 4)
    assert set(states(studio, ids)) == {RECEIVED}
    seat.press(Qt.Key.Key_A, CTRL)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: "成批处理了 4 条" in said(seat))
    seat.find(QAbstractButton, "undo_together").click()
    studio.until(lambda: len(words(seat.list)) == 4)
    assert not seat.find(QAbstractButton, "undo_together").isVisible()


def test_a_choice_is_about_those_marked_when_it_was_opened(studio: Studio, qtbot: QtBot) -> None:
    ids = studio.room.ask("甲", "乙", "丙")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_A, CTRL)
    seat.press(Qt.Key.Key_T)
    assert seat.find(QLabel, "choice_subject").text() == "已选 3 条"
    write(seat.find(QLineEdit, "unit_choice"), "海关")
    QTest.keyClick(seat.find(QLineEdit, "unit_choice"), Qt.Key.Key_Return)
    studio.until(lambda: words(seat.list) == [])
    assert {studio.room["aide"].query(question, its).unit for its in ids} == {"海关"}


def test_many_are_merged_into_one_head(studio: Studio, qtbot: QtBot) -> None:
    head, *others = studio.room.ask("夜市卫生", "夜市脏", "夜市很脏")
    studio.room["aide"].execute(screening.admit, head, 0)
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_A, CTRL)
    seat.press(Qt.Key.Key_M)
    QTest.keyClick(seat.find(QLineEdit, "merge_search"), Qt.Key.Key_Return)
    studio.until(lambda: words(seat.list) == [])
    assert studio.room["aide"].query(question, head).askers == 3
    assert set(states(studio, others)) == {QuestionState.MERGED}


def test_what_somebody_else_decided_is_told_and_the_others_are_done(
    studio: Studio, qtbot: QtBot
) -> None:
    ids = studio.room.ask("甲", "乙", "丙")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_P)
    studio.room["aide2"].execute(screening.decline, ids[1], 0, "spam")
    studio.until(lambda: "不采用" in words(seat.list)[1])
    seat.press(Qt.Key.Key_A, CTRL)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: "没有处理 1 条" in said(seat))
    assert f"Q{ids[1]:04d} 这条提问已有处理结果" in said(seat)
    admitted = QuestionState.SCREENED_IN
    assert states(studio, ids) == [admitted, REJECTED, admitted]


def test_not_more_are_marked_than_one_command_takes(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask(*[f"问{n}" for n in range(MOST + 1)])
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_A, CTRL)
    assert marked(seat) == set()
    assert f"最多选 {MOST} 条" in refusal_text(seat.panel.window())
