"""Two people in one text see it before they collide; who is at the programme stands below."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import answer, record, screening
from studio.record import SpeakerRole
from tests.ui.on_air import Studio, open_studio, words, write
from ui.background import Background
from ui.editor import TextEditor
from ui.panels.aide import AidePanel
from ui.panels.reviewer import ReviewerPanel
from ui.panels.stenographer import StenographerPanel
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView

Sit = Callable[[str, str, "type[QWidget]"], QWidget]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def sit(studio: Studio, qtbot: QtBot) -> Iterator[Sit]:
    there: list[Background] = []

    def sit_down(login: str, key: str, panel: type[QWidget]) -> QWidget:
        background = studio.background(login)
        background.attendance.begin(background.desk)
        background.attendance.turn_to(key)
        there.append(background)
        made = panel(background, studio.bulletin)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.show()
        studio.settle()
        return made

    yield sit_down
    for background in there:
        background.attendance.end()


def _said(panel: QWidget) -> str:
    label = panel.findChild(QLabel, "alongside")
    assert label is not None
    return label.text() if label.isVisibleTo(panel) else ""


def _until(studio: Studio, holds: Callable[[], bool]) -> None:
    studio.until(holds, 20_000)


def test_two_aides_at_one_question_see_each_other(studio: Studio, sit: Sit) -> None:
    (number,) = studio.room.ask("校园周边的辣条谁来管？")
    one, two = sit("aide", "questions", AidePanel), sit("aide2", "questions", AidePanel)
    _until(studio, lambda: _said(two) == "aide（test）也在看这一条")
    _until(studio, lambda: _said(one) == "aide2（test）也在看这一条")
    studio.room["aide"].execute(screening.admit, number, 0)
    _until(studio, lambda: _said(one) == _said(two) == "")


def test_who_rewords_a_question_is_seen_by_the_other(studio: Studio, sit: Sit) -> None:
    studio.room.ask("校园周边的辣条谁来管？")
    one, two = sit("aide", "questions", AidePanel), sit("aide2", "questions", AidePanel)
    _until(studio, lambda: "也在看这一条" in _said(two))
    opener = one.findChild(QPushButton, "reword")
    assert opener is not None
    opener.click()
    editor = one.findChild(TextEditor, "wording_editor")
    assert editor is not None
    write(editor, "改了")
    _until(studio, lambda: "aide（test）正在写这一条" in _said(two))
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    _until(studio, lambda: _said(two) == "aide（test）也在看这一条")


def test_who_types_an_answer_is_seen_by_the_other_before_both_submit(
    studio: Studio, sit: Sit
) -> None:
    (number,) = studio.room.ask("校园周边的辣条谁来管？")
    studio.room["aide"].execute(screening.admit, number, 0)
    one, two = sit("aide", "questions", AidePanel), sit("aide2", "questions", AidePanel)
    for panel in (one, two):
        _admitted(panel)
    studio.settle()
    write(_editor(one, "answer_editor"), "由市场监管部门负责")
    _until(studio, lambda: _said(two) == "▲ aide（test）正在写这一条，还没有提交")
    write(_editor(two, "answer_editor"), "由教育部门负责")
    QTest.keyClick(_editor(one, "answer_editor"), Qt.Key.Key_Return, CTRL)
    studio.settle()
    state = two.findChild(QLabel, "answer_state")
    assert state is not None
    _until(studio, lambda: "由市场监管部门负责" in state.text())
    assert _editor(two, "answer_editor").toPlainText() == "由教育部门负责"
    QTest.keyClick(_editor(two, "answer_editor"), Qt.Key.Key_Return, CTRL)
    studio.settle()
    (kept,) = studio.room["aide"].query(answer.answers)
    texts = [one.text for one in studio.room["aide"].query(answer.versions, [kept.id])[kept.id]]
    assert texts == ["由市场监管部门负责", "由教育部门负责"]
    _until(studio, lambda: not _rows(two).rows_model().rowCount())


def test_a_question_decided_by_somebody_else_stays_under_the_hand_that_types(
    studio: Studio, sit: Sit
) -> None:
    first, second = studio.room.ask("校园周边的辣条谁来管？", "夜市的肉新鲜吗？")
    for number in (first, second):
        studio.room["aide"].execute(screening.admit, number, 0)
    panel = sit("aide", "questions", AidePanel)
    _admitted(panel)
    studio.settle()
    write(_editor(panel, "answer_editor"), "由市场监管")
    studio.room["aide2"].execute(answer.hand_in, first, "由教育部门负责", 0)
    state = panel.findChild(QLabel, "answer_state")
    assert state is not None
    _until(studio, lambda: "由教育部门负责" in state.text())
    write(_editor(panel, "answer_editor"), "部门负责")
    assert _editor(panel, "answer_editor").toPlainText() == "由市场监管部门负责"
    assert len(words(_rows(panel))) == 2
    _editor(panel, "answer_editor").clear()
    _editor(panel, "answer_editor").insertPlainText("由教育部门负责")
    _until(studio, lambda: len(words(_rows(panel))) == 1)


def test_a_stenographer_who_revises_a_line_is_seen_by_the_reviewer(
    studio: Studio, sit: Sit
) -> None:
    steno = studio.room["steno"]
    line = steno.execute(record.start_line, SpeakerRole.HOST, "主持人", None)
    steno.execute(record.hand_in, line, "大家下午好。", 0, "")
    typist, reader = (
        sit("steno", "record", StenographerPanel),
        sit("reviewer", "review", ReviewerPanel),
    )
    rows = typist.findChild(RowsView, "record_list")
    assert rows is not None
    _until(studio, lambda: "待审" in rows.rows_model().texts()[0])
    rows.setCurrentIndex(rows.rows_model().index(0, 0))
    revise = typist.findChild(QPushButton, "revise_line")
    assert revise is not None
    revise.click()
    studio.settle()
    write(_editor(typist, "line_editor"), "各位网友：")
    _until(studio, lambda: _said(reader) == "▲ steno（test）正在写这一条，还没有提交")


def test_the_window_says_who_is_at_the_programme(studio: Studio, sit: Sit, qtbot: QtBot) -> None:
    sit("reviewer", "review", ReviewerPanel)
    with _window(studio, qtbot, "aide") as window:
        _until(studio, lambda: _present(window) == "在线 2 人：您、审核 reviewer")


@contextmanager
def _window(studio: Studio, qtbot: QtBot, login: str) -> Iterator[ProgrammeWindow]:
    window = ProgrammeWindow(studio.room[login], studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    try:
        yield window
    finally:
        window.leave()


def _admitted(panel: QWidget) -> None:
    tab = panel.findChild(QPushButton, "tab_admitted")
    assert tab is not None
    tab.click()


def _rows(panel: QWidget) -> RowsView:
    found = panel.findChild(RowsView, "question_list")
    assert found is not None
    return found


def _present(window: ProgrammeWindow) -> str:
    label = window.findChild(QLabel, "present")
    return label.text() if label is not None else ""


def _editor(panel: QWidget, name: str) -> TextEditor:
    found = panel.findChild(TextEditor, name)
    assert found is not None
    return found


def test_stenographers_see_what_the_other_is_typing(studio: Studio, sit: Sit) -> None:
    one = sit("steno", "record", StenographerPanel)
    two = sit("reviewer2", "record", StenographerPanel)
    editor, shown = one.findChild(TextEditor, "line_editor"), two.findChild(QLabel, "partner_words")
    assert editor is not None
    assert shown is not None
    editor.insertPlainText("校园周边的食品安全，")
    _until(studio, lambda: "校园周边的食品安全，" in shown.text())
    assert shown.isVisibleTo(two)
    editor.insertPlainText("一直是重中之重" * 60)
    _until(studio, lambda: shown.text().endswith("重中之重") and len(shown.text()) <= 300)
    editor.clear()
    _until(studio, lambda: "等待下一位发言" in shown.text())
