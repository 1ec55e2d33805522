"""Nominations (意见建议征集表) and proposals (方案), both in versions.

Revision 0034. A version is never changed and nothing goes away; a nomination that was taken into
the plan stays so; once a programme has a proposal it is approved by that alone. A downgrade drops
both.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0034"
down_revision = "0037"
branch_labels = None
depends_on = None

GROWS, FINAL = "'refused: 这里的内容只增不改'", "'refused: 已列入计划的征集表不再改动'"
UNCONFIRMED = "'refused: 方案还没有核实，访谈不能算已核实'"
SETTLED = (
    "OLD.state = 'taken' OR NEW.year <> OLD.year"
    " OR (NEW.state <> OLD.state AND OLD.state <> 'received' AND NEW.state <> 'received')"
)
NEWEST = (
    "(SELECT p.step FROM proposal_version p WHERE p.interview_id = NEW.id"
    " ORDER BY p.number DESC LIMIT 1)"
)
WAITS = f"NEW.state = 'approved' AND OLD.state <> 'approved' AND {NEWEST} <> 'approved'"
"""Of a programme without a proposal the comparison is with nothing, and lets it through."""
RULES = (
    ("nomination_version_fixed", "UPDATE", "nomination_version", "", GROWS),
    ("nomination_version_kept", "DELETE", "nomination_version", "", GROWS),
    ("nomination_kept", "DELETE", "nomination", "", GROWS),
    ("nomination_moves", "UPDATE", "nomination", SETTLED, FINAL),
    ("proposal_version_fixed", "UPDATE", "proposal_version", "", GROWS),
    ("proposal_version_kept", "DELETE", "proposal_version", "", GROWS),
    ("interview_confirmed", "UPDATE OF state", "interview", WAITS, UNCONFIRMED),
)
IN_A_FILE = (
    "CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {refused}"
    " BEGIN SELECT RAISE(ABORT, {why}); END"
)
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {refused} THEN RAISE EXCEPTION {why}; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds the tables and what guards them."""
    _nominations()
    _proposals()
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table, refused, why in RULES:
        op.execute(
            made.format(name=name, verb=verb, table=table, refused=refused or "true", why=why)
        )


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in ("proposal_version", "nomination_version", "nomination"):
        op.drop_table(table)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _nominations() -> None:
    op.create_table(
        "nomination",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("plan_row_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(state = 'taken') = (plan_row_id IS NOT NULL)", name="ck_nomination_planned"
        ),
        sa.ForeignKeyConstraint(
            ["plan_row_id"], ["plan_row.id"], name="fk_nomination_plan_row_id_plan_row"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_nomination"),
        sa.UniqueConstraint("plan_row_id", name="uq_nomination_plan_row_id"),
    )
    op.create_index("ix_nomination_year", "nomination", ["year"])
    texts = (
        "change", "reason", "timing", "late_reason", "unit", "when_said", "guests", "topic",
        "content", "advice", "contact", "phone", "fax", "document",
    )  # fmt: skip
    op.create_table(
        "nomination_version",
        sa.Column("nomination_id", sa.Integer(), nullable=False, autoincrement=False),
        *_version_columns(texts),
        sa.CheckConstraint(
            "reason <> '' OR change NOT IN ('revised', 'declined', 'withdrawn', 'reopened')",
            name="ck_nomination_version_reason",
        ),
        sa.CheckConstraint(
            "late_reason <> '' OR timing <> 'late'", name="ck_nomination_version_late"
        ),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"],
            name="fk_nomination_version_nomination_id_nomination",
        ),
        sa.PrimaryKeyConstraint("nomination_id", "number", name="pk_nomination_version"),
    )  # fmt: skip


def _proposals() -> None:
    op.create_table(
        "proposal_version",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        *_version_columns(("step", "reason", "title", "unit")),
        sa.Column("starts_at", UtcDateTime(length=32), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("leaders", "core", "concerns", "contact", "mode", "document")
        ),
        sa.CheckConstraint("reason <> '' OR step <> 'returned'", name="ck_proposal_version_reason"),
        sa.CheckConstraint(
            "(core <> '' AND concerns <> '') OR step <> 'approved'",
            name="ck_proposal_version_lists",
        ),
        sa.CheckConstraint(
            "leaders <> '' OR step NOT IN ('submitted', 'approved')",
            name="ck_proposal_version_leaders",
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_proposal_version_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_proposal_version"),
    )


def _version_columns(texts: tuple[str, ...]) -> list[sa.Column[Any]]:
    """What every version has: its number, these texts, a policy document's date, who and when."""
    return [
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("document_date", sa.Date(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
    ]
