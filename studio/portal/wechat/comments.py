"""Comments under a programme's published articles as questions, each once.

In which order the platform lists them its pages do not say. So each look asks at both ends for
what is new, and now and then for all; a stretch that does not join the one before is a list that
moved, and the look begins again. Who wrote a comment is said by an openid, which is personal
data: it is not taken over at all, and the interface gives no nickname.
"""

import logging
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from studio.channel import WECHAT
from studio.portal import (
    NetizenQuestion,
    PortalDown,
    PortalRefused,
    QuestionPage,
    answers,
)
from studio.portal.wechat.account import (
    NO_COMMENT,
    NO_COMMENTS,
    NO_MESSAGE,
    NO_REPLY,
    Account,
    NoRight,
    Refused,
)
from studio.portal.wechat.published import Article, Published
from studio.words import Words

PER_PAGE, JOINT = 49, 5
"""Fifty are refused; so many comments two stretches have in common."""
WALKS, MOST_STRETCHES = 5, 1000
LOOK_SECONDS = 60.0
ALL_EACH = 10
"""One look in so many goes through all: comments that were deleted shift the others."""
PARTS = 3
NOT_FROM_HERE = Words("这个问题不是公众号的留言，不能在留言下回复。")
Rows = dict[int, NetizenQuestion]
log = logging.getLogger(__name__)


class Comments:
    """The questions of one programme. Its cursors are its own: another's mean the beginning."""

    def __init__(self, account: Account, interview: str) -> None:
        self._account, self._published = account, Published(account, interview)
        self._name = secrets.token_hex(4)
        self._passed = self._number = 0
        self._handed: list[NetizenQuestion] = []
        self._waiting: list[NetizenQuestion] = []
        self._seen: dict[tuple[int, int], set[int]] = {}
        self._looks, self._looked_at = 0, 0.0
        self._said = 0

    def page(self, after: str) -> QuestionPage:
        """The next questions; what was handed out under a cursor comes again until it is passed."""
        if after == self._cursor(self._number):
            self._passed, self._handed = self._number, []
        elif after != self._cursor(self._passed):
            self._passed = self._number = self._looks = 0
            self._handed, self._waiting, self._seen = [], [], {}
        if not (self._handed or self._waiting):
            self._waiting = self._fresh()
        if not self._handed and self._waiting:
            self._number += 1
            self._handed, self._waiting = self._waiting[:PER_PAGE], self._waiting[PER_PAGE:]
        number = self._number if self._handed else self._passed
        return QuestionPage(tuple(self._handed), self._cursor(number))

    def _cursor(self, number: int) -> str:
        return f"{self._name}.{number}" if number else ""

    def _fresh(self) -> list[NetizenQuestion]:
        now = self._account.now()
        if self._looks and now - self._looked_at < LOOK_SECONDS:
            return []
        self._published.look()
        found: list[NetizenQuestion] = []
        for article in self._published.articles:
            if article.message and not article.deleted:
                found += self._under(article)
        self._looks, self._looked_at = self._looks + 1, now
        return sorted(found, key=lambda one: (one.received_at, one.id))

    def _under(self, article: Article) -> list[NetizenQuestion]:
        """What is new under one article; nothing where the platform lets nobody read them."""
        seen = self._seen.setdefault((article.message, article.index), set())
        try:
            for _ in range(WALKS):
                rows = self._walked(article, seen)
                if rows is not None:
                    fresh = [row for number, row in sorted(rows.items()) if number not in seen]
                    seen.update(rows)
                    return fresh
        except NoRight as fault:
            self._say(0, str(fault))
            return []
        except Refused as refused:
            if refused.code not in (NO_COMMENTS, NO_MESSAGE):
                raise
            self._say(refused.code, str(refused))
            return []
        raise PortalDown(answers.GARBLED)

    def _say(self, code: int, fault: str) -> None:
        if self._said != code or not code:
            log.warning("comments: %s", fault)
        self._said = code

    def _walked(self, article: Article, seen: set[int]) -> Rows | None:
        """What may be new; None where the list moved meanwhile."""
        if not seen or self._looks % ALL_EACH == 0:
            return self._stretches(article, 0, set())
        first = self._stretches(article, 0, seen)
        if first is None:
            return None
        last = self._stretches(article, max(0, len(seen) - JOINT), set())
        return None if last is None else first | last

    def _stretches(self, article: Article, begin: int, until: set[int]) -> Rows | None:
        """From `begin` on, to the end or to a stretch in which all is known already."""
        rows: Rows = {}
        for _ in range(MOST_STRETCHES):
            stretch = self._asked(article, begin)
            if rows and stretch and not rows.keys() & stretch.keys():
                return None
            rows |= stretch
            if len(stretch) < PER_PAGE or stretch.keys() <= until:
                break
            begin += PER_PAGE - JOINT
        return rows

    def _asked(self, article: Article, begin: int) -> Rows:
        body = {
            "msg_data_id": article.message, "index": article.index, "begin": begin,
            "count": PER_PAGE, "type": 0,
        }  # fmt: skip
        answer = self._account.call("cgi-bin/comment/list", body)
        rows = answers.believed(
            lambda told: [_question(article, row) for row in told.get("comment") or []], answer
        )
        return dict(rows)


def reply_to(account: Account, question: str, text: str) -> None:
    """Answers a comment, by the id of its question; one that has an answer keeps it."""
    account.call("cgi-bin/comment/reply/add", {**_comment(question), "content": text})


def forget_reply(account: Account, question: str) -> None:
    """Takes the answer to a comment away; one without an answer has none already."""
    try:
        account.call("cgi-bin/comment/reply/delete", _comment(question))
    except Refused as refused:
        if refused.code not in (NO_REPLY, NO_COMMENT):
            raise


def _comment(question: str) -> dict[str, int]:
    parts = question.split(".")
    if len(parts) != PARTS or not all(part.isdecimal() for part in parts):
        raise PortalRefused(NOT_FROM_HERE, HTTPStatus.NOT_FOUND)
    return dict(zip(("msg_data_id", "index", "user_comment_id"), map(int, parts), strict=True))


def _question(article: Article, row: Mapping[str, Any]) -> tuple[int, NetizenQuestion]:
    number = answers.whole(row["user_comment_id"])
    name = f"{article.message}.{article.index}.{number}"
    at = datetime.fromtimestamp(answers.whole(row["create_time"]), UTC)
    return number, NetizenQuestion(name, "", answers.text(row["content"]), at, WECHAT, "")


__all__ = ["Comments", "forget_reply", "reply_to"]
