"""Trainings and who came, rehearsals, reports that are due once, the joint meeting, 舆情专报.

Revision 0040. What was said and noted is never changed and never goes away; a tick of a report's
recipient stays once it is set. A downgrade drops it all.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0040"
down_revision = "0036"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
FIXED = ("training_version", "training_attendance", "rehearsal_attendance",
         "reporting_duty_version", "sentiment_report")  # fmt: skip
KEPT = (*FIXED, "training", "reporting_duty", "joint_member", "sentiment_recipient")
SAME = (
    "NEW.report_id <> OLD.report_id OR NEW.member_id <> OLD.member_id OR NEW.unit <> OLD.unit"
    " OR (OLD.sent_at IS NOT NULL AND (NEW.sent_at IS NULL OR NEW.sent_at <> OLD.sent_at"
    " OR NEW.sent_by <> OLD.sent_by))"
    " OR (OLD.read_at IS NOT NULL AND (NEW.read_at IS NULL OR NEW.read_at <> OLD.read_at"
    " OR NEW.read_by <> OLD.read_by))"
)
RULES = (
    *((f"{table}_fixed", "UPDATE", table, "") for table in FIXED),
    *((f"{table}_kept", "DELETE", table, "") for table in KEPT),
    ("sentiment_recipient_ticked", "UPDATE", "sentiment_recipient", SAME),
)
IN_A_FILE = (
    "CREATE TRIGGER {name} BEFORE {verb} ON {table} {when} BEGIN SELECT RAISE(ABORT, {why}); END"
)
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {why}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {name}()
"""
WHOLE = "(read_by IS NULL) = (read_at IS NULL) AND (read_at IS NULL OR sent_at IS NOT NULL)"


def upgrade() -> None:
    """Adds the tables and what guards them."""
    _trainings()
    _duties()
    _sentiment()
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    for name, verb, table, refused in RULES:
        when = f"WHEN ({refused})" if refused else ""
        op.execute(made.format(name=name, verb=verb, table=table, when=when, why=GROWS))


def _trainings() -> None:
    _counted("training")
    op.create_table(
        "training_version",
        _id("training_id"), _id("number"), *_texts("day", "kind", "topic", "audience"),
        sa.Column("dropped", sa.Boolean(), nullable=False), *_texts("reason", "by"),
        _moment("at"), *_texts("salt"),
        sa.CheckConstraint("NOT dropped OR reason <> ''", name="ck_training_version_reason"),
        _to("training_version", "training_id", "training"),
        sa.PrimaryKeyConstraint("training_id", "number", name="pk_training_version"),
    )  # fmt: skip
    op.create_table(
        "training_attendance",
        _id("training_id"), _id("number"), sa.Column("login", sa.Text(), nullable=True),
        *_texts("name", "unit"), sa.Column("present", sa.Boolean(), nullable=False),
        *_texts("by"), _moment("at"), *_texts("salt"),
        sa.CheckConstraint("name <> ''", name="ck_training_attendance_name"),
        sa.ForeignKeyConstraint(
            ["login"], ["person.login"], name="fk_training_attendance_login_person"
        ),
        _to("training_attendance", "training_id", "training"),
        sa.PrimaryKeyConstraint("training_id", "number", name="pk_training_attendance"),
    )  # fmt: skip
    op.create_table(
        "rehearsal_attendance",
        _id("interview_id"), _id("number"), *_texts("seats", "by"), _moment("at"), *_texts("salt"),
        _to("rehearsal_attendance", "interview_id", "interview"),
        sa.PrimaryKeyConstraint("interview_id", "number", name="pk_rehearsal_attendance"),
    )  # fmt: skip


def _duties() -> None:
    _counted("reporting_duty")
    op.create_table(
        "reporting_duty_version",
        _id("duty_id"), _id("number"), *_texts("title", "source", "due", "state", "remark", "by"),
        _moment("at"), *_texts("salt"),
        sa.CheckConstraint(
            "state = 'open' OR remark <> ''", name="ck_reporting_duty_version_remark"
        ),
        _to("reporting_duty_version", "duty_id", "reporting_duty"),
        sa.PrimaryKeyConstraint("duty_id", "number", name="pk_reporting_duty_version"),
    )  # fmt: skip


def _sentiment() -> None:
    op.create_table(
        "joint_member",
        sa.Column("id", sa.Integer(), nullable=False), *_texts("name"),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_joint_member"),
        sa.UniqueConstraint("name", name="uq_joint_member_name"),
    )  # fmt: skip
    op.create_table(
        "sentiment_report",
        sa.Column("id", sa.Integer(), nullable=False), _number("interview_id"),
        _number("question_id"), _number("number"), *_texts("level"), _moment("noticed_at"),
        *_texts("gist"), _number("count"), *_texts("reaction", "media", "proposal", "by"),
        _moment("at"), *_texts("salt"),
        sa.CheckConstraint("gist <> '' AND proposal <> ''", name="ck_sentiment_report_whole"),
        _to("sentiment_report", "interview_id", "interview"),
        _to("sentiment_report", "question_id", "question"),
        sa.PrimaryKeyConstraint("id", name="pk_sentiment_report"),
        sa.UniqueConstraint("question_id", "number", name="uq_sentiment_report_question_id_number"),
        sa.UniqueConstraint("id", "interview_id", name="uq_sentiment_report_id_interview_id"),
    )  # fmt: skip
    op.create_table(
        "sentiment_recipient",
        _id("report_id"), _id("member_id"), _number("interview_id"), *_texts("unit"),
        sa.Column("sent_by", sa.Text(), nullable=True), _moment("sent_at", nullable=True),
        sa.Column("read_by", sa.Text(), nullable=True), _moment("read_at", nullable=True),
        sa.CheckConstraint(
            "(sent_by IS NULL) = (sent_at IS NULL)", name="ck_sentiment_recipient_sent"
        ),
        sa.CheckConstraint(WHOLE, name="ck_sentiment_recipient_read"),
        sa.ForeignKeyConstraint(
            ["report_id", "interview_id"], ["sentiment_report.id", "sentiment_report.interview_id"],
            name="fk_sentiment_recipient_report_id_interview_id_sentiment_report",
        ),
        _to("sentiment_recipient", "member_id", "joint_member"),
        sa.PrimaryKeyConstraint("report_id", "member_id", name="pk_sentiment_recipient"),
    )  # fmt: skip
    for table in ("sentiment_report", "sentiment_recipient"):
        op.create_index(f"ix_{table}_interview_id", table, ["interview_id"])


def downgrade() -> None:
    """Takes them away."""
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in (
        "sentiment_recipient", "sentiment_report", "joint_member", "reporting_duty_version",
        "reporting_duty", "rehearsal_attendance", "training_attendance", "training_version",
        "training",
    ):  # fmt: skip
        op.drop_table(table)


def _counted(table: str) -> None:
    """A thing whose words live in versions."""
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False), _number("version"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )  # fmt: skip


def _id(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _number(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=False)


def _texts(*names: str) -> "tuple[sa.Column[str], ...]":
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, UtcDateTime(length=32), nullable=nullable)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
