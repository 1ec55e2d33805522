"""Keeps one back room at work for a database on this PC, however many windows there are."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from studio.settings import DATABASE
from ui.kept_process import KeptProcess, own_command

BACK_ROOM = ("back-room", "--until-input-ends")
AGAIN_MS = 5000


class BackRoomProcess(KeptProcess):
    """`interview-studio back-room` beside the first window that has the lock.

    Another window takes over when that one ends. Where no lock can be made everybody keeps one:
    two of them do no harm.
    """

    def __init__(
        self, database_url: str, clock: str, folder: Path, parent: QObject | None = None
    ) -> None:
        """folder: a private one of this account and database."""
        words = [*own_command(), "--clock", clock, *BACK_ROOM]
        super().__init__(words, parent, {DATABASE: database_url})
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / "back-room.lock"))
        self._lock.setStaleLockTime(0)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Starts it, or looks again later where another window keeps it."""
        if self._is_another_windows():
            self._again.start()
            return
        self._again.stop()
        super().start()

    def ask_to_end(self) -> None:
        """Asks it to finish, and looks no more whether another window has left."""
        self._again.stop()
        super().ask_to_end()

    def end(self) -> None:
        """Waits for its end, and only then lets another window start one."""
        super().end()
        self._lock.unlock()

    def _is_another_windows(self) -> bool:
        held = self._lock.isLocked() or self._lock.tryLock(0)
        return not held and self._lock.error() is QLockFile.LockError.LockFailedError
