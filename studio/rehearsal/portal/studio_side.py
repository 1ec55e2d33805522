"""The calls of the studio and of the collector: /v1, with bearer tokens."""

import hashlib
import re
import secrets
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from studio.house import LONGEST_ADDRESS, is_address_for_readers
from studio.portal import content_digest
from studio.rehearsal.portal.calls import call
from studio.rehearsal.portal.feed import Feed
from studio.rehearsal.portal.problems import MEDIA_LIMIT, body_of, media_type, object_of, problem
from studio.rehearsal.portal.store import ALT, FIELDS, Conflict, NoPhoto
from studio.rehearsal.portal.words import line_in, lines_in, text_in, whole_in

LONGEST_WAIT = 25.0
PAGE = 200
NAME = 80
TEXT = 20_000
BIG = 2**53 - 1
DIGITS = 15
VIDEO = ("stream", "recording")
NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
YEARS = range(1970, 9000)
SECONDS = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
MOST_GUESTS = 50
PHOTO_NAME = re.compile(r"[0-9a-f]{64}")
MOST_PHOTOS = 20
MOST_ALT = 500


def routes() -> list[Route]:
    """The studio's and the collector's calls."""
    one = "/v1/interviews/{interview}"
    return [
        call(one, PUT=put_interview, GET=get_interview),
        call(f"{one}/questions", GET=get_questions, POST=post_question),
        call(f"{one}/entries", GET=get_entries),
        call(f"{one}/entries/{{entry}}/versions/{{version}}", PUT=put_version),
        call(f"{one}/entries/{{entry}}", DELETE=delete_entry),
        call("/v1/media/{sha256}", PUT=put_media),
    ]


async def put_interview(request: Request) -> Response:
    """Announces or changes a programme."""
    feed = _allowed(request)
    body = await object_of(request)
    shown: dict[str, Any] = {
        name: text_in(body, name, 500) for name in ("title", "unit", "host", "venue", "state")
    }
    if type(body.get("rehearsal", False)) is not bool:
        raise problem(422, "rehearsal 须是 true 或 false。")
    shown |= {name: moment_in(body, name) for name in ("starts_at", "ends_at")}
    shown["guests"] = _guests(body.get("guests"))
    shown |= {name: _address(body, name) for name in VIDEO if name in body}
    shown["rehearsal"] = body.get("rehearsal") is True
    new = feed.announce(name_in(request, "interview"), shown)
    return JSONResponse({"interview": request.path_params["interview"]}, 201 if new else 200)


async def get_interview(request: Request) -> Response:
    """The programme as announced."""
    feed, interview = known(request)
    return JSONResponse({"interview": interview, **(feed.store.announcement(interview) or {})})


async def get_questions(request: Request) -> Response:
    """Questions after a cursor; waits where there are none yet."""
    feed, interview = known(request)
    after = cursor_in(request)
    wait = _wait(request)
    rows = feed.store.questions(interview, after, PAGE)
    if not rows and wait:
        await feed.question_came(interview, wait)
        rows = feed.store.questions(interview, after, PAGE)
    questions = [
        {
            "id": str(row["number"]), "nickname": row["nickname"], "text": row["text"],
            "received_at": row["received_at"], "channel": row["channel"],
            "channel_ref": row["channel_ref"],
        }
        for row in rows
    ]  # fmt: skip
    return JSONResponse(
        {"questions": questions, "cursor": str(rows[-1]["number"] if rows else after or "")}
    )


async def post_question(request: Request) -> Response:
    """A question from another channel, by the collector; the same again is once."""
    feed, interview = known(request, collector=True)
    body = await object_of(request)
    row, new = feed.ask(
        interview,
        line_in(body, "channel", NAME, empty=False),
        line_in(body, "channel_ref", 200, empty=False),
        line_in(body, "nickname", NAME),
        lines_in(body, "text", TEXT),
        moment_in(body, "received_at") if "received_at" in body else feed.store.now(),
    )
    return JSONResponse({"id": str(row["number"]), "code": row["code"]}, 201 if new else 200)


async def put_version(request: Request) -> Response:
    """A version of an entry: first 201, the same again 200, other content 409."""
    feed, interview = known(request)
    body = await object_of(request)
    fields = _content(body)
    if body.get("sha256") != content_digest(fields):
        raise problem(422, "sha256 与内容不符。")
    entry, version = name_in(request, "entry"), _counted(request.path_params["version"])
    if not version:
        raise problem(422, "版本号须是正整数。")
    try:
        stored = feed.put(interview, entry, version, fields)
    except Conflict as conflict:
        raise problem(409, str(conflict)) from conflict
    except NoPhoto as missing:
        raise problem(422, str(missing)) from missing
    receipt = {
        "entry": entry, "version": version, "sha256": stored.sha256,
        "received_at": stored.received_at,
    }  # fmt: skip
    return JSONResponse(receipt, 201 if stored.fresh else 200)


async def delete_entry(request: Request) -> Response:
    """Withdraws; an entry that never came is withdrawn already."""
    feed, interview = known(request)
    entry = name_in(request, "entry")
    feed.withdraw(interview, entry)
    return JSONResponse({"entry": entry, "withdrawn": True})


async def get_entries(request: Request) -> Response:
    """Read-back: what changed after a cursor."""
    feed, interview = known(request)
    after = cursor_in(request)
    rows = feed.store.entries(interview, after)
    cursor = str(rows[-1]["cursor"] if rows else after or "")
    return JSONResponse({"entries": rows, "cursor": cursor})


async def put_media(request: Request) -> Response:
    """A photo, by its content."""
    feed = _allowed(request)
    kind = media_type(request)
    if kind not in ("image/jpeg", "image/png", "image/webp"):
        raise problem(415, "只收 JPEG、PNG、WebP 图片。")
    data = await body_of(request, MEDIA_LIMIT)
    name = request.path_params["sha256"]
    if hashlib.sha256(data).hexdigest() != name:
        raise problem(422, "sha256 与内容不符。")
    feed.store.put_media(name, kind, data)
    return JSONResponse({"sha256": name})


def _allowed(request: Request, *, collector: bool = False) -> Feed:
    state = request.app.state
    token = state.collector_token if collector else state.studio_token
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    right = secrets.compare_digest(given.strip().encode("latin-1"), token.encode())
    if not right or scheme.lower() != "bearer":
        raise problem(401, "令牌不对。", {"WWW-Authenticate": "Bearer"})
    feed: Feed = state.feed
    return feed


def known(request: Request, *, collector: bool = False) -> tuple[Feed, str]:
    """The programme that is meant; 401 for a stranger, 404 where nobody announced it."""
    feed = _allowed(request, collector=collector)
    interview = name_in(request, "interview")
    if feed.store.announcement(interview) is None:
        raise problem(404, "没有这场访谈。")
    return feed, interview


def name_in(request: Request, name: str) -> str:
    """A name of the studio's in the address."""
    value = str(request.path_params[name])
    if not NAMED.fullmatch(value):
        raise problem(422, f"{name} 须是 80 个以内的字母、数字、点、横线。")
    return value


def _counted(value: str) -> int | None:
    """A number of ours read back: decimal digits, none above what JSON carries exactly."""
    if not (value.isascii() and value.isdecimal()) or len(value) > DIGITS:
        return None
    return int(value)


def number_in(request: Request) -> int:
    """The question that is meant, by the portal's own number."""
    number = _counted(request.path_params["question"])
    if number is None:
        raise problem(404, "没有这条提问。")
    return number


def cursor_in(request: Request) -> int:
    """The cursor from which a page is read."""
    number = _counted(request.query_params.get("after") or "0")
    if number is None:
        raise problem(422, "after 须是门户给出的游标。")
    return number


def _wait(request: Request) -> float:
    given = request.query_params.get("wait", "0")
    if not SECONDS.fullmatch(given):
        raise problem(422, "wait 须是秒数。")
    return min(float(given), LONGEST_WAIT)


def moment_in(body: dict[str, Any], name: str) -> str:
    """A moment as RFC 3339 writes it, to the microsecond."""
    text = text_in(body, name, 40)
    try:
        moment = datetime.fromisoformat(text.upper()) if MOMENT.fullmatch(text) else None
    except ValueError:
        moment = None
    if moment is None or moment.year not in YEARS:
        raise problem(422, f"{name} 须是带时区的 ISO 8601 时间。")
    return moment.isoformat()


def _address(body: dict[str, Any], name: str) -> str:
    """An address that a reader's browser may open, or none."""
    address = text_in(body, name, LONGEST_ADDRESS)
    if address and not is_address_for_readers(address):
        raise problem(422, f"{name} 须是 http:// 或 https:// 开头的网址。")
    return address


def _guests(value: object) -> list[dict[str, str]]:
    if not isinstance(value, list) or not all(isinstance(guest, dict) for guest in value):
        raise problem(422, "guests 须是嘉宾列表。")
    if len(value) > MOST_GUESTS:
        raise problem(422, f"guests 不能超过 {MOST_GUESTS} 人。")
    return [{name: text_in(guest, name, 200) for name in ("name", "post")} for guest in value]


def _content(body: dict[str, Any]) -> dict[str, Any]:
    """The content's fields and no others; each of its kind."""
    if set(body) - {ALT} != {*FIELDS, "sha256"}:
        raise problem(422, f"内容须正好有这些字段：{'、'.join((*FIELDS, 'sha256'))}。")
    whole_in(body, "sequence", 0, BIG)
    if body["kind"] not in ("line", "answer"):
        raise problem(422, "kind 须是 line 或 answer。")
    for name in ("role", "label", "question", "note"):
        text_in(body, name, TEXT)
    text_in(body, "text", TEXT, empty=False)
    moment_in(body, "spoken_at")
    if type(body["late"]) is not bool:
        raise problem(422, "late 须是 true 或 false。")
    _photos(body["media"])
    _photo_words(body)
    return {name: body[name] for name in (*FIELDS, ALT) if name in body}


def _photos(names: object) -> None:
    if not isinstance(names, list) or len(names) > MOST_PHOTOS:
        raise problem(422, f"media 须是不多于 {MOST_PHOTOS} 张图片的列表。")
    if not all(isinstance(name, str) and PHOTO_NAME.fullmatch(name) for name in names):
        raise problem(422, "media 里须是图片的 SHA-256。")


def _photo_words(body: dict[str, Any]) -> None:
    """Words for each photo, and none where there is no photo."""
    names, words = body["media"], body.get(ALT)
    if not names and ALT not in body:
        return
    if not names or not isinstance(words, list) or len(words) != len(names):
        raise problem(422, f"{ALT} 须给 media 的每张图片一条说明；没有图片就没有这个字段。")
    for each in words:
        text_in({ALT: each}, ALT, MOST_ALT, empty=False)
