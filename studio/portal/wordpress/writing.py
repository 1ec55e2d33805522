"""What the studio writes into WordPress: every foreign word as entities, so that it stays itself.

WordPress draws curly quotes, dashes, smileys, embedded pages and shortcodes out of plain signs.
A sign that is written as its number is none of them, and reads the same.
"""

import json
import re
from collections.abc import Mapping
from datetime import timedelta, timezone
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from studio.portal import CALLED_OFF, Announcement, EntryContent
from studio.web_address import ASKERS, linked

CHINA = timezone(timedelta(hours=8))
SEQUENCE_DIGITS = 10
MOST_ON_A_PAGE = 1000
LONGEST_TITLE = 60
EDGES = {"host": "#1f4e79", "guest": "#b8860b", "answer": "#2e7d32"}
PLAIN_EDGE = "#bdbdbd"
SIGNS = re.compile(
    r"[\t\r!-/:-@\[-`{-~]|(?<=\d)x(?=\d)|(?<=Word)p(?=ress)|^ | $|(?<=[ \n]) | (?=\n)"
)
"""All that is punctuation in ASCII, and the letters that WordPress itself corrects."""


def plainly(text: str) -> str:
    """The text as HTML that nothing in WordPress takes for anything but these very signs."""
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0]):03d};", text).replace("\n", "<br>")


def attribute(text: str) -> str:
    """The same between quotes, where a line break is one by its number."""
    return plainly(text).replace("<br>", "&#010;")


def entry_html(
    entry: str, version: int, content: EntryContent, addresses: Mapping[str, str]
) -> str:
    """An entry's post; addresses: where each of its photos is, by SHA-256."""
    c, answer = content, content.kind == "answer"
    return _filled(
        "entry.html",
        **_marks(entry, version, c.sequence, c.kind),
        role=attribute(c.role),
        spoken_at=str(c.fields()["spoken_at"]),
        late="true" if c.late else "false",
        sha256=c.sha256,
        edge=EDGES.get("answer" if answer else c.role, PLAIN_EDGE),
        label=plainly(c.label),
        raw_text=plainly(c.text) if c.role in ASKERS else linked(c.text, plainly),
        raw_question=_filled("question.html", question=plainly(c.question)) if c.question else "",
        raw_answers=_filled("answers.html") if answer else "",
        raw_late=_filled("late.html") if c.late else "",
        raw_photos="".join(
            _filled("photo.html", sha256=name, address=escape(addresses[name]),
                    alt=attribute(alt))
            for name, alt in zip(c.media, c.media_alt, strict=True)
        ),
        raw_note=_filled("note.html", note=plainly(c.note)) if c.note else "",
    )  # fmt: skip


def tombstone_html(entry: str, version: int, sequence: int, kind: str) -> str:
    """What stays of a withdrawn entry: its name and number, no word of it."""
    return _filled("withdrawn.html", **_marks(entry, version, sequence, kind))


def title(sequence: int, words: str) -> str:
    """A post's title: before what readers see of it, unseen, what its place in the order is.

    The page sorts by it: a late line and a moved one stand where the record has them.
    """
    shown = " ".join(words.split())[:LONGEST_TITLE]
    return f"<!--{sequence:0{SEQUENCE_DIGITS}d}-->{plainly(shown)}"


def entry_title(content: EntryContent) -> str:
    """Who speaks, and how it begins; of an answer how its question begins."""
    words = content.question or content.text
    return title(content.sequence, word("title").format(label=content.label, words=words))


def tombstone_title(sequence: int) -> str:
    """The title of a withdrawn entry."""
    return title(sequence, word("withdrawn"))


def interview_html(interview: str, a: Announcement, record: int, answers: int) -> str:
    """The interview's page: what it is, the record in its order, the answers; made by the site.

    record, answers: the categories whose posts it lists.
    """
    guests = word("between").join(f"{guest.name} {guest.post}".strip() for guest in a.guests)
    begins, ends = a.starts_at.astimezone(CHINA), a.ends_at.astimezone(CHINA)
    facts = {
        "state": word(a.state) if a.state in CALLED_OFF else "",
        "guest": guests, "host": a.host, "time": f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}",
        "venue": a.venue,
    }  # fmt: skip
    videos = {"stream": a.stream, "recording": a.recording}
    return _filled(
        "interview.html",
        interview=attribute(interview),
        unit=plainly(a.unit),
        raw_mark=_filled("rehearsal.html") if a.rehearsal else "",
        raw_facts="".join(
            _filled("fact.html", name=word(name), value=plainly(value))
            for name, value in facts.items()
            if value
        ),
        raw_videos="".join(
            _filled("video.html", name=word(name), address=escape(address))
            for name, address in videos.items()
            if address
        ),
        raw_record=_list(1, record, "empty_record"),
        raw_answers=_list(2, answers, "empty_answers"),
    )


def word(name: str) -> str:
    """One of the few words of the page that no template holds."""
    return _words()[name]


def _list(number: int, category: int, empty: str) -> str:
    return _filled(
        "list.html",
        number=str(number), most=str(MOST_ON_A_PAGE), category=str(category), empty=word(empty),
    )  # fmt: skip


def _marks(entry: str, version: int, sequence: int, kind: str) -> dict[str, str]:
    return {
        "entry": attribute(entry), "version": str(version), "sequence": str(sequence),
        "kind": attribute(kind),
    }  # fmt: skip


def _filled(template: str, /, **values: str) -> str:
    return Template(_template(template)).substitute(values)


@cache
def _template(name: str) -> str:
    return (files("resources") / "wordpress" / name).read_text(encoding="utf-8").rstrip("\n")


@cache
def _words() -> dict[str, str]:
    found: dict[str, str] = json.loads(_template("words.json"))
    return found
