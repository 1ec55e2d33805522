"""A bad line between reader and portal: it cuts, resets, goes silent, or keeps streams back."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from enum import Enum

from tests.portals.strangers import Address

RESET = struct.pack("ii", 1, 0)
PART = 65536
LOOK_UP_SECONDS = 0.2
"""A socket that another thread closed is let go of by then; only so does a reset go out."""


class Streams(Enum):
    """What becomes of an event stream on the way: a proxy may keep back all of it or its body."""

    PASS = "pass"
    NO_BODY = "no body"
    NOTHING = "nothing"


class Relay:
    """A TCP line that looks to the portal like one address of its own."""

    def __init__(self, portal: Address, source: str) -> None:
        self._portal, self._source = portal, source
        self._door = socket.create_server(("127.0.0.1", 0))
        self._lines: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self._up, self._resets = True, False
        self._silent: set[socket.socket] = set()
        self.streams = Streams.PASS
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._take, name="relay")]
        self._threads[0].start()

    def cut(self, *, reset: bool = False) -> None:
        """Ends all connections and lets none through; `reset` without a goodbye."""
        self._up, self._resets = False, reset
        self._drop()

    def mend(self) -> None:
        """Lets connections through again."""
        self._up = True

    def go_silent(self) -> None:
        """What stands stays open, yet nothing comes through it; new connections work."""
        with self._lock:
            self._silent = {end for line in self._lines for end in line}

    def end(self) -> None:
        """Closes all."""
        self.cut()
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for thread in self._threads:
            thread.join(10)

    def _drop(self) -> None:
        with self._lock:
            lines, self._lines = self._lines, []
        for line in lines:
            for end in line:
                self._close(end)

    def _close(self, end: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if self._resets:
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            else:
                end.shutdown(socket.SHUT_RDWR)
        end.close()

    def _take(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            try:
                if not self._up:
                    raise ConnectionRefusedError
                far = socket.create_connection(self._portal, source_address=(self._source, 0))
            except OSError:
                self._close(near)
                continue
            for end in (near, far):
                end.settimeout(LOOK_UP_SECONDS)
            with self._lock:
                self._lines.append((near, far))
            for start, goal, down in ((near, far, False), (far, near, True)):
                thread = threading.Thread(target=self._carry, args=(start, goal, down))
                self._threads.append(thread)
                thread.start()

    def _carry(self, start: socket.socket, goal: socket.socket, down: bool) -> None:
        keeping = False
        with contextlib.suppress(OSError):
            for part in _parts(start):
                if start in self._silent or keeping:
                    continue
                if down and self.streams is not Streams.PASS and b"text/event-stream" in part:
                    keeping = True
                    head = part.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
                    goal.sendall(head if self.streams is Streams.NO_BODY else b"")
                else:
                    goal.sendall(part)
        with contextlib.suppress(OSError):
            goal.shutdown(socket.SHUT_WR)


def _parts(start: socket.socket) -> Iterator[bytes]:
    while True:
        try:
            part = start.recv(PART)
        except TimeoutError:
            continue
        if not part:
            return
        yield part
