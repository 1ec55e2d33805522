"""The host's desk at work: notes that come and are read, follow-ups, the two modes, dragging."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit
from pytestqt.qtbot import QtBot

from studio import air_queue, floor_note, interview
from studio.air_queue import AirState
from studio.floor_note import NoteKind as Kind
from studio.people import Role, give_role
from tests.ui.on_air import Studio, open_studio, words, write
from tests.ui.test_host import Seat, listed
from ui.air_rows import AirRows
from ui.floor_notes import CUES, FloorNotes
from ui.host_acts import PATIENCE_MS
from ui.panels.aide import AidePanel
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def rows_of(seat: Seat) -> AirRows:
    return seat.find(AirRows, "air_list")


BARE = Qt.KeyboardModifier.NoModifier


def key(seat: Seat, name: Qt.Key, held: Qt.KeyboardModifier = BARE) -> None:
    rows = rows_of(seat)
    rows.setFocus()
    QTest.keyClick(rows, name, held)
    seat.studio.settle()


def strip(seat: Seat) -> QFrame:
    return seat.find(QFrame, "note_strip")


# notes


def test_a_note_comes_to_the_host_and_space_acknowledges_it(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    assert not strip(seat).isVisible()
    first = studio.room["director"].execute(floor_note.give, "请念热线 12345")
    studio.until(lambda: strip(seat).isVisible())
    assert "导播提示" in seat.read("note_words")
    assert "请念热线 12345" in seat.read("note_words")
    studio.room["aide"].execute(floor_note.give, "去年抽检 86 家")
    studio.until(lambda: "86" in seat.read("note_words"))
    assert seat.read("note_more") == "还有 1 条"
    key(seat, Qt.Key.Key_Space)
    studio.until(lambda: "12345" in seat.read("note_words"))
    key(seat, Qt.Key.Key_Space)
    studio.until(lambda: not strip(seat).isVisible())
    notes = {row.id: row for row in studio.room["director"].query(floor_note.notes)}
    assert notes[first].acknowledged_by == "host"
    assert all(row.acknowledged_at is not None for row in notes.values())


def test_space_in_a_text_field_writes_a_blank(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "问")
    studio.room["host"].execute(air_queue.ask, number)
    seat = Seat(studio, qtbot)
    studio.room["director"].execute(floor_note.give, "还有五分钟")
    studio.until(lambda: strip(seat).isVisible())
    key(seat, Qt.Key.Key_F)
    field = seat.find(QLineEdit, "follow_up_text")
    QTest.keyClick(field, Qt.Key.Key_Space)
    studio.settle()
    assert field.text() == " "
    assert studio.room["host"].query(floor_note.open_notes) != ()


def test_a_note_that_is_taken_back_leaves_the_strip(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    note = studio.room["aide"].execute(floor_note.give, "写错了")
    studio.until(lambda: strip(seat).isVisible())
    studio.room["aide"].execute(floor_note.take_back, note)
    studio.until(lambda: not strip(seat).isVisible())


def test_the_director_sees_the_note_and_does_not_acknowledge_it(
    studio: Studio, qtbot: QtBot
) -> None:
    seat = Seat(studio, qtbot, "director")
    studio.room["aide"].execute(floor_note.give, "数字来了")
    studio.until(lambda: strip(seat).isVisible())
    assert not seat.find(QAbstractButton, "read_note").isVisible()
    key(seat, Qt.Key.Key_Space)
    assert strip(seat).isVisible()
    assert len(studio.room["host"].query(floor_note.open_notes)) == 1


def test_the_author_writes_with_a_phrase_and_sees_when_it_was_read(
    studio: Studio, qtbot: QtBot
) -> None:
    notes = FloorNotes(studio.background("director"), studio.bulletin, Kind.CUE, CUES)
    qtbot.addWidget(notes)
    notes.resize(700, 400)
    notes.show()
    notes.activateWindow()
    qtbot.waitUntil(notes.isActiveWindow)
    notes.field.setFocus()
    QTest.keyClick(notes.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert notes.field.text() == "还有五分钟"
    write(notes.field, "，请收尾")
    QTest.keyClick(notes.field, Qt.Key.Key_Return)
    studio.until(lambda: "未读" in words(notes.list)[0])
    assert "还有五分钟，请收尾" in words(notes.list)[0]
    assert notes.field.text() == ""
    (row,) = studio.room["host"].query(floor_note.open_notes)
    studio.room["host"].execute(floor_note.acknowledge, row.id)
    studio.until(lambda: "✓ 已读" in words(notes.list)[0])


def test_an_empty_note_is_refused_and_what_is_typed_stays(studio: Studio, qtbot: QtBot) -> None:
    notes = FloorNotes(studio.background("aide"), studio.bulletin, Kind.CARD)
    qtbot.addWidget(notes)
    notes.show()
    write(notes.field, "   ")
    QTest.keyClick(notes.field, Qt.Key.Key_Return)
    studio.settle()
    assert notes.field.text() == "   "
    assert studio.room["host"].query(floor_note.notes) == ()


def test_an_aide_takes_an_unread_note_back_by_key(studio: Studio, qtbot: QtBot) -> None:
    mine = studio.room["aide"].execute(floor_note.give, "写错了")
    studio.room["director"].execute(floor_note.give, "导播的话")
    notes = FloorNotes(studio.background("aide"), studio.bulletin, Kind.CARD)
    qtbot.addWidget(notes)
    notes.show()
    studio.until(lambda: len(words(notes.list)) == 2)
    notes.list.select(mine)
    notes.list.setFocus()
    QTest.keyClick(notes.list, Qt.Key.Key_Delete)
    studio.until(lambda: "已收回" in words(notes.list)[1])


# follow-ups


def test_a_follow_up_stays_with_the_question_and_its_clock(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "第一问", "第二问")
    seat = Seat(studio, qtbot)
    key(seat, Qt.Key.Key_Right)
    studio.until(lambda: seat.read("current_question") == "第一问")
    (asked, *_rest) = studio.room["host"].query(air_queue.air_list)
    field = seat.find(QLineEdit, "follow_up_text")
    for text in ("什么时候办结？", ""):
        key(seat, Qt.Key.Key_F)
        assert field.isVisible()
        write(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        studio.settle()
    studio.until(lambda: "追问 2" in seat.read("current_follow_ups"))
    assert seat.read("current_follow_ups").splitlines() == ["追问 1：什么时候办结？", "追问 2"]
    assert not field.isVisible()
    (row, *_rest) = studio.room["host"].query(air_queue.air_list)
    assert row.state is AirState.ASKING
    assert row.asked_at == asked.asked_at
    assert [more.text for more in row.follow_ups] == ["什么时候办结？", ""]
    studio.until(lambda: "追问 2" in words(rows_of(seat))[0])


def test_nothing_is_asked_on_where_nothing_is_on_air(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "第一问")
    seat = Seat(studio, qtbot)
    key(seat, Qt.Key.Key_F)
    assert not seat.find(QLineEdit, "follow_up_text").isVisible()
    assert not seat.find(QAbstractButton, "ask_on").isEnabled()


# the two modes


def test_a_slip_in_the_run_mode_changes_nothing(studio: Studio, qtbot: QtBot) -> None:
    first, _second, third = listed(studio, "一", "二", "三")
    seat = Seat(studio, qtbot)
    rows = rows_of(seat)
    rows.select(third)
    before = studio.room["host"].query(air_queue.air_list)
    for name, held in (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        key(seat, name, held)
    assert studio.room["host"].query(air_queue.air_list) == before
    assert not seat.find(QAbstractButton, "ask_selected").isVisible()
    assert "先按 F2" in seat.read("list_mode")
    key(seat, Qt.Key.Key_F2)
    assert seat.find(QAbstractButton, "ask_selected").isVisible()
    assert "编排中" in seat.read("list_mode")
    rows.select(third)
    key(seat, Qt.Key.Key_Return)
    studio.until(lambda: seat.read("current_question") == "三")
    key(seat, Qt.Key.Key_F2)
    rows.select(first)
    key(seat, Qt.Key.Key_Delete)
    assert len(studio.room["host"].query(air_queue.air_list)) == 3


def test_before_air_the_list_is_edited_and_going_on_air_ends_that(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with open_studio(tmp_path, qtbot, on_air=False) as studio:
        _first, second = listed(studio, "一", "二")
        seat = Seat(studio, qtbot)
        rows_of(seat).select(second)
        key(seat, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        studio.until(lambda: "二" in words(rows_of(seat))[0])
        studio.room["director"].execute(interview.start)
        studio.until(lambda: "演播中" in seat.read("list_mode"))
        assert not seat.find(QAbstractButton, "move_up").isVisible()


# dragging


def drop(rows: AirRows, carried: int, at: QPointF) -> tuple[bool, bool]:
    """What the mouse does between press and release; whether it might, and whether Qt moves it."""
    data = rows.rows_model().mimeData([rows.rows_model().index_of(carried)])
    asked = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
             Qt.KeyboardModifier.NoModifier)  # fmt: skip
    hover = QDragMoveEvent(at.toPoint(), *asked)
    rows.dragMoveEvent(hover)
    release = QDropEvent(at, *asked)
    rows.dropEvent(release)
    return hover.isAccepted(), release.isAccepted()


def edge(rows: AirRows, thing: int, *, below: bool) -> QPointF:
    box = rows.visualRect(rows.rows_model().index_of(thing))
    return QPointF(box.center().x(), box.bottom() - 3 if below else box.top() + 3)


def order(studio: Studio) -> list[int]:
    rows = studio.room["host"].query(air_queue.air_list)
    return [row.id for row in sorted(rows, key=lambda row: row.position)]


def test_a_question_is_dragged_to_another_place(studio: Studio, qtbot: QtBot) -> None:
    one, two, three, four = listed(studio, "一", "二", "三", "四")
    seat = Seat(studio, qtbot)
    rows = rows_of(seat)
    assert drop(rows, four, edge(rows, two, below=False)) == (False, False)
    assert order(studio) == [one, two, three, four]
    key(seat, Qt.Key.Key_F2)
    assert drop(rows, four, edge(rows, two, below=False)) == (True, False)
    studio.until(lambda: order(studio) == [one, four, two, three])
    studio.until(lambda: "四" in words(rows)[1])
    drop(rows, one, edge(rows, three, below=True))
    studio.until(lambda: order(studio) == [four, two, three, one])
    studio.until(lambda: "一" in words(rows)[3])


def test_nothing_is_dropped_among_what_was_asked(studio: Studio, qtbot: QtBot) -> None:
    one, two, three = listed(studio, "一", "二", "三")
    for number in (one, two):
        studio.room["host"].execute(air_queue.ask, number)
    four, five = listed(studio, "四", "五")
    seat = Seat(studio, qtbot)
    rows = rows_of(seat)
    key(seat, Qt.Key.Key_F2)
    studio.until(lambda: len(words(rows)) == 5)
    assert [row.id for row in rows.rows_model().rows()] == [two, three, four, five, one]
    for at in (edge(rows, two, below=False), edge(rows, one, below=True)):
        assert drop(rows, four, at) == (False, False)
    for carried in (one, two):
        assert drop(rows, carried, edge(rows, four, below=False)) == (False, False)
        flags = rows.rows_model().index_of(carried).flags()
        assert not flags & Qt.ItemFlag.ItemIsDragEnabled
    head = len(studio.room["host"].query(air_queue.air_list))
    drop(rows, four, edge(rows, three, below=True))
    studio.settle()
    assert order(studio) == [one, two, three, four, five]
    assert head == 5


# what stands on the list


def test_the_list_says_who_recommended_and_what_took_how_long(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    room["boss"].execute(give_role, "aide", Role.REVIEWER)
    first, second = listed(studio, "一", "二")
    room["host"].execute(air_queue.ask, first)
    room["host"].execute(air_queue.answered, first)
    seat = Seat(studio, qtbot)
    cards = words(seat.find(RowsView, "air_list"))
    assert "★ aide推荐" in cards[0]
    assert "用时 00:0" in cards[1]
    assert "✓ 已答" in cards[1]
    assert seat.read("air_list_title") == "提问单 · 待问 1 · 已完成 1"
    assert second


# a database that is away


def test_a_key_pressed_twice_asks_one_question(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "一", "二", "三")
    seat = Seat(studio, qtbot)
    rows = rows_of(seat)
    rows.setFocus()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Right)
    studio.until(lambda: seat.read("current_question") == "一")
    studio.settle()
    assert seat.states() == [AirState.ASKING, AirState.QUEUED, AirState.QUEUED]


def test_the_host_goes_on_while_the_file_is_gone(studio: Studio, qtbot: QtBot) -> None:
    listed(studio, "一", "二", "三")
    seat = Seat(studio, qtbot)
    file = Path(studio.room.database.url.removeprefix("sqlite:///"))
    away = file.with_name("away.sqlite")
    studio.until(lambda: len(words(rows_of(seat))) == 3)
    file.rename(away)
    for text in ("一", "二"):
        rows_of(seat).setFocus()
        QTest.keyClick(rows_of(seat), Qt.Key.Key_Right)
        studio.until(lambda text=text: seat.read("current_question") == text)  # type: ignore[misc]
        qtbot.wait(PATIENCE_MS)
    assert "有 2 步还没存入" in seat.read("unstored_acts")
    away.rename(file)
    studio.until(lambda: seat.read("unstored_acts") == "", timeout=20_000)
    assert seat.states() == [AirState.ANSWERED, AirState.ASKING, AirState.QUEUED]
    assert seat.read("acts_refused") == ""


def test_what_is_refused_at_once_is_said_and_the_studio_stands(
    studio: Studio, qtbot: QtBot
) -> None:
    first, second = listed(studio, "一", "二")
    studio.room["host"].execute(air_queue.ask, first)
    seat = Seat(studio, qtbot)
    studio.bulletin.close()  # this window hears of nothing any more
    studio.room["director"].execute(air_queue.ask, second)
    studio.room["director"].execute(air_queue.answered, second)
    key(seat, Qt.Key.Key_Right)
    studio.until(lambda: "没有照办" in seat.read("acts_refused"))
    studio.until(lambda: "提问单是空的" in seat.read("current_question"))
    assert seat.states() == [AirState.ANSWERED, AirState.ANSWERED]


def test_an_aide_sends_a_note_about_the_question_in_hand(studio: Studio, qtbot: QtBot) -> None:
    (asked,) = studio.room.ask("谁来管？")
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    rows = panel.findChild(RowsView, "question_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: rows.current_id() == asked)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: panel.findChild(FloorNotes) is not None)
    notes = panel.findChild(FloorNotes)
    assert isinstance(notes, FloorNotes)
    qtbot.waitUntil(lambda: notes.window().isActiveWindow())
    assert notes.field.hasFocus()
    write(notes.field, "去年抽检 86 家")
    QTest.keyClick(notes.field, Qt.Key.Key_Return)
    studio.until(lambda: bool(words(notes.list)))
    (row,) = studio.room["host"].query(floor_note.open_notes)
    assert (row.question_id, row.kind) == (asked, Kind.CARD)
    assert "附提问：谁来管？" in words(notes.list)[0]


def test_a_follow_up_that_came_too_late_is_told_whole(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "问")
    studio.room["host"].execute(air_queue.ask, number)
    seat = Seat(studio, qtbot)
    key(seat, Qt.Key.Key_F)
    field = seat.find(QLineEdit, "follow_up_text")
    said = "抽检的结果什么时候向社会公布，" * 4
    write(field, said)
    studio.room["director"].execute(air_queue.answered, number)
    field.returnPressed.emit()
    studio.until(lambda: said in seat.read("acts_refused"))


def test_a_note_that_another_host_read_first_is_no_alarm(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    note = studio.room["director"].execute(floor_note.give, "还有五分钟")
    studio.until(lambda: strip(seat).isVisible())
    studio.room["boss"].execute(give_role, "stranger", Role.HOST)
    studio.room["stranger"].execute(floor_note.acknowledge, note)
    seat.find(QAbstractButton, "read_note").click()
    studio.until(lambda: not strip(seat).isVisible())
    studio.settle()
    assert seat.read("acts_refused") == ""
