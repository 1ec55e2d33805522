"""A list of questions comes out of its index in order, without sorting.

Revision 0004. At 100,000 questions the sorting alone took longer than a person waits.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BEFORE = "ix_question_interview_id_state"
NOW = "ix_question_interview_id_state_received_at"


def upgrade() -> None:
    """The index knows when each question came."""
    op.drop_index(BEFORE, "question")
    op.create_index(NOW, "question", ["interview_id", "state", "received_at"])


def downgrade() -> None:
    """The index without the time."""
    op.drop_index(NOW, "question")
    op.create_index(BEFORE, "question", ["interview_id", "state"])
