"""A small endpoint of the protocol in a thread: real sockets, every way to answer badly."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOLD = 30.0
"""Seconds for which a silent endpoint holds a connection that nobody ends."""
Answering = Callable[["Handler"], None]


@dataclass
class FakeEndpoint:
    """answer: how it answers from now on; asked: each request's path, headers and body."""

    server: ThreadingHTTPServer
    answer: Answering
    asked: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/v1"

    def prompt(self) -> str:
        """All that the last request said."""
        return "\n".join(one["content"] for one in self.asked[-1][2]["messages"])


class Handler(BaseHTTPRequestHandler):
    """One request; what it wrote may be cut off by who asked."""

    fake: FakeEndpoint

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = json.loads(self.rfile.read(length))
        self.fake.asked.append((self.path, dict(self.headers), body))
        try:
            self.fake.answer(self)
        except OSError:
            self.fake.gone.set()

    def log_message(self, *_args: object) -> None:
        """Says nothing."""

    def begin(self, status: int = 200, kind: str = "text/event-stream", **more: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def say(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()


def event(text: str, reason: str | None = None) -> bytes:
    """One event of a streamed answer."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": reason}
    return f"data: {json.dumps({'choices': [choice]}, ensure_ascii=False)}\n\n".encode()


DONE = event("", "stop") + b"data: [DONE]\n\n"


def saying(*pieces: str, end: bytes = DONE, pause: float = 0.0) -> Answering:
    """Streams these pieces as a good endpoint does."""

    def answer(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.say(event(piece))
            time.sleep(pause)
        handler.say(end)

    return answer


def bytes_of(
    data: bytes, status: int = 200, kind: str = "text/event-stream", **more: str
) -> Answering:
    """Answers with exactly this."""

    def answer(handler: Handler) -> None:
        handler.begin(status, kind, **more)
        handler.say(data)

    return answer


def silent(seconds: float = HOLD) -> Answering:
    """Takes the request and says nothing, until whoever asked is gone."""

    def answer(handler: Handler) -> None:
        _wait_gone(handler, seconds)

    return answer


def stuck_after(*pieces: str, seconds: float = HOLD) -> Answering:
    """Begins well and then says nothing any more."""

    def answer(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.say(event(piece))
        _wait_gone(handler, seconds)

    return answer


def endless(handler: Handler) -> None:
    """Never ends by itself."""
    handler.begin()
    while True:
        handler.say(event("请放心，一切都好。" * 20))


def _wait_gone(handler: Handler, seconds: float) -> None:
    """The connection ends when the one who asked lets go of it."""
    handler.connection.settimeout(seconds)
    if handler.connection.recv(1) == b"":
        handler.fake.gone.set()


@contextmanager
def fake_endpoint(answer: Answering) -> Iterator[FakeEndpoint]:
    """One that runs as long as the block."""
    kind = type("OwnHandler", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    server.daemon_threads = True
    fake = FakeEndpoint(server, answer)
    kind.fake = fake  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
