"""What a plan, a rehearsal and a ledger must not lose without a word.

Revision 0048. A row of the plan is dropped only when no programme of it lives; a programme counts
as rehearsed by those who sat there, or by a reason; a mark whose promise stands in a ledger stays
until a planner took that out, with a reason. A downgrade takes the rules and the reasons away.
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0050b"
branch_labels = None
depends_on = None

SAT = "EXISTS (SELECT 1 FROM rehearsal_attendance r WHERE r.interview_id = NEW.id)"
PLANNER = """EXISTS (SELECT 1 FROM roster s WHERE s.login = NEW.closed_by AND s.role = 'planner'
    AND s.programme IN (0, NEW.interview_id))"""
LOST_MARK = """((d.ledger = 'commitment' AND OLD.commitment AND NOT NEW.commitment)
    OR (d.ledger = 'adopted' AND OLD.adopted AND NOT NEW.adopted)
    OR (NEW.discarded AND NOT OLD.discarded))"""
MARKED = """EXISTS (SELECT 1 FROM line l WHERE l.id = NEW.line_id AND NOT l.discarded
    AND l.joined_into IS NULL AND ((NEW.ledger = 'commitment' AND l.commitment)
    OR (NEW.ledger = 'adopted' AND l.adopted)))"""
RULES = (
    ("rehearsal_attendance_said", "INSERT", "rehearsal_attendance",
     "NEW.seats = '[]' AND trim(NEW.reason) = ''",
     "没有确认过彩排出席的，请写明原因。"),
    ("interview_rehearsed", "UPDATE OF state", "interview",
     f"NEW.state = 'rehearsed' AND OLD.state <> 'rehearsed' AND NOT {SAT}",
     "没有确认过彩排出席的，请写明原因。"),
    ("plan_row_living", "UPDATE OF dropped", "plan_row",
     ("NEW.dropped AND NOT OLD.dropped AND EXISTS (SELECT 1 FROM interview i"
     " WHERE i.plan_row_id = NEW.id AND i.state NOT IN ('cancelled', 'filed'))"),
     "这一行计划的访谈还在，不能移出。请先取消那场访谈；只改日子，请用“改期”。"),
    ("line_owed", "UPDATE OF commitment, adopted, discarded", "line",
     ("EXISTS (SELECT 1 FROM duty d WHERE d.line_id = NEW.id AND d.state <> 'void'"
     f" AND {LOST_MARK})"),
     "这一条已列入台账，标记不能直接去掉。请组织协调在“督办”里选中它，写明原因撤出。"),
    ("duty_taken_out", "UPDATE OF state", "duty",
     f"NEW.state = 'void' AND OLD.state <> 'void' AND {MARKED} AND NOT {PLANNER}",
     "台账里的承诺和采纳的意见，只能由组织协调写明原因撤出。"),
)  # fmt: skip
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {refused}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN IF {refused} THEN RAISE EXCEPTION 'refused: {why}'; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""
"""As the owner: whoever changes a row may not be allowed to read what it depends on."""


def upgrade() -> None:
    """Adds the reason and the rules; what was dropped, noted or unmarked before stays so."""
    op.add_column(
        "rehearsal_attendance",
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
    )
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table, refused, why in RULES:
        op.execute(made.format(name=name, verb=verb, table=table, refused=refused, why=why))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_column("rehearsal_attendance", "reason")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
