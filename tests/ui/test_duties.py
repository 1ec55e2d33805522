"""What waits is listed beside the programmes, said once on sign-in, and opened by Enter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QTabWidget
from pytestqt.qtbot import QtBot

from studio import department, policy_choice, reporting_duty, settings, training, year_plan
from studio.people import Role, give_role
from studio.training import Held
from studio.year_plan import Planned
from tests.ui.on_air import Studio, open_studio, words, write
from ui.at_every_seat import offer, remind, turn_to_duties
from ui.calendar_saver import CalendarSaver
from ui.notices import refusal_text
from ui.programme_window import ProgrammeWindow
from ui.reporting import ReportingView
from ui.table import RowsView
from ui.trainings import TrainingsView

K = Qt.Key


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with open_studio(tmp_path, qtbot) as made:
        yield made


def field(inside: object, name: str) -> QLineEdit:
    found = inside.findChild(QLineEdit, name)  # type: ignore[attr-defined]
    assert isinstance(found, QLineEdit)
    return found


def test_what_waits_is_said_on_sign_in_and_each_row_opens_its_place(
    studio: Studio, qtbot: QtBot
) -> None:
    today = datetime.now(UTC).astimezone().date()
    room = studio.room
    room.boss.execute(reporting_duty.add, "落实情况", "8号文", today - timedelta(days=2))
    room.boss.execute(training.hold, Held(today + timedelta(days=1), "系统操作"))
    window = ProgrammeWindow(room.boss, studio.bulletin)
    qtbot.addWidget(window)
    offer(window, window.house, lambda: turn_to_duties(window))
    window.show()
    window.activateWindow()
    remind(window, window.house)
    rows = window.findChild(RowsView, "duty_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: len(words(rows)) == 2 and bool(window.strip.texts()))
    assert "▲ 逾期 2 天" in words(rows)[0]
    assert "○ 明天到期" in words(rows)[1]
    assert window.strip.texts() == ["需要您处理：今明两天到期 1 件，逾期 1 件。"]
    QTest.keyClick(window, K.Key_F2, Qt.KeyboardModifier.ControlModifier)
    studio.until(rows.hasFocus)
    tabs = window.findChild(QTabWidget, "plan_tabs")
    assert isinstance(tabs, QTabWidget)
    for place in ("reports", "trainings"):
        rows.setFocus()
        rows.select(rows.rows_model().id_at(("reports", "trainings").index(place)))
        QTest.keyClick(rows, K.Key_Return)
        assert isinstance(tabs.currentWidget(), QScrollArea)
        assert tabs.currentWidget().objectName() == place
    window.leave()


def test_a_row_of_the_year_and_units_that_owe_are_opened_where_they_are_seen_to(
    studio: Studio, qtbot: QtBot
) -> None:
    """By Enter, with the keyboard in the list and the row in hand, in whatever year it stands."""
    boss, today = studio.room.boss, studio.room.boss.clock.now().astimezone().date()
    said = 'id = "own"\nname = "本市"\nnotice = "通知"\n[unit_per_year]\nvalue = 1\nclause = "一"\n'
    until = f'[nominate_until]\nvalue = "{today.month}月{today.day}日"\nclause = "二"\n'
    boss.execute(policy_choice.take_in, "own.toml", said + until)
    boss.execute(policy_choice.follow, "own")
    boss.execute(department.add, "市气象局")
    day = today + timedelta(days=9)
    for topic in ("先", "后"):
        boss.execute(year_plan.add, day.year, Planned(("市气象局",), day.month, day.day, topic))
    window = ProgrammeWindow(boss, studio.bulletin)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    turn_to_duties(window)
    rows = window.findChild(RowsView, "duty_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: len(words(rows)) == 3)
    rows.select(rows.rows_model().id_at(2))
    assert "后" in words(rows)[2]
    QTest.keyClick(rows, K.Key_Return)
    years = window.findChild(RowsView, "year_list")
    assert isinstance(years, RowsView)
    studio.until(lambda: years.current_id() is not None)
    model = years.rows_model()
    assert "后" in str(model.data(model.index_of(years.current_id())))
    assert years.hasFocus()
    rows.setFocus()
    rows.select(rows.rows_model().id_at(0))
    assert "还没有报送征集表" in words(rows)[0]
    QTest.keyClick(rows, K.Key_Return)
    owed = window.findChild(RowsView, "owed_list")
    assert isinstance(owed, RowsView)
    studio.until(lambda: len(words(owed)) == 1 and owed.hasFocus())
    assert "市气象局" in words(owed)[0]
    window.leave()


def test_a_report_is_added_handed_in_and_taken_back_by_keys(studio: Studio, qtbot: QtBot) -> None:
    view = ReportingView(studio.background("boss").in_programme(0), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    write(field(view, "report_title"), "落实情况报省政府办公厅")
    write(field(view, "report_due"), "三月底")
    view._add.click()
    assert "2026-03-31 的样子" in refusal_text(view)
    field(view, "report_due").clear()
    write(field(view, "report_due"), "2026-03-31")
    view._add.click()
    studio.until(lambda: "落实情况" in words(view.list)[0])
    view.list.step(0)
    view.list.setFocus()
    QTest.keyClick(view.list, K.Key_D)
    reason = field(view, "end_report_reason")
    write(reason, "3月30日报出")
    QTest.keyClick(reason, K.Key_Return)
    studio.until(lambda: "✓ 已报送" in words(view.list)[0])
    QTest.keyClick(view.list, K.Key_B)
    studio.until(lambda: "✓ 已报送" not in words(view.list)[0])


def test_who_came_is_noted_by_one_key_each_and_the_roster_marks_the_others(
    studio: Studio, qtbot: QtBot
) -> None:
    view = TrainingsView(studio.background("boss").in_programme(0), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    today = datetime.now(UTC).astimezone().date()
    write(field(view, "training_day"), today.isoformat())
    write(field(view, "training_topic"), "系统操作")
    view._add.click()
    people = view.findChild(RowsView, "attendee_list")
    assert isinstance(people, RowsView)
    studio.until(lambda: len(words(people)) > 3)
    people.setFocus()
    people.step(0)
    first = words(people)[0].split("\n")[0]
    QTest.keyClick(people, K.Key_P)
    studio.until(lambda: "✓ 出席" in words(people)[0])
    QTest.keyClick(people, K.Key_A)
    studio.until(lambda: "× 缺席" in words(people)[1])
    write(field(view, "training_guest"), "程立言")
    view._note_guest.click()
    studio.until(lambda: any("程立言" in one for one in words(people)))
    ledger = studio.room.boss.query(training.ledger, today.year)
    assert sum(bool(row.came) for row in ledger) == 2
    assert first


def test_the_year_is_saved_as_a_calendar_file_and_a_taken_name_is_said(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.room["boss"].execute(give_role, "director", Role.AIDE)
    saver = CalendarSaver(studio.background("boss").in_programme(0), QScrollArea())
    qtbot.addWidget(saver)
    saver.show()
    file, said = tmp_path / "one.ics", saver.findChild(QLabel, "calendar_said")
    assert isinstance(said, QLabel)
    saver.save(file, studio.room.programme)
    studio.until(lambda: "已写到" in said.text())
    assert Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    before = file.read_bytes()
    saver.save(file)
    studio.until(lambda: "已经存在" in refusal_text(saver))
    assert file.read_bytes() == before
