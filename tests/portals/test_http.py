"""Our client before a portal that is down, slow, garbled or lying: PortalDown, never belief."""

import socket
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


@contextmanager
def a_portal_that_says(answer: bytes | None) -> Iterator[str]:
    """A socket that answers one request with these bytes; None: it hangs."""
    door = socket.create_server(("127.0.0.1", 0))
    door.settimeout(20)
    over = threading.Event()

    def serve() -> None:
        line, _ = door.accept()
        with line:
            line.recv(65536)
            if answer is None:
                over.wait(20)
            else:
                line.sendall(answer)

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


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.portal.http.LONGEST_ANSWER", 1000)
    with (
        a_portal_that_says(body(b'"' + b"x" * 5000 + b'"')) as url,
        pytest.raises(PortalDown, match="过长"),
    ):
        publish(url)
