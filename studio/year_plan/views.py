"""The queries on the year plan, and what the journal seals of a row."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select

from studio.errors import Refusal
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
"""In this order the digest of a version is made; its key fields stand behind, if it has any."""
SAID = (*(name for name in SEALED if name not in ("change", "reason", "units")), "topics")
V = PlanRowVersion
CELLS = tuple(getattr(V, name) for name in Planned.__dataclass_fields__ if name != "units")
"""In the order in which `Planned` has them, its units before them."""


def rows_of(reader: Reader, year: int) -> tuple[YearRow, ...]:
    """The rows of a year in their order, dropped ones included."""
    first = V.__table__.alias("first")
    query = (
        select(
            V.row_id, PlanRow.year, PlanRow.position, V.number, PlanRow.dropped, V.change,
            V.reason, V.by, V.at, first.c.change, first.c.reason, V.units, *CELLS,
        )
        .join(PlanRow, (PlanRow.id == V.row_id) & (PlanRow.version == V.number))
        .join(first, (first.c.row_id == V.row_id) & (first.c.number == 1))
        .where(PlanRow.year == year)
        .order_by(PlanRow.position, PlanRow.id)
    )  # fmt: skip
    return tuple(_year_row(row) for row in reader.connection.execute(query))


def _year_row(row: Any) -> YearRow:
    """By place: naming each of thousands of cells costs more than reading it."""
    number, year, position, version, dropped, change, reason, by, at, began, why, units, *said = row
    ad_hoc = why if began == Change.AD_HOC else ""
    planned = Planned(_parted(units), *said)
    return YearRow(
        number, year, position, version, dropped, planned, change, reason, ad_hoc, by, at
    )


def story_of(reader: Reader, row_id: int) -> tuple[PlanVersion, ...]:
    """Every version of a row, the newest first."""
    rows = reader.connection.execute(
        select(V.__table__).where(V.row_id == row_id).order_by(V.number.desc())
    )
    return tuple(
        PlanVersion(row.number, row.change, row.reason, planned_in(row), row.by, row.at)
        for row in rows
    )


def said_of(reader: Reader, row_id: int) -> Planned:
    """What a row says now; Refusal where there is none."""
    row = reader.connection.execute(
        select(V.__table__)
        .join(PlanRow, (PlanRow.id == V.row_id) & (PlanRow.version == V.number))
        .where(PlanRow.id == row_id)
    ).first()
    if row is None:
        raise Refusal("没有这一行计划。")
    return planned_in(row)


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
    return Planned(units=_parted(row.units), **said)


def _parted(units: str) -> tuple[str, ...]:
    return tuple(filter(None, units.split(APART)))


def sealed(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts of a version, in the order in which they are sealed."""
    texts = tuple("" if values[name] is None else str(values[name]) for name in SEALED)
    return (*texts, values["topics"]) if values["topics"] else texts
