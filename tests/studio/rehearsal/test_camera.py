"""The camera of a rehearsal: a photo with its place, laid until somebody took it."""

from pathlib import Path

import pytest

from studio import photo_line, settings
from studio.rehearsal import camera
from studio.rehearsal.camera import Camera
from studio.rehearsal.scenario import Scenario, default_scenario
from tests.photos import PLACE, plain
from tests.studio.room import open_room

SCENARIO = Scenario.load(default_scenario())


def test_the_photo_says_where_it_was_taken_as_a_telephone_s_does() -> None:
    data = camera.picture()
    assert data.startswith(b"\xff\xd8")
    assert b"Exif" in data
    assert PLACE in data


def test_it_is_laid_again_until_it_was_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera, "AGAIN_SECONDS", 0.0)
    made = Camera(SCENARIO, tmp_path / "out")
    made.lay_out()
    with open_room(tmp_path) as room:
        for _ in range(2):
            made.look(room["steno"])
        laid = sorted(path.name for path in (tmp_path / "out" / "photos").iterdir())
        assert laid == ["IMG_0001.jpg", "IMG_0002.jpg"]
        room["steno"].execute(photo_line.bring, plain())
        made.look(room["steno"])
    assert len(list((tmp_path / "out" / "photos").iterdir())) == 2


def test_only_the_pc_of_who_types_its_words_watches_the_folder(tmp_path: Path) -> None:
    made = Camera(SCENARIO, tmp_path)
    made.lay_out()
    picture = SCENARIO.relay().picture
    assert picture is not None
    told = {login: made.around(login) for login in ("steno01", "steno02", "reviewer01")}
    (path,) = told.pop(picture.typist).values()
    assert set(map(bool, told.values())) == {False}
    assert settings.load(Path(path)).photo_folder == str(tmp_path / "photos")
