"""What Weibo's error codes mean for the studio (open.weibo.com/wiki/Error_code), a sentence each.

A code about the account or the app is PortalDown: everything waits, and somebody mends it. One
about a text is a refusal of that text.
"""

from http import HTTPStatus

from studio.portal import PortalDown, PortalRefused, answers, later
from studio.words import Words


def waiting(fault: Words, what_to_do: Words) -> Words:
    """A fault of account or app: what is wrong, that all waits, what to do."""
    return Words("{fault}，内容都在排队。{todo}", fault=fault, todo=what_to_do)


AGAIN = Words("请用这个账号重新授权，把新的令牌填在“排期 · 这场访谈”的门户一栏。")
TO_WEIBO = Words("请到微博开放平台查看应用的状态和权限。")
BY_HAND = Words("请用这个账号登录微博查看，按提示处理。")
EXPIRED = waiting(Words("微博授权已经过期"), AGAIN)
NO_TOKEN = waiting(Words("微博不接受本机的令牌"), AGAIN)
REVOKED = waiting(Words("这个微博账号已经解除了对应用的授权"), AGAIN)
APP = waiting(Words("微博不认这个应用（AppKey 不对、停用或未通过审核）"), TO_WEIBO)
RIGHTS = waiting(Words("这个应用没有调用这个微博接口的权限"), TO_WEIBO)
WRONG_IP = waiting(Words("微博不让这台电脑的 IP 调用接口"), TO_WEIBO)
HELD = waiting(Words("微博的风控限制了这个账号，暂时不能发布"), BY_HAND)
VERIFY = waiting(Words("微博要求这个账号输入验证码"), BY_HAND)
TOO_OFTEN = later(Words("微博认为发布过于频繁"))
BUSY = later(Words("微博的服务暂时出错"))
SLOW = later(Words("微博说已经发布，但还要一两分钟才看得到"))
DOWN = {
    21315: EXPIRED, 21327: EXPIRED,
    21301: NO_TOKEN, 21314: NO_TOKEN, 21316: NO_TOKEN, 21317: NO_TOKEN, 21332: NO_TOKEN,
    21319: REVOKED,
    10006: APP, 21311: APP, 21312: APP, 21313: APP, 21321: APP,
    10005: RIGHTS, 10014: RIGHTS,
    10004: WRONG_IP,
    10013: HELD, 20015: HELD, 20022: HELD,
    20031: VERIFY, 20507: VERIFY,
    20016: TOO_OFTEN,
    10001: BUSY, 10002: BUSY, 10003: BUSY, 10009: BUSY, 10010: BUSY, 10011: BUSY, 20014: BUSY,
}  # fmt: skip
REFUSED = {
    20008: Words("微博拒收：内容是空的。"),
    20012: Words("微博拒收：文字超过了它的长度，请把地址里的 length 改小，或缩短这一条。"),
    20013: Words("微博拒收：文字超过了它的长度，请把地址里的 length 改小，或缩短这一条。"),
    20018: Words("微博拒收：文字里有它不允许的网址。"),
    20020: Words("微博拒收：它把这一条当作广告。"),
    20021: Words("微博拒收：它认为内容不合规定。"),
    21602: Words("微博拒收：文字里有它的敏感词。"),
    20101: Words("微博上没有这一条了，已被删除。"),
    20102: Words("这一条微博不是登记的账号发的，不能动它。"),
    20201: Words("微博上没有这条评论了，已被删除。"),
    20508: Words("对方的设置不让这个账号评论。"),
}
GONE = frozenset({20101, 20201})
REPEATED = frozenset({20017, 20019, 20111})
DELAYED = 20032
LIMITS = frozenset({10022, 10023, 10024})
LIMIT_OF_ONE = 10024
"""A single interface is used up; the other two close all of them."""
EXPIRED_CODES = frozenset(code for code, said in DOWN.items() if said in (EXPIRED, NO_TOKEN))
TOO_SOON_SECONDS, DELAY_SECONDS = 60.0, 120.0


class Refused(PortalRefused):
    """Weibo said no to one thing for good; `code` is its own number for why."""

    def __init__(self, text: str, code: int) -> None:
        super().__init__(text, HTTPStatus.UNPROCESSABLE_ENTITY)
        self.code = code


class Repeated(Refused):
    """The same text is there already: whoever sent it, it must be looked up."""


class Delayed(PortalDown):
    """It is posted, and cannot be seen yet."""


def meant(code: int, said: object) -> PortalDown | Refused:
    """The failure that a code stands for; limits are met by the line itself."""
    if code == DELAYED:
        return Delayed(SLOW, TOO_SOON_SECONDS)
    if code in DOWN:
        text = DOWN[code]
        return PortalDown(text, TOO_SOON_SECONDS if text is TOO_OFTEN else None)
    why = answers.shown(said) or Words("没有说明原因")
    text = REFUSED.get(code, Words("微博拒收（{code}）：{why}", code=code, why=why))
    return (Repeated if code in REPEATED else Refused)(text, code)


__all__ = ["Delayed", "Refused", "Repeated", "meant", "waiting"]
