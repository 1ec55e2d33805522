"""专家库: the experts whom the house may invite, with post, unit and field (A80).

Who is invited stands in the programme's own row with all that is needed: what becomes of the list
changes no programme. A retired expert is offered no more; whom the house strikes from the list,
because the person asks for it, is gone from it.
"""

from dataclasses import dataclass

from sqlalchemy import UniqueConstraint, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio import interview
from studio.database import Base
from studio.errors import Refusal
from studio.folded import folded
from studio.guest import GuestKind
from studio.house import require_house
from studio.journal import Pen, Reader
from studio.naming import NAME, TITLE, written
from studio.people import Role, require

MOST_EXPERTS = 2000
MOST_SIGNS = 90
"""Of a unit and of a post: together, with what they are before them, they are a guest's post."""


class Expert(Base):
    """One expert; field: what one is asked about."""

    __tablename__ = "expert"
    __table_args__ = (UniqueConstraint("name", "unit"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    post: Mapped[str]
    unit: Mapped[str]
    field: Mapped[str]
    active: Mapped[bool]


@dataclass(frozen=True)
class ExpertRow:
    """An expert as screens know one."""

    id: int
    name: str
    post: str
    unit: str
    field: str
    active: bool = True

    @property
    def billing(self) -> str:
        """Unit and post in one, as a guest's post is written."""
        return self.post if self.post.startswith(self.unit) else f"{self.unit}{self.post}"


# commands


def add(pen: Pen, name: str, post: str, unit: str, field: str) -> int:
    """Adds an expert and returns the id; planner or administrator do, in the house."""
    _require_right(pen)
    told = _checked(pen, name, post, unit, field)
    if (pen.connection.scalar(select(func.count()).select_from(Expert)) or 0) >= MOST_EXPERTS:
        raise Refusal("专家库最多 {n} 位；请先删去不再邀请的。", n=MOST_EXPERTS)
    number = pen.add(Expert, **told, active=True)
    pen.note("expert", number)
    return number


def revise(pen: Pen, expert_id: int, name: str, post: str, unit: str, field: str) -> None:
    """Changes what the list says; programmes of before keep what they say."""
    _require_right(pen)
    _change(pen, expert_id, **_checked(pen, name, post, unit, field, expert_id))


def retire(pen: Pen, expert_id: int) -> None:
    """Offers an expert no more."""
    _require_right(pen)
    _change(pen, expert_id, active=False)


def reinstate(pen: Pen, expert_id: int) -> None:
    """Offers a retired expert again."""
    _require_right(pen)
    _change(pen, expert_id, active=True)


def strike(pen: Pen, expert_id: int) -> None:
    """Deletes a retired expert's row; the journal keeps the number alone."""
    _require_right(pen)
    row = _found(pen, expert_id)
    if row.active:
        raise Refusal("请先停用“{name}”，再从专家库删去。", name=row.name)
    pen.connection.execute(delete(Expert).where(Expert.id == expert_id))
    pen.note("expert", expert_id)


def invite(pen: Pen, expert_id: int) -> int:
    """Names an expert as the programme's guest, of the type 专家; returns the guest's id."""
    row = _found(pen, expert_id)
    if not row.active:
        raise Refusal("“{name}”已停用，不能再邀请。", name=row.name)
    return interview.name_guest(pen, row.name, row.billing, GuestKind.EXPERT)


# queries


def experts(reader: Reader, words: str = "") -> tuple[ExpertRow, ...]:
    """The list by name, those in use first; `words` must all stand in one row."""
    e = Expert
    query = select(e.id, e.name, e.post, e.unit, e.field, e.active)
    rows = (ExpertRow(*row) for row in reader.connection.execute(query))
    wanted = folded(words).split()
    found = (row for row in rows if all(word in _said(row) for word in wanted))
    return tuple(sorted(found, key=_in_order))


def _said(row: ExpertRow) -> str:
    return folded(f"{row.name} {row.post} {row.unit} {row.field}")


def _in_order(row: ExpertRow) -> tuple[bool, str, int]:
    return not row.active, row.name, row.id


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _checked(
    pen: Pen, name: str, post: str, unit: str, field: str, expert_id: int = 0
) -> dict[str, str]:
    """What is kept; Refusal where name, post or unit is missing, and for one who is listed."""
    called, at = written(name, NAME), written(unit, MOST_SIGNS)
    does, knows = written(post, MOST_SIGNS), written(field, TITLE)
    if not (called and does and at):
        raise Refusal("专家的姓名、职务和单位都要填写。")
    known = select(Expert.id).where(Expert.name == called, Expert.unit == at)
    if pen.connection.scalar(known) not in (None, expert_id):
        raise Refusal("{unit}的“{name}”已在专家库中。", unit=at, name=called)
    return {"name": called, "post": does, "unit": at, "field": knows}


def _found(reader: Reader, expert_id: int) -> ExpertRow:
    e = Expert
    query = select(e.id, e.name, e.post, e.unit, e.field, e.active).where(e.id == expert_id)
    row = reader.connection.execute(query).first()
    if row is None:
        raise Refusal("专家库里没有这位专家。")
    return ExpertRow(*row)


def _change(pen: Pen, expert_id: int, **values: object) -> None:
    _found(pen, expert_id)
    pen.connection.execute(update(Expert).where(Expert.id == expert_id).values(**values))
    pen.note("expert", expert_id, changed=sorted(values))
