"""A new user, an empty folder, and a keyboard: to a rehearsal on air, and to a real programme."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
import requests
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio import notice, settings
from studio.clock import Clock
from studio.desk import Desk, open_for
from studio.interview import InterviewState, interview
from studio.keystrokes import KEYSTROKES
from studio.people import Role, roster
from studio.programme_list import interviews
from studio.rehearsal.practice import laid_out
from studio.review import Secrecy
from tests.file_keyring import FILE, FileKeyring
from tests.story.hands import (
    K,
    M,
    Typist,
    choose,
    come_to,
    fill,
    focus_name,
    press,
    push,
    rows_of,
    tab_to,
    text_of,
    until,
    write,
)
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from ui.app import Studio
from ui.programme_window import ProgrammeWindow
from ui.start import start

PASSWORD = "a-long-password"
LINE = "各位网友，下午好！"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A PC where the program never ran, with a keyring of its own."""
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keystrokes"))
    monkeypatch.setenv(FILE, str(tmp_path / "keyring.json"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.file_keyring.FileKeyring")
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]
    yield tmp_path
    keyring.set_keyring(before)


class People:
    """The studios that were opened in this story; each of one person."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._studios: list[Studio] = []

    def found(self) -> ProgrammeWindow:
        """The first administrator, made by typing into the form."""
        typist = Typist(_type_first_administrator)
        return self._sit(start(self._url, Clock()), typist)

    def sign_in(self, login: str, password: str = "", url: str = "") -> ProgrammeWindow:
        """Somebody signs in; without a password it stands there already."""

        def typed() -> None:
            if password:
                tab_to("password")
                write(password)
            press(K.Key_Return)

        typist = Typist(typed)
        return self._sit(start(url or self._url, Clock(), login), typist)

    def _sit(self, studio: Studio | None, _typist: Typist) -> ProgrammeWindow:
        assert studio is not None
        self._studios.append(studio)
        studio.open()
        return self.window(studio)

    def window(self, studio: Studio | None = None) -> ProgrammeWindow:
        """The window in front of one of them, by default the first."""
        window = (studio or self._studios[0])._front()
        until(window.current_panel)
        come_to(window)
        return window

    def end(self) -> None:
        """All go home."""
        for studio in reversed(self._studios):
            studio.close()


def _type_first_administrator() -> None:
    fill(login="chen", name="陈敏", unit="县政府办", password=PASSWORD, password_again=PASSWORD)
    press(K.Key_Return)


@pytest.fixture
def people(folder: Path, qtbot: QtBot) -> Iterator[People]:
    made = People(f"sqlite:///{folder / 'studio.sqlite'}")
    yield made
    for number in seats_running(folder):
        os.kill(number, signal.SIGTERM)
    made.end()
    for window in QApplication.topLevelWidgets():
        window.close()


def page_of(url: str, programme: int = 1) -> list[str]:
    """The lines on the portal's page."""
    answer = requests.get(f"{url}/feed/{programme}.json", timeout=10)
    found = answer.json()["entries"] if answer.ok else []
    return [row["text"] for row in found if not row["withdrawn"]]


def on_air_with_a_line(
    aide: ProgrammeWindow,
    host: ProgrammeWindow,
    steno: ProgrammeWindow,
    reviewer: ProgrammeWindow,
    publisher: ProgrammeWindow,
) -> None:
    """From a netizen's question on the screen to a line that is released, by keys alone."""
    at(aide, "questions")
    until(lambda: rows_of(aide, "question_list"))
    tab_to("question_list")
    press(K.Key_Home)
    waiting = len(rows_of(aide, "question_list"))
    press(K.Key_A)
    until(lambda: len(rows_of(aide, "question_list")) != waiting)
    tab_to("tab_received")
    press(K.Key_Right)
    until(lambda: len(rows_of(aide, "question_list")) == 1)
    tab_to("question_list")
    press(K.Key_Home, K.Key_F6)
    at(host, "host")
    push("start_air")
    until(lambda: "没有就绪" in text_of(host, "open_checks"))
    push("start_anyway")
    until(lambda: host.on_air)
    until(lambda: rows_of(host, "air_list"))
    press(K.Key_Right)
    until(lambda: text_of(host, "asked_by"))
    at(steno, "record")
    press(K.Key_F2)
    tab_to("line_editor")
    write(LINE)
    press(K.Key_Return, held=M.ControlModifier)
    at(reviewer, "review")
    until(lambda: any(LINE in row for row in rows_of(reviewer, "review_list")))
    tab_to("review_list")
    press(K.Key_Home, K.Key_A)
    at(publisher, "publish")
    until(lambda: any(LINE in row for row in rows_of(publisher, "release_list")))
    tab_to("release_list")
    press(K.Key_Home, K.Key_P)


def at(window: ProgrammeWindow, panel: str) -> None:
    """Comes to a window, and there to a seat by its key."""
    come_to(window)
    until(lambda: panel in window.panel_keys())
    place = window.panel_keys().index(panel)
    press(K(K.Key_1.value + place), held=M.ControlModifier)
    until(lambda: window.current_panel() == panel)


# a rehearsal


def seats_running(folder: Path) -> dict[int, str]:
    """The windows that the guide opened, by their process's id: each with its login."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().decode().split("\0")
        except OSError:
            continue
        if "--login" in words and any(str(folder) in word for word in words):
            found[int(path.parent.name)] = words[words.index("--login") + 1]
    return found


@pytest.mark.timeout(240)
def test_a_new_user_is_on_air_in_a_rehearsal_with_the_keyboard_alone(
    people: People, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = people.found()
    assert guide.current_panel() == "guide"
    assert focus_name() == "guide_rehearse"
    press(K.Key_Return)
    assert focus_name() == "prepare_rehearsal"
    press(K.Key_Return)
    until(lambda: text_of(guide, "rehearsal_state").startswith("✓"))
    assert focus_name() == "rehearsal_seats"
    practice = laid_out(folder / "studio.sqlite")
    assert practice is not None
    assert practice.url.startswith("http://127.0.0.1:")
    press(K.Key_Home, K.Key_Return)
    until(lambda: list(seats_running(folder).values()) == ["aide01"])
    for name, value in practice.environment().items():
        monkeypatch.setenv(name, value)
    crew = [
        people.sign_in(login, url=practice.database_url)
        for login in ("aide01", "host01", "steno01", "reviewer01", "publisher01")
    ]
    assert all(window._mark is not None for window in crew)
    on_air_with_a_line(*crew)
    until(lambda: page_of(practice.url, practice.programme) == [LINE])
    come_to(guide)
    press(K.Key_Home, held=M.AltModifier)
    assert focus_name() == "guide_rehearse"
    assert "演练门户开着" in text_of(guide, "guide_rehearsal_state")


@pytest.mark.timeout(240)
def test_a_rehearsal_that_was_left_is_found_again_where_it_stopped(
    people: People, folder: Path
) -> None:
    guide = people.found()
    press(K.Key_Return, K.Key_Return)
    until(lambda: text_of(guide, "rehearsal_state").startswith("✓"))
    first = laid_out(folder / "studio.sqlite")
    assert first is not None
    people.end()
    with pytest.raises(requests.ConnectionError):
        requests.get(first.url, timeout=5)
    people._studios.clear()
    window = people.sign_in("chen", PASSWORD)
    press(K.Key_G, held=M.ControlModifier | M.ShiftModifier)
    until(lambda: window.current_panel() == "guide")
    until(lambda: "停在上次" in text_of(window, "guide_rehearsal_state"))
    press(K.Key_Return)
    push("continue_rehearsal")
    until(lambda: text_of(window, "rehearsal_state").startswith("✓"))
    assert laid_out(folder / "studio.sqlite") == first
    assert requests.get(first.page_url, timeout=10).ok


# a real studio


@pytest.fixture
def portal(folder: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(folder)
    yield process
    process.end()


@pytest.mark.timeout(240)
def test_a_new_user_sets_a_real_studio_up_with_the_keyboard_alone(
    people: People, folder: Path, portal: PortalProcess
) -> None:
    window = people.found()
    push("guide_set_up")
    fill(
        person_login="li", person_name="李雷", person_unit="县融媒体中心", person_password=PASSWORD
    )
    push("add_person")
    until(lambda: text_of(window, "guide_missing").startswith("✓"))
    take_departments_in(window, folder)
    use_portal(window, portal)
    plan_programme(window)
    staff_programme(window)
    push("open_programme")
    until(lambda: people.window() is not window)
    first = people.window()
    seats = ["host", "record", "questions", "supervise", "archive"]
    until(lambda: first.panel_keys() == [*seats, "plan"])
    second = people.sign_in("li", PASSWORD)
    until(lambda: "publish" in second.panel_keys())
    until(lambda: requests.get(f"{portal.url}/live/1", timeout=5).ok)
    requests.post(
        f"{portal.url}/ask/1",
        data={"nickname": "小城故事", "text": "夜市的肉新鲜吗？"},
        headers={"Accept": "application/json"},
        timeout=10,
    ).raise_for_status()
    on_air_with_a_line(first, first, first, second, second)
    until(lambda: page_of(portal.url) == [LINE])


def take_departments_in(window: ProgrammeWindow, folder: Path) -> None:
    """Step two: a table of the spreadsheet's."""
    table = folder / "部门.csv"
    table.write_text("名称,别名\n市教育局,教体局\n市公安局,公安\n", encoding="gb18030")
    press(K.Key_Right, held=M.AltModifier)
    fill(department_file=str(table))
    push("import_departments")
    until(lambda: len(rows_of(window, "department_table_list")) == 2)
    push("take_in_departments")
    until(lambda: len(rows_of(window, "department_list")) == 2)


def use_portal(window: ProgrammeWindow, portal: PortalProcess) -> None:
    """Step three: a wrong token is told from the right one before anything is kept."""
    press(K.Key_Right, held=M.AltModifier)
    fill(house_portal_url=portal.url, house_portal_token="not-the-token")
    push("house_try_portal")
    until(lambda: "不接受" in text_of(window, "house_portal_tried"))
    fill(house_portal_token=STUDIO_TOKEN)
    push("house_try_portal")
    until(lambda: "令牌有效" in text_of(window, "house_portal_tried"))
    push("house_save_portal")
    until(lambda: text_of(window, "guide_missing").startswith("✓"))
    until(lambda: settings.portal_token(portal.url) == STUDIO_TOKEN)


def plan_programme(window: ProgrammeWindow) -> None:
    """Step four."""
    press(K.Key_Right, held=M.AltModifier)
    fill(new_title="医保新政", new_unit="市医保局", new_reason="领导临时安排")
    push("save_programme")
    until(lambda: text_of(window, "guide_missing").startswith("✓"))


def sign_notice(here: Desk) -> None:
    """The administrator draws the notice from the programme, the reviewer approves it."""
    words = notice.proposed(here.query(interview))
    here.execute(notice.hand_in, words.label, words.text, words.remark, 0)
    seats = here.query(roster)
    reviewer = next(row.login for row in seats if row.role is Role.REVIEWER)
    other = open_for(here.database, reviewer, here.clock).in_programme(here.programme)
    other.execute(notice.approve, 1, Secrecy.OPEN)


def staff_programme(window: ProgrammeWindow) -> None:
    """Step five: a guest, two people for five roles, and the notice."""
    press(K.Key_Right, held=M.AltModifier)
    desk = window.house.desk
    until(lambda: desk.query(interviews))
    here = desk.in_programme(desk.query(interviews)[0].id)
    fill(guest_name="王一", guest_post="局长")
    push("add_guest")
    until(lambda: here.query(interview).guests)
    for person, role in (
        ("陈敏", "主持人"), ("陈敏", "速记员"), ("陈敏", "部门助理"),
        ("李雷", "审核员"), ("李雷", "发布员"),
    ):  # fmt: skip
        choose("roster_person", person)
        choose("roster_role", role)
        push("give_role")
        until(lambda role=role: role not in text_of(window, "guide_missing"))  # type: ignore[misc]
    for name, state in (
        ("propose", InterviewState.PROPOSED), ("approve_proposal", InterviewState.APPROVED),
        ("announce", InterviewState.COLLECTING),
    ):  # fmt: skip
        if name == "announce":
            sign_notice(here)
        push(name)
        until(lambda state=state: here.query(interview).state is state)  # type: ignore[misc]
    until(lambda: "布置好了" in text_of(window, "guide_missing"))
