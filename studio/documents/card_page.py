"""The card of a programme as a page: one file with all in it, for a phone and for passing on."""

import base64
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.card import ASKED, BEST, Card, Pair, Said, card_of
from studio.documents.order import Order, answered, require_free
from studio.documents.transcript import TRANSCRIPT
from studio.documents.transcript_layout import fair_copy
from studio.documents.transcript_page import paragraphs, rehearsal


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes the page, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)
    card = card_of(copy.transcript)
    cover = order.photo(card.cover.sha256) if card.cover is not None else b""
    with copies.beside(file, TRANSCRIPT) as draft:
        with copies.said(TRANSCRIPT), draft.open("w", encoding="utf-8", newline="\n") as out:
            for part in page(card, cover, rehearsal(copy.transcript)):
                out.write(part)
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked)}


def page(card: Card, cover: bytes, mark: str = "") -> Iterator[str]:
    """The page from top to bottom; mark: says that it was a rehearsal, as HTML."""
    title = f"{card.series}：{card.title}" if card.series else card.title
    about = dict(card.facts)
    yield (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<meta property="og:title" content="{escape(title)}">\n'
        f'<meta property="og:description" content="{escape(about.get("主办", ""))}'
        f' {escape(about.get("时间", ""))}">\n'
        f"<style>\n{_stylesheet()}</style>\n</head>\n<body>\n"
    )
    yield f'<header>\n{mark}<p class="called">{escape(card.series or card.called)}</p>\n'
    yield f"<h1>{escape(card.title)}</h1>\n{_facts(card)}</header>\n<main>\n"
    if card.cover is not None:
        yield _cover(cover, card.cover.alt)
    if card.best:
        yield f'<section aria-labelledby="best">\n<h2 id="best">{BEST}</h2>\n'
        yield "".join(f"<blockquote>\n{_said(one)}</blockquote>\n" for one in card.best)
        yield "</section>\n"
    if card.pairs:
        yield f'<section aria-labelledby="asked">\n<h2 id="asked">{ASKED}</h2>\n'
        yield "".join(map(_pair, card.pairs)) + "</section>\n"
    yield f"</main>\n<footer>\n<p>{escape(card.note)}</p>\n</footer>\n</body>\n</html>\n"


def _facts(card: Card) -> str:
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(said)}</dd></div>\n" for name, said in card.facts
    )
    return f"<dl>\n{rows}</dl>\n"


def _cover(data: bytes, alt: str) -> str:
    kept = base64.b64encode(data).decode("ascii")
    return (
        f'<figure><img src="data:image/jpeg;base64,{kept}" alt="{escape(alt)}">'
        f'<figcaption aria-hidden="true">{escape(alt)}</figcaption></figure>\n'
    )


def _pair(pair: Pair) -> str:
    first, *others = pair.lines
    rest = "".join(f'<div class="line">\n{_said(one)}</div>\n' for one in others)
    return (
        f'<article>\n<h3><span class="number">{escape(pair.head)}</span>{escape(first.who)}</h3>\n'
        f'<div class="asked">\n{paragraphs(first.text)}{_remark(first)}</div>\n{rest}</article>\n'
    )


def _said(one: Said) -> str:
    return f'<p class="who">{escape(one.who)}</p>\n{paragraphs(one.text)}{_remark(one)}'


def _remark(one: Said) -> str:
    return f'<p class="remark">（{escape(one.remark)}）</p>\n' if one.remark else ""


def _stylesheet() -> str:
    return (files("resources") / "documents" / "card.css").read_text("utf-8")


def main(argv: Sequence[str]) -> int:
    """The process that the window starts."""
    return answered(argv, write)
