"""Visitors who ask again as soon as they have the answer: a closed loop of raw sockets."""

import re
import selectors
import socket
import time
from urllib.parse import urlsplit

VISITORS = 16
ENOUGH = 1 << 18
LENGTH = re.compile(rb"(?i)content-length: (\d+)")


class Visitors:
    """Keep-alive connections to one address, each with one request open at a time."""

    def __init__(self, url: str, tag: str = "", encoding: str = "") -> None:
        parts = urlsplit(url)
        lines = [f"GET {parts.path} HTTP/1.1", f"Host: {parts.netloc}"]
        lines += [f"If-None-Match: {tag}"] if tag else []
        lines += [f"Accept-Encoding: {encoding}"] if encoding else []
        self._ask = ("\r\n".join(lines) + "\r\n\r\n").encode()
        self._status = b"304" if tag else b"200"
        self._selector = selectors.DefaultSelector()
        self._had: dict[socket.socket, bytes] = {}
        for _ in range(VISITORS):
            one = socket.create_connection((parts.hostname or "", parts.port or 80))
            self._selector.register(one, selectors.EVENT_READ)
            self._had[one] = b""

    def visit(self, times: int) -> float:
        """Microseconds of one answer, over about so many."""
        began, asked, had = time.perf_counter(), VISITORS, 0
        for waiting in self._had:
            waiting.sendall(self._ask)
        while had < asked:
            for key, _ in self._selector.select():
                one = key.fileobj
                assert isinstance(one, socket.socket)
                if not self._answered(one):
                    continue
                had += 1
                if asked < times:
                    one.sendall(self._ask)
                    asked += 1
        return 1e6 * (time.perf_counter() - began) / had

    def close(self) -> None:
        """Hangs up."""
        for one in self._had:
            one.close()
        self._selector.close()

    def _answered(self, one: socket.socket) -> bool:
        """Reads on; whether the answer is whole. RuntimeError for another status."""
        fresh = one.recv(ENOUGH)
        whole = self._had[one] + fresh
        head, end, body = whole.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if not fresh or (end and head[9:12] != self._status):
            raise RuntimeError(f"answered {head[:40]!r}")
        done = bool(end) and len(body) >= (int(length[1]) if length else 0)
        self._had[one] = b"" if done else whole
        return done
