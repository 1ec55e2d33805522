"""The rehearsal portal and the courier as real processes, on free ports, ended by their ids."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import requests

from studio.portal.http import HttpPortal

STUDIO_TOKEN, COLLECTOR_TOKEN = "studio-secret", "collector-secret"
SLACK_SECONDS = 30


class Program:
    """One of our programs as a process of its own; as a context it ends whatever happens in it."""

    def __init__(self, *arguments: str, module: str = "studio.cli", **environment: str) -> None:
        self._command = [sys.executable, "-m", module, *arguments]
        self._environment = {**os.environ, **environment}
        self.process = self._started()

    def kill(self) -> None:
        """SIGKILL: no chance to tidy up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def start_again(self) -> None:
        """The same program once more."""
        self.process = self._started()

    def end(self) -> None:
        """Ends it as a person would; one that will not is killed, and that is a fault."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(SLACK_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self.end()

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, env=self._environment)


class PortalProcess(Program):
    """The rehearsal portal; after a kill it comes back at the same address."""

    def __init__(self, folder: Path, host: str = "127.0.0.1", **environment: str) -> None:
        self._port_file = folder / "port.json"
        tokens = {
            "INTERVIEW_STUDIO_PORTAL_TOKEN": STUDIO_TOKEN,
            "INTERVIEW_STUDIO_COLLECTOR_TOKEN": COLLECTOR_TOKEN,
        }
        serve = ("portal", "serve", "--data", str(folder / "portal.sqlite"), "--host", host)
        super().__init__(
            *serve, "--port", "0", "--port-file", str(self._port_file), **tokens, **environment
        )
        try:
            until(self._port_file.exists)
        except BaseException:
            self.kill()  # nobody else knows of it yet
            raise
        self.url = str(json.loads(self._port_file.read_text())["url"])
        self._command[-4:] = ["--port", self.url.rpartition(":")[2]]

    def wait_until_up(self) -> None:
        """Returns when it answers."""

        def answers() -> bool:
            try:
                return requests.get(f"{self.url}/health", timeout=5).ok
            except requests.ConnectionError:
                return False

        until(answers)

    def client(self) -> HttpPortal:
        """A client with the studio's token."""
        return HttpPortal(self.url, STUDIO_TOKEN)


def courier_for(url: str, folder: Path) -> Program:
    """The courier of a studio, with its token as a service credential."""
    credential = folder / "token"
    credential.write_text(STUDIO_TOKEN)
    credential.chmod(0o600)
    return Program("--database", url, "courier", INTERVIEW_STUDIO_PORTAL_TOKEN_FILE=str(credential))


def until(holds: Callable[[], bool], seconds: float = SLACK_SECONDS) -> None:
    """Waits until `holds`; fails where it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"not in time: {holds}"
        time.sleep(0.02)
