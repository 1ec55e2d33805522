"""What anybody reads of a Weibo account: a page for people, which no program may read.

The open platform shows posts to who is authorised, and the terms forbid reading the page itself.
"""

from http import HTTPStatus

from studio.portal import PortalRefused
from studio.portal.public import PublicEntry, PublicPage
from studio.words import Words

NOT_TO_BE_READ = Words(
    "微博没有给公众用的读取接口，读网看不了它。请打开账号的主页核对；信使读回的结果在“推送”里。"
)


class PublicWeibo(PublicPage):
    """Says that there is no page to be read; asks nobody."""

    def read(self, interview: str) -> tuple[PublicEntry, ...] | None:
        """See PublicPage."""
        raise PortalRefused(NOT_TO_BE_READ, HTTPStatus.FORBIDDEN)


__all__ = ["PublicWeibo"]
