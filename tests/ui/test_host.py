"""The host glances once: the question, the points, the next one, the time."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import air_check, air_queue, answer, interview, screening
from studio.air_check import Check
from studio.air_queue import AirState
from studio.clock import Clock
from studio.extension import Hour
from studio.interview import InterviewState
from studio.journal import entries_of
from studio.review import Secrecy
from tests.ui.on_air import Studio, open_studio, words, write
from ui.air_clock import AirClock
from ui.panels.host import HostPanel
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def listed(studio: Studio, *texts: str) -> list[int]:
    numbers = studio.room.ask(*texts)
    for number in numbers:
        studio.room["aide"].execute(screening.admit, number, 0)
        studio.room["aide"].execute(air_queue.recommend, number)
    return numbers


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "host") -> None:
        self.studio = studio
        self.panel = HostPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def read(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def click(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.studio.settle()

    def states(self) -> list[AirState]:
        return [row.state for row in self.studio.room["host"].query(air_queue.air_list)]


def test_the_arrow_asks_one_after_the_other(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "第一问", "第二问")
    seat = Seat(studio, qtbot)
    assert "第一问" in seat.read("next_question")
    for text in ("第一问", "第二问"):
        QTest.keyClick(seat.panel, Qt.Key.Key_Right)
        studio.until(lambda text=text: seat.read("current_question") == text)  # type: ignore[misc]
    assert seat.states() == [AirState.ANSWERED, AirState.ASKING]


def test_the_approved_answer_stands_under_the_question(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "三无辣条谁来管")
    room = studio.room
    reply = room["aide"].execute(answer.hand_in, number, "市场监管局受理。三个工作日答复。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["host"].execute(air_queue.ask, number)
    seat = Seat(studio, qtbot)
    assert seat.read("current_points").splitlines() == ["· 市场监管局受理。", "· 三个工作日答复。"]


def test_an_unapproved_answer_is_not_shown_to_the_host(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "问")
    studio.room["aide"].execute(answer.hand_in, number, "还没有审核的话", 0)
    studio.room["host"].execute(air_queue.ask, number)
    assert Seat(studio, qtbot).read("current_points") == ""


def test_a_question_goes_to_writing_and_the_order_is_changed(studio: Studio, qtbot: QtBot) -> None:
    first, second, third = listed(studio, "一", "二", "三")
    seat = Seat(studio, qtbot)
    rows = seat.find(RowsView, "air_list")
    rows.setFocus()
    rows.select(third)
    QTest.keyClick(rows, Qt.Key.Key_F2)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    studio.until(lambda: "三" in words(rows)[1])
    rows.select(first)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_L)
    studio.until(lambda: AirState.TO_WRITING in seat.states())
    order = {row.id: row.position for row in studio.room["host"].query(air_queue.air_list)}
    assert order[third] < order[second]


def test_the_end_is_asked_for_twice(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "director")
    seat.click("end_air")
    now = studio.room["host"].query(interview.interview).state
    assert now is InterviewState.ON_AIR
    seat.click("end_air")
    now = studio.room["host"].query(interview.interview).state
    assert now is InterviewState.FOLLOWING_UP


def test_the_end_of_the_hour_ends_the_question_on_air(studio: Studio, qtbot: QtBot) -> None:
    first, second = listed(studio, "甲问", "乙问")
    studio.room["host"].execute(air_queue.ask, first)
    seat = Seat(studio, qtbot, "director")
    seat.click("end_air")
    seat.click("end_air")
    studio.settle()
    states = {row.id: row.state for row in studio.room["host"].query(air_queue.air_list)}
    assert states == {first: AirState.ANSWERED, second: AirState.QUEUED}
    assert studio.room["host"].query(interview.interview).state is InterviewState.FOLLOWING_UP


def test_the_host_begins_knowing_what_is_open(tmp_path: Path, qtbot: QtBot) -> None:
    """As at the director's desk, and the journal keeps what was."""
    with open_studio(tmp_path, qtbot, on_air=False) as studio:
        seat = Seat(studio, qtbot)
        studio.until(lambda: seat.find(QAbstractButton, "start_air").isVisible())
        seat.click("start_air")
        studio.until(lambda: seat.find(QLabel, "open_checks").isVisible())
        assert "灯光" in seat.read("open_checks")
        assert studio.room["host"].query(interview.interview).state is InterviewState.COLLECTING
        seat.click("start_anyway")
        assert studio.room["host"].query(interview.interview).state is InterviewState.ON_AIR
        (kept,) = studio.room["host"].query(entries_of, "floor", 1)
        assert f'"{Check.LIGHTS.value}"' in kept.detail
        studio.until(lambda: not seat.find(QLabel, "open_checks").isVisible())


def test_what_opened_while_the_host_was_asked_is_named_before_the_hour(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with open_studio(tmp_path, qtbot, on_air=False) as studio:
        studio.room["director"].execute(air_check.tick, Check.LIGHTS)
        seat = Seat(studio, qtbot)
        studio.until(lambda: seat.find(QAbstractButton, "start_air").isVisible())
        seat.click("start_air")
        studio.until(lambda: seat.find(QLabel, "open_checks").isVisible())
        assert "灯光" not in seat.read("open_checks")
        studio.room["director"].execute(air_check.untick, Check.LIGHTS)
        seat.click("start_anyway")
        studio.until(lambda: "灯光" in seat.read("open_checks"))
        assert studio.room["host"].query(interview.interview).state is InterviewState.COLLECTING
        seat.click("start_anyway")
        assert studio.room["host"].query(interview.interview).state is InterviewState.ON_AIR


def test_a_pause_asks_for_its_reason(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "director")
    seat.click("pause_air")
    write(seat.find(QLineEdit, "pause_reason"), "设备故障")
    QTest.keyClick(seat.find(QLineEdit, "pause_reason"), Qt.Key.Key_Return)
    studio.until(lambda: seat.find(QAbstractButton, "resume_air").isVisible())
    assert studio.room["host"].query(interview.interview).state is InterviewState.PAUSED


def test_a_long_question_shrinks_and_is_not_cut_off(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "很长的问题" * 60)
    studio.room["host"].execute(air_queue.ask, number)
    seat = Seat(studio, qtbot)
    label = seat.find(QLabel, "current_question")
    assert label.text() == "很长的问题" * 60
    assert label.fontInfo().pixelSize() < 40
    studio.until(lambda: label.height() >= label.heightForWidth(label.width()))


def test_at_the_planned_end_the_clock_turns_and_nothing_stops(studio: Studio, qtbot: QtBot) -> None:
    shown = studio.room["host"].query(interview.interview)
    for minutes, said in ((12, "剩余"), (61, "超时")):
        moment = shown.starts_at + timedelta(minutes=minutes)
        clock = AirClock(Clock.starting(moment, 1e-6))
        qtbot.addWidget(clock)
        clock.show_hour(Hour(shown, ()))
        label = clock.findChild(QLabel, "time_about")
        assert isinstance(label, QLabel)
        assert said in label.text()
    assert studio.room["host"].query(interview.interview).on_air


def test_the_oldest_on_the_list_says_how_long_it_waits(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "第一问", "第二问")
    seat = Seat(studio, qtbot)
    rows = studio.room["host"].query(air_queue.air_list)
    entered = [row.since for row in rows]
    assert entered == sorted(entered)
    assert all(row.since <= studio.room["host"].clock.now() for row in rows)
    assert seat.read("air_list_oldest").startswith("最久已等")
    for text in ("第一问", "第二问"):
        seat.click("answered_next")
        studio.until(lambda text=text: seat.read("current_question") == text)  # type: ignore[misc]
    studio.until(lambda: seat.read("air_list_oldest") == "")
