"""The publisher releases what was approved, and takes back what was wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import answer, publication, record, screening
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.publication import (
    Difference,
    DifferenceKind,
    FeedRow,
    PublicationState,
    feed,
    next_outgoing,
    releasable,
)
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.panels.publisher import PublisherPanel
from ui.table import RowsView

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def approved_line(room: Room, text: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    return line


def approved_answer(room: Room, question: str, text: str) -> int:
    (asked,) = room.ask(question)
    room["aide"].execute(screening.admit, asked, 0)
    number = room["aide"].execute(answer.hand_in, asked, text, 0)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    return number


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "publisher") -> None:
        self.studio = studio
        self.panel = PublisherPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1364, 800)
        self.panel.show()
        studio.settle()

    def view(self, name: str) -> RowsView:
        found = self.panel.findChild(RowsView, name)
        assert isinstance(found, RowsView)
        return found

    def rows(self, name: str) -> list[str]:
        return words(self.view(name))

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def label(self, name: str) -> str:
        found = self.panel.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    @property
    def reason(self) -> QLineEdit:
        found = self.panel.findChild(QLineEdit, "withdraw_reason")
        assert isinstance(found, QLineEdit)
        return found

    def stand_on(self, name: str, place: int) -> RowsView:
        view = self.view(name)
        self.studio.until(lambda: view.rows_model().rowCount() > place)
        view.setFocus()
        view.setCurrentIndex(view.rows_model().index(place, 0))
        return view

    def press(self, name: str, place: int, key: Qt.Key) -> None:
        QTest.keyClick(self.stand_on(name, place), key, PLAIN)
        self.studio.settle()

    def feed(self) -> tuple[FeedRow, ...]:
        return self.studio.room["publisher"].query(feed)


def test_an_approved_line_goes_out_by_one_key(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "一经查实，依法从重处罚。")
    seat = Seat(studio, qtbot)
    assert seat.rows("release_list")[0].startswith("记录 第1条 · 程立言 · 审核 reviewer")
    assert "一经查实，依法从重处罚。" in seat.rows("release_list")[0]
    seat.press("release_list", 0, Qt.Key.Key_P)
    assert [(row.id, row.feed) for row in seat.feed()] == [(line, PublicationState.WAITING)]
    studio.until(lambda: seat.rows("release_list") == [] and len(seat.rows("feed_list")) == 1)
    assert "待推送" in seat.rows("feed_list")[0]
    studio.until(lambda: "待推送 1" in seat.label("queue_summary"))


def test_everything_on_the_screen_goes_out_together(studio: Studio, qtbot: QtBot) -> None:
    for text in ("甲。", "乙。"):
        approved_line(studio.room, text)
    approved_answer(studio.room, "隔夜菜能吃吗？", "冷藏不超过三天。")
    seat = Seat(studio, qtbot)
    assert seat.rows("release_list")[2].startswith("答复 · 隔夜菜能吃吗？")
    QTest.keyClick(seat.panel, Qt.Key.Key_P, CTRL_SHIFT)
    QTest.keyClick(seat.panel, Qt.Key.Key_P, CTRL_SHIFT)
    studio.settle()
    studio.until(lambda: seat.rows("release_list") == [] and len(seat.rows("feed_list")) == 3)
    assert refusal_text(seat.panel) == ""


def test_a_newer_version_is_not_released_unseen(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "旧的。")
    seat = Seat(studio, qtbot)
    seat.stand_on("release_list", 0)
    studio.bulletin.close()
    studio.room["steno"].execute(record.hand_in, line, "新的。", 1)
    seat.press("release_list", 0, Qt.Key.Key_P)
    assert "新版本" in refusal_text(seat.panel)
    assert seat.feed()[0].feed is None


def test_a_line_is_taken_back_with_a_reason(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "有误。")
    studio.room["publisher"].execute(publication.release_line, line, 1)
    seat = Seat(studio, qtbot)
    assert not seat.reason.isVisible()
    seat.press("feed_list", 0, Qt.Key.Key_W)
    assert seat.reason.isVisible()
    QTest.keyClick(seat.reason, Qt.Key.Key_Return)
    studio.settle()
    assert "请写明撤回原因" in refusal_text(seat.panel)
    write(seat.reason, "数字有误")
    QTest.keyClick(seat.reason, Qt.Key.Key_Return)
    studio.settle()
    assert not seat.reason.isVisible()
    assert seat.feed()[0].feed is PublicationState.WITHDRAWN
    studio.until(lambda: "已撤回" in seat.rows("feed_list")[0])
    seat.press("feed_list", 0, Qt.Key.Key_P)
    assert seat.feed()[0].feed is PublicationState.WAITING


def test_escape_takes_nothing_back(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "没有错。")
    studio.room["publisher"].execute(publication.release_line, line, 1)
    seat = Seat(studio, qtbot)
    seat.press("feed_list", 0, Qt.Key.Key_W)
    QTest.keyClick(seat.reason, Qt.Key.Key_Escape)
    studio.settle()
    assert not seat.reason.isVisible()
    assert seat.feed()[0].feed is PublicationState.WAITING


def test_an_answer_is_taken_back_too(studio: Studio, qtbot: QtBot) -> None:
    number = approved_answer(studio.room, "怎么举报？", "拨打12315。")
    studio.room["publisher"].execute(publication.release_answer, number, 1)
    seat = Seat(studio, qtbot)
    assert seat.rows("feed_list")[0].startswith("答复 · 怎么举报？")
    seat.press("feed_list", 0, Qt.Key.Key_W)
    write(seat.reason, "号码有误")
    QTest.mouseClick(seat.button("confirm_withdraw"), LEFT)
    studio.settle()
    studio.until(lambda: "已撤回" in seat.rows("feed_list")[0])


def test_the_director_lets_the_feed_go_on(studio: Studio, qtbot: QtBot) -> None:
    studio.room["steno"].execute(record.start_line, SpeakerRole.HOST, "")
    line = approved_line(studio.room, "后一条。")
    studio.room["publisher"].execute(publication.release_line, line, 1)
    seat = Seat(studio, qtbot, "director")
    assert "门户在等这一条" in seat.rows("feed_list")[0]
    assert studio.room["director"].query(next_outgoing) is None
    seat.press("feed_list", 0, Qt.Key.Key_S)
    studio.until(lambda: "已跳过" in seat.rows("feed_list")[0])
    assert studio.room["director"].query(next_outgoing) is not None


def test_what_the_portal_turned_back_is_sent_again(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "一句。")
    studio.room["publisher"].execute(publication.release_line, line, 1)
    lease = Lease(studio.room.database, "pc")
    lease.renew()
    number = seat_number(studio)
    studio.room["courier"].execute(receipts.record_refused, number, "内容过长", lease.epoch)
    seat = Seat(studio, qtbot)
    assert "门户拒收" in seat.rows("feed_list")[0]
    assert "内容过长" in seat.rows("feed_list")[0]
    seat.press("feed_list", 0, Qt.Key.Key_R)
    studio.until(lambda: "待推送" in seat.rows("feed_list")[0])
    studio.room["courier"].execute(receipts.record_receipt, number, "x", 38.2, lease.epoch)
    studio.until(lambda: "已发送" in seat.rows("feed_list")[0])
    studio.room["courier"].execute(proofs.record_proof, [number], [], "1", lease.epoch)
    studio.until(lambda: "已上网" in seat.rows("feed_list")[0])


def seat_number(studio: Studio) -> int:
    return studio.room["publisher"].query(feed)[0].publication_id


def test_who_may_not_release_is_told_so(studio: Studio, qtbot: QtBot) -> None:
    approved_line(studio.room, "一句。")
    seat = Seat(studio, qtbot, "director")
    seat.press("release_list", 0, Qt.Key.Key_P)
    assert "发布员" in refusal_text(seat.panel)


def test_a_refused_answer_is_sent_again_by_the_same_key(studio: Studio, qtbot: QtBot) -> None:
    number = approved_answer(studio.room, "怎么举报？", "拨打12315。")
    studio.room["publisher"].execute(publication.release_answer, number, 1)
    lease = Lease(studio.room.database, "pc")
    lease.renew()
    waiting = studio.room["publisher"].query(next_outgoing)
    assert waiting is not None
    studio.room["courier"].execute(receipts.record_refused, waiting.id, "内容过长", lease.epoch)
    seat = Seat(studio, qtbot)
    assert "门户拒收" in seat.rows("feed_list")[0]
    assert "内容过长" in seat.rows("feed_list")[0]
    seat.press("feed_list", 0, Qt.Key.Key_R)
    studio.until(lambda: "待推送" in seat.rows("feed_list")[0])
    assert studio.room["publisher"].query(next_outgoing) == waiting


def test_the_director_skips_a_refused_line_in_the_list_too(studio: Studio, qtbot: QtBot) -> None:
    for words_ in ("门户不收。", "后一条。"):
        line = approved_line(studio.room, words_)
        studio.room["publisher"].execute(publication.release_line, line, 1)
    lease = Lease(studio.room.database, "pc")
    lease.renew()
    number = seat_number(studio)
    studio.room["courier"].execute(receipts.record_refused, number, "内容过长", lease.epoch)
    seat = Seat(studio, qtbot, "director")
    seat.press("feed_list", 0, Qt.Key.Key_S)
    studio.until(lambda: "已跳过" in seat.rows("feed_list")[0])
    behind = studio.room["director"].query(next_outgoing)
    assert behind is not None
    assert behind.text == "后一条。"


def test_what_the_portal_shows_otherwise_is_published_again_from_the_list(
    studio: Studio, qtbot: QtBot
) -> None:
    line = approved_line(studio.room, "一句。")
    studio.room["publisher"].execute(publication.release_line, line, 1)
    lease = Lease(studio.room.database, "pc")
    lease.renew()
    courier, number = studio.room["courier"], seat_number(studio)
    courier.execute(receipts.record_receipt, number, "x", 38.2, lease.epoch)
    courier.execute(proofs.record_proof, [number], [], "1", lease.epoch)
    seat = Seat(studio, qtbot)
    found = [Difference(f"line-{line}", DifferenceKind.CHANGED, 1, 1)]
    courier.execute(proofs.record_differences, [], [], found, None, lease.epoch)
    studio.until(lambda: "≠ 与门户不一致" in seat.rows("feed_list")[0])
    seat.press("feed_list", 0, Qt.Key.Key_P)
    studio.until(lambda: "≠" not in seat.rows("feed_list")[0])
    again = studio.room["publisher"].query(next_outgoing)
    assert again is not None
    assert again.number == 2


def test_the_oldest_says_how_long_it_waits_for_release(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    oldest = seat.panel.findChild(QLabel, "release_list_oldest")
    assert isinstance(oldest, QLabel)
    assert oldest.isHidden(), "an empty pill says nothing"
    approved_line(studio.room, "一经查实，依法从重处罚。")
    studio.until(lambda: seat.label("release_list_oldest").startswith("最久已等"))
    (row,) = studio.room["publisher"].query(releasable)
    assert row.since <= studio.room["publisher"].clock.now()
    seat.press("release_list", 0, Qt.Key.Key_P)
    studio.until(lambda: seat.label("release_list_oldest") == "")


def test_the_feed_says_how_long_readers_wait_for_the_first(studio: Studio, qtbot: QtBot) -> None:
    line = approved_line(studio.room, "一句。")
    room, reply = studio.room, approved_answer(studio.room, "怎么举报？", "拨打12315。")
    seat = Seat(studio, qtbot)
    assert seat.label("feed_list_oldest") == ""
    room["publisher"].execute(publication.release_line, line, 1)
    studio.until(lambda: seat.label("feed_list_oldest").startswith("最久已等"))
    lease = Lease(room.database, "pc")
    lease.renew()
    courier, number = room["courier"], seat_number(studio)
    courier.execute(receipts.record_receipt, number, "x", 38.2, lease.epoch)
    courier.execute(proofs.record_proof, [number], [], "1", lease.epoch)
    studio.until(lambda: seat.label("feed_list_oldest") == "")
    room["publisher"].execute(publication.release_answer, reply, 1)
    studio.until(lambda: seat.label("feed_list_oldest").startswith("最久已等"))


def test_what_readers_have_is_moved_by_keys_and_goes_out_again(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    lines = [approved_line(room, text) for text in ("一", "二", "三")]
    for line in lines:
        room["publisher"].execute(publication.release_line, line, 1)
    seat = Seat(studio, qtbot)
    view = seat.stand_on("feed_list", 2)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    studio.until(lambda: [row.id for row in seat.feed()] == [lines[0], lines[2], lines[1]])
    assert [row.line.number for row in seat.feed()] == [1, 3, 2]
    seat.stand_on("feed_list", 0)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    studio.until(lambda: [row.id for row in seat.feed()] == [lines[2], lines[0], lines[1]])
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    studio.settle()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    studio.until(lambda: "已经在这个位置" in refusal_text(view))
