"""A crowd at the portal's door: who drips, floods or never listens holds nobody else up."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from studio.portal import EntryContent
from studio.portal.http import HttpPortal
from tests.portals.strangers import (
    HOST,
    answers_soon,
    heard,
    line_to,
    many_lines,
    memory_of,
    netizen_at,
    said,
    status_of,
)
from tests.story.portal_process import PortalProcess

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
MILLION = 1_000_000


def line(sequence: int, text: str = "大家好") -> EntryContent:
    return EntryContent(sequence, "line", "host", "主持人", text, "", "", NOW, False)


RAW: dict[str, tuple[bytes, set[int]]] = {
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64), {400}),
    "noise": (bytes(range(256)) * 8 + b"\r\n\r\n", {400}),
    "no host": (b"GET /health HTTP/1.1\r\n\r\n", {400}),
    "two hosts": (b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", {400}),
    "HTTP/2 at once": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 404}),
    "a folded header": (b"GET /health HTTP/1.1\r\n" + HOST + b" folded: x\r\n\r\n", {200, 400}),
    "a NUL in a header": (b"GET /health HTTP/1.1\r\n" + HOST + b"X: a\x00b\r\n\r\n", {400}),
    "a long path": (b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a longer path": (b"GET /" + b"a" * 66_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", {431}),
    "a long header": (
        b"GET /health HTTP/1.1\r\n" + HOST + b"Cookie: " + b"a" * 66_000 + b"\r\n\r\n",
        {431},
    ),
    "a path that climbs": (b"GET /style/../../etc/passwd HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a path that climbs in code": (
        b"GET /style/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + HOST + b"\r\n",
        {404},
    ),
    "a path of no UTF-8": (b"GET /live/%ff%00%c0 HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a whole address": (b"GET http://other/live/1 HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a tunnel": (b"CONNECT other:443 HTTP/1.1\r\n" + HOST + b"\r\n", {404, 405}),
    "a star": (b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n", {404, 405}),
    "an unknown method": (b"BREW /health HTTP/1.1\r\n" + HOST + b"\r\n", {405}),
    "a wish to be WebSocket": (
        b"GET /health HTTP/1.1\r\n" + HOST + b"Upgrade: websocket\r\nConnection: upgrade\r\n\r\n",
        {200},
    ),
    "ten thousand headers": (
        b"GET /health HTTP/1.1\r\n" + HOST + b"".join(b"X-%d: x\r\n" % n for n in range(10_000)),
        {431},
    ),
    "two lengths": (
        b"POST /ask/1 HTTP/1.1\r\n" + HOST + b"Content-Length: 3\r\nContent-Length: 9\r\n\r\nabc",
        {400},
    ),
    "length and chunks": (
        b"POST /ask/1 HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        {400, 415, 404},
    ),
    "a length below nothing": (
        b"POST /ask/1 HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n",
        {400},
    ),
    "a length beyond all": (
        b"POST /v1/interviews/1 HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: "
        + b"9" * 30
        + b"\r\n\r\n",
        {400, 404},
    ),
    "chunks of no size": (
        b"POST /ask/1 HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        {400, 404, 415},
    ),
    "compressed on the way": (
        b"POST /ask/1 HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        {400, 501},
    ),
    "good, then noise": (
        b"GET /health HTTP/1.1\r\n" + HOST + b"\r\n\x00\x01\x02 junk\r\n\r\n",
        {200},
    ),
}


@pytest.mark.parametrize("raw", RAW.values(), ids=RAW.keys())
def test_what_is_hardly_http_gets_an_answer_and_the_next_one_is_served(
    process: PortalProcess, raw: tuple[bytes, set[int]]
) -> None:
    words, statuses = raw
    answer = said(process, words)
    assert status_of(answer) in statuses
    if status_of(answer) >= 400:
        assert b"application/problem+json" in answer
    assert answers_soon(process)


def test_a_length_that_lies_stores_nothing(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    head = b"POST /ask/%s HTTP/1.1\r\n" % programme.encode() + HOST
    head += (
        b"Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n"
    )
    whole = b'{"text": "half"}'
    with line_to(process, "127.0.2.1") as hangs_up:
        hangs_up.sendall(head % (len(whole) + 1) + whole)
    cut = said(process, head % (len(whole) - 2) + whole, "127.0.2.1")
    assert status_of(cut) == 422
    assert portal.questions(programme, "").questions == ()
    assert answers_soon(process)


def drips(words: bytes, drop: bytes, process: PortalProcess, source: str) -> bytes:
    """What the portal says to one who goes on dripping until it hangs up."""
    with line_to(process, source) as slow:
        slow.sendall(words)
        for _ in range(80):
            answer = heard(slow, 1)
            try:
                slow.sendall(drop)
            except ConnectionError:
                return answer
            if answer:
                return answer
    return b"still served"


@pytest.mark.slow
def test_who_speaks_drop_by_drop_is_shown_out_while_others_are_served(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    head = b"GET /health HTTP/1.1\r\n" + HOST
    body = b"POST /ask/%s HTTP/1.1\r\n" % programme.encode() + HOST
    body += b"Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n"
    answers: dict[str, bytes] = {}

    def one(name: str, words: bytes, drop: bytes) -> None:
        answers[name] = drips(words, drop, process, "127.0.3.1")

    slow = [
        threading.Thread(target=one, args=("head", head, b"X: y\r\n")),
        threading.Thread(target=one, args=("body", body, b" ")),
    ]
    with many_lines(process, 150, head, "127.0.3.2") as crowd:
        for thread in slow:
            thread.start()
        while any(thread.is_alive() for thread in slow):
            assert answers_soon(process, f"/feed/{programme}.json")
            time.sleep(0.2)
        assert {name: status_of(answer) for name, answer in answers.items()} == {
            "head": 408, "body": 408,
        }  # fmt: skip
        assert {status_of(heard(waiting)) for waiting in crowd} == {408}
    assert portal.questions(programme, "").questions == ()


def events_of(lines: list[Any], word: bytes, seconds: float) -> int:
    """How many of the readers have heard a word within `seconds`."""
    end, waiting, got = time.monotonic() + seconds, dict.fromkeys(lines, b""), 0
    while waiting and time.monotonic() < end:
        for reader in list(waiting):
            reader.setblocking(False)
            try:
                waiting[reader] += reader.recv(65536)
            except BlockingIOError:
                continue
            if word in waiting[reader]:
                got += 1
                del waiting[reader]
        time.sleep(0.02)
    return got


def reading(programme: str) -> bytes:
    return b"GET /feed/%s/events HTTP/1.1\r\n" % programme.encode() + HOST + b"\r\n"


def test_a_thousand_idle_readers_cost_little_and_miss_nothing(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    before = memory_of(process)
    with many_lines(process, 1_000, reading(programme)) as readers:
        assert answers_soon(process)
        portal.publish(programme, "line-1", 1, line(1))
        assert events_of(readers, b'"line-1"', 60) == 1_000
        assert answers_soon(process, f"/live/{programme}")
        assert memory_of(process) - before < 150


def test_readers_who_never_read_fill_no_memory_and_hold_nobody_up(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    long = "长" * 19_000
    with (
        many_lines(process, 60, reading(programme), window=4096),
        line_to(process) as honest,
    ):
        honest.sendall(reading(programme))
        before = memory_of(process)
        listening = threading.Thread(target=lambda: seen.append(heard_until(honest, b'"line-99"')))
        seen: list[bool] = []
        listening.start()
        for n in range(100):
            portal.publish(programme, f"line-{n}", 1, line(n, long))
        listening.join(60)
        assert seen == [True]
        assert memory_of(process) - before < 120


def heard_until(reader: Any, word: bytes) -> bool:
    """Whether the reader came to hear the word; keeps only the last of what it hears."""
    last = b""
    while part := reader.recv(65536):
        last = (last + part)[-100_000:]
        if word in last:
            return True
    return False


@pytest.mark.parametrize("what", ["feed", "page"])
def test_who_asks_for_much_and_reads_nothing_fills_no_memory(
    process: PortalProcess, portal: HttpPortal, programme: str, what: str
) -> None:
    for n in range(60):
        portal.publish(programme, f"line-{n}", 1, line(n, "长" * 19_000))
    path = f"/feed/{programme}.json" if what == "feed" else f"/live/{programme}"
    assert requests.get(process.url + path, timeout=10).ok
    before = memory_of(process)
    words = b"GET %s HTTP/1.1\r\n" % path.encode() + HOST + b"\r\n"
    with many_lines(process, 200, words, "127.0.4.1", window=4096):
        assert answers_soon(process)
        assert memory_of(process) - before < 120


def test_bodies_that_nobody_asked_for_are_not_kept(process: PortalProcess, programme: str) -> None:
    before = memory_of(process)
    address = f"{process.url}/v1/media/{'0' * 64}"
    big = b"\x89PNG" + bytes(10 * MILLION)
    for token in ("", "Bearer wrong"):
        for _ in range(15):
            answer = requests.put(
                address, data=big, headers={"Authorization": token, "Content-Type": "image/png"},
                timeout=20,
            )  # fmt: skip
            assert answer.status_code == 401
    assert memory_of(process) - before < 60


def test_a_house_that_fills_the_door_keeps_no_other_house_out(process: PortalProcess) -> None:
    with many_lines(process, 2_050, b"", "127.0.5.1") as crowd:
        refused = [status_of(heard(late, 5)) for late in crowd[-5:]]
        assert set(refused) == {503}
        answer = said(process, b"", "127.0.5.1")
        assert b"retry-after: 10" in answer
        assert b"application/problem+json" in answer
        assert answers_soon(process)
    assert status_of(said(process, b"GET /health HTTP/1.1\r\n" + HOST + b"\r\n", "127.0.5.1"))


def test_an_office_behind_one_address_reads_and_asks_at_once(
    process: PortalProcess, portal: HttpPortal, programme: str, netizen: requests.Session
) -> None:
    office = "127.0.7.1"
    with (
        many_lines(process, 300, reading(programme), office) as colleagues,
        netizen_at(office) as n,
    ):
        for number in range(30):
            asked = n.post(
                f"{process.url}/ask/{programme}", data={"text": f"问{number}"}, timeout=30
            )
            assert asked.ok
        portal.publish(programme, "line-1", 1, line(1))
        assert events_of(colleagues, b'"line-1"', 60) == 300


def test_a_reader_who_never_reads_is_given_up(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    with line_to(process, "127.0.6.1", window=4096) as deaf:
        deaf.sendall(reading(programme))
        for n in range(60):
            portal.publish(programme, f"line-{n}", 1, line(n, "长" * 19_000))
        assert _until(lambda: not _is_connected(process, deaf.getsockname()[1]), 140)


@pytest.mark.slow
def test_who_reads_slowly_is_waited_for_and_who_never_reads_is_not(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    for n in range(60):
        portal.publish(programme, f"line-{n}", 1, line(n, "长" * 19_000))
    words = b"GET /feed/%s.json HTTP/1.1\r\n" % programme.encode() + HOST + b"\r\n"
    with (
        line_to(process, "127.0.6.2", window=4096) as deaf,
        line_to(process, "127.0.6.3", window=4096) as slow,
    ):
        deaf.sendall(words)
        slow.sendall(words)

        def deaf_is_gone() -> bool:
            assert slow.recv(20_000)
            return not _is_connected(process, deaf.getsockname()[1])

        assert _until(deaf_is_gone, 140)
        assert _is_connected(process, slow.getsockname()[1])


def _until(holds: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.5)
    return holds()


def _is_connected(process: PortalProcess, port: int) -> bool:
    marks = Path(f"/proc/{process.process.pid}/net/tcp").read_text().splitlines()
    return any(
        row.split()[2].endswith(f":{port:04X}") and row.split()[3] == "01" for row in marks[1:]
    )
