"""The house's experts (专家库), and as what a guest comes.

Revision 0045b. Guests of before are officials, as readers have them. A downgrade drops the list;
an expert's post then says so.
"""

import sqlalchemy as sa
from alembic import op

revision = "0045b"
down_revision = "0045"
branch_labels = None
depends_on = None

TEXTS = ("name", "post", "unit", "field")


def upgrade() -> None:
    """Adds the table and the column, each database with the same words."""
    op.create_table(
        "expert",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in TEXTS),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_expert"),
        sa.UniqueConstraint("name", "unit", name="uq_expert_name_unit"),
    )
    op.execute(
        "ALTER TABLE guest ADD COLUMN kind TEXT NOT NULL DEFAULT 'official'"
        " CONSTRAINT ck_guest_kind CHECK (kind IN ('official', 'expert'))"
    )


def downgrade() -> None:
    """Takes them away."""
    op.execute(
        "UPDATE guest SET post = '专家、' || post"
        " WHERE kind = 'expert' AND substr(post, 1, 2) <> '专家'"
    )
    op.execute("ALTER TABLE guest DROP COLUMN kind")
    op.drop_table("expert")
