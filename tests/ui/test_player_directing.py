"""The rehearsal's director begins the hour at the director's desk, open rows or not."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio import interview
from studio.interview import InterviewState
from studio.rehearsal.scenario import Scenario, default_scenario
from tests.ui.on_air import open_studio
from ui.player.host import Director
from ui.player.player import Seats
from ui.player.screen import Screen
from ui.programme_window import ProgrammeWindow


def test_the_played_director_goes_on_air_from_the_desk(tmp_path: Path, qtbot: QtBot) -> None:
    with open_studio(tmp_path, qtbot, on_air=False) as studio:
        window = ProgrammeWindow(studio.room["director"], studio.bulletin)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitUntil(lambda: window.current_panel() == "floor", timeout=10_000)
        screen = Screen(window, "director")
        scenario = Scenario.load(default_scenario())
        player = Director(screen, lambda: datetime.now(UTC), Seats(), scenario)
        steps = player.perform()

        def begun() -> bool:
            next(steps)
            return "started" in player.done and screen.shows("feed_list")

        qtbot.waitUntil(begun, timeout=30_000)
        state = studio.room["director"].query(interview.interview).state
        assert state is InterviewState.ON_AIR
        window.leave()
