"""The transcript from the top down, piece by piece, whatever it is set with.

A netizen's words are masked once more: what is taken out as one paper is read by others than the
page was. What was masked only here is told to who took it out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from studio.documents.fair_copy import DAYS, counted, fair, quoted, running
from studio.documents.pairing import Exchange, paired
from studio.documents.transcript import Picture, Reply, Speech, Transcript
from studio.programme_kind import needs_of
from studio.record import Mark, SpeakerRole
from studio.recording import SegmentKind
from studio.screening.personal_data import masked, personal_data
from studio.web_address import ASKERS
from studio.words import spoken

PART_NAMES = {
    SegmentKind.INTERVIEW.value: "主持人专访",
    SegmentKind.NETIZENS.value: "网民实时提问",
    SegmentKind.PRESS.value: "记者提问",
}
WHOLE, LIVE_REPLIES, WRITTEN_REPLIES = "访谈内容", "直播期间文字答复", "访谈后书面答复"
MARK_NAMES = {
    Mark.COMMITMENT.value: "承诺事项",
    Mark.ADOPTED.value: "采纳意见",
    Mark.HIGHLIGHT.value: "精彩观点",
}
LATE = "（补录）"
NETIZEN = "网友"
"""So begins the label of a netizen's line, whoever is to speak in its next version."""


class Kind(StrEnum):
    """What a piece is; where two texts belong to it, the first one is its head."""

    TITLE = "title"
    REMARK = "remark"
    FACT = "fact"
    TEXT = "text"
    HEADING = "heading"
    QUESTION = "question"
    SPEECH = "speech"
    NOTE = "note"
    PHOTO = "photo"


@dataclass(frozen=True)
class Piece:
    """One piece; of a photo, head is the SHA-256 of its bytes and text what it shows.

    said: the words of the photo stand just before it and are not printed again; leads: a web
    address in its text is a link.
    """

    kind: Kind
    text: str
    head: str = ""
    said: bool = False
    leads: bool = False


@dataclass(frozen=True)
class FairCopy:
    """The transcript as it may leave, and what was masked only here, by name."""

    transcript: Transcript
    masked: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A part under its heading: lines with their questions, or answers in writing."""

    name: str
    exchanges: tuple[Exchange, ...] = ()
    replies: tuple[Reply, ...] = ()


def fair_copy(shown: Transcript) -> FairCopy:
    """Every text as paper holds it; in what netizens wrote, personal data is under its mask."""
    hidden: dict[str, None] = {}
    speeches = tuple(_fair_speech(one, hidden) for one in shown.speeches)
    replies = tuple(_fair_reply(one, hidden) for one in shown.replies)
    return FairCopy(
        replace(
            shown, speeches=speeches, replies=replies, title=fair(shown.title),
            series=fair(shown.series), unit=fair(shown.unit), host=fair(shown.host),
            venue=fair(shown.venue),
            guests=tuple((fair(name), fair(post)) for name, post in shown.guests),
            videos=tuple((fair(name), fair(address)) for name, address in shown.videos),
        ),
        tuple(hidden),
    )  # fmt: skip


def sections(shown: Transcript) -> tuple[Section, ...]:
    """The parts of the programme, then the answers in writing."""
    cut = paired(shown)
    first = needs_of(shown.kind).first_part if len(cut) > 1 else WHOLE
    found = [Section(PART_NAMES.get(part.segment, first), part.exchanges) for part in cut]
    for name, after in ((LIVE_REPLIES, False), (WRITTEN_REPLIES, True)):
        replies = tuple(one for one in shown.replies if one.written is after)
        if replies:
            found.append(Section(name, replies=replies))
    return tuple(found)


def laid_out(shown: Transcript, *, marks: bool) -> Iterator[Piece]:
    """The whole paper; marks: with what was promised, adopted and well said at its end."""
    yield from head(shown)
    found = sections(shown)
    for place, section in enumerate(found, 1):
        yield Piece(Kind.HEADING, f"{counted(place)}、{section.name}")
        for exchange in section.exchanges:
            yield from _exchange(exchange)
        for reply in section.replies:
            yield from _reply(reply)
    noted = tuple(marked_lines(shown)) if marks else ()
    for name, lines in noted:
        yield Piece(Kind.HEADING, name)
        for line in lines:
            yield Piece(Kind.SPEECH, one_row(line.text), f"[{line.label}] ", leads=leads(line))
    yield Piece(Kind.HEADING, "编写说明")
    for text in notes(shown):
        yield Piece(Kind.TEXT, text)


def head(shown: Transcript) -> Iterator[Piece]:
    """Title, time, place, who was there."""
    yield Piece(Kind.TITLE, called(shown))
    if shown.rehearsal:
        yield Piece(Kind.REMARK, "（彩排，不是真实的访谈）")
    for name, said in facts(shown):
        yield Piece(Kind.FACT, said, name)


def called(shown: Transcript) -> str:
    """What the paper is called."""
    return f"{of_series(shown)}{quoted(shown.title)}{needs_of(shown.kind).called}实录"


def of_series(shown: Transcript) -> str:
    """The series as it stands before a title; '' for none."""
    return f"{shown.series}：" if shown.series else ""


def above(shown: Transcript) -> str:
    """What stands above every page, in one row."""
    return f"{quoted(running(shown.title))}{needs_of(shown.kind).called}实录"


def facts(shown: Transcript) -> Iterator[tuple[str, str]]:
    """What is to be known of the programme: name and value."""
    yield "时　间", when(shown)
    if shown.venue:
        yield "地　点", shown.venue
    yield "主　办", shown.unit
    if shown.host:
        yield "主持人", shown.host
    for name, post in shown.guests:
        yield "嘉　宾", f"{name}　{post}"
    for name, address in shown.videos:
        yield "视　频", f"{name}　{address}" if name else address


def when(shown: Transcript) -> str:
    """From when to when it was on air; before that when it is planned."""
    begins = datetime.fromisoformat(shown.on_air_at or shown.starts_at).astimezone()
    day = f"{begins.year} 年 {begins.month} 月 {begins.day} 日（星期{DAYS[begins.weekday()]}）"
    if not shown.on_air_at or not shown.ended_at:
        return f"{day}{begins:%H:%M}"
    ends = datetime.fromisoformat(shown.ended_at).astimezone()
    return f"{day}{begins:%H:%M} 至 {ends:%H:%M}"


def notes(shown: Transcript) -> Iterator[str]:
    """Where the words come from, what was corrected and withdrawn, and the journal's head."""
    made = datetime.fromisoformat(shown.made_at).astimezone()
    yield (
        f"本实录于 {made.year} 年 {made.month} 月 {made.day} 日 {made:%H:%M} 由已发布的内容编成，"
        f"共记录 {len(shown.speeches)} 条、文字答复 {len(shown.replies)} 条，"
        "均为当时对外的最新一版；草稿和未发布的内容不在其中。"
    )
    press = sum(one.role == SpeakerRole.PRESS.value for one in shown.speeches)
    if press:
        yield f"其中记者提问 {press} 条。"
    if shown.unproved:
        yield f"其中 {shown.unproved} 条已经发布、编写时尚未核实上网。"
    corrected = [_corrected(one) for one in shown.speeches if one.corrections]
    corrected += [f"{one.name} 的答复" for one in shown.replies if one.corrections]
    if corrected:
        yield f"发布后更正过 {shown.corrections} 条，文中为更正后的文字：{'；'.join(corrected)}。"
    if shown.withdrawn:
        yield f"发布后撤回 {shown.withdrawn} 条，未编入。"
    number, digest = shown.head
    yield f"编写时本场日志记到第 {number} 条，其校验值为："
    yield digest


def marked_lines(shown: Transcript) -> Iterator[tuple[str, tuple[Speech, ...]]]:
    """What the lines are to be remembered for, with the lines; nothing for no line."""
    for mark, name in MARK_NAMES.items():
        lines = tuple(one for one in shown.speeches if mark in one.marks)
        if lines:
            yield name, lines


def label(line: Speech) -> str:
    """Who speaks, as readers have it."""
    return f"[{line.label}]{LATE if line.late else ''} "


def question_head(exchange: Exchange) -> str:
    """What an exchange is called: 问1; what goes on about an earlier one says so."""
    if not exchange.number:
        return ""
    return f"续问{exchange.number}" if exchange.again else f"问{exchange.number}"


def leads(line: Speech) -> bool:
    """Whether a web address in it is a link: not where it is a stranger's, whoever speaks next."""
    return line.role not in ASKERS and not line.label.startswith(NETIZEN)


def one_row(text: str) -> str:
    """Without line ends."""
    return " ".join(text.split("\n"))


def _exchange(exchange: Exchange) -> Iterator[Piece]:
    called = question_head(exchange)
    for place, line in enumerate(exchange.speeches):
        said = f"{called}　{label(line)}" if called and not place else label(line)
        kind = Kind.QUESTION if line.asks else Kind.SPEECH
        yield Piece(kind, line.text, said, leads=leads(line))
        for one in line.pictures:
            yield Piece(Kind.PHOTO, one.alt, one.sha256, said=one.alt == line.text)
        if line.remark:
            yield Piece(Kind.NOTE, f"（{line.remark}）")


def _reply(reply: Reply) -> Iterator[Piece]:
    yield Piece(Kind.QUESTION, reply.question, f"{reply.name}　问：")
    yield Piece(Kind.SPEECH, reply.text, f"答（{reply.unit}）：", leads=True)
    if reply.remark:
        yield Piece(Kind.NOTE, f"（{reply.remark}）")


def _corrected(line: Speech) -> str:
    return str(line.name) + (f"（{one_row(line.remark)}）" if line.remark else "")


def _fair_speech(line: Speech, hidden: dict[str, None]) -> Speech:
    """The words of its photos too: often they are the line's own, said to who cannot see it."""
    name, text, *alts = map(fair, (line.label, line.text, *(one.alt for one in line.pictures)))
    if line.role == SpeakerRole.NETIZEN.value or name.startswith(NETIZEN):
        name, text, *alts = (
            _covered(one, spoken(line.name), hidden) for one in (name, text, *alts)
        )
    pictures = tuple(Picture(one.sha256, alt) for one, alt in zip(line.pictures, alts, strict=True))
    return replace(
        line, label=one_row(name), text=text, remark=fair(line.remark), pictures=pictures
    )


def _fair_reply(reply: Reply, hidden: dict[str, None]) -> Reply:
    question = _covered(fair(reply.question), reply.name, hidden)
    return replace(
        reply, question=question, unit=one_row(fair(reply.unit)), text=fair(reply.text),
        remark=fair(reply.remark),
    )  # fmt: skip


def _covered(text: str, name: str, hidden: dict[str, None]) -> str:
    finds = personal_data(text)
    if finds:
        hidden[name] = None
    return masked(text, finds)
