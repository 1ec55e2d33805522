"""A bad way to the portal: stands before it, passes requests on, and inflicts what is dealt.

Each connection carries one request, so that a fault hits exactly one. What was inflicted is
noted in a file line by line, before it happens.
"""

import asyncio
import contextlib
import json
import random
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from studio.rehearsal.faults.kinds import STORING, Deck, WayFault

HEAD_LIMIT = 64 * 1024
HANG_SECONDS = 30.0
RETRY_AFTER_SECONDS = 1
AS_OFTEN_AS_NOT = 0.5
LOGIN_PAGE = "<!doctype html><title>登录</title><p>请先登录后再访问。</p>".encode()


class Request(NamedTuple):
    """One request as it came: `raw` is all of it, with the connection to be closed after it."""

    method: str
    path: str
    raw: bytes


class Way:
    """The way to one portal, at `host` and `port`; `notes` gets a JSON line for each fault."""

    def __init__(self, host: str, port: int, deck: Deck, notes: Path, seed: int = 0) -> None:
        self._host, self._port, self._deck, self._notes = host, port, deck, notes
        self._chance = random.Random(seed + 1)

    async def run(self, port: int, listening: Callable[[int], None]) -> None:
        """Serves on the loopback until cancelled; `listening` gets the port."""
        server = await asyncio.start_server(self._meet, "127.0.0.1", port, limit=HEAD_LIMIT)
        listening(int(server.sockets[0].getsockname()[1]))
        async with server:
            await server.serve_forever()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await _read(reader)
            fault = self._deck.deal(request.method, request.path)
            if fault is None:
                await self._pass_on(request, reader, writer)
            else:
                await self._inflict(fault, request, reader, writer)
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
            _cut(writer)
        finally:
            with contextlib.suppress(OSError):
                writer.close()
                await writer.wait_closed()

    async def _inflict(
        self,
        fault: WayFault,
        request: Request,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        match fault:
            case WayFault.ANSWER_500 | WayFault.ANSWER_503 | WayFault.HTML | WayFault.GARBAGE:
                self._note(fault, request)
                writer.write(self._false_answer(fault))
                await writer.drain()
            case WayFault.HANG:
                await self._hang(request, reader, writer)
            case WayFault.CUT_BEFORE_STORE:
                self._note(fault, request)
                _cut(writer)
            case WayFault.CUT_AFTER_STORE | WayFault.TRUNCATED:
                await self._spoil_answer(fault, request, writer)

    async def _hang(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """No answer until the caller has gone; sometimes the portal has stored it all the same."""
        self._note(WayFault.HANG, request)
        if self._chance.random() < AS_OFTEN_AS_NOT:
            with contextlib.suppress(OSError):
                await self._asked(request)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(reader.read(1), HANG_SECONDS)
        _cut(writer)

    async def _spoil_answer(
        self, fault: WayFault, request: Request, writer: asyncio.StreamWriter
    ) -> None:
        """The portal has done it; the caller gets no answer, or half of one.

        Where there is nothing to spoil the fault is for another request.
        """
        try:
            answer = await self._asked(request)
        except OSError:
            answer = b""
        head, gap, body = answer.partition(b"\r\n\r\n")
        status = head.partition(b"\r\n")[0].split(b" ")
        stored = request.method in STORING and len(status) > 1 and status[1][:1] == b"2"
        if not (body if fault is WayFault.TRUNCATED else stored):
            self._deck.take_back(fault, request.method, request.path)
            writer.write(answer)
            await writer.drain()
            return
        self._note(fault, request, stored=stored)
        if fault is WayFault.TRUNCATED:
            writer.write(head + gap + body[: len(body) // 2])
            await writer.drain()
        else:
            _cut(writer)

    async def _asked(self, request: Request) -> bytes:
        """The portal's whole answer."""
        reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            writer.write(request.raw)
            return await reader.read()
        finally:
            writer.close()

    async def _pass_on(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Carries the answer over as it comes, for as long as both sides stay."""
        back, forth = await asyncio.open_connection(self._host, self._port)
        forth.write(request.raw)
        carrying = asyncio.ensure_future(_carry(back, writer))
        leaving = asyncio.ensure_future(reader.read(1))
        await asyncio.wait({carrying, leaving}, return_when=asyncio.FIRST_COMPLETED)
        for task in (carrying, leaving):
            task.cancel()
        forth.close()
        with contextlib.suppress(asyncio.CancelledError):
            await carrying

    def _false_answer(self, fault: WayFault) -> bytes:
        if fault is WayFault.GARBAGE:
            return self._chance.randbytes(512)
        if fault is WayFault.HTML:
            return _answer("200 OK", "text/html; charset=utf-8", LOGIN_PAGE)
        if fault is WayFault.ANSWER_503:
            again = f"Retry-After: {RETRY_AFTER_SECONDS}\r\n"
            return _answer("503 Service Unavailable", "text/plain", b"busy", again)
        return _answer("500 Internal Server Error", "text/plain", b"oops")

    def _note(self, fault: WayFault, request: Request, **more: bool) -> None:
        row = {
            "kind": fault.value,
            "method": request.method,
            "path": request.path,
            "at": time.time(),
            **more,
        }
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")


async def _read(reader: asyncio.StreamReader) -> Request:
    """One request, whole; ValueError for what is no request."""
    head = await reader.readuntil(b"\r\n\r\n")
    first, *fields = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    method, path, _version = first.split(" ")
    named = {name.strip().lower(): value.strip() for name, _, value in map(_parted, fields)}
    kept = [line for line in fields if not line.lower().startswith("connection:")]
    body = await reader.readexactly(int(named.get("content-length", "0")))
    if "transfer-encoding" in named:
        body = await reader.readuntil(b"0\r\n\r\n")
    again = "\r\n".join([first, *kept, "Connection: close", "", ""]).encode("latin-1")
    return Request(method, path, again + body)


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition(":")


def _answer(status: str, kind: str, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}{more}Connection: close\r\n\r\n".encode() + body


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while part := await source.read(65536):
        target.write(part)
        await target.drain()


def _cut(writer: asyncio.StreamWriter) -> None:
    """Ends the connection as a pulled plug does: a reset, nothing more is sent."""
    door: socket.socket | None = writer.get_extra_info("socket")
    if door is not None:
        with contextlib.suppress(OSError):
            door.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
