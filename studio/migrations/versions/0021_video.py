"""Where readers see the programme: the stream, later the recording.

Revision 0021. A downgrade forgets both.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the columns."""
    for name in ("stream", "recording"):
        op.add_column(
            "interview", sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''"))
        )


def downgrade() -> None:
    """Takes them away, with the triggers of rights that name them."""
    cascade = "" if op.get_bind().dialect.name == "sqlite" else " CASCADE"
    for name in ("stream", "recording"):
        op.execute(f"ALTER TABLE interview DROP COLUMN {name}{cascade}")
