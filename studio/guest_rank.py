"""嘉宾级别: as whom somebody comes to a programme, as the house keeps the list (A92).

A rank says how it counts: a unit's head once a year, a spokesperson each quarter. A rank is never
deleted, for what was noted of programmes names it; a retired one is offered no more.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import CheckConstraint, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import require_house
from studio.journal import Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.words import Words

MOST_RANKS = 40


class Standing(StrEnum):
    """How a rank counts where a profile asks who came."""

    CHIEF = "chief"
    SPOKESPERSON = "spokesperson"
    EXPERT = "expert"
    OTHER = "other"


STANDING_NAMES = {
    Standing.CHIEF: Words("主要负责同志"),
    Standing.SPOKESPERSON: Words("新闻发言人或相关负责人"),
    Standing.EXPERT: Words("专家"),
    Standing.OTHER: Words("其他"),
}


class GuestRank(Base):
    """One rank of the list."""

    __tablename__ = "guest_rank"
    __table_args__ = (
        CheckConstraint(
            "standing IN ('chief', 'spokesperson', 'expert', 'other')", "known_standing"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    standing: Mapped[str]
    active: Mapped[bool]


@dataclass(frozen=True)
class RankRow:
    """A rank as screens know one."""

    id: int
    name: str
    standing: Standing
    active: bool = True


# commands


def add(pen: Pen, name: str, standing: Standing) -> int:
    """Adds a rank and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    called = _named(pen, name)
    _require_room(pen)
    number = pen.add(GuestRank, name=called, standing=Standing(standing).value, active=True)
    pen.note("guest_rank", number, standing=standing.value)
    return number


def revise(pen: Pen, rank_id: int, name: str, standing: Standing) -> None:
    """Gives a rank another name or standing, for programmes of before too."""
    _require_right(pen)
    called = _named(pen, name, rank_id)
    _change(pen, rank_id, name=called, standing=Standing(standing).value)


def retire(pen: Pen, rank_id: int) -> None:
    """Offers a rank no more; who came as one stays."""
    _require_right(pen)
    _change(pen, rank_id, active=False)


def reinstate(pen: Pen, rank_id: int) -> None:
    """Offers a retired rank again."""
    _require_right(pen)
    _require_room(pen)
    _change(pen, rank_id, active=True)


# queries


def guest_ranks(reader: Reader) -> tuple[RankRow, ...]:
    """Every rank, those in use first, in the order in which they were added."""
    g = GuestRank
    query = select(g.id, g.name, g.standing, g.active).order_by(g.active.desc(), g.id)
    return tuple(
        RankRow(row.id, row.name, Standing(row.standing), row.active)
        for row in reader.connection.execute(query)
    )


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _require_room(pen: Pen) -> None:
    if sum(row.active for row in guest_ranks(pen)) >= MOST_RANKS:
        raise Refusal("嘉宾级别最多 {n} 个；请先停用一个。", n=MOST_RANKS)


def _named(pen: Pen, name: str, rank_id: int = 0) -> str:
    called = written(name, NAME)
    if not called:
        raise Refusal("请填写嘉宾级别的名称。")
    owner = pen.connection.scalar(select(GuestRank.id).where(GuestRank.name == called))
    if owner not in (None, rank_id):
        raise Refusal("已有名叫“{name}”的嘉宾级别，请换一个名称。", name=called)
    return called


def _change(pen: Pen, rank_id: int, **values: object) -> None:
    changed = update(GuestRank).where(GuestRank.id == rank_id).values(**values)
    if not pen.connection.execute(changed).rowcount:
        raise Refusal("没有这个嘉宾级别。")
    pen.note("guest_rank", rank_id, changed=sorted(values))
