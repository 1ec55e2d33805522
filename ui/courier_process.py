"""Keeps the courier's own process running beside the window, on the PC that is set to."""

import sys

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer, Slot

FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 500, 5_000
"""Started again within ten seconds, however often it ended."""
WELL_MS = 20_000
"""A courier that ran this long was well: the next one is started at once again."""
END_MS = 6_000
COURIER = ("courier", "--until-input-ends")
"""It holds the other end of our pipe: when this window is killed, its courier ends too."""


class CourierProcess(QObject):
    """Starts `interview-studio courier` and starts it again, with growing pauses, when it ends.

    Several may run on one database: the lease lets one of them carry.
    """

    def __init__(self, database_url: str, clock: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ["--database", database_url, "--clock", clock, *COURIER]
        self._pause = FIRST_PAUSE_MS
        self._ending = False
        self._ran = QElapsedTimer()
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.finished.connect(self._start_again)
        self._process.errorOccurred.connect(self._start_again)

    @Slot()
    def start(self) -> None:
        """Starts the process, unless the window is closing."""
        if self._ending or self._process.state() != QProcess.ProcessState.NotRunning:
            return
        program, *before = own_command()
        self._ran.start()
        self._process.start(program, [*before, *self._arguments])

    def end(self) -> None:
        """Asks the process to finish what it is sending, and waits for it."""
        self._ending = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.terminate()
        if not self._process.waitForFinished(END_MS):
            self._process.kill()
            self._process.waitForFinished(END_MS)

    @Slot()
    def _start_again(self) -> None:
        if not self._ending and self._process.state() == QProcess.ProcessState.NotRunning:
            if self._ran.isValid() and self._ran.elapsed() > WELL_MS:
                self._pause = FIRST_PAUSE_MS
            QTimer.singleShot(self._pause, self, self.start)
            self._pause = min(self._pause * 2, LONGEST_PAUSE_MS)


def own_command() -> list[str]:
    """How this very program is started again: from a bundle, or by the interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "studio.cli"]
