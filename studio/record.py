"""The running record: lines with speakers, each in versions, reviewed before readers see them.

A line has an id for ever and a position; only an explicit move changes the position.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, and_, bindparam, func, select, update
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.interview import (
    RECORDABLE,
    InterviewState,
    guests,
    interview,
    require_state,
)
from studio.journal import KeptText, Pen, Reader
from studio.people import Role, require
from studio.photo import Photos, carried, named, reworded
from studio.question import question
from studio.ready import Ready
from studio.review import (
    Chain,
    PublicText,
    ReviewState,
    Secrecy,
    Versioned,
    VersionRow,
    add_version,
    approve_version,
    kept_texts,
    return_version,
    submit_version,
    versions_of,
)


class SpeakerRole(StrEnum):
    """Who can speak in a record; the label comes from here, never from a text."""

    HOST = "host"
    GUEST = "guest"
    NETIZEN = "netizen"
    PRESS = "press"
    EDITOR = "editor"


class Line(Base):
    """One line of the record; its words live in its versions."""

    __tablename__ = "line"
    __table_args__ = (
        UniqueConstraint("interview_id", "position"),
        {"sqlite_autoincrement": True},  # an id names an entry at the portal: never given twice
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    position: Mapped[int]
    speaker: Mapped[str]
    speaker_name: Mapped[str]
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"))
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    late: Mapped[bool]
    commitment: Mapped[bool]
    discarded: Mapped[bool]


class LineVersion(Versioned, Base):
    """One version of a line, its label as approved."""

    __tablename__ = "line_version"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), primary_key=True)


@dataclass(frozen=True)
class SpeakerRow:
    """A speaker to choose from; netizen and press are completed with a name on the line."""

    role: SpeakerRole
    name: str
    post: str
    label: str


@dataclass(frozen=True)
class LineRow:
    """A line as screens show it, in its newest version; version 0 while it is being typed."""

    id: int
    position: int
    speaker: SpeakerRole
    speaker_name: str
    question_id: int | None
    started_by: str
    started_at: datetime
    late: bool
    commitment: bool
    version: int
    label: str
    text: str
    remark: str
    state: ReviewState
    drafted_by: str
    decided_by: str | None
    reason: str
    photos: Photos = ()


FIND_LAST_POSITION = Ready(
    select(func.max(Line.position)).where(Line.interview_id == bindparam("here"))
)


# commands


def start_line(
    pen: Pen,
    speaker: SpeakerRole,
    speaker_name: str = "",
    question_id: int | None = None,
) -> int:
    """Opens a line at the end of the record, where it keeps its place while it is typed."""
    require(pen, Role.STENOGRAPHER)
    late = require_state(pen, *RECORDABLE) is InterviewState.FOLLOWING_UP
    label_of(pen, speaker, speaker_name)
    if question_id is not None:
        question(pen, question_id)
    number = pen.add(
        Line,
        interview_id=pen.programme,
        position=_last_position(pen) + 1,
        speaker=speaker.value,
        speaker_name=speaker_name.strip(),
        question_id=question_id,
        started_by=pen.by,
        started_at=pen.at,
        late=late,
        commitment=False,
        discarded=False,
    )
    pen.note("line", number)
    return number


def speak(pen: Pen, line_id: int, speaker: SpeakerRole, speaker_name: str = "") -> None:
    """Names another speaker for the line's next version; approved ones keep their label."""
    require(pen, Role.STENOGRAPHER)
    _own(pen, line_id)
    label_of(pen, speaker, speaker_name)
    _update(pen, line_id, speaker=speaker.value, speaker_name=speaker_name.strip())
    pen.note("line", line_id)


def draft(
    pen: Pen, line_id: int, text: str, seen: int, remark: str = "", photos: Photos | None = None
) -> None:
    """Saves a version of the line; `seen` is the newest version on the screen, 0 for none.

    A version on a published line is a correction; `remark` is the note readers will see.
    photos: None leaves those of the version before.
    """
    require(pen, Role.STENOGRAPHER, Role.REVIEWER)
    chain, line = _own(pen, line_id), _line(pen, line_id)
    label = label_of(pen, SpeakerRole(line.speaker), line.speaker_name)
    shown = named(pen, _photos_before(pen, chain, seen, text) if photos is None else photos)
    add_version(pen, chain, seen, PublicText(label, text, remark=remark.strip(), photos=shown))


def submit(pen: Pen, line_id: int, seen: int) -> None:
    """Hands the author's own version to review; submitting never publishes."""
    submit_version(pen, _own(pen, line_id), seen)


def hand_in(
    pen: Pen, line_id: int, text: str, seen: int, remark: str = "", photos: Photos | None = None
) -> None:
    """Drafts and submits in one act."""
    draft(pen, line_id, text, seen, remark, photos)
    submit(pen, line_id, seen + 1)


def write(
    pen: Pen,
    speaker: SpeakerRole,
    speaker_name: str,
    text: str,
    question_id: int | None = None,
) -> int:
    """Opens a line, drafts and submits it in one act; returns the line's id."""
    line_id = start_line(pen, speaker, speaker_name, question_id)
    hand_in(pen, line_id, text, 0)
    return line_id


def approve(
    pen: Pen, line_id: int, seen: int, secrecy: Secrecy | None, legal_basis: str = ""
) -> None:
    """Signs the line off, by a second person, after the secrecy check."""
    approve_version(pen, _own(pen, line_id), seen, secrecy, legal_basis)


def give_back(
    pen: Pen, line_id: int, seen: int, reason: str, secrecy: Secrecy | None = None
) -> None:
    """Returns the line to its author with a reason."""
    return_version(pen, _own(pen, line_id), seen, reason, secrecy)


def discard(pen: Pen, line_id: int) -> None:
    """Gives up a line that was never approved, so that the feed does not wait for it."""
    require(pen, Role.STENOGRAPHER, Role.DIRECTOR)
    chain = _own(pen, line_id)
    states = pen.connection.scalars(select(LineVersion.state).where(chain.key))
    if ReviewState.APPROVED.value in set(states):
        raise Refusal("这条已有通过的版本，不能放弃；要撤下，请用撤回。")
    _update(pen, line_id, discarded=True)
    pen.note("line", line_id)


def mark_commitment(pen: Pen, line_id: int, promised: bool) -> None:
    """Marks a line in which a guest promises something (承诺事项), or takes the mark off."""
    require(pen, Role.STENOGRAPHER, Role.AIDE)
    _own(pen, line_id)
    _update(pen, line_id, commitment=promised)
    pen.note("line", line_id, commitment=promised)


def move(pen: Pen, line_id: int, before: int | None) -> list[int]:
    """Puts a line before another one (None: at the end); returns the ids that changed place."""
    require(pen, Role.STENOGRAPHER, Role.PUBLISHER, Role.DIRECTOR)
    _own(pen, line_id)
    rows = pen.connection.execute(
        select(Line.id, Line.position)
        .where(Line.interview_id == pen.programme)
        .order_by(Line.position)
    ).all()
    order = [row.id for row in rows if row.id != line_id]
    if before is not None and before not in order:
        raise Refusal("没有这条记录。")
    order.insert(len(order) if before is None else order.index(before), line_id)
    changed = {new: row.position for new, row in zip(order, rows, strict=True) if new != row.id}
    for number, position in changed.items():
        _update(pen, number, position=-position)
    for number, position in changed.items():
        _update(pen, number, position=position)
        pen.note("line", number, position=position)
    if not changed:
        raise Refusal("已经在这个位置。")
    return list(changed)


# queries


def speakers(reader: Reader) -> tuple[SpeakerRow, ...]:
    """Those who can speak in this programme, in the order of their keys."""
    shown = interview(reader)
    host = SpeakerRow(SpeakerRole.HOST, shown.host, "", "主持人")
    named = [SpeakerRow(SpeakerRole.GUEST, g.name, g.post, g.name) for g in shown.guests]
    others = [
        SpeakerRow(SpeakerRole.NETIZEN, "", "", "网友"),
        SpeakerRow(SpeakerRole.PRESS, "", "", "记者"),
        SpeakerRow(SpeakerRole.EDITOR, "", "", shown.editor),
    ]
    return (host, *named, *others)


def label_of(reader: Reader, speaker: SpeakerRole, name: str) -> str:
    """What readers see before the line; Refusal for a guest who is not on the list."""
    name = name.strip()
    match speaker:
        case SpeakerRole.HOST:
            return "主持人"
        case SpeakerRole.EDITOR:
            return interview(reader).editor
        case SpeakerRole.NETIZEN:
            return f"网友 {name}".strip()
        case SpeakerRole.PRESS:
            return name if name.endswith("记者") else f"{name}记者"
        case SpeakerRole.GUEST:
            if name not in {guest.name for guest in guests(reader)}:
                raise Refusal("嘉宾名单中没有“{name}”。", name=name)
            return name


def lines(
    reader: Reader, states: Sequence[ReviewState] = (), ids: Sequence[int] = ()
) -> tuple[LineRow, ...]:
    """The record in order of position, each line in its newest version; no discarded ones."""
    query = line_query().where(Line.interview_id == reader.programme)
    if states:
        query = query.where(LineVersion.state.in_([state.value for state in states]))
    if ids:
        query = query.where(Line.id.in_(ids))
    rows = reader.connection.execute(query.order_by(Line.position))
    return tuple(line_row(row) for row in rows)


def line_query() -> Any:
    """The columns of LineRow, in order; later stages add their own."""
    v, each = LineVersion, aliased(LineVersion)
    newest = select(func.max(each.number)).where(each.line_id == Line.id).correlate(Line)
    return (
        select(
            Line.id, Line.position, Line.speaker, Line.speaker_name, Line.question_id,
            Line.started_by, Line.started_at, Line.late, Line.commitment, v.number, v.label,
            v.text, v.remark, v.state, v.drafted_by, v.decided_by, v.reason, v.photos,
        )
        .select_from(Line)
        .outerjoin(v, and_(v.line_id == Line.id, v.number == newest.scalar_subquery()))
        .where(~Line.discarded)
    )  # fmt: skip


def returned_since(reader: Reader) -> datetime | None:
    """Since when the first of the returned lines has waited for a new version; None for none."""
    later = aliased(LineVersion)
    v = LineVersion
    newer = select(later.line_id).where(later.line_id == v.line_id, later.number > v.number)
    query = (
        select(func.min(v.decided_at))
        .join(Line, Line.id == v.line_id)
        .where(Line.interview_id == reader.programme, ~Line.discarded)
        .where(v.state == ReviewState.RETURNED.value, ~newer.exists())
    )
    return reader.connection.scalar(query)


def line_row(row: Sequence[Any]) -> LineRow:
    """A LineRow from the columns of `line_query`."""
    speaker = SpeakerRole(row[2])
    if row[9] is None:
        empty = (0, "", "", "", ReviewState.DRAFT, row[5], None, "")
        values: list[Any] = [*row[:2], speaker, *row[3:9], *empty]
    else:
        rest = (ReviewState(row[13]), *row[14:17], carried(row[17]))
        values = [*row[:2], speaker, *row[3:13], *rest]
    return LineRow(*values)


def versions(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[VersionRow, ...]]:
    """All versions of these lines, by line, oldest first; without the discarded ones."""
    own = select(Line.id).where(
        Line.id.in_(ids), Line.interview_id == reader.programme, ~Line.discarded
    )
    return versions_of(reader, LineVersion, "line_id", own)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    return kept_texts(reader, LineVersion, "line_id", "line")


def _photos_before(pen: Pen, chain: Chain, seen: int, text: str) -> Photos:
    """Those of the version on the screen, with words that follow the line's."""
    if not seen:
        return ()
    v, key = LineVersion, (chain.key, LineVersion.number == seen)
    before = pen.connection.execute(select(v.text, v.photos).where(*key)).first()
    return () if before is None else reworded(carried(before.photos), before.text, text)


def _own(reader: Reader, line_id: int) -> Chain:
    if _line(reader, line_id).discarded:
        raise Refusal("这条记录已放弃。")
    return Chain(LineVersion, "line_id", "line", line_id)


def _line(reader: Reader, line_id: int) -> Any:
    row = reader.connection.execute(
        select(Line).where(Line.id == line_id, Line.interview_id == reader.programme)
    ).first()
    if row is None:
        raise Refusal("没有这条记录。")
    return row


def _last_position(reader: Reader) -> int:
    ((last,),) = FIND_LAST_POSITION.run(reader.connection, {"here": reader.programme})
    return last or 0


def _update(pen: Pen, line_id: int, **values: object) -> None:
    pen.connection.execute(update(Line).where(Line.id == line_id).values(**values))
