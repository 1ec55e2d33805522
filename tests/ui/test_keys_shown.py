"""A key that is shown is the key in use; one that is listed does something."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import settings
from studio.journal import HOUSE
from studio.people import Role
from studio.rehearsal.practice import Practice, PracticeSeat
from tests.ui.on_air import Studio, open_studio
from tests.ui.places import Place, seated
from ui import key_catalogue, keymap
from ui.acts import ActButton
from ui.first_run.steps import Steps, keys_of_seats
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    yield
    keymap.use({})


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def said(inside: QWidget, name: str) -> str:
    found = inside.findChild(RowsView, name)
    assert isinstance(found, RowsView)
    assert found.nothing == found.accessibleDescription()
    return found.nothing


@pytest.mark.parametrize(
    ("panel", "rows", "act_id"),
    [
        ("host", "air_list", "recommend"),
        ("record", "record_list", "line_editor_submit"),
        ("questions", "question_list", "add_press_question"),
        ("plan", "programme_list", "open_guide"),
    ],
)
def test_an_empty_list_names_the_key_in_use(
    tmp_path: Path, qtbot: QtBot, panel: str, rows: str, act_id: str
) -> None:
    keymap.use({act_id: "Ctrl+Alt+X"})
    with seated(tmp_path, qtbot, Place(panel)) as seat:
        assert "Ctrl+Alt+X" in said(seat.panel, rows)
        keymap.use({act_id: "Ctrl+Shift+U"})
        assert "Ctrl+Shift+U" in said(seat.panel, rows)
        assert "Ctrl+Alt+X" not in said(seat.panel, rows)


@pytest.mark.parametrize(("panel", "name"), [("host", "full_screen"), ("plan", "open_guide")])
def test_a_button_shows_the_key_of_an_act_of_the_window(
    tmp_path: Path, qtbot: QtBot, panel: str, name: str
) -> None:
    with seated(tmp_path, qtbot, Place(panel)) as seat:
        button = seat.panel.findChild(ActButton, name)
        assert isinstance(button, ActButton)
        assert button.hint == keymap.BY_ID[name].key
        keymap.use({name: "Ctrl+Shift+U"})
        assert button.hint == "Ctrl+Shift+U" == button.accessibleDescription()


@pytest.mark.parametrize(
    ("steps", "keys"),
    [
        (("page programme",), {
            "open_briefing": "Ctrl+B", "open_statistics": "Ctrl+T",
            "open_reconciliation": "Ctrl+Shift+H", "open_transcript": "Ctrl+Shift+R",
            "open_opening": "Ctrl+O",
        }),
        (("page guest-ranks",), {
            "add_guest_rank": "A", "revise_guest_rank": "S", "retire_guest_rank": "X",
            "reinstate_guest_rank": "B",
        }),
        (("page joint-meeting",), {
            "add_joint_member": "A", "rename_joint_member": "S", "retire_joint_member": "X",
            "reinstate_joint_member": "B",
        }),
        (("page trainings",), {
            "add_training": "A", "revise_training": "S", "call_training_off": "X",
            "note_training_guest": "G",
        }),
        (("page year-plan",), {
            "choose_plan": "O", "preview_plan": "R", "export_plan": "E", "take_in_plan": "A",
            "leave_plan": "X",
        }),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)  # fmt: skip
def test_each_button_of_the_planner_shows_its_key(
    tmp_path: Path, qtbot: QtBot, steps: tuple[str, ...], keys: dict[str, str]
) -> None:
    with seated(tmp_path, qtbot, Place("plan", steps)) as seat:
        for name, key in keys.items():
            button = seat.panel.findChild(ActButton, name)
            assert isinstance(button, ActButton), name
            assert button.hint == key == button.accessibleDescription(), name


def test_full_screen_keeps_its_key_at_every_seat(tmp_path: Path, qtbot: QtBot) -> None:
    assert "全屏" in keymap.objection("quote_question", QKeySequence("F11"))
    with seated(tmp_path, qtbot, Place("record")) as seat:
        keymap.use({"full_screen": "Ctrl+Shift+U"})
        QTest.keySequence(seat.window, QKeySequence("Ctrl+Shift+U"))
        assert seat.window.isFullScreen()


@pytest.mark.parametrize("panel", ["host", "record", "questions", "review", "publish", "plan"])
def test_the_guide_is_a_key_away_at_every_seat(tmp_path: Path, qtbot: QtBot, panel: str) -> None:
    with seated(tmp_path, qtbot, Place(panel)) as seat:
        wanted = QSignalSpy(seat.window.guide_wanted)
        QTest.keySequence(seat.window.focusWidget(), QKeySequence("Ctrl+Shift+G"))
        assert wanted.count() == 1
        listed = [line.keys for line in seat.window.shortcuts().lines()]
        assert listed.count("Ctrl+Shift+G") == 1


def test_the_guide_lists_no_key_that_does_nothing(studio: Studio, qtbot: QtBot) -> None:
    window = ProgrammeWindow(studio.room["boss"].in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    window.show_panel("guide")
    assert "Alt+Home" not in keys(window)
    press(window, "guide_set_up")
    assert window._lanes.wait()
    steps = window.findChild(QWidget, "guide_steps")
    assert steps is not None
    steps.setCurrentRow(0)  # type: ignore[attr-defined]
    assert {"Alt+Home", "Alt+Right"} <= keys(window)
    assert "Alt+Left" not in keys(window)
    steps.setCurrentRow(4)  # type: ignore[attr-defined]
    assert "Alt+Right" not in keys(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert "Alt+Home" not in keys(window)
    window.close()


def keys(window: ProgrammeWindow) -> set[str]:
    return {line.keys for line in window.shortcuts().lines()}


def press(inside: QWidget, name: str) -> None:
    button = inside.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (Place("plan", ("programme_list",)), "Enter"),
        (Place("guide", ("guide_set_up", "step 5")), ""),
    ],
    ids=str,
)
def test_enter_is_shown_only_beside_the_list_where_it_opens(
    tmp_path: Path, qtbot: QtBot, place: Place, key: str
) -> None:
    with seated(tmp_path, qtbot, place) as seat:
        button = seat.panel.findChild(ActButton, "open_programme")
        assert isinstance(button, ActButton)
        assert button.hint == key


# choices that hold together


@pytest.mark.parametrize(
    "wanted",
    [
        {"approve": "E", "edit_text": "nonsense"},
        {"edit_text": "nonsense", "approve": "E"},
        {"approve": "E", "edit_text": "R", "return_other": "F1"},
    ],
    ids=str,
)
def test_who_falls_back_gets_the_first_key_alone(wanted: dict[str, str]) -> None:
    keymap.use(wanted)
    assert keymap.chosen() == {}


@pytest.mark.parametrize(
    ("wanted", "held"),
    [
        ({"approve": "E", "edit_text": "R", "return_other": "A"}, 3),
        ({"approve": "Z", "edit_text": "Z"}, 1),
    ],
    ids=str,
)
def test_no_key_is_in_force_twice(wanted: dict[str, str], held: int) -> None:
    keymap.use(wanted)
    assert len(keymap.chosen()) == held
    for number, one in enumerate(key_catalogue.CATALOGUE):
        for other in key_catalogue.CATALOGUE[number + 1 :]:
            same = keymap.key_of(one.id) == keymap.key_of(other.id)
            assert not (same and keymap.overlap(one, other)), (one.id, other.id)


# a rehearsal


def test_a_rehearsal_names_the_keys_of_its_seats(tmp_path: Path, qtbot: QtBot) -> None:
    """The guide's own person may have others: at the seat these are in force."""
    seats = (PracticeSeat("aide01", "甲", Role.AIDE), PracticeSeat("host01", "乙", Role.HOST))
    began = datetime(2026, 5, 1, tzinfo=UTC)
    practice = Practice(tmp_path, "http://127.0.0.1:9", 1, "彩排", began, "x", seats)
    settings.save(
        settings.Settings(keys={"aide01": {"admit": "C", "recommend": "F1"}}),
        tmp_path / "settings.toml",
    )
    keymap.use({"admit": "Z", "answered_next": "Ctrl+Shift+X"})
    steps = Steps()
    qtbot.addWidget(steps)
    assert "按 A 采用" in words(steps)
    steps.show_keys(keys_of_seats(practice))
    assert "按 C 采用；到“待答复”里按 F6 推荐上播" in words(steps)
    assert "再按 → 提出第一个问题" in words(steps)


def words(steps: Steps) -> str:
    return "\n".join(label.text() for label in steps.findChildren(QLabel))
