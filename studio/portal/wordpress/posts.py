"""The entries of one interview as posts: written unseen, then shown by their id, so never twice.

A post is found by its slug, which WordPress keeps for no one: the studio is the only writer of an
interview, and what came twice after a lost answer is a draft that no reader ever sees.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

from studio.portal import EntryContent, EntryPage, OnlineEntry, PortalRefused
from studio.portal.answers import believed
from studio.portal.wordpress.programme import Programme
from studio.portal.wordpress.reading import Found, entries_in
from studio.portal.wordpress.site import SHOWN, Site
from studio.portal.wordpress.writing import (
    entry_title,
    tombstone_html,
    tombstone_title,
)
from studio.words import Words

FIELDS = "id,slug,status,password,categories,content.raw,modified_gmt"
PER_PAGE = 100
OVERLAP = timedelta(seconds=2)
"""The site's times are whole seconds, and two of one second may come in two answers."""
CHANGED = Words("WordPress 存下的文字与送去的不同：站点的插件或账号权限改动了它。")
TAKEN = Words("WordPress 上这一条的名字被别的内容占用了，请站点管理员移走它。")
PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Post:
    """A post as it stands at the site; `found` is None where it is no entry of ours."""

    id: int
    slug: str
    status: str
    hidden: bool
    categories: tuple[int, ...]
    modified: datetime
    raw: str
    found: Found | None

    @property
    def readable(self) -> bool:
        """Whether anybody can read it."""
        return self.status == SHOWN and not self.hidden

    @property
    def withdrawn(self) -> bool:
        """Whether it is what stays of a withdrawn entry."""
        return self.found is not None and self.found.withdrawn

    def is_now(self, version: int, content: EntryContent, category: int) -> bool:
        """Whether readers have exactly this in the right list."""
        stands = self.found is not None and self.holds(version, content)
        return stands and self.readable and self.categories == (category,)

    def holds(self, version: int, content: EntryContent) -> bool:
        """Whether this is what it carries, seen or unseen."""
        return self.found is not None and (
            (self.found.version, self.found.sha256) == (version, content.sha256)
        )


def post_of(row: Any) -> Post:
    """A post out of WordPress's JSON."""
    entries = entries_in(row["content"]["raw"])
    return Post(
        int(row["id"]), str(row["slug"]), str(row["status"]), bool(row["password"]),
        tuple(int(one) for one in row["categories"]),
        datetime.fromisoformat(row["modified_gmt"]).replace(tzinfo=UTC),
        row["content"]["raw"],
        entries[0] if len(entries) == 1 else None,
    )  # fmt: skip


def plain_name(entry: str) -> str:
    """The entry's part of the slug: its name, or its digest where a slug would change that."""
    if PLAIN.fullmatch(entry):
        return entry
    return "x" + hashlib.sha256(entry.encode()).hexdigest()[:24]


class Posts:
    """All entries of one interview; knows where each is once the whole was read."""

    def __init__(self, site: Site, name: str, programme: Programme) -> None:
        self._site, self._name, self._programme = site, name, programme
        self._known: dict[str, Post] = {}
        self._stamps: list[datetime] = []
        """The site's times of what was written since the last look."""
        self._whole = False
        """Whether an entry that is not known is not there: not so after an answer was lost."""

    def doubt(self) -> None:
        """An answer was lost: what is there is looked up before anything is made."""
        self._whole = False
        self._known.clear()

    def publish(self, entry: str, version: int, content: EntryContent, html: str) -> datetime:
        """Shows this version; returns the site's time of it."""
        category = self._programme.category(content.kind)
        post = self.find(entry)
        if post is None:
            post = self._made(entry, content, html)
        if post.withdrawn and post.found is not None and version <= post.found.version:
            return post.modified  # a late repeat brings nothing back
        if post.is_now(version, content, category):
            return post.modified
        if not post.holds(version, content):
            _require_newer(post, version)
            post = self._rewritten(post, content, html)
        if not post.is_now(version, content, category):
            post = self._shown(post, category)
        self._known[entry] = post
        return post.modified

    def withdraw(self, entry: str) -> tuple[str, ...]:
        """Leaves a draft without a word where the entry was; returns the photos it had."""
        post = self.find(entry, fresh=True)
        if post is None or (post.withdrawn and not post.readable):
            return ()
        found = post.found or Found(entry, 0, 0, "line", withdrawn=False, content=None)
        html = tombstone_html(entry, found.version, found.sequence, found.kind)
        body = {"title": tombstone_title(found.sequence), "content": html, "status": "draft"}
        self._known[entry] = self._changed(post, body)
        return found.content.media if found.content else ()

    def read(self, after: str) -> EntryPage:
        """What changed after a cursor, or the whole; of the whole it is the truth from now on."""
        posts = list(self._listed(**self._since(after)))
        self._stamps.clear()
        newest = max([post.modified.isoformat() for post in posts] + [after])
        mine = _one_each(post for post in posts if post.found)
        if not after:
            self._known = {entry: self._only(group) for entry, group in mine.items()}
            self._whole = True
        rows = [_online(group[0]) for group in mine.values() if _tells(group[0])]
        foreign = [post for post in posts if post.found is None and post.readable]
        return EntryPage((*rows, *map(_foreign, foreign)), newest)

    def naming(self, photo: str) -> bool:
        """Whether an entry that anybody can read still names this photo."""
        return any(
            post.readable and post.found and post.found.content
            and photo in post.found.content.media
            for post in self._listed(search=photo)
        )  # fmt: skip

    def find(self, entry: str, *, fresh: bool = False) -> Post | None:
        """The entry's post, or None where the site has none."""
        if not fresh and (entry in self._known or self._whole):
            return self._known.get(entry)
        rows = self._site.get("wp/v2/posts", slug=self._slug(entry), status="any", _fields=FIELDS)
        posts = believed(lambda all_: [post_of(row) for row in all_], rows)
        mine = _one_each(one for one in posts if one.found and one.found.entry == entry)
        spoilt = (one for one in posts if one.found is None and self._is_here(one))
        found = mine[entry][0] if mine else next(spoilt, None)
        if found is None:
            self._known.pop(entry, None)
        else:
            self._known[entry] = found
        return found

    def _is_here(self, post: Post) -> bool:
        """Whether it stands in the interview's lists: ours, though somebody took its marks."""
        return not {self._programme.record, self._programme.answers}.isdisjoint(post.categories)

    def _made(self, entry: str, content: EntryContent, html: str) -> Post:
        """A draft of it; where another one has the name already, that one."""
        category = self._programme.category(content.kind)
        body = {
            "title": entry_title(content), "content": html, "status": "draft",
            "slug": self._slug(entry), "categories": [category], "comment_status": "closed",
        }  # fmt: skip
        post = self._posted("wp/v2/posts", body)
        if post.slug != self._slug(entry):
            other = self.find(entry, fresh=True)
            self._site.delete(f"wp/v2/posts/{post.id}")
            if other is None:
                raise PortalRefused(TAKEN, HTTPStatus.CONFLICT)
            return other
        if post.found is None or post.found.sha256 != content.sha256:
            self._site.delete(f"wp/v2/posts/{post.id}")
            raise PortalRefused(CHANGED, HTTPStatus.UNPROCESSABLE_ENTITY)
        return post

    def _rewritten(self, post: Post, content: EntryContent, html: str) -> Post:
        """The new words in the old post; where the site alters them the old ones stay."""
        fresh = self._changed(post, {"title": entry_title(content), "content": html})
        if fresh.found is None or fresh.found.sha256 != content.sha256:
            before = post.found.content if post.found else None
            self._changed(post, {"title": entry_title(before or content), "content": post.raw})
            raise PortalRefused(CHANGED, HTTPStatus.UNPROCESSABLE_ENTITY)
        return fresh

    def _shown(self, post: Post, category: int) -> Post:
        """Only its id and its state travel: a repeat of it can show nothing else, nor twice."""
        body: dict[str, object] = {}
        if post.hidden:
            body["password"] = ""
        if post.categories != (category,):
            body["categories"] = [category]
        shown = self._stamped(self._site.show(post.id, body, FIELDS))
        if not shown.readable:
            raise PortalRefused(CHANGED, HTTPStatus.UNPROCESSABLE_ENTITY)
        return shown

    def _changed(self, post: Post, body: Mapping[str, object]) -> Post:
        return self._posted(f"wp/v2/posts/{post.id}", body)

    def _posted(self, route: str, body: Mapping[str, object]) -> Post:
        return self._stamped(self._site.post(route, body, _fields=FIELDS))

    def _stamped(self, answer: object) -> Post:
        """What the site made of a change; when that was by its clock is remembered."""
        post = believed(post_of, answer)
        self._stamps.append(post.modified)
        return post

    def _since(self, after: str) -> dict[str, str]:
        """Asks for what changed after a cursor.

        Where the site's clock was set back, what we wrote since lies before the cursor, and is
        asked for by its own times; what others did then only the whole shows.
        """
        if not after:
            return {}
        cursor = datetime.fromisoformat(after)
        if not self._stamps or min(self._stamps) > cursor - OVERLAP:
            return {"modified_after": (cursor - OVERLAP).isoformat()}
        return {
            "modified_after": (min(self._stamps) - OVERLAP).isoformat(),
            "modified_before": (max(self._stamps) + OVERLAP).isoformat(),
        }

    def _only(self, group: list[Post]) -> Post:
        """The one that stays; what came twice after a lost answer is thrown away."""
        for other in group[1:]:
            self._site.delete(f"wp/v2/posts/{other.id}")
        return group[0]

    def _listed(self, **query: str) -> Iterable[Post]:
        page, pages = 1, 1
        both = f"{self._programme.record},{self._programme.answers}"
        while page <= pages:
            rows, pages = self._site.page(
                "wp/v2/posts", categories=both, status="any", orderby="id", order="asc",
                per_page=PER_PAGE, page=page, _fields=FIELDS, **query,
            )  # fmt: skip
            yield from believed(lambda all_: [post_of(row) for row in all_], rows)
            page += 1

    def _slug(self, entry: str) -> str:
        return f"{self._name}-{plain_name(entry)}"


def _require_newer(post: Post, version: int) -> None:
    """Nothing goes under a number that readers have had with other words, or an older one."""
    there = post.found.version if post.found else 0
    if post.readable and version <= there:
        conflict = Words("WordPress 上这一条已有版本 {version}，内容不同或更新。", version=there)
        raise PortalRefused(conflict, HTTPStatus.CONFLICT)


def _one_each(posts: Iterable[Post]) -> dict[str, list[Post]]:
    """The posts of each entry, first the one that counts: what is read, what was, the oldest."""
    groups: dict[str, list[Post]] = {}
    for post in posts:
        if post.found is not None:
            groups.setdefault(post.found.entry, []).append(post)
    for group in groups.values():
        group.sort(key=lambda one: (not (one.readable and not one.withdrawn), not one.withdrawn,
                                    one.id))  # fmt: skip
    return groups


def _tells(post: Post) -> bool:
    """Whether readers have it, or had it: a draft that was never shown is nothing."""
    return post.readable or post.withdrawn


def _online(post: Post) -> OnlineEntry:
    assert post.found is not None
    return post.found.online()


def _foreign(post: Post) -> OnlineEntry:
    return OnlineEntry(post.slug, 0, 0, "", "", "", "", "", withdrawn=False)


__all__ = ["Post", "Posts"]
