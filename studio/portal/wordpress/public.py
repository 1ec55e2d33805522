"""The interview's page of a WordPress as any reader gets it: no password, strangers' words in it.

What was withdrawn is not on the page at all.
"""

from http import HTTPStatus

from studio.portal import PortalDown, PortalRefused, later, wire
from studio.portal.public import NO_PAGE, TIMEOUT, PublicEntry, PublicPage
from studio.portal.wordpress.programme import slug
from studio.portal.wordpress.reading import Found, entries_in
from studio.words import Words


class PublicWordPress(PublicPage):
    """Asked for again and again; not for use by two threads at once.

    address: as the studio keeps it, by which it is known again.
    """

    def __init__(self, address: str, site: str, prefix: str) -> None:
        super().__init__(address)
        self._site, self._prefix = site, prefix
        self._last: tuple[str, tuple[PublicEntry, ...]] | None = None

    def read(self, interview: str) -> tuple[PublicEntry, ...] | None:
        """See PublicPage; the page has no tag, so the same entries count as unchanged."""
        answer = self._page(f"{self._site}/{slug(self._prefix, interview)}/")
        if answer.status == HTTPStatus.NOT_FOUND:
            answer = self._page(f"{self._site}/?name={slug(self._prefix, interview)}")
        if answer.status == HTTPStatus.NOT_FOUND:
            raise PortalRefused(NO_PAGE, answer.status)
        if answer.status != HTTPStatus.OK:
            busy = Words("门户暂时不能服务（{status}）", status=answer.status)
            raise PortalDown(later(busy))
        found = tuple(map(_public, entries_in(answer.content.decode("utf-8", "replace"))))
        if self._last == (interview, found):
            return None
        self._last = (interview, found)
        return found

    def _page(self, address: str) -> wire.Answer:
        return wire.asked(self._session, "GET", address, TIMEOUT)


def _public(one: Found) -> PublicEntry:
    text = one.content.text if one.content else ""
    return PublicEntry(one.entry, one.version, one.withdrawn, one.content, text)


__all__ = ["PublicWordPress"]
