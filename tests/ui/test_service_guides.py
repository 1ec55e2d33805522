"""办事指南: kept by the office at 排期, put into a line or an answer by a key, seen as words."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import answer, record, service_guide
from studio.journal import HOUSE
from tests.addresses import GUIDE
from tests.ui.on_air import Studio, open_studio, words, write
from tests.ui.test_answer_chain import Seat, admitted
from ui.editor import TextEditor
from ui.guide_choice import GuideDialog
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.panels.stenographer import StenographerPanel
from ui.service_guides import ServiceGuidesView
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
WORDS = f"《社保卡办理》{GUIDE}"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def part(of: QWidget, kind: type[T], name: str) -> T:
    found = of.findChild(kind, name)
    assert found is not None, name
    return found


def kept(studio: Studio) -> None:
    studio.room.boss.execute(service_guide.add, "社保卡办理", GUIDE, "人社局")
    studio.room.boss.execute(service_guide.add, "食品经营许可", f"{GUIDE}&x=2", "市监局")


def open_over(studio: Studio, editor: TextEditor, count: int = 2) -> QWidget:
    """The dialog over an editor, with its list read."""
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL)
    found = part(editor.window(), QWidget, "guide_choice")
    rows = part(found, RowsView, "guide_choice_list")
    studio.until(lambda: rows.rows_model().rowCount() == count)
    return found


def test_the_office_adds_changes_and_retires_guides(studio: Studio, qtbot: QtBot) -> None:
    view = ServiceGuidesView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    studio.settle()
    name, url, unit = (
        part(view, QLineEdit, f"service_guide_{each}") for each in ("name", "url", "unit")
    )

    def press(named: str) -> None:
        part(view, QAbstractButton, named).click()
        studio.settle()

    write(name, "社保卡办理")
    write(url, "http://www.example.gov.cn")
    press("add_service_guide")
    studio.until(lambda: "https://" in refusal_text(view))
    url.clear()
    write(url, GUIDE)
    write(unit, "人社局")
    press("add_service_guide")
    studio.until(lambda: f"社保卡办理  {GUIDE}" in words(view.list)[0])
    assert "人社局" in words(view.list)[0]
    assert (name.text(), url.text(), unit.text()) == ("", "", "")
    view.list.select(1)
    assert (name.text(), url.text(), unit.text()) == ("社保卡办理", GUIDE, "人社局")
    name.clear()
    write(name, "社保卡申领")
    press("change_service_guide")
    studio.until(lambda: "社保卡申领" in words(view.list)[0])
    press("retire_service_guide")
    studio.until(lambda: "已停用" in words(view.list)[0])
    press("reinstate_service_guide")
    studio.until(lambda: "已停用" not in words(view.list)[0])


def test_the_stenographer_puts_one_into_her_line_by_first_letters(
    studio: Studio, qtbot: QtBot
) -> None:
    kept(studio)
    panel = StenographerPanel(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    editor = part(panel, TextEditor, "line_editor")
    editor.insertPlainText("请看，再来")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    editor.setTextCursor(cursor)
    dialog = open_over(studio, editor)
    search = part(dialog, QLineEdit, "guide_search")
    QTest.keyClicks(search, "sbk")
    rows = part(dialog, RowsView, "guide_choice_list")
    studio.until(lambda: rows.rows_model().rowCount() == 1)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert editor.toPlainText() == f"请看{WORDS}，再来"
    editor.undo()
    assert editor.toPlainText() == "请看，再来"
    editor.redo()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    lines = studio.room["steno"].query(record.lines)
    assert [one.text for one in lines] == [f"请看{WORDS}，再来"]


def test_what_is_selected_stays_and_letters_behind_stay_apart(studio: Studio, qtbot: QtBot) -> None:
    kept(studio)
    panel = StenographerPanel(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    studio.settle()
    editor = part(panel, TextEditor, "line_editor")
    editor.insertPlainText("前面abc")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    dialog = open_over(studio, editor)
    QTest.keyClick(part(dialog, QLineEdit, "guide_search"), Qt.Key.Key_Down)
    QTest.keyClick(part(dialog, QLineEdit, "guide_search"), Qt.Key.Key_Return)
    assert editor.toPlainText() == f"前面《食品经营许可》{GUIDE}&x=2 abc"


def test_the_aide_puts_one_into_the_draft_it_was_opened_over(studio: Studio, qtbot: QtBot) -> None:
    kept(studio)
    (asked,) = admitted(studio.room, "社保卡怎么办")
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_admitted")
    editor = seat.find(TextEditor, "answer_editor")
    dialog = open_over(studio, editor)
    search = part(dialog, QLineEdit, "guide_search")
    search.insert("没有这样的")
    rows = part(dialog, RowsView, "guide_choice_list")
    studio.until(lambda: rows.rows_model().rowCount() == 0)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    search.setText("人社")
    studio.until(lambda: rows.rows_model().rowCount() == 1)
    editor.load(99, "别的答复")
    QTest.keyClick(search, Qt.Key.Key_Return)
    studio.until(lambda: "已换成另一条" in refusal_text(dialog))
    assert editor.toPlainText() == "别的答复"
    editor.load(asked, "")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert editor.toPlainText() == WORDS
    seat.press("answer_editor", Qt.Key.Key_Return, CTRL)
    row = studio.room["aide"].query(answer.answer_to, asked)
    assert row is not None
    assert row.text == WORDS


def test_without_an_answer_to_write_there_is_no_list(studio: Studio, qtbot: QtBot) -> None:
    kept(studio)
    seat = Seat(studio, qtbot, AidePanel, "aide")
    assert not seat.find(QAbstractButton, "answer_guide").isEnabled()


def test_return_takes_what_the_typed_words_find_and_not_what_stood_there(
    studio: Studio, qtbot: QtBot
) -> None:
    kept(studio)
    editor = TextEditor("line_editor", "x", None, studio.background("aide").field("line"))
    qtbot.addWidget(editor)
    editor.load(1, "")
    dialog = GuideDialog(studio.background("aide"), editor)
    dialog.show()
    rows = part(dialog, RowsView, "guide_choice_list")
    studio.until(lambda: rows.rows_model().rowCount() == 2)
    assert words(rows)[0] != words(rows)[1]
    for sought in ("社保", "食品"):
        dialog.field.setText(sought)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        studio.settle()
        studio.until(lambda: bool(editor.toPlainText()))
        assert sought in editor.toPlainText()
        editor.clear()
        dialog.field.clear()
        studio.settle()
        dialog.show()
        studio.settle()


def test_who_leaves_while_the_answer_is_awaited_puts_nothing(studio: Studio, qtbot: QtBot) -> None:
    kept(studio)
    editor = TextEditor("line_editor", "x", None, studio.background("aide").field("line"))
    qtbot.addWidget(editor)
    editor.load(1, "")
    dialog = GuideDialog(studio.background("aide"), editor)
    dialog.show()
    studio.settle()
    dialog.field.setText("食品")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    studio.settle()
    assert editor.toPlainText() == ""
