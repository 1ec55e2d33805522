"""The portal that a Weibo account is: the contract's calls, told in posts and comments."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

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
from studio.portal.weibo.address import where
from studio.portal.weibo.posts import Posts
from studio.portal.weibo.questions import Questions
from studio.portal.weibo.replies import Replies, said_to
from studio.portal.weibo.site import Account, Site


class WeiboPortal:
    """See Portal; not for use by two threads at once.

    address: as the planner named it, with the account's mark. token: the account's access token.
    """

    def __init__(
        self, address: str, token: str, timeout: tuple[float, float] = (3.0, 10.0)
    ) -> None:
        self._site = Site(where(address), token, timeout)
        self._replies = Replies(self._site)
        self._posts: dict[str, Posts] = {}
        self._questions: dict[str, Questions] = {}

    def check(self) -> Account:
        """Who the token speaks for, and what is left of this hour; PortalDown where it must not."""
        return self._site.named()

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal; a changed one is another post, for questions hang below the first."""
        posts = self._of(interview)
        with _in_doubt(posts):
            posts.announce(announcement)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal: comments under the announcement, and mentions of the account since."""
        known = self._questions.setdefault(interview, Questions(self._site))
        posts = self._of(interview)
        with _in_doubt(posts):  # an announcement may have been deleted
            _announced = posts.notices
            return known.page(posts.renewed, after, wait)

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """Nothing: the answer itself is told below the question, by `reply`.

        Everybody reads it there, so that a question was declined or passed on is not told.
        """

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal; in as many numbered posts as it takes, and its predecessor goes then."""
        posts = self._of(interview)
        with _in_doubt(posts):
            at = posts.publish(entry, version, content)
        return Receipt(entry, version, content.sha256, at)

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal; every part is deleted, and no tombstone stays."""
        posts = self._of(interview)
        with _in_doubt(posts):
            posts.withdraw(entry)

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal."""
        return self._of(interview).read(after)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """Nothing: a micro-interview is words; an entry that names a photo is refused."""

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """See Portal: below the question, where it was asked; a long one leads to the post.

        A corrected one stands before its predecessor is deleted.
        """
        since, said = self._of(interview).notices[0].at, said_to(reply, question)
        self._replies.say(question, said, since)
        if before is not None:
            self._replies.take_back(question, said_to(before, question), since, but=said)

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """See Portal: what this account said of it below the question is deleted."""
        since = self._of(interview).notices[0].at
        self._replies.take_back(question, said_to(reply, question), since)

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """Nothing: every answer is a post of the account."""

    def strike(self, interview: str, entry: str) -> None:
        """Nothing, as nothing was entered."""

    def ratings(self, interview: str, after: str) -> RatingPage:
        """None: Weibo takes no stars."""
        return RatingPage((), after)

    def close(self) -> None:
        """See Portal."""
        self._site.close()

    def _of(self, interview: str) -> Posts:
        if interview not in self._posts:
            self._posts[interview] = Posts(self._site, interview)
        return self._posts[interview]


@contextmanager
def _in_doubt(posts: Posts) -> Iterator[None]:
    """After a lost answer, or one that does not fit, all is looked up again."""
    try:
        yield
    except (PortalDown, PortalRefused):
        posts.doubt()
        raise


__all__ = ["WeiboPortal"]
