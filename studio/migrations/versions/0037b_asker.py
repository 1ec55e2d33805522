"""What askers were told of their answers, and what went back by their own channels.

Revision 0037b. A note of having replied is never changed and never goes away. A downgrade drops
both; the portal is then told everything once more.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0037b"
down_revision = "0038"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
KEPT = (("origin_reply_fixed", "UPDATE"), ("origin_reply_kept", "DELETE"))
TEXTS = ("deed", "evidence", "salt", "by")
IN_A_FILE = (
    "CREATE TRIGGER {name} BEFORE {verb} ON origin_reply BEGIN SELECT RAISE(ABORT, {why}); END"
)
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON origin_reply FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds two columns, a table and what guards it."""
    for name in ("reply", "listed"):
        op.add_column(
            "question_told", sa.Column(name, sa.Text(), nullable=False, server_default="")
        )
    op.create_table(
        "origin_reply",
        *(
            sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)
            for name in ("question_id", "number", "interview_id", "publication_id")
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in TEXTS),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.CheckConstraint(
            "deed IN ('replied', 'retracted', 'undone')", name=op.f("ck_origin_reply_deed")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_origin_reply_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"],
            name="fk_origin_reply_publication_id_publication",
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_origin_reply_question_id_question"
        ),
        sa.PrimaryKeyConstraint("question_id", "number", name="pk_origin_reply"),
    )  # fmt: skip
    op.create_index("ix_origin_reply_interview_id", "origin_reply", ["interview_id"])
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb in KEPT:
        op.execute(made.format(name=name, verb=verb, why=GROWS))


def downgrade() -> None:
    """Takes them away."""
    for name, _verb in KEPT:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_table("origin_reply")
    for name in ("reply", "listed"):
        op.drop_column("question_told", name)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
