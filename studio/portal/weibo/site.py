"""The line to Weibo's API v2 as one registered account: who we are there, and how often we may ask.

Before anything else the token is asked whose it is: where that is not the account of the address,
nothing is sent at all (requirement A64). A limit that was met is kept here: until it is over
nobody asks, for each question would lengthen it.
"""

import contextlib
import json
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit

from studio.portal import PortalDown, answers, later, wire
from studio.portal.answers import AGAIN, GARBLED
from studio.portal.weibo.address import Where
from studio.portal.weibo.meaning import (
    EXPIRED,
    EXPIRED_CODES,
    LIMIT_OF_ONE,
    LIMITS,
    NO_TOKEN,
    Refused,
    meant,
    waiting,
)
from studio.words import Words

HOUR = 3600.0
CALLS_A_LOOK = 8
"""What looking around once costs, twice over: half of what is allowed is left for sending."""
USUAL_LIMIT = 1000
LEAST_PAUSE = 1.0
PAGES = {"comments/show": "comments/show/all"}
"""Where the commercial interface of a call is not called `…/biz`."""
TO_PLANNER = Words("请在“排期 · 这场访谈”的门户一栏改正。")
NO_ACCOUNT = waiting(
    Words("微博的地址里没有写登记的账号，须写成 https://c.api.weibo.com/#weibo=账号UID"),
    TO_PLANNER,
)


@dataclass(frozen=True)
class Account:
    """Who the token speaks for; seconds: how long it is still good; used up of an hour's calls."""

    uid: str
    name: str
    seconds: int
    limit: int
    remaining: int
    reset: int


class Site:
    """One account's line; not for use by two threads at once.

    timeout: seconds to connect and to wait for bytes. clock: seconds that only grow.
    """

    def __init__(
        self,
        where: Where,
        token: str,
        timeout: tuple[float, float] = (3.0, 10.0),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.where = where
        self._token, self._timeout, self._clock = token, timeout, clock
        self._line = wire.session()
        self._known: Account | None = None
        self._closed: dict[str, float] = {}
        self._rip = where.rip

    @property
    def account(self) -> Account:
        """The registered account; asks whose the token is where that is not known."""
        if self._known is None:
            self._known = self._introduced()
        return self._known

    @property
    def pause(self) -> float:
        """Seconds between two looks around that nothing asks for, so that the limit lasts."""
        return max(LEAST_PAUSE, HOUR * CALLS_A_LOOK / max(1, self.account.limit))

    def get(self, route: str, **query: object) -> dict[str, Any]:
        """What a call without consequences shows; query: its parameters, without the token."""
        _known = self.account
        return self._asked("GET", route, query)

    def post(self, route: str, **fields: object) -> dict[str, Any]:
        """A call that changes something."""
        _known = self.account
        return _an_object(self._call("POST", route, fields))

    def speaking(self) -> dict[str, object]:
        """The address of whoever acts, which Weibo wants beside everything that is written."""
        self._rip = self._rip or _own_address(self.where.site)
        return {"rip": self._rip} if self._rip else {}

    def named(self) -> Account:
        """The account with its name, and what is left of this hour."""
        known = self.account
        user = self.get("users/show", uid=known.uid)
        limit, remaining, reset = self._limits()
        name = answers.believed(lambda row: answers.text(row["screen_name"]), user)
        return Account(known.uid, name, known.seconds, limit, remaining, reset)

    def close(self) -> None:
        """Gives the connection back."""
        self._line.close()

    def _introduced(self) -> Account:
        where = self.where
        if where.fault:
            fault = Words("微博地址里的 {name} 写得不对", name=answers.shown(where.fault))
            raise PortalDown(waiting(fault, TO_PLANNER))
        if not where.uid:
            raise PortalDown(NO_ACCOUNT)
        if not self._token or not self._token.isascii() or not self._token.isprintable():
            raise PortalDown(NO_TOKEN)
        told = self._asked("POST", "oauth2/get_token_info", {})
        owner = answers.believed(lambda row: str(int(row["uid"])), told)
        if owner != where.uid:
            fault = Words(
                "令牌属于微博账号 {owner}，不是登记的 {uid}，什么也没有发出",
                owner=owner, uid=where.uid,
            )  # fmt: skip
            raise PortalDown(waiting(fault, TO_PLANNER))
        seconds = answers.believed(lambda row: int(row.get("expire_in", row.get("expires_in"))),
                                   told)  # fmt: skip
        if seconds <= 0:
            raise PortalDown(EXPIRED)
        return Account(owner, "", seconds, *self._limits())

    def _limits(self) -> tuple[int, int, int]:
        """Calls in an hour, those left, seconds until all are back; asking is not counted."""
        told = self._asked("GET", "account/rate_limit_status", {})
        return answers.believed(
            lambda row: (
                int(row.get("user_limit", USUAL_LIMIT)),
                int(row.get("remaining_user_hits", USUAL_LIMIT)),
                int(row.get("reset_time_in_seconds", HOUR)),
            ),
            told,
        )

    def _asked(self, method: str, route: str, fields: Mapping[str, object]) -> dict[str, Any]:
        """A refused question is no refusal of any text: all waits until it is answered."""
        try:
            return _an_object(self._call(method, route, fields))
        except Refused as refused:
            fault = Words("微博拒绝了查询（{code}）", code=refused.code)
            raise PortalDown(later(fault)) from refused

    def _call(self, method: str, route: str, fields: Mapping[str, object]) -> Any:
        self._require_open(route)
        rest = {name: str(value) for name, value in fields.items()}
        headers = {"Authorization": f"OAuth2 {self._token}"}
        data = None
        if method == "POST":
            if route.startswith("oauth2/"):
                rest["access_token"] = self._token
            data = urlencode(rest).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        answer = wire.asked(
            self._line, method, self._address(route), self._timeout, headers=headers, data=data,
            query=rest if data is None else None,
        )  # fmt: skip
        told = _told(answer)
        code = _code(told)
        if not code:
            return told
        if code in LIMITS:
            self._close_until_reset(route, code)
        if code in EXPIRED_CODES:
            self._known = None
        raise meant(code, told.get("error", ""))

    def _address(self, route: str) -> str:
        if route.startswith("oauth2/"):
            return f"{self.where.accounts}/{route}"
        if route.startswith("account/"):
            return f"{self.where.accounts}/2/{route}.json"
        name = PAGES.get(route, f"{route}/biz") if self.where.commercial else route
        return f"{self.where.site}/2/{name}.json"

    def _require_open(self, route: str) -> None:
        for name in ("", route):
            left = self._closed.get(name, 0.0) - self._clock()
            if left > 0 and not route.startswith("account/"):
                raise _limited(left)

    def _close_until_reset(self, route: str, code: int) -> None:
        """Nothing is asked until Weibo counts anew; its own word for when, at most an hour."""
        left = HOUR
        if not route.startswith("account/"):
            try:
                left = min(HOUR, max(1.0, float(self._limits()[2])))
            except PortalDown:
                left = HOUR
        self._closed[route if code == LIMIT_OF_ONE else ""] = self._clock() + left
        raise _limited(left)


def _own_address(site: str) -> str:
    """The address by which this PC reaches Weibo, IPv4 or IPv6; nothing is sent to learn it."""
    parts = urlsplit(site)
    try:
        ways = socket.getaddrinfo(parts.hostname or "", parts.port or 443, type=socket.SOCK_DGRAM)
    except OSError:
        return ""
    for family, kind, protocol, _name, there in ways:
        with contextlib.suppress(OSError), socket.socket(family, kind, protocol) as way:
            way.connect(there)
            return str(way.getsockname()[0])
    return ""


def _limited(left: float) -> PortalDown:
    minutes = max(1, round(left / 60))
    fault = Words("微博每小时允许的次数用完了，{n} 分钟后才能继续", n=minutes)
    return PortalDown(later(fault), left)


def _told(answer: wire.Answer) -> Any:
    """The answer's JSON; PortalDown where there is none, or Weibo cannot serve now."""
    busy = answer.status in AGAIN or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    try:
        told = json.loads(answer.content.decode("utf-8"))
    except (ValueError, RecursionError):
        told = None
    if busy and not (isinstance(told, dict) and _code(told)):
        fault = Words("门户暂时不能服务（{status}）", status=answer.status)
        raise PortalDown(later(fault), answers.retry_after(answer.headers))
    if told is None:
        raise PortalDown(GARBLED)
    if answer.status != HTTPStatus.OK and not (isinstance(told, dict) and _code(told)):
        odd = Words("门户的回答不是约定的内容（{status}）", status=answer.status)
        raise PortalDown(later(odd))
    return told


def _code(told: Any) -> int:
    """Weibo's own number of what went wrong, 0 for nothing; it comes as a number or a text."""
    code = told.get("error_code", 0) if isinstance(told, dict) else 0
    return int(code) if str(code).isascii() and str(code).isdigit() else 0


def _an_object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PortalDown(GARBLED)
    return value


__all__ = ["Account", "Site"]
