"""Netizens' comments under the interview's page as questions, each once.

WordPress has no "after this id", and pages shift while people ask and moderators decide. So the
newest come first, down to where all is known and some way further, each stretch overlapping the
one before; a stretch that does not join is a page that shifted, and the walk begins again.
"""

import html
import secrets
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from studio.portal import NetizenQuestion, PortalDown, QuestionPage
from studio.portal.answers import GARBLED, believed
from studio.portal.wordpress.site import Site

CHANNEL = "live_page"
PER_PAGE = 100
JOINT = 5
"""So many comments two stretches have in common."""
BEHIND = 100
"""How far below the newest known id a late one is still looked for: two that are written at the
same time get their ids in one order and may come to be seen in the other."""
WALKS = 5
LOOK_SECONDS = 2.0
FIELDS = "id,author,author_name,date_gmt,content"


class Comments:
    """The questions of one interview's page. Its cursors are its own: another's mean nothing."""

    def __init__(self, site: Site, sleep: Callable[[float], None] = time.sleep) -> None:
        self._site, self._sleep = site, sleep
        self._name = secrets.token_hex(4)
        self._number = self._passed = 0
        self._seen: set[int] = set()
        self._handed: list[NetizenQuestion] = []
        self._waiting: list[NetizenQuestion] = []

    def page(self, post: int, after: str, wait: float) -> QuestionPage:
        """The next questions; what was handed out under a cursor comes again until it is passed."""
        self._take_up(after)
        end = time.monotonic() + wait
        while not (self._handed or self._waiting):
            self._waiting = self._fresh(post)
            if self._waiting or time.monotonic() + LOOK_SECONDS > end:
                break
            self._sleep(LOOK_SECONDS)
        if not self._handed and self._waiting:
            self._number += 1
            self._handed, self._waiting = self._waiting[:PER_PAGE], self._waiting[PER_PAGE:]
        number = self._number if self._handed else self._passed
        return QuestionPage(tuple(self._handed), self._cursor(number))

    def _take_up(self, after: str) -> None:
        if after == self._cursor(self._number):
            self._passed, self._handed = self._number, []
        elif after != self._cursor(self._passed):
            self._forget()

    def _forget(self) -> None:
        self._number = self._passed = 0
        self._seen, self._handed, self._waiting = set(), [], []

    def _cursor(self, number: int) -> str:
        return f"{self._name}.{number}" if number else ""

    def _fresh(self, post: int) -> list[NetizenQuestion]:
        floor = max(self._seen, default=0) - BEHIND
        for _ in range(WALKS):
            rows = self._walk(post, floor)
            if rows is not None:
                fresh = [rows[number] for number in sorted(rows.keys() - self._seen)]
                self._seen |= rows.keys()
                return believed(self._asked, fresh)
        raise PortalDown(GARBLED)

    def _asked(self, rows: list[Any]) -> list[NetizenQuestion]:
        """All but what this account itself wrote there."""
        return [_question(row) for row in rows if row["author"] != self._site.me]

    def _walk(self, post: int, floor: int) -> dict[int, Any] | None:
        """Every comment above the floor by its id; None where the pages shifted meanwhile."""
        rows: dict[int, Any] = {}
        for stretch in self._stretches(post):
            if rows and stretch and max(stretch) < min(rows):
                return None
            rows |= stretch
            if not stretch or min(stretch) <= floor or len(stretch) < PER_PAGE:
                return rows
        return rows

    def _stretches(self, post: int) -> Iterator[dict[int, Any]]:
        offset = 0
        while True:
            rows = self._site.get(
                "wp/v2/comments", post=post, status="all", orderby="id", order="desc",
                per_page=PER_PAGE, offset=offset, _fields=FIELDS,
            )  # fmt: skip
            yield believed(lambda all_: {int(row["id"]): row for row in all_}, rows)
            offset += PER_PAGE - JOINT


def _question(row: dict[str, Any]) -> NetizenQuestion:
    """Entities are how WordPress keeps what was typed; what is left of tags is text to us."""
    return NetizenQuestion(
        str(int(row["id"])),
        html.unescape(row["author_name"]),
        html.unescape(row["content"]["raw"]),
        datetime.fromisoformat(row["date_gmt"]).replace(tzinfo=UTC),
        CHANNEL,
        "",
    )


__all__ = ["Comments"]
