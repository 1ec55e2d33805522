"""A list of the hotline taken in, raw words, search words and journal included, against inserts."""

import sqlite3
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench import Row, row
from studio.question import Arrival, arrive
from tests.studio.room import open_room

TEXT = "第{n}号楼旁边的路灯什么时候修好？没有人管，请尽快处理。"
TIMES, MICRO = 3, 1_000_000


def measure(full: bool) -> Row:
    """Microseconds a row of one command on a file; the same words by bare inserts."""
    number = 50_000 if full else 10_000
    ours, baseline = [], []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
            ours.append(taking_in(Path(name), number) / number * MICRO)
            baseline.append(inserting(Path(name) / "bare.sqlite", number) / number * MICRO)
    return row("import of a list against bare inserts", "us", ours, baseline, "20 us")


def taking_in(folder: Path, number: int) -> float:
    """Seconds for one command that takes the whole list in."""
    now = datetime.now(UTC)
    arrivals = [
        Arrival(
            "hotline_12345", f"t{n}", "张伟", TEXT.format(n=n), now, public_name="张先生",
            said_unit="市城管局",
        )
        for n in range(number)
    ]  # fmt: skip
    with open_room(folder) as room:
        began = time.perf_counter()
        room["collector"].execute(arrive, arrivals)
        return time.perf_counter() - began


def inserting(path: Path, number: int) -> float:
    """Seconds for the same words as rows of one plain table."""
    rows = [(f"t{n}", "张伟", TEXT.format(n=n), "2025-06-20T10:00:00") for n in range(number)]
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE q (id INTEGER PRIMARY KEY, ref, name, text, at)")
    began = time.perf_counter()
    with connection:
        connection.executemany("INSERT INTO q (ref, name, text, at) VALUES (?, ?, ?, ?)", rows)
    took = time.perf_counter() - began
    connection.close()
    return took
