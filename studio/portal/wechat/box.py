"""The account's draft box: the drafts of one programme found by their marks, read and written.

A draft says whose it is in the HTML of its articles, so it is found again after a lost answer,
by another process too, and whatever a person made of its title.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.portal import PortalDown, answers
from studio.portal.wechat.account import NO_MEDIA, Account, Refused, UsedUp
from studio.portal.wechat.reading import Found, found_in

PER_PAGE, MOST_PAGES = 10, 100
KEPT = (
    "title", "author", "digest", "content", "content_source_url", "thumb_media_id",
    "need_open_comment", "only_fans_can_comment",
)  # fmt: skip
"""What an article is written with; all of it goes back with each change, else it would be lost."""


@dataclass(frozen=True)
class Draft:
    """A draft as it stands: its articles' fields, and what each says of itself."""

    media_id: str
    updated: int
    items: tuple[Mapping[str, Any], ...]
    found: tuple[Found | None, ...]

    @property
    def generation(self) -> int:
        """How often the programme's draft was made anew."""
        return max((one.generation for one in self.found if one), default=0)

    @property
    def strange(self) -> bool:
        """Whether words stand in it that are no part of an entry of ours."""
        return any(one is None or one.strange for one in self.found)

    def is_of(self, account: str, interview: str) -> bool:
        """Whether any of its articles says so."""
        return any(one and (one.account, one.interview) == (account, interview)
                   for one in self.found)  # fmt: skip


class Box:
    """The drafts of one programme."""

    def __init__(self, account: Account, interview: str) -> None:
        self._account, self._interview = account, interview

    def mine(self) -> list[Draft]:
        """All of this programme, the one that counts first: made last, then changed last."""
        found: list[Draft] = []
        for page in range(MOST_PAGES):
            drafts, total = self._page(page * PER_PAGE)
            found += [one for one in drafts if one.is_of(self._account.appid, self._interview)]
            if not drafts or (page + 1) * PER_PAGE >= total:
                break
        each = {one.media_id: one for one in found}  # a box that shifts shows one twice
        return sorted(each.values(), key=lambda one: (one.generation, one.updated), reverse=True)

    def get(self, media_id: str) -> Draft | None:
        """One draft, None where it is gone; by the list where a day's calls for one are over."""
        try:
            answer = self._account.shown("cgi-bin/draft/get", {"media_id": media_id}, NO_MEDIA)
        except UsedUp:
            return next((one for one in self.mine() if one.media_id == media_id), None)
        except Refused:
            return None
        return answers.believed(lambda told: _draft(media_id, 0, told), answer)

    def add(self, items: Sequence[Mapping[str, Any]]) -> str:
        """Makes a draft; its media_id."""
        answer = self._account.call("cgi-bin/draft/add", {"articles": list(items)})
        return answers.believed(lambda told: answers.text(told["media_id"]), answer)

    def update(self, media_id: str, index: int, item: Mapping[str, Any]) -> None:
        """Replaces one article."""
        body = {"media_id": media_id, "index": index, "articles": item}
        self._account.call("cgi-bin/draft/update", body)

    def delete(self, media_id: str) -> None:
        """Takes a draft away for ever; one that is gone is fine."""
        try:
            self._account.call("cgi-bin/draft/delete", {"media_id": media_id})
        except Refused as refused:
            if refused.code != NO_MEDIA:
                raise

    def _page(self, offset: int) -> tuple[list[Draft], int]:
        body = {"offset": offset, "count": PER_PAGE, "no_content": 0}
        answer = self._account.shown("cgi-bin/draft/batchget", body)
        return answers.believed(_drafts, answer)


def fields(item: Mapping[str, Any], **changed: object) -> dict[str, Any]:
    """An article as it is sent, out of one as it was read."""
    return {**{name: item[name] for name in KEPT if name in item}, **changed}


def _drafts(answer: Mapping[str, Any]) -> tuple[list[Draft], int]:
    rows = answer["item"]
    found = [
        _draft(answers.text(row["media_id"]), answers.whole(row["update_time"]), row["content"])
        for row in rows
    ]
    return found, answers.whole(answer["total_count"])


def _draft(media_id: str, updated: int, content: Mapping[str, Any]) -> Draft:
    items = tuple(dict(one) for one in content["news_item"])
    if not items:
        raise PortalDown(answers.GARBLED)
    # An article of another kind (newspic) has its words elsewhere and is none of ours.
    found = tuple(found_in(answers.text(one.get("content", ""))) for one in items)
    return Draft(media_id, updated, items, found)


__all__ = ["Box", "Draft", "fields"]
