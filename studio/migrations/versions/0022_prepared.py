"""Lines that are prepared before they are spoken stand apart until they are called up.

Revision 0022. What was written until now was never set apart. A downgrade makes lines like any
other of what stands apart, so that the feed waits for them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the columns."""
    op.add_column(
        "line", sa.Column("prepared", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("line", sa.Column("called_up_at", UtcDateTime(length=32), nullable=True))


def downgrade() -> None:
    """Takes them away, with the triggers of rights that name them."""
    cascade = "" if op.get_bind().dialect.name == "sqlite" else " CASCADE"
    for name in ("prepared", "called_up_at"):
        op.execute(f"ALTER TABLE line DROP COLUMN {name}{cascade}")
