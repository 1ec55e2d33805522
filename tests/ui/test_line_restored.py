"""A stenographer's window is killed: the next one goes on with the same line, and nothing twice."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import air_queue, publication, record, screening
from studio.audit import audit
from studio.keystrokes import Facts, Field
from studio.record import LineRow, Mark, SpeakerRole, lines, versions
from studio.review import Secrecy
from tests.ui.killed import Window
from tests.ui.on_air import Studio, compose, open_studio, words, write
from ui.leaving import unsent_in
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The stenographer's window, with hands on it."""

    def __init__(self, window: Window, studio: Studio) -> None:
        self.window, self.studio = window, studio
        self.editor = window.editor("line_editor")
        self.list = window.find(RowsView, "record_list")
        self.settle = window.settle

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        QTest.keyClick(self.editor, key, modifiers)

    def speaker(self, number: int) -> None:
        self.window.find(QPushButton, f"speaker_{number}").click()

    def spoken_by(self) -> str:
        chips = [self.window.find(QPushButton, f"speaker_{n}") for n in range(5)]
        return next(chip.text() for chip in chips if chip.isChecked())

    def about(self) -> str:
        return self.window.find(QLabel, "revised_line").text()

    def lines(self) -> tuple[LineRow, ...]:
        return self.studio.room["steno"].query(lines)

    def texts(self) -> list[tuple[str, str]]:
        return [(line.label, line.text) for line in self.lines()]

    def killed(self) -> "Seat":
        seat = Seat(self.window.killed(), self.studio)
        MADE.append(seat)
        return seat

    def revise(self, place: int) -> None:
        self.studio.until(lambda: self.list.rows_model().rowCount() > place)
        self.list.setFocus()
        self.list.setCurrentIndex(self.list.rows_model().index(place, 0))
        QTest.keyClick(self.list, Qt.Key.Key_E, PLAIN)


MADE: list[Seat] = []


@pytest.fixture
def seat(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    made = Seat(Window(studio, qtbot, tmp_path / "keys", StenographerPanel, "steno"), studio)
    MADE.append(made)
    made.settle()
    yield made
    for each in MADE:
        each.window.close()
    MADE.clear()
    assert audit(studio.room.database).fault == ""


def in_the_record(studio: Studio, holds: Callable[[tuple[LineRow, ...]], bool]) -> None:
    """Waits for the database alone: no window hears of what was done."""
    end = time.monotonic() + 20
    while not holds(studio.room["steno"].query(lines)) and time.monotonic() < end:
        time.sleep(0.005)
    assert holds(studio.room["steno"].query(lines))


def test_a_half_typed_line_comes_back_with_its_speaker_and_its_place(seat: Seat) -> None:
    seat.speaker(1)
    write(seat.editor, "熟食室温下不要")
    seat.settle()
    (line,) = seat.lines()
    again = seat.killed()
    assert again.editor.toPlainText() == "熟食室温下不要"
    assert "已找回" in again.about()
    again.settle()
    assert "程立言" in again.spoken_by()
    write(again.editor, "超过两小时。")
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.texts() == [("程立言", "熟食室温下不要超过两小时。")]
    assert again.lines()[0].id == line.id
    assert again.editor.toPlainText() == ""
    assert Field(again.window.keystrokes, 1, "line").texts == {}


def test_killed_before_the_line_had_its_place(seat: Seat) -> None:
    seat.speaker(1)
    seat.settle()
    seat.window.shut_gate()
    write(seat.editor, "各位")
    again = seat.killed()
    again.settle()
    write(again.editor, "网友")
    again.settle()
    assert len(again.lines()) == 1
    seat.window.close()
    assert len(again.lines()) == 1
    assert again.lines()[0].speaker is SpeakerRole.GUEST


def test_killed_when_the_place_was_given_and_nobody_had_heard(seat: Seat, studio: Studio) -> None:
    write(seat.editor, "各")
    in_the_record(studio, lambda rows: len(rows) == 1)
    again = seat.killed()
    again.settle()
    write(again.editor, "位网友")
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.texts() == [("主持人", "各位网友")]


def test_submitted_lines_on_their_way_are_stored_once(seat: Seat) -> None:
    seat.window.shut_gate()
    for number, text in enumerate(("第一句。", "第二句。")):
        seat.speaker(number)
        write(seat.editor, text)
        seat.key(Qt.Key.Key_Return)
    seat.speaker(0)
    write(seat.editor, "第三")
    again = seat.killed()
    again.settle()
    expected = [("主持人", "第一句。"), ("程立言", "第二句。"), ("", "")]
    assert again.texts() == expected
    assert again.editor.toPlainText() == "第三"
    seat.window.close()
    assert again.texts() == expected


def test_a_line_stored_just_before_the_kill_is_not_doubled(seat: Seat, studio: Studio) -> None:
    write(seat.editor, "存好了。")
    seat.settle()
    seat.key(Qt.Key.Key_Return)
    write(seat.editor, "下一")
    in_the_record(studio, lambda rows: rows[0].version == 1)
    again = seat.killed()
    assert again.editor.toPlainText() == "存好了。下一"
    again.settle()
    assert again.editor.toPlainText() == "下一"
    assert again.texts() == [("主持人", "存好了。"), ("", "")]


def test_another_speaker_told_just_before_the_kill(seat: Seat, studio: Studio) -> None:
    write(seat.editor, "谢谢")
    seat.settle()
    seat.window.shut_gate()
    seat.speaker(1)
    again = seat.killed()
    again.settle()
    assert "程立言" in again.spoken_by()
    assert [line.speaker for line in again.lines()] == [SpeakerRole.GUEST]
    seat.window.close()
    told = "SELECT count(*) FROM journal_entry WHERE act = 'record.speak'"
    with studio.room.database.reading() as connection:
        assert connection.exec_driver_sql(told).scalar() == 1


def test_a_speaker_chosen_back_just_before_the_kill_is_told_last(
    seat: Seat, studio: Studio
) -> None:
    write(seat.editor, "谢谢")
    seat.settle()
    seat.speaker(1)
    in_the_record(studio, lambda rows: rows[0].speaker is SpeakerRole.GUEST)
    seat.window.shut_gate()
    seat.speaker(0)
    again = seat.killed()
    again.settle()
    assert "主持人" in again.spoken_by()
    assert [line.speaker for line in again.lines()] == [SpeakerRole.HOST]


def test_a_nickname_comes_back_before_a_word_of_the_line(seat: Seat) -> None:
    seat.speaker(2)
    field = seat.window.find(QLineEdit, "speaker_name")
    field.setFocus()
    write(field, "小城")
    (unsent,) = unsent_in([("record", "速记", field.window())], True)
    assert (unsent.text, unsent.kept) == ("小城", True)
    again = seat.killed()
    again.settle()
    assert again.window.find(QLineEdit, "speaker_name").text() == "小城"
    assert not again.lines()


def test_a_nickname_half_typed_comes_back(seat: Seat) -> None:
    seat.speaker(2)
    field = seat.window.find(QLineEdit, "speaker_name")
    write(seat.editor, "夜市的肉新鲜吗？")
    field.setFocus()
    write(field, "小城")
    compose(field, "gu'shi")
    again = seat.killed()
    again.settle()
    assert again.window.find(QLineEdit, "speaker_name").text() == "小城"
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.texts() == [("网友 小城", "夜市的肉新鲜吗？")]


def test_a_line_given_up_just_before_the_kill_is_given_up(seat: Seat) -> None:
    write(seat.editor, "口误")
    seat.settle()
    seat.window.shut_gate()
    seat.key(Qt.Key.Key_D, CTRL | SHIFT)
    again = seat.killed()
    again.settle()
    assert (again.lines(), again.editor.toPlainText()) == ((), "")
    write(again.editor, "重来")
    again.settle()
    assert len(again.lines()) == 1


def test_a_line_whose_text_was_deleted_keeps_its_place(seat: Seat) -> None:
    write(seat.editor, "错")
    seat.settle()
    QTest.keyClick(seat.editor, Qt.Key.Key_Backspace)
    again = seat.killed()
    again.settle()
    write(again.editor, "对。")
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.texts() == [("主持人", "对。")]


def test_a_commitment_marked_just_before_the_kill_is_marked_once(seat: Seat) -> None:
    write(seat.editor, "三个工作日内答复。")
    seat.settle()
    seat.window.shut_gate()
    seat.key(Qt.Key.Key_P)
    again = seat.killed()
    again.settle()
    assert [line.commitment for line in again.lines()] == [True]
    assert "承诺事项" in again.about()


def test_each_mark_comes_back_and_is_told_once(seat: Seat) -> None:
    write(seat.editor, "夜市一周一检。")
    seat.settle()
    seat.key(Qt.Key.Key_N)
    seat.settle()
    seat.window.shut_gate()
    seat.key(Qt.Key.Key_O)
    seat.key(Qt.Key.Key_P)
    seat.key(Qt.Key.Key_P)
    again = seat.killed()
    again.settle()
    assert [line.marks for line in again.lines()] == [{Mark.ADOPTED, Mark.HIGHLIGHT}]
    assert "采纳意见 · 精彩观点" in again.about()
    again.key(Qt.Key.Key_N)
    again.settle()
    assert [line.marks for line in again.lines()] == [{Mark.HIGHLIGHT}]


def test_what_a_line_answers_is_told_once_after_a_kill(seat: Seat, studio: Studio) -> None:
    one, two = studio.room.ask("第一问？", "第二问？")
    for number in (one, two):
        studio.room["aide"].execute(screening.admit, number, 0)
        studio.room["aide"].execute(air_queue.recommend, number)
        studio.room["host"].execute(air_queue.ask, number)
    studio.until(lambda: seat.window.find(QLabel, "asked_now").text() == "第二问？")
    seat.speaker(1)
    seat.editor.setFocus()
    write(seat.editor, "答第一问。")
    seat.settle()
    assert [line.question_id for line in seat.lines()] == [two]
    seat.window.shut_gate()
    seat.key(Qt.Key.Key_Q, CTRL | SHIFT)
    choices = seat.window.find(RowsView, "link_list")
    studio.until(choices.isActiveWindow)
    QTest.keyClick(choices, Qt.Key.Key_2)
    again = seat.killed()
    again.settle()
    assert [line.question_id for line in again.lines()] == [one]
    assert f"回应 Q{one:04d}" in again.about()
    seat.window.close()
    told = "SELECT count(*) FROM journal_entry WHERE act = 'record.link'"
    with studio.room.database.reading() as connection:
        assert connection.exec_driver_sql(told).scalar() == 1


def as_form_2(line: Facts) -> Facts:
    """As a window kept a line in work before there were several marks."""
    newer = ("marks", "marking", "linking", "by_hand")
    older = {name: value for name, value in line.items() if name not in newer}
    once = line["marking"].get("commitment", "")
    return {**older, "commitment": "commitment" in line["marks"], "mark": once}


def test_what_an_older_program_kept_is_read(seat: Seat) -> None:
    write(seat.editor, "三个工作日内答复。")
    seat.settle()
    seat.window.shut_gate()
    seat.key(Qt.Key.Key_P)
    field = Field(seat.window.keystrokes, 1, "line")
    assert seat.editor.field.facts_now is not None
    kept = seat.editor.field.facts_now()
    assert kept is not None
    field.note({**kept, "form": 2, "lines": [as_form_2(line) for line in kept["lines"]]})
    again = seat.killed()
    again.settle()
    (line,) = again.lines()
    assert line.marks == {Mark.COMMITMENT}
    assert again.editor.toPlainText() == "三个工作日内答复。"
    assert line.speaker is SpeakerRole.HOST


def a_stored_line(seat: Seat, text: str) -> int:
    write(seat.editor, text)
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    seat.studio.until(lambda: any(text in row for row in words(seat.list)))
    return seat.lines()[-1].id


def a_released_line(seat: Seat, studio: Studio, text: str) -> int:
    line = a_stored_line(seat, text)
    studio.room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    studio.room["publisher"].execute(publication.release_line, line, 1)
    studio.until(lambda: "待推送" in words(seat.list)[0])
    return line


def test_a_correction_in_work_comes_back_as_a_correction(seat: Seat, studio: Studio) -> None:
    line = a_released_line(seat, studio, "归并了五调。")
    write(seat.editor, "新的一条")
    seat.settle()
    seat.revise(0)
    seat.editor.selectAll()
    write(seat.editor, "归并了五条。")
    write(seat.window.find(QLineEdit, "correction_note"), "更正：五")
    again = seat.killed()
    again.settle()
    note = again.window.find(QLineEdit, "correction_note")
    assert (again.editor.toPlainText(), note.text()) == ("归并了五条。", "更正：五")
    assert note.isVisible()
    write(note, "条")
    QTest.keyClick(again.editor, Qt.Key.Key_Return, CTRL)
    again.settle()
    stored = again.lines()[0]
    assert (stored.id, stored.version, stored.text) == (line, 2, "归并了五条。")
    assert stored.remark == "更正：五条"
    assert again.editor.toPlainText() == "新的一条"


def test_a_correction_stored_just_before_the_kill_comes_out_as_stored(
    seat: Seat, studio: Studio
) -> None:
    line = a_stored_line(seat, "归并了五调。")
    seat.revise(0)
    seat.editor.selectAll()
    write(seat.editor, "归并了五条。")
    seat.key(Qt.Key.Key_Return)
    in_the_record(studio, lambda rows: rows[0].version == 2)
    again = seat.killed()
    again.settle()
    assert again.editor.toPlainText() == ""
    kept = studio.room["steno"].query(versions, [line])[line]
    assert [version.text for version in kept] == ["归并了五调。", "归并了五条。"]


def test_where_somebody_else_changed_the_line_both_texts_are_kept(
    seat: Seat, studio: Studio
) -> None:
    line = a_stored_line(seat, "归并了五调。")
    seat.revise(0)
    write(seat.editor, "我加的一句。")
    studio.room["reviewer2"].execute(record.hand_in, line, "归并了五条。", 1)
    again = seat.killed()
    again.settle()
    assert again.editor.toPlainText() == "归并了五调。我加的一句。"
    assert "较早的版本" in again.about()
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.editor.toPlainText() == "归并了五调。我加的一句。"
    assert again.texts() == [("主持人", "归并了五条。")]
    again.key(Qt.Key.Key_Escape, PLAIN)
    studio.until(lambda: "归并了五条。" in words(again.list)[0])
    assert again.editor.toPlainText() == ""
    again.revise(0)
    assert again.editor.toPlainText() == "归并了五调。我加的一句。"
    assert "较早的版本" in again.about()
    again.key(Qt.Key.Key_Return)
    again.settle()
    kept = studio.room["steno"].query(versions, [line])[line]
    assert [version.number for version in kept] == [1, 2, 3]


def test_a_revision_left_open_comes_back_with_its_line(seat: Seat) -> None:
    a_stored_line(seat, "第一条。")
    seat.revise(0)
    write(seat.editor, "改到一半")
    seat.key(Qt.Key.Key_Escape, PLAIN)
    again = seat.killed()
    again.settle()
    assert again.editor.toPlainText() == ""
    again.revise(0)
    assert again.editor.toPlainText() == "第一条。改到一半"
    assert "较早" not in again.about()


def test_kill_after_kill_nothing_is_lost_and_nothing_is_twice(seat: Seat) -> None:
    for number in range(4):
        seat.window.shut_gate()
        write(seat.editor, f"第{number}句。")
        seat.key(Qt.Key.Key_Return)
        write(seat.editor, "半句，")
        seat = seat.killed()
        seat.settle()
    assert seat.editor.toPlainText() == "半句，"
    assert [line.text for line in seat.lines()][:2] == ["第0句。", "半句，第1句。"]
    assert len(seat.lines()) == 5


def test_facts_of_another_form_cost_no_text(seat: Seat) -> None:
    write(seat.editor, "文字")
    seat.settle()
    field = Field(seat.window.keystrokes, 1, "line")
    field.note({"form": 99})
    again = seat.killed()
    again.settle()
    assert again.editor.toPlainText() == "文字"
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert ("主持人", "文字") in again.texts()
