"""What the proofreader asks of a published text.

Revision 0027. A downgrade drops it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

TABLE = "correction_request"


def upgrade() -> None:
    """Adds the table."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("closed_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint(
            "kind IN ('correction', 'withdrawal', 'difference')",
            name="ck_correction_request_known_kind",
        ),
        sa.CheckConstraint(
            "(closed_by IS NULL) = (closed_at IS NULL)", name="ck_correction_request_closed_whole"
        ),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{TABLE}_{column}_{other}")
            for column, other in (
                ("interview_id", "interview"), ("line_id", "line"), ("answer_id", "answer"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name="pk_correction_request"),
    )  # fmt: skip
    op.create_index("ix_correction_request_interview_id", TABLE, ["interview_id"])


def downgrade() -> None:
    """Takes it away."""
    op.drop_table(TABLE)
