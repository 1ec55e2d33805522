"""Nobody touches the PC: the screen is locked, no letter is lost, the password opens it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from studio import interview, people, settings
from studio.clock import Clock
from studio.desk import Desk
from studio.errors import Refusal
from studio.journal import HOUSE, EntryRow, Outcome, entries_after
from tests.postgres import Postgres, running
from tests.studio.room import PASSWORD, Room, open_room, open_server_room
from tests.ui.on_air import write
from ui.app import Studio
from ui.editor import TextEditor
from ui.preferences import Preferences
from ui.programme_window import ProgrammeWindow
from ui.screen_lock import LockForm, ScreenLock, Touch

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False))


@pytest.fixture(params=["file", "server"])
def room(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    """Off the air, in a file and on a server."""
    if request.param == "file":
        with open_room(tmp_path, on_air=False) as opened:
            yield opened
        return
    server: Postgres = request.getfixturevalue("server")
    with open_server_room(server, on_air=False) as opened:
        yield opened


class Sitting:
    """Somebody at the programme, and the lock of their windows."""

    def __init__(self, room: Room, qtbot: QtBot, login: str = "steno") -> None:
        self.qtbot = qtbot
        self.room = room
        desk = room.sign_in(login)
        self.studio = Studio(desk.database, desk, Clock())
        self.studio.open()
        self.studio.open_programme(room.programme)
        self.window: ProgrammeWindow = self.studio._windows[room.programme]
        qtbot.waitUntil(lambda: bool(self.window.current_panel()), timeout=10_000)
        self.window.activateWindow()

    @property
    def lock(self) -> ScreenLock:
        return self.studio._lock

    @property
    def form(self) -> LockForm:
        assert self.lock.form is not None
        return self.lock.form

    def locked(self) -> bool:
        return self.lock.form is not None

    def idle(self, minutes: float) -> None:
        """Nobody has touched anything for so long; the lock looks."""
        self.lock.touch._last -= minutes * 60
        self.lock.look()

    def try_password(self, password: str) -> None:
        field = self.form.findChild(QLineEdit, "password")
        assert field is not None
        form = self.form
        field.setText(password)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not form.trying(), timeout=10_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def covers(self) -> list[QFrame]:
        return [one for one in self.window.findChildren(QFrame, "screen_cover") if one.isVisible()]


@pytest.fixture
def sitting(room: Room, qtbot: QtBot) -> Iterator[Sitting]:
    made = Sitting(room, qtbot)
    yield made
    made.studio.close()


def refused_here(room: Room) -> list[EntryRow]:
    with room.database.reading() as connection:
        rows = entries_after(connection, HOUSE, 0)
    return [row for row in rows if "let_back" in row.detail and row.outcome == Outcome.REFUSED]


def test_ten_idle_minutes_lock_the_screen_and_nine_do_not(sitting: Sitting) -> None:
    sitting.idle(9)
    assert not sitting.locked()
    sitting.idle(1)
    assert sitting.form.isVisible()
    assert sitting.form.isModal()
    (cover,) = sitting.covers()
    assert cover.size() == sitting.window.size()


def test_unsent_text_and_the_hand_are_where_they_were(sitting: Sitting) -> None:
    editor = sitting.window.findChild(TextEditor, "line_editor")
    assert editor is not None
    editor.setFocus()
    write(editor, "还没有提交的话")
    sitting.idle(10)
    sitting.try_password(PASSWORD)
    assert not sitting.locked()
    assert sitting.covers() == []
    assert editor.toPlainText() == "还没有提交的话"
    assert sitting.window.focusWidget() is editor


def test_a_wrong_password_opens_nothing_and_stands_in_the_journal(
    sitting: Sitting, room: Room
) -> None:
    sitting.idle(10)
    sitting.try_password("not-the-password")
    assert "口令不对" in sitting.form.sentence()
    assert sitting.covers() != []
    (entry,) = refused_here(room)
    assert entry.by == "steno"
    assert "not-the" not in entry.detail


def test_five_wrong_passwords_make_it_wait_the_right_one_too(sitting: Sitting) -> None:
    sitting.idle(10)
    for _ in range(5):
        sitting.try_password("not-the-password")
    sitting.try_password(PASSWORD)
    assert "秒再试" in sitting.form.sentence()
    assert sitting.covers() != []


def test_neither_escape_nor_closing_opens_it(sitting: Sitting) -> None:
    sitting.idle(10)
    QTest.keyClick(sitting.form, Qt.Key.Key_Escape)
    sitting.form.close()
    assert sitting.form.isVisible()
    assert sitting.covers() != []


def test_who_leaves_the_seat_locks_it_at_once(sitting: Sitting) -> None:
    QTest.keyClick(sitting.window, Qt.Key.Key_K, CTRL_SHIFT)
    assert sitting.form.isVisible()
    sitting.lock.lock()
    assert len(sitting.covers()) == 1


def test_a_key_a_click_and_an_input_method_are_touches(sitting: Sitting) -> None:
    editor = sitting.window.findChild(TextEditor, "line_editor")
    assert editor is not None
    sitting.window.activateWindow()
    editor.setFocus()
    sitting.qtbot.waitUntil(editor.hasFocus)
    touch = sitting.lock.touch
    handle = sitting.window.windowHandle()

    def touched(act: str) -> bool:
        touch._last -= 600
        match act:
            case "key":
                QTest.keyClick(editor, Qt.Key.Key_A)
            case "click":
                QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
            case "input method":
                write(editor, "中文")
        return touch.seconds_ago() < 60

    assert [touched(act) for act in ("key", "input method", "click", "nothing")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_another_password_since_then_opens_it_and_the_old_one_does_not(
    sitting: Sitting, room: Room
) -> None:
    kept = people.sealed(room.database, "steno", "another-password")
    room.boss.execute(people.set_password, "steno", kept)
    sitting.idle(10)
    sitting.try_password(PASSWORD)
    assert "口令不对" in sitting.form.sentence()
    sitting.try_password("another-password")
    assert not sitting.locked()


def test_a_host_on_air_is_not_locked_out_until_after_it(tmp_path: Path, qtbot: QtBot) -> None:
    with open_room(tmp_path) as room:
        sitting = Sitting(room, qtbot, "host")
        qtbot.waitUntil(lambda: sitting.window.on_air, timeout=10_000)
        sitting.idle(60)
        assert not sitting.locked()
        room["director"].execute(interview.end)
        qtbot.waitUntil(lambda: not sitting.window.on_air, timeout=10_000)
        sitting.idle(9)
        assert not sitting.locked()
        sitting.idle(1)
        assert sitting.locked()
        sitting.studio.close()


def test_a_stenographer_on_air_is_locked_out_like_everybody(tmp_path: Path, qtbot: QtBot) -> None:
    with open_room(tmp_path) as room:
        sitting = Sitting(room, qtbot)
        qtbot.waitUntil(lambda: sitting.window.on_air, timeout=10_000)
        sitting.idle(10)
        assert sitting.locked()
        sitting.studio.close()


def test_who_does_not_want_it_is_never_locked_out(tmp_path: Path, qtbot: QtBot) -> None:
    settings.remember(lock_minutes=0)
    with open_room(tmp_path, on_air=False) as room:
        sitting = Sitting(room, qtbot)
        assert not sitting.lock._timer.isActive()
        sitting.studio.close()


def test_the_minutes_are_a_setting_of_this_pc(qtbot: QtBot) -> None:
    page = Preferences()
    qtbot.addWidget(page)
    box = page.findChild(QSpinBox, "lock_minutes")
    assert box is not None
    assert box.value() == 10
    box.setValue(0)
    assert box.text() == "不锁屏"
    page._save()
    assert settings.load().lock_minutes == 0


def test_while_the_server_is_away_the_password_of_the_session_opens_it() -> None:
    with running() as server, open_server_room(server) as room:
        desk: Desk = room.sign_in("steno")
        server.stop()
        with pytest.raises(Refusal, match="口令不对"):
            desk.let_back("not-the-password")
        desk.let_back(PASSWORD)
        server.start()


def test_a_retired_person_does_not_come_back(room: Room) -> None:
    desk = room.sign_in("steno")
    room.boss.execute(people.retire, "steno")
    with pytest.raises(Refusal):
        desk.let_back(PASSWORD)


def test_a_touch_is_forgotten_with_its_field(qtbot: QtBot) -> None:
    touch, field = Touch(), QWidget()
    touch._listen_at_field(None, field)
    field.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    touch._listen_at_field(None, None)
