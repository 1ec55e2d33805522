"""A stenographer of the rehearsal splits what she typed as one, at the real panel, by keys."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import record
from studio.record import SpeakerRole
from studio.rehearsal.scenario import Relay, Scenario, Turn, default_scenario
from tests.ui.on_air import Studio, open_studio
from ui.panels.stenographer import StenographerPanel
from ui.player.player import Player, Seats
from ui.player.screen import Screen
from ui.player.script import (
    TYPED,
    first_typed,
    numbered,
    ops_of,
    typed_turns,
    version_in,
    wholes_of,
)
from ui.player.splitting import Splitting

FIRST, SECOND = "一是抓源头。盯住“五类”企业。", "二是抓过程。请看第2号公告！谢谢。"
ENDS = datetime(2026, 9, 16, 16, tzinfo=UTC)
SCENARIO = Scenario.load(default_scenario())


def _turn(seq: int, text: str) -> Turn:
    said = datetime(2026, 9, 16, 15, seq, tzinfo=UTC)
    return Turn(seq, said, 9.0, "guest", "程立言", "", "程立言", None, (text,), ())


RELAY = Relay(["steno"], [_turn(1, FIRST), _turn(2, SECOND)], ENDS)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """A stenographer's panel with the act of splitting."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        self.screen = Screen(self.panel, "steno")
        self.player = Player(self.screen, lambda: ENDS, Seats())
        self.act = Splitting(self.player, RELAY, "record_list", "line_editor")

    def writes(self, text: str) -> int:
        line = self.studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
        self.studio.until(lambda: any(text in row.text for row in self.screen.rows("record_list")))
        return line

    def does_what_is_due(self) -> bool:
        """Whether there was anything to do."""
        steps = self.act.due()
        for _ in steps or ():
            self.studio._qtbot.wait(5)
        return steps is not None

    def texts(self) -> list[str]:
        return [row.text for row in self.studio.room["aide"].query(record.lines)]


def test_what_stands_as_one_is_split_where_the_turns_meet(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.writes(FIRST + SECOND)
    assert seat.act.left() == ["拆分第1条"]
    assert seat.does_what_is_due()
    assert seat.texts() == [FIRST, SECOND]
    assert seat.act.left() == []
    assert seat.player.done == {"splits": 1}
    assert not seat.screen.shows("splitting")
    assert seat.player.hand.efforts["split"].done == 1
    assert seat.player.hand.efforts["split"].keys > 1


def test_nothing_is_split_before_it_is_there_nor_twice(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    assert not seat.does_what_is_due()
    line = seat.writes(FIRST + SECOND)
    # An earlier window, killed since, has split it.
    studio.room["steno"].execute(record.split, line, FIRST, SECOND, 1)
    studio.until(lambda: len(seat.screen.rows("record_list")) == 2)
    assert not seat.does_what_is_due()
    assert seat.act.left() == []
    assert seat.player.done == {}


def test_what_is_still_one_line_is_no_line_of_the_script() -> None:
    turns, wholes = numbered(SCENARIO), wholes_of(SCENARIO)
    for split in SCENARIO.relay().splits:
        numbers = map(SCENARIO.relay().number_of, (split.first, split.second))
        row, part = (f"第{number}条\n" for number in numbers)
        assert version_in(turns, row + split.whole, wholes) is None
        assert version_in(turns, row + split.halves[0], wholes) == (split.first, 1)
        assert version_in(turns, part + split.halves[1], wholes) == (split.second, 1)


def test_each_line_is_typed_once_and_a_whole_when_all_of_it_is_said() -> None:
    relay, turns = SCENARIO.relay(), typed_turns(SCENARIO)
    typed = [op for login in SCENARIO.crew["stenographer"] for op in first_typed(SCENARIO, login)]
    words = "".join(turns[op.seq].texts[0] for op in sorted(typed, key=lambda op: op.seq))
    assert words == "".join(turn.texts[0] for turn in SCENARIO.turns)
    ops = {op.seq: op for op in ops_of(SCENARIO, "steno01", TYPED) if op.version == 1}
    for split in relay.splits:
        (whole,) = (op for op in typed if op.seq == split.first)
        assert whole.at == max(ops[split.first].at, ops[split.second].at)
