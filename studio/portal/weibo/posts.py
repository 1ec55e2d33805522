"""The entries of one interview on an account's timeline: nothing is sent that is there already.

Weibo takes no name for a post and lets nobody change one. So what is there is read first, a post
whose answer was lost is looked up before it is sent again, a correction stands before its
predecessor is deleted, and what came twice all the same is deleted as soon as it is seen.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import groupby

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    OnlineEntry,
    PortalDown,
    PortalRefused,
    later,
)
from studio.portal.answers import believed
from studio.portal.weibo.address import LENGTH
from studio.portal.weibo.meaning import (
    DELAY_SECONDS,
    GONE,
    SLOW,
    TOO_SOON_SECONDS,
    Delayed,
    Refused,
    Repeated,
)
from studio.portal.weibo.site import Site
from studio.portal.weibo.timeline import Post, Timeline
from studio.portal.weibo.writing import (
    Part,
    content_in,
    notice_digest,
    notice_of,
    parts_of,
)
from studio.words import Words

MOST_REPEATS = 4
UNKNOWN = Words("微博账号上没有这场访谈的预告，或它被删除了。")
CHANGED = Words("微博存下的文字与送去的不同，已把它删除。")
CONFLICT = Words("微博上这一条已有版本 {version}，内容不同或更新。")
LOOK_UP = later(Words("微博说这一条已经发过，正在账号的时间线上找它"))
NEVER_FOUND = Words(
    "微博说这一条与发过的重复，账号的时间线上却没有它。请登录微博查看，再决定重发或跳过。"
)
TOO_FAR = Words(
    "程序只查得到微博账号最近的微博，看不到这场访谈当时发的。请登录微博查看，要撤下的在那里删除。"
)
TOO_SHALLOW = later(
    Words("微博只让这个应用读到账号最新的几条，无法核对哪些已经发出，请申请商业接口")
)


class Posts:
    """All of one interview on one account; knows what is there once the whole was read."""

    def __init__(
        self, site: Site, interview: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._site, self._interview, self._clock = site, interview, clock
        self._timeline = Timeline(site, interview)
        self._known: dict[str, list[Post]] = {}
        self._notices: list[Post] = []
        self._whole = False
        """Whether what is not known is not there: not so after an answer was lost."""
        self._read_at = 0.0
        self._touched = False
        self._shows_at = 0.0
        self._hidden = Part("", {})
        """What Weibo took and would show only then."""
        self._unseen_before: datetime | None = None
        """Before it nobody looked, for no announcement was found; None where all was seen."""
        self._contents: dict[tuple[str, int], tuple[list[str], EntryContent]] = {}
        self._withdrawn: dict[str, int] = {}
        self._repeats: dict[str, int] = {}
        self._loose: list[Post] = []
        self._twice: list[Post] = []
        self._writes = False
        """Whether this one sends at all: who only reads deletes nothing either."""

    def doubt(self) -> None:
        """An answer was lost: what is there is looked up before anything is sent."""
        self._whole = False

    @property
    def notices(self) -> list[Post]:
        """The announcements, the first one first; PortalRefused 404 where there is none."""
        self._require_known()
        if not self._notices:
            raise PortalRefused(UNKNOWN, HTTPStatus.NOT_FOUND)
        return self._notices

    def renewed(self) -> list[Post]:
        """The announcements as they are now: somebody else may have added one."""
        if self._whole:
            self.read(self._cursor())
        return self.notices

    def announce(self, a: Announcement) -> None:
        """Posts the announcement where readers have not the same; none is ever deleted.

        People ask under it, and their questions would go with it. One that takes the place of a
        deleted one is no first one: what was posted before it is looked for all the same.
        PortalRefused (409) for a programme that began before anything that can be seen.
        """
        self._require_known()
        where = self._site.where
        newest = self._notices[-1] if self._notices else None
        digest = notice_digest(a, where.series)
        if newest is not None and newest.facts and newest.facts.get("d") == digest:
            return
        unseen = self._unseen_before
        if newest is None and unseen is not None and a.starts_at < unseen:
            raise PortalRefused(TOO_FAR, HTTPStatus.CONFLICT)
        sent = (post.facts for posts in self._known.values() for post in posts)
        number = 2 if any(sent) else 1
        if newest is not None and newest.facts:
            number = int(newest.facts["n"]) + 1
        part = notice_of(self._interview, number, a, where.length, where.series)
        there = next((one for one in self._loose if one.text == part.text), None)
        if there is not None:  # known by its words alone: the API did not give back the rest
            self._timeline.facts[there.id] = part.facts
            self._notices.append(replace(there, facts=part.facts, version=number))
        else:
            self._notices.append(self._sent(part))

    def publish(self, entry: str, version: int, content: EntryContent) -> datetime:
        """Shows this version, whole and alone; returns Weibo's time of its last part."""
        where = self._site.where
        wanted = parts_of(self._interview, entry, version, content, where.length, where.series)
        self._writes = True
        _known = self.notices
        if version <= self._withdrawn.get(entry, 0):
            return datetime.now(UTC)  # a late repeat brings nothing back
        mine = self._known.setdefault(entry, [])
        group = [post for post in mine if post.version == version]
        if not self._stands(entry, group, content):
            self._clear_altered(group, wanted, content)
            self._require_free(entry, version, [part.text for part in wanted])
            self._contents[entry, version] = [part.text for part in wanted], content
            group = self._all_shown(wanted, version, mine)
        for post in [one for one in mine if one.version < version]:
            self._delete(post)
        self._withdrawn.pop(entry, None)
        return max(post.at for post in group)

    def withdraw(self, entry: str) -> None:
        """Deletes every part of every version; nothing stays.

        PortalDown while Weibo hides one; PortalRefused (409) where it may lie too far back.
        """
        self.doubt()
        self._writes = True
        self._require_known()
        mine = list(self._known.get(entry, ()))
        for post in mine:
            self._delete(post)
            self._withdrawn[entry] = max(post.version, self._withdrawn.get(entry, 0))
        if any(post.text == self._hidden.text for post in mine):
            self._hidden = Part("", {})
        left = self._shows_at - self._clock()
        if self._hidden.facts.get("e") == entry and left > 0:
            raise PortalDown(SLOW, left)
        if self._unseen_before is not None and entry not in self._withdrawn:
            raise PortalRefused(TOO_FAR, HTTPStatus.CONFLICT)
        _announced = self.notices  # only now: somebody may have deleted the announcement alone

    def read(self, after: str) -> EntryPage:
        """What was posted after a cursor, or the whole; not so often while nothing is sent."""
        rested = self._clock() - self._read_at > self._site.pause
        if not after or not self._whole:
            if not self._whole or rested or self._touched:
                self._read_whole()
            _known = self.notices
            return EntryPage(self._online(self._known), self._cursor())
        if not (self._touched or rested):
            return EntryPage((), after)
        fresh = list(self._timeline.walk(int(after)))
        for post in fresh:
            self._take(post)
        names = {post.entry for post in fresh if post.entry}
        self._looked()
        return EntryPage(self._online(names), max(after, self._cursor(), key=int))

    def _cursor(self) -> str:
        ids = [post.id for posts in self._known.values() for post in posts]
        return str(max(ids + [post.id for post in self._notices], default=0))

    def _looked(self) -> None:
        self._read_at, self._touched = self._clock(), False

    def _require_known(self) -> None:
        if not self._whole:
            self._read_whole()

    def _stands(self, entry: str, group: list[Post], content: EntryContent) -> bool:
        """Whether readers have this very content, be it parted or headed as the address once said.

        Then it is not sent again because the planner chose another length or series.
        """
        group = sorted(group, key=lambda one: one.part)
        there = self._content(entry, group) if group and _is_whole(group) else None
        return there is not None and there.sha256 == content.sha256

    def _clear_altered(self, group: list[Post], wanted: list[Part], content: EntryContent) -> None:
        """Deletes parts of this very version that are not as they are wanted."""
        texts = [part.text for part in wanted]
        for post in group:
            ours = post.facts is not None and content.sha256.startswith(str(post.facts.get("d")))
            if ours and post.text not in texts:
                self._delete(post)

    def _require_free(self, entry: str, version: int, wanted: list[str]) -> None:
        """Nothing goes under a number that readers have had with other words, or an older one."""
        for post in self._known.get(entry, ()):
            other = post.version == version and post.text not in wanted
            if post.readable and (post.version > version or other):
                raise PortalRefused(
                    Words(CONFLICT.template, version=post.version), HTTPStatus.CONFLICT
                )

    def _all_shown(self, wanted: list[Part], version: int, mine: list[Post]) -> list[Post]:
        """The posts of all parts; where one of them is refused the others go: half is no answer."""
        try:
            return [self._shown(part, mine) for part in wanted]
        except PortalRefused:
            for post in [one for one in mine if one.version == version]:
                self._delete(post)
            raise

    def _shown(self, part: Part, mine: list[Post]) -> Post:
        """The post of one part: the one that is there, or a new one."""
        there = next((one for one in mine if one.text == part.text and one.readable), None)
        if there is None:
            there = self._sent(part)
            mine.append(there)
        return there

    def _sent(self, part: Part) -> Post:
        """Posts it; PortalDown while a post that Weibo has taken cannot be seen yet."""
        if self._clock() < self._shows_at:
            self.doubt()
            raise PortalDown(SLOW, self._shows_at - self._clock())
        self._touched = True
        where = self._site.where
        long = {"is_longtext": 1} if where.length > LENGTH else {}
        try:
            row = self._site.post(
                "statuses/update", status=part.text, annotations=part.annotations,
                **long, **self._site.speaking(),
            )  # fmt: skip
        except Delayed:
            self._shows_at, self._hidden = self._clock() + DELAY_SECONDS, part
            raise
        except Repeated as refused:
            self._meet_repeated(part, refused)
        self._repeats.pop(part.text, None)
        post = believed(self._timeline.post, {**row, "annotations": [part.facts]})
        if post is None or post.text != part.text:
            self._site.post("statuses/destroy", id=believed(lambda one: int(one["id"]), row))
            raise PortalRefused(CHANGED, HTTPStatus.UNPROCESSABLE_ENTITY)
        self._timeline.facts[post.id] = part.facts
        return post

    def _meet_repeated(self, part: Part, refused: Repeated) -> None:
        """It is there, so it must be found; a person decides where it never is."""
        times = self._repeats[part.text] = self._repeats.get(part.text, 0) + 1
        if times >= MOST_REPEATS:
            self._repeats.pop(part.text)
            raise PortalRefused(NEVER_FOUND, HTTPStatus.CONFLICT) from refused
        raise PortalDown(LOOK_UP, None if times == 1 else TOO_SOON_SECONDS) from refused

    def _delete(self, post: Post) -> None:
        """Deletes it for ever; what is gone already is fine."""
        self._touched = True
        try:
            self._site.post("statuses/destroy", id=post.id)
        except Refused as refused:
            if refused.code not in GONE:
                raise
        mine = self._known.get(post.entry, [])
        if post in mine:
            mine.remove(post)

    def _read_whole(self) -> None:
        """The timeline down to the first announcement; who sends deletes what is there twice."""
        self._whole = False
        self._known, self._notices, self._loose, self._twice = {}, [], [], []
        first = False
        for post in self._timeline.walk():
            self._take(post)
            first = not post.entry and post.version == 1 and post.facts is not None
            if first:
                break
        if self._timeline.cut and not first:
            raise PortalDown(TOO_SHALLOW)
        self._unseen_before = None if first else self._timeline.reached
        self._whole = True
        self._looked()
        while self._writes and self._twice:
            self._delete(self._twice.pop())

    def _take(self, post: Post) -> None:
        """Keeps a post with its like; of two that are the same the older one counts."""
        if not post.entry and post.facts is None:
            self._loose.append(post)
            return
        if not post.entry:
            if all(post.id != one.id for one in self._notices):
                self._notices = sorted([*self._notices, post], key=lambda one: one.id)
            return
        mine = [one for one in self._known.get(post.entry, ()) if one.id != post.id]
        same = [one for one in [*mine, post] if one.text == post.text and one.readable]
        self._twice += sorted(same, key=lambda one: one.id)[1:]
        self._known[post.entry] = [one for one in [*mine, post] if one not in self._twice]

    def _online(self, names: Iterable[str]) -> tuple[OnlineEntry, ...]:
        """A row for each time that readers have an entry: the last one is what counts."""
        return tuple(row for name in sorted(names) for row in self._rows(name))

    def _rows(self, name: str) -> list[OnlineEntry]:
        """Versions of which all parts are there, or what there is of one that is not whole."""
        posts = sorted(self._known.get(name, ()), key=lambda one: (one.version, one.part))
        groups = [list(group) for _, group in groupby(posts, key=lambda one: one.version)]
        whole = [group for group in groups if _is_whole(group)]
        rows = [self._row(name, group) for group in whole or groups[-1:]]
        again = any(post.entry == name for post in self._twice)
        return [*rows[-1:], *rows] if again else rows

    def _row(self, name: str, group: list[Post]) -> OnlineEntry:
        version, c = group[0].version, self._content(name, group) if _is_whole(group) else None
        if c is None:
            shown = "".join(post.chunk for post in group)
            return OnlineEntry(name, version, 0, "", "", shown, "", "", withdrawn=False)
        return OnlineEntry(
            name, version, c.sequence, c.kind, c.label, c.text, c.question, c.sha256,
            withdrawn=False,
        )  # fmt: skip

    def _content(self, name: str, group: list[Post]) -> EntryContent | None:
        """What stands there; a post without its metadata is known by what was sent from here."""
        facts = group[0].facts
        if facts is not None:
            return content_in(facts, [post.chunk for post in group])
        texts, content = self._contents.get((name, group[0].version), ([], None))
        return content if [post.text for post in group] == texts else None


def _is_whole(group: list[Post]) -> bool:
    wanted = list(range(1, group[0].parts + 1))
    return all(post.readable for post in group) and [post.part for post in group] == wanted


__all__ = ["Posts"]
