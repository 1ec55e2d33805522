"""An erasure reaches ratings, notes to the host, reports of public sentiment, steps of a duty.

Revision 0039b. What was fixed for ever may get the mark of an erasure there too, and nothing else
with it. A downgrade refuses the mark again; what was erased does not come back.
"""

from alembic import op

revision = "0039b"
down_revision = "0035"
branch_labels = None
depends_on = None

MARK = "〔已删除〕"
GROWS = "这里的内容只增不改"
OWN = "NEW.question_id"
OF_DUTY = "(SELECT d.question_id FROM duty d WHERE d.id = NEW.duty_id)"
SETTLED = "OLD.acknowledged_at IS NOT NULL OR OLD.taken_back_at IS NOT NULL"
ALWAYS = "1 = 1"
NOTE = ("interview_id", "kind", "question_id", "text", "salt", "by", "at")
NOTE_CHANGED = " OR ".join(f'NEW."{column}" {{differs}} OLD."{column}"' for column in NOTE)
SOFTENED = (
    ("rating_fixed", "rating", ALWAYS, ("comment",), OWN),
    ("sentiment_report_fixed", "sentiment_report", ALWAYS,
     ("gist", "reaction", "media", "proposal"), OWN),
    ("duty_step_fixed", "duty_step", ALWAYS, ("text",), OF_DUTY),
    ("floor_note_no_update", "floor_note", NOTE_CHANGED, ("text",), OWN),
    ("floor_note_once", "floor_note", SETTLED, ("text",), OWN),
)  # fmt: skip
"""Each trigger with its table, what it refuses, what an erasure marks there, and whose it is."""
OTHERS = {
    "rating": ("question_id", "number", "interview_id", "stars", "at", "taken_at"),
    "sentiment_report": ("id", "interview_id", "question_id", "number", "level", "noticed_at",
                         "count", "by", "at"),
    "duty_step": ("duty_id", "number", "step", "state", "unit", "co_units", "due", "party",
                  "reference", "day", "supervision_id", "by", "at"),
    "floor_note": ("id", "interview_id", "kind", "question_id", "by", "at", "acknowledged_by",
                   "acknowledged_at", "taken_back_at"),
}  # fmt: skip
"""What stays as it is."""
GONE = """EXISTS (SELECT 1 FROM erasure gone JOIN question asked
        ON asked.interview_id = gone.interview_id
        WHERE asked.id = {question} AND gone.done_by IS NOT NULL
        AND (gone.question_id IS NULL OR gone.question_id = asked.id))"""
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION 'refused: {why}'; END IF; RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""
OF_A_NOTE = ("floor_note_no_update", "floor_note_once")
"""A server had no function of its own for these."""


def upgrade() -> None:
    """Makes room for the mark."""
    for name, table, refused, marked, question in SOFTENED:
        _drop(name, table, own=name not in OF_A_NOTE)
        _lay(name, table, _but_marked(_said(refused), table, marked, question))


def downgrade() -> None:
    """Takes it away again."""
    for name, table, refused, *_rest in SOFTENED:
        _drop(name, table, own=True)
        if _in_a_file() and name == OF_A_NOTE[0]:
            columns = ", ".join(f'"{column}"' for column in NOTE)
            op.execute(
                f"CREATE TRIGGER {name} BEFORE UPDATE OF {columns} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
            )
        elif _in_a_file() or name not in OF_A_NOTE:
            _lay(name, table, refused)
        else:
            _lay_as_before(name, table)


def _lay_as_before(name: str, table: str) -> None:
    columns = ", ".join(f'"{column}"' for column in NOTE)
    which = f"OF {columns} ON {table} FOR EACH ROW"
    if name == OF_A_NOTE[1]:
        which = f"ON {table} FOR EACH ROW WHEN ({SETTLED})"
    op.execute(
        f"CREATE TRIGGER {name} BEFORE UPDATE {which} EXECUTE FUNCTION studio_refuse('{GROWS}')"
    )


def _but_marked(refused: str, table: str, marked: tuple[str, ...], question: str) -> str:
    same = "IS" if _in_a_file() else "IS NOT DISTINCT FROM"
    parts = [f"NEW.{column} = '{MARK}'" for column in marked]
    parts += ["NEW.salt = ''", *(f'NEW."{name}" {same} OLD."{name}"' for name in OTHERS[table])]
    return f"({refused}) AND NOT ({' AND '.join(parts)} AND {GONE.format(question=question)})"


def _said(refused: str) -> str:
    return refused.format(differs="IS NOT" if _in_a_file() else "IS DISTINCT FROM")


def _lay(name: str, table: str, condition: str) -> None:
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    op.execute(made.format(name=name, table=table, condition=condition, why=GROWS))


def _drop(name: str, table: str, *, own: bool) -> None:
    if _in_a_file():
        op.execute(f"DROP TRIGGER {name}")
    elif own:
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    else:
        op.execute(f"DROP TRIGGER {name} ON {table}")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
