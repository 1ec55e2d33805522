"""The server goes away in mid-hour: the host goes on by the list and catches up afterwards."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import air_queue, screening, settings
from studio.air_queue import AirRow, AirState
from studio.clock import Clock
from studio.database import Database
from studio.journal import entries_of
from studio.keystrokes import KEYSTROKES
from tests.postgres import Postgres, running
from tests.studio.room import Room, open_server_room
from tests.swallowing import cable_to
from tests.ui.on_air import write
from ui.air_rows import AirRows
from ui.app import Studio
from ui.host_acts import PATIENCE_MS
from ui.programme_window import ProgrammeWindow

BARE = Qt.KeyboardModifier.NoModifier
PATIENCE = 40_000
"""Milliseconds: fourfold what a lost server and its return take here."""


@pytest.fixture
def machine() -> Iterator[Postgres]:
    """A server that may be killed."""
    with running() as server:
        yield server


@pytest.fixture
def away_room(machine: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A studio on it, on air, with five questions on the list."""
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keys"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False, last_programme=1))
    with open_server_room(machine) as room:
        for number in room.ask("一", "二", "三", "四", "五"):
            room["aide"].execute(screening.admit, number, 0)
            room["aide"].execute(air_queue.recommend, number)
        yield room


class HostSeat:
    """The host's real window, with hands on it."""

    def __init__(self, room: Room, qtbot: QtBot, port: int | None = None) -> None:
        """port: by another way to the server."""
        self._qtbot = qtbot
        desk = room["host"]
        if port is not None:
            url = re.sub(r":\d+/", f":{port}/", room.database.url)
            desk = replace(desk, database=Database(url))
        self.studio = Studio(desk.database, desk, Clock())
        self.studio.open()
        self.window: ProgrammeWindow = self.studio._windows[room.programme]
        self.window.guarded = False
        self.window.resize(1280, 720)
        self.until(lambda: bool(self.window.findChildren(AirRows)))
        self.window.show_panel("host")
        self.until(lambda: self.rows.rows_model().rowCount() == 5)

    @property
    def rows(self) -> AirRows:
        """The list."""
        (found,) = self.window.findChildren(AirRows)
        return found

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits for it."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE)

    def read(self, name: str) -> str:
        """What a label says."""
        found = self.window.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = BARE) -> None:
        """A key at the list, and so long a pause that it is another press than the one before."""
        self.rows.setFocus()
        QTest.keyClick(self.rows, key, held)
        self._qtbot.wait(PATIENCE_MS + 100)

    def close(self) -> None:
        """Ends the window as a person does."""
        self.window.close()
        self.studio.close()


def states(room: Room) -> list[str]:
    """What the studio knows, in the order of the list."""
    rows = sorted(room["host"].query(air_queue.air_list), key=lambda row: row.position)
    return [row.state.value for row in rows]


def listed(room: Room) -> list[AirRow]:
    return sorted(room["host"].query(air_queue.air_list), key=lambda row: row.position)


def test_the_host_goes_on_without_the_server_and_it_is_stored_once_in_its_order(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    seat = HostSeat(away_room, qtbot)
    seat.press(Qt.Key.Key_Right)
    seat.until(lambda: seat.read("current_question") == "一")
    machine.kill()
    seat.press(Qt.Key.Key_Right)
    seat.until(lambda: seat.read("current_question") == "二")
    seat.until(lambda: "有 1 步还没存入" in seat.read("unstored_acts"))
    seat.rows.setFocus()
    QTest.keyClick(seat.rows, Qt.Key.Key_F)
    field = seat.window.findChild(QLineEdit, "follow_up_text")
    assert isinstance(field, QLineEdit)
    write(field, "什么时候办结？")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(PATIENCE_MS + 100)
    assert seat.read("current_follow_ups") == "追问 1：什么时候办结？"
    seat.press(Qt.Key.Key_L)
    assert "第一个问题" in seat.read("current_question")
    seat.press(Qt.Key.Key_Right)
    assert seat.read("current_question") == "三"
    seat.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "有 5 步还没存入" in seat.read("unstored_acts")
    texts = seat.rows.rows_model().texts()
    assert sum("还没存入" in text for text in texts) == 2
    machine.start()
    wanted = ["answered_live", "to_writing", "answered_live", "queued_for_air", "queued_for_air"]
    seat.until(lambda: states(away_room) == wanted)
    seat.until(lambda: seat.read("unstored_acts") == "")
    seat.until(lambda: "追问 1" in seat.rows.rows_model().texts()[-2])
    assert seat.read("acts_refused") == ""
    two = listed(away_room)[1]
    assert [more.text for more in two.follow_ups] == ["什么时候办结？"]
    assert two.asked_at is not None
    assert two.finished_at is not None
    assert two.asked_at < two.follow_ups[0].at < two.finished_at
    entries = away_room["host"].query(entries_of, "air_item", two.id)
    assert [entry.act for entry in entries] == [
        "air_queue.recommend", "air_queue.ask", "air_queue.follow_up", "air_queue.to_writing",
    ]  # fmt: skip
    seat.close()


def test_what_a_director_did_meanwhile_stands_and_the_host_is_told(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    with cable_to(machine.port) as cable:
        seat = HostSeat(away_room, qtbot, cable.port)
        seat.press(Qt.Key.Key_Right)
        seat.until(lambda: states(away_room)[0] == "asked_on_air")
        cable.cut.set()
        seat.press(Qt.Key.Key_Right)
        seat.press(Qt.Key.Key_Right)
        assert seat.read("current_question") == "三"
        # The host's own way to the server is cut; the director's is not.
        five, four = listed(away_room)[4].id, listed(away_room)[3].id
        away_room["director"].execute(air_queue.ask, four)
        away_room["director"].execute(air_queue.drop, five)
        cable.cut.clear()
        _told(seat, away_room)
        seat.close()


def _told(seat: HostSeat, away_room: Room) -> None:
    seat.until(lambda: seat.read("unstored_acts") == "")
    seat.until(lambda: seat.read("current_question") == "四")
    assert states(away_room) == [
        "answered_live", "queued_for_air", "queued_for_air", "asked_on_air",
    ]  # fmt: skip
    told = seat.read("acts_refused").splitlines()
    assert len(told) == 2
    assert "提问“二”没有照办" in told[0]
    assert "以演播台现状为准" in told[1]
    seat.press(Qt.Key.Key_Right)
    seat.until(lambda: seat.read("current_question") == "二")
    assert seat.read("acts_refused") == ""


def test_what_was_not_stored_outlives_the_window(
    machine: Postgres, away_room: Room, qtbot: QtBot
) -> None:
    seat = HostSeat(away_room, qtbot)
    machine.kill()
    seat.press(Qt.Key.Key_Right)
    seat.press(Qt.Key.Key_Right)
    seat.until(lambda: "有 2 步还没存入" in seat.read("unstored_acts"))
    seat.close()
    machine.start()
    seat = HostSeat(away_room, qtbot)
    seat.until(lambda: states(away_room)[:2] == ["answered_live", "asked_on_air"])
    seat.until(lambda: seat.read("current_question") == "二")
    seat.until(lambda: seat.read("unstored_acts") == "")
    seat.close()
    assert [row.state for row in listed(away_room)].count(AirState.QUEUED) == 3
