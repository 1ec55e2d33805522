"""The transcript as a page for everybody: plain structure, no script, no picture of words (A98).

One file with all in it, photos too, that opens from a disk and can be put on any server. Whatever
is not ours is escaped.
"""

import base64
from collections.abc import Callable, Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.fair_copy import counted
from studio.documents.order import Order, answered, require_free
from studio.documents.pairing import Exchange
from studio.documents.transcript import TRANSCRIPT, Reply, Speech, Transcript
from studio.documents.transcript_layout import (
    Section,
    called,
    facts,
    fair_copy,
    label,
    leads,
    marked_lines,
    notes,
    question_head,
    sections,
)
from studio.house import is_address_for_readers
from studio.web_address import linked

Source = Callable[[str], str]
"""Where the photo with these bytes is found: its address in the page."""


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes the page, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)

    def inside(sha256: str) -> str:
        data = base64.b64encode(order.photo(sha256)).decode("ascii")
        return f"data:image/jpeg;base64,{data}"

    style = f"<style>\n{stylesheet()}</style>"
    with copies.beside(file, TRANSCRIPT) as draft:
        with copies.said(TRANSCRIPT), draft.open("w", encoding="utf-8", newline="\n") as out:
            for part in page(copy.transcript, style, inside, marks=order.marks):
                out.write(part)
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked)}


def page(
    shown: Transcript, style: str, source: Source, *, marks: bool, back: str = ""
) -> Iterator[str]:
    """The page from top to bottom; back: a link to where it belongs, as HTML."""
    title = called(shown)
    found = sections(shown)
    noted = tuple(marked_lines(shown)) if marks else ()
    yield head_of(title, style)
    yield f"<header>\n{back}<h1>{escape(title)}</h1>\n"
    yield f"{rehearsal(shown)}{fact_list(shown)}</header>\n"
    yield _contents([one.name for one in found] + [name for name, _lines in noted])
    yield '<main id="main" tabindex="-1">\n'
    for place, section in enumerate(found, 1):
        yield from _section(place, section, source)
    for place, (name, lines) in enumerate(noted, len(found) + 1):
        yield f'<section aria-labelledby="part-{place}">\n{_heading(place, name)}'
        yield from (_line(line, source, pictures=False) for line in lines)
        yield "</section>\n"
    yield "</main>\n<footer>\n<h2>编写说明</h2>\n"
    yield "".join(f"<p>{escape(text)}</p>\n" for text in notes(shown))
    yield "</footer>\n</body>\n</html>\n"


def head_of(title: str, style: str) -> str:
    """The beginning of a page, up to the first thing that is read."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n{style}\n</head>\n<body>\n"
        '<a class="skip" href="#main">跳到正文</a>\n'
    )


def rehearsal(shown: Transcript) -> str:
    """Says that it was none, where it was none."""
    return '<p class="rehearsal">彩排，不是真实的访谈</p>\n' if shown.rehearsal else ""


def fact_list(shown: Transcript) -> str:
    """Time, place and people."""
    rows = "".join(
        f"<dt>{escape(name.replace('　', ''))}</dt><dd>{_linked(said)}</dd>\n"
        for name, said in facts(shown)
    )
    return f"<dl>\n{rows}</dl>\n"


def figure(sha256: str, alt: str, source: Source, *, said: bool = False) -> str:
    """A photo with its words; they are seen below it too, unless they stand above."""
    words = "" if said else f'<figcaption aria-hidden="true">{escape(alt)}</figcaption>'
    return (
        f'<figure><img src="{escape(source(sha256))}" alt="{escape(alt)}" loading="lazy">'
        f"{words}</figure>\n"
    )


def stylesheet() -> str:
    """How all of these pages look."""
    return (files("resources") / "documents" / "record.css").read_text("utf-8")


def link(address: str, words: str = "") -> str:
    """A link, where it is an address for readers; else the words alone."""
    shown = escape(words or address)
    return f'<a href="{escape(address)}">{shown}</a>' if is_address_for_readers(address) else shown


def paragraphs(text: str, *, leading: bool = False) -> str:
    """Each line of a text as a paragraph; leading: its web addresses as links."""
    said = linked if leading else escape
    return "".join(f"<p>{said(one)}</p>\n" for one in text.split("\n") if one)


def _linked(said: str) -> str:
    name, gap, address = said.rpartition("　")
    return f"{escape(name + gap)}{link(address)}"


def _contents(names: Sequence[str]) -> str:
    rows = "".join(
        f'<li><a href="#part-{place}">{escape(name)}</a></li>\n'
        for place, name in enumerate(names, 1)
    )
    return f'<nav aria-label="目录">\n<ol>\n{rows}</ol>\n</nav>\n'


def _heading(place: int, name: str) -> str:
    return f'<h2 id="part-{place}">{counted(place)}、{escape(name)}</h2>\n'


def _section(place: int, section: Section, source: Source) -> Iterator[str]:
    yield f'<section aria-labelledby="part-{place}">\n{_heading(place, section.name)}'
    for number, exchange in enumerate(section.exchanges, 1):
        yield from _exchange(f"q-{place}-{number}", exchange, source)
    yield from (_reply(f"q-{place}-{number}", one) for number, one in enumerate(section.replies, 1))
    yield "</section>\n"


def _exchange(name: str, exchange: Exchange, source: Source) -> Iterator[str]:
    if not exchange.number:
        yield from (_line(line, source) for line in exchange.speeches)
        return
    first, *others = exchange.speeches
    asked = f"{question_head(exchange)}　{label(first).strip()}"
    yield f'<article class="exchange" aria-labelledby="{name}">\n'
    yield f'<h3 id="{name}">{escape(asked)}</h3>\n'
    yield _said(first, source)
    yield from (_line(line, source) for line in others)
    yield "</article>\n"


def _line(line: Speech, source: Source, *, pictures: bool = True) -> str:
    who = f'<p class="who">{escape(label(line).strip())}</p>\n'
    return f'<div class="line">\n{who}{_said(line, source, pictures=pictures)}</div>\n'


def _said(line: Speech, source: Source, *, pictures: bool = True) -> str:
    shown = [
        figure(one.sha256, one.alt, source, said=one.alt == line.text) for one in line.pictures
    ]
    remark = f'<p class="remark">（{escape(line.remark)}）</p>\n' if line.remark else ""
    return paragraphs(line.text, leading=leads(line)) + "".join(shown if pictures else ()) + remark


def _reply(name: str, reply: Reply) -> str:
    remark = f'<p class="remark">（{escape(reply.remark)}）</p>\n' if reply.remark else ""
    return (
        f'<article class="exchange" aria-labelledby="{name}">\n'
        f'<h3 id="{name}">{reply.name}　问</h3>\n{paragraphs(reply.question)}'
        f'<div class="line">\n<p class="who">答（{escape(reply.unit)}）</p>\n'
        f"{paragraphs(reply.text, leading=True)}{remark}</div>\n</article>\n"
    )


def main(argv: Sequence[str]) -> int:
    """The process that the window starts."""
    return answered(argv, write)
