"""The least a portal could be: bytes in, the same bytes out to all who listen. The baseline.

GET /events listens; PUT sends its body to all listeners; GET /feed/SIZE answers so many bytes,
or 304 where its tag is asked for. One process, one asyncio protocol, nothing checked, nothing kept.
"""

import asyncio
import sys
from functools import cache

TAG = b'"0123456789abcdef"'
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
DONE = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
FEED = (
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\netag: %s\r\n\r\n"
)
SAME = b"HTTP/1.1 304 Not Modified\r\netag: %s\r\n\r\n" % TAG


@cache
def feed(path: bytes) -> bytes:
    """The answer to `GET /feed/SIZE`."""
    size = int(path.rpartition(b"/")[2])
    return FEED % (size, TAG) + b"x" * size


class Plain(asyncio.Protocol):
    """One connection."""

    listeners: set[asyncio.Transport] = set()  # noqa: RUF012 - all connections share it

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps the line."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._had = b""

    def connection_lost(self, exc: Exception | None) -> None:
        """Forgets the line."""
        self.listeners.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        """Answers when a request is whole."""
        self._had += data
        head, end, body = self._had.partition(b"\r\n\r\n")
        if not end:
            return
        if head.startswith(b"PUT"):
            size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            if len(body) < size:
                return
            for listener in self.listeners:
                listener.write(body)
            self._transport.write(DONE)
        elif head.startswith(b"GET /events"):
            self.listeners.add(self._transport)
            self._transport.write(HEAD)
        else:
            self._transport.write(SAME if TAG in head else feed(head.split(b" ")[1]))
        self._had = b""


async def serve() -> None:
    """Serves until stdin ends; prints the port first."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Plain, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
