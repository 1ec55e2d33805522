"""The studio's calls about askers: where a question stands, its answer, 热点回应, and ratings."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from studio.rehearsal.portal.calls import call
from studio.rehearsal.portal.problems import object_of, problem
from studio.rehearsal.portal.studio_side import (
    BIG,
    NAME,
    NAMED,
    TEXT,
    cursor_in,
    known,
    moment_in,
    name_in,
    number_in,
)
from studio.rehearsal.portal.words import text_in, whole_in

STATUS = (
    "received", "accepted", "assigned", "merged", "declined", "transferred", "answered",
    "published",
)  # fmt: skip
MOST_STEPS = 20


def routes() -> list[Route]:
    """These calls."""
    one = "/v1/interviews/{interview}"
    return [
        call(f"{one}/questions/{{question}}/status", PUT=put_status),
        call(f"{one}/replies/{{question}}", PUT=put_reply, DELETE=delete_reply),
        call(f"{one}/followup/{{entry}}", PUT=put_followup, DELETE=delete_followup),
        call(f"{one}/ratings", GET=get_ratings),
    ]


async def put_status(request: Request) -> Response:
    """What the asker sees under the query code, with the way there where it is told."""
    feed, interview = known(request)
    body = await object_of(request)
    status, detail = _status(body)
    steps = _steps(body.get("steps", []))
    if not feed.store.askers.tell(interview, number_in(request), status, detail, steps):
        raise problem(404, "没有这条提问。")
    return JSONResponse({"question": request.path_params["question"], "status": status})


async def put_reply(request: Request) -> Response:
    """The written answer under the query code."""
    feed, interview = known(request)
    body = await object_of(request)
    entry = text_in(body, "entry", NAME) if "entry" in body else ""
    if entry and not NAMED.fullmatch(entry):
        raise problem(422, "entry 须是 80 个以内的字母、数字、点、横线。")
    text = text_in(body, "text", TEXT, empty=False)
    department = text_in(body, "department", 200, empty=False)
    if not feed.store.askers.reply(interview, number_in(request), text, department, entry):
        raise problem(404, "没有这条提问。")
    return JSONResponse({"question": request.path_params["question"]})


async def delete_reply(request: Request) -> Response:
    """Takes the written answer back: its words are gone, from the disk too."""
    feed, interview = known(request)
    if not feed.store.askers.unreply(interview, number_in(request)):
        raise problem(404, "没有这条提问。")
    return JSONResponse({"question": request.path_params["question"]})


async def put_followup(request: Request) -> Response:
    """An answer in the column 热点回应, for everybody."""
    feed, interview = known(request)
    body = await object_of(request)
    entry = name_in(request, "entry")
    item: dict[str, Any] = {
        "question": text_in(body, "question", TEXT, empty=False),
        "asker": text_in(body, "asker", 200),
        "askers": whole_in(body, "askers", 1, BIG),
        "channel": text_in(body, "channel", 200),
        "department": text_in(body, "department", 200, empty=False),
        "text": text_in(body, "text", TEXT, empty=False),
        **{name: moment_in(body, name) for name in ("received_at", "answered_at")},
    }
    feed.store.askers.enter(interview, entry, item)
    return JSONResponse({"entry": entry})


async def delete_followup(request: Request) -> Response:
    """Takes an answer out of the column; one that never came is out already."""
    feed, interview = known(request)
    entry = name_in(request, "entry")
    feed.store.askers.strike(interview, entry)
    return JSONResponse({"entry": entry})


async def get_ratings(request: Request) -> Response:
    """What askers thought of the answers."""
    feed, interview = known(request)
    after = cursor_in(request)
    rows = feed.store.askers.ratings(interview, after)
    ratings = [
        {"question": str(row["question"]), "stars": row["stars"], "comment": row["comment"],
         "at": row["at"]}
        for row in rows
    ]  # fmt: skip
    return JSONResponse(
        {"ratings": ratings, "cursor": str(rows[-1]["number"] if rows else after or "")}
    )


def _status(body: dict[str, Any]) -> tuple[str, str]:
    status, detail = body.get("status"), text_in(body, "detail", 200)
    if not isinstance(status, str) or status not in STATUS:
        raise problem(422, f"status 须是其中之一：{'、'.join(STATUS)}。")
    return status, detail


def _steps(value: object) -> list[dict[str, str]]:
    if not isinstance(value, list) or not all(isinstance(step, dict) for step in value):
        raise problem(422, "steps 须是办理经过的列表。")
    if len(value) > MOST_STEPS:
        raise problem(422, f"steps 不能超过 {MOST_STEPS} 步。")
    made = []
    for step in value:
        status, detail = _status(step)
        made.append({"status": status, "detail": detail, "at": moment_in(step, "at")})
    return made
