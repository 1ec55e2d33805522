"""Readers of one stream in one process of their own: raw sockets behind one selector.

`_crowd URL COUNT`: prints `ready` once all have the head of the answer; then, for each mark it
reads from stdin, the moment at which the last of them had the mark.
"""

import selectors
import socket
import sys
import time
from urllib.parse import urlsplit

TAIL = 64  # a mark may be cut in two
ENOUGH = 1 << 16


class Crowd:
    """Each reader keeps the last bytes it had; the head's end counts as the first mark."""

    def __init__(self, url: str, count: int) -> None:
        self._selector = selectors.DefaultSelector()
        self._tails: dict[socket.socket, bytes] = {}
        parts = urlsplit(url)
        ask = f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode()
        for _ in range(count):
            one = socket.create_connection((parts.hostname or "", parts.port or 80))
            one.sendall(ask)
            one.setblocking(False)
            self._selector.register(one, selectors.EVENT_READ)
            self._tails[one] = b""

    def all_have(self, mark: bytes) -> float:
        """The moment at which the last reader had `mark`; EOFError where one was cut off."""
        missing = {one for one, tail in self._tails.items() if mark not in tail}
        while missing:
            for key, _ in self._selector.select():
                one = key.fileobj
                assert isinstance(one, socket.socket)
                fresh = one.recv(ENOUGH)
                if not fresh:
                    raise EOFError("a reader was cut off")
                seen = self._tails[one] + fresh
                self._tails[one] = seen[-TAIL:]
                if mark in seen:
                    missing.discard(one)
        return time.monotonic()


def main() -> None:
    """Answers each line of stdin."""
    crowd = Crowd(sys.argv[1], int(sys.argv[2]))
    crowd.all_have(b"\r\n\r\n")
    print("ready", flush=True)
    for line in sys.stdin:
        print(crowd.all_have(line.strip().encode()), flush=True)


if __name__ == "__main__":
    main()
