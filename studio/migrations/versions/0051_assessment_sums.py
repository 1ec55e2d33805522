"""Counts of an assessment summed up by month.

Revision 0051. Each programme whose counts are kept says into which sum they went; those that were
kept before go into theirs now. A downgrade drops the sums; the counts stay.
"""

from datetime import UTC, date, datetime, time

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0051"
down_revision = "0048"
branch_labels = None
depends_on = None

BASIS = sa.table(
    "assessment_basis",
    sa.column("interview_id", sa.Integer()),
    sa.column("month", UtcDateTime(length=32)),
    sa.column("kind", sa.Text()),
)
HELD = sa.table(
    "interview",
    sa.column("id", sa.Integer()),
    sa.column("on_air_at", UtcDateTime(length=32)),
    sa.column("kind", sa.Text()),
    sa.column("rehearsal", sa.Boolean()),
)
SUMS = """
INSERT INTO assessment_sum (month, kind, unit, figure, number)
SELECT b.month, b.kind, c.unit, c.figure, sum(c.number)
FROM assessment_basis b JOIN assessment_count c ON c.interview_id = b.interview_id
WHERE b.month IS NOT NULL GROUP BY b.month, b.kind, c.unit, c.figure
"""


def upgrade() -> None:
    """Adds the sums, and fills them from what is kept."""
    op.create_table(
        "assessment_sum",
        sa.Column("month", UtcDateTime(length=32), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "unit", "figure")),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "kind", "unit", "figure", name="pk_assessment_sum"),
    )
    op.add_column(
        "assessment_basis", sa.Column("month", UtcDateTime(length=32), nullable=True)
    )  # fmt: skip
    op.add_column(
        "assessment_basis", sa.Column("kind", sa.Text(), nullable=False, server_default="")
    )
    _fill()


def downgrade() -> None:
    """Takes them away."""
    op.drop_table("assessment_sum")
    for name in ("kind", "month"):
        op.drop_column("assessment_basis", name)


def _fill() -> None:
    found = op.get_bind().execute(
        sa.select(HELD.c.id, HELD.c.on_air_at, HELD.c.kind)
        .join(BASIS, BASIS.c.interview_id == HELD.c.id)
        .where(HELD.c.rehearsal.is_(False), HELD.c.on_air_at.is_not(None))
    )
    rows = [{"its": its, "month": _month(at), "kind": kind} for its, at, kind in found]
    if rows:
        change = sa.update(BASIS).where(BASIS.c.interview_id == sa.bindparam("its"))
        op.get_bind().execute(
            change.values(month=sa.bindparam("month"), kind=sa.bindparam("kind")), rows
        )
    op.execute(SUMS)


def _month(at: datetime) -> datetime:
    """The beginning of its month in the place's own time."""
    day = at.astimezone().date()
    return datetime.combine(date(day.year, day.month, 1), time()).astimezone().astimezone(UTC)
