"""One request and its whole answer over a session of ours; the world's failures are PortalDown."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

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
}
"""By the name of the library's error."""


class Answer(NamedTuple):
    """What came back, whole."""

    status: int
    headers: Any
    content: bytes


def session() -> "requests.Session":
    """A session that the environment's proxies and passwords do not touch."""
    import requests

    made = requests.Session()
    made.trust_env = False
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
) -> Answer:
    """The answer, read to its end; no redirect is followed: a password goes nowhere else."""
    import requests
    import urllib3

    try:
        # Merging a session's settings into each request costs a third of a call of ours.
        request = requests.Request(
            method, url, {**line.headers, **(headers or {})}, data=data, params=query
        )
        response = line.send(request.prepare(), timeout=timeout, allow_redirects=False, stream=True)
        with response:
            content = answers.read_whole(response, answers.LONGEST_READ_SECONDS)
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise PortalDown(later(Words("门户连不上（{why}）", why=_why(error)))) from error
    return Answer(response.status_code, response.headers, content)


def _why(error: Exception) -> str:
    """What a technician can act upon; the library's own name for what is rare."""
    kind = type(error).__name__
    return WHY.get(kind, kind)
