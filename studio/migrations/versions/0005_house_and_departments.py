"""Departments under all their names, and what holds for the studio as a whole.

Revision 0005. A studio that only rehearses does so for ever, and has no other programme.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REAL = """NEW.rehearsal = 0
    AND EXISTS (SELECT 1 FROM house_fact f WHERE f.name = 'rehearsal_only')"""
TRIGGERS = {
    "house_fact_no_DELETE": """
CREATE TRIGGER house_fact_no_DELETE BEFORE DELETE ON house_fact WHEN OLD.name = 'rehearsal_only'
BEGIN SELECT RAISE(ABORT, 'refused: 彩排用的演播台不能改作真实的'); END
""",
    "house_fact_fixed": """
CREATE TRIGGER house_fact_fixed BEFORE UPDATE ON house_fact WHEN OLD.name = 'rehearsal_only'
BEGIN SELECT RAISE(ABORT, 'refused: 彩排用的演播台不能改作真实的'); END
""",
    "house_fact_before_real": """
CREATE TRIGGER house_fact_before_real BEFORE INSERT ON house_fact
WHEN NEW.name = 'rehearsal_only' AND EXISTS (SELECT 1 FROM interview i WHERE i.rehearsal = 0)
BEGIN SELECT RAISE(ABORT, 'refused: 这里已有真实访谈，不能改作彩排用'); END
""",
    "interview_made_in_rehearsal": f"""
CREATE TRIGGER interview_made_in_rehearsal BEFORE INSERT ON interview WHEN {REAL}
BEGIN SELECT RAISE(ABORT, 'refused: 彩排用的演播台里只有彩排'); END
""",
    "interview_kept_in_rehearsal": f"""
CREATE TRIGGER interview_kept_in_rehearsal BEFORE UPDATE OF rehearsal ON interview WHEN {REAL}
BEGIN SELECT RAISE(ABORT, 'refused: 彩排用的演播台里只有彩排'); END
""",
}


def upgrade() -> None:
    """Adds the tables and triggers."""
    op.create_table(
        "house_fact",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_house_fact"),
    )
    op.create_table(
        "department",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_department"),
    )
    op.create_table(
        "department_name",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"],
            name="fk_department_name_department_id_department",
        ),
        sa.PrimaryKeyConstraint("name", name="pk_department_name"),
    )  # fmt: skip
    op.create_index("ix_department_name_department_id", "department_name", ["department_id"])
    for trigger in TRIGGERS.values() if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(trigger)


def downgrade() -> None:
    """Takes them away again."""
    for name in TRIGGERS if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(f"DROP TRIGGER {name}")
    for table in ("department_name", "department", "house_fact"):
        op.drop_table(table)
