"""What readers hear: every change once, in order, at the moment it happens, whoever is slow."""

import asyncio
import json
import random
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
import uvicorn
from sseclient import SSEClient

from studio.clock import Clock
from studio.portal import Announcement, EntryContent
from studio.portal.http import HttpPortal
from studio.rehearsal.portal import feed as feed_module
from studio.rehearsal.portal import make_app
from tests.portals.conftest import NOW
from tests.portals.strangers import HOST, heard, line_to
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess

SLACK_SECONDS = 40
LONG = "长" * 19_000


def content(number: int, text: str = "大家好") -> EntryContent:
    return EntryContent(number, "line", "host", "主持人", text, "", "", NOW, late=False)


def cursors(process: PortalProcess, programme: str) -> list[str]:
    """Of all that is online, in the order of the changes."""
    rows = requests.get(f"{process.url}/feed/{programme}.json", timeout=10).json()["entries"]
    return [str(number) for number in sorted(row["cursor"] for row in rows)]


def ids(url: str, programme: str, last: str, until: str) -> list[str]:
    """The ids of the events after `last`, up to the entry named `until`."""
    headers, found = {"Last-Event-ID": last}, []
    address = f"{url}/feed/{programme}/events"
    with requests.get(address, headers=headers, stream=True, timeout=SLACK_SECONDS) as response:
        for event in SSEClient(response.iter_content(1)).events():
            entry = json.loads(event.data)
            assert event.id == str(entry["cursor"])
            found.append(str(event.id))
            if entry["entry"] == until:
                break
    return found


def asking(programme: str, version: bytes = b"1.1", last: str = "0") -> bytes:
    return b"GET /feed/%s/events?after=%s HTTP/%s\r\n%s\r\n" % (
        programme.encode(), last.encode(), version, HOST,
    )  # fmt: skip


def test_readers_who_come_while_it_is_published_have_no_gap_and_nothing_twice(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    found: dict[int, list[str]] = {}

    def read(number: int) -> None:
        time.sleep(random.uniform(0, 1))
        found[number] = ids(process.url, programme, "0", "line-119")

    readers = [threading.Thread(target=read, args=(number,)) for number in range(20)]
    for reader in readers:
        reader.start()
    for number in range(120):
        portal.publish(programme, f"line-{number}", 1, content(number))
    for reader in readers:
        reader.join(SLACK_SECONDS)
    everything = cursors(process, programme)
    assert len(everything) == 120
    assert list(found.values()) == [everything] * 20


def test_a_reader_cut_off_at_any_event_goes_on_after_it(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    for number in range(8):
        portal.publish(programme, f"line-{number}", 1, content(number))
    everything = cursors(process, programme)
    for cut in range(7):
        assert ids(process.url, programme, everything[cut], "line-7") == everything[cut + 1 :]


def test_a_correction_and_a_withdrawal_are_heard_by_who_listens(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    with line_to(process) as reader:
        reader.sendall(asking(programme))
        portal.publish(programme, "line-1", 1, content(1, "原话"))
        portal.publish(programme, "line-1", 2, content(1, "更正"))
        portal.withdraw(programme, "line-1")
        answer = heard(reader, whole=lambda so_far: b'"withdrawn": true' in so_far).decode()
    assert answer.index("原话") < answer.index("更正") < answer.index('"withdrawn": true')


def test_a_reader_too_slow_is_cut_off_and_comes_back_for_the_rest(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    with line_to(process, window=4096) as slow:
        slow.sendall(asking(programme))
        assert b"retry" in heard(slow, whole=lambda so_far: b"retry" in so_far)
        for number in range(60):
            portal.publish(programme, f"line-{number}", 1, content(number, LONG))
        began = time.monotonic()
        had = heard(slow, SLACK_SECONDS)
        assert time.monotonic() - began < SLACK_SECONDS, "it was not cut off"
    last = had.rpartition(b"\r\nevent: entry")[0].rpartition(b"id: ")[2].decode()
    everything = cursors(process, programme)
    rest = ids(process.url, programme, last, "line-59")
    assert 0 < len(rest) < 60
    assert rest == everything[everything.index(last) + 1 :]


def test_a_reader_of_an_old_kind_gets_the_bare_events(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content(1))
    with line_to(process) as reader:
        reader.sendall(asking(programme, b"1.0"))
        assert heard(reader, whole=lambda so_far: b'"line-1"' in so_far)
        portal.publish(programme, "line-2", 1, content(2))
        later = heard(reader, whole=lambda so_far: so_far.endswith(b"\r\n\r\n"))
    assert later.startswith(b"id: ")
    assert b'"line-2"' in later


def test_a_portal_that_stops_brings_its_streams_to_an_end(tmp_path: Path) -> None:
    portal = PortalProcess(tmp_path)
    with closing(portal.client()) as client, line_to(portal) as reader:
        programme = announced(client)
        reader.sendall(asking(programme))
        heard(reader, whole=lambda so_far: b"retry" in so_far)
        began = time.monotonic()
        portal.end()
        assert heard(reader).endswith(b"0\r\n\r\n")
    assert time.monotonic() - began < 8


def announced(client: HttpPortal) -> str:
    client.announce("1", Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False))
    return "1"


@contextmanager
def served_without_a_door(folder: Path) -> Iterator[str]:
    """The portal as any ASGI server serves it, in a thread; gives its address."""
    ready, made = threading.Event(), []

    def run() -> None:
        app = make_app(folder / "portal.sqlite", Clock(), STUDIO_TOKEN, "collector")
        config = uvicorn.Config(app, port=0, log_level="critical", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        made.append(server)
        ready.set()
        asyncio.run(server.serve())

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    while not made[0].started:
        time.sleep(0.01)
    port: Any = made[0].servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    made[0].should_exit = True
    thread.join()


def test_a_server_that_hides_its_connections_serves_the_same_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "HEARTBEAT_SECONDS", 0.05)
    with served_without_a_door(tmp_path) as url, closing(HttpPortal(url, STUDIO_TOKEN)) as client:
        programme = announced(client)
        found: list[list[str]] = []
        reader = threading.Thread(target=lambda: found.append(ids(url, programme, "0", "line-29")))
        reader.start()
        for number in range(30):
            client.publish(programme, f"line-{number}", 1, content(number))
        reader.join(SLACK_SECONDS)
        assert len(found[0]) == len(set(found[0])) == 30
        with requests.get(f"{url}/feed/{programme}/events", stream=True, timeout=20) as quiet:
            beats = (line for line in quiet.iter_lines(1) if line.startswith(b": "))
            assert [next(beats) for _ in range(3)][1:] == [b": ", b": "]
