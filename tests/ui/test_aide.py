"""The aide decides by keys alone; nothing jumps, nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from studio import air_queue, answer, screening
from studio.question import QuestionState, question
from studio.review import ReviewState
from tests.ui.on_air import Studio, open_studio, words, write
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.reading import Reading
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
T = TypeVar("T", bound=QWidget)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "aide") -> None:
        self.studio = studio
        self.panel = AidePanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()

    @property
    def list(self) -> RowsView:
        return self.find(RowsView, "question_list")

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.list.setFocus()
        QTest.keyClick(self.list, key, modifiers)
        self.studio.settle()

    def tab(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.studio.settle()

    def state(self, number: int) -> QuestionState:
        return self.studio.room["aide"].query(question, number).state


def test_keys_alone_decide_one_after_the_other(studio: Studio, qtbot: QtBot) -> None:
    a, b, c = studio.room.ask("甲问", "乙问", "加微信领红包")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: "乙问" in words(seat.list)[0])
    seat.press(Qt.Key.Key_M)
    QTest.keyClick(seat.find(QLineEdit, "merge_search"), Qt.Key.Key_Return)
    studio.until(lambda: "加微信" in words(seat.list)[0])
    seat.press(Qt.Key.Key_Delete)
    QTest.keyClick(seat.find(QListWidget, "decline_reasons"), Qt.Key.Key_2)
    studio.until(lambda: words(seat.list) == [])
    states = [seat.state(number) for number in (a, b, c)]
    assert states == [QuestionState.SCREENED_IN, QuestionState.MERGED, QuestionState.REJECTED]


def test_a_merge_looks_the_head_up_by_its_words(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    heads = room.ask("夜市烧烤新鲜吗", "网购保健品能治病吗")
    for number in heads:
        room["aide"].execute(screening.admit, number, 0)
    (late,) = room.ask("保健品骗人吗")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_M)
    search = seat.find(QLineEdit, "merge_search")
    write(search, "保健品")
    assert "正在查找" in seat.find(RowsView, "merge_candidates").nothing
    studio.settle()
    assert len(words(seat.find(RowsView, "merge_candidates"))) == 1
    QTest.keyClick(search, Qt.Key.Key_Return)
    studio.until(lambda: seat.state(late) is QuestionState.MERGED)
    assert room["aide"].query(question, heads[1]).askers == 2


def test_a_key_of_the_list_means_the_question_in_hand_though_a_choice_is_open(
    studio: Studio, qtbot: QtBot
) -> None:
    first, second = studio.room.ask("甲问", "乙问")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_X)
    write(seat.find(QLineEdit, "escalate_reason"), "信访")
    seat.list.select(second)
    seat.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    studio.until(lambda: seat.state(second) is QuestionState.REJECTED)
    assert seat.state(first) is QuestionState.RECEIVED
    QTest.keyClick(seat.find(QLineEdit, "escalate_reason"), Qt.Key.Key_Return)
    studio.until(lambda: seat.state(first) is QuestionState.ESCALATED)
    assert seat.find(QLineEdit, "escalate_reason").text() == ""


def test_escape_leaves_an_open_choice_and_decides_nothing(studio: Studio, qtbot: QtBot) -> None:
    (number,) = studio.room.ask("问")
    seat = Seat(studio, qtbot)
    for key, name in ((Qt.Key.Key_T, "unit_choice"), (Qt.Key.Key_X, "escalate_reason")):
        seat.press(key)
        field = seat.find(QLineEdit, name)
        assert field.isVisible()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not field.isVisible()
    assert seat.state(number) is QuestionState.RECEIVED


def test_new_questions_wait_behind_a_count_while_one_is_in_hand(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask("先来的")
    seat = Seat(studio, qtbot)
    studio.room.ask("后来的", "再后来的")
    bar = seat.find(QAbstractButton, "show_new")
    studio.until(lambda: bar.isVisible() and "2 条新提问" in bar.text())
    assert len(words(seat.list)) == 1
    seat.press(Qt.Key.Key_N)
    assert len(words(seat.list)) == 3


def test_undo_takes_the_last_decision_back(studio: Studio, qtbot: QtBot) -> None:
    (number,) = studio.room.ask("问")
    studio.room["aide"].execute(screening.decline, number, 0, "spam")
    seat = Seat(studio, qtbot)
    seat.tab("tab_declined")
    assert "广告刷屏" in words(seat.list)[0]
    seat.press(Qt.Key.Key_U)
    studio.until(lambda: seat.state(number) is QuestionState.RECEIVED)


def test_a_unit_that_was_named_once_is_one_key_from_then_on(studio: Studio, qtbot: QtBot) -> None:
    _, second, third = studio.room.ask("甲问", "乙问", "丙问")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_T)
    write(seat.find(QLineEdit, "unit_choice"), "市教育局")
    QTest.keyClick(seat.find(QLineEdit, "unit_choice"), Qt.Key.Key_Return)
    studio.until(lambda: "乙问" in words(seat.list)[0])
    qtbot.waitUntil(lambda: seat.panel.findChild(QAbstractButton, "unit_1") is not None)
    assert seat.find(QAbstractButton, "unit_1").text() == "市教育局"
    seat.press(Qt.Key.Key_1)
    studio.until(lambda: "丙问" in words(seat.list)[0])
    assert studio.room["aide"].query(question, second).unit == "市教育局"
    seat.press(Qt.Key.Key_2)
    assert seat.state(third) is QuestionState.RECEIVED


def test_units_keep_their_keys_whoever_names_another(studio: Studio, qtbot: QtBot) -> None:
    first, second, third = studio.room.ask("甲问", "乙问", "丙问")
    studio.room["aide"].execute(screening.assign, first, 0, "市教育局")
    seat = Seat(studio, qtbot)
    studio.room["aide2"].execute(screening.assign, second, 0, "海关")
    studio.room["aide2"].execute(screening.assign, third, 0, "市教育局")
    studio.room["aide2"].execute(screening.undo, first, 1)
    qtbot.waitUntil(lambda: seat.panel.findChild(QAbstractButton, "unit_2") is not None)
    shown = [seat.find(QAbstractButton, f"unit_{n}").text() for n in (1, 2)]
    assert shown == ["市教育局", "海关"]
    assert studio.room["aide"].query(screening.units_used) == ("市教育局", "海关")


def test_who_knows_the_reasons_declines_by_one_key(studio: Studio, qtbot: QtBot) -> None:
    first, _ = studio.room.ask("加微信领红包", "乙问")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    studio.until(lambda: "乙问" in words(seat.list)[0])
    assert studio.room["aide"].query(question, first).reason == "spam"


def test_a_click_on_a_reason_declines_once(studio: Studio, qtbot: QtBot) -> None:
    first, second = studio.room.ask("加微信领红包", "乙问")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_Delete)
    reasons = seat.find(QListWidget, "decline_reasons")
    spot = reasons.visualItemRect(reasons.item(1)).center()
    QTest.mouseClick(reasons.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)
    QTest.mouseDClick(reasons.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)
    studio.until(lambda: "乙问" in words(seat.list)[0])
    assert seat.state(first) is QuestionState.REJECTED
    assert seat.state(second) is QuestionState.RECEIVED


def test_an_answer_is_typed_and_handed_in(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    (number,) = room.ask("隔夜菜能吃吗")
    room["aide"].execute(screening.admit, number, 0)
    seat = Seat(studio, qtbot)
    seat.tab("tab_admitted")
    editor = seat.find(TextEditor, "answer_editor")
    write(editor, "三天内吃完。")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert room["aide"].query(answer.answer_to, number) is None
    editor.undo()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    kept = room["aide"].query(answer.answer_to, number)
    assert kept is not None
    assert (kept.text, kept.state) == ("三天内吃完。", ReviewState.SUBMITTED)


def test_a_half_typed_answer_stays_with_its_question(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    first, second = room.ask("第一问", "第二问")
    for number in (first, second):
        room["aide"].execute(screening.admit, number, 0)
    seat = Seat(studio, qtbot)
    seat.tab("tab_admitted")
    editor = seat.find(TextEditor, "answer_editor")
    write(editor, "写到一半")
    seat.press(Qt.Key.Key_Down)
    assert editor.toPlainText() == ""
    room["aide2"].execute(screening.assign, first, 1, "市教育局")
    studio.until(lambda: "市教育局" in words(seat.list)[0])
    seat.press(Qt.Key.Key_Up)
    assert editor.toPlainText() == "写到一半"


def test_two_aides_at_one_question_one_is_told(studio: Studio, qtbot: QtBot) -> None:
    (number,) = studio.room.ask("问")
    seat = Seat(studio, qtbot)
    seat.list.setFocus()
    studio.room["aide2"].execute(screening.decline, number, 0, "spam")
    QTest.keyClick(seat.list, Qt.Key.Key_A)
    studio.settle()
    assert seat.state(number) is QuestionState.REJECTED
    assert "刚被别人处理过" in refusal_text(seat.panel) or words(seat.list) == []


def test_f6_recommends_for_air(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    (number,) = room.ask("问")
    room["aide"].execute(screening.admit, number, 0)
    seat = Seat(studio, qtbot)
    seat.tab("tab_admitted")
    seat.press(Qt.Key.Key_F6)
    assert [row.id for row in room["host"].query(air_queue.air_list)] == [number]


def test_search_finds_by_words_nickname_and_number(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask("夜市烧烤", "保健品")
    seat = Seat(studio, qtbot)
    search = seat.find(QLineEdit, "search")
    for text, count in (("烧烤", 1), ("网友甲", 2), ("Q0002", 1), ("没有的", 0)):
        search.clear()
        write(search, text)
        studio.settle()
        assert len(words(seat.list)) == count


def test_a_question_of_any_length_is_read_to_its_end_above_its_buttons(
    studio: Studio, qtbot: QtBot
) -> None:
    text = "我家住在老城区。" * 600 + "请问找谁？"
    studio.room.ask(text)
    seat = Seat(studio, qtbot)
    label = seat.find(QLabel, "question_text")
    studio.until(lambda: label.text() == text)
    scrolled = next(each for each in seat.panel.findChildren(Reading) if each.isAncestorOf(label))
    bar = scrolled.verticalScrollBar()
    studio.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    end = label.mapTo(scrolled.viewport(), label.rect().bottomLeft()).y()
    assert end <= scrolled.viewport().height()
    admit = seat.find(QAbstractButton, "admit")
    assert admit.mapTo(seat.panel, admit.rect().bottomLeft()).y() < seat.panel.height()
