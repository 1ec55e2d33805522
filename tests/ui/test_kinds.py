"""Kinds of programmes, other dates, the window and links, at the desks, by mouse and by key."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import date_change, interview, series, topic_link, year_plan
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.people import Role, give_role
from studio.programme_kind import NEEDS
from studio.question import Arrival, arrive
from studio.record import SpeakerRole
from studio.year_plan import Kind, Planned
from tests.studio.notices import announced
from tests.ui.on_air import Studio, open_studio, words, write
from tests.windows import gone
from ui.collection import WindowLine
from ui.date_change import DateChangeDialog
from ui.house_rules import HouseRules
from ui.interviews import NewProgramme
from ui.kind_form import KindForm
from ui.micro_acts import MicroActs
from ui.notices import refusal_text
from ui.programme import ProgrammeForm
from ui.seating import SEATS, opens
from ui.speakers import SpeakerChip, SpeakerChips
from ui.topic_links import TopicLinksDialog

T = TypeVar("T", bound=QWidget)
AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def find(kind: type[T], name: str, inside: QWidget) -> T:
    found = inside.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def micro(studio: Studio) -> int:
    """A micro-interview that could begin."""
    room = studio.room
    number = room.boss.execute(
        series.plan_ad_hoc, "micro", "云州微访谈", "夜市", "城管局", AIR, 60, "急"
    )
    planner = room.boss.in_programme(number)
    for login, role in (("aide", Role.AIDE), ("reviewer", Role.REVIEWER),
                        ("publisher", Role.PUBLISHER)):  # fmt: skip
        planner.execute(give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(studio.room, number)
    return number


def test_each_kind_opens_its_panels() -> None:
    every = frozenset(Role)
    studio_hour = [seat.key for seat in SEATS if opens(seat, every, "department")]
    assert [seat.key for seat in SEATS if opens(seat, every, "press")] == studio_hour
    small = [seat.key for seat in SEATS if opens(seat, every, "micro")]
    assert set(studio_hour) - set(small) == {"floor", "host", "record"}
    assert {"questions", "review", "publish", "collect"} <= set(small)
    assert not any(opens(seat, NEEDS[Kind.MICRO].empty, "micro") for seat in SEATS), (
        "a role without a seat opens none"
    )


def test_a_new_programme_has_its_kind_series_and_the_usual_venue(
    studio: Studio, qtbot: QtBot
) -> None:
    house = studio.background("boss").in_programme(HOUSE)
    rules, form = HouseRules(house, studio.bulletin), NewProgramme(house, studio.bulletin)
    for each in (rules, form):
        qtbot.addWidget(each)
        each.show()
    studio.settle()
    write(find(QLineEdit, "house_venue", rules), "二楼演播厅")
    find(QAbstractButton, "save_venue", rules).click()
    studio.settle()
    kind = find(QComboBox, "new_kind", form)
    kind.setCurrentIndex(kind.findData("press"))
    for name, text in (("new_title", "防汛"), ("new_unit", "水务局"), ("new_series", "每月发布"),
                       ("new_reason", "汛情")):  # fmt: skip
        write(find(QLineEdit, name, form), text)
    find(QAbstractButton, "save_programme", form).click()
    studio.settle()
    planner = studio.room.boss.in_programme(2)
    shown = planner.query(interview.interview)
    assert (shown.kind, shown.headline, shown.venue) == ("press", "每月发布：防汛", "二楼演播厅")
    chosen = KindForm()
    qtbot.addWidget(chosen)
    chosen.show_kind(house.in_programme(2), shown)
    box = find(QComboBox, "programme_kind", chosen)
    assert box.currentData() == "press"
    box.setCurrentIndex(box.findData("mayor"))
    find(QAbstractButton, "save_kind", chosen).click()
    studio.settle()
    assert planner.query(interview.interview).kind == "mayor"


def test_the_publisher_begins_and_ends_a_micro_interview(studio: Studio, qtbot: QtBot) -> None:
    number = micro(studio)
    background = studio.background("publisher")
    hidden = MicroActs(background, studio.bulletin)
    acts = MicroActs(background.in_programme(number), studio.bulletin)
    for each in (hidden, acts):
        qtbot.addWidget(each)
        each.show()
    studio.settle()
    start, end = (find(QAbstractButton, name, acts) for name in ("start_air", "end_air"))
    studio.until(start.isVisible)
    assert not end.isVisible()
    assert not find(QAbstractButton, "start_air", hidden).isVisible()
    start.click()
    studio.until(lambda: find(QWidget, "confirm_on_air", acts).isVisible())
    find(QAbstractButton, "start_anyway", acts).click()
    studio.until(end.isVisible)
    for _twice in range(2):
        end.click()
    studio.settle()
    shown = studio.room["aide"].in_programme(number).query(interview.interview)
    assert shown.state is InterviewState.FOLLOWING_UP


def test_a_date_is_moved_and_put_off_by_keys_and_says_why(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    row = room.boss.execute(year_plan.add, 2098, Planned(("市监局",), 6, 20, "夏季饮食"))
    number = room.boss.execute(interview.plan, "夏季饮食", "市监局", AIR, 60, "", False, row)
    panel = QWidget()
    qtbot.addWidget(panel)
    background = studio.background("boss").in_programme(number)
    dialog = DateChangeDialog(background, panel, bulletin=studio.bulletin)
    dialog.show()
    studio.settle()
    time, reason = dialog.view.time, dialog.view.reason
    assert isinstance(time, QDateTimeEdit)
    moved = AIR + timedelta(days=7)
    time.setDateTime(QDateTime.fromSecsSinceEpoch(int(moved.timestamp())))
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "改期的原因" in refusal_text(dialog))
    write(reason, "领导出差")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "领导出差" in words(dialog.view.list)[0])
    assert room.boss.query(year_plan.rows_of, 2098)[0].planned.day == 27
    write(reason, "台风预警")
    find(QAbstractButton, "postpone_programme", dialog).click()
    studio.until(lambda: "日期另定" in words(dialog.view.list)[0])
    planner = room.boss.in_programme(number)
    assert planner.query(interview.interview).state is InterviewState.POSTPONED
    assert len(planner.query(date_change.date_changes)) == 2


def test_the_window_is_said_at_every_seat(studio: Studio, qtbot: QtBot) -> None:
    number = studio.room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner = studio.room.boss.in_programme(number)
    planner.execute(give_role, "aide", Role.AIDE)
    line = WindowLine(studio.background("aide").in_programme(number), studio.bulletin)
    qtbot.addWidget(line)
    line.show()
    said = find(QLabel, "collection_window", line)
    studio.until(lambda: said.text() == "征集：未开。")
    early = Arrival("email", "1", "网友甲", "明天几点？", planner.clock.now())
    studio.room["aide"].in_programme(number).execute(arrive, [early])
    studio.until(lambda: "提前 1" in said.text() and "先留着" in said.text())
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(studio.room, number)
    studio.until(lambda: said.text().startswith("征集：征集中。"))


def test_a_reporter_is_named_on_the_row_of_speakers(studio: Studio, qtbot: QtBot) -> None:
    keys = QWidget()
    qtbot.addWidget(keys)
    chips = SpeakerChips(studio.background("steno"), studio.bulletin, keys)
    qtbot.addWidget(chips)
    chips.show()
    studio.until(lambda: bool(chips.findChildren(SpeakerChip)))
    press = next(one for one in chips.findChildren(SpeakerChip) if "记者" in one.text())
    press.click()
    write(chips.name, "云州日报 李明")
    chips.settle()
    assert "【云州日报记者 李明】" in press.text()
    assert chips.speaker() == (SpeakerRole.PRESS, "云州日报 李明")


def test_reports_of_others_are_listed_and_taken_off(studio: Studio, qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    dialog = TopicLinksDialog(studio.background("publisher"), panel, bulletin=studio.bulletin)
    dialog.show()
    studio.settle()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    url = find(QLineEdit, "link_url", dialog)
    for name, text in (("link_title", "夏季抽检"), ("link_outlet", "云州日报"),
                       ("link_day", "六月"), ("link_url", "https://a.gov.cn/1")):  # fmt: skip
        write(find(QLineEdit, name, dialog), text)
    QTest.keyClick(url, Qt.Key.Key_Return)
    studio.until(lambda: "日期请写成" in refusal_text(dialog))
    day = find(QLineEdit, "link_day", dialog)
    day.clear()
    write(day, "2025-06-21")
    QTest.keyClick(url, Qt.Key.Key_Return)
    studio.until(lambda: "云州日报" in words(dialog.view.list)[0])
    studio.until(lambda: url.text() == "")
    dialog.view.list.setFocus()
    dialog.view.list.step(0)
    QTest.keyClick(dialog.view.list, Qt.Key.Key_X)
    reason = find(QLineEdit, "drop_link_reason", dialog)
    write(reason, "打不开")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "已移出：打不开" in "".join(words(dialog.view.list)) or _off(studio))
    assert _off(studio)


def _off(studio: Studio) -> bool:
    return any(one.dropped_why for one in studio.room["aide"].query(topic_link.links))


def test_a_micro_interview_is_offered_no_opening_words(studio: Studio, qtbot: QtBot) -> None:
    number = micro(studio)
    form = ProgrammeForm(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(form)
    form.show()
    words_, briefing = (
        find(QAbstractButton, name, form) for name in ("open_opening", "open_briefing")
    )
    form.show_programme(studio.room.programme)
    studio.until(lambda: find(QLineEdit, "programme_title", form).text() == "舌尖安全")
    assert words_.isVisible()
    form.show_programme(number)
    studio.until(lambda: gone(words_))
    assert briefing.isVisible()
