"""The portal is really asked before the hour; somebody falls ill in mid-air and is replaced."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from studio import house, interview, people, settings
from studio.clock import Clock
from studio.desk import open_for, sign_in
from studio.errors import Refusal
from studio.people import Role
from studio.portal.open import Kind
from studio.portal.trial import try_portal
from tests.portals.wechat import WeChat
from tests.portals.wechat_server import SECRET
from tests.portals.weibo_server import NAME, TOKEN, WeiboServer
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from tests.studio.room import Room, open_room, registered
from tests.ui.on_air import Studio as Views
from tests.ui.on_air import open_studio, words, write
from tests.wordpress import WordPress
from ui.app import Studio
from ui.editor import TextEditor
from ui.leaving import unsent_in
from ui.notices import refusal_text
from ui.people import PeopleView, person_items
from ui.portal_form import PortalForm
from ui.programme import ProgrammeForm
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False))


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    yield process
    process.end()


# the portal


def test_a_portal_that_answers_is_said_to_work(portal: PortalProcess) -> None:
    trial = try_portal(portal.url, STUDIO_TOKEN, "1")
    assert trial.works
    assert "令牌有效" in trial.text
    assert "还没有登记" in trial.text


def test_a_wrong_token_a_dead_address_and_a_stranger_are_told_apart(portal: PortalProcess) -> None:
    wrong = try_portal(portal.url, "not-the-token", "1")
    assert not wrong.works
    assert "令牌" in wrong.text
    dead = try_portal("http://127.0.0.1:9", "x", "1")
    assert not dead.works
    assert "连不上" in dead.text
    assert "稍后会再试" not in dead.text
    stranger = try_portal(f"{portal.url}/live", STUDIO_TOKEN, "1")
    assert not stranger.works
    assert "不是门户的接口" in stranger.text
    assert not try_portal("ftp://portal", "x", "1").works


@pytest.fixture
def views(tmp_path: Path, qtbot: QtBot, own_settings: None) -> Iterator[Views]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def form_of(views: Views, qtbot: QtBot) -> ProgrammeForm:
    form = ProgrammeForm(views.background("boss").in_programme(0), views.bulletin)
    qtbot.addWidget(form)
    form.show()
    form.show_programme(1)
    views.until(lambda: roster(form).count() > 0)
    return form


def roster(form: ProgrammeForm) -> QListWidget:
    found = form.findChild(QListWidget, "roster_list")
    assert isinstance(found, QListWidget)
    return found


def press(form: ProgrammeForm, name: str) -> None:
    found = form.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_the_button_asks_the_portal_and_says_how_it_went(
    views: Views, qtbot: QtBot, portal: PortalProcess
) -> None:
    form = form_of(views, qtbot)
    for name, text in (("portal_url", portal.url), ("portal_token", STUDIO_TOKEN)):
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        field.setModified(True)
    said = form.findChild(QLabel, "portal_tried")
    assert isinstance(said, QLabel)
    press(form, "try_portal")
    views.until(lambda: "令牌有效" in said.text())
    field = form.findChild(QLineEdit, "portal_token")
    assert isinstance(field, QLineEdit)
    field.setText("not-the-token")
    press(form, "try_portal")
    views.until(lambda: "不接受" in said.text())


# somebody else takes over


def test_a_role_changes_hands_in_one_step(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        room["director"].execute(people.substitute, Role.STENOGRAPHER, "steno", "stranger")
        seats = {(row.login, row.role) for row in room["boss"].query(people.roster)}
        assert ("stranger", Role.STENOGRAPHER) in seats
        assert ("steno", Role.STENOGRAPHER) not in seats
        for leaving, coming in (("steno", "aide"), ("stranger", "stranger")):
            with pytest.raises(Refusal):
                room["director"].execute(people.substitute, Role.STENOGRAPHER, leaving, coming)
        assert seats == {(row.login, row.role) for row in room["boss"].query(people.roster)}
        with pytest.raises(Refusal):
            room["host"].execute(people.substitute, Role.AIDE, "aide", "stranger")


def test_the_form_replaces_the_one_who_fell_ill(views: Views, qtbot: QtBot) -> None:
    form = form_of(views, qtbot)
    press(form, "substitute")
    assert "选中" in refusal_text(form)
    box = roster(form)
    row = next(n for n in range(box.count()) if "（publisher）" in box.item(n).text())
    box.setCurrentRow(row)
    person = form.findChild(QComboBox, "roster_person")
    assert isinstance(person, QComboBox)
    person.setCurrentIndex(person.findData("stranger"))
    press(form, "substitute")
    views.until(lambda: any("发布员 · stranger" in box.item(n).text() for n in range(box.count())))
    assert not any("（publisher）" in box.item(n).text() for n in range(box.count()))


def opened(room: Room, login: str, qtbot: QtBot) -> tuple[Studio, ProgrammeWindow]:
    studio = Studio(room.database, open_for(room.database, login, Clock()), Clock())
    studio.open()
    studio.open_programme(room.programme)
    window = studio._windows[room.programme]
    qtbot.waitUntil(lambda: bool(window.current_panel()), timeout=10_000)
    return studio, window


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=10_000)


def test_both_windows_follow_at_once(tmp_path: Path, own_settings: None, qtbot: QtBot) -> None:
    with open_room(tmp_path) as room:
        old, leaving = opened(room, "steno", qtbot)
        new, coming = opened(room, "aide", qtbot)
        assert coming.panel_keys() == ["questions", "supervise", "plan"]
        room["director"].execute(people.substitute, Role.STENOGRAPHER, "steno", "aide")
        until(qtbot, lambda: coming.panel_keys() == ["questions", "supervise", "plan", "record"])
        until(qtbot, lambda: leaving.panel_keys() == ["plan"])
        assert leaving.current_panel() == "plan"
        assert "不再担任速记员" in leaving.strip.texts()[0]
        assert "现在担任速记员" in coming.strip.texts()[0]
        coming.show_panel("record")
        room["director"].execute(people.substitute, Role.STENOGRAPHER, "aide", "steno")
        until(qtbot, lambda: coming.panel_keys() == ["questions", "supervise", "plan"])
        keys = [a.shortcut().toString() for a in leaving.actions() if a.objectName()[:3] == "go_"]
        assert len(keys) == len(set(keys))
        for studio in (old, new):
            studio.close()


def test_text_of_the_one_who_leaves_stays_to_be_copied(
    tmp_path: Path, own_settings: None, qtbot: QtBot
) -> None:
    with open_room(tmp_path) as room:
        studio, window = opened(room, "steno", qtbot)
        editor = window.findChild(TextEditor, "line_editor")
        assert isinstance(editor, TextEditor)
        write(editor, "说到一半")
        room["director"].execute(people.substitute, Role.STENOGRAPHER, "steno", "stranger")
        until(qtbot, lambda: any("可以复制" in text for text in window.strip.texts()))
        assert "record" in window.panel_keys()
        assert editor.toPlainText() == "说到一半"
        studio.close()


def test_a_rehearsal_never_asks_a_real_portal(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="演练门户"):
        house.require_loopback_in_rehearsal(True, "https://www.example.gov.cn")


def test_a_new_password_is_for_the_person_who_was_in_hand(views: Views, qtbot: QtBot) -> None:
    view = PeopleView(views.background("boss").in_programme(0), views.bulletin)
    qtbot.addWidget(view)
    view.show()
    listed = view.findChild(RowsView, "people_list")
    field = view.findChild(QLineEdit, "person_password")
    button = view.findChild(QPushButton, "reset_password")
    assert listed is not None
    assert field is not None
    assert button is not None
    views.until(lambda: len(words(listed)) > 2)
    chosen, other = listed.rows_model().id_at(0), listed.rows_model().id_at(1)
    listed.select(chosen)
    field.setText("another-password")
    button.click()
    listed.select(other)
    views.settle()
    everybody = views.room.boss.query(person_items)
    login = next(item.row.login for item in everybody if item.id == chosen)
    assert sign_in(views.room.database, login, "another-password").person.login == login


class PeoplePage:
    """The people of the house, with hands on them."""

    def __init__(self, views: Views, qtbot: QtBot) -> None:
        self.views = views
        self.view = PeopleView(views.background("boss").in_programme(0), views.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        found = self.view.findChild(RowsView, "people_list")
        assert found is not None
        self.list = found
        views.until(lambda: len(words(found)) > 2)

    def choose(self, login: str) -> None:
        items = self.views.room.boss.query(person_items)
        self.list.select(next(item.id for item in items if item.row.login == login))
        self.views.settle()

    def field(self, name: str) -> QLineEdit:
        found = self.view.findChild(QLineEdit, name)
        assert found is not None
        return found

    def button(self, name: str) -> QPushButton:
        found = self.view.findChild(QPushButton, name)
        assert found is not None
        return found

    def write(self, name: str, text: str) -> None:
        self.field(name).setText(text)
        self.field(name).setModified(True)

    def about(self) -> str:
        found = self.view.findChild(QLabel, "person_in_hand")
        assert found is not None
        return found.text()


def test_a_person_gets_another_name_and_unit_and_keeps_the_login(
    views: Views, qtbot: QtBot
) -> None:
    page = PeoplePage(views, qtbot)
    page.choose("host")
    assert "host" in page.about()
    page.write("person_new_name", " 江晨曦 ")
    page.write("person_new_unit", "融媒体中心")
    page.button("rename_person").click()
    views.until(lambda: any("江晨曦" in row for row in words(page.list)))
    assert people.PersonRow("host", "江晨曦", "融媒体中心") in views.room.boss.query(people.persons)
    page.write("person_new_name", " ")
    page.button("rename_person").click()
    views.until(lambda: "请填写姓名" in refusal_text(page.view))
    assert page.field("person_new_unit").text() == "融媒体中心"


def test_a_half_typed_name_stays_with_the_person_it_was_typed_for(
    views: Views, qtbot: QtBot
) -> None:
    page = PeoplePage(views, qtbot)
    page.choose("host")
    page.write("person_new_name", "江")
    page.choose("aide")
    row = next(one for one in views.room.boss.query(people.persons) if one.login == "aide")
    assert page.field("person_new_name").text() == row.name
    assert [one.text for one in unsent_in([("plan", "排期", page.view)], True)] == ["江"]
    page.choose("host")
    assert page.field("person_new_name").text() == "江"


def test_a_name_that_was_stored_takes_nothing_from_the_next_one(views: Views, qtbot: QtBot) -> None:
    page = PeoplePage(views, qtbot)
    page.choose("host")
    page.write("person_new_name", "江晨曦")
    page.button("rename_person").click()
    page.list.select(
        next(i.id for i in views.room.boss.query(person_items) if i.row.login == "aide")
    )
    page.write("person_new_name", "韩")
    views.until(lambda: any("江晨曦" in row for row in words(page.list)))
    views.settle()
    assert page.field("person_new_name").text() == "韩"
    page.choose("host")
    assert not page.field("person_new_name").isModified()


def test_what_needs_a_chosen_person_says_so_and_cannot_be_pressed(
    views: Views, qtbot: QtBot
) -> None:
    page = PeoplePage(views, qtbot)
    names = ("rename_person", "retire_person", "toggle_planner", "reset_password")
    page.list.setCurrentIndex(QModelIndex())
    assert "先在名单里选中一个人" in page.about()
    for name in names:
        assert not page.button(name).isEnabled()
        assert "先在名单里选中一个人" in page.button(name).toolTip()
    page.choose("host")
    assert all(page.button(name).isEnabled() and not page.button(name).toolTip() for name in names)


def test_a_start_that_was_set_stays_while_something_else_is_stored(
    views: Views, qtbot: QtBot
) -> None:
    form = form_of(views, qtbot)
    start = form.findChild(QDateTimeEdit, "programme_start")
    minutes = form.findChild(QSpinBox, "programme_minutes")
    assert start is not None
    assert minutes is not None
    wanted = start.dateTime().addSecs(3 * 3600)
    start.setDateTime(wanted)
    minutes.setValue(90)
    views.room["boss"].execute(interview.name_guest, "新嘉宾", "副局长")
    guests = form.findChild(QListWidget, "guest_list")
    assert guests is not None
    views.until(lambda: guests.count() == 2)
    assert (start.dateTime(), minutes.value()) == (wanted, 90)
    press(form, "save_description")
    views.settle()
    kept = views.room["boss"].query(interview.interview)
    assert (kept.starts_at.timestamp(), kept.minutes) == (wanted.toSecsSinceEpoch(), 90)


def test_the_portal_of_a_studio_that_only_rehearses_is_on_this_pc(
    views: Views, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.portal_form.try_portal", lambda url, *_more: asked.append(url))
    form = PortalForm("门户", house.use_portal, "house_")
    qtbot.addWidget(form)
    form.show()
    form.turn_to(views.background("boss").in_programme(0), rehearsal=True)
    form.url.setText("https://www.gov.cn")
    button = form.findChild(QPushButton, "house_try_portal")
    assert button is not None
    button.click()
    views.settle()
    assert asked == []
    assert "彩排只能" in refusal_text(form)


def portal_form(views: Views, qtbot: QtBot) -> tuple[PortalForm, QComboBox]:
    form = PortalForm("门户", house.use_portal, "house_")
    qtbot.addWidget(form)
    form.show()
    form.turn_to(views.background("boss").in_programme(0))
    kind = form.findChild(QComboBox, "house_portal_kind")
    assert isinstance(kind, QComboBox)
    return form, kind


def test_a_wordpress_is_chosen_beside_its_address(views: Views, qtbot: QtBot) -> None:
    form, kind = portal_form(views, qtbot)
    kind.setCurrentIndex(kind.findData(Kind.WORDPRESS))
    assert "应用程序密码" in form.token.placeholderText()
    QTest.keyClicks(form.url, "https://www.example.gov.cn/")
    assert kind.currentData() == Kind.WORDPRESS
    button = form.findChild(QPushButton, "house_save_portal")
    assert button is not None
    button.click()
    views.until(lambda: views.room["boss"].query(house.house).portal_url != "")
    kept = views.room["boss"].query(house.house).portal_url
    assert kept == "https://www.example.gov.cn/#wordpress"
    views.until(lambda: not form.url.isModified())
    form.show_url(kept)
    assert kind.currentData() == Kind.WORDPRESS
    kind.setCurrentIndex(kind.findData(Kind.HTTP))
    assert form.url.text() == "https://www.example.gov.cn"


def test_an_account_is_chosen_by_its_appid_alone(views: Views, qtbot: QtBot) -> None:
    form, kind = portal_form(views, qtbot)
    kind.setCurrentIndex(kind.findData(Kind.WECHAT))
    assert "AppSecret" in form.token.placeholderText()
    button = form.findChild(QPushButton, "house_save_portal")
    assert button is not None
    QTest.keyClicks(form.url, "wx123")
    button.click()
    views.until(lambda: "AppID" in refusal_text(form))
    registered(views.room, "https://api.weixin.qq.com/#wechat=wx0123456789abcdef")
    assert views.room["boss"].query(house.house).portal_url == ""
    form.url.clear()
    QTest.keyClicks(form.url, "wx0123456789abcdef")
    button.click()
    views.until(lambda: views.room["boss"].query(house.house).portal_url != "")
    kept = views.room["boss"].query(house.house).portal_url
    assert kept == "https://api.weixin.qq.com/#wechat=wx0123456789abcdef"
    views.until(lambda: not form.url.isModified())
    form.show_url(kept)
    assert kind.currentData() == Kind.WECHAT
    kind.setCurrentIndex(kind.findData(Kind.HTTP))
    assert form.url.text() == "https://api.weixin.qq.com"


def test_an_account_is_tried_without_writing_anything(
    views: Views, qtbot: QtBot, tmp_path: Path
) -> None:
    platform = WeChat(tmp_path)
    try:
        good = try_portal(platform.address, SECRET, "1")
        assert good.works, good.text
        assert "草稿箱读得到" in good.text
        assert "还没有登记" in good.text
        platform.does("set", listed=False)
        form, _kind = portal_form(views, qtbot)
        form.show_url(platform.address)
        form.token.setText(SECRET)
        button = form.findChild(QPushButton, "house_try_portal")
        tried = form.findChild(QLabel, "house_portal_tried")
        assert button is not None
        assert tried is not None
        button.click()
        views.until(lambda: "203.0.113.7" in tried.text())
        platform.does("set", listed=True)
        wrong = try_portal(platform.address, "wrong", "1")
        assert not wrong.works
        assert "AppSecret" in wrong.text
        assert SECRET not in good.text + wrong.text + tried.text()
        known = platform.look()
        assert (known["drafts"], known["materials"], known["pictures"]) == ({}, [], 0)
    finally:
        platform.end()


def test_a_weibo_account_is_chosen_beside_its_number(views: Views, qtbot: QtBot) -> None:
    form, kind = portal_form(views, qtbot)
    kind.setCurrentIndex(kind.findData(Kind.WEIBO))
    assert "access_token" in form.token.placeholderText()
    registered(views.room, "https://c.api.weibo.com/#weibo=1902538057")
    assert form.url.placeholderText() == "https://c.api.weibo.com/#weibo="
    QTest.keyClicks(form.url, "https://c.api.weibo.com/#weibo=1902538057&length=200")
    assert kind.currentData() == Kind.WEIBO
    button = form.findChild(QPushButton, "house_save_portal")
    assert button is not None
    button.click()
    views.until(lambda: views.room["boss"].query(house.house).portal_url != "")
    kept = views.room["boss"].query(house.house).portal_url
    assert kept == "https://c.api.weibo.com/#weibo=1902538057&length=200"
    views.until(lambda: not form.url.isModified())
    kind.setCurrentIndex(kind.findData(Kind.HTTP))
    assert form.url.text() == "https://c.api.weibo.com"
    assert kind.currentData() == Kind.HTTP


def test_trying_an_account_says_its_name_and_what_is_left(views: Views, qtbot: QtBot) -> None:
    server = WeiboServer()
    form, _kind = portal_form(views, qtbot)
    try:
        form.url.setText(server.address())
        form.token.setText(TOKEN)
        button = form.findChild(QPushButton, "house_try_portal")
        told = form.findChild(QLabel, "house_portal_tried")
        assert button is not None
        assert told is not None
        button.click()
        views.until(lambda: "次" in told.text())
        assert NAME in told.text()
        assert TOKEN not in told.text()
        assert server.weibo.statuses == {}
    finally:
        server.end()


def test_what_is_pasted_by_hand_is_no_wordpress(views: Views, qtbot: QtBot) -> None:
    form, kind = portal_form(views, qtbot)
    kind.setCurrentIndex(kind.findData(Kind.WORDPRESS))
    by_hand = form.findChild(QCheckBox, "house_portal_by_hand")
    button = form.findChild(QPushButton, "house_save_portal")
    assert by_hand is not None
    assert button is not None
    by_hand.click()
    assert not kind.isEnabled()
    button.click()
    views.until(lambda: views.room["boss"].query(house.house).portal_url == house.PASTED_INTO)
    by_hand.click()
    assert kind.isEnabled()


def test_an_address_says_what_is_spoken_there(views: Views, qtbot: QtBot) -> None:
    form, kind = portal_form(views, qtbot)
    for url, expected in (
        ("https://a.gov.cn/#wordpress=jiaoyu", Kind.WORDPRESS), ("https://b.gov.cn", Kind.HTTP),
        ("https://c.api.weibo.com/#weibo=7", Kind.WEIBO), ("file:///srv/drop", Kind.FOLDER),
    ):  # fmt: skip
        form.show_url(url)
        assert kind.currentData() == expected


def test_a_wordpress_is_really_asked(wordpress: WordPress, portal: PortalProcess) -> None:
    address = f"{wordpress.url}/#wordpress=trial"
    trial = try_portal(address, wordpress.secret(), "1")
    assert trial.works
    assert "还没有登记" in trial.text
    assert not try_portal(address, "editor:wrong", "1").works
    small = try_portal(address, wordpress.secret("author"), "1")
    assert not small.works
    assert "权限不够" in small.text
    stranger = try_portal(f"{portal.url}/#wordpress", wordpress.secret(), "1")
    assert not stranger.works
    assert "不是 WordPress" in stranger.text
