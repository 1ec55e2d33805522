"""The year plan: its rows in versions; a programme comes of one or is ad hoc, by one profile.

Revision 0032. A version is never changed and no row goes away. A downgrade drops the plan; the
programmes that came of it stay, ad hoc.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

PLANNED = "ck_interview_planned"
RULE = "plan_row_id IS NOT NULL OR ad_hoc_reason <> ''"
BEFORE = "有年度计划之前的访谈"
"""A programme of before that says no reason is held against nobody's plan."""
KEY = "fk_interview_plan_row_id_plan_row"
GROWS = "'refused: 这里的内容只增不改'"
KEPT = (
    ("plan_row_version_fixed", "UPDATE", "plan_row_version"),
    ("plan_row_version_kept", "DELETE", "plan_row_version"),
    ("plan_row_kept", "DELETE", "plan_row"),
)
IN_A_FILE = "CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, {why}); END"
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds tables and columns; programmes of before were planned under no profile."""
    _tables()
    op.execute(f"UPDATE interview SET ad_hoc_reason = '{BEFORE}' WHERE ad_hoc_reason = ''")
    op.add_column(
        "interview", sa.Column("policy", sa.Text(), nullable=False, server_default=sa.text("''"))
    )
    if _in_a_file():  # which adds a key and a rule only with the column itself
        op.execute(
            f"ALTER TABLE interview ADD COLUMN plan_row_id INTEGER CONSTRAINT {KEY}"
            f" REFERENCES plan_row (id) CONSTRAINT {PLANNED} CHECK ({RULE})"
        )
    else:
        op.add_column("interview", sa.Column("plan_row_id", sa.Integer(), nullable=True))
        op.create_foreign_key(KEY, "interview", "plan_row", ["plan_row_id"], ["id"])
        op.execute(f"ALTER TABLE interview ADD CONSTRAINT {PLANNED} CHECK ({RULE})")
    op.create_index("ix_interview_plan_row_id", "interview", ["plan_row_id"])
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table in KEPT:
        op.execute(made.format(name=name, verb=verb, table=table, why=GROWS))


def downgrade() -> None:
    """Takes them away, with the triggers of rights that name them."""
    for name, *_rule in KEPT:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.execute("UPDATE interview SET ad_hoc_reason = '年度计划' WHERE ad_hoc_reason = ''")
    op.drop_index("ix_interview_plan_row_id", table_name="interview")
    cascade = "" if _in_a_file() else " CASCADE"
    for name in ("plan_row_id", "policy"):
        op.execute(f"ALTER TABLE interview DROP COLUMN {name}{cascade}")
    for table in ("plan_row_version", "plan_row"):
        op.drop_table(table)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _tables() -> None:
    op.create_table(
        "plan_row",
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("year", "position", "version")
        ),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan_row"),
    )
    op.create_index("ix_plan_row_year", "plan_row", ["year"])
    texts = (
        "when_said", "units", "units_said", "topic", "kind", "series", "rank", "remark", "doubts",
        "by",
    )  # fmt: skip
    op.create_table(
        "plan_row_version",
        sa.Column("row_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("change", "reason")),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("month", "day")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "month IS NULL OR month BETWEEN 1 AND 12", name="ck_plan_row_version_month"
        ),
        sa.CheckConstraint(
            "reason <> '' OR change NOT IN ('ad_hoc', 'moved', 'dropped')",
            name="ck_plan_row_version_reason",
        ),
        sa.ForeignKeyConstraint(
            ["row_id"], ["plan_row.id"], name="fk_plan_row_version_row_id_plan_row"
        ),
        sa.PrimaryKeyConstraint("row_id", "number", name="pk_plan_row_version"),
    )
