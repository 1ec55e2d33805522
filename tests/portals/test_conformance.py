"""The kit for portal vendors: ours keeps every rule, and a portal that breaks one is found out."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from studio.cli import main
from studio.clock import Clock
from studio.portal.conformance import Mark, check
from studio.portal.conformance.rule import Portal, judged, rules
from studio.rehearsal.portal import make_app
from tests.story.portal_process import COLLECTOR_TOKEN, STUDIO_TOKEN, PortalProcess

Scope = dict[str, Any]
Answer = tuple[int, dict[bytes, bytes], bytes]


def test_the_rehearsal_portal_keeps_every_rule_and_is_left_empty(process: PortalProcess) -> None:
    verdicts = list(check(process.url, STUDIO_TOKEN, COLLECTOR_TOKEN))
    assert [one for one in verdicts if one.mark is not Mark.KEPT] == []
    assert len(verdicts) == len(rules()) > 40
    with closing(Portal(process.url, STUDIO_TOKEN, "")) as portal:
        page = portal.nobody.get("/").text
        names = [part.split('"')[0] for part in page.split("/live/")[1:] if "check-" in part[:6]]
        assert names
        for name in names:
            rows = portal.nobody.get(f"/feed/{name}.json").json["entries"]
            assert [row for row in rows if not row["withdrawn"]] == []


def test_who_stops_in_the_middle_leaves_nothing_to_read_either(process: PortalProcess) -> None:
    verdicts = check(process.url, STUDIO_TOKEN, COLLECTOR_TOKEN)
    while next(verdicts).name != "entries.receipt":
        pass
    verdicts.close()
    with closing(Portal(process.url, STUDIO_TOKEN, "")) as portal:
        page = portal.nobody.get("/").text
        names = {part.split('"')[0] for part in page.split("/live/check-")[1:]}
        feeds = [portal.nobody.get(f"/feed/check-{name}.json").json for name in names]
    assert feeds
    assert [row for feed in feeds for row in feed["entries"] if not row["withdrawn"]] == []


def test_without_a_collector_its_rules_are_left_out_and_said(process: PortalProcess) -> None:
    with closing(Portal(process.url, STUDIO_TOKEN, "")) as portal:
        found = {one.name: judged(one, portal) for one in rules() if "collector" in one.name}
    assert {one.mark for one in found.values()} == {Mark.LEFT_OUT}
    assert all("征集令牌" in one.seen for one in found.values())


# portals that break one rule


class Breaking:
    """A portal between which and the caller somebody changes what is asked or answered."""

    def __init__(
        self, app: Any, ask: Callable[[Scope], None], answer: Callable[..., Answer]
    ) -> None:
        self._app, self._ask, self._answer = app, ask, answer

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"].endswith("/events"):
            await self._app(scope, receive, send)
            return
        self._ask(scope)
        started: dict[str, Any] = {}
        parts: list[bytes] = []

        async def hear(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                started.update(message)
            else:
                parts.append(message.get("body", b""))

        await self._app(scope, receive, hear)
        headers = dict(started["headers"])
        status, headers, body = self._answer(scope, started["status"], headers, b"".join(parts))
        headers[b"content-length"] = str(len(body)).encode()
        await send({**started, "status": status, "headers": list(headers.items())})
        await send({"type": "http.response.body", "body": body})


def as_asked(_scope: Scope) -> None:
    """Changes nothing."""


def as_answered(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    return status, headers, body


def with_any_token(scope: Scope) -> None:
    others = [pair for pair in scope["headers"] if pair[0] != b"authorization"]
    scope["headers"] = [*others, (b"authorization", f"Bearer {STUDIO_TOKEN}".encode())]


def without_waiting(scope: Scope) -> None:
    scope["query_string"] = scope["query_string"].replace(b"wait=18", b"wait=0")


def from_the_beginning(scope: Scope) -> None:
    if scope["path"].endswith("/entries"):
        scope["query_string"] = b""


def another_is_meant(scope: Scope) -> None:
    if scope["method"] == "DELETE" and (
        "/replies/" in scope["path"] or "/followup/" in scope["path"]
    ):
        scope["path"] += "0"


def found_always(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    return (200 if status == 404 else status), headers, body


def always_well(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    return (200 if status == 409 else status), headers, body


def five_hundred(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    return (500 if status == 422 else status), headers, body


def rows_changed(name: str, change: Callable[[list[Any]], list[Any]]) -> Callable[..., Answer]:
    def answer(scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
        if scope["path"].endswith(f"/{name}") and scope["method"] == "GET" and status == 200:
            page = json.loads(body)
            page[name] = change(page[name])
            body = json.dumps(page).encode()
        return status, headers, body

    return answer


def trimmed(rows: list[Any]) -> list[Any]:
    return [{**row, "text": row["text"].strip()} for row in rows]


def without_tag(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    headers.pop(b"etag", None)
    return status, headers, body


def unescaped(_scope: Scope, status: int, headers: dict[bytes, bytes], body: bytes) -> Answer:
    return status, headers, body.replace(b"&lt;", b"<").replace(b"&gt;", b">")


BROKEN: dict[str, tuple[Callable[[Scope], None], Callable[..., Answer]]] = {
    "door.no_token": (with_any_token, as_answered),
    "door.wrong_token": (with_any_token, as_answered),
    "door.broken_json": (as_asked, five_hundred),
    "entries.conflict": (as_asked, always_well),
    "entries.older": (as_asked, always_well),
    "faults.race": (as_asked, always_well),
    "entries.cursor": (from_the_beginning, as_answered),
    "entries.repeat": (as_asked, rows_changed("entries", lambda rows: rows * 2)),
    "entries.many": (as_asked, rows_changed("entries", lambda rows: rows[:-1])),
    "entries.to_the_letter": (as_asked, rows_changed("entries", trimmed)),
    "withdrawal.nowhere": (
        as_asked, rows_changed("entries", lambda rows: [r for r in rows if not r["withdrawn"]])
    ),
    "withdrawal.told": (
        as_asked, rows_changed("entries", lambda rows: [r for r in rows if not r["withdrawn"]])
    ),
    "questions.asked": (as_asked, rows_changed("questions", lambda rows: rows * 2)),
    "questions.same_second": (as_asked, rows_changed("questions", lambda rows: rows[:1])),
    "questions.wait": (without_waiting, as_answered),
    "questions.unreply": (another_is_meant, found_always),
    "questions.column": (another_is_meant, found_always),
    "readers.snapshot": (as_asked, without_tag),
    "readers.escaped": (as_asked, unescaped),
}  # fmt: skip


@pytest.fixture
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Portal]:
    ask, answer = BROKEN[request.param]
    app = make_app(tmp_path / "portal.sqlite", Clock(), STUDIO_TOKEN, COLLECTOR_TOKEN)
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.bind(("127.0.0.1", 0))
    config = uvicorn.Config(Breaking(app, ask, answer), log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(
        target=lambda: asyncio.run(server.serve(sockets=[door])), name="broken portal"
    )
    thread.start()
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    while not server.started:
        time.sleep(0.02)
    with closing(Portal(url, STUDIO_TOKEN, COLLECTOR_TOKEN)) as portal:
        yield portal
    server.should_exit = True
    thread.join(20)
    app.state.feed.store.close()
    door.close()


@pytest.mark.parametrize("broken", BROKEN, indirect=True, ids=str)
def test_a_portal_that_breaks_a_rule_is_found_out(
    broken: Portal, request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.params["broken"]
    (rule,) = [one for one in rules() if one.name == name]
    verdict = judged(rule, broken)
    assert verdict.mark is Mark.BROKEN
    assert verdict.seen


# the command


@pytest.fixture
def unasked(tmp_path: Path) -> Iterator[PortalProcess]:
    """A portal at which nobody has asked in the last minute."""
    portal = PortalProcess(tmp_path)
    yield portal
    portal.end()


def test_the_command_says_a_line_for_each_rule(
    unasked: PortalProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("INTERVIEW_STUDIO_PORTAL_TOKEN", STUDIO_TOKEN)
    monkeypatch.delenv("INTERVIEW_STUDIO_COLLECTOR_TOKEN", raising=False)
    out = tmp_path / "verdicts.json"
    assert main(["portal", "check", unasked.url, "--json", str(out)]) == 0
    said = capsys.readouterr().out
    kept = json.loads(out.read_text(encoding="utf-8"))["rules"]
    assert said.count("✓ ") == sum(row["verdict"] == "kept" for row in kept) == len(rules()) - 2
    assert "没有给征集令牌" in said


@pytest.mark.parametrize(
    ("url", "token", "why"),
    [
        ("portal.example", "x", "http://"),
        ("http://portal.example.gov.cn", "x", "https://"),
        ("http://127.0.0.1:9", "x", "没有应答"),
        ("http://127.0.0.1:9", "", "INTERVIEW_STUDIO_PORTAL_TOKEN"),
    ],
)
def test_what_cannot_be_tried_is_said_in_a_sentence(
    url: str,
    token: str,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("INTERVIEW_STUDIO_PORTAL_TOKEN", token)
    assert main(["portal", "check", url]) == 1
    assert why in capsys.readouterr().err


def test_a_wrong_token_is_said_before_anything_is_written(
    process: PortalProcess, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("INTERVIEW_STUDIO_PORTAL_TOKEN", "wrong")
    assert main(["portal", "check", process.url]) == 1
    assert "不接受这个令牌" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("没有这个夹/结论.json", "没有这个文件或文件夹"),
        ("文件/结论.json", "路径中有一段不是文件夹"),
        ("夹", "这是一个文件夹"),
    ],
)
def test_where_the_result_cannot_be_kept_nothing_is_tried(
    process: PortalProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: str,
    why: str,
) -> None:
    monkeypatch.setenv("INTERVIEW_STUDIO_PORTAL_TOKEN", STUDIO_TOKEN)
    (tmp_path / "文件").touch()
    (tmp_path / "夹").mkdir()
    assert main(["portal", "check", process.url, "--json", str(tmp_path / place)]) == 1
    told = capsys.readouterr()
    assert f"结论写不进 {tmp_path / place}：{why}" in told.err
    assert not told.out
