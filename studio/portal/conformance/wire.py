"""One caller at a portal: plain calls whose answers are taken as they are, bounded in time."""

import json
import socket
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from studio.portal import content_digest
from studio.words import Words

TIMEOUT = (5.0, 40.0)
"""Seconds to connect, and to wait for bytes; a question may be waited for 25 s."""
EVENTS_SECONDS = 5.0
LONGEST = 16 * 1024 * 1024
HEADER = "utf-8"


class NoAnswer(Exception):
    """Nothing came that is an answer."""


@dataclass(frozen=True)
class Answer:
    """Status, headers by small letters, and the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        """The body as a JSON object; an empty one where it is none."""
        try:
            value = json.loads(self.body.decode("utf-8"))
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Wire:
    """Calls with one token, or none; no redirect is followed, no proxy of the environment asked."""

    def __init__(self, url: str, token: str) -> None:
        import requests

        self._url = url
        self.token = token
        self._session = requests.Session()
        self._session.trust_env = False

    def get(self, path: str, headers: dict[str, str] | None = None, **query: str) -> Answer:
        """Reads."""
        return self.call("GET", path, headers=headers, query=query)

    def put(self, path: str, body: dict[str, Any]) -> Answer:
        """Stores a JSON object."""
        return self.call("PUT", path, json.dumps(body).encode())

    def post(self, path: str, body: dict[str, Any]) -> Answer:
        """Hands a JSON object in, as a program does."""
        headers = {"Accept": "application/json"}
        return self.call("POST", path, json.dumps(body).encode(), headers=headers)

    def delete(self, path: str) -> Answer:
        """Takes off."""
        return self.call("DELETE", path)

    def call(
        self,
        method: str,
        path: str,
        data: bytes | None = None,
        kind: str = "application/json",
        headers: dict[str, str] | None = None,
        query: dict[str, str] | None = None,
    ) -> Answer:
        """Any call; NoAnswer where nothing comes."""
        import requests

        try:
            with self._session.request(
                method, self._url + path, params=query, data=data, timeout=TIMEOUT,
                headers={**self._about(data, kind), **(headers or {})},
                allow_redirects=False, stream=True,
            ) as answer:  # fmt: skip
                body = _bounded(answer)
                names = {name.lower(): value for name, value in answer.headers.items()}
                return Answer(answer.status_code, names, body)
        except (requests.RequestException, OSError) as error:
            raise NoAnswer(Words("没有应答（{kind}）", kind=type(error).__name__)) from error

    def events(self, path: str, last: str, wanted: int) -> list[tuple[str, dict[str, Any]]]:
        """The first Server-Sent Events after a cursor: their ids and what they tell."""
        import requests

        found: list[tuple[str, dict[str, Any]]] = []
        number = ""
        headers = {"Last-Event-ID": last} if last else {}
        try:
            with self._session.get(
                self._url + path, headers=headers, stream=True, timeout=(5.0, EVENTS_SECONDS)
            ) as answer:
                for line in answer.iter_lines(chunk_size=1):
                    name, _, value = line.decode("utf-8", "replace").partition(":")
                    number = value.strip() if name == "id" else number
                    if name == "data":
                        found.append((number, json.loads(value)))
                    if len(found) == wanted:
                        break
        except (requests.RequestException, OSError, ValueError):
            return found  # the silence after the last one; too few are seen by who asked
        return found

    def half_said(self, path: str, body: bytes) -> None:
        """Begins a PUT, hangs up in the middle of its body."""
        self._hang_up("PUT", path, body, body[: len(body) // 2])

    def unheard(self, path: str, body: bytes) -> None:
        """Says a PUT whole and hangs up before the answer can come."""
        self._hang_up("PUT", path, body, body)

    def close(self) -> None:
        """Gives the connection back."""
        self._session.close()

    def _about(self, data: bytes | None, kind: str) -> dict[str, str]:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {**headers, "Content-Type": kind} if data is not None else headers

    def _hang_up(self, method: str, path: str, body: bytes, said: bytes) -> None:
        whole = urlsplit(self._url)
        head = [
            f"{method} {whole.path}{path} HTTP/1.1", f"Host: {whole.netloc}",
            f"Authorization: Bearer {self.token}", "Content-Type: application/json",
            f"Content-Length: {len(body)}", "", "",
        ]  # fmt: skip
        try:
            with _line(whole.scheme, str(whole.hostname), whole.port) as line:
                line.sendall("\r\n".join(head).encode(HEADER) + said)
        except OSError as error:
            raise NoAnswer(Words("没有应答（{kind}）", kind=type(error).__name__)) from error


def _line(scheme: str, host: str, port: int | None) -> socket.socket:
    plain = socket.create_connection((host, port or (443 if scheme == "https" else 80)), 10)
    if scheme != "https":
        return plain
    import ssl

    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _bounded(answer: Any) -> bytes:
    parts, size = [], 0
    for part in answer.iter_content(65536):
        parts.append(part)
        size += len(part)
        if size > LONGEST:
            raise NoAnswer(Words("应答过长"))
    return b"".join(parts)


def version(**changes: Any) -> dict[str, Any]:
    """A version of an entry with its digest, as docs/portal-contract.md has it."""
    fields = {
        "sequence": 1, "kind": "line", "role": "host", "label": "主持人", "text": "大家好。",
        "question": "", "note": "", "spoken_at": "2025-06-20T07:05:43+00:00", "late": False,
        "media": [], **changes,
    }  # fmt: skip
    return {**fields, "sha256": content_digest(fields)}
