"""What netizens and readers meet: the page, the feed, the form, the query code."""

import hashlib
import json
import math
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from studio.rehearsal.portal import column, pages
from studio.rehearsal.portal.calls import call
from studio.rehearsal.portal.events import EventStream
from studio.rehearsal.portal.feed import Feed
from studio.rehearsal.portal.portions import PORTION
from studio.rehearsal.portal.problems import body_of, media_type, object_of, problem, wants_page
from studio.rehearsal.portal.words import line_in, lines_in, whole_in

QUESTION_LIMIT = 5000
NICKNAME_LIMIT = 80
ONCE_LIMIT = 64
CODE_LIMIT = 20
FORM = "application/x-www-form-urlencoded"
SEE_OTHER = 303


def routes() -> list[Route]:
    """The public calls."""
    return [
        call("/", GET=get_programmes),
        call("/health", GET=get_health),
        call("/live/{interview}", GET=get_page),
        call("/feed/{interview}.json", GET=get_snapshot),
        call("/feed/{interview}/events", GET=get_events, HEAD=head_events),
        call("/ask/status", GET=find_status),
        call("/ask/status/{code}", GET=get_status),
        call("/ask/status/{code}/rating", POST=post_rating),
        call("/ask/{interview}", POST=post_form),
        call("/followup/{interview}", GET=get_followup),
        call("/media/{sha256}", GET=get_media),
        call("/style/{name}", GET=get_style),
    ]


async def get_programmes(request: Request) -> Response:
    """All programmes."""
    return _page(pages.programmes(_feed(request).store.programmes()))


async def get_health(_request: Request) -> Response:
    """Says that the portal answers."""
    return JSONResponse({"ok": True})


async def get_page(request: Request) -> Response:
    """The programme's page, readable without any script; nobody else's copy will do."""
    feed, interview, shown = _programme(request)
    snapshot = feed.snapshot(interview)
    drawn: dict[str, tuple[str, pages.Live]] = request.app.state.pages
    known = drawn.get(interview)
    if known is None or known[0] != snapshot.etag:
        found = json.loads(snapshot.body)
        page = pages.Live(interview, shown, found["entries"], found["cursor"])
        known = drawn[interview] = (snapshot.etag, page)
    parts = known[1].answer()
    headers = {"Cache-Control": "private, no-cache", "Content-Length": str(sum(map(len, parts)))}
    return StreamingResponse(_one_by_one(parts), headers=headers, media_type="text/html")


async def _one_by_one(parts: Iterable[bytes]) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


async def get_snapshot(request: Request) -> Response:
    """The whole feed, with a strong ETag; packed for who takes that."""
    snapshot = _feed(request).ready(str(request.path_params["interview"]))
    if snapshot is None:
        feed, interview, _ = _programme(request)
        snapshot = feed.snapshot(interview)
    headers = request.headers
    return snapshot.answer(headers.get("accept-encoding", ""), headers.get("if-none-match", ""))


async def get_events(request: Request) -> Response:
    """Every change of the feed after `Last-Event-ID`, then what comes."""
    feed, interview, _ = _programme(request)
    last = request.headers.get("last-event-id") or request.query_params.get("after", "0")
    if not (last.isascii() and last.isdecimal()) or len(last) > 15:  # noqa: PLR2004
        raise problem(422, "Last-Event-ID 须是门户给出的游标。")
    return EventStream(partial(feed.joined, interview, int(last)))


async def head_events(request: Request) -> Response:
    """That the events could be had, without them."""
    _programme(request)
    return Response(media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def post_form(request: Request) -> Response:
    """A netizen's question; the answer carries the query code."""
    feed, interview, shown = _programme(request)
    body = await _form(request)
    try:
        text = lines_in(body, "text", QUESTION_LIMIT)
        nickname = line_in(body, "nickname", NICKNAME_LIMIT) if "nickname" in body else ""
        once = _once(body, nickname, text)
    except HTTPException as error:
        if wants_json(request):
            raise
        typed = [_readable(body.get(name)) for name in ("text", "nickname")]
        return _page(pages.refused(interview, error.detail, *typed), 422)
    address = request.client.host if request.client else ""
    known = feed.store.asked_as(interview, "live_page", once) is not None
    if not known and shown["state"] in pages.CLOSED:
        off = problem(409, pages.CLOSED[shown["state"]])
        if not wants_page(request):
            raise off
        return _page(pages.sorry("提问未提交", off.detail), 409)
    wait = 0 if known else math.ceil(request.app.state.patience.wait(address))
    if wait:
        flood = problem(429, "提问过于频繁，请一分钟后再试。", {"Retry-After": str(wait)})
        if not wants_page(request):
            raise flood
        page = pages.refused(interview, flood.detail, text, nickname)
        return HTMLResponse(page, flood.status_code, flood.headers)
    row, _ = feed.ask(interview, "live_page", once, nickname, text, feed.store.now())
    if wants_json(request):
        return JSONResponse({"id": str(row["number"]), "code": row["code"]}, 201)
    return RedirectResponse(f"/ask/status/{row['code']}", SEE_OTHER)


async def find_status(request: Request) -> Response:
    """The look-up field of the page."""
    code = request.query_params.get("code", "").strip()
    if not code.isalnum() or not code.isascii() or len(code) > CODE_LIMIT:
        raise problem(404, "没有这个查询码。")
    return RedirectResponse(f"/ask/status/{code}", SEE_OTHER)


async def get_status(request: Request) -> Response:
    """Where a question stands, for whoever has its code."""
    row = _by_code(request)
    if not wants_json(request):
        rated, archived = _feed(request).store.askers.rated(row["number"]), _archived(request, row)
        return _page(pages.status(row, rated, archived=archived))
    names = ("code", "status", "detail", "received_at", "text", "reply", "department", "entry")
    return JSONResponse({**{name: row[name] for name in names}, "steps": json.loads(row["steps"])})


async def get_followup(request: Request) -> Response:
    """The column 热点回应 of one programme."""
    feed, interview, shown = _programme(request)
    items = feed.store.askers.column(interview)
    if wants_json(request):
        return JSONResponse({"items": items, "statistics": column.statistics(items)})
    return _page(column.page(interview, shown, items))


async def post_rating(request: Request) -> Response:
    """What the asker thinks of the answer."""
    row = _by_code(request)
    if _archived(request, row):
        raise problem(409, pages.UNRATED)
    body = await _form(request)
    stars = body.get("stars")
    if media_type(request) == FORM and stars in ("1", "2", "3", "4", "5"):
        body["stars"] = int(stars)
    whole = whole_in(body, "stars", 1, 5)
    comment = lines_in(body, "comment", 500, empty=True) if "comment" in body else ""
    _feed(request).store.askers.rate(row["number"], whole, comment)
    if wants_json(request):
        return JSONResponse({"stars": whole}, 201)
    return RedirectResponse(f"/ask/status/{row['code']}", SEE_OTHER)


async def get_media(request: Request) -> Response:
    """A photo, in portions; one that goes off meanwhile ends in the middle."""
    store, name = _feed(request).store, request.path_params["sha256"]
    found = store.media(name)
    if found is None:
        raise problem(404, "没有这张图片。")
    kind, size = found
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Content-Length": str(size)}
    portions = (store.portion(name, start, PORTION) for start in range(0, size, PORTION))
    return StreamingResponse(_each(portions), media_type=kind, headers=headers)


async def _each(portions: Iterator[bytes]) -> AsyncIterator[bytes]:
    for portion in portions:
        yield portion


async def get_style(request: Request) -> Response:
    """The page's own style and script."""
    found = pages.style(request.path_params["name"])
    if found is None:
        raise problem(404, "没有这个文件。")
    content, kind = found
    return Response(content, media_type=kind, headers={"Cache-Control": "no-cache"})


def wants_json(request: Request) -> bool:
    """Whether the caller is a program."""
    return "application/json" in request.headers.get("accept", "")


async def _form(request: Request) -> dict[str, Any]:
    if media_type(request) != FORM:
        return await object_of(request)
    try:
        text = (await body_of(request)).decode("ascii")
        return pages.form_fields(text)
    except ValueError as error:
        raise problem(422, "表单内容须是 UTF-8 编码。") from error


def _readable(typed: object) -> str:
    """What was typed, to be given back to the person; half a surrogate pair is no text."""
    return typed.encode("utf-8", "replace").decode() if isinstance(typed, str) else ""


def _once(body: dict[str, Any], nickname: str, text: str) -> str:
    """The name of this very posting, where the form sent its number: the same again is once.

    The words belong to the name: who changes them asks another question.
    """
    number = line_in(body, "once", ONCE_LIMIT) if "once" in body else ""
    whole = json.dumps([number, nickname, text]).encode()
    return f"form-{hashlib.sha256(whole).hexdigest()[:32]}" if number else ""


def _feed(request: Request) -> Feed:
    feed: Feed = request.app.state.feed
    return feed


def _programme(request: Request) -> tuple[Feed, str, dict[str, Any]]:
    feed, interview = _feed(request), str(request.path_params["interview"])
    shown = feed.store.announcement(interview)
    if shown is None:
        raise problem(404, "没有这场访谈。")
    return feed, interview, shown


def _by_code(request: Request) -> Any:
    row = _feed(request).store.question_by_code(str(request.path_params["code"]))
    if row is None:
        raise problem(404, "没有这个查询码。")
    return row


def _archived(request: Request, row: Any) -> bool:
    """Whether the programme of a question is closed for good: nobody fetches a word any more."""
    shown = _feed(request).store.announcement(row["interview"])
    return shown is not None and shown["state"] == "archived"


def _page(html: str | bytes, status: int = 200) -> Response:
    return HTMLResponse(html, status)


__all__ = ["routes"]
