"""The real portal and the least one, as processes, for the rows that measure what goes online."""

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
from tests.story.portal_process import PortalProcess

INTERVIEW = "1"
MOMENT = datetime(2025, 6, 20, 7, tzinfo=UTC)


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
    with TemporaryDirectory(dir=Path.cwd()) as name, piped("bench._plain_portal") as plain:
        portal = PortalProcess(Path(name))
        try:
            with closing(portal.client()) as client:
                guests = (Guest("程立言", "局长"),)
                client.announce(
                    INTERVIEW,
                    Announcement(
                        "舌尖安全", "市监局", "江晨", guests, MOMENT, MOMENT, "访谈室", "on_air",
                        rehearsal=True,
                    ),
                )  # fmt: skip
                yield Online(portal.url, client, f"http://127.0.0.1:{said(plain)}")
        finally:
            portal.end()


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
