"""The director's desk: every act by key, by somebody who is director and nothing else."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import (
    air_check,
    extension,
    floor_note,
    interview,
    people,
    publication,
    record,
    standing_in,
)
from studio.air_check import BY_HAND, Check
from studio.interview import InterviewState
from studio.journal import entries_of
from studio.people import Role, my_roles
from studio.presence import At, Attending
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.ui.on_air import Studio, open_studio, write
from tests.windows import gone
from ui.panels.director import DirectorPanel
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
S = InterviewState


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        assert made.room["director"].query(my_roles) == {Role.DIRECTOR}
        yield made


@pytest.fixture
def before_air(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot, on_air=False) as made:
        yield made


class Seat:
    """The desk, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "director") -> None:
        self.studio = studio
        self.desk = studio.room[login]
        self.panel = DirectorPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.checks, self.crew = self.rows("check_list"), self.rows("crew_list")
        studio.until(lambda: self.checks.rows_model().rowCount() == len(Check))
        studio.settle()

    def find(self, kind: type[T], name: str, within: QWidget | None = None) -> T:
        found = (within or self.panel).findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def rows(self, name: str) -> RowsView:
        return self.find(RowsView, name)

    def shows(self, name: str) -> bool:
        return self.find(QAbstractButton, name).isVisible()

    def press(self, key: Qt.Key, on: QWidget | None = None) -> None:
        target = on or self.panel
        target.setFocus()
        QTest.keyClick(target, key)
        self.studio.settle()

    def type_and_return(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, name)
        assert field.hasFocus()
        write(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.studio.settle()

    def state(self) -> InterviewState:
        return self.desk.query(interview.interview).state

    def check(self, check: Check) -> str:
        return self.checks.rows_model().text_at(list(Check).index(check))

    def until(self, holds: Callable[[], bool]) -> None:
        self.studio.until(holds, 15_000)


def attending(studio: Studio, login: str, at: At) -> Attending:
    made = Attending(studio.room[login], lambda _rows: None, lambda: None)
    made.be_at(at)
    made.start()
    return made


# the hour


def test_before_air_going_on_air_alone_stands_out(before_air: Studio, qtbot: QtBot) -> None:
    seat = Seat(before_air, qtbot)
    seat.until(lambda: seat.shows("start_air"))
    out = [
        each.objectName() for each in seat.panel.findChildren(QAbstractButton)
        if each.isVisible() and each.property("kind") == "primary"
    ]  # fmt: skip
    assert out == ["start_air"]


def test_pause_resume_extend_and_end_each_have_a_key(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.until(lambda: seat.shows("extend_air"))
    seat.press(Qt.Key.Key_F8)
    why = seat.find(QLineEdit, "extend_reason")
    QTest.keyClick(why, Qt.Key.Key_Up)
    seat.type_and_return("extend_reason", "提问踊跃")
    assert seat.desk.query(extension.hour).interview.minutes == 80
    seat.until(lambda: "60 → 80" in seat.find(QLabel, "time_about").text())
    said = seat.find(QLabel, "hour_extended")
    seat.until(lambda: "提问踊跃" in said.text())
    assert said.isVisible()
    seat.press(Qt.Key.Key_F6)
    seat.type_and_return("pause_reason", "设备故障")
    seat.until(lambda: seat.shows("resume_air"))
    assert seat.state() is S.PAUSED
    paused = seat.find(QLabel, "hour_paused")
    seat.until(lambda: "设备故障" in paused.text())
    assert paused.isVisible()
    seat.press(Qt.Key.Key_F7)
    seat.until(lambda: seat.shows("pause_air"))
    assert seat.state() is S.ON_AIR
    assert not seat.find(QLabel, "hour_paused").isVisible()
    seat.press(Qt.Key.Key_F9)
    assert seat.state() is S.ON_AIR
    seat.press(Qt.Key.Key_F9)
    assert seat.state() is S.FOLLOWING_UP
    seat.until(lambda: not seat.shows("extend_air"))


def test_an_extension_without_a_reason_is_refused_and_esc_leaves(
    studio: Studio, qtbot: QtBot
) -> None:
    seat = Seat(studio, qtbot)
    seat.until(lambda: seat.shows("extend_air"))
    seat.press(Qt.Key.Key_F8)
    why = seat.find(QLineEdit, "extend_reason")
    QTest.keyClick(why, Qt.Key.Key_Return)
    studio.settle()
    assert seat.desk.query(extension.hour).extensions == ()
    assert why.isVisible()
    QTest.keyClick(why, Qt.Key.Key_Escape)
    assert not why.isVisible()


def test_a_key_of_the_hour_does_nothing_where_its_button_is_not(
    studio: Studio, qtbot: QtBot
) -> None:
    seat = Seat(studio, qtbot)
    seat.until(lambda: seat.shows("pause_air"))
    count = len(seat.desk.query(entries_of, "interview", 1))
    seat.press(Qt.Key.Key_F5)
    seat.press(Qt.Key.Key_F7)
    assert len(seat.desk.query(entries_of, "interview", 1)) == count


# going on air


def test_with_open_rows_the_hour_begins_after_one_confirmation_that_names_them(
    before_air: Studio, qtbot: QtBot
) -> None:
    seat = Seat(before_air, qtbot)
    seat.until(lambda: seat.shows("start_air"))
    seat.press(Qt.Key.Key_F5)
    assert seat.state() is S.COLLECTING
    about = seat.find(QLabel, "open_checks")
    assert about.isVisible()
    for name in ("人员在席", "信使", "灯光", "彩排"):
        assert name in about.text()
    assert "人员名单" not in about.text()
    QTest.keyClick(seat.find(QAbstractButton, "not_yet"), Qt.Key.Key_Escape)
    assert not about.isVisible()
    assert seat.state() is S.COLLECTING
    seat.press(Qt.Key.Key_F5)
    seat.press(Qt.Key.Key_F5)
    assert seat.state() is S.ON_AIR
    (kept,) = seat.desk.query(entries_of, "floor", 1)
    assert f'"{Check.LIGHTS.value}"' in kept.detail
    seat.until(lambda: not seat.find(QLabel, "open_checks").isVisible())


def test_the_confirmation_follows_what_is_mended_meanwhile(
    before_air: Studio, qtbot: QtBot
) -> None:
    seat = Seat(before_air, qtbot)
    seat.until(lambda: seat.shows("start_air"))
    seat.press(Qt.Key.Key_F5)
    before_air.room["director"].execute(air_check.tick, Check.LIGHTS)
    about = seat.find(QLabel, "open_checks")
    seat.until(lambda: "灯光" not in about.text())
    before_air.room["host"].execute(interview.start)
    seat.until(lambda: gone(about))


def test_a_walk_through_the_room_is_one_key_again_and_again(
    before_air: Studio, qtbot: QtBot
) -> None:
    seat = Seat(before_air, qtbot)
    seat.checks.select(list(Check).index(BY_HAND[0]) + 1)
    for _ in BY_HAND:
        seat.press(Qt.Key.Key_T, seat.checks)
    seat.until(lambda: all("已看过" in seat.check(one) for one in BY_HAND))
    assert "director" in seat.check(Check.LIGHTS)
    seat.checks.select(list(Check).index(Check.LIGHTS) + 1)
    seat.press(Qt.Key.Key_U, seat.checks)
    seat.until(lambda: "还没有人看过" in seat.check(Check.LIGHTS))


def test_a_rehearsal_is_waived_with_its_reason(before_air: Studio, qtbot: QtBot) -> None:
    seat = Seat(before_air, qtbot)
    seat.checks.select(list(Check).index(Check.REHEARSAL) + 1)
    seat.press(Qt.Key.Key_T, seat.checks)
    seat.type_and_return("waive_reason", "临时访谈")
    seat.until(lambda: "不彩排：临时访谈" in seat.check(Check.REHEARSAL))


def test_who_comes_and_goes_shows_without_an_entry(before_air: Studio, qtbot: QtBot) -> None:
    seat = Seat(before_air, qtbot)
    assert "没有审核员在线" in seat.check(Check.FOUR_EYES)
    there = attending(before_air, "reviewer", At("review"))
    seat.until(lambda: "有审核员在线" in seat.check(Check.FOUR_EYES))
    there.stop()
    seat.until(lambda: "没有审核员在线" in seat.check(Check.FOUR_EYES))


def test_this_pc_is_asked_again_by_key_and_the_window_goes_on(
    before_air: Studio, qtbot: QtBot
) -> None:
    """A portal that swallows everything blocks nobody: the list and the keys still work."""
    with socket.create_server(("127.0.0.1", 0)) as swallowing:
        url = f"http://127.0.0.1:{swallowing.getsockname()[1]}"
        before_air.room["boss"].execute(interview.choose_portal, url)
        seat = Seat.__new__(Seat)
        seat.studio, seat.desk = before_air, before_air.room["director"]
        seat.panel = DirectorPanel(before_air.background("director"), before_air.bulletin)
        qtbot.addWidget(seat.panel)
        seat.panel.show()
        seat.checks = seat.rows("check_list")
        before_air.until(lambda: seat.checks.rows_model().rowCount() == len(Check))
        seat.checks.setFocus()
        QTest.keyClick(seat.checks, Qt.Key.Key_R)
        seat.checks.select(list(Check).index(Check.LIGHTS) + 1)
        QTest.keyClick(seat.checks, Qt.Key.Key_T)
        seat.until(lambda: "已看过" in seat.check(Check.LIGHTS))
        assert "正在检查" in seat.check(Check.DISK)  # the portal has not answered yet
    seat.until(lambda: "本机磁盘" in seat.check(Check.DISK))
    assert "本机也连不上" in seat.check(Check.PORTAL)


# the feed


def released_behind(studio: Studio) -> int:
    """A line that is still in review, and a released one behind it."""
    room = studio.room
    first = room["steno"].execute(record.write, SpeakerRole.HOST, "", "第一句")
    second = room["steno"].execute(record.write, SpeakerRole.HOST, "", "第二句")
    room["reviewer"].execute(record.approve, second, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, second, 1)
    return first


def test_the_stuck_line_is_named_and_skipped_by_one_key_twice(studio: Studio, qtbot: QtBot) -> None:
    first = released_behind(studio)
    seat = Seat(studio, qtbot)
    said = seat.find(QLabel, "stuck_line")
    seat.until(lambda: said.isVisible() and "第1条挡住后面 1 条" in said.text())
    assert "还在审核（steno）" in said.text()
    seat.press(Qt.Key.Key_F4)
    skip = seat.find(QAbstractButton, "skip_stuck")
    assert skip.text() == "再按一次，跳过第1条"
    assert seat.desk.query(publication.stuck) is not None
    seat.press(Qt.Key.Key_F4)
    assert seat.desk.query(publication.stuck) is None
    assert next(r for r in seat.desk.query(publication.feed) if r.id == first).skipped
    seat.until(lambda: gone(said))


def test_a_second_press_never_skips_another_line(studio: Studio, qtbot: QtBot) -> None:
    first = released_behind(studio)
    seat = Seat(studio, qtbot)
    seat.until(lambda: seat.find(QLabel, "stuck_line").isVisible())
    seat.press(Qt.Key.Key_F4)
    room = studio.room
    third = room["steno"].execute(record.write, SpeakerRole.HOST, "", "第三句")
    fourth = room["steno"].execute(record.write, SpeakerRole.HOST, "", "第四句")
    room["reviewer"].execute(record.approve, fourth, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, fourth, 1)
    room["reviewer"].execute(record.approve, first, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, first, 1)
    seat.until(lambda: "第3条" in seat.find(QLabel, "stuck_line").text())
    seat.press(Qt.Key.Key_F4)
    found = seat.desk.query(publication.stuck)
    assert found is not None
    assert found.line_id == third


def test_what_waits_and_what_readers_got_last_is_seen(studio: Studio, qtbot: QtBot) -> None:
    released_behind(studio)
    seat = Seat(studio, qtbot)
    waits = seat.find(QLabel, "feed_waits")
    seat.until(lambda: waits.text() == "待审 1 · 待发布 0")
    assert seat.find(QLabel, "floor_review_oldest").isVisible()
    assert seat.find(QLabel, "last_online").text() == "还没有记录上网"
    assert "没有信使" in seat.find(QLabel, "queue_portal").text()


def test_sending_is_stopped_and_started_at_the_desk(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.until(lambda: seat.shows("floor_stop_sending"))
    seat.find(QAbstractButton, "floor_stop_sending").click()
    seat.until(lambda: seat.shows("floor_start_sending"))
    assert seat.desk.query(publication.stopped) is not None
    seat.find(QAbstractButton, "floor_start_sending").click()
    seat.until(lambda: seat.shows("floor_stop_sending"))
    assert seat.desk.query(publication.stopped) is None


def test_a_cue_goes_to_the_host_by_key_and_is_seen_to_be_read(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    QTest.keyClick(seat.panel, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    seat.type_and_return("floor_note_text", "还有五分钟")
    (note,) = studio.room["host"].query(floor_note.open_notes)
    assert (note.text, note.kind) == ("还有五分钟", floor_note.NoteKind.CUE)
    told = seat.rows("floor_note_list").rows_model()
    seat.until(lambda: "未读" in told.text_at(0))
    studio.room["host"].execute(floor_note.acknowledge, note.id)
    seat.until(lambda: "已读" in told.text_at(0))
    QTest.keyClick(seat.find(QLineEdit, "floor_note_text"), Qt.Key.Key_Escape)
    assert seat.checks.hasFocus()


# who is where


def test_who_is_where_and_what_is_in_hand(studio: Studio, qtbot: QtBot) -> None:
    line = studio.room["steno"].execute(record.start_line, SpeakerRole.HOST)
    there = attending(studio, "steno", At("record", "line", line, typing=True))
    seat = Seat(studio, qtbot)
    try:
        texts = seat.crew.rows_model().texts
        seat.until(lambda: any("第1条" in text for text in texts()))
        (hers,) = [text for text in texts() if "第1条" in text]
        assert all(word in hers for word in ("steno", "速记员", "在写", "速记", "test"))
        assert all("缺人" in one for one in texts()[: texts().index(hers)])
        assert any("不在" in one and "collector" in one for one in texts())
    finally:
        there.stop()
    seat.until(lambda: not any("第1条" in text for text in texts()))


def test_a_substitute_takes_a_seat_by_key(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    model = seat.crew.rows_model()
    seat.until(lambda: model.rowCount() > 0)
    place = next(n for n in range(model.rowCount()) if model.text_at(n).startswith("steno ·"))
    seat.crew.select(model.id_at(place))
    seat.press(Qt.Key.Key_S, seat.crew)
    dialog = seat.find(QDialog, "stand_in")
    find = seat.find(QLineEdit, "stand_in_search", dialog)
    listed = seat.find(RowsView, "stand_in_list", dialog)
    seat.until(lambda: listed.rows_model().rowCount() > 1)
    assert not any("steno" in text for text in listed.rows_model().texts())
    before = seat.desk.query(people.roster)
    QTest.keyClick(find, Qt.Key.Key_Return)
    studio.settle()
    assert seat.desk.query(people.roster) == before
    write(find, "strang")
    seat.until(lambda: listed.rows_model().rowCount() == 1)
    QTest.keyClick(find, Qt.Key.Key_Return)
    studio.settle()
    seats = {(row.login, row.role) for row in seat.desk.query(people.roster)}
    assert ("stranger", Role.STENOGRAPHER) in seats
    assert ("steno", Role.STENOGRAPHER) not in seats
    assert seat.panel.findChild(QDialog, "stand_in") is None


def test_the_substitutes_window_opens_the_panel_by_itself(studio: Studio, qtbot: QtBot) -> None:
    window = ProgrammeWindow(studio.room["aide"], studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "questions" in window.panel_keys(), timeout=10_000)
    assert "record" not in window.panel_keys()
    studio.room["director"].execute(standing_in.stand_in, Role.STENOGRAPHER, "aide", "steno")
    qtbot.waitUntil(lambda: "record" in window.panel_keys(), timeout=10_000)
    assert studio.room["aide"].execute(record.write, SpeakerRole.HOST, "", "接着记")
    window.leave()


def test_a_directors_window_opens_at_the_desk(studio: Studio, qtbot: QtBot) -> None:
    window = ProgrammeWindow(studio.room["director"], studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.current_panel() == "floor", timeout=10_000)
    assert window.panel_keys()[:3] == ["floor", "host", "publish"]
    window.leave()
