"""An entry as HTML for an article: every style on its element, for the platform keeps no others.

Foreign signs are entities; blanks that HTML would swallow are written by their numbers.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

from studio.portal import EntryContent

EDGES = {"host": "#1f4e79", "guest": "#7a5600", "answer": "#1b6b2f"}
PLAIN_EDGE = "#5a6472"
NOTHING = "!"
"""What stands for no word among an entry's marks; no quoted word looks like it."""
BLANKS = re.compile(r"[\t\r\u00a0]|^ | $|(?<=[ \n]) | (?=\n)")


@dataclass(frozen=True)
class Piece:
    """An entry as it stands in an article; addresses: where each of its photos is, by SHA-256."""

    entry: str
    version: int
    content: EntryContent
    addresses: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands among the others."""
        return self.content.sequence, self.entry

    def is_same(self, other: "Piece | None") -> bool:
        """Whether readers get the same words and photos under the same number."""
        return other is not None and (self.version, self.content.sha256) == (
            other.version, other.content.sha256,
        )  # fmt: skip


def piece_html(piece: Piece) -> str:
    """One entry; its marks are one attribute, for signs are scarce in an article."""
    c, answer = piece.content, piece.content.kind == "answer"
    marks = (
        piece.entry, str(piece.version), str(c.sequence), c.kind, c.role,
        str(c.fields()["spoken_at"]), "late" if c.late else "",
    )  # fmt: skip
    return filled(
        "entry.html",
        mark=" ".join(quote(mark, safe=":") or NOTHING for mark in marks),
        edge=EDGES.get("answer" if answer else c.role, PLAIN_EDGE),
        label=plainly(c.label),
        text=plainly(c.text),
        raw_question=filled("question.html", name=word("question"), question=plainly(c.question))
        if c.question
        else "",
        raw_late=filled("late.html", text=word("late")) if c.late else "",
        raw_photos="".join(
            filled("photo.html", sha256=name, address=escape(piece.addresses[name]),
                   alt=plainly(alt).replace("<br>", "&#10;"), caption=plainly(alt))
            for name, alt in zip(c.media, c.media_alt, strict=True)
        ),
        raw_note=filled("note.html", name=word("note"), note=plainly(c.note)) if c.note else "",
    )  # fmt: skip


def plainly(text: str) -> str:
    """The text as HTML that shows, and gives back, these very signs."""
    numbered = BLANKS.sub(lambda sign: f"\0{ord(sign[0])};", text.replace("\0", ""))
    return escape(numbered).replace("\0", "&#").replace("\n", "<br>")


def word(name: str) -> str:
    """One of the few words of the article that no template holds."""
    return _words()[name]


def filled(template: str, /, **values: str) -> str:
    """A template of resources/wechat; values go in as they are."""
    return Template(_template(template)).substitute(values)


@cache
def _template(name: str) -> str:
    return (files("resources") / "wechat" / name).read_text(encoding="utf-8").rstrip("\n")


@cache
def _words() -> dict[str, str]:
    found: dict[str, str] = json.loads(_template("words.json"))
    return found


__all__ = ["NOTHING", "Piece", "filled", "piece_html", "plainly", "word"]
