"""一次性报告任务: what must be reported once by a day, because a notice says so (A90).

"2014年3月31日前將貫徹落實情況報省政府辦公廳": with its source, until when, and what was done.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import require_house
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Role, require


class DutyState(StrEnum):
    """Whether it is still to be done, was done, or is asked no more."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ReportingDuty(Base):
    """One report that is due once; its words live in its versions, and it is never deleted."""

    __tablename__ = "reporting_duty"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]


class ReportingDutyVersion(Base):
    """One version; due: as 2026-03-31. remark: what was handed in, or why it is asked no more."""

    __tablename__ = "reporting_duty_version"
    __table_args__ = (CheckConstraint("state = 'open' OR remark <> ''", "remark"),)

    duty_id: Mapped[int] = mapped_column(
        ForeignKey("reporting_duty.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    source: Mapped[str]
    due: Mapped[str]
    state: Mapped[str]
    remark: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


@dataclass(frozen=True)
class ReportingRow:
    """A duty as screens show one; by, at: of its newest version."""

    id: int
    version: int
    title: str
    source: str
    due: date
    state: DutyState
    remark: str
    by: str
    at: datetime


# commands


def add(pen: Pen, title: str, source: str, due: date) -> int:
    """Adds a report that is due once and returns its id; planner or administrator do."""
    _require_right(pen)
    number = pen.add(ReportingDuty, version=0)
    _write(pen, number, 1, title, source, due, DutyState.OPEN, "")
    return number


def revise(pen: Pen, duty_id: int, title: str, source: str, due: date, seen: int) -> None:
    """Says it anew, while it is open; seen: the version on the person's screen."""
    before = _open(pen, duty_id, seen)
    said = (written(title, TITLE), written(source, TITLE), due)
    if said == (before.title, before.source, before.due):
        raise Refusal("内容没有改动。")
    _write(pen, duty_id, seen + 1, *said, DutyState.OPEN, "")


def finish(pen: Pen, duty_id: int, remark: str, seen: int) -> None:
    """It was reported: what, to whom, when; the reminder ends."""
    row = _open(pen, duty_id, seen)
    if not remark.strip():
        raise Refusal("请写明报送了什么、报给了谁。")
    _write(pen, duty_id, seen + 1, row.title, row.source, row.due, DutyState.DONE, remark)


def drop(pen: Pen, duty_id: int, remark: str, seen: int) -> None:
    """It is asked no more; it stays to be seen, with the reason."""
    row = _open(pen, duty_id, seen)
    if not remark.strip():
        raise Refusal("请写明不再报送的原因。")
    _write(pen, duty_id, seen + 1, row.title, row.source, row.due, DutyState.DROPPED, remark)


def reopen(pen: Pen, duty_id: int, seen: int) -> None:
    """It is to be done after all; what was said of it stays in its history."""
    row = _seen(pen, duty_id, seen)
    if row.state is DutyState.OPEN:
        raise Refusal("这项报告任务还没有办结。")
    _write(pen, duty_id, seen + 1, row.title, row.source, row.due, DutyState.OPEN, "")


# queries


def reporting_duties(reader: Reader) -> tuple[ReportingRow, ...]:
    """Every duty, those to be done first, by their day."""
    rows = [_row(row) for row in reader.connection.execute(_standing())]
    return tuple(sorted(rows, key=lambda row: (row.state is not DutyState.OPEN, row.due, row.id)))


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    for row in reader.connection.execute(select(ReportingDutyVersion.__table__)):
        yield KeptText("reporting_duty", row.duty_id, row.number, _digest(row))


def _standing() -> Any:
    v, d = ReportingDutyVersion, ReportingDuty
    return select(v.__table__).join(d, (d.id == v.duty_id) & (d.version == v.number))


def _row(row: Any) -> ReportingRow:
    return ReportingRow(
        row.duty_id, row.number, row.title, row.source, date.fromisoformat(row.due),
        DutyState(row.state), row.remark, row.by, row.at,
    )  # fmt: skip


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _seen(pen: Pen, duty_id: int, seen: int) -> ReportingRow:
    _require_right(pen)
    mine = _standing().where(ReportingDutyVersion.duty_id == duty_id)
    row = pen.connection.execute(mine).first()
    if row is None:
        raise Refusal("没有这项报告任务。")
    if row.number != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    return _row(row)


def _open(pen: Pen, duty_id: int, seen: int) -> ReportingRow:
    row = _seen(pen, duty_id, seen)
    if row.state is not DutyState.OPEN:
        raise Refusal("这项报告任务已经办结或不再报送，请先恢复。")
    return row


def _write(
    pen: Pen, duty_id: int, number: int, title: str, source: str, due: date,
    state: DutyState, remark: str,
) -> None:  # fmt: skip
    called = written(title, TITLE)
    if not called:
        raise Refusal("请填写要报告的事项。")
    v = ReportingDutyVersion
    made = insert(v).values(
        duty_id=duty_id, number=number, title=called, source=written(source, TITLE),
        due=due.isoformat(), state=state.value, remark=written(remark, TITLE), by=pen.by,
        at=pen.at, salt=new_salt(),
    )  # fmt: skip
    digest = _digest(pen.connection.execute(made.returning(v.__table__)).one())
    pen.connection.execute(
        update(ReportingDuty).where(ReportingDuty.id == duty_id).values(version=number)
    )
    pen.note("reporting_duty", duty_id, version=number, text_digest=digest, state=state.value)


def _digest(row: Any) -> str:
    return text_digest(row.salt, row.title, row.source, row.due, row.state, row.remark)
