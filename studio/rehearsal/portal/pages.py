"""The portal's HTML, from the templates in resources/portal; every foreign word is escaped."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import Any
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")
KINDS = {"portal.css": "text/css; charset=utf-8", "portal.js": "text/javascript; charset=utf-8"}
STATES = {
    "collecting": "征集中", "rehearsed": "征集中", "on_air": "直播中", "paused": "直播暂停",
    "following_up": "已结束", "archived": "已结束", "cancelled": "已取消", "postponed": "已延期",
}  # fmt: skip
STATUS = {
    "received": "已收到", "accepted": "已受理", "assigned": "已转办", "merged": "已与同类提问合并",
    "declined": "未采用", "transferred": "已移交", "answered": "已答复",
}  # fmt: skip


def live(interview: str, shown: dict[str, Any], entries: list[dict[str, Any]], cursor: str) -> str:
    """The programme's page with all that is online, newest first."""
    guests = "、".join(f"{guest['post']} {guest['name']}" for guest in shown["guests"])
    lines = "\n".join(entry(one) for one in sorted(entries, key=_newest_first))
    return _filled(
        "live.html",
        head=_head(shown["title"], rehearsal=shown["rehearsal"]),
        interview=interview,
        state=STATES.get(shown["state"], "未开始"),
        state_class="on" if shown["state"] == "on_air" else "off",
        title=shown["title"],
        guests=guests,
        host=shown["host"],
        times=f"{_when(shown['starts_at'])}—{_when(shown['ends_at'], '%H:%M')}",
        venue=shown["venue"],
        cursor=cursor,
        raw_entries=lines,
    )


def entry(one: dict[str, Any]) -> str:
    """One line or answer; a withdrawn one says so and nothing else."""
    if one["withdrawn"]:
        return _filled("withdrawn.html", **_marks(one))
    note = f'<p class="note">更正：{escape(one["note"])}</p>' if one["note"] else ""
    late = '<span class="late">补录</span>' if one["late"] else ""
    template = "answer.html" if one["kind"] == "answer" else "line.html"
    return _filled(
        template,
        **_marks(one),
        role=one["role"],
        label=one["label"],
        text=one["text"],
        question=one["question"],
        time=_when(one["spoken_at"], "%H:%M:%S"),
        raw_note=note,
        raw_late=late,
    )


def programmes(rows: Iterable[tuple[str, dict[str, Any]]]) -> str:
    """The list of programmes."""
    items = "".join(
        f'<li><a href="/live/{escape(name)}">{escape(shown["title"])}</a>'
        f" {escape(_when(shown['starts_at']))}</li>"
        for name, shown in rows
    )
    empty = "<p>还没有公布的访谈。</p>"
    return _filled("programmes.html", head=_head("在线访谈"), raw_items=items or empty)


def status(row: Any) -> str:
    """Where a question stands."""
    answer = (
        f"<h2>{escape(row['department'])} 答复</h2><p>{escape(row['reply'])}</p>"
        if row["reply"]
        else ""
    )
    return _filled(
        "status.html",
        head=_head("查询我的提问"),
        code=row["code"],
        interview=row["interview"],
        status=STATUS.get(row["status"], row["status"]),
        detail=row["detail"],
        text=row["text"],
        when=_when(row["received_at"]),
        raw_answer=answer,
    )


def refused(interview: str, reason: str) -> str:
    """Why the form did not take a question."""
    return _filled("refused.html", head=_head("提问未提交"), interview=interview, reason=reason)


def style(name: str) -> tuple[bytes, str] | None:
    """The content and type of one of the page's own files."""
    if name not in KINDS:
        return None
    return (files("resources") / "portal" / name).read_bytes(), KINDS[name]


def form_fields(body: str) -> dict[str, Any]:
    """The fields of a posted form; ValueError where they are not UTF-8."""
    return dict(parse_qsl(body, keep_blank_values=True, errors="strict", max_num_fields=20))


def _marks(one: dict[str, Any]) -> dict[str, object]:
    names = ("entry", "version", "sequence", "cursor", "kind")
    return {name: one[name] for name in names}


def _newest_first(one: dict[str, Any]) -> tuple[str, int]:
    """Answers stand among the lines by the time they came, lines by their order."""
    return (str(one["kind"]), -int(one["sequence"]))


def _head(title: str, *, rehearsal: bool = False) -> str:
    mark = '<div class="rehearsal" role="note">彩排 · 非正式内容</div>' if rehearsal else ""
    return Template(_template("head.html")).substitute(title=escape(title), raw_mark=mark)


def _filled(template: str, **values: object) -> str:
    plain = {
        name: str(value) if name.startswith("raw_") or name == "head" else escape(str(value))
        for name, value in values.items()
    }
    return Template(_template(template)).substitute(plain)


@cache
def _template(name: str) -> str:
    return (files("resources") / "portal" / name).read_text(encoding="utf-8")


def _when(text: str, form: str = "%Y-%m-%d %H:%M") -> str:
    return datetime.fromisoformat(text).astimezone(CHINA).strftime(form)
