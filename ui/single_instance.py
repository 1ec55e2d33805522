"""One window of a person at a database on this PC: a second start calls the first to the front.

A lock says who is first; it ends with the process, however it ends. A datagram on a local
socket carries the call (Qt's own local sockets would want Kerberos on the PC). Another person,
another database or another account of the PC is another place.
"""

import contextlib
import hashlib
import os
import socket
import sys
import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSocketNotifier, Signal, Slot

from studio.errors import Trouble
from ui.words import say

ANSWER_SECONDS = 3.0
"""How long a second start waits for the first one to answer; a busy window takes its time."""
AGAIN_SECONDS = 0.1
COME, COMING = b"come", b"coming"


class Taken(Enum):
    """Whether a place was free, is another window's, or is one's that does not answer."""

    MINE = "mine"
    CALLED = "called"
    SILENT = "silent"


class Place(QObject):
    """A person's place at a database on this PC; `called` when another start wanted it.

    folder: a private one of this account and database.
    """

    called = Signal()

    def __init__(self, folder: Path, login: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = hashlib.sha256(login.encode()).hexdigest()[:16]
        self._folder = folder
        self._address = folder / f"{name}.seat"
        self._lock_path = folder / f"{name}.lock"
        self._lock = self._new_lock()
        self._socket: socket.socket | None = None

    def take(self) -> Taken:
        """Sits down, or calls the window that sits here to the front.

        What a killed window left is taken over. Where no lock can be made (the disk of the
        temporary files is full) everybody sits: nobody waits for that.
        """
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        until = time.monotonic() + ANSWER_SECONDS
        while not self._locked():
            answer = self._call()
            if answer is not None:
                return Taken.CALLED if answer else Taken.SILENT
            if time.monotonic() > until:
                return self._take_over()
            time.sleep(AGAIN_SECONDS)
        self._listen()
        return Taken.MINE

    def leave(self) -> None:
        """Gives the place free."""
        if self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            self._address.unlink(missing_ok=True)
        self._lock.unlock()

    def _new_lock(self) -> QLockFile:
        lock = QLockFile(str(self._lock_path))
        lock.setStaleLockTime(0)
        return lock

    def _locked(self) -> bool:
        """Whether the lock is ours now, or cannot be had by anybody."""
        return self._lock.tryLock(0) or (
            self._lock.error() is not QLockFile.LockError.LockFailedError
        )

    def _take_over(self) -> Taken:
        """Nobody listens behind the lock: its number belongs to another program by now."""
        self._lock_path.unlink(missing_ok=True)
        self._lock = self._new_lock()
        if not self._locked():
            return Taken.SILENT
        self._listen()
        return Taken.MINE

    def _listen(self) -> None:
        if not hasattr(socket, "AF_UNIX"):
            return
        ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            self._address.unlink(missing_ok=True)
            ear.bind(str(self._address))
        except OSError:
            ear.close()
            return
        ear.setblocking(False)
        self._socket = ear
        self._notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def _call(self) -> bool | None:
        """Whether the window there answered; None where nobody listens."""
        if not hasattr(socket, "AF_UNIX"):
            return False
        back = self._folder / f"{self._address.stem}.{os.getpid()}.ask"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as asking:
            try:
                back.unlink(missing_ok=True)
                asking.bind(str(back))
                asking.settimeout(ANSWER_SECONDS)
                asking.sendto(COME, str(self._address))
                return asking.recv(len(COMING)) == COMING
            except TimeoutError:
                return False
            except OSError:
                return None
            finally:
                back.unlink(missing_ok=True)

    @Slot()
    def _answer(self) -> None:
        while self._socket is not None:
            try:
                word, asking = self._socket.recvfrom(len(COME))
            except OSError:
                return
            with contextlib.suppress(OSError):
                self._socket.sendto(COMING, asking)
            if word == COME:
                self.called.emit()


def tell_second_start(taken: Taken) -> None:
    """Says on the terminal where the window is; Trouble where it does not answer."""
    if taken is Taken.SILENT:
        raise Trouble(
            "您的演播台已经在这台电脑上开着，但没有应答。请等它忙完；一直没有应答，"
            "请结束那个进程后再打开，输入过的文字会回来。"
        )
    said = say(
        "interview-studio: 您的演播台已经在这台电脑上开着，那个窗口已叫到前面；"
        "这一次启动到此为止，什么都没有改动。"
    )
    sys.stderr.write(f"{said}\n")
