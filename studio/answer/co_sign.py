"""Confirmation by other units (会签): an answer that touches them waits for every one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, and_, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.answer.noun import (
    Answer,
    AnswerVersion,
    answer_of,
    authors,
    chain_of,
    newest_number,
)
from studio.database import Base
from studio.department import full_name, own_units
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.review import ReviewState, newest_version, require_seen
from studio.words import Words

LISTED = Words("、")


class CoDepartment(Base):
    """A unit whose confirmation an answer needs."""

    __tablename__ = "co_department"

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id"), primary_key=True, autoincrement=False
    )
    unit: Mapped[str] = mapped_column(primary_key=True)
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]


class CoSignature(Base):
    """A unit's confirmation of one version; another version needs another one."""

    __tablename__ = "co_signature"

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id"), primary_key=True, autoincrement=False
    )
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    unit: Mapped[str] = mapped_column(primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class CoSignRow:
    """A unit that is asked, and who signed the newest version for it; empty while it has not."""

    answer_id: int
    unit: str
    asked_by: str
    by: str


# commands


def ask_unit(pen: Pen, answer_id: int, unit: str) -> None:
    """Asks another unit to confirm the answer (会签)."""
    require(pen, Role.AIDE, Role.REVIEWER)
    unit = full_name(pen, written(unit, NAME))
    if not unit:
        raise Refusal("请选择会签单位。")
    newest = newest_version(pen, chain_of(pen, answer_id))
    if newest is not None and newest.state == ReviewState.APPROVED:
        raise Refusal("这一版已通过，不能再请会签；要会签，请先改写成新的一版。")
    if unit in {row.unit for row in co_signs(pen, answer_id)}:
        raise Refusal("已请{unit}会签。", unit=unit)
    pen.connection.execute(
        insert(CoDepartment).values(
            answer_id=answer_id, unit=unit, asked_by=pen.by, asked_at=pen.at
        )
    )
    pen.note("answer", answer_id, co_departments=len(co_signs(pen, answer_id)))


def drop_unit(pen: Pen, answer_id: int, unit: str) -> None:
    """Asks a unit no longer; whoever drafted cannot drop it alone, for it was asked of them."""
    require(pen, Role.AIDE, Role.REVIEWER)
    answer_of(pen, answer_id)
    if pen.by in authors(pen, answer_id):
        raise Refusal("起草人不能取消会签，请由审核员或另一名助理取消。")
    gone = pen.connection.execute(
        delete(CoDepartment).where(CoDepartment.answer_id == answer_id, CoDepartment.unit == unit)
    ).rowcount
    if not gone:
        raise Refusal("没有请{unit}会签。", unit=unit)
    pen.note("answer", answer_id, co_departments=len(co_signs(pen, answer_id)))


def co_sign(pen: Pen, answer_id: int, seen: int) -> None:
    """Confirms the version on the screen for one's own unit; its author cannot."""
    require(pen, Role.AIDE)
    newest = require_seen(pen, chain_of(pen, answer_id), seen)
    asked = {row.unit: row for row in co_signs(pen, answer_id)}
    unit = next((one for one in own_units(pen) if one in asked), "")
    if not unit:
        raise Refusal("这条答复没有请您的单位会签。")
    if pen.by in authors(pen, answer_id):
        raise Refusal("不能会签自己起草的答复。")
    if newest is None or newest.state not in (ReviewState.DRAFT, ReviewState.SUBMITTED):
        raise Refusal("这一版的状态已变，请看过现状再操作。")
    if asked[unit].by:
        raise Refusal("{unit}已会签这一版。", unit=unit)
    pen.connection.execute(
        insert(CoSignature).values(
            answer_id=answer_id, version=seen, unit=unit, by=pen.by, at=pen.at
        )
    )
    pen.note("answer", answer_id, version=seen, co_signed=True)


# rules


def require_co_signed(pen: Pen, answer_id: int) -> None:
    """Refusal where a unit that was asked has not confirmed the newest version."""
    missing = [row.unit for row in co_signs(pen, answer_id) if not row.by]
    if missing:
        raise Refusal("还没有会签：{units}。", units=LISTED.join(missing))


# queries


def co_signs(reader: Reader, answer_id: int) -> tuple[CoSignRow, ...]:
    """The units that are asked, and who signed the answer's newest version for them."""
    return co_signs_of(reader, [answer_id]).get(answer_id, ())


def co_signs_of(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[CoSignRow, ...]]:
    """The same for many answers, by answer."""
    d, s = CoDepartment, CoSignature
    newest = newest_number(d.answer_id)
    rows = reader.connection.execute(
        select(d.answer_id, d.unit, d.asked_by, s.by)
        .outerjoin(s, and_(s.answer_id == d.answer_id, s.unit == d.unit, s.version == newest))
        .where(d.answer_id.in_(ids))
        .order_by(d.answer_id, d.asked_at, d.unit)
    )
    found: dict[int, tuple[CoSignRow, ...]] = {}
    for answer_id, unit, asked, by in rows:
        found[answer_id] = (*found.get(answer_id, ()), CoSignRow(answer_id, unit, asked, by or ""))
    return found


def waiting_for(reader: Reader) -> Select[int]:
    """The questions whose answer, not decided yet, waits for the signature of one's own unit."""
    d, s, v = CoDepartment, CoSignature, AnswerVersion
    open_states = (ReviewState.DRAFT.value, ReviewState.SUBMITTED.value)
    signed = select(s.by).where(s.answer_id == d.answer_id, s.unit == d.unit, s.version == v.number)
    mine = select(v.number).where(v.answer_id == Answer.id, v.drafted_by == reader.by)
    return (
        select(Answer.question_id)
        .join(d, d.answer_id == Answer.id)
        .join(v, and_(v.answer_id == Answer.id, v.number == newest_number(Answer.id)))
        .where(Answer.interview_id == reader.programme, d.unit.in_(own_units(reader)))
        .where(v.state.in_(open_states), ~signed.correlate(d, v).exists())
        .where(~mine.correlate(Answer).exists())
    )
