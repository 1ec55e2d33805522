"""Phrases at the line in work: offered beside it, taken by a key, and no key is stolen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import phrase
from tests.ui.on_air import Studio, open_studio, words
from ui.editor import TextEditor
from ui.panels.stenographer import StenographerPanel
from ui.phrases import PhrasesView
from ui.table import RowsView

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Desk:
    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()
        found = self.panel.findChild(TextEditor, "line_editor")
        assert found is not None
        self.editor = found
        self.editor.setFocus()

    def offered(self) -> str:
        found = self.panel.findChild(QLabel, "phrase_offers")
        assert found is not None
        return found.text()


def test_letters_are_offered_their_phrase_and_a_key_takes_it(studio: Studio, qtbot: QtBot) -> None:
    studio.room["steno"].execute(phrase.take_in, [("spaqf", "食品安全法"), ("spaq", "食品安全")])
    desk = Desk(studio, qtbot)
    desk.editor.insertPlainText("😀根据")
    QTest.keyClicks(desk.editor, "spaq")
    studio.until(lambda: "食品安全法" in desk.offered())
    assert "Alt+/" in desk.offered()
    QTest.keyClicks(desk.editor, "f")
    QTest.keyClick(desk.editor, Qt.Key.Key_Slash, ALT)
    assert desk.editor.toPlainText() == "😀根据食品安全法"
    assert desk.offered() == ""
    desk.editor.insertPlainText("，")
    QTest.keyClicks(desk.editor, "cly")
    studio.until(lambda: "程立言" in desk.offered())
    QTest.keyClick(desk.editor, Qt.Key.Key_Slash, ALT)
    assert desk.editor.toPlainText() == "😀根据食品安全法，程立言"
    desk.editor.undo()
    assert desk.editor.toPlainText() == "😀根据食品安全法，cly"


def test_no_phrase_is_taken_while_composing_and_no_other_key_takes_one(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room["steno"].execute(phrase.take_in, [("spaq", "食品安全")])
    desk = Desk(studio, qtbot)
    QTest.keyClicks(desk.editor, "spaq")
    studio.until(lambda: "食品安全" in desk.offered())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Slash):
        QTest.keyClick(desk.editor, key)
    assert "食品安全" not in desk.editor.toPlainText()
    desk.editor.setPlainText("spaq")
    desk.editor.moveCursor(desk.editor.textCursor().MoveOperation.End)
    QApplication.sendEvent(desk.editor, QInputMethodEvent("ni", []))
    QTest.keyClick(desk.editor, Qt.Key.Key_Slash, ALT)
    commit = QInputMethodEvent()
    commit.setCommitString("你")
    QApplication.sendEvent(desk.editor, commit)
    assert "食品安全" not in desk.editor.toPlainText()
    assert desk.editor.toPlainText().startswith("spaq")


def test_a_list_is_looked_at_before_it_is_taken_in(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "短语.txt"
    file.write_text("spaqf\t食品安全法\n太长的缩写\t不行\nmclz\t明厨亮灶\n", "utf-8")
    view = PhrasesView(studio.background("steno"), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    view.read(file)
    looked = view.findChild(RowsView, "phrase_lines")
    take = view.findChild(QAbstractButton, "take_in_phrases")
    assert looked is not None
    assert take is not None
    studio.until(lambda: len(words(looked)) == 3)
    assert studio.room["steno"].query(phrase.phrases) == ()
    take.click()
    kept = view.findChild(RowsView, "phrase_list")
    assert kept is not None
    studio.until(lambda: len(words(kept)) == 2)
    short, text = (view.findChild(QLineEdit, name) for name in ("phrase_short", "phrase_text"))
    assert short is not None
    assert text is not None
    short.setText("xjj")
    text.setText("县教育局")
    QTest.keyClick(text, Qt.Key.Key_Return)
    studio.until(lambda: len(words(kept)) == 3)
    assert short.text() == ""
