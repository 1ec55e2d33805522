"""How the sending stands is said in every window, with the key that does something about it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio import account, answer, house, interview, publication, record, screening
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.courier.status import status
from studio.courier.telling import untold
from studio.people import COURIER, my_roles
from studio.publication import Difference, DifferenceKind, Outgoing
from studio.question import Arrival, arrive, questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room, registered
from tests.ui.on_air import Studio, open_studio
from ui.air_status import AirStatus
from ui.queue_state import QueueState
from ui.seating import furnish
from ui.window import StudioWindow

FAULT = "门户拒收（422）：内容不合要求：含有不予发布的词"
WEIBO = "https://c.api.weibo.com/#weibo=1902538057&length=200"
EVERYBODY = ("host", "steno", "aide", "reviewer", "publisher", "director")


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """A person's whole window, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str) -> None:
        background = studio.background(login)
        self.studio = studio
        self.window = StudioWindow(background.lanes)
        qtbot.addWidget(self.window)
        roles = studio.room[login].query(my_roles)
        keys = furnish(self.window, background, studio.bulletin, roles)
        self.window.resize(1024, 640)
        self.window.show()
        self.window.activateWindow()
        AirStatus(background, studio.bulletin, self.window)
        self.window.show_panel(keys[0])
        studio.settle()

    def press(
        self, key: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window, key, with_key)
        self.studio.settle()

    def says(self, *words: str) -> None:
        """Waits until the strip says all of it."""
        self.studio.until(lambda: all(word in "".join(self.window.strip.texts()) for word in words))

    def is_quiet(self) -> None:
        self.studio.until(lambda: self.window.strip.texts() == [])

    def header(self) -> str:
        return self.window.header.texts()["portal_state"]

    def button(self, name: str) -> QPushButton | None:
        found = self.window.findChildren(QPushButton, name)
        return next((one for one in found if one.isVisible()), None)

    def able(self) -> list[str]:
        acts = self.window.findChildren(
            QAction, options=Qt.FindChildOption.FindDirectChildrenOnly
        )  # fmt: skip
        names = ("stop", "start", "again", "skip", "recall", "anew")
        known = {f"{name}_sending_act": name for name in names}
        return [known[one.objectName()] for one in acts
                if one.objectName() in known and one.isEnabled()]  # fmt: skip


class Carrier:
    """The courier's pen."""

    def __init__(self, studio: Studio) -> None:
        self.desk = studio.room[COURIER]
        lease = Lease(studio.room.database, "pc")
        lease.renew()
        self.epoch = lease.epoch

    def next(self) -> Outgoing:
        found = self.desk.query(publication.next_outgoing)
        assert found is not None
        return found

    def sends(self) -> Outgoing:
        waiting = self.next()
        self.desk.execute(receipts.record_receipt, waiting.id, "x", 1.0, self.epoch)
        self.desk.execute(proofs.record_proof, [waiting.id], [], "1", self.epoch)
        return waiting

    def is_refused(self) -> None:
        self.desk.execute(receipts.record_refused, self.next().id, FAULT, self.epoch)

    def finds(self, *found: Difference) -> None:
        self.desk.execute(proofs.record_differences, (), (), found, None, self.epoch)


def released(studio: Studio, words: str) -> int:
    room = studio.room
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


@pytest.mark.parametrize("login", ["director", "publisher", "reviewer"])
def test_one_key_stops_all_sending_and_one_starts_it(
    studio: Studio, qtbot: QtBot, login: str
) -> None:
    seat = Seat(studio, qtbot, login)
    assert seat.able() == ["stop"]
    assert seat.button("stop_sending") is not None
    seat.press(Qt.Key.Key_F10)
    seat.says(f"{login} 于", "停止了推送", "撤回照常执行", "提问照常接收")
    studio.until(lambda: "已停止推送" in seat.header())
    assert studio.room["host"].query(publication.stopped) is not None
    studio.until(lambda: seat.able() == ["start"])
    assert seat.button("stop_sending") is None
    seat.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    seat.is_quiet()
    assert studio.room["host"].query(publication.stopped) is None


def test_a_second_press_of_the_stop_starts_nothing(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot, "director")
    seat.press(Qt.Key.Key_F10)
    seat.press(Qt.Key.Key_F10)
    assert studio.room["host"].query(publication.stopped) is not None


@pytest.mark.parametrize("login", EVERYBODY)
def test_a_stop_is_said_at_every_seat_with_who_and_since_when(
    studio: Studio, qtbot: QtBot, login: str
) -> None:
    seat = Seat(studio, qtbot, login)
    studio.room["reviewer"].execute(publication.stop_sending)
    seat.says("reviewer 于", "停止了推送", "都在排队")
    may = login in ("reviewer", "publisher", "director")
    assert (seat.button("start_sending") is not None) == may


@pytest.mark.parametrize("login", EVERYBODY)
def test_a_refused_line_is_said_at_every_seat(studio: Studio, qtbot: QtBot, login: str) -> None:
    carrier = Carrier(studio)
    seat = Seat(studio, qtbot, login)
    for words in ("门户不收", "在等"):
        released(studio, words)
    carrier.is_refused()
    seat.says("第1条没有上网", "含有不予发布的词", "后面 1 条在等", "由导播跳过")
    studio.until(lambda: "门户拒收 1" in seat.header())
    may = {"publisher": ["stop", "again"], "director": ["stop", "again", "skip"],
            "reviewer": ["stop"]}  # fmt: skip
    studio.until(lambda: seat.able() == may.get(login, []))


def test_the_director_skips_a_refused_line_with_one_key_where_the_host_sits(
    studio: Studio, qtbot: QtBot
) -> None:
    carrier = Carrier(studio)
    released(studio, "门户不收")
    second = released(studio, "在等")
    carrier.is_refused()
    seat = Seat(studio, qtbot, "director")
    seat.window.show_panel("host")
    studio.settle()
    seat.says("后面 1 条在等")
    seat.press(Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert carrier.next().entry == f"line-{second}"
    seat.says("其余照常推送")
    studio.until(lambda: seat.able() == ["stop", "again"])
    assert studio.room["director"].query(publication.stopped) is None


def test_what_was_refused_goes_again_by_one_key_in_any_panel(studio: Studio, qtbot: QtBot) -> None:
    carrier = Carrier(studio)
    released(studio, "一句")
    carrier.is_refused()
    carrier.desk.execute(receipts.record_not_announced, 9, FAULT, carrier.epoch)
    seat = Seat(studio, qtbot, "publisher")
    seat.says("第1条没有上网", "节目预告没有上网", "门户还不知道这场访谈")
    studio.until(lambda: seat.button("again_sending_act_button") is not None)
    seat.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    seat.is_quiet()
    assert carrier.next().text == "一句"
    assert studio.room["aide"].query(status).refused_revision == 0


def test_a_refused_withdrawal_says_that_the_words_are_still_there(
    studio: Studio, qtbot: QtBot
) -> None:
    carrier = Carrier(studio)
    line = released(studio, "要撤的话")
    carrier.sends()
    studio.room["publisher"].execute(publication.withdraw_line, line, "核实")
    (order,) = studio.room["publisher"].query(publication.outgoing_withdrawals)
    carrier.desk.execute(receipts.record_not_withdrawn, order.id, FAULT, carrier.epoch)
    Seat(studio, qtbot, "steno").says("第1条没有撤下，文字仍在网上", "联系门户管理方")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (DifferenceKind.CHANGED, "与发布的内容不一致，可以重新发布"),
        (DifferenceKind.OLDER, "是旧版本，可以重新发布"),
        (DifferenceKind.GONE, "被撤下，这里没有撤回"),
        (DifferenceKind.READABLE, "又能读到，正在再次撤回"),
    ],
)
def test_a_difference_is_said_with_what_can_be_done(
    studio: Studio, qtbot: QtBot, kind: DifferenceKind, said: str
) -> None:
    carrier = Carrier(studio)
    line = released(studio, "一句")
    carrier.sends()
    seat = Seat(studio, qtbot, "steno")
    carrier.finds(Difference(f"line-{line}", kind, 1, 1))
    seat.says("第1条", said)
    studio.until(lambda: "不一致 1" in seat.header())
    carrier.finds()
    seat.is_quiet()


def test_one_key_publishes_what_differs_again(studio: Studio, qtbot: QtBot) -> None:
    carrier = Carrier(studio)
    line = released(studio, "一句")
    carrier.sends()
    carrier.finds(
        Difference(f"line-{line}", DifferenceKind.CHANGED, 1, 1),
        Difference("other-1", DifferenceKind.FOREIGN, 0, 1),
    )
    seat = Seat(studio, qtbot, "publisher")
    seat.says("共 2 处不一致")
    studio.until(lambda: "anew" in seat.able())
    seat.press(Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert (carrier.next().text, carrier.next().number) == ("一句", 2)
    seat.says("不是这里发布的内容（other-1）")
    studio.until(lambda: "anew" not in seat.able())


def test_every_word_of_the_strip_has_room_in_the_smallest_window(
    studio: Studio, qtbot: QtBot
) -> None:
    carrier = Carrier(studio)
    for words in ("门户不收", "在等"):
        released(studio, words)
    carrier.is_refused()
    studio.room["director"].execute(publication.stop_sending)
    seat = Seat(studio, qtbot, "director")
    seat.says("停止了推送", "没有上网")
    studio.until(lambda: "门户拒收 1" in seat.header())
    qtbot.wait(50)
    for label in seat.window.findChildren(QLabel, "notice_words"):
        assert label.heightForWidth(label.width()) <= label.height()
    portal = seat.window.findChild(QLabel, "portal_state")
    assert isinstance(portal, QLabel)
    assert portal.sizeHint().width() <= portal.width()


@pytest.mark.parametrize("login", ["director", "publisher", "reviewer"])
def test_what_is_held_is_recalled_by_a_key_at_every_seat_that_may(
    studio: Studio, qtbot: QtBot, login: str
) -> None:
    studio.room.boss.execute(house.hold_releases, 60)
    seat = Seat(studio, qtbot, login)
    first, last = released(studio, "先发的"), released(studio, "后发的")
    seat.says("第2条将在", "可以收回", "另有 1 条在等")
    seat.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    seat.says("第1条将在")
    waiting = studio.room["publisher"].query(publication.releasable)
    assert [row.id for row in waiting] == [last]
    assert Carrier(studio).next().entry == f"line-{first}"


def test_who_may_not_recall_is_told_all_the_same(studio: Studio, qtbot: QtBot) -> None:
    studio.room.boss.execute(house.hold_releases, 60)
    seat = Seat(studio, qtbot, "steno")
    released(studio, "后发的")
    seat.says("第1条将在", "可以收回")
    assert seat.able() == []


def test_what_waits_for_a_retired_account_is_said_at_every_seat_and_what_to_do(
    studio: Studio, qtbot: QtBot
) -> None:
    """Texts, and answers that askers are to be given there; once it is used again all is quiet."""
    room, carrier = studio.room, Carrier(studio)
    room["boss"].execute(interview.choose_portal, registered(room, WEIBO))
    asked(room, ("夜市的肉新鲜吗？", "退货找谁？"))
    carrier.sends()
    carrier.sends()
    carrier.desk.execute(receipts.record_up, carrier.epoch)
    (row,) = room.boss.query(account.accounts)
    seat = Seat(studio, qtbot, "steno")
    seat.is_quiet()
    queue = QueueState(studio.background("director"), studio.bulletin)
    qtbot.addWidget(queue)
    queue.show()
    portal = queue.findChild(QLabel, "queue_portal")
    assert portal is not None
    studio.until(lambda: "门户正常" in portal.text())
    room.boss.execute(account.retire, row.id)
    seat.says("账号“云州发布”已经停用", "2 条给提问人的答复在等", "“排期 · 新媒体账号”里恢复")
    studio.until(lambda: "账号“云州发布”已停用 · 待告知提问人 2" in portal.text())
    assert portal.property("tone") == "warn"
    assert "要发布的内容" not in "".join(seat.window.strip.texts())
    studio.until(lambda: "账号已停用，2 条在等" in seat.header())
    first = next(one for one in carrier.desk.query(untold) if one.column == "reply")
    carrier.desk.execute(receipts.record_told, [first], carrier.epoch)
    released(studio, "第一句")
    carrier.desk.execute(receipts.record_down, "账号“云州发布”已经停用", carrier.epoch)
    seat.says("1 条要发布的内容在等", "1 条给提问人的答复在等")
    studio.until(lambda: "账号已停用，2 条在等" in seat.header())
    assert "暂时连不上" not in "".join(seat.window.strip.texts())
    room.boss.execute(account.reinstate, row.id)
    carrier.desk.execute(receipts.record_up, carrier.epoch)
    seat.is_quiet()
    assert "停用" not in seat.header()
    studio.until(lambda: "门户正常" in portal.text())


def asked(room: Room, texts: Iterable[str]) -> None:
    """Questions of the portal, each with an answer that is released."""
    now = room.boss.clock.now()
    came = [Arrival("weibo", text, "网友", text, now, f"p{text}") for text in texts]
    room["collector"].execute(arrive, came)
    for one in room["aide"].query(questions):
        room["aide"].execute(screening.admit, one.id, 0)
        reply = room["aide"].execute(answer.hand_in, one.id, "已经安排抽检。", 0)
        room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
        room["publisher"].execute(publication.release_answer, reply, 1)
