"""The aide's answers and the reviewer's wording outlive a kill, each with its own thing."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from studio import answer, record, screening
from studio.record import SpeakerRole
from studio.review import ReviewState
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from ui.panels.aide import AidePanel
from ui.panels.reviewer import ReviewerPanel
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def aide(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "keys", AidePanel, "aide")
    yield made
    made.close()


@pytest.fixture
def reviewer(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "keys", ReviewerPanel, "reviewer")
    yield made
    made.close()


def admitted(studio: Studio, *texts: str) -> list[int]:
    numbers = studio.room.ask(*texts)
    for number in numbers:
        studio.room["aide"].execute(screening.admit, number, 0)
    return numbers


def at(window: Window, studio: Studio, tab: str, place: int) -> None:
    """Stands on a question of a list."""
    rows = window.find(RowsView, "question_list")
    window.find(QAbstractButton, tab).click()
    studio.until(lambda: len(words(rows)) > place)
    rows.setCurrentIndex(rows.rows_model().index(place, 0))


def state(window: Window) -> str:
    return window.find(QLabel, "answer_state").text()


def answers(studio: Studio, number: int) -> list[str]:
    row = studio.room["aide"].query(answer.answer_to, number)
    if row is None:
        return []
    return [
        version.text for version in studio.room["aide"].query(answer.versions, [row.id])[row.id]
    ]


def until_stored(holds: Callable[[], bool]) -> None:
    """Waits for the database alone: no window hears of what was done."""
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()


def test_half_typed_answers_come_back_each_with_its_question(studio: Studio, aide: Window) -> None:
    first, second = admitted(studio, "隔夜菜能吃吗", "夜市的肉新鲜吗")
    at(aide, studio, "tab_admitted", 0)
    write(aide.editor("answer_editor"), "三天内")
    at(aide, studio, "tab_admitted", 1)
    write(aide.editor("answer_editor"), "每晚抽检")
    again = aide.killed()
    assert f"Q{first:04d}、Q{second:04d}" in state(again)
    at(again, studio, "tab_admitted", 0)
    editor = again.editor("answer_editor")
    assert editor.toPlainText() == "三天内"
    assert f"还在：Q{second:04d}" in state(again)
    write(editor, "吃完。")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    again.settle()
    assert answers(studio, first) == ["三天内吃完。"]
    assert editor.draft(second) == "每晚抽检"
    again.close()


def test_an_answer_on_its_way_is_stored_once(studio: Studio, aide: Window) -> None:
    (number,) = admitted(studio, "隔夜菜能吃吗")
    at(aide, studio, "tab_admitted", 0)
    aide.shut_gate()
    editor = aide.editor("answer_editor")
    write(editor, "三天内吃完。")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    again = aide.killed()
    again.settle()
    aide.close()
    assert answers(studio, number) == ["三天内吃完。"]
    at(again, studio, "tab_submitted", 0)
    assert not again.editor("answer_editor").dirty
    again.close()


def test_an_answer_stored_just_before_the_kill_comes_out_as_stored(
    studio: Studio, aide: Window
) -> None:
    (number,) = admitted(studio, "隔夜菜能吃吗")
    at(aide, studio, "tab_admitted", 0)
    editor = aide.editor("answer_editor")
    write(editor, "三天内吃完。")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    until_stored(lambda: bool(answers(studio, number)))
    again = aide.killed()
    again.settle()
    at(again, studio, "tab_submitted", 0)
    assert answers(studio, number) == ["三天内吃完。"]
    assert not again.editor("answer_editor").dirty
    assert again.editor("answer_editor").unstored() == ()
    again.close()


def test_where_another_aide_was_faster_both_answers_are_kept(studio: Studio, aide: Window) -> None:
    (number,) = admitted(studio, "隔夜菜能吃吗")
    at(aide, studio, "tab_admitted", 0)
    write(aide.editor("answer_editor"), "我写的。")
    again = aide.killed()
    studio.room["aide2"].execute(answer.hand_in, number, "别人写的。", 0)
    at(again, studio, "tab_submitted", 0)
    assert again.editor("answer_editor").toPlainText() == "我写的。"
    assert "别人写的。" in state(again)
    assert "较早的版本" in state(again)
    again.close()


def test_a_refused_answer_does_not_mix_up_the_next_one(studio: Studio, aide: Window) -> None:
    first, second = admitted(studio, "隔夜菜能吃吗", "夜市的肉新鲜吗")
    at(aide, studio, "tab_admitted", 0)
    editor = aide.editor("answer_editor")
    aide.shut_gate()
    write(editor, "迟了一步。")
    studio.room["aide2"].execute(answer.hand_in, first, "别人写的。", 0)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    rows = aide.find(RowsView, "question_list")
    rows.select(second)
    write(editor, "每晚抽检。")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    aide.gate.set()
    aide.settle()
    assert (answers(studio, first), answers(studio, second)) == (["别人写的。"], ["每晚抽检。"])
    assert editor.draft(first) == "迟了一步。"
    assert editor.draft(second) is None


def reworded(reviewer: Window, studio: Studio, text: str) -> None:
    rows = reviewer.find(RowsView, "review_list")
    studio.until(lambda: len(words(rows)) == 1)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_E)
    editor = reviewer.editor("review_editor")
    editor.selectAll()
    write(editor, text)


def test_a_wording_in_work_is_open_again_after_a_kill(studio: Studio, reviewer: Window) -> None:
    line = studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "归并了五调。")
    reworded(reviewer, studio, "归并了")
    again = reviewer.killed()
    editor = again.editor("review_editor")
    assert editor.isVisible()
    assert editor.toPlainText() == "归并了"
    assert "没有提交" in again.find(QLabel, "edit_note").text()
    write(editor, "五条。")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    again.settle()
    kept = studio.room["steno"].query(record.versions, [line])[line]
    assert [version.text for version in kept] == ["归并了五调。", "归并了五条。"]
    assert not editor.isVisible()
    again.close()


def test_a_wording_on_its_way_is_stored_once(studio: Studio, reviewer: Window) -> None:
    line = studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "归并了五调。")
    reworded(reviewer, studio, "归并了五条。")
    reviewer.shut_gate()
    QTest.keyClick(reviewer.editor("review_editor"), Qt.Key.Key_Return, CTRL)
    again = reviewer.killed()
    again.settle()
    reviewer.close()
    (row,) = studio.room["steno"].query(record.lines, ids=[line])
    assert (row.version, row.text, row.state) == (2, "归并了五条。", ReviewState.SUBMITTED)
    assert not again.editor("review_editor").isVisible()
    again.close()


def test_a_wording_upon_an_older_version_says_so(studio: Studio, reviewer: Window) -> None:
    line = studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "归并了五调。")
    reworded(reviewer, studio, "审核员的改写。")
    QTest.keyClick(reviewer.editor("review_editor"), Qt.Key.Key_Escape)
    studio.room["reviewer2"].execute(record.hand_in, line, "另一人的改写。", 1)
    again = reviewer.killed()
    rows = again.find(RowsView, "review_list")
    studio.until(lambda: len(words(rows)) == 1 and "另一人" in words(rows)[0])
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_E)
    assert again.editor("review_editor").toPlainText() == "审核员的改写。"
    assert "第 1 版" in again.find(QLabel, "edit_note").text()
    again.close()


def test_what_was_typed_after_sending_stays(studio: Studio, reviewer: Window) -> None:
    studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "归并了五调。")
    reworded(reviewer, studio, "归并了五条。")
    editor = reviewer.editor("review_editor")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    write(editor, "再加一句。")
    reviewer.settle()
    assert editor.isVisible()
    assert editor.toPlainText() == "归并了五条。再加一句。"
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    reviewer.settle()
    (row,) = studio.room["steno"].query(record.lines)
    assert (row.version, row.text) == (3, "归并了五条。再加一句。")
    assert not editor.isVisible()
