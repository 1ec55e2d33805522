"""An entry as posts, and posts as the entry again: what readers see, and what stands beside it.

Readers see the head (【答12】, of a later version 【答12·第2版】, of parts （1/3）) and the words.
What they do not see goes as `annotations`, the metadata that the API keeps with a post: whose it
is, which version, its place, how long each field is. The digest is computed anew from the words
that stand there.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http import HTTPStatus
from typing import Any

from studio.portal import Announcement, EntryContent, PortalRefused, content_digest
from studio.portal.weibo.counting import split, units
from studio.words import Words

CHINA = timezone(timedelta(hours=8))
OURS = "interview-studio"
KINDS = {"answer": "答", "line": "实录"}
ENTRY = re.compile(r"(answer|line)-([0-9]{1,15})")
HEAD = re.compile(
    r"(?:#[^#\n]{1,60}#)?【(答|实录)([0-9]{1,15})(?:·第([0-9]{1,9})版)?】"
    r"(?:（([0-9]{1,2})/([0-9]{1,2})）)?"
)
ASKED, ANSWERED, SPEAKS = "问：", "答：", "："
NOTE, NOTE_ENDS = "（更正说明：", "）"
NOTICE = "【微访谈】"
CALLED_OFF = {
    "postponed": "本场微访谈已延期，时间另行通知。", "cancelled": "本场微访谈已取消。",
}  # fmt: skip
"""What the announcement says then in place of how to ask."""
USUAL_NUMBER = "1234"
"""Stands in the head while an answer has no number yet."""
MOST_PARTS = 99
LONGEST_FACTS = 512
"""Characters of metadata that the API keeps."""
DIGEST = 16
SHORT = re.compile(r"https?://t\.cn/[A-Za-z0-9]+")
ADDRESS = re.compile(r"(?<=[A-Za-z0-9._%+-])@")
WRITTEN_ADDRESS = re.compile(r"(?<=[A-Za-z0-9._%+-])＠")
NO_TEXT = Words("文字里有半个字符，微博存不下。")
NO_PHOTO = Words("微访谈只发文字，这一条带图片。请跳过它，或另发一条不带图片的。")
TOO_LONG = Words("这一条要分成 {n} 条以上的微博，太长了，请拆开再发。", n=MOST_PARTS)
LINKS = Words("这一条的 t.cn 短链接太多，请改用原来的网址，或拆开再发。")
ODD_NAME = Words("微博上放不下名为“{entry}”的条目。")
Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """One post of an entry: its whole text, and the metadata beside it."""

    text: str
    facts: Facts

    @property
    def annotations(self) -> str:
        """The metadata as the API takes it: a list of objects, as JSON."""
        return json.dumps([self.facts], ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Head:
    """What a post says of itself where readers see it; chunk: the words behind the head."""

    entry: str
    version: int
    part: int
    parts: int
    chunk: str


def parts_of(
    interview: str, entry: str, version: int, content: EntryContent, length: int, series: str
) -> list[Part]:
    """The posts of an entry; length: 汉字 in each. PortalRefused for what Weibo cannot hold."""
    _require_storable(content)
    if content.media:
        raise PortalRefused(NO_PHOTO, HTTPStatus.UNPROCESSABLE_ENTITY)
    if not ENTRY.fullmatch(entry):
        raise PortalRefused(Words(ODD_NAME.template, entry=entry), HTTPStatus.UNPROCESSABLE_ENTITY)
    body = _body(content)
    chunks = _chunks(_head(entry, version, series), body.rstrip(), 2 * length)
    facts = _facts(interview, entry, version, content, body[len(body.rstrip()) :])
    many = len(chunks)
    parts = [
        Part(
            f"{_head(entry, version, series, number, many)}{chunk}",
            {**facts, "p": [number, many], **_short_in(chunk)},
        )
        for number, chunk in enumerate(chunks, 1)
    ]
    if any(len(part.annotations) > LONGEST_FACTS for part in parts):
        raise PortalRefused(LINKS, HTTPStatus.UNPROCESSABLE_ENTITY)
    return parts


def counted(content: EntryContent, length: int, series: str) -> tuple[int, int]:
    """How many 汉字 an entry takes with its head, and how many posts; 0 where it is too long."""
    head = f"{_series(series)}【{KINDS['answer']}{USUAL_NUMBER}】"
    body = _body(content).rstrip()
    try:
        posts = len(_chunks(head, body, 2 * length))
    except PortalRefused:
        posts = 0
    return (units(head + body) + 1) // 2, posts


def posts(series: str, name: str, body: str, length: int) -> list[str]:
    """A text for who posts by hand, under its name; length: 汉字 in each post, head and number too.

    An @name stays whole; the @ of an address by e-mail names nobody. PortalRefused: too long.
    """
    head = f"{_series(series)}【{name}】"
    chunks = _chunks(head, ADDRESS.sub("＠", body.rstrip()), 2 * length)
    if len(chunks) == 1:
        return [f"{head}{chunks[0]}"]
    return [f"{head}{numbered(n, len(chunks))}{chunk}" for n, chunk in enumerate(chunks, 1)]


def head_of(text: str) -> Head | None:
    """What a post's text says that it is; None for what is no entry of a micro-interview."""
    found = HEAD.match(text)
    if found is None:
        return None
    word, number, version, part, parts = found.groups()
    kind = next(name for name, shown in KINDS.items() if shown == word)
    return Head(
        f"{kind}-{number}", int(version or 1), int(part or 1), int(parts or 1), text[found.end() :]
    )


def facts_in(row: Mapping[str, Any]) -> Facts | None:
    """Our metadata of a post, however the API wraps it; None where there is none."""
    kept = row.get("annotations")
    for one in kept if isinstance(kept, list) else ():
        if isinstance(one, dict) and one.get("studio") == OURS:
            return one
    return None


def typed_short(facts: Facts | None) -> frozenset[str]:
    """The links of a post that were short as they were sent: those are not read at length."""
    kept = facts.get("c") if facts is not None else None
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def content_in(facts: Facts, chunks: Sequence[str]) -> EntryContent | None:
    """The entry whose parts have these words; None where they are not what was sent.

    What is an address by e-mail, and what the API writes as entities, is tried both ways: the
    digest says which of them was meant.
    """
    shown = "".join(chunks)
    try:
        tail, digest = str(facts.get("x", "")), str(facts["d"])
        for body in _readings(shown):
            content = _content(facts, body + tail)
            if content is not None and content.sha256.startswith(digest):
                return content
    except (KeyError, TypeError, ValueError):
        return None
    return None


def notice_of(interview: str, number: int, a: Announcement, length: int, series: str) -> Part:
    """The announcement under which people ask; number: the how manieth of this programme."""
    guests = "、".join(f"{guest.post}{guest.name}" for guest in a.guests)
    begins = a.starts_at.astimezone(CHINA)
    lines = [
        f"{_series(series)}{NOTICE}{_once(a.title, series)}",
        f"{begins:%Y年%m月%d日 %H:%M}" + (f"，{a.unit}" if a.unit else ""),
        f"嘉宾：{guests}" if guests else "",
        CALLED_OFF.get(a.state, "请在这条微博下评论提问，或发微博提到本账号。"),
    ]
    text = _without_addresses("\n".join(line for line in lines if line))
    if number > 1:
        text = f"{text}（第{number}次更新）"
    while units(text) > 2 * length:  # only the names of guests and units are ever so long
        lines = text.split("\n")
        longest = max(range(len(lines)), key=lambda one: units(lines[one]))
        lines[longest] = f"{lines[longest].rstrip('…')[:-1]}…"
        text = "\n".join(lines)
    facts = {"studio": OURS, "i": interview, "n": number, "d": notice_digest(a, series)}
    facts |= _short_in(text)
    return Part(text, facts)


def _once(title: str, series: str) -> str:
    """The series that the address names stands before every post; the title need not repeat it."""
    return title.removeprefix(f"{series}：") if series else title


def notice_digest(a: Announcement, series: str) -> str:
    """What of an announcement readers see; of its state only whether it is off.

    Its end is not among it.
    """
    guests = [[guest.name, guest.post] for guest in a.guests]
    begins = a.starts_at.astimezone(CHINA).isoformat(timespec="minutes")
    shown: dict[str, object] = {
        "title": a.title, "unit": a.unit, "guests": guests, "begins": begins, "of": series,
    }  # fmt: skip
    if a.state in CALLED_OFF:
        shown["state"] = a.state
    return content_digest(shown)[:DIGEST]


def told_of(number: str) -> str:
    """What an asker reads where they asked, once the answer is published; number: of what."""
    return f"您的提问（尾号{number}）已有答复，请看本账号发布的微访谈。"


def reply_of(department: str, text: str) -> str:
    """A written answer as the asker reads it."""
    return _without_addresses(f"{department}{ANSWERED}{text}" if department else text)


def numbered(part: int, parts: int) -> str:
    """Which part of how many, as readers see it."""
    return f"（{part}/{parts}）"


def _body(c: EntryContent) -> str:
    answer = c.kind == "answer"
    asked = f"{ASKED}{c.question}\n" if c.question else ""
    speaks = ANSWERED if answer else SPEAKS
    note = f"{NOTE}{c.note}{NOTE_ENDS}" if c.note else ""
    return _without_addresses(f"{asked}{c.label}{speaks}{c.text}{note}")


def _without_addresses(text: str) -> str:
    """To Weibo a@b.cn names somebody called b; written ＠ it names nobody."""
    return ADDRESS.sub("＠", text)


def _facts(
    interview: str, entry: str, version: int, c: EntryContent, tail: str
) -> dict[str, object]:
    facts: dict[str, object] = {
        "studio": OURS, "i": interview, "e": entry, "v": version, "s": c.sequence, "k": c.kind,
        "r": c.role, "t": c.fields()["spoken_at"], "l": c.late,
        "w": [len(c.question), len(c.label), len(c.text), len(c.note)], "d": c.sha256[:DIGEST],
    }  # fmt: skip
    if tail:
        facts["x"] = tail
    with_part = json.dumps([{**facts, "p": [MOST_PARTS, MOST_PARTS]}], ensure_ascii=False)
    if len(with_part) > LONGEST_FACTS:
        raise PortalRefused(Words(ODD_NAME.template, entry=entry), HTTPStatus.UNPROCESSABLE_ENTITY)
    return facts


def _content(facts: Facts, body: str) -> EntryContent | None:
    """The fields at their places; None where what stands between them is not ours."""
    asked, label, text, note = (int(one) for one in facts["w"])
    kind = str(facts["k"])
    frame = (
        *((ASKED, asked, "\n") if asked else ("", 0, "")),
        "", label, ANSWERED if kind == "answer" else SPEAKS, "", text, "",
        *((NOTE, note, NOTE_ENDS) if note else ("", 0, "")),
    )  # fmt: skip
    found, at = [], 0
    for before, size, after in zip(frame[::3], frame[1::3], frame[2::3], strict=True):
        start = at + len(str(before))
        end = start + int(size)
        if body[at:start] != before or body[end : end + len(str(after))] != after:
            return None
        found.append(body[start:end])
        at = end + len(str(after))
    if at != len(body):
        return None
    spoken_at = datetime.fromisoformat(str(facts["t"]))
    return EntryContent(
        int(facts["s"]), kind, str(facts["r"]), found[1], found[2], found[0], found[3], spoken_at,
        bool(facts["l"]),
    )  # fmt: skip


def _short_in(text: str) -> dict[str, object]:
    """Weibo shortens every link, so one that a netizen copied from there looks like all others."""
    found = sorted(set(SHORT.findall(text)))
    return {"c": found} if found else {}


def _readings(shown: str) -> Iterator[str]:
    for text in dict.fromkeys((shown, html.unescape(shown))):
        yield from dict.fromkeys((WRITTEN_ADDRESS.sub("@", text), text))


def _head(entry: str, version: int, series: str, part: int = 1, parts: int = 1) -> str:
    kind, _dash, number = entry.partition("-")
    again = f"·第{version}版" if version > 1 else ""
    of = numbered(part, parts) if parts > 1 else ""
    return f"{_series(series)}【{KINDS[kind]}{number}{again}】{of}"


def _series(series: str) -> str:
    return f"#{series}#" if series else ""


def _chunks(head: str, body: str, room: int) -> list[str]:
    """The body in as few posts as it takes; numbers make the head longer."""
    if units(head + body) <= room:
        return [body]
    for most in (9, MOST_PARTS):
        chunks = split(body, room - units(head + numbered(most, most)))
        if len(chunks) <= most:
            return chunks
    raise PortalRefused(TOO_LONG, HTTPStatus.UNPROCESSABLE_ENTITY)


def _require_storable(content: EntryContent) -> None:
    try:
        json.dumps(content.fields(), ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise PortalRefused(NO_TEXT, HTTPStatus.UNPROCESSABLE_ENTITY) from error


__all__ = [
    "NOTICE", "SHORT", "Facts", "Part", "content_in", "counted", "facts_in", "head_of",
    "notice_digest", "notice_of", "numbered", "parts_of", "posts", "reply_of", "told_of",
    "typed_short",
]  # fmt: skip
