"""Reads an entry out of HTML, as stored or as a reader gets it: what is seen, not what is said.

The digest is computed anew from the words that stand there, so a post that somebody else has
changed shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser

from studio.portal import EntryContent, OnlineEntry

VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "wbr"})
LONGEST_NUMBER = 15


@dataclass(frozen=True)
class Found:
    """An entry in HTML. content is None where it is withdrawn, or is no whole entry any more."""

    entry: str
    version: int
    sequence: int
    kind: str
    withdrawn: bool
    content: EntryContent | None

    @property
    def sha256(self) -> str:
        """The digest of what stands there; '' where that is no entry."""
        return self.content.sha256 if self.content else ""

    def online(self) -> OnlineEntry:
        """As the courier holds it against the record."""
        c = self.content
        named = (self.entry, self.version, self.sequence, self.kind)
        if self.withdrawn or c is None:
            return OnlineEntry(*named, "", "", "", "", self.withdrawn)
        return OnlineEntry(
            *named, c.label, c.text, c.question, c.sha256, False, c.media, c.media_alt
        )


def entries_in(html: str) -> list[Found]:
    """Every entry in a piece of HTML, in the order in which they stand there."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return [_found(one) for one in parser.found]


@dataclass
class _Draft:
    marks: Mapping[str, str]
    parts: dict[str, list[str]] = field(default_factory=dict)
    photos: list[tuple[str, str]] = field(default_factory=list)

    def part(self, name: str) -> str:
        return "".join(self.parts.get(name, ()))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Draft] = []
        self._open: list[tuple[str, str]] = []
        self._outer = -1
        """How many tags were open around the entry in hand; -1 outside of all."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = {name: value or "" for name, value in attrs}
        if "data-studio" in marks:
            self.found.append(_Draft(marks))
            self._outer = len(self._open)
        inside = self._outer >= 0
        if tag in VOID:
            if inside and tag == "br":
                self.handle_data("\n")
            elif inside and tag == "img" and "data-sha256" in marks:
                self.found[-1].photos.append((marks["data-sha256"], marks.get("alt", "")))
            return
        self._open.append((tag, marks.get("data-part", "") if inside else ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == name for name, _part in self._open):
            return
        while self._open and self._open.pop()[0] != tag:
            pass
        if len(self._open) <= self._outer:
            self._outer = -1

    def handle_data(self, data: str) -> None:
        if self._outer < 0:
            return
        name = next((part for _tag, part in reversed(self._open) if part), "")
        if name:
            self.found[-1].parts.setdefault(name, []).append(data)


def _found(draft: _Draft) -> Found:
    marks = draft.marks
    version, sequence = (_whole(marks.get(f"data-{name}", "")) for name in ("version", "sequence"))
    withdrawn = marks.get("data-withdrawn") == "true"
    kind = marks.get("data-kind", "")
    content = None if withdrawn else _content(draft, sequence, kind)
    return Found(marks["data-studio"], version, sequence, kind, withdrawn, content)


def _content(draft: _Draft, sequence: int, kind: str) -> EntryContent | None:
    try:
        spoken_at = datetime.fromisoformat(draft.marks.get("data-spoken-at", ""))
    except ValueError:
        return None
    if spoken_at.tzinfo is None:
        return None
    return EntryContent(
        sequence, kind, draft.marks.get("data-role", ""), draft.part("label"),
        draft.part("text"), draft.part("question"), draft.part("note"), spoken_at,
        draft.marks.get("data-late") == "true",
        tuple(name for name, _alt in draft.photos), tuple(alt for _name, alt in draft.photos),
    )  # fmt: skip


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else 0
