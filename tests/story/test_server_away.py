"""The server goes away in mid-hour: the stenographer types on, and no word is lost or doubled."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import record, settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.keystrokes import KEYSTROKES
from studio.people import Role, take_role
from tests.postgres import Postgres, running
from tests.studio.room import Room, open_server_room
from tests.swallowing import cable_to
from tests.ui.on_air import write
from ui.app import Studio
from ui.editor import TextEditor
from ui.programme_window import ProgrammeWindow

PATIENCE = 40_000
"""Milliseconds: fourfold what a lost server and its return take here."""


@pytest.fixture
def machine() -> Iterator[Postgres]:
    """A server that may be killed."""
    with running() as server:
        yield server


@pytest.fixture
def away_room(machine: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A studio on it, on air; what is typed is kept on this PC."""
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keys"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False, last_programme=1))
    with open_server_room(machine) as room:
        yield room


def seat(
    room: Room, login: str, qtbot: QtBot, port: int | None = None
) -> tuple[Studio, ProgrammeWindow]:
    """A person's real window on the programme; port: by another way to the server."""
    desk: Desk = room[login]
    if port is not None:
        url = re.sub(r":\d+/", f":{port}/", room.database.url)
        desk = replace(desk, database=Database(url))
    studio = Studio(desk.database, desk, Clock())
    studio.open()
    window = studio._windows[room.programme]
    window.guarded = False
    qtbot.waitUntil(lambda: bool(window.findChildren(TextEditor)), timeout=PATIENCE)
    return studio, window


def editor_of(window: ProgrammeWindow) -> TextEditor:
    """Where the stenographer types."""
    editor = window.findChild(TextEditor, "line_editor")
    assert isinstance(editor, TextEditor)
    return editor


def stopped(window: ProgrammeWindow) -> bool:
    """Whether the window says since when it shows nothing new."""
    return any("停在当时的内容" in said for said in window.strip.texts())


def submit(window: ProgrammeWindow, text: str) -> None:
    """What the stenographer does, by the editor and the key's act."""
    write(editor_of(window), text)
    editor_of(window).submit()


def test_lines_wait_for_the_server_and_go_out_once_in_their_order(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    studio, window = seat(away_room, "steno", qtbot)

    def texts() -> list[str]:
        return [row.text for row in away_room["steno"].query(record.lines) if row.text]

    submit(window, "断开之前")
    qtbot.waitUntil(lambda: texts() == ["断开之前"], timeout=PATIENCE)
    machine.kill()
    for text in ("断开之后第一句", "第二句", "第三句"):
        submit(window, text)
    qtbot.waitUntil(lambda: stopped(window), timeout=PATIENCE)
    machine.start()
    wanted = ["断开之前", "断开之后第一句", "第二句", "第三句"]
    qtbot.waitUntil(lambda: texts() == wanted, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not stopped(window), timeout=PATIENCE)
    # Stored is one thing; that the window has heard of it another, a moment later.
    qtbot.waitUntil(lambda: not editor_of(window).toPlainText(), timeout=PATIENCE)
    window.close()
    studio.close()
    away_room.database.engine.dispose()
    assert texts() == wanted


def test_who_is_taken_off_the_roster_sees_nothing_more_of_it(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    """The server shows them no journal of it any more, so the journal cannot say so."""
    studio, window = seat(away_room, "aide", qtbot)
    qtbot.waitUntil(lambda: "questions" in window.panel_keys(), timeout=PATIENCE)
    away_room.boss.in_programme(away_room.programme).execute(take_role, "aide", Role.AIDE)
    qtbot.waitUntil(lambda: window.panel_keys() == ["plan"], timeout=PATIENCE)
    assert any("您不再担任" in said for said in window.strip.texts())
    window.close()
    studio.close()


def test_what_waits_when_the_window_closes_waits_for_the_next_one(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    studio, window = seat(away_room, "steno", qtbot)
    machine.kill()
    submit(window, "关窗之前没有送到的话")
    qtbot.waitUntil(lambda: bool(window.strip.texts()), timeout=PATIENCE)
    window.close()
    studio.close()
    machine.start()
    studio, window = seat(away_room, "steno", qtbot)

    def texts() -> list[str]:
        return [row.text for row in away_room["steno"].query(record.lines) if row.text]

    qtbot.waitUntil(lambda: texts() == ["关窗之前没有送到的话"], timeout=PATIENCE)
    window.close()
    studio.close()


def test_a_cable_that_swallows_loses_and_doubles_nothing(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    """Nothing is reset: who waits for an answer must give up by himself."""
    with cable_to(machine.port) as cable:
        studio, window = seat(away_room, "steno", qtbot, cable.port)

        def texts() -> list[str]:
            return [row.text for row in away_room["steno"].query(record.lines) if row.text]

        submit(window, "拔线之前")
        qtbot.waitUntil(lambda: texts() == ["拔线之前"], timeout=PATIENCE)
        cable.cut.set()
        for text in ("拔线之后第一句", "第二句", "第三句"):
            submit(window, text)
        qtbot.waitUntil(lambda: stopped(window), timeout=PATIENCE)
        assert texts() == ["拔线之前"]
        cable.cut.clear()
        wanted = ["拔线之前", "拔线之后第一句", "第二句", "第三句"]
        qtbot.waitUntil(lambda: texts() == wanted, timeout=2 * PATIENCE)
        qtbot.waitUntil(lambda: not stopped(window), timeout=PATIENCE)
        qtbot.waitUntil(lambda: not editor_of(window).toPlainText(), timeout=PATIENCE)
        window.close()
        studio.close()
    assert texts() == wanted
