"""Every character that is text is in the journal, however it came into the editor."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.keystrokes import Field, Keystrokes
from studio.keystrokes.field import Change
from ui.editor import TextEditor

WORDS = ["冷藏三天", "𠮷野家", "各位网友，", "一\n二\n", "a b", "\xa0", "🍜", "1,189", "\u2028"]


class Window:
    """An editor with a journal, as one process has it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.keystrokes = Keystrokes(folder / "keys", "studio", "steno")
        self.editor = TextEditor("text", "文字", None, Field(self.keystrokes, 1, "line"))
        qtbot.addWidget(self.editor)
        self.editor.show()

    def kept(self) -> dict[str, str]:
        """What the next window would find."""
        self.keystrokes.settled()()
        return self.keystrokes.kept(1, "line")

    def write(self, text: str, start: int = 0, length: int = 0) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text, start, length)
        QApplication.sendEvent(self.editor, event)

    def compose(self, preedit: str) -> None:
        QApplication.sendEvent(self.editor, QInputMethodEvent(preedit, []))


Open = Callable[[], Window]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    windows: list[Window] = []

    def one() -> Window:
        for window in windows:
            window.keystrokes.close()
        windows.append(Window(tmp_path, qtbot))
        return windows[-1]

    yield one
    for window in windows:
        window.keystrokes.close()


def test_composed_characters_are_kept_when_they_are_text(opened: Open) -> None:
    window = opened()
    window.editor.load(1, "")
    window.write("冷藏")
    for preedit in ("s", "san", "san'tian"):
        window.compose(preedit)
        assert window.kept() == {"1": "冷藏"}
    window.write("三天")
    assert window.kept() == {"1": "冷藏三天"}


def test_one_key_is_one_small_delta(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened()
    window.editor.load(1, "")
    window.write("字" * 3_000)
    changes: list[Change] = []
    put = window.keystrokes.put

    def note(change: Change) -> None:
        changes.append(change)
        put(change)

    monkeypatch.setattr(window.keystrokes, "put", note)
    window.compose("wei")
    window.write("尾")
    window.editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(window.editor, Qt.Key.Key_A)
    added = [change.delta.added for change in changes if change.delta is not None]
    assert [one.decode("utf-16-le") for one in added] == ["尾", "a"]
    assert len(changes) == 2
    assert window.kept() == {"1": window.editor.toPlainText()}


def test_paste_drop_undo_and_redo_are_typing_too(opened: Open) -> None:
    window = opened()
    window.editor.load(1, "")
    QGuiApplication.clipboard().setText("粘贴的\r\n两行")
    window.editor.paste()
    assert window.kept() == {"1": "粘贴的\n两行"}
    data = QMimeData()
    data.setText("拖来的")
    drop = QDropEvent(
        QPointF(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.editor.dropEvent(drop)
    assert window.kept() == {"1": window.editor.toPlainText()}
    assert "拖来的" in window.editor.toPlainText()
    window.editor.undo()
    assert window.kept() == {"1": window.editor.toPlainText()}
    window.editor.redo()
    assert window.kept() == {"1": window.editor.toPlainText()}
    QTest.keySequence(window.editor, QKeySequence.StandardKey.SelectAll)
    QTest.keyClick(window.editor, Qt.Key.Key_Delete)
    assert window.kept() == {}
    window.editor.undo()
    assert window.kept() == {"1": window.editor.toPlainText()}


def somewhere(editor: TextEditor, chance: random.Random) -> int:
    """A place between two characters, in code units."""
    text = editor.toPlainText()
    return len(text[: chance.randint(0, len(text))].encode("utf-16-le")) // 2


def character_before(editor: TextEditor) -> tuple[int, int]:
    """What an input method replaces when it converts the last character again."""
    at = editor.textCursor().position()
    units = editor.toPlainText().encode("utf-16-le")[: 2 * at].decode("utf-16-le")[-1:]
    count = len(units.encode("utf-16-le")) // 2
    return (-count, count) if units not in ("", "\n") and not editor.composing else (0, 0)


def one_act(window: Window, chance: random.Random) -> None:
    editor, word = window.editor, chance.choice(WORDS)
    cursor = editor.textCursor()
    cursor.setPosition(somewhere(editor, chance))
    if chance.random() < 0.4:
        cursor.setPosition(somewhere(editor, chance), QTextCursor.MoveMode.KeepAnchor)
    acts: list[Callable[[], object]] = [
        lambda: window.write(word),
        lambda: window.compose(word.strip() or "x"),
        lambda: window.write(word, *character_before(editor)),
        lambda: cursor.insertText(word),
        cursor.removeSelectedText,
        lambda: editor.setTextCursor(cursor),
        editor.undo,
        editor.redo,
        editor.cut,
        lambda: editor.insertPlainText(word),
        lambda: QTest.keyClick(editor, Qt.Key.Key_Return),
        lambda: QTest.keyClick(editor, Qt.Key.Key_Backspace),
        lambda: editor.load(chance.randint(1, 3), chance.choice(["", "原文"])),
        editor.commit_preedit,
        editor.revert,
        lambda: editor.stored(editor.key, editor.take()[: chance.randint(1, 9)]),
        lambda: editor.setLineWrapMode(chance.choice(list(TextEditor.LineWrapMode))),
    ]
    chance.choice(acts)()


def on_screen(editor: TextEditor) -> dict[str, str]:
    """What is text and not stored; what is being composed is no text yet."""
    held = {str(key): editor.draft(key) or "" for key in editor.unstored() if key != editor.key}
    if editor.toPlainText() != editor.original(editor.key):
        held[str(editor.key)] = editor.toPlainText()
    return held


@pytest.mark.parametrize("seed", range(25))
def test_whatever_happens_the_journal_holds_what_is_not_stored(opened: Open, seed: int) -> None:
    chance, window = random.Random(seed), opened()
    window.editor.load(1, "")
    for step in range(120):
        one_act(window, chance)
        if step % 10 == 0:
            assert window.kept() == on_screen(window.editor)
    left = on_screen(window.editor)
    again = opened().editor
    assert {str(key): again.draft(key) for key in again.unstored()} == left


def test_a_draft_comes_back_in_its_own_thing(opened: Open) -> None:
    first = opened()
    first.editor.load(7, "")
    first.write("甲的草稿")
    first.editor.load(8, "乙的原文")
    first.write("，加一句")
    again = opened()
    assert set(again.editor.unstored()) == {7, 8}
    assert not again.editor.load(8, "乙的原文")
    assert again.editor.toPlainText() == "乙的原文，加一句"
    assert not again.editor.load(7, "")
    assert again.editor.toPlainText() == "甲的草稿"
    again.write("，写完了")
    assert opened().editor.draft(7) == "甲的草稿，写完了"


def test_a_draft_that_was_stored_meanwhile_is_not_doubled(opened: Open) -> None:
    first = opened()
    first.editor.load(7, "")
    first.write("已经存好")
    again = opened()
    assert again.editor.load(7, "已经存好")
    assert again.editor.toPlainText() == "已经存好"
    assert again.kept() == {}


def test_only_safely_stored_text_is_forgotten(opened: Open) -> None:
    window = opened()
    window.editor.load(1, "")
    window.write("第一条")
    text = window.editor.take()
    window.write("第二")
    assert window.kept() == {"1": "第一条第二"}
    window.editor.stored(1, text)
    assert window.kept() == {"1": "第二"}
    window.editor.stored(1, "第二")
    assert window.kept() == {}


def test_what_the_person_throws_away_can_be_had_back_and_is_kept_again(opened: Open) -> None:
    window = opened()
    window.editor.load(1, "原文")
    window.write("加一句")
    window.editor.revert()
    assert window.kept() == {}
    window.editor.undo()
    assert window.kept() == {"1": "原文加一句"}
