"""A server that does what the pages of open.weibo.com say of API v2; real sockets, this machine.

Of each call it knows the parameters, the refusals and the answer's fields that the documentation
names (docs/weibo.md lists the pages). What it cannot know is what the real service does beside
them: tests can switch on what is only feared.
"""

import json
import re
import socket
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

UID, TOKEN, NAME = 1902538057, "2.00good", "广东发布"
CHINA = timezone(timedelta(hours=8))
FIRST_ID = 5_000_000_000_000_000
LINK = re.compile(r"https?://[A-Za-z0-9./?=&_%#-]+")
WIDE = re.compile(r"[^\x00-\xff]")
NEWEST_FOR_ANYBODY = 5
FORBIDDEN = frozenset({10022, 10023, 10024, 10014, 20015, 20031, 21319, 21327, 21332})


class Wrong(Exception):
    """An error as the page Error_code lists it."""

    def __init__(self, code: int, error: str) -> None:
        super().__init__(error)
        self.code, self.error = code, error


@dataclass
class Weibo:
    """All that is on Weibo, and what of it a test switches on; use it under `lock`."""

    users: dict[int, str] = field(default_factory=lambda: {UID: NAME})
    tokens: dict[str, int] = field(default_factory=lambda: {TOKEN: UID})
    expire_in: int = 30 * 86400
    statuses: dict[int, dict[str, Any]] = field(default_factory=dict)
    comments: dict[int, dict[str, Any]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    user_limit: int = 100_000
    used: int = 0
    reset_in: int = 1415
    fails: list[tuple[str, int]] = field(default_factory=list)
    """The next calls of a route end with a code; with 0 one of them goes well."""
    delayed: bool = False
    keeps_annotations: bool = True
    alters: Callable[[str], str] = str
    asked: Counter[str] = field(default_factory=Counter)
    fields: list[dict[str, str]] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)
    last_id: int = FIRST_ID
    seconds: int = 0

    def new_id(self) -> int:
        self.last_id += 7
        return self.last_id

    def now(self) -> str:
        moment = datetime.now(UTC) + timedelta(seconds=self.seconds)
        return moment.astimezone(CHINA).strftime("%a %b %d %H:%M:%S %z %Y")

    def user(self, uid: int) -> dict[str, Any]:
        return {"id": uid, "idstr": str(uid), "screen_name": self.users.get(uid, f"用户{uid}")}

    def post(self, uid: int, text: str, **more: Any) -> int:
        """Somebody posts, on the page or by an app."""
        with self.lock:
            number = self.new_id()
            self.statuses[number] = {
                "id": number, "idstr": str(number), "mid": str(number), "text": text,
                "created_at": self.now(), "user": self.user(uid), "annotations": [],
                "visible": {"type": 0, "list_id": 0}, **more,
            }  # fmt: skip
            return number

    def comment(self, uid: int, status: int, text: str, to: int = 0) -> int:
        """Somebody comments, or answers a comment."""
        with self.lock:
            number = self.new_id()
            row = {
                "id": number, "idstr": str(number), "text": text, "created_at": self.now(),
                "user": self.user(uid), "status": {"id": status},
            }  # fmt: skip
            if to:
                row["reply_comment"] = {"id": to, "text": self.comments[to]["text"]}
            self.comments[number] = row
            return number

    def shown(self) -> list[str]:
        """What anybody reads on the account's page, the oldest first."""
        with self.lock:
            rows = [row for row in self.statuses.values() if row["user"]["id"] == UID]
            seen = [row for row in rows if row["visible"]["type"] == 0]
            return [self.full(row["text"]) for row in sorted(seen, key=lambda row: row["id"])]

    def full(self, text: str) -> str:
        """A text with its short links at their length."""
        for short, long in self.links.items():
            text = text.replace(short, long)
        return text

    def shortened(self, text: str) -> str:
        """Links are kept in their short form."""

        def short(found: re.Match[str]) -> str:
            if found[0] in self.links:
                return found[0]
            name = f"http://t.cn/A{len(self.links):06}"
            self.links[name] = found[0]
            return name

        return LINK.sub(short, text)


def answer(weibo: Weibo, method: str, path: str, token: str, given: dict[str, str]) -> Any:
    """What a call is answered; Wrong where it is refused."""
    route, commercial = _route(path)
    with weibo.lock:
        weibo.asked[route] += 1
        weibo.fields.append({"route": route, **given})
        if route == "oauth2/get_token_info":
            token = given.get("access_token", "")
        uid = weibo.tokens.get(token)
        if uid is None:
            raise Wrong(21332, "invalid_access_token")
        _require_unfailed(weibo, route)
        if route == "oauth2/get_token_info":
            return {"uid": uid, "appkey": "1352222456", "scope": None, "create_at": 1,
                    "expire_in": weibo.expire_in}  # fmt: skip
        if route == "account/rate_limit_status":
            return {
                "ip_limit": 10000, "limit_time_unit": "HOURS", "remaining_ip_hits": 10000,
                "remaining_user_hits": max(0, weibo.user_limit - weibo.used),
                "reset_time": "2011-06-03 18:00:00", "reset_time_in_seconds": weibo.reset_in,
                "user_limit": weibo.user_limit,
            }  # fmt: skip
        _require_allowed(weibo, route, method)
        return ROUTES[route](weibo, uid, given, commercial)


def _route(path: str) -> tuple[str, bool]:
    name = path.strip("/").removeprefix("2/").removesuffix(".json")
    if name == "comments/show/all":
        return "comments/show", True
    return name.removesuffix("/biz"), name.endswith("/biz")


def _require_allowed(weibo: Weibo, route: str, method: str) -> None:
    if route not in ROUTES:
        raise Wrong(10020, "Request api not found")
    if (method == "POST") != (route in WRITES):
        raise Wrong(10021, "HTTP method is not suported for this request")
    weibo.used += 1
    if weibo.used > weibo.user_limit:
        raise Wrong(10023, "User requests out of rate limit")


def _require_unfailed(weibo: Weibo, route: str) -> None:
    for number, (name, code) in enumerate(weibo.fails):
        if name == route or (name == "*" and route in ROUTES):
            del weibo.fails[number]
            if code:
                raise Wrong(code, f"told to fail with {code}")
            break


def _page(rows: list[dict[str, Any]], given: dict[str, str], name: str, most: int) -> Any:
    since, below = int(given.get("since_id", 0)), int(given.get("max_id", 0))
    count, page = min(most, int(given.get("count", 20))), int(given.get("page", 1))
    found = sorted(
        (row for row in rows if row["id"] > since and (not below or row["id"] <= below)),
        key=lambda row: -int(row["id"]),
    )
    return {name: found[(page - 1) * count : page * count], "total_number": len(rows)}


def _timeline(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    rows = [row for row in weibo.statuses.values() if row["user"]["id"] == uid]
    page = _page(rows, given, "statuses", 100)
    if not commercial:
        newest = sorted(row["id"] for row in rows)[-NEWEST_FOR_ANYBODY:]
        page["statuses"] = [row for row in page["statuses"] if row["id"] in newest]
    if given.get("isGetLongText") == "1":
        return page
    return {**page, "statuses": [{**row, "longText": None} for row in page["statuses"]]}


def _update(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    text = weibo.alters(given.get("status", "").strip())
    if not text:
        raise Wrong(20008, "Content is null")
    if not given.get("rip"):
        raise Wrong(10016, "Miss required parameter (rip) , see doc for more info")
    kept = weibo.shortened(text)
    long = given.get("is_longtext") == "1"
    if len(WIDE.sub("**", kept)) > 280 and not long:
        raise Wrong(20012, "Text too long, please input text less than 140 characters")
    mine = [row for row in weibo.statuses.values() if row["user"]["id"] == uid]
    if mine and mine[-1]["text"] == kept:
        raise Wrong(20019, "Repeat content")
    notes = json.loads(given.get("annotations", "[]"))
    if len(given.get("annotations", "")) > 512:
        raise Wrong(10017, "Parameter (annotations)'s value invalid")
    more: dict[str, Any] = {"annotations": notes if weibo.keeps_annotations else []}
    if len(WIDE.sub("**", kept)) > 280:
        more |= {"isLongText": True, "longText": {"longTextContent": kept}}
        kept = f"{kept[:130]}...全文"
    number = weibo.post(uid, kept, **more)
    if weibo.delayed:
        weibo.delayed = False
        raise Wrong(20032, "Update success, while server slow now, please wait 1-2 minutes")
    return weibo.statuses[number]


def _destroy(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    row = weibo.statuses.get(int(given["id"]))
    if row is None:
        raise Wrong(20101, "Target weibo does not exist")
    if row["user"]["id"] != uid:
        raise Wrong(20102, "Not your own weibo")
    return weibo.statuses.pop(row["id"])


def _comments(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    under = int(given["id"])
    if under not in weibo.statuses:
        raise Wrong(20101, "Target weibo does not exist")
    rows = [row for row in weibo.comments.values() if row["status"].get("id") == under]
    if not commercial:
        rows = [row for row in rows if row["user"]["id"] in weibo.tokens.values()]
    return _page(rows, given, "comments", 200)


def _mentioned(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    rows = [row for row in weibo.comments.values() if f"@{weibo.users[uid]}" in row["text"]]
    return _page(rows, given, "comments", 200)


def _mentions(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    rows = [row for row in weibo.statuses.values() if f"@{weibo.users[uid]}" in row["text"]]
    return _page(rows, given, "statuses", 200)


def _by_me(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    rows = [row for row in weibo.comments.values() if row["user"]["id"] == uid]
    return _page(rows, given, "comments", 200)


def _comment_text(given: dict[str, str]) -> str:
    text = given.get("comment", "").strip()
    if len(WIDE.sub("**", text)) > 280:
        raise Wrong(20012, "Text too long, please input text less than 140 characters")
    if not given.get("rip"):
        raise Wrong(10016, "Miss required parameter (rip) , see doc for more info")
    return text


def _create(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    if int(given["id"]) not in weibo.statuses:
        raise Wrong(20101, "Target weibo does not exist")
    return weibo.comments[weibo.comment(uid, int(given["id"]), _comment_text(given))]


def _reply(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    asked = weibo.comments.get(int(given["cid"]))
    if asked is None:
        raise Wrong(20201, "Target weibo comment does not exist")
    text = f"回复@{asked['user']['screen_name']}:{_comment_text(given)}"
    number = weibo.comment(uid, int(given["id"]), text, asked["id"])
    return weibo.comments[number]


def _user(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    return weibo.user(int(given["uid"]))


def _expand(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    short = given["url_short"]
    return {"urls": [{"result": True, "url_short": short, "url_long": weibo.links.get(short, "")}]}


def _destroy_comment(weibo: Weibo, uid: int, given: dict[str, str], commercial: bool) -> Any:
    row = weibo.comments.get(int(given["cid"]))
    if row is None:
        raise Wrong(20201, "Target weibo comment does not exist")
    if row["user"]["id"] != uid:
        raise Wrong(20203, "Not your own comment")
    return weibo.comments.pop(row["id"])


ROUTES: dict[str, Callable[[Weibo, int, dict[str, str], bool], Any]] = {
    "statuses/user_timeline": _timeline, "statuses/update": _update,
    "statuses/destroy": _destroy, "statuses/mentions": _mentions,
    "comments/show": _comments, "comments/mentions": _mentioned, "comments/by_me": _by_me,
    "comments/create": _create, "comments/reply": _reply,
    "comments/destroy": _destroy_comment, "users/show": _user,
    "short_url/expand": _expand,
}  # fmt: skip
WRITES = frozenset(
    {"statuses/update", "statuses/destroy", "comments/create", "comments/reply", "comments/destroy"}
)


class Six(ThreadingHTTPServer):
    """The same on an address of IPv6."""

    address_family = socket.AF_INET6


class WeiboServer:
    """Listens on a port of this machine; `url` is its address, `weibo` all that is there."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.weibo = weibo = Weibo()

        class Call(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                self._meet(parts.path, parts.query)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                self._meet(urlsplit(self.path).path, body.decode())

            def _meet(self, path: str, query: str) -> None:
                given = {name: values[0] for name, values in parse_qs(query).items()}
                token = self.headers.get("Authorization", "").removeprefix("OAuth2 ")
                try:
                    told, status = answer(weibo, self.command, path, token, given), 200
                except Wrong as wrong:
                    told = {"error": wrong.error, "error_code": wrong.code, "request": path}
                    status = 403 if wrong.code in FORBIDDEN else 400
                raw = json.dumps(told, ensure_ascii=False).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json;charset=UTF-8")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_said: object) -> None:
                pass

        self._server = (Six if ":" in host else ThreadingHTTPServer)((host, 0), Call)
        self._server.daemon_threads = True
        named = f"[{host}]" if ":" in host else host
        self.url = f"http://{named}:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self._thread.start()

    def address(self, more: str = "") -> str:
        """As the planner names the account."""
        return f"{self.url}/#weibo={UID}{more}"

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)


__all__ = ["NAME", "TOKEN", "UID", "Weibo", "WeiboServer"]
