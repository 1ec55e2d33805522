"""Really asks an endpoint, before the hour, whether it answers, knows the model and the key."""

import time
from dataclasses import dataclass

from studio.drafting.endpoint import Asking, Cancelled, NoDraft
from studio.drafting.setting import Endpoint, Reach, plain, reach_of, require_address
from studio.errors import Refusal
from studio.words import Words

QUESTION = [{"role": "user", "content": "请只回复“好”。"}]
SECONDS = 10.0


@dataclass(frozen=True)
class Trial:
    """How it went, in a sentence; warning: what holds all the same should be known."""

    works: bool
    text: str
    warning: str = ""


def try_endpoint(endpoint: Endpoint, key: str, seconds: float = SECONDS) -> Trial:
    """Asks for one word, which holds nothing of anybody's; never raises."""
    kept = Endpoint(plain(endpoint.url), endpoint.model.strip(), True)
    try:
        require_address(kept.url)
    except Refusal as refusal:
        return Trial(False, str(refusal))
    if not (kept.url and kept.model):
        return Trial(False, Words("请先填写接口地址和模型名称。"))
    asking, began = Asking(kept, key, seconds, seconds), time.monotonic()
    try:
        next(asking.pieces(QUESTION))
    except (NoDraft, Cancelled) as trouble:
        return Trial(False, trouble.args[0])
    finally:
        asking.cancel()
    ms = round((time.monotonic() - began) * 1000)
    works = Words("✓ 起草接口应答正常，第一个字用了 {ms} 毫秒。", ms=ms)
    return Trial(True, works, in_the_clear(kept.url, key))


def in_the_clear(url: str, key: str) -> str:
    """What a connection that is not sealed means; '' where it is sealed, or stays on this PC."""
    if url.startswith("https://") or reach_of(url) is Reach.HERE:
        return ""
    if key:
        return Words("▲ 这个地址不加密：同一网络里的人能读到密钥和文字。接口有 https 时请改用。")
    return Words("▲ 这个地址不加密：同一网络里的人能读到文字。接口有 https 时请改用。")
