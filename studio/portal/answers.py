"""What a portal's answer is worth: each is bounded, read strictly, and only then believed.

Anything but what the contract says is PortalDown: nothing is taken for done that was not said.
"""

import json
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, TypeVar

from studio.portal import (
    EntryPage,
    NetizenQuestion,
    OnlineEntry,
    PortalDown,
    PortalRefused,
    QuestionPage,
    Rating,
    RatingPage,
    Receipt,
    later,
)
from studio.words import Words

T = TypeVar("T")
LONGEST_ANSWER = 16 * 1024 * 1024
LONGEST_READ_SECONDS = 30.0
LONGEST_REASON = 300
BIG = 2**53 - 1
"""The largest whole number that every reader of JSON reads alike; a database holds it too."""
YEARS = range(1970, 9000)
"""Far enough from both ends of time to be shown in any zone."""
WRONG_TOKEN = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填令牌。",
    fault=Words("门户不接受本机的令牌"),
)
GARBLED = later(Words("门户的回答看不懂"))
JSON = "application/json"
AGAIN = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS)
DONE = (HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.ACCEPTED, HTTPStatus.NO_CONTENT)


def read_whole(response: Any, seconds: float) -> bytes:
    """The body as it comes; neither longer than our bound nor slower than `seconds` in all."""
    parts, size, end = [], 0, time.monotonic() + seconds
    while part := response.raw.read1(65536, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > LONGEST_ANSWER:
            raise PortalDown(later(Words("门户的回答过长")))
        if time.monotonic() > end:
            raise PortalDown(later(Words("门户的回答迟迟不完")))
    return b"".join(parts)


def answer_of(status: int, headers: Any, content: bytes) -> dict[str, Any]:
    """The answer's JSON object; PortalDown or PortalRefused where it is none of a success."""
    kind = headers.get("Content-Type", "").partition(";")[0].strip()
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise PortalDown(WRONG_TOKEN)
    if status in AGAIN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        busy = Words("门户暂时不能服务（{status}）", status=int(status))
        raise PortalDown(later(busy), retry_after(headers))
    if status >= HTTPStatus.BAD_REQUEST and kind in ("application/problem+json", JSON):
        raise PortalRefused(_problem(status, content), status)
    if status not in DONE:
        odd = Words("门户的回答不是约定的内容（{status}）", status=int(status))
        raise PortalDown(later(odd))
    if status == HTTPStatus.NO_CONTENT:
        return {}
    if kind != JSON:
        raise PortalDown(GARBLED)
    return _object(content)


def _object(content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise PortalDown(GARBLED) from error
    if not isinstance(value, dict):
        raise PortalDown(GARBLED)
    return value


def _problem(status: int, content: bytes) -> str:
    try:
        problem = _object(content)
    except PortalDown:
        return Words("门户拒收（{status}）。", status=status)
    parts = [shown(problem[name]) for name in ("title", "detail") if problem.get(name)]
    why = "：".join(filter(None, parts)) or Words("没有说明原因")
    return Words("门户拒收（{status}）：{why}", status=status, why=why)


def shown(reason: object) -> str:
    """A stranger's words that stand in a sentence of ours: one line, short, turning nothing."""
    seen = "".join(letter if letter.isprintable() else " " for letter in str(reason))
    words = " ".join(seen.split())
    return words if len(words) <= LONGEST_REASON else f"{words[:LONGEST_REASON]}……"


def retry_after(headers: Any) -> float | None:
    """Seconds that a portal asks us to wait, or None."""
    try:
        seconds = float(headers.get("Retry-After", ""))
    except ValueError:
        return None
    return max(0.0, seconds) if math.isfinite(seconds) else None


def believed(read: Callable[[Any], T], answer: Any) -> T:
    """What `read` makes of the answer; PortalDown where a field is missing or of another kind."""
    try:
        return read(answer)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PortalDown(GARBLED) from error


def text(value: object) -> str:
    """A text that can be stored and sent on."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    value.encode()  # half a surrogate pair is a ValueError here, and could be stored nowhere
    return value


def whole(value: object) -> int:
    """A whole number of something."""
    if type(value) is not int:
        raise TypeError("not a whole number")
    if not 0 <= value <= BIG:
        raise ValueError("no number of anything here")
    return value


def when(value: object) -> datetime:
    """An aware time of a programme."""
    moment = datetime.fromisoformat(text(value))
    if moment.tzinfo is None:
        raise ValueError("naive time")
    if moment.year not in YEARS:
        raise ValueError("no time of any programme")
    return moment.astimezone(UTC)


def question_page(answer: dict[str, Any]) -> QuestionPage:
    """A page of questions."""
    rows = tuple(
        NetizenQuestion(
            text(row["id"]),
            text(row["nickname"]),
            text(row["text"]),
            when(row["received_at"]),
            text(row["channel"]),
            text(row["channel_ref"]),
        )
        for row in answer["questions"]
    )
    return QuestionPage(rows, text(answer["cursor"]))


def receipt(answer: dict[str, Any]) -> Receipt:
    """The receipt of a version."""
    return Receipt(
        text(answer["entry"]),
        whole(answer["version"]),
        text(answer["sha256"]),
        when(answer["received_at"]),
    )


def entry_page(answer: dict[str, Any]) -> EntryPage:
    """A page of the read-back."""
    return EntryPage(tuple(_online_entry(row) for row in answer["entries"]), text(answer["cursor"]))


def _online_entry(row: dict[str, Any]) -> OnlineEntry:
    if row["withdrawn"] is True:
        gone = (text(row["entry"]), whole(row["version"]), whole(row["sequence"]))
        return OnlineEntry(*gone, text(row["kind"]), "", "", "", "", True)
    return OnlineEntry(
        text(row["entry"]),
        whole(row["version"]),
        whole(row["sequence"]),
        text(row["kind"]),
        text(row["label"]),
        text(row["text"]),
        text(row["question"]),
        text(row["sha256"]),
        False,
        texts(row, "media"),
        texts(row, "media_alt"),
    )


def texts(row: dict[str, Any], name: str) -> tuple[str, ...]:
    """A portal that knows no photos may leave them out: then there are none."""
    found = row.get(name, [])
    if not isinstance(found, list):
        raise TypeError("not a list")
    return tuple(text(one) for one in found)


def rating_page(answer: dict[str, Any]) -> RatingPage:
    """A page of ratings."""
    rows = tuple(
        Rating(text(row["question"]), whole(row["stars"]), text(row["comment"]), when(row["at"]))
        for row in answer["ratings"]
    )
    return RatingPage(rows, text(answer["cursor"]))
