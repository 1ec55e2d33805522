"""An address and all that may be done there; anything else is 405, with what is allowed."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Answer = Callable[[Request], Awaitable[Response]]


def call(path: str, **answers: Answer) -> Route:
    """One address with its answers by method: `call("/x", GET=get_x)`; GET answers HEAD too."""
    if "GET" in answers:
        answers.setdefault("HEAD", answers["GET"])

    async def answer(request: Request) -> Response:
        return await answers[request.method](request)

    return Route(path, answer, methods=list(answers))
