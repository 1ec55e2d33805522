"""Every panel in every state it can be in, real widgets over a real small database.

One person holds every role, so that all acts that can ever meet in a window do meet.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import (
    air_queue,
    answer,
    interview,
    people,
    publication,
    record,
    screening,
    year_plan,
)
from studio.journal import HOUSE
from studio.people import HOUSE_ROLES, ROLE_NAMES, Role
from studio.record import SpeakerRole
from studio.rehearsal.practice import FOLDER, PLAN, PLAYED
from studio.review import Secrecy
from studio.year_plan import Planned
from tests.studio.room import Room, open_room
from tests.ui.on_air import Studio, open_studio
from tests.windows import standing, torn_down
from ui.focus import start
from ui.panels.planner import PlannerPanel
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView
from ui.words import say

LOGIN = "director"
CONTROLS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox,
    QTabBar,
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A panel, and what is pressed in it to come into a state: names, a list's name selects."""

    panel: str
    steps: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join((self.panel, *self.steps))


PAGES = (
    "year-plan", "nominations", "recordings", "new-programme", "people", "departments", "channels",
    "notice-places", "trainings", "reports", "joint-meeting", "experts", "guest-ranks",
    "assessment", "accounts", "word-lists", "outlets", "everywhere", "talking-points",
    "service-guides",
    "policy-documents", "policy", "preferences", "shortcuts", "support",
)  # fmt: skip
PLACES = (
    Place("floor", ("check_list",)),
    Place("floor", ("crew_list",)),
    Place("floor", ("check_list", "pause_air")),
    Place("floor", ("crew_list", "extend_air")),
    Place("host", ("air_list",)),
    Place("host", ("pause_air",)),
    Place("record", ("record_list",)),
    Place("record", ("record_list", "revise_line")),
    Place("record", ("record_list", "speaker_2")),
    Place("questions", ("question_list",)),
    Place("questions", ("question_list", "merge")),
    Place("questions", ("question_list", "assign")),
    Place("questions", ("question_list", "decline")),
    Place("questions", ("question_list", "escalate")),
    Place("questions", ("question_list", "add_press_question")),
    Place("questions", ("question_list", "classify")),
    Place("questions", ("question_list", "open_sheet")),
    Place("collect"),
    Place("questions", ("tab_admitted", "question_list")),
    Place("review", ("review_list",)),
    Place("review", ("review_list", "return_other")),
    Place("review", ("review_list", "edit_text")),
    Place("publish", ("release_list", "feed_list")),
    Place("publish", ("feed_list", "withdraw")),
    Place("proof", ("proof_list",)),
    Place("proof", ("proof_list", "ask_correction")),
    Place("audit", ("feed_list",)),
    Place("supervise"),
    Place("archive", ("archive_open_list",)),
    Place("plan", ("programme_list",)),
    *(Place("plan", ("programme_list", f"page {name}")) for name in PAGES),
    Place("plan", ("page year-plan", "year_list")),
    Place("plan", ("page year-plan", "page people", "people_list")),
    Place("plan", ("page departments", "a table", "import_departments", "department_table_list")),
    Place("plan", ("page shortcuts", "change_key")),
    Place("guide"),
    Place("guide", ("guide_rehearse",)),
    Place("guide", ("laid out", "guide_rehearse", "rehearsal_seats")),
    *(Place("guide", ("guide_set_up", f"step {number}")) for number in range(1, 6)),
)


def fill(room: Room) -> None:
    """Something in every list of every seat."""
    said = Planned(("市场监管局",), 6, 20, "舌尖安全")
    room.boss.execute(year_plan.add, room.boss.clock.now().astimezone().year, said)
    planner = room.boss.in_programme(room.programme)
    for role in Role:
        if role not in HOUSE_ROLES and role is not Role.DIRECTOR:
            planner.execute(people.give_role, LOGIN, role)
    asked = room.ask("夜市的烧烤摊谁来管？", "隔夜菜能不能吃？", "校门口的小卖部？", "广告", "问五")
    for number in asked[:4]:
        room["aide"].execute(screening.admit, number, 0)
    for number in asked[:2]:
        room["aide"].execute(air_queue.recommend, number)
    room["host"].execute(air_queue.ask, asked[0])
    lines = [
        room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", f"第{n}句。")
        for n in range(4)
    ]
    replies = [room["aide"].execute(answer.hand_in, one, "按规定办理。", 0) for one in asked[:3]]
    room["reviewer"].execute(answer.approve, replies[0], 1, Secrecy.OPEN)
    for line in lines[:2]:
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, lines[0], 1)


def lay_out(folder: Path, url: str = "http://127.0.0.1:9") -> None:
    """A rehearsal that was laid out before, as it lies on the disk; nobody runs it."""
    rehearsal = folder / FOLDER / "20260620-070000"
    rehearsal.mkdir(parents=True)
    for name in ("portal-token", "collector-token"):
        (rehearsal / name).write_text("token", encoding="utf-8")
    seats = [{"login": f"{role}01", "name": say(ROLE_NAMES[role]), "role": role} for role in PLAYED]
    plan = {
        "url": url, "programme": 1, "title": "舌尖安全", "seats": seats,
        "starts_at": "2026-06-20T07:00:00+00:00", "password": "a-long-password",
    }  # fmt: skip
    (rehearsal / PLAN).write_text(json.dumps(plan), encoding="utf-8")


@cache
def _filled() -> bytes:
    """The file of a room with something in every list: filling it costs more than a window."""
    with tempfile.TemporaryDirectory() as folder:
        with open_room(Path(folder)) as room:
            fill(room)
        return (Path(folder) / "studio.sqlite").read_bytes()


@dataclass
class Seated:
    """The window of who holds every role, at one place."""

    studio: Studio
    window: ProgrammeWindow
    place: Place

    @property
    def panel(self) -> QWidget:
        panel = self.window.panel(self.place.panel)
        assert panel is not None
        return panel

    def controls(self, inside: QWidget | None = None) -> list[QWidget]:
        """What a person can use now."""
        return [
            each
            for each in (inside or self.window).findChildren(QWidget)
            if isinstance(each, CONTROLS) and each.isVisible() and each.isEnabled()
            and not each.objectName().startswith("qt_") and not _part(each)
        ]  # fmt: skip


def _part(widget: QWidget) -> bool:
    """A piece of another control, which has the focus for it."""
    parent = widget.parentWidget()
    parts = (QAbstractSpinBox, QComboBox, QTabBar, QAbstractItemView)
    while parent is not None:
        if isinstance(parent, parts):
            return True
        parent = parent.parentWidget()
    return False


@contextmanager
def seated(
    folder: Path,
    qtbot: QtBot,
    place: Place,
    size: tuple[int, int] = (1440, 900),
    opened: Callable[[ProgrammeWindow], None] | None = None,
) -> Iterator[Seated]:
    before = standing()
    with open_studio(folder, qtbot, kept=_filled()) as studio:
        desk = studio.room[LOGIN]
        if place.panel == "guide":  # it is in the house, and who sets a studio up sees all of it
            desk = studio.room.boss.in_programme(HOUSE)
            desk.execute(interview.plan, "医保新政", "医保局", desk.clock.now(), 60, "急")
            if "laid out" in place.steps:
                lay_out(folder)
        window = ProgrammeWindow(desk, studio.bulletin)
        try:
            window.resize(*size)
            window.show()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            qtbot.waitUntil(lambda: bool(window.current_panel()), timeout=10_000)
            made = Seated(studio, window, place)
            go(made)
            yield made
        finally:
            torn_down(before)


def go(seat: Seated) -> None:
    """Goes to the place as a person does, and waits until all is shown."""
    seat.window.show_panel(seat.place.panel)
    settle(seat)
    for step in seat.place.steps:
        if step == "laid out":
            continue
        if step.startswith("step "):
            steps = seat.panel.findChild(QListWidget, "guide_steps")
            assert isinstance(steps, QListWidget)
            steps.setCurrentRow(int(step.removeprefix("step ")) - 1)
            start(seat.panel)
        elif step == "a table":
            table = seat.studio.room.database.path.with_name("list.csv")
            table.write_text("市教育局,教体局\n,孤零零\n市公安局\n", encoding="utf-8")
            field = seat.panel.findChild(QLineEdit, "department_file")
            assert isinstance(field, QLineEdit)
            field.setText(str(table))
        elif step.startswith("page "):
            assert isinstance(seat.panel, PlannerPanel)
            seat.panel.turn_to_page(step.removeprefix("page "))
        elif step.endswith(("_list", "_seats")):
            rows = seat.panel.findChild(RowsView, step)
            assert isinstance(rows, RowsView)
            seat.studio.until(lambda rows=rows: rows.rows_model().rowCount() > 0)  # type: ignore[misc]
            rows.step(0)
            rows.setFocus()
        else:
            seat.studio.until(lambda step=step: _found(seat, step) is not None)  # type: ignore[misc]
            button = _found(seat, step)
            assert button is not None
            button.click()
        settle(seat)


def _found(seat: Seated, name: str) -> QAbstractButton | None:
    found = seat.panel.findChild(QAbstractButton, name)
    ready = isinstance(found, QAbstractButton) and found.isVisible() and found.isEnabled()
    return found if ready else None


def settle(seat: Seated) -> None:
    for _ in range(3):
        assert seat.window._lanes.wait()
        QApplication.processEvents()


__all__ = ["CONTROLS", "LOGIN", "PLACES", "Place", "Seated", "go", "seated", "settle"]
