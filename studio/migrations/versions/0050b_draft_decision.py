"""Draft decisions that programmes are tied to, and what became of the suggestions as a text.

Revision 0050b. A version of either never changes; a list that nobody approved may get the mark of
an erasure. A downgrade drops both.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0050b"
down_revision = "0050"
branch_labels = None
depends_on = None

MARK = "〔已删除〕"
GROWS, FIXED = "'refused: 这里的内容只增不改'", "'refused: 版本一经保存不再改动'"
OWN = "'refused: 不能审核自己起草的内容'"
BORN = "'refused: 新版本须从草稿开始'"
ALWAYS = "1 = 1"
TABLES = ("draft_decision", "adoption_version")
DIFFERS = """NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.interview_id <> OLD.interview_id
    OR NEW.photos <> OLD.photos OR OLD.state IN ('approved', 'returned')"""
GONE = f"""NEW.text = '{MARK}' AND NEW.label = '{MARK}' AND NEW.question = '{MARK}'
    AND NEW.remark = '{MARK}' AND NEW.salt = '' AND NEW.photos = '' AND NEW.number = OLD.number
    AND NEW.drafted_by = OLD.drafted_by AND NEW.interview_id = OLD.interview_id
    AND NEW.state = OLD.state AND OLD.state <> 'approved' AND EXISTS (
        SELECT 1 FROM erasure gone JOIN question asked ON asked.interview_id = gone.interview_id
        WHERE gone.interview_id = NEW.interview_id AND asked.kind = 'suggestion'
        AND gone.done_by IS NOT NULL
        AND (gone.question_id IS NULL OR gone.question_id = asked.id))"""
SAME_WRITER = """NEW.decided_by IN (SELECT v.drafted_by FROM adoption_version v
    WHERE v.interview_id = NEW.interview_id)"""
RULES = (
    *((f"{table}_kept", "DELETE", table, ALWAYS, GROWS) for table in TABLES),
    ("draft_decision_fixed", "UPDATE", "draft_decision", ALWAYS, GROWS),
    ("adoption_version_fixed", "UPDATE", "adoption_version", f"({DIFFERS}) AND NOT ({GONE})",
     FIXED),
    ("adoption_version_four_eyes", "UPDATE", "adoption_version", SAME_WRITER, OWN),
    ("adoption_version_born_draft", "INSERT", "adoption_version",
     "NEW.state <> 'draft' OR NEW.decided_by IS NOT NULL", BORN),
)  # fmt: skip
TAKEN = """EXISTS (SELECT 1 FROM {table} t
    WHERE t.interview_id = NEW.interview_id AND t.number = NEW.number)"""
NO_REPLACE = tuple(
    (f"{table}_no_replace", "INSERT", table, TAKEN.format(table=table), GROWS) for table in TABLES
)
"""SQLite's INSERT OR REPLACE deletes without a DELETE trigger; a taken key is refused instead."""
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
    """Adds the tables and what guards them."""
    op.create_table(
        "draft_decision",
        *_keys("draft_decision"),
        *_texts("title", "url", "body"),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("since", "until")),
        sa.Column("minimum", sa.Integer(), nullable=False),
        *_texts("basis", "reason", "salt", "by"),
        _moment("at"),
        sa.CheckConstraint("until >= since", name="ck_draft_decision_days"),
        sa.CheckConstraint(
            "minimum >= 0 AND (minimum > 0) = (basis <> '')", name="ck_draft_decision_minimum"
        ),
        sa.CheckConstraint("title <> '' OR reason <> ''", name="ck_draft_decision_untied"),
    )
    op.create_table(
        "adoption_version",
        *_keys("adoption_version"),
        *_texts("label", "question", "text", "remark", "salt", "state", "drafted_by"),
        _moment("drafted_at"),
        _moment("submitted_at", nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        _moment("decided_at", nullable=True),
        *_texts("reason", "secrecy", "legal_basis", "photos"),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> drafted_by",
            name="ck_adoption_version_second_person",
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
            name="ck_adoption_version_approved_by_somebody",
        ),
    )
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table, condition, why in _rules():
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in _rules():
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in reversed(TABLES):
        op.drop_table(table)


def _rules() -> tuple[tuple[str, str, str, str, str], ...]:
    return (*RULES, *(NO_REPLACE if _in_a_file() else ()))


def _keys(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        *(
            sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)
            for name in ("interview_id", "number")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{table}_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name=f"pk_{table}"),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(length=32), nullable=nullable)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
