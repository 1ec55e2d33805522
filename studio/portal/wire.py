"""One request and its whole answer over a session of ours; the world's failures are PortalDown.

What a portal is asked for never goes in the clear beyond this machine, never to another host than
the one that was named, never past a certificate that does not hold.
"""

import logging
import ssl
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from studio import settings
from studio.house import LOOPBACK, host_of, in_the_clear
from studio.portal import PortalDown, answers, later
from studio.words import Words

if TYPE_CHECKING:
    import requests

WHY = {
    "ConnectTimeout": Words("这个地址没有应答"),
    "ConnectionError": Words("找不到这个地址，或它不让连接"),
    "ReadTimeout": Words("应答迟迟不来"),
    "ChunkedEncodingError": Words("应答中途断了"),
    "SSLError": Words("证书不可信"),
    "ProxyError": Words("本机设置里的代理连不上，或它不让连接"),
}
"""By the name of the library's error."""
CERTIFICATE = {
    2: Words("签发证书的机构不受信任"),
    7: Words("证书的签名不对"),
    9: Words("证书还没有生效"),
    10: Words("证书已经过期"),
    18: Words("证书是自己签发的，没有机构担保"),
    19: Words("签发证书的机构不受信任"),
    20: Words("签发证书的机构不受信任"),
    21: Words("签发证书的机构不受信任"),
    62: Words("证书不是发给这个主机的"),
    64: Words("证书不是发给这个主机的"),
}
"""By OpenSSL's number for what is wrong."""
MOVED = (301, 302, 303, 307, 308)
IN_THE_CLEAR = Words(
    "{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏改用 https 地址。",
    fault=Words("令牌和文字不能经不加密的 http 送到别的主机"),
)
BAD_PROXY = Words(
    "{fault}，内容都在排队。请在“排期 · 本机设置”里改正。",
    fault=Words("本机设置里的代理须写成 http://主机:端口，不带用户名和口令"),
)
NO_CA = Words(
    "{fault}，内容都在排队。请在“排期 · 本机设置”里改正。",
    fault=Words("本机设置里的证书文件读不到"),
)


class Answer(NamedTuple):
    """What came back, whole."""

    status: int
    headers: Any
    content: bytes


def session() -> "requests.Session":
    """A session that the environment's proxies and passwords do not touch.

    The proxy and the certificates are those of this PC's settings.
    """
    import requests

    # Where headers are garbled it notes whole addresses, and WeChat wants its token in them.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    made, kept = requests.Session(), settings.load()
    made.trust_env = False
    if kept.portal_proxy:
        made.proxies = {"http": kept.portal_proxy, "https": kept.portal_proxy}
    made.verify = kept.portal_ca or True
    return made


def asked(
    line: "requests.Session",
    method: str,
    url: str,
    timeout: tuple[float, float],
    *,
    headers: Mapping[str, Any] | None = None,
    data: bytes | None = None,
    query: Mapping[str, str] | None = None,
    met: Callable[[Any], None] | None = None,
) -> Answer:
    """The answer, read to its end; no redirect is followed: a password goes nowhere else.

    met: gets the library's response while the connection stands.
    """
    import requests
    import urllib3

    proxies = _proxies(line, url)
    try:
        # Merging a session's settings into each request costs a third of a call of ours.
        request = requests.Request(
            method, url, {**line.headers, **(headers or {})}, data=data, params=query
        )
        response = line.send(
            request.prepare(), timeout=timeout, allow_redirects=False, stream=True, proxies=proxies
        )
        with response:
            if met is not None:
                met(response)
            content = answers.read_whole(response, answers.LONGEST_READ_SECONDS)
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise PortalDown(later(Words("门户连不上（{why}）", why=why_not(error)))) from error
    if response.status_code in MOVED:
        raise PortalDown(later(_elsewhere(response.headers.get("Location", ""))))
    return Answer(response.status_code, response.headers, content)


def _proxies(line: "requests.Session", url: str) -> dict[str, str]:
    """The way to this address; PortalDown for one that must not be gone."""
    if in_the_clear(url):
        raise PortalDown(IN_THE_CLEAR)
    if host_of(url) in LOOPBACK:
        return {}
    if isinstance(line.verify, str) and not Path(line.verify).is_file():
        raise PortalDown(NO_CA)
    if not all(is_proxy(proxy) for proxy in line.proxies.values()):
        raise PortalDown(BAD_PROXY)
    return dict(line.proxies)


def is_proxy(address: str) -> bool:
    """Whether this can be kept as a proxy: a host with its port, and no secret."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname and parts.port)
    except ValueError:
        return False
    bare = "@" not in parts.netloc and parts.path in ("", "/") and not parts.query
    return parts.scheme in ("http", "https") and named and bare


def _elsewhere(location: str) -> Words:
    """A redirect is said, with where to; a stranger's words stay short."""
    try:
        parts = urlsplit(location)
        to = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if parts.netloc else parts.path
    except ValueError:
        to = ""
    if not to:
        return Words("门户要转到别处，又没有说哪里，程序不跟过去")
    return Words("门户要转到别处（{to}），程序不跟过去", to=answers.shown(to))


def why_not(error: Exception) -> str:
    """What a technician can act upon; the library's own name for what is rare."""
    for one in _causes(error):
        if isinstance(one, ssl.SSLCertVerificationError):
            return CERTIFICATE.get(one.verify_code, WHY["SSLError"])
    kind = type(error).__name__
    return WHY.get(kind, kind)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it wraps; the library keeps the cause under three names."""
    one: object = error
    for _ in range(10):
        if not isinstance(one, BaseException):
            return
        yield one
        wrapped = getattr(one, "reason", None) or next(iter(one.args), None)
        one = wrapped if isinstance(wrapped, BaseException) else one.__cause__ or one.__context__
