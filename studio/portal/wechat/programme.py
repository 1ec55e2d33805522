"""One programme at an account: its one draft, and what of it was published already.

The draft is kept as it was last read back. Each change is written, then read again: what the
platform stored otherwise is taken back and refused. Readers see nothing of it until a person
publishes the draft in the platform; what is published no interface changes.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    PortalDown,
    PortalRefused,
    later,
)
from studio.portal.wechat.account import NO_COMMENTS, NO_MEDIA, Account, Refused
from studio.portal.wechat.article import Head, contents, head_of, title_of
from studio.portal.wechat.box import Box, Draft, fields
from studio.portal.wechat.cover import cover
from studio.portal.wechat.published import Published
from studio.portal.wechat.tale import Tale
from studio.portal.wechat.writing import Piece
from studio.words import Words

IDLE_SECONDS = 300.0
"""So old may be what was read; a day has 500 readings of a draft for the whole account."""
UNKNOWN = Words("公众号的草稿箱里没有这场访谈的草稿，也没有它发布的文章。")
TAKEN = Words("同一编号下已有不同的内容。")
OLDER = Words("已有更新的版本。")
CHANGED = Words("公众号存下的文字与送去的不同，这一条没有写进草稿。")
UNMARKED = Words("公众号去掉了草稿里的标记，程序认不出自己的草稿，没有写进去。")
NOT_YET = later(Words("公众号还没有存下刚写的草稿"))
VANISHED = later(Words("公众号草稿箱里的草稿不见了，可能刚刚发布"))
OUT = Words(
    "这一条所在的文章已经在公众号上发布，接口改不了：请在公众平台上修改，或删除那篇文章后重发。"
)
STILL_OUT = Words(
    "这一条所在的文章已经在公众号上发布，接口撤不下单独一条：请马上在公众平台上修改或删除那篇文章。"
)
MAYBE_OUT = Words(
    "写过这一条的草稿已不在草稿箱里，可能已经群发，接口看不到：请马上在公众平台上核对，有就删除。"
)
Pieces = Mapping[str, Piece]


class Programme:
    """Everything of one programme; not for use by two threads at once."""

    def __init__(self, account: Account, interview: str) -> None:
        self._account, self._interview = account, interview
        self._box, self._published = Box(account, interview), Published(account, interview)
        self._known = self._vanished = False
        self._read_at = 0.0
        self._draft: Draft | None = None
        self._head: Head | None = None
        self._pieces: dict[str, Piece] = {}
        self._public: dict[str, Piece] = {}
        self._doubled: list[Piece] = []
        self._lost: set[str] = set()
        """What was written into a draft that nobody knows the end of."""
        self._written: tuple[str, ...] = ()
        self._stored: tuple[str, ...] = ()
        """The articles as they were last sent, and as they were then read back."""
        self._tale = Tale()

    def doubt(self) -> None:
        """An answer was lost: all is read again before anything is done."""
        self._known = False

    @property
    def photos(self) -> dict[str, str]:
        """Where each photo of the programme is, by its SHA-256."""
        both = (*self._public.values(), *self._pieces.values())
        return {name: at for one in both for name, at in one.addresses.items()}

    def announce(self, announcement: Announcement) -> None:
        """Makes the draft, or brings what it says of the programme up to date."""
        if not self._known:
            self._load()
        head = head_of(announcement)
        before, self._head = self._head, head
        if self._draft is None and self._published.articles:
            return  # a sequel is begun by its first entry
        if self._draft is None or head != before:
            self._write(self._pieces, retitled=before is None or before.title != head.title)

    def publish(
        self, entry: str, version: int, content: EntryContent, addresses: Mapping[str, str]
    ) -> None:
        """Puts a version into the draft; the same again changes nothing."""
        self._require_known()
        piece = Piece(entry, version, content, addresses)
        if version <= self._tale.gone(entry):
            return  # a late repeat brings nothing back
        for mine in (self._public.get(entry), self._pieces.get(entry)):
            if mine is not None and version <= mine.version:
                if piece.is_same(mine):
                    return
                why = TAKEN if version == mine.version else OLDER
                raise PortalRefused(why, HTTPStatus.CONFLICT)
        if entry in self._public:
            raise PortalRefused(OUT, HTTPStatus.CONFLICT)
        self._write({**self._pieces, entry: piece})
        self._tale.back(entry)
        self._note()

    def withdraw(self, entry: str) -> None:
        """Takes an entry's words out of the draft; what a person wrote beside ours goes as well.

        PortalRefused (409) where readers have it, or may have it, in what no interface changes.
        """
        self._look_again()
        mine = self._pieces.get(entry)
        hidden = self._doubled or (self._draft is not None and self._draft.strange)
        if self._draft is not None and (mine is not None or hidden):
            rest = {name: one for name, one in self._pieces.items() if name != entry}
            self._write(rest, taking_back=False)
            if entry in self._pieces:
                raise PortalDown(NOT_YET)
        if mine is not None:
            self._tale.withdrawn(mine)
        self._note()
        if entry in self._public:
            raise PortalRefused(STILL_OUT, HTTPStatus.CONFLICT)
        nowhere = self._draft is None and not self._published.articles
        if mine is None and (entry in self._lost or nowhere):
            raise PortalRefused(MAYBE_OUT, HTTPStatus.CONFLICT)

    def page(self, after: str) -> EntryPage:
        """What changed after a cursor; the whole for any that is not of this reading."""
        if not self._known or self._account.now() - self._read_at > IDLE_SECONDS:
            self._look_again()
        self._require_known()
        return self._tale.after(after)

    def _require_known(self) -> None:
        if not self._known:
            self._load()
        if self._draft is None and not self._published.articles:
            raise PortalRefused(UNKNOWN, HTTPStatus.NOT_FOUND)

    def _look_again(self) -> None:
        """The draft as it is now; where it is gone, everything: it may have been published."""
        if not self._known or self._draft is None:
            self._load()
            return
        draft = self._box.get(self._draft.media_id)
        if draft is None:
            self._vanished = True
            self._load()
            return
        if self._published.articles:  # somebody may delete them
            self._published.look()
        self._take(draft)
        self._note()

    def _load(self) -> None:
        """Reads the box and the published list; a draft too many is thrown away."""
        drafts = self._box.mine()
        for other in drafts[1:]:
            self._box.delete(other.media_id)
        gone = self._draft is not None and not drafts
        self._published.look(fresh=self._vanished or gone)
        before = self._pieces.keys()
        if drafts:
            self._take(drafts[0])
        else:
            self._draft, self._pieces, self._doubled = None, {}, []
            self._read_at = self._account.now()
        self._known, self._vanished = True, False
        self._note()
        self._lost = (self._lost | before) - self._pieces.keys() - self._public.keys()

    def _take(self, draft: Draft) -> None:
        self._draft, self._pieces = draft, _pieces_of(draft)
        every = [one for article in draft.found if article for one in article.pieces]
        self._doubled = [one for one in every if one is not self._pieces[one.entry]]
        if self._doubled:
            self._written = ()
        found = [one for one in draft.found if one]
        whole = next((one.head for one in found if one.index == 0), None)
        self._head = whole or self._head or (Head(found[0].head.title) if found else None)
        stored = tuple(str(item.get("content", "")) for item in draft.items)
        if stored != self._stored:
            self._written = ()
        self._read_at = self._account.now()

    def _note(self) -> None:
        articles = [one for one in self._published.articles if not one.deleted]
        self._public = {one.entry: one for article in articles for one in article.found.pieces}
        if self._head is None and articles:
            self._head = articles[0].found.head
        self._tale.tell(self._pieces, self._public, self._doubled)

    def _write(self, pieces: Pieces, *, taking_back: bool = True, retitled: bool = False) -> None:
        """Writes the draft with these entries, reads it back, and keeps what stands there.

        taking_back: whether what the platform altered is put back as it was, and refused.
        """
        head, before, draft = self._head or Head(self._interview), dict(self._pieces), self._draft
        generation = self._generation
        parts = self._parts(generation, head, pieces)
        if draft is None or len(parts) != len(draft.items):
            parts = self._parts(generation + 1, head, pieces)
            self._made_anew(draft, parts, head, retitled=retitled)
        else:
            self._updated(draft, parts, head, retitled=retitled)
        if _same(self._pieces, pieces) or not taking_back:
            return
        if draft is not None and _same(self._pieces, before):
            raise PortalDown(NOT_YET)
        self._write(before, taking_back=False)
        self._note()
        raise PortalRefused(CHANGED, HTTPStatus.UNPROCESSABLE_ENTITY)

    @property
    def _generation(self) -> int:
        """How often the programme has had a draft made."""
        published = [one.found.generation for one in self._published.articles]
        return max([self._draft.generation if self._draft else 0, *published])

    def _parts(self, generation: int, head: Head, pieces: Pieces) -> tuple[str, ...]:
        mark = (self._account.appid, self._interview, str(generation))
        return contents(mark, head, pieces.values())

    def _updated(self, draft: Draft, parts: tuple[str, ...], head: Head, *, retitled: bool) -> None:
        """Replaces the articles that are not as they were last sent."""
        for index, (item, content) in enumerate(zip(draft.items, parts, strict=True)):
            if not retitled and self._written[index : index + 1] == (content,):
                continue
            named = self._named(head, index, len(parts)) if retitled else {}
            self._update(draft.media_id, index, fields(item, content=content, **named))
        fresh = self._box.get(draft.media_id)
        if fresh is None:
            raise PortalDown(VANISHED)
        self._keep(fresh, parts)

    def _update(self, media_id: str, index: int, item: dict[str, Any]) -> None:
        """One article; the code for a draft that is gone is also that for a cover that is gone."""
        try:
            self._box.update(media_id, index, item)
        except Refused as refused:
            if refused.code != NO_MEDIA:
                raise
            if self._box.get(media_id) is None:
                self._vanished = True
                raise PortalDown(VANISHED) from refused
            again = {**item, "thumb_media_id": cover(self._account)}
            self._box.update(media_id, index, again)

    def _made_anew(
        self, draft: Draft | None, parts: tuple[str, ...], head: Head, *, retitled: bool
    ) -> None:
        """A draft with another number of articles takes the old one's place; only that may stay."""
        items = []
        for index, content in enumerate(parts):
            named = self._named(head, index, len(parts))
            if draft is None:
                more = {"content_source_url": "", "need_open_comment": 1,
                        "only_fans_can_comment": 0}  # fmt: skip
            else:
                stays = index < len(draft.items) and not retitled
                more = fields(draft.items[index if stays else 0])
                named = {"digest": named["digest"]} if stays else named
            items.append({**more, **named, "content": content})
        if draft is None:
            made_with = cover(self._account)
            items = [{**item, "thumb_media_id": made_with} for item in items]
        media_id = self._added(items)
        fresh = self._box.get(media_id)
        if fresh is None or not fresh.is_of(self._account.appid, self._interview):
            self._box.delete(media_id)
            if fresh is None:
                raise PortalDown(NOT_YET)
            raise PortalRefused(UNMARKED, HTTPStatus.UNPROCESSABLE_ENTITY)
        for other in self._box.mine():
            if other.media_id != media_id:
                self._box.delete(other.media_id)
        self._keep(fresh, parts)

    def _keep(self, fresh: Draft, parts: tuple[str, ...]) -> None:
        self._stored = tuple(str(item.get("content", "")) for item in fresh.items)
        self._written = parts
        self._take(fresh)

    def _added(self, items: list[dict[str, Any]]) -> str:
        """Where the account has no comments the draft goes without them."""
        try:
            return self._box.add(items)
        except Refused as refused:
            if refused.code != NO_COMMENTS:
                raise
            return self._box.add([{**item, "need_open_comment": 0} for item in items])

    def _named(self, head: Head, index: int, count: int) -> dict[str, str]:
        """Title, author and digest; several articles have no digest in the platform."""
        published = {one.id for one in self._published.articles if one.found.pieces}
        return {
            "title": title_of(head, index, len(published)), "author": head.author,
            "digest": head.digest if count == 1 else "",
        }  # fmt: skip


def _pieces_of(draft: Draft) -> dict[str, Piece]:
    """The entries of a draft; one that stands in it twice counts once, by its newest version."""
    found: dict[str, Piece] = {}
    for article in draft.found:
        for one in article.pieces if article else ():
            if one.entry not in found or one.version > found[one.entry].version:
                found[one.entry] = one
    return found


def _same(found: Pieces, wanted: Pieces) -> bool:
    return found.keys() == wanted.keys() and all(
        one.is_same(found.get(name)) for name, one in wanted.items()
    )


__all__ = ["Programme"]
