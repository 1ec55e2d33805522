"""The portal that a WordPress site is: the contract's calls, told in core REST."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    Listed,
    PortalDown,
    PortalRefused,
    QuestionPage,
    RatingPage,
    Receipt,
    Reply,
    Step,
)
from studio.portal.wordpress import programme
from studio.portal.wordpress.comments import Comments
from studio.portal.wordpress.photos import Photos
from studio.portal.wordpress.posts import Posts
from studio.portal.wordpress.programme import Programme
from studio.portal.wordpress.site import Site
from studio.portal.wordpress.writing import entry_html
from studio.words import Words

PREFIX = "interview"
DUPLICATE = "comment_duplicate"
NO_TEXT = Words("文字里有半个字符，WordPress 存不下。")
NO_PHOTO = Words("这一条的图片不在 WordPress 上。")


class WordPressPortal:
    """See Portal; not for use by two threads at once.

    secret: `user:application password` of an editor. prefix: what every address of ours at the
    site begins with, so that two studios can share one.
    """

    def __init__(
        self,
        url: str,
        secret: str,
        prefix: str = PREFIX,
        timeout: tuple[float, float] = (3.0, 15.0),
    ) -> None:
        self._site, self._prefix = Site(url, secret, timeout), prefix
        self._photos = Photos(self._site)
        self._programmes: dict[str, Programme] = {}
        self._posts: dict[str, Posts] = {}
        self._comments: dict[str, Comments] = {}

    def check(self) -> None:
        """PortalDown where this is no site at which this account may publish."""
        _known = self._site.me

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal."""
        name = self._name(interview)
        self._programmes[interview] = programme.announce(self._site, name, interview, announcement)
        self._posts.pop(interview, None)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal: comments that wait for approval, and those that a moderator let through."""
        if not after:
            self._programmes.pop(interview, None)
        page = self._programme(interview).page
        known = self._comments.setdefault(interview, Comments(self._site))
        return known.page(page, after, wait)

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """Nothing: a WordPress has no query codes, and nobody signed off a netizen's raw words."""

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal."""
        _require_storable(content)
        posts = self._entries_of(interview)
        with self._in_doubt(posts):
            html = entry_html(entry, version, content, self._addresses(content))
            at = posts.publish(entry, version, content, html)
        return Receipt(entry, version, content.sha256, at)

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal; its photos go too, where no other entry shows them."""
        posts = self._entries_of(interview)
        with self._in_doubt(posts):
            for photo in posts.withdraw(entry):
                if not posts.naming(photo):
                    self._photos.drop(photo)

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal; with the whole it is looked whether the interview's page still stands."""
        if not after:
            self._programmes.pop(interview, None)
            self._posts.pop(interview, None)
        return self._entries_of(interview).read(after)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal."""
        try:
            self._photos.put(sha256, data, content_type)
        except PortalDown:
            self._photos.doubt()
            raise

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """Nothing: the answer is a post of its own in the list of answers, for who asked as well.

        A comment stands under the page for good, and waits for a moderator where it is changed.
        """

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """Nothing, as nothing was said."""

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """Nothing: the site's list of answers is that column; each is a post with its question."""

    def strike(self, interview: str, entry: str) -> None:
        """Nothing, as nothing was entered."""

    def ratings(self, interview: str, after: str) -> RatingPage:
        """None: a WordPress takes no stars."""
        return RatingPage((), after)

    def close(self) -> None:
        """See Portal."""
        self._site.close()

    def _name(self, interview: str) -> str:
        return programme.slug(self._prefix, interview)

    def _programme(self, interview: str) -> Programme:
        if interview not in self._programmes:
            self._programmes[interview] = programme.programme(self._site, self._name(interview))
        return self._programmes[interview]

    def _entries_of(self, interview: str) -> Posts:
        if interview not in self._posts:
            found = self._programme(interview)
            self._posts[interview] = Posts(self._site, self._name(interview), found)
        return self._posts[interview]

    def _addresses(self, content: EntryContent) -> dict[str, str]:
        found = {photo: self._photos.address(photo) for photo in content.media}
        if not all(found.values()):
            raise PortalRefused(NO_PHOTO, HTTPStatus.CONFLICT)
        return found

    @contextmanager
    def _in_doubt(self, posts: Posts) -> Iterator[None]:
        """After a lost answer, or one that does not fit, all is looked up again."""
        try:
            yield
        except (PortalDown, PortalRefused):
            posts.doubt()
            self._photos.doubt()
            raise


def _require_storable(content: EntryContent) -> None:
    try:
        json.dumps(content.fields(), ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise PortalRefused(NO_TEXT, HTTPStatus.UNPROCESSABLE_ENTITY) from error


__all__ = ["PREFIX", "WordPressPortal"]
