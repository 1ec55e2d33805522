"""Really asks a portal, before the hour, whether it answers, knows our contract and our token."""

import secrets
import time
from dataclasses import dataclass
from http import HTTPStatus

from studio.portal import PortalDown, PortalRefused
from studio.portal.open import portal_at
from studio.words import Words

TIMEOUT = (3.0, 6.0)
"""Seconds to connect, and to wait for bytes: somebody sits there and waits."""


@dataclass(frozen=True)
class Trial:
    """How it went, in a sentence for the person who asked."""

    works: bool
    text: str


def try_portal(url: str, token: str, interview: str) -> Trial:
    """Reads a programme back, which changes nothing at the portal; never raises a Trouble.

    Every call of the contract looks at the token first. So an unknown programme is a good
    answer where a false token gets another one, and a wrong address where it gets the same.
    """
    if not url.startswith(("http://", "https://")):
        return Trial(False, Words("门户地址须以 http:// 或 https:// 开头。"))
    portal, began = portal_at(url, token, TIMEOUT), time.monotonic()
    try:
        portal.entries(interview, "")
        known = Words("这场访谈已经登记在门户上。")
    except PortalRefused as refused:
        if refused.status != HTTPStatus.NOT_FOUND:
            return Trial(False, Words("门户有应答，但不接受读回：{refused}", refused=refused))
        if not _looks_at_tokens(url, interview):
            return Trial(
                False, Words("这个地址有网站应答，但不是门户的接口。请向门户管理方核对地址。")
            )
        known = Words("这场访谈还没有登记，开始征集后由信使自动登记。")
    except PortalDown as down:
        return Trial(False, Words("门户不能用：{fault}。请核对地址和网络。", fault=down.fault))
    finally:
        portal.close()
    ms = round((time.monotonic() - began) * 1000)
    return Trial(True, Words("✓ 门户应答正常，令牌有效（{ms} 毫秒）。{known}", ms=ms, known=known))


def _looks_at_tokens(url: str, interview: str) -> bool:
    """Whether a token that nobody was given is turned away."""
    name, word = secrets.token_hex(8), secrets.token_hex(8)
    portal = portal_at(url, f"{name}:{word}", TIMEOUT)
    try:
        portal.entries(interview, "")
    except PortalDown:
        return True
    except PortalRefused:
        return False
    finally:
        portal.close()
    return False
