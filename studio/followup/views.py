"""The ledgers as screens, documents and the audit read them, over all programmes at once.

Planner and auditor read all of them, everybody else those of one's own programmes. All is found by
indexes of the duties; a question's or line's words are fetched for the rows of a page alone.
"""

import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, true
from sqlalchemy.orm import aliased

from studio.channel import Channel
from studio.database.words import all_in_hex
from studio.department import own_units
from studio.followup.noun import (
    APART,
    DUTY_COLUMNS,
    Duty,
    DutyRow,
    DutyState,
    DutyStep,
    Ledger,
    Level,
    Step,
    StepRow,
    duty_row,
)
from studio.followup.step import SEALED, THING
from studio.interview import Interview
from studio.journal import HOUSE, KeptText, Reader, kept_digest
from studio.milestone import day_of
from studio.people import COURIER, Role, Seat, roles_of
from studio.question import Question
from studio.record import LineVersion

S = DutyState
NEARLY_DUE = timedelta(days=2)


@dataclass(frozen=True)
class Sought:
    """What a list is narrowed to; the fields' own defaults narrow nothing but to open duties.

    unit: who owes it or helps, '' for all; undecided: only those without a unit. until: due on
    this day or before; since: due on this day or later.
    """

    ledger: Ledger | None = None
    unit: str = ""
    undecided: bool = False
    state: DutyState | None = None
    open: bool | None = True
    since: date | None = None
    until: date | None = None
    programme: int = HOUSE


@dataclass(frozen=True)
class UrgentRow:
    """What of one ledger of a programme needs somebody now: how many, and until when the first."""

    programme: int
    title: str
    ledger: Ledger
    number: int
    due: date


@dataclass(frozen=True)
class UnitRow:
    """A unit and its open duties by ledger; late: how many are; unit: '' for those undecided."""

    unit: str
    counts: dict[Ledger, int]
    late: int

    @property
    def total(self) -> int:
        """All its open duties."""
        return sum(self.counts.values())


# queries


def open_items(reader: Reader) -> dict[Ledger, int]:
    """How many duties of the reader's programme are open, by ledger; none left out."""
    rows = reader.connection.execute(
        select(Duty.ledger, func.count())
        .where(Duty.interview_id == reader.programme, Duty.open)
        .group_by(Duty.ledger)
    )
    counts = {Ledger(ledger): number for ledger, number in rows}
    return {ledger: counts.get(ledger, 0) for ledger in Ledger}


def listed(reader: Reader, sought: Sought) -> "array[int]":
    """The ids of a list, what is due first, first; the database writes them as one text."""
    own = _narrowed(reader, sought).order_by(Duty.due, Duty.id).subquery()
    written = reader.connection.scalar(select(all_in_hex(own.c.id))) or ""
    found = array("q", bytes.fromhex(written))
    if sys.byteorder == "little":
        found.byteswap()
    return found


def duties(reader: Reader, ids: Sequence[int]) -> tuple[DutyRow, ...]:
    """These duties with title, speaker or asker, and words, in the order of `ids`."""
    q, v, n = Question, LineVersion, aliased(LineVersion)
    newest = select(func.max(n.number)).where(n.line_id == Duty.line_id).scalar_subquery()
    query = (
        select(
            *DUTY_COLUMNS, Interview.title,
            func.coalesce(v.label, q.nickname, ""), func.coalesce(v.text, q.text, ""),
            func.coalesce(Channel.name, Duty.channel),
        )
        .join(Interview, Interview.id == Duty.interview_id)
        .outerjoin(q, q.id == Duty.question_id)
        .outerjoin(Channel, Channel.code == Duty.channel)
        .outerjoin(v, and_(v.line_id == Duty.line_id, v.number == newest))
        .where(Duty.id.in_(ids), _mine(reader))
    )  # fmt: skip
    width = len(DUTY_COLUMNS)
    found = {
        row[0]: duty_row(row[:width], *row[width:]) for row in reader.connection.execute(query)
    }
    return tuple(found[one] for one in ids if one in found)


def duty(reader: Reader, duty_id: int) -> DutyRow | None:
    """One of them, None where the reader sees none of that number."""
    return next(iter(duties(reader, [duty_id])), None)


def story(reader: Reader, duty_id: int) -> tuple[StepRow, ...]:
    """Every step of a duty, the newest first."""
    s = DutyStep
    rows = reader.connection.execute(
        select(
            s.number, s.step, s.state, s.unit, s.due, s.text, s.party, s.reference, s.day,
            s.supervision_id, s.by, s.at,
        )
        .join(Duty, Duty.id == s.duty_id)
        .where(s.duty_id == duty_id, _mine(reader))
        .order_by(s.number.desc())
    )  # fmt: skip
    found = [tuple[Any, ...](row) for row in rows]
    return tuple(StepRow(row[0], Step(row[1]), S(row[2]), *row[3:]) for row in found)


def units(reader: Reader, sought: Sought = Sought()) -> tuple[UnitRow, ...]:
    """The open duties by the unit that owes them, as the ledgers have them; the fullest first."""
    today = day_of(reader.at).isoformat()
    own = _narrowed(reader, sought, Duty.unit, Duty.ledger, Duty.due).subquery()
    rows = reader.connection.execute(
        select(
            own.c.unit, own.c.ledger, func.count(),
            func.sum(case((own.c.due < today, 1), else_=0)),
        ).group_by(own.c.unit, own.c.ledger)
    )  # fmt: skip
    counts: dict[str, dict[Ledger, int]] = {}
    late: dict[str, int] = {}
    for unit, ledger, number, overdue in rows:
        counts.setdefault(unit, {})[Ledger(ledger)] = number
        late[unit] = late.get(unit, 0) + int(overdue or 0)
    found = [UnitRow(unit, by_ledger, late[unit]) for unit, by_ledger in counts.items()]
    return tuple(sorted(found, key=lambda one: (one.unit != "", -one.late, -one.total, one.unit)))


def urgent(reader: Reader, most: int = 50) -> tuple[DutyRow, ...]:
    """What needs somebody now: level A first, then what is late or nearly due."""
    grave = Duty.level == Level.A.value
    ids = reader.connection.scalars(
        select(Duty.id)
        .where(_is_urgent(reader))
        .order_by(grave.desc(), Duty.due, Duty.id)
        .limit(most)
    )
    return duties(reader, list(ids))


def urgent_by_programme(reader: Reader) -> tuple[UrgentRow, ...]:
    """The same by programme and ledger, each with how many and the first day."""
    rows = reader.connection.execute(
        select(Duty.interview_id, Interview.title, Duty.ledger, func.count(), func.min(Duty.due))
        .join(Interview, Interview.id == Duty.interview_id)
        .where(_is_urgent(reader))
        .group_by(Duty.interview_id, Interview.title, Duty.ledger)
    )
    return tuple(
        UrgentRow(programme, title, Ledger(ledger), number, date.fromisoformat(due))
        for programme, title, ledger, number, due in rows
    )


def urgent_number(reader: Reader) -> int:
    """How many of them there are in all."""
    query = select(func.count()).select_from(Duty).where(_is_urgent(reader))
    return reader.connection.scalar(query) or 0


def last_reply(reader: Reader) -> date | None:
    """The day on which a question of a ledger was last answered in public; None for never."""
    newest = select(func.max(DutyStep.at)).where(DutyStep.step == Step.PUBLISHED.value)
    at = reader.connection.scalar(newest)
    return day_of(at) if at is not None else None


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every step as it stands today, for the audit."""
    for row in reader.connection.execute(select(DutyStep)):
        said = [getattr(row, name) for name in SEALED]
        digest = kept_digest(row.salt, [row.text], *said)
        yield KeptText(THING, row.duty_id, row.number, digest)


def sees_all(reader: Reader) -> bool:
    """Whether the reader reads the ledgers of every programme."""
    house_wide = {Role.PLANNER, Role.AUDITOR}
    return reader.by == COURIER or bool(roles_of(reader, reader.by) & house_wide)


def my_units(reader: Reader) -> tuple[str, ...]:
    """The units whose duties are the reader's own."""
    return own_units(reader)


def _narrowed(reader: Reader, sought: Sought, *columns: Any) -> Select[Any]:
    query = select(Duty.id, *columns).where(_mine(reader))
    if sought.open is not None:
        query = query.where(Duty.open if sought.open else ~Duty.open)
    if sought.programme != HOUSE:
        query = query.where(Duty.interview_id == sought.programme)
    if sought.ledger is not None:
        query = query.where(Duty.ledger == sought.ledger.value)
    if sought.state is not None:
        query = query.where(Duty.state == sought.state.value)
    if sought.unit:
        query = query.where(_owed_by(sought.unit))
    if sought.undecided:
        query = query.where(Duty.unit == "")
    if sought.since is not None:
        query = query.where(Duty.due >= sought.since.isoformat())
    if sought.until is not None:
        query = query.where(Duty.due <= sought.until.isoformat())
    return query


def _is_urgent(reader: Reader) -> ColumnElement[bool]:
    until = (day_of(reader.at) + NEARLY_DUE).isoformat()
    due = or_(Duty.due <= until, Duty.level == Level.A.value)
    return and_(Duty.open, _mine(reader), due)


def _owed_by(unit: str) -> ColumnElement[bool]:
    helps = and_(Duty.co_units > "", Duty.co_units.contains(f"{APART}{unit}{APART}"))
    return or_(Duty.unit == unit, helps)


def _mine(reader: Reader) -> ColumnElement[bool]:
    """On a server the rows' own policy says the same once more."""
    if reader.programme != HOUSE:
        return Duty.interview_id == reader.programme
    if sees_all(reader):
        return true()
    return Duty.interview_id.in_(select(Seat.programme).where(Seat.login == reader.by))
