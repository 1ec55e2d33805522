"""The portal that an official account is: the contract's calls, in the platform's interface."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
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
from studio.portal.wechat.account import REPLIED, Account, Refused
from studio.portal.wechat.comments import Comments, forget_reply, reply_to
from studio.portal.wechat.photos import Photos
from studio.portal.wechat.programme import Programme
from studio.portal.wechat.writing import word
from studio.words import Words

PAUSE_SECONDS = 2.0
NO_PHOTO = Words("图片还没有传到门户。")


class WeChatPortal:
    """See Portal; not for use by two threads at once.

    appid: the account that is written to, and no other. secret: its AppSecret. Entries lie in a
    draft until a person publishes it: read back, each says whether readers have it.
    now: seconds since 1970.
    """

    def __init__(
        self,
        url: str,
        appid: str,
        secret: str,
        timeout: tuple[float, float] = (3.0, 10.0),
        now: Callable[[], float] = time.time,
    ) -> None:
        self._account = Account(url, appid, secret, timeout, now)
        self._photos = Photos(self._account)
        self._programmes: dict[str, Programme] = {}
        self._comments: dict[str, Comments] = {}

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal: the draft is made, or says what has changed of the programme."""
        with self._in_doubt(interview) as programme:
            programme.announce(announcement)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal: comments under the programme's published articles; none before."""
        known = self._comments.get(interview)
        if known is None:
            known = self._comments[interview] = Comments(self._account, interview)
        page = known.page(after)
        if not page.questions:
            time.sleep(min(wait, PAUSE_SECONDS))
        return page

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """Nothing: an account has no query codes."""

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal: the version stands in the draft, and was read there."""
        with self._in_doubt(interview) as programme:
            known = {**programme.photos, **self._photos.known}
            missing = [name for name in content.media if name not in known]
            if missing:
                raise PortalRefused(NO_PHOTO, HTTPStatus.UNPROCESSABLE_ENTITY)
            addresses = {name: known[name] for name in content.media}
            programme.publish(entry, version, content, addresses)
        at = datetime.fromtimestamp(self._account.now(), UTC)
        return Receipt(entry, version, content.sha256, at)

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal: not a word of it is in the draft when this returns."""
        with self._in_doubt(interview) as programme:
            programme.withdraw(entry)

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal: what lies in the draft, and what was published of it."""
        with self._in_doubt(interview) as programme:
            return programme.page(after)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal."""
        self._photos.put(sha256, data, content_type)

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """An answer under the comment that asked; it has one, so a corrected one replaces it.

        The platform takes no second one: the earlier goes first, and the new one follows at once.
        """
        if before is not None and before != reply:
            forget_reply(self._account, question)
        try:
            said = word("reply").format(department=reply.department, text=reply.text)
            reply_to(self._account, question, said if reply.department else reply.text)
        except Refused as refused:
            if refused.code != REPLIED:
                raise

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """Takes the answer under the comment away."""
        forget_reply(self._account, question)

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """Nothing: the account's article has its answers in it."""

    def strike(self, interview: str, entry: str) -> None:
        """Nothing, as nothing was entered."""

    def ratings(self, interview: str, after: str) -> RatingPage:
        """None: an account takes no stars."""
        return RatingPage((), after)

    def close(self) -> None:
        """See Portal."""
        self._account.close()

    @contextmanager
    def _in_doubt(self, interview: str) -> Iterator[Programme]:
        """After a lost answer, or one that does not fit, all is read again."""
        programme = self._programmes.get(interview)
        if programme is None:
            programme = self._programmes[interview] = Programme(self._account, interview)
        try:
            yield programme
        except (PortalDown, PortalRefused):
            programme.doubt()
            raise


__all__ = ["WeChatPortal"]
