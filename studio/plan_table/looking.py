"""A plan that was read, held against the plan of its year: what could be taken in now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio.journal import Reader
from studio.plan_table.drafts import Draft
from studio.words import Words, listed
from studio.year_plan import Planned, rows_of

ALREADY = Words("计划里已有这一行")
Key = tuple[tuple[str, ...], int | None, int | None, str]


@dataclass(frozen=True)
class Looked:
    """Every line as it could be taken in now."""

    drafts: tuple[Draft, ...] = ()

    @property
    def good(self) -> tuple[Planned, ...]:
        """What would come in, each with its doubts in words."""
        return tuple(
            replace(one.planned, doubts=listed(one.doubts)[:MOST_DOUBTS])
            for one in self.drafts
            if not one.fault
        )

    @property
    def doubtful(self) -> int:
        """How many of them are to be looked at."""
        return sum(bool(one.doubts) for one in self.drafts if not one.fault)


MOST_DOUBTS = 200


def look_at(reader: Reader, year: int, drafts: Iterable[Draft]) -> Looked:
    """The lines for this year, and why some cannot be taken in."""
    known = {_key(row.planned) for row in rows_of(reader, year) if not row.dropped}
    looked = []
    for one in drafts:
        key = _key(one.planned)
        looked.append(replace(one, fault=ALREADY) if not one.fault and key in known else one)
        known.add(key)
    return Looked(tuple(looked))


def _key(planned: Planned) -> Key:
    return (planned.units, planned.month, planned.day, planned.topic)
