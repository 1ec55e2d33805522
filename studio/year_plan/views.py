"""The queries on the year plan, and what the journal seals of a row."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select

from studio.journal import KeptText, Reader, text_digest
from studio.year_plan.noun import (
    APART,
    Change,
    Planned,
    PlanRow,
    PlanRowVersion,
    PlanVersion,
    YearRow,
)

SEALED = (
    "change", "reason", "month", "day", "when_said", "units", "units_said", "topic", "kind",
    "series", "rank", "remark", "doubts",
)  # fmt: skip
"""In this order the digest of a version is made."""
SAID = tuple(name for name in SEALED if name not in ("change", "reason", "units"))
V = PlanRowVersion


def rows_of(reader: Reader, year: int) -> tuple[YearRow, ...]:
    """The rows of a year in their order, dropped ones included."""
    first = V.__table__.alias("first")
    query = (
        select(
            V.__table__, PlanRow.year, PlanRow.position, PlanRow.dropped,
            first.c.change.label("began"), first.c.reason.label("began_why"),
        )
        .join(PlanRow, (PlanRow.id == V.row_id) & (PlanRow.version == V.number))
        .join(first, (first.c.row_id == V.row_id) & (first.c.number == 1))
        .where(PlanRow.year == year)
        .order_by(PlanRow.position, PlanRow.id)
    )  # fmt: skip
    return tuple(
        YearRow(
            row.row_id, row.year, row.position, row.number, row.dropped, planned_in(row),
            row.change, row.reason, row.began_why if row.began == Change.AD_HOC else "",
            row.by, row.at,
        )
        for row in reader.connection.execute(query)
    )  # fmt: skip


def story_of(reader: Reader, row_id: int) -> tuple[PlanVersion, ...]:
    """Every version of a row, the newest first."""
    rows = reader.connection.execute(
        select(V.__table__).where(V.row_id == row_id).order_by(V.number.desc())
    )
    return tuple(
        PlanVersion(row.number, row.change, row.reason, planned_in(row), row.by, row.at)
        for row in rows
    )


def years(reader: Reader) -> tuple[int, ...]:
    """The years that have rows, the latest first."""
    query = select(PlanRow.year).distinct().order_by(PlanRow.year.desc())
    return tuple(reader.connection.scalars(query))


def kept(reader: Reader) -> Iterator[KeptText]:
    """What each version says today, for the audit."""
    for row in reader.connection.execute(select(V.__table__)):
        digest = text_digest(row.salt, *sealed(dict(row._mapping)))
        yield KeptText("plan_row", row.row_id, row.number, digest)


def planned_in(row: Any) -> Planned:
    """What a version holds."""
    said = {name: getattr(row, name) for name in SAID}
    return Planned(units=tuple(filter(None, row.units.split(APART))), **said)


def sealed(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts of a version, in the order in which they are sealed."""
    return tuple("" if values[name] is None else str(values[name]) for name in SEALED)
