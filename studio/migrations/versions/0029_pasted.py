"""Portals without any interface: what people say they pasted, and what guards that word.

Revision 0029. A tick cannot be made without a row in this table, and no row goes away. Who pasted
by hand does not turn to an interface afterwards: it would not know what stands on the page.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
UNTICKED = "'refused: 还没有人确认已经贴上'"
STAYS = "'refused: 已经有人工贴上的内容，这场访谈不能再改用门户接口'"
TICKED = "p.turn IS NOT NULL AND p.undone_at IS NULL"
RULES = (
    ("paste_fixed", "UPDATE", "paste",
     """NEW.interview_id <> OLD.interview_id OR NEW.entry <> OLD.entry OR NEW."by" <> OLD."by"
     OR NEW.place <> OLD.place OR NEW.at <> OLD.at OR NEW.sha256 <> OLD.sha256
     OR COALESCE(NEW.publication_id, 0) <> COALESCE(OLD.publication_id, 0)
     OR COALESCE(NEW.withdrawal_id, 0) <> COALESCE(OLD.withdrawal_id, 0)
     OR (OLD.turn IS NOT NULL AND (NEW.turn IS NULL OR NEW.turn <> OLD.turn
         OR NEW.ticked_at <> OLD.ticked_at OR NEW.evidence <> OLD.evidence))
     OR (OLD.undone_at IS NOT NULL AND NEW.undone_at IS NULL)""", GROWS),
    ("paste_kept", "DELETE", "paste", "OLD.id IS NOT NULL", GROWS),
    ("publication_ticked", "UPDATE", "publication",
     f"""NEW.state = 'pasted' AND OLD.state <> 'pasted' AND NOT EXISTS (SELECT 1 FROM paste p
         WHERE p.publication_id = NEW.id AND {TICKED})""", UNTICKED),
    ("withdrawal_ticked", "UPDATE", "withdrawal",
     f"""NEW.state = 'pasted' AND OLD.state <> 'pasted' AND NOT EXISTS (SELECT 1 FROM paste p
         WHERE p.withdrawal_id = NEW.id AND {TICKED})""", UNTICKED),
    ("interview_pasted_stays", "UPDATE", "interview",
     f"""OLD.portal_url = 'paste:' AND NEW.portal_url <> 'paste:' AND EXISTS (SELECT 1 FROM paste p
         WHERE p.interview_id = NEW.id AND {TICKED})""", STAYS),
)  # fmt: skip
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds the table and what guards it."""
    op.create_table(
        "paste",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=True),
        sa.Column("withdrawal_id", sa.Integer(), nullable=True),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("entry", "deed", "after", "sha256", "by", "place")
        ),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("ticked_at", UtcDateTime(length=32), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("undone_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint(
            "(publication_id IS NULL) <> (withdrawal_id IS NULL)", name="ck_paste_one_source"
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_paste_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name="fk_paste_publication_id_publication"
        ),
        sa.ForeignKeyConstraint(
            ["withdrawal_id"], ["withdrawal.id"], name="fk_paste_withdrawal_id_withdrawal"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_paste"),
        sa.UniqueConstraint("interview_id", "turn", name="uq_paste_interview_id_turn"),
    )
    made = IN_A_FILE if op.get_bind().dialect.name == "sqlite" else ON_A_SERVER
    for name, verb, table, condition, why in RULES:
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away; what was pasted counts as sent, and is read back by nobody."""
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if in_a_file else f"DROP FUNCTION {name}() CASCADE")
    for table in ("publication", "withdrawal"):
        op.execute(f"UPDATE {table} SET state = 'sent' WHERE state = 'pasted'")
    op.drop_table("paste")
