"""A request's head is short: what is longer carries something that nobody asked for."""

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from studio.rehearsal.portal.problems import PROBLEM, document

HEAD_LIMIT = 64 * 1024


class ShortHeads:
    """Answers 431 where address and headers together are above the limit.

    The protocol itself stops a head that comes in pieces; this one also sees what came at once.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a short head through."""
        answer = self._app
        if scope["type"] == "http" and _size(scope) > HEAD_LIMIT:
            answer = Response(document(431, "请求头过长。"), 431, media_type=PROBLEM)
        await answer(scope, receive, send)


def _size(scope: Scope) -> int:
    address = len(scope["raw_path"]) + len(scope["query_string"])
    return address + sum(len(name) + len(value) for name, value in scope["headers"])
