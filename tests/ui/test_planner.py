"""A programme is made, staffed and put on its way in the app; people are made there too."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import interview, people, rehearsal_attendance, settings
from studio.desk import sign_in
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.people import Role
from tests.studio.notices import announced, sign_notice
from tests.ui.on_air import Studio, open_studio, words
from tests.windows import gone
from ui.notices import refusal_text
from ui.panels.planner import PlannerPanel
from ui.programme import ProgrammeForm
from ui.support_bundle import SupportBundle
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = PlannerPanel(studio.background("boss").in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def page(self, name: str) -> None:
        self.panel.turn_to_page(name)
        self.studio.settle()

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            field = self.find(QLineEdit, name)
            field.setText(text)
            field.setModified(True)

    def click(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.studio.settle()


def test_why_a_programme_was_called_off_stays_in_view(studio: Studio, qtbot: QtBot) -> None:
    boss = studio.room.boss
    programme = boss.in_programme(HOUSE).execute(
        interview.plan, "医保新政", "医保局", boss.clock.now(), 60, "急"
    )
    seat = Seat(studio, qtbot)
    form = seat.panel.findChild(ProgrammeForm)
    assert isinstance(form, ProgrammeForm)
    form.show_programme(programme)
    studio.settle()
    studio.until(lambda: seat.find(QAbstractButton, "cancel_programme").isEnabled())
    seat.fill(cancel_reason="嘉宾出差")
    seat.click("cancel_programme")
    said = seat.find(QLabel, "called_off")
    studio.until(lambda: "嘉宾出差" in said.text())
    assert not said.isHidden()


def test_every_page_has_its_tab_in_view_on_the_smallest_screen(
    studio: Studio, qtbot: QtBot
) -> None:
    """None is scrolled out of the row, whichever group is turned to."""
    seat = Seat(studio, qtbot)
    groups, pages = seat.find(QTabBar, "plan_groups"), seat.find(QTabWidget, "plan_tabs")
    seen = set()
    for group in range(groups.count()):
        assert groups.rect().contains(groups.tabRect(group))
        QTest.mouseClick(groups, Qt.MouseButton.LeftButton, pos=groups.tabRect(group).center())
        bar = pages.tabBar()
        tabs = [n for n in range(pages.count()) if pages.isTabVisible(n)]
        assert all(bar.rect().contains(bar.tabRect(n)) for n in tabs), group
        assert not [each for each in bar.findChildren(QToolButton) if each.isVisible()], group
        seen |= set(tabs)
    assert seen == set(range(pages.count()))


def test_a_programme_goes_from_the_form_to_collecting(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.page("new-programme")
    seat.fill(new_title="医保新政", new_unit="市医保局")
    seat.click("save_programme")
    assert "原因" in refusal_text(seat.panel)
    assert seat.find(QLineEdit, "new_title").text() == "医保新政"
    seat.fill(new_reason="领导临时安排")
    seat.click("save_programme")
    studio.until(
        lambda: any("医保新政" in row for row in words(seat.find(RowsView, "programme_list")))
    )
    seat.find(RowsView, "programme_list").select(2)
    seat.page("programme")
    seat.fill(guest_name="王一", guest_post="")
    seat.click("add_guest")
    assert "职务" in refusal_text(seat.panel)
    seat.fill(guest_post="局长")
    seat.click("add_guest")
    studio.until(lambda: seat.find(QListWidget, "guest_list").count() == 1)
    for step, state in (
        ("propose", InterviewState.PROPOSED),
        ("approve_proposal", InterviewState.APPROVED),
        ("announce", InterviewState.COLLECTING),
    ):
        studio.until(lambda step=step: seat.find(QAbstractButton, step).isEnabled())  # type: ignore[misc]
        if step == "announce":
            seat.click(step)
            assert "还没有经另一人审核" in refusal_text(seat.panel)
            sign_notice(studio.room, 2)
        seat.click(step)
        desk = studio.room.boss.in_programme(2)
        assert desk.query(interview.interview).state is state


def test_rehearsed_is_noted_with_a_reason_where_nobody_confirmed_who_sat_there(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    number = boss.execute(interview.plan, "医保新政", "医保局", boss.clock.now(), 60, "急")
    planner = boss.in_programme(number)
    planner.execute(people.give_role, "boss", Role.DIRECTOR)
    planner.execute(interview.name_guest, "王一", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(studio.room, number)
    seat = Seat(studio, qtbot)
    seat.find(RowsView, "programme_list").select(number)
    studio.until(lambda: seat.find(QAbstractButton, "rehearsed").isEnabled())
    studio.settle()
    reason = seat.find(QLineEdit, "rehearsed_reason")
    assert not reason.isVisible()
    seat.click("rehearsed")
    assert reason.isVisible()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.settle()
    assert "请写明原因" in refusal_text(seat.panel)
    assert planner.query(interview.interview).state is InterviewState.COLLECTING
    reason.setText("设备当天才到")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.settle()
    assert planner.query(interview.interview).state is InterviewState.REHEARSED
    assert planner.query(rehearsal_attendance.rehearsals)[0].reason == "设备当天才到"
    studio.until(lambda: gone(reason))


def test_the_crew_is_seated_from_the_people(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    person = seat.find(QComboBox, "roster_person")
    studio.until(lambda: person.count() > 0)
    person.setCurrentIndex(person.findData("stranger"))
    role = seat.find(QComboBox, "roster_role")
    role.setCurrentIndex(role.findData(Role.PROOFREADER))
    seat.click("give_role")
    roster = studio.room["boss"].query(people.roster)
    assert ("stranger", Role.PROOFREADER) in {(row.login, row.role) for row in roster}


def test_half_typed_fields_survive_what_others_change(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    studio.until(lambda: seat.find(QLineEdit, "programme_title").text() == "舌尖安全")
    seat.fill(programme_venue="市政府访谈室")
    studio.room["boss"].execute(interview.name_guest, "苏婉清", "副局长")
    studio.until(lambda: seat.find(QListWidget, "guest_list").count() == 2)
    assert seat.find(QLineEdit, "programme_venue").text() == "市政府访谈室"


def test_a_person_is_made_and_can_sign_in(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.page("people")
    seat.fill(
        person_login="wang", person_name="王五", person_unit="办公室", person_password="short"
    )
    seat.click("add_person")
    assert "至少" in refusal_text(seat.panel)
    seat.fill(person_password="long-enough-1")
    seat.click("add_person")
    studio.settle()
    studio.until(lambda: any("王五" in row for row in words(seat.find(RowsView, "people_list"))))
    assert sign_in(studio.room.database, "wang", "long-enough-1").person.name == "王五"
    assert seat.find(QLineEdit, "person_password").text() == ""


def test_opening_a_programme_is_told(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    studio.until(lambda: seat.find(RowsView, "programme_list").current_id() == 1)
    with qtbot.waitSignal(seat.panel.programme_chosen) as told:
        seat.click("open_programme")
    assert told.args == [1]


def test_settings_are_kept_for_the_next_start(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.page("preferences")
    seat.fill(database_url="mysql://nowhere")
    seat.click("save_settings")
    assert "sqlite" in refusal_text(seat.panel)
    seat.fill(database_url="sqlite:////tmp/elsewhere.sqlite")
    seat.click("save_settings")
    assert settings.load().database == "sqlite:////tmp/elsewhere.sqlite"


def test_a_proxy_and_an_authority_are_kept_and_a_secret_is_not(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    seat = Seat(studio, qtbot)
    seat.page("preferences")
    seat.fill(portal_proxy="http://me:word@10.0.0.1:3128")
    seat.click("save_settings")
    assert "不带用户名和口令" in refusal_text(seat.panel)
    seat.fill(portal_proxy="http://10.0.0.1:3128", portal_ca="/nowhere/ca.pem")
    seat.click("save_settings")
    assert "证书文件" in refusal_text(seat.panel)
    assert settings.load().portal_proxy == ""
    file = tmp_path / "ca.pem"
    file.write_text("")
    seat.fill(portal_ca=str(file))
    seat.click("save_settings")
    kept = settings.load()
    assert (kept.portal_proxy, kept.portal_ca) == ("http://10.0.0.1:3128", str(file))


SECRET = "tk-9f8e/["


@pytest.mark.parametrize(
    "address",
    [f"postgresql://chen:{SECRET}@db.example/studio",
     f"postgresql://chen@db.example/studio?password={SECRET}"],
)  # fmt: skip
def test_a_password_in_the_database_address_is_never_shown_and_not_kept(
    studio: Studio, qtbot: QtBot, address: str
) -> None:
    settings.save(settings.Settings(database=address, run_courier=False, run_back_room=False))
    seat = Seat(studio, qtbot)
    seat.page("preferences")
    shown = seat.find(QLineEdit, "database_url")
    assert shown.text() == "postgresql://chen@db.example/studio"
    assert "口令" in seat.find(QLabel, "settings_said").text()
    seat.click("save_settings")
    assert settings.load().database == "postgresql://chen@db.example/studio"
    seat.fill(database_url=address)
    seat.click("save_settings")
    said = refusal_text(seat.panel)
    assert "口令不要写在" in said
    assert SECRET not in said
    assert settings.load().database == "postgresql://chen@db.example/studio"


def test_a_support_bundle_is_one_button(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    seat = Seat(studio, qtbot)
    seat.page("support")
    bundle = seat.panel.findChild(SupportBundle)
    assert isinstance(bundle, SupportBundle)
    bundle.write(tmp_path / "support.zip")
    said = seat.find(QLabel, "support_said")
    studio.until(lambda: "support.zip" in said.text())
    assert (tmp_path / "support.zip").exists()
    bundle.write(tmp_path / "support.zip")
    studio.until(lambda: "同名" in refusal_text(seat.panel))


def test_the_video_is_stored_and_a_wrong_address_said(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.page("programme")
    rows = seat.find(RowsView, "programme_list")
    studio.until(lambda: rows.rows_model().rowCount() == 1)
    rows.setCurrentIndex(rows.rows_model().index(0, 0))
    studio.settle()
    seat.fill(video_stream="v.example.gov.cn/live")
    seat.click("save_video")
    assert "http" in refusal_text(seat.panel)
    assert seat.find(QLineEdit, "video_stream").text() == "v.example.gov.cn/live"
    seat.fill(video_stream="https://v.example.gov.cn/live")
    seat.click("save_video")
    shown = studio.room["boss"].query(interview.interview)
    assert (shown.stream, shown.recording) == ("https://v.example.gov.cn/live", "")
    assert not seat.find(QLineEdit, "video_stream").isModified()
