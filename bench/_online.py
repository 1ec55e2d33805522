"""The real portal and the least one, as processes, for the rows that measure what goes online."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from studio.portal import Announcement, EntryContent, Guest
from studio.portal.http import HttpPortal

INTERVIEW = "1"
TOKEN = "a-token-of-the-measurement"
MOMENT = datetime(2025, 6, 20, 7, tzinfo=UTC)
PROGRAMME = Announcement(
    "舌尖安全", "市监局", "江晨", (Guest("程立言", "局长"),), MOMENT, MOMENT, "访谈室", "on_air",
    rehearsal=True,
)  # fmt: skip
TEXT = "今年以来，我市新建改建农贸市场快检室三十六家，群众送检一律免费。"


def line(number: int, text: str) -> EntryContent:
    """A line of a guest as the courier sends it."""
    return EntryContent(number, "line", "guest", "程立言", text, "", "", MOMENT, late=False)


@dataclass(frozen=True)
class Online:
    """A portal with one announced programme, its client, and the plain one's address."""

    url: str
    client: HttpPortal
    plain: str


@contextmanager
def both_portals() -> Iterator[Online]:
    """Starts both; ends both."""
    with (
        TemporaryDirectory(dir=Path.cwd()) as name,
        piped("bench._plain_portal") as plain,
        served(Path(name)) as url,
        closing(HttpPortal(url, TOKEN)) as client,
    ):
        client.announce(INTERVIEW, PROGRAMME)
        yield Online(url, client, f"http://127.0.0.1:{said(plain)}")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The rehearsal portal as a process of its own; gives its address."""
    names = ("INTERVIEW_STUDIO_PORTAL_TOKEN", "INTERVIEW_STUDIO_COLLECTOR_TOKEN")
    data = str(folder / "portal.sqlite")
    command = [sys.executable, "-m", "studio.cli", "portal", "serve", "--data", data, "--port", "0"]
    environment = {**os.environ, **dict.fromkeys(names, TOKEN)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as portal:
        try:
            yield said(portal)
        finally:
            portal.terminate()
            portal.wait(30)


@contextmanager
def piped(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process of this folder that ends when its stdin does."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as one:
        try:
            yield one
        finally:
            assert one.stdin is not None
            one.stdin.close()
            one.wait(30)


def said(process: subprocess.Popen[str]) -> str:
    """The next line it prints; RuntimeError where it ended instead."""
    assert process.stdout is not None
    words = process.stdout.readline().strip()
    if not words:
        raise RuntimeError("a process of the measurement ended")
    return words


def asked(process: subprocess.Popen[str], words: str) -> str:
    """What it says to a line."""
    tell(process, words)
    return said(process)


def tell(process: subprocess.Popen[str], words: str) -> None:
    """Gives it a line."""
    assert process.stdin is not None
    process.stdin.write(words + "\n")
    process.stdin.flush()
