"""A web address within a text: what readers may follow by it, and where it begins and ends.

The text itself stays plain words: they are approved, sealed and compared; only who shows them to
readers makes a link of an address. Its whole address is seen, and 《…》 straight before it is seen
as part of it, so that who listens hears what it is. `resources/portal/links.js` keeps the same
rules for the page that grows while it is read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

LONGEST = 500
"""Of an address, in signs; a longer one stays words."""
LONGEST_TITLE = 60
OPENS, CLOSES = "《", "》"
UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Signs that nobody sees or that turn writing round: an address that touches one is none."""
RUN = re.compile(rf"https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%{UNSEEN}-]+")
"""Plain signs alone: in a Chinese text the words go on straight behind an address."""
WHOLE = re.compile(
    r"https://(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+(?::[0-9]{1,5})?"
    r"(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?"
)
"""A host with a name, no user name before it."""
WORD = re.compile(r"[A-Za-z0-9]")
HIDDEN = re.compile(f"[{UNSEEN}]")
ENDS = ".,;:!?'"
"""What closes a sentence behind an address does not belong to it."""
REL = "noopener noreferrer nofollow"
ASKERS = frozenset({"netizen", "press"})
"""Roles whose lines quote a stranger: an address there stays words."""


@dataclass(frozen=True)
class Piece:
    """A part of a text; address: where it leads, '' for words alone."""

    text: str
    address: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """The text from its first sign to its last, cut where a link begins and ends."""
    done = 0
    for found in RUN.finditer(text):
        start, address = found.start(), _trimmed(found[0])
        within = WORD.fullmatch(text[start - 1 : start]) if start else None
        if within or not address:
            continue
        begin = start - _title_before(text[max(done, start - LONGEST_TITLE - 2) : start])
        end = start + len(address)
        if begin > done:
            yield Piece(text[done:begin])
        yield Piece(text[begin:end], address)
        done = end
    if done < len(text):
        yield Piece(text[done:])


def is_address(text: str) -> bool:
    """Whether the whole of it is an address that readers may follow."""
    return _trimmed(text) == text if RUN.fullmatch(text) else False


def linked(text: str, plain: Callable[[str], str] = escape) -> str:
    """The text as HTML with its links; plain: how words become HTML, between quotes as well."""
    return "".join(
        f'<a href="{plain(one.address)}" rel="{REL}">{plain(one.text)}</a>'
        if one.address
        else plain(one.text)
        for one in pieces(text)
    )


def _trimmed(run: str) -> str:
    """The address without what belongs to the sentence around it; '' for none."""
    if len(run) > 2 * LONGEST:
        return ""
    while run[-1] in ENDS or (run[-1] == ")" and run.count(")") > run.count("(")):
        run = run[:-1]
    return run if len(run) <= LONGEST and WHOLE.fullmatch(run) else ""


def _title_before(text: str) -> int:
    """How many signs of 《…》 stand at its end; 0 for none, or for one that would mislead."""
    begin = text.rfind(OPENS)
    title = text[begin:] if begin >= 0 else ""
    plain = title.endswith(CLOSES) and title.count(CLOSES) == 1 and "\n" not in title
    return len(title) if plain and "://" not in title and not HIDDEN.search(title) else 0
