"""The phrase bank of the stenographers.

Revision 0016. A downgrade drops it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table."""
    op.create_table(
        "phrase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_phrase_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_phrase"),
        sa.UniqueConstraint("interview_id", "short", name="uq_phrase_interview_id_short"),
    )


def downgrade() -> None:
    """Takes it away."""
    op.drop_table("phrase")
