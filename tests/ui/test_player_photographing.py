"""A stenographer of the rehearsal brings a photo in by keys, at the real panel."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import photo, photo_line, record, settings
from studio.record import SpeakerRole
from studio.rehearsal.camera import picture
from studio.rehearsal.scenario import (
    PICTURE_ALT,
    PICTURE_SEQ,
    PICTURE_WORDS,
    Relay,
    Scenario,
    Turn,
    default_scenario,
)
from tests.photos import PLACE, plain
from tests.ui.on_air import Studio, open_studio, write
from ui.editor import TextEditor
from ui.panels.stenographer import StenographerPanel
from ui.photo_folder import PhotoFolder
from ui.player.photographing import Photographing
from ui.player.player import Player, Seats
from ui.player.screen import Screen
from ui.player.script import numbered, version_in

AT = datetime(2026, 9, 16, 15, tzinfo=UTC)
TURNS = [
    Turn(seq, AT, 9.0, "guest", name, "", name, None, ("一句",), ())
    for seq, name in ((1, "程立言"), (2, "苏婉清"), (3, "高志远"))
]
RELAY = Relay(["steno"], TURNS, AT)
"""Its photo stands behind the second line."""
A_WHILE = 20_000


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    file = tmp_path / "settings.toml"
    (tmp_path / "photos").mkdir()
    settings.save(settings.Settings(photo_folder=str(tmp_path / "photos")), file)
    monkeypatch.setenv(settings.SETTINGS_FILE, str(file))
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """A stenographer's panel with the act, and a record of as many lines as wanted."""

    def __init__(self, studio: Studio, qtbot: QtBot, lines: int) -> None:
        self.studio, self.qtbot = studio, qtbot
        for number in range(lines):
            studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{number}句")
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        self.screen = Screen(self.panel, "steno")
        self.player = Player(self.screen, lambda: AT, Seats())
        self.act = Photographing(self.player, RELAY, "record_list", "line_editor")
        studio.until(lambda: len(self.screen.rows("record_list")) == lines)

    def does_what_is_due(self) -> bool:
        """Whether there was anything to do."""
        steps = self.act.due()
        for _ in steps or ():
            self.qtbot.wait(5)
        return steps is not None


def _require_in_the_record(studio: Studio) -> None:
    *_, line = studio.room["aide"].query(record.lines)
    assert (line.number, line.text) == (RELAY.number_of(PICTURE_SEQ), PICTURE_WORDS)
    assert [shown.alt for shown in line.photos] == [PICTURE_ALT]
    (data,) = (studio.room["aide"].query(photo.picture, one.sha256) for one in line.photos)
    assert data.startswith(b"\xff\xd8")
    assert b"Exif" not in data
    assert PLACE not in data


def test_a_photo_of_the_folder_becomes_the_line_behind_its_neighbour(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    seat = Seat(studio, qtbot, 2)
    folder = seat.panel.findChild(PhotoFolder)
    assert folder is not None
    studio.until(lambda: folder._known is not None)
    assert not seat.does_what_is_due()
    (tmp_path / "photos" / "IMG_1.jpg").write_bytes(picture())
    studio.until(lambda: seat.screen.usable("take_photo"), A_WHILE)
    assert seat.does_what_is_due()
    assert not seat.does_what_is_due(), "it is on its way"
    studio.until(lambda: seat.screen.shows("photo_editor"), A_WHILE)
    assert seat.does_what_is_due()
    _require_in_the_record(studio)
    assert seat.act.left() == []
    assert seat.player.done["photos"] == 1
    assert seat.player.hand.efforts["photo"].done == 1


def test_it_waits_for_its_place_and_goes_on_where_a_kill_left_the_words(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room["steno"].execute(photo_line.bring, plain())
    seat = Seat(studio, qtbot, 1)
    studio.until(lambda: seat.screen.shows("photo_editor"))
    assert not seat.does_what_is_due()
    assert seat.act.left() == ["图片"]
    field = seat.screen.find(TextEditor, "photo_editor")
    write(field, PICTURE_ALT[:5])
    assert seat.act.is_back(PICTURE_ALT[:5])
    assert not seat.act.is_back(PICTURE_ALT)
    studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "第二句")
    studio.until(lambda: len(seat.screen.rows("record_list")) == 2)
    assert seat.does_what_is_due()
    _require_in_the_record(studio)
    after_a_kill = Photographing(seat.player, RELAY, "record_list", "line_editor")
    assert after_a_kill.is_back(f"{PICTURE_ALT}\n{PICTURE_WORDS}")


def test_its_line_is_known_by_its_row() -> None:
    scenario = Scenario.load(default_scenario())
    number = scenario.relay().number_of(PICTURE_SEQ)
    assert version_in(numbered(scenario), f"第{number}条\n{PICTURE_WORDS}") == (PICTURE_SEQ, 1)
