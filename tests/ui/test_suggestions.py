"""What the back room suggests stands beside the question in hand, and waits for a person."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studio import screening
from studio.question import QuestionState, question
from studio.screening.kept import briefs, keep
from studio.screening.suggestions import Suggesting
from tests.ui.on_air import Studio, open_studio, words
from ui.panels.aide import AidePanel
from ui.table import RowsView

PATIENCE_MS = 60_000
SHARP = "药店卖假药找谁举报？"
ALIKE = "买到假药向哪里举报？我的手机13900000001"
BLACKED = "买到假药向哪里举报？我的手机███████████"
SPAM = "加微信abc12345领红包，日赚三百"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@contextmanager
def back_room(studio: Studio) -> Iterator[None]:
    """The real one, a process of its own."""
    working = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", "--database", studio.room.courier_url, "back-room",
         "--until-input-ends"],
        stdin=subprocess.PIPE,
    )  # fmt: skip
    assert working.stdin is not None
    try:
        yield
    finally:
        working.stdin.close()
        assert working.wait(60) == 0


def look(studio: Studio, *ids: int) -> None:
    """What the back room would have kept by now."""
    rows = [studio.room["aide"].query(question, its) for its in ids]
    heard: Suggesting[int] = Suggesting([("市场监督管理",), ("公安",)])
    for row in rows:
        heard.take(row.id, row.text)
    found = {row.id: heard.look(row.id, row.text, nickname=row.nickname) for row in rows}
    with studio.room.database.writing() as connection:
        keep(connection, found, studio.room["aide"].clock.now())


class Seat:
    def __init__(self, studio: Studio, qtbot: QtBot, place: QScrollArea | None = None) -> None:
        self.studio = studio
        self.panel = AidePanel(studio.background("aide"), studio.bulletin)
        if place is not None:
            place.setWidgetResizable(True)
            place.setWidget(self.panel)
        shown = self.panel if place is None else place
        qtbot.addWidget(shown)
        shown.resize(1280, 720)
        shown.show()
        studio.settle()
        self.list = self.view("question_list")
        self.similar = self.view("similar_questions")

    def view(self, name: str) -> RowsView:
        found = self.panel.findChild(RowsView, name)
        assert isinstance(found, RowsView)
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.panel.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def spoken(self, place: int) -> str:
        index = self.list.rows_model().index(place, 0)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def why(self, view: RowsView, place: int) -> str:
        return str(view.rows_model().index(place, 0).data(Qt.ItemDataRole.ToolTipRole))

    def notes(self) -> str:
        found = self.panel.findChild(QLabel, "notes")
        assert found is not None
        return found.text()

    def places(self) -> list[QRect]:
        """Where everything stands that a hand may be on its way to."""
        seen = [w for w in self.panel.findChildren(QWidget) if w.objectName() and w.isVisible()]
        names = ("admit", "merge", "answer_editor", "question_list", "unit_1")
        return [w.geometry() for w in seen if w.objectName() in names]

    def press(self, key: Qt.Key) -> None:
        self.list.setFocus()
        QTest.keyClick(self.list, key)
        self.studio.settle()

    def state(self, its: int) -> QuestionState:
        return self.studio.room["aide"].query(question, its).state


@pytest.mark.timeout(240)
def test_a_question_that_came_is_seen_with_its_suggestions(studio: Studio, qtbot: QtBot) -> None:
    with back_room(studio):
        head, late = studio.room.ask(SHARP, ALIKE)
        studio.room["aide"].execute(screening.admit, head, 0)
        seat = Seat(studio, qtbot)
        studio.until(lambda: SHARP in words(seat.similar)[0], PATIENCE_MS)
        studio.until(lambda: "含手机号" in seat.spoken(0), PATIENCE_MS)
        studio.until(lambda: seat.button("likely_unit_1").isVisible(), PATIENCE_MS)
    assert "假药" in seat.button("likely_unit_1").toolTip()
    assert "假药" in seat.why(seat.similar, 0)
    assert seat.state(late) is QuestionState.RECEIVED
    seat.press(Qt.Key.Key_S)
    studio.until(lambda: seat.state(late) is QuestionState.MERGED)
    assert studio.room["aide"].query(question, head).askers == 2


def test_nothing_moves_when_suggestions_come_later(studio: Studio, qtbot: QtBot) -> None:
    head, late, sent = studio.room.ask(SHARP, ALIKE, "别的问题")
    studio.room["aide"].execute(screening.admit, head, 0)
    studio.room["aide"].execute(screening.assign, sent, 0, "市场监督管理")
    seat = Seat(studio, qtbot)
    studio.until(lambda: seat.button("unit_1").isVisible())
    before, row = seat.places(), seat.list.current_id()
    assert "还没有找好" in seat.similar.nothing
    look(studio, head, late)
    studio.until(lambda: bool(words(seat.similar)), PATIENCE_MS)
    assert seat.places() == before
    assert seat.list.current_id() == row == late
    assert "依据" in seat.button("unit_1").toolTip()
    assert seat.button("unit_1").text() == "市场监督管理"


@pytest.mark.parametrize("high", [720 - 56 - 28, 1080 - 56 - 28])
def test_a_choice_has_room_and_the_buttons_stay(studio: Studio, qtbot: QtBot, high: int) -> None:
    head, late = studio.room.ask(SHARP, ALIKE)
    studio.room["aide"].execute(screening.admit, head, 0)
    look(studio, head, late)
    page = QScrollArea()
    seat = Seat(studio, qtbot, page)
    page.resize(1200, high)
    studio.until(lambda: SHARP in words(seat.similar)[0])
    studio.until(lambda: "回应价值" in seat.notes())
    assert "手机号" in seat.notes()

    def stand() -> QPoint:
        return seat.button("admit").mapTo(page, QPoint(0, 0))

    before = stand()
    assert seat.similar.isVisible()
    for choice in (Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_Delete, Qt.Key.Key_X):
        seat.press(choice)
        studio.until(lambda: stand() == before)
        assert page.verticalScrollBar().maximum() == 0, choice
        assert seat.similar.isVisible() == (high > 860)
        QTest.keyClick(seat.panel.focusWidget(), Qt.Key.Key_Escape)
        studio.settle()
        assert seat.similar.isVisible()
        studio.until(lambda: stand() == before)


def test_an_undecided_question_has_no_editor_an_admitted_one_has(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask(SHARP)
    seat = Seat(studio, qtbot)
    editor = seat.panel.findChild(QWidget, "answer_editor")
    assert editor is not None
    assert not editor.isVisible()
    assert seat.similar.isVisible()
    seat.press(Qt.Key.Key_A)
    seat.button("tab_admitted").click()
    studio.until(lambda: len(words(seat.list)) == 1 and editor.isVisible())
    assert editor.isEnabled()
    assert not seat.similar.isVisible()


def test_a_likely_unit_is_one_click(studio: Studio, qtbot: QtBot) -> None:
    (its,) = studio.room.ask(SHARP)
    look(studio, its)
    seat = Seat(studio, qtbot)
    chip = seat.button("likely_unit_1")
    studio.until(chip.isVisible)
    assert chip.text().startswith("市场监督管理 ")
    chip.click()
    studio.until(lambda: seat.state(its) is QuestionState.ASSIGNED)
    assert studio.room["aide"].query(question, its).unit == "市场监督管理"


def test_an_advertisement_says_so_and_why_and_stays_where_it_is(
    studio: Studio, qtbot: QtBot
) -> None:
    its, letter = studio.room.ask(SPAM, "我要信访，请求复查我的信访事项答复意见")
    look(studio, its, letter)
    seat = Seat(studio, qtbot)
    studio.until(lambda: "疑似广告刷屏" in seat.spoken(0))
    assert "红包" in seat.why(seat.list, 0)
    assert "信访" in seat.spoken(1).splitlines()
    assert seat.state(its) is QuestionState.RECEIVED


def test_what_was_not_admitted_takes_no_others_in(studio: Studio, qtbot: QtBot) -> None:
    first, second = studio.room.ask(SHARP, ALIKE)
    look(studio, first, second)
    seat = Seat(studio, qtbot)
    studio.until(lambda: BLACKED in words(seat.similar)[0])
    assert not seat.button("merge_similar").isEnabled()
    assert "已采用" in seat.button("merge_similar").toolTip()
    seat.press(Qt.Key.Key_S)
    assert seat.state(first) is QuestionState.RECEIVED


def test_a_row_under_the_hand_stays_when_others_become_more_alike(
    studio: Studio, qtbot: QtBot
) -> None:
    first, second, third = studio.room.ask(SHARP, "卖假药的药店向谁投诉？", ALIKE)
    for its in (first, second):
        studio.room["aide"].execute(screening.admit, its, 0)
    look(studio, first, third)
    seat = Seat(studio, qtbot)
    studio.until(lambda: SHARP in words(seat.similar)[0])
    look(studio, first, second, third)
    studio.until(lambda: len(words(seat.similar)) == 2, PATIENCE_MS)
    assert SHARP in words(seat.similar)[0]
    assert seat.similar.current_id() == first


def test_a_screen_reads_suggestions_of_its_own_programme_alone(
    studio: Studio, qtbot: QtBot
) -> None:
    (its,) = studio.room.ask(SHARP)
    look(studio, its)
    assert its in studio.room["aide"].query(briefs, [its])
    assert studio.room.boss.in_programme(0).query(briefs, [its]) == {}
