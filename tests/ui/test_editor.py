"""Text in work is never lost, and an input method is never disturbed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.acts import PANEL, act, shortcuts_of
from ui.editor import TextEditor

CONTROL = Qt.KeyboardModifier.ControlModifier


class Seat(QWidget):
    """An editor in a panel that has an act on Ctrl+Return's neighbour and counts what happens."""

    def __init__(self) -> None:
        super().__init__()
        self.editor = TextEditor("line_text", "本条文字")
        self.submitted: list[str] = []
        self.acts = 0
        QVBoxLayout(self).addWidget(self.editor)
        self.editor.submitted.connect(self.note_submit)
        act(self, "更正", "Ctrl+E", self.note_act, PANEL)

    def note_submit(self) -> None:
        self.submitted.append(self.editor.take())

    def note_act(self) -> None:
        self.acts += 1


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    made = Seat()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.editor.setFocus()
    qtbot.waitUntil(made.editor.hasFocus)
    made.editor.load(1, "")
    return made


def compose(editor: TextEditor, preedit: str) -> None:
    """What an input method sends while it composes."""
    QApplication.sendEvent(editor, QInputMethodEvent(preedit, []))


def write(editor: TextEditor, text: str) -> None:
    """What an input method sends when the person chose."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def test_enter_alone_makes_a_line_break(seat: Seat) -> None:
    write(seat.editor, "各位网友")
    QTest.keyClick(seat.editor, Qt.Key.Key_Return)
    assert seat.submitted == []
    assert seat.editor.toPlainText() == "各位网友\n"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_enter_submits_and_the_text_stays(seat: Seat, key: Qt.Key) -> None:
    write(seat.editor, "各位网友")
    QTest.keyClick(seat.editor, key, CONTROL)
    assert seat.submitted == ["各位网友"]
    assert seat.editor.toPlainText() == "各位网友"


def test_no_key_acts_while_composing(seat: Seat) -> None:
    write(seat.editor, "冷藏")
    compose(seat.editor, "san tian")
    assert seat.editor.composing
    QTest.keyClick(seat.editor, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(seat.editor, Qt.Key.Key_E, CONTROL)
    assert (seat.submitted, seat.acts) == ([], 0)
    write(seat.editor, "三天")
    QTest.keyClick(seat.editor, Qt.Key.Key_E, CONTROL)
    QTest.keyClick(seat.editor, Qt.Key.Key_Return, CONTROL)
    assert (seat.submitted, seat.acts) == (["冷藏三天"], 1)


def test_taking_the_text_takes_what_is_composed_too(seat: Seat) -> None:
    write(seat.editor, "冷藏")
    compose(seat.editor, "三天")
    assert seat.editor.toPlainText() == "冷藏"
    assert seat.editor.take() == "冷藏三天"
    assert not seat.editor.composing


def test_a_refresh_never_touches_typed_text(seat: Seat) -> None:
    assert seat.editor.load(2, "原文")
    write(seat.editor, "加一句")
    assert not seat.editor.load(2, "别人改过的原文")
    assert seat.editor.toPlainText() == "原文加一句"
    assert seat.editor.original(2) == "别人改过的原文"
    assert seat.editor.draft(2) == "原文加一句"


def test_a_refresh_waits_for_the_input_method(seat: Seat) -> None:
    seat.editor.load(2, "原文")
    compose(seat.editor, "jia")
    assert not seat.editor.load(2, "新文")
    write(seat.editor, "加")
    assert seat.editor.toPlainText() == "原文加"


def test_clean_text_follows_a_refresh(seat: Seat) -> None:
    seat.editor.load(2, "原文")
    assert seat.editor.load(2, "新文")
    assert seat.editor.toPlainText() == "新文"
    assert not seat.editor.dirty


def test_each_thing_keeps_its_own_draft(seat: Seat) -> None:
    seat.editor.load("Q-1", "")
    write(seat.editor, "甲")
    compose(seat.editor, "乙")
    seat.editor.load("Q-2", "丙")
    assert seat.editor.toPlainText() == "丙"
    assert seat.editor.draft("Q-1") == "甲乙"
    assert not seat.editor.load("Q-1", "")
    assert seat.editor.toPlainText() == "甲乙"
    seat.editor.undo()
    assert "丙" not in seat.editor.toPlainText()


def test_stored_text_leaves(seat: Seat) -> None:
    write(seat.editor, "第一条")
    text = seat.editor.take()
    seat.editor.stored(1, text)
    assert seat.editor.toPlainText() == ""
    assert not seat.editor.dirty


def test_what_was_typed_meanwhile_stays(seat: Seat) -> None:
    write(seat.editor, "第一条")
    text = seat.editor.take()
    write(seat.editor, "第二")
    seat.editor.stored(1, text)
    assert seat.editor.toPlainText() == "第二"
    assert seat.editor.textCursor().position() == 2


def test_text_changed_meanwhile_stays_whole(seat: Seat) -> None:
    write(seat.editor, "第一条")
    text = seat.editor.take()
    seat.editor.moveCursor(QTextCursor.MoveOperation.Start)
    write(seat.editor, "更正：")
    seat.editor.stored(1, text)
    assert seat.editor.toPlainText() == "更正：第一条"


def test_composition_goes_on_while_the_stored_text_leaves(seat: Seat) -> None:
    write(seat.editor, "第一条")
    text = seat.editor.take()
    compose(seat.editor, "di er")
    seat.editor.stored(1, text)
    assert seat.editor.composing
    write(seat.editor, "第二条")
    assert seat.editor.toPlainText() == "第二条"


def test_stored_text_of_another_thing_leaves_its_draft(seat: Seat) -> None:
    seat.editor.load("Q-1", "")
    write(seat.editor, "甲")
    text = seat.editor.take()
    seat.editor.load("Q-2", "")
    write(seat.editor, "乙")
    seat.editor.stored("Q-1", text)
    assert seat.editor.draft("Q-1") is None
    assert seat.editor.toPlainText() == "乙"


def test_kept_text_is_clean_after_it_was_stored(seat: Seat) -> None:
    write(seat.editor, "草稿")
    seat.editor.stored(1, seat.editor.take(), keep=True)
    assert seat.editor.toPlainText() == "草稿"
    assert not seat.editor.dirty


def test_hanzi_outside_the_basic_plane_and_odd_spaces(seat: Seat) -> None:
    seat.editor.load(3, "𠮷野家\xa0的\r\n店")
    assert not seat.editor.dirty
    seat.editor.load(4, "")
    write(seat.editor, "𠮷野")
    text = seat.editor.take()
    write(seat.editor, "家")
    seat.editor.stored(4, text)
    assert seat.editor.toPlainText() == "家"


def test_reverting_can_be_undone(seat: Seat) -> None:
    seat.editor.load(2, "原文")
    write(seat.editor, "加一句")
    seat.editor.revert()
    assert seat.editor.toPlainText() == "原文"
    seat.editor.undo()
    assert seat.editor.toPlainText() == "原文加一句"


def test_the_list_of_shortcuts_names_the_submit_key(seat: Seat) -> None:
    assert ("Ctrl+Return", "提交") in [tuple(one) for one in shortcuts_of(seat)]


def test_dirty_is_told_when_it_changes(qtbot: QtBot, seat: Seat) -> None:
    told: list[bool] = []
    seat.editor.dirty_changed.connect(told.append)
    write(seat.editor, "甲")
    write(seat.editor, "乙")
    seat.editor.stored(1, seat.editor.take())
    assert told == [True, False]
