"""The form stands before the studio is open; it makes way where the studio wants another."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from studio import soundness
from studio.errors import Trouble
from tests.studio.room import Room, open_room
from ui.opening import Opening
from ui.sign_in import FirstStart, SignIn, SittingDown
from ui.start import WINDOWS


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with open_room(tmp_path) as opened:
        yield opened


def nobody_tries(*_words: str) -> object:
    raise AssertionError("nobody pressed the button")


def first_start() -> FirstStart:
    return FirstStart(nobody_tries)  # type: ignore[arg-type]


def shown(qtbot: QtBot, form: SittingDown, opening: Opening, nobody: bool) -> None:
    form.behind(opening, nobody)
    form.show()
    with qtbot.waitSignal(opening.ended, timeout=20_000):
        qtbot.waitUntil(opening.over, timeout=20_000)


def test_the_form_for_an_empty_studio_makes_way_where_somebody_is_in_it(
    room: Room, qtbot: QtBot
) -> None:
    form, opening = first_start(), Opening(room.database.url)
    shown(qtbot, form, opening, nobody=True)
    qtbot.waitUntil(lambda: form.turned_away)
    assert form.result() == QDialog.DialogCode.Rejected
    assert not opening.opened().nobody
    opening.let_go()


def test_the_right_form_stays(room: Room, qtbot: QtBot) -> None:
    form, opening = SignIn(nobody_tries), Opening(room.database.url)  # type: ignore[arg-type]
    shown(qtbot, form, opening, nobody=False)
    assert form.isVisible()
    assert not form.turned_away
    form.reject()
    opening.let_go()


def test_a_studio_that_cannot_be_opened_closes_the_form_and_says_why(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "x.sqlite").write_bytes(b"not a database, but long enough to be looked at")
    form, opening = first_start(), Opening(f"sqlite:///{tmp_path / 'x.sqlite'}")
    shown(qtbot, form, opening, nobody=True)
    qtbot.waitUntil(lambda: form.turned_away)
    with pytest.raises(Trouble, match="不是演播台的数据库"):
        opening.opened()
    opening.let_go()


def test_a_studio_is_opened_once_however_many_ask_at_the_same_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form begins it after its first paint, a quick try from a thread of its own."""
    begun: list[object] = []

    class Slow(ThreadPoolExecutor):
        def __init__(self, *words: Any) -> None:
            begun.append(self)
            time.sleep(0.05)
            super().__init__(*words)

    monkeypatch.setattr("ui.opening.ThreadPoolExecutor", Slow)
    opening = Opening(f"sqlite:///{tmp_path / 'new.sqlite'}")
    with ThreadPoolExecutor(4) as askers:
        found = list(askers.map(lambda _: opening.opened().database, range(4)))
    assert len(begun) == 1
    assert {id(one) for one in found} == {id(opening.opened().database)}
    opening.let_go()


def test_nothing_is_opened_for_who_leaves_before_the_form_is_painted(tmp_path: Path) -> None:
    opening = Opening(f"sqlite:///{tmp_path / 'new.sqlite'}")
    opening.let_go()
    assert not opening.over()
    assert not list(tmp_path.iterdir())


def test_a_glance_tells_an_empty_studio_from_one_with_people(room: Room, tmp_path: Path) -> None:
    assert not soundness.nobody_in(room.database.url)
    assert soundness.nobody_in(f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert not soundness.nobody_in("postgresql://server/studio")
    assert not (tmp_path / "new.sqlite").exists()


def test_what_is_imported_ahead_is_there() -> None:
    folder = Path(__file__).parents[2]
    for name in WINDOWS:
        assert (folder / f"{name.replace('.', '/')}.py").exists(), name


def test_a_form_that_was_left_opens_nothing_afterwards(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "left.sqlite"
    form, opening = first_start(), Opening(f"sqlite:///{path}")
    qtbot.addWidget(form)
    form.behind(opening, nobody=True)
    QTimer.singleShot(0, opening.begin)  # as its last paint asks for it
    form.reject()
    opening.let_go()
    qtbot.wait(50)
    assert opening._work is None
    assert not path.exists()
