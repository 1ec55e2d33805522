"""Where the notice must appear is kept in 排期; where it did is noted by keys, place by place."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateTimeEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import milestone, notice_evidence, notice_place, policy_choice
from studio.journal import HOUSE
from tests.studio.room import Room
from tests.ui.on_air import Studio, open_studio, words, write
from tests.windows import gone
from ui.notice_evidence import NoticeDialog
from ui.notice_places import NoticePlacesView
from ui.notices import refusal_text
from ui.programme import ProgrammeForm
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
URL = "https://www.yunzhou.gov.cn/zxft/yg/t88.html"
WECHAT = "https://mp.weixin.qq.com/s?__biz=MzA4&mid=265#rd"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def places(room: Room) -> list[int]:
    names = ("门户网站", "本单位政府网站", "政务新媒体")
    return [room.boss.execute(notice_place.add, name) for name in names]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Form:
    """排期 · 这场访谈 of somebody on the roster, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str) -> None:
        self.studio = studio
        background = studio.background(login).in_programme(HOUSE)
        self.form = ProgrammeForm(background, studio.bulletin)
        qtbot.addWidget(self.form)
        self.form.resize(1280, 720)
        self.form.show()
        self.form.activateWindow()
        qtbot.waitUntil(self.form.isActiveWindow)
        self.form.show_programme(studio.room.programme)
        studio.settle()
        self.way = self.find(QLabel, "way_said", self.form)

    def find(self, kind: type[T], name: str, inside: QWidget | None = None) -> T:
        found = (inside or self.dialog).findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def open(self) -> None:
        self.find(QLineEdit, "programme_title", self.form).setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_M, CTRL_SHIFT)
        found = self.form.findChild(NoticeDialog)
        assert isinstance(found, NoticeDialog)
        self.dialog = found
        self.list = self.find(RowsView, "notice_list")
        self.studio.until(lambda: self.list.rows_model().rowCount() > 0)
        self.url = self.find(QLineEdit, "notice_url")
        self.studio.until(self.list.hasFocus)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)
        self.studio.settle()

    def note(self, url: str) -> None:
        """T, the address, Return; then the next place is in hand."""
        self.press(Qt.Key.Key_T)
        assert self.url.hasFocus()
        write(self.url, url)
        self.press(Qt.Key.Key_Return)


def test_the_office_adds_renames_and_retires_a_place(studio: Studio, qtbot: QtBot) -> None:
    view = NoticePlacesView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    studio.settle()

    def press(name: str) -> None:
        found = view.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        found.click()
        studio.settle()

    name, rows = view.findChild(QLineEdit, "notice_place_name"), view.list
    assert isinstance(name, QLineEdit)
    press("retire_notice_place")
    assert "先在名单里选中" in refusal_text(view)
    write(name, "政务新媒体")
    press("add_notice_place")
    studio.until(lambda: "政务新媒体" in words(rows)[0])
    assert name.text() == ""
    rows.step(0)
    name.clear()
    write(name, "云州发布")
    press("rename_notice_place")
    studio.until(lambda: "云州发布" in words(rows)[0])
    press("retire_notice_place")
    studio.until(lambda: "已停用" in words(rows)[0])
    press("reinstate_notice_place")
    studio.until(lambda: "已停用" not in words(rows)[0])


@pytest.mark.parametrize("login", ["publisher", "aide", "boss"])
def test_address_and_time_are_noted_by_keys_place_after_place(
    studio: Studio, qtbot: QtBot, login: str
) -> None:
    places(studio.room)
    form = Form(studio, qtbot, login)
    studio.until(lambda: "门户网站、本单位政府网站、政务新媒体" in form.way.text())
    form.open()
    time = form.find(QDateTimeEdit, "notice_time")
    form.press(Qt.Key.Key_T)
    write(form.url, URL)
    time.setDateTime(time.dateTime().addDays(-1))
    noted = time.dateTime().toSecsSinceEpoch() // 60
    form.press(Qt.Key.Key_Return)
    studio.until(lambda: "✓" in words(form.list)[0] and URL in words(form.list)[0])
    assert form.list.hasFocus()
    form.note(WECHAT)
    studio.until(lambda: WECHAT in words(form.list)[1])
    rows = studio.room["steno"].query(notice_evidence.notices)
    assert [(row.url, row.by) for row in rows] == [(URL, login), (WECHAT, login), ("", "")]
    assert rows[0].appeared_at is not None
    assert int(rows[0].appeared_at.timestamp()) // 60 == noted
    form.press(Qt.Key.Key_Escape)
    studio.until(lambda: gone(form.dialog))
    studio.until(lambda: form.way.text().endswith("平台：政务新媒体。"))


def test_a_wrong_address_is_said_and_stays_as_typed(studio: Studio, qtbot: QtBot) -> None:
    places(studio.room)
    form = Form(studio, qtbot, "publisher")
    form.open()
    form.note("www.yunzhou.gov.cn/预告")
    studio.until(lambda: "http:// 或 https://" in refusal_text(form.dialog))
    assert form.url.text() == "www.yunzhou.gov.cn/预告"
    assert studio.room["steno"].query(notice_evidence.spread).shown == 0


def test_what_is_half_typed_is_never_stored_for_another_place(studio: Studio, qtbot: QtBot) -> None:
    first, second, _third = places(studio.room)
    form = Form(studio, qtbot, "publisher")
    form.open()
    form.press(Qt.Key.Key_T)
    write(form.url, URL)
    form.list.select(second)
    assert form.url.text() == ""
    form.list.select(first)
    assert form.url.text() == URL


def test_it_is_taken_back_with_a_reason_and_both_stay_in_view(studio: Studio, qtbot: QtBot) -> None:
    first, _second, _third = places(studio.room)
    now = studio.room["publisher"].clock.now()
    studio.room["publisher"].execute(notice_evidence.tick, first, URL, now, 0)
    form = Form(studio, qtbot, "aide")
    form.open()
    studio.until(lambda: form.url.text() == URL)
    form.list.setFocus()
    form.press(Qt.Key.Key_U)
    row = form.find(QFrame, "take_notice_back_row")
    assert row.isVisible()
    form.press(Qt.Key.Key_Return)
    studio.until(lambda: "写明收回" in refusal_text(form.dialog))
    write(form.find(QLineEdit, "take_notice_back_reason"), "网页打不开")
    form.press(Qt.Key.Key_Return)
    studio.until(lambda: "已收回：网页打不开" in words(form.list)[0])
    assert not row.isVisible()
    history = form.find(RowsView, "notice_versions_list")
    studio.until(lambda: len(words(history)) == 2)
    assert "网页打不开" in words(history)[0]
    assert URL in words(history)[1]
    studio.until(lambda: form.url.text() == "")


def test_who_may_not_is_told_and_a_colleague_s_newer_one_is_not_overwritten(
    studio: Studio, qtbot: QtBot
) -> None:
    first, *_others = places(studio.room)
    steno = Form(studio, qtbot, "steno")
    steno.open()
    steno.note(URL)
    studio.until(lambda: "您不在其列" in refusal_text(steno.dialog))
    steno.press(Qt.Key.Key_Escape)
    form = Form(studio, qtbot, "publisher")
    form.open()
    form.press(Qt.Key.Key_T)
    write(form.url, WECHAT)
    now = studio.room["aide"].clock.now()
    studio.room["aide"].execute(notice_evidence.tick, first, URL, now, 0)
    studio.until(lambda: URL in words(form.list)[0])
    assert form.url.text() == WECHAT
    form.press(Qt.Key.Key_Return)
    studio.until(lambda: WECHAT in words(form.list)[0])
    story = studio.room["aide"].query(notice_evidence.versions)
    assert [(row.url, row.by) for row in story] == [(WECHAT, "publisher"), (URL, "aide")]


def test_the_milestone_says_on_how_many_places(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    room["boss"].execute(milestone.take_up_policy)
    row = room["aide"].query(notice_evidence.notices)[0]
    form = Form(studio, qtbot, "publisher")
    steps = form.find(RowsView, "way_list", form.form)
    studio.until(lambda: any("3 个平台中 0 个已有网址" in one for one in words(steps)))
    room["publisher"].execute(notice_evidence.tick, row.id, URL, room["publisher"].clock.now(), 0)
    studio.until(lambda: any("3 个平台中 1 个已有网址" in one for one in words(steps)))
