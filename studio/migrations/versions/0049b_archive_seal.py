"""A seal over every row of a closed programme; one that was called off is closed as well.

Revision 0049b. An archive of before keeps what it has: no seal. A downgrade drops the table.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0049b"
down_revision = "0049"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
SIGNED = "'refused: 归档须由另一人签字'"
UNSIGNED = """NEW.state = 'filed' AND (OLD.state <> 'cancelled' OR NOT EXISTS (
    SELECT 1 FROM closing c WHERE c.interview_id = NEW.id AND c.signed_by IS NOT NULL
    AND c.signed_by <> c.prepared_by AND c.number =
        (SELECT MAX(t.number) FROM closing t WHERE t.interview_id = NEW.id)))"""
RULES = (
    ("archive_seal_fixed", "UPDATE", "archive_seal", "1 = 1", GROWS),
    ("archive_seal_kept", "DELETE", "archive_seal", "1 = 1", GROWS),
    ("interview_filed", "UPDATE", "interview", UNSIGNED, SIGNED),
    ("interview_born_unfiled", "INSERT", "interview", "NEW.state = 'filed'", SIGNED),
)
NO_REPLACE = (
    ("archive_seal_no_replace", "INSERT", "archive_seal",
     """EXISTS (SELECT 1 FROM archive_seal t WHERE t.interview_id = NEW.interview_id
        AND t.number = NEW.number)""", GROWS),
)  # fmt: skip
"""SQLite's INSERT OR REPLACE deletes without a DELETE trigger; a taken key is refused instead."""
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    RETURN {row}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds the table, and the rules."""
    op.create_table(
        "archive_seal",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("tables", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_archive_seal_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_archive_seal"),
    )
    made, extra = (IN_A_FILE, NO_REPLACE) if _in_a_file() else (ON_A_SERVER, ())
    for name, verb, table, condition, why in (*RULES, *extra):
        row = "OLD" if verb == "DELETE" else "NEW"
        op.execute(
            made.format(name=name, verb=verb, table=table, condition=condition, why=why, row=row)
        )


def downgrade() -> None:
    """Takes them away."""
    extra = NO_REPLACE if _in_a_file() else ()
    for name, *_rule in (*RULES, *extra):
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_table("archive_seal")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
