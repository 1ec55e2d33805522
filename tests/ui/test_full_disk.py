"""A full disk under the windows: said in the strip, the text stays, the same click works later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio import record, settings
from studio.audit import audit
from studio.errors import Trouble
from studio.keystrokes import Field, Keystrokes
from studio.record import SpeakerRole
from tests.full_disk import SmallDisk, small_disk
from tests.ui.on_air import Studio, open_studio, write
from ui.crash import write_crash_report
from ui.editor import TextEditor
from ui.panels.stenographer import StenographerPanel
from ui.programme_window import ProgrammeWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "熟食在室温下不要超过两小时。"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def studio(disk: SmallDisk, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(disk.folder, qtbot) as made:
        yield made


@pytest.fixture
def window(studio: Studio, qtbot: QtBot) -> Iterator[ProgrammeWindow]:
    """The stenographer's window, with hands on its editor."""
    made = ProgrammeWindow(studio.room["steno"], studio.bulletin)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.current_panel() == "record", timeout=10_000)
    yield made
    made.close()


def editor_of(window: ProgrammeWindow) -> TextEditor:
    panel = window.panel("record")
    assert isinstance(panel, StenographerPanel)
    found = panel.findChild(TextEditor, "line_editor")
    assert isinstance(found, TextEditor)
    return found


def said(window: ProgrammeWindow) -> str:
    assert window._lanes.wait(20)
    return "".join(text for text in window.strip.texts() if "磁盘" in text)


def fill(disk: SmallDisk, studio: Studio) -> None:
    """Also the room that SQLite's log has of its own."""
    disk.fill()
    for n in range(100):
        try:
            studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", f"{n}" + "长" * 3000)
        except Trouble:
            return


def test_the_line_stays_in_the_editor_and_goes_by_the_same_key(
    window: ProgrammeWindow, studio: Studio, disk: SmallDisk
) -> None:
    fill(disk, studio)
    before = len(studio.room["steno"].query(record.lines))
    editor = editor_of(window)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_F2)
    write(editor, SENTENCE)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert "磁盘已满，这一步没有保存" in said(window)
    assert editor.toPlainText() == SENTENCE
    assert len(studio.room["steno"].query(record.lines)) == before
    assert audit(studio.room.database).fault == ""
    disk.free()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert said(window) == ""
    assert editor.toPlainText() == ""
    kept = [line.text for line in studio.room["steno"].query(record.lines)]
    assert kept.count(SENTENCE) == 1
    assert audit(studio.room.database).fault == ""


def test_what_was_typed_while_the_disk_was_full_is_one_line(
    window: ProgrammeWindow, studio: Studio, disk: SmallDisk
) -> None:
    """The disk fills when the line has its place already, and is full for several tries."""
    editor = editor_of(window)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_F2)
    write(editor, SENTENCE[:5])
    assert said(window) == ""
    fill(disk, studio)
    write(editor, SENTENCE[5:])
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
        assert "磁盘已满" in said(window)
        assert editor.toPlainText() == SENTENCE
    disk.free()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert said(window) == ""
    kept = [line.text for line in studio.room["steno"].query(record.lines)]
    assert kept.count(SENTENCE) == 1
    assert audit(studio.room.database).fault == ""


def test_readers_go_on_reading_while_the_disk_is_full(
    window: ProgrammeWindow, studio: Studio, disk: SmallDisk, qtbot: QtBot
) -> None:
    fill(disk, studio)
    second = ProgrammeWindow(studio.room["publisher"], studio.bulletin)
    qtbot.addWidget(second)
    second.show()
    qtbot.waitUntil(lambda: bool(second.current_panel()), timeout=10_000)
    assert said(second) == ""
    second.close()


def test_settings_and_reports_that_find_no_room_stop_nobody(
    disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(disk.folder / "settings.toml"))
    settings.remember(last_login="chen")
    disk.fill()
    with pytest.raises(Trouble, match="设置没有保存"):
        settings.remember(last_login="x" * 9_000)
    assert settings.load().last_login == "chen"
    assert write_crash_report(ValueError("x"), disk.folder / "logs") is None


def test_what_is_typed_on_a_full_disk_is_kept_as_soon_as_there_is_room(
    disk: SmallDisk, qtbot: QtBot
) -> None:
    told: list[str] = []
    keystrokes = Keystrokes(disk.folder, "studio", "chen", told.append)
    editor = TextEditor("line_editor", "记录", field=Field(keystrokes, 1, "line"))
    qtbot.addWidget(editor)
    editor.load("new", "")
    disk.fill()
    typed = ""
    while not told and len(typed) < 60_000:
        write(editor, SENTENCE * 20)
        typed += SENTENCE * 20
        keystrokes.settled()()
    assert "本机磁盘写不进去" in told[0]
    write(editor, "还在写")
    disk.free()
    qtbot.waitUntil(lambda: told[-1] == "", timeout=20_000)
    keystrokes.close()
    again = Keystrokes(disk.folder, "studio", "chen")
    assert Field(again, 1, "line").texts == {"new": typed + "还在写"}
    again.close()
