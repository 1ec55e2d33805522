"""The line to one WordPress: where its API is, who we are there, what its answers mean.

A wrong password is no error to WordPress: it answers as to anybody. So it is asked first who we
are, and again after every 401; and whatever is read is asked for as an editor sees it.
"""

import base64
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from studio.portal import PortalDown, PortalRefused, answers, later, wire
from studio.portal.answers import AGAIN, GARBLED, JSON
from studio.words import Words

NEEDED = (
    "publish_posts", "edit_published_posts", "delete_published_posts", "moderate_comments",
    "upload_files", "manage_categories",
)  # fmt: skip
"""What an editor may and an author may not."""
NEAR = ("127.0.0.1", "::1", "localhost")
API = "https://api.w.org/"
NO_PICTURE = "rest_upload_sideload_error"
"""WordPress says 500 to a file that is no picture: a mistake of ours that no repeat mends."""
WRONG_PASSWORD = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填“用户名:应用程序密码”。",
    fault=Words("WordPress 不接受本机的用户名和应用程序密码"),
)
TOO_LITTLE = Words(
    "{fault}，内容都在排队。请站点管理员把它改为“编辑”。",
    fault=Words("这个 WordPress 账号的权限不够"),
)
NO_SECRET = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填。",
    fault=Words("WordPress 的令牌须写成“用户名:应用程序密码”"),
)
IN_THE_CLEAR = Words(
    "{fault}，内容都在排队。请改用 https 地址。",
    fault=Words("WordPress 的密码不能经 http 发到别的主机"),
)
NO_WORDPRESS = later(Words("这个地址应答的不是 WordPress，或它的接口关闭了"))


SHOWN, LATER = "publish", "future"
"""Two states of a post: anybody reads it; nobody does before its date."""


class Refused(PortalRefused):
    """WordPress said no for good; `code` is its own word for why, `data` what it adds."""

    def __init__(self, text: str, status: int, code: str, data: Mapping[str, Any]) -> None:
        super().__init__(text, status)
        self.code, self.data = code, data


class Site:
    """One site as one user of it; not for use by two threads at once.

    secret: `user:application password`. timeout: seconds to connect and to wait for bytes.
    """

    def __init__(self, url: str, secret: str, timeout: tuple[float, float] = (3.0, 15.0)) -> None:
        self.url = url.rstrip("/")
        self._secret, self._timeout = secret, timeout
        self._line = wire.session()
        self._api = ""
        self._me = 0

    @property
    def me(self) -> int:
        """The user's id at the site; asks who we are where that is not known."""
        if not self._me:
            self._introduce()
        return self._me

    def get(self, route: str, **query: object) -> Any:
        """What a route shows to an editor, as JSON."""
        return self.page(route, **query)[0]

    def page(self, route: str, **query: object) -> tuple[Any, int]:
        """The same, with how many pages of it there are."""
        _known = self.me
        value, headers = self._call("GET", route, query={"context": "edit", **query})
        total = headers.get("X-WP-TotalPages", "1")
        return value, int(total) if total.isascii() and total.isdigit() else 1

    def post(self, route: str, body: Mapping[str, object], **query: object) -> dict[str, Any]:
        """Creates or changes something; the answer is an object."""
        return self._object("POST", route, query, body)

    def show(self, post: int, body: Mapping[str, object], fields: str) -> dict[str, Any]:
        """Changes a post so that anybody can read it now; fields: has its status.

        What is dated ahead of the site's clock WordPress keeps for later, a post too that readers
        have had: so it is after that clock was set back. Then its date becomes the site's present.
        """
        route, asked = f"wp/v2/posts/{post}", f"{fields},modified_gmt"
        wanted = {**body, "status": SHOWN}
        shown = self.post(route, wanted, _fields=asked)
        if shown.get("status") == LATER:
            present = answers.believed(lambda one: str(one["modified_gmt"]), shown)
            shown = self.post(route, {**wanted, "date_gmt": present}, _fields=asked)
        return shown

    def delete(self, route: str) -> None:
        """Deletes something for ever; what is gone already is fine."""
        try:
            self._object("DELETE", route, {"force": "true"}, None)
        except Refused as refused:
            if refused.status not in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
                raise

    def upload(self, name: str, data: bytes, content_type: str, md5: str) -> dict[str, Any]:
        """Stores a file under a name; the site itself holds the bytes against their digest."""
        headers = {
            "Content-Type": content_type,
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-MD5": md5,
        }
        _known = self.me
        value, _headers = self._call("POST", "wp/v2/media", query={}, raw=data, headers=headers)
        return _an_object(value)

    def close(self) -> None:
        """Gives the connection back."""
        self._line.close()

    def _object(
        self,
        method: str,
        route: str,
        query: Mapping[str, object],
        body: Mapping[str, object] | None,
    ) -> dict[str, Any]:
        _known = self.me
        raw = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": JSON} if raw is not None else {}
        value, _headers = self._call(method, route, query=query, raw=raw, headers=headers)
        return _an_object(value)

    def _introduce(self) -> None:
        self._api = self._api or self._found_api()
        fields = "id,capabilities"
        me, _headers = self._call(
            "GET", "wp/v2/users/me", query={"context": "edit", "_fields": fields}
        )
        may = _an_object(me).get("capabilities")
        if not isinstance(may, dict) or not all(may.get(name) is True for name in NEEDED):
            raise PortalDown(TOO_LITTLE)
        self._me = answers.believed(lambda one: int(one["id"]), me)

    def _found_api(self) -> str:
        """Where the front page says that the API is, at the address that we were given.

        A site behind a proxy often knows itself by another one; a password goes only to ours.
        """
        import requests

        parts = urlsplit(self.url)
        if parts.scheme != "https" and parts.hostname not in NEAR:
            raise PortalDown(IN_THE_CLEAR)
        if ":" not in self._secret:
            raise PortalDown(NO_SECRET)
        answer = wire.asked(self._line, "GET", f"{self.url}/", self._timeout)
        _require_service(answer)
        links = requests.utils.parse_header_links(answer.headers.get("Link", ""))
        found = next((one["url"] for one in links if one.get("rel") == API), "")
        if not found:
            raise PortalDown(NO_WORDPRESS)
        there = urlsplit(found)
        return parts._replace(path=there.path, query=there.query).geturl()

    def _call(
        self,
        method: str,
        route: str,
        *,
        query: Mapping[str, object],
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[Any, Any]:
        url, rest = self._api, {name: str(value) for name, value in query.items()}
        if "?rest_route=" in url:  # a site without pretty addresses
            url, _, root = url.partition("?rest_route=")
            rest["rest_route"] = f"{root.rstrip('/')}/{route}"
        else:
            url += route
        password = base64.b64encode(self._secret.encode()).decode()
        known = {**(headers or {}), "Authorization": f"Basic {password}"}
        answer = wire.asked(
            self._line, method, url, self._timeout, headers=known, data=raw, query=rest
        )
        if answer.status == HTTPStatus.UNAUTHORIZED:
            self._me = 0
        return answer_of(answer), answer.headers


def answer_of(answer: wire.Answer) -> Any:
    """The answer's JSON; PortalDown or Refused where it is none of a success."""
    if answer.status == HTTPStatus.UNAUTHORIZED:
        raise PortalDown(WRONG_PASSWORD)
    if answer.status == HTTPStatus.FORBIDDEN:
        raise PortalDown(TOO_LITTLE)
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
    told = _json(answer.content) if kind == JSON else None
    code = told.get("code", "") if isinstance(told, dict) else ""
    if code != NO_PICTURE:
        _require_service(answer)
    if answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE or (
        told is not None and answer.status >= HTTPStatus.BAD_REQUEST
    ):
        raise _refused(answer.status, told)
    if answer.status not in (HTTPStatus.OK, HTTPStatus.CREATED):
        odd = Words("门户的回答不是约定的内容（{status}）", status=answer.status)
        raise PortalDown(later(odd))
    if told is None:
        raise PortalDown(GARBLED)
    return told


def _require_service(answer: wire.Answer) -> None:
    """PortalDown where the site cannot serve now: too busy, under maintenance, broken."""
    if answer.status in AGAIN or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        busy = Words("门户暂时不能服务（{status}）", status=answer.status)
        raise PortalDown(later(busy), answers.retry_after(answer.headers))


def _refused(status: int, told: object) -> Refused:
    said = told if isinstance(told, dict) else {}
    why = answers.shown(said.get("message", "")) or Words("没有说明原因")
    data = said.get("data")
    return Refused(
        Words("门户拒收（{status}）：{why}", status=status, why=why),
        status,
        str(said.get("code", "")),
        data if isinstance(data, dict) else {},
    )


def _json(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise PortalDown(GARBLED) from error


def _an_object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PortalDown(GARBLED)
    return value
