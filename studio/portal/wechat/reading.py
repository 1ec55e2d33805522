"""Reads articles back: the words that stand there, not what their marks say of them.

What stands in an article outside of anything of ours is noticed, for words may hide in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import unquote

from studio.portal import EntryContent
from studio.portal.wechat.article import FACTS, Head
from studio.portal.wechat.writing import NOTHING, Piece

VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "wbr"})
LONGEST_NUMBER = 15
MARKS = 7
MARKED = 4


@dataclass(frozen=True)
class Found:
    """An article of ours: account, programme, how often its draft was made, its place in it.

    strange: whether words stand in it that are no part of an entry.
    """

    account: str
    interview: str
    generation: int
    index: int
    head: Head
    pieces: tuple[Piece, ...]
    strange: bool


def found_in(html: str) -> Found | None:
    """What an article's content says of itself; None where it is none of ours."""
    parser = _Parser()
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # the library's word for a broken `<![`: what follows is unread
        parser.strange = True
    marks = [unquote(one) for one in parser.mark.split(" ")]
    if len(marks) != MARKED:
        return None
    account, interview, generation, index = marks
    facts = tuple((name, parser.facts[name]) for name in FACTS if name in parser.facts)
    head = Head(parser.title, facts, parser.rehearsal)
    pieces = [_piece(one) for one in parser.found]
    whole = tuple(one for one in pieces if one is not None)
    strange = parser.strange or len(whole) < len(pieces)
    return Found(account, interview, _whole(generation), _whole(index), head, whole, strange)


@dataclass
class _Draft:
    mark: str
    parts: dict[str, list[str]] = field(default_factory=dict)
    photos: list[tuple[str, str]] = field(default_factory=list)
    alts: list[list[str]] = field(default_factory=list)

    def part(self, name: str) -> str:
        return "".join(self.parts.get(name, ()))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.mark = self.title = ""
        self.facts: dict[str, str] = {}
        self.rehearsal = self.strange = False
        self.found: list[_Draft] = []
        self._open: list[tuple[str, Mapping[str, str]]] = []
        self._outer = -1
        """How many tags were open around the entry in hand; -1 outside of all."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = {name: value or "" for name, value in attrs}
        if "data-interview" in marks and not self.mark:
            self.mark, self.title = marks["data-interview"], marks.get("data-title", "")
        if "data-entry" in marks:
            self.found.append(_Draft(marks["data-entry"]))
            self._outer = len(self._open)
        if tag in VOID:
            self._take_void(tag, marks)
            return
        if marks.get("data-part") == "alt" and self._outer >= 0:
            self.found[-1].alts.append([])
        self._open.append((tag, marks))

    def _take_void(self, tag: str, marks: Mapping[str, str]) -> None:
        if tag == "br":
            self.handle_data("\n")
        elif tag == "img" and self._outer >= 0 and "data-sha256" in marks:
            address = marks.get("src") or marks.get("data-src", "")
            self.found[-1].photos.append((marks["data-sha256"], address))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == name for name, _marks in self._open):
            return
        while self._open and self._open.pop()[0] != tag:
            pass
        if len(self._open) <= self._outer:
            self._outer = -1

    def handle_data(self, data: str) -> None:
        name, fact = self._named()
        if fact:
            self.facts[fact] = self.facts.get(fact, "") + data
        elif self._outer >= 0 and name == "alt":
            self.found[-1].alts[-1].append(data)
        elif self._outer >= 0 and name and name != "fixed":
            self.found[-1].parts.setdefault(name, []).append(data)
        elif name == "rehearsal":
            self.rehearsal = True
        elif name != "fixed" and data.strip():
            self.strange = True

    def _named(self) -> tuple[str, str]:
        for _tag, marks in reversed(self._open):
            if "data-entry" in marks:
                break
            if "data-part" in marks or "data-fact" in marks:
                return marks.get("data-part", ""), marks.get("data-fact", "")
        return "", ""


def _piece(draft: _Draft) -> Piece | None:
    marks = ["" if one == NOTHING else unquote(one) for one in draft.mark.split(" ")]
    if len(marks) != MARKS or len(draft.photos) != len(draft.alts):
        return None
    entry, version, sequence, kind, role, spoken, late = marks
    try:
        spoken_at = datetime.fromisoformat(spoken)
    except ValueError:
        return None
    if spoken_at.tzinfo is None or not entry:
        return None
    content = EntryContent(
        _whole(sequence), kind, role, draft.part("label"), draft.part("text"),
        draft.part("question"), draft.part("note"), spoken_at, late == "late",
        tuple(name for name, _address in draft.photos),
        tuple("".join(alt) for alt in draft.alts),
    )  # fmt: skip
    return Piece(entry, _whole(version), content, dict(draft.photos))


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else 0


__all__ = ["Found", "found_in"]
