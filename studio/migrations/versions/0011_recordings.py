"""Start marks of recordings, and the parts of a programme.

Revision 0011. A downgrade drops both.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the two tables."""
    op.create_table(
        "recording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("started_at", UtcDateTime(length=32), nullable=False),
        sa.Column("offset_ms", sa.Integer(), nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("marked_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_recording_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_recording"),
    )
    op.create_index("ix_recording_interview_id", "recording", ["interview_id"])
    op.create_table(
        "segment",
        sa.Column("line_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name="fk_segment_line_id_line"),
        sa.PrimaryKeyConstraint("line_id", name="pk_segment"),
    )


def downgrade() -> None:
    """Takes both away."""
    op.drop_table("segment")
    op.drop_table("recording")
