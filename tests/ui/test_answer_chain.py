"""What an answer waits for, at every seat: cited, sourced, co-signed, signed level by level."""

from collections.abc import Iterator
from datetime import timedelta
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
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from studio import air_queue, answer, house, people, publication, screening, talking_point
from studio.answer import Concern, Route
from studio.clock import Clock
from studio.journal import HOUSE
from studio.review import ReviewState, Secrecy
from studio.talking_point import Wording, day_of
from tests.studio.room import Room
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from ui.answers import _sent
from ui.editor import TextEditor
from ui.house_rules import HouseRules
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.panels.host import HostPanel
from ui.panels.publisher import PublisherPanel
from ui.panels.reviewer import ReviewerPanel
from ui.table import RowsView
from ui.talking_points import TalkingPointsView

T = TypeVar("T", bound=QWidget)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        made.room.boss.execute(people.rename, "aide2", "aide2", "教育局")
        yield made


class Seat:
    """A panel with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, panel: type[QWidget], login: str) -> None:
        self.studio = studio
        self.panel = panel(studio.background(login), studio.bulletin)  # type: ignore[arg-type]
        qtbot.addWidget(self.panel)
        self.panel.resize(1364, 800)
        self.panel.show()
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def at(self, tab: str, place: int = 0) -> None:
        """Stands on a question of one of the aide's lists."""
        self.find(QAbstractButton, tab).click()
        rows = self.find(RowsView, "question_list")
        self.studio.until(lambda: len(words(rows)) > place)
        rows.setFocus()
        rows.setCurrentIndex(rows.rows_model().index(place, 0))
        self.studio.settle()

    def press(self, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = SHIFT) -> None:
        QTest.keyClick(self.find(QWidget, name), key, modifiers)
        self.studio.settle()

    def text(self, name: str) -> str:
        return self.find(QLabel, name).text()


def admitted(room: Room, *texts: str) -> list[int]:
    numbers = room.ask(*texts)
    for number in numbers:
        room["aide"].execute(screening.admit, number, 0)
    return numbers


def point(room: Room, title: str = "夜市监管", days: int | None = None) -> int:
    """A talking point that holds for so many days from today; less than none is over."""
    until = None if days is None else day_of(Clock().now()) + timedelta(days=days)
    wording = Wording(title, "夜市每周抽检。", "云市监〔2025〕12号", valid_until=until)
    return room.boss.execute(talking_point.add, wording)


def handed_in(room: Room, question: str = "夜市安全吗", **beside: object) -> int:
    (asked,) = admitted(room, question)
    return room["aide"].execute(answer.hand_in, asked, "每周抽检。", 0, **beside)  # type: ignore[arg-type]


def of(room: Room, answer_id: int) -> answer.AnswerRow:
    return room["aide"].query(answer.answers, (), [answer_id])[0]


# the aide


def test_a_talking_point_comes_where_the_cursor_stands_and_is_cited(
    studio: Studio, qtbot: QtBot
) -> None:
    point(studio.room)
    (asked,) = admitted(studio.room, "夜市安全吗")
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_admitted")
    editor = seat.find(TextEditor, "answer_editor")
    editor.setFocus()
    editor.insertPlainText("您好！如有疑问请来电。")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    seat.press("answer_editor", Qt.Key.Key_L, CTRL)
    found = seat.find(RowsView, "cite_list")
    studio.until(lambda: "夜市监管" in words(found)[0])
    seat.find(QLineEdit, "cite_search").insert("没有这样的")
    studio.until(lambda: found.rows_model().rowCount() == 0)
    seat.find(QLineEdit, "cite_search").setText("抽检")
    studio.until(lambda: found.rows_model().rowCount() == 1)
    seat.press("cite_search", Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert editor.toPlainText() == "您好！夜市每周抽检。如有疑问请来电。"
    assert "夜市监管 v1" in seat.find(QPushButton, "drop_cited_1").text()
    write(seat.find(QLineEdit, "answer_source"), "云市监通报")
    seat.press("answer_editor", Qt.Key.Key_Return, CTRL)
    row = studio.room["aide"].query(answer.answer_to, asked)
    assert row is not None
    kept = studio.room["aide"].query(answer.ground, row.id, 1)
    assert (kept.source, [one.title for one in kept.cited]) == ("云市监通报", ["夜市监管"])


def test_one_that_has_run_out_warns_when_it_is_used(studio: Studio, qtbot: QtBot) -> None:
    point(studio.room, days=-1)
    admitted(studio.room, "夜市安全吗")
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_admitted")
    seat.find(TextEditor, "answer_editor").setFocus()
    seat.press("answer_editor", Qt.Key.Key_L, CTRL)
    studio.until(lambda: seat.find(RowsView, "cite_list").rows_model().rowCount() == 1)
    seat.press("cite_search", Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: "过期" in refusal_text(seat.panel))
    pill = seat.find(QPushButton, "drop_cited_1")
    assert "▲" in pill.text()
    assert "过期" in pill.text()
    pill.click()
    assert pill.isHidden()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_kind_and_route_go_with_the_first_version_and_change_at_once_later(
    studio: Studio, qtbot: QtBot
) -> None:
    (asked,) = admitted(studio.room, "夜市安全吗")
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_admitted")
    seat.find(TextEditor, "answer_editor").setFocus()
    seat.press("answer_editor", Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    combo = seat.find(QComboBox, "answer_concern")
    assert combo.view().isVisible()
    combo.hidePopup()
    for name, value in (("answer_concern", "rumour"), ("answer_route", "guest")):
        each = seat.find(QComboBox, name)
        each.setCurrentIndex(each.findData(value))
        each.activated.emit(each.currentIndex())
    write(seat.find(TextEditor, "answer_editor"), "不实。")
    seat.press("answer_editor", Qt.Key.Key_Return, CTRL)
    row = studio.room["aide"].query(answer.answer_to, asked)
    assert row is not None
    assert (row.concern, row.route) == (Concern.RUMOUR, Route.GUEST)
    seat.at("tab_submitted")
    each = seat.find(QComboBox, "answer_route")
    assert each.currentData() == "guest"
    each.activated.emit(each.findData("feed"))
    studio.settle()
    assert of(studio.room, row.id).route is Route.FEED
    combo.activated.emit(combo.findData(""))
    studio.until(lambda: "起草人不能取消" in refusal_text(seat.panel))
    studio.until(lambda: combo.currentData() == "rumour")


def test_what_stands_beside_a_draft_outlives_a_kill(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    number = point(studio.room)
    (asked,) = admitted(studio.room, "夜市安全吗")
    window = Window(studio, qtbot, tmp_path / "keys", AidePanel, "aide")

    def stand(on: Window) -> None:
        rows = on.find(RowsView, "question_list")
        on.find(QAbstractButton, "tab_admitted").click()
        studio.until(lambda: len(words(rows)) > 0)
        rows.setCurrentIndex(rows.rows_model().index(0, 0))

    stand(window)
    write(window.find(QLineEdit, "answer_source"), "云市监通报")
    window.find(TextEditor, "answer_editor").setFocus()
    QTest.keyClick(window.find(TextEditor, "answer_editor"), Qt.Key.Key_L, CTRL)
    studio.until(lambda: window.find(RowsView, "cite_list").rows_model().rowCount() == 1)
    QTest.keyClick(window.find(QLineEdit, "cite_search"), Qt.Key.Key_Return)
    again = window.killed()
    stand(again)
    assert again.find(QLineEdit, "answer_source").text() == "云市监通报"
    studio.until(lambda: "夜市监管" in again.find(QPushButton, "drop_cited_1").text())
    QTest.keyClick(again.find(TextEditor, "answer_editor"), Qt.Key.Key_Return, CTRL)
    again.settle()
    row = studio.room["aide"].query(answer.answer_to, asked)
    assert row is not None
    kept = studio.room["aide"].query(answer.ground, row.id, 1)
    assert (kept.source, [one.point_id for one in kept.cited]) == ("云市监通报", [number])
    window.close()
    again.close()


def test_an_answer_noted_by_an_older_window_is_still_read() -> None:
    before = _sent([3, "三天内吃完。", 0, "a" * 32])
    assert before.words[:3] == (3, "三天内吃完。", 0)
    assert before.beside.source == ""
    now = _sent([3, "x", 0, "a" * 32, ["来源", [4], "rumour", None]])
    assert now.beside == ("来源", (4,), "rumour", None)


def test_an_aide_asks_a_unit_and_its_aide_finds_and_signs_it(studio: Studio, qtbot: QtBot) -> None:
    number = handed_in(studio.room)
    seat = Seat(studio, qtbot, AidePanel, "aide")
    other = Seat(studio, qtbot, AidePanel, "aide2")
    tab = other.find(QAbstractButton, "tab_co_sign")
    studio.until(lambda: tab.text() == "请我会签 0")
    seat.at("tab_submitted")
    seat.press("question_list", Qt.Key.Key_H)
    write(seat.find(QLineEdit, "co_sign_choice"), "教育局")
    seat.press("co_sign_choice", Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    pill = seat.find(QPushButton, "co_signer_1")
    studio.until(lambda: pill.text() == "▲ 教育局 待会签")
    studio.until(lambda: tab.text() == "请我会签 1")
    other.at("tab_co_sign")
    other.press("question_list", Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: pill.text() == "✓ 教育局 已会签")
    studio.until(lambda: tab.text() == "请我会签 0")
    (row,) = studio.room["aide"].query(answer.co_signs, number)
    assert row.by == "aide2"


def test_the_author_does_not_drop_a_unit(studio: Studio, qtbot: QtBot) -> None:
    number = handed_in(studio.room)
    studio.room["reviewer"].execute(answer.ask_unit, number, "教育局")
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_submitted")
    seat.find(QPushButton, "co_signer_1").click()
    studio.until(lambda: "起草人不能取消会签" in refusal_text(seat.panel))
    assert studio.room["aide"].query(answer.co_signs, number)


def test_the_answers_clock_runs_from_the_admission_until_it_is_signed_off(
    studio: Studio, qtbot: QtBot
) -> None:
    number = handed_in(studio.room)
    seat = Seat(studio, qtbot, AidePanel, "aide")
    seat.at("tab_submitted")
    assert seat.text("answer_oldest").startswith("答复已等")
    studio.room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    seat.find(QAbstractButton, "tab_air").click()
    studio.until(lambda: seat.text("answer_oldest") == "")


# the reviewer


def test_the_reviewer_sees_all_that_an_answer_stands_on_and_waits_for(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    cited = point(room, days=2)
    room.boss.execute(house.review_in_levels, 1, 2)
    number = handed_in(room, source="云市监通报", points=[cited])
    room["aide"].execute(answer.name_concern, number, Concern.DOUBT)
    room["aide"].execute(answer.ask_unit, number, "教育局")
    seat = Seat(studio, qtbot, ReviewerPanel, "reviewer")
    studio.until(lambda: "云市监通报" in seat.text("review_ground"))
    for part in ("疑虑 · 直播答复", "夜市监管", "有效至"):
        assert part in seat.text("review_ground")
    assert "▲ 会签：教育局 还没有签" in seat.text("review_waits")
    assert "待一审" in seat.text("review_waits")
    assert seat.text("review_oldest").startswith("答复已等")
    rows = seat.find(RowsView, "review_list")
    rows.setFocus()
    seat.press("review_list", Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: "还没有会签：教育局" in refusal_text(seat.panel))
    room["aide2"].execute(answer.co_sign, number, 1)
    studio.until(lambda: "会签：教育局 aide2 已签" in seat.text("review_waits"))
    seat.press("review_list", Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: "一审已签 · 待二审（reviewer）" in seat.text("review_waits"))
    assert "您已签过这一版" in seat.text("review_waits")
    seat.press("review_list", Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: "须由另一人签下一级" in refusal_text(seat.panel))
    assert of(room, number).state is ReviewState.SUBMITTED


def test_a_newer_version_and_a_retired_one_are_marked(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    cited = point(room)
    handed_in(room, points=[cited])
    seat = Seat(studio, qtbot, ReviewerPanel, "reviewer")
    studio.until(lambda: "长期有效" in seat.text("review_ground"))
    room.boss.execute(talking_point.renew, cited, Wording("夜市监管", "新", "新文号"), 1)
    studio.until(lambda: "已有新版本" in seat.text("review_ground"))
    room.boss.execute(talking_point.retire, cited)
    studio.until(lambda: "已停用" in seat.text("review_ground"))
    studio.until(lambda: "▲ 口径“夜市监管”第 1 版" in seat.text("review_ground"))


# publisher, host, planner


def test_all_approved_answers_go_out_in_one_act(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    numbers = [handed_in(room, asked) for asked in ("一", "二", "三")]
    for number in numbers[:2]:
        room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    seat = Seat(studio, qtbot, PublisherPanel, "publisher")
    studio.until(lambda: len(words(seat.find(RowsView, "release_list"))) == 2)
    seat.press("release_list", Qt.Key.Key_A, CTRL | SHIFT)
    assert set(room["publisher"].query(publication.answer_feed)) == set(numbers[:2])
    asked = "SELECT command FROM journal_entry WHERE act = 'publication.release_answers'"
    with room.database.reading() as connection:
        commands = list(connection.scalars(text(asked)))
    assert len(commands) == 2
    assert len(set(commands)) == 1


def test_an_answer_for_the_guest_stands_under_the_question_once_approved(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    number = handed_in(room)
    room["aide"].execute(answer.send_by, number, Route.GUEST)
    asked = of(room, number).question_id
    room["aide"].execute(air_queue.recommend, asked)
    room["host"].execute(air_queue.ask, asked)
    seat = Seat(studio, qtbot, HostPanel, "host")
    studio.until(lambda: "夜市" in seat.text("current_question"))
    assert seat.text("current_points") == ""
    assert seat.find(QLabel, "points_for_guest").isHidden()
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    studio.until(lambda: "每周抽检" in seat.text("current_points"))
    assert not seat.find(QLabel, "points_for_guest").isHidden()


class Office:
    """A page of 排期, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, page: type[QWidget]) -> None:
        self.studio = studio
        background = studio.background("boss").in_programme(HOUSE)
        self.view = page(background, studio.bulletin)  # type: ignore[arg-type]
        qtbot.addWidget(self.view)
        self.view.resize(700, 900)
        self.view.show()
        studio.settle()

    def write(self, **texts: str) -> None:
        for name, typed in texts.items():
            field = self.view.findChild(QLineEdit, name)
            assert field is not None
            field.setText(typed)
            field.setModified(True)

    def press(self, name: str) -> None:
        found = self.view.findChild(QPushButton, name)
        assert found is not None
        found.click()
        self.studio.settle()


def test_the_office_keeps_the_talking_points(studio: Studio, qtbot: QtBot) -> None:
    page = Office(studio, qtbot, TalkingPointsView)
    listing = page.view.findChild(RowsView, "point_list")
    said = page.view.findChild(TextEditor, "point_text")
    past = page.view.findChild(QLabel, "point_past")
    assert isinstance(listing, RowsView)
    assert said is not None
    assert past is not None
    page.write(point_title="夜市监管", point_source="云市监〔2025〕12号", point_until="六月底")
    write(said, "每周抽检。")
    page.press("add_point")
    assert "2025-06-30" in refusal_text(page.view)
    soon = day_of(Clock().now()) + timedelta(days=3)
    page.write(point_until=f"{soon}")
    page.press("add_point")
    studio.until(lambda: "每周抽检" in words(listing)[0])
    assert f"▲ 有效至 {soon}" in words(listing)[0]
    assert said.toPlainText() == ""
    listing.setCurrentIndex(listing.rows_model().index(0, 0))
    studio.settle()
    assert said.toPlainText() == "每周抽检。"
    said.setPlainText("每周抽检两次。")
    page.write(point_until="")
    page.press("renew_point")
    studio.until(lambda: "两次" in words(listing)[0])
    assert "长期有效" in words(listing)[0]
    listing.setCurrentIndex(listing.rows_model().index_of(None))
    listing.setCurrentIndex(listing.rows_model().index(0, 0))
    studio.until(lambda: "第 1 版" in past.text())
    assert "每周抽检。" in past.text()
    page.press("retire_point")
    studio.until(lambda: "已停用" in words(listing)[0])
    page.press("reinstate_point")
    studio.until(lambda: "已停用" not in words(listing)[0])


def test_the_office_says_how_many_people_sign(studio: Studio, qtbot: QtBot) -> None:
    page = Office(studio, qtbot, HouseRules)
    for name, number in (("line_levels", 2), ("answer_levels", 3)):
        field = page.view.findChild(QSpinBox, name)
        assert field is not None
        assert field.value() == 1
        field.setValue(number)
    page.press("save_levels")
    kept = studio.room.boss.query(house.house)
    assert (kept.line_levels, kept.answer_levels) == (2, 3)
