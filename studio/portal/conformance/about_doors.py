"""Who comes in, and how a portal says no."""

import gzip
import json

from studio.portal.conformance.rule import (
    Portal,
    announcement,
    at,
    require,
    require_status,
    rule,
    version_at,
)
from studio.portal.conformance.wire import Answer, Wire, version
from studio.words import Words

PROBLEM = "application/problem+json"
NO = 4
"""The hundreds of what the caller did wrong."""
TOO_LONG = 1024 * 1024 + 65536


def _is_problem(answer: Answer) -> None:
    require(answer.kind == PROBLEM, Words("错误应答的类型是 {kind}，约定是 {wanted}",
            kind=answer.kind, wanted=PROBLEM))  # fmt: skip
    missing = [name for name in ("type", "title", "status", "detail") if name not in answer.json]
    require(not missing, Words("错误文档里没有 {names}", names="、".join(missing)))
    require(answer.json["status"] == answer.status, Words("错误文档的 status 和应答的不一样"))


@rule("door.no_token", Words("没有令牌：401"))
def _no_token(portal: Portal) -> None:
    programme = portal.announced()
    _is_problem(require_status(portal.nobody.get(f"{at(programme)}/entries"), 401, 403))
    require_status(portal.nobody.put(version_at(programme, "line-1", 1), version()), 401, 403)


@rule("door.wrong_token", Words("令牌不对：401，对没有的访谈也一样（先看令牌）"))
def _wrong_token(portal: Portal) -> None:
    stranger = Wire(portal.url, "not-the-token")
    try:
        for name in (portal.announced(), "check-unknown"):
            require_status(stranger.get(f"{at(name)}/entries"), 401, 403)
    finally:
        stranger.close()


@rule("door.collector", Words("征集令牌只能交提问：发布和读回都是 401"))
def _collector(portal: Portal) -> None:
    programme, collector = portal.announced(), portal.collector
    require_status(collector.put(version_at(programme, "line-1", 1), version()), 401, 403)
    require_status(collector.get(f"{at(programme)}/entries"), 401, 403)


@rule("door.unknown_programme", Words("没有登记的访谈：404 和 RFC 9457 错误文档"))
def _unknown(portal: Portal) -> None:
    _is_problem(require_status(portal.studio.get(f"{at('check-unknown')}/entries"), 404))


@rule("door.method", Words("不支持的方法：405 和 Allow"))
def _method(portal: Portal) -> None:
    answer = portal.studio.call("PATCH", at(portal.announced()), b"{}")
    require("allow" in require_status(answer, 405).headers, Words("没有 Allow"))


@rule("door.broken_json", Words("内容不是 JSON、同名两次、NaN：4xx，不是 5xx"))
def _broken_json(portal: Portal) -> None:
    programme = portal.announced()
    twice = json.dumps(announcement())[:-1] + ', "title": "两次"}'
    nan = json.dumps({**announcement(), "extra": float("nan")})
    for text in ('{"title": ', twice, nan, "[]", "\udc80"):
        answer = portal.studio.call("PUT", at(programme), text.encode("utf-8", "surrogateescape"))
        seen = Words("应答 {status}，内容是 {text}", status=answer.status, text=ascii(text[:40]))
        require(answer.status // 100 == NO, seen)


@rule("door.compressed", Words("压缩的内容：415"))
def _compressed(portal: Portal) -> None:
    packed = gzip.compress(json.dumps(announcement()).encode())
    answer = portal.studio.call(
        "PUT", at(portal.announced()), packed, headers={"Content-Encoding": "gzip"}
    )
    require_status(answer, 415)


@rule("door.too_long", Words("超过 1 MB 的内容：413，或把连接断开"))
def _too_long(portal: Portal) -> None:
    from studio.portal.conformance.wire import NoAnswer

    body = version(text="长" * (TOO_LONG // 3))
    try:
        require_status(portal.publish(portal.announced(), "line-1", 1, body), 413, 422)
    except NoAnswer:
        require_status(portal.studio.get(f"{at('check-unknown')}/entries"), 404)
