"""The hour is guarded: nobody leaves by mistake, no text is lost, nothing covers what is typed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studio import interview, people, record, settings
from studio.clock import Clock
from studio.desk import open_for
from studio.journal import HOUSE
from studio.keystrokes import KEYSTROKES
from studio.people import Role
from studio.record import SpeakerRole
from tests.studio.room import Room, open_room
from tests.ui.conftest import entry
from tests.ui.on_air import write
from ui.app import Studio
from ui.editor import TextEditor
from ui.leaving import Leaving
from ui.notices import RefusalBubble, show_refusal
from ui.panels.planner import PlannerPanel
from ui.programme_window import ProgrammeWindow
from ui.sounds import Sounds

ALL = (Role.HOST, Role.STENOGRAPHER, Role.AIDE, Role.REVIEWER, Role.PUBLISHER)


class Sitting:
    """Somebody at the real program, with every panel of the programme."""

    def __init__(self, room: Room, qtbot: QtBot, login: str) -> None:
        self.qtbot = qtbot
        self.room = room
        self.studio = Studio(room.database, open_for(room.database, login, Clock()), Clock())
        self.studio.open()
        self.studio.open_programme(room.programme)
        self.window = self.studio._windows[room.programme]
        self.until(lambda: bool(self.window.current_panel()))

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=10_000)

    def editor(self) -> TextEditor:
        self.window.show_panel("record")
        found = self.window.findChild(TextEditor, "line_editor")
        assert isinstance(found, TextEditor)
        return found

    def question(self) -> Leaving | None:
        found = [one for one in self.window.findChildren(Leaving) if one.isVisible()]
        return found[0] if found else None


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keystrokes"))
    monkeypatch.setenv("PATH", str(tmp_path))  # no systemd-inhibit in here
    settings.save(settings.Settings(run_courier=False, run_back_room=False))
    with open_room(tmp_path) as opened:
        for role in ALL:
            opened["boss"].execute(people.give_role, "stranger", role)
        yield opened


@pytest.fixture
def sitting(room: Room, qtbot: QtBot) -> Iterator[Sitting]:
    made = Sitting(room, qtbot, "stranger")
    yield made
    made.studio.close()


def end_the_hour(sitting: Sitting) -> None:
    sitting.room["director"].execute(interview.end)
    sitting.until(lambda: not sitting.window.on_air)


def test_nobody_leaves_an_hour_on_air_by_mistake(sitting: Sitting) -> None:
    sitting.until(lambda: sitting.window.on_air)
    sitting.window.close()
    asked = sitting.question()
    assert asked is not None
    assert "正在直播" in asked.words()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    sitting.until(lambda: sitting.question() is None)
    assert sitting.window.isVisible()
    assert not sitting.window.gone
    sitting.window.close()
    again = sitting.question()
    assert again is not None
    QTest.keyClick(again, Qt.Key.Key_Escape)
    sitting.until(lambda: sitting.question() is None)
    assert sitting.window.isVisible()


def test_a_programme_that_was_closed_opens_again_and_the_old_window_is_torn_down(
    sitting: Sitting,
) -> None:
    end_the_hour(sitting)
    old = sitting.window
    old.close()
    assert old.gone
    sitting.studio.open_programme(sitting.room.programme)
    new = sitting.studio._windows[sitting.room.programme]
    assert new is not old
    sitting.until(lambda: not isValid(old))
    sitting.until(lambda: bool(new.current_panel()))
    assert new.isVisible()


def test_unsent_text_is_named_kept_and_there_at_the_next_start(
    sitting: Sitting, qtbot: QtBot
) -> None:
    end_the_hour(sitting)
    write(sitting.editor(), "各位网友大家下午好，")
    sitting.window.close()
    asked = sitting.question()
    assert asked is not None
    assert "正在直播" not in asked.words()
    assert "速记 · 正在记录的发言：“各位网友大家下午好，”" in asked.words()
    assert "都存在这台电脑上" in asked.words()
    go = asked.findChild(QPushButton, "leaving_go")
    assert isinstance(go, QPushButton)
    go.click()
    assert sitting.window.gone
    sitting.studio.close()
    sitting.room.database.close()
    with open_room_again(sitting.room) as room:
        sitting.room = room
        sitting.studio = Studio(
            room.database, open_for(room.database, "stranger", Clock()), Clock()
        )
        sitting.studio.open()
        sitting.window = sitting.studio._windows[room.programme]
        sitting.until(lambda: bool(sitting.window.current_panel()))
        assert sitting.editor().toPlainText() == "各位网友大家下午好，"
        sitting.studio.close()


class open_room_again:  # noqa: N801 - reads as what it does
    """The same files, opened by the next start."""

    def __init__(self, room: Room) -> None:
        self._path = room.database.path

    def __enter__(self) -> Room:
        from studio.database import Database

        room = Room.__new__(Room)
        room.database = Database(f"sqlite:///{self._path}")
        return room

    def __exit__(self, *_: object) -> None:
        pass


def test_half_filled_forms_are_said_to_be_lost(sitting: Sitting) -> None:
    end_the_hour(sitting)
    sitting.window.show_panel("plan")
    planner = sitting.window.panel("plan")
    assert isinstance(planner, PlannerPanel)
    planner.turn_to_page("new-programme")
    field = sitting.window.findChild(QLineEdit, "new_title")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "abc")
    planner.turn_to_page("people")
    secret = sitting.window.findChild(QLineEdit, "person_password")
    assert isinstance(secret, QLineEdit)
    QTest.keyClicks(secret, "hidden-word")
    sitting.window.close()
    asked = sitting.question()
    assert asked is not None
    assert "不会留下" in asked.words()
    assert "主题：“abc”" in asked.words()
    assert "hidden-word" not in asked.words()


def test_without_a_journal_nobody_promises_that_text_is_kept(room: Room, qtbot: QtBot) -> None:
    desk = open_for(room.database, "stranger", Clock()).in_programme(room.programme)
    from ui.bulletin import Bulletin

    bulletin = Bulletin()
    window = ProgrammeWindow(desk, bulletin, None)
    qtbot.addWidget(window)
    window.guarded = True
    window.show()
    qtbot.waitUntil(lambda: bool(window.current_panel()), timeout=10_000)
    window.show_panel("record")
    editor = window.findChild(TextEditor, "line_editor")
    assert isinstance(editor, TextEditor)
    write(editor, "没有留存的字")
    window.close()
    asked = window.findChild(Leaving)
    assert isinstance(asked, Leaving)
    assert "不会留下" in asked.words()
    window.leave()
    bulletin.close()


def test_a_quiet_window_closes_without_a_word_and_opens_again(sitting: Sitting) -> None:
    end_the_hour(sitting)
    sitting.studio.open_programme(HOUSE)
    sitting.window.close()
    assert sitting.question() is None
    assert sitting.window.gone
    sitting.studio.open_programme(sitting.room.programme)
    fresh = sitting.studio._windows[sitting.room.programme]
    assert fresh is not sitting.window
    sitting.until(lambda: bool(fresh.current_panel()))


def test_every_panel_goes_full_screen_and_back_by_f11(sitting: Sitting) -> None:
    for key in sitting.window.panel_keys():
        sitting.window.show_panel(key)
        for full in (True, False):
            QTest.keyClick(sitting.window.focusWidget(), Qt.Key.Key_F11)
            assert sitting.window.isFullScreen() is full


# notices


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def editors(window: QWidget) -> list[QPlainTextEdit]:
    every = window.findChildren(QPlainTextEdit)
    return [one for one in every if one.isVisible() and not one.isReadOnly()]


SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["record", "questions", "review", "publish", "host"])
def test_no_notice_covers_the_editor(sitting: Sitting, key: str, size: tuple[int, int]) -> None:
    window = sitting.window
    sitting.room["steno"].execute(record.start_line, SpeakerRole.HOST, "")
    sitting.room.ask("路口的红绿灯什么时候修？")
    window.resize(*size)
    window.show_panel(key)
    before = {one: rect_in(window, one).height() for one in editors(window)}
    for number in range(7):
        window.strip.post(f"many_{number}", "门户暂时连不上，发布的内容在排队，恢复后补发。" * 4)
    sitting.qtbot.wait(50)

    def in_view() -> bool:
        return all(window.rect().contains(rect_in(window, one)) for one in before)

    sitting.qtbot.waitUntil(in_view, timeout=5000)
    strip = rect_in(window, window.strip)
    for editor, height in before.items():
        place = rect_in(window, editor)
        assert not place.intersects(strip)
        assert window.rect().contains(place)
        assert place.height() >= min(height, 60)
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    assert buttons
    for button in buttons:
        show_refusal(button, "这一步由审核员来做，您不在其列。请先在记录中选中一条。" * 2)
        bubble = next(one for one in window.findChildren(RefusalBubble) if one.isVisible())
        covered = rect_in(window, bubble)
        for editor in editors(window):
            assert not covered.intersects(rect_in(window, editor)), button.objectName()
        bubble.close_bubble()


# sounds


def test_a_returned_line_rings_once_and_only_where_it_was_asked_for(
    sitting: Sitting, qtbot: QtBot
) -> None:
    assert settings.Settings().sounds is False
    assert sitting.window.findChild(Sounds) is None
    sounds = Sounds(1, sitting.window)
    sounds.read_bulletin((entry("line", 3, act="record.approve"),))
    sounds.read_bulletin((entry("line", 3, programme=2, act="record.give_back"),))
    sounds.read_bulletin((entry("line", 3, act="record.give_back", outcome="refused"),))
    assert sounds.rung == 0
    back = entry("line", 3, act="record.give_back")
    sounds.read_bulletin((back, back))
    sounds.read_bulletin((back,))
    assert sounds.rung == 1


def test_a_note_rings_at_the_hosts_panel_and_not_at_its_authors(room: Room, qtbot: QtBot) -> None:
    note = entry("floor_note", 3, act="floor_note.give", by="director")
    for login, rings in (("host", 1), ("director", 0), ("steno", 0)):
        made = Sitting(room, qtbot, login)
        sounds = Sounds(1, made.window, login)
        sounds.read_bulletin((note,))
        assert sounds.rung == rings, login
        made.studio.close()


def test_sounds_are_turned_on_by_one_setting(room: Room, qtbot: QtBot) -> None:
    settings.remember(sounds=True)
    made = Sitting(room, qtbot, "stranger")
    assert made.window.findChild(Sounds) is not None
    made.studio.close()
