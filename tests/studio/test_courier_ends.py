"""A window's courier ends quietly, whoever asks: its window's end, or the window itself."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.studio.room import Room, open_room

PATIENCE_SECONDS = 60.0


def started(room: Room) -> "subprocess.Popen[bytes]":
    """The courier as the window starts it, holding its lease."""
    courier = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", "--database", room.courier_url,
         "courier", "--until-input-ends"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and courier.poll() is None:
        with room.database.reading() as connection:
            if connection.execute(text("SELECT count(*) FROM courier_lease")).scalar():
                return courier
        time.sleep(0.1)
    courier.kill()
    raise AssertionError("the courier did not begin")


@pytest.mark.parametrize("asked", ["told", "left"])
def test_a_windows_courier_ends_without_a_fault(tmp_path: Path, asked: str) -> None:
    with open_room(tmp_path) as room:
        courier = started(room)
        assert courier.stdin is not None
        assert courier.stdout is not None
        try:
            if asked == "told":
                courier.send_signal(signal.SIGTERM)
            else:
                courier.stdin.close()
            assert (courier.wait(PATIENCE_SECONDS), courier.stdout.read()) == (0, b"")
        finally:
            courier.kill()
            courier.stdin.close()
            courier.stdout.close()
