"""The courier under fire: killed, asleep, refused, lied to; real processes, a real portal."""

import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests
from sqlalchemy import select

from studio import halt, interview, publication, record
from studio.courier.again import send_again
from studio.courier.lease import CourierLease
from studio.courier.round import LONGEST_WAIT
from studio.courier.status import status
from studio.journal import EntryRow, entries_after
from studio.publication import DifferenceKind, PublicationState
from studio.question import questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.story.ambush import Ambush
from tests.story.portal_process import PortalProcess, Program, courier_for, until
from tests.studio.room import Room

TAKE_OVER_SECONDS = 4 * 5
REPAIR_SECONDS = 110


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
    if process.process.poll() is None:
        process.process.send_signal(signal.SIGCONT)
    process.end()


@pytest.fixture
def ambush(room: Room, portal: PortalProcess) -> Iterator[Ambush]:
    """A way to the portal that refuses, swallows or holds what a test names."""
    with Ambush(portal.url) as way:
        room["boss"].execute(interview.choose_portal, way.url)
        yield way


def released(room: Room, text: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def online(room: Room) -> list[str]:
    rows = room["steno"].query(publication.feed)
    return [row.line.text for row in rows if row.feed is PublicationState.ONLINE]


def on_page(portal: PortalProcess) -> list[str]:
    snapshot = requests.get(f"{portal.url}/feed/1.json", timeout=10).json()
    return [row["text"] for row in snapshot.get("entries", ()) if not row["withdrawn"]]


def entries(room: Room) -> tuple[EntryRow, ...]:
    with room.database.reading() as connection:
        return entries_after(connection, 1, 0)


def epoch(room: Room) -> int:
    with room.database.reading() as connection:
        return connection.scalar(select(CourierLease.epoch)) or 0


def told(room: Room) -> list[DifferenceKind]:
    return [row.kind for row in room["aide"].query(publication.differences)]


def put_to_sleep(courier: Program, room: Room) -> None:
    """SIGSTOP outside a transaction: a process asleep with the write lock stops every other.

    A server cuts off who sleeps in a transaction, so there any moment will do.
    """

    def asleep() -> bool:
        courier.process.send_signal(signal.SIGSTOP)
        if room.database.is_server:
            return True
        try:
            with closing(sqlite3.connect(room.database.path, 0.2, isolation_level=None)) as db:
                db.execute("BEGIN IMMEDIATE")
                db.execute("ROLLBACK")
        except sqlite3.OperationalError:
            courier.process.send_signal(signal.SIGCONT)
            return False
        return True

    until(asleep)


def in_portal(folder: Path, statement: str) -> None:
    """What somebody does to the portal's own database behind everybody's back."""
    path = folder / "portal.sqlite"
    with closing(sqlite3.connect(path, timeout=20, isolation_level=None)) as db:
        db.execute(statement)


# kills and sleep


def test_another_courier_takes_over_from_a_killed_one(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    released(room, "第0句")
    until(lambda: online(room) == ["第0句"])
    second = courier_for(room.courier_url, tmp_path)
    try:
        for n in range(1, 4):
            released(room, f"第{n}句")
        courier.kill()
        at = time.monotonic()
        released(room, "第4句")
        until(lambda: len(online(room)) == 5, TAKE_OVER_SECONDS)
        assert time.monotonic() - at < TAKE_OVER_SECONDS
        assert on_page(portal) == [f"第{n}句" for n in range(5)]
        assert epoch(room) == 2
    finally:
        second.end()


def test_a_courier_that_slept_through_its_lease_does_no_harm(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program, tmp_path: Path
) -> None:
    released(room, "第0句")
    until(lambda: online(room) == ["第0句"])
    ambush.hold("/entries/line-2/")
    slept = released(room, "睡着的那一句")
    until(lambda: ambush.held > 0)
    put_to_sleep(courier, room)
    second = courier_for(room.courier_url, tmp_path)
    try:
        until(lambda: epoch(room) == 2, TAKE_OVER_SECONDS)
        ambush.clear()
        room["publisher"].execute(publication.withdraw_line, slept, "核实")
        released(room, "第2句")
        until(lambda: online(room) == ["第0句", "第2句"], TAKE_OVER_SECONDS)
        ambush.let_go()
        until(lambda: any("/line-2/versions/1" in what for what in ambush.answered))
        courier.process.send_signal(signal.SIGCONT)
        time.sleep(3)
        assert courier.process.poll() is None
        assert epoch(room) == 2
        until(lambda: on_page(portal) == ["第0句", "第2句"], REPAIR_SECONDS)
        assert online(room) == ["第0句", "第2句"]
        done = [row for row in entries(room) if row.act == "courier.record_receipt"]
        assert [row.thing_id for row in done if row.outcome == "done"] == [1, 3]
    finally:
        second.end()


# refused


def test_a_refused_line_is_skipped_the_hour_goes_on_and_it_comes_late(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program
) -> None:
    ambush.refuse("/entries/line-1/", 422)
    first = released(room, "门户不收的话")
    for n in (2, 3):
        released(room, f"第{n}句")
    until(lambda: len(room["aide"].query(publication.refusals)) == 1)
    (row,) = room["aide"].query(publication.refusals)
    assert row.blocks
    assert "422" in row.fault
    assert online(room) == []
    room["director"].execute(publication.skip_line, first)
    until(lambda: online(room) == ["第2句", "第3句"])
    ambush.clear()
    room["director"].execute(publication.retry, row.id)
    until(lambda: len(online(room)) == 3)
    assert on_page(portal) == ["门户不收的话", "第2句", "第3句"]
    snapshot = requests.get(f"{portal.url}/feed/1.json", timeout=10).json()
    assert [one["late"] for one in snapshot["entries"]] == [True, False, False]


def test_a_refused_announcement_and_a_refused_withdrawal_stop_nothing_else(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program
) -> None:
    first = released(room, "第1句")
    until(lambda: online(room) == ["第1句"])
    ambush.refuse("PUT /v1/interviews/1 ", 422)
    ambush.refuse("DELETE ", 422)
    room["director"].execute(halt.pause, "检查")
    room["publisher"].execute(publication.withdraw_line, first, "核实")
    until(lambda: room["aide"].query(status).announce_fault != "")
    until(lambda: room["aide"].query(publication.tally).withdrawals_refused == 1)
    released(room, "第2句")
    until(lambda: online(room) == ["第2句"])
    ambush.clear()
    assert room["director"].execute(send_again) == 2
    until(lambda: on_page(portal) == ["第2句"])
    until(lambda: room["aide"].query(status).announce_fault == "")


# withdrawal overtakes


def test_a_withdrawal_goes_first_when_the_portal_has_come_back(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program
) -> None:
    wrong = released(room, "绝不能留下的话")
    until(lambda: len(online(room)) == 1)
    portal.kill()
    for n in range(2, 8):
        released(room, f"第{n}句")
    until(lambda: not room["aide"].query(status).up)
    ambush.forget()
    room["publisher"].execute(publication.withdraw_line, wrong, "核实")
    portal.start_again()
    until(lambda: len(online(room)) == 6)
    passed = [line for line in ambush.answered if line.startswith(("PUT", "DELETE"))]
    assert passed[0].startswith("DELETE ")
    assert "绝不能留下的话" not in on_page(portal)


def test_a_withdrawal_does_not_wait_for_the_time_a_portal_asks_for(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program
) -> None:
    wrong = released(room, "绝不能留下的话")
    until(lambda: len(online(room)) == 1)
    ambush.refuse("PUT ", 503, retry_after=3600)
    released(room, "等一小时的话")
    until(lambda: not room["aide"].query(status).up)
    room["publisher"].execute(publication.withdraw_line, wrong, "核实")
    until(lambda: on_page(portal) == [], 15)
    ambush.clear()
    until(lambda: on_page(portal) == ["等一小时的话"], 4 * LONGEST_WAIT)


def test_stopped_sends_nothing_but_withdrawals_and_questions_still_come(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    wrong = released(room, "要撤的话")
    until(lambda: len(online(room)) == 1)
    room["director"].execute(publication.stop_sending)
    released(room, "停着的话")
    room["publisher"].execute(publication.withdraw_line, wrong, "核实")
    until(lambda: on_page(portal) == [])
    asked = requests.post(
        f"{portal.url}/ask/1",
        data={"nickname": "甲", "text": "停了还收吗？"},
        headers={"Accept": "application/json"},
        timeout=10,
    )
    assert asked.ok
    until(lambda: len(room["aide"].query(questions)) == 1)
    time.sleep(2)
    assert on_page(portal) == []
    room["director"].execute(publication.start_sending)
    until(lambda: on_page(portal) == ["停着的话"])
    until(lambda: online(room) == ["停着的话"])


# read-back


def test_a_portal_that_takes_but_cannot_be_read_gets_all_lines_and_proves_none(
    room: Room, portal: PortalProcess, ambush: Ambush, courier: Program
) -> None:
    released(room, "第0句")
    until(lambda: online(room) == ["第0句"])
    ambush.refuse("/entries?", 500)
    for n in range(1, 6):
        released(room, f"第{n}句")
    until(lambda: on_page(portal) == [f"第{n}句" for n in range(6)])
    assert online(room) == ["第0句"]
    ambush.clear()
    until(lambda: len(online(room)) == 6, 4 * LONGEST_WAIT)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("empty", [False, True])
def test_a_portal_restored_from_an_old_backup_is_filled_up_again(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path, empty: bool
) -> None:
    for n in range(3):
        released(room, f"第{n}句")
    until(lambda: len(online(room)) == 3)
    old = tmp_path / "old.sqlite"
    if not empty:
        in_portal(tmp_path, f"VACUUM INTO '{old}'")
    for n in range(3, 6):
        released(room, f"第{n}句")
    room["publisher"].execute(publication.withdraw_line, 2, "核实")
    until(lambda: on_page(portal) == [f"第{n}句" for n in (0, 2, 3, 4, 5)])
    until(lambda: len(online(room)) == 5)
    portal.kill()
    for file in tmp_path.glob("portal.sqlite*"):
        file.unlink()
    if not empty:
        old.replace(tmp_path / "portal.sqlite")
    portal.start_again()
    portal.wait_until_up()
    until(lambda: on_page(portal) == [f"第{n}句" for n in (0, 2, 3, 4, 5)], REPAIR_SECONDS)
    until(lambda: len(online(room)) == 5 and told(room) == [])
    again = [row for row in entries(room) if '"again": true' in row.detail]
    assert {row.thing_id for row in again} == ({1, 3, 4, 5, 6} if empty else {2, 4, 5, 6})


@pytest.mark.timeout(240)
def test_what_reads_otherwise_is_told_and_one_act_mends_it(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    for n in range(2):
        released(room, f"第{n}句")
    until(lambda: len(online(room)) == 2)
    assert told(room) == []
    bump = "cursor = (SELECT max(cursor) + 1 FROM entry)"
    in_portal(
        tmp_path,
        "UPDATE entry SET content = replace(content, '第1句', '被改的话'),"
        f" {bump} WHERE entry = 'line-2'",
    )
    in_portal(
        tmp_path,
        "INSERT INTO entry SELECT interview, 'strange-1', 1, 99, kind, content, sha256, 0,"
        " first_at, changed_at, (SELECT max(cursor) + 1 FROM entry) FROM entry"
        " WHERE entry = 'line-1'",
    )
    until(lambda: told(room) == [DifferenceKind.CHANGED, DifferenceKind.FOREIGN], REPAIR_SECONDS)
    room["publisher"].execute(publication.mend_differences)
    until(lambda: told(room) == [DifferenceKind.FOREIGN])
    until(lambda: online(room) == ["第0句", "第1句"])
    assert "被改的话" not in on_page(portal)


# questions


def asked(portal: PortalProcess, *texts: str) -> None:
    """Netizens ask these, each once; the programme is announced there before."""
    for text in texts:
        form = {"text": text, "once": text}

        def taken(form: dict[str, str] = form) -> bool:
            program = {"Accept": "application/json"}
            return requests.post(f"{portal.url}/ask/1", form, headers=program, timeout=20).ok

        until(taken)


def brought_in(room: Room) -> list[str]:
    return [row.text for row in room["aide"].query(questions)]


def test_the_questions_of_another_portal_come_in_all(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    asked(portal, "一", "二", "三")
    until(lambda: brought_in(room) == ["一", "二", "三"])
    (tmp_path / "other").mkdir()
    other = PortalProcess(tmp_path / "other")
    try:
        room["boss"].execute(interview.choose_portal, other.url)
        asked(other, "四", "五")
        until(lambda: brought_in(room) == ["一", "二", "三", "四", "五"])
    finally:
        other.end()


def test_questions_asked_at_a_portal_that_was_set_back_come_in_too(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    asked(portal, "一")
    until(lambda: brought_in(room) == ["一"])
    old = tmp_path / "old.sqlite"
    in_portal(tmp_path, f"VACUUM INTO '{old}'")
    asked(portal, "二", "三")
    until(lambda: brought_in(room) == ["一", "二", "三"])
    portal.kill()
    for file in tmp_path.glob("portal.sqlite*"):
        file.unlink()
    old.replace(tmp_path / "portal.sqlite")
    portal.start_again()
    portal.wait_until_up()
    asked(portal, "四")
    until(lambda: brought_in(room) == ["一", "二", "三", "四"], 4 * LONGEST_WAIT)


# the bad way


@pytest.mark.timeout(300)
def test_through_a_bad_way_every_line_arrives_once_and_in_order(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    port_file, notes = tmp_path / "way.json", tmp_path / "notes.jsonl"
    way = Program(
        "--to", portal.url, "--port-file", str(port_file), "--notes", str(notes),
        "--seed", "3", "--each", "2", "--share", "0.4", module="studio.rehearsal.faults",
    )  # fmt: skip
    courier = None
    try:
        until(port_file.exists)
        url = port_file.read_text().split('"')[3]
        room["boss"].execute(interview.choose_portal, url)
        courier = courier_for(room.courier_url, tmp_path)
        for n in range(40):
            released(room, f"第{n}句")
            if n == 20:
                courier.kill()
                courier.start_again()
        room["publisher"].execute(publication.withdraw_line, 3, "核实")
        wanted = [f"第{n}句" for n in range(40) if n != 2]
        until(lambda: online(room) == wanted, 200)
        assert on_page(portal) == wanted
        until(lambda: told(room) == [])
        alarms = [row.detail for row in entries(room) if '"difference"' in row.detail]
        assert [one for one in alarms if "readable" not in one and "settled" not in one] == []
        assert notes.read_text().count("\n") >= 8
    finally:
        if courier is not None:
            courier.end()
        os.kill(way.process.pid, signal.SIGTERM)
        way.process.wait(30)
