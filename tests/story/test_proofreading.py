"""The proofreader's seat before the real portal: what somebody does to the page is found."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio import correction_request, interview, people, publication, record
from studio.correction_request import Became
from studio.people import Role
from studio.publication import PublicationState
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.story import tampering
from tests.story.hands import K, press, until, write
from tests.story.portal_process import PortalProcess, Program, courier_for
from tests.story.tampering import Tamper, tamper
from tests.studio.room import Room
from ui.background import Background
from ui.bulletin import Bulletin
from ui.panels.proofreader import ProofreaderPanel

SLACK_SECONDS = 20.0
"""Fourfold what is promised: other tests run beside this one."""


@pytest.fixture
def portal(room: Room, tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    room["boss"].execute(interview.choose_portal, process.url)
    room["boss"].execute(people.give_role, "stranger", Role.PROOFREADER)
    yield process
    process.end()


@pytest.fixture
def courier(room: Room, portal: PortalProcess, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


@pytest.fixture
def panel(
    room: Room, portal: PortalProcess, courier: Program, qtbot: QtBot
) -> Iterator[ProofreaderPanel]:
    """Five lines that readers have, and the proofreader before them."""
    for number in range(1, 6):
        released(room, f"这是第{number}句话。")
    until(lambda: online(room) == 5)
    background, bulletin = Background(room["stranger"]), Bulletin()
    made = ProofreaderPanel(background, bulletin)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.show()
    made.list.setFocus()
    until(lambda: said(made).startswith("全部一致 · 5 条"))
    yield made
    made.hide()
    bulletin.close()
    background.lanes.close()


def released(room: Room, text: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def online(room: Room) -> int:
    return sum(row.feed is PublicationState.ONLINE for row in room["steno"].query(publication.feed))


def said(panel: ProofreaderPanel) -> str:
    label = panel.findChild(QLabel, "proof_count")
    assert isinstance(label, QLabel)
    return label.text()


def row_with(panel: ProofreaderPanel, words: str) -> list[str]:
    return [text for text in panel.model.texts() if words in text]


def shown_within(holds: Callable[[], object]) -> float:
    begun = time.monotonic()
    until(holds, SLACK_SECONDS)
    return time.monotonic() - begun


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (tampering.altered("line-3", "这是第八句话。"), "≠ 文字不同"),
        (tampering.dropped("line-3"), "≠ 页面上没有"),
        (tampering.doubled("line-3"), "≠ 重复出现"),
        (tampering.moved("line-1", 10_000_000), "≠ 位置不对"),
        (tampering.foreign("line-3", "加微信领红包"), "≠ 不是这里发布的"),
    ],
    ids=["altered", "dropped", "doubled", "moved", "foreign"],
)
def test_what_somebody_does_to_the_page_is_found_and_the_crew_hears_of_it(
    room: Room, portal: PortalProcess, panel: ProofreaderPanel, change: Tamper, words: str
) -> None:
    tamper(portal, change)
    took = shown_within(lambda: said(panel).startswith("1 处不同"))
    print(f"found after {took:.1f} s: {words}")  # noqa: T201 - read with -s
    press(K.Key_N)
    assert row_with(panel, words)
    current = panel.current()
    assert current is not None
    assert current.wrong
    until(lambda: room["director"].query(correction_request.open_requests))


def test_a_difference_that_is_put_right_is_over_everywhere(
    room: Room, portal: PortalProcess, panel: ProofreaderPanel
) -> None:
    tamper(portal, tampering.altered("line-2", "这是第二句花。"))
    until(lambda: room["director"].query(correction_request.open_requests), SLACK_SECONDS)
    tamper(portal, tampering.altered("line-2", "这是第2句话。"))
    until(lambda: said(panel).startswith("全部一致"), SLACK_SECONDS)
    until(lambda: not room["director"].query(correction_request.open_requests))


def test_a_correction_is_asked_by_one_key_and_over_when_it_is_published(
    room: Room, panel: ProofreaderPanel
) -> None:
    panel.list.select(2)
    press(K.Key_2)
    until(lambda: row_with(panel, "请求更正：数字"))
    (asked,) = room["reviewer"].query(correction_request.open_requests)
    assert asked.number == 2
    room["steno"].execute(record.hand_in, 2, "这是第2.0句话。", 1, "更正数字")
    room["reviewer"].execute(record.approve, 2, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, 2, 2)
    until(lambda: row_with(panel, "✓ 更正已发布"))
    until(lambda: said(panel).startswith("全部一致"))


def test_a_declined_request_says_why_beside_the_line(room: Room, panel: ProofreaderPanel) -> None:
    panel.list.select(4)
    press(K.Key_R)
    write("“句话”应为“段话”")
    press(K.Key_Return)
    until(lambda: room["reviewer"].query(correction_request.open_requests))
    (asked,) = room["reviewer"].query(correction_request.open_requests)
    room["reviewer"].execute(correction_request.decline, asked.id, "现场这么说")
    until(lambda: row_with(panel, "未采纳：现场这么说"))


def test_a_proofreader_asks_to_withdraw_and_takes_it_back(
    room: Room, panel: ProofreaderPanel
) -> None:
    button = panel.findChild(QPushButton, "ask_withdrawal")
    assert isinstance(button, QPushButton)
    until(lambda: button.text() == "请求撤回…")
    panel.list.select(1)
    press(K.Key_W)
    write("泄露住址")
    press(K.Key_Return)
    until(lambda: row_with(panel, "请求撤回：泄露住址"))
    assert online(room) == 5
    press(K.Key_U)
    until(lambda: row_with(panel, "请求已收回"))
    (asked,) = room["publisher"].query(correction_request.requests)
    assert asked.became is Became.TAKEN_BACK


def test_who_is_publisher_as_well_withdraws_at_once(room: Room, panel: ProofreaderPanel) -> None:
    room["boss"].execute(people.give_role, "stranger", Role.PUBLISHER)
    button = panel.findChild(QPushButton, "ask_withdrawal")
    assert isinstance(button, QPushButton)
    until(lambda: button.text() == "撤回…")
    panel.list.select(1)
    press(K.Key_W)
    write("口误")
    press(K.Key_Return)
    until(lambda: row_with(panel, "× 已撤回"))
    until(lambda: said(panel).startswith("全部一致"))
    assert room["publisher"].query(correction_request.requests) == ()


def test_a_dead_portal_leaves_the_picture_with_its_age(
    portal: PortalProcess, panel: ProofreaderPanel
) -> None:
    portal.kill()
    fault = panel.findChild(QLabel, "proof_fault")
    assert isinstance(fault, QLabel)
    until(lambda: "门户连不上" in fault.text())
    assert "还在重试" in fault.text()
    assert panel.model.rowCount() == 5
    portal.start_again()
    until(lambda: not fault.text())


def test_nothing_goes_over_the_line_while_nobody_looks(
    room: Room, portal: PortalProcess, panel: ProofreaderPanel
) -> None:
    panel.hide()
    tamper(portal, tampering.dropped("line-3"))
    released(room, "后来的一句。")
    until(lambda: online(room) == 6)
    assert panel.model.rowCount() == 5
    panel.show()
    until(lambda: panel.model.rowCount() == 6)
