"""Our client before a portal that is down, slow, garbled or lying: PortalDown, never belief."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest

from studio.portal import EntryContent, PortalDown, PortalRefused
from studio.portal.http import HttpPortal

CONTENT = EntryContent(
    1, "line", "host", "主持人", "大家好", "", "", datetime(2025, 6, 20, 7, tzinfo=UTC), False
)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"


def body(text: bytes, head: bytes = OK) -> bytes:
    return head + f"Content-Length: {len(text)}\r\n\r\n".encode() + text


def hear_out(line: socket.socket) -> None:
    """Reads a request to its end: a socket closed over unread bytes resets the answer away."""
    with line.makefile("rb") as request:
        length = 0
        while (header := request.readline()) not in (b"\r\n", b""):
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        request.read(length)


@contextmanager
def a_portal_that_says(*answer: bytes | None) -> Iterator[str]:
    """A socket that answers one request with these bytes, piece by piece; None: it hangs."""
    door = socket.create_server(("127.0.0.1", 0))
    door.settimeout(20)
    over = threading.Event()

    def serve() -> None:
        line, _ = door.accept()
        with line:
            hear_out(line)
            for piece in answer:
                if piece is None or over.wait(0.1 * (len(answer) > 1)):
                    over.wait(20)
                    return
                line.sendall(piece)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        over.set()
        thread.join()
        door.close()


def publish(url: str) -> None:
    with closing(HttpPortal(url, "secret", timeout=(1, 1))) as portal:
        portal.publish("1", "line-1", 1, CONTENT)


DOWN = {
    "nothing": b"",
    "garbage": b"\x00\xff\x00garbage\r\n\r\n",
    "html": body(b"<html>login</html>", OK.replace(b"application/json", b"text/html")),
    "truncated": OK + b'Content-Length: 500\r\n\r\n{"entry": "line-1"',
    "half json": body(b'{"entry": "line-1"'),
    "a list": body(b"[]"),
    "another entry": body(
        b'{"entry":"line-2","version":1,"sha256":"x","received_at":"2025-06-20T07:00:00+00:00"}'
    ),
    "another content": body(
        b'{"entry":"line-1","version":1,"sha256":"x","received_at":"2025-06-20T07:00:00+00:00"}'
    ),
    "wrong utf-8": body(b'{"entry": "\xff"}'),
    "half a surrogate pair": body(
        b'{"entry":"line-1","version":1,"sha256":"\\ud800",'
        b'"received_at":"2025-06-20T07:00:00+00:00"}'
    ),
    "a pit of brackets": body(b"[" * 200_000),
    "a receipt without its time zone": body(
        b'{"entry":"line-1","version":1,"sha256":"x","received_at":"2025-06-20T07:00:00"}'
    ),
    "garbage for gzip": body(b"x" * 40, OK + b"Content-Encoding: gzip\r\n"),
    "cut in a chunk": OK + b'Transfer-Encoding: chunked\r\n\r\n40\r\n{"entry": "l',
    "500": b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "moved": b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
    "hangs": None,
}


@pytest.mark.parametrize("answer", DOWN.values(), ids=DOWN.keys())
def test_what_is_no_receipt_is_not_believed(answer: bytes | None) -> None:
    with a_portal_that_says(answer) as url, pytest.raises(PortalDown, match="门户"):
        publish(url)


def test_nobody_there_is_said_plainly() -> None:
    with pytest.raises(PortalDown, match="门户连不上"):
        publish("http://127.0.0.1:9")


def test_the_portals_own_word_when_to_come_back_is_kept() -> None:
    answer = (
        b"HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
    with a_portal_that_says(answer) as url, pytest.raises(PortalDown) as down:
        publish(url)
    assert down.value.retry_after == 7


def test_a_refusal_for_good_keeps_the_portals_reason() -> None:
    head = b"HTTP/1.1 422 No\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
    problem = '{"title": "内容不合要求", "detail": "含有违禁词"}'.encode()
    with a_portal_that_says(body(problem, head)) as url, pytest.raises(PortalRefused) as refused:
        publish(url)
    assert refused.value.status == 422
    assert "含有违禁词" in str(refused.value)


def test_a_reason_made_to_break_the_reader_is_one_short_line() -> None:
    head = b"HTTP/1.1 422 No\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
    detail = rb"\ud800\u202e\u0000" + "词".encode() * 100_000 + rb"\n\u001b[2J"
    problem = b'{"title": "' + detail + b'", "detail": "' + detail + b'"}'
    with a_portal_that_says(body(problem, head)) as url, pytest.raises(PortalRefused) as refused:
        publish(url)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 1000


@pytest.mark.parametrize("number", ["9223372036854775808", "1" + "0" * 400, "-1", "1.0", "true"])
@pytest.mark.parametrize("name", ["version", "sequence"])
def test_a_number_that_no_database_holds_is_not_read_back(name: str, number: str) -> None:
    entry = (
        '{"entry": "line-1", "version": 1, "sequence": 1, "kind": "line", "label": "a",'
        ' "text": "b", "question": "", "sha256": "c", "withdrawn": false}'
    )
    page = f'{{"entries": [{entry}], "cursor": "1"}}'
    for text, read in ((page, True), (page.replace(f'"{name}": 1', f'"{name}": {number}'), False)):
        with (
            a_portal_that_says(body(text.encode())) as url,
            closing(HttpPortal(url, "secret", timeout=(5, 5))) as portal,
        ):
            if read:
                assert len(portal.entries("1", "").entries) == 1
            else:
                with pytest.raises(PortalDown, match="看不懂"):
                    portal.entries("1", "")


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.portal.answers.LONGEST_ANSWER", 1000)
    with (
        a_portal_that_says(body(b'"' + b"x" * 5000 + b'"')) as url,
        pytest.raises(PortalDown, match="过长"),
    ):
        publish(url)


def test_a_portal_that_drips_does_not_hold_the_courier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.portal.answers.LONGEST_READ_SECONDS", 0.3)
    drops = [OK + b"Content-Length: 1000\r\n\r\n", *[b" "] * 12]
    with a_portal_that_says(*drops) as url, pytest.raises(PortalDown, match="迟迟不完"):
        publish(url)


@pytest.mark.parametrize("word", ["nan", "inf", "Fri, 20 Jun 2025 07:00:00 GMT", "soon"])
def test_a_time_to_come_back_that_is_no_number_of_seconds_is_left_out(word: str) -> None:
    head = f"HTTP/1.1 503 Busy\r\nRetry-After: {word}\r\nContent-Length: 0\r\n\r\n".encode()
    with a_portal_that_says(head) as url, pytest.raises(PortalDown) as down:
        publish(url)
    assert down.value.retry_after is None


def test_a_token_typed_in_chinese_is_only_a_wrong_token() -> None:
    head = b"HTTP/1.1 401 No\r\nContent-Type: application/problem+json\r\n"
    with (
        a_portal_that_says(body(b"{}", head)) as url,
        closing(HttpPortal(url, "令牌", timeout=(1, 1))) as portal,
        pytest.raises(PortalDown, match="令牌"),
    ):
        portal.withdraw("1", "line-1")


def test_the_protocol_is_known_before_the_network_is() -> None:
    program = "import sys, studio.portal; sys.exit('requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_calls_share_one_connection() -> None:
    answer = body(b'{"entry": "line-1"}', OK.replace(b"Connection: close\r\n", b""))
    door = socket.create_server(("127.0.0.1", 0))
    asked: list[bytes] = []

    def serve() -> None:
        line, _ = door.accept()
        with line:
            while heard := line.recv(65536):
                asked.append(heard)
                line.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    with closing(HttpPortal(f"http://127.0.0.1:{door.getsockname()[1]}", "secret")) as portal:
        for _ in range(3):
            portal.withdraw("1", "line-1")
    thread.join()
    door.close()
    assert len(asked) == 3
