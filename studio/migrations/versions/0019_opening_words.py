"""The opening words of a programme, version by version.

Revision 0019. A version is never changed nor taken away. A downgrade drops them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

GROWS = "这里的内容只增不改"
IN_A_FILE = (
    *(
        f"CREATE TRIGGER opening_words_no_{verb} BEFORE {verb} ON opening_words"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    f"""
CREATE TRIGGER opening_words_no_replace BEFORE INSERT ON opening_words
WHEN EXISTS (SELECT 1 FROM opening_words t
    WHERE t.interview_id = NEW.interview_id AND t.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
)
ON_A_SERVER = tuple(
    f"CREATE TRIGGER opening_words_no_{verb.lower()} BEFORE {verb} ON opening_words"
    f" FOR EACH {each} EXECUTE FUNCTION studio_refuse('{GROWS}')"
    for verb, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
)


def upgrade() -> None:
    """Adds the table and what guards it."""
    op.create_table(
        "opening_words",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_opening_words_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_opening_words"),
    )
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for statement in IN_A_FILE if in_a_file else ON_A_SERVER:
        op.execute(statement)


def downgrade() -> None:
    """Takes them away."""
    op.drop_table("opening_words")
