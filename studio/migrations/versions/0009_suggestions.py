"""What is suggested about a question, kept for every window.

Revision 0009. It can be made anew at any time, so a downgrade drops it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table."""
    op.create_table(
        "suggestions",
        sa.Column("question_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_suggestions_question_id_question"
        ),
        sa.PrimaryKeyConstraint("question_id", name="pk_suggestions"),
    )


def downgrade() -> None:
    """Takes the table away."""
    op.drop_table("suggestions")
