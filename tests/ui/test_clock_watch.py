"""A wrong clock is said in the strip of every window, and stops nobody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import record
from studio.clock import Clock
from studio.record import SpeakerRole
from tests.ui.on_air import Studio, open_studio
from ui.programme_window import ProgrammeWindow


class SetClock(Clock):
    """A clock that somebody sets while it runs."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + SetClock.ahead


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def window_at(studio: Studio, qtbot: QtBot, clock: Clock) -> ProgrammeWindow:
    window = ProgrammeWindow(replace(studio.room["steno"], clock=clock), studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.current_panel() == "record", timeout=10_000)
    return window


def said(window: ProgrammeWindow) -> str:
    window.clock_watch.look()
    assert window._lanes.wait()
    return "".join(text for text in window.strip.texts() if "时钟" in text)


def test_a_sound_clock_is_not_spoken_of(studio: Studio, qtbot: QtBot) -> None:
    window = window_at(studio, qtbot, Clock())
    assert said(window) == ""
    window.close()


def test_a_clock_that_lost_its_time_is_said_and_nothing_waits(studio: Studio, qtbot: QtBot) -> None:
    clock = Clock.starting(datetime(1970, 1, 1, 8, tzinfo=UTC), 1.0)
    window = window_at(studio, qtbot, clock)
    assert "1970" in said(window)
    assert "什么都不会丢" in said(window)
    replace(studio.room["steno"], clock=clock).execute(
        record.write, SpeakerRole.HOST, "", "照样记得下来"
    )
    assert [line.text for line in studio.room["steno"].query(record.lines)] == ["照样记得下来"]
    window.close()


def test_a_clock_behind_the_last_entry_names_both_times(studio: Studio, qtbot: QtBot) -> None:
    window = window_at(studio, qtbot, Clock.starting(datetime(2025, 2, 3, 4, tzinfo=UTC), 1.0))
    found = said(window)
    assert "早于日志最后一条" in found
    assert "2025-02-03" in found
    window.close()


def test_a_clock_set_mid_air_is_said_until_it_is_set_back(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_at(studio, qtbot, SetClock())
    assert said(window) == ""
    monkeypatch.setattr(SetClock, "ahead", timedelta(hours=3, minutes=2, seconds=1))
    assert "拨快了 3 小时 2 分钟" in said(window)
    monkeypatch.setattr(SetClock, "ahead", -timedelta(days=400, seconds=1))
    assert "拨慢了 400 天" in said(window)
    assert "早于日志最后一条" in said(window)
    monkeypatch.setattr(SetClock, "ahead", timedelta())
    assert said(window) == ""
    window.close()


def test_a_notice_put_away_stays_away(studio: Studio, qtbot: QtBot) -> None:
    window = window_at(studio, qtbot, Clock.starting(datetime(1990, 1, 1, tzinfo=UTC), 1.0))
    assert said(window)
    window.strip.clear("clock")
    assert said(window) == ""
    window.close()
