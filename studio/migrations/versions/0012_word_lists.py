"""The customer's lists of words, and how far the back room is.

Revision 0012. On a server the second table is unlogged: after a crash nobody works until it says
so.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables."""
    on_server = op.get_bind().dialect.name == "postgresql"
    op.create_table(
        "word_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("allowed", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_word_list"),
        sa.UniqueConstraint("name", name="uq_word_list_name"),
    )
    op.create_table(
        "back_room_at_work",
        sa.Column("programme", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("doing", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("programme", name="pk_back_room_at_work"),
        prefixes=["UNLOGGED"] if on_server else [],
    )


def downgrade() -> None:
    """Takes them away."""
    for table in ("back_room_at_work", "word_list"):
        op.drop_table(table)
