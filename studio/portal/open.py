"""Which connector an address means: our own contract, a folder, or what it is marked as.

The mark stands behind the address, where no server ever sees it: `https://site/#wordpress`, or
`https://site/#wordpress=prefix` where two studios share a site; `https://api.weixin.qq.com/#wechat=`
with the AppID of an official account; `https://c.api.weibo.com/#weibo=` with the account's number.
So an address stays one text, in every table, keyring and rule that knows it as one.
"""

import re
from enum import StrEnum

from studio import settings
from studio.account import Platform
from studio.house import is_folder
from studio.portal import Portal
from studio.portal.http import HttpPortal
from studio.portal.public import PublicPage
from studio.portal.weibo.address import is_weibo

WORDPRESS_MARK = re.compile(r"/*#wordpress(?:=([a-z0-9]+(?:-[a-z0-9]+)*))?")
WECHAT_MARK = re.compile(r"/*#wechat=(wx[0-9a-f]{16})")
WECHAT_SITE = "https://api.weixin.qq.com"
WEIBO_SITE = "https://c.api.weibo.com"
TIMEOUT = (3.0, 10.0)
"""Seconds to connect, and to wait for bytes."""
SLOWER = 1.5
"""A WordPress begins anew for each call; a photo is scaled to many sizes before it answers."""


class Kind(StrEnum):
    """What speaks at the other end."""

    HTTP = "http"
    WORDPRESS = "wordpress"
    FOLDER = "folder"
    WECHAT = "wechat"
    WEIBO = "weibo"


MARKED = frozenset({Kind.WORDPRESS, Kind.WECHAT, Kind.WEIBO})
"""What an address says behind its #."""


def kind_of(address: str) -> Kind:
    """What is spoken at this address."""
    if is_folder(address):
        return Kind.FOLDER
    if is_weibo(address):
        return Kind.WEIBO
    site, mark, _rest = address.partition("#")
    if site and WECHAT_MARK.fullmatch(mark + _rest):
        return Kind.WECHAT
    marked = WORDPRESS_MARK.fullmatch(mark + _rest)
    return Kind.WORDPRESS if site and marked else Kind.HTTP


def site_of(address: str) -> str:
    """The address without the mark: what a browser opens."""
    return address.partition("#")[0].rstrip("/") if kind_of(address) in MARKED else address


def address_of(address: str, kind: Kind) -> str:
    """The address as it is kept for a site of this kind; what its own mark says stays.

    For an official account an AppID alone is enough.
    """
    site = site_of(address)
    if kind_of(address) is Kind.FOLDER:
        return address
    if kind is Kind.WECHAT and site and "#wechat" not in address:
        bare = "://" not in address
        return f"{WECHAT_SITE}/#wechat={address}" if bare else f"{site.rstrip('/')}/#wechat="
    if kind is Kind.WECHAT:
        return address
    if kind not in MARKED or not site:
        return site
    mark = address[len(site) :] if kind_of(address) is kind else f"#{kind.value}"
    return f"{site.rstrip('/')}/{mark.lstrip('/')}"


def address_of_account(platform: Platform, number: str) -> str:
    """The address of a registered account, as the form writes it and the list knows it."""
    site = WECHAT_SITE if platform is Platform.WECHAT else WEIBO_SITE
    return f"{site}/#{platform.value}={number}"


def portal_at(address: str, secret: str, timeout: tuple[float, float] = TIMEOUT) -> Portal:
    """The connector for an address; secret: its token, `user:application password`, AppSecret."""
    kind = kind_of(address)
    if kind is Kind.HTTP:
        return HttpPortal(address, secret, timeout)
    if kind is Kind.FOLDER:
        from studio.portal.folder import folder_at

        return folder_at(address, secret)
    if kind is Kind.WECHAT:
        from studio.portal.wechat import WeChatPortal

        return WeChatPortal(site_of(address), _appid(address), secret, timeout)
    if kind is Kind.WEIBO:
        from studio.portal.weibo import WeiboPortal

        return WeiboPortal(address, secret, timeout)
    from studio.portal.wordpress import WordPressPortal

    site, prefix = _parted(address)
    return WordPressPortal(site, secret, prefix, (timeout[0], timeout[1] * SLOWER))


def secret_of(address: str, *, alone: bool = True) -> str:
    """What this PC keeps for an address; a folder of its own needs nothing.

    alone: as of `settings.portal_token`.
    """
    if address.startswith("file:"):
        return ""
    return settings.portal_token(address, alone=alone)


def public_at(address: str) -> PublicPage:
    """The page that anybody can read of what is published at an address."""
    kind = kind_of(address)
    if kind is Kind.HTTP:
        return PublicPage(address)
    if kind_of(address) is Kind.WECHAT:
        from studio.portal.wechat.public import PublicWeChat

        return PublicWeChat(address)
    if kind is Kind.WEIBO:
        from studio.portal.weibo.public import PublicWeibo

        return PublicWeibo(address)
    from studio.portal.wordpress.public import PublicWordPress

    return PublicWordPress(address, *_parted(address))


def _appid(address: str) -> str:
    marked = WECHAT_MARK.fullmatch(address[len(site_of(address)) :])
    assert marked is not None
    return marked[1]


def _parted(address: str) -> tuple[str, str]:
    """The site of a WordPress's address, and the prefix of ours there."""
    from studio.portal.wordpress import PREFIX

    site = site_of(address)
    marked = WORDPRESS_MARK.fullmatch(address[len(site) :])
    return site, (marked[1] if marked else None) or PREFIX
