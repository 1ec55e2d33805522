"""Long answers go out in portions, so that who reads slowly holds little of our memory."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PORTION = 64 * 1024


class Portions:
    """Hands a long body to the connection piece by piece, as fast as it is read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Cuts each body message above a portion into several."""

        async def send_portions(message: Message) -> None:
            body = message.get("body", b"")
            if len(body) <= PORTION:
                await send(message)
                return
            whole, more = memoryview(body), message.get("more_body", False)
            for start in range(0, len(whole), PORTION):
                last = start + PORTION >= len(whole)
                piece = whole[start : start + PORTION]
                await send({**message, "body": piece, "more_body": more or not last})

        await self._app(scope, receive, send_portions)
