"""Errors as RFC 9457 problem documents; bodies read with a bound."""

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

BODY_LIMIT = 1024 * 1024
MEDIA_LIMIT = 20 * 1024 * 1024
TITLES = {
    400: "请求有误", 401: "没有权限", 403: "没有权限", 404: "没有找到", 405: "不支持的操作",
    409: "内容冲突", 413: "内容过长", 415: "格式不支持", 422: "内容不合要求", 429: "请求过于频繁",
    500: "门户出错",
}  # fmt: skip


def problem(status: int, detail: str) -> HTTPException:
    """To be raised: a problem with its sentence."""
    return HTTPException(status, detail)


async def answer_problem(_request: Request, error: Exception) -> Response:
    """The problem document of an error."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = error.detail if isinstance(error, HTTPException) else "门户内部出错。"
    headers = dict(getattr(error, "headers", None) or {})
    body = {"type": "about:blank", "title": TITLES.get(status, "请求有误"), "status": status,
            "detail": detail}  # fmt: skip
    return JSONResponse(body, status, headers, media_type="application/problem+json")


async def body_of(request: Request, limit: int = BODY_LIMIT) -> bytes:
    """The whole body; 413 above the limit, without reading the rest."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise problem(413, "内容过长。")
        parts.append(part)
    return b"".join(parts)


async def object_of(request: Request) -> dict[str, Any]:
    """The body as a JSON object; 415, 413 or 422 say what is wrong with it."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise problem(415, "请用 application/json。")
    try:
        value = json.loads((await body_of(request)).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise problem(422, "内容不是有效的 JSON。") from error
    if not isinstance(value, dict):
        raise problem(422, "内容须是一个 JSON 对象。")
    return value


def text_in(value: dict[str, Any], name: str, longest: int, *, empty: bool = True) -> str:
    """A text field; 422 where it is missing, too long, or not text."""
    text = value.get(name)
    if not isinstance(text, str) or any("\ud800" <= mark <= "\udfff" for mark in text):
        raise problem(422, f"{name} 须是文字。")
    if len(text) > longest:
        raise problem(422, f"{name} 不能超过 {longest} 字。")
    if not empty and blank(text):
        raise problem(422, f"{name} 不能为空。")
    return text


def whole_in(value: dict[str, Any], name: str, least: int, most: int) -> int:
    """A whole number within bounds, else 422."""
    number = value.get(name)
    if type(number) is not int or not least <= number <= most:
        raise problem(422, f"{name} 须是 {least} 到 {most} 的整数。")
    return number


def blank(text: str) -> bool:
    """Whether a text shows nothing: white space, zero-width and control characters only."""
    return not any(
        mark.isprintable() and not mark.isspace() and mark not in HIDDEN for mark in text
    )


HIDDEN = frozenset("\u3164\u115f\u1160\u2800\uffa0")
"""Printable by the tables, yet nothing to see."""
