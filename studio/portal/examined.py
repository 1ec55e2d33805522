"""How the way to a portal is: reachable, how fast, under which certificate, by which clock.

Looked at with no token and without writing anything: what answers is not known to be the portal.
"""

import ssl
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING, Any

from studio.errors import Trouble
from studio.house import LOOPBACK, host_of
from studio.portal import PortalDown, wire
from studio.portal.clock import ahead_of
from studio.portal.open import Kind, kind_of, site_of
from studio.time_check import TOLERANCE
from studio.words import Words

if TYPE_CHECKING:
    import requests

CALLS = 5
"""Made one after the other on one connection; the middle one counts."""
LEAST_DAYS = 7
"""A certificate that ends sooner is renewed before the programme."""
DAY = 86400


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; good None: it cannot be known, and nothing is wrong."""

    good: bool | None
    text: str


@dataclass
class _Met:
    """What the first connection showed."""

    certificate: Mapping[str, Any] | None = None
    sealed: bool = False
    seconds: list[float] = field(default_factory=list)
    ahead: list[float] = field(default_factory=list)


def look(address: str, timeout: tuple[float, float]) -> tuple[Finding, ...]:
    """Reachable, latency, proxy, certificate, clock; where it cannot be reached, only that."""
    met = _Met()
    try:
        with closing(wire.session()) as line:
            for _ in range(1 + CALLS):
                _call(line, _door(address), timeout, met)
    except PortalDown as down:
        why = Words("门户不能用：{fault}。请核对地址和网络。", fault=down.fault)
        return (Finding(False, why),)
    except Trouble as trouble:  # the settings of this PC
        return (Finding(False, trouble.args[0]),)
    ms = round(median(met.seconds[1:]) * 1000)  # the first one also connects
    found = [Finding(True, Words("门户有应答，{ms} 毫秒（{n} 次的中位数）。", ms=ms, n=CALLS))]
    if line.proxies and host_of(address) not in LOOPBACK:
        found.append(Finding(True, Words("经代理 {proxy}。", proxy=line.proxies["https"])))
    return (*found, _certificate(met), _clock(met))


def _door(address: str) -> str:
    """Where the connector itself would ask: at its first call, or the front page."""
    if kind_of(address) is Kind.HTTP:
        return f"{address.rstrip('/')}/v1/interviews/check/entries"
    if kind_of(address) is Kind.WEIBO:
        return f"{site_of(address)}/2/statuses/user_timeline.json"
    return f"{site_of(address)}/"


def _call(line: "requests.Session", url: str, timeout: tuple[float, float], met: _Met) -> None:
    began, before = time.monotonic(), time.time()
    heard: list[tuple[str, float]] = []

    def shake(response: Any) -> None:
        sock = getattr(getattr(response.raw, "connection", None), "sock", None)
        heard.append((response.headers.get("Date", ""), time.time()))
        if isinstance(sock, ssl.SSLSocket):
            met.certificate = sock.getpeercert() or met.certificate

    met.sealed = url.startswith("https://")
    wire.asked(line, "GET", url, timeout, met=shake)
    met.seconds.append(time.monotonic() - began)
    said, after = heard[0]
    ahead = ahead_of(said, before, after)
    if ahead is not None:
        met.ahead.append(ahead)


def _certificate(met: _Met) -> Finding:
    if not met.sealed:
        return Finding(True, Words("本机的门户，不经网络，没有证书。"))
    if met.certificate is None:
        return Finding(True, Words("证书可信。"))
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(met.certificate["notAfter"]), UTC)
    days = int((until.timestamp() - time.time()) // DAY)
    issuer, day = _issuer(met.certificate), f"{until:%Y-%m-%d}"
    if days < LEAST_DAYS:
        soon = Words("证书 {day} 到期，只剩 {n} 天，请先换新。", day=day, n=days)
        return Finding(False, soon)
    told = Words("证书可信，由 {issuer} 签发，{day} 到期（还有 {n} 天）。",
                 issuer=issuer, day=day, n=days)  # fmt: skip
    return Finding(True, told)


def _issuer(certificate: Mapping[str, Any]) -> str:
    names = {name: value for part in certificate.get("issuer", ()) for name, value in part}
    return names.get("organizationName") or names.get("commonName") or "?"


def _clock(met: _Met) -> Finding:
    """The middle of all looks counts."""
    if not met.ahead:
        return Finding(None, Words("门户没有报时间，时钟没有核对。"))
    ahead = median(met.ahead)
    seconds = round(abs(ahead))
    if abs(ahead) <= TOLERANCE.total_seconds():
        return Finding(True, Words("门户的时钟与本机相差 {n} 秒以内。", n=max(1, seconds)))
    if ahead > 0:
        return Finding(False, Words("门户的时钟比本机快 {n} 秒，请核对两边的时间。", n=seconds))
    return Finding(False, Words("门户的时钟比本机慢 {n} 秒，请核对两边的时间。", n=seconds))
