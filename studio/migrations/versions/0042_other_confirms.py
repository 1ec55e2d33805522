"""Nobody confirms a proposal that they wrote or handed in.

Revision 0042. A downgrade takes the rule away. What was confirmed before stays.
"""

from alembic import op

revision = "0042"
down_revision = "0039b"
branch_labels = None
depends_on = None

NAME = "proposal_version_other_confirms"
OWN = "'refused: 不能核实自己起草或提交的方案'"
SAME = """NEW.step = 'approved' AND NEW."by" IN (SELECT p."by" FROM proposal_version p
    WHERE p.interview_id = NEW.interview_id AND p.number IN (SELECT max(l.number)
        FROM proposal_version l WHERE l.interview_id = NEW.interview_id
        AND l.step IN ('written', 'submitted') GROUP BY l.step))"""
IN_A_FILE = f"""
CREATE TRIGGER {NAME} BEFORE INSERT ON proposal_version WHEN {SAME}
BEGIN SELECT RAISE(ABORT, {OWN}); END
"""
ON_A_SERVER = f"""
CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {SAME} THEN RAISE EXCEPTION {OWN}; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {NAME} BEFORE INSERT ON proposal_version FOR EACH ROW EXECUTE FUNCTION {NAME}()
"""


def upgrade() -> None:
    """Adds the rule."""
    op.execute(IN_A_FILE if _in_a_file() else ON_A_SERVER)


def downgrade() -> None:
    """Takes it away."""
    op.execute(f"DROP TRIGGER {NAME}" if _in_a_file() else f"DROP FUNCTION {NAME}() CASCADE")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
