"""What a proofreader asks is said where somebody can do something about it, with the key for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio import correction_request, people, publication
from studio.correction_request import Became
from studio.people import Role
from studio.publication import Difference, DifferenceKind, PublicationState
from tests.ui.on_air import Studio, open_studio, words, write
from tests.ui.test_sending import Carrier, Seat, released
from ui.table import RowsView

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        made.room["boss"].execute(people.give_role, "stranger", Role.PROOFREADER)
        yield made


def asks(studio: Studio, line: int, reason: str = "错字") -> int:
    desk = studio.room["stranger"]
    return desk.execute(correction_request.ask_correction, f"line-{line}", 1, reason)


def asks_to_withdraw(studio: Studio, line: int) -> int:
    desk = studio.room["stranger"]
    return desk.execute(correction_request.withdraw_or_ask, f"line-{line}", "泄露住址")


def tells(studio: Studio, **found: str) -> None:
    named = {name.replace("_", "-"): reading for name, reading in found.items()}
    studio.room["stranger"].execute(correction_request.tell_differences, named)


def rows(seat: Seat, name: str) -> RowsView:
    found = seat.window.findChild(RowsView, name)
    assert isinstance(found, RowsView)
    return found


def opened(seat: Seat) -> QDialog:
    seat.press(K.Key_F8, CTRL)
    dialog = seat.window.findChild(QDialog, "requests")
    assert isinstance(dialog, QDialog)
    seat.studio.until(dialog.isActiveWindow)
    return dialog


def request_list(dialog: QDialog) -> RowsView:
    found = dialog.findChild(RowsView, "request_list")
    assert isinstance(found, RowsView)
    return found


@pytest.mark.parametrize("login", ["steno", "reviewer", "publisher", "director"])
def test_a_request_is_said_where_somebody_can_act(studio: Studio, qtbot: QtBot, login: str) -> None:
    seat = Seat(studio, qtbot, login)
    line = released(studio, "大家好")
    asks(studio, line)
    seat.says("stranger 请求更正第1条：错字")


@pytest.mark.parametrize("login", ["host", "aide"])
def test_nobody_else_is_told(studio: Studio, qtbot: QtBot, login: str) -> None:
    seat = Seat(studio, qtbot, login)
    asks(studio, released(studio, "大家好"))
    director = Seat(studio, qtbot, "director")
    director.says("请求更正第1条")
    studio.until(lambda: "已推送" in seat.header())
    assert seat.window.strip.texts() == []


def test_the_record_and_the_publishers_list_mark_the_line(studio: Studio, qtbot: QtBot) -> None:
    line = released(studio, "大家好")
    steno, publisher = Seat(studio, qtbot, "steno"), Seat(studio, qtbot, "publisher")
    number = asks(studio, line)
    for seat, name in ((steno, "record_list"), (publisher, "feed_list")):
        view = rows(seat, name)
        studio.until(lambda view=view: "请求更正：错字" in words(view)[0])  # type: ignore[misc]
    studio.room["reviewer"].execute(correction_request.decline, number, "原话如此")
    for seat, name in ((steno, "record_list"), (publisher, "feed_list")):
        view = rows(seat, name)
        studio.until(lambda view=view: "请求更正" not in words(view)[0])  # type: ignore[misc]
        seat.is_quiet()


@pytest.mark.parametrize("login", ["publisher", "reviewer"])
def test_one_key_withdraws_what_was_asked(studio: Studio, qtbot: QtBot, login: str) -> None:
    seat = Seat(studio, qtbot, login)
    line = released(studio, "大家好")
    asks_to_withdraw(studio, line)
    seat.says("stranger 请求立即撤回第1条：泄露住址")
    seat.press(K.Key_F9, CTRL)
    seat.is_quiet()
    (row,) = studio.room["steno"].query(publication.feed)
    assert row.feed is PublicationState.WITHDRAWN


def test_the_stenographer_hears_of_it_and_has_no_key_for_it(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "steno")
    asks_to_withdraw(studio, released(studio, "大家好"))
    seat.says("请求立即撤回第1条")
    seat.press(K.Key_F9, CTRL)
    (row,) = studio.room["steno"].query(publication.feed)
    assert row.feed is PublicationState.WAITING


def test_the_reviewer_declines_with_a_reason_by_keys(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "reviewer")
    asks(studio, released(studio, "大家好"))
    seat.says("请求更正第1条")
    dialog = opened(seat)
    view = request_list(dialog)
    studio.until(lambda: "请求更正：错字" in words(view)[0])
    QTest.keyClick(view, K.Key_X)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "decline_reason"
    write(field, "原话如此")
    QTest.keyClick(field, K.Key_Return)
    studio.until(lambda: "未采纳：原话如此" in words(view)[0])
    label = dialog.findChild(QLabel, "request_list_title")
    assert isinstance(label, QLabel)
    assert label.text() == "待处理 0"
    (row,) = studio.room["stranger"].query(correction_request.requests)
    assert row.became is Became.DECLINED
    seat.is_quiet()


def test_who_cannot_decide_reads_and_has_no_buttons(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "steno")
    asks(studio, released(studio, "大家好"))
    seat.says("请求更正第1条")
    dialog = opened(seat)
    studio.until(lambda: "大家好" in words(request_list(dialog))[0])
    shown = {one.objectName() for one in dialog.findChildren(QPushButton) if one.isVisible()}
    assert shown == {"close_requests"}


@pytest.mark.parametrize("login", ["director", "publisher", "host"])
def test_what_the_page_shows_otherwise_is_told_to_the_crew(
    studio: Studio, qtbot: QtBot, login: str
) -> None:
    seat = Seat(studio, qtbot, login)
    released(studio, "大家好")
    tells(studio, a="as no window here knows", line_1="altered", x="foreign")
    seat.says("读者看到的第1条与发布的不同", "另有 1 处")
    tells(studio)
    seat.is_quiet()


def test_what_the_courier_told_already_is_told_once(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "director")
    carrier = Carrier(studio)
    line = released(studio, "大家好")
    carrier.sends()
    carrier.finds(Difference(f"line-{line}", DifferenceKind.CHANGED, 1, 1))
    seat.says("在门户上与发布的内容不一致")
    tells(studio, **{f"line_{line}": "altered"})
    studio.until(lambda: bool(studio.room["director"].query(correction_request.open_requests)))
    carrier.finds()
    seat.says("读者看到的第1条与发布的不同")
    assert "在门户上与发布的内容不一致" not in "".join(seat.window.strip.texts())
    carrier.finds(Difference(f"line-{line}", DifferenceKind.CHANGED, 1, 1))
    seat.says("在门户上与发布的内容不一致")
    studio.until(lambda: "读者看到的" not in "".join(seat.window.strip.texts()))
