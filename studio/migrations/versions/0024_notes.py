"""Notes to the host, and follow-up questions to the one on air.

Revision 0024. What was said stays as it was said; a note is acknowledged, or taken back, once.
A downgrade drops both.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

GROWS = "这里的内容只增不改"
SAID = {
    "floor_note": ("interview_id", "kind", "question_id", "text", "salt", '"by"', '"at"'),
    "follow_up": ("interview_id", "question_id", "text", "salt", '"by"', '"at"'),
}
"""What of a row never changes."""
SETTLED = "OLD.acknowledged_at IS NOT NULL OR OLD.taken_back_at IS NOT NULL"
IN_A_FILE = (
    *(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {', '.join(columns)} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for table, columns in SAID.items()
    ),
    *(
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for table in SAID
    ),
    *(
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}"
        f" WHEN EXISTS (SELECT 1 FROM {table} t WHERE t.id = NEW.id)"
        f" BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END"
        for table in SAID
    ),
    f"""
CREATE TRIGGER floor_note_once BEFORE UPDATE ON floor_note WHEN {SETTLED}
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
)
ON_A_SERVER = (
    *(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {', '.join(columns)} ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION studio_refuse('{GROWS}')"
        for table, columns in SAID.items()
    ),
    *(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
        f" FOR EACH {each} EXECUTE FUNCTION studio_refuse('{GROWS}')"
        for table in SAID
        for verb, each in (("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
    ),
    f"""
CREATE TRIGGER floor_note_once BEFORE UPDATE ON floor_note FOR EACH ROW WHEN ({SETTLED})
EXECUTE FUNCTION studio_refuse('{GROWS}')
""",
)


def upgrade() -> None:
    """Adds the tables and what guards them."""
    _add(
        "floor_note",
        _text("kind"),
        sa.Column("question_id", sa.Integer(), nullable=True),
        *_said(),
        sa.Column("acknowledged_by", sa.Text(), nullable=True),
        _moment("acknowledged_at", nullable=True),
        _moment("taken_back_at", nullable=True),
    )
    _add("follow_up", sa.Column("question_id", sa.Integer(), nullable=False), *_said())
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for statement in IN_A_FILE if in_a_file else ON_A_SERVER:
        op.execute(statement)


def downgrade() -> None:
    """Takes them away."""
    for table in SAID:
        op.drop_table(table)


def _add(table: str, *columns: "sa.Column[object]") -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{table}_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=f"fk_{table}_question_id_question"
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_interview_id", table, ["interview_id"])


def _said() -> "tuple[sa.Column[object], ...]":
    return _text("text"), _text("salt"), _text("by"), _moment("at")


def _text(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, UtcDateTime(length=32), nullable=nullable)
