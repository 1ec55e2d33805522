"""What a year owes by who really came, where a profile asks who must come how often (A81, A83).

The plan's quotas say what was promised; these count programmes that were on air, and the ranks that
were confirmed afterwards.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select

from studio import policy_choice
from studio.attendance import Attendance, holds
from studio.database.words import among
from studio.department import TodaysNames, departments
from studio.guest_rank import Standing, guest_ranks
from studio.house import house
from studio.interview import Interview
from studio.journal import Reader
from studio.milestone import day_of
from studio.year_plan import (
    APART,
    Attended,
    Lack,
    PlanRow,
    PlanRowVersion,
    units_in,
    unmet_by_units,
)


def unmet(reader: Reader, year: int) -> tuple[Lack, ...]:
    """What the profile in force asks of each listed unit in a year, and who came does not meet.

    Only programmes that were on air count; where nobody confirmed a guest, nobody came.
    """
    names = TodaysNames(departments(reader))
    return unmet_by_units(policy_choice.in_force(reader), attended(reader, year), names.listed)


def attended(reader: Reader, year: int) -> tuple[Attended, ...]:
    """Each unit's part in each programme of a year that was on air, with the ranks that came."""
    names = TodaysNames(departments(reader))
    standing = {row.id: row.standing for row in guest_ranks(reader)}
    held = reader.connection.execute(_held(reader, year)).all()
    came = _came(reader, [row.id for row in held], names, standing)
    return tuple(
        Attended(
            day_of(row.on_air_at).month, (unit,), row.kind,
            standings=tuple(sorted(came[row.id][unit])),
        )
        for row in held
        for unit in dict.fromkeys((*names.today(units_of(row)), *came[row.id]))
    )  # fmt: skip


def units_of(row: Any) -> tuple[str, ...]:
    """The units of a programme, those of its plan's row before its own; a row of a query."""
    planned = tuple(filter(None, (row.units or "").split(APART)))
    return planned or units_in(row.unit) or (row.unit,)


def midnight(day: date) -> datetime:
    """The beginning of a day in the place's own time."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC)


def _held(reader: Reader, year: int) -> Any:
    """The programmes of a year that were on air; rehearsals only where the house has no others."""
    begin, end = (midnight(date(each, 1, 1)) for each in (year, year + 1))
    i, v = Interview, PlanRowVersion
    query = (
        select(i.id, i.on_air_at, i.unit, v.units, i.kind)
        .outerjoin(PlanRow, PlanRow.id == i.plan_row_id)
        .outerjoin(v, (v.row_id == PlanRow.id) & (v.number == PlanRow.version))
        .where(i.on_air_at >= begin, i.on_air_at < end)
        .order_by(i.on_air_at, i.id)
    )
    return query if house(reader).rehearsal_only else query.where(i.rehearsal.is_(False))


def _came(
    reader: Reader, ids: Sequence[int], names: TodaysNames, standing: Mapping[int, Standing]
) -> dict[int, dict[str, set[Standing]]]:
    """Who came, by programme and unit."""
    a = Attendance
    found: dict[int, dict[str, set[Standing]]] = defaultdict(lambda: defaultdict(set))
    rows = reader.connection.execute(
        select(a.interview_id, a.unit, a.rank_id).where(
            among(a.interview_id, ids), a.rank_id.is_not(None), holds()
        )
    )
    for row in rows:
        for unit in names.today((row.unit,)):
            found[row.interview_id][unit].add(standing[row.rank_id])
    return found
