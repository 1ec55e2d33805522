"""The reviewer decides with one key, on the version on the screen, never on their own text."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import answer, record, screening
from studio.record import SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.ui.on_air import Studio, open_studio, words, write
from ui.difference import difference
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.panels.reviewer import ReviewerPanel
from ui.table import RowsView
from ui.tokens import LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
T = TypeVar("T", bound=QWidget)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def typed(studio: Studio, text: str, login: str = "steno") -> int:
    return studio.room[login].execute(record.write, SpeakerRole.GUEST, "程立言", text)


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "reviewer") -> None:
        self.studio = studio
        self.panel = ReviewerPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()

    @property
    def list(self) -> RowsView:
        return self.find(RowsView, "review_list")

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def press(self, key: Qt.Key) -> None:
        self.list.setFocus()
        QTest.keyClick(self.list, key)
        self.studio.settle()

    def state(self, line: int) -> ReviewState:
        return self.studio.room["steno"].query(record.lines, ids=[line])[0].state


def test_one_key_approves_and_the_next_is_in_hand(studio: Studio, qtbot: QtBot) -> None:
    first, second = typed(studio, "第一句"), typed(studio, "第二句")
    seat = Seat(studio, qtbot)
    assert [("记录 第1条" in row) for row in words(seat.list)] == [True, False]
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: words(seat.list)[0].startswith("记录 第2条"))
    assert seat.state(first) is ReviewState.APPROVED
    assert seat.state(second) is ReviewState.SUBMITTED
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: words(seat.list) == [])
    assert seat.state(second) is ReviewState.APPROVED


def test_what_is_doubtful_is_pointed_at_and_nothing_is_changed(
    studio: Studio, qtbot: QtBot
) -> None:
    text = "程利言局长：依据市监办[2025]3号，三天内办结。"
    line = typed(studio, text)
    seat = Seat(studio, qtbot)
    studio.until(lambda: "程立言" in seat.find(QLabel, "review_doubts").text())
    assert "〔2025〕3号" in seat.find(QLabel, "review_doubts").text()
    assert "2 处存疑" in spoken(seat.list, 0)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: seat.state(line) is ReviewState.APPROVED)
    assert studio.room["steno"].query(record.lines, ids=[line])[0].text == text


@pytest.mark.parametrize(
    ("key", "reason"),
    [(Qt.Key.Key_1, "数字待核"), (Qt.Key.Key_2, "职务写法"), (Qt.Key.Key_3, "同音字")],
)
def test_one_key_returns_with_its_reason(
    studio: Studio, qtbot: QtBot, key: Qt.Key, reason: str
) -> None:
    line = typed(studio, "一千一百八十九各")
    seat = Seat(studio, qtbot)
    seat.press(key)
    studio.until(lambda: seat.state(line) is ReviewState.RETURNED)
    assert studio.room["steno"].query(record.lines, ids=[line])[0].reason == reason


def test_another_reason_is_written(studio: Studio, qtbot: QtBot) -> None:
    line = typed(studio, "大家好")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_R)
    field = seat.find(QLineEdit, "return_reason")
    assert field.isVisible()
    write(field, "语气不妥")
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.until(lambda: seat.state(line) is ReviewState.RETURNED)
    assert studio.room["steno"].query(record.lines, ids=[line])[0].reason == "语气不妥"


def test_a_reason_stays_with_the_text_it_was_begun_for(studio: Studio, qtbot: QtBot) -> None:
    first, second = typed(studio, "第一句"), typed(studio, "第二句")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_R)
    field = seat.find(QLineEdit, "return_reason")
    write(field, "语气不妥")
    studio.room["reviewer2"].execute(record.give_back, first, 1, "别人先退了")
    studio.until(lambda: len(words(seat.list)) == 1)
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.settle()
    assert seat.state(second) is ReviewState.SUBMITTED
    assert studio.room["steno"].query(record.lines, ids=[first])[0].reason == "别人先退了"
    assert refusal_text(seat.panel) != ""


def test_ones_own_text_stands_there_and_cannot_be_decided(studio: Studio, qtbot: QtBot) -> None:
    line = typed(studio, "我写的", "reviewer2")
    seat = Seat(studio, qtbot, "reviewer2")
    assert "须由另一人审核" in words(seat.list)[0]
    seat.press(Qt.Key.Key_A)
    assert seat.state(line) is ReviewState.SUBMITTED
    assert not seat.find(QWidget, "approve").isEnabled()


def test_a_new_version_shows_what_changed(studio: Studio, qtbot: QtBot) -> None:
    line = typed(studio, "冷藏不超过一周")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_1)
    studio.room["steno"].execute(record.hand_in, line, "冷藏不超过三天", 1)
    studio.until(lambda: "第 2 版" in words(seat.list)[0])
    shown = seat.find(QLabel, "review_text").text()
    assert "<s" in shown
    assert "<u" in shown
    assert "数字待核" in seat.find(QLabel, "review_earlier").text()


def test_the_text_moved_on_under_the_reviewers_hand(studio: Studio, qtbot: QtBot) -> None:
    line = typed(studio, "旧文字")
    seat = Seat(studio, qtbot)
    studio.room["steno"].execute(record.hand_in, line, "新文字", 1)
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: "第 2 版" in words(seat.list)[0])
    if seat.state(line) is ReviewState.SUBMITTED:
        assert "新版本" in refusal_text(seat.panel)
    else:
        assert (
            studio.room["steno"].query(record.versions, [line])[line][0].state
            is ReviewState.SUBMITTED
        )


def test_a_reviewers_own_wording_needs_another_reviewer(studio: Studio, qtbot: QtBot) -> None:
    line = typed(studio, "大家下午好")
    seat = Seat(studio, qtbot)
    seat.press(Qt.Key.Key_E)
    editor = seat.find(TextEditor, "review_editor")
    assert editor.toPlainText() == "大家下午好"
    write(editor, "各位，")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.until(lambda: "须由另一人审核" in words(seat.list)[0])
    assert studio.room["steno"].query(record.lines, ids=[line])[0].version == 2


def test_an_answer_is_reviewed_beside_its_question(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    (asked,) = room.ask("隔夜菜能不能吃？")
    room["aide"].execute(screening.admit, asked, 0)
    room["aide"].execute(answer.hand_in, asked, "三天内吃完", 0)
    seat = Seat(studio, qtbot)
    assert "隔夜菜能不能吃" in seat.find(QLabel, "review_question").text()
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: words(seat.list) == [])
    kept = room["aide"].query(answer.answer_to, asked)
    assert kept is not None
    assert kept.state is ReviewState.APPROVED


def test_a_difference_escapes_what_it_shows() -> None:
    shown = difference("<b>旧", "<b>新", LIGHT)
    assert "<b>" not in shown
    assert "&lt;b&gt;" in shown


def test_the_oldest_says_how_long_it_waits_for_a_decision(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    oldest = seat.find(QLabel, "review_list_oldest")
    assert oldest.text() == ""
    line = typed(studio, "大家好")
    studio.until(lambda: re.fullmatch(r"最久已等 \d 秒", oldest.text()) is not None)
    studio.room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    studio.until(lambda: oldest.text() == "")


def spoken(view: RowsView, place: int) -> str:
    index = view.rows_model().index(place, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))
