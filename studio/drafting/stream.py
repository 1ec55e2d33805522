"""What an endpoint's bytes say: server-sent events, plain JSON, or nothing that can be read.

Fed as bytes come, in pieces of any size. Lines that are no event are passed over; what ends before
its end says so, and what was no answer at all as well.
"""

import json
from collections.abc import Iterator
from typing import Any

from studio.errors import Trouble
from studio.words import Words

MOST_SIGNS = 6000
"""Of a draft; an answer of a live interview has some hundred."""
MOST_LINE = 256 * 1024
MOST_KEPT = 1024 * 1024
LONGEST_REASON = 200


class CutOff(Trouble):
    """It ended before its end."""


class Garbled(Trouble):
    """It was no answer of such an endpoint."""


class Answer:
    """`done`: the endpoint said that it is finished."""

    def __init__(self) -> None:
        self.done = False
        self._line = b""
        self._skipping = False
        self._other = b""
        self._events = 0
        self._reason = ""
        self._said = False

    def feed(self, data: bytes) -> Iterator[str]:
        """The text that these bytes bring."""
        *lines, rest = (self._line + data).split(b"\n")
        for line in lines:
            if self._skipping:
                self._skipping = False
                continue
            yield from self._read(line)
            if self.done:
                return
        self._line = rest
        if len(rest) > MOST_LINE and rest.startswith(b"data:"):
            self._line, self._skipping = b"", True

    def end(self) -> Iterator[str]:
        """What is left at the end; CutOff or Garbled where it is not a right one."""
        if not self.done and self._line:
            yield from self._read(self._line)
        if not self._events:
            yield from self._whole()
        if not self._said:
            raise Garbled("起草接口没有写出文字。")
        if self._reason == "length":
            raise CutOff("模型写到了长度上限，最后一句可能不完整。")
        if not (self.done or self._reason):
            raise CutOff("起草接口中途断了，已收到的文字还在，最后一句可能不完整。")

    def _read(self, line: bytes) -> Iterator[str]:
        line = line.rstrip(b"\r")
        if not line.startswith(b"data:"):
            if not self._events and len(self._other) < MOST_KEPT:
                self._other += line + b"\n"
            return
        said = line.removeprefix(b"data:").strip()
        if said == b"[DONE]":
            self._events += 1
            self.done = True
            return
        value = _object(said)
        if value is not None:
            self._events += 1
            yield from self._text(value, "delta")

    def _whole(self) -> Iterator[str]:
        """An endpoint that does not stream answers in one JSON object."""
        value = _object(self._other)
        if value is None:
            raise Garbled("这个地址有应答，但不是起草接口的应答。请核对接口地址。")
        yield from self._text(value, "message")
        self._reason = self._reason or "stop"

    def _text(self, value: dict[str, Any], name: str) -> Iterator[str]:
        if value.get("error"):
            raise Garbled("起草接口说出错了：{why}", why=shown(value))
        choice = _first(value.get("choices"))
        reason = choice.get("finish_reason")
        if isinstance(reason, str):
            self._reason = reason
        part = choice.get(name) or choice.get("message") or choice.get("delta")
        text = part.get("content") if isinstance(part, dict) else choice.get("text")
        if isinstance(text, str) and text:
            self._said = self._said or bool(text.strip())
            yield text.encode("utf-8", "replace").decode("utf-8")


def shown(said: object) -> str:
    """A stranger's words that stand in a sentence of ours: one line, short, turning nothing."""
    while isinstance(said, dict):
        said = said.get("error") or said.get("message") or said.get("detail")
    if not isinstance(said, str):
        return Words("没有说明原因。")
    seen = "".join(letter if letter.isprintable() else " " for letter in said)
    words = " ".join(seen.split())
    return words if len(words) <= LONGEST_REASON else f"{words[:LONGEST_REASON]}..."


def _object(data: bytes) -> dict[str, Any] | None:
    """Bytes that are no UTF-8 lose those signs, not the rest."""
    try:
        value = json.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _first(choices: object) -> dict[str, Any]:
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}
