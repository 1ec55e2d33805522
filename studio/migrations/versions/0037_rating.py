"""What askers think of the answers: stars and a comment, version by version.

Revision 0037. What was taken is never changed and never goes away, and is of a question of its own
programme. A downgrade drops it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0037"
down_revision = "0033"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
KEPT = (("rating_fixed", "UPDATE"), ("rating_kept", "DELETE"))
IN_A_FILE = "CREATE TRIGGER {name} BEFORE {verb} ON rating BEGIN SELECT RAISE(ABORT, {why}); END"
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON rating FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds the table and what guards it."""
    op.create_table(
        "rating",
        *(
            sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)
            for name in ("question_id", "number", "interview_id", "stars")
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("comment", "salt")),
        *(sa.Column(name, UtcDateTime(length=32), nullable=False) for name in ("at", "taken_at")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_rating_stars")),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_rating_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_rating_question_id_question"
        ),
        sa.PrimaryKeyConstraint("question_id", "number", name="pk_rating"),
    )
    op.create_index("ix_rating_interview_id", "rating", ["interview_id"])
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb in KEPT:
        op.execute(made.format(name=name, verb=verb, why=GROWS))


def downgrade() -> None:
    """Takes it away."""
    for name, _verb in KEPT:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_table("rating")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
