"""The key fields (重点领域) of nominations, of rows of the plan and of programmes.

Revision 0050. What was written before has none. A programme's fields grow by versions that nobody
changes. A downgrade drops them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0050"
down_revision = "0049c"
branch_labels = None
depends_on = None

TABLE = "programme_topic"
GROWS = "'refused: 这里的内容只增不改'"
ALWAYS = "1 = 1"
TAKEN = f"""EXISTS (SELECT 1 FROM {TABLE} t
    WHERE t.interview_id = NEW.interview_id AND t.number = NEW.number)"""
RULES = ((f"{TABLE}_fixed", "UPDATE", ALWAYS), (f"{TABLE}_kept", "DELETE", ALWAYS))
NO_REPLACE = ((f"{TABLE}_no_replace", "INSERT", TAKEN),)
"""SQLite's INSERT OR REPLACE deletes without a DELETE trigger; a taken key is refused instead."""
VERSIONS = ("plan_row_version", "nomination_version")
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds columns and table, and what guards it."""
    for table in VERSIONS:
        empty = sa.Column("topics", sa.Text(), nullable=False, server_default=sa.text("''"))
        op.add_column(table, empty)
    op.create_table(
        TABLE,
        *(
            sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)
            for name in ("interview_id", "number")
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("topics", "salt", "by")),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{TABLE}_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name=f"pk_{TABLE}"),
    )
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, condition in _rules():
        op.execute(made.format(name=name, verb=verb, table=TABLE, condition=condition, why=GROWS))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in _rules():
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_table(TABLE)
    cascade = "" if _in_a_file() else " CASCADE"
    for table in VERSIONS:
        op.execute(f"ALTER TABLE {table} DROP COLUMN topics{cascade}")


def _rules() -> tuple[tuple[str, str, str], ...]:
    return (*RULES, *(NO_REPLACE if _in_a_file() else ()))


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
