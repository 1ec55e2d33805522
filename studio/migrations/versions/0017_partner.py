"""What a stenographer is typing, for her partner.

Revision 0017. Presence is of seconds, so nothing has to come through.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column."""
    op.add_column(
        "presence", sa.Column("words", sa.Text(), nullable=False, server_default=sa.text("''"))
    )


def downgrade() -> None:
    """Takes it away."""
    op.drop_column("presence", "words")
