"""Asks a portal for nothing but its time: whether this PC reaches it, and which clock is wrong.

No token is needed, so the director's PC may ask although the courier runs elsewhere.
"""

import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any

from studio.errors import Trouble
from studio.portal import wire

TIMEOUT = (3.0, 6.0)
"""Seconds to connect, and to wait for bytes: somebody sits there and waits."""


@dataclass(frozen=True)
class PortalTime:
    """ahead: seconds by which the portal's clock is ahead of this PC's; None where it says none."""

    reached: bool
    ms: int = 0
    ahead: float | None = None


def portal_time(url: str) -> PortalTime:
    """Whether anything answers at the address, how soon, and what its clock shows; never raises.

    The header counts whole seconds, so half a second on either side is nothing.
    """
    heard: list[tuple[str, float]] = []

    def hear(response: Any) -> None:
        heard.append((response.headers.get("Date", ""), time.time()))

    before = time.time()
    with suppress(Trouble, ValueError), closing(wire.session()) as line:
        wire.asked(line, "GET", url, TIMEOUT, met=hear)
    if not heard:
        return PortalTime(reached=False)
    said, after = heard[0]
    return PortalTime(True, round(1000 * (after - before)), ahead_of(said, before, after))


def ahead_of(said: str, before: float, after: float) -> float | None:
    """What is possible of it: the header was written somewhen between asking and hearing."""
    try:
        moment = parsedate_to_datetime(said)
    except (TypeError, ValueError):
        return None
    told = moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    if told > after:
        return told - after
    return min(0.0, told + 1.0 - before)
