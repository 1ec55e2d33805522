"""The processes of a rehearsal: each with a log, each ended by its own id and no other."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from studio.errors import Trouble

END_SECONDS = 8.0


def own_command() -> list[str]:
    """How this very program is started again: from a bundle, or by the interpreter."""
    return (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "studio.cli"]
    )


def free_port() -> int:
    """A port of the loopback that nobody has; the portal comes back to it after a kill."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def when_input_ends(do: Callable[[], object]) -> None:
    """Does it once nobody holds the other end of our input: who started us is gone, killed or not.

    Waits until then, so give it a thread of its own.
    """
    # Not through sys.stdin: who waits there holds a lock that aborts Python when it ends.
    while os.read(0, 1024):
        pass
    do()


class Order(NamedTuple):
    """How a program was started, so that it can be started again."""

    command: list[str]
    environment: dict[str, str]


class Ending:
    """A rehearsal that is told to end while it starts a program ends when it holds that one."""

    def __init__(self) -> None:
        self._holding = False
        self._told = 0

    def tell(self, number: int) -> None:
        """Raises SystemExit for this signal, now or when the start is done."""
        self._told = number
        if not self._holding:
            raise SystemExit(128 + number)

    @contextmanager
    def later(self) -> Iterator[None]:
        """Within, nobody is ended; signals come to the main thread alone."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._told:
            raise SystemExit(128 + self._told)


ENDING = Ending()


class Processes:
    """Starts programs and ends exactly those; their output goes to `logs`.

    A program that was struck down counts as running until it was started again. Safe to use
    from several threads.
    """

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._orders: dict[str, Order] = {}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._struck: set[str] = set()
        self._lock = threading.RLock()
        self._closed = False
        logs.mkdir(parents=True, exist_ok=True)

    def start(self, name: str, command: list[str], **environment: str) -> None:
        """Starts one program under a name of its own."""
        with self._lock:
            self._orders[name] = Order(command, {**os.environ, **environment})
            self._log(name).unlink(missing_ok=True)
            self._start(name)

    def strike_down(self, name: str) -> bool:
        """SIGKILL, in the middle of whatever it does; False where it had ended by itself."""
        with self._lock:
            process = self._running[name]
            if process.poll() is not None:
                return False
            self._struck.add(name)
            process.kill()
            process.wait()
            return True

    def start_again(self, name: str) -> None:
        """The same program once more after it was struck down; its log goes on."""
        with self._lock:
            if not self._closed:
                self._start(name)
            self._struck.discard(name)

    def status(self, name: str) -> int | None:
        """A program's exit status, None while it runs or is about to run again."""
        with self._lock:
            return None if name in self._struck else self._running[name].poll()

    def require_alive(self, *names: str) -> None:
        """Trouble, with the end of its log, where one of these has ended."""
        for name in names:
            status = self.status(name)
            if status is not None:
                raise Trouble(f"{name} 意外结束（{status}）：{self.last_words(name)}")

    def last_words(self, name: str) -> str:
        """The end of a program's log."""
        return self.words(name).strip()[-600:]

    def words(self, name: str) -> str:
        """A program's whole log, all its lives."""
        return self._log(name).read_text(encoding="utf-8", errors="replace")

    def end(self, name: str) -> None:
        """Asks one program to end; kills it where it does not."""
        with self._lock:
            process = self._running.pop(name)
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def end_all(self) -> None:
        """Ends everything still running, the newest first; nothing starts again after that."""
        with self._lock:
            self._closed = True
        for name in reversed(list(self._running)):
            self.end(name)

    def _start(self, name: str) -> None:
        order = self._orders[name]
        with ENDING.later(), self._log(name).open("ab") as log:
            self._running[name] = subprocess.Popen(
                order.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=order.environment,
            )

    def _log(self, name: str) -> Path:
        return self._logs / f"{name}.log"
