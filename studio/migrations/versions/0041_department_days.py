"""The first and the last day of a department's name.

Revision 0041. Names of before have no days. Today's name has no last day. A downgrade forgets them.
"""

from alembic import op

revision = "0041"
down_revision = "0034"
branch_labels = None
depends_on = None

DAYS = "until IS NULL OR (kind <> 'current' AND (since IS NULL OR since <= until))"


def upgrade() -> None:
    """Adds the days, each database with the same words."""
    op.execute("ALTER TABLE department_name ADD COLUMN since DATE")
    op.execute(
        "ALTER TABLE department_name ADD COLUMN until DATE"
        f" CONSTRAINT ck_department_name_days CHECK ({DAYS})"
    )


def downgrade() -> None:
    """Takes them away, the one that the check is about first."""
    for column in ("until", "since"):
        op.execute(f"ALTER TABLE department_name DROP COLUMN {column}")
