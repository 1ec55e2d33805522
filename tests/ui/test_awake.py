"""While on air the PC stays awake, and no longer: a real bus, real child processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.awake import Awake

STAND_IN = """#!/bin/sh
echo "$@" >> "{log}"
while [ "$1" != sh ]; do shift; done
"$@"
echo ended >> "{log}"
"""
DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusServiceWatcher

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Saver(QDBusAbstractAdaptor):
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        print("inhibit", who, why, flush=True)
        return 42

app = QCoreApplication(sys.argv)
desktop = QObject()
saver = Saver(desktop)
bus = QDBusConnection.sessionBus()
print(bus.registerObject("/org/freedesktop/ScreenSaver", desktop)
      and bus.registerService("org.freedesktop.ScreenSaver"), flush=True)
app.exec()
"""
HOLDER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from ui.awake import Awake
app = QCoreApplication(sys.argv)
awake = Awake()
awake.hold(True)
app.exec()
"""


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PC with neither systemd nor a desktop; gives where programs may be put."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "cat"):
        (programs / name).symlink_to(f"/bin/{name}")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return programs


@pytest.fixture
def inhibit(bare: Path, tmp_path: Path) -> Path:
    """systemd-inhibit's own behaviour: it runs the command; gives the log of its calls."""
    log = tmp_path / "log"
    log.touch()
    script = bare / "systemd-inhibit"
    script.write_text(STAND_IN.format(log=log), encoding="utf-8")
    script.chmod(0o755)
    return log


@pytest.fixture
def bus(tmp_path: Path, bare: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus of our own."""
    daemon = subprocess.Popen(
        ["/usr/bin/dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def wait(holds: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        QCoreApplication.processEvents()
        time.sleep(0.02)


def test_sleep_is_held_off_while_on_air_and_no_longer(qtbot: QtBot, inhibit: Path) -> None:
    awake = Awake()
    awake.hold(True)
    wait(lambda: awake.holding[0])
    assert "--what=idle:sleep" in inhibit.read_text(encoding="utf-8")
    assert "正在直播" in inhibit.read_text(encoding="utf-8")
    assert "ended" not in inhibit.read_text(encoding="utf-8")
    awake.hold(False)
    assert awake.holding == (False, False)
    wait(lambda: "ended" in inhibit.read_text(encoding="utf-8"))


def test_a_killed_window_leaves_no_pc_awake(inhibit: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    wait(lambda: "--what" in inhibit.read_text(encoding="utf-8"))
    assert "ended" not in inhibit.read_text(encoding="utf-8")
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    wait(lambda: "ended" in inhibit.read_text(encoding="utf-8"))


@pytest.mark.skipif(not Path("/usr/bin/dbus-daemon").exists(), reason="no bus to be had here")
def test_the_desktop_is_asked_not_to_blank(qtbot: QtBot, bus: str, tmp_path: Path) -> None:
    desktop = subprocess.Popen(
        [sys.executable, "-c", DESKTOP], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert desktop.stdout is not None
    assert desktop.stdout.readline().strip() == "True"
    awake = Awake()
    awake.hold(True)
    wait(lambda: awake.holding[1])
    assert desktop.stdout.readline().split() == ["inhibit", "在线访谈演播台", "正在直播"]
    awake.hold(False)
    assert awake.holding == (False, False)
    desktop.terminate()
    desktop.wait()
    desktop.stdout.close()


def test_what_cannot_be_held_is_said_once(qtbot: QtBot, bare: Path) -> None:
    awake = Awake()
    said: list[str] = []
    awake.said.connect(said.append)
    for _ in range(2):
        awake.hold(True)
        awake._verdict.setInterval(0)
        awake._verdict.start()
        qtbot.wait(50)
        awake.hold(False)
    assert len(said) == 1
    assert "不让程序阻止休眠和息屏" in said[0]
    assert "电源设置" in said[0]


def test_off_air_nothing_is_held_or_said(qtbot: QtBot, inhibit: Path) -> None:
    awake = Awake()
    said: list[str] = []
    awake.said.connect(said.append)
    awake.hold(False)
    awake.hold(True)
    awake._verdict.setInterval(0)
    awake.hold(False)
    qtbot.wait(50)
    assert said == []
