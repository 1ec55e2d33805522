"""Who really came: each guest of a programme, confirmed after air, version by version (A81, A83).

The newest version of a guest holds; none is changed and none goes away.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, exists, func, insert, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.department import full_name
from studio.errors import Refusal
from studio.guest import Guest, GuestKind, titled
from studio.guest_rank import GuestRank, RankRow, guest_ranks
from studio.interview import InterviewState, interview, require_state
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import NAME, TITLE, written
from studio.people import Role, require
from studio.words import Words
from studio.year_plan import units_in

SHAPE = (
    "(came = 'absent' AND rank_id IS NULL AND stand_in = '' AND stand_in_post = '')"
    " OR (came = 'present' AND rank_id IS NOT NULL AND stand_in = '' AND stand_in_post = '')"
    " OR (came = 'stood_in' AND rank_id IS NOT NULL AND stand_in <> '' AND stand_in_post <> '')"
)


class Came(StrEnum):
    """What became of a guest."""

    PRESENT = "present"
    ABSENT = "absent"
    STOOD_IN = "stood_in"


CAME_NAMES = {
    Came.PRESENT: Words("出席"), Came.ABSENT: Words("缺席"), Came.STOOD_IN: Words("由他人代为出席"),
}  # fmt: skip


class Attendance(Base):
    """One version: what became of one guest, as which rank, for which unit.

    number: counts the versions of a programme, over all guests; stand_in, stand_in_post: who came
    in the guest's place.
    """

    __tablename__ = "attendance"
    __table_args__ = (CheckConstraint(SHAPE, "shape"),)

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"))
    came: Mapped[str]
    rank_id: Mapped[int | None] = mapped_column(ForeignKey("guest_rank.id"))
    unit: Mapped[str]
    stand_in: Mapped[str]
    stand_in_post: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


CALLED = Guest.name.label("called")


@dataclass(frozen=True)
class Coming:
    """What is confirmed of a guest; rank_id: None for who did not come."""

    came: Came
    rank_id: int | None = None
    unit: str = ""
    stand_in: str = ""
    stand_in_post: str = ""


@dataclass(frozen=True)
class AttendanceRow:
    """A guest and what was last confirmed; id: the guest's, number: the version's, 0 for none."""

    id: int
    name: str
    post: str
    number: int = 0
    coming: Coming | None = None
    rank: str = ""
    by: str = ""
    at: datetime | None = None
    expert: bool = False


# commands


def confirm(pen: Pen, guest_id: int, coming: Coming, seen: int) -> int:
    """Notes what became of a guest, after air; returns the version.

    seen: the guest's newest version on the person's screen, 0 for none. Refusal for a retired rank,
    for a stand-in without name and post, and where nothing is changed.
    """
    require(pen, Role.PLANNER, Role.AIDE)
    require_state(pen, InterviewState.FOLLOWING_UP)
    here = _guest(pen, guest_id, seen)
    known = here.coming.rank_id if here.coming is not None else None
    given = _given(pen, coming, known)
    if here.coming == given:
        raise Refusal("出席情况没有改动，不必再记。")
    last = select(func.max(Attendance.number)).where(Attendance.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    values: dict[str, Any] = {**vars(given), "came": given.came.value, "guest_id": guest_id}
    pen.connection.execute(
        insert(Attendance).values(
            interview_id=pen.programme, number=number, salt=salt, by=pen.by, at=pen.at, **values
        )
    )
    digest = text_digest(salt, *_sealed(values))
    pen.note(
        "attendance", pen.programme, version=number, text_digest=digest, guest=guest_id,
        came=given.came.value, rank=given.rank_id or 0,
    )  # fmt: skip
    return number


# queries


def attendance(reader: Reader) -> tuple[AttendanceRow, ...]:
    """Every guest of the programme, each with what was last confirmed."""
    a = Attendance
    query = (
        select(Guest.id, CALLED, Guest.post, Guest.kind, a.__table__, GuestRank.name)
        .select_from(Guest)
        .outerjoin(a, (a.guest_id == Guest.id) & (a.interview_id == reader.programme) & holds())
        .outerjoin(GuestRank, GuestRank.id == a.rank_id)
        .where(Guest.interview_id == reader.programme)
        .order_by(Guest.position, Guest.id)
    )
    return tuple(_row(row) for row in reader.connection.execute(query))


def story_of(reader: Reader, guest_id: int) -> tuple[AttendanceRow, ...]:
    """Every version of a guest, the newest first."""
    a = Attendance
    query = (
        select(Guest.id, CALLED, Guest.post, Guest.kind, a.__table__, GuestRank.name)
        .select_from(Guest)
        .join(a, a.guest_id == Guest.id)
        .outerjoin(GuestRank, GuestRank.id == a.rank_id)
        .where(Guest.interview_id == reader.programme, Guest.id == guest_id)
        .order_by(a.number.desc())
    )
    return tuple(_row(row) for row in reader.connection.execute(query))


def holds() -> ColumnElement[bool]:
    """In a query: that a version is its guest's newest."""
    a, later = Attendance, aliased(Attendance)
    return ~exists().where(
        later.interview_id == a.interview_id, later.guest_id == a.guest_id, later.number > a.number
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    for row in reader.connection.execute(select(Attendance.__table__)):
        digest = text_digest(row.salt, *_sealed(row._mapping))
        yield KeptText("attendance", row.interview_id, row.number, digest)


def _guest(pen: Pen, guest_id: int, seen: int) -> AttendanceRow:
    """The guest, if what was last confirmed is what the person saw."""
    here = next((row for row in attendance(pen) if row.id == guest_id), None)
    if here is None:
        raise Refusal("没有这位嘉宾。")
    if here.number != seen:
        raise Refusal("“{name}”的出席情况刚有别人记过，请看过再操作。", name=here.name)
    return here


def _given(pen: Pen, coming: Coming, known: int | None) -> Coming:
    """What was confirmed, clean; a rank that is retired stays where it was given before."""
    unit = full_name(pen, written(coming.unit, TITLE)) or _first_unit(pen)
    if coming.came is Came.ABSENT:
        return Coming(Came.ABSENT, None, unit)
    rank = next((row for row in guest_ranks(pen) if row.id == coming.rank_id), None)
    if rank is None:
        raise Refusal("请选定这位嘉宾的级别。")
    _require_offered(rank, known)
    if coming.came is Came.PRESENT:
        return Coming(Came.PRESENT, rank.id, unit)
    name, post = written(coming.stand_in, NAME), written(coming.stand_in_post, TITLE)
    if not name or not post:
        raise Refusal("请写明代为出席的人的姓名和职务。")
    return Coming(Came.STOOD_IN, rank.id, unit, name, post)


def _first_unit(pen: Pen) -> str:
    """Whom a guest comes for where nobody says it: the first unit of the programme."""
    unit = interview(pen).unit
    return full_name(pen, (*units_in(unit), unit)[0])


def _require_offered(rank: RankRow, known: int | None) -> None:
    if not rank.active and rank.id != known:
        raise Refusal("嘉宾级别“{name}”已停用，请换一个。", name=rank.name)


def _row(row: Any) -> AttendanceRow:
    number, name, post, kind, *_rest, rank = row
    expert = GuestKind(kind) is GuestKind.EXPERT
    post = titled(GuestKind(kind), post)
    if row.number is None:
        return AttendanceRow(number, name, post, expert=expert)
    said = Coming(Came(row.came), row.rank_id, row.unit, row.stand_in, row.stand_in_post)
    return AttendanceRow(number, name, post, row.number, said, rank or "", row.by, row.at, expert)


def _sealed(values: Any) -> tuple[str, ...]:
    names = ("guest_id", "came", "rank_id", "unit", "stand_in", "stand_in_post")
    return tuple("" if values[name] is None else str(values[name]) for name in names)
