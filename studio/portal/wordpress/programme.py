"""The interview's own page and its two categories: made once, found again by their names."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from studio.portal import Announcement, PortalRefused
from studio.portal.answers import believed
from studio.portal.wordpress.site import SHOWN, Refused, Site
from studio.portal.wordpress.writing import interview_html, plainly, word
from studio.words import Words

KINDS = ("record", "answers")
OPEN = frozenset({"collecting", "rehearsed", "on_air", "paused", "following_up"})
"""The states in which the page takes questions."""
UNKNOWN = Words("WordPress 上没有这场访谈的页面，或它被撤下了。")


@dataclass(frozen=True)
class Programme:
    """An interview at the site: its page, and the categories of its record and its answers."""

    page: int
    record: int
    answers: int

    def category(self, kind: str) -> int:
        """Where an entry of this kind belongs."""
        return self.answers if kind == "answer" else self.record


def slug(prefix: str, interview: str, *parts: str) -> str:
    """What something of an interview is called at the site."""
    return "-".join((prefix, interview, *parts))


def programme(site: Site, name: str) -> Programme:
    """The interview that is announced and can be read; PortalRefused 404 where there is none."""
    pages = site.get("wp/v2/posts", slug=name, status="publish", _fields="id")
    numbers = believed(lambda rows: [int(row["id"]) for row in rows], pages)
    found = _categories(site, name)
    if not numbers or len(found) < len(KINDS):
        raise PortalRefused(UNKNOWN, HTTPStatus.NOT_FOUND)
    return Programme(numbers[0], found["record"], found["answers"])


def announce(site: Site, name: str, interview: str, a: Announcement) -> Programme:
    """Makes the page and its categories, or brings them up to date; the same again is nothing."""
    known = _categories(site, name)
    record, answers = (
        known.get(kind) or _category(site, f"{name}-{kind}", f"{a.title} · {word(kind)}")
        for kind in KINDS
    )
    wanted = {
        "title": plainly(a.title),
        "content": interview_html(interview, a, record, answers),
        "comment_status": "open" if a.state in OPEN else "closed",
    }
    fields = "id,status,slug,title.raw,content.raw,comment_status"
    pages = site.get("wp/v2/posts", slug=name, status="any", _fields=fields)
    page = believed(lambda rows: _as_wanted(site, name, rows, wanted), pages)
    return Programme(page, record, answers)


def _as_wanted(site: Site, name: str, rows: Any, wanted: dict[str, str]) -> int:
    """The page's id; it is made unseen and then shown, so that no repeat makes a second one."""
    if not rows:
        made = site.post("wp/v2/posts", {**wanted, "slug": name, "status": "draft"},
                         _fields="id,status,slug")  # fmt: skip
        if made["slug"] != name:  # one came meanwhile
            site.delete(f"wp/v2/posts/{int(made['id'])}")
            return _as_wanted(site, name, _made_meanwhile(site, name), wanted)
        rows = [made]
    row = rows[0]
    page, have = int(row["id"]), {
        "title": row.get("title", {}).get("raw"), "content": row.get("content", {}).get("raw"),
        "comment_status": row.get("comment_status"),
    }  # fmt: skip
    if row["status"] != SHOWN or have != wanted:
        site.show(page, wanted, "id,status")
    return page


def _made_meanwhile(site: Site, name: str) -> Any:
    rows = site.get("wp/v2/posts", slug=name, status="any", _fields="id,status,slug")
    if not rows:
        raise PortalRefused(UNKNOWN, HTTPStatus.NOT_FOUND)
    return rows


def _categories(site: Site, name: str) -> dict[str, int]:
    slugs = {f"{name}-{kind}": kind for kind in KINDS}
    rows = site.get("wp/v2/categories", slug=",".join(slugs), _fields="id,slug")
    return believed(lambda all_: {slugs[row["slug"]]: int(row["id"]) for row in all_}, rows)


def _category(site: Site, name: str, title: str) -> int:
    """A category by its name; one that is there already is that one."""
    try:
        made = site.post("wp/v2/categories", {"name": title, "slug": name}, _fields="id")
    except Refused as refused:
        if refused.code != "term_exists":
            raise
        return believed(lambda data: int(data["term_id"]), dict(refused.data))
    return believed(lambda one: int(one["id"]), made)


__all__ = ["Programme", "announce", "programme", "slug"]
