"""What comes by phone, letter or in the room is typed in by keys alone, and nothing of it lost."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateTimeEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import channel
from studio.question import QuestionRow, question, questions
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from ui.leaving import unsent_in
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def aide(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "keys", AidePanel, "aide")
    made.settle()
    yield made
    made.close()


def opened(window: Window) -> Window:
    window.find(QAbstractButton, "add_press_question").click()
    window.settle()
    return window


def choose(window: Window, code: str) -> None:
    box = window.find(QComboBox, "entry_channel")
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def register(window: Window, text: str, **fields: str) -> None:
    for name, value in fields.items():
        write(window.find(QLineEdit, f"entry_{name}"), value)
    write(window.editor("entry_editor"), text)
    QTest.keyClick(window.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    window.settle()


def pill(window: Window, name: str) -> QAbstractButton:
    found = window.panel.findChildren(QAbstractButton, name)
    (visible,) = [each for each in found if each.isVisible()]
    return visible


def came(studio: Studio) -> tuple[QuestionRow, ...]:
    return studio.room["aide"].query(questions)


def test_what_the_press_asks_carries_outlet_and_reporter(studio: Studio, aide: Window) -> None:
    opened(aide)
    register(aide, "今年抽检不合格率如何？", asker="云州日报", reporter="王敏")
    (row,) = came(studio)
    assert (row.channel, row.nickname, row.reporter) == ("press", "云州日报", "王敏")
    rows = aide.find(RowsView, "question_list")
    studio.until(lambda: "【云州日报记者 王敏】 · 记者提问" in words(rows)[0])
    assert "【云州日报记者 王敏】" in aide.find(QLabel, "entry_said").text()
    register(aide, "没有媒体")
    assert "媒体名称" in refusal_text(aide.panel)
    assert len(came(studio)) == 1
    assert aide.editor("entry_editor").toPlainText() == "没有媒体"


def test_what_is_typed_goes_by_no_other_channel_when_its_own_is_retired(
    studio: Studio, aide: Window
) -> None:
    opened(aide)
    choose(aide, "phone")
    write(aide.editor("entry_editor"), "几点开门？")
    studio.room.boss.execute(channel.retire, "phone")
    for _ in range(2):
        aide.find(QAbstractButton, "add_press_question").click()
        aide.settle()
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    aide.settle()
    assert not came(studio)
    assert "已停用" in refusal_text(aide.panel)
    choose(aide, "letter")
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    studio.until(lambda: [row.channel for row in came(studio)] == ["letter"])


def test_several_in_a_row_by_another_channel(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "phone")
    assert not aide.find(QLineEdit, "entry_reporter").isVisible()
    register(aide, "几点开门？", asker="王女士")
    register(aide, "几点关门？\n周末呢？")
    first, second = came(studio)
    assert [(row.channel, row.nickname) for row in (first, second)] == [
        ("phone", "王女士"), ("phone", "网友"),
    ]  # fmt: skip
    assert second.text == "几点关门？\n周末呢？"
    assert aide.editor("entry_editor").toPlainText() == ""
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Escape)
    assert not aide.editor("entry_editor").isVisible()
    assert aide.find(RowsView, "question_list").isVisible()


def test_a_channel_that_was_added_is_offered_and_a_retired_one_not(
    studio: Studio, aide: Window
) -> None:
    studio.room.boss.execute(channel.add, "town_app", "云州通")
    studio.room.boss.execute(channel.retire, "weibo")
    opened(aide)
    box = aide.find(QComboBox, "entry_channel")
    offered = {box.itemText(at) for at in range(box.count())}
    assert "云州通" in offered
    assert "微博" not in offered


def test_kind_fields_and_time_go_with_it(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "letter")
    pill(aide, "choose_report").click()
    pill(aide, "choose_land").click()
    yesterday = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(days=1)
    field = aide.find(QDateTimeEdit, "entry_time")
    field.setDateTime(QDateTime.fromSecsSinceEpoch(int(yesterday.timestamp())))
    register(aide, "补偿标准是多少？")
    (row,) = came(studio)
    assert (row.kind, row.topics, row.received_at) == ("report", ("land",), yesterday)
    register(aide, "又一条")
    assert came(studio)[-1].kind == "question"
    assert datetime.now(UTC) - came(studio)[-1].received_at < timedelta(minutes=1)


def test_a_time_to_come_is_refused_and_nothing_lost(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "letter")
    later = datetime.now(UTC) + timedelta(days=1)
    field = aide.find(QDateTimeEdit, "entry_time")
    field.setDateTime(QDateTime.fromSecsSinceEpoch(int(later.timestamp())))
    register(aide, "明天的问题")
    assert came(studio) == ()
    assert "还没有到" in refusal_text(aide.panel)
    assert aide.editor("entry_editor").toPlainText() == "明天的问题"


def test_half_a_question_is_there_after_a_kill(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "phone")
    write(aide.find(QLineEdit, "entry_asker"), "王女士")
    write(aide.editor("entry_editor"), "写到一半")
    again = aide.killed()
    again.settle()
    assert again.editor("entry_editor").isVisible()
    assert again.editor("entry_editor").toPlainText() == "写到一半"
    assert again.find(QLineEdit, "entry_asker").text() == "王女士"
    QTest.keyClick(again.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    again.settle()
    (row,) = came(studio)
    assert (row.channel, row.nickname, row.text) == ("phone", "王女士", "写到一半")
    again.close()


def test_what_was_on_its_way_is_registered_once(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "phone")
    aide.shut_gate()
    write(aide.editor("entry_editor"), "几点开门？")
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    again = aide.killed()
    again.settle()
    aide.close()
    assert len(came(studio)) == 1
    assert again.editor("entry_editor").toPlainText() == ""
    again.close()


def until_stored(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()


def test_what_was_stored_just_before_the_kill_comes_once(studio: Studio, aide: Window) -> None:
    opened(aide)
    choose(aide, "phone")
    write(aide.editor("entry_editor"), "几点开门？")
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    until_stored(lambda: len(came(studio)) == 1)
    again = aide.killed()
    again.settle()
    assert len(came(studio)) == 1
    assert again.editor("entry_editor").unstored() == ()
    again.close()


def test_closing_asks_about_what_is_not_registered(studio: Studio, aide: Window) -> None:
    opened(aide)
    write(aide.find(QLineEdit, "entry_asker"), "云州日报")
    write(aide.editor("entry_editor"), "何时开工？")
    found = unsent_in([("questions", "问答", aide.panel)], True)
    assert {one.text for one in found} == {"云州日报", "何时开工？"}
    assert all(one.kept for one in found)
    QTest.keyClick(aide.editor("entry_editor"), Qt.Key.Key_Return, CTRL)
    aide.settle()
    assert unsent_in([("questions", "问答", aide.panel)], True) == []


# kind and fields of what is there


def test_kind_and_fields_are_changed_by_keys_and_taken_back(studio: Studio, aide: Window) -> None:
    (number,) = studio.room.ask("拆迁补偿怎么算？")
    rows = aide.find(RowsView, "question_list")
    studio.until(lambda: len(words(rows)) == 1)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_K)
    first = pill(aide, "choose_question")
    for key in (Qt.Key.Key_R, Qt.Key.Key_8, Qt.Key.Key_5, Qt.Key.Key_5, Qt.Key.Key_Return):
        QTest.keyClick(first, key)
    aide.settle()
    row = studio.room["aide"].query(question, number)
    assert (row.kind, row.topics) == ("report", ("land",))
    studio.until(lambda: "反映情况 · 征地拆迁" in words(rows)[0])
    assert "反映情况 · 征地拆迁" in aide.find(QLabel, "question_meta").text()
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_U)
    aide.settle()
    assert studio.room["aide"].query(question, number).kind == "question"
    QTest.keyClick(rows, Qt.Key.Key_K)
    QTest.keyClick(first, Qt.Key.Key_S)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    aide.settle()
    assert studio.room["aide"].query(question, number).kind == "question"
    assert not first.isVisible()
