"""A decision knows the command it was a part of, so that what was done at once is undone at once.

Revision 0015. Older decisions were each a command of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

INDEX = "ix_screening_decision_command"


def upgrade() -> None:
    """Adds the column."""
    op.add_column(
        "screening_decision",
        sa.Column("command", sa.Text(), nullable=False, server_default=""),
    )
    op.create_index(INDEX, "screening_decision", ["command"])


def downgrade() -> None:
    """Takes it away."""
    op.drop_index(INDEX, "screening_decision")
    op.drop_column("screening_decision", "command")
