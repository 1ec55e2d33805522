"""The line to one official account: its token, its allowances, what its error codes mean.

The platform answers 200 to everything and says in `errcode` what was wrong. A token holds for
all who use the account; the stable one is not made void by anybody else's asking for it.
"""

import json
import re
import secrets
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from http import HTTPStatus
from typing import Any

from studio.portal import PortalDown, PortalRefused, answers, later, wire
from studio.portal.answers import AGAIN, GARBLED, JSON
from studio.words import Words

BEIJING = timezone(timedelta(hours=8))
EARLY_SECONDS = 300
"""The platform hands out the next token so long before the old one ends; both hold meanwhile."""
BUSY, OVER_QUOTA, TOO_FAST, NO_RIGHT, NOT_LISTED = -1, 45009, 45011, 48001, 40164
STALE = frozenset({40001, 40014, 42001})
BAD_SECRET = frozenset({40001, 40125, 41004})
BAD_APPID = frozenset({40013, 41002})
FROZEN = frozenset({40243, 50002, 50004, 50007})
NO_MEDIA, NO_ARTICLE = 40007, 53600
NO_COMMENTS, NO_MESSAGE, REPLIED = 88000, 88001, 88005
NO_COMMENT, NO_REPLY = 88008, 88009
MINUTE = 60.0
ADDRESS = re.compile(r"invalid ip ([0-9A-Fa-f.:]+)")
WRONG_SECRET = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填 AppSecret。",
    fault=Words("公众号不接受本机的 AppSecret"),
)
WRONG_APPID = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏核对地址。",
    fault=Words("公众平台上没有这个 AppID"),
)
WRONG_TOKEN = later(Words("公众号不认刚取到的令牌"))
NOT_ALLOWED = Words(
    "{fault}，内容都在排队。请公众号管理员在公众平台上核对接口权限和认证。",
    fault=Words("这个公众号没有这个接口的权限（48001）"),
)
FROZEN_ACCOUNT = Words(
    "{fault}，内容都在排队。请公众号管理员登录公众平台处理。",
    fault=Words("公众号或它的 AppSecret 被冻结了"),
)
NO_TEXT = Words("文字里有半个字符，公众号存不下。")


class Refused(PortalRefused):
    """The platform said no for good; `code` is its errcode."""

    def __init__(self, text: str, code: int) -> None:
        super().__init__(text, HTTPStatus.UNPROCESSABLE_ENTITY)
        self.code = code


class UsedUp(PortalDown):
    """The day's calls of one interface are used up, until midnight in Beijing."""


class NoRight(PortalDown):
    """The account may not use this interface."""


class Account:
    """One account; not for use by two threads at once. Every call raises PortalDown or Refused.

    timeout: seconds to connect and to wait for bytes. now: seconds since 1970.
    """

    def __init__(
        self,
        url: str,
        appid: str,
        secret: str,
        timeout: tuple[float, float] = (3.0, 10.0),
        now: Callable[[], float] = time.time,
    ) -> None:
        self.appid = appid
        self._url, self._secret, self._timeout, self.now = url.rstrip("/"), secret, timeout, now
        self._line = wire.session()
        self._token, self._until = "", 0.0
        self._used_up: dict[str, float] = {}

    def call(self, path: str, body: Mapping[str, object]) -> dict[str, Any]:
        r"""A call with a JSON body; signs go as they are, for the platform takes no \uXXXX."""
        try:
            raw = json.dumps(body, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            raise Refused(NO_TEXT, 0) from error
        return self._called(path, raw, JSON, {})

    def shown(self, path: str, body: Mapping[str, object], *gone: int) -> dict[str, Any]:
        """What a call without consequences shows; gone: codes that say that it is there no more.

        Any other refused question is no refusal of a text, nor a sign that nothing is there: all
        waits until it is answered.
        """
        try:
            return self.call(path, body)
        except Refused as refused:
            if refused.code in gone:
                raise
            fault = Words("公众平台拒绝了查询（{code}）", code=refused.code)
            raise PortalDown(later(fault)) from refused

    def upload(
        self, path: str, name: str, data: bytes, content_type: str, **query: str
    ) -> dict[str, Any]:
        """Sends a file as the form field `media`."""
        edge = secrets.token_hex(16)
        head = (
            f'--{edge}\r\nContent-Disposition: form-data; name="media"; filename="{name}"\r\n'
            f"Content-Type: {content_type}\r\n\r\n"
        )
        raw = head.encode() + data + f"\r\n--{edge}--\r\n".encode()
        return self._called(path, raw, f"multipart/form-data; boundary={edge}", query)

    def close(self) -> None:
        """Gives the connection back."""
        self._line.close()

    def _called(
        self, path: str, raw: bytes, content_type: str, query: Mapping[str, str]
    ) -> dict[str, Any]:
        self._require_allowance(path)
        answer: dict[str, Any] = {}
        for _ in range(2):
            known = {**query, "access_token": self._token_now()}
            answer = self._answer(path, raw, content_type, known)
            if _code(answer) not in STALE:
                break
            self._token = ""
        self._require_done(path, answer)
        return answer

    def _token_now(self) -> str:
        if not self._token or self.now() >= self._until:
            path = "cgi-bin/stable_token"
            self._require_allowance(path)
            asked = {
                "grant_type": "client_credential", "appid": self.appid, "secret": self._secret,
            }  # fmt: skip
            raw = json.dumps(asked, ensure_ascii=False).encode()
            answer = self._answer(path, raw, JSON, {})
            _require_known(answer)
            self._require_done(path, answer)
            token, lasts = answers.believed(_token_of, answer)
            self._token, self._until = token, self.now() + max(0, lasts - EARLY_SECONDS)
        return self._token

    def _answer(
        self, path: str, raw: bytes, content_type: str, query: Mapping[str, str]
    ) -> dict[str, Any]:
        """The JSON object, whatever type it is said to be: the platform says text/plain too."""
        answer = wire.asked(
            self._line, "POST", f"{self._url}/{path}", self._timeout, data=raw, query=query,
            headers={"Content-Type": content_type},
        )  # fmt: skip
        if answer.status in AGAIN or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            busy = Words("门户暂时不能服务（{status}）", status=answer.status)
            raise PortalDown(later(busy), answers.retry_after(answer.headers))
        if answer.status != HTTPStatus.OK:
            odd = Words("门户的回答不是约定的内容（{status}）", status=answer.status)
            raise PortalDown(later(odd))
        try:
            told = json.loads(answer.content.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise PortalDown(GARBLED) from error
        if not isinstance(told, dict):
            raise PortalDown(GARBLED)
        return told

    def _require_allowance(self, path: str) -> None:
        """Asked again before midnight, the platform would only say the same."""
        until = self._used_up.get(path, 0.0)
        if self.now() < until:
            raise self._spent(path, until)

    def _spent(self, path: str, until: float) -> UsedUp:
        spent = Words("公众号接口 {path} 今天的调用次数用完了，北京时间零点恢复", path=path)
        return UsedUp(Words("{fault}，内容都在排队。", fault=spent), until - self.now())

    def _require_done(self, path: str, answer: Mapping[str, Any]) -> None:
        code = _code(answer)
        if code == 0:
            return
        if code == OVER_QUOTA:
            until = self._used_up[path] = midnight_after(self.now())
            raise self._spent(path, until)
        if code in (BUSY, TOO_FAST):
            busy = Words("公众平台忙，要求稍候（{code}）", code=code)
            raise PortalDown(later(busy), MINUTE if code == TOO_FAST else None)
        if code in STALE:
            raise PortalDown(WRONG_TOKEN)
        if code == NO_RIGHT:
            raise NoRight(NOT_ALLOWED)
        if code in FROZEN:
            raise PortalDown(FROZEN_ACCOUNT)
        _require_listed(code, answer)
        why = answers.shown(answer.get("errmsg", "")) or Words("没有说明原因")
        raise Refused(Words("公众号拒收（{code}）：{why}", code=code, why=why), code)


def midnight_after(now: float) -> float:
    """The next midnight in Beijing, when the platform counts its calls anew; both in seconds."""
    here = datetime.fromtimestamp(now, UTC).astimezone(BEIJING)
    start = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return (start + timedelta(days=1)).timestamp()


def _require_known(answer: Mapping[str, Any]) -> None:
    """What only the asking for a token can meet."""
    code = _code(answer)
    if code in BAD_SECRET:
        raise PortalDown(WRONG_SECRET)
    if code in BAD_APPID:
        raise PortalDown(WRONG_APPID)


def _require_listed(code: int, answer: Mapping[str, Any]) -> None:
    if code != NOT_LISTED:
        return
    found = ADDRESS.search(str(answer.get("errmsg", "")))
    fault = Words("公众号的 IP 白名单里没有本机的出口地址 {ip}", ip=found[1] if found else "?")
    raise PortalDown(
        Words("{fault}，内容都在排队。请公众号管理员在公众平台的开发设置里加上。", fault=fault)
    )


def _code(answer: Mapping[str, Any]) -> int:
    code = answer.get("errcode", 0)
    if type(code) is not int:
        raise PortalDown(GARBLED)
    return code


def _token_of(answer: Mapping[str, Any]) -> tuple[str, int]:
    return answers.text(answer["access_token"]), answers.whole(answer["expires_in"])


__all__ = ["Account", "NoRight", "Refused", "UsedUp", "midnight_after"]
