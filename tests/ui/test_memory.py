"""Not the person is killed but the window: what was done is known, what was begun in doubt."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_player import _now
from ui.player import player
from ui.player.memory import Memory
from ui.player.player import Player, Seats, Steps
from ui.player.screen import Screen


class Idle(Player):
    """Has nothing to do."""

    def play(self) -> Steps[None]:
        yield 0.0


def test_what_was_done_is_known_after_a_kill_and_what_was_begun_is_in_doubt(
    tmp_path: Path,
) -> None:
    first = Memory(tmp_path / "notes")
    assert not first.again
    first.take("line 1.1")
    first.tick("line 1.1")
    first.count("approved")
    first.take("line 2.1")
    again = Memory(tmp_path / "notes")
    assert again.again
    assert (again.done, again.doubtful, again.counts) == (
        {"line 1.1"}, {"line 2.1"}, {"approved": 1},
    )  # fmt: skip


def test_what_was_in_hand_at_one_kill_is_in_doubt_after_the_next_as_well(tmp_path: Path) -> None:
    Memory(tmp_path / "notes").take("line 1.1")
    second = Memory(tmp_path / "notes")
    second.take("line 2.1")
    second.tick("line 2.1")
    second.take("line 3.1")
    third = Memory(tmp_path / "notes")
    assert third.doubtful == {"line 1.1", "line 3.1"}
    third.tick("line 3.1")
    assert Memory(tmp_path / "notes").doubtful == {"line 1.1"}


def test_a_note_that_the_kill_cut_in_half_was_not_taken(tmp_path: Path) -> None:
    Memory(tmp_path / "notes").tick("line 1.1")
    with (tmp_path / "notes").open("a", encoding="utf-8") as file:
        file.write('{"done": "line 2.1')
    assert Memory(tmp_path / "notes").done == {"line 1.1"}
    assert Memory(tmp_path / "notes").done == {"line 1.1"}


def test_what_was_in_hand_counts_as_done_only_when_it_stays_away(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "SURE_SECONDS", 0.05)
    Memory(tmp_path / "notes").take("line 2.1")
    window = QWidget()
    qtbot.addWidget(window)
    one = Idle(Screen(window, "x"), _now, Seats(), Memory(tmp_path / "notes"))
    assert not one.over(["line 2.1", "line 3.1"])
    assert not one.over(["line 3.1"])
    assert not one.over(["line 2.1"])
    qtbot.wait(80)
    assert one.over(["line 2.1"])
    assert one.over([])
