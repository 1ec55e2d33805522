"""Who really came, as which rank; and the counts that an assessment is read from.

Revision 0038. What was confirmed is never changed and never goes away, nor does a rank. Counts are
made again from the rows whenever somebody asks. A downgrade drops all of it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0038"
down_revision = "0040"
branch_labels = None
depends_on = None

RANKS = (
    ("主要负责同志", "chief"),
    ("分管负责同志", "spokesperson"),
    ("新闻发言人", "spokesperson"),
    ("部门负责人", "spokesperson"),
    ("市（县）委、政府领导", "other"),
    ("镇（街道）党委、政府领导", "other"),
    ("公共服务企事业单位负责人", "other"),
    ("专家", "expert"),
)
SHAPE = (
    "(came = 'absent' AND rank_id IS NULL AND stand_in = '' AND stand_in_post = '')"
    " OR (came = 'present' AND rank_id IS NOT NULL AND stand_in = '' AND stand_in_post = '')"
    " OR (came = 'stood_in' AND rank_id IS NOT NULL AND stand_in <> '' AND stand_in_post <> '')"
)
GROWS = "'refused: 这里的内容只增不改'"
ELSEWHERE = "'refused: 这条内容属于另一场访谈'"
RULES = (
    ("guest_rank_kept", "DELETE", "guest_rank", "OLD.id IS NOT NULL", GROWS),
    ("attendance_fixed", "UPDATE", "attendance", "OLD.number IS NOT NULL", GROWS),
    ("attendance_kept", "DELETE", "attendance", "OLD.number IS NOT NULL", GROWS),
    ("attendance_here", "INSERT", "attendance",
     """NOT EXISTS (SELECT 1 FROM guest g
     WHERE g.id = NEW.guest_id AND g.interview_id = NEW.interview_id)""", ELSEWHERE),
)  # fmt: skip
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
    """Adds the tables, the ranks that notices name, and what guards them."""
    ranks = op.create_table(
        "guest_rank",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "standing")),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "standing IN ('chief', 'spokesperson', 'expert', 'other')",
            name="ck_guest_rank_known_standing",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_guest_rank"),
        sa.UniqueConstraint("name", name="uq_guest_rank_name"),
    )
    for name, standing in RANKS:
        op.execute(sa.insert(ranks).values(name=name, standing=standing, active=True))
    _attendance()
    _counts()
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table, condition, why in RULES:
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in ("assessment_basis", "assessment_count", "attendance", "guest_rank"):
        op.drop_table(table)


def _attendance() -> None:
    op.create_table(
        "attendance",
        *(
            sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)
            for name in ("interview_id", "number")
        ),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("came", sa.Text(), nullable=False),
        sa.Column("rank_id", sa.Integer(), nullable=True),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("unit", "stand_in", "stand_in_post", "salt", "by")
        ),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.CheckConstraint(SHAPE, name="ck_attendance_shape"),
        _key("attendance", "interview_id", "interview"),
        _key("attendance", "guest_id", "guest"),
        _key("attendance", "rank_id", "guest_rank"),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_attendance"),
    )


def _counts() -> None:
    op.create_table(
        "assessment_count",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("unit", "figure")),
        sa.Column("number", sa.Integer(), nullable=False),
        _key("assessment_count", "interview_id", "interview"),
        sa.PrimaryKeyConstraint("interview_id", "unit", "figure", name="pk_assessment_count"),
    )
    op.create_table(
        "assessment_basis",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("head", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        _key("assessment_basis", "interview_id", "interview"),
        sa.PrimaryKeyConstraint("interview_id", name="pk_assessment_basis"),
    )


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
