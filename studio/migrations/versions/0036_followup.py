"""The ledgers of what is owed after a programme: duties, their steps, reminders and notices.

Revision 0036. A duty is always of the same question or line and never goes away; a step and a
notice never change. A commitment is done only by the word of two persons. A downgrade drops all.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0036"
down_revision = "0041"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
KEPT = (
    ("duty_fixed", "UPDATE OF interview_id, ledger, question_id, line_id, began", "duty"),
    ("duty_kept", "DELETE", "duty"),
    ("duty_step_fixed", "UPDATE", "duty_step"),
    ("duty_step_kept", "DELETE", "duty_step"),
    ("supervision_fixed", "UPDATE", "supervision"),
    ("supervision_kept", "DELETE", "supervision"),
)
IN_A_FILE = "CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, {why}); END"
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""
CHECKS = (
    ("one_source", "(question_id IS NULL) <> (line_id IS NULL)"),
    (
        "second_person",
        "closing_by IS NULL OR closed_by IS NULL OR closed_by <> closing_by",
    ),
    (
        "reviewed",
        (
            "ledger <> 'commitment' OR state <> 'done'"
            " OR (closing_by IS NOT NULL AND closed_by IS NOT NULL)"
        ),
    ),
    ("is_open", "open = (state IN ('open', 'working', 'closing'))"),
)
DUTY_TEXTS = ("kind", "channel", "suggested", "unit", "co_units", "matter", "level", "verdict",
              "due", "state")  # fmt: skip
STEP_TEXTS = ("step", "state", "unit", "co_units", "due", "text", "party", "reference", "day")


def upgrade() -> None:
    """Adds the tables and what guards them."""
    _duty()
    _supervision()
    _step()
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table in KEPT:
        op.execute(made.format(name=name, verb=verb, table=table, why=GROWS))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in KEPT:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    cascade = "" if _in_a_file() else " CASCADE"  # functions of rights name them
    for table in ("duty_step", "supervision", "duty"):
        op.execute(f"DROP TABLE {table}{cascade}")


def _duty() -> None:
    op.create_table(
        "duty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("question_id", "line_id")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in DUTY_TEXTS),
        sa.Column("open", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("version", "pressed")),
        sa.Column("began", sa.Text(), nullable=False),
        sa.Column("assigned_at", UtcDateTime(length=32), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("closing_by", "closed_by")),
        sa.Column("closed_at", UtcDateTime(length=32), nullable=True),
        *(sa.CheckConstraint(rule, name=f"ck_duty_{name}") for name, rule in CHECKS),
        *(
            sa.ForeignKeyConstraint([f"{other}_id"], [f"{other}.id"], f"fk_duty_{other}_id_{other}")
            for other in ("interview", "question", "line")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
        sa.UniqueConstraint("ledger", "question_id", name="uq_duty_ledger_question_id"),
        sa.UniqueConstraint("ledger", "line_id", name="uq_duty_ledger_line_id"),
    )
    for columns in (
        ["open", "due", "id"], ["open", "unit", "due", "id"], ["interview_id", "ledger", "open"],
        ["co_units"],
    ):  # fmt: skip
        op.create_index(f"ix_duty_{'_'.join(columns)}", "duty", columns)


def _supervision() -> None:
    op.create_table(
        "supervision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reply_by", "by")),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_supervision_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_supervision"),
        sa.UniqueConstraint("year", "serial", name="uq_supervision_year_serial"),
    )
    op.create_index("ix_supervision_interview_id", "supervision", ["interview_id"])


def _step() -> None:
    op.create_table(
        "duty_step",
        sa.Column("duty_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in STEP_TEXTS),
        sa.Column("supervision_id", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("salt", "by")),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(["duty_id"], ["duty.id"], name="fk_duty_step_duty_id_duty"),
        sa.ForeignKeyConstraint(
            ["supervision_id"], ["supervision.id"], name="fk_duty_step_supervision_id_supervision"
        ),
        sa.PrimaryKeyConstraint("duty_id", "number", name="pk_duty_step"),
    )
    op.create_index("ix_duty_step_supervision_id", "duty_step", ["supervision_id"])


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
