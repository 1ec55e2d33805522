"""Which units owe a nomination this year, by the profile (A10).

Those of the list of departments and of the year's plan, less those that handed in as many whole
forms as the profile asks for. What was withdrawn, or still lacks something, is none handed in.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from studio import policy_choice
from studio.department import departments, own_units
from studio.journal import Reader
from studio.nomination.noun import NominationState
from studio.nomination.timing import last_day
from studio.nomination.views import is_aide, is_office, nominations
from studio.year_plan import rows_of

RULE = "unit_per_year"


@dataclass(frozen=True)
class Owed:
    """A unit that owes; id: its place in the list."""

    id: int
    unit: str
    has: int
    wants: int


@dataclass(frozen=True)
class OwedHere:
    """What the reader may see to: the units that owe for a year, until a day.

    office: for the whole house; else the units are the reader's own.
    """

    year: int
    until: date
    units: tuple[str, ...]
    office: bool


def owed_here(reader: Reader, year: int) -> OwedHere | None:
    """The office's for all units, an aide's for the own one; None where nothing is asked of them.

    Until the day that the profile names, else until the year ends, which is what it counts by.
    """
    office = is_office(reader)
    profile = policy_choice.in_force(reader)
    if not profile.number(RULE) or not (office or is_aide(reader)):
        return None
    own = own_units(reader)
    units = tuple(one.unit for one in owed(reader, year) if office or one.unit in own)
    until = last_day(profile, year) or date(year, 12, 31)
    return OwedHere(year, until, units, office)


def owed(reader: Reader, year: int) -> tuple[Owed, ...]:
    """The units that owe, those of the list first; none where the profile asks for nothing."""
    wants = policy_choice.in_force(reader).number(RULE) or 0
    if not wants:
        return ()
    active = [row for row in departments(reader) if row.active]
    today = {name: row.name for row in active for name in row.names}
    planned = [
        unit for row in rows_of(reader, year) if not row.dropped for unit in row.planned.units
    ]
    listed = [row.name for row in active]
    units = dict.fromkeys(today.get(one, one) for one in (*listed, *planned))
    came = Counter(
        today.get(row.form.unit, row.form.unit)
        for row in nominations(reader, year)
        if row.state is not NominationState.WITHDRAWN and not row.lacks
    )
    lacking = [unit for unit in units if came[unit] < wants]
    return tuple(Owed(n, unit, came[unit], wants) for n, unit in enumerate(lacking, 1))
