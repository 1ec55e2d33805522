"""From the netizen's question to the line on the portal's page, through real processes."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from operator import attrgetter
from pathlib import Path

import pytest
import requests

from studio import answer, interview, publication, record, screening
from studio.courier.status import status
from studio.journal import entries_after
from studio.publication import PublicationState
from studio.question import QuestionState, questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.story.portal_process import (
    COLLECTOR_TOKEN,
    PortalProcess,
    Program,
    courier_for,
    until,
)
from tests.studio.room import Room


@pytest.fixture
def portal(room: Room, tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    room["boss"].execute(interview.choose_portal, process.url)
    yield process
    process.end()


@pytest.fixture
def courier(room: Room, portal: PortalProcess, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


def released(room: Room, text: str, version: int = 0, line: int = 0, note: str = "") -> int:
    """A line typed, approved and released; or the next version of one."""
    if line:
        room["steno"].execute(record.hand_in, line, text, version, note)
    else:
        line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, version + 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, version + 1)
    return line


def online(room: Room) -> list[str]:
    rows = room["steno"].query(publication.feed)
    return [row.line.text for row in rows if row.feed is PublicationState.ONLINE]


def on_page(portal: PortalProcess) -> list[str]:
    snapshot = requests.get(f"{portal.url}/feed/1.json", timeout=10).json()
    return [row["text"] for row in snapshot["entries"] if not row["withdrawn"]]


def test_a_line_and_an_answer_reach_the_page_and_the_asker_learns_of_it(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    until(lambda: room["aide"].query(status).announced_revision > 0)
    asked = requests.post(
        f"{portal.url}/ask/1",
        data={"nickname": "小城故事", "text": "夜市的肉新鲜吗？"},
        headers={"Accept": "application/json"},
        timeout=10,
    ).json()
    until(lambda: len(room["aide"].query(questions)) == 1)
    (question,) = room["aide"].query(questions)
    assert (question.nickname, question.text) == ("小城故事", "夜市的肉新鲜吗？")
    room["aide"].execute(screening.admit, question.id, 0)
    reply = room["aide"].execute(answer.hand_in, question.id, "每周抽检两次。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    released(room, "各位网友，大家好！")
    until(lambda: on_page(portal) == ["各位网友，大家好！", "每周抽检两次。"])
    until(lambda: online(room) == ["各位网友，大家好！"])

    def told() -> bool:
        shown = requests.get(
            f"{portal.url}/ask/status/{asked['code']}",
            headers={"Accept": "application/json"},
            timeout=10,
        ).json()
        return bool(shown["status"] == "published")

    until(told)


def test_collected_questions_arrive_once_with_their_channel(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    until(lambda: room["aide"].query(status).announced_revision > 0)
    for _ in range(2):
        requests.post(
            f"{portal.url}/v1/interviews/1/questions",
            json={"channel": "weibo", "channel_ref": "w1", "nickname": "甲", "text": "问"},
            headers={"Authorization": f"Bearer {COLLECTOR_TOKEN}"},
            timeout=10,
        ).raise_for_status()
    until(lambda: len(room["aide"].query(questions)) == 1)
    (row,) = room["aide"].query(questions, [QuestionState.RECEIVED])
    assert row.channel == "weibo"


def test_with_the_portal_gone_work_goes_on_and_the_queue_drains_in_order(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    released(room, "第一句")
    until(lambda: online(room) == ["第一句"])
    portal.kill()
    sent = [released(room, f"断网时的第{n}句") for n in range(6)]
    until(lambda: not room["steno"].query(status).up)
    assert len(sent) == 6
    portal.start_again()
    until(lambda: len(online(room)) == 7)
    assert room["steno"].query(status).up
    with closing(portal.client()) as client:
        entries = client.entries("1", "").entries
    assert [entry.text for entry in sorted(entries, key=attrgetter("sequence"))] == [
        "第一句", *(f"断网时的第{n}句" for n in range(6)),
    ]  # fmt: skip


def test_a_killed_courier_leaves_nothing_doubled_and_nothing_lost(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    for n in range(8):
        released(room, f"第{n}句")
        if n % 3 == 0:
            courier.kill()
            courier.start_again()
    until(lambda: len(online(room)) == 8)
    assert on_page(portal) == [f"第{n}句" for n in range(8)]


def test_a_correction_replaces_in_place_and_a_withdrawal_leaves_no_words(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    first = released(room, "归并了五调")
    second = released(room, "绝不能留下的话")
    until(lambda: len(online(room)) == 2)
    released(room, "归并了五条", 1, first, "“五调”应为“五条”")
    room["publisher"].execute(publication.withdraw_line, second, "核实")
    until(lambda: on_page(portal) == ["归并了五条"])
    for path in ("feed/1.json", "live/1"):
        page = requests.get(f"{portal.url}/{path}", timeout=10).text
        assert "绝不能留下的话" not in page
        assert "五调" not in page.replace("“五调”应为“五条”", "")

    def proved() -> bool:
        with room.database.reading() as connection:
            rows = entries_after(connection, 1, 0)
        return [row.thing_id for row in rows if row.act == "courier.record_proof"].count(second) > 1

    until(proved)


def test_the_courier_ends_with_the_window_that_started_it(room: Room) -> None:
    command = [sys.executable, "-m", "studio.cli", "--database", room.database.url]
    courier = subprocess.Popen([*command, "courier", "--until-input-ends"], stdin=subprocess.PIPE)
    until(lambda: bool(room["aide"].query(status).carrier))
    assert courier.poll() is None
    courier.communicate()
    assert courier.returncode == 0
    assert room["aide"].query(status).carrier == ""
