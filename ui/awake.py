"""This PC neither sleeps nor blanks its screen while one of its windows is on air.

Every hold ends with this process, however it ends: a killed window leaves no PC awake for ever.
"""

import ctypes
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from studio.words import Words

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

WHO, WHY = Words("在线访谈演播台"), Words("正在直播")
VERDICT_MS = 4000
"""By then every way has said whether it holds."""
END_MS = 2000
INHIBIT = (
    "systemd-inhibit",
    "--what=idle:sleep",
    f"--who={WHO}",
    f"--why={WHY}",
    "--mode=block",
    "sh",
    "-c",
    "echo held; exec cat",
)
"""The lock lives as long as `cat`, and `cat` as long as our end of its pipe."""
SAVER = "org.freedesktop.ScreenSaver"
BUS = "interview-studio-awake"
CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x1, 0x2


class SleepLock(QObject):
    """systemd's lock against sleep, held by a child process."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.holds = False
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._over)

    def take(self) -> None:
        """Asks for the lock; `holds` says whether it was given."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(INHIBIT[0], list(INHIBIT[1:]))

    def leave(self) -> None:
        """Gives the lock back and waits for the child's end."""
        self.holds = False
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(END_MS):
                self._process.kill()
                self._process.waitForFinished(END_MS)

    @Slot()
    def _hear(self) -> None:
        self.holds = b"held" in bytes(self._process.readAllStandardOutput().data())

    @Slot()
    def _over(self) -> None:
        self.holds = False


class ScreenLock(QObject):
    """The desktop's own lock against blanking, over a connection that ends with us."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.holds = False
        self._call: QDBusPendingCallWatcher | None = None

    def take(self) -> None:
        """Asks the desktop, without waiting for it."""
        if self._call is not None or not session_bus():
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, BUS)
        path = "/" + SAVER.replace(".", "/")
        message = QDBusMessage.createMethodCall(SAVER, path, SAVER, "Inhibit")
        message.setArguments([WHO, WHY])
        self._call = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._call.finished.connect(self._answered)

    def leave(self) -> None:
        """Hangs up: the desktop takes the lock back."""
        if self._call is None:
            return
        from PySide6.QtDBus import QDBusConnection

        self._call.deleteLater()
        self._call, self.holds = None, False
        QDBusConnection.disconnectFromBus(BUS)

    @Slot()
    def _answered(self) -> None:
        self.holds = self._call is not None and not self._call.isError()


class WindowsLock(QObject):
    """Windows' own way, for sleep and screen at once. Untested: no Windows here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.holds = False

    def take(self) -> None:
        """Tells Windows that system and display are needed."""
        self.holds = self._set(CONTINUOUS | SYSTEM | DISPLAY)

    def leave(self) -> None:
        """Tells Windows that they are not."""
        self.holds = False
        self._set(CONTINUOUS)

    def _set(self, state: int) -> bool:
        windows: Any = ctypes
        return bool(windows.windll.kernel32.SetThreadExecutionState(state))


class Awake(QObject):
    """Holds this PC awake while on air; says once what it cannot hold."""

    said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = False
        if sys.platform == "win32":
            self._sleep: SleepLock | WindowsLock = WindowsLock(self)
            self._screen: ScreenLock | SleepLock | WindowsLock = self._sleep
        else:
            self._sleep, self._screen = SleepLock(self), ScreenLock(self)
        self._told = False
        self._verdict = QTimer(self)
        self._verdict.setSingleShot(True)
        self._verdict.setInterval(VERDICT_MS)
        self._verdict.timeout.connect(self._say)

    @property
    def holding(self) -> tuple[bool, bool]:
        """Whether sleep is held off, and blanking."""
        return self._sleep.holds, self._screen.holds

    def hold(self, on: bool) -> None:
        """On air or not; the same again changes nothing."""
        if on == self.on:
            return
        self.on = on
        for lock in (self._sleep, self._screen):
            lock.take() if on else lock.leave()
        if on:
            self._verdict.start()
        else:
            self._verdict.stop()

    @Slot()
    def _say(self) -> None:
        sleep, screen = self.holding
        if self._told or (sleep and screen):
            return
        self._told = True
        both = self.tr("这台电脑不让程序阻止休眠和息屏。")
        one = self.tr("这台电脑不让程序阻止休眠。") if screen else self.tr(
            "已阻止休眠，但这台电脑不让程序阻止息屏。"
        )  # fmt: skip
        cause = one if sleep or screen else both
        advice = self.tr("直播期间请在系统的电源设置里关掉自动休眠和息屏。")
        self.said.emit(f"{cause}{advice}")


def session_bus() -> bool:
    """Whether there is a desktop's bus to ask; nobody starts one for this."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    named = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return named or bool(runtime and (Path(runtime) / "bus").exists())
