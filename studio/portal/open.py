"""Which connector an address means: our own contract, a WordPress where it is marked, a folder.

The mark stands behind the address, where no server ever sees it: `https://site/#wordpress`, or
`https://site/#wordpress=prefix` where two studios share a site. So an address stays one text, in
every table, keyring and rule that knows it as one.
"""

import re
from enum import StrEnum

from studio import settings
from studio.house import is_folder
from studio.portal import Portal
from studio.portal.http import HttpPortal
from studio.portal.public import PublicPage

WORDPRESS_MARK = re.compile(r"/*#wordpress(?:=([a-z0-9]+(?:-[a-z0-9]+)*))?")
TIMEOUT = (3.0, 10.0)
"""Seconds to connect, and to wait for bytes."""
SLOWER = 1.5
"""A WordPress begins anew for each call; a photo is scaled to many sizes before it answers."""


class Kind(StrEnum):
    """What speaks at the other end."""

    HTTP = "http"
    WORDPRESS = "wordpress"
    FOLDER = "folder"


def kind_of(address: str) -> Kind:
    """What is spoken at this address."""
    if is_folder(address):
        return Kind.FOLDER
    site, mark, _rest = address.partition("#")
    marked = WORDPRESS_MARK.fullmatch(mark + _rest)
    return Kind.WORDPRESS if site and marked else Kind.HTTP


def site_of(address: str) -> str:
    """The address without the mark: what a browser opens."""
    return address.partition("#")[0].rstrip("/") if kind_of(address) is Kind.WORDPRESS else address


def address_of(address: str, kind: Kind) -> str:
    """The address as it is kept for a site of this kind; a prefix that it has stays."""
    site = site_of(address)
    if kind is not Kind.WORDPRESS or kind_of(address) is Kind.FOLDER or not site:
        return site
    mark = address[len(site) :] if kind_of(address) is kind else "#wordpress"
    return f"{site.rstrip('/')}/{mark.lstrip('/')}"


def portal_at(address: str, secret: str, timeout: tuple[float, float] = TIMEOUT) -> Portal:
    """The connector for an address; secret: its token, or `user:application password`."""
    kind = kind_of(address)
    if kind is Kind.HTTP:
        return HttpPortal(address, secret, timeout)
    if kind is Kind.FOLDER:
        from studio.portal.folder import folder_at

        return folder_at(address, secret)
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
    if kind_of(address) is Kind.HTTP:
        return PublicPage(address)
    from studio.portal.wordpress.public import PublicWordPress

    return PublicWordPress(address, *_parted(address))


def _parted(address: str) -> tuple[str, str]:
    """The site of a WordPress's address, and the prefix of ours there."""
    from studio.portal.wordpress import PREFIX

    site = site_of(address)
    marked = WORDPRESS_MARK.fullmatch(address[len(site) :])
    return site, (marked[1] if marked else None) or PREFIX
