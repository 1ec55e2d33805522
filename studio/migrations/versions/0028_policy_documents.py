"""The customer's policy documents, in passages that drafting help looks through.

Revision 0028. A downgrade drops them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables."""
    op.create_table(
        "policy_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_policy_document"),
        sa.UniqueConstraint("title", "number", name="uq_policy_document_title_number"),
    )
    op.create_table(
        "policy_passage",
        sa.Column("document_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["policy_document.id"],
            name="fk_policy_passage_document_id_policy_document",
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name="pk_policy_passage"),
    )  # fmt: skip


def downgrade() -> None:
    """Takes them away."""
    for table in ("policy_passage", "policy_document"):
        op.drop_table(table)
