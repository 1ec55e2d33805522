"""The processes of a rehearsal: each with a log, each ended by its own id and no other."""

import os
import subprocess
import sys
from pathlib import Path

from studio.errors import Trouble

END_SECONDS = 8.0


def own_command() -> list[str]:
    """How this very program is started again: from a bundle, or by the interpreter."""
    return (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "studio.cli"]
    )


class Processes:
    """Starts programs and ends exactly those; their output goes to `logs`."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        logs.mkdir(parents=True, exist_ok=True)

    def start(self, name: str, command: list[str], **environment: str) -> None:
        """Starts one program under a name of its own."""
        with (self._logs / f"{name}.log").open("wb") as log:
            self._running[name] = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, **environment},
            )

    def status(self, name: str) -> int | None:
        """A program's exit status, None while it runs."""
        return self._running[name].poll()

    def require_alive(self, *names: str) -> None:
        """Trouble, with the end of its log, where one of these has ended."""
        for name in names:
            status = self.status(name)
            if status is not None:
                raise Trouble(f"{name} 意外结束（{status}）：{self.last_words(name)}")

    def last_words(self, name: str) -> str:
        """The end of a program's log."""
        text = (self._logs / f"{name}.log").read_text(encoding="utf-8", errors="replace")
        return text.strip()[-600:]

    def end(self, name: str) -> None:
        """Asks one program to end; kills it where it does not."""
        process = self._running.pop(name)
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def end_all(self) -> None:
        """Ends everything still running, the newest first."""
        for name in reversed(list(self._running)):
            self.end(name)
