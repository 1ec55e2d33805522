"""Who is at which panel now.

Revision 0008. On a server the table is unlogged: after a crash nobody is there until he says so.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table."""
    on_server = op.get_bind().dialect.name == "postgresql"
    op.create_table(
        "presence",
        sa.Column("window", sa.Text(), nullable=False),
        sa.Column("programme", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("panel", sa.Text(), nullable=False),
        sa.Column("thing", sa.Text(), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.Column("typing", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("window", name="pk_presence"),
        prefixes=["UNLOGGED"] if on_server else [],
    )
    op.create_index("ix_presence_programme", "presence", ["programme"])


def downgrade() -> None:
    """Takes the table away."""
    op.drop_table("presence")
