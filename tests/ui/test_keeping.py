"""The whole app keeps what is typed: closed or broken off, full disk or no folder to write in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import interview, record, settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.journal import HOUSE
from studio.keystrokes import KEYSTROKES
from studio.people import Role, give_role
from tests.studio.room import Room, open_room
from tests.ui.on_air import write
from ui.app import Studio
from ui.editor import TextEditor
from ui.programme_window import ProgrammeWindow

Open = Callable[..., Studio]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keys"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False, last_programme=1))
    with open_room(tmp_path) as opened:
        yield opened


@pytest.fixture
def opened(room: Room) -> Iterator[Open]:
    made: list[Studio] = []

    def one(login: str = "steno") -> Studio:
        desk = open_for(room.database, login, Clock())
        made.append(Studio(room.database, desk, Clock()))
        made[-1].open()
        return made[-1]

    yield one
    for studio in made:
        studio.close()


def window(studio: Studio, qtbot: QtBot, programme: int = 1) -> ProgrammeWindow:
    found = studio._windows[programme]
    qtbot.waitUntil(lambda: bool(found.current_panel()), timeout=10_000)
    return found


def editor(studio: Studio, qtbot: QtBot, name: str = "line_editor") -> TextEditor:
    found = window(studio, qtbot).findChild(TextEditor, name)
    assert isinstance(found, TextEditor)
    return found


def test_a_window_closed_with_unsent_text_brings_it_next_time(opened: Open, qtbot: QtBot) -> None:
    first = opened()
    write(editor(first, qtbot), "没有提交")
    first.close()
    again = opened()
    assert editor(again, qtbot).toPlainText() == "没有提交"
    assert any("已经找回" in text for text in window(again, qtbot).strip.texts())


def test_it_is_the_same_studio_however_its_file_is_named(
    opened: Open, qtbot: QtBot, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened()
    write(editor(first, qtbot), "没有提交")
    first.close()
    monkeypatch.chdir(tmp_path)
    database = Database(f"sqlite:///{room.database.path.relative_to(tmp_path)}")
    again = Studio(database, open_for(database, "steno", Clock()), Clock())
    again.open()
    text = editor(again, qtbot).toPlainText()
    again.close()
    assert text == "没有提交"


def test_nothing_is_said_where_nothing_was_left(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    studio = opened()
    assert window(studio, qtbot).strip.texts() == []
    studio.close()
    assert [path for path in (tmp_path / "keys").rglob("*") if path.is_file()] == []


def test_the_panel_with_the_text_is_opened_though_another_comes_first(
    opened: Open, qtbot: QtBot, room: Room
) -> None:
    room["steno"].execute(record.write, record.SpeakerRole.HOST, "", "归并了五调。")
    first = opened("reviewer2")
    seat = window(first, qtbot)
    seat.show_panel("review")
    box = editor(first, qtbot, "review_editor")
    box.load(1, "归并了五调。")
    write(box, "改写")
    first.close()
    again = opened("reviewer2")
    assert window(again, qtbot).current_panel() == "record"
    assert editor(again, qtbot, "review_editor").unstored() == (1,)


def test_two_programmes_of_one_person_do_not_mix(opened: Open, qtbot: QtBot, room: Room) -> None:
    moment = room["boss"].query(interview.interview).starts_at
    number = room.boss.execute(interview.plan, "另一场", "单位", moment, 60, "临时")
    room.boss.in_programme(number).execute(give_role, "steno", Role.STENOGRAPHER)
    first = opened()
    write(editor(first, qtbot), "第一场的话")
    first.close()
    settings.remember(last_programme=number)
    again = opened()
    other = window(again, qtbot, number)
    text = other.findChild(TextEditor, "line_editor")
    assert isinstance(text, TextEditor)
    assert text.toPlainText() == ""
    again.open_programme(1)
    assert editor(again, qtbot).toPlainText() == "第一场的话"


def test_a_pc_without_a_folder_to_write_in_says_so_and_goes_on(
    opened: Open, qtbot: QtBot, tmp_path: Path, room: Room
) -> None:
    (tmp_path / "keys").write_text("no folder")
    studio = opened()
    assert any("留底" in text for text in window(studio, qtbot).strip.texts())
    write(editor(studio, qtbot), "照样可以打字。")
    editor(studio, qtbot).submit()
    qtbot.waitUntil(lambda: not editor(studio, qtbot).toPlainText(), timeout=10_000)
    assert [line.text for line in room["steno"].query(record.lines)] == ["照样可以打字。"]


def test_a_full_disk_is_said_and_so_is_its_end(opened: Open, qtbot: QtBot) -> None:
    studio = opened()
    strip = window(studio, qtbot).strip
    journal = studio._keeping.journal
    assert journal is not None
    connection = journal._file._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")
    write(editor(studio, qtbot), "字" * 40_000)
    qtbot.waitUntil(lambda: any("腾出空间" in text for text in strip.texts()), timeout=10_000)
    connection.execute("PRAGMA max_page_count=100000")
    qtbot.waitUntil(lambda: strip.texts() == [], timeout=10_000)
    studio.close()
    assert editor(opened(), qtbot).toPlainText() == "字" * 40_000


def test_the_plan_alone_opens_too(opened: Open, qtbot: QtBot) -> None:
    settings.remember(last_programme=HOUSE)
    assert window(opened(), qtbot, HOUSE).strip.texts() == []
