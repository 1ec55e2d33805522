"""The window keeps a courier running beside it: killed, it is there again within ten seconds."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from studio import settings
from studio.clock import Clock
from studio.courier.status import status
from tests.studio.room import Room, open_room
from ui import kept_process
from ui.courier_process import CourierProcess

RESTART_SECONDS = 4 * 10


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with open_room(tmp_path) as opened:
        yield opened


@pytest.mark.timeout(240)
def test_a_killed_courier_is_there_again_however_often(room: Room, qtbot: QtBot) -> None:
    keeper = CourierProcess(room.database.url, Clock().to_text())
    process = keeper.findChild(QProcess)
    assert isinstance(process, QProcess)
    try:
        keeper.start()
        for _ in range(3):
            qtbot.waitUntil(
                lambda: process.state() is QProcess.ProcessState.Running, timeout=40_000
            )
            os.kill(process.processId(), signal.SIGKILL)
            at = time.monotonic()
            qtbot.waitUntil(
                lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=5000
            )
        qtbot.waitUntil(
            lambda: bool(room["aide"].query(status).carrier), timeout=RESTART_SECONDS * 1000
        )
        assert time.monotonic() - at < RESTART_SECONDS
    finally:
        keeper.end()


def test_the_words_of_its_start_hold_no_address(qtbot: QtBot) -> None:
    """Whoever is on the PC can read them; its environment only this account can."""
    address = "postgresql://chen:tk-secret-9f8e@db.example/studio"
    keeper = CourierProcess(address, Clock().to_text())
    process = keeper.findChild(QProcess)
    assert isinstance(process, QProcess)
    keeper.start()
    words = [process.program(), *process.arguments()]
    assert not any("tk-secret" in word or "db.example" in word for word in words)
    assert process.processEnvironment().value(settings.DATABASE) == address
    keeper.end()


def test_no_pause_is_longer_than_the_promise() -> None:
    assert kept_process.LONGEST_PAUSE_MS <= 5000
