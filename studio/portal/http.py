"""Our own portal contract over HTTP: one session, every answer checked before it is believed."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import quote

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    NetizenQuestion,
    OnlineEntry,
    PortalDown,
    PortalRefused,
    QuestionPage,
    Rating,
    RatingPage,
    Receipt,
)

T = TypeVar("T")
LONGEST_ANSWER = 16 * 1024 * 1024
LONGEST_WAIT = 25.0
GARBLED = "门户的回答看不懂，稍后会再试。"


class HttpPortal:
    """A portal that speaks our contract; not for use by two threads at once.

    timeout: seconds to connect and to wait for bytes. The environment's proxies are ignored.
    """

    def __init__(self, url: str, token: str, timeout: tuple[float, float] = (3.0, 10.0)) -> None:
        import requests

        self._url = url.rstrip("/")
        self._timeout = timeout
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers["Authorization"] = f"Bearer {token}"

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal."""
        a = announcement
        body = {
            "title": a.title,
            "unit": a.unit,
            "host": a.host,
            "guests": [{"name": guest.name, "post": guest.post} for guest in a.guests],
            "starts_at": a.starts_at.astimezone(UTC).isoformat(),
            "ends_at": a.ends_at.astimezone(UTC).isoformat(),
            "venue": a.venue,
            "state": a.state,
            "rehearsal": a.rehearsal,
        }
        self._call("PUT", self._at(interview), body)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal."""
        wait = min(wait, LONGEST_WAIT)
        query = {"after": after, "wait": f"{wait:g}"}
        answer = self._call("GET", self._at(interview, "questions"), query=query, patience=wait)
        return _believed(_question_page, answer)

    def tell_status(self, interview: str, question: str, status: str, detail: str = "") -> None:
        """See Portal."""
        path = self._at(interview, "questions", question, "status")
        self._call("PUT", path, {"status": status, "detail": detail})

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal; a receipt for another entry, version or content is not believed."""
        path = self._at(interview, "entries", entry, "versions", str(version))
        body = {**content.fields(), "sha256": content.sha256}
        receipt = _believed(_receipt, self._call("PUT", path, body))
        if (receipt.entry, receipt.version, receipt.sha256) != (entry, version, content.sha256):
            raise PortalDown(GARBLED)
        return receipt

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal."""
        self._call("DELETE", self._at(interview, "entries", entry))

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal."""
        answer = self._call("GET", self._at(interview, "entries"), query={"after": after})
        return _believed(_entry_page, answer)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal."""
        self._call("PUT", f"/v1/media/{quote(sha256, safe='')}", raw=(data, content_type))

    def reply(self, interview: str, question: str, text: str, department: str) -> None:
        """See Portal."""
        body = {"text": text, "department": department}
        self._call("PUT", self._at(interview, "replies", question), body)

    def ratings(self, interview: str, after: str) -> RatingPage:
        """See Portal."""
        answer = self._call("GET", self._at(interview, "ratings"), query={"after": after})
        return _believed(_rating_page, answer)

    def close(self) -> None:
        """See Portal."""
        self._session.close()

    def _at(self, interview: str, *parts: str) -> str:
        return "/v1/interviews/" + "/".join(quote(part, safe="") for part in (interview, *parts))

    def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        *,
        query: dict[str, str] | None = None,
        raw: tuple[bytes, str] | None = None,
        patience: float = 0.0,
    ) -> dict[str, Any]:
        import requests

        data, kind = raw or (json.dumps(body).encode() if body is not None else None, JSON)
        try:
            response = self._session.request(
                method,
                self._url + path,
                params=query,
                data=data,
                headers={"Content-Type": kind} if data is not None else {},
                timeout=(self._timeout[0], self._timeout[1] + patience),
                allow_redirects=False,
                stream=True,
            )
            with response:
                content = _limited(response)
        except requests.RequestException as error:
            raise PortalDown(f"门户连不上（{type(error).__name__}），稍后会再试。") from error
        return _answer(response.status_code, response.headers, content)


JSON = "application/json"
AGAIN = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS)
DONE = (HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.ACCEPTED, HTTPStatus.NO_CONTENT)


def _limited(response: Any) -> bytes:
    parts, size = [], 0
    for part in response.iter_content(65536):
        parts.append(part)
        size += len(part)
        if size > LONGEST_ANSWER:
            raise PortalDown("门户的回答过长，稍后会再试。")
    return b"".join(parts)


def _answer(status: int, headers: Any, content: bytes) -> dict[str, Any]:
    kind = headers.get("Content-Type", "").partition(";")[0].strip()
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise PortalDown("门户不接受本机的令牌，请检查设置中的门户令牌。")
    if status in AGAIN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise PortalDown(f"门户暂时不能服务（{status}），稍后会再试。", _retry_after(headers))
    if status >= HTTPStatus.BAD_REQUEST and kind in ("application/problem+json", JSON):
        raise PortalRefused(_problem(status, content), status)
    if status not in DONE:
        raise PortalDown(f"门户的回答不是约定的内容（{status}），稍后会再试。")
    if status == HTTPStatus.NO_CONTENT:
        return {}
    if kind != JSON:
        raise PortalDown(GARBLED)
    return _object(content)


def _object(content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content.decode("utf-8"))
    except ValueError as error:
        raise PortalDown(GARBLED) from error
    if not isinstance(value, dict):
        raise PortalDown(GARBLED)
    return value


def _problem(status: int, content: bytes) -> str:
    try:
        problem = _object(content)
    except PortalDown:
        return f"门户拒收（{status}）。"
    words = [str(problem[name]) for name in ("title", "detail") if problem.get(name)]
    return f"门户拒收（{status}）：{'：'.join(words) or '没有说明原因'}"


def _retry_after(headers: Any) -> float | None:
    try:
        return max(0.0, float(headers.get("Retry-After", "")))
    except ValueError:
        return None


def _believed(read: Callable[[dict[str, Any]], T], answer: dict[str, Any]) -> T:
    try:
        return read(answer)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PortalDown(GARBLED) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _when(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("naive time")
    return moment


def _question_page(answer: dict[str, Any]) -> QuestionPage:
    rows = tuple(
        NetizenQuestion(
            _text(row["id"]),
            _text(row["nickname"]),
            _text(row["text"]),
            _when(row["received_at"]),
            _text(row["channel"]),
            _text(row["channel_ref"]),
        )
        for row in answer["questions"]
    )
    return QuestionPage(rows, _text(answer["cursor"]))


def _receipt(answer: dict[str, Any]) -> Receipt:
    return Receipt(
        _text(answer["entry"]),
        _whole(answer["version"]),
        _text(answer["sha256"]),
        _when(answer["received_at"]),
    )


def _entry_page(answer: dict[str, Any]) -> EntryPage:
    return EntryPage(
        tuple(_online_entry(row) for row in answer["entries"]), _text(answer["cursor"])
    )


def _online_entry(row: dict[str, Any]) -> OnlineEntry:
    if row["withdrawn"] is True:
        gone = (_text(row["entry"]), _whole(row["version"]), _whole(row["sequence"]))
        return OnlineEntry(*gone, _text(row["kind"]), "", "", "", "", True)
    return OnlineEntry(
        _text(row["entry"]),
        _whole(row["version"]),
        _whole(row["sequence"]),
        _text(row["kind"]),
        _text(row["label"]),
        _text(row["text"]),
        _text(row["question"]),
        _text(row["sha256"]),
        False,
    )


def _rating_page(answer: dict[str, Any]) -> RatingPage:
    rows = tuple(
        Rating(
            _text(row["question"]), _whole(row["stars"]), _text(row["comment"]), _when(row["at"])
        )
        for row in answer["ratings"]
    )
    return RatingPage(rows, _text(answer["cursor"]))
