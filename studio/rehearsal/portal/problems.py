"""Errors as RFC 9457 problem documents; bodies read with a bound on size and on time."""

import asyncio
import json
import time
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from studio.rehearsal.portal import pages

BODY_LIMIT = 1024 * 1024
MEDIA_LIMIT = 20 * 1024 * 1024
BODY_GRACE_SECONDS = 15.0
SLOWEST_BODY = 4096
"""Bytes in a second, on the average after the grace."""
PROBLEM = "application/problem+json"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
SAFE_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
"""On every answer: nothing foreign may run, load or frame it."""
TITLES = {
    400: "请求有误", 401: "没有权限", 403: "没有权限", 404: "没有找到", 405: "不支持的操作",
    408: "请求超时", 409: "内容冲突", 413: "内容过长", 415: "格式不支持", 422: "内容不合要求",
    429: "请求过于频繁", 431: "请求头过长", 500: "门户出错", 501: "不支持的操作", 503: "门户正忙",
}  # fmt: skip

PLAIN = {"Not Found": "没有这个地址。", "Method Not Allowed": "这个地址不支持这种操作。"}
"""What the framework says by itself."""


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> HTTPException:
    """To be raised: a problem with its sentence."""
    return HTTPException(status, detail, headers)


def document(status: int, detail: str) -> bytes:
    """A problem document."""
    title = TITLES.get(status, "请求有误")
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return json.dumps(body, ensure_ascii=False).encode()


def wants_page(request: Request) -> bool:
    """Whether a person's browser asks; a program that calls the studio's side never is one."""
    is_program = request.url.path.startswith("/v1/")
    return not is_program and "text/html" in request.headers.get("accept", "")


async def answer_problem(request: Request, error: Exception) -> Response:
    """The problem document of an error; for a person's browser a page that says the same."""
    status, detail, headers = 500, "门户内部出错。", None
    if isinstance(error, HTTPException):
        status, headers = error.status_code, dict(error.headers or {})
        detail = PLAIN.get(error.detail, error.detail)
    if wants_page(request) and status != 500:  # noqa: PLR2004 - it may be the page that broke
        page = pages.sorry(TITLES.get(status, "请求有误"), detail)
        return HTMLResponse(page, status, headers)
    return Response(document(status, detail), status, headers, media_type=PROBLEM)


async def answer_nobody(_request: Request, _error: Exception) -> Response:
    """For who hung up before the question was out: nothing was done, nobody hears this."""
    return Response(document(400, "请求没有说完。"), 400, media_type=PROBLEM)


async def body_of(request: Request, limit: int = BODY_LIMIT) -> bytes:
    """The whole body as it was sent; 413 above the limit, 408 where it only drips.

    415 where it is compressed: a small body must not become a big one here.
    """
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise problem(415, "不收压缩的内容。", {"Accept-Encoding": "identity"})
    parts: list[bytes] = []
    size, start, stream = 0, time.monotonic(), request.stream()
    while True:
        left = start + BODY_GRACE_SECONDS + size / SLOWEST_BODY - time.monotonic()
        try:
            async with asyncio.timeout(max(left, 0.0)):
                part = await anext(stream, None)
        except TimeoutError as error:
            raise problem(408, "内容迟迟不完。", {"Connection": "close"}) from error
        if part is None:
            return b"".join(parts)
        size += len(part)
        if size > limit:
            raise problem(413, "内容过长。")
        parts.append(part)


def media_type(request: Request) -> str:
    """The body's media type in small letters; 415 where its text is not UTF-8."""
    kind, _, rest = request.headers.get("content-type", "").lower().partition(";")
    for parameter in rest.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip(' "') not in ("utf-8", "utf8"):
            raise problem(415, "请用 UTF-8 编码。")
    return kind.strip()


async def object_of(request: Request) -> dict[str, Any]:
    """The body as a JSON object; 415, 413, 408 or 422 say what is wrong with it."""
    if media_type(request) != "application/json":
        raise problem(415, "请用 application/json。")
    content = await body_of(request)
    try:
        value = json.loads(content.decode("utf-8"), **STRICT)
    except (ValueError, RecursionError) as error:
        raise problem(422, "内容不是有效的 JSON。") from error
    if not isinstance(value, dict):
        raise problem(422, "内容须是一个 JSON 对象。")
    return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("the same name twice")
    return value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


STRICT: dict[str, Any] = {"object_pairs_hook": _once_each, "parse_constant": _no_number}
"""Two readers of one text must not see two things: no name twice, no NaN."""
