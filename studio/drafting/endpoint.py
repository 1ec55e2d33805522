"""One request to an OpenAI-compatible endpoint, streamed piece by piece; it fails in sentences.

Nothing it answers is believed: bounded in time, bytes and signs, any encoding, any shape. It goes
to the address that was named and follows no redirect.
"""

import contextlib
import json
import threading
import time
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from studio.drafting.setting import CALL, Endpoint, Reach, plain, reach_of
from studio.drafting.stream import MOST_SIGNS, Answer, CutOff, Garbled, shown
from studio.errors import Trouble
from studio.words import Words

if TYPE_CHECKING:
    from studio.drafting.wire import Wire

CONNECT_SECONDS, SILENCE_SECONDS, WHOLE_SECONDS = 4.0, 20.0, 180.0
MOST_BYTES = 4 * 1024 * 1024
MOST_REASON = 64 * 1024
MOST_TOKENS = 1500
WHY = {
    "ConnectTimeout": Words("这个地址没有应答"),
    "ConnectionError": Words("找不到这个地址，或它不让连接"),
    "ReadTimeout": Words("二十秒没有应答，可能正忙"),
    "ReadTimeoutError": Words("中途停住，二十秒没有下文"),
    "ChunkedEncodingError": Words("应答中途断了"),
    "ProtocolError": Words("应答中途断了"),
    "SSLError": Words("证书不可信，请让管理员在本机信任接口的证书"),
}
"""By the name of the library's error."""


class NoDraft(Trouble):
    """Why there is no draft, or no more of it; what came before stays."""


class Cancelled(Exception):
    """The person wanted no more of it."""


class Asking:
    """One request. `pieces` is read by one thread; `cancel` may come from any other.

    key: may still be set by who reads, before the first piece: a keyring takes its time.
    """

    def __init__(
        self, endpoint: Endpoint, key: str, silence: float = SILENCE_SECONDS,
        whole: float = WHOLE_SECONDS,
    ) -> None:  # fmt: skip
        self._endpoint, self.key = endpoint, key
        self._silence, self._whole = silence, whole
        self._lock = threading.Lock()
        self._cancelled = False
        self._wire: Wire | None = None

    def cancel(self) -> None:
        """Ends it at once; who reads gets Cancelled."""
        with self._lock:
            self._cancelled = True
            if self._wire is not None:
                self._wire.cut()

    def pieces(self, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        """The draft as it comes. NoDraft in a sentence where it does not, or breaks off."""
        require_near(self._endpoint.url)
        try:
            yield from self._pieces(messages)
        except (NoDraft, CutOff, Garbled) as trouble:
            if self._cancelled:
                raise Cancelled from trouble
            raise NoDraft(trouble.args[0]) from trouble

    def _pieces(self, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        import requests
        import urllib3

        from studio.drafting.wire import Wire

        with self._lock:
            if self._cancelled:
                raise Cancelled
            wire = self._wire = Wire()
        try:
            with contextlib.closing(requests.Session()) as session:
                session.trust_env = False
                for scheme in ("http://", "https://"):
                    session.mount(scheme, wire)
                yield from self._streamed(session, messages)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            if self._cancelled:
                raise Cancelled from error
            raise NoDraft("起草接口不能用：{why}。", why=_why(error)) from error
        finally:
            wire.close()

    def _streamed(self, session: Any, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        until = time.monotonic() + self._whole
        response = session.post(
            plain(self._endpoint.url) + CALL,
            data=json.dumps(self._body(messages)).encode(),
            headers=self._headers(), timeout=(CONNECT_SECONDS, self._silence),
            allow_redirects=False, stream=True,
        )  # fmt: skip
        with response:
            if response.status_code != HTTPStatus.OK:
                raise NoDraft(_refused(response, until))
            answer, signs = Answer(), 0
            for data in _read(response, until, MOST_BYTES):
                for piece in answer.feed(data):
                    room, signs = MOST_SIGNS - signs, signs + len(piece)
                    yield piece[:room]
                    if signs >= MOST_SIGNS:
                        raise NoDraft("草稿太长，到 {n} 字为止，后面的没有再收。", n=MOST_SIGNS)
                if answer.done:
                    break
            yield from answer.end()

    def _body(self, messages: Sequence[dict[str, str]]) -> dict[str, object]:
        return {
            "model": self._endpoint.model, "messages": list(messages), "stream": True,
            "temperature": 0.2, "max_tokens": MOST_TOKENS,
        }  # fmt: skip

    def _headers(self) -> dict[str, str | bytes]:
        own: dict[str, str | bytes] = {
            "Content-Type": "application/json", "Accept": "text/event-stream, application/json",
            "Accept-Encoding": "identity",
        }  # fmt: skip
        if self.key:
            own["Authorization"] = f"Bearer {self.key}".encode()
        return own


def require_near(url: str) -> None:
    """NoDraft where what is sent would leave the intranet, or goes nobody knows where."""
    reach = reach_of(url)
    if reach is Reach.UNKNOWN:
        raise NoDraft("起草接口不能用：{why}。", why=WHY["ConnectionError"])
    if reach is Reach.OUTSIDE:
        raise NoDraft("这个接口不在内网。提问和文件不能送出内网，没有发送任何内容。")


def _read(response: Any, until: float, most: int) -> Iterator[bytes]:
    size = 0
    while data := response.raw.read1(65536, decode_content=True):
        size += len(data)
        yield data
        if size > most:
            raise NoDraft("起草接口的应答过长，后面的没有再收。")
        if time.monotonic() > until:
            raise NoDraft("起草接口太慢，过了三分钟还没写完，已停止接收。")


def _refused(response: Any, until: float) -> Words:
    status = response.status_code
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return Words("这个地址转到了别处，没有跟过去。请填写接口的最终地址。")
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return Words("起草接口不接受本机的密钥。请在“排期 · 本机设置”的起草帮助一栏重填密钥。")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Words("起草接口正忙或额度用完，请稍后再试。")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Words("起草接口出错（{status}），请稍后再试，或告诉它的管理员。", status=status)
    why = _reason(response, until)
    if status == HTTPStatus.NOT_FOUND:
        return Words("起草接口没有这个模型，或地址不对（404）：{why}", why=why)
    return Words("起草接口不接受这次请求（{status}）：{why}", status=status, why=why)


def _reason(response: Any, until: float) -> str:
    """A stranger's own words for it, in one short line."""
    data = b""
    with contextlib.suppress(NoDraft):
        for part in _read(response, until, MOST_REASON):
            data += part
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return Words("没有说明原因。")
    return shown(said) or Words("没有说明原因。")


def _why(error: Exception) -> str:
    kind = type(error).__name__
    return WHY.get(kind, kind)
