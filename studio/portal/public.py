"""The programme's page as any reader gets it: no token, one feed, bounded, strangers' words in it.

An entry that cannot be read is shown as one that cannot be read; it hides none of the others.
"""

import contextlib
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from studio.portal import EntryContent, PortalDown, PortalRefused, answers, wire
from studio.words import Words

TIMEOUT = (2.0, 4.0)
MOST_ENTRIES = 50_000
NO_PAGE = Words("门户上没有这场访谈的页面。请核对门户地址，或看看节目预告是否已经上网。")
CLOSED = Words("门户的页面不对公众开放（{status}），读者也读不到。")
FORBIDDEN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


@dataclass(frozen=True)
class PublicEntry:
    """One entry of the page; content is None where it has no words left or cannot be read."""

    entry: str
    version: int
    withdrawn: bool
    content: EntryContent | None
    text: str = ""


class PublicPage:
    """A portal's page, asked for again and again; not for use by two threads at once."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session = wire.session()
        self._tag = ""
        self._of = ""

    def read(self, interview: str) -> tuple[PublicEntry, ...] | None:
        """The entries in the order of the page; None where it is as it was at the last reading.

        PortalDown or PortalRefused where there is no page to be had.
        """
        known = self._tag if self._of == interview else ""
        status, headers, content = self._get(interview, known)
        if status == HTTPStatus.NOT_MODIFIED and known:
            return None
        if status == HTTPStatus.NOT_FOUND:
            raise PortalRefused(NO_PAGE, status)
        if status in FORBIDDEN:
            raise PortalDown(CLOSED, status=status)
        found = answers.believed(_entries, answers.answer_of(status, headers, content))
        self._tag, self._of = headers.get("ETag", ""), interview
        return found

    def close(self) -> None:
        """Gives the connection back."""
        self._session.close()

    def _get(self, interview: str, known: str) -> wire.Answer:
        headers = {"Accept": "application/json", **({"If-None-Match": known} if known else {})}
        address = f"{self.url}/feed/{quote(interview, safe='')}.json"
        return wire.asked(self._session, "GET", address, TIMEOUT, headers=headers)


def _entries(answer: dict[str, Any]) -> tuple[PublicEntry, ...]:
    rows = answer["entries"]
    if not isinstance(rows, list) or len(rows) > MOST_ENTRIES:
        raise TypeError("no list of entries")
    return tuple(_entry(row) for row in rows)


def _entry(row: object) -> PublicEntry:
    if not isinstance(row, dict):
        return PublicEntry("", 0, False, None)
    name, number = _told(row.get("entry")), row.get("version")
    version = number if type(number) is int else 0
    withdrawn = row.get("withdrawn") is True
    content = None
    if not withdrawn:
        with contextlib.suppress(KeyError, TypeError, ValueError):
            content = _content(row)
    return PublicEntry(name, version, withdrawn, content, _told(row.get("text")))


def _content(row: dict[str, Any]) -> EntryContent:
    """What a reader sees; a field that is missing or of another kind is no content at all."""
    words = {name: answers.text(row[name]) for name in ("kind", "role", "label", "text")}
    return EntryContent(
        sequence=answers.whole(row["sequence"]), question=answers.text(row["question"]),
        note=answers.text(row["note"]), spoken_at=answers.when(row["spoken_at"]),
        late=row["late"] is True, media=answers.texts(row, "media"),
        media_alt=answers.texts(row, "media_alt"), **words,
    )  # fmt: skip


def _told(value: object) -> str:
    """A stranger's text with what is no text in it shown as such."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
