"""Where notices must appear, and where each programme's did: address, time, who noted it.

Revision 0033. What was noted is never changed and never goes away, nor does a place. A downgrade
drops both.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
KEPT = (
    ("notice_evidence_fixed", "UPDATE", "notice_evidence"),
    ("notice_evidence_kept", "DELETE", "notice_evidence"),
    ("notice_place_kept", "DELETE", "notice_place"),
)
IN_A_FILE = "CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, {why}); END"
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""
SHAPE = (
    "(url <> '' AND appeared_at IS NOT NULL AND reason = '')"
    " OR (url = '' AND appeared_at IS NULL AND reason <> '')"
)


def upgrade() -> None:
    """Adds the tables and what guards them."""
    op.create_table(
        "notice_place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notice_place"),
        sa.UniqueConstraint("name", name="uq_notice_place_name"),
    )
    op.create_table(
        "notice_evidence",
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("appeared_at", UtcDateTime(length=32), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reason", "salt", "by")),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.CheckConstraint(SHAPE, name="ck_notice_evidence_shape"),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_notice_evidence_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["notice_place.id"], name="fk_notice_evidence_place_id_notice_place"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_notice_evidence"),
    )
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table in KEPT:
        op.execute(made.format(name=name, verb=verb, table=table, why=GROWS))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in KEPT:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in ("notice_evidence", "notice_place"):
        op.drop_table(table)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
