"""Kinds and series of programmes, the notice as a text, other dates, phases, links of others.

Revision 0035. A programme of before is an interview of a department, a question of before came
while its window was open. A version of a notice keeps to the rules of every public text. A
downgrade drops all of it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0035"
down_revision = "0039"
branch_labels = None
depends_on = None

GROWS, FIXED = "'refused: 这里的内容只增不改'", "'refused: 版本一经保存不再改动'"
OWN = "'refused: 不能审核自己起草的内容'"
BORN, NOT_APPROVED = "'refused: 新版本须从草稿开始'", "'refused: 未经另一人审核通过的内容不能发布'"
KIND = "CHECK (kind IN ('mayor', 'department', 'micro', 'press'))"
ALWAYS = "1 = 1"
TEXTS_DIFFER = """NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.interview_id <> OLD.interview_id
    OR NEW.photos <> OLD.photos OR OLD.state IN ('approved', 'returned')"""
SAME_WRITER = """NEW.decided_by IN (SELECT v.drafted_by FROM notice_version v
    WHERE v.interview_id = NEW.interview_id)"""
UNAPPROVED = """NOT EXISTS (SELECT 1 FROM notice_version v WHERE v.interview_id = NEW.interview_id
    AND v.number = NEW.version AND v.state = 'approved' AND v.decided_by <> v.drafted_by)"""
LINK_DIFFERS = """NEW.interview_id <> OLD.interview_id OR NEW.number <> OLD.number
    OR NEW.kind <> OLD.kind OR NEW.title <> OLD.title OR NEW.outlet <> OLD.outlet
    OR NEW.day <> OLD.day OR NEW.url <> OLD.url OR NEW.salt <> OLD.salt OR NEW."by" <> OLD."by"
    OR NEW.at <> OLD.at OR OLD.dropped_by IS NOT NULL"""
GROWING = ("notice_version", "notice_issue", "date_change", "topic_link")
RULES = (
    *((f"{table}_kept", "DELETE", table, ALWAYS, GROWS) for table in GROWING),
    ("date_change_fixed", "UPDATE", "date_change", ALWAYS, GROWS),
    ("notice_issue_fixed", "UPDATE", "notice_issue", ALWAYS, GROWS),
    ("notice_issue_only_approved", "INSERT", "notice_issue", UNAPPROVED, NOT_APPROVED),
    ("notice_version_fixed", "UPDATE", "notice_version", TEXTS_DIFFER, FIXED),
    ("notice_version_four_eyes", "UPDATE", "notice_version", SAME_WRITER, OWN),
    ("notice_version_born_draft", "INSERT", "notice_version",
     "NEW.state <> 'draft' OR NEW.decided_by IS NOT NULL", BORN),
    ("topic_link_fixed", "UPDATE", "topic_link", LINK_DIFFERS, GROWS),
    ("question_phase_fixed", "UPDATE", "question", "NEW.phase <> OLD.phase", GROWS),
)  # fmt: skip
TAKEN = """EXISTS (SELECT 1 FROM {table} t
    WHERE t.interview_id = NEW.interview_id AND t.{key} = NEW.{key})"""
NO_REPLACE = tuple(
    (f"{table}_no_replace", "INSERT", table,
     TAKEN.format(table=table, key=key), GROWS)
    for table, key in zip(GROWING, ("number", "version", "number", "number"), strict=True)
)  # fmt: skip
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
    """Adds columns and tables, and what guards them."""
    if _in_a_file():  # which adds a rule only with the column itself
        op.execute(
            "ALTER TABLE interview ADD COLUMN kind TEXT NOT NULL DEFAULT 'department'"
            f" CONSTRAINT ck_interview_kind {KIND}"
        )
    else:
        op.add_column("interview", _text("kind", "department"))
        op.execute(f"ALTER TABLE interview ADD CONSTRAINT ck_interview_kind {KIND}")
    op.add_column("interview", _text("series", ""))
    op.add_column("interview", sa.Column("announced_at", UtcDateTime(length=32), nullable=True))
    op.add_column("question", _text("phase", "window"))
    _notice_tables()
    _other_tables()
    made, extra = (IN_A_FILE, NO_REPLACE) if _in_a_file() else (ON_A_SERVER, ())
    for name, verb, table, condition, why in (*RULES, *extra):
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away, with the triggers of rights that name them."""
    extra = NO_REPLACE if _in_a_file() else ()
    for name, *_rule in (*RULES, *extra):
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in ("topic_link", "date_change", "notice_issue", "notice_version"):
        op.drop_table(table)
    cascade = "" if _in_a_file() else " CASCADE"
    op.execute(f"ALTER TABLE question DROP COLUMN phase{cascade}")
    for name in ("announced_at", "series", "kind"):
        op.execute(f"ALTER TABLE interview DROP COLUMN {name}{cascade}")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _text(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=sa.text(f"'{default}'"))


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(length=32), nullable=nullable)


def _keys(table: str, number: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{table}_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", number, name=f"pk_{table}"),
    )


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _notice_tables() -> None:
    op.create_table(
        "notice_version",
        _number("interview_id"),
        _number("number"),
        *_texts("label", "question", "text", "remark", "salt", "state", "drafted_by"),
        _moment("drafted_at"),
        _moment("submitted_at", nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        _moment("decided_at", nullable=True),
        *_texts("reason", "secrecy", "legal_basis", "photos"),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> drafted_by", name="ck_notice_version_second_person"
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
            name="ck_notice_version_approved_by_somebody",
        ),
        *_keys("notice_version", "number"),
    )
    op.create_table(
        "notice_issue",
        _number("interview_id"),
        _number("version"),
        _moment("starts_at"),
        sa.Column("late", sa.Integer(), nullable=False),
        *_texts("reason", "salt", "by"),
        _moment("at"),
        sa.CheckConstraint(
            "late >= 0 AND (late > 0) = (reason <> '')", name="ck_notice_issue_reason"
        ),
        *_keys("notice_issue", "version"),
    )
    late = sa.text("late > 0")
    op.create_index(
        "uq_notice_issue_late", "notice_issue", ["interview_id"], unique=True,
        sqlite_where=late, postgresql_where=late,
    )  # fmt: skip


def _other_tables() -> None:
    op.create_table(
        "date_change",
        _number("interview_id"),
        _number("number"),
        _moment("before"),
        _moment("until", nullable=True),
        *_texts("state", "reason", "salt", "by"),
        _moment("at"),
        *_keys("date_change", "number"),
    )
    op.create_table(
        "topic_link",
        _number("interview_id"),
        _number("number"),
        *_texts("kind", "title", "outlet"),
        sa.Column("day", sa.Date(), nullable=False),
        *_texts("url", "salt", "by"),
        _moment("at"),
        sa.Column("dropped_by", sa.Text(), nullable=True),
        *_texts("dropped_why"),
        sa.CheckConstraint(
            "(dropped_by IS NULL) = (dropped_why = '')", name="ck_topic_link_dropped"
        ),
        sa.CheckConstraint("kind IN ('work', 'media')", name="ck_topic_link_kind"),
        *_keys("topic_link", "number"),
    )
