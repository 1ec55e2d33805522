"""A way to the portal on which a test lies in wait: it refuses, or holds, exactly what it names."""

import contextlib
import socket
import threading
from types import TracebackType
from urllib.parse import urlsplit

PROBLEM = '{"title": "内容不合要求", "detail": "含有不予发布的词"}'.encode()


class Ambush:
    """Forwards one request a connection; a pattern is looked for in "METHOD /path "."""

    def __init__(self, portal_url: str) -> None:
        where = urlsplit(portal_url)
        self._portal = (where.hostname or "127.0.0.1", where.port or 80)
        self._door = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self.answered: list[str] = []
        self.held = 0
        self._refused: dict[str, bytes] = {}
        self._held: set[str] = set()
        self._go = threading.Event()
        self._over = False

    def __enter__(self) -> "Ambush":
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, _: TracebackType | None
    ) -> None:
        self._over = True
        self._go.set()
        self._door.close()

    def refuse(self, pattern: str, status: int, retry_after: int | None = None) -> None:
        """Answers such requests with a problem of this status; the portal never sees them."""
        again = "" if retry_after is None else f"Retry-After: {retry_after}\r\n"
        self._refused[pattern] = _problem(status, again)

    def hold(self, pattern: str) -> None:
        """Keeps such requests until `let_go`; then they reach the portal, late."""
        self._held.add(pattern)

    def clear(self) -> None:
        """From now on everything passes; what is held stays held."""
        self._refused.clear()
        self._held.clear()

    def let_go(self) -> None:
        """What was held goes on its way."""
        self._go.set()

    def forget(self) -> None:
        """Counts the answered requests from here."""
        self.answered.clear()

    def _serve(self) -> None:
        while not self._over:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._meet, args=(line,), daemon=True).start()

    def _meet(self, line: socket.socket) -> None:
        with line, contextlib.suppress(OSError, ValueError):
            line.settimeout(60)
            raw = _whole(line)
            what = raw.partition(b"HTTP/1.1")[0].decode()
            for pattern, problem in list(self._refused.items()):
                if pattern in what:
                    line.sendall(problem)
                    return
            if any(pattern in what for pattern in self._held):
                self.held += 1
                self._go.wait(60)
            answer = self._asked(raw)
            if answer:
                self.answered.append(what)
            line.sendall(answer)

    def _asked(self, raw: bytes) -> bytes:
        with socket.create_connection(self._portal, timeout=60) as portal:
            portal.sendall(raw)
            parts = []
            while part := portal.recv(65536):
                parts.append(part)
            return b"".join(parts)


def _whole(line: socket.socket) -> bytes:
    """One request with its body, told to close after it."""
    raw = b""
    while b"\r\n\r\n" not in raw:
        part = line.recv(65536)
        if not part:
            raise ValueError("no request")
        raw += part
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    sizes = [one for one in lines if one.lower().startswith(b"content-length:")]
    size = int(sizes[0].split(b":")[1]) if sizes else 0
    while len(body) < size:
        body += line.recv(65536)
    kept = [one for one in lines if not one.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"Connection: close", b"", body])


def _problem(status: int, more: str) -> bytes:
    head = f"HTTP/1.1 {status} No\r\nContent-Type: application/problem+json\r\n{more}"
    return f"{head}Content-Length: {len(PROBLEM)}\r\nConnection: close\r\n\r\n".encode() + PROBLEM
