"""A rehearsed stenographer knows what they typed: what a kill took is not typed again."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.keystrokes import Field, Keystrokes
from studio.keystrokes.text import Delta, WorkText, units
from studio.rehearsal.faults.killing import Killing, Targets
from studio.rehearsal.processes import Processes
from studio.rehearsal.scenario import Scenario, default_scenario
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, write
from tests.ui.test_player import _now
from ui.panels.stenographer import StenographerPanel
from ui.player import stenographer
from ui.player.memory import Memory
from ui.player.player import Seats
from ui.player.screen import NotOnScreen, Screen
from ui.player.stenographer import Stenographer

SEAT = "seat-steno01"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def killed(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A window after a kill, in which the first twenty characters of the hour were typed."""
    first = Window(studio, qtbot, tmp_path / "keys", StenographerPanel, "steno")
    write(first.editor("line_editor"), _text()[:20])
    first.settle()
    again = first.killed()
    first.close()
    yield again
    again.close()


def _scenario() -> Scenario:
    return Scenario.load(default_scenario())


def _text() -> str:
    return _scenario().turns[0].texts[0]


def _remembering(tmp_path: Path, text: str) -> Memory:
    """As the saboteur leaves it: a window that was killed, with what its disk held."""
    notes, held = tmp_path / "notes", tmp_path / "held"
    Memory(notes)
    keystrokes = Keystrokes(held, "studio", "steno01")
    _write_down(keystrokes, text)
    keystrokes.close()
    targets = Targets({}, {SEAT: held}, {SEAT: notes})
    killing = Killing(Processes(tmp_path / "logs"), targets, bool)
    assert killing._remember_typed(SEAT)
    return Memory(notes)


def _write_down(keystrokes: Keystrokes, text: str) -> None:
    field = Field(keystrokes, 1, "line")
    field.typed("new", Delta(0, 0, units(text)), WorkText(units(text)))
    field.settled()()


def _resumes(window: Window, memory: Memory, qtbot: QtBot) -> None:
    person = Stenographer(Screen(window.panel, "steno01"), _now, Seats(), _scenario(), memory)
    steps, end = person.resume(), time.monotonic() + 20
    for _ in steps:
        qtbot.wait(10)
        if memory.counts or time.monotonic() > end:
            return


def test_text_that_came_back_is_gone_on_with(
    killed: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stenographer, "chip_word", lambda _turn: "")
    memory = _remembering(tmp_path, _text()[:20])
    _resumes(killed, memory, qtbot)
    assert memory.counts == {"gone_on_typing": 1}


@pytest.mark.parametrize("typed", [21, 60])
def test_a_rehearsal_fails_where_less_came_back_than_the_disk_had(
    killed: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: int
) -> None:
    monkeypatch.setattr(stenographer, "BACK_SECONDS", 0.2)
    memory = _remembering(tmp_path, _text()[:typed])
    with pytest.raises(NotOnScreen, match="打断前键入的"):
        _resumes(killed, memory, qtbot)
