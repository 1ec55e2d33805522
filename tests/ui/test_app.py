"""The whole app: first start, sign-in, the windows of a programme, the courier beside them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import interview, settings
from studio.clock import Clock
from studio.desk import open_for
from studio.errors import Trouble
from studio.journal import HOUSE
from tests.studio.room import Room, open_room
from ui.app import Studio
from ui.opening import open_database
from ui.programme_window import ProgrammeWindow


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False))
    with open_room(tmp_path) as opened:
        yield opened


def opened(room: Room, login: str) -> Studio:
    studio = Studio(room.database, open_for(room.database, login, Clock()), Clock())
    studio.open()
    return studio


def windows(studio: Studio) -> dict[int, ProgrammeWindow]:
    return studio._windows


def test_a_stenographer_finds_the_plan_and_opens_the_seat(room: Room, qtbot: QtBot) -> None:
    studio = opened(room, "steno")
    house = windows(studio)[HOUSE]
    assert house.panel_keys() == ["plan", "guide"]
    studio.open_programme(room.programme)
    window = windows(studio)[room.programme]
    qtbot.waitUntil(lambda: window.current_panel() == "record", timeout=10_000)
    assert window.panel_keys() == ["record", "plan"]
    assert not house.isVisible()
    assert settings.load().last_programme == room.programme
    studio.close()


def test_each_role_has_its_panels(room: Room, qtbot: QtBot) -> None:
    studio = opened(room, "reviewer2")
    studio.open_programme(room.programme)
    window = windows(studio)[room.programme]
    qtbot.waitUntil(lambda: bool(window.current_panel()), timeout=10_000)
    assert window.panel_keys() == ["record", "questions", "review", "supervise", "plan"]
    for key in window.panel_keys():
        window.show_panel(key)
    qtbot.waitUntil(lambda: "舌尖安全" in window.windowTitle(), timeout=10_000)
    studio.close()


def test_who_is_no_longer_on_the_roster_gets_the_plan(room: Room, qtbot: QtBot) -> None:
    settings.remember(last_programme=room.programme)
    studio = opened(room, "stranger")
    window = windows(studio)[room.programme]
    qtbot.waitUntil(lambda: window.current_panel() == "plan", timeout=10_000)
    assert "人员名单" in window.strip.texts()[0]
    studio.close()


def test_a_rehearsal_is_watermarked(room: Room, qtbot: QtBot) -> None:
    moment = room["boss"].query(interview.interview).starts_at
    number = room.boss.execute(interview.plan, "彩排", "单位", moment, 60, "演练", True)
    studio = opened(room, "boss")
    studio.open_programme(number)
    window = windows(studio)[number]
    qtbot.waitUntil(lambda: bool(window.current_panel()), timeout=10_000)
    assert window._mark is not None
    studio.close()


def test_a_database_that_is_none_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_bytes(b"not a database, but long enough to be looked at")
    with pytest.raises(Trouble, match="不是演播台的数据库"):
        open_database(f"sqlite:///{tmp_path / 'x.sqlite'}")
