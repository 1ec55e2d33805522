"""One command, its id, rule, journal entry and safe commit included, against one fdatasync."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import Row, row
from studio.desk import Desk
from studio.journal import new_command_id
from studio.record import SpeakerRole, start_line
from tests.studio.room import open_room

WARM_UP = 20


def measure(full: bool) -> Row:
    """Lines opened in a record on air; milliseconds."""
    times = 2_000 if full else 300
    ours, baseline = [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        desk = room["steno"]
        page = os.open(Path(name) / "page", os.O_RDWR | os.O_CREAT)
        try:
            for _ in range(times + WARM_UP):
                ours.append(milliseconds(lambda: open_line(desk)))
                baseline.append(milliseconds(lambda: sync_one_page(page)))
        finally:
            os.close(page)
    return row(
        "one command against fdatasync",
        "ms",
        ours[WARM_UP:],
        baseline[WARM_UP:],
        "ratio <= 2.5",
    )


def open_line(desk: Desk) -> None:
    """One command as the window's lane sends it: under an id, to be done once."""
    desk.execute_once(new_command_id(), start_line, SpeakerRole.HOST)


def sync_one_page(page: int) -> None:
    """Appends a page to the file and waits until the disk has it."""
    os.write(page, b"\0" * 4096)
    os.fdatasync(page)


def milliseconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1_000
