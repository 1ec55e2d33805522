"""The watch tells of every entry once, in order, whoever wrote it."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing

import pytest

from studio import record
from studio.journal import EntryRow
from studio.record import SpeakerRole
from studio.watch import Watch
from tests.studio.room import Room

SLACK_SECONDS = 20


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + SLACK_SECONDS
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def test_each_entry_is_told_once_in_order_from_many_writers(room: Room) -> None:
    told: list[EntryRow] = []
    watch = Watch(room.database, told.extend)
    watch.start()
    before = told.copy()

    def write() -> None:
        for n in range(15):
            room["steno"].execute(record.write, SpeakerRole.HOST, "", f"{n}")

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert until(lambda: len(told) >= 3 * 15 * 3)
    watch.stop()
    numbers = [row.number for row in told]
    assert before == []
    assert numbers == list(range(numbers[0], numbers[0] + 135))


def test_entries_of_another_process_are_told(room: Room) -> None:
    told: list[Sequence[EntryRow]] = []
    watch = Watch(room.database, told.append)
    watch.start()
    program = (
        "from studio.database import Database; from studio.desk import open_for;"
        "from studio.clock import Clock; from studio import record;"
        f"d = open_for(Database({room.database.url!r}), 'steno', Clock()).in_programme(1);"
        "d.execute(record.write, record.SpeakerRole.HOST, '', '别处来的')"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    assert until(lambda: bool(told))
    watch.stop()
    assert told[0][0].act == "record.write"


def test_a_watch_starts_at_the_present_end(room: Room) -> None:
    told: list[EntryRow] = []
    watch = Watch(room.database, told.extend)
    watch.start()
    time.sleep(0.2)
    watch.stop()
    assert told == []
    assert not list(room.database.bells.glob("*.sock"))


@pytest.mark.about_the_file
def test_nothing_is_missed_while_the_database_cannot_be_read(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[EntryRow] = []
    watch = Watch(room.database, told.extend)
    watch.start()
    with closing(sqlite3.connect(room.database.path)) as other:
        other.execute("ALTER TABLE journal_head RENAME TO away")
        assert until(lambda: "could not read" in caplog.text)
        other.execute("ALTER TABLE away RENAME TO journal_head")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "读不到的时候没有漏")
    assert until(lambda: len(told) >= 3)
    watch.stop()
    numbers = [row.number for row in told]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
