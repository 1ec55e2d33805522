"""Why the hour stood still, or a programme was called off, stays with the programme.

Revision 0030. A reason is never changed nor taken away. A downgrade drops them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

GROWS = "这里的内容只增不改"
IN_A_FILE = (
    *(
        f"CREATE TRIGGER halt_no_{verb} BEFORE {verb} ON halt"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    f"""
CREATE TRIGGER halt_no_replace BEFORE INSERT ON halt
WHEN EXISTS (SELECT 1 FROM halt t
    WHERE t.interview_id = NEW.interview_id AND t.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
)
ON_A_SERVER = tuple(
    f"CREATE TRIGGER halt_no_{verb.lower()} BEFORE {verb} ON halt"
    f" FOR EACH {each} EXECUTE FUNCTION studio_refuse('{GROWS}')"
    for verb, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
)


def upgrade() -> None:
    """Adds the table and what guards it."""
    op.create_table(
        "halt",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_halt_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_halt"),
    )
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for statement in IN_A_FILE if in_a_file else ON_A_SERVER:
        op.execute(statement)


def downgrade() -> None:
    """Takes it away."""
    op.drop_table("halt")
