"""The director's desk: ticks of the going-on-air checklist, and extensions of the hour.

Revision 0025. An extension is never changed nor taken away. A downgrade drops both tables.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

GROWS = "这里的内容只增不改"
IN_A_FILE = (
    *(
        f"CREATE TRIGGER extension_no_{verb} BEFORE {verb} ON extension"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    f"""
CREATE TRIGGER extension_no_replace BEFORE INSERT ON extension
WHEN EXISTS (SELECT 1 FROM extension t
    WHERE t.interview_id = NEW.interview_id AND t.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
)
ON_A_SERVER = tuple(
    f"CREATE TRIGGER extension_no_{verb.lower()} BEFORE {verb} ON extension"
    f" FOR EACH {each} EXECUTE FUNCTION studio_refuse('{GROWS}')"
    for verb, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
)


def upgrade() -> None:
    """Adds the tables and what guards the extensions."""
    op.create_table(
        "floor_tick",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_floor_tick_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "item", name="pk_floor_tick"),
    )
    op.create_table(
        "extension",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_extension_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_extension"),
    )
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for statement in IN_A_FILE if in_a_file else ON_A_SERVER:
        op.execute(statement)


def downgrade() -> None:
    """Takes them away."""
    op.drop_table("extension")
    op.drop_table("floor_tick")
