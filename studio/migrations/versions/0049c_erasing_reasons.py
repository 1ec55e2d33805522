"""An erasure reaches the place of a reply and why an answer was withdrawn.

Revision 0049c. What was fixed for ever may get the mark of an erasure there too, and nothing else
with it. A downgrade refuses the mark again; what was erased does not come back.
"""

from alembic import op

revision = "0049c"
down_revision = "0049b"
branch_labels = None
depends_on = None

MARK = "〔已删除〕"
GROWS, ORDERED = "这里的内容只增不改", "撤回的命令不再改动"
ORDER = """NEW.interview_id <> OLD.interview_id OR NEW.entry <> OLD.entry
    OR NEW.reason <> OLD.reason OR NEW."by" <> OLD."by" OR NEW.at <> OLD.at"""
STAYS = """NEW.interview_id = OLD.interview_id AND NEW.entry = OLD.entry AND NEW."by" = OLD."by"
    AND NEW.at = OLD.at"""
REPLY = """NEW.question_id = OLD.question_id AND NEW.number = OLD.number
    AND NEW.interview_id = OLD.interview_id AND NEW.publication_id = OLD.publication_id
    AND NEW.deed = OLD.deed AND NEW."by" = OLD."by" AND NEW.at = OLD.at AND NEW.salt = ''"""
GONE = """EXISTS (SELECT 1 FROM erasure gone JOIN question asked
        ON asked.interview_id = gone.interview_id
        WHERE asked.id = {question} AND gone.done_by IS NOT NULL
        AND (gone.question_id IS NULL OR gone.question_id = asked.id))"""
OF_ENTRY = """COALESCE((SELECT a.question_id FROM answer a WHERE a.id = NEW.answer_id),
    (SELECT l.question_id FROM line l WHERE l.id = NEW.line_id
        AND l.speaker IN ('netizen', 'press')))"""
SOFTENED = (
    ("origin_reply_fixed", "origin_reply", "1 = 1",
     f"NEW.evidence = '{MARK}' AND {REPLY} AND {GONE.format(question='NEW.question_id')}", GROWS),
    ("withdrawal_fixed", "withdrawal", ORDER,
     f"NEW.reason = '{MARK}' AND {STAYS} AND {GONE.format(question=OF_ENTRY)}", ORDERED),
)  # fmt: skip
"""Each trigger with its table, what it refuses, what it lets through, and its words."""
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION 'refused: {why}'; END IF; RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Makes room for the mark."""
    for name, table, refused, marked, why in SOFTENED:
        _drop(name, table, own=name != "withdrawal_fixed")
        _lay(name, table, f"({refused}) AND NOT ({marked})", why)


def downgrade() -> None:
    """Takes it away again."""
    for name, table, refused, _marked, why in SOFTENED:
        _drop(name, table, own=True)
        if name == "withdrawal_fixed" and not _in_a_file():
            op.execute(
                f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW"
                f" WHEN ({refused}) EXECUTE FUNCTION studio_refuse('{why}')"
            )
        else:
            _lay(name, table, refused, why)


def _lay(name: str, table: str, condition: str, why: str) -> None:
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    op.execute(made.format(name=name, table=table, condition=condition, why=why))


def _drop(name: str, table: str, *, own: bool) -> None:
    """own: whether a server had a function of its own for it."""
    if _in_a_file():
        op.execute(f"DROP TRIGGER {name}")
    elif own:
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    else:
        op.execute(f"DROP TRIGGER {name} ON {table}")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
