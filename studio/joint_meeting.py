"""会商联席会议: which units hear of a grave matter, as the house keeps the list (A95).

A unit is never deleted, for reports that went to it name it; a retired one gets no new ones.
"""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import require_house
from studio.journal import Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require

MOST_MEMBERS = 50


class JointMember(Base):
    """One unit of the joint meeting."""

    __tablename__ = "joint_member"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    active: Mapped[bool]


@dataclass(frozen=True)
class MemberRow:
    """A unit as screens know one."""

    id: int
    name: str
    active: bool = True


# commands


def add(pen: Pen, name: str) -> int:
    """Adds a unit and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    called = _named(pen, name)
    _require_room(pen)
    number = pen.add(JointMember, name=called, active=True)
    pen.note("joint_member", number)
    return number


def rename(pen: Pen, member_id: int, name: str) -> None:
    """Calls a unit something else from now on; reports of before keep the name they went to."""
    _require_right(pen)
    _change(pen, member_id, name=_named(pen, name, member_id))


def retire(pen: Pen, member_id: int) -> None:
    """Sends the unit nothing new."""
    _require_right(pen)
    _change(pen, member_id, active=False)


def reinstate(pen: Pen, member_id: int) -> None:
    """Sends a retired unit reports again."""
    _require_right(pen)
    _require_room(pen)
    _change(pen, member_id, active=True)


# queries


def members(reader: Reader) -> tuple[MemberRow, ...]:
    """Every unit, those in use first, in the order in which they were added."""
    m = JointMember
    query = select(m.id, m.name, m.active).order_by(m.active.desc(), m.id)
    return tuple(MemberRow(*row) for row in reader.connection.execute(query))


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _require_room(pen: Pen) -> None:
    if sum(row.active for row in members(pen)) >= MOST_MEMBERS:
        raise Refusal("会商联席会议最多 {n} 个单位；请先停用一个。", n=MOST_MEMBERS)


def _named(pen: Pen, name: str, member_id: int = 0) -> str:
    called = written(name, TITLE)
    if not called:
        raise Refusal("请填写成员单位的名称。")
    owner = pen.connection.scalar(select(JointMember.id).where(JointMember.name == called))
    if owner not in (None, member_id):
        raise Refusal("“{name}”已在名单中。", name=called)
    return called


def _change(pen: Pen, member_id: int, **values: object) -> None:
    changed = update(JointMember).where(JointMember.id == member_id).values(**values)
    if not pen.connection.execute(changed).rowcount:
        raise Refusal("没有这个成员单位。")
    pen.note("joint_member", member_id, changed=sorted(values))
