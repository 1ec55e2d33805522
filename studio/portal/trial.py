"""Really asks a portal, before the hour: the way to it, and whether it knows our token."""

import secrets
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus

from studio.errors import Refusal
from studio.house import require_encrypted, require_web_address
from studio.portal import Portal, PortalDown, PortalRefused
from studio.portal.examined import DAY, LEAST_DAYS, Finding, look
from studio.portal.open import Kind, kind_of, portal_at
from studio.portal.weibo import WeiboPortal
from studio.words import Words, spoken

TIMEOUT = (3.0, 6.0)
"""Seconds to connect, and to wait for bytes: somebody sits there and waits."""
MARKS = {True: "✓", False: "×", None: "–"}


@dataclass(frozen=True)
class Trial:
    """How it went, in a sentence for the person who asked, or in a line for each finding."""

    works: bool
    text: str
    findings: tuple[Finding, ...] = ()


def try_portal(url: str, token: str, interview: str) -> Trial:
    """Looks at the way, then reads a programme back; changes nothing there, raises no Trouble.

    Every call of the contract looks at the token first. So an unknown programme is a good
    answer where a false token gets another one, and a wrong address where it gets the same.
    """
    try:
        require_web_address(url)
        require_encrypted(url)
    except Refusal as refusal:
        return _told([Finding(False, refusal.args[0])])
    if kind_of(url) is Kind.FOLDER:
        return _told([_folder(url, token, interview)])
    found = list(look(url, TIMEOUT))
    if found[0].good:
        weibo = kind_of(url) is Kind.WEIBO
        found += (_weibo if weibo else _account)(url, token, interview)
    return _told(found)


def _told(found: Sequence[Finding]) -> Trial:
    works = all(one.good is not False for one in found)
    lines = [f"{MARKS[one.good]} {spoken(one.text)}" for one in found]
    return Trial(works, "\n".join(lines), tuple(found))


def _account(url: str, token: str, interview: str) -> list[Finding]:
    """Whether the token is taken, and what it may do as far as that shows without writing."""
    portal = portal_at(url, token, TIMEOUT)
    try:
        portal.entries(interview, "")
        known = Words("这场访谈已经登记在门户上。")
    except PortalRefused as refused:
        if refused.status != HTTPStatus.NOT_FOUND:
            return [Finding(False, Words("门户有应答，但不接受读回：{refused}", refused=refused))]
        if not _looks_at_tokens(url, interview):
            odd = Words("这个地址有网站应答，但不是门户的接口。请向门户管理方核对地址。")
            return [Finding(False, odd)]
        known = Words("这场访谈还没有登记，开始征集后由信使自动登记。")
    except PortalDown as down:
        return [Finding(False, Words("门户不能用：{fault}。请核对地址和网络。", fault=down.fault))]
    finally:
        portal.close()
    return [Finding(True, Words("令牌有效。{known}", known=known)), _rights(url)]


def _folder(url: str, token: str, interview: str) -> Finding:
    """Whether the folder is there and can be looked into; nothing is written."""
    portal = portal_at(url, token, TIMEOUT)
    try:
        portal.entries(interview, "")
    except PortalRefused:
        new = Words("投放文件夹连得上；这场访谈的文件还没有，开始征集后由信使写入。")
        return Finding(True, new)
    except PortalDown as down:
        return Finding(False, Words("门户不能用：{fault}。请核对地址和网络。", fault=down.fault))
    finally:
        portal.close()
    return Finding(True, Words("投放文件夹连得上，这场访谈的文件在里面。"))


def _weibo(url: str, token: str, interview: str) -> list[Finding]:
    """Whose token it is, how long, what is left of this hour, and whether the timeline is read."""
    with closing(WeiboPortal(url, token, TIMEOUT)) as portal:
        try:
            who = portal.check()
            known = _announced(portal, interview)
        except PortalDown as down:
            return [Finding(False, down.fault)]
        except PortalRefused as refused:
            return [Finding(False, refused.args[0])]
    days = who.seconds // DAY
    good = Words("微博账号“{name}”（{uid}），授权还有 {n} 天。", name=who.name, uid=who.uid, n=days)
    left = Words(
        "这个小时还可调用 {left} 次（共 {all} 次），{n} 分钟后重新计数。",
        left=who.remaining, all=who.limit, n=max(1, round(who.reset / 60)),
    )  # fmt: skip
    writes = Words("能不能发布，要到第一次发预告时才知道。")
    return [
        Finding(days >= LEAST_DAYS, good), Finding(who.remaining > 0, left), Finding(True, known),
        Finding(None, writes),
    ]  # fmt: skip


def _announced(portal: Portal, interview: str) -> Words:
    """Whether the account's timeline has the programme; PortalRefused where it cannot be read."""
    try:
        portal.entries(interview, "")
    except PortalRefused as refused:
        if refused.status != HTTPStatus.NOT_FOUND:
            raise
        return Words("账号的微博读得到；这场访谈的预告还没有发，开始征集后由信使发布。")
    return Words("账号的微博读得到，这场访谈的预告在上面。")


def _rights(url: str) -> Finding:
    if kind_of(url) is Kind.WORDPRESS:
        return Finding(True, Words("账号能发布、修改、撤下、审评论和传图片。"))
    if kind_of(url) is Kind.WECHAT:
        drafts = Words(
            "公众号的草稿箱读得到；能不能写草稿、读留言，要到第一次时才知道。"
            "文章写进草稿，由人在公众平台上发布。"
        )
        return Finding(None, drafts)
    return Finding(
        None, Words("令牌能读回，是演播台的令牌；能不能写入，要到第一次登记或发布时才知道。")
    )


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
