"""A portal of our own, for training and tests: the whole contract, and a plain but real page.

It listens on this machine only, unless told otherwise in so many words.
"""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

from studio.clock import Clock
from studio.errors import Refusal, Trouble
from studio.words import Words

if TYPE_CHECKING:
    import uvicorn
    from starlette.applications import Starlette

STUDIO_TOKEN = "INTERVIEW_STUDIO_PORTAL_TOKEN"
COLLECTOR_TOKEN = "INTERVIEW_STUDIO_COLLECTOR_TOKEN"
QUESTIONS_A_MINUTE = 30
BACKLOG = 1024
WINDOW = 256 * 1024
"""Bytes the system keeps for one who does not read: a thousand of them must fit in memory."""
GIVEN_UP_MILLISECONDS = 60_000
LOOPBACK = ("127.0.0.1", "::1", "localhost")
SHUT = {
    errno.EADDRINUSE: Words("端口已被占用，请换一个"),
    errno.EADDRNOTAVAIL: Words("这台电脑没有这个地址"),
    errno.EACCES: Words("这个端口要有管理员权限，请用 1024 以上的"),
}
"""Why the system lets nobody listen."""


def serve(  # noqa: PLR0913 - each is an option of the command line
    data: Path,
    studio_token: str,
    collector_token: str,
    *,
    listening: Callable[[str], None],
    host: str = "127.0.0.1",
    port: int = 0,
    allow_remote: bool = False,
    clock: Clock | None = None,
    publish: Path | None = None,
) -> None:
    """Runs the portal until it is told to stop (SIGTERM, Ctrl+C).

    publish: a folder that gets each feed as a file. port 0 takes a free one; `listening` is
    called with the address once it can be reached.
    Raises Refusal for an address beyond this machine, Trouble where the port is taken, or `data`
    or `publish` cannot be what it should be.
    """
    if host not in LOOPBACK and not allow_remote:
        raise Refusal("演练门户只在本机开放；要对外开放，请加 --allow-remote。")
    door = _listen(host, port)
    name = f"[{host}]" if ":" in host else host
    with closing(door):
        app = make_app(data, clock or Clock(), studio_token, collector_token, publish)
        server = _server(app)
        listening(f"http://{name}:{door.getsockname()[1]}")
        server.run(sockets=[door])


def _server(app: "Starlette") -> "uvicorn.Server":
    import uvicorn

    from studio.rehearsal.portal.door import Door, connections_here
    from studio.rehearsal.portal.heads import HEAD_LIMIT
    from studio.rehearsal.portal.problems import SAFE_HEADERS

    config = uvicorn.Config(
        app, log_level="error", access_log=False, timeout_graceful_shutdown=1, lifespan="on",
        proxy_headers=False, server_header=False, ws="none", backlog=BACKLOG,
        h11_max_incomplete_event_size=HEAD_LIMIT,
        http=cast("type[asyncio.Protocol]", Door(connections_here()).line),
        headers=[(name.decode(), value.decode()) for name, value in SAFE_HEADERS],
    )  # fmt: skip
    return uvicorn.Server(config)


def make_app(
    data: Path, clock: Clock, studio_token: str, collector_token: str, publish: Path | None = None
) -> "Starlette":
    """The portal as an ASGI application over the SQLite file `data`."""
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.middleware import Middleware
    from starlette.requests import ClientDisconnect

    from studio.rehearsal.portal import asker_side, public_side, studio_side
    from studio.rehearsal.portal.feed import Feed
    from studio.rehearsal.portal.heads import ShortHeads
    from studio.rehearsal.portal.patience import Patience
    from studio.rehearsal.portal.portions import Portions
    from studio.rehearsal.portal.problems import answer_nobody, answer_problem
    from studio.rehearsal.portal.shelf import Shelf
    from studio.rehearsal.portal.store import Store

    store = Store(data, clock)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        store.close()

    app = Starlette(
        routes=[*studio_side.routes(), *asker_side.routes(), *public_side.routes()],
        exception_handlers={
            HTTPException: answer_problem,
            ClientDisconnect: answer_nobody,
            Exception: answer_problem,
        },
        middleware=[Middleware(ShortHeads), Middleware(Portions)],
        lifespan=lifespan,
    )
    app.state.feed = Feed(store, Shelf(publish) if publish else None)
    app.state.pages = {}
    app.state.patience = Patience(QUESTIONS_A_MINUTE)
    app.state.studio_token = studio_token
    app.state.collector_token = collector_token
    return app


def _why(error: OSError | OverflowError) -> str:
    """Why nobody can listen there."""
    if isinstance(error, OverflowError):
        return Words("端口须在 0 到 65535 之间")
    if isinstance(error, socket.gaierror):
        return Words("找不到这个主机")
    return SHUT.get(error.errno or 0, error.strerror or str(error))


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP, so that asyncio knows to send at once instead of gathering for 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise Trouble(
            "演练门户不能在 {host}:{port} 上监听：{why}。",
            host=host,
            port=str(port),
            why=_why(error),
        ) from error
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, WINDOW)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GIVEN_UP_MILLISECONDS)
    listening.listen(BACKLOG)
    return listening
