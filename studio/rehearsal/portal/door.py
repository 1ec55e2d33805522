"""The portal's door: how many come in, how long each may keep it waiting.

Nobody is served at another's cost: who speaks too slowly, or asks and never listens, is shown
out; who comes from a full address is told when to come back. Readers who listen are left alone.
"""

import asyncio
import ipaddress
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from studio.rehearsal.portal.events import LINE
from studio.rehearsal.portal.problems import SAFE_HEADERS, document

MOST_CONNECTIONS = 4_000
SPARE_FILES = 400
PARTING = 200
"""How many who are shown out are listened to a little longer, so that they read why."""


@dataclass(frozen=True)
class Waits:
    """Seconds that one connection may keep the portal waiting, by what it is waited for."""

    head: float = 10.0
    rest: float = 10.0
    reading: float = 30.0
    parting: float = 3.0


class Door:
    """Counts who is in, by address, and looks round once a second."""

    def __init__(self, most: int = MOST_CONNECTIONS, waits: Waits | None = None) -> None:
        self._most = most
        self._most_each = most // 2
        self._waits = waits or Waits()
        self._lines: set[Line] = set()
        self._by_address: Counter[str] = Counter()
        self._parting = 0
        self._looking = False

    def line(self, config: Config, **rest: Any) -> "Line":
        """A connection that comes in by this door; called as uvicorn calls its protocol."""
        return Line(self, config, **rest)

    def enters(self, line: "Line") -> bool:
        """Lets a connection in, or says False where the house or its address is full."""
        full = len(self._lines) - self._parting >= self._most
        if full or self._by_address[line.address] >= self._most_each:
            return False
        self._by_address[line.address] += 1
        self._watches(line)
        return True

    def parts(self, line: "Line") -> bool:
        """Whether a connection that is shown out may stay until it has read why."""
        if self._parting >= PARTING:
            return False
        self._parting += 1
        self._watches(line)
        return True

    def left(self, line: "Line") -> None:
        """Forgets a connection."""
        self._lines.discard(line)
        self._parting -= line.parting
        if line.entered:
            self._by_address[line.address] -= 1
            if not self._by_address[line.address]:
                del self._by_address[line.address]

    def _watches(self, line: "Line") -> None:
        self._lines.add(line)
        if not self._looking:
            self._looking = True
            self._look_round()

    def _look_round(self) -> None:
        now = asyncio.get_running_loop().time()
        for line in list(self._lines):
            line.looked_at(now, self._waits)
        self._looking = bool(self._lines)
        if self._looking:
            asyncio.get_running_loop().call_later(1.0, self._look_round)


class Line(H11Protocol):
    """One connection; what it is waited for is looked at from outside, never by itself."""

    def __init__(self, door: Door, config: Config, **rest: Any) -> None:
        super().__init__(config, **rest)
        self._door = door
        self._waited_for: tuple[object, ...] = ()
        self._since = 0.0
        self.address = ""
        self.ends: Callable[[], None] | None = None
        self.app_state = {**self.app_state, LINE: self}
        self.entered = self.parting = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Lets it in, or says why not."""
        super().connection_made(transport)
        self.address = counted_as(self.client[0] if self.client else "")
        self.entered = self._door.enters(self)
        if not self.entered:
            self._show_out(503, "门户正忙，请稍后再来。", retry_after=10)

    def connection_lost(self, exc: Exception | None) -> None:
        """Counts it out."""
        self._door.left(self)
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """The portal stops; an answer that lasts is brought to its end."""
        super().shutdown()
        if self.ends is not None:
            self.ends()

    def data_received(self, data: bytes) -> None:
        """What is said on the way out is not listened to."""
        if not self.parting and not self.transport.is_closing():
            super().data_received(data)

    def send_400_response(self, msg: str) -> None:
        """No HTTP: a problem document where there is still room for one, then the end."""
        fault = sys.exc_info()[1]
        status = getattr(fault, "error_status_hint", 400)
        self._show_out(status, "请求不符合 HTTP 的规定。")

    def looked_at(self, now: float, waits: Waits) -> None:
        """Shows it out where it has kept the portal waiting for one thing for too long."""
        kind, longest, *which = self._waits_for(waits)
        if (kind, *which) != self._waited_for:
            self._waited_for, self._since = (kind, *which), now
        elif kind and now - self._since > longest:
            self._waited_too_long(kind)

    def _waits_for(self, waits: Waits) -> tuple[str, float, object, object]:
        """What is waited for, for how long, in which request, and how far it has come."""
        if self.parting:
            return "parting", waits.parting, None, None
        if self.flow.write_paused or self.transport.is_closing():
            unread = self.transport.get_write_buffer_size()
            return "reading", waits.reading, self.cycle, unread
        if self.conn.their_state is h11.IDLE:
            return "head", waits.head, self.cycle, None
        if self.conn.their_state is h11.SEND_BODY and self.cycle.response_complete:
            return "rest", waits.rest, self.cycle, None
        return "", 0.0, None, None

    def _waited_too_long(self, kind: str) -> None:
        if kind != "head":
            self.transport.abort()
        elif self.conn.trailing_data[0]:
            self._show_out(408, "请求迟迟不完。")
        else:
            self.transport.close()

    def _show_out(self, status: int, detail: str, retry_after: int = 0) -> None:
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is not None and not cycle.response_complete:
            cycle.disconnected = True
            cycle.message_event.set()
        self._unset_keepalive_if_required()
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE) or not self._door.parts(self):
            self.transport.abort()
            return
        self.parting = True
        body = document(status, detail)
        headers = [
            (b"content-type", b"application/problem+json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
            *SAFE_HEADERS,
        ]
        if retry_after:
            headers.append((b"retry-after", str(retry_after).encode()))
        answer = h11.Response(status_code=status, headers=headers, reason=b"")
        for event in (answer, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.write_eof()

    def eof_received(self) -> None:
        """The other end has read why, and goes."""
        if self.parting:
            self.transport.close()


def counted_as(address: str) -> str:
    """The address that limits count: of IPv6 the first 64 bits, which one household has whole."""
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if known.version == 4:  # noqa: PLR2004 - IPv4
        return address
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ipaddress.ip_network((known, 64), strict=False))


def connections_here() -> int:
    """How many connections this machine's limit of open files allows; raises the soft limit."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST_CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + SPARE_FILES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return (
        MOST_CONNECTIONS
        if soft == resource.RLIM_INFINITY
        else min(MOST_CONNECTIONS, max(soft - SPARE_FILES, 100))
    )
