"""Keeps one of our own processes running beside the window, for as long as the window is there."""

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QProcessEnvironment, QTimer, Slot

FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 500, 5_000
"""Started again within ten seconds, however often it ended."""
WELL_MS = 20_000
"""One that ran this long was well: it is started at once again."""
END_MS = 6_000


class KeptProcess(QObject):
    """Starts a program and starts it again, with growing pauses, when it ends.

    It holds the other end of our pipe: when this window is killed, it ends too. once_done: a
    program that ended well has done its work and stays ended.
    """

    def __init__(
        self,
        words: Sequence[str],
        parent: QObject | None = None,
        environment: Mapping[str, str] | None = None,
        *,
        once_done: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words = list(words)
        self._once_done = once_done
        self._pause = FIRST_PAUSE_MS
        self._ending = False
        self._ran = QElapsedTimer()
        self._process = QProcess(self)
        if environment:
            around = QProcessEnvironment.systemEnvironment()
            for name, value in environment.items():
                around.insert(name, value)
            self._process.setProcessEnvironment(around)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.finished.connect(self._start_again)
        self._process.errorOccurred.connect(self._start_again)

    @property
    def running(self) -> bool:
        """Whether it runs now."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    @Slot()
    def start(self) -> None:
        """Starts the process, unless the window is closing."""
        if self._ending or self.running:
            return
        program, *arguments = self._words
        self._ran.start()
        self._process.start(program, arguments)

    def ask_to_end(self) -> None:
        """Asks the process to finish what it is doing; it is not started again."""
        self._ending = True
        if self.running:
            self._process.terminate()

    def end(self) -> None:
        """Asks the process to finish what it is doing, and waits for it."""
        self.ask_to_end()
        if not self.running:
            return
        if not self._process.waitForFinished(END_MS):
            self._process.kill()
            self._process.waitForFinished(END_MS)

    @Slot()
    def _start_again(self) -> None:
        if self._ending or self.running or self._is_done():
            return
        if self._ran.isValid() and self._ran.elapsed() > WELL_MS:
            self._pause = FIRST_PAUSE_MS
        QTimer.singleShot(self._pause, self, self.start)
        self._pause = min(self._pause * 2, LONGEST_PAUSE_MS)

    def _is_done(self) -> bool:
        well = self._process.exitStatus() == QProcess.ExitStatus.NormalExit
        started = self._process.error() != QProcess.ProcessError.FailedToStart
        return self._once_done and started and well and self._process.exitCode() == 0


def own_command() -> list[str]:
    """How this very program is started again: from a bundle, or by the interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "studio.cli"]
