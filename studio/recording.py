"""The video beside the record: when each recording began, and where each line stands on it.

A start mark is one key at the moment the recorder starts (A91); a constant lag is put right by
the offset. Segments (主持人专访, 网民实时提问, 记者提问) structure the record from a line on (A47).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import ForeignKey, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import host_of
from studio.interview import RECORDABLE, require_state
from studio.journal import Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.publication.noun import Publication, PublicationState
from studio.question import Question
from studio.record import Line, SpeakerRole
from studio.words import Words

RATES = (24, 25, 30, 50, 60)
"""Frames a second that a recorder may have; television here has 25 or 50."""
USUAL_RATE = 25
MOST_OFFSET = timedelta(hours=24)
LIVE = (
    PublicationState.WAITING, PublicationState.SENT, PublicationState.ONLINE,
    PublicationState.PASTED,
)  # fmt: skip
MARKERS = (
    Role.DIRECTOR, Role.TECHNICIAN, Role.STENOGRAPHER, Role.PHOTO_EDITOR, Role.PUBLISHER,
)  # fmt: skip
SLOWEST = timedelta(seconds=0.5)
"""So long takes a sign at most where somebody speaks: a pause after a line is not its words'."""
SHORTEST = timedelta(seconds=2)


class SegmentKind(StrEnum):
    """The parts of a programme."""

    INTERVIEW = "interview"
    NETIZENS = "netizens"
    PRESS = "press"


SEGMENT_NAMES = {
    SegmentKind.INTERVIEW: Words("主持人专访"), SegmentKind.NETIZENS: Words("网民实时提问"),
    SegmentKind.PRESS: Words("记者提问"),
}  # fmt: skip


class Recording(Base):
    """One recorder's run; its address is known when the video is online."""

    __tablename__ = "recording"

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    name: Mapped[str]
    started_at: Mapped[datetime]
    offset_ms: Mapped[int]
    rate: Mapped[int]
    address: Mapped[str]
    marked_by: Mapped[str]


class Segment(Base):
    """A part of the programme, from this line to the next part."""

    __tablename__ = "segment"

    line_id: Mapped[int] = mapped_column(
        ForeignKey("line.id"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str]
    by: Mapped[str]


@dataclass(frozen=True)
class RecordingRow:
    """A recording as screens show one; rate: frames a second; started_at: aware UTC."""

    id: int
    name: str
    started_at: datetime
    offset_ms: int
    rate: int
    address: str
    marked_by: str

    @property
    def offset(self) -> timedelta:
        """What its clock showed at the start mark."""
        return timedelta(milliseconds=self.offset_ms)


@dataclass(frozen=True)
class Cue:
    """Released words in their place on a recording's clock; segment: the part they belong to.

    answers: a guest says them to the question they are linked to.
    """

    line_id: int
    question_id: int | None
    answers: bool
    segment: SegmentKind | None
    label: str
    text: str
    begins: timedelta
    ends: timedelta


@dataclass(frozen=True)
class Cues:
    """A recording's cues in order of time; without: lines that have no place on its clock."""

    cues: tuple[Cue, ...]
    without: tuple[int, ...]


@dataclass(frozen=True)
class Cut:
    """One question with all that was said to it: a clip for the editor; 0 for what is between."""

    question_id: int
    question: str
    segment: SegmentKind | None
    begins: timedelta
    ends: timedelta


# commands


def mark_start(pen: Pen, name: str, rate: int = USUAL_RATE) -> int:
    """The recorder starts now; returns the recording's id."""
    require(pen, *MARKERS)
    require_state(pen, *RECORDABLE)
    name = written(name, NAME)
    if not name:
        raise Refusal("请写出录像的名称，例如“主机位”。")
    if rate not in RATES:
        raise Refusal("帧率只能是 24、25、30、50 或 60。")
    number = pen.add(
        Recording, interview_id=pen.programme, name=name, started_at=pen.at, offset_ms=0,
        rate=rate, address="", marked_by=pen.by,
    )  # fmt: skip
    pen.note("recording", number)
    return number


def adjust(pen: Pen, recording_id: int, offset: timedelta) -> None:
    """Says what the recording's clock showed at the start mark; may be negative."""
    require(pen, *MARKERS)
    _own(pen, recording_id)
    if abs(offset) > MOST_OFFSET:
        raise Refusal("偏移不能超过 24 小时。")
    milliseconds = round(offset / timedelta(milliseconds=1))
    _change(pen, recording_id, offset_ms=milliseconds)


def put_online(pen: Pen, recording_id: int, address: str) -> None:
    """Where the recording can be seen; '' takes the address away."""
    require(pen, *MARKERS)
    _own(pen, recording_id)
    _change(pen, recording_id, address=_web_address(address))


def set_right(pen: Pen, recording_id: int, offset: timedelta, address: str) -> None:
    """Its clock and its address in one act."""
    adjust(pen, recording_id, offset)
    put_online(pen, recording_id, address)


def unmark(pen: Pen, recording_id: int) -> None:
    """Takes a start mark away that was set by mistake."""
    require(pen, *MARKERS)
    _own(pen, recording_id)
    pen.connection.execute(delete(Recording).where(Recording.id == recording_id))
    pen.note("recording", recording_id)


def begin_segment(pen: Pen, line_id: int, kind: SegmentKind) -> None:
    """From this line on the record belongs to this part; another kind replaces the one before."""
    require(pen, Role.STENOGRAPHER, Role.DIRECTOR, Role.HOST)
    _require_line(pen, line_id)
    known = pen.connection.scalar(select(Segment.kind).where(Segment.line_id == line_id))
    if known == kind.value:
        raise Refusal("这一条已经是“{kind}”的开始。", kind=SEGMENT_NAMES[kind])
    pen.connection.execute(delete(Segment).where(Segment.line_id == line_id))
    pen.connection.execute(insert(Segment).values(line_id=line_id, kind=kind.value, by=pen.by))
    pen.note("line", line_id, segment=kind.value)


def end_segment(pen: Pen, line_id: int) -> None:
    """No part begins with this line any more."""
    require(pen, Role.STENOGRAPHER, Role.DIRECTOR, Role.HOST)
    _require_line(pen, line_id)
    gone = pen.connection.execute(delete(Segment).where(Segment.line_id == line_id)).rowcount
    if not gone:
        raise Refusal("没有环节从这一条开始。")
    pen.note("line", line_id, segment="")


# queries


def recordings(reader: Reader) -> tuple[RecordingRow, ...]:
    """The programme's recordings in the order of their starts."""
    r = Recording
    rows = reader.connection.execute(
        select(r.id, r.name, r.started_at, r.offset_ms, r.rate, r.address, r.marked_by)
        .where(r.interview_id == reader.programme)
        .order_by(r.started_at, r.id)
    )
    return tuple(RecordingRow(*row) for row in rows)


def recording(reader: Reader, recording_id: int) -> RecordingRow:
    """One recording; Refusal where the programme has no such one."""
    found = [row for row in recordings(reader) if row.id == recording_id]
    if not found:
        raise Refusal("没有这段录像。")
    return found[0]


def segments(reader: Reader) -> dict[int, SegmentKind]:
    """The lines that begin a part, in the order of the record, with the part's kind."""
    rows = reader.connection.execute(
        select(Segment.line_id, Segment.kind)
        .join(Line, Line.id == Segment.line_id)
        .where(Line.interview_id == reader.programme)
        .order_by(Line.position)
    )
    return {line: SegmentKind(kind) for line, kind in rows}


def cues(reader: Reader, recording_id: int) -> Cues:
    """What readers have, on this recording's clock.

    A line stands where its typing began; one typed before air where it was first sent out. Late
    lines, and what was said before the recording began, have no place. A line lasts until the
    next begins, at most half a second a sign.
    """
    shown = recording(reader, recording_id)
    placed, without = [], []
    for row in _released(reader):
        spoken = row.spoken_at if row.spoken_at >= shown.started_at else row.first_released_at
        if row.late or spoken < shown.started_at:
            without.append(row.line_id)
        else:
            placed.append((spoken - shown.started_at + shown.offset, row))
    placed.sort(key=lambda one: one[0])
    parts = _parts(reader)
    found = tuple(
        Cue(
            row.line_id,
            row.question_id,
            row.question_id is not None and row.role == SpeakerRole.GUEST.value,
            parts.get(row.line_id),
            row.label,
            row.text,
            begins,
            ends,
        )
        for (begins, row), ends in zip(placed, _ends(placed), strict=True)
    )
    return Cues(tuple(one for one in found if one.begins >= timedelta()), tuple(without))


def cuts(reader: Reader, recording_id: int) -> tuple[Cut, ...]:
    """The recording question by question, in order of time.

    A question lasts from the first line that names it to the last answer that is linked to it;
    where none is linked, until a line names another. Another part ends it too. What is before the
    first question, and between an answer and the next question, is a cut with the number 0.
    """
    begins = set(segments(reader))
    found: list[Cut] = []
    answered = False
    for cue, named in _with_named(cues(reader, recording_id).cues):
        now = _newest(found)
        fresh = cue.question_id is not None and cue.question_id != now
        over = answered and named != now
        answered = cue.answers or (answered and not (fresh or over))
        if not found or fresh or over or cue.line_id in begins:
            number = cue.question_id or 0
            found.append(Cut(number, "", cue.segment, cue.begins, cue.ends))
        else:
            last = found[-1]
            found[-1] = Cut(last.question_id, "", last.segment, last.begins,
                            max(last.ends, cue.ends))  # fmt: skip
    texts = _wordings(reader, {cut.question_id for cut in found})
    return tuple(
        Cut(cut.question_id, texts.get(cut.question_id, ""), cut.segment, cut.begins, cut.ends)
        for cut in found
    )


def _with_named(told: Sequence[Cue]) -> list[tuple[Cue, int | None]]:
    """Each cue with the question that it, or the next one that names any, belongs to."""
    named, found = None, []
    for cue in reversed(told):
        named = cue.question_id or named
        found.append((cue, named))
    return found[::-1]


def _newest(found: Sequence[Cut]) -> int:
    return found[-1].question_id if found else 0


def _ends(placed: Sequence[tuple[timedelta, Any]]) -> Iterator[timedelta]:
    """When each is over: with the next one, or when its words are."""
    for (begins, row), (following, _) in pairwise(placed):
        yield min(max(following, begins), begins + _longest(row.text))
    for begins, row in placed[-1:]:
        yield begins + _longest(row.text)


def _longest(text: str) -> timedelta:
    return max(SHORTEST, len(text) * SLOWEST)


def _parts(reader: Reader) -> dict[int, SegmentKind]:
    """The part that each line belongs to."""
    begins, now, parts = segments(reader), None, {}
    ids = select(Line.id).where(Line.interview_id == reader.programme).order_by(Line.position)
    for line in reader.connection.scalars(ids):
        now = begins.get(line, now)
        if now is not None:
            parts[line] = now
    return parts


def _released(reader: Reader) -> Sequence[Any]:
    """The newest live publication of each line, as readers have it, with its first release."""
    p, first = Publication, aliased(Publication)
    newest = (
        select(p.line_id, func.max(p.number).label("number"))
        .where(
            p.interview_id == reader.programme,
            p.line_id.is_not(None),
            p.state.in_([state.value for state in LIVE]),
        )
        .group_by(p.line_id)
        .subquery()
    )
    began = (
        select(func.min(first.released_at)).where(first.line_id == p.line_id).correlate(p)
    ).scalar_subquery()
    return reader.connection.execute(
        select(
            p.line_id, p.role, p.label, p.text, p.spoken_at, p.late, Line.question_id,
            began.label("first_released_at"),
        )
        .join(newest, (newest.c.line_id == p.line_id) & (newest.c.number == p.number))
        .join(Line, Line.id == p.line_id)
        .order_by(Line.position)
    ).all()  # fmt: skip


def _wordings(reader: Reader, ids: set[int]) -> dict[int, str]:
    rows = reader.connection.execute(select(Question.id, Question.text).where(Question.id.in_(ids)))
    return {row.id: row.text for row in rows}


def _require_line(reader: Reader, line_id: int) -> None:
    here = select(Line.discarded).where(Line.id == line_id, Line.interview_id == reader.programme)
    discarded = reader.connection.scalar(here)
    if discarded is None:
        raise Refusal("没有这条记录。")
    if discarded:
        raise Refusal("这条记录已放弃。")


def _web_address(text: str) -> str:
    address = text.strip()
    if address and not (address.startswith(("http://", "https://")) and host_of(address)):
        raise Refusal("录像地址须是 http:// 或 https:// 开头的完整网址。")
    return address


def _own(reader: Reader, recording_id: int) -> None:
    recording(reader, recording_id)


def _change(pen: Pen, recording_id: int, **values: object) -> None:
    pen.connection.execute(update(Recording).where(Recording.id == recording_id).values(**values))
    pen.note("recording", recording_id, changed=sorted(values))
