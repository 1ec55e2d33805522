"""Answers on the channel of origin: a reply to the comment, a comment under the post; each once.

What the account said before is read first: Weibo takes no name for a comment either.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Any

from studio.portal import PortalDown, PortalRefused, Reply
from studio.portal.answers import believed
from studio.portal.weibo.counting import split, units
from studio.portal.weibo.meaning import GONE, Refused
from studio.portal.weibo.site import Site
from studio.portal.weibo.timeline import when
from studio.portal.weibo.writing import numbered, reply_of, told_of
from studio.words import Words

QUESTION = re.compile(r"c([0-9]{1,19})\.([0-9]{1,19})|s([0-9]{1,19})")
ROOM = 210
"""Half units of a comment of 140 汉字, less 回复@ and a name before it."""
PER_PAGE, MOST_PAGES = 200, 20
MOST_PARTS = 5
"""An answer of more comments than these is not told piece by piece; its post is named."""
NOT_HERE = Words("这条提问不是从微博来的，不能在微博上回复。")


class Replies:
    """What one account answers under what it was asked."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._said: dict[str, list[tuple[int, str]]] | None = None

    def say(self, question: str, text: str, since: datetime) -> None:
        """Says it where it was asked, in numbered parts where it is long; the same again is once.

        since: before it the account has said nothing of this interview.
        """
        comment, under, post = _place(question)
        try:
            said = self._known(since).setdefault(comment or post, [])
            for part in parts_of(text):
                if not any(one.endswith(part) for _number, one in said):
                    said.append((self._send(comment, under or post, part), part))
        except (PortalDown, PortalRefused):
            self._said = None
            raise

    def take_back(self, question: str, text: str, since: datetime, but: str = "") -> None:
        """Deletes what this account said of it there; what is not there is deleted already.

        but: what stands there now in its place; a comment of it stays.
        """
        comment, _under, post = _place(question)
        stays = parts_of(but) if but else []
        parts = [part for part in parts_of(text) if part not in stays]
        self._said = None
        try:
            for number, one in self._known(since).get(comment or post, []):
                ours = any(one.endswith(part) for part in parts)
                if ours and not any(one.endswith(part) for part in stays):
                    self._delete(number)
        finally:
            self._said = None

    def _delete(self, number: int) -> None:
        try:
            self._site.post("comments/destroy", cid=number)
        except Refused as refused:
            if refused.code not in GONE:
                raise

    def _send(self, comment: str | None, post: str, text: str) -> int:
        speaking = self._site.speaking()
        if comment:
            told = self._site.post("comments/reply", cid=comment, id=post, comment=text, **speaking)
        else:
            told = self._site.post("comments/create", id=post, comment=text, **speaking)
        return believed(lambda one: int(one["id"]), told)

    def _known(self, since: datetime) -> dict[str, list[tuple[int, str]]]:
        """What was said, with its number, by what it answered: a comment, else the post."""
        if self._said is None:
            said: dict[str, list[tuple[int, str]]] = {}
            for target, number, text in self._read(since):
                said.setdefault(target, []).append((number, text))
            self._said = said
        return self._said

    def _read(self, since: datetime) -> Iterator[tuple[str, int, str]]:
        below = 0
        for _page in range(MOST_PAGES):
            told = self._site.get("comments/by_me", max_id=below, count=PER_PAGE)
            rows = believed(lambda one: list(one["comments"]), told)
            yield from believed(lambda all_: [_said(row) for row in all_], rows)
            if not rows or believed(lambda row: when(row["created_at"]) < since, rows[-1]):
                return
            below = min(believed(lambda all_: [int(row["id"]) for row in all_], rows)) - 1


def _said(row: dict[str, Any]) -> tuple[str, int, str]:
    answered = row.get("reply_comment") or row.get("status") or {}
    return str(answered.get("id", "")), int(row["id"]), str(row["text"])


def _place(question: str) -> tuple[str | None, str | None, str]:
    found = QUESTION.fullmatch(question)
    if found is None:
        raise PortalRefused(NOT_HERE, HTTPStatus.UNPROCESSABLE_ENTITY)
    comment, under, post = found.groups()
    return comment, under, post


def said_to(reply: Reply, question: str) -> str:
    """What is said to the asker: the answer, or where it takes too many comments, where it is."""
    text = reply_of(reply.department, reply.text)
    return text if len(parts_of(text)) <= MOST_PARTS else told_of(_last_signs(question))


def parts_of(text: str) -> list[str]:
    """One comment, or several with their numbers, in their order."""
    if units(text) <= ROOM:
        return [text]
    chunks = split(text, ROOM - units(numbered(99, 99)))
    return [f"{numbered(n, len(chunks))}{chunk}" for n, chunk in enumerate(chunks, 1)]


def _last_signs(question: str) -> str:
    return question.partition(".")[0][-4:]


__all__ = ["Replies", "parts_of", "said_to"]
