"""A line in work loses its place, or is given up while the next is typed: no word goes with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio import record
from studio.audit import audit
from studio.record import LineRow, SpeakerRole, lines
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def window(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "keys", StenographerPanel, "steno")
    made.settle()
    yield made
    made.close()
    assert audit(studio.room.database).fault == ""


def type_in(window: Window, text: str) -> None:
    write(window.editor("line_editor"), text)


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(window.editor("line_editor"), key, modifiers)


def shown(window: Window) -> str:
    return window.editor("line_editor").toPlainText()


def stored(studio: Studio) -> list[str]:
    return [line.text for line in studio.room["steno"].query(lines)]


def revise(window: Window, studio: Studio, line: LineRow) -> None:
    rows = window.find(RowsView, "record_list")
    here = (line.id, line.text or "正在录入")
    studio.until(
        lambda: any(
            row.id == here[0] and here[1] in text
            for row, text in zip(rows.rows_model().rows(), words(rows), strict=True)
        )
    )
    rows.setFocus()
    rows.select(line.id)
    QTest.keyClick(rows, Qt.Key.Key_E)


def test_what_is_typed_after_a_line_was_given_up_is_the_next_line(
    studio: Studio, window: Window
) -> None:
    type_in(window, "口误")
    window.settle()
    window.shut_gate()
    press(window, Qt.Key.Key_D, CTRL | SHIFT)
    type_in(window, "新的一句")
    window.gate.set()
    window.settle()
    assert shown(window) == "新的一句"
    assert stored(studio) == [""]
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert (shown(window), stored(studio)) == ("", ["新的一句"])


def test_a_line_given_up_before_it_had_its_place_holds_no_other_up(
    studio: Studio, window: Window
) -> None:
    window.shut_gate()
    type_in(window, "口误")
    press(window, Qt.Key.Key_D, CTRL | SHIFT)
    type_in(window, "重来。")
    press(window, Qt.Key.Key_Return)
    window.gate.set()
    window.settle()
    assert (shown(window), stored(studio)) == ("", ["重来。"])


def test_what_was_typed_after_giving_up_comes_back_after_a_kill(
    studio: Studio, window: Window
) -> None:
    type_in(window, "口误")
    window.settle()
    window.shut_gate()
    press(window, Qt.Key.Key_D, CTRL | SHIFT)
    type_in(window, "新的一句")
    again = window.killed()
    again.settle()
    assert (shown(again), stored(studio)) == ("新的一句", [""])
    window.close()
    again.close()
    assert stored(studio) == [""]


def test_a_line_that_the_director_gave_up_gets_another_place(
    studio: Studio, window: Window
) -> None:
    type_in(window, "正在记录")
    window.settle()
    (line,) = studio.room["steno"].query(lines)
    studio.room["director"].execute(record.discard, line.id)
    type_in(window, "的话。")
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert "已放弃" in refusal_text(window.panel)
    assert (shown(window), stored(studio)) == ("正在记录的话。", [""])
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert (shown(window), stored(studio)) == ("", ["正在记录的话。"])


def test_where_somebody_else_wrote_in_the_place_both_texts_are_stored(
    studio: Studio, window: Window
) -> None:
    type_in(window, "正在记录")
    window.settle()
    (line,) = studio.room["steno"].query(lines)
    studio.room["reviewer2"].execute(record.hand_in, line.id, "别人写的。", 0)
    for _ in range(2):
        press(window, Qt.Key.Key_Return)
        window.settle()
    assert (shown(window), stored(studio)) == ("", ["别人写的。", "正在记录"])


def test_a_line_stored_by_a_window_of_oneself_goes_on_as_its_next_version(
    studio: Studio, window: Window
) -> None:
    type_in(window, "第一句。")
    window.settle()
    (line,) = studio.room["steno"].query(lines)
    studio.room["steno"].execute(record.hand_in, line.id, "第一句。", 0)
    type_in(window, "第二句。")
    for _ in range(2):
        press(window, Qt.Key.Key_Return)
        window.settle()
    assert (shown(window), stored(studio)) == ("", ["第一句。第二句。"])


def test_the_line_in_work_is_not_opened_a_second_time(studio: Studio, window: Window) -> None:
    type_in(window, "开头")
    window.settle()
    revise(window, studio, studio.room["steno"].query(lines)[0])
    assert shown(window) == "开头"
    type_in(window, "和结尾。")
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert (shown(window), stored(studio)) == ("", ["开头和结尾。"])


def test_a_line_that_another_stenographer_is_typing_is_left_to_them(
    studio: Studio, window: Window
) -> None:
    studio.room["steno"].execute(record.start_line, SpeakerRole.HOST)
    revise(window, studio, studio.room["steno"].query(lines)[0])
    assert "还在录入" in refusal_text(window.panel)
    type_in(window, "自己的一条。")
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert stored(studio) == ["", "自己的一条。"]


def test_what_is_typed_after_a_revision_was_submitted_is_the_new_lines(
    studio: Studio, window: Window
) -> None:
    type_in(window, "第一条。")
    press(window, Qt.Key.Key_Return)
    window.settle()
    revise(window, studio, studio.room["steno"].query(lines)[0])
    type_in(window, "改过。")
    window.shut_gate()
    press(window, Qt.Key.Key_Return)
    type_in(window, "下一条")
    press(window, Qt.Key.Key_Return)
    window.gate.set()
    window.settle()
    (first, *_) = studio.room["steno"].query(lines)
    assert (first.version, first.text) == (2, "第一条。改过。")
    assert shown(window) == "下一条"
    press(window, Qt.Key.Key_Return)
    window.settle()
    assert stored(studio) == ["第一条。改过。", "下一条"]
