"""docs/portal-api.yaml is true of the portal: every call of it is tried on a real one.

schemathesis makes requests that keep the document and requests that break it, and holds each
answer to what the document promises. The seed is fixed.
"""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import requests
import schemathesis
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation
from starlette.routing import Route

from studio.clock import Clock
from studio.portal import Announcement, EntryContent, Listed, Reply, Step, content_digest
from studio.portal.http import HttpPortal
from studio.rehearsal.portal import make_app, words
from studio.rehearsal.portal.store import ALT, FIELDS
from tests.portals.strangers import HOST, heard, line_to, netizen_at, status_of
from tests.story.portal_process import COLLECTOR_TOKEN, STUDIO_TOKEN, PortalProcess

DOCS = Path(__file__).parents[2] / "docs"
DOCUMENT = DOCS / "portal-api.yaml"
NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(64)
PHOTO_NAME = sha256(PHOTO).hexdigest()
LINE = EntryContent(1, "line", "host", "主持人", "大家好", "", "", NOW, False)
HERE: dict[str, Any] = {"interview": "1", "question": "1", "name": "portal.css"}
CALLERS = ("*/*", "application/json", "text/html")
COVERED = (*FIELDS, ALT)
HOUSES = count(1)
schema = schemathesis.openapi.from_path(
    DOCUMENT,
    config=schemathesis.Config.from_dict(
        {
            "generation": {"mode": "all", "max-examples": 10, "deterministic": True},
            "phases": {
                "coverage": {"unexpected-methods": ["DELETE", "PATCH", "TRACE", "POST"]},
            },
            "checks": {
                "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", "409"]},
            },
        }
    ),
)


def moments() -> st.SearchStrategy[str]:
    """Moments as RFC 3339 writes them, of the years the contract knows."""
    zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
    years = st.datetimes(datetime(1970, 1, 2), datetime(8998, 12, 31))  # noqa: DTZ001
    return st.tuples(years, zones).map(lambda pair: pair[0].replace(tzinfo=pair[1]).isoformat())


schemathesis.openapi.format("date-time", moments())


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    portal = PortalProcess(tmp_path_factory.mktemp("portal"))
    with closing(portal.client()) as client:
        open_the_house(portal, client)
    yield portal
    portal.end()


def open_the_house(portal: PortalProcess, client: HttpPortal) -> None:
    """A programme with a line, a withdrawn line, a photo, a question, a reply and a rating."""
    client.announce("1", Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False))
    client.put_media(PHOTO_NAME, PHOTO, "image/png")
    client.publish("1", "line-1", 1, replace(LINE, media=(PHOTO_NAME,), media_alt=("现场",)))
    client.publish("1", "line-2", 1, LINE)
    client.withdraw("1", "line-2")
    program = {"Accept": "application/json"}
    asked = requests.post(
        f"{portal.url}/ask/1", json={"text": "问"}, headers=program, timeout=10
    ).json()
    client.reply("1", asked["id"], Reply("答", "市监局", "answer-1"))
    client.enter("1", "answer-1", Listed("问", "甲", 1, "微博", "市监局", "答", NOW, NOW))
    steps = (Step("received", "", NOW), Step("published", "市监局", NOW))
    client.tell_status("1", asked["id"], "published", "市监局", steps)
    rating = f"{portal.url}/ask/status/{asked['code']}/rating"
    assert requests.post(rating, json={"stars": 5}, headers=program, timeout=10).ok
    HERE["code"] = asked["code"]


# Some of the library's own draws do; which are drawn depends on the modules that are loaded.
@pytest.mark.filterwarnings("ignore:Do not use the `random` module inside strategies")
@schema.exclude(operation_id="events").parametrize()
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_the_portal_does_what_its_document_says(
    process: PortalProcess, case: schemathesis.Case[Any]
) -> None:
    at_home(case)
    house = next(HOUSES)
    with netizen_at(f"127.{house // 250 % 250}.{house % 250}.9") as session:
        case.call_and_validate(
            base_url=process.url, session=session, timeout=60, allow_redirects=False
        )


def at_home(case: schemathesis.Case[Any]) -> None:
    """Leads a case to what is there, with the right token; what the case has odd stays odd."""
    operation, meta = case.operation.definition.raw, case.meta
    assert meta is not None
    if operation["security"]:
        token = COLLECTOR_TOKEN if "collector" in operation["security"][0] else STUDIO_TOKEN
        case.headers["Authorization"] = f"Bearer {token}"
    case.headers["Accept"] = CALLERS[len(str(case.body)) % len(CALLERS)]
    if isinstance(case.body, dict | list):
        case.body = whole_numbers(case.body)
    if operation["operationId"] == "publish":
        case.body = signed(case.body)
    if "wait" in (case.query or {}) and not meta.is_negative_at(ParameterLocation.QUERY):
        case.query["wait"] = "0.01"
    if not meta.is_negative_at(ParameterLocation.PATH):
        content = getattr(case.body, "data", case.body)
        digest = sha256(content).hexdigest() if isinstance(content, bytes) else PHOTO_NAME
        for name in {*HERE, "sha256"} & set(case.path_parameters or {}):
            case.path_parameters[name] = {**HERE, "sha256": digest}[name]


def whole_numbers(value: Any) -> Any:
    """1.0 as 1, as the contract has it; JSON Schema cannot tell them apart."""
    if isinstance(value, dict):
        return {name: whole_numbers(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [whole_numbers(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def signed(body: Any) -> Any:
    """A version with photos that are there and the digest of its content, where it can have one."""
    if not isinstance(body, dict) or not set(FIELDS) <= set(body):
        return body
    photos = body["media"] if isinstance(body["media"], list) else []
    if photos and all(re.fullmatch("[0-9a-f]{64}", str(name)) for name in photos):
        body = {**body, "media": [PHOTO_NAME for _ in photos]}
    body = with_words(body, len(photos))
    if re.fullmatch("[0-9a-f]{64}", str(body.get("sha256"))):
        body = {
            **body,
            "sha256": content_digest({name: body[name] for name in body if name in COVERED}),
        }
    return body


def with_words(body: dict[str, Any], photos: int) -> dict[str, Any]:
    """As many words as photos; where one of them is odd they stay as they are."""
    given = body.get(ALT, ["现场"])
    right = isinstance(given, list) and 0 < len(given) <= 20
    if not right or not all(isinstance(one, str) and is_seen(one) for one in given):
        return body
    rest = {name: value for name, value in body.items() if name != ALT}
    return {**rest, ALT: [*given, *["现场"] * photos][:photos]} if photos else rest


def is_seen(one: str) -> bool:
    return len(one) <= 500 and bool(re.search(words.SEEN, one))


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The document as any program reads it."""
    return dict(yaml.safe_load(DOCUMENT.read_text(encoding="utf-8")))


def calls_in(document: dict[str, Any]) -> set[tuple[str, str]]:
    """Method and path of every call."""
    return {
        (method.upper(), path) for path, methods in document["paths"].items() for method in methods
    }


def test_every_address_of_the_portal_is_in_the_document_and_none_besides(
    document: dict[str, Any], tmp_path: Path
) -> None:
    app = make_app(tmp_path / "portal.sqlite", Clock(), "a", "b")
    app.state.feed.store.close()
    routes = {
        (method, route.path)
        for route in app.routes
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD"
    }
    assert routes == calls_in(document)


def test_the_contract_in_words_names_the_same_calls(document: dict[str, Any]) -> None:
    text = (DOCS / "portal-contract.md").read_text(encoding="utf-8")
    named = re.findall(r"`(GET|PUT|POST|DELETE) (/[^`?]*)(?:\?[^`]*)?`", text)

    def plain(path: str) -> str:
        return re.sub(r"\{[^}]*\}", "{}", path)

    assert {(method, plain(path)) for method, path in named} == {
        (method, plain(path)) for method, path in calls_in(document)
    }


def test_the_rules_for_text_are_the_portals_own(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["Seen"]["pattern"] == words.SEEN
    assert schemas["Lines"]["pattern"] == words.LINES
    assert schemas["Line"]["pattern"] == words.LINE


def reading(headers: str) -> bytes:
    return f"GET /feed/1/events HTTP/1.1\r\n{headers}".encode() + HOST + b"\r\n"


def test_the_events_are_as_the_document_says(
    process: PortalProcess, document: dict[str, Any]
) -> None:
    known = {"$ref": "#/components/schemas/Entry", "components": document["components"]}
    entry = jsonschema_rs.validator_for(known)
    with line_to(process) as reader:
        reader.sendall(reading("Last-Event-ID: 0\r\n"))
        answer = heard(reader, whole=lambda answer: answer.count(b"\ndata:") >= 2).decode()
    assert "content-type: text/event-stream" in answer
    events = re.findall(r"id: (\d+)\r\nevent: entry\r\ndata: (.*)\r\n", answer)
    assert len(events) >= 2
    for number, data in events:
        shown = json.loads(data)
        entry.validate(shown)
        assert str(shown["cursor"]) == number


@pytest.mark.parametrize("last", ["x", "-1", "1" * 16, "１"])
def test_a_cursor_that_is_none_of_ours_begins_no_events(process: PortalProcess, last: str) -> None:
    with line_to(process) as reader:
        reader.sendall(f"GET /feed/1/events HTTP/1.1\r\nLast-Event-ID: {last}\r\n".encode())
        reader.sendall(HOST + b"\r\n")
        answer = heard(reader, 8, whole=lambda answer: b"\r\n\r\n" in answer)
    assert status_of(answer) in (400, 422)
    assert b"application/problem+json" in answer
