"""The notice as each place takes it: page, plain text, a short one for Weibo, an article, paper.

All are made of the version that a second person approved, and say nothing that is not in it.
"""

from enum import StrEnum
from html import escape

from studio.interview import InterviewRow
from studio.notice import page_of
from studio.review import VersionRow
from studio.words import Words


class Place(StrEnum):
    """For where a notice is made up."""

    PORTAL = "portal"
    SITE = "site"
    WEIBO = "weibo"
    WECHAT = "wechat"
    PAPER = "paper"


PLACE_NAMES = {
    Place.PORTAL: Words("门户网站（网页代码）"), Place.SITE: Words("本单位网站（文字）"),
    Place.WEIBO: Words("微博", "notice"), Place.WECHAT: Words("微信公众号", "notice"),
    Place.PAPER: Words("纸质（Word 文件）"),
}  # fmt: skip


def made_up(place: Place, shown: InterviewRow, version: VersionRow) -> str:
    """The notice for one place, as a person pastes it there; of the paper its plain words."""
    match place:
        case Place.PORTAL:
            return _page(shown, version)
        case Place.WEIBO:
            return version.remark
        case Place.WECHAT:
            return "\n\n".join((version.label, *_paragraphs(version)))
        case Place.SITE:
            source = f"（来源：{shown.unit}）" if shown.unit in version.text else ""
            return "\n".join(filter(None, (version.label, *_paragraphs(version), source)))
        case Place.PAPER:
            return "\n".join((version.label, *_paragraphs(version)))


def _paragraphs(version: VersionRow) -> list[str]:
    return [line.strip() for line in version.text.splitlines() if line.strip()]


def _page(shown: InterviewRow, version: VersionRow) -> str:
    """Plain structure, no style and no script; the programme's own address as a link."""
    page = page_of(shown)
    link = f'<a href="{escape(page)}">{escape(page)}</a>'
    lines = [escape(line) for line in _paragraphs(version)]
    if page:
        lines = [line.replace(escape(page), link) for line in lines]
    inside = "\n".join(f"<p>{line}</p>" for line in lines)
    return f"<article>\n<h1>{escape(version.label)}</h1>\n{inside}\n</article>"
