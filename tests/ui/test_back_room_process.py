"""The window keeps one back room beside it: killed, it is there again; the next takes over."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from studio.clock import Clock
from studio.question import questions
from studio.screening.kept import briefs
from tests.studio.room import Room, open_room
from ui.back_room_process import BackRoomProcess

PATIENCE_MS = 60_000


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with open_room(tmp_path) as opened:
        yield opened


def process_of(keeper: BackRoomProcess) -> QProcess:
    found = keeper.findChild(QProcess)
    assert isinstance(found, QProcess)
    return found


@pytest.mark.timeout(240)
def test_a_killed_back_room_is_there_again_and_there_is_one(
    room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = (
        BackRoomProcess(room.courier_url, Clock().to_text(), tmp_path / "bells") for _ in range(2)
    )
    try:
        first.start()
        second.start()
        process = process_of(first)
        qtbot.waitUntil(lambda: process.processId() > 0, timeout=PATIENCE_MS)
        killed = process.processId()
        os.kill(killed, signal.SIGKILL)
        (its,) = room.ask("药店卖假药找谁举报？")
        qtbot.waitUntil(lambda: process.processId() not in (0, killed), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: bool(room["aide"].query(briefs, [its])), timeout=PATIENCE_MS)
        assert not second.running
        first.end()
        assert not first.running
        qtbot.waitUntil(lambda: second.running, timeout=PATIENCE_MS)
        assert len(room["aide"].query(questions)) == 1
    finally:
        first.end()
        second.end()
