"""A command under an id is done once: after a lost reply, from two threads, after a restart."""

import json
import multiprocessing
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from studio import record
from studio.audit import audit
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.errors import Refusal
from studio.journal import Pen, new_command_id
from studio.record import SpeakerRole, lines
from tests.studio.room import Room

FORK = multiprocessing.get_context("spawn")


def texts(room: Room) -> list[str]:
    return [line.text for line in room["steno"].query(lines)]


def test_the_same_command_twice_is_one_line(room: Room) -> None:
    once = new_command_id()
    first = room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")
    again = room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")
    assert (first, texts(room)) == (again, ["大家好"])
    assert audit(room.database).fault == ""


def test_another_id_is_another_line(room: Room) -> None:
    for _ in range(2):
        room["steno"].execute_once(new_command_id(), record.write, SpeakerRole.HOST, "", "大家好")
    assert texts(room) == ["大家好", "大家好"]


def test_a_list_is_answered_as_it_was(room: Room) -> None:
    steno, once = room["steno"], new_command_id()
    made = [steno.execute(record.write, SpeakerRole.HOST, "", f"第{n}句") for n in range(3)]
    moved = steno.execute_once(once, record.move, made[2], made[0])
    assert steno.execute_once(once, record.move, made[2], made[0]) == moved
    assert texts(room) == ["第2句", "第0句", "第1句"]


def test_many_threads_with_one_id_do_it_once(room: Room) -> None:
    once = new_command_id()

    def write(_number: int) -> int:
        return room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")

    with ThreadPoolExecutor(8) as crowd:
        answers = set(crowd.map(write, range(16)))
    assert (len(answers), texts(room)) == (1, ["大家好"])


def test_an_id_is_not_another_persons(room: Room) -> None:
    once = new_command_id()
    room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")
    with pytest.raises(Refusal, match="编号"):
        room["host"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")
    with pytest.raises(Refusal, match="编号"):
        room["steno"].execute_once(once, record.start_line, SpeakerRole.HOST)
    assert texts(room) == ["大家好"]


def test_what_was_refused_may_be_done_later_under_its_id(room: Room) -> None:
    once = new_command_id()
    with pytest.raises(Refusal):
        room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "  ")
    room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", "大家好")
    assert texts(room) == ["大家好"]


def an_answer_in_words(pen: Pen) -> str:
    pen.note("line", 1)
    return "一句话"


def test_no_text_gets_into_the_journal_as_an_answer(room: Room) -> None:
    with pytest.raises(AssertionError, match="answered str"):
        room["steno"].execute(an_answer_in_words)


def write_until_killed(url: str, programme: int, plan: list[str], told: str) -> None:
    """A process that writes a line under each id and tells which it has begun."""
    database = Database(url)
    desk = open_for(database, "steno", Clock()).in_programme(programme)
    with Path(told).open("a", encoding="utf-8") as begun:
        for number, once in enumerate(plan):
            begun.write(f"{number}\n")
            begun.flush()
            desk.execute_once(once, record.write, SpeakerRole.HOST, "", f"第{number}句")


def test_a_killed_writer_goes_on_without_loss_or_double(room: Room, tmp_path: Path) -> None:
    plan, told = [new_command_id() for _ in range(400)], tmp_path / "told"
    for round_ in range(3):
        already = told.read_text().count("\n") if told.exists() else 0
        writer = FORK.Process(
            target=write_until_killed, args=(room.database.url, room.programme, plan, str(told))
        )
        writer.start()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if told.exists() and told.read_text().count("\n") > already + 20 + 10 * round_:
                break
            time.sleep(0.002)
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
    desk = room["steno"]
    for number, once in enumerate(plan):
        desk.execute_once(once, record.write, SpeakerRole.HOST, "", f"第{number}句")
    assert texts(room) == [f"第{number}句" for number in range(400)]
    assert audit(room.database).fault == ""


def test_the_answer_stands_in_the_journal(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    with room.database.reading() as connection:
        row = connection.exec_driver_sql(
            "SELECT detail FROM journal_entry WHERE act = 'record.write' ORDER BY number DESC"
        ).first()
    assert row is not None
    assert json.loads(row.detail)["result"] == line
