"""Server-Sent Events for a thousand readers: each event is made into bytes once, for all.

A reader's connection gets them at once and without waking anybody. What cannot go out yet
waits within a bound; above it the reader is cut off, and comes back by its `Last-Event-ID`.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractContextManager, suppress
from typing import Any, Protocol

from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

MOST_UNREAD = 256 * 1024
"""Bytes that wait for one reader at most."""
LINE = "line"
"""Where a connection stands in the state of its requests, so that bytes can go straight to it."""
OPENING = "retry: 2000\r\n: 在线访谈\r\n\r\n".encode()
HEADERS = (
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
)


class Piece:
    """Bytes for everybody: as they are, and as a chunk of HTTP/1.1."""

    def __init__(self, plain: bytes) -> None:
        self.plain = plain
        self.chunk = b"%x\r\n%b\r\n" % (len(plain), plain)


HEARTBEAT = Piece(b": \r\n\r\n")


def events(entries: Iterable[dict[str, Any]]) -> bytes:
    """Entries as events; the id of each is its cursor."""
    return "".join(map(_event, entries)).encode()


class Line(Protocol):
    """A connection as the door knows it; `ends` is called when the portal stops."""

    transport: asyncio.Transport
    ends: Callable[[], None] | None


class Listener:
    """One reader of a feed: hears every change at the moment it happens.

    line: None where the server does not give the connection; then the reader's own coroutine
    is woken for each piece.
    """

    def __init__(self, line: Line | None, *, chunked: bool) -> None:
        self._line, self._chunked = line, chunked
        self._waiting: list[bytes] = []
        self._size = 0
        self._idle = self._ended = False
        self._woken = asyncio.Event()

    def hear(self, piece: Piece) -> None:
        """Sends it straight where nothing waits before it; else it waits its turn."""
        if self._line is not None and self._idle:
            self._straight(self._line.transport, piece)
            return
        self._waiting.append(piece.plain)
        self._size += len(piece.plain)
        if self._size > MOST_UNREAD:
            self._cut_off()
        self._woken.set()

    def end(self) -> None:
        """Nothing more will be heard."""
        self._ended = True
        self._waiting.clear()
        self._woken.set()

    async def waiting(self) -> AsyncIterator[bytes]:
        """What could not go straight, until the end."""
        while not self._ended:
            if self._waiting:
                waiting = b"".join(self._waiting)
                self._waiting.clear()
                self._size = 0
                yield waiting
                continue
            self._woken.clear()
            self._idle = True
            await self._woken.wait()
            self._idle = False

    def _straight(self, transport: asyncio.Transport, piece: Piece) -> None:
        if transport.is_closing():
            return
        transport.write(piece.chunk if self._chunked else piece.plain)
        if transport.get_write_buffer_size() > MOST_UNREAD:
            self._cut_off()

    def _cut_off(self) -> None:
        if self._line is not None:
            self._line.transport.abort()
        self.end()


class EventStream(Response):
    """The answer that lasts: what was missed, then all that comes.

    join: lets a listener in and gives what it missed; from then on it hears everything.
    """

    def __init__(self, join: Callable[[Listener], AbstractContextManager[bytes]]) -> None:
        super().__init__()
        self._join = join

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends until the reader goes or the portal stops."""
        line: Line | None = scope.get("state", {}).get(LINE)
        listener = Listener(line, chunked=scope["http_version"] == "1.1")
        gone = asyncio.create_task(_wait_until_gone(receive, listener))
        if line is not None:
            line.ends = listener.end
        try:
            with suppress(OSError):
                await self._send_all(listener, send)
        finally:
            gone.cancel()
            if line is not None:
                line.ends = None

    async def _send_all(self, listener: Listener, send: Send) -> None:
        with self._join(listener) as missed:
            await send({"type": "http.response.start", "status": 200, "headers": list(HEADERS)})
            await send(_body(OPENING + missed))
            async for waiting in listener.waiting():
                await send(_body(waiting))
        await send(_body(b"", more=False))


def _event(entry: dict[str, Any]) -> str:
    data = json.dumps(entry, ensure_ascii=False)
    return f"id: {entry['cursor']}\r\nevent: entry\r\ndata: {data}\r\n\r\n"


async def _wait_until_gone(receive: Receive, listener: Listener) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.end()


def _body(data: bytes, *, more: bool = True) -> Message:
    return {"type": "http.response.body", "body": data, "more_body": more}
