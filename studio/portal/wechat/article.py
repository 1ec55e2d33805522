"""The articles of a draft: what the programme is, then its entries in order, in as few as hold it.

Limits are those of the platform's page on draft/add: a title of 32 signs, an author of 16, a
content below 20,000 signs and 1 MB; eight articles in one draft. The digest of 120 is the
stricter of the two numbers that its pages give.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from urllib.parse import quote

from studio.portal import CALLED_OFF, Announcement, PortalRefused
from studio.portal.wechat.account import BEIJING
from studio.portal.wechat.writing import Piece, filled, piece_html, plainly, word
from studio.words import Words

FACTS = ("unit", "guest", "host", "time", "venue", "state")
TITLE, AUTHOR, DIGEST, SOURCE = 32, 16, 120, 1000
LONGEST, MOST_BYTES, MOST_ARTICLES = 19_900, 1_000_000, 8
TOO_LONG = Words("这一条太长，公众号的一篇文章放不下。")
TOO_MANY = Words("实录超过了公众号一份草稿的八篇文章，后面的放不下。")


@dataclass(frozen=True)
class Head:
    """What an article says of the programme before its entries; facts by name, none empty."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    rehearsal: bool = False

    @property
    def digest(self) -> str:
        """What the card of the article says."""
        known = dict(self.facts)
        said = word("digest").format(unit=known.get("unit", ""), time=known.get("time", ""))
        return cut(said, DIGEST)

    @property
    def author(self) -> str:
        """The unit, as far as an author may be long."""
        return cut(dict(self.facts).get("unit", ""), AUTHOR)


def head_of(a: Announcement) -> Head:
    """What the programme's announcement says, in one line each."""
    begins, ends = a.starts_at.astimezone(BEIJING), a.ends_at.astimezone(BEIJING)
    guests = word("between").join(f"{one.name} {one.post}".strip() for one in a.guests)
    off = word(a.state) if a.state in CALLED_OFF else ""
    facts = (a.unit, guests, a.host, f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}", a.venue, off)
    lined = zip(FACTS, (" ".join(value.split()) for value in facts), strict=True)
    return Head(" ".join(a.title.split()), tuple(one for one in lined if one[1]), a.rehearsal)


def title_of(head: Head, index: int, sequel: int) -> str:
    """What the article is called: numbered from the second on, and what follows one published."""
    after = word("sequel").format(n=sequel) if sequel else ""
    after += word("part").format(n=index + 1) if index else ""
    return cut(head.title, TITLE - len(after)) + after


def contents(mark: Sequence[str], head: Head, pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The HTML of each article; mark: what says whose draft it is.

    PortalRefused for an entry that no article holds, and for more than a draft holds.
    """
    room, next_room = (LONGEST - len(_article(mark, at, head, "")) for at in (0, MOST_ARTICLES))
    parts: list[list[str]] = [[]]
    used = 0
    for piece in sorted(pieces, key=lambda one: one.place):
        html = piece_html(piece)
        size = max(len(html), len(html.encode("utf-8", "replace")) * LONGEST // MOST_BYTES)
        if used + size > room:
            if size > next_room:
                raise PortalRefused(TOO_LONG, HTTPStatus.UNPROCESSABLE_ENTITY)
            parts.append([])
            used, room = 0, next_room
        parts[-1].append(html)
        used += size
    if len(parts) > MOST_ARTICLES:
        raise PortalRefused(TOO_MANY, HTTPStatus.UNPROCESSABLE_ENTITY)
    return tuple(_article(mark, at, head, "".join(part)) for at, part in enumerate(parts))


def _article(mark: Sequence[str], index: int, head: Head, entries: str) -> str:
    return filled(
        "article.html",
        mark=" ".join(quote(one, safe="") for one in (*mark, str(index))),
        title=escape(head.title),
        raw_head=_head_html(head) if index == 0 else "",
        raw_entries=entries or filled("empty.html", text=word("empty")),
    )


def _head_html(head: Head) -> str:
    facts = "".join(
        filled("fact.html", key=name, name=word(name), value=plainly(value))
        for name, value in head.facts
    )
    return filled(
        "head.html", raw_mark=filled("rehearsal.html") if head.rehearsal else "", raw_facts=facts
    )


def cut(text: str, most: int) -> str:
    """The text, shortened visibly where it is too long."""
    return text if len(text) <= most else text[: most - 1] + "…"


__all__ = ["FACTS", "Head", "contents", "cut", "head_of", "title_of"]
