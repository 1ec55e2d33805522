"""Strangers at the portal's door: raw sockets that speak as badly as they like."""

import contextlib
import re
import resource
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from tests.story.portal_process import PortalProcess

Address = tuple[str, int]
HOST = b"Host: portal\r\n"


class FromAddress(HTTPAdapter):
    """A netizen at a loopback address of one's own."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        """Connects from the address."""
        super().init_poolmanager(*args, **kwargs, source_address=(self._address, 0))  # type: ignore[arg-type]


def netizen_at(address: str) -> requests.Session:
    """A session whose requests come from a loopback address."""
    session = requests.Session()
    session.trust_env = False
    session.mount("http://", FromAddress(address))
    return session


def door_of(portal: PortalProcess) -> Address:
    """Where the portal listens."""
    parts = urlsplit(portal.url)
    assert parts.hostname
    assert parts.port
    return parts.hostname, parts.port


def line_to(portal: PortalProcess, source: str = "127.0.0.1", window: int = 0) -> socket.socket:
    """A connection from a loopback address; `window` bounds what it takes in unread."""
    line = socket.socket()
    if window:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    line.bind((source, 0))
    line.settimeout(30)
    line.connect(door_of(portal))
    return line


def heard(
    line: socket.socket, seconds: float = 30, whole: Callable[[bytes], bool] = lambda _: False
) -> bytes:
    """What comes until it is whole, or the other end hangs up, or for `seconds`."""
    answer, end = b"", time.monotonic() + seconds
    with contextlib.suppress(ConnectionError, TimeoutError):
        while (left := end - time.monotonic()) > 0:
            line.settimeout(left)
            if not (part := line.recv(65536)):
                break
            answer += part
            if whole(answer):
                break
    return answer


def said(portal: PortalProcess, words: bytes, source: str = "127.0.0.1") -> bytes:
    """The first answer to raw bytes, whole or up to where the portal hangs up."""
    with line_to(portal, source) as line:
        with contextlib.suppress(ConnectionError):
            line.sendall(words)
        return heard(line, whole=_is_whole)


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    return bool(end and length and len(body) >= int(length[1]))


def status_of(answer: bytes) -> int:
    """The status of a raw answer; 0 where there is none."""
    found = re.match(rb"HTTP/1\.[01] (\d{3}) ", answer)
    return int(found[1]) if found else 0


def memory_of(portal: PortalProcess) -> float:
    """Megabytes the portal's process holds now."""
    text = Path(f"/proc/{portal.process.pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", text)
    assert found
    return int(found[1]) / 1024


@contextlib.contextmanager
def many_lines(
    portal: PortalProcess, how_many: int, words: bytes, source: str = "127.0.0.1", window: int = 0
) -> Iterator[list[socket.socket]]:
    """So many connections from one address, each of which has said `words`."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = how_many + 500
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard), hard))
    with contextlib.ExitStack() as open_lines:
        lines = []
        for _ in range(how_many):
            lines.append(open_lines.enter_context(line_to(portal, source, window)))
            if words:
                lines[-1].sendall(words)
        yield lines


def answers_soon(portal: PortalProcess, path: str = "/health") -> bool:
    """Whether somebody else, at another address, is served within seconds."""
    with netizen_at("127.0.0.77") as other:
        return other.get(portal.url + path, timeout=30).ok
