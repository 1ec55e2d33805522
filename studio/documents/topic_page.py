"""The topic page (专题) of a programme: a small static site in one .zip, for any server or disk.

What it holds (A75): the programme and when it is, its notice, video, record and photos, the policy
documents that somebody ticked, what became of the suggestions once a second person approved that
list, and links: guides, audio and video, what others wrote of it. It needs no script and nothing
from elsewhere; `manifest.json` has every file's SHA-256.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.fair_copy import fair, quoted
from studio.documents.order import LinkLine, Order, PolicyLine, answered, require_free
from studio.documents.transcript import TRANSCRIPT, Transcript
from studio.documents.transcript_layout import fair_copy, leads, of_series
from studio.documents.transcript_page import (
    fact_list,
    figure,
    head_of,
    link,
    page,
    paragraphs,
    rehearsal,
    stylesheet,
)
from studio.programme_kind import needs_of
from studio.record import Mark

INDEX, RECORD, STYLE, MANIFEST = "index.html", "record.html", "style.css", "manifest.json"
PHOTOS = "photos"
LINKED = f'<link rel="stylesheet" href="{STYLE}">'
BACK = f'<p><a href="{INDEX}">返回专题首页</a></p>\n'
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The same site is the same file, whenever it is made."""


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes the .zip, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)
    with copies.beside(file, TRANSCRIPT) as draft:
        with copies.said(TRANSCRIPT), zipfile.ZipFile(draft, "w") as site:
            _fill(site, copy.transcript, order)
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked)}


def _fill(site: zipfile.ZipFile, shown: Transcript, order: Order) -> None:
    files: list[dict[str, Any]] = []

    def put(name: str, data: bytes) -> None:
        plain = name.startswith(PHOTOS)
        about = zipfile.ZipInfo(name, LONG_AGO)
        about.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
        about.external_attr = 0o644 << 16
        site.writestr(about, data)
        digest = hashlib.sha256(data).hexdigest()
        files.append({"name": name, "bytes": len(data), "sha256": digest})

    put(INDEX, "".join(_index(shown, order)).encode())
    put(RECORD, "".join(page(shown, LINKED, _place, marks=order.marks, back=BACK)).encode())
    put(STYLE, stylesheet().encode())
    for sha256 in shown.pictures:
        put(_place(sha256), order.photo(sha256))
    number, digest = shown.head
    told = {
        "title": shown.title, "made_at": shown.made_at, "rehearsal": shown.rehearsal,
        "journal": {"number": number, "digest": digest}, "files": list(files),
    }  # fmt: skip
    put(MANIFEST, json.dumps(told, ensure_ascii=False, indent=1).encode())


def _place(sha256: str) -> str:
    return f"{PHOTOS}/{sha256}.jpg"


def _index(shown: Transcript, order: Order) -> Iterator[str]:
    title = f"{of_series(shown)}{quoted(shown.title)}{needs_of(shown.kind).called}专题"
    found = [one for one in _sections(shown, order) if one[2]]
    yield head_of(title, LINKED)
    yield f"<header>\n<h1>{escape(title)}</h1>\n{rehearsal(shown)}</header>\n"
    yield '<nav aria-label="栏目">\n<ul>\n'
    yield "".join(f'<li><a href="#{name}">{words}</a></li>\n' for name, words, _ in found)
    yield '</ul>\n</nav>\n<main id="main" tabindex="-1">\n'
    for name, words, inside in found:
        yield f'<section aria-labelledby="{name}">\n<h2 id="{name}">{words}</h2>\n'
        yield f"{inside}</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _sections(shown: Transcript, order: Order) -> tuple[tuple[str, str, str], ...]:
    """Name, heading and content of each; without content there is none."""
    return (
        ("notice", "访谈信息", fact_list(shown)),
        (
            "announced",
            "访谈预告",
            paragraphs(fair(order.notice), leading=True) if order.notice else "",
        ),
        ("video", "访谈视频", _videos(shown)),
        ("recordings", "音视频", _links(order.recordings)),
        ("record", "访谈实录", _record(shown, marks=order.marks)),
        ("photos", "访谈图片", _photos(shown)),
        ("adoption", "采纳情况", paragraphs(fair(order.adoption)) if order.adoption else ""),
        ("policy", "政策文件", _documents(order.documents)),
        ("guides", "办事指南", _links(order.guides)),
        ("work", "工作动态", _links(order.work)),
        ("media", "媒体报道", _links(order.media)),
    )


def _videos(shown: Transcript) -> str:
    return _list([link(address, name or "观看访谈视频") for name, address in shown.videos])


def _record(shown: Transcript, *, marks: bool) -> str:
    lines, replies = len(shown.speeches), len(shown.replies)
    told = f'<p><a href="{RECORD}">阅读全文</a>（记录 {lines} 条，文字答复 {replies} 条）</p>\n'
    if not marks:
        return told
    highlights = [one for one in shown.speeches if Mark.HIGHLIGHT.value in one.marks]
    quoted = (
        f"<blockquote>\n{paragraphs(one.text, leading=leads(one))}"
        f"<p>——{escape(one.label)}</p>\n</blockquote>\n"
        for one in highlights
    )
    return told + "".join(quoted)


def _photos(shown: Transcript) -> str:
    """Each once, though several lines may show it."""
    words: dict[str, str] = {}
    for line in shown.speeches:
        for one in line.pictures:
            words.setdefault(one.sha256, one.alt)
    return "".join(figure(sha256, alt, _place) for sha256, alt in words.items())


def _documents(documents: Sequence[PolicyLine]) -> str:
    return _list([_document(one) for one in documents])


def _document(one: PolicyLine) -> str:
    title, number, source = (fair(text) for text in (one.title, one.number, one.source))
    name = quoted(title)
    about = "，".join(filter(None, (number, one.issued, "" if one.address else source)))
    told = link(one.address, name) if one.address else escape(name)
    return f"{told}（{escape(about)}）" if about else told


def _links(lines: Sequence[LinkLine]) -> str:
    """Title, outlet and day of each, the earliest first."""
    return _list([
        f"{link(one.address, fair(one.title))}（{escape(f'{fair(one.outlet)}，{one.day}')}）"
        for one in lines
    ])  # fmt: skip


def _list(rows: Sequence[str]) -> str:
    inside = "".join(f"<li>{row}</li>\n" for row in rows)
    return f'<ul class="list">\n{inside}</ul>\n' if rows else ""


def main(argv: Sequence[str]) -> int:
    """The process that the window starts."""
    return answered(argv, write)
