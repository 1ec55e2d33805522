"""The self-check names a portal that nobody answers at, from every seat by a key, and says why."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from studio import house, settings
from tests.ui.on_air import Studio, open_studio, words
from ui.at_every_seat import offer
from ui.programme_window import ProgrammeWindow
from ui.readiness import ReadinessDialog
from ui.self_check import SelfCheckDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with open_studio(tmp_path, qtbot) as made:
        yield made


def dead_address() -> str:
    """A port at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}"


def test_a_pulled_network_is_named_by_the_self_check(studio: Studio, qtbot: QtBot) -> None:
    studio.room.boss.execute(house.use_portal, dead_address())
    window = ProgrammeWindow(studio.room["steno"], studio.bulletin)
    qtbot.addWidget(window)
    offer(window, window.house, lambda: None)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1, CTRL)
    found = window.findChild(SelfCheckDialog)
    assert isinstance(found, SelfCheckDialog)
    studio.until(lambda: found._asked == 0, timeout=30_000)
    faults = [one for one in words(found.list) if "× 有问题" in one]
    assert any("门户不能用" in one and "请核对地址和网络" in one for one in faults)
    assert "× 有问题" in words(found.list)[0]
    rest = "".join(words(found.list))
    for part in ("数据库完好", "时钟", "磁盘", "文字用"):
        assert part in rest
    found.reject()
    window.leave()


def test_the_readiness_report_lists_what_nobody_ticked_with_its_owner(
    studio: Studio, qtbot: QtBot
) -> None:
    dialog = ReadinessDialog(studio.background("director"), None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.findChild(QTextEdit, "paper_text")
    assert isinstance(text, QTextEdit)
    studio.until(lambda: "就绪报告" in text.toPlainText())
    lines = text.toPlainText().splitlines()
    lights = lines[lines.index("□ 灯光") :][:3]
    assert "技术保障" in lights, "each in its own cell"
    assert "嘉宾：程立言 局长" in lines
