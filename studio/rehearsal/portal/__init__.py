"""A portal of our own, for training and tests: the whole contract, and a plain but real page.

It listens on this machine only, unless told otherwise in so many words.
"""

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from studio.clock import Clock
from studio.errors import Refusal, Trouble

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

STUDIO_TOKEN = "INTERVIEW_STUDIO_PORTAL_TOKEN"
COLLECTOR_TOKEN = "INTERVIEW_STUDIO_COLLECTOR_TOKEN"
QUESTIONS_A_MINUTE = 30
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(
    data: Path,
    studio_token: str,
    collector_token: str,
    *,
    listening: Callable[[str], None],
    host: str = "127.0.0.1",
    port: int = 0,
    allow_remote: bool = False,
    clock: Clock | None = None,
) -> None:
    """Runs the portal until it is told to stop (SIGTERM, Ctrl+C).

    port 0 takes a free one; `listening` is called with the address once it can be reached.
    Raises Refusal for an address beyond this machine, Trouble where the port is taken.
    """
    import uvicorn

    if host not in LOOPBACK and not allow_remote:
        raise Refusal("演练门户只在本机开放；要对外开放，请加 --allow-remote。")
    door = _listen(host, port)
    name = f"[{host}]" if ":" in host else host
    app = make_app(data, clock or Clock(), studio_token, collector_token)
    listening(f"http://{name}:{door.getsockname()[1]}")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=1, lifespan="on",
        proxy_headers=False,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[door])


def make_app(data: Path, clock: Clock, studio_token: str, collector_token: str) -> "Starlette":
    """The portal as an ASGI application over the SQLite file `data`."""
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.middleware import Middleware

    from studio.rehearsal.portal import public_side, studio_side
    from studio.rehearsal.portal.feed import Feed
    from studio.rehearsal.portal.problems import answer_problem
    from studio.rehearsal.portal.store import Store

    store = Store(data, clock)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        store.close()

    app = Starlette(
        routes=[*studio_side.routes(), *public_side.routes()],
        exception_handlers={HTTPException: answer_problem, Exception: answer_problem},
        middleware=[Middleware(SafeHeaders)],
        lifespan=lifespan,
    )
    app.state.feed = Feed(store)
    app.state.patience = public_side.Patience(QUESTIONS_A_MINUTE)
    app.state.studio_token = studio_token
    app.state.collector_token = collector_token
    return app


class SafeHeaders:
    """Says on every answer that nothing foreign may run, load or frame it."""

    POLICY = (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    HEADERS = (
        (b"content-security-policy", POLICY.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
    )

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Adds the headers to the start of each answer."""

        async def send_with(message: "Message") -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self.HEADERS]
            await send(message)

        await self._app(scope, receive, send_with)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise Trouble(f"演练门户不能在 {host}:{port} 上监听：{error.strerror}。") from error
    listening.listen(512)
    return listening
