"""What of one programme was published without a mass message: the platform's list has no other.

The list may be asked for a hundred times a day, so it is looked at seldom. What was sent to all
followers (群发) stands in no list: of that nothing is known, and nothing is claimed.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from studio.portal import answers
from studio.portal.wechat.account import NO_ARTICLE, Account, NoRight, Refused, UsedUp
from studio.portal.wechat.reading import Found, found_in

PER_PAGE, FIRST_PAGES = 20, 2
LOOK_SECONDS = 3600.0
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Article:
    """An article of ours that readers have, or had."""

    id: str
    index: int
    url: str
    deleted: bool
    found: Found

    @property
    def message(self) -> int:
        """The message's number as it stands in the article's own address; 0 where it has none."""
        query = parse_qs(self.url.partition("?")[2].partition("#")[0])
        number = query.get("mid", [""])[0]
        return int(number) if number.isascii() and number.isdigit() else 0


class Published:
    """The published articles of one programme, as of the last look."""

    def __init__(self, account: Account, interview: str) -> None:
        self._account, self._interview = account, interview
        self._known: dict[str, tuple[Article, ...]] = {}
        self._looked_at: float | None = None

    @property
    def due(self) -> bool:
        """Whether it is time to look again."""
        now = self._account.now()
        return self._looked_at is None or now - self._looked_at >= LOOK_SECONDS

    @property
    def articles(self) -> tuple[Article, ...]:
        """Those of this programme as far as they are known, oldest first."""
        return tuple(one for articles in self._known.values() for one in articles)

    def look(self, *, fresh: bool = False) -> None:
        """Looks where it is time; fresh: whatever the time.

        Where the account has no right to look, or the day's looks are used up, what is known
        stays: a programme is not held up by it, and nothing is called online that was not seen.
        """
        if not (fresh or self.due):
            return
        try:
            self._look()
        except (NoRight, UsedUp) as fault:
            log.warning("published articles: %s", fault)
        self._looked_at = self._account.now()

    def _look(self) -> None:
        pages = FIRST_PAGES if self._looked_at is None else 1
        seen: dict[str, tuple[Article, ...]] = {}
        for page in range(pages):
            body = {"offset": page * PER_PAGE, "count": PER_PAGE, "no_content": 0}
            answer = self._account.shown("cgi-bin/freepublish/batchget", body)
            rows = answers.believed(lambda told: [_row(row) for row in told["item"]], answer)
            seen |= {name: self._mine(name, items) for name, items in rows}
            if len(rows) < PER_PAGE:
                break
        for name in self._known.keys() - seen.keys():
            seen[name] = self._again(name)
        mine = [(name, articles) for name, articles in seen.items() if articles]
        self._known = dict(sorted(mine, key=lambda one: one[1][0].found.generation))

    def _again(self, name: str) -> tuple[Article, ...]:
        """One that the newest of the list have pushed out of sight."""
        try:
            body = {"article_id": name}
            answer = self._account.shown("cgi-bin/freepublish/getarticle", body, NO_ARTICLE)
        except Refused:  # it is there no more
            return ()
        items = answers.believed(lambda told: [dict(one) for one in told["news_item"]], answer)
        return self._mine(name, items)

    def _mine(self, name: str, items: list[dict[str, Any]]) -> tuple[Article, ...]:
        read = [
            Article(name, at, str(one.get("url", "")), one.get("is_deleted") is True, found)
            for at, one in enumerate(items)
            if (found := found_in(str(one.get("content", "")))) is not None
        ]
        wanted = (self._account.appid, self._interview)
        return tuple(one for one in read if (one.found.account, one.found.interview) == wanted)


def _row(row: Mapping[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    return answers.text(row["article_id"]), [dict(one) for one in row["content"]["news_item"]]


__all__ = ["Article", "Published"]
