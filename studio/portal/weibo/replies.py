"""Answers on the channel of origin: a reply to the comment, a comment under the post; each once.

What the account said before is read first: Weibo takes no name for a comment either.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Any

from studio.portal import PortalDown, PortalRefused
from studio.portal.answers import believed
from studio.portal.weibo.counting import split, units
from studio.portal.weibo.site import Site
from studio.portal.weibo.timeline import when
from studio.portal.weibo.writing import numbered, told_of
from studio.words import Words

QUESTION = re.compile(r"c([0-9]{1,19})\.([0-9]{1,19})|s([0-9]{1,19})")
ROOM = 210
"""Half units of a comment of 140 汉字, less 回复@ and a name before it."""
PER_PAGE, MOST_PAGES = 200, 20
NOT_HERE = Words("这条提问不是从微博来的，不能在微博上回复。")


class Replies:
    """What one account answers under what it was asked."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._said: dict[str, list[str]] | None = None

    def notify(self, question: str, since: datetime) -> None:
        """Tells the asker that the answer is published; question: its name here."""
        if QUESTION.fullmatch(question):
            self.say(question, told_of(_last_signs(question)), since)

    def say(self, question: str, text: str, since: datetime) -> None:
        """Says it where it was asked, in numbered parts where it is long; the same again is once.

        since: before it the account has said nothing of this interview.
        """
        found = QUESTION.fullmatch(question)
        if found is None:
            raise PortalRefused(NOT_HERE, HTTPStatus.UNPROCESSABLE_ENTITY)
        comment, under, post = found.groups()
        target = comment or post
        try:
            said = self._known(since).setdefault(target, [])
            for part in _parts(text):
                if not any(one.endswith(part) for one in said):
                    self._send(comment, under or post, part)
                    said.append(part)
        except (PortalDown, PortalRefused):
            self._said = None
            raise

    def _send(self, comment: str | None, post: str, text: str) -> None:
        speaking = self._site.speaking()
        if comment:
            self._site.post("comments/reply", cid=comment, id=post, comment=text, **speaking)
        else:
            self._site.post("comments/create", id=post, comment=text, **speaking)

    def _known(self, since: datetime) -> dict[str, list[str]]:
        """By what was answered: a comment where it was one, else the post."""
        if self._said is None:
            said: dict[str, list[str]] = {}
            for target, text in self._read(since):
                said.setdefault(target, []).append(text)
            self._said = said
        return self._said

    def _read(self, since: datetime) -> Iterator[tuple[str, str]]:
        below = 0
        for _page in range(MOST_PAGES):
            told = self._site.get("comments/by_me", max_id=below, count=PER_PAGE)
            rows = believed(lambda one: list(one["comments"]), told)
            yield from believed(lambda all_: [_said(row) for row in all_], rows)
            if not rows or believed(lambda row: when(row["created_at"]) < since, rows[-1]):
                return
            below = min(believed(lambda all_: [int(row["id"]) for row in all_], rows)) - 1


def _said(row: dict[str, Any]) -> tuple[str, str]:
    answered = row.get("reply_comment") or row.get("status") or {}
    return str(answered.get("id", "")), str(row["text"])


def _parts(text: str) -> list[str]:
    """One comment, or several with their numbers, in their order."""
    if units(text) <= ROOM:
        return [text]
    chunks = split(text, ROOM - units(numbered(99, 99)))
    return [f"{numbered(n, len(chunks))}{chunk}" for n, chunk in enumerate(chunks, 1)]


def _last_signs(question: str) -> str:
    return question.partition(".")[0][-4:]


__all__ = ["Replies"]
