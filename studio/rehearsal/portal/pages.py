"""The portal's HTML, from the templates in resources/portal; every foreign word is escaped."""

import json
import secrets
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import Any
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from studio.web_address import ASKERS, linked

CHINA = ZoneInfo("Asia/Shanghai")
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
MOST_CHARACTERS = {"most": 5000, "most_nickname": 80}
"""Of a question and of a nickname: what the form says before the portal has to."""
STATES = {
    "collecting": "征集中", "rehearsed": "征集中", "on_air": "直播中", "paused": "直播暂停",
    "following_up": "已结束", "archived": "已结束", "cancelled": "已取消", "postponed": "已延期",
}  # fmt: skip
CLOSED = {
    "cancelled": "本场访谈已取消，不再收集提问。", "postponed": "本场访谈已延期，暂不收集提问。",
    "archived": "本场访谈已归档，不再收集提问。",
}  # fmt: skip
"""The states in which nobody asks, and what the page says in place of the form."""
UNRATED = "本场访谈已归档，不再收集评价。"
"""What stands in place of the stars once nobody fetches them."""
STATUS = {
    "received": "已收到", "accepted": "已受理", "assigned": "已转办", "merged": "已与同类提问合并",
    "declined": "未采用", "transferred": "已移交", "answered": "已答复", "published": "已公布",
}  # fmt: skip

SATISFIED = {5: "很满意", 4: "满意", 3: "一般", 2: "不满意", 1: "很不满意"}
VIDEOS = {"stream": "观看视频直播", "recording": "观看录像"}
REHEARSAL = '<p class="rehearsal">彩排 · 非正式内容</p>'
FIELDS = {"text ": "问题", "nickname ": "昵称", "stars ": "满意度", "comment ": "意见"}
"""What a problem document calls by the contract's name, a person by the label of the field."""


class Live:
    """A programme's page, drawn once for each change; its form gets a new number each time."""

    def __init__(
        self, interview: str, shown: dict[str, Any], entries: list[dict[str, Any]], cursor: str
    ) -> None:
        here = secrets.token_hex(16)  # drawn after all that stands on the page: nobody knew it
        page = live(interview, shown, entries, cursor, once=here).encode()
        self._before, self._after = page.split(here.encode())

    def answer(self) -> tuple[bytes, ...]:
        """The page for one reader, in parts of which all but the number are everybody's.

        Who asks for the page and does not read it holds no copy of it.
        """
        return self._before, secrets.token_hex(16).encode(), self._after


def live(
    interview: str,
    shown: dict[str, Any],
    entries: list[dict[str, Any]],
    cursor: str,
    *,
    once: str = "",
) -> str:
    """The programme's page with all that is online, newest first; `once` names its form."""
    return filled(
        "live.html",
        head=head(f"{shown['title']} · 在线访谈"),
        raw_mark=REHEARSAL if shown["rehearsal"] else "",
        interview=interview,
        state=STATES.get(shown["state"], "未开始"),
        state_class="on" if shown["state"] == "on_air" else "off",
        states=json.dumps(STATES, ensure_ascii=False),
        title=shown["title"],
        videos=json.dumps(VIDEOS, ensure_ascii=False),
        raw_videos="".join(_videos(shown)),
        raw_facts="".join(f"<li>{fact}</li>" for fact in _facts(shown)),
        cursor=cursor,
        raw_entries="\n".join(entry(one) for one in reversed(arranged(entries))),
        closed=CLOSED.get(shown["state"], ""),
        closed_words=json.dumps(CLOSED, ensure_ascii=False),
        raw_form=_form(interview, once=once, hidden=shown["state"] in CLOSED),
        raw_modes=_template("modes.html"),
    )


def arranged(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Oldest first: lines by their sequence alone, an answer after the lines it found online."""
    rows = list(entries)
    lines = [(_first(one), int(one["sequence"])) for one in rows if one["kind"] == "line"]

    def place(one: dict[str, Any]) -> tuple[float, float, float]:
        if one["kind"] == "line":
            return (one["sequence"], 0, 0)
        came = _first(one)
        before = max((sequence for first, sequence in lines if first <= came), default=-1)
        return (before, came, one["sequence"])

    return sorted(rows, key=place)


def entry(one: dict[str, Any]) -> str:
    """One line or answer; a withdrawn one says so and nothing else."""
    if one["withdrawn"]:
        return filled("withdrawn.html", raw_marks=_marks(one))
    photos = (
        f'<img class="photo" alt="{escape(alt)}" loading="lazy" src="/media/{escape(name)}">'
        for name, alt in zip(one["media"], one.get("media_alt", ()), strict=False)
    )
    note = f'<p class="note" dir="auto">更正：{escape(one["note"])}</p>' if one["note"] else ""
    return filled(
        "answer.html" if one["kind"] == "answer" else "line.html",
        raw_marks=_marks(one),
        role=one["role"],
        label=one["label"],
        raw_text=escape(one["text"]) if one["role"] in ASKERS else linked(one["text"]),
        question=one["question"],
        time=when(one["spoken_at"], "%H:%M:%S"),
        raw_photos="".join(photos),
        raw_note=note,
        raw_late=' <span class="late">补录</span>' if one["late"] else "",
    )


def programmes(rows: Iterable[tuple[str, dict[str, Any]]]) -> str:
    """The list of programmes."""
    items = "".join(
        f'<li class="box"><p><a href="/live/{escape(name)}" dir="auto">{escape(shown["title"])}</a>'
        f'</p><p class="hint">{STATES.get(shown["state"], "未开始")} · '
        f"{escape(when(shown['starts_at']))} · "
        f'<a href="/followup/{escape(name)}">热点回应</a></p></li>'
        for name, shown in rows
    )
    listed = f'<ul class="programmes">{items}</ul>' if items else "<p>还没有公布的访谈。</p>"
    return filled("programmes.html", head=head("在线访谈"), raw_bar=bar(), raw_items=listed)


def status(row: Any, stars: int = 0, *, archived: bool = False) -> str:
    """Where a question stands; stars: what the asker said of the answer, 0 for nothing.

    archived: nobody fetches a rating any more, so nobody is asked for one.
    """
    again = "" if archived else "可以改。"
    said = f"您的评价：{SATISFIED[stars]}。{again}" if stars else ""
    said += UNRATED if archived else ""
    rated = f'<p class="hint" role="status">{said}</p>' if said else ""
    form = rated if archived else filled("rating.html", code=row["code"], raw_rated=rated)
    return filled(
        "status.html",
        head=head("查询我的提问 · 在线访谈"),
        raw_bar=bar(),
        code=row["code"],
        interview=row["interview"],
        raw_steps=_steps(row),
        text=row["text"],
        when=when(row["received_at"]),
        raw_answer=_reply(row) if row["reply"] else "",
        raw_rating=form if row["reply"] else "",
    )


def refused(interview: str, reason: str, text: str = "", nickname: str = "") -> str:
    """Why the form did not take a question, and the form again with what was typed."""
    return filled(
        "refused.html",
        head=head("提问未提交 · 在线访谈"),
        raw_bar=bar(),
        interview=interview,
        reason=_for_person(reason),
        raw_form=_form(interview, text, nickname, once=secrets.token_hex(16)),
    )


def sorry(title: str, reason: str) -> str:
    """Why a person does not get the page that was asked for."""
    top = head(f"{title} · 在线访谈")
    return filled("sorry.html", head=top, raw_bar=bar(), title=title, reason=_for_person(reason))


def style(name: str) -> tuple[bytes, str] | None:
    """The content and type of one of the page's own files."""
    found = _styles().get(name)
    return (found, TYPES[name[name.rindex(".") :]]) if found is not None else None


def form_fields(body: str) -> dict[str, Any]:
    """The fields of a posted form; ValueError where they are not UTF-8."""
    return dict(parse_qsl(body, keep_blank_values=True, errors="strict", max_num_fields=20))


def _for_person(reason: str) -> str:
    field = next((name for name in FIELDS if reason.startswith(name)), "")
    return FIELDS.get(field, "") + reason.removeprefix(field)


def _videos(shown: dict[str, Any]) -> list[str]:
    """A link for the stream and one for the recording; live.js makes the same."""
    how = 'target="_blank" rel="noopener noreferrer"'
    return [
        f'<li><a href="{escape(shown[name])}" {how}>{words}</a></li>'
        for name, words in VIDEOS.items()
        if shown.get(name)
    ]


def _facts(shown: dict[str, Any]) -> list[str]:
    guests = "、".join(
        f"<bdi>{escape(g['post'])} {escape(g['name'])}</bdi>" for g in shown["guests"]
    )
    named = {"嘉宾": guests, "主持": f"<bdi>{escape(shown['host'])}</bdi>" if shown["host"] else ""}
    times = f"{when(shown['starts_at'])}—{when(shown['ends_at'], '%H:%M')}"
    venue = f"<bdi>{escape(shown['venue'])}</bdi>" if shown["venue"] else ""
    facts = [f"{name}：{words}" for name, words in named.items() if words]
    return [*facts, times, *([venue] if venue else [])]


def _steps(row: Any) -> str:
    """The way so far, each step with its time; without one, the present alone."""
    told = json.loads(row["steps"])
    now = {"status": row["status"], "detail": row["detail"], "at": ""}
    if not told or (told[-1]["status"], told[-1]["detail"]) != (now["status"], now["detail"]):
        first = {"status": "received", "detail": "", "at": row["received_at"]}
        told = [*(told or ([first] if row["status"] != "received" else [])), now]
    return "".join(_step(step, here=step is told[-1]) for step in told)


def _step(step: dict[str, str], *, here: bool) -> str:
    said = " ".join(word for word in (STATUS[step["status"]], step["detail"]) if word)
    time = f' <span class="at">{when(step["at"], "%m-%d %H:%M")}</span>' if step["at"] else ""
    mark = ' class="now" aria-current="step"' if here else ""
    return f"<li{mark}><bdi>{escape(said)}</bdi>{time}</li>"


def _reply(row: Any) -> str:
    where = f"/followup/{escape(row['interview'])}#{escape(row['entry'])}"
    public = f'<p><a href="{where}">在“热点回应”栏目查看</a></p>' if row["entry"] else ""
    return (
        f'<div class="answered"><h2><bdi>{escape(row["department"])}</bdi> 答复</h2>'
        f'<p dir="auto">{linked(row["reply"])}</p>{public}</div>'
    )


def _form(
    interview: str, text: str = "", nickname: str = "", once: str = "", *, hidden: bool = False
) -> str:
    words = {"interview": interview, "text": text, "nickname": nickname, "once": once}
    return filled("form.html", **words, **MOST_CHARACTERS, raw_hidden=" hidden" if hidden else "")


def _marks(one: dict[str, Any]) -> str:
    names = ("entry", "version", "sequence", "kind", "cursor")
    marks = {name: one[name] for name in names}
    marks |= {"first": round(_first(one) * 1000), "sha256": one.get("sha256", "")}
    return " ".join(f'data-{name}="{escape(str(value))}"' for name, value in marks.items())


def _first(one: dict[str, Any]) -> float:
    """When the portal first had it, in seconds; whole milliseconds, as browsers count."""
    return int(datetime.fromisoformat(one["first_at"]).timestamp() * 1000) / 1000


def head(title: str) -> str:
    """What every page begins with."""
    return filled("head.html", title=title)


def bar() -> str:
    """The bar of a page that is no programme's."""
    return filled("bar.html", raw_modes=_template("modes.html"))


def filled(template: str, **values: object) -> str:
    """A template with its values; each is escaped, but `head` and what is named `raw_`."""
    plain = {
        name: str(value) if name.startswith("raw_") or name == "head" else escape(str(value))
        for name, value in values.items()
    }
    return Template(_template(template)).substitute(plain)


@cache
def _template(name: str) -> str:
    return (files("resources") / "portal" / name).read_text(encoding="utf-8").rstrip("\n")


@cache
def _styles() -> dict[str, bytes]:
    found = (files("resources") / "portal").iterdir()
    return {one.name: one.read_bytes() for one in found if one.name.endswith(tuple(TYPES))}


def when(text: str, form: str = "%Y-%m-%d %H:%M") -> str:
    """A moment as a clock in China shows it."""
    return datetime.fromisoformat(text).astimezone(CHINA).strftime(form)
