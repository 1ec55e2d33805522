"""Comments under the announcement, and mentions of the account, as questions; each once.

Newest first, down to where all is known and some way further, by ids and not by pages: pages shift
while people ask. A comment that also names the account comes by two ways and has one id.
"""

import math
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any

from studio.portal import NetizenQuestion, QuestionPage
from studio.portal.answers import believed
from studio.portal.weibo.site import Site
from studio.portal.weibo.timeline import Post, when

CHANNEL = "weibo"
PER_PAGE = 200
HANDED_AT_ONCE = 100
BEHIND = 50
"""How many known ones are looked at again: one that was held for review shows later."""
ALL_EACH = 10
"""One look in so many goes through all, for what was held for longer than so many others."""
LOOK_SECONDS = 5.0
MOST_PAGES = 200


class Questions:
    """The questions of one interview. Its cursors are its own: another's mean nothing."""

    def __init__(self, site: Site, sleep: Callable[[float], None] = time.sleep) -> None:
        self._site, self._sleep = site, sleep
        self._name = secrets.token_hex(4)
        self._number = self._passed = 0
        self._seen: dict[str, set[int]] = {}
        self._known: set[str] = set()
        self._handed: list[NetizenQuestion] = []
        self._waiting: list[NetizenQuestion] = []
        self._looked_at = -math.inf
        self._looks = 0

    def page(self, notices: Callable[[], list[Post]], after: str, wait: float) -> QuestionPage:
        """The next questions; what was handed out under a cursor comes again until it is passed.

        notices: tells under which posts people ask.
        """
        self._take_up(after)
        end = time.monotonic() + wait
        pause = max(LOOK_SECONDS, self._site.pause)
        while not (self._handed or self._waiting):
            left = self._looked_at + pause - time.monotonic()
            if left <= 0:
                self._looked_at = time.monotonic()
                self._waiting = self._fresh(notices())
                if self._waiting:
                    break
                left = pause
            if time.monotonic() + min(left, pause) > end:
                self._sleep(max(0.0, end - time.monotonic()))
                break
            self._sleep(left)
        if not self._handed and self._waiting:
            self._number += 1
            self._handed = self._waiting[:HANDED_AT_ONCE]
            self._waiting = self._waiting[HANDED_AT_ONCE:]
        number = self._number if self._handed else self._passed
        return QuestionPage(tuple(self._handed), self._cursor(number))

    def _take_up(self, after: str) -> None:
        if after == self._cursor(self._number):
            self._passed, self._handed = self._number, []
        elif after != self._cursor(self._passed):
            self._number = self._passed = 0
            self._seen, self._known, self._handed, self._waiting = {}, set(), [], []
            self._looked_at = -math.inf

    def _cursor(self, number: int) -> str:
        return f"{self._name}.{number}" if number else ""

    def _fresh(self, notices: list[Post]) -> list[NetizenQuestion]:
        """What all sources have that was not seen; seen only once all of them answered."""
        first = notices[0]
        rows = {
            f"c{notice.id}": self._new(f"c{notice.id}", "comments/show", 0, None, id=notice.id)
            for notice in notices
        }
        rows["m"] = self._new("m", "comments/mentions", 0, first)
        rows["s"] = self._new("s", "statuses/mentions", first.id, first)
        fresh = {
            question.id: question
            for source, found in rows.items()
            for question in self._questions(source, found, first)
            if question.id not in self._known
        }
        for source, found in rows.items():
            self._seen.setdefault(source, set()).update(found)
        self._known |= fresh.keys()
        self._looks += 1
        return sorted(fresh.values(), key=lambda one: (one.received_at, one.id))

    def _new(
        self, source: str, route: str, least: int, begun: Post | None, **query: object
    ) -> dict[int, Any]:
        """Rows that one source has and that were not seen; begun: older ones are not asked for."""
        seen = self._seen.get(source, set())
        every = self._looks % ALL_EACH == 0
        behind = [] if every else sorted(seen)[-BEHIND:]
        floor = max(least, behind[0] - 1 if len(behind) == BEHIND else 0)
        rows: dict[int, Any] = {}
        for stretch in self._stretches(route, floor, query):
            unknown = stretch.keys() - seen - rows.keys()
            rows |= stretch
            if (not unknown and not every) or (begun and _is_older(stretch, begun)):
                break
        return {number: row for number, row in rows.items() if number not in seen}

    def _questions(self, source: str, rows: dict[int, Any], begun: Post) -> list[NetizenQuestion]:
        """All but what the account itself said, was deleted, or said before the announcement."""
        own, post = self._site.account.uid, source == "s"
        asked = believed(
            lambda all_: [
                _question(row, post=post)
                for row in all_
                if _by(row) != own and not row.get("deleted")
            ],
            rows.values(),
        )
        return [one for one in asked if source.startswith("c") or one.received_at >= begun.at]

    def _stretches(
        self, route: str, floor: int, query: dict[str, object]
    ) -> Iterator[dict[int, Any]]:
        below, name = 0, route.partition("/")[0]
        for _page in range(MOST_PAGES):
            told = self._site.get(route, since_id=floor, max_id=below, count=PER_PAGE, **query)
            rows = believed(lambda one: {int(row["id"]): row for row in one[name]}, told)
            yield rows
            if not rows:
                return
            below = min(rows) - 1


def _is_older(stretch: dict[int, Any], begun: Post) -> bool:
    return bool(stretch) and believed(
        lambda row: when(row["created_at"]) < begun.at, stretch[min(stretch)]
    )


def _by(row: dict[str, Any]) -> str:
    """Whose it is; '' where that account is gone."""
    return str((row.get("user") or {}).get("id", ""))


def _question(row: dict[str, Any], *, post: bool) -> NetizenQuestion:
    """A comment is named by itself and its post, for an answer needs both; a post by itself.

    The post of a comment may be deleted: then the question stays, and cannot be answered there.
    """
    number, status = int(row["id"]), row.get("status") or {}
    name = f"s{number}" if post else f"c{number}.{int(status.get('id') or 0)}"
    nickname = (row.get("user") or {}).get("screen_name", "")
    return NetizenQuestion(
        name, str(nickname), str(row["text"]), when(row["created_at"]), CHANNEL,
        name.partition(".")[0],
    )  # fmt: skip


__all__ = ["Questions"]
