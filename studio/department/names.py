"""A department and its names: added, renamed, retired, found again by any of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.database import Base
from studio.department.days import Held
from studio.department.table import Listed, fault_of
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.people import Role, person, require
from studio.ready import Ready
from studio.words import Words


class NameKind(StrEnum):
    """What a name is to its department: today's, another one, or one of before."""

    CURRENT = "current"
    ALIAS = "alias"
    FORMER = "former"


class Department(Base):
    """One department; never deleted, only retired."""

    __tablename__ = "department"

    id: Mapped[int] = mapped_column(primary_key=True)
    active: Mapped[bool]


class DepartmentName(Base):
    """One name of a department, and its first and last day; the key says that it is nobody else's.

    Today's name has no last day.
    """

    __tablename__ = "department_name"
    __table_args__ = (
        CheckConstraint(
            "until IS NULL OR (kind <> 'current' AND (since IS NULL OR since <= until))", "days"
        ),
    )

    name: Mapped[str] = mapped_column(primary_key=True)
    department_id: Mapped[int] = mapped_column(ForeignKey("department.id"), index=True)
    kind: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]


@dataclass(frozen=True)
class DepartmentRow:
    """A department as screens know one; aliases and former names in the order of letters.

    held: today's and former names of whose days something is known, the earliest first.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    active: bool = True
    held: tuple[Held, ...] = ()

    def called_on(self, day: date) -> str:
        """Its name on a day: a former one that held then, else today's."""
        former = (one.name for one in self.held if one.name != self.name and one.on(day))
        return next(former, self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, today's name first."""
        return (self.name, *self.aliases, *self.former)


@dataclass(frozen=True)
class Looked:
    """What a line of a list would bring; owner: the department that has its name already."""

    row: Listed
    owner: str = ""
    new: tuple[str, ...] = ()
    fault: str = ""

    @property
    def id(self) -> int:
        """Its line."""
        return self.row.number


N, TODAY = DepartmentName, aliased(DepartmentName)
FIND_OWNER = (
    select(N.department_id, N.kind, TODAY.name, Department.active)
    .join(TODAY, (TODAY.department_id == N.department_id) & (TODAY.kind == NameKind.CURRENT.value))
    .join(Department, Department.id == N.department_id)
    .where(N.name == bindparam("called"))
)
FIND_FULL_NAME = Ready(FIND_OWNER.with_only_columns(TODAY.name, Department.active))
"""Made once: every question that is sent on asks it."""


# commands


def add(pen: Pen, name: str, aliases: Sequence[str] = ()) -> int:
    """Adds a department and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    return _add(pen, _named(name), aliases)


def revise(
    pen: Pen, department_id: int, name: str, aliases: Sequence[str], since: date | None = None
) -> None:
    """Gives a department another name or other aliases; the name of before still leads to it.

    since: the first day of today's name, and the day after the last one of the name of before.
    """
    _require_right(pen)
    name, before = _named(name), _current(pen, department_id)
    _drop_aliases(pen, department_id)
    if name != before:
        _rename(pen, department_id, before, name, since)
    elif since is not None:
        pen.connection.execute(update(N).where(N.name == name).values(since=since))
    _add_aliases(pen, department_id, aliases)
    pen.note("department", department_id, renamed=name != before)


def retire(pen: Pen, department_id: int) -> None:
    """Offers a department no longer; questions keep the unit they were sent to."""
    _set_active(pen, department_id, False)


def reinstate(pen: Pen, department_id: int) -> None:
    """Offers a retired department again."""
    _set_active(pen, department_id, True)


def take_in(pen: Pen, rows: Iterable[Listed]) -> int:
    """Takes a whole list in, or nothing of it; returns how many departments are new.

    One that is known, by whatever name, gets the aliases and former names that it lacks.
    """
    _require_right(pen)
    new = 0
    for row in rows:
        owner = pen.connection.execute(FIND_OWNER, {"called": row.name}).first()
        if owner is None:
            number = _add(pen, row.name, row.aliases)
            new += 1
        else:
            number = owner.department_id
            _add_aliases(pen, number, row.aliases)
            pen.note("department", number, aliases=len(row.aliases))
        _add_former(pen, number, row.former)
    if not new:
        pen.note("department", 0, known=True)
    return new


# queries


def departments(reader: Reader) -> tuple[DepartmentRow, ...]:
    """Every department, those in use first, by name."""
    called: dict[int, dict[str, list[str]]] = {}
    days: dict[int, list[Held]] = {}
    found = select(N.name, N.department_id, N.kind, N.since, N.until).order_by(N.name)
    for row in reader.connection.execute(found):
        called.setdefault(row.department_id, {}).setdefault(row.kind, []).append(row.name)
        held = Held(row.name, row.since, row.until)
        if held.dated and row.kind != NameKind.ALIAS:
            days.setdefault(row.department_id, []).append(held)
    rows = [
        DepartmentRow(
            row.id,
            called[row.id][NameKind.CURRENT][0],
            tuple(called[row.id].get(NameKind.ALIAS, ())),
            tuple(called[row.id].get(NameKind.FORMER, ())),
            row.active,
            tuple(sorted(days.get(row.id, ()), key=_first_day)),
        )
        for row in reader.connection.execute(select(Department.id, Department.active))
    ]
    return tuple(sorted(rows, key=lambda row: (not row.active, row.name)))


def _first_day(held: Held) -> date:
    """For the order: a name that held since nobody knows when comes first."""
    return held.since or date.min


def look_at(reader: Reader, rows: Iterable[Listed]) -> tuple[Looked, ...]:
    """Each line as `take_in` would take it now, and why some cannot be taken."""
    owners = {name: row.name for row in departments(reader) for name in row.names}
    looked = []
    for row in rows:
        owner = owners.get(row.name, "")
        mine = owner or row.name
        others = ((other, owners.get(other, mine)) for other in row.others)
        wrong = next((_owned(*each) for each in others if each[1] != mine), "")
        fault = row.fault or wrong
        new = () if fault else tuple(other for other in row.others if other not in owners)
        if not fault:
            owners |= dict.fromkeys((row.name, *new), mine)
        looked.append(Looked(row, owner, new, fault))
    return tuple(looked)


def full_name(reader: Reader, words: str) -> str:
    """Today's name of the department in use that `words` name; else the words as they are."""
    words = words.strip()
    row = FIND_FULL_NAME.one(reader.connection, called=words)
    return str(row[0]) if row is not None and row[1] else words


def name_on(reader: Reader, words: str, day: date) -> str:
    """The name that the department which `words` name had on a day; else the words as they are."""
    words = words.strip()
    rows = (row for row in departments(reader) if words in row.names)
    return next((row.called_on(day) for row in rows), words)


def own_units(reader: Reader) -> tuple[str, ...]:
    """The person's unit under the name the person has it by, and under today's."""
    me = person(reader, reader.by)
    unit = me.unit if me is not None else ""
    return tuple(dict.fromkeys((unit, full_name(reader, unit)))) if unit else ()


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("部门名单属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _named(name: str) -> str:
    fault = fault_of(name.strip())
    if fault:
        raise Refusal(fault)
    return name.strip()


def _current(pen: Pen, department_id: int) -> str:
    found: str | None = pen.connection.scalar(
        select(N.name).where(N.department_id == department_id, N.kind == NameKind.CURRENT.value)
    )
    if found is None:
        raise Refusal("没有这个部门。")
    return found


def _add(pen: Pen, name: str, aliases: Sequence[str]) -> int:
    _require_free(pen, name)
    number = pen.add(Department, active=True)
    _insert(pen, number, Held(name), NameKind.CURRENT)
    _add_aliases(pen, number, aliases)
    pen.note("department", number)
    return number


def _rename(pen: Pen, department_id: int, before: str, name: str, since: date | None) -> None:
    """A name of before may be taken up again."""
    _require_free(pen, name, department_id)
    held = pen.connection.scalar(select(N.since).where(N.name == before))
    if since is not None and held is not None and since <= held:
        raise Refusal("“{before}”自 {day} 起使用，新名称的日期须在其后。", before=before, day=held)
    until = since - timedelta(days=1) if since is not None else None
    pen.connection.execute(delete(N).where(N.name == name))
    pen.connection.execute(
        update(N).where(N.name == before).values(kind=NameKind.FORMER.value, until=until)
    )
    _insert(pen, department_id, Held(name, since), NameKind.CURRENT)


def _add_aliases(pen: Pen, department_id: int, aliases: Sequence[str]) -> None:
    """What it is called already, in whatever way, stays as it is."""
    for alias in aliases:
        owner = _require_free(pen, _named(alias), department_id)
        if owner is None:
            _insert(pen, department_id, Held(alias.strip()), NameKind.ALIAS)


def _add_former(pen: Pen, department_id: int, former: Iterable[Held]) -> None:
    """What is a former name already gets the days that a list knows; today's name stays."""
    for held in former:
        owner = _require_free(pen, _named(held.name), department_id)
        if owner is None:
            _insert(pen, department_id, held, NameKind.FORMER)
            continue
        pen.connection.execute(
            update(N)
            .where(N.name == held.name, N.kind == NameKind.FORMER.value)
            .where(N.since.is_(None), N.until.is_(None))
            .values(since=held.since, until=held.until)
        )


def _drop_aliases(pen: Pen, department_id: int) -> None:
    mine = (N.department_id == department_id, N.kind == NameKind.ALIAS.value)
    pen.connection.execute(delete(N).where(*mine))


def _insert(pen: Pen, department_id: int, held: Held, kind: NameKind) -> None:
    pen.connection.execute(
        insert(N).values(
            name=held.name, department_id=department_id, kind=kind.value, since=held.since,
            until=held.until,
        )
    )  # fmt: skip


def _require_free(pen: Pen, name: str, department_id: int = 0) -> int | None:
    """Whose the name is: nobody's, or this department's own; Refusal where another's."""
    owner = pen.connection.execute(FIND_OWNER, {"called": name}).first()
    if owner is None:
        return None
    if owner.department_id != department_id:
        raise Refusal(_owned(name, owner.name))
    return int(owner.department_id)


def _owned(name: str, owner: str) -> str:
    """Why a name cannot be another department's."""
    if owner == name:
        return Words("“{name}”已在名单中，一个名称只能指向一个部门。", name=name)
    return Words(
        "“{name}”是“{owner}”的别名或旧称，一个名称只能指向一个部门。", name=name, owner=owner
    )


def _set_active(pen: Pen, department_id: int, active: bool) -> None:
    _require_right(pen)
    mine = Department.id == department_id
    if not pen.connection.execute(update(Department).where(mine).values(active=active)).rowcount:
        raise Refusal("没有这个部门。")
    pen.note("department", department_id, active=active)
