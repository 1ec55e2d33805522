"""What the public sees of an account's articles: no interface shows it without the account."""

from http import HTTPStatus

from studio.portal import PortalRefused
from studio.portal.public import PublicEntry, PublicPage
from studio.words import Words

NO_PUBLIC_PAGE = Words("公众号的文章要在微信里看，程序读不到读者看到的页面；草稿由信使读回。")


class PublicWeChat(PublicPage):
    """Says that there is nothing to be read here."""

    def read(self, interview: str) -> tuple[PublicEntry, ...] | None:
        """See PublicPage."""
        raise PortalRefused(NO_PUBLIC_PAGE, HTTPStatus.NOT_FOUND)


__all__ = ["PublicWeChat"]
