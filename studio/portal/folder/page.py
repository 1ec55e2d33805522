"""index.html: the record to read, in order, without any script."""

from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from studio.portal.folder.bundle import Bundle
from studio.web_address import ASKERS, linked

STYLE = """
body{font:18px/1.8 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;
 max-width:44em;margin:0 auto;padding:1.5em 1em;color:#1a1a1a;background:#fff;
 overflow-wrap:anywhere}
h1{font-size:1.5em;line-height:1.4;margin:0 0 .3em}h2{font-size:1.1em;margin:0}
.about,.note{color:#555;font-size:.85em}
.rehearsal{border:2px solid #8a4b00;color:#8a4b00;padding:.3em .8em;display:inline-block}
article{margin:1em 0;padding:0 0 .2em}
article b{color:#0b4a8f;margin-right:.6em}
article p{margin:.2em 0;white-space:pre-wrap}
.answer{border-left:4px solid #0b4a8f;padding-left:1em;background:#f4f8fc}
figure{margin:.5em 0}img{max-width:100%;height:auto}
figcaption{color:#555;font-size:.85em}
"""
CHINA = ZoneInfo("Asia/Shanghai")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'"
CALLED_OFF = {"postponed": "本场访谈已延期", "cancelled": "本场访谈已取消"}


def page(bundle: Bundle, photos: Mapping[str, object]) -> str:
    """The whole page; photos: the names of their files, relative to the page."""
    shown = bundle.programme
    files = {name.partition("/")[2].partition(".")[0]: name for name in photos if "/" in name}
    rows = sorted(bundle.entries.values(), key=lambda row: (row["sequence"], row["entry"]))
    parts = [_entry(row, files) for row in rows if not row["withdrawn"]]
    column = '<p><a href="followup.html">热点回应</a></p>' if bundle.followup else ""
    return _html(shown, str(shown.get("title", "")), _about(shown) + column, parts)


def column_page(bundle: Bundle) -> str:
    """热点回应: the answers, numbered, each with 受理日期, 答复日期, 答复部门 and 答复内容."""
    shown, rows = bundle.programme, bundle.column()
    parts = [_answered(number, row) for number, row in enumerate(rows, 1)]
    asked = sum(int(row["askers"]) for row in rows)
    counted = f"已答复 {len(rows)} 件，涉及提问 {asked} 人次。" if rows else "还没有公布的答复。"
    back = f'<p class="about">{counted}</p>\n<p><a href="index.html">回到访谈页面</a></p>'
    return _html(shown, f"热点回应 · {shown.get('title', '')}", back, parts)


def _html(shown: Mapping[str, Any], title: str, about: str, parts: list[str]) -> str:
    rehearsal = '<p class="rehearsal">彩排，内容虚构</p>' if shown.get("rehearsal") else ""
    return (
        f'<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n"
        f"<body><h1>{_bdi(title)}</h1>\n{rehearsal}{about}\n<main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def _answered(number: int, row: Mapping[str, Any]) -> str:
    more = f" 等 {row['askers']} 人" if int(row["askers"]) > 1 else ""
    came = f"（{_bdi(row['channel'])}）" if row["channel"] else ""
    times = "，".join(
        f"{name}：{datetime.fromisoformat(row[at]).astimezone(CHINA):%Y-%m-%d}"
        for name, at in (("受理日期", "received_at"), ("答复日期", "answered_at"))
    )
    return (
        f'<article class="answer" id="{escape(row["entry"])}"><h2>{number}. '
        f'{_bdi(row["question"])}</h2><p class="note">提问人：{_bdi(row["asker"] or "网友")}{more}'
        f'{came}</p><p class="note">{times}，答复部门：{_bdi(row["department"])}</p>'
        f"<p>{_bdi_linked(row['text'])}</p></article>"
    )


def _about(shown: Mapping[str, Any]) -> str:
    guests = "、".join(f"{g['name']}（{g['post']}）" for g in shown.get("guests", ()))
    named = [str(shown.get("unit", "")), f"嘉宾：{guests}" if guests else ""]
    lines = [f'<p class="about">{_bdi(" · ".join(filter(None, named)))}</p>']
    if shown.get("state") in CALLED_OFF:
        lines.append(f'<p class="about"><b>{CALLED_OFF[str(shown["state"])]}</b></p>')
    for name, words in (("stream", "观看直播"), ("recording", "观看回放")):
        if shown.get(name):
            lines.append(f'<p><a href="{escape(str(shown[name]))}">{words}</a></p>')
    return "\n".join(lines)


def _entry(row: Mapping[str, Any], files: Mapping[str, str]) -> str:
    kind = "answer" if row["kind"] == "answer" else "line"
    asked = f'<p class="note">{_bdi("问：" + row["question"])}</p>' if row["question"] else ""
    note = f'<p class="note">{_bdi(row["note"])}</p>' if row["note"] else ""
    late = '<p class="note">（补录）</p>' if row["late"] else ""
    photos = "".join(
        f'<figure><img src="{escape(files[name])}" alt="{escape(alt)}">'
        f"<figcaption>{_bdi(alt)}</figcaption></figure>"
        for name, alt in zip(row["media"], row.get("media_alt", ()), strict=False)
        if name in files
    )
    time = datetime.fromisoformat(row["spoken_at"]).isoformat()
    asker = row.get("role", "") in ("", *ASKERS)  # of an older edition nothing says who speaks
    text = _bdi(row["text"]) if asker else _bdi_linked(row["text"])
    return (
        f'<article class="{kind}" id="{escape(row["entry"])}" data-time="{escape(time)}">'
        f"{asked}<p><b>{_bdi(row['label'])}</b>{text}</p>{photos}{note}{late}</article>"
    )


def _bdi(text: object) -> str:
    """Words of others turn nothing but themselves."""
    return f"<bdi>{escape(str(text or ''))}</bdi>"


def _bdi_linked(text: object) -> str:
    return f"<bdi>{linked(str(text or ''))}</bdi>"
