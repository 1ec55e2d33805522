"""While an answer is typed the aide sees how long it is on Weibo, where it goes there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio import interview, screening
from studio.question import questions
from tests.studio.room import registered
from tests.ui.on_air import Studio, open_studio, write
from tests.ui.test_answer_chain import Seat
from ui.editor import TextEditor
from ui.panels.aide import AidePanel

WEIBO = "http://127.0.0.1:9/#weibo=7&length=140"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        (number,) = made.room.ask("食堂卫生谁来管？")
        made.room["aide"].execute(screening.admit, number, 0)
        yield made


@pytest.fixture
def seat(studio: Studio, qtbot: QtBot) -> Seat:
    return Seat(studio, qtbot, AidePanel, "aide")


def counter(seat: Seat) -> QLabel:
    return seat.find(QLabel, "post_length")


def test_an_answer_for_weibo_is_counted_while_it_is_typed(studio: Studio, seat: Seat) -> None:
    studio.room["boss"].execute(interview.choose_portal, registered(studio.room, WEIBO))
    seat.at("tab_admitted")
    editor = seat.find(TextEditor, "answer_editor")
    studio.until(lambda: counter(seat).isVisible())
    unit = studio.room["aide"].query(questions)[0].unit
    head = len("【答】问：食堂卫生谁来管？答：") + len(unit) + 3  # four digits, one line break
    write(editor, "由我局负责。")
    studio.until(lambda: counter(seat).text() == f"微博 {head + 6}/140 字")
    write(editor, "由我局负责。" * 60)
    studio.until(lambda: counter(seat).text().endswith("条"))
    assert counter(seat).text() == f"微博 {head + 366} 字，分 3 条"
    write(editor, "由我局负责。" * 3000)
    studio.until(lambda: "太长，发不出" in counter(seat).text())


def test_no_other_portal_has_a_counter(studio: Studio, seat: Seat) -> None:
    studio.room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9/#wordpress")
    seat.at("tab_admitted")
    write(seat.find(TextEditor, "answer_editor"), "由我局负责。")
    studio.settle()
    assert not counter(seat).isVisible()
    studio.room["boss"].execute(interview.choose_portal, registered(studio.room, WEIBO))
    studio.until(lambda: counter(seat).isVisible())
