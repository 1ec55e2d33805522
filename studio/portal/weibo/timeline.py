"""An account's timeline as the API shows it, and which of its posts are ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from studio.portal.answers import believed, text
from studio.portal.weibo.site import Site
from studio.portal.weibo.writing import NOTICE, SHORT, Facts, facts_in, head_of, typed_short

PER_PAGE, MOST_PAGES = 100, 50
OLDEST = timedelta(days=60)
"""An announcement is no older; so far back the timeline is walked."""
FEW = 10
"""So few of the newest posts are shown to an app of the lowest rights, whatever it asks for."""
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True)
class Post:
    """A post of ours as it stands on the timeline; an announcement has no entry.

    facts: what stands beside it, None where the API does not give it back. chunk: its words
    behind the head.
    """

    id: int
    text: str
    at: datetime
    readable: bool
    facts: Facts | None
    entry: str
    version: int
    part: int
    parts: int
    chunk: str


def when(written: object) -> datetime:
    """A time as the API writes it: Tue May 31 17:46:55 +0800 2011; in English everywhere."""
    _day, month, day, clock, zone, year = text(written).split()
    number = MONTHS.index(month) + 1
    date = f"{int(year):04}-{number:02}-{int(day):02}"
    return datetime.fromisoformat(f"{date}T{clock}{zone[:3]}:{zone[3:]}").astimezone(UTC)


class Timeline:
    """One account's posts as one interview's; facts: what stands beside those sent from here."""

    def __init__(self, site: Site, interview: str) -> None:
        self._site, self._interview = site, interview
        self._links: dict[str, str] = {}
        self.facts: dict[int, Facts] = {}
        self.cut = False
        """Whether Weibo showed only the newest few of more at the last walk from the top."""
        self.reached: datetime | None = None
        """How far back the last whole walk went; None where it came to the account's first post."""

    def walk(self, since: int = 0) -> Iterator[Post]:
        """Ours above an id, newest first; by ids and not by pages, for pages shift."""
        for row in self._rows(since):
            post = believed(self.post, row)
            if post is not None:
                yield post

    def _rows(self, since: int) -> Iterator[Mapping[str, Any]]:
        below = 0
        for page in range(MOST_PAGES):
            told = self._site.get(
                "statuses/user_timeline", uid=self._site.account.uid, count=PER_PAGE,
                since_id=since, max_id=below, trim_user=1, isGetLongText=1,
            )  # fmt: skip
            rows, total = believed(
                lambda one: (list(one["statuses"]), int(one.get("total_number", 0))), told
            )
            if page == since == 0:
                few = len(rows) <= FEW and not self._site.where.commercial
                self.cut = few and total > len(rows)
            self.reached = (
                believed(lambda all_: when(all_[-1]["created_at"]), rows) if rows else None
            )
            yield from rows
            if not rows or _is_past(rows[-1]):
                return
            below = min(believed(lambda all_: [int(row["id"]) for row in all_], rows)) - 1

    def post(self, row: Mapping[str, Any]) -> Post | None:
        """A post of this interview; None for everything else that the account says."""
        if row.get("deleted"):
            return None
        number, at = int(row["id"]), when(row["created_at"])
        facts = facts_in(row) or self.facts.get(number)
        words = self._words(row, typed_short(facts))
        if facts is not None and facts.get("i") != self._interview:
            return None
        visible = row.get("visible")
        readable = not (isinstance(visible, dict) and visible.get("type", 0) != 0)
        if facts is not None and "n" in facts:
            return Post(number, words, at, readable, facts, "", int(facts["n"]), 1, 1, words)
        head = head_of(words)
        if head is None:
            loose = facts is None and NOTICE in words
            return Post(number, words, at, readable, None, "", 1, 1, 1, words) if loose else None
        return Post(
            number, words, at, readable, facts, head.entry, head.version, head.part, head.parts,
            head.chunk,
        )  # fmt: skip

    def _words(self, row: Mapping[str, Any], typed: frozenset[str]) -> str:
        """The text as it was sent: the whole of a long one, links at their length.

        typed: links that were short when they were sent.
        """
        long = row.get("longText")
        whole = long.get("longTextContent") if isinstance(long, dict) else None
        words = str(whole or row["text"])
        for short in dict.fromkeys(one for one in SHORT.findall(words) if one not in typed):
            words = words.replace(short, self._link(short))
        return words

    def _link(self, short: str) -> str:
        """What a short link stands for; itself where Weibo does not know."""
        if short not in self._links:
            told = self._site.get("short_url/expand", url_short=short)
            self._links[short] = believed(
                lambda one: text(one["urls"][0].get("url_long") or short), told
            )
        return self._links[short]


def _is_past(row: Any) -> bool:
    return believed(lambda one: when(one["created_at"]), row) < datetime.now(UTC) - OLDEST


__all__ = ["Post", "Timeline", "when"]
